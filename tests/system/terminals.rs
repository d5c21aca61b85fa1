//! The program in tmux and GNU screen, under the names that terminals go by: it starts, takes what is written
//! with its letters, and leaves no sequences behind where words should be.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use super::AVTALE;
use super::tmux::Terminal;

/// What is written.
const WORDS: &str = "Bærum på Sørøya";

/// The names, with a locale that has all letters and with one that has none of ours.
const SETTINGS: [&str; 6] = [
    "TERM=xterm-256color",
    "TERM=screen",
    "TERM=linux",
    "TERM=vt100",
    "TERM=xterm LC_ALL=C",
    "TERM=linux LC_ALL=C NO_COLOR=1",
];

/// Makes a draft called so in the folder that the terminal's shell is in.
fn make(folder: &Path, title: &str) {
    let made = Command::new(AVTALE)
        .args(["new", "--no-open", "--title", title, "--drafts"])
        .arg(folder.join("utkast"))
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

/// Returns whether a draft has these words.
fn has(folder: &Path, words: &str) -> bool {
    let files = fs::read_dir(folder.join("utkast")).unwrap().map(|entry| entry.unwrap().path());
    let drafts = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
    drafts.into_iter().any(|path| fs::read_to_string(path).unwrap().contains(words))
}

/// Holds that a screen shows words and nothing of what steers terminals.
#[track_caller]
fn is_plain(setting: &str, screen: &str) {
    for rubbish in ["[?", "[0m", "[1m", "[7m", "2004", "1049", "\u{fffd}", "\u{1b}", "Ã"] {
        assert!(!screen.contains(rubbish), "{setting}: {rubbish:?} on\n{screen}");
    }
}

/// Opens a draft, writes, and leaves.
#[track_caller]
fn is_written(terminal: &Terminal, setting: &str, title: &str, words: &str) {
    let open = format!("{setting} '{AVTALE}' --drafts utkast open {title}");
    terminal.enter(&format!("clear; {open}; echo \"code [$?]\""));
    is_plain(setting, &terminal.wait_for("Organisering og brevhode"));
    terminal.press(&["Down", "Enter"]);
    terminal.wait_for("Hva heter kommunen?");
    terminal.write(words);
    let screen = terminal.wait_for(words);
    is_plain(setting, &screen);
    assert!(screen.contains("Parter") && screen.contains("hjelp"), "{setting}:\n{screen}");
    terminal.press(&["C-q"]);
    is_plain(setting, &terminal.wait_for("code [0]"));
}

#[test]
fn in_tmux_every_terminal_shows_and_takes_norwegian_letters() {
    let terminal = Terminal::open(80, 24);
    for (number, setting) in SETTINGS.into_iter().enumerate() {
        let (title, words) = (format!("prove{number}"), format!("{WORDS} {number}"));
        make(terminal.folder(), &title);
        is_written(&terminal, setting, &title, &words);
        assert!(has(terminal.folder(), &words), "{setting}");
    }
}

/// GNU screen in the terminal, with a session of its own.
struct Screen<'a> {
    terminal: &'a Terminal,
    session: String,
}

impl<'a> Screen<'a> {
    /// Starts it with programs told that the terminal is called so.
    fn start(terminal: &'a Terminal, term: &str) -> Self {
        let folder = terminal.folder();
        let sockets = folder.join("sockets");
        fs::create_dir_all(&sockets).unwrap();
        fs::set_permissions(&sockets, fs::Permissions::from_mode(0o700)).unwrap();
        let settings =
            format!("startup_message off\ndefutf8 on\nterm {term}\nshell bash\ndefflow off\n");
        fs::write(folder.join("screenrc"), settings).unwrap();
        let screen = Self { terminal, session: format!("avtale-{}-{term}", std::process::id()) };
        let start = format!("SCREENDIR=sockets screen -U -c screenrc -S {}", screen.session);
        // The shell of before says so in its prompt; that of screen reads no settings and has one of its own.
        terminal.enter(&format!("clear; ENV= PS1='-> ' {start} bash --norc --noprofile"));
        terminal.wait_for("->");
        terminal.enter("echo \"[$TERM] [${STY#*.}]\"");
        terminal.wait_for(&format!("[{term}] [{}]", screen.session));
        screen
    }

    /// Returns what screen itself has on its screen.
    fn hardcopy(&self) -> String {
        let folder = self.terminal.folder();
        let copy = folder.join("copy");
        let done = Command::new("screen")
            .args(["-S", &self.session, "-p", "0", "-X", "hardcopy"])
            .arg(&copy)
            .env("SCREENDIR", folder.join("sockets"))
            .status();
        assert!(done.unwrap().success());
        super::host::wait_until("the copy of the screen", || copy.exists());
        let bytes = fs::read(&copy).unwrap();
        fs::remove_file(copy).unwrap();
        // It writes the lowest byte of each character, which is Latin-1.
        bytes.into_iter().map(char::from).collect()
    }
}

#[test]
fn in_gnu_screen_every_terminal_shows_and_takes_norwegian_letters() {
    let terminal = Terminal::open(80, 24);
    for term in ["screen", "xterm-256color", "vt100"] {
        let screen = Screen::start(&terminal, term);
        let (title, words) = (format!("prove-{term}"), format!("{WORDS} {term}"));
        make(terminal.folder(), &title);
        let open = format!("'{AVTALE}' --drafts utkast open {title}");
        terminal.enter(&format!("clear; {open}; echo \"code [$?]\""));
        terminal.wait_for("Organisering og brevhode");
        terminal.press(&["Down", "Enter"]);
        terminal.wait_for("Hva heter kommunen?");
        terminal.write(&words);
        terminal.wait_for(&words);
        let copy = screen.hardcopy();
        assert!(copy.contains(&words) && copy.contains("Parter"), "{term}:\n{copy}");
        is_plain(term, &copy);
        terminal.press(&["C-q"]);
        is_plain(term, &terminal.wait_for("code [0]"));
        assert!(has(terminal.folder(), &words), "{term}");
        terminal.enter("exit");
        terminal.wait_for("=>");
    }
}

#[test]
fn a_dumb_terminal_is_asked_line_by_line_and_told_why() {
    let terminal = Terminal::open(80, 24);
    make(terminal.folder(), "prove");
    let open = format!("TERM=dumb '{AVTALE}' --drafts utkast open prove");
    terminal.enter(&format!("clear; {open}; echo \"code [$?]\""));
    let screen = terminal.wait_for("Neste: Avsnitt 1");
    assert!(screen.contains("Linjemodus: på, fordi"), "{screen}");
    assert!(screen.contains("dumb"), "{screen}");
    terminal.enter("2");
    terminal.wait_for("Svar:");
    terminal.enter(WORDS);
    is_plain("TERM=dumb", &terminal.wait_for("Lagret: Kommunens navn: Bærum på Sørøya"));
    terminal.enter("q");
    is_plain("TERM=dumb", &terminal.wait_for("code [0]"));
    assert!(has(terminal.folder(), WORDS));
}

/// Starts `avtale doctor` under a name that is remembered, and brings it to the keys.
fn doctor(terminal: &Terminal, drawn: &str) {
    terminal.enter("clear; stty -a > before");
    terminal.enter(&format!("HOME=$PWD TERM=screen '{AVTALE}' doctor; echo \"code [$?]\""));
    let screen = terminal.wait_for("Enter: nei. >");
    assert!(screen.contains("æøå ÆØÅ «avtale» – § 5"), "{screen}");
    is_plain("doctor", &screen);
    terminal.press(&["Enter"]);
    terminal.wait_for("2 av 4:");
    terminal.enter(drawn);
    terminal.wait_for("Trykk æ:");
}

/// Holds that the terminal's line is as it was.
fn is_as_it_was(terminal: &Terminal) {
    terminal.enter("stty -a > after; cmp before after && echo \"as [before]\"");
    terminal.wait_for("as [before]");
}

#[test]
fn what_a_terminal_cannot_show_is_found_remembered_and_forgotten() {
    let terminal = Terminal::open(100, 60);
    doctor(&terminal, "n");
    for (key, next) in [
        ("æ", "Trykk pil ned:"),
        ("Down", "Trykk Esc:"),
        ("Escape", "Trykk Ctrl+G:"),
        ("C-g", "Trykk Enter:"),
    ] {
        terminal.press(&[key]);
        terminal.wait_for(next);
    }
    terminal.press(&["Enter"]);
    terminal.wait_for("4 av 4:");
    terminal.enter("n");
    let screen = terminal.wait_for("code [0]");
    for words in [
        "Tastene kommer fram",
        "ser ikke riktige ut i denne terminalen",
        "Husket for screen tmux: skjermbildene tegnes med enklere tegn.",
        "widths: letters 3, combined 1, arrow 1, wide 2",
        "keys: æ=c3a6 down=1b5b42 esc=1b ctrl-g=07 enter=0d",
        "remembered: characters=plain",
    ] {
        assert!(screen.contains(words), "{words}:\n{screen}");
    }
    is_as_it_was(&terminal);
    let file = terminal.folder().join(".config/avtale/terminals.toml");
    let remembered = fs::read_to_string(&file).unwrap();
    assert!(remembered.contains("[\"screen tmux\"]\ncharacters = \"plain\"\n"), "{remembered}");
    terminal.enter(&format!("clear; HOME=$PWD '{AVTALE}' doctor --forget; echo \"gone [$?]\""));
    terminal.wait_for("gone [0]");
    assert!(!file.exists());
}

#[test]
fn whoever_breaks_off_the_questions_has_the_terminal_as_it_was() {
    let terminal = Terminal::open(100, 60);
    doctor(&terminal, "");
    terminal.press(&["C-c"]);
    let screen = terminal.wait_for("code [1]");
    assert!(screen.contains("Avbrutt. Ingenting er husket."), "{screen}");
    is_as_it_was(&terminal);
}

//! What the terminal gets: colours or none, the mouse taken and given back, and text for its clipboard.

use tempfile::TempDir;

use crate::terminal::Terminal;
use crate::{AVTALE, CTRL_Q, ENTER};

/// The program below a shell that tells its exit code.
struct Shown {
    _folder: TempDir,
    terminal: Terminal,
    before: String,
}

impl Shown {
    /// Starts with a draft in its overview; `program` is what the shell runs it by.
    fn start(program: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = format!("read line; {program}; echo \"kode $?\"; read line");
        let mut terminal = Terminal::start((80, 24), folder.path(), &["sh", "-c", &script]);
        let before = terminal.modes();
        terminal.send("\n");
        terminal.wait_for("Lag det første utkastet");
        terminal.send(ENTER);
        terminal.send("Bodø");
        terminal.wait_for("Bodø");
        terminal.send(ENTER);
        terminal.wait_for("Oversikt");
        Self { _folder: folder, terminal, before }
    }

    /// Leaves, and returns all that the terminal got.
    fn leave(mut self) -> String {
        self.terminal.send(CTRL_Q);
        self.terminal.wait_for("kode 0\n");
        assert_eq!(self.terminal.modes(), self.before);
        let sent = String::from_utf8(self.terminal.raw().to_vec()).unwrap();
        self.terminal.send("\n");
        assert!(self.terminal.wait_for_end().success());
        sent
    }
}

/// Returns the numbers of every sequence that sets a style.
fn styles(sent: &str) -> Vec<u16> {
    let parts = sent.split("\x1b[").skip(1);
    let numbers = parts.filter_map(|part| {
        let (numbers, _) = part.split_once('m')?;
        numbers.split(';').map(|number| number.parse().ok()).collect::<Option<Vec<u16>>>()
    });
    numbers.flatten().collect()
}

fn is_colour(number: u16) -> bool {
    matches!(number, 30..=49 | 58..=59 | 90..=107)
}

#[test]
fn with_no_color_no_colour_is_sent_and_with_high_contrast_every_style_has_one() {
    for (program, coloured) in [
        (format!("NO_COLOR=1 '{AVTALE}'"), false),
        (format!("TERM=vt100 '{AVTALE}'"), false),
        (format!("NO_COLOR=1 '{AVTALE}' --colours contrast"), true),
    ] {
        let sent = Shown::start(&program).leave();
        let styles = styles(&sent);
        assert!(styles.contains(&1), "something is bold: {program}");
        assert_eq!(styles.iter().any(|number| is_colour(*number)), coloured, "{program}");
    }
}

#[test]
fn the_mouse_is_taken_by_one_key_and_given_back_by_whatever_way_out() {
    let mut shown = Shown::start(&format!("'{AVTALE}'"));
    shown.terminal.send("K");
    shown.terminal.wait_for("Mus på");
    // The second section, by the bytes of a click there and of letting go.
    shown.terminal.send("\x1b[<0;12;4M\x1b[<0;12;4m");
    shown.terminal.wait_for("\n >    2 ");
    shown.terminal.send("\x1b[<65;12;4M");
    shown.terminal.wait_for("\n >    3 ");
    shown.terminal.send("\x1b[<0;12;4M\x1b[<0;12;4m\x1b[<0;12;4M\x1b[<0;12;4m");
    shown.terminal.wait_for("Avsnitt 2 av");
    let sent = shown.leave();
    assert!(sent.contains("\x1b[?1000h\x1b[?1006h"));
    let moves = ["\x1b[?1002h", "\x1b[?1003h"];
    assert!(!moves.iter().any(|mode| sent.contains(mode)), "moves are not asked for");
    assert!(sent.contains("\x1b[?1006l\x1b[?1000l"));
}

#[test]
fn the_agreement_goes_to_the_clipboard_and_below_the_command_line() {
    let mut shown = Shown::start(&format!("'{AVTALE}'"));
    shown.terminal.send("y");
    shown.terminal.wait_for("Hva skal ut av programmet?");
    shown.terminal.send("2");
    shown.terminal.wait_for("Avtalen er sendt til terminalen.");
    shown.terminal.send("y");
    shown.terminal.wait_for("Hva skal ut av programmet?");
    shown.terminal.send("5");
    shown.terminal.wait_for("Teksten skrives ut");
    let sent = shown.leave();
    // «UTKAST» with a line break, in base 64.
    assert!(sent.contains("\x1b]52;c;VVRLQVNUC"), "{sent:?}");
    let given_back = sent.rsplit_once("\x1b[?1049l").unwrap().1;
    assert!(given_back.starts_with("UTKAST\r\n"), "{given_back:?}");
    assert!(given_back.contains("Lagret: «Bodø»"), "{given_back:?}");
}

//! Random keys at random sizes: the program neither panics nor hangs, and leaves terminal and drafts whole.

use std::env;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::crash::say;
use crate::dice::{self, Dice};
use crate::terminal::Terminal;
use crate::{AVTALE, CTRL_L, GONE, drafts};

/// The variable that says for how many seconds keys are pressed; CI sets it to 60.
const SECONDS: &str = "AVTALE_TEST_KEYS_SECONDS";
/// For how many seconds without it.
const FEW: u64 = 5;
/// How many keys are pressed before the program must answer one.
const UNANSWERED: usize = 100;
/// The most milliseconds between two keys.
const PAUSE: u64 = 6;

/// What terminals send for keys that are no letters, and answers that nobody asked for; all of them whole:
/// crossterm offers no way to give up what is never finished (crossterm#1060).
#[rustfmt::skip]
const SEQUENCES: &[&str] = &[
    "\u{1b}[A", "\u{1b}[B", "\u{1b}[C", "\u{1b}[D", "\u{1b}[H", "\u{1b}[F", "\u{1b}[5~", "\u{1b}[6~",
    "\u{1b}[3~", "\u{1b}[Z", "\u{1b}OP", "\u{1b}[12~", "\u{1b}[15~", "\u{1b}[1;5C", "\u{1b}[1;2D",
    "\u{1b}[115;5u", "\u{1b}", "\u{1b}\u{1b}", "\u{1b}[3;4R", "\u{1b}]11;rgb:0/0/0\u{7}", "\u{1b}P1$r",
    "\u{1b}[M!!!", "\u{1b}[<0;3;4M", "\u{1b}[201~", "\u{1b}[999999999999~",
];
/// Keys that lead somewhere, so that the walk gets beyond its first screens.
const LEADING: &[&str] =
    &["\r", "\t", "\u{1b}[B", "1", "2", "+", "V", "B", "v", "?", "o", "f", "E", "n"];
/// Pieces of text of every kind.
const TEXTS: &[&str] = &[
    "Bodø kommune",
    "A\u{30a}s",
    "日本語",
    "👩\u{200d}👩\u{200d}👧",
    "\u{202e}[x]",
    "«§ 5 10\u{a0}000 kr»",
    "- punkt\r\n\r\n- punkt",
    "\u{1b}[2J",
    "a\u{338}\u{338}",
];

/// Somebody who presses any key at all.
struct Monkey<'f> {
    dice: Dice,
    folder: &'f Path,
    terminal: Terminal,
    /// How many keys were pressed.
    pressed: usize,
}

impl<'f> Monkey<'f> {
    fn start(dice: Dice, folder: &'f Path) -> Self {
        Self { dice, folder, terminal: begin(folder), pressed: 0 }
    }

    /// Presses one key, pastes, or draws the window to another size.
    fn act(&mut self) {
        match self.dice.within(0..100) {
            0..35 => self.offer_one(LEADING),
            35..55 => self.offer_one(SEQUENCES),
            55..70 => self.offer_one(TEXTS),
            70..80 => self.control(),
            80..85 => self.paste(),
            85..95 => self.bytes(),
            _ => self.resize(),
        }
        self.pressed += 1;
    }

    fn offer_one(&mut self, some: &[&str]) {
        let bytes = self.dice.one_of(some);
        self.terminal.offer(bytes.as_bytes());
    }

    fn control(&mut self) {
        let byte = u8::try_from(self.dice.within(0..32)).unwrap();
        self.terminal.offer(&[byte]);
    }

    fn paste(&mut self) {
        let many = usize::try_from(self.dice.within(1..200)).unwrap();
        let text = self.dice.one_of(TEXTS).repeat(many);
        self.terminal.offer(format!("\u{1b}[200~{text}\u{1b}[201~").as_bytes());
    }

    fn bytes(&mut self) {
        let many = self.dice.within(1..12);
        let bytes: Vec<_> =
            (0..many).map(|_| u8::try_from(self.dice.within(0..256)).unwrap()).collect();
        self.terminal.offer(&bytes);
    }

    fn resize(&mut self) {
        let mut side = |most| u16::try_from(self.dice.within(1..most)).unwrap();
        let columns = side(301);
        self.terminal.resize((columns, side(101)));
    }

    /// Holds that the program was left and gave the terminal back, and starts it anew.
    #[track_caller]
    fn begin_anew(&mut self) {
        let status = self.terminal.wait_for_end();
        assert!(status.success(), "{status:?}:\n{}", self.terminal.text());
        assert_given_back(&mut self.terminal);
        self.terminal = begin(self.folder);
    }

    /// Holds that the program answers a key, whatever was pressed before, or has been left by then.
    #[track_caller]
    fn answers(&mut self) {
        // Random bytes may have begun a sequence: what ends every kind of them, then the key that draws anew.
        self.terminal.offer(format!("\u{1b}[201~mcu~{CTRL_L}").as_bytes());
        if !self.terminal.writes() {
            self.begin_anew();
        }
    }
}

/// Starts the program, and waits until the terminal is its own: before, Ctrl+C would end it unsaved.
#[track_caller]
fn begin(folder: &Path) -> Terminal {
    let mut terminal = Terminal::start((80, 24), folder, &[AVTALE]);
    terminal.wait_for("Utkast");
    terminal
}

#[track_caller]
fn assert_given_back(terminal: &mut Terminal) {
    let modes = terminal.modes();
    assert!(modes.starts_with("(false, false, false, None)"), "{modes}");
    for cooked in ["ICANON", "ECHO", "ISIG", "ICRNL", "OPOST"] {
        assert!(modes.contains(cooked), "{cooked} is off: {modes}");
    }
}

fn seconds() -> u64 {
    env::var(SECONDS).map_or(FEW, |text| text.parse().expect("a number of seconds"))
}

#[test]
fn random_keys_at_random_sizes_break_nothing() {
    let (seed, seconds) = (dice::seed(), seconds());
    say(&format!("{seconds} s of random keys with the seed {seed}\n"));
    let folder = tempfile::tempdir().unwrap();
    let mut monkey = Monkey::start(Dice::new(seed, 0), folder.path());
    let end = Instant::now() + Duration::from_secs(seconds);
    while Instant::now() < end {
        monkey.act();
        if monkey.terminal.ended().is_some() {
            monkey.begin_anew();
        }
        if monkey.pressed.is_multiple_of(UNANSWERED) {
            monkey.answers();
        }
        let pause = Duration::from_millis(monkey.dice.within(0..PAUSE));
        std::thread::sleep(pause);
    }
    monkey.answers();
    let since = Instant::now();
    monkey.terminal.signal(Signal::TERM);
    let status = monkey.terminal.wait_for_end();
    assert!(since.elapsed() < GONE, "{:?}", since.elapsed());
    assert!(status.success(), "{status:?}:\n{}", monkey.terminal.text());
    assert_given_back(&mut monkey.terminal);
    let listed = drafts::avtale(folder.path(), &["list", "--json"]);
    assert!(!listed.contains("fault"), "{listed}");
    say(&format!("{} keys pressed\n", monkey.pressed));
}

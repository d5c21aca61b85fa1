//! Whole sessions on two terminals: after every key, paste and new size ours shows what it shows by ratatui's
//! stock backend, each cell with its style and colours, and the cursor.
//!
//! A property of `tui::screen` holds the same for rows that are made up; here are the real views.

mod both;
mod random;

use avtale::app::{Code, Key, Msg, Pointer};
use avtale::base::{FieldId, Prose};
use avtale::draft::{Change, Draft, Edit};
use avtale::platform::{Colours, Display, Edits, Palette};
use avtale::template::Value;
use avtale::tui::input::{Input, Wheel};
use avtale::tui::typing::{Typed, interpret};

use self::both::Both;
use super::{DOWN, Desk, ENTER, ESC, TAB, listed};
use crate::drafts::{FULL, read};

/// Terminals that can move cells and such that cannot, with the colours of each choice.
const DISPLAYS: [fn() -> Display; 4] = [
    Display::default,
    || Display { colours: Colours::None, edits: Edits::None, ..Display::default() },
    || Display { colours: Colours::Contrast, palette: Palette::Cube, ..Display::default() },
    || Display { edits: Edits::None, ..contrast() },
];

fn contrast() -> Display {
    Display { colours: Colours::Contrast, palette: Palette::Sixteen, ..Display::default() }
}

/// Usual, large, narrow, smallest, wide, and such as the columns of the screen change at.
const SIZES: [(u16, u16); 8] =
    [(80, 24), (200, 50), (40, 10), (1, 1), (120, 30), (60, 20), (99, 24), (105, 21)];

/// Letters in one part and in two, wide ones, what files hide, and signs that are wide in some terminals.
const ODD: &str =
    "Åse A\u{30a}se æøå – «ja» … 日本語 👩\u{200d}👩\u{200d}👧 🇳🇴 e\u{301}\u{338} § 1 👍🏽";

/// What is done in a session.
#[derive(Clone, Debug)]
enum Act {
    Press(Key),
    Paste(String),
    Click(u16, u16),
    Wheel(Wheel),
    Resize((u16, u16)),
    /// Time passes until nothing is due.
    Wait,
    /// Others have drawn on the screen, and it is asked to be drawn anew.
    Redraw,
}

/// A session in the worked example, on both terminals.
struct Session {
    desk: Desk,
    both: Both,
    sizes: std::iter::Cycle<std::array::IntoIter<(u16, u16), 8>>,
    /// How many frames were drawn.
    frames: usize,
}

impl Session {
    /// Stands in the list of many drafts.
    #[track_caller]
    fn new(display: Display) -> Self {
        let size = (80, 24);
        let mut desk = Desk::new(size.0, size.1);
        desk.saved = (0..40).map(|number| desk.draft(&format!("d{number}"), ODD)).collect();
        desk.saved.push(example());
        desk.send(Msg::Listed(Ok(desk.saved.iter().map(listed).collect())));
        let both = Both::new(display, size);
        let mut session = Self { desk, both, sizes: SIZES.into_iter().cycle(), frames: 0 };
        session.draw(&"start");
        session
    }

    /// Stands in the overview of the worked example.
    #[track_caller]
    fn opened(display: Display) -> Self {
        let mut session = Self::new(display);
        session.desk.send(Msg::Opened(Ok(Box::new(example().into()))));
        session.draw(&"open");
        session
    }

    /// Stands in a long text.
    #[track_caller]
    fn writing(display: Display) -> Self {
        let mut session = Self::opened(display);
        session.press(&[ENTER]);
        let is_long =
            |session: &Self| session.desk.app.writing.as_ref().is_some_and(|writing| writing.long);
        while !is_long(&session) {
            session.press(&[TAB]);
        }
        session
    }

    fn stand_at_the_middle(&mut self) -> &mut Self {
        let middle = self.text().len() / 2;
        self.desk.ui.editor.stand_at(middle);
        self
    }

    /// Returns the text that is written in.
    fn text(&self) -> String {
        self.desk.ui.editor.text()
    }

    #[track_caller]
    fn act(&mut self, act: &Act) {
        match act {
            Act::Press(key) => self.take(Input::Key(*key)),
            Act::Paste(text) => self.take(Input::Paste(text.clone())),
            Act::Click(column, row) => self.take(Input::Click { column: *column, row: *row }),
            Act::Wheel(way) => self.take(Input::Wheel(*way)),
            Act::Resize(size) => {
                self.both.resize(*size);
                self.take(Input::Resized);
            }
            Act::Wait => {
                if let Some(deadline) = self.desk.app.deadline() {
                    self.desk.now = deadline;
                    self.desk.send(Msg::Tick);
                }
            }
            Act::Redraw => {
                self.both.let_others_draw();
                self.take(Input::Key(Key::ctrl('l')));
            }
        }
        self.draw(act);
    }

    fn take(&mut self, input: Input) {
        if let Typed::Msg(msg) = interpret(&self.desk.app, &mut self.desk.ui, input) {
            self.desk.send(msg);
        }
    }

    #[track_caller]
    fn draw(&mut self, after: &dyn std::fmt::Debug) {
        self.frames += 1;
        if let Err(fault) = self.both.draw(&self.desk.app, &mut self.desk.ui) {
            let (columns, rows) = self.both.size();
            let frames = self.frames;
            panic!("frame {frames}, after {after:?}, {columns}x{rows}: {fault}");
        }
    }

    #[track_caller]
    fn press(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.act(&Act::Press(*key));
        }
        self
    }

    #[track_caller]
    fn write(&mut self, text: &str) -> &mut Self {
        text.chars().for_each(|letter| self.act(&Act::Press(Key::char(letter))));
        self
    }

    #[track_caller]
    fn paste(&mut self, text: &str) -> &mut Self {
        self.act(&Act::Paste(text.to_owned()));
        self
    }

    /// Gives the window its next size.
    #[track_caller]
    fn resize(&mut self) -> &mut Self {
        let size = self.sizes.next().unwrap();
        self.act(&Act::Resize(size));
        self
    }

    /// Goes through what is shown by rows and pages, at every size.
    #[track_caller]
    fn go_about(&mut self) -> &mut Self {
        for _ in SIZES {
            self.resize();
            self.press(&[DOWN, DOWN, plain(Code::PageDown), plain(Code::Up), plain(Code::End)]);
            self.press(&[plain(Code::PageUp), plain(Code::Home)]);
        }
        self
    }
}

const fn plain(code: Code) -> Key {
    Key::plain(code)
}

const fn shift(code: Code) -> Key {
    Key { shift: true, ..Key::plain(code) }
}

/// Returns the worked example with odd letters in its long text, as files of others may have them.
fn example() -> Draft {
    let (template, mut draft) = read(FULL);
    let text = format!("{ODD} {}\n\n{ODD}", "Partene møtes når én av dem ber om det. ".repeat(9));
    let field = FieldId::new("purpose_text").unwrap();
    let edit = Edit::Answer { field, value: Some(Value::Prose(Prose::kept(&text))) };
    let stamp = draft.changed.clone();
    draft.apply(&template, Change::new(edit, stamp)).unwrap();
    draft
}

#[test]
fn lists_are_gone_through_at_every_size() {
    for display in DISPLAYS {
        let mut session = Session::new(display());
        session.go_about().press(&[plain(Code::Home), ENTER]).go_about();
        for screen in ['g', 'D', 'M', 'V'] {
            session.press(&[Key::char(screen)]).go_about();
            session.act(&Act::Redraw);
            session.press(&[ESC]);
        }
    }
}

#[test]
fn a_draft_is_walked_through_field_by_field() {
    for display in DISPLAYS {
        let mut session = Session::opened(display());
        session.press(&[ENTER]);
        for section in 0..23 {
            session.press(&[TAB, DOWN, TAB, TAB, plain(Code::BackTab), plain(Code::Right)]);
            if section % 3 == 0 {
                session.resize().press(&[plain(Code::End), TAB]);
            }
            session.press(&[Key::ctrl('n')]);
        }
    }
}

#[test]
fn a_long_text_is_written_in_the_middle_and_at_its_end() {
    for display in DISPLAYS {
        let mut session = Session::writing(display());
        for _ in SIZES {
            session
                .stand_at_the_middle()
                .write("xå日a\u{30a} – y")
                .press(&[plain(Code::Backspace)]);
            session.press(&[
                plain(Code::Left),
                plain(Code::Delete),
                Key::ctrl('z'),
                Key::ctrl('y'),
            ]);
            session.press(&[shift(Code::Left), shift(Code::Up), Key::ctrl('c'), DOWN]);
            session.press(&[Key::ctrl('v'), ENTER, plain(Code::Backspace), Key::ctrl('z')]);
            session.stand_at_the_middle().paste(ODD).press(&[shift(Code::Home), Key::ctrl('x')]);
            session.press(&[plain(Code::Up), plain(Code::Down), plain(Code::PageUp)]);
            session.press(&[plain(Code::PageDown), Key { ctrl: true, ..plain(Code::End) }]);
            session.write(" slutt å😀").press(&[plain(Code::Backspace); 3]);
            session.act(&Act::Wait);
            session.resize();
        }
        assert!(session.text().contains("møtes når én"), "{}", session.text());
        session.paste(&format!("{ODD}\n").repeat(40)).press(&[Key::ctrl('z')]);
        // A letter after the other is taken back, the wide ones and those in parts too.
        session.press(&[ENTER]).write(ODD).press(&[plain(Code::Backspace); 40]);
    }
}

#[test]
fn panes_are_opened_searched_and_closed() {
    for display in DISPLAYS {
        let mut session = Session::writing(display());
        // Hints, the guideline and the preview, one after another.
        for _ in 0..3 {
            session.press(&[Key::ctrl('t')]).go_about();
        }
        session.press(&[Key::ctrl('t'), Key::ctrl('f')]).write("kvalifisering").resize();
        session.press(&[ENTER, DOWN, ESC, ESC]).resize();
        session.press(&[Key::ctrl('w'), DOWN, DOWN]).go_about().press(&[ESC]);
        session.press(&[Key::ctrl('g')]).go_about().write("/lagre").resize();
        session.press(&[ESC, ESC, Key::ctrl('k')]).write(ODD).resize().press(&[ESC]);
    }
}

#[test]
fn questions_are_asked_and_faults_told_of() {
    for display in DISPLAYS {
        let mut session = Session::opened(display());
        session.press(&[ENTER, Key::ctrl('d')]).go_about().press(&[ESC, Key::ctrl('e')]);
        session.go_about().press(&[ESC]);
        session.desk.fail_to_save();
        session.press(&[TAB]).write("feil").press(&[Key::ctrl('s')]);
        session.act(&Act::Wait);
        session.resize().press(&[Key::ctrl('q')]).resize().press(&[ESC]);
        session.desk.succeed_to_save();
        session.press(&[Key::ctrl('s'), ESC, Key::char('W')]).go_about();
    }
}

#[test]
fn the_mouse_points_and_turns_the_wheel() {
    for display in DISPLAYS {
        let mut session = Session::opened(display());
        session.desk.app.pointer = Pointer::On;
        for row in (2..20).step_by(3) {
            session.act(&Act::Click(10, row));
            session.act(&Act::Click(10, row));
            session.act(&Act::Wheel(Wheel::Down));
            session.resize();
            session.act(&Act::Wheel(Wheel::Up));
        }
    }
}

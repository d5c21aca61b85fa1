//! The editors, and how each is started on a text and brought to a place in it.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::host::Host;
use crate::terminal::{Size, Terminal};
use crate::texts::{MIDDLE, Text};

/// Long enough for any of them to have drawn what it is about to.
pub(crate) const QUIET: Duration = Duration::from_millis(100);
/// The text that `avtale` has in hand is in the section in this row of the overview.
const SECTION: usize = 7;
/// What `avtale` shows below a text that is written in.
const WRITING: &str = "Ctrl+G hjelp";
/// Rows of a text that lie around it on the screen of `avtale`: about as many as it takes.
const AROUND: u16 = 13;
/// Columns of a text there.
const COLUMNS: usize = 72;

/// An editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Editor {
    /// The program, by the path of its binary.
    Avtale(&'static str),
    /// With soft wrap.
    Nano,
    /// With its own defaults, or with nothing at all.
    Vim { bare: bool },
}

/// Where in the text the cursor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Middle,
    End,
}

impl Editor {
    /// Returns the command that opens a text in `folder`; nano goes to a place in it by its arguments.
    pub(crate) fn command(self, folder: &Path, name: &str, text: Text) -> Vec<String> {
        let file = format!("{name}.txt");
        match self {
            Self::Avtale(binary) => {
                fs::write(folder.join(format!("{name}.json")), text.draft(name)).unwrap();
                vec![binary, "--drafts", folder.to_str().unwrap(), "open", name]
            }
            Self::Nano => {
                let whole = text.whole();
                fs::write(folder.join(&file), &whole).unwrap();
                let before = whole.split(MIDDLE).next().unwrap();
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
                let place = format!("+{line},{column}");
                let nano = ["nano", "--ignorercfiles", "-S", &place, &file];
                return nano.map(str::to_owned).to_vec();
            }
            Self::Vim { bare } => {
                fs::write(folder.join(&file), text.whole()).unwrap();
                let options: &[&str] = if bare { &["-u", "NONE"] } else { &[] };
                [&["vim"], options, &[&file]].concat()
            }
        }
        .into_iter()
        .map(str::to_owned)
        .collect()
    }

    /// Returns what is on the screen when all of it is.
    pub(crate) fn drawn(self) -> &'static str {
        match self {
            Self::Avtale(_) => "g gjennomgang",
            Self::Nano => "^X Exit",
            Self::Vim { .. } => ".txt\"",
        }
    }

    /// Returns the keys that leave it, when nothing was changed.
    pub(crate) fn leave(self) -> &'static str {
        match self {
            Self::Avtale(_) => "\x11",
            Self::Nano => "\x18",
            Self::Vim { .. } => ":q!\r",
        }
    }

    /// Goes from the first screen to a place in the text.
    pub(crate) fn go(self, terminal: &mut Terminal, size: Size, text: Text, place: Place) {
        if let Self::Avtale(_) = self {
            into_the_text(terminal);
        }
        match (self, place) {
            (Self::Avtale(_), Place::Middle) => to_the_middle(terminal, size, text),
            // A text is entered at its end.
            (Self::Avtale(_), Place::End) | (Self::Nano | Self::Vim { .. }, Place::Middle) => {}
            (Self::Nano, Place::End) => terminal.send("\x1b/"),
            (Self::Vim { .. }, Place::End) => terminal.send("GA"),
        }
        terminal.settle(QUIET);
    }
}

/// Goes from the first screen of `avtale` into the text, and returns when that was there: the keys for writing
/// are.
pub(crate) fn into_the_text(terminal: &mut Terminal) -> Instant {
    terminal.send(&("\x1b[B".repeat(SECTION) + "\r"));
    terminal.wait_for(WRITING)
}

/// Goes to the word in the middle with the keys that there are: pages, then rows, then letters.
fn to_the_middle(terminal: &mut Terminal, (_, rows): Size, text: Text) {
    // Fewer than there are, so that the word is never passed over.
    let pages = text.in_hand() / 3 / COLUMNS / usize::from(rows - AROUND);
    terminal.settle(QUIET);
    terminal.send(&("\x1b[1;5H".to_owned() + &"\x1b[6~".repeat(pages)));
    terminal.settle(QUIET);
    while !terminal.shows(MIDDLE) {
        terminal.send("\x1b[6~");
        terminal.wait_for_anything();
        terminal.settle(Duration::from_millis(20));
    }
    let (row, column) = terminal.place_of(MIDDLE).unwrap();
    let (from, _) = terminal.cursor();
    let vertical = if from < row { "\x1b[B" } else { "\x1b[A" };
    terminal.send(&vertical.repeat(from.abs_diff(row).into()));
    terminal.settle(QUIET);
    let (_, from) = terminal.cursor();
    let horizontal = if from < column { "\x1b[C" } else { "\x1b[D" };
    terminal.send(&horizontal.repeat(from.abs_diff(column).into()));
    terminal.settle(QUIET);
    assert_eq!(terminal.cursor(), (row, column), "{}", terminal.text());
}

/// The circumstances of a measurement.
#[derive(Clone, Copy)]
pub(crate) struct Work<'a> {
    pub(crate) size: Size,
    pub(crate) text: Text,
    /// The host that the editor runs on, when it is another than this.
    pub(crate) host: Option<&'a Host>,
}

/// An editor in a terminal, with a folder of its own.
pub(crate) struct Session {
    pub(crate) terminal: Terminal,
    pub(crate) folder: TempDir,
}

impl Work<'_> {
    /// The name of the text's file, and of the draft.
    pub(crate) const NAME: &'static str = "notat";

    /// The usual text in a terminal of this size.
    pub(crate) const fn usual(size: Size) -> Self {
        Self { size, text: Text::USUAL, host: None }
    }

    /// Returns its name in the table: the terminal and the text.
    pub(crate) fn name(&self) -> (String, String) {
        let through = if self.host.is_some() { ", ssh" } else { "" };
        (format!("{}x{}{through}", self.size.0, self.size.1), self.text.name())
    }

    /// Starts an editor, and waits until its first screen is whole.
    pub(crate) fn start(&self, editor: Editor) -> Session {
        let folder = folder();
        let line = editor.command(folder.path(), Self::NAME, self.text);
        let line = match self.host {
            Some(host) => host.client(folder.path(), &line),
            None => line,
        };
        let mut terminal = Terminal::start(self.size, folder.path(), &line);
        terminal.wait_for(editor.drawn());
        terminal.settle(QUIET);
        Session { terminal, folder }
    }

    /// Starts an editor with the cursor in the text.
    pub(crate) fn in_text(&self, editor: Editor, place: Place) -> Session {
        let mut session = self.start(editor);
        editor.go(&mut session.terminal, self.size, self.text, place);
        session
    }
}

pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

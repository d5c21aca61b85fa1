//! What the screen keeps between two frames: the editor, how far lists are scrolled, words and time zone.

use std::mem::{Discriminant, discriminant};
use std::rc::Rc;
use std::sync::Arc;

use crate::base::time::TimeZone;

use super::compared::Compared;
use super::editor::{Editor, Mode};
use super::pane::Pane;
use super::wraps::Wraps;
use crate::app::command::moved;
use crate::app::{App, Command, Entered, Panel, Target};
use crate::base::{Message, Moment, Splice};
use crate::platform::Display;
use crate::texts::Texts;

/// The words and the clock that everything on the screen is put in.
#[derive(Debug)]
pub struct Look {
    /// The words.
    pub texts: Arc<Texts>,
    /// The zone that times are shown in.
    pub zone: TimeZone,
    /// How the terminal is drawn on.
    pub display: Display,
}

impl Look {
    /// Returns the text called `key`.
    pub fn word(&self, key: &'static str) -> String {
        self.texts.say(&Message::new(key))
    }

    /// Returns a message in words.
    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// Returns a time of day, such as `14:32`.
    pub fn clock(&self, at: Moment) -> String {
        at.clock(&self.zone)
    }

    /// Returns a date and a time, such as `22.11.2026 14:32`.
    pub fn stamp(&self, at: Moment) -> String {
        self.texts.stamp(at, &self.zone)
    }
}

/// The parts of the screen that scroll.
#[derive(Clone, Debug, Default)]
pub struct Scrolled {
    /// The body.
    pub body: Pane,
    /// The overview beside it.
    pub side: Pane,
    /// The hints or the help, or two texts to choose between.
    pub panel: Pane,
    /// The answers to a question.
    pub answers: Pane,
}

impl Scrolled {
    /// Forgets which elements stand where: another frame begins.
    pub(super) fn clear(&mut self) {
        for pane in [&mut self.body, &mut self.side, &mut self.panel, &mut self.answers] {
            pane.clear();
        }
    }
}

/// How the text in the editor stands to the one in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likeness {
    /// It is the same, letter by letter.
    Same,
    /// It lacks the hidden characters of a file.
    Cleaned,
}

/// What the screen keeps between two frames.
#[derive(Debug)]
pub struct Ui {
    /// Words and time zone.
    pub look: Look,
    /// The text that is written in.
    pub editor: Editor,
    /// The words that are looked for; beside the text, which keeps its caret meanwhile.
    pub searched: Editor,
    /// How far lists are scrolled.
    pub scrolled: Scrolled,
    /// The difference shown last, word by word.
    pub compared: Compared,
    /// Where the rows of the texts that are shown begin.
    pub wraps: Rc<Wraps>,
    /// Which text the editor holds, the revision that it was taken over at, and how often others had changed it.
    holds: Option<(Target, u64, u64)>,
    /// Whether something was typed in it since.
    touched: bool,
    /// How it stands to the text in focus.
    likeness: Likeness,
    /// Whether the words that are looked for have the focus.
    searching: bool,
    /// Which panel was shown last.
    panel: Option<Discriminant<Panel>>,
    /// Whether two texts were shown to choose between.
    chooses: bool,
}

impl Ui {
    /// Returns the screen before its first frame.
    pub fn new(look: Look) -> Self {
        let editor = Editor::new(Mode::Line);
        let (scrolled, compared) = (Scrolled::default(), Compared::default());
        Self {
            look,
            editor,
            searched: Editor::new(Mode::Line),
            scrolled,
            compared,
            wraps: Rc::default(),
            holds: None,
            touched: false,
            likeness: Likeness::Cleaned,
            searching: false,
            panel: None,
            chooses: false,
        }
    }

    /// Takes over the text in focus, when another one has it now or it was changed from elsewhere.
    pub fn follow(&mut self, app: &App) {
        let panel = app.panel.as_ref().map(discriminant);
        let chooses = app.dialog.as_ref().is_some_and(|dialog| dialog.texts.is_some());
        let before = (std::mem::replace(&mut self.panel, panel), self.chooses);
        self.chooses = chooses;
        if before != (panel, chooses) {
            self.scrolled.panel = Pane::default();
        }
        if let Some(query) = app.query().filter(|_| !self.searching) {
            self.searched.open(query, Mode::Line);
        }
        self.searching = app.query().is_some();
        let Some(writing) = &app.writing else {
            self.holds = None;
            return;
        };
        let is_held = |(target, ..): &&mut (Target, u64, u64)| *target == writing.target;
        if let Some((_, revision, others)) = self.holds.as_mut().filter(is_held) {
            let is_new = *revision != writing.revision;
            if !is_new && *others == writing.others {
                return;
            }
            (*revision, *others) = (writing.revision, writing.others);
            if is_new {
                self.editor.update(&writing.text);
                self.stand_at(writing.caret);
            } else {
                self.editor.shift(&writing.text);
            }
        } else {
            let mode = if writing.long { Mode::Prose } else { Mode::Line };
            // Hidden characters of a file stay in it until the first key changes the text.
            self.editor.open(&writing.text, mode);
            self.stand_at(writing.caret);
            self.touched = false;
            self.holds = Some((writing.target.clone(), writing.revision, writing.others));
        }
        let is_same = self.editor.holds(&writing.text);
        self.likeness = if is_same { Likeness::Same } else { Likeness::Cleaned };
    }

    fn stand_at(&mut self, caret: Option<usize>) {
        if let Some(byte) = caret {
            self.editor.stand_at(byte);
        }
    }

    /// Scrolls the hints or the help, when `command` is a moving one; the next frame stops at their end.
    pub fn scroll(&mut self, command: Command) -> bool {
        let to = moved(command, self.scrolled.panel.top, usize::MAX);
        self.scrolled.panel.top = to.unwrap_or(self.scrolled.panel.top);
        to.is_some()
    }

    /// Returns the editor that keys go to: that of the words that are looked for, or of the text.
    pub fn focused(&mut self) -> &mut Editor {
        if self.searching { &mut self.searched } else { &mut self.editor }
    }

    /// Returns the editor that keys go to, to look at.
    pub fn in_focus(&self) -> &Editor {
        if self.searching { &self.searched } else { &self.editor }
    }

    /// Takes note that something was typed, and returns how to tell it: what was replaced, or the whole text
    /// when it was not the same before. Words to look for change no text, and are told whole.
    pub fn typed(&mut self, run: Splice) -> Entered {
        if self.searching {
            return Entered::Whole(self.searched.text());
        }
        self.touched = true;
        match std::mem::replace(&mut self.likeness, Likeness::Same) {
            Likeness::Same => Entered::Run(run),
            Likeness::Cleaned => Entered::Whole(self.editor.text()),
        }
    }

    /// Returns whether something was typed in the text in focus since it got the focus.
    pub fn is_touched(&self) -> bool {
        self.holds.is_some() && self.touched
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn one_may_scroll_on_from_the_end_before_a_frame_has_told_where_that_is() {
        let look = Look {
            texts: Texts::load(Language::Nb).into(),
            zone: TimeZone::UTC,
            display: Display::default(),
        };
        let mut ui = Ui::new(look);
        for command in [Command::Last, Command::Down, Command::PageDown] {
            assert!(ui.scroll(command));
        }
        assert!(ui.scroll(Command::Up));
        assert_eq!(ui.scrolled.panel.top, usize::MAX - 2);
    }
}

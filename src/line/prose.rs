//! Long texts line by line: told with their numbers, written until a single full stop, changed by number.

use super::place::Kind;
use super::run::Talk;
use crate::app::{Command, Msg, Target};
use crate::base::Message;

/// What ends the writing of lines.
const END: &str = ".";
/// What stands for a line that is a full stop.
const DOUBLED: &str = "..";

/// Lines being written into a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Editing {
    /// Each goes in before this one, counted from 0.
    Insert {
        /// The line.
        at: usize,
        /// Whether the text was empty when it began, so that its end is the end of the answer.
        whole: bool,
    },
    /// One takes the place of this one, counted from 0.
    Replace {
        /// The line.
        at: usize,
    },
}

impl Editing {
    /// Returns the line that is written next, from 0.
    pub(super) fn at(self) -> usize {
        match self {
            Self::Insert { at, .. } | Self::Replace { at } => at,
        }
    }
}

impl Talk<'_> {
    /// Returns the lines of the text that is written in; none of a blank one.
    pub(super) fn lines(&self) -> Vec<String> {
        let text = self.engine.app.writing.as_ref().map_or("", |writing| writing.text.as_str());
        if text.trim().is_empty() {
            return Vec::new();
        }
        text.split('\n').map(str::to_owned).collect()
    }

    /// Begins to write at once where it is certain that one wants to: a text that one has just asked for.
    pub(super) fn begin_blank(&mut self) {
        let target = self.engine.app.writing.as_ref().map(|writing| &writing.target);
        let is_asked_for = match target {
            Some(Target::Clause(..) | Target::OwnClause(_) | Target::Note(..)) => true,
            Some(
                Target::NewDraft
                | Target::Copy
                | Target::Assigned(_)
                | Target::NoteWith(..)
                | Target::NoteDue(..)
                | Target::Title
                | Target::Answer(_)
                | Target::Reason(_)
                | Target::Heading(_)
                | Target::NewSection { .. },
            )
            | None => false,
        };
        if is_asked_for && self.kind() == Kind::Prose && self.lines().is_empty() {
            self.write_from(0);
        }
    }

    /// Begins to write lines before the line `at`, counted from 0.
    pub(super) fn write_from(&mut self, at: usize) {
        let whole = self.lines().is_empty();
        self.editing = Some(Editing::Insert { at, whole });
        self.say(&Message::new("line-write-lines"));
    }

    /// Begins to replace a line, by its number from 1.
    pub(super) fn replace_line(&mut self, number: usize) {
        let Some(at) = self.line_at(number) else { return };
        self.editing = Some(Editing::Replace { at });
        self.say(&Message::new("line-write-line"));
    }

    /// Removes a line, by its number from 1.
    pub(super) fn remove_line(&mut self, number: usize) {
        let Some(at) = self.line_at(number) else { return };
        let mut lines = self.lines();
        lines.remove(at);
        self.wrote(&lines.join("\n"), 0);
    }

    fn line_at(&mut self, number: usize) -> Option<usize> {
        let count = self.lines().len();
        let at = number.checked_sub(1).filter(|at| *at < count);
        if at.is_none() {
            let message = Message::new("line-no-line").count("number", number);
            self.say(&message.count("count", count));
        }
        at
    }

    /// Takes a line while lines are written.
    pub(super) fn take_line(&mut self, text: &str, removed: usize) {
        let Some(editing) = self.editing else { return };
        let typed = text.trim_end();
        let written = if typed == DOUBLED { END } else { typed };
        let mut lines = self.lines();
        match editing {
            Editing::Insert { whole, .. } if typed == END => self.end_lines(whole),
            Editing::Insert { at, whole } => {
                let at = at.min(lines.len());
                lines.insert(at, written.to_owned());
                // Blank lines before the first word are none.
                let next = if lines.iter().all(|line| line.trim().is_empty()) { 0 } else { at + 1 };
                if self.wrote(&lines.join("\n"), removed) {
                    self.editing = Some(Editing::Insert { at: next, whole });
                }
            }
            Editing::Replace { at } => {
                self.editing = None;
                let is_kept = typed.is_empty() || typed == END;
                if let Some(line) = lines.get_mut(at).filter(|_| !is_kept) {
                    written.clone_into(line);
                    self.wrote(&lines.join("\n"), removed);
                }
            }
        }
    }

    fn end_lines(&mut self, whole: bool) {
        self.editing = None;
        if whole {
            self.leave_text();
        }
    }

    /// Goes on from a text that is written to its end.
    pub(super) fn leave_text(&mut self) {
        let target = self.engine.app.writing.as_ref().map(|writing| &writing.target);
        let command = if let Some(Target::Answer(_)) = target {
            if self.has_fault() {
                return;
            }
            Command::NextField
        } else {
            Command::Back
        };
        self.engine.tell(Msg::Command(command));
    }
}

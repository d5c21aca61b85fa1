//! How an edit changes a draft: all or nothing, and always with the way back.

mod alternatives;
mod answers;
mod clauses;
mod items;
mod limits;
mod notes;
mod sections;
mod texts;
mod words;

pub use limits::MOST_ELEMENTS;

use super::{Change, Draft, Edit, Refusal, Stamp, Stamped};
use crate::base::Line;
use crate::template::Template;

/// What an edit is held against besides the draft's own structure.
#[derive(Clone, Copy)]
enum Against<'a> {
    /// What the template allows.
    Template(&'a Template),
    /// Nothing: it restores what once stood.
    Nothing,
}

/// The edit that takes another back, and the stamp that stood on what it changed.
type Back = (Edit, Option<Stamp>);

impl Draft {
    /// Makes a change, and returns the change that takes it back: with it the draft is again what it
    /// was, stamps included.
    ///
    /// # Errors
    /// [`Refusal`] when the change doesn't fit the draft or the template; nothing is changed then.
    pub fn apply(&mut self, template: &Template, change: Change) -> Result<Change, Refusal> {
        let Change { edit, stamp, changed } = change;
        let against = match changed {
            Some(_) => Against::Nothing,
            None => Against::Template(template),
        };
        if let Against::Template(_) = against {
            limits::bounded(&edit)?;
        }
        let before = self.changed.clone();
        let (edit, was) = self.edit(template, against, edit, &stamp)?;
        self.changed = changed.unwrap_or(stamp);
        Ok(Change { edit, stamp: was.unwrap_or_else(|| before.clone()), changed: Some(before) })
    }

    fn edit(
        &mut self,
        template: &Template,
        against: Against<'_>,
        edit: Edit,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        match edit {
            Edit::Rename(title) => Ok(self.rename(title)),
            Edit::Answer { field, value } => self.set_answer(against, field, value, stamp),
            Edit::Splice { text, splice } => self.splice(against, text, splice, stamp),
            Edit::AddItem { field, item, after } => {
                self.add_item(against, items::Place { field, after }, item, stamp)
            }
            Edit::RemoveItem { field, item } => self.remove_item(field, &item, stamp),
            Edit::MoveItem { field, item, after } => {
                self.move_item(items::Place { field, after }, item, stamp)
            }
            Edit::SetPart { field, item, part, value } => {
                self.set_part(against, items::Cell { field, item, part }, value, stamp)
            }
            Edit::Clause { clause, change } => self.set_clause(against, clause, change, stamp),
            Edit::AddSection { section, heading, after } => {
                let heading = Stamped::new(heading, stamp);
                self.add_section((template, against), section, heading, after.as_ref())
            }
            Edit::RemoveSection(section) => self.remove_section(section),
            Edit::Heading { section, heading } => {
                self.set_heading(against, section, heading, stamp)
            }
            Edit::MoveSection { section, after } => self.move_section(section, after.as_ref()),
            Edit::AddClause { clause, section, after, text } => {
                let spot = clauses::Spot { section, after };
                self.add_clause(template, clause, spot, Stamped::new(text, stamp))
            }
            Edit::OwnText { clause, text } => self.set_own_text(clause, text, stamp),
            Edit::MoveClause { clause, section, after } => {
                self.move_clause(template, clause, clauses::Spot { section, after })
            }
            Edit::RemoveClause(clause) => self.remove_clause(&clause),
            Edit::Declare { section, state } => self.declare(section, state, stamp),
            Edit::Assign { section, to } => self.assign(section, to, stamp),
            Edit::NoteKind { note, kind } => self.set_note_kind(note, kind),
            Edit::CloseNote { note, closed } => self.close_note(note, closed, stamp),
            Edit::Note { id, note } => self.set_note(against, id, note, stamp),
            Edit::SetAside(alternative) => self.set_aside_again(*alternative),
            Edit::Discard { key, version } => self.discard(&key, &version),
            Edit::Sent(sent) => Ok((Edit::Sent(std::mem::replace(&mut self.sent, sent)), None)),
            Edit::Word { word, own } => self.set_word(against, word, own, stamp),
            Edit::Several(changes) => self.several(template, changes),
        }
    }

    fn several(&mut self, template: &Template, changes: Vec<Change>) -> Result<Back, Refusal> {
        let before = self.changed.clone();
        let mut back = Vec::with_capacity(changes.len());
        for change in changes {
            match self.apply(template, change) {
                Ok(inverse) => back.push(inverse),
                Err(refusal) => {
                    for inverse in back.into_iter().rev() {
                        // An inverse fits the draft that it was made from.
                        self.apply(template, inverse)?;
                    }
                    self.changed = before;
                    return Err(refusal);
                }
            }
        }
        back.reverse();
        Ok((Edit::Several(back), None))
    }

    fn rename(&mut self, title: Line) -> Back {
        (Edit::Rename(std::mem::replace(&mut self.title, title)), None)
    }
}

impl<T> Stamped<T> {
    fn new(value: T, stamp: &Stamp) -> Self {
        Self { value, stamp: stamp.clone() }
    }

    fn split(self) -> (T, Stamp) {
        (self.value, self.stamp)
    }

    /// Replaces value and stamp, and returns both as they were.
    fn replace(&mut self, value: T, stamp: &Stamp) -> (T, Stamp) {
        std::mem::replace(self, Self::new(value, stamp)).split()
    }
}

#[cfg(test)]
mod tests;

//! Notes: written, sorted, settled and removed.

use super::limits::countable;
use super::{Against, Back};
use crate::base::NoteId;
use crate::draft::{Draft, Edit, Note, NoteKind, Refusal, Stamp, Stamped};

impl Draft {
    pub(super) fn set_note(
        &mut self,
        against: Against<'_>,
        id: NoteId,
        note: Option<Note>,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        if let (Against::Template(template), Some(note)) = (against, &note) {
            if !self.notes.contains_key(&id) {
                countable(self.notes.len() + 1, || id.to_string())?;
            }
            if self.section(&note.section).is_none() {
                return Err(Refusal::Nowhere(note.section.to_string()));
            }
            if let Some(field) = note.field.as_ref().filter(|id| template.field(id).is_none()) {
                return Err(Refusal::NoField(field.clone()));
            }
        }
        let was = match note {
            Some(note) => self.notes.insert(id.clone(), Stamped::new(note, stamp)),
            None => match self.notes.remove(&id) {
                None => return Err(Refusal::Nowhere(id.to_string())),
                removed @ Some(_) => removed,
            },
        };
        let (note, was) = was.map(Stamped::split).unzip();
        Ok((Edit::Note { id, note }, was))
    }

    pub(super) fn set_note_kind(&mut self, note: NoteId, kind: NoteKind) -> Result<Back, Refusal> {
        let was = std::mem::replace(&mut self.note_mut(&note)?.kind, kind);
        Ok((Edit::NoteKind { note, kind: was }, None))
    }

    pub(super) fn close_note(
        &mut self,
        note: NoteId,
        closed: bool,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let now = closed.then(|| stamp.clone());
        let was = std::mem::replace(&mut self.note_mut(&note)?.closed, now);
        Ok((Edit::CloseNote { note, closed: was.is_some() }, was))
    }

    fn note_mut(&mut self, id: &NoteId) -> Result<&mut Note, Refusal> {
        let note = self.notes.get_mut(id).map(|note| &mut note.value);
        note.ok_or_else(|| Refusal::Nowhere(id.to_string()))
    }
}

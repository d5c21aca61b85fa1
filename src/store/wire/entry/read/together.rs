//! From the lines of a journal to what a change replaces, and to what is kept beside what stands.

use super::Parts;
use crate::base::{SectionId, SessionId};
use crate::draft::together::{Key, Saw, Version};
use crate::draft::{Alternative, Edit, Sent};
use crate::store::wire::marks::read_clock;
use crate::store::wire::sent::read_sent;
use crate::store::wire::walk::Reported;

impl Parts<'_, '_, '_> {
    /// Reads what is kept beside what stands: an edit that writes in one place.
    pub(super) fn alternative(&mut self) -> Result<Alternative, Reported> {
        let version = self.only_version()?;
        let change = self.change()?;
        Key::of(&change.edit).map(|_| Alternative { version, change }).ok_or(Reported)
    }

    pub(super) fn only_version(&mut self) -> Result<Version, Reported> {
        let clock = self.need("clock")?;
        let clock = read_clock(self.walk, &clock).ok_or(Reported)?;
        Ok(Version { clock, session: self.id("session", SessionId::new)? })
    }

    /// Reads a version of something.
    pub(super) fn version(&mut self) -> Result<(Key, Version), Reported> {
        let key = if self.members.has("heading") {
            Key::Heading(self.id("heading", SectionId::new)?)
        } else if self.members.has("declared") {
            Key::Declared(self.id("declared", SectionId::new)?)
        } else if self.members.has("assigned") {
            Key::Assigned(self.id("assigned", SectionId::new)?)
        } else if self.members.has("note_kind") {
            Key::NoteKind(self.note_id("note_kind")?)
        } else if self.members.has("note_closed") {
            Key::NoteClosed(self.note_id("note_closed")?)
        } else {
            Key::Text(self.text_key()?)
        };
        Ok((key, self.only_version()?))
    }

    /// Reads the versions that a change replaces.
    pub(super) fn saw(&mut self) -> Result<Saw, Reported> {
        let Some(at) = self.members.given("saw") else { return Ok(Saw::new()) };
        let all = self.walk.elements(&at).ok_or(Reported)?;
        let mut one = |at| Parts::of(self.walk, at, self.template)?.version();
        all.iter().map(&mut one).collect()
    }

    pub(super) fn set_aside(&mut self) -> Result<Edit, Reported> {
        let at = self.need("alternative")?;
        let mut parts = Parts::of(self.walk, &at, self.template)?;
        Ok(Edit::SetAside(Box::new(parts.alternative()?)))
    }

    /// Reads the states that the parties know.
    pub(super) fn sent(&mut self) -> Result<Vec<Sent>, Reported> {
        let sent = self.need("sent")?;
        let faults = self.walk.mark();
        let sent = read_sent(self.walk, Some(sent));
        if self.walk.is_at(&faults) { Ok(sent) } else { Err(Reported) }
    }
}

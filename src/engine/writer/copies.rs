//! Copies for another party, and copies that came from one.

use super::{Desk, guarded};
use crate::app::Msg;
use crate::draft::Draft;
use crate::store::{Loaded, Received, StoreError};

/// Lays a copy for another party.
pub(super) fn send(desk: &mut Desk, draft: &Draft, revision: u64) -> Msg {
    let stamp = (desk.stamp)();
    Msg::Sent(guarded(|| desk.store.send(draft, revision, &stamp)))
}

/// Reads a copy, and finds the draft here that it is of.
pub(super) fn receive(desk: &mut Desk, name: &str) -> Msg {
    Msg::Received(guarded(|| {
        let theirs = desk.store.receive(name)?;
        let here = desk.store.draft_of(&theirs);
        Ok(Box::new((theirs, here)))
    }))
}

/// Finds what the open draft has in common with a copy.
pub(super) fn common(desk: &mut Desk, draft: &Draft, theirs: Box<Received>) -> Msg {
    Msg::Common(guarded(|| {
        let common = desk.store.common(draft, &theirs)?;
        Ok(Box::new((*theirs, common)))
    }))
}

/// Makes a draft of a copy, and opens it.
pub(super) fn begin(desk: &mut Desk, theirs: Received) -> Result<Box<Loaded>, StoreError> {
    let Draft { title, template, .. } = theirs.draft.clone();
    let fresh = (desk.make)(title, (&template.id, None))?.id;
    let stamp = (desk.stamp)();
    desk.store.begin(theirs, fresh, &stamp).map(|draft| Box::new(draft.into()))
}

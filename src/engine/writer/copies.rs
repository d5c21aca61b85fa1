//! Copies for another party, and copies that came from one.

use super::{Desk, guarded};
use crate::app::Msg;
use crate::draft::Draft;
use crate::store::{Cause, Loaded, Received, StoreError, Why};

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

/// Makes a draft of a copy, under the id that it has where it came from when that is free here, and keeps it as
/// it came.
pub(super) fn begin(desk: &mut Desk, theirs: Received) -> Result<Box<Loaded>, StoreError> {
    let draft = theirs.draft;
    let is_free = desk.store.load(&draft.id).is_err_and(|error| error.cause == Cause::Missing);
    let title = draft.title.clone();
    let draft = if is_free {
        draft
    } else {
        let id = (desk.make)(title.clone(), &draft.template.id)?.id;
        draft.under(id, title)
    };
    desk.store.create(&draft)?;
    let stamp = (desk.stamp)();
    // Without it the next copy from there is compared by what differs alone.
    desk.store.keep(&draft, 0, Why::Received, &stamp).map(drop).unwrap_or_default();
    Ok(Box::new(draft.into()))
}

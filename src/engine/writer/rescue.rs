//! Saving a draft when nobody waits for it any more, and beside what somebody else has put in its place.

use super::{Beside, Work, guarded, sheltered};
use crate::app::Msg;
use crate::base::Line;
use crate::draft::Draft;
use crate::store::Cause;

/// Saves a draft, or keeps it as one of its own when somebody else has changed it.
pub(super) fn rescue(work: &mut Work, draft: &Draft, (revision, title): (u64, Line)) -> Msg {
    let mut save = || guarded(|| work.desk.store.save(draft, revision));
    // Nobody waits for what others have saved in a file that is damaged now: it is in their journals.
    let saved = save().or_else(|error| match error.cause {
        Cause::Behind => save(),
        Cause::Changed | Cause::Damaged | Cause::Missing | Cause::Other => Err(error),
    });
    match saved {
        Err(error) if error.is_conflict() => keep(work, draft, (revision, title)),
        Ok(how) => Msg::Saved { revision, how },
        Err(error) => sheltered(&mut work.desk, draft, (revision, error)),
    }
}

/// Keeps a draft under an id of its own, beside the one that somebody else changed.
fn keep(
    Work { desk, beside, .. }: &mut Work,
    draft: &Draft,
    (revision, title): (u64, Line),
) -> Msg {
    let kept = guarded(|| {
        let id = (desk.make)(title.clone(), (&draft.template.id, None))?.id;
        desk.store.create(&draft.clone().under(id.clone(), title.clone())).map(|()| id)
    });
    match kept {
        Ok(id) => {
            // What stays of the journal does no harm: it is brought back into a draft that lacks it.
            guarded(|| desk.store.forget(&draft.id)).unwrap_or_default();
            let (of, ours) = (draft.id.clone(), id.clone());
            *beside = Some(Beside { of, id: ours, title: title.clone() });
            Msg::Kept { id, title, revision }
        }
        Err(error) => sheltered(desk, draft, (revision, error)),
    }
}

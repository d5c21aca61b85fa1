//! What the writer's thread does, and what of it is joined when a disk is slow.

use std::sync::mpsc::Sender;

use crate::app::Request;
use crate::base::DraftId;

/// What the thread does, one after another.
#[derive(Debug)]
pub(super) enum Job {
    /// Something of the files, answered by a message.
    Request(Request),
    /// Nothing: the sender is dropped once everything before it is done.
    Flush(Sender<()>),
    /// Sees what others have written in a draft.
    Look(DraftId),
    /// Ends.
    End,
}

impl Job {
    fn is_append_to(&self, id: &DraftId) -> bool {
        matches!(self, Self::Request(Request::Append { draft, .. }) if draft == id)
    }

    /// Returns whether it says what the next save has of others.
    fn is_note_on(&self, id: &DraftId) -> bool {
        matches!(self, Self::Request(Request::Took { draft, .. }) if draft == id)
    }

    fn is_save_of(&self, id: &DraftId) -> bool {
        matches!(self, Self::Request(Request::Save { draft, .. }) if draft.id == *id)
    }
}

/// Leaves out every save of a draft that a newer one of the same draft follows with nothing but changes of
/// its journal between, and joins these: what waited for a slow disk is done at once when it answers. What
/// others have written is looked at first, and once.
pub(super) fn joined(waiting: Vec<Job>) -> Vec<Job> {
    let (looks, asked): (Vec<_>, Vec<_>) =
        waiting.into_iter().partition(|job| matches!(job, Job::Look(_)));
    let mut kept: Vec<Job> = Vec::with_capacity(looks.len() + asked.len());
    for job in looks.into_iter().chain(asked) {
        if let Job::Request(Request::Save { draft, .. }) = &job {
            let note = kept.pop_if(|last| last.is_note_on(&draft.id));
            let between = kept.pop_if(|last| last.is_append_to(&draft.id));
            if kept.pop_if(|last| last.is_save_of(&draft.id)).is_some() {
                // What that save had of others is told anew with this one.
                kept.pop_if(|last| last.is_note_on(&draft.id));
            }
            for job in between.into_iter().chain(note) {
                add(&mut kept, job);
            }
        }
        add(&mut kept, job);
    }
    kept
}

fn add(kept: &mut Vec<Job>, job: Job) {
    match (kept.last_mut(), job) {
        // Looked at once, it is seen.
        (Some(Job::Look(of)), Job::Look(id)) if *of == id => {}
        (
            Some(Job::Request(Request::Append { draft: to, entries: before })),
            Job::Request(Request::Append { draft, mut entries }),
        ) if *to == draft => before.append(&mut entries),
        (_, job) => kept.push(job),
    }
}

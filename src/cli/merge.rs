//! A copy that came back from another party, taken in: what it changes is listed, and what both have changed is
//! chosen by a person.

mod ask;
mod told;

use std::path::Path;

use self::told::Listed;
use super::args::Merge;
use super::failure::Failure;
use super::reach::{self, STREAM};
use super::session::{Opened, Session};
use super::wire;
use crate::app::{Weighed, weigh};
use crate::base::text::visible;
use crate::base::{DraftId, Line, Message};
use crate::draft::merge::Choices;
use crate::draft::{Change, Edit, Stamp};
use crate::platform::new_draft_id;
use crate::store::{Common, FolderStore, Received, Store as _, Why};

pub(super) fn run(session: &mut Session<'_, '_>, merge: &Merge) -> Result<(), Failure> {
    let (draft, file) = merge.named();
    let (name, bytes) = reach::copy(session, file)?;
    let mut store = session.store()?;
    let theirs = store.received(&name, &bytes)?;
    let found = match draft {
        Some(draft) => Some(store.find(&draft.to_string_lossy())?),
        None => store.draft_of(&theirs),
    };
    match found {
        Some(id) => take_in(session, merge, (&id, theirs)),
        None => begin(session, merge, (store, theirs)),
    }
}

/// Makes a draft here of a copy of one that is not here.
fn begin(
    session: &mut Session<'_, '_>,
    merge: &Merge,
    (mut store, theirs): (FolderStore, Received),
) -> Result<(), Failure> {
    let name = theirs.name.clone();
    let draft = if merge.dry_run {
        store.drafted(theirs, new_draft_id())
    } else {
        let draft = store.begin(theirs, new_draft_id(), &session.stamp())?;
        store.close(&draft.id).unwrap_or_default();
        session.output.write(format!("{}\n", draft.id).as_bytes())?;
        draft
    };
    let told = Message::new(if merge.dry_run { "cli-copy-new-dry" } else { "cli-copy-new" })
        .with("file", &name)
        .with("title", draft.title.as_str())
        .with("draft", &draft.id);
    session.say(&told);
    Ok(())
}

/// A copy, and what it is held against.
struct Copy {
    theirs: Received,
    common: Common,
    by_hand: Stamp,
}

impl Copy {
    fn weigh(&self, opened: &Opened, choices: &Choices) -> Result<Weighed, Failure> {
        let ours = (&*opened.template, &opened.draft);
        let weighed = weigh(ours, (&self.theirs, &self.common), &self.by_hand, choices);
        weighed.map_err(|message| {
            let another = message.key == "app-copy-of-another";
            let hint = another.then(|| Message::new("cli-merge-another"));
            Failure::Said(std::iter::once(message).chain(hint).collect())
        })
    }
}

/// Takes a copy in to a draft that is here.
fn take_in(
    session: &mut Session<'_, '_>,
    merge: &Merge,
    (id, theirs): (&DraftId, Received),
) -> Result<(), Failure> {
    let id = id.as_str();
    let mut opened = if merge.dry_run { session.read(id)? } else { session.open(id)? };
    let common = opened.store.common(&opened.draft, &theirs)?;
    let by = Line::kept(&session.texts.get("cli-merge-by-hand"));
    let by_hand = Stamp { by, at: session.stamp().at };
    let copy = Copy { theirs, common, by_hand };
    let weighed = copy.weigh(&opened, &Choices::new())?;
    if copy.common.is_known {
        if merge.json {
            session.output.write(&wire::merged(&opened.draft, &copy.theirs, None, None))?;
        }
        let known = Message::new("cli-merge-known").with("title", opened.draft.title.as_str());
        session.say(&known.with("file", &copy.theirs.name));
        return Ok(());
    }
    if copy.common.base.is_none() {
        session.say(&Message::new("cli-merge-no-base").with("file", &copy.theirs.name));
    }
    for strange in &weighed.strange {
        session.say(strange);
    }
    let terminal = &session.platform.terminal;
    let can_ask = terminal.input
        && (terminal.output || terminal.messages)
        && !merge.json
        && !merge.dry_run
        && merge.named().1 != Path::new(STREAM);
    if !merge.json {
        told::list(session, &opened, &weighed, if can_ask { Listed::Taken } else { Listed::All })?;
    }
    let weighed = if can_ask {
        let choices = ask::choices(session, &opened, &weighed)?;
        let weighed = copy.weigh(&opened, &choices)?;
        if !weighed.is_nothing() && !ask::whether(session)? {
            session.say(&Message::new("cli-merge-left"));
            opened.store.close(&opened.draft.id).unwrap_or_default();
            return Ok(());
        }
        weighed
    } else {
        weighed
    };
    let before = if merge.dry_run { None } else { put(session, &mut opened, (&copy, &weighed))? };
    if merge.json {
        let json =
            wire::merged(&opened.draft, &copy.theirs, Some((&copy.common, &weighed)), before);
        session.output.write(&json)?;
    }
    end(session, (&opened, &copy), &weighed, before)
}

/// Puts what comes of a copy in the draft as one step, with what was there before and what came as versions;
/// returns the number of the former.
fn put(
    session: &mut Session<'_, '_>,
    opened: &mut Opened,
    (copy, weighed): (&Copy, &Weighed),
) -> Result<Option<u32>, Failure> {
    let stamp = session.stamp();
    // Not without it: what stands now must not be lost.
    let before = match opened.store.keep(&opened.draft, 0, Why::BeforeMerge, &stamp)? {
        Some(version) => Some(version),
        None => opened.store.versions(&opened.draft.id)?.into_iter().next(),
    };
    let theirs = copy.theirs.draft.clone();
    let title = theirs.title.clone();
    let received = theirs.under(opened.draft.id.clone(), title);
    opened.store.keep(&received, 0, Why::Received, &stamp)?;
    let step = Change::new(Edit::Several(weighed.merged.changes.clone()), stamp);
    let template = opened.template.clone();
    opened.draft.apply(&template, step).map_err(|refusal| {
        let why = session.texts.say(&refusal.message());
        Failure::said(Message::new("cli-merge-refused").with("why", &why))
    })?;
    session.save(opened)?;
    // What stays of the journal is read again, and has nothing new.
    opened.store.close(&opened.draft.id).unwrap_or_default();
    Ok(before.map(|version| version.number))
}

/// Says what came of it.
///
/// # Errors
/// When there is something left to choose.
fn end(
    session: &mut Session<'_, '_>,
    (opened, copy): (&Opened, &Copy),
    weighed: &Weighed,
    before: Option<u32>,
) -> Result<(), Failure> {
    let conflicts = &weighed.merged.conflicts;
    let of = |message: Message| {
        message
            .with("file", &visible(&copy.theirs.name))
            .with("title", opened.draft.title.as_str())
            .with("draft", &opened.draft.id)
    };
    match before {
        Some(_) if weighed.is_nothing() => session.say(&of(Message::new("cli-merge-nothing"))),
        Some(before) => {
            session.say(&of(Message::new("cli-merged")).with("before", &before));
        }
        None => session.say(&of(Message::new("cli-merge-dry"))),
    }
    if conflicts.is_empty() {
        return Ok(());
    }
    if before.is_none() {
        let told = Message::new("cli-merge-conflicts-dry").count("count", conflicts.len());
        return Err(Failure::Findings(vec![told]));
    }
    let kept = conflicts.iter().filter(|conflict| conflict.is_kept).count();
    let told = of(Message::new("cli-merge-conflicts"))
        .count("count", conflicts.len())
        .count("kept", kept)
        .count("rest", conflicts.len() - kept);
    Err(Failure::Findings(vec![told]))
}

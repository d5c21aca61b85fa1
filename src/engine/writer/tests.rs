//! What the writer makes of requests, on a store in memory.

mod mending;
mod races;

use super::*;
use crate::base::Moment;
use crate::draft::together::Saw;
use crate::draft::{Change, Edit, choose_language};
use crate::store::{MemoryStore, Why};
use crate::template::Library;

const PATIENCE: Duration = Duration::from_secs(20);

fn stamp() -> Stamp {
    Stamp { by: Line::kept("Kari"), at: Moment::from_millisecond(0).unwrap() }
}

fn draft(id: &str, title: &str) -> Draft {
    let library = Library::official();
    Draft::new(DraftId::new(id).unwrap(), Line::kept(title), &library.all()[0], stamp())
}

/// Returns a writer on `store`; new drafts get the id `ny`.
fn writer(store: &MemoryStore) -> (Writer, Receiver<Msg>) {
    let desk = Desk {
        store: Box::new(store.clone()),
        make: Box::new(|title, (_, language)| {
            let (mut draft, library) = (draft("ny", title.as_str()), Library::official());
            let template = &library.all()[0];
            if let Some(language) = language {
                let edit = choose_language(template, language).unwrap();
                let change = Change::new(edit, draft.created.clone());
                draft.apply(template, change).unwrap();
            }
            Ok(draft)
        }),
        example: Box::new(|| Err(StoreError::other(Message::new("app-cancel")))),
        stamp: Box::new(stamp),
        export: Box::new(|_, _| Err(StoreError::other(Message::new("app-cancel")))),
    };
    let (answers, heard) = mpsc::channel();
    (Writer::spawn(desk, answers, |msg| msg).unwrap(), heard)
}

fn save(draft: &Draft, revision: u64) -> Request {
    Request::Save { draft: Box::new(draft.clone()), revision }
}

fn entries(numbers: &[u64]) -> Vec<Entry> {
    let change = |title: &u64| Change::new(Edit::Rename(Line::kept(&title.to_string())), stamp());
    numbers
        .iter()
        .map(|number| Entry { number: *number, change: change(number), saw: Saw::new() })
        .collect()
}

fn append(draft: &Draft, numbers: &[u64]) -> Request {
    Request::Append { draft: draft.id.clone(), entries: entries(numbers) }
}

#[test]
fn a_flush_waits_for_the_saves_before_it_and_the_end_for_all() {
    let store = MemoryStore::default();
    let mut draft = draft("prove", "Prøve");
    let (writer, heard) = writer(&store);
    writer.ask(save(&draft, 1));
    writer.flush(PATIENCE);
    assert!(matches!(heard.try_recv(), Ok(Msg::Saved { revision: 1, .. })));
    draft.title = Line::kept("Ny");
    writer.ask(save(&draft, 2));
    assert!(writer.finish(PATIENCE));
    assert_eq!(store.kept(&draft.id), Some(draft));
}

#[test]
fn what_somebody_else_changed_is_left_alone_and_ours_is_kept_beside_it() {
    let store = MemoryStore::default();
    store.let_others_change();
    let ours = draft("prove", "Vår");
    let (writer, heard) = writer(&store);
    let title = Line::kept("Vår – Kari");
    let rescued = Box::new(ours.clone());
    writer.ask(Request::Rescue { draft: rescued, revision: 7, title: title.clone() });
    assert!(writer.finish(PATIENCE));
    let Ok(Msg::Kept { id, revision: 7, .. }) = heard.try_recv() else { panic!("not kept") };
    assert_eq!(store.kept(&id), Some(Draft { id: id.clone(), title, ..ours.clone() }));
    assert_eq!(store.kept(&ours.id), None);
}

/// Writes jobs as `a1 s1`: changes appended and revisions saved of one draft, `t` for a note of what the next
/// save has of others, `o` for a look at them, and `l` for a listing.
#[track_caller]
fn case(waiting: &str, done: &str) {
    let draft = draft("prove", "Prøve");
    let note = || Request::Took { draft: draft.id.clone(), taken: Box::default() };
    let job = |word: &str| match word.split_at(1) {
        ("a", number) => Job::Request(append(&draft, &[number.parse().unwrap()])),
        ("s", number) => Job::Request(save(&draft, number.parse().unwrap())),
        ("t", _) => Job::Request(note()),
        ("o", _) => Job::Look(draft.id.clone()),
        _ => Job::Request(Request::List),
    };
    let word = |job: &Job| {
        if let Job::Request(Request::Append { entries, .. }) = job {
            let numbers: Vec<_> = entries.iter().map(|entry| entry.number.to_string()).collect();
            format!("a{}", numbers.join("+"))
        } else if let Job::Request(Request::Save { revision, .. }) = job {
            format!("s{revision}")
        } else if let Job::Request(Request::Took { .. }) = job {
            "t".to_owned()
        } else if let Job::Look(_) = job {
            "o".to_owned()
        } else {
            "l".to_owned()
        }
    };
    let joined = joined(waiting.split(' ').map(job).collect());
    assert_eq!(joined.iter().map(word).collect::<Vec<_>>().join(" "), done, "{waiting}");
}

#[test]
fn what_waited_for_a_slow_disk_is_joined() {
    case("a1 s1", "a1 s1");
    case("a1 a2 a3", "a1+2+3");
    case("s1 s2 s3", "s3");
    case("a1 s1 a2 s2 a3", "a1+2 s2 a3");
    case("s1 a2 a3 s3", "a2+3 s3");
    case("s1 l s2", "s1 l s2");
    case("a1 l a2 s2", "a1 l a2 s2");
    case("a1 t s1 a2 t s2", "a1+2 t s2");
    case("t s1 t s2", "t s2");
    case("t s1 o a2 o t s2 o", "o a2 t s2");
    case("t s1 l t s2", "t s1 l t s2");
}

#[test]
fn changes_of_two_drafts_are_not_mixed() {
    let (one, other) = (draft("en", "En"), draft("to", "To"));
    let waiting = vec![
        save(&one, 1),
        append(&other, &[1]),
        save(&other, 1),
        append(&one, &[2]),
        save(&one, 2),
    ];
    assert_eq!(joined(waiting.into_iter().map(Job::Request).collect()).len(), 5);
}

#[test]
fn what_was_asked_for_before_ours_was_kept_beside_comes_into_ours_alone() {
    let mut store = MemoryStore::default();
    store.let_others_change();
    let ours = draft("prove", "Vår");
    let (writer, heard) = writer(&store);
    let draft = || Box::new(ours.clone());
    writer.ask(Request::Rescue { draft: draft(), revision: 7, title: Line::kept("Vår – Kari") });
    writer.ask(append(&ours, &[8]));
    writer.ask(Request::Keep { draft: draft(), revision: 1, why: Why::Ended });
    writer.flush(PATIENCE);
    assert!(matches!(heard.try_recv(), Ok(Msg::Kept { revision: 7, .. })));
    let new = DraftId::new("ny").unwrap();
    for (id, entries, versions) in [(&ours.id, 0, 0), (&new, 1, 1)] {
        assert_eq!(store.journal(id).len(), entries, "{id}");
        assert_eq!(store.versions(id).unwrap().len(), versions, "{id}");
    }
    writer.ask(Request::Open(ours.id.clone()));
    writer.ask(append(&ours, &[1]));
    assert!(writer.finish(PATIENCE));
    assert_eq!(store.journal(&ours.id).len(), 1, "opened again, it is that one that is meant");
}

#[test]
fn the_whole_title_and_the_language_go_to_the_draft_that_was_just_made_or_to_a_new_one() {
    for made in [true, false] {
        let store = MemoryStore::default();
        let (writer, _heard) = writer(&store);
        let template = Library::official().all()[0].id().clone();
        store.fail((!made).then(|| StoreError::other(Message::new("app-cancel"))));
        let language = "nb".to_owned();
        let title = Line::kept("Bo");
        writer.ask(Request::Create { title, template: template.clone(), language });
        writer.flush(PATIENCE);
        store.fail(None);
        let (title, language) = (Line::kept("Bodø"), "nn".to_owned());
        writer.ask(Request::Entitle { title, template, language });
        assert!(writer.finish(PATIENCE));
        let kept = store.kept(&DraftId::new("ny").unwrap()).unwrap();
        assert_eq!(kept.title.as_str(), "Bodø", "{made}");
        assert_eq!(kept.language(&Library::official().all()[0]), "nn", "{made}");
        assert_eq!(store.writes(), if made { 2 } else { 1 });
    }
}

#[test]
fn a_failed_save_is_told_with_its_cause_and_where_the_draft_is_meanwhile() {
    let store = MemoryStore::default();
    let draft = draft("prove", "Prøve");
    store.let_others_change();
    let (writer, heard) = writer(&store);
    writer.ask(save(&draft, 1));
    writer.flush(PATIENCE);
    let Ok(Msg::SaveFailed { error, shelter }) = heard.try_recv() else { panic!("saved") };
    assert_eq!((error.cause, shelter), (Cause::Changed, None), "this store has no shelter");
}

#[test]
fn a_version_that_is_kept_or_not_is_told_of() {
    let store = MemoryStore::default();
    let draft = Box::new(draft("prove", "Prøve"));
    let (writer, heard) = writer(&store);
    for _ in 0..2 {
        writer.ask(Request::Keep { draft: draft.clone(), revision: 1, why: Why::Asked });
    }
    assert!(writer.finish(PATIENCE));
    let number = |msg| {
        let Msg::VersionKept { why: Why::Asked, kept } = msg else { panic!("{msg:?}") };
        kept.unwrap().map(|version| version.number)
    };
    let numbers: Vec<_> = heard.try_iter().map(number).collect();
    assert_eq!(numbers, [Some(1), None], "the same is not kept twice");
}

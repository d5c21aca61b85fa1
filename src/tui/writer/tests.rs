//! What the writer makes of requests, on a store in memory.

use super::*;
use crate::store::MemoryStore;
use crate::template::Library;

#[test]
fn a_flush_waits_for_the_saves_before_it_and_the_end_for_all() {
    let library = Library::official();
    let template = library.all()[0].clone();
    let at = crate::base::Moment::from_millisecond(0).unwrap();
    let stamp = Stamp { by: Line::kept("Kari"), at };
    let at_work = stamp.clone();
    let title = Line::kept("Prøve");
    let mut draft = Draft::new(DraftId::new("prove").unwrap(), title, &template, stamp);
    let store = MemoryStore::default();
    let desk = Desk {
        store: Box::new(store.clone()),
        make: Box::new(|_, _| Err(StoreError::other(Message::new("app-cancel")))),
        stamp: Box::new(move || at_work.clone()),
        export: Box::new(|_, _| Err(StoreError::other(Message::new("app-cancel")))),
    };
    let (answers, heard) = mpsc::channel();
    let writer = Writer::spawn(desk, answers, |msg| msg).unwrap();
    let patience = Duration::from_secs(20);
    writer.ask(Request::Save { draft: Box::new(draft.clone()), revision: 1 });
    writer.flush(patience);
    assert!(matches!(heard.try_recv(), Ok(Msg::Saved { revision: 1, .. })));
    draft.title = Line::kept("Ny");
    writer.ask(Request::Save { draft: Box::new(draft.clone()), revision: 2 });
    assert!(writer.finish(patience));
    assert_eq!(store.kept(&draft.id), Some(draft));
}

#[test]
fn what_somebody_else_changed_is_left_alone_and_ours_is_kept_beside_it() {
    let library = Library::official();
    let template = library.all()[0].clone();
    let at = crate::base::Moment::from_millisecond(0).unwrap();
    let stamp = Stamp { by: Line::kept("Kari"), at };
    let draft = |id: &str, title: &str| {
        let id = DraftId::new(id).unwrap();
        Draft::new(id, Line::kept(title), &template, stamp.clone())
    };
    let ours = draft("prove", "Vår");
    let store = MemoryStore::default();
    store.let_others_change();
    let fresh = draft("ny", "");
    let desk = Desk {
        store: Box::new(store.clone()),
        make: Box::new(move |_, _| Ok(fresh.clone())),
        stamp: Box::new(move || stamp.clone()),
        export: Box::new(|_, _| Err(StoreError::other(Message::new("app-cancel")))),
    };
    let (answers, heard) = mpsc::channel();
    let writer = Writer::spawn(desk, answers, |msg| msg).unwrap();
    let title = Line::kept("Vår – Kari");
    let draft = Box::new(ours.clone());
    writer.ask(Request::Rescue { draft, revision: 7, title: title.clone() });
    assert!(writer.finish(Duration::from_secs(20)));
    let Ok(Msg::Kept { id, revision: 7, .. }) = heard.try_recv() else { panic!("not kept") };
    assert_eq!(store.kept(&id), Some(Draft { id: id.clone(), title, ..ours.clone() }));
    assert_eq!(store.kept(&ours.id), None);
}

//! What was found at random once, in words.

use super::deeds::Deed::{Change, Choose, Die, Outside, Save, Write};
use super::places::Place::{Note, Title, Whom};
use super::*;

#[test]
fn who_writes_a_note_whole_goes_on_with_whom_it_asks_for_everybody() {
    // Two begin the same note. One says whom to ask, writes the note whole with that in it, and says whom to
    // ask once more; the other writes the note without having seen it, and removes it.
    let deeds = vec![
        Write(1, Title, false),
        Write(1, Note, false),
        Write(2, Note, false),
        Write(2, Whom, false),
        Write(2, Note, false),
        Write(1, Note, false),
        Write(2, Whom, false),
        Change(1, 5, 0),
    ];
    come_to_the_same(deeds.clone(), Vec::new()).unwrap();
    let mut room = Room::new();
    for deed in deeds {
        room.does(deed);
    }
    room.ends();
    let kept = &room.writers[0].draft.alternatives;
    let kept: Vec<_> = kept.iter().map(|kept| format!("{:?}", kept.change.edit)).collect();
    let [note, whom] = &kept[..] else { panic!("{kept:#?}") };
    assert!(note.contains("w4.") && note.contains("w3."), "{note}");
    assert!(whom.contains("w6."), "{whom}");
}

#[test]
fn who_takes_an_alternative_lets_go_of_whom_a_note_written_elsewhere_asks() {
    keep_every_word(vec![
        Outside(Note, false),
        Die(0),
        Outside(Whom, false),
        Write(0, Whom, false),
        Save(0),
        Outside(Note, true),
        Die(0),
        Write(0, Title, false),
        Choose(0, true),
    ])
    .unwrap();
}

#[track_caller]
fn case(deeds: &[Deed]) {
    come_to_the_same(deeds.to_vec(), Vec::new()).unwrap();
    keep_every_word(deeds.to_vec()).unwrap();
}

#[test]
fn a_run_in_a_note_leaves_whom_it_asks_as_that_stands() {
    // The run comes after what somebody else wrote there unseen, so that it is made with its whole text.
    case(&[
        Write(1, Note, false),
        Die(2),
        Write(2, Title, false),
        Write(2, Note, true),
        Write(0, Title, false),
        Write(0, Title, false),
        Write(0, Title, false),
        Write(0, Note, false),
        Write(2, Whom, false),
        Write(2, Note, true),
    ]);
    // Whom it asks is kept beside already.
    case(&[
        Write(2, Note, false),
        Write(2, Note, true),
        Die(0),
        Write(2, Whom, false),
        Write(2, Note, true),
        Write(0, Note, false),
    ]);
    // The note is removed under it.
    case(&[
        Write(1, Note, false),
        Write(1, Whom, false),
        Die(2),
        Write(1, Note, false),
        Write(2, Note, true),
        Change(1, 5, 0),
        Write(2, Note, true),
    ]);
}

#[test]
fn who_writes_where_another_left_nothing_keeps_what_is_beside_it() {
    let mut room = Room::new();
    let (field, item) = (field_id("people"), item("one", &[("name", line("Kari"))]));
    let about = |text: &str| {
        let (field, item, part) = (field_id("people"), item_id("one"), part_id("about"));
        Edit::SetPart { field, item, part, value: Some(prose(text)) }
    };
    let added = Edit::AddItem { field: field.clone(), item: item.clone(), after: None };
    let whole = Edit::Answer { field, value: Some(crate::template::Value::List(vec![item])) };
    let Room { disk, writers, .. } = &mut room;
    writers[0].makes(disk, added, 1).unwrap();
    writers[1].read_all(disk);
    writers[1].makes(disk, about("Første."), 2).unwrap();
    // Another gives the list whole without having seen it.
    writers[0].makes(disk, Edit::Rename(Line::kept("Navn")), 3).unwrap();
    writers[0].makes(disk, whole, 4).unwrap();
    writers[1].read_all(disk);
    assert_eq!(writers[1].draft.alternatives.len(), 1);
    writers[1].makes(disk, about("Andre."), 5).unwrap();
    room.ends();
    for writer in &room.writers {
        let kept: Vec<_> = writer.draft.alternatives.iter().map(|it| &it.change.edit).collect();
        assert_eq!(kept, [&about("Første.")]);
        assert!(format!("{:?}", writer.draft.answers).contains("Andre."));
    }
}

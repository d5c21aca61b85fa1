//! Tests of replaying: exact on the same state, nothing lost on another.

use super::*;
use crate::base::{Prose, Splice};
use crate::draft::testing::random::edits;
use crate::draft::testing::*;
use crate::draft::{Declared, Stamp};
use proptest::prelude::*;

fn made(draft: &mut Draft, edits: Vec<(Edit, i64)>) -> Vec<Change> {
    let template = template();
    let mut at = 0;
    let mut changes = Vec::new();
    for (edit, pause) in edits {
        at += pause;
        let change = change(edit, at);
        if let Ok(inverse) = draft.apply(&template, change.clone()) {
            changes.push(change);
            // Now and then it is taken back, as by an undo.
            if pause % 5 == 0 {
                draft.apply(&template, inverse.clone()).unwrap();
                changes.push(inverse);
            }
        }
    }
    changes
}

proptest! {
    #[test]
    fn on_the_draft_they_were_made_on_changes_come_to_the_same(
        before in edits(25), journal in edits(25),
    ) {
        let template = template();
        let mut draft = draft(&template);
        made(&mut draft, before);
        let mut replayed = draft.clone();
        let mut names = Renamed::default();
        for change in made(&mut draft, journal) {
            replay(&mut replayed, &template, change, &mut names).unwrap();
        }
        prop_assert_eq!(replayed, draft);
    }

    #[test]
    fn on_any_other_draft_it_stays_whole(
        before in edits(25), one in edits(25), other in edits(25),
    ) {
        let template = template();
        let mut draft = draft(&template);
        made(&mut draft, before);
        let journal = made(&mut draft.clone(), one);
        made(&mut draft, other);
        let mut names = Renamed::default();
        for change in journal {
            let before = draft.clone();
            if replay(&mut draft, &template, change, &mut names).is_err() {
                prop_assert_eq!(&draft, &before);
            }
        }
        let mut settled = draft.clone();
        settled.settle(&template);
        prop_assert_eq!(&settled, &draft);
        let items = draft.answers.values().flat_map(|answer| answer.value.items());
        let mut ids: Vec<_> = items.map(|item| &item.id).collect();
        ids.sort();
        let all = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), all);
    }

    #[test]
    fn a_text_given_whole_makes_up_for_what_came_before(
        before in edits(25), typed in "[aå \n]{1,9}",
    ) {
        let template = template();
        let mut draft = draft(&template);
        made(&mut draft, before);
        let mut keys = vec![
            TextKey::Title,
            TextKey::Answer(field_id("story")),
            TextKey::Note(note_id("n1")),
        ];
        keys.extend(draft.own_clauses.iter().map(|own| TextKey::OwnClause(own.id.clone())));
        keys.extend(draft.clauses.keys().cloned().map(TextKey::Clause));
        let items = draft.answer(&field_id("people")).map_or(&[][..], Value::items);
        let part = |item: &Item| {
            TextKey::Part(field_id("people"), item.id.clone(), part_id("about"))
        };
        keys.extend(items.iter().map(part));
        for key in keys {
            let mut lagging = draft.clone();
            let splice = Splice { at: 0, removed: String::new(), inserted: typed.clone() };
            let typing = change(Edit::Splice { text: key.clone(), splice }, 9);
            if draft.apply(&template, typing).is_err() {
                continue;
            }
            let whole = draft.whole(&key).unwrap();
            replay(&mut lagging, &template, change(whole, 9), &mut Renamed::default()).unwrap();
            prop_assert_eq!(lagging.text(&key), draft.text(&key));
        }
    }
}

/// A draft as another session has left it: an item `i1`, own clauses `c1` and `c2`, a section `s1` and a
/// note `n1` of its own.
fn others(template: &Template) -> Draft {
    let people = Value::List(vec![item("i1", &[("name", line("Per"))])]);
    let mut draft = answered(template, &[("people", people), ("story", prose("Det var."))]);
    for edit in [
        add_clause("c1", "first", Some("first.one")),
        add_clause("c2", "first", Some("c1")),
        add_section("s1", None),
        write_note("n1", "second", "Deres"),
    ] {
        draft.apply(template, change(edit, 2)).unwrap();
    }
    draft
}

fn add_item(id: &str, after: Option<&str>) -> Edit {
    let (field, item) = (field_id("people"), item(id, &[("name", line("Kari"))]));
    Edit::AddItem { field, item, after: after.map(item_id) }
}
fn add_clause(id: &str, section: &str, after: Option<&str>) -> Edit {
    Edit::AddClause {
        clause: clause_id(id),
        section: section_id(section),
        after: after.map(clause_id),
        text: Prose::kept("x"),
    }
}
fn add_section(id: &str, after: Option<&str>) -> Edit {
    let heading = Line::kept("Eget");
    Edit::AddSection { section: section_id(id), heading, after: after.map(section_id) }
}
fn write_note(id: &str, section: &str, text: &str) -> Edit {
    let (section, text) = (section_id(section), Prose::kept(text));
    Edit::Note { id: note_id(id), note: Some(Note::new(section, None, text)) }
}

/// Returns what stands where: items, own clauses by section and leader, sections, notes.
fn told(draft: &Draft) -> String {
    let mut told = Vec::new();
    for item in draft.answer(&field_id("people")).map_or(&[][..], Value::items) {
        let name = item.parts.get(&part_id("name"));
        told.push(format!("{} {}", item.id, name.and_then(Value::words).unwrap_or("–")));
    }
    for own in &draft.own_clauses {
        let after = own.after.as_ref().map_or("–", ClauseId::as_str);
        told.push(format!("{} {} {after} {}", own.id, own.section, own.text.value.as_str()));
    }
    let sections = draft.sections.iter().map(|entry| entry.id.as_str());
    told.push(sections.collect::<Vec<_>>().join(" "));
    for (id, note) in &draft.notes {
        told.push(format!("{id} {} {}", note.value.section, note.value.text.as_str()));
    }
    told.join("\n")
}

/// Replays on the other session's draft, and compares the lines of what stands where that are new.
#[track_caller]
fn case(edits: Vec<Edit>, new: &[&str]) {
    let template = template();
    let mut draft = others(&template);
    let before = told(&draft);
    let mut names = Renamed::default();
    for edit in edits {
        replay(&mut draft, &template, change(edit, 9), &mut names).unwrap();
    }
    let now = told(&draft);
    let found: Vec<_> =
        now.lines().filter(|line| !before.lines().any(|old| old == *line)).collect();
    assert_eq!(found, new);
}

#[test]
fn a_place_that_is_gone_means_the_last() {
    case(vec![add_item("i2", Some("i9"))], &["i2 Kari"]);
    case(vec![add_item("i2", Some("i9")), add_item("i3", Some("i2"))], &["i2 Kari", "i3 Kari"]);
    case(vec![add_clause("c3", "first", Some("c9"))], &["c3 first first.two x"]);
    case(vec![add_clause("c3", "s9", Some("c9"))], &["c3 bare – x"]);
    case(vec![add_clause("c3", "s9", None)], &["c3 bare – x"]);
    case(vec![add_section("s2", Some("s9"))], &["s1 first second bare s2"]);
    case(vec![write_note("n2", "s9", "Vårt")], &["n2 bare Vårt"]);
    let moved = Edit::MoveClause {
        clause: clause_id("c1"),
        section: section_id("first"),
        after: Some(clause_id("c9")),
    };
    case(vec![moved], &["c1 first first.two x", "c2 first first.one x"]);
    let moved = Edit::MoveSection { section: section_id("bare"), after: Some(section_id("s9")) };
    case(vec![moved], &[]);
}

#[test]
fn what_is_gone_is_removed_already() {
    let nothing = vec![
        Edit::RemoveItem { field: field_id("people"), item: item_id("i9") },
        Edit::RemoveClause(clause_id("c9")),
        Edit::RemoveSection(section_id("s9")),
        Edit::Note { id: note_id("n9"), note: None },
        Edit::Answer { field: field_id("name"), value: None },
    ];
    case(nothing, &[]);
}

#[test]
fn a_taken_id_is_given_anew_and_remembered() {
    let set = |item| Edit::SetPart {
        field: field_id("people"),
        item: item_id(item),
        part: part_id("name"),
        value: Some(line("Ola")),
    };
    case(vec![add_item("i1", None), set("i1")], &["i2 Ola"]);
    // The journal's own i2 makes way in turn.
    case(
        vec![add_item("i1", None), add_item("i2", Some("i1")), set("i2"), set("i1")],
        &["i2 Ola", "i3 Ola"],
    );
    let own = |text: &str| Edit::OwnText { clause: clause_id("c1"), text: Prose::kept(text) };
    let typed = Edit::Splice {
        text: TextKey::OwnClause(clause_id("c1")),
        splice: Splice { at: 0, removed: String::new(), inserted: "Å".to_owned() },
    };
    case(
        vec![
            add_clause("c1", "second", None),
            own("y"),
            typed,
            add_clause("c2", "second", Some("c1")),
        ],
        &["c3 second – Åy", "c4 second c3 x"],
    );
    case(
        vec![add_section("s1", None), add_clause("c3", "s1", None), write_note("n2", "s1", "Vårt")],
        &["c3 s2 – x", "s2 s1 first second bare", "n2 s2 Vårt"],
    );
    case(
        vec![write_note("n1", "first", "Vårt"), write_note("n1", "first", "Vårt nå")],
        &["n2 first Vårt nå"],
    );
    let several = vec![add_item("i1", None), set("i1")];
    let several = several.into_iter().map(|edit| change(edit, 9)).collect();
    case(vec![Edit::Several(several), set("i1")], &["i2 Ola"]);
}

#[test]
fn a_whole_list_gives_way_to_the_items_of_other_lists() {
    let mut template = template();
    let others = field("others", list(&[("name", a_line(), crate::template::Need::Required)]));
    template.fields.insert(field_id("others"), others);
    let people = Value::List(vec![item("i1", &[]), item("i2", &[])]);
    let mut draft = answered(&template, &[("people", people)]);
    let mut names = Renamed::default();
    let whole = Value::List(vec![item("i1", &[]), item("i3", &[])]);
    let answer = Edit::Answer { field: field_id("others"), value: Some(whole) };
    replay(&mut draft, &template, change(answer, 9), &mut names).unwrap();
    let found: Vec<_> = draft.answers[&field_id("others")].value.items().iter().collect();
    assert_eq!(found, [&item("i4", &[]), &item("i3", &[])]);
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let template = template();
    let draft = others(&template);
    let typed = Edit::Splice {
        text: TextKey::Answer(field_id("story")),
        splice: Splice { at: 0, removed: "Da".to_owned(), inserted: String::new() },
    };
    let declare = Edit::Declare { section: section_id("s9"), state: Some(Declared::Done) };
    let several = vec![change(add_item("i2", None), 9), change(typed.clone(), 9)];
    for (edit, refusal) in [
        (typed, Refusal::Stale("story".to_owned())),
        (declare, Refusal::Nowhere("s9".to_owned())),
        (Edit::Several(several), Refusal::Stale("story".to_owned())),
        (Edit::RemoveSection(section_id("bare")), Refusal::OfTemplate(section_id("bare"))),
    ] {
        let mut found = draft.clone();
        let result = replay(&mut found, &template, change(edit, 9), &mut Renamed::default());
        assert_eq!(result, Err(refusal));
        assert_eq!(found, draft);
    }
}

#[test]
fn stamps_stay_as_the_change_has_them() {
    let template = template();
    let mut draft = others(&template);
    let (wrote, last): (Stamp, Stamp) = (stamp("Ola", 3), stamp("Per", 4));
    let edit = add_clause("c1", "bare", None);
    let change = Change { edit, stamp: wrote.clone(), changed: Some(last.clone()) };
    replay(&mut draft, &template, change, &mut Renamed::default()).unwrap();
    assert_eq!((&draft.own_clauses[2].text.stamp, &draft.changed), (&wrote, &last));
}

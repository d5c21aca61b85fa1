//! Tests of bringing two drafts together.

mod choices;
mod properties;
mod sides;

use std::collections::BTreeSet;

use super::*;
use crate::base::{Line, NoteId, Prose, SessionId};
use crate::draft::testing::*;
use crate::draft::{ClauseChange, Declared, Note, NoteKind, Stamped};
use crate::template::Value;

/// Returns the merge of three states.
fn merged(base: Option<&Draft>, ours: &Draft, theirs: &Draft) -> Merged {
    chosen(base, ours, theirs, &Choices::new())
}

fn chosen(base: Option<&Draft>, ours: &Draft, theirs: &Draft, choices: &Choices) -> Merged {
    let version = Version { clock: 1, session: SessionId::new("copy").unwrap() };
    let sides = Sides {
        template: &template(),
        base,
        ours,
        theirs,
        unseen: &BTreeSet::new(),
        version: &version,
        by_hand: &stamp("for hånd", 99),
    };
    merge(&sides, choices).unwrap()
}

fn with(draft: &Draft, by: &str, edits: Vec<Edit>) -> Draft {
    let mut draft = draft.clone();
    for edit in edits {
        draft.apply(&template(), Change::new(edit, stamp(by, 9))).unwrap();
    }
    draft
}

/// Returns what stands in a draft and what is kept beside it, one text a line.
#[expect(clippy::wildcard_enum_match_arm, reason = "but for a list, answers have words or none")]
fn told(draft: &Draft) -> Vec<String> {
    let mut told = vec![format!("title {}", draft.title.as_str())];
    for (field, answer) in &draft.answers {
        match &answer.value {
            Value::List(items) => told.extend(items.iter().map(|item| {
                let parts = item.parts.iter();
                let parts = parts.map(|(part, value)| format!("{part}={}", value.words().unwrap()));
                format!("{field} {} {}", item.id, parts.collect::<Vec<_>>().join(" "))
            })),
            value => told.push(format!("{field} {}", value.words().unwrap_or("?"))),
        }
    }
    for (id, change) in &draft.clauses {
        let ClauseChange { state, reason, .. } = &change.value;
        let reason = reason.as_ref().map_or("", Line::as_str);
        let text = match state {
            ClauseState::Edited(text) | ClauseState::Replaced(text) => text.as_str(),
            ClauseState::LeftOut => "–",
        };
        told.push(format!("{id} {text} ({reason})"));
    }
    for entry in draft.sections.iter().filter(|it| it.heading.is_some() || it.declared.is_some()) {
        let heading = entry.heading.as_ref().map_or("", |it| it.value.as_str());
        told.push(format!(
            "{} {heading} {:?}",
            entry.id,
            entry.declared.as_ref().map(|it| it.value)
        ));
    }
    told.extend(draft.own_clauses.iter().map(|own| {
        let after = own.after.as_ref().map_or("–", |after| after.as_str());
        format!("{} {} in {} after {after}", own.id, own.text.value.as_str(), own.section)
    }));
    told.extend(draft.notes.iter().map(|(id, note)| {
        let Note { kind, text, closed, .. } = &note.value;
        format!("{id} {} {}{}", text.as_str(), closed.is_some(), whom(kind))
    }));
    told.extend(draft.alternatives.iter().map(|kept| {
        let words = said(&with_edit(kept), &kept.key().unwrap());
        assert!(words.is_some() || matches!(kept.change.edit, Edit::SetPart { .. }));
        format!("beside {:?} by {}", kept.key().unwrap(), kept.change.stamp.by.as_str())
    }));
    told
}

fn whom(kind: &NoteKind) -> String {
    kind.whom().map(|whom| format!(" ask {}", whom.as_str())).unwrap_or_default()
}

/// Returns a draft in which a kept text is put, as somebody who chooses it does.
fn with_edit(kept: &Alternative) -> Draft {
    let mut draft = draft(&template());
    let change = Change { changed: Some(stamp("x", 1)), ..kept.change.clone() };
    if let Edit::OwnText { clause, .. } = &change.edit {
        draft.own_clauses.push(own_clause(clause.as_str(), "first", None));
    }
    // Of an item there is none in a new draft.
    draft.apply(&template(), change).ok();
    draft
}

#[track_caller]
fn case(base: Vec<Edit>, ours: Vec<Edit>, theirs: Vec<Edit>, expected: &[&str]) {
    let base = with(&draft(&template()), "Kari", base);
    let (ours, theirs) = (with(&base, "Kari", ours), with(&base, "Ola", theirs));
    let merged = merged(Some(&base), &ours, &theirs);
    let before = told(&ours);
    let after = told(&merged.draft);
    let mut changes: Vec<String> =
        after.iter().filter(|it| !before.contains(it)).map(|it| format!("+ {it}")).collect();
    changes.extend(before.iter().filter(|it| !after.contains(it)).map(|it| format!("- {it}")));
    changes.extend(merged.conflicts.iter().map(|one| {
        let side = |text: &Option<String>| text.clone().unwrap_or("–".to_owned());
        format!("! {:?} {} / {}", one.what, side(&one.ours), side(&one.theirs))
    }));
    assert_eq!(changes, expected);
}

fn answer(text: &str) -> Edit {
    Edit::Answer { field: field_id("name"), value: Some(line(text)) }
}
fn add(id: &str, name: &str) -> Edit {
    let item = item(id, &[("name", line(name))]);
    Edit::AddItem { field: field_id("people"), item, after: None }
}
fn remove(id: &str) -> Edit {
    Edit::RemoveItem { field: field_id("people"), item: item_id(id) }
}
fn part(id: &str, part: &str, value: Value) -> Edit {
    let (field, item, part) = (field_id("people"), item_id(id), part_id(part));
    Edit::SetPart { field, item, part, value: Some(value) }
}
fn change_of(state: ClauseState, reason: Option<&str>) -> Edit {
    let (reason, standard) = (reason.map(Line::kept), String::new());
    Edit::Clause {
        clause: clause_id("first.one"),
        change: Some(ClauseChange { state, reason, standard }),
    }
}
fn edited(text: &str) -> ClauseState {
    ClauseState::Edited(Prose::kept(text))
}
fn add_clause(id: &str, section: &str, after: Option<&str>, text: &str) -> Edit {
    let (clause, section) = (clause_id(id), section_id(section));
    Edit::AddClause { clause, section, after: after.map(clause_id), text: Prose::kept(text) }
}
fn own_text(id: &str, text: &str) -> Edit {
    Edit::OwnText { clause: clause_id(id), text: Prose::kept(text) }
}
fn add_section(id: &str, heading: &str) -> Edit {
    let (section, heading) = (section_id(id), Line::kept(heading));
    Edit::AddSection { section, heading, after: None }
}
fn note(id: &str, text: &str, closed: bool) -> Edit {
    let (section, text) = (section_id("first"), Prose::kept(text));
    let id = NoteId::new(id).unwrap();
    let closed = closed.then(|| stamp("Kari", 3));
    Edit::Note { id, note: Some(Note { closed, ..Note::new(section, None, text) }) }
}
fn declare(state: Declared) -> Edit {
    Edit::Declare { section: section_id("first"), state: Some(state) }
}

#[test]
fn what_one_side_has_changed_is_taken_from_it() {
    case(vec![answer("a")], vec![], vec![answer("b")], &["+ name b", "- name a"]);
    case(vec![answer("a")], vec![answer("b")], vec![], &[]);
    case(vec![answer("a")], vec![answer("b")], vec![answer("b")], &[]);
    case(
        vec![],
        vec![answer("a")],
        vec![Edit::Rename(Line::kept("Ny"))],
        &["+ title Ny", "- title Avtale"],
    );
    case(
        vec![declare(Declared::Done)],
        vec![],
        vec![declare(Declared::MustMend)],
        &["+ first  Some(MustMend)", "- first  Some(Done)"],
    );
}

#[test]
fn what_both_have_changed_stands_as_ours_with_theirs_beside_it() {
    case(
        vec![answer("a")],
        vec![answer("b")],
        vec![answer("c")],
        &["+ beside Text(Answer(FieldId(`name`))) by Ola", "! Answer(FieldId(`name`)) b / c"],
    );
    case(
        vec![declare(Declared::Done)],
        vec![declare(Declared::NotRelevant)],
        vec![declare(Declared::MustMend)],
        &[
            "+ beside Declared(SectionId(`first`)) by Ola",
            "! Declared { then: Some(NotRelevant), now: Some(MustMend) } – / –",
        ],
    );
    // Theirs has taken the answer away: there are no words to keep.
    let none = Edit::Answer { field: field_id("name"), value: None };
    case(
        vec![answer("a")],
        vec![answer("b")],
        vec![none.clone()],
        &["! Answer(FieldId(`name`)) b / –"],
    );
    case(
        vec![answer("a")],
        vec![none],
        vec![answer("b")],
        &["+ beside Text(Answer(FieldId(`name`))) by Ola", "! Answer(FieldId(`name`)) – / b"],
    );
}

#[test]
fn lists_are_brought_together_item_by_item() {
    let base = || vec![add("i1", "Kari"), add("i2", "Ola")];
    let move_last = Edit::MoveItem {
        field: field_id("people"),
        item: item_id("i2"),
        after: Some(item_id("i1")),
    };
    case(
        base(),
        vec![part("i1", "name", line("Kari B"))],
        vec![move_last, remove("i1"), add("i1", "Per")],
        &[
            "+ beside Text(Part(FieldId(`people`), ItemId(`i1`), PartId(`name`))) by Ola",
            "! Answer(FieldId(`people`)) Kari B / Per",
        ],
    );
    case(
        base(),
        vec![part("i1", "name", line("Kari B"))],
        vec![part("i1", "about", prose("leder"))],
        &["+ people i1 about=leder name=Kari B", "- people i1 name=Kari B"],
    );
    // Each side has added somebody, under the same id.
    case(base(), vec![add("i3", "Per")], vec![add("i3", "Pål")], &["+ people i4 name=Pål"]);
    case(base(), vec![], vec![remove("i2")], &["- people i2 name=Ola"]);
    case(
        base(),
        vec![remove("i1")],
        vec![part("i1", "name", line("Kari B"))],
        &["+ people i1 name=Kari B", "! Answer(FieldId(`people`)) – / Del name: Kari B"],
    );
    case(
        base(),
        vec![part("i1", "name", line("Kari B"))],
        vec![remove("i1")],
        &["! Answer(FieldId(`people`)) Del name: Kari B / –"],
    );
}

#[test]
fn a_list_that_both_have_written_goes_back_to_the_other_as_written_by_a_person() {
    let base = with(&draft(&template()), "Kari", vec![add("i1", "Kari")]);
    let theirs = with(&base, "Ola", vec![add("i2", "Per")]);
    let ours = with(&base, "Anne", vec![part("i1", "about", prose("leder"))]);
    let at_ours = merged(Some(&base), &ours, &theirs);
    let by = |stamp: &Stamp| stamp.by.as_str().to_owned();
    let stamp = |draft: &Draft| by(&draft.answers[&field_id("people")].stamp);
    assert_eq!(by(&at_ours.lists[&field_id("people")]), "Ola", "what is listed is who wrote it");
    // The other knows what they sent.
    let at_theirs = merged(Some(&theirs), &theirs, &at_ours.draft);
    assert_eq!(stamp(&at_theirs.draft), "Anne");
    assert_eq!(at_theirs.draft.answers, at_ours.draft.answers);
}

#[test]
fn wording_and_reason_of_a_clause_come_from_who_changed_them() {
    case(
        vec![change_of(edited("a"), None)],
        vec![change_of(edited("b"), None)],
        vec![change_of(edited("a"), Some("Derfor"))],
        &["+ first.one b (Derfor)", "- first.one b ()"],
    );
    case(
        vec![],
        vec![change_of(edited("b"), None)],
        vec![change_of(ClauseState::LeftOut, None)],
        &[
            "+ beside Text(Clause(ClauseId(`first.one`))) by Ola",
            "! Clause(ClauseId(`first.one`)) b / –",
        ],
    );
}

#[test]
fn own_clauses_keep_their_places_among_those_of_both() {
    case(
        vec![add_clause("c1", "first", None, "a")],
        vec![add_clause("c2", "first", None, "b")],
        vec![add_clause("c2", "first", Some("c1"), "c")],
        &["+ c3 c in first after c1"],
    );
    case(
        vec![add_clause("c1", "first", None, "a"), add_clause("c2", "first", Some("c1"), "b")],
        vec![add_clause("c3", "first", Some("c1"), "c")],
        vec![Edit::RemoveClause(clause_id("c1"))],
        &["+ c3 c in first after –", "- c1 a in first after –", "- c3 c in first after c1"],
    );
    case(
        vec![add_clause("c1", "first", None, "a")],
        vec![Edit::RemoveClause(clause_id("c1"))],
        vec![own_text("c1", "b")],
        &["+ c1 b in first after –", "! OwnClause(ClauseId(`c1`)) – / b"],
    );
    let moved = |section| Edit::MoveClause {
        clause: clause_id("c1"),
        section: section_id(section),
        after: None,
    };
    case(
        vec![add_clause("c1", "first", None, "a")],
        vec![moved("second")],
        vec![Edit::RemoveClause(clause_id("c1"))],
        &["! OwnClause(ClauseId(`c1`)) a / –"],
    );
    case(
        vec![add_clause("c1", "first", None, "a")],
        vec![moved("second")],
        vec![moved("bare"), own_text("c1", "b")],
        &[
            "+ c1 b in second after –",
            "- c1 a in second after –",
            "! Order Avsnitt second / Avsnitt bare",
        ],
    );
}

#[test]
fn a_section_with_something_in_it_is_not_removed() {
    case(
        vec![add_section("s1", "Eget")],
        vec![],
        vec![Edit::RemoveSection(section_id("s1"))],
        &["- s1 Eget None"],
    );
    case(
        vec![add_section("s1", "Eget")],
        vec![add_clause("c1", "s1", None, "a")],
        vec![Edit::RemoveSection(section_id("s1"))],
        &[],
    );
    case(
        vec![],
        vec![add_section("s1", "Vårt")],
        vec![add_section("s1", "Deres"), add_clause("c1", "s1", None, "a")],
        &["+ s2 Deres None", "+ c1 a in s2 after –"],
    );
    case(
        vec![add_section("s1", "Eget")],
        vec![Edit::RemoveSection(section_id("s1"))],
        vec![Edit::Heading { section: section_id("s1"), heading: Some(Line::kept("Vårt")) }],
        &["+ s1 Vårt None", "! Section – / Vårt"],
    );
    case(
        vec![add_section("s1", "Eget")],
        vec![Edit::Declare { section: section_id("s1"), state: Some(Declared::Done) }],
        vec![Edit::RemoveSection(section_id("s1"))],
        &["! Section Eget / –"],
    );
}

#[test]
fn a_note_is_settled_by_one_side_and_written_by_the_other() {
    case(
        vec![note("n1", "a", false)],
        vec![note("n1", "b", false)],
        vec![note("n1", "a", true)],
        &["+ n1 b true", "- n1 b false"],
    );
    case(vec![], vec![note("n1", "a", false)], vec![note("n1", "b", false)], &["+ n2 b false"]);
}

#[test]
fn an_answer_goes_with_the_note_that_it_answers_when_that_gets_another_id() {
    let base = draft(&template());
    let ours = with(&base, "Kari", vec![note("n1", "Vårt", false)]);
    let answer = NoteKind::Answer(note_id("n1"));
    let answered =
        Note { kind: answer, ..Note::new(section_id("first"), None, Prose::kept("Svar")) };
    let answered = Edit::Note { id: note_id("n2"), note: Some(answered) };
    let theirs = with(&base, "Ola", vec![note("n1", "Deres", false), answered]);
    let merged = merged(Some(&base), &ours, &theirs).draft;
    let threads = merged.threads();
    let told = threads.iter().map(|thread| {
        let answers = thread.answers.iter().map(|(_, answer)| answer.value.text.as_str());
        (thread.note.value.text.as_str(), answers.collect::<Vec<_>>())
    });
    assert_eq!(told.collect::<Vec<_>>(), [("Vårt", vec![]), ("Deres", vec!["Svar"])]);
}

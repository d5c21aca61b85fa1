//! Properties of bringing together two drafts that random edits have made.

use proptest::prelude::*;

use super::*;
use crate::base::SectionId;
use crate::draft::compare::compare;
use crate::draft::testing::random::edits;
use crate::template::Item;

/// Makes the edits that fit, each with a word of its own in its text.
fn after(draft: &Draft, edits: &[(Edit, i64)], by: &str) -> Draft {
    let mut draft = draft.clone();
    for (number, (edit, at)) in edits.iter().enumerate() {
        let mut edit = edit.clone();
        mark(&mut edit, &format!("{by}{number}"));
        draft.apply(&template(), Change::new(edit, stamp(by, 100 + at))).ok();
    }
    draft
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the others have no words")]
fn mark(edit: &mut Edit, word: &str) {
    let prose = |text: &mut Prose| *text = Prose::kept(&format!("{}{word}", text.as_str()));
    let line = |text: &mut Line| *text = Line::kept(&format!("{}{word}", text.as_str()));
    match edit {
        Edit::Rename(title) => line(title),
        Edit::Answer { value: Some(value), .. } | Edit::SetPart { value: Some(value), .. } => {
            mark_value(value, word);
        }
        Edit::AddItem { item, .. } => mark_item(item, word),
        Edit::Clause { change: Some(change), .. } => match &mut change.state {
            ClauseState::Edited(text) | ClauseState::Replaced(text) => prose(text),
            ClauseState::LeftOut => {}
        },
        Edit::AddSection { heading, .. } | Edit::Heading { heading: Some(heading), .. } => {
            line(heading);
        }
        Edit::Assign { to: Some(whom), .. }
        | Edit::NoteKind { kind: NoteKind::Clarify { with: whom, .. }, .. } => line(whom),
        Edit::AddClause { text, .. } | Edit::OwnText { text, .. } => prose(text),
        Edit::Note { note: Some(note), .. } => prose(&mut note.text),
        Edit::Several(changes) => {
            for (number, change) in changes.iter_mut().enumerate() {
                mark(&mut change.edit, &format!("{word}x{number}"));
            }
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the others have no words")]
fn mark_value(value: &mut Value, word: &str) {
    match value {
        Value::Line(line) | Value::Unread(line) => {
            *line = Line::kept(&format!("{}{word}", line.as_str()));
        }
        Value::Prose(text) => *text = Prose::kept(&format!("{}{word}", text.as_str())),
        Value::List(items) => {
            for (number, item) in items.iter_mut().enumerate() {
                mark_item(item, &format!("{word}y{number}"));
            }
        }
        _ => {}
    }
}

fn mark_item(item: &mut Item, word: &str) {
    for value in item.parts.values_mut() {
        mark_value(value, word);
    }
}

/// Returns all words of a draft and of what is kept beside it.
#[expect(clippy::wildcard_enum_match_arm, reason = "no other edit is kept")]
fn texts(draft: &Draft) -> BTreeSet<String> {
    let mut texts = BTreeSet::from([draft.title.as_str().to_owned()]);
    for answer in draft.answers.values() {
        of_value(&mut texts, &answer.value);
    }
    for change in draft.clauses.values() {
        of_change(&mut texts, &change.value);
    }
    for entry in &draft.sections {
        texts.extend(entry.heading.as_ref().map(|it| it.value.as_str().to_owned()));
        texts.extend(entry.assigned.as_ref().map(|it| it.value.as_str().to_owned()));
        texts.extend(entry.declared.as_ref().map(|it| declared(draft, &entry.id, it.value)));
    }
    texts.extend(draft.own_clauses.iter().map(|own| own.text.value.as_str().to_owned()));
    texts.extend(draft.notes.values().map(|note| note.value.text.as_str().to_owned()));
    let asked = draft.notes.values().filter_map(|note| note.value.kind.whom());
    texts.extend(asked.map(|whom| whom.as_str().to_owned()));
    for kept in &draft.alternatives {
        match &kept.change.edit {
            Edit::Rename(line) | Edit::Heading { heading: Some(line), .. } => {
                texts.insert(line.as_str().to_owned());
            }
            Edit::Answer { value: Some(value), .. } | Edit::SetPart { value: Some(value), .. } => {
                of_value(&mut texts, value);
            }
            Edit::Clause { change: Some(change), .. } => of_change(&mut texts, change),
            Edit::OwnText { text, .. } => {
                texts.insert(text.as_str().to_owned());
            }
            Edit::Note { note: Some(note), .. } => {
                texts.insert(note.text.as_str().to_owned());
            }
            Edit::Declare { section, state: Some(state) } => {
                texts.insert(declared(draft, section, *state));
            }
            Edit::Assign { to: Some(whom), .. } => {
                texts.insert(whom.as_str().to_owned());
            }
            Edit::NoteKind { kind, .. } => {
                texts.extend(kind.whom().map(|whom| whom.as_str().to_owned()));
            }
            other => panic!("kept {other:?}"),
        }
    }
    texts.retain(|text| !text.trim().is_empty());
    texts
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the others are shown alike")]
fn of_value(texts: &mut BTreeSet<String>, value: &Value) {
    match value {
        Value::List(items) => {
            for value in items.iter().flat_map(|item| item.parts.values()) {
                of_value(texts, value);
            }
        }
        value => {
            let other = || format!("{value:?}");
            texts.insert(value.words().map_or_else(other, ToOwned::to_owned));
        }
    }
}

/// Returns what is told of a declared state. A section of the drafters' own has another id in the end when both
/// sides gave it to one of theirs.
fn declared(draft: &Draft, id: &SectionId, state: Declared) -> String {
    let is_own = draft.section(id).is_some_and(|entry| entry.own);
    if is_own { format!("own {state:?}") } else { format!("{id} {state:?}") }
}

fn of_change(texts: &mut BTreeSet<String>, change: &ClauseChange) {
    match &change.state {
        ClauseState::Edited(text) | ClauseState::Replaced(text) => {
            texts.insert(text.as_str().to_owned());
        }
        ClauseState::LeftOut => {}
    }
    texts.extend(change.reason.iter().map(|reason| reason.as_str().to_owned()));
}

/// Returns a draft with nothing said of who wrote what.
fn unsigned(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    let nobody = stamp("", 0);
    draft.changed = nobody.clone();
    draft.answers.values_mut().for_each(|it| it.stamp = nobody.clone());
    draft.clauses.values_mut().for_each(|it| it.stamp = nobody.clone());
    draft.notes.values_mut().for_each(|it| it.stamp = nobody.clone());
    draft.own_clauses.iter_mut().for_each(|it| it.text.stamp = nobody.clone());
    for entry in &mut draft.sections {
        entry.heading.iter_mut().for_each(|it| it.stamp = nobody.clone());
        entry.declared.iter_mut().for_each(|it| it.stamp = nobody.clone());
    }
    draft
}

type Edits = Vec<(Edit, i64)>;

pub(super) fn three() -> impl Strategy<Value = (Draft, Draft, Draft)> {
    let made = |(before, ours, theirs): (Edits, Edits, Edits)| {
        let base = after(&draft(&template()), &before, "b");
        (base.clone(), after(&base, &ours, "o"), after(&base, &theirs, "t"))
    };
    (edits(25), edits(15), edits(15)).prop_map(made)
}

proptest! {
    #[test]
    fn every_text_that_either_has_written_is_there_or_kept((base, ours, theirs) in three()) {
        let known = texts(&base);
        for base in [Some(&base), None] {
            let all = texts(&merged(base, &ours, &theirs).draft);
            for text in texts(&ours).union(&texts(&theirs)) {
                let is_there = all.contains(text) || base.is_some() && known.contains(text);
                prop_assert!(is_there, "{text} is lost, base {}", base.is_some());
            }
        }
    }

    #[test]
    fn the_changes_are_one_step_that_is_taken_back_whole((base, ours, theirs) in three()) {
        let merged = merged(Some(&base), &ours, &theirs);
        let mut draft = ours.clone();
        let step = Change::new(Edit::Several(merged.changes), stamp("Kari", 1000));
        let back = draft.apply(&template(), step).unwrap();
        prop_assert_eq!(unsigned(&draft), unsigned(&merged.draft));
        let mut settled = draft.clone();
        settled.settle(&template());
        prop_assert_eq!(&settled, &draft);
        draft.apply(&template(), back).unwrap();
        prop_assert_eq!(draft, ours);
    }

    #[test]
    fn an_unchanged_copy_changes_nothing((base, ours, _) in three()) {
        let merged = merged(Some(&base), &ours, &base);
        prop_assert_eq!(&merged.draft, &ours);
        prop_assert_eq!((merged.changes, merged.conflicts), (vec![], vec![]));
    }

    #[test]
    fn an_unchanged_draft_becomes_what_comes((base, _, theirs) in three()) {
        let merged = merged(Some(&base), &base, &theirs);
        prop_assert_eq!(merged.conflicts, vec![]);
        prop_assert_eq!(compare(&template(), &merged.draft, &theirs), vec![]);
        prop_assert_eq!(unsigned(&merged.draft), unsigned(&theirs));
    }

    #[test]
    fn what_comes_twice_comes_once((base, ours, theirs) in three()) {
        let once = merged(Some(&base), &ours, &theirs).draft;
        let twice = merged(Some(&theirs), &once, &theirs);
        prop_assert_eq!(twice.changes, vec![]);
    }

    #[test]
    fn either_may_be_ours((base, ours, theirs) in three()) {
        let one = merged(Some(&base), &ours, &theirs).draft;
        let other = merged(Some(&base), &theirs, &ours).draft;
        prop_assert_eq!(texts(&one), texts(&other));
    }
}

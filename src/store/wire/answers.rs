//! Answers from a file, as edits of a draft.

mod own;
mod sections;

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{JsonFault, Named, Shape, Wrong};
use super::json::{Json, Node};
use super::notes::{Settled, note};
use super::parts::change;
use super::value::{Entry, Values};
use super::walk::{At, Members, Strangers, Walk, ids, open};
use crate::base::{ClauseId, FieldId, ItemId, NoteId, Prose, SectionId};
use crate::draft::{Draft, Edit};
use crate::template::field::RESERVED;
use crate::template::{Template, Value};

/// The keys of an answers file that are no fields.
pub(super) const OTHER_KEYS: [&str; 5] = RESERVED;

/// Returns the edits of `draft` that a file of answers asks for, in an order in which they apply; its new
/// items are called `i1`, `i2`, …
///
/// The file is an object of answers by field id, each in its canonical form or as a drafter would type
/// it; `null` or an empty text takes the answer away. Besides there may be `title`, `clauses`, `sections`,
/// `own_clauses` and `notes`; [`super::schema_answers`] describes them all.
///
/// # Errors
/// Every fault, each with its place and what to do.
pub fn read_answers(
    bytes: &[u8],
    template: &Template,
    draft: &Draft,
) -> Result<Vec<Edit>, Vec<JsonFault>> {
    edits_of(bytes, &Asked { template, draft, mark: "" })
}

/// Returns what [`read_answers`] does, for a draft that others may be at work on.
///
/// Items that the file gives no ids keep those of the items that say the same, and get ids that end in `mark`
/// when there are none, so that what others do to the items that were there does nothing to the new ones.
/// `mark` is what no other session has, of the characters that ids have, at most 40.
///
/// # Errors
/// As [`read_answers`].
pub fn read_answers_beside(
    bytes: &[u8],
    (template, draft): (&Template, &Draft),
    mark: &str,
) -> Result<Vec<Edit>, Vec<JsonFault>> {
    edits_of(bytes, &Asked { template, draft, mark })
}

/// What a file of answers is read for.
struct Asked<'a> {
    template: &'a Template,
    draft: &'a Draft,
    /// What the ids of new items end in.
    mark: &'a str,
}

fn edits_of(bytes: &[u8], asked: &Asked<'_>) -> Result<Vec<Edit>, Vec<JsonFault>> {
    let (source, root) = open(bytes)?;
    let mut walk = Walk::new(source, Strangers::Refused);
    let root = At::root(&root);
    let edits = edits(&mut walk, &root, asked);
    walk.end(|_| edits)
}

/// Returns how many hidden characters [`read_answers`] takes out of the texts of a file that it can read.
pub fn hidden_in_answers(bytes: &[u8]) -> usize {
    open(bytes).map_or(0, |(_, root)| hidden_in(&root))
}

fn hidden_in(node: &Node<'_>) -> usize {
    match &node.json {
        Json::Text(text) => Prose::typed(text).removed,
        Json::List(nodes) => nodes.iter().map(hidden_in).sum(),
        // An answer that could not be read is kept as it was written.
        Json::Object(members) => {
            let read = members.iter().filter(|member| member.key != "unread");
            read.map(|member| hidden_in(&member.value)).sum()
        }
        Json::Null | Json::Truth(_) | Json::Number(_) => 0,
    }
}

fn edits(walk: &mut Walk<'_>, root: &At<'_>, asked: &Asked<'_>) -> Option<Vec<Edit>> {
    let Asked { template, draft, mark: _ } = *asked;
    let mut top = walk.object(root)?;
    let mut edits = Vec::new();
    strangers(walk, &top, template);
    if let Some(at) = top.given("title") {
        edits.extend(walk.text(&at).map(|text| Edit::Rename(Entry::Typed.line(text))));
    }
    fields(walk, &mut top, asked, &mut edits);
    let mut order = sections::Order::new(template, draft);
    if let Some(at) = top.given("sections") {
        order.read(walk, &at, &mut edits);
    }
    let order = order.end();
    if let Some(at) = top.given("own_clauses") {
        own::Owns::new(template, draft, &order).read(walk, &at, &mut edits);
    }
    if let Some(at) = top.given("clauses") {
        clauses(walk, &at, (template, draft), &mut edits);
    }
    if let Some(at) = top.given("notes") {
        notes(walk, &at, &Known { template, draft, order: &order }, &mut edits);
    }
    Some(edits)
}

fn strangers(walk: &mut Walk<'_>, top: &Members<'_>, template: &Template) {
    let known: BTreeSet<_> =
        template.fields().keys().map(FieldId::as_str).chain(OTHER_KEYS).collect();
    for (key, at) in top.all() {
        if !known.contains(key) {
            walk.unknown(&at, Named::Field, key, known.iter().copied());
        }
    }
}

/// Reads the fields in the order they are asked, so that new items get the ids that the walk would give.
fn fields<'n>(
    walk: &mut Walk<'_>,
    top: &mut Members<'n>,
    Asked { template, draft, mark }: &Asked<'n>,
    edits: &mut Vec<Edit>,
) {
    let asked: BTreeMap<_, _> = top.all().collect();
    let stay: BTreeSet<ItemId> = draft
        .answers
        .iter()
        .filter(|(field, _)| !asked.contains_key(field.as_str()))
        .flat_map(|(_, answer)| answer.value.items())
        .map(|item| item.id.clone())
        .collect();
    let mut reserved = BTreeSet::new();
    ids(top.at.node, &mut reserved);
    let reserved = reserved.into_iter().map(ToOwned::to_owned).collect();
    let mut values = Values::typed_beside(stay, reserved).marking(mark);
    let mut answers: Vec<(FieldId, Option<Value>)> = Vec::new();
    for field in template.fields_in_order() {
        let Some(at) = top.take(field.id.as_str()) else { continue };
        let blank = at.is_null() || at.as_text().is_some_and(|text| text.trim().is_empty());
        let mut value = if blank { None } else { values.answer(walk, &at, field) };
        if let (false, Some(value), Some(before)) =
            (mark.is_empty(), &mut value, draft.answer(&field.id))
        {
            values.keep_items(value, before.items());
        }
        if blank || value.is_some() {
            let unread = value.as_ref().is_some_and(is_blank_unread);
            answers.push((field.id.clone(), value.filter(|_| !unread)));
        }
    }
    edits.extend(cleared(draft, &answers));
    edits.extend(answers.into_iter().map(|(field, value)| Edit::Answer { field, value }));
}

/// Takes those answers away first whose items' ids an answer before them brings: an id stands in one place
/// at a time, and the answers come one after another.
fn cleared(draft: &Draft, answers: &[(FieldId, Option<Value>)]) -> Vec<Edit> {
    let mut brought = BTreeSet::new();
    let mut cleared = Vec::new();
    for (field, value) in answers {
        let old = draft.answer(field).map_or(&[][..], Value::items);
        if old.iter().any(|item| brought.contains(&item.id)) {
            cleared.push(Edit::Answer { field: field.clone(), value: None });
        }
        brought.extend(value.iter().flat_map(Value::items).map(|item| &item.id));
    }
    cleared
}

/// Returns whether nothing is left of a text once it is cleaned.
fn is_blank_unread(value: &Value) -> bool {
    match value {
        Value::Unread(line) => line.is_blank(),
        Value::Line(_)
        | Value::Prose(_)
        | Value::Count { .. }
        | Value::Choice(_)
        | Value::Term(_)
        | Value::Time(_)
        | Value::PlaceDate { .. }
        | Value::List(_) => false,
    }
}

fn clauses(
    walk: &mut Walk<'_>,
    at: &At<'_>,
    (template, draft): (&Template, &Draft),
    edits: &mut Vec<Edit>,
) {
    let Some(all) = walk.object(at) else { return };
    for (key, at) in all.all() {
        let found = ClauseId::new(key).ok().and_then(|id| template.clause(&id));
        let Some((_, clause)) = found else {
            let clauses = template.sections().iter().flat_map(|section| &section.clauses);
            walk.unknown(&at, Named::Clause, key, clauses.map(|clause| clause.id.as_str()));
            continue;
        };
        let id = clause.id.clone();
        if at.is_null() || at.as_text() == Some("standard") {
            if draft.clauses.contains_key(&id) {
                edits.push(Edit::Clause { clause: id, change: None });
            }
            continue;
        }
        let Some(mut members) = at.as_object() else {
            walk.wrong(&at, &Wrong::Shape(Shape::Clause));
            continue;
        };
        let change = change(walk, &mut members, Entry::Typed, Some(clause));
        walk.rest(&members);
        edits.extend(change.map(|change| Edit::Clause { clause: id, change: Some(change) }));
    }
}

/// What notes can be about.
struct Known<'a> {
    template: &'a Template,
    draft: &'a Draft,
    order: &'a [SectionId],
}

fn notes(walk: &mut Walk<'_>, at: &At<'_>, known: &Known<'_>, edits: &mut Vec<Edit>) {
    let Some(all) = walk.object(at) else { return };
    for (key, at) in all.all() {
        let Ok(id) = NoteId::new(key) else {
            walk.wrong(&at, &Wrong::Id(key.to_owned()));
            continue;
        };
        if at.is_null() {
            if known.draft.notes.contains_key(&id) {
                edits.push(Edit::Note { id, note: None });
            }
            continue;
        }
        let Some(mut members) = walk.object(&at) else { continue };
        let Some((note, settled)) = note(walk, &mut members, Entry::Typed) else { continue };
        walk.rest(&members);
        if !known.order.contains(&note.section) {
            let names = known.order.iter().map(SectionId::as_str);
            walk.unknown(&at, Named::Section, note.section.as_str(), names);
        }
        if let Some(field) = note.field.as_ref().filter(|id| known.template.field(id).is_none()) {
            let names = known.template.fields().keys().map(FieldId::as_str);
            walk.unknown(&at, Named::Field, field.as_str(), names);
        }
        edits.push(Edit::Note { id: id.clone(), note: Some(note) });
        if settled != Settled::Not {
            edits.push(Edit::CloseNote { note: id, closed: true });
        }
    }
}

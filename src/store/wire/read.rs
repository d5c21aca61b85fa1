//! From the bytes of a draft's file to the draft.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{JsonFault, Named, Wrong};
use super::notes::note;
use super::parts::{change, declared, line, moment, whole_stamp};
use super::sent::read_sent;
use super::value::{Entry, Values};
use super::walk::{At, Members, Strangers, Walk, open};
use super::{About, SCHEMA, read_alternative};
use crate::base::{ClauseId, DraftId, FieldId, Line, NoteId, Prose, SectionId, TemplateId};
use crate::draft::{
    Alternative, ClauseChange, Draft, MOST_ELEMENTS, Note, OwnClause, SectionEntry, Stamp, Stamped,
    TemplateRef,
};
use crate::template::{Template, Value};

/// Returns the draft that `bytes` hold; `find` looks up its template.
///
/// Keys that this version doesn't know are kept in [`Draft::unknown`], and so are answers, clauses and
/// sections that the template doesn't have. When the template is not the one that the draft was written
/// with (its hash differs), answers that no longer fit are kept there too.
///
/// # Errors
/// Every fault, each with its place; only the first when it is not JSON, is of another major version,
/// or its template is not found.
pub fn read_draft<'t>(
    bytes: &[u8],
    find: impl FnOnce(&TemplateRef) -> Option<&'t Template>,
) -> Result<Draft, Vec<JsonFault>> {
    read_file(bytes, find).map(|(draft, _)| draft)
}

/// Does as [`read_draft`], and returns what the file says besides.
///
/// # Errors
/// As [`read_draft`].
pub(in crate::store) fn read_file<'t>(
    bytes: &[u8],
    find: impl FnOnce(&TemplateRef) -> Option<&'t Template>,
) -> Result<(Draft, About), Vec<JsonFault>> {
    let (source, root) = open(bytes)?;
    let mut walk = Walk::new(source, Strangers::Kept);
    let read = file(&mut walk, &At::root(&root), find);
    walk.end(|unknown| read.map(|(draft, about)| (Draft { unknown, ..draft }, about)))
}

/// What the parts of a draft are read with.
struct Reader<'t> {
    template: &'t Template,
    /// Whether the draft was written with other files of the template.
    other: bool,
    /// Who and when, where a part doesn't say so.
    changed: Stamp,
}

fn file<'t>(
    walk: &mut Walk<'_>,
    root: &At<'_>,
    find: impl FnOnce(&TemplateRef) -> Option<&'t Template>,
) -> Option<(Draft, About)> {
    let mut top = walk.object(root)?;
    schema(walk, &mut top)?;
    let about = About::read(walk, &mut top);
    let at = walk.need(&mut top, "template")?;
    let (mut template_ref, named) = template_ref(walk, &at)?;
    let Some(template) = find(&template_ref) else {
        walk.wrong(&named, &Wrong::NoTemplate(template_ref.id.to_string()));
        return None;
    };
    if template_ref.hash.is_empty() {
        template.edition().clone_into(&mut template_ref.edition);
        template.hash().clone_into(&mut template_ref.hash);
    }
    let id = walk.need(&mut top, "id");
    let id = id.and_then(|at| walk.spelled(&at, |text| DraftId::new(text).ok(), Wrong::Id));
    let title = walk.need(&mut top, "title").and_then(|at| line(walk, &at));
    let created = walk.need(&mut top, "created").and_then(|at| whole_stamp(walk, &at));
    let changed = walk.need(&mut top, "changed").and_then(|at| whole_stamp(walk, &at));
    let (id, title) = (id?, title?);
    let (created, changed) = (created?, changed?);
    let other = template_ref.hash != template.hash();
    let reader = Reader { template, other, changed: changed.clone() };
    let answers = reader.answers(walk, top.given("answers"));
    let clauses = reader.clauses(walk, top.given("clauses"));
    let listed = top.given("sections");
    let sections = reader.sections(walk, listed.clone());
    let own_clauses = reader.own_clauses(walk, top.given("own_clauses"), &sections);
    let notes = reader.notes(walk, top.given("notes"));
    let alternatives = alternatives(walk, top.given("alternatives"), template);
    let sent = read_sent(walk, top.given("sent"));
    let words = reader.words(walk, top.given("words"));
    walk.rest(&top);
    let mut draft = Draft {
        id,
        title,
        created,
        changed,
        template: template_ref,
        answers,
        clauses,
        sections,
        own_clauses,
        notes,
        alternatives,
        sent,
        words,
        unknown: BTreeMap::new(),
    };
    draft.settle(template);
    if let Some(listed) = listed.filter(|_| draft.sections.len() > MOST_ELEMENTS) {
        // With those of the template that the file leaves out there are more than can be read again.
        walk.wrong(&listed, &Wrong::TooManyElements(MOST_ELEMENTS));
    }
    Some((draft, about))
}

/// Checks the schema version; a newer minor one is kept, to be written back.
fn schema(walk: &mut Walk<'_>, top: &mut Members<'_>) -> Option<()> {
    let at = walk.need(top, "schema")?;
    let text = walk.text(&at)?;
    let numbers = text.split_once('.').and_then(|(major, minor)| {
        // One spelling for each, so that a version kept and written back is one that the schema takes.
        let plain = |part: &str| part.len() < 5 && part.bytes().all(|byte| byte.is_ascii_digit());
        let both = plain(major) && plain(minor) && !major.starts_with('0');
        both.then(|| Some((major.parse::<u16>().ok()?, minor.parse::<u16>().ok()?))).flatten()
    });
    match numbers {
        Some((1, _)) => {
            if text != SCHEMA {
                walk.keep(&at);
            }
            Some(())
        }
        Some((major, _)) if major > 1 => {
            walk.wrong(&at, &Wrong::Newer(text.to_owned()));
            None
        }
        Some(_) | None => {
            walk.wrong(&at, &Wrong::Schema(text.to_owned()));
            None
        }
    }
}

/// Reads which template something was made from, and where its id stands.
pub(super) fn template_ref<'n>(walk: &mut Walk<'_>, at: &At<'n>) -> Option<(TemplateRef, At<'n>)> {
    let mut members = walk.object(at)?;
    let named = walk.need(&mut members, "id")?;
    let id = walk.spelled(&named, |text| TemplateId::new(text).ok(), Wrong::Id)?;
    let mut text = |key| match members.given(key) {
        Some(at) => walk.text(&at).map(ToOwned::to_owned),
        None => Some(String::new()),
    };
    let (edition, hash) = (text("edition")?, text("hash")?);
    walk.rest(&members);
    Some((TemplateRef { id, edition, hash }, named))
}

impl Reader<'_> {
    /// Reads `by` and `at` of a part; what is not said is as in the draft's last change.
    fn stamp(&self, walk: &mut Walk<'_>, members: &mut Members<'_>) -> Option<Stamp> {
        let by = match members.given("by") {
            Some(at) => line(walk, &at),
            None => Some(self.changed.by.clone()),
        };
        let at = match members.given("at") {
            Some(at) => moment(walk, &at),
            None => Some(self.changed.at),
        };
        Some(Stamp { by: by?, at: at? })
    }

    fn answers(
        &self,
        walk: &mut Walk<'_>,
        at: Option<At<'_>>,
    ) -> BTreeMap<FieldId, Stamped<Value>> {
        let mut answers = BTreeMap::new();
        let mut values = Values::stored();
        let Some(all) = at.and_then(|at| walk.object(&at)) else { return answers };
        for (key, at) in all.all() {
            let field = FieldId::new(key).ok().and_then(|id| self.template.field(&id));
            let Some(field) = field else {
                walk.keep(&at);
                continue;
            };
            let mark = walk.mark();
            let Some(mut members) = walk.object(&at) else { continue };
            let value = walk.need(&mut members, "value");
            let value = value.and_then(|at| values.answer(walk, &at, field));
            let stamp = self.stamp(walk, &mut members);
            walk.rest(&members);
            match (value, stamp) {
                (Some(value), Some(stamp)) => {
                    answers.insert(field.id.clone(), Stamped { value, stamp });
                }
                (None, _) | (_, None) if self.other => {
                    values.forget();
                    walk.keep_instead(&mark, &at);
                }
                (None, _) | (_, None) => {}
            }
        }
        answers
    }

    fn clauses(
        &self,
        walk: &mut Walk<'_>,
        at: Option<At<'_>>,
    ) -> BTreeMap<ClauseId, Stamped<ClauseChange>> {
        let mut clauses = BTreeMap::new();
        let Some(all) = at.and_then(|at| walk.object(&at)) else { return clauses };
        for (key, at) in all.all() {
            let clause = ClauseId::new(key).ok().and_then(|id| self.template.clause(&id));
            let Some((_, clause)) = clause else {
                walk.keep(&at);
                continue;
            };
            let Some(mut members) = walk.object(&at) else { continue };
            let change = change(walk, &mut members, Entry::Stored, Some(clause));
            let stamp = self.stamp(walk, &mut members);
            walk.rest(&members);
            if let (Some(value), Some(stamp)) = (change, stamp) {
                clauses.insert(clause.id.clone(), Stamped { value, stamp });
            }
        }
        clauses
    }

    fn sections(&self, walk: &mut Walk<'_>, at: Option<At<'_>>) -> Vec<SectionEntry> {
        let mut sections: Vec<SectionEntry> = Vec::new();
        let mut seen = BTreeSet::new();
        let Some(list) = at else { return sections };
        for at in &walk.elements(&list).unwrap_or_default() {
            let Some(entry) = self.section(walk, (&list, at)) else { continue };
            if seen.insert(entry.id.clone()) {
                sections.push(entry);
            } else {
                walk.wrong(at, &Wrong::Taken(entry.id.to_string()));
            }
        }
        sections
    }

    fn section(&self, walk: &mut Walk<'_>, (list, at): (&At<'_>, &At<'_>)) -> Option<SectionEntry> {
        let id = id_of(walk, at, |text| SectionId::new(text).ok())?;
        let at = list.renamed(&id, at);
        let mut members = walk.object(&at)?;
        members.take("id");
        let own = match members.given("own") {
            Some(at) => walk.truth(&at)?,
            None => false,
        };
        match (own, self.template.section(&id)) {
            (true, Some(_)) => {
                walk.wrong(&at, &Wrong::NotOwn(id.to_string()));
                return None;
            }
            (false, None) => {
                walk.keep(&at);
                return None;
            }
            (true, None) | (false, Some(_)) => {}
        }
        let heading =
            if own { walk.need(&mut members, "heading") } else { members.given("heading") };
        let heading = heading.and_then(|at| {
            self.stamped(walk, &at, |walk, members| {
                walk.need(members, "text").and_then(|at| line(walk, &at))
            })
        });
        let state = members.given("state");
        let declared = state.and_then(|at| {
            self.stamped(walk, &at, |walk, members| {
                walk.need(members, "value").and_then(|at| declared(walk, &at))
            })
        });
        let assigned = members.given("assigned").and_then(|at| {
            self.stamped(walk, &at, |walk, members| {
                walk.need(members, "to").and_then(|at| line(walk, &at))
            })
        });
        walk.rest(&members);
        Some(SectionEntry { id, own, heading, declared, assigned })
    }

    fn stamped<T>(
        &self,
        walk: &mut Walk<'_>,
        at: &At<'_>,
        read: impl FnOnce(&mut Walk<'_>, &mut Members<'_>) -> Option<T>,
    ) -> Option<Stamped<T>> {
        let mut members = walk.object(at)?;
        let value = read(walk, &mut members);
        let stamp = self.stamp(walk, &mut members);
        walk.rest(&members);
        Some(Stamped { value: value?, stamp: stamp? })
    }

    fn own_clauses(
        &self,
        walk: &mut Walk<'_>,
        at: Option<At<'_>>,
        sections: &[SectionEntry],
    ) -> Vec<OwnClause> {
        let mut clauses: Vec<OwnClause> = Vec::new();
        let mut seen = BTreeSet::new();
        let Some(list) = at else { return clauses };
        for at in &walk.elements(&list).unwrap_or_default() {
            let Some(clause) = self.own_clause(walk, (&list, at), sections) else { continue };
            if self.template.clause(&clause.id).is_none() && seen.insert(clause.id.clone()) {
                clauses.push(clause);
            } else {
                walk.wrong(at, &Wrong::Taken(clause.id.to_string()));
            }
        }
        clauses
    }

    fn own_clause(
        &self,
        walk: &mut Walk<'_>,
        (list, at): (&At<'_>, &At<'_>),
        sections: &[SectionEntry],
    ) -> Option<OwnClause> {
        let id = id_of(walk, at, |text| ClauseId::new(text).ok())?;
        let at = list.renamed(&id, at);
        let mut members = walk.object(&at)?;
        members.take("id");
        let place = walk.need(&mut members, "section")?;
        let section = walk.spelled(&place, |text| SectionId::new(text).ok(), Wrong::Id)?;
        // In a draft of other files of the template, the text comes last instead of being refused.
        let known = sections.iter().any(|entry| entry.own && entry.id == section)
            || self.template.section(&section).is_some();
        if !known && !self.other {
            let names = sections.iter().map(|entry| entry.id.as_str());
            walk.unknown(&place, Named::Section, section.as_str(), names);
            return None;
        }
        let after = match members.given("after") {
            Some(at) => Some(walk.spelled(&at, |text| ClauseId::new(text).ok(), Wrong::Id)?),
            None => None,
        };
        let text = walk.need(&mut members, "text").and_then(|at| walk.text(&at)).map(Prose::kept);
        let stamp = self.stamp(walk, &mut members);
        walk.rest(&members);
        Some(OwnClause { id, section, after, text: Stamped { value: text?, stamp: stamp? } })
    }

    fn words(&self, walk: &mut Walk<'_>, at: Option<At<'_>>) -> BTreeMap<Line, Stamp> {
        let mut words = BTreeMap::new();
        let Some(at) = at else { return words };
        let Some(all) = walk.object(&at) else { return words };
        for (word, at) in all.all() {
            if let Some(Stamped { value: (), stamp }) = self.stamped(walk, &at, |_, _| Some(())) {
                words.insert(Line::kept(word), stamp);
            }
        }
        if words.len() > MOST_ELEMENTS {
            walk.wrong(&at, &Wrong::TooManyElements(MOST_ELEMENTS));
        }
        words
    }

    fn notes(&self, walk: &mut Walk<'_>, at: Option<At<'_>>) -> BTreeMap<NoteId, Stamped<Note>> {
        let mut notes = BTreeMap::new();
        let Some(all) = at.and_then(|at| walk.object(&at)) else { return notes };
        for (key, at) in all.all() {
            let Ok(id) = NoteId::new(key) else {
                walk.wrong(&at, &Wrong::Id(key.to_owned()));
                continue;
            };
            let read = self.stamped(walk, &at, |walk, members| note(walk, members, Entry::Stored));
            if let Some(Stamped { value: (note, settled), stamp }) = read {
                let value = Note { closed: settled.by(&stamp), ..note };
                notes.insert(id, Stamped { value, stamp });
            }
        }
        notes
    }
}

/// Reads what several wrote in the same place, but for what stands there.
fn alternatives(walk: &mut Walk<'_>, at: Option<At<'_>>, template: &Template) -> Vec<Alternative> {
    let Some(list) = at else { return Vec::new() };
    let all = walk.elements(&list).unwrap_or_default();
    all.iter().filter_map(|at| read_alternative(walk, at, template)).collect()
}

/// Reads the `id` of an element of a list.
fn id_of<T>(walk: &mut Walk<'_>, at: &At<'_>, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let mut members = walk.object(at)?;
    let at = walk.need(&mut members, "id")?;
    walk.spelled(&at, read, Wrong::Id)
}

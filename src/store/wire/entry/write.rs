//! From a change to its line in the journal.

use super::together::{write_alternative, write_saw, write_version};
use super::{Header, JOURNAL, kind};
use crate::base::{ClauseId, FieldId, ItemId, Line, SectionId, SessionId};
use crate::draft::together::Saw;
use crate::draft::{Change, Edit, Stamp, TextKey};
use crate::store::seam::Here;
use crate::store::wire::marks::write_clocks;
use crate::store::wire::notes::{write_note, write_sort};
use crate::store::wire::pretty::Pretty;
use crate::store::wire::sent::write_states;
use crate::store::wire::write as draft;
use crate::template::Template;

/// Returns the first line of a journal, with its end.
pub fn write_header(header: &Header) -> Vec<u8> {
    let Header { draft: id, created, template, session, stamp, base, seen } = header;
    let mut out = Pretty::line();
    out.object(|out| {
        out.field("journal", |out| out.text(JOURNAL));
        out.field("draft", |out| out.text(id.as_str()));
        out.field("created", |out| out.object(|out| draft::stamp(out, created)));
        out.field("template", |out| draft::template_ref(out, template));
        out.field("session", |out| out.text(session.as_str()));
        draft::stamp(out, stamp);
        out.field("base", |out| out.number(*base));
        out.field("seen", |out| write_clocks(out, seen));
    });
    out.finish()
}

/// Returns the line of a change and what it replaces of what other sessions wrote, with its end.
pub fn write_entry(clock: u64, (entry, saw): (&Change, &Saw), template: &Template) -> Vec<u8> {
    let mut out = Pretty::line();
    out.object(|out| {
        out.field("clock", |out| out.number(clock));
        write_saw(out, saw);
        change(out, entry, template);
    });
    out.finish()
}

/// Returns the line that says that the draft's file has every change up to a clock, with its end.
pub fn write_saved(clock: u64) -> Vec<u8> {
    let mut out = Pretty::line();
    out.single("saved", |out| out.number(clock));
    out.finish()
}

/// Returns the line that says where the session is at work, with its end.
pub fn write_here(here: &Here) -> Vec<u8> {
    let Here { section, since, leads, asks, took } = here;
    let mut out = Pretty::line();
    out.single("here", |out| {
        out.object(|out| {
            texts(out, &[("section", section.as_ref().map(SectionId::as_str))]);
            out.field("since", |out| out.text(&since.to_string()));
            texts(
                out,
                &[
                    ("leads", leads.as_ref().map(SectionId::as_str)),
                    ("asks", asks.as_ref().map(SectionId::as_str)),
                    ("took", took.as_ref().map(SessionId::as_str)),
                ],
            );
        });
    });
    out.finish()
}

pub(super) fn change(out: &mut Pretty<'_>, change: &Change, template: &Template) {
    let Change { edit: one, stamp, changed } = change;
    draft::stamp(out, stamp);
    if let Some(changed) = changed {
        out.field("changed", |out| out.object(|out| draft::stamp(out, changed)));
    }
    out.field("edit", |out| out.object(|out| edit(out, one, stamp, template)));
}

/// Writes an edit that `writer` made into the object that is open.
fn edit(out: &mut Pretty<'_>, edit: &Edit, writer: &Stamp, template: &Template) {
    out.field("kind", |out| out.text(kind_of(edit)));
    texts(out, &words(edit));
    match edit {
        Edit::NoteKind { note: _, kind } => {
            out.field("sort", |out| out.object(|out| write_sort(out, kind)));
        }
        Edit::CloseNote { note: _, closed } => out.field("closed", |out| out.truth(*closed)),
        Edit::Answer { field, value: Some(value) } => {
            out.field("value", |out| draft::value(out, value, &draft::parts_of(template, field)));
        }
        Edit::AddItem { field, item, after: _ } => {
            out.field("item", |out| draft::item(out, item, &draft::parts_of(template, field)));
        }
        Edit::SetPart { value: Some(value), .. } => {
            out.field("value", |out| draft::value(out, value, &[]));
        }
        Edit::Splice { text, splice } => {
            out.field("text", |out| out.object(|out| texts(out, &key(text))));
            out.field("at", |out| out.number(u64::try_from(splice.at).unwrap_or(u64::MAX)));
        }
        Edit::Clause { change: Some(change), .. } => {
            out.field("change", |out| out.object(|out| draft::change(out, change)));
        }
        Edit::Note { note: Some(note), .. } => {
            out.field("note", |out| out.object(|out| write_note(out, note, writer)));
        }
        Edit::SetAside(kept) => {
            out.field("alternative", |out| write_alternative(out, kept, template));
        }
        Edit::Discard { key, version } => {
            out.field("of", |out| out.object(|out| write_version(out, key, version)));
        }
        Edit::Sent(sent) => write_states(out, sent),
        Edit::Several(changes) => out.field("changes", |out| several(out, changes, template)),
        Edit::Rename(_)
        | Edit::Answer { value: None, .. }
        | Edit::RemoveItem { .. }
        | Edit::MoveItem { .. }
        | Edit::SetPart { value: None, .. }
        | Edit::Clause { change: None, .. }
        | Edit::AddSection { .. }
        | Edit::RemoveSection(_)
        | Edit::Heading { .. }
        | Edit::MoveSection { .. }
        | Edit::AddClause { .. }
        | Edit::OwnText { .. }
        | Edit::MoveClause { .. }
        | Edit::RemoveClause(_)
        | Edit::Declare { .. }
        | Edit::Assign { .. }
        | Edit::Note { note: None, .. } => {}
        Edit::Word { word: _, own } => out.field("own", |out| out.truth(*own)),
    }
}

fn several(out: &mut Pretty<'_>, changes: &[Change], template: &Template) {
    out.array(|out| {
        for one in changes {
            out.element("", |out| out.object(|out| change(out, one, template)));
        }
    });
}

/// A key and its text, when there is one.
type Word<'e> = (&'static str, Option<&'e str>);

pub(super) fn texts(out: &mut Pretty<'_>, words: &[Word<'_>]) {
    for (key, text) in words {
        if let Some(text) = text {
            out.field(key, |out| out.text(text));
        }
    }
}

/// Returns what names a long text; nothing for the title.
pub(super) fn key(text: &TextKey) -> Vec<Word<'_>> {
    match text {
        TextKey::Title => vec![],
        TextKey::Answer(field) => vec![("field", Some(field.as_str()))],
        TextKey::Part(field, item, part) => vec![
            ("field", Some(field.as_str())),
            ("item", Some(item.as_str())),
            ("part", Some(part.as_str())),
        ],
        TextKey::Clause(clause) => vec![("clause", Some(clause.as_str()))],
        TextKey::OwnClause(clause) => vec![("own_clause", Some(clause.as_str()))],
        TextKey::Note(note) => vec![("note", Some(note.as_str()))],
    }
}

/// Returns those parts of an edit that are an id or a text.
fn words(edit: &Edit) -> Vec<Word<'_>> {
    match edit {
        Edit::Rename(title) => vec![("title", Some(title.as_str()))],
        Edit::Answer { field, value: _ } => vec![("field", Some(field.as_str()))],
        Edit::Splice { text: _, splice } => {
            vec![("removed", Some(&splice.removed)), ("inserted", Some(&splice.inserted))]
        }
        Edit::AddItem { field, item: _, after } => {
            vec![("field", Some(field.as_str())), ("after", after.as_ref().map(ItemId::as_str))]
        }
        Edit::RemoveItem { field, item } => in_list(field, item, None),
        Edit::MoveItem { field, item, after } => in_list(field, item, after.as_ref()),
        Edit::SetPart { field, item, part, value: _ } => vec![
            ("field", Some(field.as_str())),
            ("item", Some(item.as_str())),
            ("part", Some(part.as_str())),
        ],
        Edit::Clause { clause, change: _ } | Edit::RemoveClause(clause) => {
            vec![("clause", Some(clause.as_str()))]
        }
        Edit::AddSection { section, heading, after } => vec![
            ("section", Some(section.as_str())),
            ("heading", Some(heading.as_str())),
            ("after", after.as_ref().map(SectionId::as_str)),
        ],
        Edit::RemoveSection(section) => vec![("section", Some(section.as_str()))],
        Edit::Heading { section, heading } => vec![
            ("section", Some(section.as_str())),
            ("heading", heading.as_ref().map(Line::as_str)),
        ],
        Edit::MoveSection { section, after } => vec![
            ("section", Some(section.as_str())),
            ("after", after.as_ref().map(SectionId::as_str)),
        ],
        Edit::AddClause { clause, section, after, text } => {
            let mut words = spot(clause, section, after.as_ref());
            words.push(("text", Some(text.as_str())));
            words
        }
        Edit::OwnText { clause, text } => {
            vec![("clause", Some(clause.as_str())), ("text", Some(text.as_str()))]
        }
        Edit::MoveClause { clause, section, after } => spot(clause, section, after.as_ref()),
        Edit::Declare { section, state } => {
            vec![("section", Some(section.as_str())), ("state", state.map(draft::name_of))]
        }
        Edit::Assign { section, to } => {
            vec![("section", Some(section.as_str())), ("to", to.as_ref().map(Line::as_str))]
        }
        Edit::NoteKind { note, kind: _ } | Edit::CloseNote { note, closed: _ } => {
            vec![("note", Some(note.as_str()))]
        }
        Edit::Note { id, note: _ } => vec![("id", Some(id.as_str()))],
        Edit::Word { word, own: _ } => vec![("word", Some(word.as_str()))],
        Edit::SetAside(_) | Edit::Discard { .. } | Edit::Sent(_) | Edit::Several(_) => vec![],
    }
}

fn in_list<'e>(field: &'e FieldId, item: &'e ItemId, after: Option<&'e ItemId>) -> Vec<Word<'e>> {
    vec![
        ("field", Some(field.as_str())),
        ("item", Some(item.as_str())),
        ("after", after.map(ItemId::as_str)),
    ]
}

fn spot<'e>(
    clause: &'e ClauseId,
    section: &'e SectionId,
    after: Option<&'e ClauseId>,
) -> Vec<Word<'e>> {
    vec![
        ("clause", Some(clause.as_str())),
        ("section", Some(section.as_str())),
        ("after", after.map(ClauseId::as_str)),
    ]
}

fn kind_of(edit: &Edit) -> &'static str {
    match edit {
        Edit::Rename(_) => kind::RENAME,
        Edit::Answer { .. } => kind::ANSWER,
        Edit::Splice { .. } => kind::SPLICE,
        Edit::AddItem { .. } => kind::ADD_ITEM,
        Edit::RemoveItem { .. } => kind::REMOVE_ITEM,
        Edit::MoveItem { .. } => kind::MOVE_ITEM,
        Edit::SetPart { .. } => kind::SET_PART,
        Edit::Clause { .. } => kind::CLAUSE,
        Edit::AddSection { .. } => kind::ADD_SECTION,
        Edit::RemoveSection(_) => kind::REMOVE_SECTION,
        Edit::Heading { .. } => kind::HEADING,
        Edit::MoveSection { .. } => kind::MOVE_SECTION,
        Edit::AddClause { .. } => kind::ADD_CLAUSE,
        Edit::OwnText { .. } => kind::OWN_TEXT,
        Edit::MoveClause { .. } => kind::MOVE_CLAUSE,
        Edit::RemoveClause(_) => kind::REMOVE_CLAUSE,
        Edit::Declare { .. } => kind::DECLARE,
        Edit::Assign { .. } => kind::ASSIGN,
        Edit::NoteKind { .. } => kind::NOTE_KIND,
        Edit::CloseNote { .. } => kind::CLOSE_NOTE,
        Edit::Note { .. } => kind::NOTE,
        Edit::SetAside(_) => kind::SET_ASIDE,
        Edit::Discard { .. } => kind::DISCARD,
        Edit::Sent(_) => kind::SENT,
        Edit::Word { .. } => kind::WORD,
        Edit::Several(_) => kind::SEVERAL,
    }
}

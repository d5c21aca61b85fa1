//! From a line of a journal to a change.

mod together;

use super::{Header, MAJOR, MOST_IN_LINE, kind};
use crate::base::ids::IdError;
use crate::base::{
    ClauseId, DraftId, FieldId, ItemId, Line, NoteId, PartId, Prose, SectionId, SessionId, Splice,
};
use crate::draft::together::{Held, Key, Saw};
use crate::draft::{Alternative, Change, ClauseChange, Edit, Note, NoteKind, Stamp, TextKey};
use crate::store::seam::Here;
use crate::store::wire::fault::{Named, Wrong};
use crate::store::wire::marks::{MOST_CLOCK, read_clock, read_clocks};
use crate::store::wire::notes;
use crate::store::wire::parts::{self, line, said_stamp, whole_stamp};
use crate::store::wire::read::template_ref;
use crate::store::wire::value::{Entry, Values};
use crate::store::wire::walk::{At, Members, Reported, Strangers, Walk, parsed};
use crate::template::{Field, Item, Template, Value};

fn here(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Here> {
    let mut members = walk.object(at)?;
    let since = walk.need(&mut members, "since")?;
    Some(Here {
        section: given(walk, &mut members, "section", SectionId::new).ok()?,
        since: parts::moment(walk, &since)?,
        leads: given(walk, &mut members, "leads", SectionId::new).ok()?,
        asks: given(walk, &mut members, "asks", SectionId::new).ok()?,
        took: given(walk, &mut members, "took", SessionId::new).ok()?,
    })
}

/// Reads an id that may be given.
fn given<T>(
    walk: &mut Walk<'_>,
    members: &mut Members<'_>,
    key: &'static str,
    new: fn(&str) -> Result<T, IdError>,
) -> Result<Option<T>, Reported> {
    let Some(at) = members.given(key) else { return Ok(None) };
    walk.spelled(&at, |text| new(text).ok(), Wrong::Id).map(Some).ok_or(Reported)
}

/// Reads what is kept in a draft beside what stands.
pub(in crate::store::wire) fn read_alternative(
    walk: &mut Walk<'_>,
    at: &At<'_>,
    template: &Template,
) -> Option<Alternative> {
    let faults = walk.mark();
    let read = Parts::of(walk, at, Some(template)).and_then(|mut parts| parts.alternative());
    if read.is_err() && walk.is_at(&faults) {
        walk.wrong(at, &Wrong::Missing("edit"));
    }
    read.ok()
}

/// Reads who wrote something last.
pub(in crate::store::wire) fn read_one_held(
    walk: &mut Walk<'_>,
    at: &At<'_>,
) -> Option<(Key, Held)> {
    let mut parts = Parts::of(walk, at, None).ok()?;
    let (key, version) = parts.version().ok()?;
    let stamp = said_stamp(parts.walk, &mut parts.members)?;
    Some((key, Held { version, stamp }))
}

/// What one line comes to.
pub(super) enum Read {
    /// A change with its clock, and what it replaces of what other sessions wrote.
    Entry(u64, Saw, Box<Change>),
    /// That the draft's file has every change up to a clock.
    Saved(u64),
    /// Where the session is at work.
    Here(Here),
    /// JSON, but no change that is known here.
    Unknown,
    /// No JSON.
    Damaged,
}

/// Reads a line after the first.
pub(super) fn entry(bytes: &[u8], template: &Template) -> Read {
    let Ok((source, root)) = parsed(bytes, MOST_IN_LINE) else { return Read::Damaged };
    let mut walk = Walk::new(source, Strangers::Kept);
    let read = Parts::of(&mut walk, &At::root(&root), Some(template)).and_then(|mut parts| {
        if let Some(clock) = parts.maybe("saved", read_clock)? {
            return Ok(Read::Saved(clock));
        }
        if let Some(here) = parts.maybe("here", here)? {
            return Ok(Read::Here(here));
        }
        let clock = parts.need("clock")?;
        let clock = read_clock(parts.walk, &clock).ok_or(Reported)?;
        let saw = parts.saw()?;
        Ok(Read::Entry(clock, saw, Box::new(parts.change()?)))
    });
    walk.end(|_| read.ok()).unwrap_or(Read::Unknown)
}

/// Reads the first line.
pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    let (source, root) = parsed(bytes, MOST_IN_LINE).ok()?;
    let mut walk = Walk::new(source, Strangers::Kept);
    let header = header_of(&mut walk, &At::root(&root));
    walk.end(|_| header).ok()
}

fn header_of(walk: &mut Walk<'_>, root: &At<'_>) -> Option<Header> {
    let mut members = walk.object(root)?;
    let version = walk.need(&mut members, "journal")?;
    walk.spelled(&version, |text| text.starts_with(MAJOR).then_some(()), Wrong::Schema)?;
    let draft = walk.need(&mut members, "draft")?;
    let created = walk.need(&mut members, "created")?;
    let template = walk.need(&mut members, "template")?;
    let session = walk.need(&mut members, "session")?;
    let base = walk.need(&mut members, "base")?;
    Some(Header {
        draft: walk.spelled(&draft, |text| DraftId::new(text).ok(), Wrong::Id)?,
        created: whole_stamp(walk, &created)?,
        template: template_ref(walk, &template)?.0,
        session: walk.spelled(&session, |text| SessionId::new(text).ok(), Wrong::Id)?,
        stamp: said_stamp(walk, &mut members)?,
        base: read_clock(walk, &base)?,
        seen: read_clocks(walk, members.given("seen")),
    })
}

/// An object of a line, read part by part.
struct Parts<'w, 's, 'n> {
    walk: &'w mut Walk<'s>,
    members: Members<'n>,
    /// The template; values are read by its fields.
    template: Option<&'w Template>,
}

impl<'w, 's, 'n> Parts<'w, 's, 'n> {
    fn of(
        walk: &'w mut Walk<'s>,
        at: &At<'n>,
        template: Option<&'w Template>,
    ) -> Result<Self, Reported> {
        let members = walk.object(at).ok_or(Reported)?;
        Ok(Self { walk, members, template })
    }

    fn change(&mut self) -> Result<Change, Reported> {
        let stamp = said_stamp(self.walk, &mut self.members).ok_or(Reported)?;
        let changed = self.maybe("changed", whole_stamp)?;
        let at = self.need("edit")?;
        let edit = Parts::of(self.walk, &at, self.template)?.edit(&stamp)?;
        Ok(Change { edit, stamp, changed })
    }

    fn need(&mut self, key: &'static str) -> Result<At<'n>, Reported> {
        self.walk.need(&mut self.members, key).ok_or(Reported)
    }

    fn maybe<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Walk<'s>, &At<'n>) -> Option<T>,
    ) -> Result<Option<T>, Reported> {
        match self.members.given(key) {
            Some(at) => read(self.walk, &at).map(Some).ok_or(Reported),
            None => Ok(None),
        }
    }

    fn id<T>(
        &mut self,
        key: &'static str,
        new: fn(&str) -> Result<T, IdError>,
    ) -> Result<T, Reported> {
        let at = self.need(key)?;
        self.walk.spelled(&at, |text| new(text).ok(), Wrong::Id).ok_or(Reported)
    }

    fn after<T>(&mut self, new: fn(&str) -> Result<T, IdError>) -> Result<Option<T>, Reported> {
        self.maybe("after", |walk, at| walk.spelled(at, |text| new(text).ok(), Wrong::Id))
    }

    fn text(&mut self, key: &'static str) -> Result<&'n str, Reported> {
        let at = self.need(key)?;
        self.walk.text(&at).ok_or(Reported)
    }

    fn truth(&mut self, key: &'static str) -> Result<bool, Reported> {
        let at = self.need(key)?;
        self.walk.truth(&at).ok_or(Reported)
    }

    fn clause(&mut self) -> Result<ClauseId, Reported> {
        self.id("clause", ClauseId::new)
    }

    fn section(&mut self) -> Result<SectionId, Reported> {
        self.id("section", SectionId::new)
    }

    fn field(&mut self) -> Result<FieldId, Reported> {
        self.id("field", FieldId::new)
    }

    fn note_id(&mut self, key: &'static str) -> Result<NoteId, Reported> {
        self.id(key, NoteId::new)
    }

    fn item(&mut self) -> Result<ItemId, Reported> {
        self.id("item", ItemId::new)
    }

    /// Reads what `writer` did.
    fn edit(&mut self, writer: &Stamp) -> Result<Edit, Reported> {
        Ok(match self.text("kind")? {
            kind::RENAME => Edit::Rename(Line::kept(self.text("title")?)),
            kind::ANSWER => self.answer()?,
            kind::SPLICE => self.splice()?,
            kind::ADD_ITEM => self.add_item()?,
            kind::REMOVE_ITEM => Edit::RemoveItem { field: self.field()?, item: self.item()? },
            kind::MOVE_ITEM => Edit::MoveItem {
                field: self.field()?,
                item: self.item()?,
                after: self.after(ItemId::new)?,
            },
            kind::SET_PART => self.set_part()?,
            kind::CLAUSE => Edit::Clause { clause: self.clause()?, change: self.clause_change()? },
            kind::ADD_SECTION => Edit::AddSection {
                section: self.section()?,
                heading: Line::kept(self.text("heading")?),
                after: self.after(SectionId::new)?,
            },
            kind::REMOVE_SECTION => Edit::RemoveSection(self.section()?),
            kind::HEADING => {
                Edit::Heading { section: self.section()?, heading: self.maybe("heading", line)? }
            }
            kind::MOVE_SECTION => {
                Edit::MoveSection { section: self.section()?, after: self.after(SectionId::new)? }
            }
            kind::ADD_CLAUSE => Edit::AddClause {
                clause: self.clause()?,
                section: self.section()?,
                after: self.after(ClauseId::new)?,
                text: Prose::kept(self.text("text")?),
            },
            kind::OWN_TEXT => {
                Edit::OwnText { clause: self.clause()?, text: Prose::kept(self.text("text")?) }
            }
            kind::MOVE_CLAUSE => Edit::MoveClause {
                clause: self.clause()?,
                section: self.section()?,
                after: self.after(ClauseId::new)?,
            },
            kind::REMOVE_CLAUSE => Edit::RemoveClause(self.clause()?),
            kind::DECLARE => Edit::Declare {
                section: self.section()?,
                state: self.maybe("state", parts::declared)?,
            },
            kind @ (kind::ASSIGN | kind::NOTE_KIND | kind::CLOSE_NOTE | kind::NOTE) => {
                self.of_workshop(kind, writer)?
            }
            kind::SET_ASIDE => self.set_aside()?,
            kind::DISCARD => {
                let at = self.need("of")?;
                let (key, version) = Parts::of(self.walk, &at, self.template)?.version()?;
                Edit::Discard { key, version }
            }
            kind::SENT => Edit::Sent(self.sent()?),
            kind::WORD => {
                Edit::Word { word: Line::kept(self.text("word")?), own: self.truth("own")? }
            }
            kind::SEVERAL => Edit::Several(self.several()?),
            _ => return Err(Reported),
        })
    }

    /// Reads the id of a field that the template has.
    fn known_field(&mut self) -> Result<&'w Field, Reported> {
        let id = self.field()?;
        let field = self.template.and_then(|template| template.field(&id));
        if field.is_none() {
            let at = self.members.at.clone();
            self.walk.unknown(&at, Named::Field, id.as_str(), std::iter::empty::<&str>());
        }
        field.ok_or(Reported)
    }

    fn answer(&mut self) -> Result<Edit, Reported> {
        let field = self.known_field()?;
        let mut values = Values::stored();
        let value = self.maybe("value", |walk, at| values.value(walk, at, &field.kind))?;
        Ok(Edit::Answer { field: field.id.clone(), value })
    }

    fn add_item(&mut self) -> Result<Edit, Reported> {
        let field = self.known_field()?;
        let at = self.need("item")?;
        let list = self.members.at.clone();
        let item: Item =
            Values::stored().item(self.walk, (&list, &at), &field.kind).ok_or(Reported)?;
        Ok(Edit::AddItem { field: field.id.clone(), item, after: self.after(ItemId::new)? })
    }

    fn set_part(&mut self) -> Result<Edit, Reported> {
        let field = self.known_field()?;
        let item = self.item()?;
        let part = self.id("part", PartId::new)?;
        let kind = field.kind.part(part.as_str()).map(|part| &part.kind);
        let value: Option<Value> =
            self.maybe("value", |walk, at| Values::stored().value(walk, at, kind?))?;
        Ok(Edit::SetPart { field: field.id.clone(), item, part, value })
    }

    fn splice(&mut self) -> Result<Edit, Reported> {
        let text = self.need("text")?;
        let text = Parts::of(self.walk, &text, self.template)?.text_key()?;
        let at = self.need("at")?;
        let splice = Splice {
            at: self
                .walk
                .number(&at, 0, MOST_CLOCK)
                .and_then(|at| usize::try_from(at).ok())
                .ok_or(Reported)?,
            removed: self.text("removed")?.to_owned(),
            inserted: self.text("inserted")?.to_owned(),
        };
        Ok(Edit::Splice { text, splice })
    }

    fn text_key(&mut self) -> Result<TextKey, Reported> {
        Ok(if self.members.has("item") {
            TextKey::Part(self.field()?, self.item()?, self.id("part", PartId::new)?)
        } else if self.members.has("field") {
            TextKey::Answer(self.field()?)
        } else if self.members.has("clause") {
            TextKey::Clause(self.clause()?)
        } else if self.members.has("own_clause") {
            TextKey::OwnClause(self.id("own_clause", ClauseId::new)?)
        } else if self.members.has("note") {
            TextKey::Note(self.note_id("note")?)
        } else {
            TextKey::Title
        })
    }

    /// Reads what `writer` did with a note, or to whom a section was given.
    fn of_workshop(&mut self, kind: &str, writer: &Stamp) -> Result<Edit, Reported> {
        Ok(match kind {
            kind::ASSIGN => Edit::Assign { section: self.section()?, to: self.maybe("to", line)? },
            kind::NOTE_KIND => Edit::NoteKind { note: self.note_id("note")?, kind: self.sort()? },
            kind::CLOSE_NOTE => {
                let note = self.note_id("note")?;
                Edit::CloseNote { note, closed: self.truth("closed")? }
            }
            kind::NOTE => Edit::Note { id: self.note_id("id")?, note: self.note(writer)? },
            _ => return Err(Reported),
        })
    }

    fn clause_change(&mut self) -> Result<Option<ClauseChange>, Reported> {
        self.maybe("change", |walk, at| {
            let mut members = walk.object(at)?;
            parts::change(walk, &mut members, Entry::Stored, None)
        })
    }

    fn note(&mut self, writer: &Stamp) -> Result<Option<Note>, Reported> {
        self.maybe("note", |walk, at| {
            let mut members = walk.object(at)?;
            let (note, settled) = notes::note(walk, &mut members, Entry::Stored)?;
            Some(Note { closed: settled.by(writer), ..note })
        })
    }

    fn sort(&mut self) -> Result<NoteKind, Reported> {
        let at = self.need("sort")?;
        let mut members = self.walk.object(&at).ok_or(Reported)?;
        notes::sort(self.walk, &mut members, Entry::Stored).ok_or(Reported)
    }

    fn several(&mut self) -> Result<Vec<Change>, Reported> {
        let at = self.need("changes")?;
        let changes = self.walk.list(&at).ok_or(Reported)?;
        changes
            .iter()
            .map(|at| Parts::of(self.walk, at, self.template).and_then(|mut parts| parts.change()))
            .collect()
    }
}

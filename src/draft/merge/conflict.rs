//! What both sides have changed, as drafters read it.

use super::{Key, Sides, TextKey, said, stamp_at};
use crate::base::{ClauseId, FieldId, ItemId, SectionId};
use crate::draft::compare::{Reader, What};
use crate::draft::{Declared, Draft, Stamp};
use crate::template::Template;

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The draft that goes on.
    Ours,
    /// The draft that is taken in.
    Theirs,
}

/// Where both have changed something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A text, a heading, a declared state, whose a section is, or whom a note asks.
    Text(Key),
    /// An item that one side has removed.
    Item(FieldId, ItemId),
    /// The order of a list's items.
    Items(FieldId),
    /// A section of the drafters' own that one side has removed.
    Section(SectionId),
    /// The order of the sections.
    Sections,
    /// The order of a section's clauses.
    Clauses(SectionId),
    /// The section of an own clause that both have moved.
    Moved(ClauseId),
}

/// Something that both have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub place: Place,
    /// The section it belongs to; `None` for what belongs to the draft as a whole.
    pub section: Option<SectionId>,
    /// What it is.
    pub what: What,
    /// What ours says, as drafters read it; `None` when ours has removed it.
    pub ours: Option<String>,
    /// What theirs says.
    pub theirs: Option<String>,
    /// Who wrote ours, and when, where that is known.
    pub our_stamp: Option<Stamp>,
    /// Who wrote theirs, and when, where that is known.
    pub their_stamp: Option<Stamp>,
    /// Which of them stands until somebody chooses.
    pub stands: Side,
    /// Whether the other is kept beside it, to be chosen from later.
    pub is_kept: bool,
}

impl Conflict {
    /// Reads what both sides have at a place.
    pub(super) fn read(sides: &Sides<'_>, place: Place, stands: Side) -> Self {
        let Sides { template, ours, theirs, .. } = *sides;
        let (our, their) = (Reader::new(template, ours), Reader::new(template, theirs));
        let (one, other) = (read(&our, &place), read(&their, &place));
        let key = if let Place::Text(key) = &place { Some(key) } else { None };
        let is_there = |draft| key.and_then(|key| said(draft, key)).is_some();
        let holder = if stands == Side::Ours { ours } else { theirs };
        let declared = |draft: &Draft| match key {
            Some(Key::Declared(id)) => Some(draft.section(id)?.declared.as_ref()?.value),
            Some(
                Key::Text(_)
                | Key::Heading(_)
                | Key::Assigned(_)
                | Key::NoteKind(_)
                | Key::NoteClosed(_),
            )
            | None => None,
        };
        Self {
            section: section(template, holder, &place),
            what: what(&place, (declared(ours), declared(theirs))),
            ours: one,
            theirs: other,
            our_stamp: key.and_then(|key| stamp_at(ours, key)).cloned(),
            their_stamp: key.and_then(|key| stamp_at(theirs, key)).cloned(),
            stands,
            is_kept: stands == Side::Ours && is_there(theirs),
            place,
        }
    }
}

/// Returns what a draft has at a place.
fn read(reader: &Reader<'_>, place: &Place) -> Option<String> {
    let draft = reader.draft;
    match place {
        Place::Text(Key::Text(TextKey::Title)) => Some(draft.title.as_str().to_owned()),
        Place::Text(Key::Text(TextKey::Answer(field))) | Place::Items(field) => {
            reader.answer(field)
        }
        Place::Text(Key::Text(TextKey::Part(field, item, part))) => reader.part(field, item, part),
        Place::Text(Key::Text(TextKey::Clause(id))) => {
            let (_, clause) = reader.template.clause(id)?;
            let change = draft.clauses.get(id).map(|change| &change.value);
            let reason = change.and_then(|change| change.reason.as_ref());
            let wording = reader.clause(clause);
            match reason {
                Some(reason) => {
                    Some(format!("{} ({})", wording.unwrap_or_default(), reason.as_str()))
                }
                None => wording,
            }
        }
        Place::Text(Key::Text(TextKey::OwnClause(id))) => {
            reader.own_clause(&draft.own_clause(id)?.section, id)
        }
        Place::Text(Key::Text(TextKey::Note(id))) => {
            Some(draft.notes.get(id)?.value.text.as_str().to_owned())
        }
        Place::Text(Key::Heading(id)) | Place::Section(id) => reader.heading(id),
        Place::Text(Key::Assigned(id)) => {
            Some(draft.section(id)?.assigned.as_ref()?.value.as_str().to_owned())
        }
        Place::Text(Key::NoteKind(id)) => {
            Some(draft.notes.get(id)?.value.kind.whom()?.as_str().to_owned())
        }
        Place::Text(Key::Declared(_) | Key::NoteClosed(_)) => None,
        Place::Item(field, item) => reader.item(field, item),
        Place::Sections => {
            let titles = draft.sections.iter().map(|entry| reader.title(&entry.id));
            Some(titles.collect::<Vec<_>>().join("\n"))
        }
        Place::Clauses(section) => {
            let names = reader.placed(section).into_iter().map(|id| reader.clause_name(id));
            Some(names.collect::<Vec<_>>().join("\n"))
        }
        Place::Moved(id) => Some(reader.title(&draft.own_clause(id)?.section)),
    }
}

/// Puts conflicts in the order of the page: what belongs to the draft as a whole, then section by section, in each
/// the answers as they are asked for and then the rest.
pub(super) fn order_by_page(template: &Template, draft: &Draft, conflicts: &mut [Conflict]) {
    conflicts.sort_by_key(|conflict| {
        let Some(id) = &conflict.section else { return (0, 0) };
        let at = draft.sections.iter().position(|entry| entry.id == *id);
        let asked = match &conflict.what {
            What::Answer(field) => template
                .section(id)
                .and_then(|section| section.fields.iter().position(|it| it == field)),
            What::Title
            | What::Order
            | What::Section
            | What::Heading
            | What::Declared { .. }
            | What::Assigned
            | What::Clause(_)
            | What::Reason(_)
            | What::OwnClause(_)
            | What::Note(_) => None,
        };
        (at.map_or(usize::MAX, |at| at + 1), asked.unwrap_or(usize::MAX))
    });
}

fn what(place: &Place, (then, now): (Option<Declared>, Option<Declared>)) -> What {
    match place {
        Place::Text(Key::Text(text)) => match text {
            TextKey::Title => What::Title,
            TextKey::Answer(field) | TextKey::Part(field, ..) => What::Answer(field.clone()),
            TextKey::Clause(id) => What::Clause(id.clone()),
            TextKey::OwnClause(id) => What::OwnClause(id.clone()),
            TextKey::Note(id) => What::Note(id.clone()),
        },
        Place::Text(Key::Heading(_)) => What::Heading,
        Place::Text(Key::Declared(_)) => What::Declared { then, now },
        Place::Text(Key::Assigned(_)) => What::Assigned,
        Place::Text(Key::NoteKind(id) | Key::NoteClosed(id)) => What::Note(id.clone()),
        Place::Item(field, _) | Place::Items(field) => What::Answer(field.clone()),
        Place::Section(_) => What::Section,
        Place::Sections | Place::Clauses(_) | Place::Moved(_) => What::Order,
    }
}

fn section(template: &Template, draft: &Draft, place: &Place) -> Option<SectionId> {
    let of_field = |field: &FieldId| {
        let mut sections = template.sections().iter();
        sections.find(|section| section.fields.contains(field)).map(|section| section.id.clone())
    };
    match place {
        Place::Text(Key::Text(text)) => match text {
            TextKey::Title => None,
            TextKey::Answer(field) | TextKey::Part(field, ..) => of_field(field),
            TextKey::Clause(id) => template.clause(id).map(|(section, _)| section.id.clone()),
            TextKey::OwnClause(id) => Some(draft.own_clause(id)?.section.clone()),
            TextKey::Note(id) => Some(draft.notes.get(id)?.value.section.clone()),
        },
        Place::Item(field, _) | Place::Items(field) => of_field(field),
        Place::Text(Key::NoteKind(id) | Key::NoteClosed(id)) => {
            Some(draft.notes.get(id)?.value.section.clone())
        }
        Place::Text(Key::Heading(id) | Key::Declared(id) | Key::Assigned(id))
        | Place::Section(id)
        | Place::Clauses(id) => Some(id.clone()),
        Place::Sections => None,
        Place::Moved(id) => Some(draft.own_clause(id)?.section.clone()),
    }
}

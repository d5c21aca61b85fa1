//! From a draft to the bytes of its file.

use super::notes::write_note;
use super::pretty::Pretty;
use super::sent::write_sent;
use super::value::NEW_YEAR;
use super::{About, DECLARED, SCHEMA, write_alternative};
use crate::base::{ClauseId, Day, FieldId, PartId};
use crate::draft::{
    ClauseChange, ClauseState, Declared, Draft, OwnClause, SectionEntry, Stamp, Stamped,
    TemplateRef,
};
use crate::template::value::OPEN;
use crate::template::{Chosen, FieldKind, Item, Template, Term, TimeOfYear, Value};

/// Returns the bytes of the draft's file: pretty-printed, in the template's order, unknown keys in place.
pub fn write_draft(draft: &Draft, template: &Template) -> Vec<u8> {
    write_file(draft, template, &About::default())
}

/// Does as [`write_draft`], and says `about` too.
pub(in crate::store) fn write_file(draft: &Draft, template: &Template, about: &About) -> Vec<u8> {
    let mut out = Pretty::new(&draft.unknown);
    out.object(|out| {
        if !out.has_unknown("schema") {
            out.field("schema", |out| out.text(SCHEMA));
        }
        about.write(out);
        out.field("id", |out| out.text(draft.id.as_str()));
        out.field("title", |out| out.text(draft.title.as_str()));
        out.field("template", |out| template_ref(out, &draft.template));
        out.field("created", |out| out.object(|out| stamp(out, &draft.created)));
        out.field("changed", |out| out.object(|out| stamp(out, &draft.changed)));
        answers(out, draft, template);
        clauses(out, draft, template);
        sections(out, draft, template);
        own_clauses(out, &draft.own_clauses);
        notes(out, draft);
        alternatives(out, draft, template);
        write_sent(out, &draft.sent);
        words(out, draft);
        about.write_marks(out);
    });
    out.finish()
}

/// Writes which template something was made from.
pub(super) fn template_ref(out: &mut Pretty<'_>, template: &TemplateRef) {
    out.object(|out| {
        out.field("id", |out| out.text(template.id.as_str()));
        out.field("edition", |out| out.text(&template.edition));
        out.field("hash", |out| out.text(&template.hash));
    });
}

/// Writes who and when into the object that is open.
pub(super) fn stamp(out: &mut Pretty<'_>, stamp: &Stamp) {
    out.field("by", |out| out.text(stamp.by.as_str()));
    out.field("at", |out| out.text(&stamp.at.to_string()));
}

fn words(out: &mut Pretty<'_>, draft: &Draft) {
    if draft.words.is_empty() && !out.has_unknown_inside("words") {
        return;
    }
    out.field("words", |out| {
        out.object(|out| {
            for (word, who) in &draft.words {
                out.field(word.as_str(), |out| out.object(|out| stamp(out, who)));
            }
        });
    });
}

fn answers(out: &mut Pretty<'_>, draft: &Draft, template: &Template) {
    if draft.answers.is_empty() && !out.has_unknown_inside("answers") {
        return;
    }
    let asked = template.fields_in_order().map(|field| &field.id);
    // A draft holds answers of the template's fields alone; whatever else it might hold comes last.
    let others = draft.answers.keys().filter(|id| template.field(id).is_none());
    out.field("answers", |out| {
        out.object(|out| {
            for id in asked.chain(others) {
                let Some(answer) = draft.answers.get(id) else { continue };
                out.field(id.as_str(), |out| {
                    out.object(|out| {
                        out.field("value", |out| {
                            value(out, &answer.value, &parts_of(template, id));
                        });
                        stamp(out, &answer.stamp);
                    });
                });
            }
        });
    });
}

/// Returns the parts of a list field's items in their order.
pub(super) fn parts_of<'t>(template: &'t Template, field: &FieldId) -> Vec<&'t PartId> {
    match template.field(field).map(|field| &field.kind) {
        Some(FieldKind::List { parts, .. }) => parts.iter().map(|part| &part.id).collect(),
        Some(
            FieldKind::Line { .. }
            | FieldKind::Prose { .. }
            | FieldKind::Count { .. }
            | FieldKind::Choice { .. }
            | FieldKind::Term { .. }
            | FieldKind::Time
            | FieldKind::PlaceDate,
        )
        | None => Vec::new(),
    }
}

/// Writes a value; the items of a list with their `parts` in this order.
pub(super) fn value(out: &mut Pretty<'_>, value: &Value, parts: &[&PartId]) {
    match value {
        Value::Line(line) => out.text(line.as_str()),
        Value::Prose(prose) => out.text(prose.as_str()),
        Value::Count { number, at_least: false } => out.number(*number),
        Value::Count { number, at_least: true } => {
            out.single("at_least", |out| out.number(*number));
        }
        Value::Choice(Chosen::Option(id)) => out.single("choice", |out| out.text(id.as_str())),
        Value::Choice(Chosen::Other(line)) => out.single("other", |out| out.text(line.as_str())),
        Value::Term(Term::Open) => out.text(OPEN),
        Value::Term(Term::Day(day)) => out.text(&day.to_string()),
        Value::Time(moment) => time(out, moment),
        Value::PlaceDate { place, day } => place_date(out, (place.as_str(), *day)),
        Value::List(items) => out.array(|out| {
            for one in items {
                out.element(one.id.as_str(), |out| item(out, one, parts));
            }
        }),
        Value::Unread(line) => out.single("unread", |out| out.text(line.as_str())),
    }
}

pub(super) fn time(out: &mut Pretty<'_>, time: &TimeOfYear) {
    match time {
        TimeOfYear::Day(day) => out.single("date", |out| out.text(&day.to_string())),
        TimeOfYear::DayOfYear { month, day } => {
            out.single("day", |out| out.text(&format!("{month:02}-{day:02}")));
        }
        TimeOfYear::Month(month) => out.single("month", |out| out.number(*month)),
        TimeOfYear::Week(week) => out.single("week", |out| out.number(*week)),
        TimeOfYear::NewYear => out.text(NEW_YEAR),
        TimeOfYear::Other(line) => out.single("other", |out| out.text(line.as_str())),
    }
}

fn place_date(out: &mut Pretty<'_>, (place, day): (&str, Option<Day>)) {
    out.object(|out| {
        if !place.is_empty() {
            out.field("place", |out| out.text(place));
        }
        if let Some(day) = day {
            out.field("date", |out| out.text(&day.to_string()));
        }
    });
}

/// Writes an item with its parts in this order.
pub(super) fn item(out: &mut Pretty<'_>, item: &Item, order: &[&PartId]) {
    let others = item.parts.keys().filter(|part| !order.contains(part));
    out.object(|out| {
        out.field("id", |out| out.text(item.id.as_str()));
        for part in order.iter().copied().chain(others) {
            let Some(found) = item.parts.get(part) else { continue };
            out.field(part.as_str(), |out| value(out, found, &[]));
        }
    });
}

fn clauses(out: &mut Pretty<'_>, draft: &Draft, template: &Template) {
    if draft.clauses.is_empty() && !out.has_unknown_inside("clauses") {
        return;
    }
    let standing = template.sections().iter().flat_map(|section| &section.clauses);
    let others = draft.clauses.keys().filter(|id| template.clause(id).is_none());
    out.field("clauses", |out| {
        out.object(|out| {
            for id in standing.map(|clause| &clause.id).chain(others) {
                clause(out, draft, id);
            }
        });
    });
}

fn clause(out: &mut Pretty<'_>, draft: &Draft, id: &ClauseId) {
    let Some(Stamped { value, stamp: who }) = draft.clauses.get(id) else { return };
    out.field(id.as_str(), |out| {
        out.object(|out| {
            change(out, value);
            stamp(out, who);
        });
    });
}

/// Writes what stands in a clause's place into the object that is open.
pub(super) fn change(out: &mut Pretty<'_>, change: &ClauseChange) {
    let (state, text) = match &change.state {
        ClauseState::Edited(text) => ("edited", Some(text)),
        ClauseState::Replaced(text) => ("replaced", Some(text)),
        ClauseState::LeftOut => ("left_out", None),
    };
    out.field("state", |out| out.text(state));
    if let Some(text) = text {
        out.field("text", |out| out.text(text.as_str()));
    }
    if let Some(reason) = &change.reason {
        out.field("reason", |out| out.text(reason.as_str()));
    }
    out.field("standard", |out| out.text(&change.standard));
}

/// Writes the sections; not at all when they stand as in the template, with nothing said of any.
fn sections(out: &mut Pretty<'_>, draft: &Draft, template: &Template) {
    let plain = draft.sections.iter().all(|entry| {
        let SectionEntry { id: _, own, heading, declared, assigned } = entry;
        !own && heading.is_none() && declared.is_none() && assigned.is_none()
    });
    let in_order = draft.sections.iter().map(|entry| &entry.id);
    let same = in_order.eq(template.sections().iter().map(|section| &section.id));
    if plain && same && !out.has_unknown_inside("sections") {
        return;
    }
    out.field("sections", |out| {
        out.array(|out| {
            for entry in &draft.sections {
                out.element(entry.id.as_str(), |out| section(out, entry));
            }
        });
    });
}

fn section(out: &mut Pretty<'_>, entry: &SectionEntry) {
    out.object(|out| {
        out.field("id", |out| out.text(entry.id.as_str()));
        if entry.own {
            out.field("own", |out| out.truth(true));
        }
        if let Some(heading) = &entry.heading {
            out.field("heading", |out| {
                out.object(|out| {
                    out.field("text", |out| out.text(heading.value.as_str()));
                    stamp(out, &heading.stamp);
                });
            });
        }
        if let Some(declared) = &entry.declared {
            out.field("state", |out| {
                out.object(|out| {
                    out.field("value", |out| out.text(name_of(declared.value)));
                    stamp(out, &declared.stamp);
                });
            });
        }
        if let Some(assigned) = &entry.assigned {
            out.field("assigned", |out| {
                out.object(|out| {
                    out.field("to", |out| out.text(assigned.value.as_str()));
                    stamp(out, &assigned.stamp);
                });
            });
        }
    });
}

/// Returns the name of a declared state.
pub(super) fn name_of(declared: Declared) -> &'static str {
    DECLARED.iter().find(|(_, state)| *state == declared).map_or("", |(name, _)| name)
}

fn own_clauses(out: &mut Pretty<'_>, clauses: &[OwnClause]) {
    if clauses.is_empty() && !out.has_unknown_inside("own_clauses") {
        return;
    }
    out.field("own_clauses", |out| {
        out.array(|out| {
            for one in clauses {
                out.element(one.id.as_str(), |out| own_clause(out, one));
            }
        });
    });
}

fn own_clause(out: &mut Pretty<'_>, clause: &OwnClause) {
    out.object(|out| {
        out.field("id", |out| out.text(clause.id.as_str()));
        out.field("section", |out| out.text(clause.section.as_str()));
        if let Some(after) = &clause.after {
            out.field("after", |out| out.text(after.as_str()));
        }
        out.field("text", |out| out.text(clause.text.value.as_str()));
        stamp(out, &clause.text.stamp);
    });
}

fn notes(out: &mut Pretty<'_>, draft: &Draft) {
    if draft.notes.is_empty() && !out.has_unknown_inside("notes") {
        return;
    }
    out.field("notes", |out| {
        out.object(|out| {
            for (id, Stamped { value, stamp: who }) in &draft.notes {
                out.field(id.as_str(), |out| {
                    out.object(|out| {
                        write_note(out, value, who);
                        stamp(out, who);
                    });
                });
            }
        });
    });
}

fn alternatives(out: &mut Pretty<'_>, draft: &Draft, template: &Template) {
    if draft.alternatives.is_empty() {
        return;
    }
    out.field("alternatives", |out| {
        out.array(|out| {
            for one in &draft.alternatives {
                out.element("", |out| write_alternative(out, one, template));
            }
        });
    });
}

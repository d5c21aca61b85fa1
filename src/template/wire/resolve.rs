//! Checking, once everything is read, that every name stands for something that fits.

use super::Contents;
use super::log::{Log, Scope, Sort, Takes, Want, What};
use crate::base::{FieldId, Message, PartId, SectionId};
use crate::template::value::OPEN;
use crate::template::{Body, FieldKind, Form, Section, Slot};

/// Adds a fault for every name that stands for nothing, or for something that doesn't fit.
pub(super) fn check(read: &Contents, log: &mut Log<'_>) {
    for want in std::mem::take(&mut log.wants) {
        if let Err(message) = fits(&want, read, log) {
            log.fault(want.place, message);
        }
    }
    for section in out_of_order(read) {
        if let Some(place) = log.names.place(Sort::Section, section.as_str()) {
            log.fault(place, Message::new("template-step-order").with("name", section));
        }
    }
}

/// Returns the sections whose step comes before the step of the section ahead of them.
fn out_of_order(read: &Contents) -> Vec<&SectionId> {
    let number = |section: &Section| read.steps.iter().position(|step| step.id == section.step);
    let known = read.sections.iter().filter_map(|section| Some((number(section)?, &section.id)));
    let known: Vec<_> = known.collect();
    known
        .iter()
        .zip(known.iter().skip(1))
        .filter(|((before, _), (after, _))| before > after)
        .map(|(_, (_, id))| *id)
        .collect()
}

fn fits(want: &Want<'_>, read: &Contents, log: &Log<'_>) -> Result<(), Message> {
    match &want.what {
        What::Named(sort) => named(*sort, want.name, log),
        What::Field(id, takes) => field(id, *takes, read, log),
        What::Part(list, id) => part(list, id, read),
        What::Earlier(id, before) => {
            if log.order.contains_key(id) {
                earlier(id, Some(*before), log)
            } else {
                Ok(())
            }
        }
        What::Slot(found, Scope::Fields(before)) => {
            earlier(&found.field, *before, log)?;
            said(&found.field, want.spoken, log)?;
            slot(found, read.fields.get(&found.field).map(|field| &field.kind))
        }
        What::Slot(found, Scope::Parts(list)) => {
            said(list, want.spoken, log)?;
            part_slot(found, list, read)
        }
        What::Test(id, options, before) => {
            earlier(id, Some(*before), log)?;
            let Some(field) = read.fields.get(id) else { return Ok(()) };
            options.iter().try_for_each(|option| has_option(&field.kind, option.as_str()))
        }
        What::Derived(id, before) => {
            earlier(id, Some(*before), log)?;
            field(id, Takes::List, read, log)
        }
        What::Footnote => {
            named(Sort::Clause, want.name, log)?;
            let clauses = read.sections.iter().flat_map(|section| &section.clauses);
            match clauses.clone().find(|clause| clause.id.as_str() == want.name) {
                Some(clause) if !matches!(clause.body, Body::Footnote(_)) => {
                    Err(Message::new("template-footnote").with("name", want.name))
                }
                Some(_) | None => Ok(()),
            }
        }
        What::ClauseOrHeading => {
            let section = log.names.has(Sort::Section, want.name);
            if section { Ok(()) } else { named(Sort::Clause, want.name, log) }
        }
    }
}

fn named(sort: Sort, name: &str, log: &Log<'_>) -> Result<(), Message> {
    if log.names.has(sort, name) { Ok(()) } else { Err(unknown(sort, name)) }
}

fn unknown(sort: Sort, name: &str) -> Message {
    Message::new("template-unknown").with("sort", sort.name()).with("name", name)
}

fn earlier(id: &FieldId, before: Option<usize>, log: &Log<'_>) -> Result<(), Message> {
    let Some(number) = log.order.get(id) else { return Err(unknown(Sort::Field, id.as_str())) };
    match before {
        Some(before) if *number >= before => Err(Message::new("template-later").with("name", id)),
        Some(_) | None => Ok(()),
    }
}

fn field(id: &FieldId, takes: Takes, read: &Contents, log: &Log<'_>) -> Result<(), Message> {
    earlier(id, None, log)?;
    let Some(field) = read.fields.get(id) else { return Ok(()) };
    match takes {
        Takes::List if !matches!(field.kind, FieldKind::List { .. }) => {
            Err(Message::new("template-takes-list").with("name", id))
        }
        Takes::PlaceDate if !matches!(field.kind, FieldKind::PlaceDate) => {
            Err(Message::new("template-takes-place-date").with("name", id))
        }
        Takes::Anything | Takes::List | Takes::PlaceDate => Ok(()),
    }
}

/// Checks that what a field puts in a clause is in the clause's language.
fn said(id: &FieldId, spoken: Option<&str>, log: &Log<'_>) -> Result<(), Message> {
    match spoken.filter(|_| log.unsaid.contains(id.as_str())) {
        Some(language) => {
            Err(Message::new("template-unsaid").with("name", id).with("language", language))
        }
        None => Ok(()),
    }
}

/// Checks a part of a list; a list that is no list, or not there, has its own fault.
fn part(list: &FieldId, id: &PartId, read: &Contents) -> Result<(), Message> {
    let Some(field) = read.fields.get(list) else { return Ok(()) };
    let parts = field.kind.parts();
    if parts.is_empty() || parts.iter().any(|part| part.id == *id) {
        return Ok(());
    }
    Err(unknown(Sort::Part, id.as_str()).with("list", list))
}

fn part_slot(found: &Slot, list: &FieldId, read: &Contents) -> Result<(), Message> {
    let Ok(id) = PartId::new(found.field.as_str()) else { return Ok(()) };
    part(list, &id, read)?;
    let parts = read.fields.get(list).map(|field| field.kind.parts()).unwrap_or_default();
    slot(found, parts.iter().find(|part| part.id == id).map(|part| &part.kind))
}

/// Checks that the form of a slot suits the kind of its field or part.
fn slot(found: &Slot, kind: Option<&FieldKind>) -> Result<(), Message> {
    let Some(kind) = kind else { return Ok(()) };
    let suits = match found.form {
        Form::Plain => true,
        Form::Per => matches!(kind, FieldKind::Choice { .. }),
        Form::Rest | Form::Number { .. } => matches!(kind, FieldKind::List { .. }),
    };
    if suits { Ok(()) } else { Err(Message::new("template-slot-form").with("slot", found)) }
}

fn has_option(kind: &FieldKind, option: &str) -> Result<(), Message> {
    let has = match kind {
        FieldKind::Choice { options, .. } => {
            options.iter().any(|choice| choice.id.as_str() == option)
        }
        FieldKind::Term { open } => open.is_some() && option == OPEN,
        FieldKind::Line { .. }
        | FieldKind::Prose { .. }
        | FieldKind::Count { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate
        | FieldKind::List { .. } => false,
    };
    if has { Ok(()) } else { Err(unknown(Sort::Option, option)) }
}

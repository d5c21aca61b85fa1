//! What the drafts list shows of a draft.

use super::Summary;
use crate::base::FieldId;
use crate::draft::progress::{Progress, progress};
use crate::draft::{Declared, Draft};
use crate::template::{FieldKind, Template, Value};

/// The fields whose answers name the two parties.
const PARTIES: [&str; 2] = ["municipality_name", "nav_office"];

/// Returns what the list shows of `draft`; with its template, names carry their «kommune» and «NAV».
pub(super) fn summary(draft: &Draft, template: Option<&Template>) -> Summary {
    let progress = template.map(|template| progress(template, draft));
    let totals = progress.as_ref().map(Progress::totals);
    let declared = |state| {
        let is = |entry: &&crate::draft::SectionEntry| {
            entry.declared.as_ref().is_some_and(|declared| declared.value == state)
        };
        draft.sections.iter().filter(is).count()
    };
    Summary {
        id: draft.id.clone(),
        title: draft.title.clone(),
        parties: PARTIES
            .into_iter()
            .filter_map(|id| FieldId::new(id).ok())
            .flat_map(|id| {
                let kind = template.and_then(|template| template.field(&id)).map(|f| &f.kind);
                draft.answer(&id).map(|value| names(value, kind)).unwrap_or_default()
            })
            .collect(),
        done: totals.map_or_else(|| declared(Declared::Done), |totals| totals.done),
        must_mend: totals.map_or_else(|| declared(Declared::MustMend), |totals| totals.must_mend),
        // Bare headings are no sections to get done.
        sections: progress.map_or(draft.sections.len(), |progress| progress.sections.len()),
        changed: draft.changed.at,
        by: draft.changed.by.clone(),
    }
}

/// Returns the names that an answer gives: a line, or the first lines of a list's items.
fn names(value: &Value, kind: Option<&FieldKind>) -> Vec<String> {
    let (prefix, suffix) = match kind {
        Some(FieldKind::Line { prefix, suffix, .. }) => (prefix.as_deref(), suffix.as_deref()),
        Some(FieldKind::List { prefix, .. }) => (prefix.as_deref(), None),
        Some(
            FieldKind::Prose { .. }
            | FieldKind::Count { .. }
            | FieldKind::Choice { .. }
            | FieldKind::Term { .. }
            | FieldKind::Time
            | FieldKind::PlaceDate,
        )
        | None => (None, None),
    };
    let whole = |name: &str| {
        [prefix, Some(name), suffix].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let first = kind.and_then(FieldKind::first_part);
    let items = value.items().iter().filter_map(|item| match first {
        Some(part) => item.parts.get(part)?.words(),
        None => item.parts.values().find_map(Value::words),
    });
    let said = value.words().into_iter().chain(items);
    said.filter(|name| !name.trim().is_empty()).map(whole).collect()
}

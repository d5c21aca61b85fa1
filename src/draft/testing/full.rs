//! Drafts that are full, and a template that has room for them.

use super::*;
use crate::draft::{Note, SectionEntry};

/// Returns a template with lists that hold more than a draft.
pub(crate) fn roomy() -> Template {
    let mut template = template();
    let people = template.fields.get_mut(&field_id("people")).unwrap();
    if let FieldKind::List { max, .. } = &mut people.kind {
        *max = 100_000;
    }
    template
}

/// Returns a draft with so many items, own clauses, sections besides the template's, and notes.
pub(crate) fn filled(items: usize, clauses: usize, sections: usize, notes: usize) -> Draft {
    let ids = |letter: &'static str, count| (0..count).map(move |n| format!("{letter}{n:04}"));
    let people = ids("i", items).map(|id| item(&id, &[])).collect();
    let mut draft = answered(&roomy(), &[("people", Value::List(people))]);
    let mut after: Option<String> = None;
    for id in ids("c", clauses) {
        draft.own_clauses.push(own_clause(&id, "bare", after.as_deref()));
        after = Some(id);
    }
    let stamp = stamp("Kari", 0);
    for id in ids("s", sections) {
        let heading = Some(Stamped { value: Line::kept("Eget"), stamp: stamp.clone() });
        let id = section_id(&id);
        draft.sections.push(SectionEntry { own: true, heading, ..SectionEntry::of_template(&id) });
    }
    for id in ids("n", notes) {
        let (section, text) = (section_id("bare"), Prose::default());
        let value = Note::new(section, None, text);
        draft.notes.insert(note_id(&id), Stamped { value, stamp: stamp.clone() });
    }
    draft
}

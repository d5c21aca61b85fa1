//! Where in what the drafters wrote a character stands.

use std::collections::BTreeSet;

use super::context::{Context, Place};
use crate::assemble::Document;
use crate::base::text::composed;
use crate::base::{ClauseId, FieldId, SectionId};
use crate::draft::Draft;
use crate::template::Template;

/// A character, and a place of the draft where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The character.
    pub character: char,
    /// The section.
    pub section: SectionId,
    /// The field whose answer has it.
    pub field: Option<FieldId>,
    /// The clause that has it.
    pub clause: Option<ClauseId>,
    /// What drafters call the place: the field, the clause, or the section.
    pub name: String,
}

/// Returns where characters stand that are printed in a section and a clause: every answer, clause and heading
/// that the drafters wrote and that has one, or else the place where it is printed.
pub fn whereabouts(
    template: &Template,
    draft: &Draft,
    document: &Document,
    printed: &[(char, SectionId, Option<ClauseId>)],
) -> Vec<Whereabouts> {
    let context = Context::new(template, draft, document);
    let wanted: BTreeSet<char> = printed.iter().map(|(c, ..)| *c).collect();
    let (mut seen, mut known) = (BTreeSet::new(), BTreeSet::new());
    let mut found: Vec<(char, Place)> = Vec::new();
    for text in &context.written {
        for c in composed(&text.words).chars().filter(|c| wanted.contains(c)) {
            seen.insert(c);
            if known.insert((c, text.place.clone())) {
                found.push((c, text.place.clone()));
            }
        }
    }
    for (c, section, clause) in printed {
        if !seen.contains(c) {
            let place = Place { section: section.clone(), field: None, clause: clause.clone() };
            found.push((*c, place));
        }
    }
    let told = found.into_iter().map(|(character, place)| {
        let name = context.name_of(&place);
        let Place { section, field, clause } = place;
        Whereabouts { character, section, field, clause, name }
    });
    told.collect()
}

#[cfg(test)]
mod tests;

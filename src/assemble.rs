//! From a draft to the finished agreement: a document of headings, paragraphs, lists, tables, footnotes
//! and signature blocks, in Norwegian that can be signed.
//!
//! An answer is put into words by its kind (`values`), a text with slots becomes pieces (`resolve`), and
//! pieces are set with the right blanks, capitals and full stops where they meet (`words`).
//! `clauses` and `bodies` lay them on a page, `sections` puts the headings over them.

mod answers;
mod bodies;
mod clauses;
mod deviations;
pub mod document;
mod fingerprint;
mod minutes;
mod page;
mod resolve;
mod sections;
mod values;
mod words;

pub use deviations::{annex, deviations};
pub use document::{
    Block, BlockKind, Deviation, DeviationKind, Document, Footnote, Guidance, Kind, Missing,
    Origin, Passage, Row, Run, Signatory, Spoken,
};

pub use minutes::minutes;

use crate::base::norwegian::blanks;
use crate::base::{ClauseId, FieldId, SectionId};
use crate::draft::Draft;
use crate::draft::order::{Placed, order};
use crate::template::{Form, Slot, Template};

use answers::{Answers, CASE_REFERENCE, ORGANISATION, PARTY_NAMES, UNIT_NAME};
use resolve::{Scope, Voice};
use values::Said;

/// Returns the agreement as the draft has it. Never fails: what is missing is marked in its place.
pub fn assemble(template: &Template, draft: &Draft) -> Document {
    let answers = Answers::new(template, draft);
    let mut page = page::Page::default();
    let title = sections::lay(&mut page, &answers);
    let routine = answers.chose(ORGANISATION);
    Document {
        draft: draft.id.clone(),
        changed: draft.changed.at,
        kind: if routine { Kind::Routine } else { Kind::Agreement },
        language: draft.language(template).to_owned(),
        title,
        case_reference: case_reference(&answers),
        parties: parties(&answers),
        template: (draft.template.id.to_string(), draft.template.edition.clone()),
        blocks: page.blocks,
        footnotes: page.footnotes,
        deviations: Vec::new(),
    }
}

/// Returns what one clause gives alone, the template's or the drafters' own; nothing when it does not stand.
pub fn clause(template: &Template, draft: &Draft, id: &ClauseId) -> Vec<Block> {
    clauses::alone(&Answers::new(template, draft), id)
}

/// Returns the clauses of a section in the order they stand, the drafters' own amid the template's.
pub fn clause_order<'a>(
    template: &'a Template,
    draft: &'a Draft,
    section: &SectionId,
) -> Vec<&'a ClauseId> {
    let own: Vec<_> = draft.own_clauses.iter().filter(|own| own.section == *section).collect();
    let standard = template.section(section).map_or(&[][..], |section| &section.clauses);
    let placed = order(standard, &own).into_iter();
    placed
        .map(|placed| match placed {
            Placed::Template(clause) => &clause.id,
            Placed::Own(clause) => &clause.id,
        })
        .collect()
}

fn case_reference(answers: &Answers<'_>) -> Option<String> {
    answers.called(CASE_REFERENCE)?.words().map(blanks::squeeze)
}

/// The names of those who agree, each once: municipality (or its unit, while that is all there is), NAV
/// offices, and the others.
fn parties(answers: &Answers<'_>) -> Vec<String> {
    let municipality = PARTY_NAMES.first().and_then(|id| answers.called(id)).is_some();
    let unit = (!municipality).then_some(UNIT_NAME);
    let mut names: Vec<String> = Vec::new();
    for id in unit.into_iter().chain(PARTY_NAMES) {
        for name in party_names(answers, id) {
            let known = names.iter().any(|known| known.to_lowercase() == name.to_lowercase());
            if !known && !name.is_empty() {
                names.push(name);
            }
        }
    }
    names
}

fn party_names(answers: &Answers<'_>, id: &str) -> Vec<String> {
    let Ok(field) = FieldId::new(id) else { return Vec::new() };
    if answers.value(&field).is_none() {
        return Vec::new();
    }
    if let Some(names) = answers.each_name(&field) {
        return names;
    }
    match answers.say(&Slot { field, form: Form::Plain }, Scope::of(Voice::Template)) {
        Said::Words(pieces) => vec![words::plain(&words::set(pieces))],
        Said::Nothing | Said::Lines(_) => Vec::new(),
    }
}

//! What is wrong or missing in a draft; advice, never a lock.
//!
//! One rule a function, one theme a file; numbers as `C03` are those of the table of checks in the domain
//! description (part 3), and rules without one have a name.

mod agreement;
mod clauses;
mod complete;
mod context;
mod dates;
mod hidden;
mod leftovers;
mod spelling;
#[cfg(test)]
mod testing;
mod token;
mod unprinted;
mod whereabouts;
mod words;

pub use hidden::hidden_characters;
pub use whereabouts::{Whereabouts, whereabouts};

use std::collections::BTreeMap;

use crate::assemble::Document;
use crate::base::{ClauseId, FieldId, Message, SectionId};
use crate::draft::Draft;
use crate::template::Template;

/// How grave a finding is, gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Info,
    /// "kan".
    May,
    /// Follows from the template's form or from consistency.
    Form,
    /// "bør".
    Should,
    /// Blocks the final export.
    Must,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's number in the table of checks, such as `C03`.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The section to go to.
    pub section: SectionId,
    /// The field to go to.
    pub field: Option<FieldId>,
    /// The clause to go to.
    pub clause: Option<ClauseId>,
    /// What is wrong, and what to do.
    pub message: Message,
}

/// Returns all findings in the order of the draft's sections, and within one in the order of its
/// questions; `document` is the draft assembled.
pub fn check(template: &Template, draft: &Draft, document: &Document) -> Vec<Finding> {
    let context = context::Context::new(template, draft, document);
    let mut findings = Vec::new();
    for rule in [
        complete::missing,
        complete::unread,
        complete::parts,
        complete::left_out,
        agreement::reporting,
        agreement::contacts,
        agreement::parties,
        dates::end,
        clauses::changed,
        clauses::standard,
        clauses::slots,
        unprinted::answers,
        leftovers::leftovers,
        words::doubled,
        spelling::unit,
        spelling::nav,
        hidden::hidden,
        hidden::lookalikes,
    ] {
        rule(&context, &mut findings);
    }
    let sections: BTreeMap<_, _> =
        draft.sections.iter().enumerate().map(|(at, entry)| (&entry.id, at)).collect();
    let questions: BTreeMap<_, _> =
        template.fields_in_order().enumerate().map(|(at, field)| (&field.id, at)).collect();
    findings.sort_by_cached_key(|finding| {
        let section = sections.get(&finding.section).copied();
        let question = finding.field.as_ref().and_then(|field| questions.get(field)).copied();
        (section.unwrap_or(usize::MAX), question.unwrap_or(usize::MAX))
    });
    findings
}

#[cfg(test)]
mod tests;

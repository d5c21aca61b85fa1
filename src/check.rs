//! What is wrong or missing in a draft; advice, never a lock.

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

/// Returns all findings, in the order of the draft's sections; `document` is the draft assembled.
pub fn check(template: &Template, draft: &Draft, document: &Document) -> Vec<Finding> {
    let _ = (template, draft, document);
    Vec::new()
}

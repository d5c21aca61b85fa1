//! What the rules of `check` rest on: how grave each is, what its newest source says, and the words it looks for.

use std::sync::Arc;

use super::{Phrase, Template};
use crate::base::SourceId;

/// The rules that `check` knows, each with the topics that it looks for in the texts of a draft.
///
/// Those with a number are the table of checks in the domain description (part 3); the others follow from
/// how the program works.
pub const RULES: [(&str, &[&str]); 59] = [
    ("C01", &[]),
    ("C02", &["agreement", "routine", "parties"]),
    ("C03", &[]),
    ("C04", &[]),
    ("C05", &[]),
    ("C06", &[]),
    ("C07", &["early"]),
    ("C08", &[]),
    ("C09", &[]),
    ("C10", &["evaluate", "plan"]),
    ("C11", &[]),
    ("C12", &[]),
    ("C13", &[]),
    ("C14", &["teams"]),
    ("C15", &["contact_person"]),
    ("C16", &[]),
    ("C17", &["settlement", "participants", "labour_market"]),
    ("C18", &["form", "frequency"]),
    ("C19", &["responsible"]),
    ("C20", &["born"]),
    ("C21", &[]),
    ("C22", &["figures"]),
    ("C23", &[]),
    ("C24", &[]),
    ("C25", &["after", "meeting"]),
    ("C26", &["breaks"]),
    ("C27", &[]),
    ("C28", &[]),
    ("C29", &["cooperation", "agreement"]),
    ("C30", &[]),
    ("C31", &["leader_meeting"]),
    ("C32", &["leader"]),
    ("C33", &[]),
    ("C34", &[]),
    ("C35", &[]),
    ("C36", &["older"]),
    ("C37", &["plan", "register", "agency", "law", "assessment"]),
    ("C38", &["law"]),
    ("C39", &[]),
    ("C40", &[]),
    ("C41", &[]),
    ("C42", &[]),
    ("C43", &["partnership"]),
    ("C44", &["adult_education", "county"]),
    ("C45", &["competence"]),
    ("C46", &[]),
    ("C47", &[]),
    ("C48", &["fast_track", "with_nav"]),
    ("C49", &["whole_office"]),
    ("missing", &[]),
    ("unread", &[]),
    ("long", &[]),
    ("parts", &[]),
    ("slot", &[]),
    ("standard", &[]),
    ("unprinted", &[]),
    ("nav", &[]),
    ("hidden", &[]),
    ("lookalike", &[]),
];

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

/// What one rule rests on, in a template's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The rule: one of [`RULES`].
    pub id: &'static str,
    /// How grave a finding of it is, by the modal word of its newest source.
    pub severity: Severity,
    /// What the newest source says, in our own words.
    pub says: String,
    /// The documents it rests on, newest first.
    pub sources: Vec<SourceId>,
    /// Documents, places and dates as shown.
    pub citation: String,
    /// What it looks for in the texts of a draft.
    pub topics: Vec<Topic>,
}

/// Something that a text speaks of, told by its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its id: one of those that [`RULES`] has for the rule.
    pub id: &'static str,
    /// What drafters call it, where a finding names it.
    pub label: String,
    /// The words that speak of it; one of them will do.
    pub words: Vec<Phrase>,
    /// Words of which one must stand in the same text, when there are any.
    pub with: Vec<Phrase>,
    /// Words of which none may stand in the same text.
    pub unless: Vec<Phrase>,
}

impl Template {
    /// Returns what its rules rest on, in the order of its files.
    pub fn rules(&self) -> &[Arc<Rule>] {
        &self.rules
    }

    /// Returns what the rule called `id` rests on; `None` when the template has nothing on it.
    pub fn rule(&self, id: &str) -> Option<&Arc<Rule>> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

//! What is wrong or missing in a draft; advice, never a lock.
//!
//! One rule a function, one theme a file; numbers as `C03` are those of the table of checks in the domain
//! description (part 3), and rules without one have a name.

mod agreement;
mod clauses;
mod complete;
mod context;
mod dates;
mod frequency;
mod goals;
mod hidden;
mod identity;
mod information;
mod language;
mod leftovers;
mod meetings;
mod misspelt;
mod organisation;
mod outdated;
mod people;
mod ready;
mod speech;
mod spelling;
mod tasks;
#[cfg(test)]
mod testing;
mod token;
mod unprinted;
mod wanted;
mod whereabouts;
mod words;

pub use hidden::hidden_characters;
pub use misspelt::{Checked, Misspelt, SPELLING, Spot, is_right, misspelt, right_words};
pub use ready::{Obstacles, obstacles};
pub use whereabouts::{Whereabouts, whereabouts};

use std::collections::BTreeMap;
use std::sync::Arc;

use context::Context;

use crate::assemble::Document;
use crate::base::{Argument, ClauseId, FieldId, Message, SectionId};
use crate::draft::Draft;
use crate::template::{Rule, Severity, Template};

/// The rule that tells of each clause that is not as the template has it.
pub const CHANGED: &str = "C46";

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
    /// What the rule rests on: what the newest source says, in our own words, and the sources; `None` when
    /// the template has nothing on the rule.
    pub grounds: Option<Arc<Rule>>,
}

impl Finding {
    /// Returns the word in doubt, of a finding of spelling.
    pub fn word(&self) -> Option<&str> {
        let mut arguments = self.message.arguments.iter().filter(|_| self.rule == SPELLING);
        arguments.find_map(|(name, value)| match value {
            Argument::Text(text) if *name == "word" => Some(&**text),
            Argument::Text(_) | Argument::Number(_) | Argument::Day(_) | Argument::Time(..) => None,
        })
    }
}

/// A rule: it adds what it finds.
type Check = fn(&Context<'_>, &mut Vec<Finding>);

/// Every rule, one function each.
const CHECKS: [Check; 54] = [
    complete::missing,
    complete::unread,
    complete::parts,
    complete::left_out,
    agreement::reporting,
    agreement::contacts,
    agreement::parties,
    organisation::routine,
    organisation::parties,
    organisation::others,
    organisation::partnership,
    organisation::competence,
    organisation::whole_office,
    tasks::municipality,
    tasks::nav,
    tasks::early,
    tasks::contact_person,
    tasks::afterwards,
    tasks::breaks,
    tasks::fast_track,
    meetings::leaders,
    meetings::convener,
    meetings::agenda,
    meetings::caseworkers,
    meetings::teams,
    meetings::reporting,
    meetings::evaluation,
    meetings::same_meeting,
    information::section,
    information::topics,
    information::manner,
    information::responsible,
    identity::participants,
    goals::common,
    goals::measure,
    people::contacts,
    people::leaders,
    people::signatories,
    dates::end,
    dates::start,
    outdated::guideline,
    outdated::words,
    outdated::law,
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
    language::foreign,
];

/// Returns all findings in the order of the draft's sections, and within one in the order of its
/// questions and then of its clauses; `document` is the draft assembled.
pub fn check(template: &Template, draft: &Draft, document: &Document) -> Vec<Finding> {
    let context = Context::new(template, draft, document);
    let mut findings = Vec::new();
    for rule in CHECKS {
        rule(&context, &mut findings);
    }
    for finding in &mut findings {
        finding.grounds = template.rule(finding.rule).cloned();
    }
    let sections: BTreeMap<_, _> =
        draft.sections.iter().enumerate().map(|(at, entry)| (&entry.id, at)).collect();
    let questions: BTreeMap<_, _> =
        template.fields_in_order().enumerate().map(|(at, field)| (&field.id, at)).collect();
    let clauses = template.sections().iter().flat_map(|section| &section.clauses);
    let clauses: BTreeMap<_, _> =
        clauses.enumerate().map(|(at, clause)| (&clause.id, at)).collect();
    findings.sort_by_cached_key(|finding| {
        let section = sections.get(&finding.section).copied();
        let question = finding.field.as_ref().and_then(|field| questions.get(field)).copied();
        let clause = finding.clause.as_ref().and_then(|clause| clauses.get(clause)).copied();
        [section, question, clause].map(|at| at.unwrap_or(usize::MAX))
    });
    findings
}

#[cfg(test)]
mod tests;

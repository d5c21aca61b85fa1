//! What exists in the template in another language than the agreement's.

use std::collections::BTreeSet;

use super::Finding;
use super::context::{Context, Place};
use crate::assemble::{Block, BlockKind};
use crate::base::{ClauseId, Message, SectionId};
use crate::template::{Clause, Section, Severity};

/// `language`: sentences and headings that stand in another language than the agreement's, since the template
/// gives them in that alone; told once for each section.
///
/// Source: the official template exists in bokmål alone; nothing is translated silently.
pub(super) fn foreign(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let blocks = context.document.blocks.iter().flat_map(|block| &block.origin.clauses);
    let notes = context.document.footnotes.iter().map(|note| &note.clause);
    let printed: BTreeSet<&ClauseId> = blocks.chain(notes).collect();
    let headed: BTreeSet<&SectionId> = context
        .document
        .blocks
        .iter()
        .filter(|block| is_foreign_heading(block))
        .map(section_of)
        .collect();
    for section in context.template.sections() {
        let foreign = |clause: &&Clause| {
            let is_own = !context.draft.clauses.contains_key(&clause.id);
            let is_foreign = clause.language != context.document.language;
            is_own && is_foreign && clause.has_words() && printed.contains(&clause.id)
        };
        let clauses: Vec<_> = section.clauses.iter().filter(foreign).collect();
        let heading = headed.contains(&section.id);
        if heading || !clauses.is_empty() {
            findings.push(finding(context, section, &Found { heading, clauses }));
        }
    }
}

/// What of a section exists in another language alone.
struct Found<'t> {
    heading: bool,
    clauses: Vec<&'t Clause>,
}

fn section_of(block: &Block) -> &SectionId {
    &block.origin.section
}

fn is_foreign_heading(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Heading { text, .. } => text.iter().any(|run| run.foreign().is_some()),
        BlockKind::Paragraph(_)
        | BlockKind::List(_)
        | BlockKind::Table { .. }
        | BlockKind::Image { .. }
        | BlockKind::PlaceAndDate { .. }
        | BlockKind::Signatures { .. } => false,
    }
}

fn finding(context: &Context<'_>, section: &Section, found: &Found<'_>) -> Finding {
    let first = found.clauses.first();
    let key = if found.heading { "check-only-in-with-heading" } else { "check-only-in" };
    let message = Message::new(key)
        .count("count", found.clauses.len())
        .with("section", &context.title_of(&section.id))
        .with("language", first.map_or(&section.language, |clause| &clause.language));
    let clause = first.map(|clause| clause.id.clone());
    let place = Place { section: section.id.clone(), field: None, clause };
    place.finding("language", Severity::Info, message)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{findings, template};
    use crate::base::Argument;
    use crate::draft::testing::{answered, clause_id, field, option, options, prose, stamp};
    use crate::draft::{ClauseChange, ClauseState, Draft, Stamped};
    use crate::template::{Need, Template};

    /// Returns the small template, which asks for the language too, and a draft in that language.
    fn written(language: &str) -> (Template, Draft) {
        let mut template = template();
        let mut asked = field("language", options(&["nb", "nn"]));
        asked.need = Need::Optional;
        template.fields.insert(asked.id.clone(), asked);
        let answers = [
            ("language", option(language)),
            ("leader_meeting_convener", option("unit_leader")),
            ("leader_meeting_agenda", prose("evaluere")),
        ];
        let draft = answered(&template, &answers);
        (template, draft)
    }

    fn told(template: &Template, draft: &Draft) -> Vec<(String, Option<Argument>)> {
        let found = findings(template, draft).into_iter().filter(|one| one.rule == "language");
        found
            .map(|one| {
                let mut arguments = one.message.arguments.into_iter();
                let count = arguments.find(|(name, _)| *name == "count").map(|(_, count)| count);
                (one.section.to_string(), count)
            })
            .collect()
    }

    #[test]
    fn sentences_in_another_language_are_told_once_for_each_section() {
        let (template, draft) = written("nn");
        let told = told(&template, &draft);
        assert!(told.contains(&("leader_meetings".into(), Some(Argument::Number(2)))), "{told:?}");
    }

    #[test]
    fn a_sentence_that_the_drafters_wrote_is_in_their_language() {
        let (template, mut draft) = written("nn");
        for clause in ["leader_meetings.convener", "leader_meetings.agenda"] {
            let state = ClauseState::LeftOut;
            let change = ClauseChange { state, reason: None, standard: String::new() };
            let change = Stamped { value: change, stamp: stamp("Kari", 1) };
            draft.clauses.insert(clause_id(clause), change);
        }
        let told = told(&template, &draft);
        assert!(told.iter().all(|(section, _)| section != "leader_meetings"), "{told:?}");
    }

    #[test]
    fn an_agreement_in_the_templates_language_has_nothing_foreign() {
        let (template, draft) = written("nb");
        assert_eq!(told(&template, &draft), []);
    }
}

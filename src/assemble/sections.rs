//! Sections in the draft's order: which stand, at which level, and under which heading.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::Answers;
use super::document::{Block, BlockKind, Run};
use super::page::Page;
use super::resolve::{Scope, Voice};
use super::words::{in_language, sentence, set};
use crate::base::norwegian::{blanks, stops};
use crate::base::{Line, SectionId};
use crate::draft::{OwnClause, SectionEntry};
use crate::template::Section;

/// A section that stands.
struct Standing<'a> {
    entry: &'a SectionEntry,
    section: Option<&'a Section>,
    level: u8,
    own: Vec<&'a OwnClause>,
}

/// Lays all sections and returns the title.
pub(super) fn lay(page: &mut Page, answers: &Answers<'_>) -> Vec<Run> {
    for standing in standing(answers) {
        let id = &standing.entry.id;
        if let Some(text) = heading(answers, &standing) {
            page.heading(id, standing.level, text);
        }
        let clauses = standing.section.map(|section| section.clauses.as_slice());
        let section = (id, standing.level);
        super::clauses::lay(page, answers, section, clauses.unwrap_or_default(), &standing.own);
    }
    let blocks = with_content(std::mem::take(&mut page.blocks));
    page.blocks = nested(blocks);
    title(answers)
}

fn standing<'a>(answers: &Answers<'a>) -> Vec<Standing<'a>> {
    let sections: BTreeMap<&SectionId, &Section> =
        answers.template.sections().iter().map(|section| (&section.id, section)).collect();
    let mut own = own_clauses(answers);
    let mut list = Vec::new();
    // Sections below a main heading that is not relevant stand one level higher.
    let mut lifted = 0;
    for entry in &answers.draft.sections {
        let section = sections.get(&entry.id).copied();
        let level = section.filter(|section| has_heading(section)).map(|section| section.level);
        if level.is_some_and(|level| level <= 1) {
            lifted = 0;
        }
        if entry.is_not_relevant() {
            if level == Some(1) {
                lifted = 1;
            }
            continue;
        }
        let level = level.map_or(1, |level| if level > 1 { level - lifted } else { level });
        let own = own.remove(&entry.id).unwrap_or_default();
        list.push(Standing { entry, section, level, own });
    }
    place_own(&mut list);
    list
}

/// An own section amid the parts of a main heading is one of them; otherwise it has a main heading.
fn place_own(list: &mut [Standing<'_>]) {
    let mut next = 1;
    for standing in list.iter_mut().rev() {
        match standing.section {
            Some(section) if has_heading(section) => next = standing.level,
            Some(_) => next = 1,
            None => standing.level = next.max(1),
        }
    }
}

fn has_heading(section: &Section) -> bool {
    !section.headings.is_empty()
}

/// The own clauses by section. Those of a section that is gone go to the last one with a heading.
pub(super) fn own_clauses<'a>(
    answers: &Answers<'a>,
) -> BTreeMap<&'a SectionId, Vec<&'a OwnClause>> {
    let draft = answers.draft;
    let known: BTreeSet<&SectionId> = draft.sections.iter().map(|entry| &entry.id).collect();
    let with_heading = |entry: &&SectionEntry| {
        let section = answers.template.section(&entry.id);
        !entry.is_not_relevant() && (entry.heading.is_some() || section.is_some_and(has_heading))
    };
    let last = draft.sections.iter().rfind(with_heading).map(|entry| &entry.id);
    let mut own: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for clause in &draft.own_clauses {
        let section = if known.contains(&clause.section) { Some(&clause.section) } else { last };
        if let Some(section) = section {
            own.entry(section).or_default().push(clause);
        }
    }
    own
}

fn heading(answers: &Answers<'_>, standing: &Standing<'_>) -> Option<Vec<Run>> {
    let own = standing.entry.heading.as_ref().and_then(|own| own_heading(answers, &own.value));
    own.or_else(|| standing.section.and_then(|section| standard_heading(answers, section)))
        .filter(|text| !text.is_empty())
}

/// Returns a heading of the drafters' own; `None` when it is blank.
pub(super) fn own_heading(answers: &Answers<'_>, heading: &Line) -> Option<Vec<Run>> {
    let text = answers.read(&blanks::squeeze(heading.as_str()));
    let words = answers.words(&text, Scope::of(Voice::Drafters))?;
    Some(set(words)).filter(|runs| !runs.is_empty())
}

/// Returns the heading that the template has for a section; `None` when it has none.
pub(super) fn standard_heading(answers: &Answers<'_>, section: &Section) -> Option<Vec<Run>> {
    let answers = &answers.in_language(&section.language);
    let pattern = super::clauses::variant(answers, &section.headings)?;
    let words = answers.words(pattern, Scope::of(Voice::Template))?;
    let mut runs = sentence(words);
    if let Some(Run::Text(text)) = runs.last_mut() {
        text.truncate(stops::without_end(text).len());
    }
    Some(in_language(runs, answers.foreign()))
}

/// The title of the whole: the heading at level 0, or the draft's own name when there is none.
fn title(answers: &Answers<'_>) -> Vec<Run> {
    let sections = answers.template.sections().iter();
    let section =
        sections.filter(|section| has_heading(section)).find(|section| section.level == 0);
    let runs = section.and_then(|section| {
        let entry = answers.draft.section(&section.id)?;
        heading(answers, &Standing { entry, section: Some(section), level: 0, own: Vec::new() })
    });
    runs.unwrap_or_else(|| vec![Run::Text(blanks::squeeze(answers.draft.title.as_str()))])
}

/// Returns the blocks without headings that nothing stands under. A section without a heading of its
/// own, such as the signatures, belongs to no heading before it.
fn with_content(blocks: Vec<Block>) -> Vec<Block> {
    let headed: BTreeSet<SectionId> = blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Heading { .. }))
        .map(|block| block.origin.section.clone())
        .collect();
    let mut kept = Vec::with_capacity(blocks.len());
    // Content for every heading above this level has been met.
    let mut reach = 0;
    for block in blocks.into_iter().rev() {
        match &block.kind {
            BlockKind::Heading { level: 0, .. } => kept.push(block),
            BlockKind::Heading { level, .. } => {
                if *level < reach {
                    reach = *level;
                    kept.push(block);
                }
            }
            BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Table { .. }
            | BlockKind::Image { .. }
            | BlockKind::PlaceAndDate { .. }
            | BlockKind::Signatures { .. } => {
                if headed.contains(&block.origin.section) {
                    reach = u8::MAX;
                }
                kept.push(block);
            }
        }
    }
    kept.reverse();
    kept
}

/// Returns the blocks with headings that go down one level at a time, whatever was moved where.
fn nested(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut above: Vec<u8> = Vec::new();
    for block in &mut blocks {
        if let BlockKind::Heading { level, .. } = &mut block.kind
            && *level > 0
        {
            while above.last().is_some_and(|upper| *upper >= *level) {
                above.pop();
            }
            above.push(*level);
            *level = u8::try_from(above.len()).unwrap_or(*level);
        }
    }
    blocks
}

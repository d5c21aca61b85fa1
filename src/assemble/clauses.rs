//! Clauses laid in their order: as the template has them, changed, left out, and the drafters' own.

use super::answers::Answers;
use super::document::{Block, BlockKind};
use super::page::{Joined, Page, Place};
use super::resolve::{Scope, Voice};
use super::words::{Para, Piece, close, in_language, sentence};
use crate::base::{ClauseId, SectionId};
use crate::draft::order::{Placed, order};
use crate::draft::{ClauseState, OwnClause};
use crate::template::{Body, Clause, Pattern, Variant};

/// Lays all clauses of a section: the template's, and `own` amid them; see [`order`].
pub(super) fn lay(
    page: &mut Page,
    answers: &Answers<'_>,
    section: (&SectionId, u8),
    clauses: &[Clause],
    own: &[&OwnClause],
) {
    page.begin_section();
    for placed in order(clauses, own) {
        match placed {
            Placed::Template(clause) => clause_of_template(page, answers, section, clause),
            Placed::Own(clause) => own_clause(page, answers, section, clause),
        }
    }
}

/// Returns the blocks of one clause alone, the template's or the drafters' own; a footnote as a paragraph.
pub(super) fn alone(answers: &Answers<'_>, id: &ClauseId) -> Vec<Block> {
    let mut page = Page::default();
    if let Some((section, clause)) = answers.template.clause(id) {
        clause_of_template(&mut page, answers, (&section.id, section.level), clause);
        if let Some(text) = footnote_text(answers, id) {
            let (joined, level) = (Joined::New, section.level);
            let place = Place { section: &section.id, clause: id, level, joined, language: None };
            page.block(place, BlockKind::Paragraph(text));
        }
    } else if let Some(own) = answers.draft.own_clauses.iter().find(|own| own.id == *id) {
        own_clause(&mut page, answers, (&own.section, 1), own);
    }
    page.blocks
}

fn clause_of_template(
    page: &mut Page,
    answers: &Answers<'_>,
    (section, level): (&SectionId, u8),
    clause: &Clause,
) {
    let joined = if clause.joined { Joined::Same } else { Joined::New };
    page.begin_clause(joined);
    if matches!(clause.body, Body::Footnote(_)) || !answers.holds(&clause.when) {
        return;
    }
    let change = answers.draft.clauses.get(&clause.id).map(|change| &change.value.state);
    let answers = &spoken(answers, clause);
    let place = Place { section, clause: &clause.id, level, joined, language: answers.foreign() };
    match (change, &clause.body) {
        (Some(ClauseState::LeftOut), _) => {}
        (Some(state @ (ClauseState::Edited(_) | ClauseState::Replaced(_))), _) => {
            page.flow(place, changed(answers, state));
        }
        (None, Body::Text(variants)) => page.flow(place, standing(answers, variants)),
        (None, body) => super::bodies::lay(page, answers, place, body),
    }
    if let Some(footnote) = &clause.footnote
        && page.takes_mark(&clause.id)
        && let Some(text) = footnote_text(answers, footnote)
    {
        page.mark(footnote, text);
    }
}

/// Returns the answers as the clause puts them: what the drafters changed is in the agreement's language.
fn spoken<'a>(answers: &Answers<'a>, clause: &'a Clause) -> Answers<'a> {
    if answers.draft.clauses.contains_key(&clause.id) {
        *answers
    } else {
        answers.in_language(&clause.language)
    }
}

/// The paragraphs of a clause that the drafters changed.
fn changed(answers: &Answers<'_>, state: &ClauseState) -> Vec<Para> {
    let (text, voice) = match state {
        // The standard text with changes keeps to the spelling of the rest.
        ClauseState::Edited(text) => (text.as_str(), Voice::Template),
        ClauseState::Replaced(text) => (text.as_str(), Voice::Drafters),
        ClauseState::LeftOut => return Vec::new(),
    };
    answers.lines(&answers.read(text), Scope::of(voice))
}

/// The paragraphs of the variant that stands.
fn standing(answers: &Answers<'_>, variants: &[Variant]) -> Vec<Para> {
    variant(answers, variants)
        .map(|text| answers.lines(text, Scope::of(Voice::Template)))
        .unwrap_or_default()
}

/// Returns the first variant whose condition holds.
pub(super) fn variant<'a>(answers: &Answers<'_>, variants: &'a [Variant]) -> Option<&'a Pattern> {
    variants.iter().find(|variant| answers.holds(&variant.when)).map(|variant| &variant.text)
}

/// The text of a footnote; `None` when there is none to print.
fn footnote_text(answers: &Answers<'_>, id: &ClauseId) -> Option<Vec<super::Run>> {
    let (_, clause) = answers.template.clause(id)?;
    let Body::Footnote(variants) = &clause.body else { return None };
    if !answers.holds(&clause.when) {
        return None;
    }
    let answers = &spoken(answers, clause);
    let paras = match answers.draft.clauses.get(id) {
        Some(change) => changed(answers, &change.value.state),
        None => standing(answers, variants),
    };
    let mut pieces = Vec::new();
    for para in paras {
        if !pieces.is_empty() {
            pieces.push(Piece::Literal(" ".to_owned()));
        }
        pieces.extend(para.pieces);
    }
    let mut text = sentence(pieces);
    close(&mut text);
    (!text.is_empty()).then(|| in_language(text, answers.foreign()))
}

fn own_clause(
    page: &mut Page,
    answers: &Answers<'_>,
    (section, level): (&SectionId, u8),
    clause: &OwnClause,
) {
    let joined = Joined::Apart;
    let place = Place { section, clause: &clause.id, level, joined, language: None };
    let text = answers.read(clause.text.value.as_str());
    page.flow(place, answers.lines(&text, Scope::of(Voice::Drafters)));
}

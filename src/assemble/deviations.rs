//! Where the agreement departs from the template: clause by clause, and in what the drafters added; told only
//! when asked for.

use std::collections::BTreeSet;

use super::answers::Answers;
use super::document::{
    Block, BlockKind, Deviation, DeviationKind, Guidance, Passage, Row, Run, Signatory, Spoken,
};
use super::sections::{own_clauses, own_heading, standard_heading};
use crate::base::norwegian::date;
use crate::base::time::TimeZone;
use crate::base::{ClauseId, FieldId, SectionId};
use crate::draft::compare::{self, words};
use crate::draft::order::{Placed, order};
use crate::draft::{ClauseChange, ClauseState, Draft, OwnClause, SectionEntry, Stamp, Stamped};
use crate::template::{Body, Clause, Hint, Pattern, Section, Strength, Template, Variant};

/// The most hints that are told of one deviation: the strongest of the newest; the walk shows them all.
const MOST_HINTS: usize = 3;

/// Returns where the agreement as the draft has it departs from the standard text, in the draft's order.
///
/// Both wordings read with the answers in their places, so that an answer is no difference. What was
/// changed and reads as the standard text all the same is no deviation. A section that is not relevant is
/// one deviation, at its first clause, and so is a section of the drafters' own, by whoever wrote last in
/// it. A heading that nothing stands under is not printed, and no deviation. Days are those of `zone`.
pub fn deviations(template: &Template, draft: &Draft, zone: &TimeZone) -> Vec<Deviation> {
    let untouched = untouched(draft);
    let now = Answers::new(template, draft);
    let both = Both {
        standard: Answers::new(template, &untouched),
        now,
        headed: headed(template, draft),
        zone,
    };
    let mut own = own_clauses(&now);
    let sections = draft.sections.iter();
    sections
        .flat_map(|entry| {
            let own = own.remove(&entry.id).unwrap_or_default();
            match template.section(&entry.id) {
                Some(section) => both.in_section(entry, section, &own),
                None => both.own_section(entry, &own).into_iter().collect(),
            }
        })
        .collect()
}

/// Returns the sections whose heading is printed; none when the drafters have written no heading, for then
/// nobody asks.
fn headed(template: &Template, draft: &Draft) -> BTreeSet<SectionId> {
    if draft.sections.iter().all(|entry| entry.heading.is_none()) {
        return BTreeSet::new();
    }
    let blocks = super::assemble(template, draft).blocks.into_iter();
    let headings = blocks.filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
    headings.map(|block| block.origin.section).collect()
}

/// Returns the deviations as an annex tells them: what the guideline says stands once in a section.
pub fn annex(template: &Template, draft: &Draft, zone: &TimeZone) -> Vec<Deviation> {
    let mut told = BTreeSet::new();
    let mut all = deviations(template, draft, zone);
    for Deviation { section, guidance, .. } in &mut all {
        guidance.retain(|hint| told.insert((section.clone(), hint.text.clone())));
    }
    all
}

/// Returns the draft without anything that changes the standard text; its answers stay.
fn untouched(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    draft.clauses.clear();
    draft.own_clauses.clear();
    for entry in &mut draft.sections {
        entry.heading = None;
    }
    draft
}

/// The same answers in the standard text and in the text as it is now.
struct Both<'a> {
    standard: Answers<'a>,
    now: Answers<'a>,
    /// The sections whose heading is printed.
    headed: BTreeSet<SectionId>,
    zone: &'a TimeZone,
}

/// A clause, or all of a section's, with what was done to it.
struct Changed<'a> {
    section: &'a Section,
    entry: &'a SectionEntry,
    clauses: Vec<&'a Clause>,
    kind: DeviationKind,
    reason: Option<String>,
    stamp: &'a Stamp,
}

impl Both<'_> {
    fn in_section(
        &self,
        entry: &SectionEntry,
        section: &Section,
        own: &[&OwnClause],
    ) -> Vec<Deviation> {
        let stands = |clause: &&Clause| self.standard.holds(&clause.when);
        if let Some(declared) = entry.declared.as_ref().filter(|_| entry.is_not_relevant()) {
            let whole = Changed {
                section,
                entry,
                clauses: section.clauses.iter().filter(stands).collect(),
                kind: DeviationKind::LeftOut,
                reason: None,
                stamp: &declared.stamp,
            };
            return self.deviation(&whole).into_iter().collect();
        }
        let placed = order(&section.clauses, own).into_iter();
        let told = placed.filter_map(|placed| match placed {
            Placed::Own(own) => self.own_clause(entry, section, own),
            Placed::Template(clause) => {
                let Stamped { value, stamp } = self.now.draft.clauses.get(&clause.id)?;
                let ClauseChange { state, reason, standard: _ } = value;
                stands(&clause).then_some(())?;
                self.deviation(&Changed {
                    section,
                    entry,
                    clauses: vec![clause],
                    kind: kind(state),
                    reason: reason.as_ref().map(|reason| reason.as_str().to_owned()),
                    stamp,
                })
            }
        });
        self.heading(entry, section).into_iter().chain(told).collect()
    }

    /// Returns what the drafters call a section of the template, when it is not what the template does.
    fn heading(&self, entry: &SectionEntry, section: &Section) -> Option<Deviation> {
        let Stamped { value, stamp } =
            entry.heading.as_ref().filter(|_| self.headed.contains(&entry.id))?;
        let now = plain(&own_heading(&self.now, value)?);
        let standard = standard_heading(&self.standard, section);
        let standard = standard.map(|runs| plain(&runs)).unwrap_or_default();
        (standard != now).then(|| Deviation {
            words: passages(&standard, &now),
            spoken: Spoken {
                label: self.foreign(&section.title_language),
                standard: self.foreign(&section.language),
            },
            ..self.added(entry, &section.title, (DeviationKind::Retitled, stamp))
        })
    }

    /// Returns a clause that the drafters added amid the template's; `None` when it says nothing.
    fn own_clause(
        &self,
        entry: &SectionEntry,
        section: &Section,
        own: &OwnClause,
    ) -> Option<Deviation> {
        let text = text_of(&self.now, &own.id);
        let heading = entry.heading.as_ref().map_or(&*section.title, |own| own.value.as_str());
        (!text.is_empty()).then(|| Deviation {
            clause: Some(own.id.clone()),
            words: vec![Passage::Added(text)],
            spoken: Spoken { label: self.called(entry, section), ..Spoken::default() },
            ..self.added(entry, heading, (DeviationKind::OwnClause, &own.text.stamp))
        })
    }

    /// Returns a section that the drafters added, heading and all; `None` when it is not printed.
    fn own_section(&self, entry: &SectionEntry, own: &[&OwnClause]) -> Option<Deviation> {
        let Stamped { value, stamp } =
            entry.heading.as_ref().filter(|_| self.headed.contains(&entry.id))?;
        let heading = plain(&own_heading(&self.now, value)?);
        let clauses = own.iter().map(|own| text_of(&self.now, &own.id));
        let text = std::iter::once(heading).chain(clauses).filter(|text| !text.is_empty());
        let text = text.collect::<Vec<_>>().join("\n");
        let stamps = own.iter().map(|own| &own.text.stamp).chain([stamp]);
        let last = stamps.max_by_key(|stamp| stamp.at)?;
        Some(Deviation {
            words: vec![Passage::Added(text)],
            ..self.added(entry, value.as_str(), (DeviationKind::OwnSection, last))
        })
    }

    /// Returns a deviation without words, clause, reason and guidance: the drafters' own words stand for
    /// themselves.
    fn added(
        &self,
        entry: &SectionEntry,
        label: &str,
        (kind, stamp): (DeviationKind, &Stamp),
    ) -> Deviation {
        let day = stamp.at.day(self.zone);
        Deviation {
            section: entry.id.clone(),
            clause: None,
            label: label.to_owned(),
            kind,
            words: Vec::new(),
            by: stamp.by.as_str().to_owned(),
            day: Some((day, date(day))),
            reason: None,
            guidance: Vec::new(),
            spoken: Spoken::default(),
        }
    }

    fn told(&self, hint: &Hint) -> Guidance {
        let Hint { strength_label, text, citation, remark, language, .. } = hint;
        Guidance {
            text: format!("{strength_label}: {text}"),
            citation: if remark.is_empty() {
                citation.clone()
            } else {
                format!("{citation}. {remark}")
            },
            language: self.foreign(language),
        }
    }

    /// Returns a language when it is another than the agreement's.
    fn foreign(&self, language: &str) -> Option<String> {
        let own = self.now.draft.language(self.now.template);
        (language != own).then(|| language.to_owned())
    }

    /// Returns the language of what a section is called, when it is another than the agreement's; a heading of
    /// the drafters' own is in that.
    fn called(&self, entry: &SectionEntry, section: &Section) -> Option<String> {
        if entry.heading.is_some() { None } else { self.foreign(&section.title_language) }
    }

    fn deviation(&self, changed: &Changed<'_>) -> Option<Deviation> {
        let Changed { section, entry, clauses, kind, reason, stamp } = changed;
        let text = |answers| {
            let texts = clauses.iter().map(|clause| text_of(answers, &clause.id));
            texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
        };
        let standard = text(&self.standard);
        let now = if entry.is_not_relevant() { String::new() } else { text(&self.now) };
        if standard == now {
            return None;
        }
        let first = clauses.first()?;
        let is_one = clauses.iter().all(|clause| clause.language == first.language);
        let hints = guidance(self.now.template, section, clauses);
        Some(Deviation {
            clause: Some(first.id.clone()),
            words: passages(&standard, &now),
            reason: reason.clone(),
            spoken: Spoken {
                label: self.called(entry, section),
                standard: self.foreign(&first.language).filter(|_| is_one),
            },
            guidance: hints.into_iter().map(|hint| self.told(hint)).collect(),
            ..self.added(entry, &label(entry, section, first), (*kind, stamp))
        })
    }
}

fn kind(state: &ClauseState) -> DeviationKind {
    match state {
        ClauseState::Edited(_) => DeviationKind::Edited,
        ClauseState::Replaced(_) => DeviationKind::Replaced,
        ClauseState::LeftOut => DeviationKind::LeftOut,
    }
}

/// Returns what drafters call section and clause; the section alone when all of it is left out.
fn label(entry: &SectionEntry, section: &Section, clause: &Clause) -> String {
    let own = entry.heading.as_ref().map(|heading| heading.value.as_str());
    let title = own.unwrap_or(&section.title);
    if entry.is_not_relevant() { title.to_owned() } else { format!("{title}: {}", clause.label) }
}

/// Returns the two wordings as one text. When less than half of the shorter is in both, one stands after
/// the other: single words that two sentences happen to share help nobody to read them.
fn passages(standard: &str, now: &str) -> Vec<Passage> {
    let runs = words(standard, now);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let kept: usize = runs
        .iter()
        .map(|run| match run {
            compare::Run::Same(text) => letters(text),
            compare::Run::Removed(_) | compare::Run::Added(_) => 0,
        })
        .sum();
    if kept * 2 < letters(standard).min(letters(now)) {
        return vec![Passage::Removed(standard.to_owned()), Passage::Added(now.to_owned())];
    }
    runs.into_iter()
        .map(|run| match run {
            compare::Run::Same(text) => Passage::Kept(text),
            compare::Run::Removed(text) => Passage::Removed(text),
            compare::Run::Added(text) => Passage::Added(text),
        })
        .collect()
}

/// Returns what a clause reads as: a line for each paragraph, bullet and row.
fn text_of(answers: &Answers<'_>, clause: &ClauseId) -> String {
    let blocks = super::clauses::alone(answers, clause);
    blocks.iter().flat_map(lines).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn lines(block: &Block) -> Vec<String> {
    match &block.kind {
        BlockKind::Heading { level: _, text } | BlockKind::Paragraph(text) => vec![plain(text)],
        BlockKind::List(items) => items.iter().map(|item| format!("- {}", plain(item))).collect(),
        BlockKind::Table { columns, rows } => {
            let row = |Row(cells): &Row| cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>();
            let rows = rows.iter().map(row);
            let columns =
                columns.iter().map(|column| plain(std::slice::from_ref(column))).collect();
            std::iter::once(columns).chain(rows).map(|cells| cells.join(" | ")).collect()
        }
        BlockKind::Image { file: _, alternative } => vec![plain(alternative)],
        BlockKind::PlaceAndDate { place, day } => {
            let day = day.as_ref().map(|(_, words)| words.clone());
            vec![place.iter().cloned().chain(day).collect::<Vec<_>>().join(", ")]
        }
        BlockKind::Signatures { party, signatories } => {
            let signs = |Signatory { name, title }: &Signatory| {
                let said = [plain(name), plain(title)];
                said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
            };
            std::iter::once(plain(party)).chain(signatories.iter().map(signs)).collect()
        }
    }
}

/// Returns runs as text; what is not answered as drafters write a place for an answer.
fn plain(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) | Run::Foreign { text, .. } => text.clone(),
            Run::Missing(missing) => format!("<{}>", missing.what),
            Run::Footnote(_) => String::new(),
        })
        .collect()
}

/// Returns what the guideline says of what these clauses are about, the newest and strongest first: of
/// the questions of the section that stand in them, and of the section as a whole.
fn guidance<'t>(template: &'t Template, section: &Section, clauses: &[&Clause]) -> Vec<&'t Hint> {
    let named: Vec<&FieldId> = clauses.iter().flat_map(|clause| fields(&clause.body)).collect();
    let asked = |field: &FieldId| section.fields.contains(field) && named.contains(&field);
    let speaks =
        |hint: &&Hint| hint.sections.contains(&section.id) || hint.fields.iter().any(asked);
    let mut hints: Vec<&Hint> = template.hints().iter().filter(speaks).collect();
    hints.retain(|hint| strength(hint).is_some());
    let age = |hint: &Hint| {
        let newest = hint.sources.first();
        template.sources().iter().position(|source| Some(&source.id) == newest)
    };
    hints.sort_by_key(|hint| (age(hint).unwrap_or(usize::MAX), strength(hint)));
    hints.truncate(MOST_HINTS);
    hints
}

/// Returns how strongly a hint asks for something, the strongest lowest; `None` for one that asks for
/// nothing, or is advice of our own.
fn strength(hint: &Hint) -> Option<u8> {
    match hint.strength {
        Strength::Must => Some(0),
        Strength::Should => Some(1),
        Strength::May => Some(2),
        Strength::Background | Strength::Info | Strength::Advice => None,
    }
}

/// Returns the fields whose answers a body has places for.
fn fields(body: &Body) -> Vec<&FieldId> {
    match body {
        Body::Text(variants) | Body::Footnote(variants) => {
            variants.iter().flat_map(|Variant { text, .. }| in_pattern(text)).collect()
        }
        Body::List { field, lead, item: _ } => {
            std::iter::once(field).chain(in_pattern(lead)).collect()
        }
        Body::Each { field, .. } | Body::Images { field, .. } => vec![field],
        Body::Table { rows, .. } => rows.iter().map(|(field, _)| field).collect(),
        Body::Signatures { place_date, parties } => {
            std::iter::once(place_date).chain(parties.iter().map(|(field, _)| field)).collect()
        }
    }
}

fn in_pattern(pattern: &Pattern) -> impl Iterator<Item = &FieldId> {
    pattern.slots().map(|slot| &slot.field)
}

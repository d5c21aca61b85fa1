//! The annex of the agreement JSON: what departs from the standard text.

use serde::Serialize;

use super::super::{Options, annex};
use super::agreement::{DayWire, own};
use crate::assemble::{Deviation, DeviationKind, Document, Guidance, Passage, Spoken};

/// The annex, with the words that a renderer adds.
#[derive(Serialize)]
pub(super) struct AnnexWire {
    heading: String,
    lead: String,
    words: WordsWire,
    deviations: Vec<DeviationWire>,
}

#[derive(Serialize)]
struct WordsWire {
    edited: String,
    replaced: String,
    left_out: String,
    retitled: String,
    own_clause: String,
    own_section: String,
    removed: String,
    added: String,
    changed: String,
    reason: String,
    guideline: String,
}

#[derive(Serialize)]
struct DeviationWire {
    number: usize,
    section: String,
    clause: Option<String>,
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    label_language: Option<String>,
    kind: &'static str,
    words: Vec<PassageWire>,
    by: Option<String>,
    day: Option<DayWire>,
    reason: Option<String>,
    guidance: Vec<GuidanceWire>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum PassageWire {
    Kept {
        text: String,
    },
    Removed {
        text: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
    },
    Added {
        text: String,
    },
}

#[derive(Serialize)]
struct GuidanceWire {
    text: String,
    citation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
}

impl AnnexWire {
    /// Returns the annex; `None` when there is nothing to tell, or no annex is wanted.
    pub(super) fn new(document: &Document, options: &Options) -> Option<Self> {
        let deviations = annex::deviations(document, options);
        let words = &options.words.annex;
        (!deviations.is_empty()).then(|| Self {
            heading: words.heading.clone(),
            lead: words.lead.clone(),
            words: WordsWire {
                edited: words.edited.clone(),
                replaced: words.replaced.clone(),
                left_out: words.left_out.clone(),
                retitled: words.retitled.clone(),
                own_clause: words.own_clause.clone(),
                own_section: words.own_section.clone(),
                removed: words.removed.clone(),
                added: words.added.clone(),
                changed: words.changed.clone(),
                reason: words.reason.clone(),
                guideline: words.guideline.clone(),
            },
            deviations: deviations
                .iter()
                .enumerate()
                .map(|(at, deviation)| deviation_wire(at + 1, deviation))
                .collect(),
        })
    }
}

fn deviation_wire(number: usize, deviation: &Deviation) -> DeviationWire {
    let Deviation { section, clause, label, kind, words, by, day, reason, .. } = deviation;
    let Deviation { guidance, spoken, .. } = deviation;
    DeviationWire {
        number,
        section: section.to_string(),
        clause: clause.as_ref().map(ToString::to_string),
        label: own(label),
        label_language: spoken.label.as_deref().map(own),
        kind: match kind {
            DeviationKind::Edited => "edited",
            DeviationKind::Replaced => "replaced",
            DeviationKind::LeftOut => "left_out",
            DeviationKind::Retitled => "retitled",
            DeviationKind::OwnClause => "own_clause",
            DeviationKind::OwnSection => "own_section",
        },
        words: words.iter().map(|passage| passage_wire(passage, spoken)).collect(),
        by: Some(own(by)).filter(|by| !by.is_empty()),
        day: day.as_ref().map(|(day, words)| DayWire { date: day.to_string(), text: own(words) }),
        reason: reason.as_deref().map(own),
        guidance: guidance
            .iter()
            .map(|Guidance { text, citation, language }| GuidanceWire {
                text: own(text),
                citation: own(citation),
                language: language.as_deref().map(own),
            })
            .collect(),
    }
}

fn passage_wire(passage: &Passage, spoken: &Spoken) -> PassageWire {
    match passage {
        Passage::Kept(text) => PassageWire::Kept { text: own(text) },
        Passage::Removed(text) => {
            PassageWire::Removed { text: own(text), language: spoken.standard.as_deref().map(own) }
        }
        Passage::Added(text) => PassageWire::Added { text: own(text) },
    }
}

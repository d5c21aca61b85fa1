//! What the annex tells of each deviation from the standard text, the same in every format.

use super::{Annex, AnnexWords, Options};
use crate::assemble::{Deviation, DeviationKind, Document, Guidance, Passage};

/// Returns the deviations to tell of; none when no annex is wanted.
pub(super) fn deviations<'a>(document: &'a Document, options: &Options) -> &'a [Deviation] {
    match options.annex {
        Annex::None => &[],
        Annex::Deviations => &document.deviations,
    }
}

/// Returns what was done, in words.
pub(super) fn kind(kind: DeviationKind, words: &AnnexWords) -> &str {
    match kind {
        DeviationKind::Edited => &words.edited,
        DeviationKind::Replaced => &words.replaced,
        DeviationKind::LeftOut => &words.left_out,
        DeviationKind::Retitled => &words.retitled,
        DeviationKind::OwnClause => &words.own_clause,
        DeviationKind::OwnSection => &words.own_section,
    }
}

/// Something that is known of a deviation besides its words.
pub(super) struct Fact<'a> {
    /// The words before it.
    pub(super) label: &'a str,
    /// What it is.
    pub(super) text: String,
    /// The language of that, when it is another than the document's.
    pub(super) language: Option<&'a str>,
}

/// Returns what is known of a deviation besides its words: what was done, who did it and when, why, and what
/// the guideline says.
pub(super) fn facts<'a>(deviation: &'a Deviation, words: &'a AnnexWords) -> Vec<Fact<'a>> {
    let Deviation { section: _, clause: _, label: _, kind: done, words: _, .. } = deviation;
    let Deviation { by, day, reason, guidance, .. } = deviation;
    let fact = |(label, text)| Fact { label, text, language: None };
    let done = kind(*done, words);
    let day = day.as_ref().map_or("", |(_, words)| words.as_str());
    let changed = match (by.is_empty(), day.is_empty()) {
        (false, false) => Some((words.changed.as_str(), format!("{by}, {day}"))),
        (false, true) => Some((words.changed.as_str(), by.clone())),
        (true, false) => Some((done, day.to_owned())),
        (true, true) => None,
    };
    let reason = reason.iter().map(|reason| (words.reason.as_str(), reason.clone()));
    let guidance = guidance.iter().map(|Guidance { text, citation, language }| Fact {
        label: words.guideline.as_str(),
        text: format!("{text} ({citation})"),
        language: language.as_deref(),
    });
    changed.into_iter().chain(reason).map(fact).chain(guidance).collect()
}

/// Returns the passages that are not empty, with a blank before one that would else run into what it stands
/// for.
pub(super) fn passages(words: &[Passage]) -> impl Iterator<Item = (&'static str, &Passage)> {
    let passages: Vec<_> = words.iter().filter(|passage| !passage.text().is_empty()).collect();
    let mut before: Option<&Passage> = None;
    passages.into_iter().map(move |passage| {
        let blank = match (before.replace(passage), passage) {
            (Some(Passage::Removed(text)), Passage::Added(_)) if !ends_blank(text) => " ",
            _ => "",
        };
        (blank, passage)
    })
}

fn ends_blank(text: &str) -> bool {
    text.ends_with(char::is_whitespace)
}

/// Returns the words of a deviation as one text, in which `[-…-]` was taken out and `{+…+}` put in.
pub(super) fn marked(words: &[Passage]) -> String {
    let words = passages(words).map(|(blank, passage)| match passage {
        Passage::Kept(text) => text.clone(),
        Passage::Removed(text) => format!("{blank}[-{text}-]"),
        Passage::Added(text) => format!("{blank}{{+{text}+}}"),
    });
    words.collect()
}

/// Returns the marks of [`marked`] with what they mean between them.
pub(super) fn legend(words: &AnnexWords) -> String {
    let (removed, added) = (words.removed.clone(), words.added.clone());
    marked(&[Passage::Removed(removed), Passage::Added(added)])
}

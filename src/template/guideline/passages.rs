//! A guideline document that an administrator lays beside the template: its passages by number or heading.
//!
//! The text is somebody else's, so it is cleaned as typed text is.

use crate::base::text::fingerprint;
use crate::base::{Prose, SourceId};

/// The most characters of a line that can be a heading.
const HEADING: usize = 120;

/// The most characters of a passage that are shown.
const SHOWN: usize = 20_000;

/// The documents laid beside the template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passages(Vec<Document>);

/// One document, cut at its headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The source that it is the text of.
    pub source: SourceId,
    passages: Vec<Passage>,
}

/// What stands under one heading of a document, up to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its number, such as `4.1`; empty when the heading has none.
    pub number: String,
    /// The heading without its number.
    pub heading: String,
    text: String,
    /// The heading in lower case, and the fingerprint of the words: worked out once, for they are asked for
    /// as often as hints are drawn.
    called: String,
    fingerprint: String,
}

impl Passages {
    /// Returns these documents.
    pub fn new(documents: Vec<Document>) -> Self {
        Self(documents)
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the passage of a document by the number or the heading of its place.
    pub fn find(&self, source: &SourceId, section: &str) -> Option<&Passage> {
        let document = self.document(source)?;
        let (number, heading) = (section.trim(), section.trim().to_lowercase());
        document.passages.iter().find(|passage| passage.is_called(number, &heading))
    }

    /// Returns whether there is a document of this source.
    pub fn has(&self, source: &SourceId) -> bool {
        self.document(source).is_some()
    }

    fn document(&self, source: &SourceId) -> Option<&Document> {
        self.0.iter().find(|document| document.source == *source)
    }
}

impl Document {
    /// Reads a document: a heading is a line of its own with a number first (`4.1 Om …`, `§ 4.1 Om …`) after
    /// an empty line, its number greater than those before; or a line that begins with `#`.
    pub fn read(source: SourceId, text: &str) -> Self {
        let text = Prose::typed(text).text;
        let mut passages: Vec<Passage> = Vec::new();
        let mut last: Vec<u32> = Vec::new();
        let mut after_blank = true;
        for line in text.as_str().lines() {
            let line = line.trim();
            let found = named(line).or_else(|| numbered(line).filter(|_| after_blank));
            after_blank = line.is_empty();
            let found = found.filter(|(number, _)| {
                let number = numbers(number);
                let comes = number.is_empty() || number > last;
                if comes && !number.is_empty() {
                    last = number;
                }
                comes
            });
            match found {
                Some((number, heading)) => passages.push(Passage {
                    number: number.to_owned(),
                    heading: heading.to_owned(),
                    text: String::new(),
                    called: heading.to_lowercase(),
                    fingerprint: String::new(),
                }),
                // What stands before the first heading belongs to no place.
                None => {
                    if let Some(passage) = passages.last_mut() {
                        passage.text.push_str(line);
                        passage.text.push('\n');
                    }
                }
            }
        }
        for passage in &mut passages {
            let words = passage.text.split_whitespace().collect::<Vec<_>>().join(" ");
            passage.fingerprint = fingerprint(&words);
        }
        Self { source, passages }
    }

    /// Returns how many passages it has.
    pub fn len(&self) -> usize {
        self.passages.len()
    }

    /// Returns whether no heading was found in it.
    pub fn is_empty(&self) -> bool {
        self.passages.is_empty()
    }
}

impl Passage {
    /// Returns its text, at most 20,000 characters of it, paragraphs apart by an empty line.
    pub fn text(&self) -> &str {
        let end = self.text.char_indices().nth(SHOWN).map_or(self.text.len(), |(at, _)| at);
        self.text.get(..end).unwrap_or(&self.text).trim()
    }

    /// Returns whether more stands in the document than [`Passage::text`] shows.
    pub fn is_cut(&self) -> bool {
        self.text().len() < self.text.trim().len()
    }

    /// Returns the fingerprint of its words, whatever the white space between them.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    fn is_called(&self, number: &str, heading: &str) -> bool {
        (!self.number.is_empty() && self.number == number) || self.called == heading
    }
}

/// Returns number and words of a heading that begins with `#`.
fn named(line: &str) -> Option<(&str, &str)> {
    let words = line.strip_prefix('#')?.trim_start_matches('#').trim();
    (!words.is_empty()).then(|| numbered(words).unwrap_or(("", words)))
}

/// Returns number and words of a heading that begins with its number.
fn numbered(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix('§').map_or(line, str::trim_start);
    let end = line.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, words) = line.split_at_checked(end)?;
    let number = number.trim_end_matches('.');
    let is_number = number.split('.').all(|part| (1..=3).contains(&part.len()));
    let heading = words.trim();
    let is_heading = words.starts_with(char::is_whitespace)
        && !heading.is_empty()
        && !heading.ends_with(['.', ',', ';', ':'])
        && line.chars().count() <= HEADING;
    (is_number && is_heading).then_some((number, heading))
}

fn numbers(number: &str) -> Vec<u32> {
    number.split('.').filter_map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Veileder\n\n1. Innledning\n\nOm dette.\n\n4. Ansvar\n\n4.1 Kommunen\n\n\
        Kommunen gjør:\n\n1. kartlegge\n\n- en   ting\n\n§ 4.2.1 NAV\nNAV er med.\n4.3 Ikke her\n\n\
        10 Til slutt\nFerdig.\n# Deling av opplysninger\nMed måte.\n";

    fn read(text: &str) -> Passages {
        Passages::new(vec![Document::read(source(), text)])
    }

    fn source() -> SourceId {
        SourceId::new("guideline-2021").unwrap()
    }

    #[track_caller]
    fn case(section: &str, expected: Option<&str>) {
        let passages = read(TEXT);
        let found = passages.find(&source(), section).map(Passage::text);
        assert_eq!(found, expected, "{section}");
    }

    #[test]
    fn a_passage_is_found_by_its_number_or_its_heading() {
        case("1", Some("Om dette."));
        case("4", Some(""));
        case("4.1", Some("Kommunen gjør:\n\n1. kartlegge\n\n- en   ting"));
        case("4.2.1", Some("NAV er med.\n4.3 Ikke her"));
        case("10", Some("Ferdig."));
        case("deling av opplysninger", Some("Med måte."));
        case("4.3", None);
        case("", None);
    }

    #[test]
    fn a_sentence_or_a_year_is_no_heading() {
        let read = Document::read(source(), "1 Om\n\n2 Dette er en setning.\n\n2023 var året\n");
        assert_eq!(read.len(), 1);
        assert!(Document::read(source(), "Ingen overskrift\n").is_empty());
    }

    #[test]
    fn white_space_changes_no_fingerprint_and_a_word_does() {
        let of = |text: &str| read(text).find(&source(), "1").unwrap().fingerprint().to_owned();
        assert_eq!(of("1 Om\nen  ting\n\nog to"), of("1 Om\n\nen ting og\n   to\n\n"));
        assert_ne!(of("1 Om\nen ting"), of("1 Om\nto ting"));
    }

    #[test]
    fn hidden_characters_are_taken_out_and_a_long_passage_is_cut() {
        let text = format!("1 Om\n\u{1b}[2Jx\u{202e}{}", "å".repeat(SHOWN + 5));
        let passages = read(&text);
        let passage = passages.find(&source(), "1").unwrap();
        assert_eq!(passage.text().chars().count(), SHOWN);
        assert!(passage.text().starts_with("[2Jxå") && passage.is_cut());
        assert!(!read(TEXT).find(&source(), "1").unwrap().is_cut());
    }
}

//! What a file says of itself.

use super::super::{Options, Stage, token};
use super::xml::in_line;
use crate::assemble::Document;

/// What a file says of itself, as XML.
pub(super) struct Properties {
    /// The title, with the mark of a draft before it.
    pub(super) title: String,
    /// The parties.
    pub(super) subject: String,
    /// The case number, when given.
    pub(super) keywords: String,
    /// What `avtale verify` knows it by.
    pub(super) token: String,
    /// The template.
    pub(super) template: String,
    /// Its edition.
    pub(super) edition: String,
    /// The language.
    pub(super) language: String,
    /// The country whose spelling it has; empty where the language says enough.
    pub(super) country: String,
}

impl Properties {
    /// Returns what a document's file says.
    pub(super) fn of(document: &Document, options: &Options) -> Self {
        let Options { words, stage, .. } = options;
        let title = words.plain(&document.title);
        let title = match title.trim() {
            "" => document.draft.as_str(),
            title => title,
        };
        let mark = match stage {
            Stage::Draft => format!("{}: ", words.draft),
            Stage::Final => String::new(),
        };
        let (language, country) = locale(&document.language);
        Self {
            title: in_line(&format!("{mark}{title}")),
            subject: in_line(&document.parties.join(", ")),
            keywords: in_line(document.case_reference.as_deref().unwrap_or_default()),
            token: in_line(&token(document)),
            template: in_line(&document.template.0),
            edition: in_line(&document.template.1),
            language: in_line(language),
            country: in_line(country),
        }
    }

    /// Returns language and country as one tag, such as `nb-NO`.
    pub(super) fn tag(&self) -> String {
        joined(&self.language, &self.country)
    }
}

/// Returns a language with the country whose spelling it has, such as `nb-NO`.
pub(super) fn tag(language: &str) -> String {
    let (language, country) = locale(language);
    joined(language, country)
}

fn joined(language: &str, country: &str) -> String {
    match country {
        "" => language.to_owned(),
        country => format!("{language}-{country}"),
    }
}

/// Returns the language, and the country whose spelling it has.
pub(super) fn locale(language: &str) -> (&str, &str) {
    match language {
        "nb" | "nn" | "se" => (language, "NO"),
        "en" => ("en", "GB"),
        other => other.split_once('-').unwrap_or((other, "")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::sample::{every_kind, options};
    use super::*;

    #[test]
    fn the_language_has_the_country_whose_spelling_it_is() {
        for (language, tag) in
            [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB"), ("sv-FI", "sv-FI"), ("fr", "fr")]
        {
            let document = Document { language: language.to_owned(), ..every_kind() };
            assert_eq!(Properties::of(&document, &options(Stage::Final)).tag(), tag);
        }
    }

    #[test]
    fn a_document_without_a_title_is_called_by_its_draft() {
        let document = Document { title: Vec::new(), ..every_kind() };
        let title = |stage| Properties::of(&document, &options(stage)).title;
        assert_eq!(title(Stage::Final), "bodo");
        assert_eq!(title(Stage::Draft), "UTKAST: bodo");
    }
}

//! The words of clauses as the template has them.

use super::{Body, Clause, Pattern, Variant};
use crate::base::text::fingerprint;

impl Clause {
    /// Returns whether a fingerprint is that of its standard wording, in whichever language.
    pub fn has_worded(&self, standard: &str) -> bool {
        self.elsewhere.iter().any(|elsewhere| elsewhere == standard)
            || fingerprint(&self.wording()) == standard
    }

    /// Returns whether it prints words of its own, besides those of answers.
    pub fn has_words(&self) -> bool {
        match &self.body {
            Body::Text(variants) | Body::Footnote(variants) => {
                variants.iter().any(|variant| variant.text.has_words())
            }
            Body::List { lead, item, .. } => lead.has_words() || item.has_words(),
            Body::Each { heading, sentences, .. } => {
                std::iter::once(heading).chain(sentences).any(Pattern::has_words)
            }
            Body::Table { columns, .. } => !columns.is_empty(),
            Body::Images { .. } => false,
            Body::Signatures { parties, .. } => parties.iter().any(|(_, party)| party.has_words()),
        }
    }

    /// Returns its standard wording in all variants, one a line, so that a draft can tell by
    /// [`crate::base::text::fingerprint`] whether the wording that it departed from has changed.
    pub fn wording(&self) -> String {
        let variants = |variants: &[Variant]| {
            variants.iter().map(|variant| variant.text.to_string()).collect::<Vec<_>>().join("\n")
        };
        match &self.body {
            Body::Text(texts) | Body::Footnote(texts) => variants(texts),
            Body::List { lead, item, .. } => format!("{lead}\n{item}"),
            Body::Each { heading, sentences, .. } => std::iter::once(heading)
                .chain(sentences)
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n"),
            Body::Table { columns, .. } => {
                columns.iter().map(|column| &*column.heading).collect::<Vec<_>>().join("\n")
            }
            Body::Images { .. } => String::new(),
            Body::Signatures { parties, .. } => {
                parties.iter().map(|(_, party)| party.to_string()).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

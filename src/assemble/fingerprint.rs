//! What an agreement is known by: a hash of everything that it says.

use super::document::{Block, BlockKind, Document, Kind, Row, Run, Signatory};
use crate::base::text::fingerprint;

/// The way in which the text below is put together; another way gives other hashes.
const VERSION: &str = "avtale 1";

impl Document {
    /// Returns the SHA-256 of what the agreement says, 64 hexadecimal digits.
    ///
    /// Two documents have the same when they read the same, whatever their drafts hold besides; deviations
    /// don't count, since the annex is about the text and no part of it.
    pub fn fingerprint(&self) -> String {
        let mut said = Said(String::new());
        said.part(VERSION);
        said.part(match self.kind {
            Kind::Agreement => "agreement",
            Kind::Routine => "routine",
            Kind::Minutes => "minutes",
        });
        said.part(&self.language);
        for Block { id: _, origin: _, kind } in &self.blocks {
            said.block(kind);
        }
        for note in &self.footnotes {
            said.part("note");
            said.runs(&note.text);
        }
        fingerprint(&said.0)
    }
}

/// Everything that is said; each part has its length before it, so that no two agreements give the same.
struct Said(String);

impl Said {
    fn part(&mut self, text: &str) {
        self.0.push_str(&text.len().to_string());
        self.0.push(':');
        self.0.push_str(text);
    }

    fn runs(&mut self, runs: &[Run]) {
        self.part(&runs.len().to_string());
        for run in runs {
            match run {
                Run::Text(text) => {
                    self.part("text");
                    self.part(text);
                }
                Run::Foreign { language, text } => {
                    self.part("text in");
                    self.part(language);
                    self.part(text);
                }
                Run::Missing(missing) => {
                    self.part("missing");
                    self.part(&missing.what);
                }
                Run::Footnote(number) => {
                    self.part("mark");
                    self.part(&number.to_string());
                }
            }
        }
    }

    fn block(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Heading { level, text } => {
                self.part("heading");
                self.part(&level.to_string());
                self.runs(text);
            }
            BlockKind::Paragraph(text) => {
                self.part("paragraph");
                self.runs(text);
            }
            BlockKind::List(items) => {
                self.part("list");
                self.part(&items.len().to_string());
                for item in items {
                    self.runs(item);
                }
            }
            BlockKind::Table { columns, rows } => self.table(columns, rows),
            BlockKind::Image { file, alternative } => {
                self.part("image");
                self.part(file);
                self.runs(alternative);
            }
            BlockKind::PlaceAndDate { place, day } => {
                self.part("place and date");
                self.part(place.as_deref().unwrap_or_default());
                self.part(day.as_ref().map_or("", |(_, words)| words));
            }
            BlockKind::Signatures { party, signatories } => {
                self.part("signatures");
                self.runs(party);
                self.part(&signatories.len().to_string());
                for Signatory { name, title } in signatories {
                    self.runs(name);
                    self.runs(title);
                }
            }
        }
    }

    fn table(&mut self, columns: &[Run], rows: &[Row]) {
        self.part("table");
        self.part(&columns.len().to_string());
        for column in columns {
            match column {
                Run::Text(words) => self.part(words),
                Run::Foreign { .. } | Run::Missing(_) | Run::Footnote(_) => {
                    self.runs(std::slice::from_ref(column));
                }
            }
        }
        self.part(&rows.len().to_string());
        for Row(cells) in rows {
            for cell in cells {
                self.runs(cell);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::assemble;
    use crate::draft::testing::{answered, line, stamp};
    use crate::template::Library;

    /// Returns the fingerprint of an agreement with this name of the municipality, last touched then.
    fn named(name: &str, at: i64) -> String {
        let library = Library::official();
        let template = &library.all()[0];
        let mut draft = answered(template, &[("municipality_name", line(name))]);
        draft.created = stamp("Ola", at);
        assemble(template, &draft).fingerprint()
    }

    #[test]
    fn agreements_that_read_the_same_have_the_same_fingerprint_and_no_others() {
        assert_eq!(named("Bodø", 1), named("Bodø", 2));
        assert_ne!(named("Bodø", 1), named("Bodo", 1));
        assert_eq!(named("Bodø", 1).len(), 64);
    }
}

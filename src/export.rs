//! The document as files: text, Markdown, HTML, Word, `OpenDocument` and the agreement JSON, one format a file.
//!
//! Whatever was typed comes out as text, never as markup; hidden characters come out as visible marks.

mod annex;
mod html;
mod markdown;
mod numbers;
mod office;
mod origin;
#[cfg(feature = "pdf")]
mod pdf;
pub mod picture;
mod table;
mod text;
pub mod token;
pub mod wire;
mod wrap;

use std::borrow::Cow;

pub use origin::origin;
pub use picture::{NoPicture, Picture, PictureKind, Pictures};
pub use token::{Token, token};

use unicode_width::UnicodeWidthChar as _;

use crate::assemble::{Document, Kind, Missing, Run};
use crate::base::text::visible;
use crate::base::{ClauseId, Message, SectionId};

/// The JSON Schema of the agreement JSON.
pub const AGREEMENT_SCHEMA: &str = include_str!("export/schema/agreement.json");

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown with footnotes and tables.
    Markdown,
    /// Plain text, at most 72 cells wide.
    Text,
    /// One HTML file that needs no other.
    Html,
    /// A document for Word.
    Docx,
    /// A document in the open format.
    Odt,
    /// The agreement JSON, for renderers.
    Json,
    /// PDF/A-2a and PDF/UA-1, for archives, screen readers and paper; in builds with the feature `pdf`.
    Pdf,
}

/// Whether the document is meant to be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Not yet; it is marked as a draft.
    Draft,
    /// It is.
    Final,
}

/// Whether what departs from the standard text is told behind the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annex {
    /// It is not.
    None,
    /// It is, clause by clause.
    Deviations,
}

/// Whether headings have numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headings {
    /// They are their words alone.
    Plain,
    /// They are numbered 1, 1.1, 1.1.1; the title and what stands behind the agreement are not.
    Numbered,
}

/// Which file of an agreement is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The kind of file.
    pub format: Format,
    /// Whether it is meant to be signed.
    pub stage: Stage,
    /// What stands behind the agreement.
    pub annex: Annex,
    /// Whether its headings have numbers; those of the agreement JSON never have.
    pub headings: Headings,
    /// What becomes of characters that the format cannot hold.
    pub characters: Characters,
}

impl Wanted {
    /// Returns a draft in this format, with plain headings and nothing behind it.
    pub fn draft(format: Format) -> Self {
        Self {
            format,
            stage: Stage::Draft,
            annex: Annex::None,
            headings: Headings::Plain,
            characters: Characters::AsTheyAre,
        }
    }
}

/// What becomes of characters that a format cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Characters {
    /// They are kept, and a document with such is refused.
    AsTheyAre,
    /// What is most like them stands in their place.
    Replaced,
}

/// How a document is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether it is meant to be signed.
    pub stage: Stage,
    /// What stands behind the agreement.
    pub annex: Annex,
    /// Whether its headings have numbers.
    pub headings: Headings,
    /// What becomes of characters that a format cannot hold.
    pub characters: Characters,
    /// The words that exporters add, in the language of the document.
    pub words: Words,
    /// The pictures that are at hand; another one is told by its alternative text.
    pub pictures: Pictures,
}

impl Options {
    /// Returns how to write what is wanted, without any picture.
    pub fn new(wanted: Wanted, words: Words) -> Self {
        let Wanted { format: _, stage, annex, headings, characters } = wanted;
        Self { stage, annex, headings, characters, words, pictures: Pictures::new() }
    }
}

/// The words that exporters add to the document's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Before what is missing.
    pub missing: String,
    /// The mark of a draft.
    pub draft: String,
    /// The heading over the footnotes.
    pub footnotes: String,
    /// What one footnote is called.
    pub footnote: String,
    /// The way back from a footnote.
    pub back: String,
    /// The heading over the list of headings.
    pub contents: String,
    /// Before place and date.
    pub place_and_date: String,
    /// Before the text that stands for a logo.
    pub logo: String,
    /// Before the number of a page.
    pub page: String,
    /// Between the number of a page and the number of pages.
    pub of: String,
    /// Before the draft's id and the agreement's code in the footer.
    pub reference: String,
    /// The words of the annex.
    pub annex: AnnexWords,
}

/// The words of the annex about what departs from the standard text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexWords {
    /// Its heading.
    pub heading: String,
    /// What is said before the first deviation: how to read the marks.
    pub lead: String,
    /// A clause in which words were changed.
    pub edited: String,
    /// A clause in whose place another text stands.
    pub replaced: String,
    /// A clause that was left out.
    pub left_out: String,
    /// A section of the template with another heading.
    pub retitled: String,
    /// A clause that the drafters added.
    pub own_clause: String,
    /// A section that the drafters added.
    pub own_section: String,
    /// Before words that are in the standard text alone.
    pub removed: String,
    /// Before words that are in the agreement alone.
    pub added: String,
    /// Before who changed it, and when.
    pub changed: String,
    /// Before the reason.
    pub reason: String,
    /// Before what the guideline says.
    pub guideline: String,
}

impl Words {
    /// Returns the words as `word` has them by key; `texts` of the document's language has them all.
    pub fn read(word: impl Fn(&'static str) -> String) -> Self {
        Self {
            missing: word("export-missing"),
            draft: word("export-draft"),
            footnotes: word("export-footnotes"),
            footnote: word("export-footnote"),
            back: word("export-back"),
            contents: word("export-contents"),
            place_and_date: word("export-place-and-date"),
            logo: word("export-logo"),
            page: word("export-page"),
            of: word("export-of"),
            reference: word("export-reference"),
            annex: AnnexWords {
                heading: word("export-annex"),
                lead: word("export-annex-lead"),
                edited: word("export-annex-edited"),
                replaced: word("export-annex-replaced"),
                left_out: word("export-annex-left-out"),
                retitled: word("export-annex-retitled"),
                own_clause: word("export-annex-own-clause"),
                own_section: word("export-annex-own-section"),
                removed: word("export-annex-removed"),
                added: word("export-annex-added"),
                changed: word("export-annex-changed"),
                reason: word("export-annex-reason"),
                guideline: word("export-annex-guideline"),
            },
        }
    }

    fn missing(&self, missing: &Missing) -> String {
        format!("[{}: {}]", self.missing, shown(&missing.what))
    }

    /// Returns runs as text without marks of footnotes, for what holds text alone.
    fn plain(&self, runs: &[Run]) -> String {
        runs.iter()
            .map(|run| match run {
                Run::Text(text) | Run::Foreign { text, .. } => shown(text),
                Run::Missing(missing) => Cow::Owned(self.missing(missing)),
                Run::Footnote(_) => Cow::Borrowed(""),
            })
            .collect()
    }
}

/// Why a document could not be written as a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .message.key)]
pub struct ExportError {
    /// What to tell.
    pub message: Message,
}

/// Returns the document as a file of the given format; text formats are in UTF-8.
///
/// # Errors
/// When the format cannot hold the document; those that are text can hold every one.
pub fn export(
    document: &Document,
    format: Format,
    options: &Options,
) -> Result<Vec<u8>, ExportError> {
    Ok(match format {
        Format::Markdown => markdown::write(document, options).into_bytes(),
        Format::Text => text::write(document, options).into_bytes(),
        Format::Html => html::write(document, options).into_bytes(),
        Format::Docx => office::docx::write(document, options),
        Format::Odt => office::odt::write(document, options),
        Format::Json => wire::agreement::write(document, options),
        Format::Pdf => pdf(document, options)?,
    })
}

impl Format {
    /// Returns whether this build of the program writes the format.
    pub fn is_built(self) -> bool {
        match self {
            Self::Markdown | Self::Text | Self::Html | Self::Docx | Self::Odt | Self::Json => true,
            Self::Pdf => cfg!(feature = "pdf"),
        }
    }
}

#[cfg(feature = "pdf")]
fn pdf(document: &Document, options: &Options) -> Result<Vec<u8>, ExportError> {
    if options.characters == Characters::AsTheyAre
        && let Some(first) = pdf::unprintable(document, options).first()
    {
        let message = Message::new("export-unprintable").with("character", &first.shown());
        return Err(ExportError { message });
    }
    pdf::write(document, options)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &Document, _: &Options) -> Result<Vec<u8>, ExportError> {
    Err(ExportError { message: Message::new("export-no-pdf") })
}

#[cfg(feature = "pdf")]
fn unprintable_in_pdf(document: &Document, options: &Options) -> Vec<Unprintable> {
    pdf::unprintable(document, options)
}

#[cfg(not(feature = "pdf"))]
fn unprintable_in_pdf(_: &Document, _: &Options) -> Vec<Unprintable> {
    Vec::new()
}

/// A character of a document that a format cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unprintable {
    /// The character.
    pub character: char,
    /// What can stand in its place: what is most like it, or «?».
    pub replacement: String,
    /// The section in which it stands.
    pub section: SectionId,
    /// The clause in which it stands; none in a heading.
    pub clause: Option<ClauseId>,
}

impl Unprintable {
    /// Returns the character and its code point, for messages: «漢 (U+6F22)». One that has no room of its own,
    /// such as an accent, would change what stands before it, and is named alone.
    pub fn shown(&self) -> String {
        let code = format!("U+{:04X}", u32::from(self.character));
        match self.character.width() {
            Some(1..) => format!("{} ({code})", visible(&self.character.to_string())),
            Some(0) | None => code,
        }
    }
}

/// Returns one section of the document as plain text, as it stands in the whole as [`Format::Text`].
pub fn section_as_text(document: &Document, options: &Options, section: &SectionId) -> String {
    text::section(document, options, section)
}

/// Returns the characters of a document that a format cannot hold, in order, each once for each clause.
pub fn unprintable(document: &Document, format: Format, options: &Options) -> Vec<Unprintable> {
    match format {
        Format::Markdown
        | Format::Text
        | Format::Html
        | Format::Docx
        | Format::Odt
        | Format::Json => Vec::new(),
        Format::Pdf => unprintable_in_pdf(document, options),
    }
}

/// Returns what stands at the foot of a page, so that `avtale verify` and people can tell what it is:
/// the draft's id, and the first 16 digits of the agreement's fingerprint in groups of four. Of minutes there is
/// nothing to verify.
fn reference(document: &Document, words: &Words) -> String {
    if document.kind == Kind::Minutes {
        return format!("{}: {}", words.reference, document.draft);
    }
    format!("{}: {} · {}", words.reference, document.draft, token::code(&document.fingerprint()))
}

/// Returns the text with hidden characters as visible marks; line breaks stay.
fn shown(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        Cow::Owned(text.split('\n').map(visible).collect::<Vec<_>>().join("\n"))
    } else {
        visible(text)
    }
}

/// A line to write on by hand, in cells.
const BLANK: &str = "______________________________";

/// Returns place and date; a line to write on by hand for what is not there.
fn place_and_date(place: Option<&str>, day: Option<&str>) -> String {
    match (place, day) {
        (None, None) => BLANK.to_owned(),
        (place, day) => format!(
            "{}, {}",
            place.map_or(Cow::Borrowed(BLANK), shown),
            day.map_or(Cow::Borrowed(BLANK), shown)
        ),
    }
}

#[cfg(test)]
mod tests;

//! The agreement JSON: all that a renderer needs, and nothing of the template.

use serde::Serialize;

use super::super::{Options, Stage, reference, shown, token};
use super::annex::AnnexWire;
use crate::assemble::{Block, BlockKind, Document, Footnote, Kind, Row, Run, Signatory};

/// The version of the contract; the first number grows only when a renderer would misread the file.
const SCHEMA: &str = "1.1";

/// Returns the agreement JSON, pretty-printed, with a line break at its end.
pub(in crate::export) fn write(document: &Document, options: &Options) -> Vec<u8> {
    // Serialising plain data to memory cannot fail.
    let mut json =
        serde_json::to_vec_pretty(&AgreementWire::new(document, options)).unwrap_or_default();
    json.push(b'\n');
    json
}

#[derive(Serialize)]
struct AgreementWire {
    schema: &'static str,
    kind: &'static str,
    stage: &'static str,
    language: String,
    title: String,
    case_reference: Option<String>,
    parties: Vec<String>,
    draft: String,
    fingerprint: String,
    identifier: String,
    reference: String,
    template: TemplateWire,
    words: WordsWire,
    blocks: Vec<BlockWire>,
    footnotes: Vec<FootnoteWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annex: Option<AnnexWire>,
}

#[derive(Serialize)]
struct TemplateWire {
    id: String,
    edition: String,
}

#[derive(Serialize)]
struct WordsWire {
    draft: String,
    missing: String,
    footnotes: String,
    place_and_date: String,
    footnote: String,
    back: String,
    contents: String,
    logo: String,
    page: String,
    of: String,
}

#[derive(Serialize)]
struct BlockWire {
    number: usize,
    id: String,
    section: String,
    clauses: Vec<String>,
    #[serde(flatten)]
    kind: KindWire,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum KindWire {
    Heading {
        level: u8,
        text: Vec<RunWire>,
    },
    Paragraph {
        text: Vec<RunWire>,
    },
    List {
        items: Vec<Vec<RunWire>>,
    },
    Table {
        columns: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        columns_language: Option<String>,
        rows: Vec<Vec<Vec<RunWire>>>,
    },
    Image {
        file: String,
        alternative: String,
    },
    PlaceAndDate {
        place: Option<String>,
        day: Option<DayWire>,
    },
    Signatures {
        party: Vec<RunWire>,
        signatories: Vec<SignatoryWire>,
    },
}

/// A day, and its words.
#[derive(Serialize)]
pub(super) struct DayWire {
    pub(super) date: String,
    pub(super) text: String,
}

#[derive(Serialize)]
struct SignatoryWire {
    name: Vec<RunWire>,
    title: Vec<RunWire>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum RunWire {
    Text {
        text: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
    },
    Missing {
        field: String,
        what: String,
        text: String,
    },
    Footnote {
        number: usize,
    },
}

#[derive(Serialize)]
struct FootnoteWire {
    number: usize,
    id: String,
    text: Vec<RunWire>,
}

impl AgreementWire {
    fn new(document: &Document, options: &Options) -> Self {
        let words = &options.words;
        Self {
            schema: SCHEMA,
            kind: match document.kind {
                Kind::Agreement => "agreement",
                Kind::Routine => "routine",
                Kind::Minutes => "minutes",
            },
            stage: match options.stage {
                Stage::Draft => "draft",
                Stage::Final => "final",
            },
            language: own(&document.language),
            title: words.plain(&document.title),
            case_reference: document.case_reference.as_deref().map(own),
            parties: document.parties.iter().map(|party| own(party)).collect(),
            draft: document.draft.to_string(),
            fingerprint: document.fingerprint(),
            identifier: token(document),
            reference: reference(document, words),
            template: TemplateWire {
                id: own(&document.template.0),
                edition: own(&document.template.1),
            },
            words: WordsWire {
                draft: words.draft.clone(),
                missing: words.missing.clone(),
                footnotes: words.footnotes.clone(),
                place_and_date: words.place_and_date.clone(),
                footnote: words.footnote.clone(),
                back: words.back.clone(),
                contents: words.contents.clone(),
                logo: words.logo.clone(),
                page: words.page.clone(),
                of: words.of.clone(),
            },
            blocks: document
                .blocks
                .iter()
                .enumerate()
                .map(|(at, block)| block_wire(at + 1, block, options))
                .collect(),
            footnotes: document.footnotes.iter().map(|note| note_wire(note, options)).collect(),
            annex: AnnexWire::new(document, options),
        }
    }
}

fn block_wire(number: usize, block: &Block, options: &Options) -> BlockWire {
    BlockWire {
        number,
        id: own(&block.id),
        section: block.origin.section.to_string(),
        clauses: block.origin.clauses.iter().map(ToString::to_string).collect(),
        kind: kind_wire(&block.kind, options),
    }
}

fn kind_wire(kind: &BlockKind, options: &Options) -> KindWire {
    let runs = |runs: &[Run]| runs_wire(runs, options);
    match kind {
        BlockKind::Heading { level, text } => KindWire::Heading { level: *level, text: runs(text) },
        BlockKind::Paragraph(text) => KindWire::Paragraph { text: runs(text) },
        BlockKind::List(items) => {
            KindWire::List { items: items.iter().map(|item| runs(item)).collect() }
        }
        BlockKind::Table { columns, rows } => KindWire::Table {
            columns: columns
                .iter()
                .map(|column| options.words.plain(std::slice::from_ref(column)))
                .collect(),
            columns_language: columns.first().and_then(Run::foreign).map(own),
            rows: rows
                .iter()
                .map(|Row(cells)| cells.iter().map(|cell| runs(cell)).collect())
                .collect(),
        },
        BlockKind::Image { file, alternative } => {
            KindWire::Image { file: own(file), alternative: options.words.plain(alternative) }
        }
        BlockKind::PlaceAndDate { place, day } => KindWire::PlaceAndDate {
            place: place.as_deref().map(own),
            day: day
                .as_ref()
                .map(|(day, words)| DayWire { date: day.to_string(), text: own(words) }),
        },
        BlockKind::Signatures { party, signatories } => KindWire::Signatures {
            party: runs(party),
            signatories: signatories
                .iter()
                .map(|Signatory { name, title }| SignatoryWire {
                    name: runs(name),
                    title: runs(title),
                })
                .collect(),
        },
    }
}

fn note_wire(note: &Footnote, options: &Options) -> FootnoteWire {
    FootnoteWire {
        number: note.number,
        id: note.clause.to_string(),
        text: runs_wire(&note.text, options),
    }
}

fn runs_wire(runs: &[Run], options: &Options) -> Vec<RunWire> {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) => RunWire::Text { text: own(text), language: None },
            Run::Foreign { language, text } => {
                RunWire::Text { text: own(text), language: Some(own(language)) }
            }
            Run::Missing(missing) => RunWire::Missing {
                field: missing.field.to_string(),
                what: own(&missing.what),
                text: options.words.missing(missing),
            },
            Run::Footnote(number) => RunWire::Footnote { number: *number },
        })
        .collect()
}

/// Returns the text with hidden characters as visible marks.
pub(super) fn own(text: &str) -> String {
    shown(text).into_owned()
}

//! What holds of every document, whatever is typed.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::{AGREEMENT_SCHEMA, Format, Stage, export, office};
use super::sample::{deviation, document, missing, options};
use super::written;
use crate::assemble::{
    BlockKind, Deviation, DeviationKind, Document, Guidance, Passage, Row, Run, Signatory,
};
use crate::base::text::visible;

/// Text as people type it, with what exporters must take care with.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ a-zæøå]{0,30}( [a-zA-ZÆØÅ0-9.,§«»–-]{1,12}){0,20}",
        2 => "[-+*_`~#<>&\\[\\](){}|\\\\!:=^$@./'\" 0-9ab\n]{0,40}",
        1 => "\\PC{0,100}",
        1 => "[a-z]{60,200}",
        1 => any::<String>(),
    ]
}

pub(in crate::export) fn runs() -> impl Strategy<Value = Vec<Run>> {
    let run = prop_oneof![
        6 => typed().prop_map(Run::Text),
        1 => typed().prop_map(|text| Run::Foreign { language: "nb".to_owned(), text }),
        1 => typed().prop_map(|what| missing(&what)),
    ];
    prop::collection::vec(run, 1..4)
}

/// Blocks whose text comes out in one piece; cells of aligned tables stand beside each other.
pub(in crate::export) fn kinds() -> impl Strategy<Value = Vec<BlockKind>> {
    let signatory = (runs(), runs()).prop_map(|(name, title)| Signatory { name, title });
    let kind = prop_oneof![
        (0..4_u8, runs()).prop_map(|(level, text)| BlockKind::Heading { level, text }),
        runs().prop_map(BlockKind::Paragraph),
        prop::collection::vec(runs(), 1..4).prop_map(BlockKind::List),
        (runs(), prop::collection::vec(signatory, 0..3))
            .prop_map(|(party, signatories)| BlockKind::Signatures { party, signatories }),
    ];
    prop::collection::vec(kind, 0..6)
}

pub(in crate::export) fn table() -> impl Strategy<Value = BlockKind> {
    (1..6_usize).prop_flat_map(|width| {
        let row = prop::collection::vec(runs(), width).prop_map(Row);
        let heading = prop_oneof![
            typed().prop_map(Run::Text),
            typed().prop_map(|text| Run::Foreign { language: "nb".to_owned(), text }),
        ];
        (prop::collection::vec(heading, width), prop::collection::vec(row, 0..4))
            .prop_map(|(columns, rows)| BlockKind::Table { columns, rows })
    })
}

fn deviations() -> impl Strategy<Value = Vec<Deviation>> {
    let passage = prop_oneof![
        typed().prop_map(Passage::Kept),
        typed().prop_map(Passage::Removed),
        typed().prop_map(Passage::Added),
    ];
    let one = (typed(), prop::collection::vec(passage, 0..5), typed(), prop::option::of(typed()));
    let one = one.prop_map(|(label, words, by, reason)| Deviation {
        label,
        guidance: vec![Guidance {
            text: by.clone(),
            citation: "Veileder".to_owned(),
            language: None,
        }],
        by,
        reason,
        ..deviation(DeviationKind::Edited, words)
    });
    prop::collection::vec(one, 0..3)
}

/// Everything that is said of the deviations, in order, as [`expected`] has it.
fn told(deviations: &[Deviation]) -> Vec<String> {
    let mut all: Vec<&str> = Vec::new();
    for Deviation { label, words, by, reason, guidance, .. } in deviations {
        all.push(label);
        all.extend(words.iter().map(|passage| match passage {
            Passage::Kept(text) | Passage::Removed(text) | Passage::Added(text) => text.as_str(),
        }));
        all.push(by);
        all.extend(reason.as_deref());
        all.extend(guidance.iter().flat_map(|said| [said.text.as_str(), &said.citation]));
    }
    let shown = |text: &str| bare(&text.split('\n').map(visible).collect::<String>());
    all.into_iter().map(shown).collect()
}

/// Every run of the blocks, in order, as it shall be read; without blanks, since lines are broken anew.
fn expected(kinds: &[BlockKind], notes: &[Vec<Run>]) -> Vec<String> {
    let mut all: Vec<&Run> = Vec::new();
    for kind in kinds {
        match kind {
            BlockKind::Heading { text: runs, .. } | BlockKind::Paragraph(runs) => all.extend(runs),
            BlockKind::List(items) => all.extend(items.iter().flatten()),
            BlockKind::Table { rows, .. } => {
                all.extend(rows.iter().flat_map(|Row(cells)| cells).flatten());
            }
            BlockKind::Signatures { party, signatories } => {
                all.extend(party);
                all.extend(signatories.iter().flat_map(|s| s.name.iter().chain(&s.title)));
            }
            BlockKind::Image { file: _, alternative } => all.extend(alternative),
            BlockKind::PlaceAndDate { .. } => {}
        }
    }
    all.extend(notes.iter().flatten());
    all.into_iter()
        .map(|run| match run {
            Run::Text(text) | Run::Foreign { text, .. } => {
                bare(&text.split('\n').map(visible).collect::<String>())
            }
            Run::Missing(missing) => {
                let what: String = missing.what.split('\n').map(visible).collect();
                bare(&format!("[mangler:{what}]"))
            }
            Run::Footnote(number) => format!("[{number}]"),
        })
        .collect()
}

/// Returns the text without its blanks: lines are broken anew, or kept from it by no-break spaces.
pub(super) fn bare(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ' ' | '\n' | '\u{a0}')).collect()
}

pub(super) fn from_markdown(markdown: &str) -> String {
    let mut text = String::new();
    let source = markdown.replace("&#32;", "").replace("<br>", "");
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        text.push(if c == '\\' { chars.next().unwrap_or(c) } else { c });
    }
    bare(&text)
}

pub(super) fn from_html(html: &str) -> String {
    let (_, body) = html.split_once("<body>").unwrap();
    // The headings stand once more in the list of them.
    let listed = body
        .split_once("<nav")
        .map(|(before, rest)| format!("{before}{}", rest.split_once("</nav>").unwrap().1));
    let body = listed.as_deref().unwrap_or(body);
    let pieces = body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text = pieces.collect::<String>();
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    bare(&entities.iter().fold(text, |text, (from, to)| text.replace(from, to)))
}

/// Returns what is read in a file of a word processor.
pub(super) fn from_office(document: &Document, format: Format) -> String {
    let bytes = export(document, format, &options(Stage::Final)).unwrap();
    bare(&office::tests::read::text(&bytes))
}

/// Fails unless the pieces stand in the text one after another.
pub(in crate::export) fn in_order(text: &str, pieces: &[String]) -> Result<(), TestCaseError> {
    let mut rest = text;
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece.as_str()) else {
            return Err(TestCaseError::fail(format!("{piece:?} is not in {rest:?}")));
        };
        rest = after;
    }
    Ok(())
}

fn check_lines(text: &str) -> Result<(), TestCaseError> {
    for line in text.lines() {
        prop_assert!(unicode_width::UnicodeWidthStr::width(line) <= 72, "{line:?}");
        prop_assert!(!line.ends_with(' '), "{line:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_run_comes_out_in_order(
        kinds in kinds(),
        notes in prop::collection::vec(runs(), 0..3),
        deviations in deviations(),
    ) {
        let mut pieces = expected(&kinds, &notes);
        pieces.extend(told(&deviations));
        let mut document = document(kinds, notes);
        document.deviations = deviations;
        let text = written(&document, Format::Text);
        check_lines(&text)?;
        in_order(&bare(&text), &pieces)?;
        in_order(&from_markdown(&written(&document, Format::Markdown)), &pieces)?;
        in_order(&from_html(&written(&document, Format::Html)), &pieces)?;
        for format in [Format::Docx, Format::Odt] {
            in_order(&from_office(&document, format), &pieces)?;
        }
    }

    #[test]
    fn every_cell_of_a_table_comes_out(kind in table()) {
        let pieces = expected(std::slice::from_ref(&kind), &[]);
        let document = document(vec![kind], vec![]);
        in_order(&from_markdown(&written(&document, Format::Markdown)), &pieces)?;
        in_order(&from_html(&written(&document, Format::Html)), &pieces)?;
        for format in [Format::Docx, Format::Odt] {
            in_order(&from_office(&document, format), &pieces)?;
        }
        let text = written(&document, Format::Text);
        check_lines(&text)?;
        let (shown, all) = (counts(&text), counts(&pieces.concat()));
        for (c, count) in all {
            prop_assert!(shown.get(&c).is_some_and(|n| *n >= count), "{c:?} is lost in {text}");
        }
    }
}

#[test]
fn the_json_holds_every_run_and_follows_its_schema() {
    let schema = serde_json::from_str(AGREEMENT_SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let first = include_str!("../../../tests/data/schema/agreement-1.0.json");
    let first = jsonschema::validator_for(&serde_json::from_str(first).unwrap()).unwrap();
    proptest!(|(kinds in kinds(), table in table(), deviations in deviations())| {
        let mut kinds = kinds;
        kinds.push(table);
        let pieces = expected(&kinds, &[]);
        let told = told(&deviations);
        let mut document = document(kinds, vec![]);
        document.deviations = deviations;
        let json = export(&document, Format::Json, &options(Stage::Draft)).unwrap();
        let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let mut texts = String::new();
        run_texts(&value["blocks"], &mut texts);
        in_order(&bare(&texts), &pieces)?;
        in_order(&bare(&strings(&value["annex"]["deviations"])), &told)?;
        prop_assert!(validator.is_valid(&value), "{value:#}");
        prop_assert!(first.is_valid(&value), "{value:#}");
    });
}

/// How often each character stands in the text.
fn counts(text: &str) -> BTreeMap<char, usize> {
    text.chars().fold(BTreeMap::new(), |mut counts, c| {
        *counts.entry(c).or_default() += 1;
        counts
    })
}

/// Returns every text in order.
fn strings(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Array(items) => items.iter().map(strings).collect(),
        serde_json::Value::Object(object) => object.values().map(strings).collect(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {
            String::new()
        }
    }
}

/// Collects the text of every run in order.
fn run_texts(value: &serde_json::Value, into: &mut String) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| run_texts(item, into)),
        serde_json::Value::Object(object) => {
            for (key, value) in object {
                match (key.as_str(), value.as_str()) {
                    ("text", Some(text)) => into.push_str(text),
                    _ => run_texts(value, into),
                }
            }
        }
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => {}
    }
}

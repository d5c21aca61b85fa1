//! Agreements in nynorsk, of a template that gives some of its texts in bokmål alone.

use std::sync::Arc;

use avtale::app::written;
use avtale::assemble::{BlockKind, Document, Run, assemble};
use avtale::export::{Format, Pictures, Stage, Wanted};
use avtale::template::wire;

use super::bench::Bench;
use crate::template::languages::pack;

/// Returns a draft with all answers, the same in each language.
fn draft(language: &str) -> Bench {
    let own = Arc::new(wire::load(&pack()).unwrap());
    Bench::of(&own).with(&[
        ("language", language),
        ("unit", "flyktningenheten"),
        ("count", "1"),
        ("period", "hver uke"),
        ("when", "uke 46"),
    ])
}

fn spoken(bench: &Bench) -> Document {
    assemble(&bench.draft.spoken(&bench.template), &bench.draft)
}

/// Returns the runs of the paragraph on meetings: their text, with the language of what is foreign.
fn meetings(document: &Document) -> Vec<String> {
    let block = document.blocks.iter().find(|block| block.id == "meetings.held").unwrap();
    let BlockKind::Paragraph(runs) = &block.kind else { panic!("{block:?}") };
    let shown = |run: &Run| match run {
        Run::Text(text) => text.clone(),
        Run::Foreign { language, text } => format!("{language}: {text}"),
        Run::Missing(missing) => format!("[{}]", missing.what),
        Run::Footnote(number) => format!("[{number}]"),
    };
    runs.iter().map(shown).collect()
}

#[test]
fn each_sentence_is_in_the_language_that_it_exists_in_and_so_are_its_answers() {
    let bokmal = spoken(&draft("nb"));
    assert_eq!(
        meetings(&bokmal),
        [
            "Det holdes ett møte hver uke ved flyktningenheten.",
            "[1]",
            " Lederen skriver referat, og sender det i uke 46. Enheten kaller inn i uke 46."
        ]
    );
    let nynorsk = spoken(&draft("nn"));
    assert_eq!(nynorsk.language, "nn");
    assert_eq!(
        meetings(&nynorsk),
        [
            "Det blir halde eitt møte kvar veke ved flyktningenheten.",
            "[1]",
            " ",
            "nb: Lederen skriver referat, og sender det i uke 46. ",
            "Eininga kallar inn i veke 46."
        ]
    );
    assert_eq!(nynorsk.footnotes[0].text, [Run::Text("Møta er opne.".into())]);
}

#[test]
fn headings_and_whole_paragraphs_say_their_language_too() {
    let document = spoken(&draft("nn"));
    let runs = |id: &str| {
        let block = document.blocks.iter().find(|block| block.id == id).unwrap();
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => text.clone(),
            BlockKind::List(_)
            | BlockKind::Table { .. }
            | BlockKind::Image { .. }
            | BlockKind::PlaceAndDate { .. }
            | BlockKind::Signatures { .. } => panic!("{block:?}"),
        }
    };
    let bokmal = |text: &str| vec![Run::Foreign { language: "nb".into(), text: text.into() }];
    assert_eq!(runs("meetings"), [Run::Text("Møte".into())]);
    assert_eq!(runs("end"), bokmal("Varighet"));
    assert_eq!(runs("end.open"), bokmal("Avtalen gjelder inntil videre."));
}

#[test]
fn what_the_drafters_write_is_in_the_language_of_the_agreement() {
    let bench = draft("nn").replace("meetings.summary", "Leiaren skriv referat {when}.");
    let said = meetings(&spoken(&bench)).concat();
    assert!(said.contains("Leiaren skriv referat i veke 46. Eininga"), "{said}");
    assert!(!said.contains("nb:"), "{said}");
}

#[test]
fn of_the_official_template_what_the_directorates_wrote_is_said_to_be_in_bokmal() {
    let bench = Bench::named().with(&[("language", "nn")]);
    let document = spoken(&bench);
    let template = bench.draft.spoken(&bench.template);
    let mut count = 0;
    for block in &document.blocks {
        let BlockKind::Paragraph(runs) = &block.kind else { continue };
        let mut clauses = block.origin.clauses.iter().map(|id| template.clause(id).unwrap().1);
        // Our own clauses have both languages.
        if clauses.all(|clause| clause.language == "nb" && clause.has_words()) {
            let is_told = |run: &Run| !matches!(run, Run::Text(text) if !text.trim().is_empty());
            assert!(runs.iter().all(is_told), "{runs:?}");
            count += 1;
        }
    }
    assert!(count > 5, "{count}");
}

#[test]
fn a_table_and_those_who_sign_are_in_the_agreements_language() {
    let people = "Kari Nordmann | leder | 12 34 56 78 | kari@x.no";
    let bench = Bench::named().with(&[("language", "nn"), ("contacts_municipality", people)]);
    let document = spoken(&bench);
    let columns: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| {
            if let BlockKind::Table { columns, .. } = &block.kind { Some(columns) } else { None }
        })
        .collect();
    let named = ["Part", "Namn", "Rolle", "Telefon", "E-post"];
    let named: Vec<_> = named.map(|name| Run::Text(name.into())).into();
    assert_eq!(columns, [&named]);
    let mut signed = document.blocks.iter().filter_map(|block| {
        if let BlockKind::Signatures { party, .. } = &block.kind { Some(party) } else { None }
    });
    assert!(signed.all(|party| party.iter().all(|run| run.foreign().is_none())));
}

fn exported(format: Format) -> Vec<u8> {
    let wanted = Wanted { stage: Stage::Final, ..Wanted::draft(format) };
    written(&spoken(&draft("nn")), wanted, Pictures::new()).unwrap()
}

fn text(format: Format) -> String {
    String::from_utf8(exported(format)).unwrap()
}

#[test]
fn each_format_marks_words_in_another_language_where_it_can() {
    let html = text(Format::Html);
    assert!(html.contains("<html lang=\"nn\">"));
    assert!(html.contains("<span lang=\"nb\">Avtalen gjelder inntil videre.</span>"), "{html}");
    let json: serde_json::Value = serde_json::from_str(&text(Format::Json)).unwrap();
    assert_eq!(json["language"], "nn");
    let blocks = json["blocks"].as_array().unwrap();
    let end = blocks.iter().find(|block| block["id"] == "end.open").unwrap();
    let run = serde_json::json!(
        [{"kind": "text", "text": "Avtalen gjelder inntil videre.", "language": "nb"}]
    );
    assert_eq!(end["text"], run);
    for format in [Format::Text, Format::Markdown] {
        let plain = text(format);
        assert!(plain.contains("Avtalen gjelder inntil videre."), "{plain}");
    }
}

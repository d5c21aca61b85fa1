//! Tests of the PDF: what comes on which page, that nothing is lost, and what the file says of itself.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::tests::properties::{kinds, runs, table};
use super::super::tests::{document, every_kind, missing, options, text};
use super::super::{Characters, Format, Headings, export, unprintable as found};
use super::characters::Printable;
use super::work::Ink;
use super::*;
use crate::assemble::{
    self, BlockKind, Deviation, DeviationKind, Guidance, Passage, Run, Signatory, Spoken,
};
use crate::base::{ClauseId, SectionId};

fn words(row: &Row) -> String {
    let text = |ink: &Ink| match ink {
        Ink::Text(piece) => piece.text.clone(),
        Ink::Rule { .. } => "____".to_owned(),
        Ink::Shade { .. } | Ink::Nothing(_) | Ink::Picture(_) => String::new(),
    };
    row.inks.iter().map(text).collect()
}

/// Returns the text of each row of each page.
fn pages_of(document: &Document) -> Vec<Vec<String>> {
    let options = options(Stage::Draft);
    let Laid { work, notes, pages } = lay(document, &options).unwrap();
    let rows_of = |page: &Page| {
        let header = page.header.map(|header| format!("({})", words(&work.headers[header])));
        let body = work.rows[page.slots.clone()].iter().map(words);
        let foot = page.foot.iter().map(|(note, lines)| {
            let text: String = notes[*note][lines.clone()].iter().map(words).collect();
            format!("^{text}")
        });
        header.into_iter().chain(body).chain(foot).collect()
    };
    pages.iter().map(rows_of).collect()
}

fn paragraphs(count: usize) -> Vec<BlockKind> {
    vec![BlockKind::Paragraph(text("En linje.")); count]
}

fn bytes(document: &Document) -> Vec<u8> {
    export(document, Format::Pdf, &options(Stage::Draft)).unwrap()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_heading_stands_with_what_follows_on_every_page() {
    for count in 20..60 {
        let mut kinds = paragraphs(count);
        let heading = |level| BlockKind::Heading { level, text: text("Overskrift") };
        kinds.extend([heading(0), heading(1)]);
        kinds.push(BlockKind::Paragraph(text(&"ord ".repeat(60))));
        let pages = pages_of(&document(kinds, vec![]));
        for page in &pages {
            assert_ne!(page.last().unwrap(), "Overskrift", "{count}");
        }
        let page = pages.iter().find(|page| page.contains(&"Overskrift".to_owned())).unwrap();
        let at = page.iter().rposition(|row| row == "Overskrift").unwrap();
        assert!(page.len() >= at + 3, "two lines follow: {page:?}");
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone_at_a_page_break() {
    for count in 20..40 {
        let mut kinds = paragraphs(count);
        kinds.push(BlockKind::Paragraph(text(&"lang ".repeat(80))));
        let pages = pages_of(&document(kinds, vec![]));
        for page in &pages {
            let of_it = page.iter().filter(|row| row.starts_with("lang")).count();
            assert_ne!(of_it, 1, "{count}: {page:?}");
        }
    }
}

#[test]
fn place_date_and_the_first_signatures_are_never_parted() {
    let signatory = |name: &str| Signatory { name: text(name), title: text("leder") };
    for count in 20..50 {
        let mut kinds = paragraphs(count);
        kinds.push(BlockKind::PlaceAndDate { place: None, day: None });
        kinds.push(BlockKind::Signatures {
            party: text("For kommunen"),
            signatories: vec![signatory("Kari"), signatory("Ola")],
        });
        let pages = pages_of(&document(kinds, vec![]));
        let page = pages.iter().find(|page| page.contains(&"For kommunen".to_owned())).unwrap();
        let at = page.iter().position(|row| row == "For kommunen").unwrap();
        assert!(page[at - 1].starts_with("Sted og dato: \u{a0}"), "{page:?}");
        let signed = ["For kommunen", "____", "Kari", "leder", "____", "Ola", "leder"];
        assert_eq!(page[at..], signed, "{count}");
    }
}

#[test]
fn the_heading_row_of_a_table_stands_on_every_page_of_it() {
    let row = |at: usize| assemble::Row(vec![text("NAV"), text(&format!("Nr{at}"))]);
    let table = BlockKind::Table {
        columns: ["Part", "Navn"].map(|text| Run::Text(text.into())).into(),
        rows: (0..90).map(row).collect(),
    };
    let mut kinds = vec![BlockKind::Heading { level: 1, text: text("Kontakter") }];
    kinds.push(table);
    let pages = pages_of(&document(kinds, vec![]));
    assert!(pages.len() > 2, "{pages:?}");
    assert_eq!(pages[0][..3], ["Kontakter", "PartNavn____", "NAVNr0____"]);
    for page in &pages[1..] {
        assert_eq!(page[0], "(PartNavn____)");
    }
    let rows: Vec<_> = pages.iter().flatten().filter(|row| row.starts_with("NAVNr")).collect();
    assert_eq!(rows.len(), 90);
}

#[test]
fn a_footnote_stands_at_the_foot_of_the_page_of_its_mark() {
    let mut kinds = paragraphs(3);
    kinds.push(BlockKind::Paragraph(vec![Run::Text("Mål".into()), Run::Footnote(1)]));
    kinds.extend(paragraphs(60));
    kinds.push(BlockKind::Paragraph(vec![Run::Footnote(7), Run::Footnote(1)]));
    let pages = pages_of(&document(kinds, vec![text("Jf. § 10."), text("Uten merke.")]));
    assert_eq!(pages[0].last().unwrap(), "^1Jf. § 10.");
    assert_eq!(pages.last().unwrap().last().unwrap(), "^2Uten merke.", "nothing is left out");
    let noted = pages.iter().flatten().filter(|row| row.starts_with("^1")).count();
    assert_eq!(noted, 1);
}

#[test]
fn the_annex_begins_a_page_and_says_what_was_taken_out_and_put_in() {
    let mut document = every_kind();
    let words = ["Lederne ", "møtes ", "snakkes ", "hvert år."].map(str::to_owned);
    let [kept, removed, added, rest] = words;
    document.deviations.push(Deviation {
        section: SectionId::new("a_section").unwrap(),
        clause: Some(ClauseId::new("a_section.a").unwrap()),
        label: "Ledermøter: Innkalling".into(),
        kind: DeviationKind::Edited,
        words: vec![
            Passage::Kept(kept),
            Passage::Removed(removed),
            Passage::Added(added),
            Passage::Kept(rest),
        ],
        by: "Kari".into(),
        day: None,
        reason: Some("Vi ringer.".into()),
        guidance: vec![Guidance {
            text: "Møt hverandre.".into(),
            citation: "Veileder".into(),
            language: None,
        }],
        spoken: Spoken::default(),
    });
    let pages = pages_of(&document);
    let annex = pages.last().unwrap();
    let body: Vec<_> = annex.iter().map(|row| row.trim_end()).collect();
    assert_eq!(
        body,
        [
            "Vedlegg: Endringer i standardteksten",
            "Ord som er tatt ut, og ord som er satt inn, er merket.",
            "[-tatt ut-] {+satt inn+}",
            "Ledermøter: Innkalling",
            "Endret",
            "Lederne [-møtes-] {+snakkes+} hvert år.",
            "Endret av: Kari",
            "Begrunnelse: Vi ringer.",
            "Veilederen: Møt hverandre. (Veileder)",
        ]
    );
    bytes(&document);
}

#[test]
fn numbered_headings_have_their_numbers_on_the_page_and_in_the_outline() {
    let options = Options { headings: Headings::Numbered, ..options(Stage::Draft) };
    let Laid { work, .. } = lay(&every_kind(), &options).unwrap();
    let titles: Vec<_> = work.outline.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles[1..], ["1 Samarbeid", "1.1 Felles mål", "1.1.1 Møter"]);
    let printed: Vec<_> = work.rows.iter().map(words).collect();
    assert!(
        titles.iter().skip(1).all(|title| printed.contains(&(*title).to_owned())),
        "{printed:?}"
    );
}

#[test]
fn the_file_says_what_it_is_and_which_draft_it_comes_from() {
    let bytes = bytes(&every_kind());
    assert!(bytes.starts_with(b"%PDF-1.7"));
    for text in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "UTKAST: Samarbeidsavtale",
        "mailto:kari.nordmann@bodo.kommune.no",
        &format!(">{}<", token(&every_kind())),
    ] {
        assert!(holds(&bytes, text), "{text}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(bytes(&every_kind()) == bytes(&every_kind()));
    let mut later = every_kind();
    later.changed = later.changed.later(86_400_000);
    assert!(bytes(&every_kind()) != bytes(&later), "the draft's date is in the file");
}

#[test]
fn a_character_that_the_fonts_lack_is_named_with_its_place() {
    let kinds = vec![
        BlockKind::Paragraph(text("Bra 😀, 😀 og ﬁn\u{1b}")),
        BlockKind::List(vec![vec![missing("漢")]]),
        BlockKind::Paragraph(text("blå, bla\u{30a} og Čuoŋŋá\u{2011}")),
    ];
    let document = document(kinds, vec![text("♞")]);
    let found = found(&document, Format::Pdf, &options(Stage::Draft));
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.shown(), one.replacement.as_str(), one.clause.clone().unwrap().to_string()))
        .collect();
    let case = |shown: &str, replacement, clause: &str| {
        (shown.to_owned(), replacement, format!("a_section.clause-{clause}"))
    };
    let expected = [
        case("😀 (U+1F600)", "?", "0"),
        case("漢 (U+6F22)", "?", "1"),
        case("♞ (U+265E)", "?", "100"),
    ];
    assert_eq!(told, expected);
    let exact = Options { characters: Characters::AsTheyAre, ..options(Stage::Draft) };
    let error = export(&document, Format::Pdf, &exact).unwrap_err();
    assert_eq!(error.message, Message::new("export-unprintable").with("character", "😀 (U+1F600)"));
    assert_eq!(pages_of(&document)[0][0], "Bra ?, ? og ﬁn‹1B›");
    bytes(&document);
}

#[test]
fn what_is_like_a_character_stands_in_its_place() {
    let printable = Printable::read().unwrap();
    let case = |text: &str, printed: &str| assert_eq!(printable.text(text), printed);
    case("\u{f0b7} punkt ✔ ①", "• punkt √ 1");
    case("ｆｕｌｌ 𝐁𝐨𝐝ø", "full Bodø");
    case("😀 漢 א \u{e001}", "? ? ? ?");
    case("e\u{301} A\u{30a}", "é Å");
    case("a\u{2011}b", "a-b");
    case("to\nlinjer", "to\nlinjer");
}

#[test]
fn a_damaged_picture_is_told_by_its_text() {
    let png: &[u8] = include_bytes!("../../../tests/it/cli/red.png");
    let mut broken = png.to_vec();
    let data = broken.windows(4).position(|it| it == b"IDAT").unwrap() + 6;
    broken[data] ^= 0xff;
    let image = BlockKind::Image { file: "a.png".into(), alternative: text("Bodø kommune") };
    let document = document(vec![image.clone(), image], vec![]);
    let with = |bytes: &[u8]| {
        let mut options = options(Stage::Final);
        options.pictures.insert("a.png".into(), super::super::Picture::read(bytes.into()).unwrap());
        export(&document, Format::Pdf, &options).unwrap()
    };
    assert!(holds(&with(png), "/Subtype/Image"), "the picture is drawn");
    assert!(!holds(&with(&broken), "/Subtype/Image"));
}

/// Text as it is printed, without blanks.
fn bare(printable: &Printable, text: &str) -> String {
    printable.text(text).chars().filter(|c| *c != ' ' && *c != '\n').collect()
}

fn runs_of(kind: &BlockKind) -> Vec<&Run> {
    match kind {
        BlockKind::Heading { text: runs, .. } | BlockKind::Paragraph(runs) => runs.iter().collect(),
        BlockKind::List(items) => items.iter().flatten().collect(),
        BlockKind::Table { columns: _, rows } => {
            rows.iter().flat_map(|assemble::Row(cells)| cells).flatten().collect()
        }
        BlockKind::Signatures { party, signatories } => party
            .iter()
            .chain(signatories.iter().flat_map(|one| one.name.iter().chain(&one.title)))
            .collect(),
        BlockKind::Image { .. } | BlockKind::PlaceAndDate { .. } => Vec::new(),
    }
}

fn said(printable: &Printable, run: &Run) -> String {
    match run {
        Run::Text(text) | Run::Foreign { text, .. } => bare(printable, text),
        Run::Missing(missing) => bare(printable, &options(Stage::Draft).words.missing(missing)),
        Run::Footnote(number) => number.to_string(),
    }
}

fn counts(text: &str) -> BTreeMap<char, usize> {
    text.chars().fold(BTreeMap::new(), |mut counts, c| {
        *counts.entry(c).or_default() += 1;
        counts
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_run_comes_out_in_order(kinds in kinds(), notes in prop::collection::vec(runs(), 0..3)) {
        let printable = Printable::read().unwrap();
        let said = |run: &Run| said(&printable, run);
        let mut expected: Vec<_> = kinds.iter().flat_map(runs_of).map(said).collect();
        expected.extend(notes.iter().flatten().map(said));
        let document = document(kinds, notes);
        let printed = pages_of(&document).concat().concat();
        let printed: String = printed.chars().filter(|c| *c != ' ').collect();
        super::super::tests::properties::in_order(&printed, &expected)?;
        prop_assert!(bytes(&document).starts_with(b"%PDF"), "whatever is typed can be written");
    }

    #[test]
    fn every_cell_of_a_table_comes_out(kind in table()) {
        let printable = Printable::read().unwrap();
        let all: String = runs_of(&kind).into_iter().map(|run| said(&printable, run)).collect();
        let document = document(vec![kind], vec![]);
        let shown = counts(&pages_of(&document).concat().concat());
        for (c, count) in counts(&all) {
            prop_assert!(shown.get(&c).is_some_and(|n| *n >= count), "{c:?} is lost");
        }
        prop_assert!(bytes(&document).starts_with(b"%PDF"));
    }
}

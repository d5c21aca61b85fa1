//! The files of word processors, read back.

mod annex;
mod languages;
mod numbers;
pub(in crate::export) mod read;
mod structure;

use super::super::picture::tests::PNG;
use super::super::tests::sample::{deviations, document, every_kind, missing, options, text};
use super::super::{Format, Picture, Stage, export, token};
use crate::assemble::{BlockKind, Document, Row, Run};
use read::{Piece, files, paragraphs, parts, pieces};

const FORMATS: [Format; 2] = [Format::Docx, Format::Odt];

fn written(document: &Document, format: Format) -> Vec<u8> {
    export(document, format, &options(Stage::Draft)).unwrap()
}

/// Returns the paragraphs of a part, a line each; a no-break space is a `~`.
fn outline(bytes: &[u8], part: &str) -> String {
    let lines = paragraphs(&parts(bytes)[part]);
    let lines = lines.iter().map(|(style, text)| format!("{style}: {text}").trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', "~")
}

/// Returns where the text of a file stands.
fn body(format: Format) -> &'static str {
    if format == Format::Docx { "word/document.xml" } else { "content.xml" }
}

#[test]
fn word_shows_every_kind_of_block() {
    let bytes = written(&every_kind(), Format::Docx);
    insta::assert_snapshot!(outline(&bytes, "word/document.xml"), @r##"
    Title+: Samarbeidsavtale mellom Flyktningkontoret i Bodø kommune og NAV Bodø
    Heading1+: Samarbeid
    Heading2+: Felles mål
    Normal+: Avtalepartene har som felles mål at minst [mangler: resultatkrav] av deltakerne går over i arbeid eller utdanning.[1] Delmålene følges opp i møtene.
    ListBullet: antall deltakere som hadde arbeidsmarkedstiltak i regi av NAV i programtiden
    ListBullet: frammøte på kurs & samtaler
    Heading3+: Møter
    Normal: Leder ved enheten kaller inn (§~4).
    TableHeading: Møte
    TableHeading: Når
    TableText: Ledermøte
    TableText: hvert halvår
    TableText: Samarbeidsmøte
    TableText: [mangler: hvor ofte]
    AfterTable:
    TableHeading: Part
    TableHeading: Navn
    TableHeading: Rolle
    TableHeading: Telefon
    TableHeading: E-post
    TableText: Bodø kommune
    TableText: Kari Nordmann
    TableText: enhetsleder
    TableText: 12~34~56~78
    TableText: kari.nordmann@bodo.kommune.no
    TableText: NAV Bodø
    TableText: Ola Hansen
    TableText: avdelingsleder
    TableText:
    TableText: ola.hansen@nav.no
    PlaceAndDate+: Sted og dato: Bodø, 1.~september~2027
    PlaceAndDate+: Sted og dato: ____
    Party+: For Bodø kommune
    SignatureLine+: ____
    Signatory+: Kari Nordmann
    Signatory+: enhetsleder
    SignatureLine+: ____
    Signatory: [mangler: navn]
    Party+: For NAV Bodø
    SignatureLine: ____
    "##);
    insta::assert_snapshot!(outline(&bytes, "word/header1.xml"), @r##"
    Header: Logo: Bodø kommune
    Draft: UTKAST
    "##);
    insta::assert_snapshot!(outline(&bytes, "word/header2.xml"), @r##"Draft: UTKAST"##);
    insta::assert_snapshot!(outline(&bytes, "word/footer1.xml"), @r##"Footer: Referanse: bodo · f21d 08de a68b 255c____Side 1 av 1"##);
    insta::assert_snapshot!(outline(&bytes, "word/footnotes.xml"), @r##"
    :
    :
    FootnoteText:  Jf. rapporteringen etter «integreringsloven» §~10, og <mer>.
    "##);
}

#[test]
fn opendocument_shows_every_kind_of_block() {
    let bytes = written(&every_kind(), Format::Odt);
    insta::assert_snapshot!(outline(&bytes, "content.xml"), @r##"
    P1: Samarbeidsavtale mellom Flyktningkontoret i Bodø kommune og NAV Bodø
    Heading_20_1: Samarbeid
    Heading_20_2: Felles mål
    Footnote: Jf. rapporteringen etter «integreringsloven» §~10, og <mer>.
    TextKept: Avtalepartene har som felles mål at minst [mangler: resultatkrav] av deltakerne går over i arbeid eller utdanning.[1] Delmålene følges opp i møtene.
    List_20_Bullet: antall deltakere som hadde arbeidsmarkedstiltak i regi av NAV i programtiden
    List_20_Bullet: frammøte på kurs & samtaler
    Heading_20_3: Møter
    Standard: Leder ved enheten kaller inn (§~4).
    TableHeading: Møte
    TableHeading: Når
    TableText: Ledermøte
    TableText: hvert halvår
    TableText: Samarbeidsmøte
    TableText: [mangler: hvor ofte]
    TableHeading: Part
    TableHeading: Navn
    TableHeading: Rolle
    TableHeading: Telefon
    TableHeading: E-post
    TableText: Bodø kommune
    TableText: Kari Nordmann
    TableText: enhetsleder
    TableText: 12~34~56~78
    TableText: kari.nordmann@bodo.kommune.no
    TableText: NAV Bodø
    TableText: Ola Hansen
    TableText: avdelingsleder
    TableText:
    TableText: ola.hansen@nav.no
    PlaceAndDateKept: Sted og dato: Bodø, 1.~september~2027
    PlaceAndDateKept: Sted og dato: ____
    Party: For Bodø kommune
    SignatureLineKept: ____
    SignatoryKept: Kari Nordmann
    SignatoryKept: enhetsleder
    SignatureLineKept: ____
    Signatory: [mangler: navn]
    Party: For NAV Bodø
    SignatureLine: ____
    "##);
    insta::assert_snapshot!(outline(&bytes, "styles.xml"), @r##"
    Header: Logo: Bodø kommune
    Draft: UTKAST
    Footer: Referanse: bodo · f21d 08de a68b 255c____Side 1 av 1
    Draft: UTKAST
    Footer: Referanse: bodo · f21d 08de a68b 255c____Side 1 av 1
    "##);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for format in FORMATS {
        let bytes = written(&every_kind(), format);
        assert_eq!(bytes, written(&every_kind(), format), "{format:?}");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        for at in 0..archive.len() {
            let day = archive.by_index(at).unwrap().last_modified().unwrap();
            assert_eq!(day, zip::DateTime::default(), "{format:?}");
        }
    }
}

#[test]
fn an_opendocument_file_begins_with_its_type() {
    let bytes = written(&every_kind(), Format::Odt);
    let begin = b"mimetypeapplication/vnd.oasis.opendocument.text";
    assert_eq!(&bytes[30..30 + begin.len()], begin);
}

#[test]
fn every_file_of_a_package_is_announced_and_every_reference_leads_somewhere() {
    let document = named_logos();
    for format in FORMATS {
        let mut options = options(Stage::Draft);
        options.pictures.insert("a.png".into(), Picture::read(PNG.to_vec()).unwrap());
        let bytes = export(&document, format, &options).unwrap();
        let files = files(&bytes);
        let parts = parts(&bytes);
        let mut announced = Vec::new();
        for (part, xml) in &parts {
            for piece in pieces(xml) {
                let Piece::Start(name, attributes) = piece else { continue };
                match name.as_str() {
                    "Override" => {
                        let part = attributes["PartName"].trim_start_matches('/');
                        announced.push(part.to_owned());
                    }
                    "manifest:file-entry" => {
                        announced.push(attributes["manifest:full-path"].clone());
                    }
                    "Relationship" => {
                        let folder = if part == "_rels/.rels" { "" } else { "word/" };
                        let target = format!("{folder}{}", attributes["Target"]);
                        assert!(files.contains_key(&target), "{part}: {target}");
                        assert!(!attributes.contains_key("TargetMode"), "{part}");
                    }
                    "draw:image" => {
                        assert!(files.contains_key(&attributes["xlink:href"]), "{attributes:?}");
                    }
                    _ => {}
                }
            }
        }
        for name in files.keys() {
            let ending = name.rsplit('.').next();
            let known = matches!(ending, Some("rels" | "png")) || name == "mimetype";
            let is_announced = announced.contains(name) || format == Format::Docx && known;
            let itself = ["[Content_Types].xml", "META-INF/manifest.xml", "mimetype"];
            assert!(is_announced || itself.contains(&name.as_str()), "{format:?}: {name}");
        }
    }
}

/// A document with two logos at its head, of which `a.png` is one, and one further down.
fn named_logos() -> Document {
    let logo =
        |file: &str, words: &str| BlockKind::Image { file: file.into(), alternative: text(words) };
    let heading = BlockKind::Heading { level: 0, text: text("Avtale") };
    let first = [logo("a.png", "\"Bodø\" & <NAV>"), logo("b.png", "NAV")];
    document(
        Vec::from(first).into_iter().chain([heading, logo("a.png", "Igjen")]).collect(),
        vec![],
    )
}

#[test]
fn logos_stand_at_the_head_of_the_first_page_with_their_texts() {
    let document = named_logos();
    let mut options = options(Stage::Final);
    options.pictures.insert("a.png".into(), Picture::read(PNG.to_vec()).unwrap());
    let docx = export(&document, Format::Docx, &options).unwrap();
    insta::assert_snapshot!(outline(&docx, "word/header1.xml"), @r##"Header: {"Bodø" & <NAV>}________Logo: NAV"##);
    assert_eq!(outline(&docx, "word/header2.xml"), "Header:");
    assert_eq!(files(&docx)["word/media/image1.png"], PNG);
    let odt = export(&document, Format::Odt, &options).unwrap();
    insta::assert_snapshot!(outline(&odt, "styles.xml"), @r##"
    Header: {"Bodø" & <NAV>}________Logo: NAV
    Footer: Referanse: bodo · 7eff b3e1 1a23 1917____Side 1 av 1
    Header:
    Footer: Referanse: bodo · 7eff b3e1 1a23 1917____Side 1 av 1
    "##);
    assert_eq!(files(&odt)["Pictures/1.png"], PNG);
    for (bytes, format) in [(docx, Format::Docx), (odt, Format::Odt)] {
        assert!(outline(&bytes, body(format)).contains("{Igjen}"), "{format:?}");
    }
}

#[test]
fn a_file_says_where_it_comes_from_and_what_it_is() {
    let document = every_kind();
    let token = token(&document);
    for (format, part) in [(Format::Docx, "docProps/core.xml"), (Format::Odt, "meta.xml")] {
        let parts = parts(&written(&document, format));
        let said = [
            ">UTKAST: Samarbeidsavtale</dc:title>",
            ">Bodø kommune, NAV Bodø</dc:subject>",
            ">nb-NO</dc:language>",
            ">26/01234</",
            &format!(">{token}</"),
        ];
        for said in said {
            assert!(parts[part].contains(said), "{format:?}: {said}");
        }
        let all = parts.values().cloned().collect::<String>();
        assert!(all.contains(">imdi-avdir-2023</") && all.contains(">2023-12</"), "{format:?}");
    }
}

#[test]
fn only_a_draft_has_a_mark_and_it_has_it_on_every_page() {
    for (format, heads) in [
        (Format::Docx, &["word/header1.xml", "word/header2.xml"][..]),
        (Format::Odt, &["styles.xml"]),
    ] {
        for part in heads {
            let marks = |stage| {
                let bytes = export(&every_kind(), format, &options(stage)).unwrap();
                outline(&bytes, part).matches("UTKAST").count()
            };
            let pages = if format == Format::Odt { 2 } else { 1 };
            assert_eq!((marks(Stage::Draft), marks(Stage::Final)), (pages, 0), "{format:?} {part}");
        }
    }
}

#[test]
fn hidden_characters_are_visible_marks_in_every_part() {
    let evil = "a\u{1b}[2J\u{202e}b\u{200b}\u{fffe}\u{0}\u{85}c";
    let runs = vec![Run::Text(evil.into()), missing(evil)];
    let table = BlockKind::Table {
        columns: vec![Run::Text(evil.into())],
        rows: vec![Row(vec![runs.clone()])],
    };
    let mut document =
        document(vec![BlockKind::Paragraph(runs.clone()), table], vec![runs.clone()]);
    document.title = runs;
    document.case_reference = Some(evil.into());
    document.parties = vec![evil.into()];
    evil.clone_into(&mut document.language);
    document.template = (evil.into(), evil.into());
    for format in FORMATS {
        for (part, xml) in parts(&written(&document, format)) {
            let steers = |c: char| c != '\n' && crate::base::text::is_hidden(c);
            assert!(!xml.chars().any(steers), "{format:?}: {part}");
            assert!(!pieces(&xml).is_empty(), "{format:?}: {part}");
        }
        let read = read::text(&written(&document, format));
        assert!(read.contains("a‹1B›[2J‹202E›b‹200B›‹FFFE›‹0›‹85›c"), "{read}");
    }
}

#[test]
fn a_footnote_is_printed_once_whatever_refers_to_it() {
    let marked = |number| BlockKind::Paragraph(vec![Run::Text("x".into()), Run::Footnote(number)]);
    let within = vec![Run::Text("første, se ".into()), Run::Footnote(2)];
    let document = document(
        vec![marked(1), marked(1), marked(9)],
        vec![within, text("andre"), text("tredje")],
    );
    let docx = written(&document, Format::Docx);
    insta::assert_snapshot!(outline(&docx, "word/document.xml"), @r##"
    Normal: x[1]
    Normal: x1
    Normal: x9
    Heading1+: Fotnoter
    Normal: 2 andre
    Normal: 3 tredje
    "##);
    insta::assert_snapshot!(outline(&docx, "word/footnotes.xml"), @r##"
    :
    :
    FootnoteText:  første, se 2
    "##);
    insta::assert_snapshot!(outline(&written(&document, Format::Odt), "content.xml"), @r##"
    Footnote: første, se 2
    P1: x[1]
    Standard: x1
    Standard: x9
    Behind1: Fotnoter
    Standard: 2 andre
    Standard: 3 tredje
    "##);
}

/// A table of one heading.
fn table() -> BlockKind {
    BlockKind::Table { columns: vec![Run::Text("a".into())], rows: vec![] }
}

#[test]
fn tables_that_touch_stay_apart_in_word() {
    let bytes = written(&document(vec![table(), table()], vec![]), Format::Docx);
    let outline = outline(&bytes, "word/document.xml");
    assert_eq!(outline, "TableHeading: a\nAfterTable:\nTableHeading: a\nAfterTable:");
}

#[test]
fn the_first_page_has_a_head_of_its_own_whatever_begins_it() {
    let list = BlockKind::List(vec![text("a"), text("b")]);
    for kind in [list, table(), BlockKind::Paragraph(text("a"))] {
        let xml = &parts(&written(&document(vec![kind], vec![]), Format::Odt))["content.xml"];
        assert_eq!(xml.matches("style:master-page-name=\"First_20_Page\"").count(), 1, "{xml}");
    }
}

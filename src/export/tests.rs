//! Tests of the exporters together.

use super::picture::tests::PNG;
use super::{Format, Picture, Stage, export};
use crate::assemble::{BlockKind, Document, Row, Run};
pub(in crate::export) use sample::{document, every_kind, missing, options, text};

fn written(document: &Document, format: Format) -> String {
    String::from_utf8(export(document, format, &options(Stage::Final)).unwrap()).unwrap()
}

#[test]
fn text_shows_every_kind_of_block() {
    let text = export(&every_kind(), Format::Text, &options(Stage::Draft)).unwrap();
    insta::assert_snapshot!(String::from_utf8(text).unwrap(), @r##"
    UTKAST

    Logo: Bodø kommune


    Samarbeidsavtale mellom Flyktningkontoret i Bodø kommune og NAV Bodø
    ====================================================================


    Samarbeid
    =========

    Felles mål
    ----------

    Avtalepartene har som felles mål at minst [mangler: resultatkrav] av
    deltakerne går over i arbeid eller utdanning.[1] Delmålene følges opp i
    møtene.

    – antall deltakere som hadde arbeidsmarkedstiltak i regi av NAV i
      programtiden
    – frammøte på kurs & samtaler

    Møter

    Leder ved enheten kaller inn (§ 4).

    Møte            Når
    --------------  --------------------
    Ledermøte       hvert halvår
    Samarbeidsmøte  [mangler: hvor ofte]

    Part: Bodø kommune
    Navn: Kari Nordmann
    Rolle: enhetsleder
    Telefon: 12 34 56 78
    E-post: kari.nordmann@bodo.kommune.no

    Part: NAV Bodø
    Navn: Ola Hansen
    Rolle: avdelingsleder
    E-post: ola.hansen@nav.no

    Sted og dato: Bodø, 1. september 2027

    Sted og dato: ______________________________

    For Bodø kommune


    ______________________________
    Kari Nordmann
    enhetsleder


    ______________________________
    [mangler: navn]

    For NAV Bodø


    ______________________________


    Fotnoter
    ========

    [1] Jf. rapporteringen etter «integreringsloven» § 10, og <mer>.

    Referanse: bodo · f21d 08de a68b 255c
    avtale:bodo:
    f21d08dea68b255ca926c46db5b6c6c0a00c62c2593427ae62a4127680e3f67b

    UTKAST
    "##);
}

#[test]
fn markdown_shows_every_kind_of_block() {
    let markdown = export(&every_kind(), Format::Markdown, &options(Stage::Draft)).unwrap();
    insta::assert_snapshot!(String::from_utf8(markdown).unwrap(), @r##"
    **UTKAST**

    Logo: Bodø kommune

    # Samarbeidsavtale mellom Flyktningkontoret i Bodø kommune og NAV Bodø

    ## Samarbeid

    ### Felles mål

    Avtalepartene har som felles mål at minst \[mangler: resultatkrav\] av deltakerne går over i arbeid eller utdanning.[^1] Delmålene følges opp i møtene.

    - antall deltakere som hadde arbeidsmarkedstiltak i regi av NAV i programtiden
    - frammøte på kurs \& samtaler

    #### Møter

    Leder ved enheten kaller inn (§ 4).

    | Møte | Når |
    | --- | --- |
    | Ledermøte | hvert halvår |
    | Samarbeidsmøte | \[mangler: hvor ofte\] |

    | Part | Navn | Rolle | Telefon | E-post |
    | --- | --- | --- | --- | --- |
    | Bodø kommune | Kari Nordmann | enhetsleder | 12 34 56 78 | kari.nordmann@bodo.kommune.no |
    | NAV Bodø | Ola Hansen | avdelingsleder |  | ola.hansen@nav.no |

    Sted og dato: Bodø, 1. september 2027

    Sted og dato: \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_

    For Bodø kommune

    \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\
    Kari Nordmann\
    enhetsleder

    \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\
    \[mangler: navn\]

    For NAV Bodø

    \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_

    [^1]: Jf. rapporteringen etter «integreringsloven» § 10, og \<mer\>.

    Referanse: bodo · f21d 08de a68b 255c

    **UTKAST**

    <!-- avtale:bodo:f21d08dea68b255ca926c46db5b6c6c0a00c62c2593427ae62a4127680e3f67b -->
    "##);
}

/// The page without its styles, as lines before and after the one that begins the second table.
fn html_in_two() -> (String, String) {
    let html = export(&every_kind(), Format::Html, &options(Stage::Draft)).unwrap();
    let html = String::from_utf8(html).unwrap();
    let (head, rest) = html.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    let page = format!("{head}{body}").replace('\u{a0}', "&nbsp;");
    let (before, after) =
        page.split_once("<div class=\"table\"><table id=\"a_section.clause-9\">").unwrap();
    (before.to_owned(), after.trim().to_owned())
}

#[test]
fn html_has_language_title_headings_lists_and_marks() {
    insta::assert_snapshot!(html_in_two().0, @r##"
    <!DOCTYPE html>
    <html lang="nb">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
    <meta name="dcterms.identifier" content="avtale:bodo:f21d08dea68b255ca926c46db5b6c6c0a00c62c2593427ae62a4127680e3f67b">
    <title>UTKAST: Samarbeidsavtale</title>

    </head>
    <body>
    <header>
    <p class="draft">UTKAST</p>
    <p id="a_section.clause-0" class="logo">Logo: Bodø kommune</p>
    </header>
    <main>
    <h1 id="a_section.clause-1">Samarbeidsavtale mellom Flyktningkontoret i Bodø kommune og NAV Bodø</h1>
    <h2 id="a_section.clause-2">Samarbeid</h2>
    <h3 id="a_section.clause-3">Felles mål</h3>
    <p id="a_section.clause-4">Avtalepartene har som felles mål at minst <mark>[mangler: resultatkrav]</mark> av deltakerne går over i arbeid eller utdanning.<sup><a id="_mark-1" href="#_note-1" role="doc-noteref" aria-label="Fotnote 1">1</a></sup> Delmålene følges opp i møtene.</p>
    <ul id="a_section.clause-5">
    <li>antall deltakere som hadde arbeidsmarkedstiltak i regi av NAV i programtiden</li>
    <li>frammøte på kurs &amp; samtaler</li>
    </ul>
    <h4 id="a_section.clause-6">Møter</h4>
    <p id="a_section.clause-7">Leder ved enheten kaller inn (§&nbsp;4).</p>
    <div class="table"><table id="a_section.clause-8">
    <thead>
    <tr><th scope="col">Møte</th><th scope="col">Når</th></tr>
    </thead>
    <tbody>
    <tr><th scope="row">Ledermøte</th><td>hvert halvår</td></tr>
    <tr><th scope="row">Samarbeidsmøte</th><td><mark>[mangler: hvor ofte]</mark></td></tr>
    </tbody>
    </table></div>
    "##);
}

#[test]
fn html_has_table_headings_signature_lines_and_footnotes_with_a_way_back() {
    insta::assert_snapshot!(html_in_two().1, @r##"
    <thead>
    <tr><th scope="col">Part</th><th scope="col">Navn</th><th scope="col">Rolle</th><th scope="col">Telefon</th><th scope="col">E-post</th></tr>
    </thead>
    <tbody>
    <tr><th scope="row">Bodø kommune</th><td>Kari Nordmann</td><td>enhetsleder</td><td>12&nbsp;34&nbsp;56&nbsp;78</td><td>kari.nordmann@bodo.kommune.no</td></tr>
    <tr><th scope="row">NAV Bodø</th><td>Ola Hansen</td><td>avdelingsleder</td><td></td><td>ola.hansen@nav.no</td></tr>
    </tbody>
    </table></div>
    <p id="a_section.clause-10" class="place">Sted og dato: Bodø, 1.&nbsp;september&nbsp;2027</p>
    <p id="a_section.clause-11" class="place">Sted og dato: ______________________________</p>
    <div id="a_section.clause-12" class="signatures">
    <p>For Bodø kommune</p>
    <p class="signature"><span class="line" aria-hidden="true">______________________________</span><br>
    Kari Nordmann<br>
    enhetsleder</p>
    <p class="signature"><span class="line" aria-hidden="true">______________________________</span><br>
    <mark>[mangler: navn]</mark></p>
    </div>
    <div id="a_section.clause-13" class="signatures">
    <p>For NAV Bodø</p>
    <p class="signature"><span class="line" aria-hidden="true">______________________________</span></p>
    </div>
    <section class="footnotes" role="doc-endnotes" aria-labelledby="_notes">
    <h2 id="_notes">Fotnoter</h2>
    <ol>
    <li id="_note-1" value="1"><p>Jf. rapporteringen etter «integreringsloven» §&nbsp;10, og &lt;mer&gt;. <a href="#_mark-1" role="doc-backlink">Tilbake til teksten</a></p></li>
    </ol>
    </section>
    </main>
    <footer><p>Referanse: bodo · f21d 08de a68b 255c</p></footer>
    </body>
    </html>
    "##);
}

#[test]
fn json_shows_every_kind_of_block() {
    let json = export(&every_kind(), Format::Json, &options(Stage::Draft)).unwrap();
    let value: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let block = |at: usize| value["blocks"][at].to_string();
    insta::assert_snapshot!(block(1), @r##"{"number":2,"id":"a_section.clause-1","section":"a_section","clauses":["a_section.clause-1"],"kind":"heading","level":0,"text":[{"kind":"text","text":"Samarbeidsavtale mellom Flyktningkontoret i Bodø kommune og NAV Bodø"}]}"##);
    insta::assert_snapshot!(block(4), @r##"{"number":5,"id":"a_section.clause-4","section":"a_section","clauses":["a_section.clause-4"],"kind":"paragraph","text":[{"kind":"text","text":"Avtalepartene har som felles mål at minst "},{"kind":"missing","field":"a_field","what":"resultatkrav","text":"[mangler: resultatkrav]"},{"kind":"text","text":" av deltakerne går over i arbeid eller utdanning."},{"kind":"footnote","number":1},{"kind":"text","text":" Delmålene følges opp i møtene."}]}"##);
    insta::assert_snapshot!(block(10), @r##"{"number":11,"id":"a_section.clause-10","section":"a_section","clauses":["a_section.clause-10"],"kind":"place_and_date","place":"Bodø","day":{"date":"2027-09-01","text":"1. september 2027"}}"##);
    insta::assert_snapshot!(block(12), @r##"{"number":13,"id":"a_section.clause-12","section":"a_section","clauses":["a_section.clause-12"],"kind":"signatures","party":[{"kind":"text","text":"For Bodø kommune"}],"signatories":[{"name":[{"kind":"text","text":"Kari Nordmann"}],"title":[{"kind":"text","text":"enhetsleder"}]},{"name":[{"kind":"missing","field":"a_field","what":"navn","text":"[mangler: navn]"}],"title":[]}]}"##);
    let mut rest = value;
    rest.as_object_mut().unwrap().remove("blocks");
    insta::assert_snapshot!(rest.to_string(), @r##"{"schema":"1.1","kind":"agreement","stage":"draft","language":"nb","title":"Samarbeidsavtale","case_reference":"26/01234","parties":["Bodø kommune","NAV Bodø"],"draft":"bodo","fingerprint":"f21d08dea68b255ca926c46db5b6c6c0a00c62c2593427ae62a4127680e3f67b","identifier":"avtale:bodo:f21d08dea68b255ca926c46db5b6c6c0a00c62c2593427ae62a4127680e3f67b","reference":"Referanse: bodo · f21d 08de a68b 255c","template":{"id":"imdi-avdir-2023","edition":"2023-12"},"words":{"draft":"UTKAST","missing":"mangler","footnotes":"Fotnoter","place_and_date":"Sted og dato","footnote":"Fotnote","back":"Tilbake til teksten","contents":"Innhold","logo":"Logo","page":"Side","of":"av"},"footnotes":[{"number":1,"id":"a_section.clause-100","text":[{"kind":"text","text":"Jf. rapporteringen etter «integreringsloven» § 10, og <mer>."}]}]}"##);
}

#[test]
fn a_final_document_has_no_mark() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let marked = |stage| {
            let bytes = export(&every_kind(), format, &options(stage)).unwrap();
            String::from_utf8(bytes).unwrap().contains("UTKAST")
        };
        assert_eq!((marked(Stage::Draft), marked(Stage::Final)), (true, false), "{format:?}");
    }
}

#[test]
fn hidden_characters_come_out_as_visible_marks() {
    let runs = vec![Run::Text("a\u{1b}[2J\u{202e}b\u{200b}\nc".into()), missing("x\u{7}")];
    let document = document(
        vec![BlockKind::Heading { level: 1, text: runs.clone() }, BlockKind::Paragraph(runs)],
        vec![],
    );
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Json] {
        let written = written(&document, format);
        assert!(written.contains("‹1B›") && written.contains("‹202E›"), "{format:?}: {written}");
        let steers = |c: char| c != '\n' && crate::base::text::is_hidden(c);
        assert!(!written.chars().any(steers), "{format:?}: {written:?}");
    }
}

#[test]
fn a_line_break_in_a_text_stays_one() {
    let document = document(vec![BlockKind::Paragraph(text("Storgata 1\n8006 Bodø"))], vec![]);
    assert!(written(&document, Format::Text).starts_with("Storgata 1\n8006 Bodø\n"));
    assert!(written(&document, Format::Markdown).starts_with("Storgata 1\\\n8006 Bodø\n"));
    assert!(written(&document, Format::Html).contains("Storgata 1<br>8006\u{a0}Bodø"));
    assert!(written(&document, Format::Json).contains("Storgata 1\\n8006 Bodø"));
}

#[test]
fn html_keeps_what_was_typed_out_of_its_tags() {
    let evil = "\"><script>alert('x')</script><img src=x onerror=y>&amp;</style></title>";
    let mut document = document(
        vec![
            BlockKind::Heading { level: 0, text: text(evil) },
            BlockKind::Image { file: evil.into(), alternative: text(evil) },
            BlockKind::Table {
                columns: vec![Run::Text(evil.into())],
                rows: vec![Row(vec![text(evil)])],
            },
        ],
        vec![text(evil)],
    );
    document.title = text(evil);
    evil.clone_into(&mut document.language);
    evil.clone_into(&mut document.blocks[0].id);
    let html = written(&document, Format::Html);
    for tag in ["<script", "<img", "</title><", "onerror=y>"] {
        assert!(!html.replace("<title>", "").contains(tag), "{tag} in {html}");
    }
    assert_eq!(html.matches("</style>").count(), 1);
    assert_eq!(html.matches("</title>").count(), 1);
}

#[test]
fn html_holds_the_pictures_that_are_at_hand() {
    let logo = |file: &str| BlockKind::Image { file: file.into(), alternative: text("\"Bodø\"") };
    let document = document(vec![logo("a.png"), logo("b.png")], vec![]);
    let mut options = options(Stage::Final);
    options.pictures.insert("a.png".to_owned(), Picture::read(PNG.to_vec()).unwrap());
    let html = String::from_utf8(export(&document, Format::Html, &options).unwrap()).unwrap();
    assert!(html.contains("<img src=\"data:image/png;base64,iVBORw0KGgo"), "{html}");
    assert!(html.contains("rkJggg==\" alt=\"&quot;Bodø&quot;\"></p>"), "{html}");
    assert!(html.contains("Logo: &quot;Bodø&quot;</p>"), "{html}");
    assert_eq!(html.matches("<img").count(), 1);
}

#[test]
fn no_format_refers_to_a_file_or_an_address() {
    let file = "http://evil.example/track.png";
    let image = BlockKind::Image { file: file.into(), alternative: text("Bodø kommune") };
    let document = document(vec![image], vec![]);
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let written = written(&document, format);
        assert!(written.contains("Logo: Bodø kommune"), "{format:?}");
        assert!(!written.contains("evil"), "{format:?}: {written}");
    }
}

#[test]
fn html_jumps_over_no_level_of_headings() {
    let levels = |asked: &[u8]| {
        let headings =
            asked.iter().map(|level| BlockKind::Heading { level: *level, text: text("x") });
        let html = written(&document(headings.collect(), vec![]), Format::Html);
        let starts = html.split("<h").skip(1).filter_map(|rest| rest.chars().next());
        starts.filter_map(|c| c.to_digit(10)).collect::<Vec<_>>()
    };
    assert_eq!(levels(&[0, 1, 2, 3, 2, 1]), [1, 2, 3, 4, 3, 2]);
    assert_eq!(levels(&[0, 2, 2, 1, 3, 3]), [1, 2, 2, 2, 3, 3]);
    assert_eq!(levels(&[2, 3, 0, 3]), [1, 2, 1, 2]);
}

#[test]
fn a_long_html_document_has_a_list_of_its_main_headings() {
    let html = |count: usize| {
        let heading = |level| BlockKind::Heading { level, text: text("Møter <og>") };
        let headings = std::iter::once(heading(0)).chain((0..count).map(|_| heading(1)));
        written(&document(headings.collect(), vec![]), Format::Html)
    };
    assert!(!html(5).contains("<nav"));
    let long = html(6);
    assert_eq!(long.matches("\">Møter &lt;og&gt;</a></li>").count(), 6, "{long}");
    assert!(long.contains("<li><a href=\"#a_section.clause-6\">"), "{long}");
    assert!(long.find("</nav>") < long.find("<main>"));
}

mod annex;
mod numbers;
mod origin;
mod payloads;
pub(in crate::export) mod properties;
pub(super) mod sample;

//! The annex about what departs from the standard text, in every format.

use super::super::{Annex, Format, Stage, export};
use super::sample::{deviations, document, options};

/// Returns what stands behind a document of nothing.
fn behind(format: Format, annex: Annex) -> String {
    let mut document = document(vec![], vec![]);
    document.deviations = deviations();
    let mut options = options(Stage::Final);
    options.annex = annex;
    String::from_utf8(export(&document, format, &options).unwrap()).unwrap()
}

#[test]
fn text_marks_what_was_taken_out_and_put_in() {
    insta::assert_snapshot!(behind(Format::Text, Annex::Deviations), @r##"
    Vedlegg: Endringer i standardteksten
    ====================================

    Ord som er tatt ut, og ord som er satt inn, er merket.

    [-tatt ut-] {+satt inn+}

    Ledermøter: Innkalling
    ----------------------

    Endret

    Leder kaller inn [-skriftlig-] {+per e-post+}.

    Endret av: Kari Nordmann, 1. september 2027
    Begrunnelse: Alle leser e-post.
      Ingen har postkasse.
    Veilederen: Avtal hvem som kaller inn. (Veileder des. 2023 «Møter»)

    Ledermøter: Innkalling
    ----------------------

    Byttet ut med egen tekst

    [-Det som sto.-] {+Det som står.+}

    Endret av: Ola Hansen

    Ledermøter: Innkalling
    ----------------------

    Utelatt

    [-Det som sto.-]

    Utelatt: 2. september 2027

    Ledermøter: Innkalling
    ----------------------

    Ny overskrift

    [-Ledermøter-] {+Møter på topp+}

    Ledermøter: Innkalling
    ----------------------

    Egen tekst

    {+Vi spiser middag.+}

    Ledermøter: Innkalling
    ----------------------

    Eget avsnitt

    {+Uenighet
    Vi snakker.+}

    Referanse: bodo · b47c 8064 c669 2158
    avtale:bodo:
    b47c8064c6692158c0668c11a284ffcc71c912b3e423fe4eb1145855ca4ff514
    "##);
}

#[test]
fn markdown_marks_what_was_taken_out_and_put_in() {
    insta::assert_snapshot!(behind(Format::Markdown, Annex::Deviations), @r##"
    ## Vedlegg: Endringer i standardteksten

    Ord som er tatt ut, og ord som er satt inn, er merket.

    \[-tatt ut-\] \{+satt inn+\}

    ### Ledermøter: Innkalling

    Endret

    Leder kaller inn \[-skriftlig-\] \{+per e-post+\}.

    - Endret av: Kari Nordmann, 1. september 2027
    - Begrunnelse: Alle leser e-post.\
      Ingen har postkasse.
    - Veilederen: Avtal hvem som kaller inn. (Veileder des. 2023 «Møter»)

    ### Ledermøter: Innkalling

    Byttet ut med egen tekst

    \[-Det som sto.-\] \{+Det som står.+\}

    - Endret av: Ola Hansen

    ### Ledermøter: Innkalling

    Utelatt

    \[-Det som sto.-\]

    - Utelatt: 2. september 2027

    ### Ledermøter: Innkalling

    Ny overskrift

    \[-Ledermøter-\] \{+Møter på topp+\}

    ### Ledermøter: Innkalling

    Egen tekst

    \{+Vi spiser middag.+\}

    ### Ledermøter: Innkalling

    Eget avsnitt

    \{+Uenighet\
    Vi snakker.+\}

    Referanse: bodo · b47c 8064 c669 2158

    <!-- avtale:bodo:b47c8064c6692158c0668c11a284ffcc71c912b3e423fe4eb1145855ca4ff514 -->
    "##);
}

#[test]
fn html_says_what_its_marks_mean_to_those_who_hear_it() {
    let html = behind(Format::Html, Annex::Deviations);
    let html = html.split_once("<main>").unwrap().1.replace('\u{a0}', "&nbsp;");
    insta::assert_snapshot!(html, @r##"
    <section class="annex" aria-labelledby="_annex">
    <h1 id="_annex">Vedlegg: Endringer i standardteksten</h1>
    <p>Ord som er tatt ut, og ord som er satt inn, er merket.</p>
    <p><del>tatt ut</del> <ins>satt inn</ins></p>
    <h2>Ledermøter: Innkalling</h2>
    <p>Endret</p>
    <blockquote><p>Leder kaller inn <span class="heard">[tatt ut: </span><del>skriftlig</del><span class="heard">]</span> <span class="heard">[satt inn: </span><ins>per e-post</ins><span class="heard">]</span>.</p></blockquote>
    <dl>
    <div><dt>Endret av:</dt> <dd>Kari Nordmann, 1.&nbsp;september&nbsp;2027</dd></div>
    <div><dt>Begrunnelse:</dt> <dd>Alle leser e-post.<br>Ingen har postkasse.</dd></div>
    <div><dt>Veilederen:</dt> <dd>Avtal hvem som kaller inn. (Veileder des.&nbsp;2023 «Møter»)</dd></div>
    </dl>
    <h2>Ledermøter: Innkalling</h2>
    <p>Byttet ut med egen tekst</p>
    <blockquote><p><span class="heard">[tatt ut: </span><del>Det som sto.</del><span class="heard">]</span> <span class="heard">[satt inn: </span><ins>Det som står.</ins><span class="heard">]</span></p></blockquote>
    <dl>
    <div><dt>Endret av:</dt> <dd>Ola Hansen</dd></div>
    </dl>
    <h2>Ledermøter: Innkalling</h2>
    <p>Utelatt</p>
    <blockquote><p><span class="heard">[tatt ut: </span><del>Det som sto.</del><span class="heard">]</span></p></blockquote>
    <dl>
    <div><dt>Utelatt:</dt> <dd>2.&nbsp;september&nbsp;2027</dd></div>
    </dl>
    <h2>Ledermøter: Innkalling</h2>
    <p>Ny overskrift</p>
    <blockquote><p><span class="heard">[tatt ut: </span><del>Ledermøter</del><span class="heard">]</span> <span class="heard">[satt inn: </span><ins>Møter på topp</ins><span class="heard">]</span></p></blockquote>
    <h2>Ledermøter: Innkalling</h2>
    <p>Egen tekst</p>
    <blockquote><p><span class="heard">[satt inn: </span><ins>Vi spiser middag.</ins><span class="heard">]</span></p></blockquote>
    <h2>Ledermøter: Innkalling</h2>
    <p>Eget avsnitt</p>
    <blockquote><p><span class="heard">[satt inn: </span><ins>Uenighet<br>Vi snakker.</ins><span class="heard">]</span></p></blockquote>
    </section>
    </main>
    <footer><p>Referanse: bodo · b47c 8064 c669 2158</p></footer>
    </body>
    </html>
    "##);
}

#[test]
fn json_has_the_annex_with_its_words() {
    let json = behind(Format::Json, Annex::Deviations);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let annex = &value["annex"];
    insta::assert_snapshot!(annex["deviations"][0].to_string(), @r##"{"number":1,"section":"a_section","clause":"a_section.clause","label":"Ledermøter: Innkalling","kind":"edited","words":[{"kind":"kept","text":"Leder kaller inn "},{"kind":"removed","text":"skriftlig"},{"kind":"added","text":"per e-post"},{"kind":"kept","text":"."}],"by":"Kari Nordmann","day":{"date":"2027-09-01","text":"1. september 2027"},"reason":"Alle leser e-post.\nIngen har postkasse.","guidance":[{"text":"Avtal hvem som kaller inn.","citation":"Veileder des. 2023 «Møter»"}]}"##);
    insta::assert_snapshot!(annex["words"].to_string(), @r##"{"edited":"Endret","replaced":"Byttet ut med egen tekst","left_out":"Utelatt","retitled":"Ny overskrift","own_clause":"Egen tekst","own_section":"Eget avsnitt","removed":"tatt ut","added":"satt inn","changed":"Endret av","reason":"Begrunnelse","guideline":"Veilederen"}"##);
    let all = annex["deviations"].as_array().unwrap();
    let kinds: Vec<_> = all.iter().map(|one| one["kind"].as_str().unwrap()).collect();
    let every = ["edited", "replaced", "left_out", "retitled", "own_clause", "own_section"];
    assert_eq!(kinds, every);
    assert!(kinds.iter().all(|kind| annex["words"][kind].is_string()), "each has its words");
}

#[test]
fn there_is_an_annex_only_when_it_is_asked_for_and_has_something_to_tell() {
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Json] {
        assert!(behind(format, Annex::Deviations).contains("Vedlegg"), "{format:?}");
        let without = behind(format, Annex::None);
        assert!(!without.contains("Vedlegg") && !without.contains("postkasse"), "{format:?}");
        let same = export(&document(vec![], vec![]), format, &options(Stage::Final)).unwrap();
        assert_eq!(String::from_utf8(same).unwrap(), without, "{format:?}");
    }
}

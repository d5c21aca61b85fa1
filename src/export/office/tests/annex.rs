//! Tests of the annex in the files of word processors.

use super::*;

#[test]
fn the_annex_tells_what_was_changed_by_marks_and_by_lines() {
    let mut document = document(vec![], vec![]);
    document.deviations = deviations();
    insta::assert_snapshot!(outline(&written(&document, Format::Docx), "word/document.xml"), @r##"
    Annex+: Vedlegg: Endringer i standardteksten
    Normal: Ord som er tatt ut, og ord som er satt inn, er merket.
    Normal: [-tatt ut-] {+satt inn+}
    Heading2+: Ledermøter: Innkalling
    Normal+: Endret
    Normal: Leder kaller inn [-skriftlig-] {+per e-post+}.
    Normal: Endret av: Kari Nordmann, 1.~september~2027
    Normal: Begrunnelse: Alle leser e-post.
    Ingen har postkasse.
    Normal: Veilederen: Avtal hvem som kaller inn. (Veileder des.~2023 «Møter»)
    Heading2+: Ledermøter: Innkalling
    Normal+: Byttet ut med egen tekst
    Normal: [-Det som sto.-] {+Det som står.+}
    Normal: Endret av: Ola Hansen
    Heading2+: Ledermøter: Innkalling
    Normal+: Utelatt
    Normal: [-Det som sto.-]
    Normal: Utelatt: 2.~september~2027
    Heading2+: Ledermøter: Innkalling
    Normal+: Ny overskrift
    Normal: [-Ledermøter-] {+Møter på topp+}
    Heading2+: Ledermøter: Innkalling
    Normal+: Egen tekst
    Normal: {+Vi spiser middag.+}
    Heading2+: Ledermøter: Innkalling
    Normal+: Eget avsnitt
    Normal: {+Uenighet
    Vi snakker.+}
    "##);
    for (format, style) in [(Format::Docx, "w:rStyle"), (Format::Odt, "text:span")] {
        let xml = &parts(&written(&document, format))[body(format)];
        let styles = pieces(xml).into_iter().filter_map(|piece| match piece {
            Piece::Start(name, attributes) if name == style => attributes.into_values().next(),
            Piece::Start(..) | Piece::Text(_) | Piece::End(_) => None,
        });
        let styles: Vec<_> = styles.collect();
        for style in ["Removed", "Added"] {
            assert!(styles.iter().any(|known| known == style), "{format:?} {styles:?}");
        }
    }
}

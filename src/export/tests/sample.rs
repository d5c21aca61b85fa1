//! A document by hand that has every kind of block, for tests.

use super::super::{Annex, Characters, Format, Options, Stage, Wanted, Words};
use crate::assemble::{
    Block, BlockKind, Deviation, DeviationKind, Document, Footnote, Guidance, Kind, Missing,
    Origin, Passage, Row, Run, Signatory, Spoken,
};
use crate::base::{ClauseId, Day, DraftId, FieldId, Moment, SectionId};

pub(in crate::export) fn options(stage: Stage) -> Options {
    let words = Words::read(|key| {
        let word = match key {
            "export-missing" => "mangler",
            "export-draft" => "UTKAST",
            "export-footnotes" => "Fotnoter",
            "export-footnote" => "Fotnote",
            "export-back" => "Tilbake til teksten",
            "export-contents" => "Innhold",
            "export-place-and-date" => "Sted og dato",
            "export-logo" => "Logo",
            "export-page" => "Side",
            "export-of" => "av",
            "export-reference" => "Referanse",
            "export-annex" => "Vedlegg: Endringer i standardteksten",
            "export-annex-lead" => "Ord som er tatt ut, og ord som er satt inn, er merket.",
            "export-annex-edited" => "Endret",
            "export-annex-replaced" => "Byttet ut med egen tekst",
            "export-annex-left-out" => "Utelatt",
            "export-annex-retitled" => "Ny overskrift",
            "export-annex-own-clause" => "Egen tekst",
            "export-annex-own-section" => "Eget avsnitt",
            "export-annex-removed" => "tatt ut",
            "export-annex-added" => "satt inn",
            "export-annex-changed" => "Endret av",
            "export-annex-reason" => "Begrunnelse",
            "export-annex-guideline" => "Veilederen",
            other => panic!("{other}"),
        };
        word.to_owned()
    });
    let wanted = Wanted {
        stage,
        annex: Annex::Deviations,
        characters: Characters::Replaced,
        ..Wanted::draft(Format::Text)
    };
    Options::new(wanted, words)
}

pub(in crate::export) fn text(text: &str) -> Vec<Run> {
    vec![Run::Text(text.to_owned())]
}

pub(in crate::export) fn missing(what: &str) -> Run {
    let field = FieldId::new("a_field").unwrap();
    Run::Missing(Missing { field, what: what.to_owned() })
}

pub(in crate::export) fn document(kinds: Vec<BlockKind>, footnotes: Vec<Vec<Run>>) -> Document {
    let section = SectionId::new("a_section").unwrap();
    let clause = |at: usize| ClauseId::new(&format!("a_section.clause-{at}")).unwrap();
    Document {
        draft: DraftId::new("bodo").unwrap(),
        changed: Moment::from_millisecond(1_795_325_525_120).unwrap(),
        kind: Kind::Agreement,
        language: "nb".to_owned(),
        title: text("Samarbeidsavtale"),
        case_reference: Some("26/01234".to_owned()),
        parties: vec!["Bodø kommune".to_owned(), "NAV Bodø".to_owned()],
        template: ("imdi-avdir-2023".to_owned(), "2023-12".to_owned()),
        blocks: kinds
            .into_iter()
            .enumerate()
            .map(|(at, kind)| Block {
                id: format!("a_section.clause-{at}"),
                origin: Origin { section: section.clone(), clauses: vec![clause(at)] },
                kind,
            })
            .collect(),
        footnotes: footnotes
            .into_iter()
            .enumerate()
            .map(|(at, text)| Footnote { number: at + 1, clause: clause(100 + at), text })
            .collect(),
        deviations: Vec::new(),
    }
}

fn heads(columns: &[&str]) -> Vec<Run> {
    columns.iter().map(|&column| Run::Text(column.to_owned())).collect()
}

/// Returns a deviation of this kind, with these words, and nothing else known of it.
pub(in crate::export) fn deviation(kind: DeviationKind, words: Vec<Passage>) -> Deviation {
    Deviation {
        section: SectionId::new("a_section").unwrap(),
        clause: Some(ClauseId::new("a_section.clause").unwrap()),
        label: "Ledermøter: Innkalling".to_owned(),
        kind,
        words,
        by: String::new(),
        day: None,
        reason: None,
        guidance: Vec::new(),
        spoken: Spoken::default(),
    }
}

/// Returns a deviation of each kind.
pub(in crate::export) fn deviations() -> Vec<Deviation> {
    let [kept, removed, added]: [fn(&str) -> Passage; 3] = [
        |text| Passage::Kept(text.to_owned()),
        |text| Passage::Removed(text.to_owned()),
        |text| Passage::Added(text.to_owned()),
    ];
    let words =
        vec![kept("Leder kaller inn "), removed("skriftlig"), added("per e-post"), kept(".")];
    let edited = Deviation {
        by: "Kari Nordmann".to_owned(),
        day: Some((Day::new(2027, 9, 1).unwrap(), "1. september 2027".to_owned())),
        reason: Some("Alle leser e-post.\nIngen har postkasse.".to_owned()),
        guidance: vec![Guidance {
            text: "Avtal hvem som kaller inn.".to_owned(),
            citation: "Veileder des. 2023 «Møter»".to_owned(),
            language: None,
        }],
        ..deviation(DeviationKind::Edited, words)
    };
    let replaced = Deviation {
        by: "Ola Hansen".to_owned(),
        ..deviation(DeviationKind::Replaced, vec![removed("Det som sto."), added("Det som står.")])
    };
    let left_out = Deviation {
        day: Some((Day::new(2027, 9, 2).unwrap(), "2. september 2027".to_owned())),
        ..deviation(DeviationKind::LeftOut, vec![removed("Det som sto."), added("")])
    };
    let retitled =
        deviation(DeviationKind::Retitled, vec![removed("Ledermøter"), added("Møter på topp")]);
    let own_clause = deviation(DeviationKind::OwnClause, vec![added("Vi spiser middag.")]);
    let own_section = deviation(DeviationKind::OwnSection, vec![added("Uenighet\nVi snakker.")]);
    vec![edited, replaced, left_out, retitled, own_clause, own_section]
}

/// Returns a document with every kind of block.
pub(in crate::export) fn every_kind() -> Document {
    let heading = |level, words| BlockKind::Heading { level, text: text(words) };
    let goal = vec![
        Run::Text("Avtalepartene har som felles mål at minst ".into()),
        missing("resultatkrav"),
        Run::Text(" av deltakerne går over i arbeid eller utdanning.".into()),
        Run::Footnote(1),
        Run::Text(" Delmålene følges opp i møtene.".into()),
    ];
    let row = |cells: [&str; 5]| Row(cells.iter().map(|cell| text(cell)).collect());
    let mail = "kari.nordmann@bodo.kommune.no";
    document(
        vec![
            BlockKind::Image { file: "logo.png".into(), alternative: text("Bodø kommune") },
            heading(0, "Samarbeidsavtale mellom Flyktningkontoret i Bodø kommune og NAV Bodø"),
            heading(1, "Samarbeid"),
            heading(2, "Felles mål"),
            BlockKind::Paragraph(goal),
            BlockKind::List(vec![
                text(
                    "antall deltakere som hadde arbeidsmarkedstiltak i regi av NAV i programtiden",
                ),
                text("frammøte på kurs & samtaler"),
            ]),
            heading(3, "Møter"),
            BlockKind::Paragraph(text("Leder ved enheten kaller inn (§ 4).")),
            BlockKind::Table {
                columns: heads(&["Møte", "Når"]),
                rows: vec![
                    Row(vec![text("Ledermøte"), text("hvert halvår")]),
                    Row(vec![text("Samarbeidsmøte"), vec![missing("hvor ofte")]]),
                ],
            },
            BlockKind::Table {
                columns: heads(&["Part", "Navn", "Rolle", "Telefon", "E-post"]),
                rows: vec![
                    row(["Bodø kommune", "Kari Nordmann", "enhetsleder", "12 34 56 78", mail]),
                    row(["NAV Bodø", "Ola Hansen", "avdelingsleder", "", "ola.hansen@nav.no"]),
                ],
            },
            BlockKind::PlaceAndDate {
                place: Some("Bodø".into()),
                day: Some((Day::new(2027, 9, 1).unwrap(), "1. september 2027".into())),
            },
            BlockKind::PlaceAndDate { place: None, day: None },
            BlockKind::Signatures {
                party: text("For Bodø kommune"),
                signatories: vec![
                    Signatory { name: text("Kari Nordmann"), title: text("enhetsleder") },
                    Signatory { name: vec![missing("navn")], title: vec![] },
                ],
            },
            BlockKind::Signatures { party: text("For NAV Bodø"), signatories: vec![] },
        ],
        vec![text("Jf. rapporteringen etter «integreringsloven» § 10, og <mer>.")],
    )
}

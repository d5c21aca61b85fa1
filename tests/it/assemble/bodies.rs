//! Lists, tables, meetings with headings of their own, logos and signatures.

use super::bench::Bench;
use avtale::assemble::{BlockKind, Run};

#[test]
fn a_list_has_a_bullet_for_each_item_and_no_heading_without_any() {
    for (typed, bullets) in [
        ("en", vec!["- en"]),
        ("en; to.", vec!["- en", "- to."]),
        ("en; to;  tre  .", vec!["- en", "- to", "- tre."]),
    ] {
        assert_eq!(Bench::named().with(&[("subgoals", typed)]).under("Delmål"), bullets);
    }
    Bench::named().is_silent_on("# Delmål");
    Bench::named().with(&[("subgoals", " ; ")]).is_silent_on("# Delmål");
}

#[test]
fn areas_stand_with_their_goals_and_in_the_sentence_on_reporting() {
    let sentence = "Avtalepartene skal orientere hverandre om status for resultatkrav";
    for (areas, bullets, rest) in [
        (
            "Praksisplasser|Flere plasser",
            vec!["- Praksisplasser: Flere plasser"],
            ", delmål og praksisplasser",
        ),
        ("Praksis.; Kurs|Felles", vec!["- Praksis", "- Kurs: Felles"], ", delmål, praksis og kurs"),
        ("en; to; tre", vec!["- en", "- to", "- tre"], ", delmål, en, to og tre"),
    ] {
        let bench = Bench::named().with(&[("other_areas", areas)]);
        assert_eq!(
            bench.under("Eventuelle andre samarbeidsområder")[0].trim_end_matches('.'),
            bullets[0]
        );
        assert_eq!(bench.under("Eventuelle andre samarbeidsområder").len(), bullets.len());
        bench.says(&format!("{sentence}{rest} hvert tertial."));
    }
    let none = Bench::named();
    none.says(&format!("{sentence} og delmål hvert tertial."));
    none.is_silent_on("Eventuelle andre");
}

#[test]
fn areas_to_report_on_can_be_others_than_those_listed_or_none() {
    let areas = ("other_areas", "Praksisplasser");
    let sentence = "Avtalepartene skal orientere hverandre om status for resultatkrav";
    let own = Bench::named().with(&[areas, ("reporting_other_areas", "Kurs.")]);
    own.says(&format!("{sentence}, delmål og kurs hvert tertial."));
    let none = Bench::named().with(&[areas, ("reporting_other_areas", "")]);
    none.says(&format!("{sentence} og delmål hvert tertial."));
    let dropped = Bench::named().with(&[areas]).not_relevant("other_areas");
    dropped.says(&format!("{sentence} og delmål hvert tertial."));
}

#[test]
fn a_list_that_is_needed_and_empty_is_marked() {
    let lines = Bench::named().under(
        "Informasjonsutveksling, samhandling og oppfølging av deltakere i introduksjonsprogrammet",
    );
    assert_eq!(
        lines,
        [
            "Dette gjelder for informasjonsutveksling, samhandling og oppfølging: [mangler: hvilken informasjon \
          som deles]"
        ]
    );
}

#[test]
fn responsibilities_stand_as_law_as_list_or_as_both() {
    let answers = |mode| {
        let tasks = ("municipality_responsibilities", "kartlegging; norskopplæring");
        let mode = ("municipality_responsibility_mode", mode);
        let bench = Bench::named().with(&[mode, tasks]);
        bench.under("Kommunens ansvar og forpliktelser")
    };
    let law = "Kommunens ansvar og forpliktelser følger av integreringsloven, særlig § 12 om ansvaret for \
               introduksjonsprogrammet og § 12 a om samordning. Kommunen skal sørge for at innholdet i \
               programmet er helhetlig og samordnet, og samarbeide med andre som gir tjenester til deltakerne.";
    let list = ["Dette er kommunens ansvar og oppgaver:", "- kartlegging", "- norskopplæring"];
    assert_eq!(answers("law"), [law]);
    assert_eq!(answers("listed"), list);
    assert_eq!(answers("both"), [&[law], &list[..]].concat());
}

#[test]
fn each_meeting_has_a_heading_and_the_sentences_it_has_answers_for() {
    let bench = Bench::named().with(&[(
        "extra_meetings",
        "trekantsamtaler|hvert halvår|Deltaker, programrådgiver og lærer.|programrådgiver|\
         Formålet er å følge opp|; Overføringsmøter||||mot slutten av programmet; Tomt møte",
    )]);
    assert_eq!(
        bench.under("Trekantsamtaler"),
        [
            "Møtet holdes hvert halvår. Deltakere er deltaker, programrådgiver og lærer. Programrådgiver kaller inn \
          til møtet. Formålet er å følge opp."
        ]
    );
    assert_eq!(bench.under("Overføringsmøter"), ["Mot slutten av programmet.", "Tomt møte"]);
}

#[test]
fn other_parties_have_their_tasks_as_bullets() {
    let bench = Bench::named()
        .with(&[("other_party_responsibilities", "voksenopplæringen|- norsk\n• kurs ; skolen")]);
    assert_eq!(bench.under("Voksenopplæringen"), ["- norsk", "- kurs"]);
    assert_eq!(bench.under("Skolen"), ["[mangler: oppgaver, én på hver linje]"]);
}

#[test]
fn contacts_stand_in_a_table_without_empty_columns() {
    let bench =
        Bench::named().with(&[("contacts_municipality", "Kari Li|rådgiver|22222222; |fagleder")]);
    assert_eq!(
        bench.under("Kontaktpersoner"),
        [
            "| Part | Navn | Rolle | Telefon",
            "| Kommunen | Kari Li | rådgiver | 22 22 22 22",
            "| Kommunen |  | fagleder | ",
            "| NAV | [mangler: kontaktperson i NAV] |  | ",
        ]
    );
}

#[test]
fn those_responsible_for_information_stand_by_side() {
    let bench =
        Bench::named().with(&[("information_responsible", "fagleder.|Kommunen; veileder|NAV")]);
    let lines = bench.under("Kontaktpersoner");
    assert_eq!(
        lines[lines.len() - 3..],
        [
            "Disse har ansvar for informasjonsutvekslingen:",
            "- Kommunen: fagleder.",
            "- NAV: veileder"
        ]
    );
}

#[test]
fn signatures_stand_for_each_party_that_signs() {
    let one_side = Bench::named()
        .with(&[("signatories_municipality", "Kari Li|direktør; Ola By|direktør")])
        .lines();
    assert_eq!(
        one_side[one_side.len() - 5..one_side.len() - 1],
        ["@ , ", "_ For Bodø kommune", "_ Kari Li, direktør", "_ Ola By, direktør"]
    );
    let both = Bench::named().with(&[
        ("signing_place_date", "Bodø, 01.09.2027"),
        ("signatories_municipality", "Kari Li|direktør"),
        ("signatories_nav", "Ola By"),
    ]);
    let lines = both.lines();
    assert_eq!(
        lines[lines.len() - 6..lines.len() - 1],
        [
            "@ Bodø, 1. september 2027",
            "_ For Bodø kommune",
            "_ Kari Li, direktør",
            "_ For NAV Bodø",
            "_ Ola By, [mangler: stilling]",
        ]
    );
}

#[test]
fn logos_and_case_number_come_first() {
    let bench = Bench::named()
        .with(&[("logos", "bodo.png|Bodø kommunes våpen; |tom"), ("case_reference", " 2026/12 ")]);
    let document = bench.document();
    assert_eq!(
        document.blocks[0].kind,
        BlockKind::Image {
            file: "bodo.png".into(),
            alternative: vec![Run::Text("Bodø kommunes våpen".into())],
        }
    );
    assert_eq!(bench.lines()[1], "Saksnummer: 2026/12");
    assert_eq!(document.case_reference.as_deref(), Some("2026/12"));
}

#[test]
fn parties_are_named_once_each() {
    let bench = Bench::named().with(&[("parties", "NAV Bodø|nav; skolen||gir norsk; |school")]);
    assert_eq!(bench.document().parties, ["Bodø kommune", "NAV Bodø", "skolen"]);
    bench.says("Disse er med på samarbeidet:");
    bench.says("- skolen: gir norsk");
    bench.says("- [mangler: navn]");
    let unnamed = Bench::empty().with(&[("unit_name", "flyktningenheten")]);
    assert_eq!(unnamed.document().parties, ["flyktningenheten"]);
}

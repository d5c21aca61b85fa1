//! Headings: which stand, at which level, and the drafters' own sections.

use super::bench::Bench;

fn headings(bench: &Bench) -> Vec<String> {
    bench.lines().into_iter().filter(|line| line.starts_with('#')).collect()
}

/// Source: the official template of December 2023; "Delmål" and "Eventuelle andre" fall away when empty.
#[test]
fn the_templates_headings_stand_in_its_order() {
    assert_eq!(
        headings(&Bench::named()),
        [
            "# Samarbeidsavtale mellom flyktningenheten og NAV Bodø om introduksjonsprogrammet",
            "## Bakgrunn og formål",
            "## Ansvar og forpliktelser knyttet til introduksjonsprogrammet",
            "### Kommunens ansvar og forpliktelser",
            "### NAVs rolle",
            "## Samarbeidsformer og samhandlingsområder",
            "### Ledermøter",
            "### Samarbeidsmøter",
            "### Informasjonsutveksling, samhandling og oppfølging av deltakere i introduksjonsprogrammet",
            "## Felles mål, resultatkrav og rapporteringsrutiner",
            "### Felles mål og resultatkrav",
            "### Rapportering",
            "## Kontaktpersoner",
            "## Varighet",
            "## Evaluering av avtalen",
        ]
    );
}

#[test]
fn a_section_that_is_not_relevant_is_not_printed_and_its_main_heading_goes_with_the_last() {
    let some = Bench::named().not_relevant("leader_meetings");
    some.is_silent_on("Ledermøter");
    some.is_silent_on("ledermøte hvert");
    let all = Bench::named()
        .not_relevant("leader_meetings")
        .not_relevant("cooperation_meetings")
        .not_relevant("information_exchange");
    all.is_silent_on("Samarbeidsformer");
}

#[test]
fn what_stands_below_a_main_heading_that_is_not_relevant_moves_up() {
    let headings = headings(&Bench::named().not_relevant("responsibilities"));
    assert_eq!(
        headings[2..5],
        [
            "## Kommunens ansvar og forpliktelser",
            "## NAVs rolle",
            "## Samarbeidsformer og samhandlingsområder",
        ]
    );
}

#[test]
fn the_signatures_are_not_the_content_of_the_heading_before_them() {
    let bench = ["meeting", "convener", "content", "indicator", "changes"]
        .iter()
        .fold(Bench::named(), |bench, clause| bench.leave_out(&format!("evaluation.{clause}")));
    bench.is_silent_on("# Evaluering");
    bench.says("_ For Bodø kommune");
}

#[test]
fn own_headings_stand_instead_of_the_templates() {
    let bench = Bench::named()
        .heading("leader_meetings", "  Møter mellom  ledere i {unit_name} ")
        .heading("parties", "Avtale med {nav_office}")
        .heading("signing", "Underskrifter");
    assert!(headings(&bench).contains(&"### Møter mellom ledere i flyktningenheten".to_owned()));
    assert!(headings(&bench).contains(&"## Underskrifter".to_owned()));
    assert_eq!(bench.title(), "Avtale med NAV Bodø");
}

#[test]
fn an_own_section_takes_the_level_of_its_neighbours() {
    let bench = Bench::named()
        .own_section("between", "leader_meetings", "Møter med skolen")
        .own("c1", ("between", None), "Vi møtes.")
        .own_section("delegation", "reporting", "Delegering")
        .own("c2", ("delegation", None), "Bystyret delegerer.")
        .own_section("last", "signing", "Vedlegg")
        .own("c3", ("last", None), "Ett vedlegg.")
        .own_section("hollow", "purpose", "Tomt avsnitt");
    let headings = headings(&bench);
    assert_eq!(bench.under("Møter med skolen"), ["Vi møtes."]);
    assert!(headings.contains(&"### Møter med skolen".to_owned()));
    assert!(headings.contains(&"## Delegering".to_owned()));
    assert!(headings.contains(&"## Vedlegg".to_owned()));
    bench.is_silent_on("Tomt avsnitt");
}

#[test]
fn a_moved_section_never_skips_a_level() {
    let bench = Bench::named().move_section("leader_meetings", "parties");
    let headings = headings(&bench);
    assert_eq!(headings[1], "## Ledermøter");
    let moved = Bench::named().move_section("contacts", "parties");
    assert_eq!(self::headings(&moved)[1], "## Kontaktpersoner");
}

#[test]
fn without_a_title_section_the_draft_gives_the_name() {
    let bench = Bench::named().not_relevant("parties");
    assert_eq!(
        bench.title(),
        "Samarbeidsavtale mellom flyktningenheten og NAV Bodø om introduksjonsprogrammet"
    );
    assert_eq!(headings(&bench)[0], "## Bakgrunn og formål");
}

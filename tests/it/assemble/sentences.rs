//! Answers in the template's sentences: number, gender, prepositions, names, spelling.

use super::bench::Bench;

/// Asserts that answers give a sentence.
#[track_caller]
fn case(answers: &[(&str, &str)], sentence: &str) {
    Bench::named().with(answers).says(sentence);
}

/// Source: the official template of December 2023, «Ledermøter».
#[test]
fn count_and_period_agree_with_the_meeting() {
    for (count, period, words) in [
        ("1", "hvert halvår", "ett ledermøte hvert halvår"),
        ("2", "hver måned", "to ledermøter hver måned"),
        ("1", "hver 14. dag", "ett ledermøte hver 14. dag"),
        ("1", "hver uke", "ett ledermøte hver uke"),
        ("3", "hvert kvartal", "tre ledermøter hvert kvartal"),
        ("12", "hvert år", "tolv ledermøter hvert år"),
        ("4", "hvert tertial", "fire ledermøter hvert tertial"),
        ("2", "Hver vår og høst.", "to ledermøter hver vår og høst"),
        ("1", "ved behov", "ett ledermøte ved behov"),
    ] {
        case(
            &[("leader_meeting_count", count), ("leader_meeting_period", period)],
            &format!(
                "Det avholdes {words} mellom leder ved flyktningenheten og leder ved NAV Bodø."
            ),
        );
    }
}

/// Source: the official template of December 2023, «Ledermøter» and «Samarbeidsmøter».
#[test]
fn every_count_and_every_period_go_together() {
    let counts = "ett to tre fire fem seks sju åtte ni ti elleve tolv".split(' ');
    let periods = ["uke", "14. dag", "måned", "kvartal", "tertial", "halvår", "år"];
    for (number, count) in (1..).zip(counts) {
        for period in periods {
            let every =
                if matches!(period, "uke" | "14. dag" | "måned") { "hver" } else { "hvert" };
            let chosen = format!("{every} {period}");
            let per = if period == "14. dag" { chosen.clone() } else { format!("per {period}") };
            let plural = if number == 1 { "" } else { "r" };
            let bench = Bench::named().with(&[
                ("leader_meeting_count", &number.to_string()),
                ("leader_meeting_period", &chosen),
                ("cooperation_meeting_count", &format!("minst {number}")),
                ("cooperation_meeting_period", &chosen),
            ]);
            bench.says(&format!(
                "Det avholdes {count} ledermøte{plural} {chosen} mellom leder ved flyktningenheten og leder \
                 ved NAV Bodø."
            ));
            bench.says(&format!(
                "Det avholdes minimum {count} samarbeidsmøte{plural} {per} mellom programrådgivere ved \
                 flyktningenheten og veiledere ved NAV Bodø og ellers oftere ved behov."
            ));
        }
    }
}

/// Source: the official template of December 2023, «Samarbeidsmøter».
#[test]
fn cooperation_meetings_are_counted_per_period() {
    for (count, period, words) in [
        ("minst 1", "hver måned", "minimum ett samarbeidsmøte per måned"),
        ("2", "hver uke", "to samarbeidsmøter per uke"),
        ("13", "hvert år", "13 samarbeidsmøter per år"),
        ("minst 2", "hver 14. dag", "minimum to samarbeidsmøter hver 14. dag"),
        ("1", "hver tredje uke", "ett samarbeidsmøte hver tredje uke"),
    ] {
        case(
            &[("cooperation_meeting_count", count), ("cooperation_meeting_period", period)],
            &format!(
                "Det avholdes {words} mellom programrådgivere ved flyktningenheten og veiledere ved \
                 NAV Bodø og ellers oftere ved behov."
            ),
        );
    }
}

#[test]
fn the_standard_sentences_stand_when_only_names_are_given() {
    let bench = Bench::named();
    for sentence in [
        "Det avholdes ett ledermøte hvert halvår mellom leder ved flyktningenheten og leder ved NAV Bodø.",
        "Leder ved flyktningenheten er ansvarlig for å kalle inn til ledermøtet.",
        "Lederne vil i møtet evaluere og rapportere om samarbeidet om introduksjonsprogrammet.",
        "Videre vil lederne redegjøre for hvordan samarbeidet har fungert og legge føringer for neste års arbeid.",
        "Fagansvarlig ved flyktningenheten er ansvarlig for å kalle inn til samarbeidsmøtene.",
        "I Bodø kommune er det et mål om at innholdet i introduksjonsprogrammet er målrettet og har høy kvalitet.",
        "NAV-kontoret og flyktningenheten skal samarbeide om å nå disse målene.",
        "Avtalepartene skal orientere hverandre om status for resultatkrav og delmål hvert tertial.",
        "Flyktningenheten har ansvaret for å kalle inn til møtet.",
        "Flyktningenheten og NAV Bodø har som felles mål at flest mulig deltakere har rask overgang til arbeid og \
         får en varig tilknytning til arbeidslivet.",
    ] {
        bench.says(sentence);
    }
    assert_eq!(
        bench.title(),
        "Samarbeidsavtale mellom flyktningenheten og NAV Bodø om introduksjonsprogrammet"
    );
}

#[test]
fn a_time_of_the_year_takes_its_own_preposition() {
    for (typed, words) in [
        ("uke 46", "i uke 46"),
        ("november", "i november"),
        ("15. mars", "innen 15. mars"),
        ("15.03.2027", "innen 15. mars 2027"),
        ("årsskiftet", "ved årsskiftet"),
        ("Etter sommerferien.", "etter sommerferien"),
    ] {
        case(
            &[("evaluation_time", typed)],
            &format!("Evalueringsmøtet gjennomføres en gang i året {words}."),
        );
    }
}

#[test]
fn dates_are_written_with_the_month_in_words() {
    let end = " eller til en av avtalepartene ønsker å revidere avtalen.";
    case(
        &[("end_date", "31.12.2028")],
        &format!(
            "Avtalen trer i kraft fra signeringstidspunktet og varer til 31. desember 2028{end}"
        ),
    );
    case(
        &[("start_date", "01.09.2027"), ("end_date", "uten sluttdato")],
        "Avtalen trer i kraft 1. september 2027 og varer til en av avtalepartene ønsker å revidere avtalen.",
    );
    case(
        &[("start_date", "01.09.2027"), ("end_date", "2028-08-01")],
        &format!("Avtalen trer i kraft 1. september 2027 og varer til 1. august 2028{end}"),
    );
}

#[test]
fn a_name_carries_nav_and_kommune_once() {
    for typed in ["Bodø", "NAV Bodø", "Nav Bodø", " NAV  NAV Bodø. "] {
        case(
            &[("nav_office", typed)],
            "Flyktningenheten og NAV Bodø har som felles mål at flest mulig deltakere har rask overgang til \
             arbeid og får en varig tilknytning til arbeidslivet.",
        );
    }
    for typed in ["Bodø", "Bodø kommune", "Bodø Kommune.", "  Bodø   kommune kommune"] {
        case(
            &[("municipality_name", typed)],
            "I Bodø kommune er det et mål om at innholdet i introduksjonsprogrammet er målrettet og har høy \
             kvalitet.",
        );
    }
}

#[test]
fn two_nav_offices_are_one_enumeration() {
    let bench = Bench::named().with(&[("nav_office", "Bodø; NAV Salten")]);
    assert_eq!(
        bench.title(),
        "Samarbeidsavtale mellom flyktningenheten, NAV Bodø og NAV Salten om introduksjonsprogrammet"
    );
    bench.says(
        "Det avholdes ett ledermøte hvert halvår mellom leder ved flyktningenheten og lederne ved NAV Bodø og \
         NAV Salten.",
    );
    bench.says("NAV-kontorene og flyktningenheten skal samarbeide om å nå disse målene.");
    assert_eq!(bench.document().parties, ["Bodø kommune", "NAV Bodø", "NAV Salten"]);
}

#[test]
fn nav_is_spelled_as_chosen_in_the_templates_words_alone() {
    let bench = Bench::named().with(&[
        ("nav_spelling", "nav_lower"),
        ("purpose_text", "NAV er med fra første dag."),
        ("nav_role_mode", "guideline"),
    ]);
    bench.says("Nav-kontoret og flyktningenheten skal samarbeide om å nå disse målene.");
    bench.says("NAV er med fra første dag.");
    bench.says(
        "Samarbeidsavtalen er utarbeidet på bakgrunn av Veileder om samarbeid mellom kommunen og NAV om \
         introduksjonsprogrammet av 12.12.23.",
    );
    assert_eq!(
        bench.under("Navs rolle"),
        [
            "Navs rolle i introduksjonsprogrammet er beskrevet i Veileder om samarbeid mellom kommunen og NAV om \
          introduksjonsprogrammet av 12.12.23."
        ]
    );
    assert_eq!(
        bench.title(),
        "Samarbeidsavtale mellom flyktningenheten og Nav Bodø om introduksjonsprogrammet"
    );
}

#[test]
fn a_unit_keeps_the_capital_that_was_typed_and_gets_one_where_a_sentence_starts() {
    case(
        &[("unit_name", "Enhet for integrering.")],
        "Leder ved Enhet for integrering er ansvarlig for å kalle inn til ledermøtet.",
    );
    case(
        &[("unit_name", "åpen mottaksenhet")],
        "Åpen mottaksenhet har ansvaret for å kalle inn til møtet.",
    );
    case(&[("unit_name", "eInnvandring")], "eInnvandring har ansvaret for å kalle inn til møtet.");
}

#[test]
fn what_goes_on_in_a_sentence_is_fitted_into_it() {
    for (typed, words) in [
        ("Evaluere samarbeidet.", "evaluere samarbeidet"),
        ("evaluere\nog planlegge .", "evaluere og planlegge"),
        ("- Evaluere\n- Rapportere.\n- Planlegge", "evaluere, rapportere og planlegge"),
        ("IMDis føringer gjennomgås", "IMDis føringer gjennomgås"),
        ("møtet drøfte tall", "drøfte tall"),
        ("Bodø kommune orienteres", "Bodø kommune orienteres"),
    ] {
        case(&[("leader_meeting_agenda", typed)], &format!("Lederne vil i møtet {words}."));
    }
}

#[test]
fn a_partys_name_keeps_its_capital_where_a_sentence_goes_on_and_what_it_does_does_not() {
    let parties = ("parties", "Østre skole|school|Gir norskopplæring");
    for (typed, words) in [
        ("Østre skole orienteres", "Østre skole orienteres"),
        ("Gir norskopplæring en plass", "gir norskopplæring en plass"),
    ] {
        case(
            &[parties, ("leader_meeting_agenda", typed)],
            &format!("Lederne vil i møtet {words}."),
        );
    }
}

#[test]
fn own_words_for_who_convenes_start_and_continue_sentences() {
    case(
        &[("leader_meeting_convener", "kommunalsjef for oppvekst.")],
        "Kommunalsjef for oppvekst er ansvarlig for å kalle inn til ledermøtet.",
    );
    case(
        &[("leader_meeting_participants", "Kommunalsjef for skole og leder ved NAV Bodø .")],
        "Det avholdes ett ledermøte hvert halvår mellom kommunalsjef for skole og leder ved NAV Bodø.",
    );
}

#[test]
fn what_is_not_answered_is_marked_in_its_place() {
    let bench = Bench::empty();
    bench.says("Leder ved [mangler: navn på enheten] er ansvarlig for å kalle inn til ledermøtet.");
    bench.says("Evalueringsmøtet gjennomføres en gang i året [mangler: når dere evaluerer].");
    bench.says("[mangler: NAVs rolle]");
    case(
        &[("end_date", "en gang til høsten")],
        "Avtalen trer i kraft fra signeringstidspunktet og varer til \
        [mangler: når avtalen slutter å gjelde] eller til en av avtalepartene ønsker å revidere avtalen.",
    );
    case(
        &[("unit_name", "  . ")],
        "[mangler: navn på enheten] har ansvaret for å kalle inn til møtet.",
    );
}

#[test]
fn a_sentence_without_its_optional_answer_is_not_there() {
    let quality = "I Bodø kommune er det et mål om at innholdet i introduksjonsprogrammet er målrettet og har \
                   høy kvalitet.";
    let cooperation = "NAV-kontoret og flyktningenheten skal samarbeide om å nå disse målene.";
    let ambition = "Det er videre en ambisjon å bedre tilgangen på og bruken av det statlige virkemiddelapparatet \
                    for deltakere i programmet.";
    for (typed, figures) in [
        ("", ""),
        ("  ", ""),
        ("minst 60 prosent skal i arbeid", " Minst 60 prosent skal i arbeid."),
        ("Minst 60 prosent skal i arbeid.", " Minst 60 prosent skal i arbeid."),
        ("Minst 60 prosent skal i arbeid ..", " Minst 60 prosent skal i arbeid."),
    ] {
        let bench = Bench::named().with(&[("target_figures", typed)]);
        let paragraph = format!("{quality} {cooperation}{figures} {ambition}");
        assert_eq!(bench.under("Felles mål og resultatkrav")[1], paragraph);
    }
}

#[test]
fn inside_nav_the_agreement_is_a_routine() {
    let bench = Bench::named().with(&[("organisation", "inside_nav"), ("end_date", "open")]);
    let document = bench.document();
    assert_eq!(document.kind, avtale::assemble::Kind::Routine);
    assert_eq!(bench.title(), "Samarbeidsrutine for introduksjonsprogrammet ved NAV Bodø");
    bench.says("Rutinen trer i kraft fra signeringstidspunktet og varer til den blir revidert.");
    bench.is_silent_on("amarbeidsavtale");
    bench.says("Evaluering av rutinen knyttes til erfaring, praktisering og måloppnåelse.");
}

#[test]
fn the_language_is_the_one_chosen() {
    assert_eq!(Bench::named().document().language, "nb");
    assert_eq!(Bench::named().with(&[("language", "nn")]).document().language, "nn");
}

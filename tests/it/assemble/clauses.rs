//! Clauses that the drafters changed, left out or wrote themselves, and footnotes.

use super::bench::{Bench, text};
use avtale::assemble::{Block, BlockKind};

const MEETING: &str = "Det avholdes ett ledermøte hvert halvår mellom leder ved flyktningenheten og leder ved NAV \
                       Bodø.";
const CONVENER: &str = "Leder ved flyktningenheten er ansvarlig for å kalle inn til ledermøtet.";
const AGENDA: &str = "Lederne vil i møtet evaluere og rapportere om samarbeidet om introduksjonsprogrammet. Videre \
                      vil lederne redegjøre for hvordan samarbeidet har fungert og legge føringer for neste års \
                      arbeid.";

fn leader_meetings(bench: &Bench) -> Vec<String> {
    bench.under("Ledermøter")
}

#[test]
fn an_edited_clause_keeps_its_slots_and_its_place_in_the_paragraph() {
    let bench = Bench::named().edit(
        "leader_meetings.convener",
        "{leader_meeting_convener} kaller inn  innen to uker ,  med sakliste",
    );
    let edited = "Leder ved flyktningenheten kaller inn innen to uker, med sakliste";
    assert_eq!(leader_meetings(&bench), [format!("{MEETING} {edited}"), AGENDA.to_owned()]);
}

#[test]
fn an_edited_clause_does_not_double_what_the_slot_brings() {
    for (edited, printed) in [
        ("Vi møtes hver {reporting_period}.", "Vi møtes hvert tertial."),
        ("{leader_meeting_count} ledermøte holdes.", "Ett ledermøte holdes."),
        ("NAV {nav_office} kaller inn.", "NAV Bodø kaller inn."),
        ("I {municipality_name} kommune.", "I Bodø kommune."),
        ("Det skjer ved {evaluation_time}.", "Det skjer ved årsskiftet."),
    ] {
        let bench = Bench::named()
            .with(&[("evaluation_time", "årsskiftet")])
            .edit("leader_meetings.convener", edited);
        bench.says(printed);
    }
}

#[test]
fn a_replaced_clause_may_have_paragraphs_and_bullets() {
    let bench = Bench::named().replace(
        "leader_meetings.convener",
        "første avsnitt\n\nI møtet:\n- én sak\n- {unit_name}\n* to saker\nSlutt med [klamme] og {ukjent}",
    );
    assert_eq!(
        leader_meetings(&bench),
        [
            &format!("{MEETING} Første avsnitt"),
            "I møtet:",
            "- én sak",
            "- flyktningenheten",
            "- to saker",
            "Slutt med [klamme] og {ukjent}",
            AGENDA,
        ]
    );
}

#[test]
fn a_list_answer_alone_on_a_bullet_gives_a_bullet_for_each_item() {
    let bench = Bench::named()
        .with(&[("subgoals", "en; to")])
        .replace("leader_meetings.convener", "Delmål:\n- {subgoals}\nog {subgoals}");
    let lines = leader_meetings(&bench);
    assert_eq!(lines[1..4], ["- en", "- to", "Og en og to"]);
}

#[test]
fn what_a_clause_left_out_joined_goes_on_without_it() {
    let bench = Bench::named().leave_out("leader_meetings.convener");
    assert_eq!(leader_meetings(&bench), [MEETING, AGENDA]);
    let first = Bench::named().leave_out("leader_meetings.frequency");
    assert_eq!(leader_meetings(&first), [CONVENER, AGENDA]);
    let agenda = Bench::named().leave_out("leader_meetings.agenda");
    let outlook = AGENDA.split_once(". ").unwrap().1;
    assert_eq!(leader_meetings(&agenda), [format!("{MEETING} {CONVENER}"), outlook.to_owned()]);
}

#[test]
fn own_clauses_stand_after_the_one_they_name_and_none_is_lost() {
    let at = |after| ("leader_meetings", after);
    let bench = Bench::named()
        .own("o1", at(Some("leader_meetings.convener")), "en")
        .own("o3", at(Some("o2")), "tre")
        .own("o2", at(Some("o1")), "to")
        .own("o0", at(None), "null")
        .own("gone-next", at(Some("gone")), "etter en som er borte")
        .own("gone", at(Some("no.such")), "etter ingen")
        .own("ring-a", at(Some("ring-b")), "ring a")
        .own("ring-b", at(Some("ring-a")), "ring b");
    assert_eq!(
        leader_meetings(&bench),
        [
            "Null",
            &format!("{MEETING} {CONVENER}"),
            "En",
            "To",
            "Tre",
            AGENDA,
            "Etter ingen",
            "Etter en som er borte",
            "Ring a",
            "Ring b",
        ]
    );
}

#[test]
fn an_own_clause_after_one_left_out_stays() {
    let bench = Bench::named().leave_out("leader_meetings.convener").own(
        "o1",
        ("leader_meetings", Some("leader_meetings.convener")),
        "Leder {unit_name} møter.",
    );
    assert_eq!(leader_meetings(&bench), [MEETING, "Leder flyktningenheten møter.", AGENDA]);
}

#[test]
fn own_clauses_of_a_section_that_is_gone_come_under_the_last_heading() {
    let bench = Bench::named().own("lost", ("no_such_section", None), "Ikke mist dette.");
    assert_eq!(bench.under("Evaluering av avtalen")[0], "Ikke mist dette.");
}

#[test]
fn footnotes_are_numbered_from_one_and_marked_after_the_sentence() {
    let bench = Bench::named();
    let paragraph = &bench.under("Felles mål og resultatkrav")[0];
    assert!(paragraph.ends_with("varig tilknytning til arbeidslivet.[1]"), "{paragraph}");
    assert_eq!(
        bench.lines().last().unwrap(),
        "[1] Føringer om rask overgang til arbeid gjelder særskilt deltakere med midlertidig kollektiv beskyttelse."
    );
    let edited = bench.edit("goal_footnote", "Gjelder  {unit_name}");
    assert_eq!(edited.lines().last().unwrap(), "[1] Gjelder flyktningenheten.");
}

#[test]
fn a_footnote_left_out_or_without_its_sentence_leaves_no_mark() {
    for (clause, change) in
        [("goal_footnote", None), ("goal_footnote", Some(" ")), ("shared_goal.goal", None)]
    {
        let bench = match change {
            Some(text) => Bench::named().edit(clause, text),
            None => Bench::named().leave_out(clause),
        };
        assert_eq!(bench.document().footnotes, [], "{clause}");
        bench.is_silent_on("[1]");
    }
}

#[test]
fn blocks_have_unique_ids_and_name_their_clauses() {
    let bench = Bench::named().replace("leader_meetings.frequency", "en\nto\n- tre");
    let document = bench.document();
    let of = |id: &str| -> &Block { document.blocks.iter().find(|block| block.id == id).unwrap() };
    let BlockKind::Paragraph(words) = &of("leader_meetings.frequency").kind else { panic!() };
    assert_eq!(text(words), "En");
    assert!(matches!(of("leader_meetings.frequency.3").kind, BlockKind::List(_)));
    let names = |id| of(id).origin.clauses.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        names("leader_meetings.agenda"),
        ["leader_meetings.agenda", "leader_meetings.outlook"]
    );
    let mut ids: Vec<_> = document.blocks.iter().map(|block| &block.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), document.blocks.len());
}

//! What departs from the standard text: told by clause, in the words that stand on both sides.

use std::collections::BTreeSet;

use avtale::assemble::{Deviation, DeviationKind, Passage, annex, deviations};
use avtale::base::time::TimeZone;
use avtale::base::{ClauseId, Line, Moment};
use avtale::draft::{ClauseChange, ClauseState};

use super::bench::{Bench, clause, stamped};
use crate::drafts;

fn of(bench: &Bench) -> Vec<Deviation> {
    deviations(&bench.template, &bench.draft, &TimeZone::UTC)
}

/// Returns the words with `[-what was taken out-]` and `{+what was put in+}`.
fn marked(deviation: &Deviation) -> String {
    let words = deviation.words.iter().map(|passage| match passage {
        Passage::Kept(text) => text.clone(),
        Passage::Removed(text) => format!("[-{text}-]"),
        Passage::Added(text) => format!("{{+{text}+}}"),
    });
    words.collect()
}

/// Asserts the one deviation there is.
#[track_caller]
fn case(bench: &Bench, label: &str, words: &str) {
    let all = of(bench);
    let told: Vec<_> = all.iter().map(|one| (one.label.as_str(), marked(one))).collect();
    assert_eq!(told, [(label, words.to_owned())]);
}

#[test]
fn an_edited_sentence_is_compared_word_by_word_with_the_answers_in_their_places() {
    let bench = Bench::named().with(&[("leader_meeting_participants", "lederne")]).edit(
        "leader_meetings.frequency",
        "Det avholdes minst {leader_meeting_count} {leader_meeting_period} mellom \
         {leader_meeting_participants} og ordføreren.",
    );
    case(
        &bench,
        "Ledermøter: Hvor ofte lederne møtes",
        "Det avholdes {+minst +}ett ledermøte hvert halvår mellom lederne{+ og ordføreren+}.",
    );
    assert_eq!(of(&bench)[0].kind, DeviationKind::Edited);
}

#[test]
fn two_sentences_with_little_in_common_stand_one_after_the_other() {
    let bench = Bench::named().replace("leader_meetings.outlook", "Lederne spiser middag.");
    case(
        &bench,
        "Ledermøter: Hva lederne gjør videre",
        "[-Videre vil lederne redegjøre for hvordan samarbeidet har fungert og legge føringer for \
         neste års arbeid.-]{+Lederne spiser middag.+}",
    );
    // What is added to a sentence that stays is told as added, however long.
    let long = "Og så møtes de igjen for å spise middag. ".repeat(30);
    let standard = "Videre vil lederne {leader_meeting_outlook}.";
    let bench = Bench::named().replace("leader_meetings.outlook", &format!("{standard} {long}"));
    assert!(marked(&of(&bench)[0]).starts_with("Videre vil lederne redegjøre"), "{:?}", of(&bench));
}

#[test]
fn a_place_without_an_answer_reads_as_drafters_write_it() {
    let bench = Bench::empty().leave_out("shared_goal.quality");
    case(
        &bench,
        "Felles mål: Målrettet program med høy kvalitet",
        "[-I <kommunens navn> er det et mål om at innholdet i introduksjonsprogrammet er \
         målrettet og har høy kvalitet.-]",
    );
    assert_eq!(of(&bench)[0].kind, DeviationKind::LeftOut);
}

#[test]
fn what_reads_as_the_standard_text_is_no_deviation() {
    assert_eq!(of(&Bench::named()), []);
    for (id, text) in [
        ("leader_meetings.outlook", "Videre vil lederne {leader_meeting_outlook}."),
        (
            "shared_goal.quality",
            "I Bodø kommune er det et mål om at innholdet i \
          introduksjonsprogrammet er målrettet og har høy kvalitet.",
        ),
    ] {
        assert_eq!(of(&Bench::named().edit(id, text)), [], "{id}");
    }
    // Nothing stands there without figures, and nothing stands for the agreement in a routine.
    let bench = Bench::named().leave_out("shared_goal.figures");
    assert_eq!(of(&bench), []);
    let blank = Bench::named().own("o1", ("shared_goal", None), " \n");
    assert_eq!(of(&blank), [], "it says nothing");
    let heading = Bench::named().heading("leader_meetings", "Ledermøter");
    assert_eq!(of(&heading), [], "it is called as before");
}

#[test]
fn a_clause_of_the_drafters_own_is_told_where_it_stands() {
    let bench = Bench::named()
        .own(
            "o1",
            ("leader_meetings", Some("leader_meetings.frequency")),
            "{unit_name} lager kaffe",
        )
        .leave_out("leader_meetings.outlook")
        .leave_out("leader_meetings.frequency");
    let all = of(&bench);
    let told: Vec<_> = all.iter().map(|one| (one.kind, one.label.as_str())).collect();
    let expected = [
        (DeviationKind::LeftOut, "Ledermøter: Hvor ofte lederne møtes"),
        (DeviationKind::OwnClause, "Ledermøter"),
        (DeviationKind::LeftOut, "Ledermøter: Hva lederne gjør videre"),
    ];
    assert_eq!(told, expected);
    let one = &all[1];
    assert_eq!(marked(one), "{+Flyktningenheten lager kaffe+}");
    assert_eq!(one.clause.as_ref().map(ClauseId::as_str), Some("o1"));
    assert_eq!((one.by.as_str(), one.day.is_some(), one.guidance.len()), ("Kari", true, 0));
}

#[test]
fn another_heading_is_told_and_one_that_is_not_printed_is_not() {
    let bench = Bench::named().heading("leader_meetings", "Møter mellom lederne i {unit_name}");
    case(&bench, "Ledermøter", "[-Ledermøter-]{+Møter mellom lederne i flyktningenheten+}");
    let one = &of(&bench)[0];
    assert_eq!((one.kind, &one.clause), (DeviationKind::Retitled, &None));
    // Nothing stands under it without subgoals.
    assert_eq!(of(&Bench::named().heading("subgoals", "Mindre mål")), []);
    let title = Bench::named().heading("parties", "Avtale om introduksjon");
    assert_eq!(of(&title).len(), 1, "the title of the whole is a heading as well");
}

#[test]
fn a_section_of_the_drafters_own_is_one_deviation_by_whoever_wrote_last_in_it() {
    let mut bench = Bench::named()
        .own_section("s1", "leader_meetings", "Uenighet")
        .own("o1", ("s1", None), "Vi snakker sammen.")
        .own("o2", ("s1", Some("o1")), "- først i møtet\n- så med lederne");
    let later = &mut bench.draft.own_clauses.last_mut().unwrap().text.stamp;
    later.by = Line::kept("Ola");
    later.at = Moment::from_millisecond(1_798_759_800_000).unwrap();
    let all = of(&bench);
    let [one] = &*all else { panic!("{all:?}") };
    assert_eq!((one.kind, one.label.as_str()), (DeviationKind::OwnSection, "Uenighet"));
    assert_eq!(marked(one), "{+Uenighet\nVi snakker sammen.\n- først i møtet\n- så med lederne+}");
    assert_eq!((one.by.as_str(), &one.clause), ("Ola", &None));
    assert_eq!(of(&Bench::named().own_section("s1", "leader_meetings", "Tomt")), []);
    assert_eq!(of(&bench.not_relevant("s1")), [], "it is not printed");
}

#[test]
fn lists_and_tables_are_compared_line_by_line() {
    let people = "Kari Nordmann|rådgiver|22 33 44 55|kari@example.no";
    let bench = Bench::named().with(&[("subgoals", "Flere i arbeid; Flere i utdanning")]);
    let bench = bench.edit("subgoals.items", "- {subgoals}\n- Flere i tiltak");
    case(&bench, "Delmål: Delmål", "- Flere i arbeid\n- Flere i utdanning{+\n- Flere i tiltak+}");
    let bench = Bench::named().with(&[("contacts_municipality", people)]);
    let table = bench.template.sections().iter().flat_map(|section| &section.clauses);
    let table = table.map(|clause| clause.id.to_string()).find(|id| id.starts_with("contacts."));
    let all = of(&bench.leave_out(&table.unwrap()));
    assert!(marked(&all[0]).contains(" | Kari Nordmann | "), "{all:?}");
}

#[test]
fn a_footnote_is_compared_as_well() {
    case(
        &Bench::named().replace("goal_footnote", "Se loven"),
        "Felles mål: Fotnoten til det felles målet",
        "[-Føringer om rask overgang til arbeid gjelder særskilt deltakere med midlertidig \
         kollektiv beskyttelse.-]{+Se loven.+}",
    );
}

#[test]
fn a_section_that_is_not_relevant_is_one_deviation_by_whoever_declared_it() {
    let bench = Bench::named().leave_out("leader_meetings.agenda").not_relevant("leader_meetings");
    let all = of(&bench);
    let [one] = &*all else { panic!("{all:?}") };
    assert_eq!((one.label.as_str(), one.kind), ("Ledermøter", DeviationKind::LeftOut));
    let clause = one.clause.as_ref().map(ClauseId::as_str);
    assert_eq!((one.by.as_str(), clause), ("Kari", Some("leader_meetings.frequency")));
    let [Passage::Removed(text)] = &*one.words else { panic!("{one:?}") };
    assert_eq!(text.lines().count(), 4, "{text}");
}

#[test]
fn they_stand_in_the_drafts_order_with_who_when_and_why() {
    let mut bench = Bench::named()
        .leave_out("leader_meetings.outlook")
        .leave_out("purpose.basis")
        .heading("purpose", "Hvorfor")
        .move_section("purpose", "leader_meetings");
    let mut change = stamped(ClauseChange {
        state: ClauseState::LeftOut,
        reason: Some(Line::kept("Dekket av punkt 3")),
        standard: String::new(),
    });
    change.stamp.at = Moment::from_millisecond(1_798_759_800_000).unwrap();
    bench.draft.clauses.insert(clause("leader_meetings.outlook"), change);
    let oslo = TimeZone::fixed(jiff::tz::offset(1));
    let all = deviations(&bench.template, &bench.draft, &oslo);
    let labels: Vec<_> = all.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels.len(), 3, "{labels:?}");
    assert!(labels[0].starts_with("Ledermøter: "), "{labels:?}");
    assert_eq!(labels[1], "Bakgrunn og formål", "its heading is told before its clauses");
    assert!(labels[2].starts_with("Hvorfor: "), "{labels:?}");
    let [one, ..] = &*all else { panic!("{all:?}") };
    assert_eq!(one.by, "Kari");
    assert_eq!(one.day.as_ref().unwrap().1, "1. januar 2027", "the day where the drafters are");
    assert_eq!(one.reason.as_deref(), Some("Dekket av punkt 3"));
}

#[test]
fn the_guidelines_view_is_of_what_the_sentence_asks_or_the_section_is_about() {
    let bench = Bench::named()
        .leave_out("leader_meetings.frequency")
        .leave_out("shared_goal.ambition")
        .leave_out("leader_meetings.outlook");
    for one in of(&bench) {
        let said: Vec<_> = one.guidance.iter().map(|hint| hint.text.as_str()).collect();
        assert!((1..=3).contains(&said.len()), "{}: {said:?}", one.label);
        for hint in &one.guidance {
            let strength = hint.text.split_once(": ").expect("how strongly, and what").0;
            assert!(!matches!(strength, "info" | "råd"), "{hint:?}");
            assert!(!hint.citation.is_empty(), "{hint:?}");
        }
    }
    // The name of the unit stands in most sentences, and is asked elsewhere.
    let all = of(&Bench::named().leave_out("shared_goal.goal"));
    assert!(all[0].guidance.iter().all(|hint| !hint.text.contains("bestemt form")), "{all:?}");
}

#[test]
fn an_annex_says_once_in_a_section_what_the_guideline_says_of_it() {
    let (template, draft) = drafts::read(drafts::KRISTIANSAND);
    let (all, told) =
        (deviations(&template, &draft, &TimeZone::UTC), annex(&template, &draft, &TimeZone::UTC));
    let hints = |of: &[Deviation]| {
        let hints = of.iter().flat_map(|one| {
            one.guidance.iter().map(|hint| (one.section.clone(), hint.text.clone()))
        });
        hints.collect::<Vec<_>>()
    };
    let once: BTreeSet<_> = hints(&told).into_iter().collect();
    assert_eq!(once.len(), hints(&told).len());
    assert_eq!(once, hints(&all).into_iter().collect());
    assert!(hints(&told).len() < hints(&all).len());
    let labels = |of: &[Deviation]| of.iter().map(|one| one.label.clone()).collect::<Vec<_>>();
    assert_eq!(labels(&told), labels(&all));
}

#[test]
fn kristiansands_deviations_read_as_a_lawyer_would_have_them() {
    let (template, draft) = drafts::read(drafts::KRISTIANSAND);
    let all = deviations(&template, &draft, &TimeZone::UTC);
    let told = all.iter().map(|one| {
        let hints =
            one.guidance.iter().map(|hint| format!("\n  {} ({})", hint.text, hint.citation));
        let day = one.day.as_ref().map(|(_, words)| words.as_str()).unwrap_or_default();
        format!(
            "{} [{:?}, {}, {day}, {}]\n{}{}\n",
            one.label,
            one.kind,
            one.by,
            one.reason.as_deref().unwrap_or("-"),
            marked(one),
            hints.collect::<String>()
        )
    });
    insta::assert_snapshot!("kristiansand_deviations", told.collect::<Vec<_>>().join("\n"));
}

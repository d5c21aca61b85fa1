//! The cases of C25 to C49.

use avtale::template::Severity::{Form, Info, May, Must, Should};

use super::super::Do::{Answer, Clear, Decline, Heading, LeaveOut, Own, Replace};
use super::{INSIDE, Row, row};

pub(super) const ROWS: &[Row] = &[
    row(
        "C25",
        Should,
        &[Clear("follow_up_after_programme")],
        &[
            Clear("follow_up_after_programme"),
            Answer("extra_meetings", "Overføringsmøter|ved behov|Veileder i NAV|Rådgiver"),
        ],
    ),
    row(
        "C26",
        Should,
        &[Answer("municipality_responsibilities", "Hjelpe deltakere med oppholdstillatelse")],
        &[Answer("municipality_responsibilities", "Unngå avbrudd i løpet")],
    ),
    row(
        "C27",
        Should,
        &[Answer("contacts_nav", "Eva Moe|Veileder")],
        &[Answer("contacts_nav", "Eva Moe|Veileder||eva@nav.no")],
    ),
    row("C27", Must, &[Clear("contacts_nav")], &[]),
    row("C27", Info, &[Decline("contacts")], &[]),
    row(
        "C28",
        Form,
        &[Answer("contacts_nav", "Kari Li|Veileder|55 55 33 33|kari@nav.no")],
        &[INSIDE, Answer("contacts_nav", "Kari Li|Veileder|55 55 33 33|kari@nav.no")],
    ),
    row(
        "C29",
        Should,
        &[Replace("evaluation.meeting", "Evalueringen er hvert fjerde år {evaluation_time}.")],
        &[Replace("evaluation.meeting", "Evalueringen er hver høst {evaluation_time}.")],
    ),
    row(
        "C29",
        Should,
        &[
            LeaveOut("evaluation.content"),
            LeaveOut("evaluation.changes"),
            Heading("evaluation", "Evaluering"),
        ],
        &[LeaveOut("evaluation.indicator")],
    ),
    row("C29", Info, &[Decline("evaluation")], &[]),
    row("C30", Form, &[LeaveOut("evaluation.convener")], &[Decline("evaluation")]),
    row("C30", Must, &[Clear("evaluation_time")], &[]),
    row(
        "C31",
        Info,
        &[Answer("leader_meeting_period", "year")],
        &[
            Answer("leader_meeting_period", "én gang i året"),
            Own("evaluation", "Evalueringen tas i ledermøtet."),
        ],
    ),
    row(
        "C32",
        Should,
        &[Answer("signatories_nav", "Eva Dahl|Rådgiver")],
        &[Answer(
            "signatories_nav",
            "Eva Dahl|Fungerende avdelingsdirektør\nOla By|Kommunalsjef for oppvekst\nPer Å|rådmannen",
        )],
    ),
    row("C33", Should, &[Clear("signatories_nav")], &[INSIDE, Clear("signatories_nav")]),
    row("C33", Must, &[Clear("signatories_municipality")], &[]),
    row("C33", Info, &[Decline("signing")], &[]),
    row("C34", Form, &[Answer("end_date", "1.1.2020")], &[Answer("end_date", "uten sluttdato")]),
    row("C34", Must, &[Clear("end_date")], &[]),
    row(
        "C35",
        Info,
        &[Answer("start_date", "1.9.2026"), Answer("signing_place_date", "Bodø, 18.9.2026")],
        &[Answer("start_date", "18.9.2026"), Answer("signing_place_date", "Bodø, 18.9.2026")],
    ),
    row(
        "C36",
        Should,
        &[Answer("guideline_reference", "Veileder om samarbeid av 08.04.2021")],
        &[Answer("guideline_reference", "Veileder om samarbeid av mars 2027")],
    ),
    row(
        "C36",
        Should,
        &[Own("teams", "Partene bygger på rundskriv G-27/2017.")],
        &[Own("teams", "Avtalen erstatter den som bygde på rundskriv Q-27/2015.")],
    ),
    row(
        "C37",
        Info,
        &[Own("teams", "Teamet skriver den individuelle planen.")],
        &[Own("teams", "Teamet driver individuell planlegging på denne arenaen.")],
    ),
    row(
        "C38",
        Info,
        &[Answer("municipality_responsibility_mode", "law")],
        &[
            Answer("municipality_responsibility_mode", "law"),
            Replace("municipality_responsibility.law", "Ansvaret følger av integreringsloven."),
        ],
    ),
    row(
        "C38",
        Info,
        &[
            Answer("municipality_responsibility_mode", "law"),
            Replace("municipality_responsibility.law", "Ansvaret følger av loven."),
        ],
        &[],
    ),
    row(
        "C39",
        Must,
        &[Answer("teams", "[sett inn navn]")],
        &[Answer("teams", "Vi setter inn et team.")],
    ),
    row(
        "C40",
        Form,
        &[Answer("teams", "Leder ved leder av team.")],
        &[Answer("teams", "Teamet arbeider side ved side.")],
    ),
    row(
        "C41",
        Form,
        &[Answer("teams", "Flyktningsenheten setter sammen teamet.")],
        &[Answer("teams", "Flyktningenhetens leder setter sammen teamet.")],
    ),
    row(
        "C42",
        Form,
        &[Answer("leader_meeting_convener", "Rektor ved skolen")],
        &[Answer("leader_meeting_convener", "Rektor ved voksenopplæringen")],
    ),
    row("C43", May, &[INSIDE, Clear("purpose_text")], &[Clear("purpose_text")]),
    row(
        "C44",
        May,
        &[Answer("parties", "Flyktningenheten")],
        &[Answer(
            "parties",
            "Flyktningenheten|Enhet i kommunen\nKSS|Voksenopplæring eller skole\nKarrieresenteret",
        )],
    ),
    row(
        "C45",
        Info,
        &[Answer("other_areas", "Praksisplasser")],
        &[Answer("other_areas", "Hospitering|Alle har vært hos hverandre")],
    ),
    row("C46", Info, &[LeaveOut("shared_goal.ambition")], &[]),
    row(
        "C47",
        Form,
        &[Answer("extra_meetings", "Trekantsamtaler|half_year")],
        &[Answer("extra_meetings", "Trekantsamtaler|half_year||Programrådgiver")],
    ),
    row(
        "C48",
        Should,
        &[Answer("municipality_responsibilities", "Fast kontaktperson for hver deltaker")],
        &[
            Answer("municipality_responsibilities", "Finne kandidater til hurtigsporet"),
            Answer("nav_role_items", "Være med i hurtigspor"),
        ],
    ),
    row(
        "C48",
        Should,
        &[Answer("municipality_responsibilities", "Finne kandidater til hurtigspor")],
        &[],
    ),
    row("C49", Must, &[INSIDE, LeaveOut("purpose.whole_office")], &[LeaveOut("purpose.aim")]),
    row(
        "C49",
        Must,
        &[
            INSIDE,
            Answer("municipality_responsibility_mode", "law"),
            Answer("nav_role_mode", "guideline"),
        ],
        &[INSIDE, Answer("municipality_responsibility_mode", "law")],
    ),
];

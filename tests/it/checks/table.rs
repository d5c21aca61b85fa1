//! The cases: what raises each rule, how gravely, and what doesn't though it is close.

use avtale::template::Severity::{self, Form, Info, Must, Should};

use super::Do::{self, Answer, Clear, Decline, Heading, LeaveOut, Note, Own, Replace};

mod rest;

/// A case of a rule.
pub(crate) struct Row {
    /// The rule's number.
    pub(crate) rule: &'static str,
    /// How grave the finding is.
    pub(crate) severity: Severity,
    /// What raises it in the complete draft.
    pub(crate) case: &'static [Do],
    /// What doesn't.
    pub(crate) counter: &'static [Do],
}

const fn row(
    rule: &'static str,
    severity: Severity,
    case: &'static [Do],
    counter: &'static [Do],
) -> Row {
    Row { rule, severity, case, counter }
}

const INSIDE: Do = Answer("organisation", "inside_nav");

/// Returns every case, in the order of the rules.
pub(crate) fn rows() -> impl Iterator<Item = &'static Row> {
    FIRST.iter().chain(rest::ROWS)
}

const FIRST: &[Row] = &[
    row("C01", Should, &[Clear("organisation")], &[INSIDE]),
    row("C02", Should, &[INSIDE, Heading("parties", "Samarbeidsavtale for Bodø")], &[INSIDE]),
    row(
        "C02",
        Should,
        &[INSIDE, Own("teams", "Avtalepartene møtes.")],
        &[Own("teams", "Avtalepartene møtes."), Heading("parties", "Samarbeidsavtale for Bodø")],
    ),
    row(
        "C02",
        Should,
        &[INSIDE, Heading("parties", "Avtale om introduksjonsprogrammet")],
        &[INSIDE, Heading("parties", "Rutine og avtale om introduksjonsprogrammet")],
    ),
    row("C03", Must, &[Clear("unit_name")], &[]),
    row(
        "C04",
        Should,
        &[Clear("parties")],
        &[Clear("parties"), Own("parties", "Skolen og helsetjenesten er med.")],
    ),
    row(
        "C05",
        Should,
        &[LeaveOut("municipality_responsibility.tasks")],
        &[Replace("municipality_responsibility.tasks", "Kommunen har ansvaret for programmet.")],
    ),
    row("C05", Must, &[Clear("municipality_responsibilities")], &[]),
    row("C05", Info, &[Decline("municipality_responsibility")], &[]),
    row(
        "C06",
        Info,
        &[Answer("nav_role_mode", "guideline")],
        &[Answer("nav_role_mode", "guideline"), Own("nav_role", "NAV er med i kartleggingen.")],
    ),
    row("C06", Should, &[LeaveOut("nav_role.tasks")], &[Answer("nav_role_mode", "both")]),
    row(
        "C07",
        Should,
        &[Clear("nav_role_items"), LeaveOut("purpose.transitions")],
        &[LeaveOut("purpose.transitions")],
    ),
    row(
        "C08",
        Should,
        &[Answer("leader_meeting_period", "annethvert år")],
        &[Answer("leader_meeting_count", "2"), Answer("leader_meeting_period", "annethvert år")],
    ),
    row(
        "C08",
        Should,
        &[Replace("leader_meetings.frequency", "Lederne møtes hvert tredje år.")],
        &[Replace("leader_meetings.frequency", "Lederne møtes to ganger i året.")],
    ),
    row(
        "C08",
        Info,
        &[Answer("leader_meeting_period", "når det er behov")],
        &[Answer("leader_meeting_period", "når skoleåret begynner")],
    ),
    row(
        "C08",
        Info,
        &[Decline("leader_meetings")],
        &[Answer("leader_meeting_period", "hver 14. dag")],
    ),
    row(
        "C09",
        Should,
        &[LeaveOut("leader_meetings.convener")],
        &[LeaveOut("leader_meetings.convener"), Own("leader_meetings", "Lederne kaller inn.")],
    ),
    row(
        "C09",
        Info,
        &[Answer("leader_meeting_convener", "nav_leader")],
        &[INSIDE, Answer("leader_meeting_convener", "nav_leader")],
    ),
    row(
        "C10",
        Should,
        &[
            Answer("leader_meeting_agenda", "legge planer for neste år"),
            Answer("leader_meeting_outlook", "fordele oppgavene"),
        ],
        &[
            Answer("leader_meeting_agenda", "gå gjennom det som har skjedd"),
            Answer("leader_meeting_outlook", "prioritere tiltak"),
        ],
    ),
    row("C11", Form, &[LeaveOut("leader_meetings.frequency")], &[]),
    row(
        "C12",
        Should,
        &[LeaveOut("cooperation_meetings.frequency")],
        &[
            LeaveOut("cooperation_meetings.frequency"),
            Own("cooperation_meetings", "Programrådgivere og veiledere møtes hver måned."),
        ],
    ),
    row(
        "C12",
        Info,
        &[Answer("cooperation_meeting_period", "ved behov")],
        &[
            LeaveOut("cooperation_meetings.frequency"),
            Answer("extra_meetings", "Veiledermøte|hver 14. dag||Fagansvarlig"),
        ],
    ),
    row("C13", Form, &[LeaveOut("cooperation_meetings.convener")], &[]),
    row(
        "C14",
        Info,
        &[Clear("teams")],
        &[Clear("teams"), Own("nav_role", "NAV er med i ansvarsgrupper.")],
    ),
    row(
        "C15",
        Should,
        &[Answer("municipality_responsibilities", "Kartlegge")],
        &[Answer("municipality_responsibilities", "Hver deltaker får sin egen programrådgiver")],
    ),
    row("C16", Should, &[LeaveOut("information_exchange.points")], &[]),
    row("C16", Must, &[Clear("information_exchange")], &[]),
    row("C16", Info, &[Decline("information_exchange")], &[]),
    row(
        "C17",
        Info,
        &[Answer("information_exchange", "Skriftlig hver måned om bosetting")],
        &[
            Answer("information_exchange", "Skriftlig hver måned om ankomster og sluttmål"),
            Answer("nav_role_items", "Tidlig informasjon om arbeidsgivere"),
        ],
    ),
    row(
        "C18",
        Should,
        &[Answer("information_exchange", "Bosetting, deltakernes mål og arbeidsmarkedet")],
        &[Clear("information_exchange")],
    ),
    row(
        "C19",
        Should,
        &[Answer("information_responsible", "Fagansvarlig|Kommunen")],
        &[
            Clear("information_responsible"),
            Own("contacts", "Lederne er ansvarlige for informasjonen."),
        ],
    ),
    row("C19", Should, &[Clear("information_responsible")], &[Decline("information_exchange")]),
    row("C20", Must, &[Note("teams", "Hun er født 3.4.1991.")], &[Own("teams", "Født leder.")]),
    row(
        "C20",
        Must,
        &[Answer("subgoals", "Barn født den 3. april 2019 får plass")],
        &[Answer("subgoals", "Barn født etter 3. april 2019 får plass")],
    ),
    row(
        "C21",
        Should,
        &[
            LeaveOut("shared_goal.goal"),
            LeaveOut("shared_goal.quality"),
            LeaveOut("shared_goal.cooperation"),
            LeaveOut("shared_goal.ambition"),
        ],
        &[LeaveOut("shared_goal.quality")],
    ),
    row(
        "C22",
        Should,
        &[Clear("subgoals")],
        &[Clear("subgoals"), Answer("target_figures", "Målet er 70 prosent i arbeid.")],
    ),
    row("C22", Info, &[Clear("subgoals"), Decline("subgoals")], &[]),
    row("C23", Should, &[LeaveOut("reporting.status")], &[]),
    row(
        "C23",
        Info,
        &[Answer("reporting_period", "når det er behov")],
        &[Answer("reporting_period", "kvartalsvis")],
    ),
    row(
        "C24",
        Form,
        &[Answer("reporting_other_areas", "Jobbmesser")],
        &[Answer("reporting_other_areas", "felles kurs")],
    ),
];

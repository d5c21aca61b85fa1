//! One interview through the screens, the prompts and a file of answers: the same draft to the byte.

use super::{ID, Session, blank, file, stamp};
use crate::screens::{Desk, ENTER, TAB};
use avtale::app::{Code, Key};
use avtale::draft::Change;
use avtale::store::wire::read_answers;
use avtale::template::Library;

/// One thing that the drafters do.
enum Step {
    /// They go to a section, by its number.
    Section(usize),
    /// They leave a question as it is.
    Skip,
    /// They write one line.
    Line(&'static str),
    /// They choose an option, by its number.
    Pick(usize),
    /// They answer in their own words where there are options.
    Own(&'static str),
    /// They write a text of several lines.
    Prose(&'static [&'static str]),
    /// They fill a list, item by item and part by part.
    List(&'static [&'static [Part]]),
}

/// A part of an item.
enum Part {
    Text(&'static str),
    Choice(usize),
}

use Part::{Choice, Text};
use Step::{Line, List, Own, Pick, Prose, Section, Skip};

const INTERVIEW: &[Step] = &[
    Section(1),
    Pick(1),
    Skip,
    Pick(2),
    Line("2027/1234"),
    Section(2),
    Line("Bodø kommune"),
    Line("Flyktningtjenesten"),
    List(&[&[Text("NAV Bodø")], &[Text("Salten")]]),
    List(&[
        &[Text("Flyktningtjenesten"), Choice(1), Text("har ansvar for programmet")],
        &[Text("Voksenopplæringen"), Choice(2), Text("gir opplæring i norsk")],
    ]),
    Section(3),
    Skip,
    Prose(&["Vi legger vekt på arbeid.", "", "Æ, ø og å er med."]),
    Section(10),
    Line("4"),
    Pick(6),
    Line("leder ved flyktningtjenesten og leder ved NAV Bodø"),
    Own("rådmannen"),
    Prose(&["følge opp mål og avvik"]),
    Section(20),
    List(&[&[Text("Kari Nordmann"), Text("rådgiver"), Text("22222222"), Text("k@bodo.no")]]),
    Section(21),
    Own("1.9.2027"),
    Pick(1),
    Section(22),
    Line("uke 46"),
    Pick(1),
    Section(23),
    Line("Bodø, 18.9.2026"),
];

const ANSWERS: &str = r#"{
  "organisation": "outside_nav",
  "nav_spelling": "nav_lower",
  "case_reference": "2027/1234",
  "municipality_name": "Bodø kommune",
  "unit_name": "Flyktningtjenesten",
  "nav_office": ["NAV Bodø", "Salten"],
  "parties": [
    {"name": "Flyktningtjenesten", "kind": "unit", "about": "har ansvar for programmet"},
    {"name": "Voksenopplæringen", "kind": "nav", "about": "gir opplæring i norsk"}
  ],
  "purpose_text": "Vi legger vekt på arbeid.\n\nÆ, ø og å er med.",
  "leader_meeting_count": 4,
  "leader_meeting_period": "half_year",
  "leader_meeting_participants": "leder ved flyktningtjenesten og leder ved NAV Bodø",
  "leader_meeting_convener": "rådmannen",
  "leader_meeting_agenda": "følge opp mål og avvik",
  "contacts_municipality": [
    {"name": "Kari Nordmann", "role": "rådgiver", "phone": "22222222", "email": "k@bodo.no"}
  ],
  "start_date": "2027-09-01",
  "end_date": "open",
  "evaluation_time": "uke 46",
  "evaluation_convener": "unit",
  "signing_place_date": "Bodø, 18.9.2026"
}"#;

fn on_screens() -> String {
    let draft = blank(ID, "Prøve kommune");
    let mut desk = Desk::on(draft, (80, 24));
    for step in INTERVIEW {
        match step {
            Section(number) => {
                desk.press(&[Key::ctrl('o'), Key::plain(Code::Home)]);
                for _ in 1..*number {
                    desk.press(&[Key::plain(Code::Down)]);
                }
                desk.press(&[ENTER]);
            }
            Skip => {
                desk.press(&[TAB]);
            }
            Line(text) => {
                desk.write(text).press(&[ENTER]);
            }
            Pick(number) => {
                desk.write(&number.to_string());
            }
            Own(text) => {
                desk.press(&[Key::plain(Code::End), ENTER]).write(text).press(&[ENTER]);
            }
            Prose(lines) => {
                for (at, line) in lines.iter().enumerate() {
                    if at > 0 {
                        desk.press(&[ENTER]);
                    }
                    desk.write(line);
                }
                desk.press(&[TAB]);
            }
            List(items) => {
                for item in *items {
                    desk.press(&[ENTER]);
                    for part in *item {
                        match part {
                            Text(text) => desk.write(text).press(&[TAB]),
                            Choice(number) => desk.write(&number.to_string()),
                        };
                    }
                }
                desk.press(&[TAB]);
            }
        }
    }
    desk.press(&[Key::ctrl('q')]);
    file(desk.kept())
}

fn at_prompts() -> String {
    let mut typed = String::new();
    let mut say = |line: &str| {
        typed.push_str(line);
        typed.push('\n');
    };
    for step in INTERVIEW {
        match step {
            Section(number) => {
                say("o");
                say(&number.to_string());
            }
            Skip => say(""),
            Line(text) | Own(text) => say(text),
            Pick(number) => say(&number.to_string()),
            Prose(lines) => {
                for line in *lines {
                    say(line);
                }
                say(".");
            }
            List(items) => {
                for part in items.iter().flat_map(|item| *item) {
                    match part {
                        Text(text) => say(text),
                        Choice(number) => say(&number.to_string()),
                    }
                }
                say("");
            }
        }
    }
    say("q");
    let session = Session::blank();
    let said = session.types(&typed);
    assert!(!said.transcript.contains("Feil:"), "{}", said.transcript);
    session.file()
}

fn from_a_file() -> String {
    let library = Library::official();
    let template = &library.all()[0];
    let mut draft = blank(ID, "Prøve kommune");
    for edit in read_answers(ANSWERS.as_bytes(), template, &draft).unwrap() {
        draft.apply(template, Change::new(edit, stamp())).unwrap();
    }
    file(&draft)
}

#[test]
fn screens_prompts_and_a_file_of_answers_give_the_same_draft_to_the_byte() {
    let filled = from_a_file();
    assert!(filled.contains("Æ, ø og å er med."));
    assert_eq!(at_prompts(), filled);
    assert_eq!(on_screens(), filled);
}

//! Hidden characters and lookalikes are found wherever the drafters can write.

use super::super::testing::{findings, keys, template};
use super::*;
use crate::base::Prose;
use crate::draft::testing::{
    answered, clause_id, draft, item, line, note_id, other, prose, section_id, stamp,
};
use crate::draft::{ClauseChange, Note, OwnClause, Stamped};

fn argument(finding: &Finding, name: &str) -> String {
    let found = finding.message.arguments.iter().find(|(known, _)| *known == name);
    found.map(|(_, argument)| argument.to_string()).unwrap_or_default()
}

fn found(draft: &Draft) -> Vec<(String, String, Severity)> {
    findings(&template(), draft)
        .into_iter()
        .filter(|finding| finding.rule == "hidden")
        .map(|finding| {
            (argument(&finding, "written"), argument(&finding, "count"), finding.severity)
        })
        .collect()
}

fn stamped<T>(value: T) -> Stamped<T> {
    Stamped { value, stamp: stamp("Kari", 0) }
}

#[test]
fn hidden_characters_are_counted_by_field_and_shown() {
    let template = template();
    let contact = |id, name| {
        item(id, &[("name", line(name)), ("email", Value::Unread(Line::kept("x\u{200b}")))])
    };
    let contacts = Value::List(vec![contact("i1", "Ka\u{202e}ri"), contact("i2", "Ola")]);
    let text = prose("en\nto");
    let draft = answered(&template, &[("contacts_nav", contacts), ("leader_meeting_agenda", text)]);
    assert_eq!(found(&draft), [("text".into(), "3".into(), Severity::Must)]);
    let finding = &findings(&template, &draft).into_iter().find(|it| it.rule == "hidden").unwrap();
    assert_eq!(argument(finding, "text"), "x\u{200b}");
    let said = crate::texts::Texts::load(crate::texts::Language::Nb).say(&finding.message);
    let place = argument(finding, "place");
    let expected = format!(
        "«{place}» har 3 skjulte tegn fra fila den kom i: «x‹200B›». Se over teksten, og ta bort det som \
         ikke skal være der."
    );
    assert_eq!(said, expected);
    assert_eq!(hidden_characters(&draft), 3);
}

/// Changes a draft so that one character is hidden in it.
#[track_caller]
fn case(change: impl FnOnce(&mut Draft), written: &str, severity: Severity) {
    let mut draft = draft(&template());
    change(&mut draft);
    assert_eq!(found(&draft), [(written.to_owned(), "1".to_owned(), severity)]);
    assert_eq!(hidden_characters(&draft), 1);
}

#[test]
fn hidden_characters_are_found_wherever_people_write() {
    let section = || section_id("reporting");
    case(|draft| draft.title = Line::kept("A\u{1b}"), "title", Severity::Should);
    let changed = |text: &str, reason: &str| {
        stamped(ClauseChange {
            state: ClauseState::Replaced(Prose::kept(text)),
            reason: Some(Line::kept(reason)),
            standard: String::new(),
        })
    };
    let clause = || clause_id("reporting.areas");
    case(
        |draft| drop(draft.clauses.insert(clause(), changed("a\u{2066}", "b"))),
        "text",
        Severity::Must,
    );
    case(
        |draft| drop(draft.clauses.insert(clause(), changed("a", "b\u{feff}"))),
        "reason",
        Severity::Should,
    );
    let own = || OwnClause {
        id: clause_id("k1"),
        section: section(),
        after: None,
        text: stamped(Prose::kept("\u{e0041}")),
    };
    case(|draft| draft.own_clauses.push(own()), "text", Severity::Must);
    case(
        |draft| {
            let entry = draft.sections.iter_mut().find(|entry| entry.id == section()).unwrap();
            entry.heading = Some(stamped(Line::kept("a\u{ad}b")));
        },
        "text",
        Severity::Must,
    );
    let note = Note::new(section(), None, Prose::kept("a\u{9b}b"));
    case(|draft| drop(draft.notes.insert(note_id("n1"), stamped(note))), "note", Severity::Should);
}

#[test]
fn letters_and_figures_that_pass_for_ours_are_told() {
    let template = template();
    let case = |text: &str, found: bool| {
        let draft = answered(&template, &[("leader_meeting_convener", other(text))]);
        assert_eq!(keys(&template, &draft, "lookalike").len(), usize::from(found), "{text}");
    };
    case("NАV", true); // The middle letter is Cyrillic.
    case("Вodø", true);
    case("1００ kroner", true);
    case("𝟗00 kroner", true);
    case("٩٠٠ kroner", true);
    case("ΝAV", true);
    case("Олена Шевченко", false);
    case("Olena (Олена)", false);
    case("½ time, 10 m², § 5, Ærøskøbing, Đặng, İzmir", false);
}

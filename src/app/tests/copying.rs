//! Text that goes out of the program, and the mouse.

use super::*;
use crate::app::copying::MOST_COPIED;
use crate::base::{ClauseId, Prose};
use crate::draft::{OwnClause, Stamped};

const COPY: Key = Key::char('y');

/// Returns the keys of the answers to the question that waits.
fn answers(desk: &Desk) -> Vec<&'static str> {
    let dialog = desk.app.dialog.as_ref().expect("a question waits");
    dialog.answers.iter().map(|(message, _)| message.key).collect()
}

#[track_caller]
fn pick(desk: &mut Desk, answer: &str) {
    let row = answers(desk).iter().position(|key| *key == answer).expect(answer);
    desk.send(Msg::Pick(row + 1));
}

fn copied(desk: &Desk) -> Option<&str> {
    desk.effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.as_str()),
        Effect::Ask(_)
        | Effect::Spell(_)
        | Effect::Redraw
        | Effect::Suspend
        | Effect::Point(_)
        | Effect::Quit => None,
    })
}

fn with_way_back() -> Desk {
    let mut desk = Desk::new();
    let (command, options) = ("avtale open".to_owned(), " --drafts /srv/utkast".to_owned());
    desk.app.way_back = Some(WayBack { command, options });
    desk
}

#[test]
fn a_section_the_agreement_and_the_way_back_are_sent_to_the_clipboard() {
    let mut desk = with_way_back();
    let section = desk.session().section_ids().nth(2).unwrap().clone();
    desk.send(Msg::Select(3)).press(COPY);
    pick(&mut desk, "app-copy-section");
    let text = desk.app.extract(&Extract::Section(section)).unwrap();
    assert_eq!(copied(&desk), Some(text.as_str()));
    assert_eq!(desk.notice(), Some("app-sent-section"));
    desk.press(COPY);
    pick(&mut desk, "app-copy-agreement");
    assert!(copied(&desk).is_some_and(|all| all.contains(text.trim()) && all.len() > text.len()));
    assert_eq!(desk.notice(), Some("app-sent-agreement"));
    desk.press(COPY);
    pick(&mut desk, "app-copy-way-back");
    assert_eq!(copied(&desk), Some("avtale open prove --drafts /srv/utkast"));
    assert_eq!(desk.notice(), Some("app-sent-way-back"));
}

#[test]
fn whoever_has_no_shell_is_offered_no_command_and_nothing_is_sent_by_closing() {
    let mut desk = Desk::new();
    desk.press(COPY);
    let expected = [
        "app-copy-section",
        "app-copy-agreement",
        "app-print-section",
        "app-print-agreement",
        "app-cancel",
    ];
    assert_eq!(answers(&desk), expected);
    pick(&mut desk, "app-cancel");
    assert_eq!((copied(&desk), desk.app.printed().len()), (None, 0));
}

#[test]
fn where_the_clipboard_is_known_not_to_be_reached_texts_are_printed_alone() {
    let mut desk = with_way_back();
    desk.app.clipboard = Clipboard::Unreached;
    desk.press(COPY);
    assert_eq!(answers(&desk), ["app-print-section", "app-print-agreement", "app-cancel"]);
    pick(&mut desk, "app-print-agreement");
    assert_eq!((copied(&desk), desk.app.printed().len()), (None, 1));
}

#[test]
fn a_section_without_text_leaves_the_clipboard_as_it_is() {
    let mut desk = Desk::new();
    let empty = |desk: &mut Desk| {
        let sections: Vec<_> = desk.session().section_ids().cloned().collect();
        sections.into_iter().position(|section| {
            let text = desk.app.extract(&Extract::Section(section)).unwrap();
            text.trim().is_empty()
        })
    };
    let row = empty(&mut desk).expect("a section has no text yet");
    desk.send(Msg::Select(row + 1)).press(COPY);
    pick(&mut desk, "app-copy-section");
    assert_eq!((copied(&desk), desk.notice()), (None, Some("app-extract-empty")));
}

#[test]
fn what_is_to_be_printed_is_kept_once_as_it_is_now() {
    let mut desk = Desk::new();
    for _ in 0..2 {
        desk.press(COPY);
        pick(&mut desk, "app-print-agreement");
    }
    assert_eq!(desk.notice(), Some("app-prints-on-leaving"));
    let all = desk.app.extract(&Extract::Agreement).unwrap();
    assert_eq!(desk.app.printed(), [all]);
    assert_eq!(copied(&desk), None);
}

#[test]
fn a_text_longer_than_terminals_take_is_offered_to_be_printed_instead() {
    let mut desk = Desk::listing();
    let mut draft = desk.draft("prove", "Prøve");
    let value = Prose::kept(&"Formålet er arbeid. ".repeat(MOST_COPIED / 20));
    let text = Stamped { value, stamp: draft.changed.clone() };
    let (id, section) = (ClauseId::new("o1").unwrap(), SectionId::new("purpose").unwrap());
    draft.own_clauses.push(OwnClause { id, section, after: None, text });
    desk.open(draft.into());
    desk.press(COPY);
    pick(&mut desk, "app-copy-agreement");
    assert_eq!((copied(&desk), answers(&desk)), (None, vec!["app-print-agreement", "app-cancel"]));
    pick(&mut desk, "app-print-agreement");
    assert!(desk.app.printed().concat().len() > MOST_COPIED);
}

#[test]
fn every_section_is_copied_as_it_stands_in_the_whole() {
    let mut desk = Desk::new();
    let whole = desk.app.extract(&Extract::Agreement).unwrap();
    let sections: Vec<_> = desk.session().section_ids().cloned().collect();
    let mut copied = 0;
    for section in sections {
        let text = desk.app.extract(&Extract::Section(section.clone())).unwrap();
        // Footnotes stand at the end of both.
        let body = text.split("\n\n\nFotnoter\n").next().unwrap().trim_end();
        assert!(whole.contains(body), "{section}:\n{text}");
        assert!(!text.contains("UTKAST") && !text.contains("avtale:prove"), "{section}:\n{text}");
        copied += usize::from(!body.is_empty());
    }
    assert!(copied > 10, "{copied}");
}

#[test]
fn the_mouse_is_taken_and_given_back_by_one_command() {
    let mut desk = Desk::new();
    desk.send(Msg::Command(Command::Mouse));
    assert_eq!(desk.effects, [Effect::Point(Pointer::On)]);
    assert_eq!((desk.app.pointer, desk.notice()), (Pointer::On, Some("app-mouse-on")));
    desk.send(Msg::Command(Command::Mouse));
    assert_eq!(desk.effects, [Effect::Point(Pointer::Off)]);
    assert_eq!((desk.app.pointer, desk.notice()), (Pointer::Off, Some("app-mouse-off")));
}

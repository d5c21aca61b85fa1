//! The review of all answers, and where the agreement departs from the standard text.

use avtale::app::{Code, Key};
use avtale::base::{ClauseId, FieldId, Line, NoteId, Prose, SectionId};
use avtale::draft::{
    ClauseChange, ClauseState, Declared, Draft, Note, OwnClause, SectionEntry, Stamp, Stamped,
};
use avtale::template::Value;
use insta::assert_snapshot;

use super::{DOWN, Desk, ENTER, ESC, TAB};
use crate::drafts;

const REVIEW: Key = Key::char('g');
const DEVIATIONS: Key = Key::char('D');
const LONG: &str = "Kommunen og NAV i A\u{30a}lesund (日本語 👩\u{200d}👩\u{200d}👧) møtes så ofte det \
    trengs,\nog referatet sendes til alle som arbeider med introduksjonsprogrammet \u{202e}[2J.";

pub(super) fn kristiansand(size: (u16, u16)) -> Desk {
    let (_, draft) = drafts::read(drafts::KRISTIANSAND);
    Desk::on(draft, size)
}

fn stamped<T>(draft: &Draft, value: T) -> Stamped<T> {
    let stamp = Stamp { by: Line::kept("A\u{30a}se Øvregård"), at: draft.changed.at };
    Stamped { value, stamp }
}

/// Returns a draft in which everything is long and odd.
pub(super) fn odd(size: (u16, u16)) -> Desk {
    let mut draft = Desk::new(80, 24).draft("prove", "Prøve");
    let id = |id: &str| SectionId::new(id).unwrap();
    for field in ["purpose_text", "leader_meeting_agenda"] {
        let answer = stamped(&draft, Value::Prose(Prose::kept(&LONG.repeat(9))));
        draft.answers.insert(FieldId::new(field).unwrap(), answer);
    }
    let unread = stamped(&draft, Value::Unread(Line::kept(LONG)));
    draft.answers.insert(FieldId::new("leader_meeting_count").unwrap(), unread);
    let note = Note::new(id("purpose"), None, Prose::kept(LONG));
    let note = stamped(&draft, note);
    draft.notes.insert(NoteId::new("n1").unwrap(), note);
    let text = stamped(&draft, Prose::kept(LONG));
    draft.own_clauses.push(OwnClause {
        id: ClauseId::new("o1").unwrap(),
        section: id("own"),
        after: None,
        text,
    });
    let heading = Some(stamped(&draft, Line::kept(LONG)));
    let declared = Some(stamped(&draft, Declared::Done));
    let own = SectionEntry::of_template(&id("own"));
    draft.sections.insert(2, SectionEntry { own: true, heading, declared, ..own });
    let change = stamped(
        &draft,
        ClauseChange {
            state: ClauseState::Edited(Prose::kept(&format!("{LONG}\n{{unit_name}} er med."))),
            reason: Some(Line::kept(LONG)),
            standard: String::new(),
        },
    );
    draft.clauses.insert(ClauseId::new("shared_goal.quality").unwrap(), change);
    Desk::on(draft, size)
}

#[test]
fn the_review_begins_with_the_counts_and_goes_on_with_every_answer() {
    let mut desk = kristiansand((80, 24));
    desk.press(&[REVIEW]);
    assert_snapshot!("review", desk.screen());
    desk.press(&[Key::plain(Code::PageDown), Key::plain(Code::PageDown)]);
    assert_snapshot!("review_further_down", desk.screen());
    desk.press(&[Key::plain(Code::End)]);
    assert_snapshot!("review_end", desk.screen());
    let mut desk = kristiansand((200, 50));
    desk.press(&[REVIEW, Key::char('n'), Key::char('n')]);
    assert_snapshot!("review_wide", desk.screen());
}

#[test]
fn nothing_is_said_of_rows_while_a_dialog_covers_them() {
    let mut desk = kristiansand((80, 24));
    desk.press(&[REVIEW]);
    let how = "Velg et svar for å endre det";
    assert!(desk.screen().contains(how), "{}", desk.screen());
    desk.press(&[Key::char('E')]);
    assert!(!desk.screen().contains(how), "{}", desk.screen());
}

#[test]
fn changing_an_answer_comes_back_to_its_row() {
    let mut desk = kristiansand((80, 24));
    desk.press(&[REVIEW]);
    for _ in 0..12 {
        desk.press(&[DOWN]);
    }
    let before = desk.screen();
    desk.press(&[ENTER]);
    assert!(!desk.screen().contains("Gjennomgang"), "{}", desk.screen());
    desk.press(&[TAB]);
    assert_eq!(desk.screen(), before);
}

#[test]
fn long_and_odd_texts_are_cut_and_marked() {
    let mut desk = odd((80, 50));
    desk.press(&[REVIEW]);
    for _ in 0..22 {
        desk.press(&[DOWN]);
    }
    assert_snapshot!("review_odd", desk.screen());
    let mut desk = odd((80, 24));
    desk.press(&[DEVIATIONS]);
    assert_snapshot!("deviations_odd", desk.screen());
    desk.press(&[ENTER]);
    assert_snapshot!("deviation_odd", desk.screen());
}

#[test]
fn deviations_are_listed_and_looked_at_word_by_word() {
    let mut desk = kristiansand((80, 24));
    desk.press(&[DEVIATIONS]);
    assert_snapshot!("deviations", desk.screen());
    for _ in 0..6 {
        desk.press(&[DOWN]);
    }
    desk.press(&[ENTER]);
    assert_snapshot!("deviation", desk.screen());
    desk.press(&[Key::plain(Code::End)]);
    assert_snapshot!("deviation_end", desk.screen());
    desk.press(&[ESC]).resize(200, 50);
    assert_snapshot!("deviations_wide", desk.screen());
    desk.press(&[ENTER, ENTER]);
    assert!(desk.screen().contains("Kommunens oppgaver") || desk.screen().contains("[endret]"));
}

#[test]
fn a_draft_that_departs_from_nothing_says_so() {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[DEVIATIONS]);
    assert!(desk.screen().contains("ngenting er endret fra malen."), "{}", desk.screen());
}

#[test]
fn every_screen_of_the_review_is_drawn_at_every_small_size() {
    for keys in [&[REVIEW][..], &[DEVIATIONS], &[DEVIATIONS, ENTER], &[REVIEW, Key::char('v')]] {
        for mut desk in [kristiansand((80, 24)), odd((80, 24))] {
            desk.press(keys);
            super::small::resize_to_all(&mut desk);
            desk.resize(80, 24);
            desk.press(&[Key::plain(Code::End)]);
            super::small::resize_to_all(&mut desk);
        }
    }
}

#[test]
fn the_cursor_stands_on_the_selected_row_wherever_one_goes() {
    for size in [(80, 24), (60, 20), (110, 30)] {
        let mut desk = odd(size);
        desk.press(&[REVIEW]);
        for key in [Key::plain(Code::Down), Key::plain(Code::PageUp), Key::plain(Code::Up)] {
            for _ in 0..150 {
                desk.press(&[key]);
                let screen = desk.screen();
                let marked: Vec<_> = screen.lines().filter(|row| row.contains('█')).collect();
                let is_marked = |row: &&str| row.starts_with(" █ ");
                assert!(matches!(&*marked, [row] if is_marked(row)), "{key}:\n{screen}");
            }
        }
    }
}

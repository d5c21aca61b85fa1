//! Tests of the questions, with a terminal and a person made of lists.

use std::collections::VecDeque;

use super::*;
use crate::texts::Language;

/// What xterm answers to what is measured.
const XTERM: &str = "\u{1b}[24;4R\u{1b}[24;2R\u{1b}[24;2R\u{1b}[24;3R\u{1b}[?2004;2$y\u{1b}[>41;370;0c\u{1b}[?64;1;2c";

/// A terminal that sends these bytes, and a person who types these lines.
struct Played {
    sends: VecDeque<Vec<u8>>,
    lines: VecDeque<&'static str>,
    shown: String,
}

impl Way for Played {
    fn write(&mut self, text: &str) -> Result<(), Gone> {
        self.shown.push_str(text);
        Ok(())
    }

    fn line(&mut self) -> Result<String, Gone> {
        self.lines.pop_front().map(str::to_owned).ok_or(Gone::Left)
    }

    fn ask(&mut self, text: &str, _: Until, _: Duration) -> Result<Vec<u8>, Gone> {
        self.shown.push_str(text);
        self.sends.pop_front().ok_or(Gone::Told)
    }
}

fn played(sends: &[&str], lines: &[&'static str]) -> (Played, Tested, Result<(), Gone>) {
    let mut way = Played {
        sends: sends.iter().map(|sent| sent.as_bytes().to_vec()).collect(),
        lines: lines.iter().copied().collect(),
        shown: String::new(),
    };
    let mut tested = Tested::default();
    let texts = Texts::load(Language::Nb);
    let ended = talk(&mut way, &texts, Asking::Both, &mut tested);
    (way, tested, ended)
}

/// The keys as they should come.
const KEYS_COME: [&str; 5] = ["æ", "\u{1b}[B", "\u{1b}", "\u{7}", "\r"];

#[test]
fn enter_alone_and_a_terminal_that_answers_find_everything_in_order() {
    let mut sends = vec![XTERM];
    sends.extend(KEYS_COME);
    sends.push("\u{1b}[200~avtale æøå\u{1b}[201~");
    let (way, tested, ended) = played(&sends, &["", "", ""]);
    assert_eq!(ended, Ok(()));
    assert_eq!(tested.widths, Some(vec![3, 1, 1, 2]));
    assert_eq!((tested.letters, tested.drawn), (Some(true), Some(true)));
    assert_eq!((tested.marks_pastes, tested.copies), (Some(true), Some(true)));
    assert_eq!(tested.keys.len(), 5);
    assert!(way.shown.contains("1 av 4") && way.shown.contains("4 av 4"), "{}", way.shown);
    assert!(way.shown.ends_with('\n'), "{}", way.shown);
}

#[test]
fn a_silent_terminal_leaves_unknown_what_only_it_could_say() {
    let mut sends = vec![""];
    sends.extend(KEYS_COME);
    let (_, tested, ended) = played(&sends, &["n", "nei", "n"]);
    assert_eq!(ended, Ok(()));
    assert_eq!((tested.widths, tested.marks_pastes), (None, None));
    assert_eq!((tested.letters, tested.drawn, tested.copies), (Some(false), Some(false), None));
}

#[test]
fn a_paste_shows_whether_pastes_are_marked_and_the_clipboard_is_reached() {
    let case = |paste: &str, marks: Option<bool>, copies: bool| {
        let mut sends = vec![""];
        sends.extend(KEYS_COME);
        sends.push(paste);
        let (_, tested, _) = played(&sends, &["", "", ""]);
        assert_eq!((tested.marks_pastes, tested.copies), (marks, Some(copies)), "{paste:?}");
    };
    case("avtale æøå", Some(false), true);
    case("\u{1b}[200~noe annet\u{1b}[201~", Some(true), false);
    case("\r", None, false);
    case("", None, false);
}

#[test]
fn another_answer_is_asked_for_again_and_then_taken_for_no() {
    let (way, tested, ended) = played(&[XTERM], &["hva?", "ja", "x", "x", "x"]);
    assert_eq!((tested.letters, tested.drawn), (Some(true), Some(false)));
    assert_eq!(ended, Err(Gone::Told));
    assert!(way.lines.is_empty());
}

#[test]
fn who_has_had_enough_is_asked_nothing_more_and_what_was_found_stays() {
    let (_, tested, ended) = played(&[XTERM], &[""]);
    assert_eq!(ended, Err(Gone::Left));
    assert_eq!((tested.letters, tested.drawn), (Some(true), None));
    assert!(tested.widths.is_some());
}

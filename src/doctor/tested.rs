//! What a terminal is tried with, and what is made of what comes from it.

use crate::base::Message;
use crate::base::text::{Line, visible};

/// Letters and signs that every agreement has.
pub(super) const LETTERS: &str = "æøå ÆØÅ «avtale» – § 5";

/// The signs that the screens are drawn with besides letters.
const DRAWN: [char; 11] = ['█', '…', '·', '−', '←', '↑', '→', '↓', '‹', '›', '–'];

/// What is measured, and how many cells it must take: Norwegian letters, an å of two characters, a sign that
/// some terminals give two cells, and one that takes two.
///
/// Source: Unicode 16, UAX 11; a combining mark takes no cell.
pub(super) const SAMPLES: [(&str, u16); 4] = [("æøå", 3), ("a\u{30a}", 1), ("→", 1), ("日", 2)];

/// Begins a paste that is marked.
const BEGIN: &str = "\u{1b}[200~";
/// Ends it.
const END: &str = "\u{1b}[201~";

/// A key that is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    /// Its name among the facts.
    pub(super) id: &'static str,
    /// The text that it is called by.
    pub(super) name: &'static str,
    /// What terminals send for it, in UTF-8.
    sends: &'static [&'static str],
}

/// The keys that are asked for: a letter, one of those that send several bytes, and two of those that some
/// surroundings keep to themselves.
pub(super) const KEYS: &[Key] = &[
    Key { id: "æ", name: "doctor-key-letter", sends: &["æ"] },
    Key { id: "down", name: "doctor-key-down", sends: &["\u{1b}[B", "\u{1b}OB"] },
    Key { id: "esc", name: "doctor-key-esc", sends: &["\u{1b}"] },
    Key { id: "ctrl-g", name: "doctor-key-help", sends: &["\u{7}"] },
    Key { id: "enter", name: "doctor-key-enter", sends: &["\r", "\n"] },
];

impl Key {
    /// Returns the key with this name among the facts.
    pub(super) fn named(id: &str) -> Option<Self> {
        KEYS.iter().copied().find(|key| key.id == id)
    }

    /// Returns whether it came as it should.
    pub(super) fn came(self, heard: &[u8]) -> bool {
        self.sends.iter().any(|sent| sent.as_bytes() == heard)
    }
}

/// What was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pasted {
    /// The text, without what is around it.
    pub(super) text: String,
    /// Whether it was marked as a paste.
    pub(super) is_marked: bool,
}

/// Returns the signs that the screens are drawn with, a blank between them.
pub(super) fn drawn() -> String {
    DRAWN.map(String::from).join(" ")
}

/// Returns what to say to whoever pressed a key.
pub(super) fn arrived(key: &Key, heard: &[u8]) -> Message {
    if heard.is_empty() {
        return Message::new("doctor-key-nothing");
    }
    if key.came(heard) {
        return Message::new("doctor-key-came");
    }
    Message::new("doctor-key-other").with("what", &shown(heard))
}

/// Returns bytes as people and administrators can read them: what can be seen as it is, the rest as numbers.
pub(super) fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes.get(..16).unwrap_or(bytes)).into_owned();
    visible(&text).into_owned()
}

/// Returns what was pasted; `None` when nothing was, or Enter or Esc said so.
pub(super) fn pasted(heard: &[u8]) -> Option<Pasted> {
    let heard = String::from_utf8_lossy(heard);
    let is_marked = heard.contains(BEGIN);
    let text = heard.replace(BEGIN, "").replace(END, "");
    let text = Line::typed(&text).text.as_str().trim().to_owned();
    (!text.is_empty()).then_some(Pasted { text, is_marked })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn key(id: &str, heard: &[u8], expected: &str) {
        let key = Key::named(id).unwrap();
        assert_eq!(arrived(&key, heard).key, expected);
    }

    #[test]
    fn a_key_comes_as_terminals_send_it_or_it_is_told_what_came() {
        key("æ", "æ".as_bytes(), "doctor-key-came");
        key("æ", b"\xe6", "doctor-key-other");
        key("down", b"\x1bOB", "doctor-key-came");
        key("down", b"\x1b[B", "doctor-key-came");
        key("esc", b"\x1b", "doctor-key-came");
        key("esc", b"\x1b\x1b", "doctor-key-other");
        key("ctrl-g", b"", "doctor-key-nothing");
        assert_eq!(shown(b"\x1b[24~"), "‹1B›[24~");
        assert_eq!(shown(&[b'x'; 99]), "x".repeat(16));
    }

    #[track_caller]
    fn paste(heard: &str, expected: Option<(&str, bool)>) {
        let found = pasted(heard.as_bytes());
        let found = found.as_ref().map(|paste| (paste.text.as_str(), paste.is_marked));
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_pasted_is_known_with_marks_and_without() {
        paste("\u{1b}[200~avtale æøå\u{1b}[201~", Some(("avtale æøå", true)));
        paste("avtale æøå", Some(("avtale æøå", false)));
        paste("\r", None);
        paste("\u{1b}", None);
        paste("", None);
    }
}

//! What the bytes from a terminal mean: keys and pastes, and what to do with what is never finished.
//!
//! Written here and not taken from crossterm 0.29, which offers no way to end what is never finished:
//! there a paste without its end swallows every key from then on (crossterm#1060), an answer such as
//! `ESC [ 0 ; 0 R` overflows, and a line that is gone keeps a core busy (crossterm#793).

#[cfg(test)]
mod tests;

use std::time::Duration;

use super::Input;
use super::sequence::{self, Front, Held};
use crate::app::key::Code;

const ESC: u8 = 0x1b;
const PASTE: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// How long the rest of a key is waited for. Esc is the beginning of most keys, and late by so much.
const KEY_PATIENCE: Duration = Duration::from_millis(25);
/// How long the rest of a paste is waited for: longer than a poor line takes to send a lost packet again,
/// since what comes later would be taken for keys.
const PASTE_PATIENCE: Duration = Duration::from_secs(3);
/// The most bytes that are held of one paste: the largest draft there can be.
const LONGEST_PASTE: usize = 8 * 1024 * 1024;

/// Turns bytes into keys and pastes; holds what is begun and not finished.
#[derive(Debug, Default)]
pub struct Decoder {
    begun: Vec<u8>,
    /// So many bytes of the paste that is begun have no end of it.
    searched: usize,
}

impl Decoder {
    /// Takes in bytes and returns what they mean, as far as they are finished.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        self.begun.extend_from_slice(bytes);
        let mut inputs = Vec::new();
        let mut at = 0;
        while let Some(rest) = self.begun.get(at..).filter(|rest| !rest.is_empty()) {
            let front = match rest.strip_prefix(PASTE) {
                Some(pasted) => paste(pasted, &mut self.searched),
                None => front(rest),
            };
            let Front::Read(length, input) = front else { break };
            inputs.extend(input);
            at += length;
        }
        self.begun.drain(..at);
        inputs
    }

    /// Returns how long to wait for the rest of what is begun; `None` when nothing is.
    pub fn patience(&self) -> Option<Duration> {
        if self.begun.is_empty() {
            None
        } else if self.begun.starts_with(PASTE) {
            Some(PASTE_PATIENCE)
        } else {
            Some(KEY_PATIENCE)
        }
    }

    /// Returns what was begun, now that nothing more has come: a paste as far as it came, or Esc.
    pub fn give_up(&mut self) -> Option<Input> {
        let begun = std::mem::take(&mut self.begun);
        self.searched = 0;
        match begun.strip_prefix(PASTE) {
            Some(text) => pasted(text),
            None if begun == [ESC] => Some(Input::Key(Held::NONE.with(Code::Esc))),
            // Half a key, or half an answer of the terminal: no letter of it is text.
            None => None,
        }
    }
}

fn paste(bytes: &[u8], searched: &mut usize) -> Front {
    let from = searched.saturating_sub(PASTE_END.len());
    let unseen = bytes.get(from..).unwrap_or_default();
    let end = unseen.windows(PASTE_END.len()).position(|some| some == PASTE_END);
    let (length, after) = match end {
        Some(end) => (from + end, PASTE_END.len()),
        None if bytes.len() >= LONGEST_PASTE => (bytes.len(), 0),
        None => {
            *searched = bytes.len();
            return Front::Unfinished;
        }
    };
    *searched = 0;
    let text = bytes.get(..length).unwrap_or_default();
    Front::Read(PASTE.len() + length + after, pasted(text))
}

fn pasted(bytes: &[u8]) -> Option<Input> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    (!text.is_empty()).then_some(Input::Paste(text))
}

/// Returns what stands first in bytes that are no paste; there is at least one.
fn front(bytes: &[u8]) -> Front {
    match bytes {
        [ESC] => Front::Unfinished,
        [ESC, b'[', parameters @ ..] => sequence::csi(parameters).after(2),
        [ESC, b'O', rest @ ..] => sequence::ss3(rest).after(2),
        [ESC, b']' | b'P', rest @ ..] => sequence::answer(rest).after(2),
        // Two keys and not one: nobody means Alt by Esc before Esc, or before a command.
        [ESC, ESC | 0x01..=0x07 | 0x0b | 0x0c | 0x0e..=0x1a, ..] => {
            Front::Read(1, Some(Input::Key(Held::NONE.with(Code::Esc))))
        }
        [ESC, rest @ ..] => letter(rest, Held { alt: true, ..Held::NONE }).after(1),
        _ => letter(bytes, Held::NONE),
    }
}

/// Returns the letter or control character that stands first.
fn letter(bytes: &[u8], held: Held) -> Front {
    let Some(first) = bytes.first() else { return Front::Unfinished };
    let control = |c: u8| held.and_ctrl().key_of(char::from(c));
    let key = match *first {
        b'\r' | b'\n' => held.with(Code::Enter),
        b'\t' => held.with(Code::Tab),
        0x7f => held.with(Code::Backspace),
        0x00 => control(b' '),
        c @ 0x01..=0x1a => control(c + (b'a' - 1)),
        c @ 0x1c..=0x1f => control(c - 0x1c + b'4'),
        c @ 0x20..=0x7e => held.key_of(char::from(c)),
        0x1b | 0x80.. => return wide_letter(bytes, held),
    };
    Front::Read(1, Some(Input::Key(key)))
}

/// Returns the letter of more than one byte that stands first; bytes that are no letter mean nothing.
fn wide_letter(bytes: &[u8], held: Held) -> Front {
    let few = bytes.get(..4).unwrap_or(bytes);
    let (valid, unread) = match str::from_utf8(few) {
        Ok(text) => (text, None),
        Err(error) => {
            let valid = few.get(..error.valid_up_to()).unwrap_or_default();
            (str::from_utf8(valid).unwrap_or_default(), error.error_len())
        }
    };
    match (valid.chars().next(), unread) {
        (Some(c), _) => Front::Read(c.len_utf8(), Some(Input::Key(held.key_of(c)))),
        (None, Some(length)) => Front::Read(length, None),
        (None, None) => Front::Unfinished,
    }
}

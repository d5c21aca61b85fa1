//! The sequences that terminals send for keys which are no letters, after ECMA-48 and xterm's control
//! sequences: cursor and function keys, keys with Ctrl, Alt or Shift, and answers nobody asked for.

use super::Input;
use crate::app::key::{Code, Key};

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;

/// What stands first in a run of bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Front {
    /// So many bytes, which mean this or nothing.
    Read(usize, Option<Input>),
    /// The beginning of something.
    Unfinished,
}

impl Front {
    /// Returns the same, read after so many bytes more.
    pub(super) fn after(self, bytes: usize) -> Self {
        match self {
            Self::Read(length, input) => Self::Read(length + bytes, input),
            Self::Unfinished => Self::Unfinished,
        }
    }
}

/// What was held down with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) ctrl: bool,
    pub(super) alt: bool,
    pub(super) shift: bool,
}

impl Held {
    /// Nothing.
    pub(super) const NONE: Self = Self { ctrl: false, alt: false, shift: false };

    /// Returns what xterm's number for modifiers stands for: 1 and bits for Shift, Alt, Ctrl.
    fn of(number: u32) -> Self {
        let bits = number.saturating_sub(1);
        Self { shift: bits & 1 != 0, alt: bits & 2 != 0, ctrl: bits & 4 != 0 }
    }

    /// Returns the same with Ctrl.
    pub(super) fn and_ctrl(self) -> Self {
        Self { ctrl: true, ..self }
    }

    /// Returns a key that is no letter, pressed with these.
    pub(super) fn with(self, code: Code) -> Key {
        let Self { ctrl, alt, shift } = self;
        if code == Code::BackTab || (code == Code::Tab && shift) {
            Key::plain(Code::BackTab)
        } else if code == Code::Esc {
            // Esc steps out, whatever a terminal believes was held down with it.
            Key::plain(Code::Esc)
        } else {
            Key { code, ctrl, alt, shift }
        }
    }

    /// Returns the key of a letter pressed with these.
    pub(super) fn key_of(self, c: char) -> Key {
        let Self { ctrl, alt, shift: _ } = self;
        match c {
            // PuTTY and others can be set to send Ctrl+H for the backspace key.
            'h' | 'H' if ctrl && !alt => Key::plain(Code::Backspace),
            // Ctrl+Alt is AltGr on some keyboards; it makes every sign but the letters a-z.
            c if ctrl && alt && !c.is_ascii_alphabetic() => Key::plain(Code::Char(c)),
            c if ctrl || alt => {
                Key { code: Code::Char(c.to_ascii_lowercase()), ctrl, alt, shift: false }
            }
            c => Key::plain(Code::Char(c)),
        }
    }
}

/// Returns what stands after `ESC [`.
pub(super) fn csi(bytes: &[u8]) -> Front {
    let length = bytes.iter().take_while(|byte| matches!(byte, 0x20..=0x3f)).count();
    let (parameters, last) = (bytes.get(..length).unwrap_or_default(), bytes.get(length));
    match last {
        None => Front::Unfinished,
        // F1 to F5 of the Linux console.
        Some(b'[') if length == 0 => match bytes.get(1) {
            None => Front::Unfinished,
            Some(letter @ b'A'..=b'E') => key(2, Held::NONE.with(Code::F(letter - b'A' + 1))),
            Some(_) => Front::Read(1, None),
        },
        // The mouse, left on by another program: three bytes of any value.
        Some(b'M') if length == 0 && bytes.len() < 4 => Front::Unfinished,
        Some(b'M') if length == 0 => Front::Read(4, None),
        Some(last @ 0x40..=0x7e) => {
            Front::Read(length + 1, csi_key(parameters, *last).map(Input::Key))
        }
        // Broken off by something else, which is read for itself.
        Some(_) => Front::Read(length, None),
    }
}

/// Returns the key of a whole sequence; none for answers of the terminal, the mouse and focus.
fn csi_key(parameters: &[u8], last: u8) -> Option<Key> {
    let mut parts = parameters.split(|byte| *byte == b';').map(Parameter::read);
    let first = parts.next().flatten();
    let second = parts.next().flatten();
    let third = parts.next().flatten();
    if second.is_some_and(Parameter::is_release) {
        return None;
    }
    let held = second.map_or(Held::NONE, |second| Held::of(second.number));
    match (last, first.map(|first| first.number)) {
        (b'~', Some(27)) => of_code(third?.number, held),
        (b'~', Some(number)) => Some(held.with(numbered(number)?)),
        (b'u', Some(number)) => of_code(number, held),
        // Row and column, and not F3: we never ask, but others may have.
        (b'R', _) => None,
        _ => Some(held.with(lettered(last)?)),
    }
}

/// One parameter of a sequence, and its second part.
#[derive(Clone, Copy)]
struct Parameter {
    number: u32,
    kind: Option<u32>,
}

impl Parameter {
    fn read(bytes: &[u8]) -> Option<Self> {
        let text = str::from_utf8(bytes).ok()?;
        let mut parts = text.split(':');
        let number = parts.next()?.parse().ok()?;
        Some(Self { number, kind: parts.next().and_then(|kind| kind.parse().ok()) })
    }

    /// Returns whether the key was let go, as some terminals tell.
    fn is_release(self) -> bool {
        self.kind == Some(3)
    }
}

/// Returns the key with a letter for its name, after `ESC [` or `ESC O`.
fn lettered(letter: u8) -> Option<Code> {
    Some(match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'P' => Code::F(1),
        b'Q' => Code::F(2),
        b'R' => Code::F(3),
        b'S' => Code::F(4),
        b'Z' => Code::BackTab,
        _ => return None,
    })
}

/// Returns the key with a number for its name.
fn numbered(number: u32) -> Option<Code> {
    let function = |first: u32, name: u32| u8::try_from(number - first + name).ok().map(Code::F);
    match number {
        1 | 7 => Some(Code::Home),
        3 => Some(Code::Delete),
        4 | 8 => Some(Code::End),
        5 => Some(Code::PageUp),
        6 => Some(Code::PageDown),
        11..=15 => function(11, 1),
        17..=21 => function(17, 6),
        23..=24 => function(23, 11),
        _ => None,
    }
}

/// Returns the key that a terminal names by the letter it types.
fn of_code(number: u32, held: Held) -> Option<Key> {
    match number {
        9 => Some(held.with(Code::Tab)),
        13 => Some(held.with(Code::Enter)),
        27 => Some(held.with(Code::Esc)),
        8 | 127 => Some(held.with(Code::Backspace)),
        // The private letters are names of keys that mean nothing here.
        0..=31 | 0xe000..=0xf8ff => None,
        number => {
            let c = char::from_u32(number)?;
            let shifted = if held.shift { c.to_uppercase().next() } else { None };
            Some(held.key_of(shifted.unwrap_or(c)))
        }
    }
}

/// Returns what stands after `ESC O`.
pub(super) fn ss3(bytes: &[u8]) -> Front {
    match bytes.first() {
        None => Front::Unfinished,
        Some(b'M') => key(1, Held::NONE.with(Code::Enter)),
        Some(letter @ 0x20..=0x7e) => {
            Front::Read(1, lettered(*letter).map(|code| Input::Key(Held::NONE.with(code))))
        }
        Some(_) => Front::Read(0, None),
    }
}

/// Returns what stands after `ESC ]` or `ESC P`: a string up to its end, which means nothing to us.
pub(super) fn answer(bytes: &[u8]) -> Front {
    let end = bytes.iter().position(|byte| matches!(*byte, BEL | ESC));
    match end.map(|end| (end, bytes.get(end..).unwrap_or_default())) {
        None | Some((_, [ESC])) => Front::Unfinished,
        Some((end, [BEL, ..])) => Front::Read(end + 1, None),
        Some((end, [ESC, b'\\', ..])) => Front::Read(end + 2, None),
        Some((end, _)) => Front::Read(end, None),
    }
}

fn key(length: usize, key: Key) -> Front {
    Front::Read(length, Some(Input::Key(key)))
}

//! JSON as a tree that remembers where everything stood.
//!
//! A parser of its own and not `serde_json`'s, because a draft needs five things that it doesn't give: the
//! place of every value (faults of meaning are reported with line and column too), number literals and
//! kept keys byte for byte, duplicate keys refused at every level, a limit on depth and number of values,
//! and error texts that never carry the file's own control characters. A property test holds it against
//! `serde_json`: both take the same texts and read the same from them.
//!
//! Source: RFC 8259.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::fault::{Expected, Wrong};

/// The most bytes of a file that is read: 8 MiB.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The most levels of objects and lists inside one another.
pub const MOST_LEVELS: usize = 64;
/// The most values in one file; bounds the memory that a hostile file of the greatest size can take.
pub const MOST_VALUES: usize = 150_000;

/// A value and where it stands.
#[derive(Debug)]
pub(super) struct Node<'s> {
    /// The byte it begins at.
    pub(super) at: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// What it is.
    pub(super) json: Json<'s>,
}

/// A value.
#[derive(Debug)]
pub(super) enum Json<'s> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number as it is spelled.
    Number(&'s str),
    /// A text.
    Text(Cow<'s, str>),
    /// A list.
    List(Vec<Node<'s>>),
    /// An object: its keys, all different, in the file's order.
    Object(Vec<Member<'s>>),
}

/// A key and its value.
#[derive(Debug)]
pub(super) struct Member<'s> {
    /// The key.
    pub(super) key: Cow<'s, str>,
    /// The value.
    pub(super) value: Node<'s>,
}

/// What is wrong, and at which byte.
pub(super) type Misread = (usize, Wrong);

/// Returns the text that `bytes` hold, at most `most` of them.
pub(super) fn text(bytes: &[u8], most: usize) -> Result<&str, Misread> {
    if bytes.len() > most {
        return Err((0, Wrong::TooBig));
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Err((0, Wrong::ByteOrderMark));
    }
    std::str::from_utf8(bytes).map_err(|error| (error.valid_up_to(), Wrong::NotUtf8))
}

/// Returns the line and the column (in characters) of byte `at`, both from 1.
pub(super) fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes.get(..at).unwrap_or(bytes);
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let line = before.split(|byte| *byte == b'\n').count();
    // The bytes that begin a character: all but the continuation bytes of UTF-8.
    let column = before.iter().skip(start).filter(|byte| **byte & 0xc0 != 0x80).count() + 1;
    (line, column)
}

/// Returns the one value that `source` holds.
pub(super) fn parse(source: &str) -> Result<Node<'_>, Misread> {
    let mut parser = Parser { source, at: 0, left: MOST_VALUES };
    parser.blanks();
    let node = parser.value(0)?;
    parser.blanks();
    if parser.at < source.len() { parser.expected(Expected::End) } else { Ok(node) }
}

struct Parser<'s> {
    source: &'s str,
    at: usize,
    left: usize,
}

impl<'s> Parser<'s> {
    fn expected<T>(&self, what: Expected) -> Result<T, Misread> {
        Err((self.at, Wrong::Syntax(what)))
    }

    fn rest(&self) -> &'s str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    /// Steps over `byte` when it comes next.
    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Reads the value that begins here, inside `level` objects and lists.
    fn value(&mut self, level: usize) -> Result<Node<'s>, Misread> {
        let at = self.at;
        self.left = self.left.checked_sub(1).ok_or((at, Wrong::TooMany))?;
        let json = match self.peek() {
            Some(b'{') => Json::Object(self.object(level + 1)?),
            Some(b'[') => Json::List(self.list(level + 1)?),
            Some(b'"') => Json::Text(self.text()?),
            Some(b'-' | b'0'..=b'9') => Json::Number(self.number()?),
            _ => self.word()?,
        };
        Ok(Node { at, end: self.at, json })
    }

    fn word(&mut self) -> Result<Json<'s>, Misread> {
        let words =
            [("null", Json::Null), ("true", Json::Truth(true)), ("false", Json::Truth(false))];
        for (word, json) in words {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(json);
            }
        }
        self.expected(Expected::Value)
    }

    fn open(&mut self, level: usize) -> Result<(), Misread> {
        if level > MOST_LEVELS {
            return Err((self.at, Wrong::TooDeep));
        }
        self.at += 1;
        self.blanks();
        Ok(())
    }

    fn list(&mut self, level: usize) -> Result<Vec<Node<'s>>, Misread> {
        self.open(level)?;
        let mut nodes = Vec::new();
        if self.eat(b']') {
            return Ok(nodes);
        }
        loop {
            nodes.push(self.value(level)?);
            self.blanks();
            if self.eat(b']') {
                return Ok(nodes);
            }
            if !self.eat(b',') {
                return self.expected(Expected::ListEnd);
            }
            self.blanks();
        }
    }

    fn object(&mut self, level: usize) -> Result<Vec<Member<'s>>, Misread> {
        self.open(level)?;
        let mut members = Vec::new();
        let mut keys = BTreeSet::new();
        if self.eat(b'}') {
            return Ok(members);
        }
        loop {
            let at = self.at;
            if self.peek() != Some(b'"') {
                return self.expected(Expected::Key);
            }
            let key = self.text()?;
            if !keys.insert(key.clone()) {
                return Err((at, Wrong::Duplicate(key.into_owned())));
            }
            self.blanks();
            if !self.eat(b':') {
                return self.expected(Expected::Colon);
            }
            self.blanks();
            members.push(Member { key, value: self.value(level)? });
            self.blanks();
            if self.eat(b'}') {
                return Ok(members);
            }
            if !self.eat(b',') {
                return self.expected(Expected::ObjectEnd);
            }
            self.blanks();
        }
    }

    fn number(&mut self) -> Result<&'s str, Misread> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(self.source.get(start..self.at).unwrap_or_default())
    }

    fn digits(&mut self) -> Result<(), Misread> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start { self.expected(Expected::Digit) } else { Ok(()) }
    }

    fn text(&mut self) -> Result<Cow<'s, str>, Misread> {
        let opened = self.at;
        self.at += 1;
        let run = self.run();
        if self.eat(b'"') {
            return Ok(Cow::Borrowed(run));
        }
        let mut text = run.to_owned();
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Cow::Owned(text));
                }
                Some(b'\\') => text.push(self.escape()?),
                Some(_) => return self.expected(Expected::NoControl),
                None => return Err((opened, Wrong::Syntax(Expected::TextEnd))),
            }
            text.push_str(self.run());
        }
    }

    /// Steps over the characters of a text that stand for themselves.
    fn run(&mut self) -> &'s str {
        let rest = self.rest();
        let length =
            rest.bytes().position(|b| b < b' ' || matches!(b, b'"' | b'\\')).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn escape(&mut self) -> Result<char, Misread> {
        let start = self.at;
        self.at += 1;
        let escaped = self.peek();
        self.at += 1;
        let c = match escaped {
            Some(b @ (b'"' | b'\\' | b'/')) => Some(char::from(b)),
            Some(b'b') => Some('\u{8}'),
            Some(b'f') => Some('\u{c}'),
            Some(b'n') => Some('\n'),
            Some(b'r') => Some('\r'),
            Some(b't') => Some('\t'),
            Some(b'u') => self.code_point(),
            _ => None,
        };
        c.ok_or((start, Wrong::Syntax(Expected::Escape)))
    }

    /// Reads what follows `\u`: four digits, or the two halves of a surrogate pair; `None` for half a pair.
    fn code_point(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        if !self.rest().starts_with("\\u") {
            return None;
        }
        self.at += 2;
        let second = self.hex().filter(|second| (0xdc00..0xe000).contains(second))?;
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.source.get(self.at..self.at + 4)?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

#[cfg(test)]
mod tests;

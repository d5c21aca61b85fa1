//! JSON with the keys that a draft keeps without knowing them: pretty-printed, or on one line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::walk::{escaped, unescaped};
use crate::base::text::is_hidden;

/// How a JSON text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    /// A line for each key and element, two blanks a level, as `jq` prints it.
    Pretty,
    /// One line without blanks.
    Line,
}

/// Stands for the kept keys of a text that has none.
static NONE: BTreeMap<String, String> = BTreeMap::new();

/// A JSON text in the making.
#[derive(Debug)]
pub(super) struct Pretty<'u> {
    layout: Layout,
    out: String,
    path: String,
    levels: Vec<Level>,
    unknown: &'u BTreeMap<String, String>,
}

/// An object or list that is not closed yet.
#[derive(Debug, Default)]
struct Level {
    /// The keys or ids of what stands in it; kept only where there may be unknown keys too.
    written: BTreeSet<String>,
    empty: bool,
}

impl Pretty<'static> {
    /// Begins a text of one line.
    pub(super) fn line() -> Self {
        Self {
            layout: Layout::Line,
            out: String::new(),
            path: String::new(),
            levels: Vec::new(),
            unknown: &NONE,
        }
    }
}

impl<'u> Pretty<'u> {
    /// Begins a pretty-printed text; `unknown` are kept values as JSON by JSON pointer.
    pub(super) fn new(unknown: &'u BTreeMap<String, String>) -> Self {
        Self {
            layout: Layout::Pretty,
            out: String::with_capacity(16 * 1024),
            path: String::new(),
            levels: Vec::new(),
            unknown,
        }
    }

    /// Ends the text with a line break.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.out.push('\n');
        self.out.into_bytes()
    }

    /// Returns whether there is a kept value for `key` of the object that is open.
    pub(super) fn has_unknown(&self, key: &str) -> bool {
        self.unknown.contains_key(&format!("{}/{}", self.path, escaped(key)))
    }

    /// Returns whether there is a kept value somewhere inside `key` of the object that is open.
    pub(super) fn has_unknown_inside(&self, key: &str) -> bool {
        let inside = format!("{}/{}/", self.path, escaped(key));
        self.unknown
            .range(inside.clone()..)
            .next()
            .is_some_and(|(path, _)| path.starts_with(&inside))
    }

    /// Writes an object: what `body` writes, then the kept keys that belong there.
    pub(super) fn object(&mut self, body: impl FnOnce(&mut Self)) {
        self.bracketed(('{', '}'), body, |path| (!path.contains('/')).then(|| unescaped(path)));
    }

    /// Writes an object with one known key.
    pub(super) fn single(&mut self, key: &str, body: impl FnOnce(&mut Self)) {
        self.object(|out| out.field(key, body));
    }

    /// Writes a list: what `body` writes, then the kept elements that belong there.
    pub(super) fn array(&mut self, body: impl FnOnce(&mut Self)) {
        self.bracketed(('[', ']'), body, |path| {
            path.strip_prefix('#').filter(|id| !id.contains('/')).map(ToOwned::to_owned)
        });
    }

    /// Writes a key of the object that is open, and its value.
    pub(super) fn field(&mut self, key: &str, body: impl FnOnce(&mut Self)) {
        self.begin(key);
        self.key(key);
        self.within(&escaped(key), body);
    }

    /// Writes an element of the list that is open.
    pub(super) fn element(&mut self, id: &str, body: impl FnOnce(&mut Self)) {
        self.begin(id);
        self.within(&format!("#{id}"), body);
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: &str) {
        self.quoted(text);
    }

    /// Writes a number.
    pub(super) fn number(&mut self, number: impl Into<u64>) {
        // Writing to a `String` cannot fail.
        write!(self.out, "{}", number.into()).unwrap_or_default();
    }

    /// Writes `true` or `false`.
    pub(super) fn truth(&mut self, truth: bool) {
        self.out.push_str(if truth { "true" } else { "false" });
    }

    fn key(&mut self, key: &str) {
        self.quoted(key);
        self.out.push_str(match self.layout {
            Layout::Pretty => ": ",
            Layout::Line => ":",
        });
    }

    fn within(&mut self, segment: &str, body: impl FnOnce(&mut Self)) {
        let outside = self.path.len();
        self.path.push('/');
        self.path.push_str(segment);
        body(self);
        self.path.truncate(outside);
    }

    fn bracketed(
        &mut self,
        (open, close): (char, char),
        body: impl FnOnce(&mut Self),
        key_of: impl Fn(&str) -> Option<String>,
    ) {
        self.out.push(open);
        self.levels.push(Level { written: BTreeSet::new(), empty: true });
        body(self);
        self.kept(open, key_of);
        let level = self.levels.pop().unwrap_or_default();
        if !level.empty {
            self.new_line();
        }
        self.out.push(close);
    }

    /// Writes the kept values that belong in the object or list that is open, but for those whose place
    /// a known value has taken since.
    fn kept(&mut self, open: char, key_of: impl Fn(&str) -> Option<String>) {
        let unknown = self.unknown;
        let inside = format!("{}/", self.path);
        for (path, json) in unknown.range(inside.clone()..) {
            let Some(rest) = path.strip_prefix(&inside) else { break };
            let Some(key) = key_of(rest) else { continue };
            if self.levels.last().is_some_and(|level| level.written.contains(&key)) {
                continue;
            }
            self.begin(&key);
            if open == '{' {
                self.key(&key);
            }
            self.out.push_str(json);
        }
    }

    /// Begins a key or an element on its line, after a comma when it is not the first.
    fn begin(&mut self, name: &str) {
        let remember = !self.unknown.is_empty();
        if let Some(level) = self.levels.last_mut() {
            if !level.empty {
                self.out.push(',');
            }
            level.empty = false;
            if remember {
                level.written.insert(name.to_owned());
            }
        }
        self.new_line();
    }

    fn new_line(&mut self) {
        match self.layout {
            Layout::Pretty => {
                self.out.push('\n');
                self.out.extend(std::iter::repeat_n("  ", self.levels.len()));
            }
            Layout::Line => {}
        }
    }

    /// Writes a text in quotes. What could steer a terminal or hide what a text says is escaped, so that
    /// the file can be read in any program.
    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                c if is_hidden(c) => {
                    for unit in c.encode_utf16(&mut [0; 2]) {
                        // Writing to a `String` cannot fail.
                        write!(self.out, "\\u{unit:04x}").unwrap_or_default();
                    }
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }
}

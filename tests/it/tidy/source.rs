//! Rust source as words and marks, with comments and literals set aside.
#![expect(clippy::string_slice, reason = "every offset comes from `find` or a character's length")]

/// One file of Rust source.
pub(crate) struct Source {
    /// The path from the repository's root, with `/`.
    pub(crate) path: String,
    /// The text.
    pub(crate) text: String,
    /// Whether the whole file is code of tests or benches.
    pub(crate) is_test: bool,
    /// Its words and marks.
    pub(crate) tokens: Vec<Token>,
    /// Its comments, without the slashes that begin them.
    pub(crate) comments: Vec<Piece>,
    /// Its string literals as they are spelled, without their quotes.
    pub(crate) strings: Vec<Piece>,
}

/// A word, a mark or a literal.
pub(crate) struct Token {
    /// The line it stands on, from 1.
    pub(crate) line: usize,
    /// What it is.
    pub(crate) kind: Kind,
    /// Whether it is code of a test.
    pub(crate) test: bool,
}

/// What a token is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An identifier or a keyword.
    Word(String),
    /// `::`.
    Separator,
    /// Any other mark, one character at a time.
    Mark(char),
    /// A string, character, lifetime or number.
    Literal,
}

/// A comment or a string.
pub(crate) struct Piece {
    /// The line it begins on, from 1.
    pub(crate) line: usize,
    /// What stands in it.
    pub(crate) text: String,
    /// How many tokens come before it.
    token: usize,
}

impl Source {
    /// Reads one file; total, since what the compiler refuses is not our affair.
    pub(crate) fn read(path: &str, text: &str) -> Self {
        let mut source = Self {
            path: path.to_owned(),
            text: text.to_owned(),
            is_test: !path.starts_with("src/") || path.ends_with("/tests.rs"),
            tokens: Vec::new(),
            comments: Vec::new(),
            strings: Vec::new(),
        };
        let mut lexer = Lexer { rest: text, line: 1 };
        while lexer.step(&mut source) {}
        source.mark_tests();
        source
    }

    /// Returns the modules in files of their own that are declared for tests alone, as paths without
    /// `.rs`.
    pub(crate) fn test_modules(&self) -> Vec<String> {
        let folder = self.path.strip_suffix(".rs").unwrap_or(&self.path);
        let folder = folder.strip_suffix("/lib").unwrap_or(folder);
        (0..self.tokens.len())
            .filter(|at| self.tokens[*at].test && self.word(*at) == Some("mod"))
            .filter(|at| self.is_mark(at + 2, ';'))
            .filter_map(|at| Some(format!("{folder}/{}", self.word(at + 1)?)))
            .collect()
    }

    /// Returns whether the piece belongs to a test.
    pub(crate) fn in_test(&self, piece: &Piece) -> bool {
        self.is_test
            || self.tokens.get(piece.token).or(self.tokens.last()).is_some_and(|token| token.test)
    }

    /// Returns the module that the file is, as names from the crate's root: none for `lib.rs`.
    pub(crate) fn module(&self) -> Vec<String> {
        let inner = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let inner = inner.strip_suffix(".rs").unwrap_or(inner);
        if inner == "lib" { Vec::new() } else { inner.split('/').map(str::to_owned).collect() }
    }

    /// Returns the word at a place, or nothing when another thing stands there.
    pub(crate) fn word(&self, at: usize) -> Option<&str> {
        match &self.tokens.get(at)?.kind {
            Kind::Word(word) => Some(word),
            Kind::Separator | Kind::Mark(_) | Kind::Literal => None,
        }
    }

    /// Returns whether `mark` stands at a place.
    pub(crate) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Mark(mark))
    }

    /// Returns the place of the mark that closes the one at `open`.
    pub(crate) fn close(&self, open: usize) -> usize {
        let mut depth = 0_usize;
        for (at, token) in self.tokens.iter().enumerate().skip(open) {
            match token.kind {
                Kind::Mark('(' | '[' | '{') => depth += 1,
                Kind::Mark(')' | ']' | '}') => depth = depth.saturating_sub(1),
                Kind::Mark(_) | Kind::Word(_) | Kind::Separator | Kind::Literal => {}
            }
            if depth == 0 {
                return at;
            }
        }
        self.tokens.len()
    }

    fn mark_tests(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            let is_test = self.is_mark(at, '#')
                && self.is_mark(at + 1, '[')
                && self.word(at + 2) == Some("cfg")
                && self.word(at + 4) == Some("test")
                && self.is_mark(at + 5, ')');
            let end = if is_test { self.item_end(at) } else { at };
            for token in self.tokens.iter_mut().take(end + 1).skip(at) {
                token.test |= is_test;
            }
            at = end + 1;
        }
    }

    /// Returns the last place of the item that begins at `at` with an attribute.
    fn item_end(&self, mut at: usize) -> usize {
        while at < self.tokens.len() {
            if self.is_mark(at, ';') {
                return at;
            }
            if self.is_mark(at, '{') {
                return self.close(at);
            }
            let skip = self.is_mark(at, '(') || self.is_mark(at, '[');
            at = if skip { self.close(at) + 1 } else { at + 1 };
        }
        at
    }
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
}

impl Lexer<'_> {
    fn step(&mut self, source: &mut Source) -> bool {
        let Some(first) = self.rest.chars().next() else { return false };
        if first.is_whitespace() {
            self.take(self.rest.len() - self.rest.trim_start().len());
        } else if self.rest.starts_with("//") || self.rest.starts_with("/*") {
            let length = comment(self.rest);
            let piece = self.piece(source, 2, length);
            source.comments.push(piece);
            self.take(length);
        } else if let Some((open, length, closing)) = string(self.rest) {
            let piece = self.piece(source, open, length - closing);
            source.strings.push(piece);
            self.push(source, Kind::Literal, length);
        } else if first == '\'' {
            self.push(source, Kind::Literal, quote(self.rest));
        } else if is_word(first) {
            let length = self.rest.find(|c| !is_word(c)).unwrap_or(self.rest.len());
            let word = self.rest[..length].to_owned();
            let kind = if first.is_ascii_digit() { Kind::Literal } else { Kind::Word(word) };
            self.push(source, kind, length);
        } else if self.rest.starts_with("::") {
            self.push(source, Kind::Separator, 2);
        } else {
            self.push(source, Kind::Mark(first), first.len_utf8());
        }
        true
    }

    fn push(&mut self, source: &mut Source, kind: Kind, length: usize) {
        source.tokens.push(Token { line: self.line, kind, test: false });
        self.take(length);
    }

    fn piece(&self, source: &Source, from: usize, to: usize) -> Piece {
        let text = self.rest[from..to].to_owned();
        Piece { line: self.line, text, token: source.tokens.len() }
    }

    fn take(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.rest = rest;
    }
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// Returns the length of the comment that `text` begins with; block comments nest.
fn comment(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(next) = text[at..].find(['/', '*']) {
        at += next;
        if text[at..].starts_with("/*") {
            depth += 1;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
        } else {
            at += 1;
            continue;
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// Returns where the words of the string that `text` begins with begin, how long it is with its quotes,
/// and how much of that closes it.
fn string(text: &str) -> Option<(usize, usize, usize)> {
    let prefix = text.find(|c| !matches!(c, 'b' | 'c' | 'r'))?;
    let hashes = text[prefix..].find(|c| c != '#')?;
    let open = prefix + hashes + 1;
    let is_raw = text[..prefix].ends_with('r');
    if prefix > 2 || !text[prefix + hashes..].starts_with('"') || (hashes > 0 && !is_raw) {
        return None;
    }
    let closing = format!("\"{}", "#".repeat(hashes));
    let mut at = open;
    while let Some(next) = text[at..].find(['"', '\\']) {
        at += next;
        if text[at..].starts_with(&closing) {
            return Some((open, at + closing.len(), closing.len()));
        }
        let skip_escaped = !is_raw && text[at..].starts_with('\\');
        at += 1;
        at += if skip_escaped { text[at..].chars().next().map_or(0, char::len_utf8) } else { 0 };
    }
    Some((open, text.len(), 0))
}

/// Returns the length of the character or lifetime that `text` begins with.
fn quote(text: &str) -> usize {
    let mut inner = text.chars().skip(1);
    match (inner.next(), inner.next()) {
        (Some('\\'), Some(escaped)) => {
            let from = 2 + escaped.len_utf8();
            text[from..].find('\'').map_or(text.len(), |end| from + end + 1)
        }
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 1 + text[1..].find(|c| !is_word(c)).unwrap_or(text.len() - 1),
    }
}

#[test]
fn comments_and_literals_are_no_code() {
    let text = r##"
        /* a /* nested */ std::fs */ let x: &'static str = "std::fs \" \\"; // std::env
        let y = (r#"a "quoted" std::net"#, b'\'', 'x', '"', '\u{1b}', br"c\", r#type, 1..2);
    "##;
    let source = Source::read("src/a.rs", text);
    let words: Vec<_> = (0..source.tokens.len()).filter_map(|at| source.word(at)).collect();
    assert_eq!(words, ["let", "x", "str", "let", "y", "b", "r", "type"]);
    let strings: Vec<_> = source.strings.iter().map(|piece| &*piece.text).collect();
    assert_eq!(strings, [r#"std::fs \" \\"#, r#"a "quoted" std::net"#, r"c\"]);
    let comments: Vec<_> = source.comments.iter().map(|piece| (piece.line, &*piece.text)).collect();
    assert_eq!(comments, [(2, " a /* nested */ std::fs */"), (2, " std::env")]);
}

#[test]
fn code_of_tests_is_known() {
    let text = "fn a() {}\n#[cfg(test)]\n#[path = \"x\"]\nfn b() -> [u8; 2] { {} }\nfn c() {}\n\
                #[cfg(test)]\nmod tests;\nfn d() {}";
    let source = Source::read("src/a.rs", text);
    let tests = |name| {
        let at = (0..source.tokens.len()).find(|at| source.word(*at) == Some(name)).unwrap();
        source.tokens[at].test
    };
    assert_eq!(["a", "b", "c", "tests", "d"].map(tests), [false, true, false, true, false]);
    assert_eq!(source.test_modules(), ["src/a/tests"]);
    assert_eq!(Source::read("src/lib.rs", text).test_modules(), ["src/tests"]);
    assert!(Source::read("src/a/tests.rs", "").is_test);
    assert!(!source.is_test);
}

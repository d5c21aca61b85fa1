//! Texts that a template gives in more than one language: `text = "…"`, and beside it `text_nn = "…"`.

use toml::de::{DeTable, DeValue};

use super::place::Place;

/// The keys that hold words, and so can be given in other languages.
const WORDS: [&str; 19] = [
    "citation",
    "group",
    "guidance",
    "heading",
    "inline",
    "item",
    "label",
    "lead",
    "many",
    "missing",
    "one",
    "party",
    "per",
    "question",
    "remark",
    "sentences",
    "strength_label",
    "text",
    "title",
];

/// The keys that can be given in other languages too, and hold the same in most of them.
const ALIKE: [&str; 2] = ["default", "gender"];

/// The languages that texts are given in besides the template's own, and which of them is read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Languages<'t> {
    /// All of them, as `template.toml` lists them.
    pub all: &'t [&'t str],
    /// The one that is read; the template's own when `None`.
    pub read: Option<&'t str>,
}

/// How far words are given in the language that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// All of them.
    All,
    /// None of them.
    Nothing,
    /// There are none.
    Wordless,
    /// Some; the first that is not stands here under this key.
    Some(Place, String),
}

impl Languages<'_> {
    /// Returns the template's own language, with the same ones beside it.
    pub(super) fn own(self) -> Self {
        Self { read: None, ..self }
    }

    /// Returns the key that a text stands under in the language that is read.
    pub(super) fn said(&self, key: &str) -> Option<String> {
        let language = self.read.filter(|_| can_be_given(key))?;
        Some(in_language(key, language))
    }

    /// Returns the key that a key in another language belongs to.
    pub(super) fn own_key<'k>(&self, key: &'k str) -> Option<&'k str> {
        let (own, language) = key.rsplit_once('_')?;
        (can_be_given(own) && self.all.contains(&language)).then_some(own)
    }

    /// Returns how far the words under these keys of a table, and of the tables there, are given.
    pub(super) fn given(&self, place: Place, table: &DeTable<'_>, keys: &[&str]) -> Given {
        let Some(language) = self.read else { return Given::All };
        let mut found = Found { language, given: 0, lacking: Vec::new() };
        found.table(table, Some(keys));
        match (found.given, found.lacking.into_iter().next()) {
            (0, None) => Given::Wordless,
            (_, None) => Given::All,
            (0, Some(_)) => Given::Nothing,
            (_, Some((at, key))) => Given::Some(Place { file: place.file, at }, key),
        }
    }
}

/// Returns whether a text has words besides those in braces, which stand for answers: without such it is the
/// same in every language.
fn has_words(text: &str) -> bool {
    let mut rest = text;
    loop {
        let (before, inside) = rest.split_once('{').unwrap_or((rest, ""));
        if before.contains(char::is_alphabetic) {
            return true;
        }
        let Some((slot, after)) = inside.split_once('}') else { return false };
        // The words that agree with an answer: `{nav_office?leder|lederne}`.
        if slot.contains('?') {
            return true;
        }
        rest = after;
    }
}

fn can_be_given(key: &str) -> bool {
    WORDS.contains(&key) || ALIKE.contains(&key)
}

fn in_language(key: &str, language: &str) -> String {
    format!("{key}_{language}")
}

/// What is found on the way through a table.
struct Found<'l> {
    language: &'l str,
    given: usize,
    /// Where words stand that are not given, and the key that would give them.
    lacking: Vec<(usize, String)>,
}

impl Found<'_> {
    /// Goes through what stands under `keys`, or under all keys.
    fn table(&mut self, table: &DeTable<'_>, keys: Option<&[&str]>) {
        for (key, value) in table {
            let key = &**key.get_ref();
            if keys.is_none_or(|keys| keys.contains(&key)) {
                self.value(table, key, value.get_ref(), value.span().start);
            }
        }
    }

    fn value(&mut self, table: &DeTable<'_>, key: &str, value: &DeValue<'_>, at: usize) {
        match value {
            DeValue::Table(inner) => self.table(inner, None),
            DeValue::Array(array) => {
                for inner in array {
                    if let DeValue::Table(inner) = inner.get_ref() {
                        self.table(inner, None);
                    }
                }
                let is_text = |value: &DeValue<'_>| matches!(value, DeValue::String(_));
                if array.iter().any(|value| is_text(value.get_ref())) {
                    self.words(table, key, at);
                }
            }
            DeValue::String(text) => {
                if has_words(text) {
                    self.words(table, key, at);
                }
            }
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => {}
        }
    }

    fn words(&mut self, table: &DeTable<'_>, key: &str, at: usize) {
        if !WORDS.contains(&key) {
            return;
        }
        let said = in_language(key, self.language);
        if table.contains_key(&*said) {
            self.given += 1;
        } else {
            self.lacking.push((at, said));
        }
    }
}

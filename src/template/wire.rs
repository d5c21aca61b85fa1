//! Reading a template from its TOML files, with every fault of every file reported at once.
//!
//! The files are walked key by key rather than deserialised, since deserialising stops at the first
//! fault. What is read is checked where it stands; names that may be defined later are noted down
//! (`log::Want`) and looked up at the end (`resolve`).

mod built;
mod clause;
mod condition;
mod field;
mod guideline;
mod hint;
mod kind;
mod log;
mod pack;
mod place;
mod resolve;
mod rule;
mod section;
mod syntax;
mod table;
mod tongue;

pub(super) use built::built;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use log::{Log, Sort};
use pack::{Pack, together};
use place::{Faults, File, Place};
use table::{Found, Table};
use tongue::Languages;

use super::{
    Fault, Field, Guideline, Hint, Placeholder, Rule, Section, Source, Step, Template, Translations,
};
use crate::base::text::fingerprint;
use crate::base::{ClauseId, FieldId, Message, SourceId, StepId, TemplateId};

/// The file that a pack begins with.
const START: &str = "template.toml";

/// The key of the files that are read when the guideline is asked for.
const LATER: &str = "guideline";

/// The key of the languages that texts are given in besides the template's own.
const LANGUAGES: &str = "languages";

/// Reads a template from the names and texts of its files, in all its languages; those of the guideline are
/// left unread.
///
/// # Errors
/// Every fault of every file that is read, in the order of files and lines; at least one.
pub fn load(files: &[(impl AsRef<str>, impl AsRef<str>)]) -> Result<Template, Vec<Fault>> {
    let all = numbered(files.iter().map(|(name, text)| (name.as_ref(), text.as_ref())));
    let later = later(&all);
    let now = all.iter().filter(|file| !later.contains(&file.name));
    let files = numbered(now.map(|file| (file.name, file.text)));
    let mut faults = Faults::new(files.clone());
    let parsed: Vec<_> = files.iter().map(|file| syntax::parse(*file, &mut faults)).collect();
    let trees: Vec<_> = parsed
        .iter()
        .map(|parsed| match parsed {
            Ok(tree) => Cow::Borrowed(tree),
            Err(mended) => Cow::Owned(syntax::parse_mended(mended)),
        })
        .collect();
    let Some(start) = files.iter().position(|file| file.name == START) else {
        return Err(vec![Fault {
            file: START.to_owned(),
            line: 1,
            column: 1,
            message: Message::new("template-no-start"),
        }]);
    };
    let tables: Vec<_> = trees.iter().map(|tree| tree.get_ref()).collect();
    let hash = hash(&files);
    let pack = Pack { all: &all, files: &files, tables: &tables, start, hash: &hash };
    let languages = pack.languages();
    let own = pack.read(Languages { all: &languages, read: None }, faults);
    let others: Vec<_> = languages
        .iter()
        .map(|read| Languages { all: &languages, read: Some(read) })
        .map(|languages| pack.read(languages, Faults::new(files.clone())))
        .collect();
    together(own, others)
}

/// Returns whether a text can be a language: two or three small letters.
fn is_language(text: &str) -> bool {
    (2..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Reads the guideline from the names and texts of a template's files. Without a template, because it has
/// faults of its own, names of sections, fields, sources and hints are taken on trust.
///
/// # Errors
/// Every fault of every file that `template.toml` lists under `guideline`, in their order; at least one.
pub fn load_guideline(
    files: &[(impl AsRef<str>, impl AsRef<str>)],
    template: Option<&Template>,
) -> Result<Guideline, Vec<Fault>> {
    let all = numbered(files.iter().map(|(name, text)| (name.as_ref(), text.as_ref())));
    let later = later(&all);
    let of_guideline = all.iter().filter(|file| later.contains(&file.name));
    let files = numbered(of_guideline.map(|file| (file.name, file.text)));
    guideline::read(&files, template)
}

fn numbered<'t>(files: impl Iterator<Item = (&'t str, &'t str)>) -> Vec<File<'t>> {
    files.enumerate().map(|(index, (name, text))| File { index, name, text }).collect()
}

/// Returns the names that `template.toml` lists as files of the guideline; itself is none of them.
fn later<'t>(files: &[File<'t>]) -> Vec<&'t str> {
    let Some(start) = files.iter().find(|file| file.name == START) else { return Vec::new() };
    // What is wrong with the file is said when it is read for good.
    let mut faults = Faults::new(files.to_vec());
    let parsed = syntax::parse(*start, &mut faults);
    let tree = match &parsed {
        Ok(tree) => Cow::Borrowed(tree),
        Err(mended) => Cow::Owned(syntax::parse_mended(mended)),
    };
    let root = Table::root(*start, tree.get_ref(), Languages::default());
    let names = { root }.texts(LATER, &mut faults);
    let is_named = |file: &&File<'t>| names.iter().any(|name| name.text == file.name);
    files.iter().filter(|file| file.name != START).filter(is_named).map(|file| file.name).collect()
}

/// Checks that the files of the guideline are there, and are no other files of the template.
fn listed_later<'t>(table: &mut Table<'t>, all: &[File<'t>], log: &mut Log<'t>) {
    for text in table.texts(LATER, &mut log.faults) {
        log.names.take(Sort::File, text.text, text.place, &mut log.faults);
        if !all.iter().any(|file| file.name == text.text && file.name != START) {
            let message = Message::new("template-file-absent").with("name", text.text);
            log.fault(text.place, message);
        }
    }
}

/// What `template.toml` says of the template as a whole.
struct Head {
    id: TemplateId,
    edition: String,
    name: String,
    language: String,
    source: SourceId,
}

impl Head {
    fn read<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> Option<Self> {
        let id = table.text("id", &mut log.faults);
        let id = id.and_then(|text| log.id(&text, TemplateId::new));
        let edition = table.text("edition", &mut log.faults);
        let name = table.text("name", &mut log.faults);
        let language = table.text("language", &mut log.faults);
        for text in table.texts(LANGUAGES, &mut log.faults) {
            let own = language.is_some_and(|language| language.text == text.text);
            if own || !is_language(text.text) {
                log.fault(text.place, Message::new("template-language").with("text", text.text));
            }
        }
        let source = table.text("source", &mut log.faults);
        log.source = source.and_then(|text| log.named(&text, Sort::Source, SourceId::new));
        let owned = |text: Option<Found<'_>>| text.map(|text| text.text.to_owned());
        Some(Self {
            id: id?,
            edition: owned(edition)?,
            name: owned(name)?,
            language: owned(language)?,
            source: log.source.clone()?,
        })
    }
}

/// Returns the files that `files` lists, in order, and after them those that it should have listed.
fn listed<'t>(table: &mut Table<'t>, files: &[File<'t>], log: &mut Log<'t>) -> Vec<usize> {
    let mut order = Vec::new();
    for text in table.texts("files", &mut log.faults) {
        log.names.take(Sort::File, text.text, text.place, &mut log.faults);
        if let Some(file) = files.iter().find(|file| file.name == text.text) {
            order.push(file.index);
        } else {
            let message = Message::new("template-file-absent").with("name", text.text);
            log.fault(text.place, message);
        }
    }
    for file in files.iter().filter(|file| file.name != START) {
        if !order.contains(&file.index) {
            let place = Place { file: file.index, at: 0 };
            log.fault(place, Message::new("template-file-unlisted").with("name", file.name));
            order.push(file.index);
        }
    }
    order
}

/// The tables of all files by what they hold.
#[derive(Default)]
struct Tables<'t> {
    sources: Vec<Table<'t>>,
    steps: Vec<Table<'t>>,
    sets: Vec<Table<'t>>,
    sections: Vec<Table<'t>>,
    hints: Vec<Table<'t>>,
    placeholders: Vec<Table<'t>>,
    rules: Vec<Table<'t>>,
}

impl<'t> Tables<'t> {
    fn gather(tables: Vec<Table<'t>>, log: &mut Log<'t>) -> Self {
        let mut all = Self::default();
        for (number, mut table) in tables.into_iter().enumerate() {
            // The first file names its source under this key.
            if number > 0 {
                all.sources.extend(table.tables("source", &mut log.faults));
            }
            all.steps.extend(table.tables("step", &mut log.faults));
            all.sets.extend(table.tables("choice_set", &mut log.faults));
            all.sections.extend(table.tables("section", &mut log.faults));
            all.hints.extend(table.tables("hint", &mut log.faults));
            all.placeholders.extend(table.tables("placeholder", &mut log.faults));
            all.rules.extend(table.tables("check", &mut log.faults));
            table.close(&mut log.faults);
        }
        all
    }

    fn read(self, log: &mut Log<'t>) -> Contents {
        let mut contents = Contents::default();
        for table in self.sources {
            contents.sources.extend(hint::source(table, log));
        }
        for table in self.steps {
            contents.steps.extend(step(table, log));
        }
        for table in self.sets {
            choice_set(table, log);
        }
        for table in self.sections {
            contents.sections.extend(section::read(table, &mut contents.fields, log));
        }
        for table in self.hints {
            contents.hints.extend(hint::hint(table, log));
        }
        for table in self.placeholders {
            contents.placeholders.extend(hint::placeholder(table, log));
        }
        for table in self.rules {
            contents.rules.extend(rule::rule(table, log).map(Arc::new));
        }
        contents.placeholders.sort_by_key(|placeholder| placeholder.number);
        contents
    }
}

/// What the tables hold, as far as it could be read.
#[derive(Default)]
struct Contents {
    steps: Vec<Step>,
    sections: Vec<Section>,
    fields: BTreeMap<FieldId, Field>,
    hints: Vec<Hint>,
    sources: Vec<Source>,
    placeholders: Vec<Placeholder>,
    rules: Vec<Arc<Rule>>,
}

fn template(head: Head, contents: Contents, hash: &str) -> Template {
    let Head { id, edition, name, language, source } = head;
    let Contents { steps, sections, fields, hints, sources, placeholders, rules } = contents;
    Template {
        id,
        edition,
        name,
        language,
        source,
        hash: hash.to_owned(),
        steps,
        sections,
        fields,
        hints,
        sources,
        placeholders,
        rules,
        translations: Translations::default(),
    }
}

fn step<'t>(mut table: Table<'t>, log: &mut Log<'t>) -> Option<Step> {
    let id = log.own_id(&mut table, Sort::Step, StepId::new);
    let title = table.text("title", &mut log.faults);
    table.close(&mut log.faults);
    Some(Step { id: id?, title: title?.text.to_owned() })
}

fn choice_set<'t>(mut table: Table<'t>, log: &mut Log<'t>) {
    let id = log.own_id(&mut table, Sort::ChoiceSet, ClauseId::new);
    let read = table.language();
    log.settle(&mut table, &["option"]);
    log.spoken = None;
    if let Some(id) = id.as_ref().filter(|_| table.language() != read) {
        log.unsaid.insert(id.to_string());
    }
    let options = table.needed_tables("option", &mut log.faults);
    // Which fields come before is checked where the set is used.
    let options = field::options(options, usize::MAX, log);
    table.close(&mut log.faults);
    if let Some(id) = id {
        log.sets.insert(id.to_string(), options);
    }
}

/// Returns the SHA-256 of names and texts, whatever order the files come in.
fn hash(files: &[File<'_>]) -> String {
    let mut files = files.to_vec();
    files.sort_by_key(|file| file.name);
    let mut all = String::new();
    for File { name, text, .. } in files {
        let length = text.len().to_string();
        all.extend([name, "\n", &length, "\n", text, "\n"]);
    }
    fingerprint(&all)
}

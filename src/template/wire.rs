//! Reading a template from its TOML files, with every fault of every file reported at once.
//!
//! The files are walked key by key rather than deserialised, since deserialising stops at the first
//! fault. What is read is checked where it stands; names that may be defined later are noted down
//! (`log::Want`) and looked up at the end (`resolve`).

mod clause;
mod condition;
mod field;
mod hint;
mod kind;
mod log;
mod place;
mod resolve;
mod rule;
mod section;
mod syntax;
mod table;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use log::{Log, Sort};
use place::{Faults, File, Place};
use table::{Found, Table};

use super::{Fault, Field, Hint, Placeholder, Rule, Section, Source, Step, Template};
use crate::base::text::fingerprint;
use crate::base::{ClauseId, FieldId, Message, SourceId, StepId, TemplateId};

/// The file that a pack begins with.
const START: &str = "template.toml";

/// Reads a template from the names and texts of its files.
///
/// # Errors
/// Every fault of every file, in the order of files and lines; at least one.
pub fn load(files: &[(impl AsRef<str>, impl AsRef<str>)]) -> Result<Template, Vec<Fault>> {
    let files: Vec<_> = files
        .iter()
        .enumerate()
        .map(|(index, (name, text))| File { index, name: name.as_ref(), text: text.as_ref() })
        .collect();
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
    let mut roots: Vec<_> = files
        .iter()
        .zip(&trees)
        .map(|(file, tree)| Some(Table::root(*file, tree.get_ref())))
        .collect();
    let mut log = Log::new(faults);
    let mut table = roots.get_mut(start).and_then(Option::take);
    let head = table.as_mut().and_then(|table| Head::read(table, &mut log));
    let listed = table.as_mut().map(|table| listed(table, &files, &mut log)).unwrap_or_default();
    let others = listed.iter().filter_map(|index| roots.get_mut(*index)?.take());
    let tables: Vec<_> = table.into_iter().chain(others).collect();
    let contents = Tables::gather(tables, &mut log).read(&mut log);
    resolve::check(&contents, &mut log);
    match head {
        Some(head) if log.faults.is_empty() => Ok(template(head, contents, hash(&files))),
        Some(_) | None => Err(log.faults.into_list()),
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

fn template(head: Head, contents: Contents, hash: String) -> Template {
    let Head { id, edition, name, language, source } = head;
    let Contents { steps, sections, fields, hints, sources, placeholders, rules } = contents;
    Template {
        id,
        edition,
        name,
        language,
        source,
        hash,
        steps,
        sections,
        fields,
        hints,
        sources,
        placeholders,
        rules,
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

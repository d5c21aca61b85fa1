//! Reading a pack once for each language that it gives texts in, and the readings put together.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::de::DeTable;

use super::log::Log;
use super::place::{Faults, File};
use super::table::Table;
use super::tongue::Languages;
use super::{Head, LANGUAGES, Tables, is_language, listed, listed_later, resolve, template};
use crate::base::ClauseId;
use crate::base::text::fingerprint;
use crate::template::{Fault, Template, Translations};

/// Returns the template with its translations, or the faults of all of them.
pub(super) fn together(
    own: Result<Template, Vec<Fault>>,
    others: Vec<Result<Template, Vec<Fault>>>,
) -> Result<Template, Vec<Fault>> {
    let (mut translations, mut faults) = (Vec::new(), Vec::new());
    for read in std::iter::once(own).chain(others) {
        match read {
            Ok(template) => translations.push(template),
            Err(found) => {
                let new = found.into_iter().filter(|fault| !faults.contains(fault));
                let new: Vec<_> = new.collect();
                faults.extend(new);
            }
        }
    }
    if !faults.is_empty() || translations.is_empty() {
        return Err(faults);
    }
    know_each_other(&mut translations);
    let mut own = translations.remove(0);
    own.translations = Translations::read(translations.into_iter().map(Arc::new).collect());
    Ok(own)
}

/// Tells each clause how the same one reads in the other languages.
fn know_each_other(all: &mut [Template]) {
    let mut wordings: BTreeMap<ClauseId, Vec<String>> = BTreeMap::new();
    if all.len() < 2 {
        return;
    }
    for clause in all.iter().flat_map(|one| &one.sections).flat_map(|section| &section.clauses) {
        wordings.entry(clause.id.clone()).or_default().push(fingerprint(&clause.wording()));
    }
    let sections = all.iter_mut().flat_map(|one| &mut one.sections);
    for clause in sections.flat_map(|section| &mut section.clauses) {
        clause.elsewhere = wordings.get(&clause.id).cloned().unwrap_or_default();
    }
}

/// A template's files that are read at once.
pub(super) struct Pack<'t> {
    /// All files, those of the guideline too.
    pub all: &'t [File<'t>],
    /// Those that are read.
    pub files: &'t [File<'t>],
    /// What they hold.
    pub tables: &'t [&'t DeTable<'t>],
    /// Which of them the pack begins with.
    pub start: usize,
    /// The fingerprint of the files.
    pub hash: &'t str,
}

impl<'t> Pack<'t> {
    /// Returns the languages that texts are given in besides the template's own.
    pub(super) fn languages(&self) -> Vec<&'t str> {
        let mut unsaid = Faults::new(self.files.to_vec());
        let root = self.files.get(self.start).zip(self.tables.get(self.start));
        let root = root.map(|(file, table)| Table::root(*file, table, Languages::default()));
        let found = root.map(|mut root| root.texts(LANGUAGES, &mut unsaid)).unwrap_or_default();
        found.iter().map(|language| language.text).filter(|name| is_language(name)).collect()
    }

    /// Reads the template in one of its languages.
    pub(super) fn read(
        &self,
        languages: Languages<'t>,
        faults: Faults<'t>,
    ) -> Result<Template, Vec<Fault>> {
        let roots = self.files.iter().zip(self.tables);
        let mut roots: Vec<_> =
            roots.map(|(file, table)| Some(Table::root(*file, table, languages))).collect();
        let mut log = Log::new(faults);
        let mut table = roots.get_mut(self.start).and_then(Option::take);
        let head = table.as_mut().and_then(|table| Head::read(table, &mut log));
        log.own_language = head.as_ref().map(|head| head.language.clone()).unwrap_or_default();
        let listed =
            table.as_mut().map(|table| listed(table, self.files, &mut log)).unwrap_or_default();
        if let Some(table) = &mut table {
            listed_later(table, self.all, &mut log);
        }
        let others = listed.iter().filter_map(|index| roots.get_mut(*index)?.take());
        let tables: Vec<_> = table.into_iter().chain(others).collect();
        let contents = Tables::gather(tables, &mut log).read(&mut log);
        resolve::check(&contents, &mut log);
        match head {
            Some(head) if log.faults.is_empty() => {
                let language = languages.read.map_or(head.language, str::to_owned);
                Ok(template(Head { language, ..head }, contents, self.hash))
            }
            Some(_) | None => Err(log.faults.into_list()),
        }
    }
}

//! Places in a pack's files, and the faults found there.

use std::collections::BTreeSet;

use crate::base::Message;
use crate::template::Fault;

/// One file of a pack.
#[derive(Clone, Copy, Debug)]
pub(super) struct File<'t> {
    /// Its place among the files, from 0.
    pub index: usize,
    /// Its name within the pack.
    pub name: &'t str,
    /// What it holds.
    pub text: &'t str,
}

/// A place in a file, in bytes from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The file, from 0.
    pub file: usize,
    /// Bytes from its start.
    pub at: usize,
}

/// Faults as they are found.
#[derive(Debug)]
pub(super) struct Faults<'t> {
    files: Vec<File<'t>>,
    found: Vec<(Place, Message)>,
    /// The lines that can't be read as TOML; nothing more is said of them.
    broken: BTreeSet<(usize, usize)>,
}

impl<'t> Faults<'t> {
    pub(super) fn new(files: Vec<File<'t>>) -> Self {
        Self { files, found: Vec::new(), broken: BTreeSet::new() }
    }

    pub(super) fn add(&mut self, place: Place, message: Message) {
        self.found.push((place, message));
    }

    /// Adds a fault of a line that can't be read as TOML.
    pub(super) fn add_broken(&mut self, place: Place, message: Message) {
        if self.broken.insert((place.file, self.line(place))) {
            self.found.push((place, message));
        }
    }

    /// Adds that a table lacks a key, unless the key stands on a line that can't be read.
    pub(super) fn add_missing(&mut self, table: Place, key: &'static str) {
        let header = self.line(table);
        let text = self.files.get(table.file).map_or("", |file| file.text);
        let mut own_lines = (1..)
            .zip(text.lines())
            .skip_while(|(line, _)| *line <= header && table.at > 0)
            .take_while(|(_, text)| !text.starts_with('['));
        let is_broken = own_lines.any(|(line, text)| {
            text.trim_start().starts_with(key) && self.broken.contains(&(table.file, line))
        });
        if !is_broken {
            self.add(table, Message::new("template-key-missing").with("key", key));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns the line of a place, from 1.
    pub(super) fn line(&self, place: Place) -> usize {
        self.before(place).matches('\n').count() + 1
    }

    /// Returns the name of a place's file.
    pub(super) fn file(&self, place: Place) -> &'t str {
        self.files.get(place.file).map_or("", |file| file.name)
    }

    fn before(&self, place: Place) -> &'t str {
        let text = self.files.get(place.file).map_or("", |file| file.text);
        text.get(..place.at).unwrap_or(text)
    }

    /// Returns the faults in the order of files and lines, each once.
    pub(super) fn into_list(self) -> Vec<Fault> {
        let mut list: Vec<(Place, Fault)> = Vec::new();
        for (place, message) in &self.found {
            let line = self.line(*place);
            if self.broken.contains(&(place.file, line)) && !message.key.contains("syntax") {
                continue;
            }
            let ahead = self.before(*place).rsplit('\n').next().unwrap_or_default();
            let fault = Fault {
                file: self.file(*place).to_owned(),
                line,
                column: ahead.chars().count() + 1,
                message: message.clone(),
            };
            if !list.iter().any(|(_, found)| *found == fault) {
                list.push((*place, fault));
            }
        }
        list.sort_by_key(|(place, _)| *place);
        list.into_iter().map(|(_, fault)| fault).collect()
    }
}

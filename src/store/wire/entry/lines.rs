//! From the bytes of a journal to its lines, all at once or as it grows.

use std::ops::ControlFlow;

use super::read::{Read, entry, header};
use super::{Header, Journal};
use crate::draft::TemplateRef;
use crate::template::Template;

/// Returns what the bytes of a journal hold; `find` looks up the template that it was written with.
pub fn read_journal<'t>(
    bytes: &[u8],
    find: impl FnOnce(&TemplateRef) -> Option<&'t Template>,
) -> Journal {
    let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let (whole, tail) = bytes.split_at(end);
    let mut lines = whole.split_inclusive(|byte| *byte == b'\n');
    let mut journal = Journal { torn: usize::from(!tail.is_empty()), ..Journal::default() };
    journal.header = lines.next().and_then(header);
    let Some(Header { template, .. }) = &journal.header else {
        journal.damaged = whole.split_inclusive(|byte| *byte == b'\n').count();
        return journal;
    };
    let Some(template) = find(template) else {
        journal.damaged = lines.count();
        return journal;
    };
    let mut last = 0;
    while let Some(line) = lines.next() {
        if journal.take(entry(line, template), &mut last).is_break() {
            journal.damaged += 1 + lines.count();
            break;
        }
    }
    journal
}

impl Journal {
    fn take(&mut self, read: Read, last: &mut u64) -> ControlFlow<()> {
        match read {
            // An entry that was given once more is there already.
            Read::Entry(clock, ..) if clock <= *last => {}
            Read::Entry(clock, saw, change) => {
                *last = clock;
                self.entries.push((clock, *change));
                if !saw.is_empty() {
                    self.saw.insert(clock, saw);
                }
            }
            Read::Saved(clock) => self.saved = clock.max(self.saved),
            Read::Here(here) => self.here = Some(here),
            Read::Unknown => self.damaged += 1,
            Read::Damaged => return ControlFlow::Break(()),
        }
        ControlFlow::Continue(())
    }
}

/// Reads a journal that grows, as it grows.
#[derive(Debug, Default)]
pub struct Lines {
    /// Its first line, once it is read.
    pub header: Option<Header>,
    /// The clock of the last change.
    last: u64,
    state: Reading,
}

/// How far the reading of a journal has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reading {
    #[default]
    Whole,
    /// Something in it is no JSON, and what follows cannot be trusted.
    Broken,
}

impl Lines {
    /// Returns what whole lines say that were not read before, and how many bytes they are; what comes after
    /// the last end of a line is still being written.
    pub fn read<'t>(
        &mut self,
        bytes: &[u8],
        find: impl Fn(&TemplateRef) -> Option<&'t Template>,
    ) -> (Journal, usize) {
        let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let mut journal = Journal::default();
        let whole = bytes.get(..end).unwrap_or_default();
        for line in whole.split_inclusive(|byte| *byte == b'\n') {
            if self.state == Reading::Broken {
                break;
            }
            self.line(line, &find, &mut journal);
        }
        (journal, end)
    }

    fn line<'t>(
        &mut self,
        line: &[u8],
        find: &impl Fn(&TemplateRef) -> Option<&'t Template>,
        journal: &mut Journal,
    ) {
        let Some(known) = &self.header else {
            self.header = header(line);
            if self.header.is_none() {
                self.state = Reading::Broken;
            }
            return;
        };
        let read = find(&known.template).map(|template| entry(line, template));
        if read.is_none_or(|read| journal.take(read, &mut self.last).is_break()) {
            self.state = Reading::Broken;
        }
    }
}

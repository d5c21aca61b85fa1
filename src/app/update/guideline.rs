//! The digest of the guideline: reading on in it, and looking for words.

use std::sync::Arc;

use super::moved;
use crate::app::help::Help;
use crate::app::screen::{Digest, Panel, Place, Typing};
use crate::app::{App, Command, Effect};
use crate::base::{FieldId, Line, Moment, TemplateId};
use crate::template::Guideline;
use crate::template::guideline::Search;

impl App {
    /// Returns the guideline of a template: the one at hand when the open draft has the same template.
    pub(super) fn guideline_of(&self, id: &TemplateId) -> Arc<Guideline> {
        let open = self.session.as_ref().filter(|session| session.template.id() == id);
        match open {
            Some(session) => Arc::clone(&session.guideline),
            None => Arc::new(self.library.guideline(id)),
        }
    }

    /// Returns the digest at the entry that belongs to where the drafters stand.
    pub(super) fn digest_here(&self) -> Digest {
        let section = self.section_here();
        let field = self.field_here();
        let row = self
            .session
            .as_ref()
            .map_or(0, |session| session.guideline.entry_of(section.as_ref(), field.as_ref()));
        Digest { row, ..Digest::default() }
    }

    fn field_here(&self) -> Option<FieldId> {
        match &self.section_screen()?.place {
            Place::Field(field) => Some(field.clone()),
            Place::Clauses => None,
        }
    }

    /// Opens the digest, if neither it nor the help is open, to type words to look for; what was looked for
    /// last stands there.
    pub(super) fn look_up(&mut self) {
        let digest = match &self.panel {
            Some(Panel::Help(help)) => return self.seek(help.clone()),
            Some(Panel::Guideline(digest)) => digest.clone(),
            Some(_) | None => self.digest_here(),
        };
        self.panel = Some(Panel::Guideline(Digest { typing: Typing::Yes, ..digest }));
    }

    /// Returns the words being typed; `None` while nothing is looked for.
    pub fn query(&self) -> Option<&str> {
        match &self.panel {
            Some(
                Panel::Guideline(Digest { typing: Typing::Yes, query, .. })
                | Panel::Help(Help { typing: Typing::Yes, query, .. }),
            ) => Some(query),
            Some(_) | None => None,
        }
    }

    /// Takes in the words as they are typed, and goes to the first entry from here on that has them.
    pub(super) fn searched(&mut self, text: &str) {
        let query = Line::typed(text).text.as_str().to_owned();
        let hits = self.hits(&query);
        if let Some(Panel::Guideline(digest)) = &mut self.panel {
            let row = hits.iter().find(|hit| **hit >= digest.row).or(hits.first());
            digest.row = row.copied().unwrap_or(digest.row);
            digest.query = query;
        }
    }

    /// Ends the typing of words, if any, where it has led to.
    pub(super) fn ends_search(&mut self) -> bool {
        match &mut self.panel {
            Some(Panel::Guideline(Digest { typing, .. }) | Panel::Help(Help { typing, .. })) => {
                std::mem::take(typing) == Typing::Yes
            }
            Some(_) | None => false,
        }
    }

    pub(super) fn digest_command(
        &mut self,
        mut digest: Digest,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(session) = &self.session else { return };
        let entries = session.guideline.entries();
        if let Some(row) = moved(command, digest.row, entries.len()) {
            digest.row = row;
        } else if command == Command::Open && digest.typing == Typing::Yes {
            let hits = self.hits(&digest.query);
            let next = hits.iter().find(|hit| **hit > digest.row).or(hits.first());
            digest.row = next.copied().unwrap_or(digest.row);
        } else if command == Command::Open {
            // To the question that the entry is about, or to its section while it is not asked.
            let Some(entry) = entries.get(digest.row) else { return };
            let asked = |id: &&FieldId| {
                let field = session.template.field(id);
                field.is_some_and(|field| session.draft.asks(&session.template, field))
            };
            let field = entry.fields().first().filter(asked).cloned();
            let section = entry.section(&session.template).cloned();
            return match (field, section) {
                (Some(field), _) => self.go_to_field(&field, now, effects),
                (None, Some(section)) => self.enter_section(&section, now, effects),
                (None, None) => {}
            };
        }
        self.panel = Some(Panel::Guideline(digest));
    }

    /// Returns the entries that have the words, from 0.
    pub fn hits(&self, query: &str) -> Vec<usize> {
        let guideline = self.session.as_ref().map(|session| &session.guideline);
        guideline.map(|guideline| Search::new(query).hits(guideline)).unwrap_or_default()
    }
}

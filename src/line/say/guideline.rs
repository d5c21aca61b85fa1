//! Hints, the guideline's digest, and formulations to pick.

use super::super::run::Talk;
use crate::app::{Digest, Panel, ReviewRow, Taken};
use crate::base::Message;
use crate::template::guideline::Entry;
use crate::words::{guideline, passages, places};

impl Talk<'_> {
    /// Tells all hints of where one stands, with their sources.
    pub(in crate::line) fn tell_hints(&mut self) {
        let said = self.hints();
        for line in said {
            self.out.line(&line);
        }
    }

    fn hints(&self) -> Vec<String> {
        let app = &self.engine.app;
        let texts = &self.texts;
        let Some(session) = &app.session else { return Vec::new() };
        let with = |key, text: &str| texts.say(&Message::new(key).with("text", text));
        let mut said = Vec::new();
        if let Some(ReviewRow::Finding(finding)) = app.review_row()
            && let Some(rule) = &finding.grounds
        {
            said.push(with("line-grounds", &rule.says));
            said.push(with("view-source", &rule.citation));
        }
        let (_, hints) = places::hints_here(app, session);
        if hints.is_empty() && said.is_empty() {
            said.push(texts.say(&Message::new("line-no-hints")));
        }
        for hint in &hints {
            said.push(with("view-hint", &format!("{}: {}", hint.strength_label, hint.text)));
            said.push(with("view-source", &hint.citation));
            if !hint.remark.is_empty() {
                said.push(with("line-remark", &hint.remark));
            }
            said.extend(passages::changed(app, (session, hint), texts));
        }
        for note in places::law_here(app, session) {
            said.extend(note.said().iter().map(|message| texts.say(message)));
        }
        let section =
            places::section_here(app, session).and_then(|id| session.template.section(id));
        for text in section.map_or(&[][..], |section| &section.guidance) {
            said.push(with("line-guidance", text));
        }
        for (heading, passage) in passages::passages(app, (session, &hints), texts) {
            said.push(with("line-passage", &heading));
            let lines = passage.text().lines().filter(|line| !line.trim().is_empty());
            said.extend(lines.map(|line| with("line-passage", line)));
            if passage.is_cut() {
                said.push(with("line-passage", &texts.say(&Message::new("view-passage-cut"))));
            }
        }
        said
    }

    /// Tells the entry of the digest that one came to.
    pub(super) fn tell_entry(&mut self) {
        let said = self.entry();
        for line in said {
            self.out.line(&line);
        }
    }

    fn entry(&self) -> Vec<String> {
        let app = &self.engine.app;
        let (Some(session), Some(Panel::Guideline(Digest { row, query, .. }))) =
            (&app.session, &app.panel)
        else {
            return Vec::new();
        };
        let entries = session.guideline.entries();
        let Some(entry) = entries.get(*row) else { return Vec::new() };
        let head = Message::new("line-entry")
            .with("title", &guideline::heading(entry, &self.texts))
            .count("number", row + 1)
            .count("count", entries.len());
        let mut said = vec![self.texts.say(&head)];
        if self.is_searching() {
            let hits = app.hits(query);
            let number = hits.iter().position(|hit| hit == row).map_or(0, |at| at + 1);
            let hit = Message::new("line-hit").count("number", number).count("count", hits.len());
            said.insert(0, self.texts.say(&hit));
        }
        let told = entry.said().into_iter().map(|message| self.texts.say(&message));
        let plain = match entry {
            Entry::Point(..) => Some(0),
            Entry::Conflict(..) => None,
            // What was found stands without a word in front.
            Entry::Law(_) => Some(1),
        };
        said.extend(told.enumerate().map(|(at, text)| {
            if Some(at) == plain {
                self.texts.say(&Message::new("line-point").with("text", &text))
            } else {
                text
            }
        }));
        said
    }

    /// Tells the formulations with their numbers, and which of them are taken.
    pub(super) fn tell_suggestions(&mut self) {
        let mut said = Vec::new();
        for (number, offer) in (1..).zip(self.engine.app.suggestions()) {
            let taken = match offer.taken {
                Taken::No => "no",
                Taken::Yes(_) => "yes",
                Taken::Reworded => "reworded",
            };
            let offered = Message::new("line-suggestion").count("number", number);
            said.push(offered.with("taken", taken).with("text", offer.text));
            said.push(Message::new("view-source").with("text", offer.citation));
        }
        for line in &said {
            self.say(line);
        }
    }
}

//! Around the sections: the drafts, the overview, names that are written, the agreement as it stands.

use super::super::run::Talk;
use super::spoken;
use crate::app::{Screen, Target};
use crate::assemble::{BlockKind, assemble};
use crate::base::Message;
use crate::base::message::Argument;
use crate::store::{Listed, Summary};
use crate::words::{blocks, places, review};

impl Talk<'_> {
    pub(super) fn tell_drafts(&mut self) {
        let drafts = match &self.engine.app.drafts {
            None => return self.say(&Message::new("line-reading-drafts")),
            Some(Err(error)) => {
                let what = self.texts.say(&error.message);
                return self.say(&Message::new("line-fault").with("what", &what));
            }
            Some(Ok(drafts)) => drafts,
        };
        let mut lines = Vec::new();
        if drafts.is_empty() {
            let about = ["view-begin-what", "view-begin-how"];
            let about = about.map(|key| self.texts.say(&Message::new(key)));
            lines.extend(about.map(|what| Message::new("line-about").with("what", &what)));
        }
        lines.push(Message::new("line-drafts").count("count", drafts.len()));
        for (number, listed) in (1..).zip(drafts) {
            lines.push(match listed {
                Listed::Draft(summary) => self.draft(summary).count("number", number),
                Listed::Damaged { file, fault } => Message::new("line-draft-damaged")
                    .count("number", number)
                    .with("file", file)
                    .with("why", &self.texts.say(&fault.message)),
            });
        }
        for line in &lines {
            self.say(line);
        }
    }

    fn draft(&self, summary: &Summary) -> Message {
        Message::new("line-draft")
            .with("title", summary.title.as_str())
            .count("done", summary.done)
            .count("sections", summary.sections)
            .count("mend", summary.must_mend)
            .put("at", Argument::at(summary.changed, &self.zone))
            .with("by", summary.by.as_str())
    }

    /// Tells which draft it is and how far it is; the sections are listed on request.
    pub(super) fn tell_overview_in_short(&mut self) {
        if std::mem::take(&mut self.listing) {
            return self.tell_overview();
        }
        let app = &self.engine.app;
        let (Some(session), Screen::Overview { row }) = (&app.session, &app.screen) else { return };
        let totals = session.progress.totals();
        let title = Message::new("line-draft-open").with("title", session.draft.title.as_str());
        let states = Message::new("line-states")
            .count("done", totals.done)
            .count("begun", totals.begun)
            .count("empty", totals.not_begun)
            .count("mend", totals.must_mend)
            .count("irrelevant", totals.not_relevant);
        let next = session.section_ids().nth(*row).map(|id| {
            Message::new("line-next-section")
                .count("number", row + 1)
                .with("title", session.section_title(id))
        });
        self.say(&title);
        self.say(&states);
        if let Some(next) = next {
            self.say(&next);
        }
    }

    /// Lists the sections with their states.
    pub(in crate::line) fn tell_overview(&mut self) {
        let Some(session) = &self.engine.app.session else { return };
        let mut lines = Vec::new();
        let mut step = None;
        for (number, id) in (1..).zip(session.section_ids()) {
            let its_step = session.template.section(id).map(|section| &section.step);
            if its_step.is_some() && its_step != step {
                step = its_step;
                let steps = session.template.steps().iter();
                let title = steps.clone().find(|other| Some(&other.id) == step);
                let title = title.map_or("", |step| step.title.as_str());
                lines.push(Message::new("line-step").with("title", title));
            }
            let progress = session.progress.sections.iter().find(|it| it.section == *id);
            let state = progress.map(|found| review::state(&found.state, &self.texts));
            let state = places::with_person(session, id, state.unwrap_or_default(), &self.texts);
            let state = state.replace(" · ", ", ");
            lines.push(
                Message::new("line-section-listed")
                    .count("number", number)
                    .with("title", session.section_title(id))
                    .with("known", if state.is_empty() { "no" } else { "yes" })
                    .with("state", &state)
                    .count("left", progress.map_or(0, |found| found.left.len())),
            );
            let writes = places::writes_here(session, id, (&self.zone, &self.texts));
            lines.extend(writes.map(|writes| Message::new("line-notice").with("text", &writes)));
        }
        for line in &lines {
            self.say(line);
        }
    }

    pub(super) fn tell_naming(&mut self) {
        let Some(writing) = self.engine.app.writing.clone() else { return };
        let what = Message::new(places::asked_for(&writing.target));
        let what = self.texts.say(&spoken(&what));
        self.say(&Message::new("line-question").with("text", &what));
        let is_new = matches!(writing.target, Target::NewDraft | Target::NewSection { .. });
        if !is_new && !writing.text.is_empty() {
            self.say(&Message::new("line-now").with("text", &writing.text));
        }
    }

    /// Tells how it reads in the agreement: the answer in focus, a version, or all of it.
    pub(in crate::line) fn tell_agreement(&mut self) {
        let app = &self.engine.app;
        if let (Screen::Comparison { .. }, Some(comparison)) = (&app.screen, &app.comparison) {
            let lines: Vec<_> = comparison.agreement.lines().map(str::to_owned).collect();
            return self.tell_agreement_lines("line-agreement", &lines);
        }
        if let Some((section, field)) = self.field_in_focus().filter(|_| app.panel.is_none()) {
            let said = self.sentences(&section, &field);
            if said.is_empty() {
                return self.say(&Message::new("line-not-in-agreement"));
            }
            return self.tell_agreement_lines("line-agreement", &said);
        }
        let Some(session) = &app.session else { return };
        let document = assemble(&session.template, &session.draft);
        let mut lines = Vec::new();
        for block in &document.blocks {
            let key = match &block.kind {
                BlockKind::Heading { .. } => "line-agreement-heading",
                BlockKind::List(_) => "line-agreement-bullet",
                BlockKind::Table { .. } => "line-agreement-row",
                BlockKind::Paragraph(_)
                | BlockKind::Image { .. }
                | BlockKind::PlaceAndDate { .. }
                | BlockKind::Signatures { .. } => "line-agreement",
            };
            lines.extend(blocks::paragraphs(block, &self.texts).into_iter().map(|it| (key, it)));
        }
        for (key, line) in lines {
            self.tell_agreement_lines(key, &[line]);
        }
    }

    fn tell_agreement_lines(&mut self, key: &'static str, lines: &[String]) {
        for line in lines.iter().filter(|line| !line.trim().is_empty()) {
            let text = line.trim_start_matches("- ").trim();
            self.say(&spoken(&Message::new(key).with("text", text)));
        }
    }
}

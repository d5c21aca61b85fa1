//! What is told at each place, one fact a line.

mod around;
mod guideline;
mod review;
mod section;
mod versions;

use super::out::BREAK;
use super::place::Kind;
use super::run::Talk;
use super::signs::{Sign, signs, takes_text};
use crate::app::{App, Dialog, Other, SaveState, TwoTexts};
use crate::base::Message;
use crate::draft::compare::{Run, compare};
use crate::draft::{Difference, What};
use crate::words::{comparison, saving};

/// The most characters that are told again of what was saved.
const MOST_TOLD: usize = 120;

/// Messages that name keys of the screens, and what prompts say instead, with the same arguments.
const SPOKEN: &[(&str, &str)] = &[
    ("app-section-of-template", "line-section-of-template"),
    ("app-clause-of-template", "line-clause-of-template"),
    ("app-clause-of-yours", "line-clause-of-yours"),
    ("app-removed", "line-removed"),
    ("app-spelling-replaced", "line-spelling-replaced"),
    ("app-unread", "line-unread"),
    ("app-leaving", "line-leaving"),
    ("app-two-texts", "line-two-texts"),
    ("app-outside-two-texts", "line-outside-two-texts"),
    ("app-leads", "line-leads"),
    ("app-nobody-leads", "line-nobody-leads"),
    ("app-follows", "line-follows"),
    ("app-asks-for-section", "line-asks-for-section"),
    ("app-taken-over", "line-taken-over"),
    ("app-took", "line-took"),
    ("app-sent-how", "line-sent-how"),
    ("app-copy-taken", "line-copy-taken"),
    ("view-copy-takes", "line-copy-takes"),
    ("app-chosen", "line-chosen"),
    ("app-bring-back-whole", "line-bring-back-whole"),
    ("app-recovered", "line-recovered"),
    ("app-brought-back", "line-brought-back"),
    ("app-ask-bring-back", "line-ask-bring-back"),
    ("view-review-ready", "line-review-ready"),
    ("view-search-words", "line-search-words"),
    ("view-writing-note", "line-writing-note"),
    ("view-review-deviations", "line-review-deviations"),
    ("view-review-notes", "line-review-notes"),
    ("view-not-saved-changed", "line-not-saved-changed"),
    ("view-not-saved-changed-sheltered", "line-not-saved-changed"),
];

/// Returns a message as prompts say it.
pub(super) fn spoken(message: &Message) -> Message {
    let instead = SPOKEN.iter().find(|(key, _)| *key == message.key);
    let key = instead.map_or(message.key, |(_, instead)| instead);
    Message { key, arguments: message.arguments.clone() }
}

impl Talk<'_> {
    /// Tells the place that one came to.
    pub(super) fn introduce(&mut self, is_new_section: bool) {
        match self.kind() {
            Kind::Drafts => self.tell_drafts(),
            Kind::Overview => self.tell_overview_in_short(),
            Kind::Naming => self.tell_naming(),
            Kind::Line | Kind::Options | Kind::Prose | Kind::Lines => {
                self.tell_text(is_new_section);
            }
            Kind::Items => self.tell_items(is_new_section),
            Kind::Clauses => self.tell_clauses(is_new_section),
            Kind::Along => self.tell_along(is_new_section),
            Kind::Dialog => self.tell_dialog(),
            Kind::Versions => self.tell_versions(),
            Kind::Comparison => self.tell_comparison(),
            Kind::Review => self.tell_review(),
            Kind::Deviations => self.tell_deviations(),
            Kind::Deviation => self.tell_deviation(),
            Kind::Notes => self.tell_all_notes(),
            Kind::Guideline => self.tell_entry(),
            Kind::Suggestions => self.tell_suggestions(),
        }
    }

    /// Tells what one can type: what an empty line and a number do, and every sign.
    pub(super) fn explain(&mut self) {
        let kind = self.kind();
        let first = match kind {
            Kind::Drafts => "line-how-drafts",
            Kind::Overview => "line-how-overview",
            Kind::Naming => "line-how-naming",
            Kind::Line => "line-how-line",
            Kind::Options => "line-how-options",
            Kind::Prose if self.lines().is_empty() => "line-how-blank-text",
            Kind::Prose => "line-how-text",
            Kind::Lines => "line-how-lines",
            Kind::Items => "line-how-items",
            Kind::Clauses => "line-how-clauses",
            Kind::Along => "line-how-along",
            Kind::Dialog => "line-how-dialog",
            Kind::Versions => "line-how-versions",
            Kind::Comparison => "line-how-comparison",
            Kind::Review => "line-how-review",
            Kind::Deviations => "line-how-deviations",
            Kind::Deviation => "line-how-deviation",
            Kind::Notes => "line-how-notes",
            Kind::Guideline => "line-how-guideline",
            Kind::Suggestions => "line-how-suggestions",
        };
        self.say(&Message::new(first));
    }

    /// Tells every sign that means something here.
    pub(super) fn tell_help(&mut self) {
        self.explain();
        let kind = self.kind();
        for row in signs(kind) {
            let sign = row.sign.written(&self.texts);
            let name = match row.sign {
                Sign::Fixed(sign) => named(sign).map(|key| self.word(key)),
                Sign::Word(_) => None,
            };
            let sign = name.map_or_else(|| sign.clone(), |name| format!("{sign} ({name})"));
            self.say(&Message::new(row.help).with("sign", &sign));
        }
        if takes_text(kind) {
            self.say(&Message::new("line-help-escape"));
        }
    }

    /// Tells what happened last.
    pub(super) fn tell_notice(&mut self) {
        let mut notices = std::mem::take(&mut self.heard);
        notices.extend(self.engine.app.notice.take());
        for notice in notices {
            let said = self.texts.say(&spoken(&notice));
            self.say(&Message::new("line-notice").with("text", &said));
        }
    }

    /// Tells that what was typed is not in the draft's file, and why, as long as that is so.
    pub(super) fn tell_unsaved(&mut self) {
        self.failing = true;
        let said = match self.unsaved_as_spoken() {
            Some(said) => said,
            None => self.word("line-not-saved-yet"),
        };
        self.out.line(&said);
    }

    /// Tells what the last line changed, once it is saved; or that it is not saved.
    pub(super) fn tell_saved(&mut self) {
        let Some(before) = self.before.take() else { return };
        let app = &self.engine.app;
        let Some(session) = app.session.as_ref().filter(|it| it.draft.id == before.id) else {
            return;
        };
        let differences = compare(&session.template, &before, &session.draft);
        if app.is_unsaved() {
            return self.tell_unsaved();
        }
        let was_failing = std::mem::replace(&mut self.failing, false);
        let mut told = Vec::new();
        for section in &differences {
            for change in &section.changes {
                told.extend(self.saved_change(change));
            }
        }
        if told.is_empty() && was_failing {
            told.push(self.word("line-saved-after-all"));
        }
        for line in told {
            self.out.line(&line);
        }
    }

    fn unsaved_as_spoken(&self) -> Option<String> {
        let app: &App = &self.engine.app;
        let SaveState::Failed { error, .. } = app.session.as_ref()?.saving.state() else {
            return None;
        };
        if error.is_conflict() {
            let why = self.texts.say(&error.message);
            return Some(self.texts.say(&Message::new("line-not-saved-changed").with("why", &why)));
        }
        let why = saving::unsaved(app, &self.texts)?;
        Some(self.texts.say(&Message::new("line-fault").with("what", &why)))
    }

    /// Returns what one change is told as, once it is saved: of texts and lists the lines that are new, or
    /// those that are gone.
    fn saved_change(&self, change: &Difference) -> Option<String> {
        let session = self.engine.app.session.as_ref()?;
        let label = comparison::label(session, &change.what, &self.texts);
        if let What::Declared { now, .. } = &change.what {
            let state = comparison::declared(*now, &self.texts);
            return Some(self.saved("line-saved", &label, &state));
        }
        let then = change.then.as_deref().unwrap_or_default();
        let is_left_out = matches!(change.what, What::Clause(_));
        if change.now.is_none() && !is_left_out && !then.trim().is_empty() {
            let is_there = |id| session.draft.notes.contains_key(id);
            let is_settled = matches!(&change.what, What::Note(id) if is_there(id));
            let key = if is_settled { "line-saved-settled" } else { "line-saved-without" };
            return Some(self.saved(key, &label, then));
        }
        let now = comparison::whole(change.now.as_deref(), &change.what, &self.texts);
        let new = only_in(&now, then);
        let gone = only_in(then, &now);
        Some(match (new.is_empty(), gone.is_empty() || change.now.is_none()) {
            (false, _) => self.saved("line-saved", &label, &new),
            (true, false) => self.saved("line-saved-without", &label, &gone),
            (true, true) if now.trim().is_empty() => return None,
            (true, true) => self.saved("line-saved", &label, &now),
        })
    }

    fn saved(&self, key: &'static str, label: &str, text: &str) -> String {
        let text = text.trim().replace('\n', BREAK);
        let mut told: String = text.chars().take(MOST_TOLD).collect();
        if text.chars().nth(MOST_TOLD).is_some() {
            told.push_str(" …");
        }
        self.texts.say(&Message::new(key).with("label", label).with("text", &told))
    }

    fn tell_dialog(&mut self) {
        let Some(dialog) = self.engine.app.dialog.clone() else { return };
        let Dialog { question, detail, texts, answers, row: _ } = dialog;
        let question = self.texts.say(&spoken(&question));
        self.say(&Message::new("line-question").with("text", &question));
        if let Some(detail) = detail {
            let detail = self.texts.say(&spoken(&detail));
            self.say(&Message::new("line-notice").with("text", &detail));
        }
        if let Some(TwoTexts { runs, other }) = texts {
            let (ours, theirs) = match other {
                Other::Kept => ("line-now-reads", "line-other-text"),
                Other::Copy => ("line-copy-ours", "line-copy-theirs"),
            };
            let (stands, new) = sides(&runs);
            for (key, text) in [(ours, stands), (theirs, new)] {
                let text =
                    if text.is_empty() { self.word("view-difference-nothing") } else { text };
                self.say(&Message::new(key).with("text", &text));
            }
        }
        for (number, (answer, _)) in (1..).zip(&answers) {
            let answer = self.texts.say(answer);
            self.say(&Message::new("line-choice").count("number", number).with("text", &answer));
        }
    }
}

/// Returns the text that stands, and the other.
fn sides(runs: &[Run]) -> (String, String) {
    let (mut stands, mut other) = (String::new(), String::new());
    for run in runs {
        match run {
            Run::Same(text) => {
                stands.push_str(text);
                other.push_str(text);
            }
            Run::Removed(text) => stands.push_str(text),
            Run::Added(text) => other.push_str(text),
        }
    }
    (stands, other)
}

/// Returns the lines that are in one text and not in another.
fn only_in(text: &str, other: &str) -> String {
    let lines = text.lines().filter(|line| !other.lines().any(|of_other| of_other == *line));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the name of a sign that a voice may leave out or call by another.
fn named(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "<" => "line-sign-less",
        ">" => "line-sign-greater",
        "<<" => "line-sign-less-twice",
        ">>" => "line-sign-greater-twice",
        "+" => "line-sign-plus",
        "-" => "line-sign-minus",
        "?" => "line-sign-question",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the messages of `app` that name a key of the screens.
    fn naming_keys(source: &str) -> Vec<&str> {
        let mut found = Vec::new();
        let mut key = "";
        for line in source.lines() {
            if !line.starts_with([' ', '#']) {
                key = line.split(' ').next().unwrap_or_default();
            }
            let names = ["KEY(", "En tast "];
            if key.starts_with("app-") && names.iter().any(|name| line.contains(name)) {
                found.push(key);
            }
        }
        found.dedup();
        found
    }

    #[test]
    fn what_names_a_key_of_the_screens_is_said_otherwise_at_prompts() {
        let named = naming_keys(include_str!("../texts/nb.ftl"));
        assert!(named.len() > 10, "{named:?}");
        for key in named {
            assert_ne!(spoken(&Message::new(key)).key, key);
        }
    }
}

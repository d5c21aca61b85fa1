//! The review and the deviations.

use super::super::run::Talk;
use super::spoken;
use crate::app::notes::NoteRow;
use crate::app::{Review, ReviewRow, Reviewed, Screen, Session};
use crate::assemble::{Deviation, DeviationKind, Guidance, Passage};
use crate::base::Message;
use crate::words::{answers, notes, review};

impl Talk<'_> {
    /// Tells the review in short: how far the draft is, and what is left, with numbers. Whoever comes back
    /// from a change hears how much is left, and the row that was changed.
    pub(super) fn tell_review(&mut self) {
        let is_new = std::mem::take(&mut self.listing);
        let Some(found) = &self.engine.app.review else { return };
        if !is_new {
            let is_count =
                |row: &ReviewRow| matches!(row, ReviewRow::Unanswered | ReviewRow::Found);
            let counts = found.rows.iter().enumerate().filter(|(_, row)| is_count(row));
            let counts: Vec<_> = counts.map(|(at, _)| at).collect();
            self.tell_rows(counts);
            return self.tell_review_row();
        }
        let left: Vec<_> = found.left().to_vec();
        let is_head = |row: &ReviewRow| row.section().is_none();
        let head = found.rows.iter().take_while(|row| is_head(row)).count();
        self.tell_rows((0..head).chain(left));
    }

    /// Tells every row of the review.
    pub(in crate::line) fn tell_review_whole(&mut self) {
        let rows = self.engine.app.review.as_ref().map_or(0, |review| review.rows.len());
        self.tell_rows(0..rows);
    }

    /// Tells the row of the review that is selected.
    pub(in crate::line) fn tell_review_row(&mut self) {
        if let Screen::Review { row } = self.engine.app.screen {
            self.tell_rows([row]);
        }
    }

    fn tell_rows(&mut self, rows: impl IntoIterator<Item = usize>) {
        let app = &self.engine.app;
        let (Some(session), Some(found)) = (&app.session, &app.review) else { return };
        let said: Vec<_> = rows.into_iter().flat_map(|at| self.row(session, found, at)).collect();
        for line in said {
            self.out.line(&line);
        }
    }

    fn row(&self, session: &Session, found: &Review, at: usize) -> Vec<String> {
        let Some(row) = found.rows.get(at) else { return Vec::new() };
        let (number, tally, texts) = (at + 1, &found.tally, &self.texts);
        let whole = |text: &str| {
            // Between signs of the screens a voice makes no pause.
            let text = text.replace(" · ", ", ");
            vec![texts.say(&Message::new("line-review").with("text", &text))]
        };
        let numbered = |key| Message::new(key).count("number", number);
        match row {
            ReviewRow::Ready => whole(&self.word("line-review-ready")),
            ReviewRow::States => whole(&texts.say(&review::states(tally))),
            ReviewRow::Unanswered => {
                let count = Message::new("view-review-unanswered").count("count", tally.unanswered);
                whole(&texts.say(&count))
            }
            ReviewRow::Found => whole(&review::found(tally, texts)),
            ReviewRow::Spelling(spelled) => whole(&texts.say(&review::spelled(spelled))),
            ReviewRow::Doubtful(found) => {
                let said = texts.say(&found.message());
                vec![texts.say(&numbered("line-doubtful").with("text", &said))]
            }
            ReviewRow::Noted => {
                let count = Message::new("view-review-notes").count("count", tally.notes);
                whole(&texts.say(&spoken(&count)))
            }
            ReviewRow::Deviations => {
                let count = Message::new("view-review-deviations").count("count", tally.deviations);
                whole(&texts.say(&spoken(&count)))
            }
            ReviewRow::Section(reviewed) => vec![self.reviewed(session, reviewed)],
            ReviewRow::Changed(_, count) => {
                vec![texts.say(&numbered("line-changed").count("count", *count))]
            }
            ReviewRow::Answer(_, id) => {
                let Some(field) = session.template.field(id) else { return Vec::new() };
                let answer = answers::answered(session, field, texts).replace(" · ", ", ");
                let answer = numbered("line-answer").with("text", &answer);
                vec![texts.say(&answer.with("label", &field.label))]
            }
            ReviewRow::Own(_, clause) => {
                let own = texts.say(&review::own(session, clause));
                vec![texts.say(&numbered("line-own").with("text", &own))]
            }
            ReviewRow::Finding(finding) => {
                let said = texts.say(&finding.message);
                let severity = self.word(review::severity(finding.severity));
                let line = numbered("line-finding").with("severity", &severity.to_lowercase());
                let mut lines = vec![texts.say(&line.with("text", &answers::short(&said)))];
                lines.extend(finding.grounds.as_ref().map(|rule| {
                    texts.say(&Message::new("view-source").with("text", &rule.citation))
                }));
                lines
            }
            ReviewRow::Note(_, row) => self.thread(session, row, number),
        }
    }

    /// Returns a section with its state, and whose it is.
    fn reviewed(&self, session: &Session, reviewed: &Reviewed) -> String {
        let Reviewed { section, number, state, written, assigned } = reviewed;
        let texts = &self.texts;
        let state = state
            .as_ref()
            .map(|state| review::state_in_full(state, written.as_ref(), (&self.zone, texts)));
        let person = assigned.as_ref().map(|person| {
            texts.say(&Message::new("view-assigned").with("person", person.as_str()))
        });
        let said: Vec<_> = person.into_iter().chain(state).collect();
        let section = Message::new("line-section-reviewed")
            .count("number", *number)
            .with("title", session.section_title(section))
            .with("known", if said.is_empty() { "no" } else { "yes" })
            .with("state", &said.join(", "));
        texts.say(&section)
    }

    /// Lists all notes with the answers to them, the open ones first.
    pub(super) fn tell_all_notes(&mut self) {
        let app = &self.engine.app;
        let (Some(session), Some(notes)) = (&app.session, &app.notes) else { return };
        let mut said = Vec::new();
        for (number, row) in (1..).zip(&notes.rows) {
            let Some(note) = session.draft.notes.get(&row.note) else { continue };
            let place = notes::place(session, &note.value);
            said.push(self.texts.say(&Message::new("line-note-place").with("text", &place)));
            said.extend(self.thread(session, row, number));
        }
        if said.is_empty() {
            said.push(self.word("line-no-notes"));
        }
        for line in said {
            self.out.line(&line);
        }
    }

    /// Returns a note with its number, and the answers to it.
    fn thread(&self, session: &Session, row: &NoteRow, number: usize) -> Vec<String> {
        let told = |id| {
            let note = session.draft.notes.get(id)?;
            Some(notes::told(note, (&self.zone, &self.texts)))
        };
        let note = told(&row.note).map(|note| {
            let listed = Message::new("line-note-listed").count("number", number);
            self.texts.say(&listed.with("text", &note))
        });
        note.into_iter().chain(row.answers.iter().filter_map(told)).collect()
    }

    /// Lists where the agreement departs from the standard text.
    pub(super) fn tell_deviations(&mut self) {
        let Some(session) = &self.engine.app.session else { return };
        let mut said = Vec::new();
        for (number, deviation) in (1..).zip(session.deviations()) {
            let done = self.word(review::done(deviation.kind));
            let row = Message::new("line-deviation").count("number", number);
            said.push(row.with("label", &deviation.label).with("done", &done));
        }
        if said.is_empty() {
            said.push(Message::new("line-no-deviations"));
        }
        for line in &said {
            self.say(line);
        }
    }

    /// Tells one deviation: what the template says, what stands now, by whom, why, and what the guideline
    /// says of it.
    pub(super) fn tell_deviation(&mut self) {
        let app = &self.engine.app;
        let (Some(session), Screen::Deviations { row }) = (&app.session, &app.screen) else {
            return;
        };
        let Some(deviation) = session.deviations().get(*row) else { return };
        let Deviation { label, kind, words, by, day, reason, guidance, .. } = deviation;
        let with = |key, text: &str| Message::new(key).with("text", text);
        let done = self.word(review::done(*kind));
        let heading = Message::new("line-deviation").count("number", row + 1);
        let mut said = vec![heading.with("label", label).with("done", &done)];
        let (then, now) = sides(words);
        said.push(with("line-guidance", &then));
        let nothing = self.word("view-difference-left-out");
        said.push(with("line-now-reads", if now.trim().is_empty() { &nothing } else { &now }));
        let day = day.as_ref().map(|(day, _)| self.texts.day(*day)).unwrap_or_default();
        said.push(Message::new("view-deviation-by").with("by", by).with("day", &day));
        said.extend(match (reason, kind) {
            (Some(reason), _) => Some(with("view-reason", reason)),
            (None, DeviationKind::Edited | DeviationKind::Replaced | DeviationKind::LeftOut) => {
                Some(Message::new("line-no-reason"))
            }
            // Nobody can be asked to give a reason for what was added.
            (
                None,
                DeviationKind::Retitled | DeviationKind::OwnClause | DeviationKind::OwnSection,
            ) => None,
        });
        for Guidance { text, citation, language: _ } in guidance {
            said.push(with("line-guideline-says", text));
            said.push(with("view-source", citation));
        }
        for line in &said {
            self.say(line);
        }
    }
}

/// Returns what the template says and what stands now.
fn sides(words: &[Passage]) -> (String, String) {
    let (mut then, mut now) = (String::new(), String::new());
    for passage in words {
        match passage {
            Passage::Kept(text) => {
                then.push_str(text);
                now.push_str(text);
            }
            Passage::Removed(text) => then.push_str(text),
            Passage::Added(text) => now.push_str(text),
        }
    }
    (then, now)
}

//! A text being written: what each key and paste in it does to the draft.

use std::borrow::Cow;

use crate::app::App;
use crate::app::screen::{AnswerKey, Entered, Target, Wording};
use crate::base::{ClauseId, Line, Moment, Prose, Splice};
use crate::draft::{ClauseState, Edit, TextKey};
use crate::template::Value;

impl App {
    /// Takes in what a key or a paste has changed; what the draft refuses is not shown on.
    pub(super) fn wrote(&mut self, entered: Entered, pasted: bool, now: Moment) {
        if let Some(query) = self.query() {
            let words = match entered {
                Entered::Whole(words) => words,
                Entered::Run(run) => changed(query, &run),
            };
            self.searched(&words);
            return;
        }
        let Some(writing) = &self.writing else { return };
        let run = match entered {
            Entered::Run(run) => Some(run).filter(|run| run.removed != run.inserted),
            Entered::Whole(text) => Splice::between(&writing.text, &text),
        };
        let Some(run) = run else { return };
        if self.types_where_taken() {
            return;
        }
        let Some(writing) = &mut self.writing else { return };
        let target = writing.target.clone();
        if target == Target::NewDraft {
            let title = changed(&writing.text, &run);
            if !self.has_room_for_title(&title) {
                return;
            }
        }
        if pasted {
            self.seal();
        }
        if !self.wrote_run(target, &run, now) {
            // What is seen is what is kept: a text that the draft has no room for is refused whole.
            self.reread();
        }
        if pasted {
            self.seal();
        }
    }

    /// Changes the text in focus by a run; returns whether that is kept.
    fn wrote_run(&mut self, target: Target, run: &Splice, now: Moment) -> bool {
        let Some(writing) = &mut self.writing else { return true };
        if writing.splice(run).is_none() {
            // The editor has another text than this one, and takes it over again.
            return false;
        }
        let plain = writing.plain;
        // The text may be long, and is lent instead of copied.
        let text = std::mem::take(&mut writing.text);
        let kept = self.wrote_in((target, plain), &text, run, now);
        if let Some(writing) = &mut self.writing {
            writing.text = text;
        }
        kept
    }

    /// Takes over a text in which a run was changed last where it belongs.
    fn wrote_in(
        &mut self,
        (target, plain): (Target, bool),
        text: &str,
        run: &Splice,
        now: Moment,
    ) -> bool {
        match target {
            Target::NewDraft => self.wrote_new_title(text, now),
            Target::Copy => true,
            Target::NewSection { section, after } => {
                self.wrote_new_heading((section, after), text, now)
            }
            Target::Title => self.wrote_line(text, now, Edit::Rename),
            Target::Heading(section) => self
                .wrote_line(text, now, |heading| Edit::Heading { section, heading: Some(heading) }),
            Target::Answer(key) => self.wrote_answer(&key, (text, Some(run)), now),
            Target::Clause(clause, wording) => {
                let stored = self.stored(text, plain);
                self.wrote_clause((clause, wording), (&stored, run), now)
            }
            Target::OwnClause(clause) => {
                let stored = self.stored(text, plain);
                self.wrote_on(TextKey::OwnClause(clause), (&stored, Some(run)), now)
            }
            Target::Reason(clause) => self.wrote_reason(&clause, text, now),
            Target::Assigned(section) => self.wrote_person(section, text, now),
            Target::Note(id, spot) => self.wrote_note((id, spot), (text, run), now),
            Target::NoteWith(id, spot) => {
                let kind = spot.kind.with_whom(Line::typed(text.trim()).text);
                self.wrote_note_kind((id, spot), kind, now)
            }
            Target::NoteDue(id, spot) => {
                let kind = spot.kind.by_when(text);
                self.wrote_note_kind((id, spot), kind, now)
            }
        }
    }

    /// A title or heading; a blank one is not taken over, the one before stands until there is another.
    pub(super) fn wrote_line(
        &mut self,
        text: &str,
        now: Moment,
        edit: impl FnOnce(Line) -> Edit,
    ) -> bool {
        let line = Line::typed(text.trim()).text;
        line.is_blank() || self.apply(edit(line), now)
    }

    /// Answers a field or a part with a text, as far as it was changed: by this run, when that is known.
    pub(super) fn wrote_answer(
        &mut self,
        key: &AnswerKey,
        (text, run): (&str, Option<&Splice>),
        now: Moment,
    ) -> bool {
        if let Some(kept) = self.wrote_prose(key, (text, run), now) {
            return kept;
        }
        let blank = text.trim().is_empty();
        let edit = match key {
            AnswerKey::Field(field) => {
                let value = self.kind_of(key).filter(|_| !blank).map(|kind| kind.read(text));
                Edit::Answer { field: field.clone(), value }
            }
            AnswerKey::Part(field, item, part) => {
                let list = self.session.as_ref().and_then(|s| s.template.field(field));
                let list = list.filter(|_| !blank);
                let value = list.and_then(|list| list.kind.read_part(part, text));
                Edit::SetPart {
                    field: field.clone(),
                    item: item.clone(),
                    part: part.clone(),
                    value,
                }
            }
        };
        self.apply(edit, now)
    }

    /// Changes a long text that stands by the run that was changed alone; `None` when none stands, or none
    /// shall stand any longer.
    fn wrote_prose(
        &mut self,
        key: &AnswerKey,
        (text, run): (&str, Option<&Splice>),
        now: Moment,
    ) -> Option<bool> {
        let stands = matches!(self.value_of(key), Some(Value::Prose(_)));
        if !stands || text.trim().is_empty() {
            return None;
        }
        let key = match key.clone() {
            AnswerKey::Field(field) => TextKey::Answer(field),
            AnswerKey::Part(field, item, part) => TextKey::Part(field, item, part),
        };
        Some(self.wrote_on(key, (text, run), now))
    }

    /// Changes a text that stands to `text` by the run that was changed alone: `run` where it is stored as it
    /// was typed, and otherwise what differs.
    pub(super) fn wrote_on(
        &mut self,
        key: TextKey,
        (text, run): (&str, Option<&Splice>),
        now: Moment,
    ) -> bool {
        let old = self.session.as_ref().and_then(|session| session.draft.text(&key));
        let Some(old) = old else { return false };
        let splice = match run.filter(|run| run.leads_to(text, old)) {
            Some(run) => Some(run.clone()),
            None => Splice::between(old, text),
        };
        splice.is_none_or(|splice| self.apply(Edit::Splice { text: key, splice }, now))
    }

    fn wrote_clause(
        &mut self,
        (clause, wording): (ClauseId, Wording),
        (stored, run): (&str, &Splice),
        now: Moment,
    ) -> bool {
        let Some(session) = &self.session else { return false };
        let standard = session.standard_text(&clause).map(ToString::to_string);
        let state = match wording {
            Wording::Edited if standard.as_deref() == Some(stored.trim()) => None,
            Wording::Replaced if stored.trim().is_empty() => None,
            Wording::Edited | Wording::Replaced if self.writes_on(&clause, wording) => {
                return self.wrote_on(TextKey::Clause(clause), (stored, Some(run)), now);
            }
            Wording::Edited => Some(ClauseState::Edited(Prose::typed(stored).text)),
            Wording::Replaced => Some(ClauseState::Replaced(Prose::typed(stored).text)),
        };
        self.change_clause(&clause, state, now)
    }

    fn wrote_reason(&mut self, clause: &ClauseId, text: &str, now: Moment) -> bool {
        let Some(session) = &self.session else { return false };
        let Some(change) = session.draft.clauses.get(clause) else { return false };
        let mut change = change.value.clone();
        let reason = Line::typed(text.trim()).text;
        change.reason = (!reason.is_blank()).then_some(reason);
        self.apply(Edit::Clause { clause: clause.clone(), change: Some(change) }, now)
    }

    /// Returns the stored form of a clause's text as shown; the same when nothing in it can be a slot.
    fn stored<'a>(&self, text: &'a str, plain: bool) -> Cow<'a, str> {
        match &self.session {
            Some(session) if !plain => session.template.read_shown(text).to_string().into(),
            Some(_) | None => text.into(),
        }
    }
}

/// Returns a short text after a run of it was replaced; as it is when the run doesn't stand there.
fn changed(text: &str, run: &Splice) -> String {
    let mut changed = text.to_owned();
    run.apply(&mut changed).unwrap_or_default();
    changed
}

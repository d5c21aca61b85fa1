//! Words in doubt: the dictionary asked for, the next word found, and what becomes of it.

use crate::app::screen::{Answer, AnswerKey, Dialog, Entered, Place, Screen, Target, Wording};
use crate::app::spelling::{
    Doubt, Lexicon, Waiting, Wants, Whose, after, around, find, without_slots,
};
use crate::app::{App, Effect, ReviewRow};
use crate::base::text::visible;
use crate::base::{Line, Message, Moment, Prose, SectionId, Splice};
use crate::check::{Misspelt, Spot};
use crate::draft::{ClauseState, Edit, TextKey};
use crate::spell::{MOST_SUGGESTIONS, Tongue, own_word};

impl App {
    /// Asks for the dictionary of the draft's language while the review is on the screen.
    pub(super) fn want_spelling(&mut self, effects: &mut Vec<Effect>) {
        if let (Screen::Review { .. }, Some(session)) = (&self.screen, &self.session) {
            effects.extend(self.spelling.wants(session).map(Effect::Spell));
        }
    }

    /// Takes note that somebody does something else: what was told or waited for is past.
    pub(super) fn goes_on(&mut self) {
        self.notice = None;
        self.spelling.waiting = None;
    }

    /// Goes to the next word in doubt, as a key in a text asks for it.
    pub(super) fn spell_on(&mut self, from: usize, effects: &mut Vec<Effect>) {
        self.goes_on();
        self.spell(from, effects);
    }

    /// Goes to the next word in doubt: in the text that is written in, or in the draft.
    pub(super) fn spell(&mut self, from: usize, effects: &mut Vec<Effect>) {
        let from = self.writing.as_ref().map(|_| from);
        let Some(session) = &self.session else { return };
        if !crate::spell::is_built() {
            self.notice = Some(Message::new("spell-not-built"));
            return;
        }
        effects.extend(self.spelling.wants(session).map(Effect::Spell));
        if let Some(why) = self.spelling.missing() {
            self.notice = Some(why.clone());
        } else if self.spelling.is_coming() {
            self.notice = Some(Message::new("app-spelling-reading"));
            self.spelling.waiting = Some(Waiting::Next(from));
        } else if let Some(from) = from {
            self.next_word_here(from, effects);
        } else {
            self.next_word(effects);
        }
    }

    /// Takes in a dictionary, or why there is none, and goes on with what waited for it.
    pub(super) fn dictionary_came(
        &mut self,
        tongue: Tongue,
        read: Result<Lexicon, Message>,
        effects: &mut Vec<Effect>,
    ) {
        self.spelling.came(tongue, read);
        if self.spelling.is_coming() {
            return;
        }
        match self.spelling.waiting.take() {
            Some(Waiting::Next(from)) if from.is_some() == self.writing.is_some() => {
                self.notice = None;
                self.spell(from.unwrap_or(0), effects);
            }
            Some(Waiting::Next(_) | Waiting::Ask(_)) | None => {}
        }
    }

    /// Goes to the next word in doubt in the text that is written in, from a byte on and round.
    fn next_word_here(&mut self, from: usize, effects: &mut Vec<Effect>) {
        let (Some(session), Some(writing)) = (&self.session, &self.writing) else { return };
        let text = match &writing.target {
            Target::Clause(..) | Target::OwnClause(_) => without_slots(&writing.text),
            Target::NewDraft
            | Target::Copy
            | Target::Title
            | Target::Answer(_)
            | Target::Reason(_)
            | Target::Heading(_)
            | Target::NewSection { .. }
            | Target::Assigned(_)
            | Target::Note(..)
            | Target::NoteWith(..)
            | Target::NoteDue(..) => writing.text.clone(),
        };
        let found = self.spelling.doubtful(session, &text);
        let next = found.iter().find(|spelt| spelt.bytes.end > from).or(found.first());
        let Some(next) = next.cloned() else {
            self.notice = Some(Message::new("app-spelling-none-here"));
            return;
        };
        self.put_caret(next.bytes.start);
        self.ask_for_suggestions(Doubt::Here(next.word, next.bytes), effects);
    }

    /// Goes to the next word in doubt in the draft, from the one shown last or from here on and round.
    fn next_word(&mut self, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        let all = self.spelling.misspelt(session);
        let sections: Vec<_> = session.section_ids().collect();
        let here = self.section_here();
        let at = |id: &SectionId| sections.iter().position(|section| *section == id);
        let here = here.as_ref().and_then(at);
        let shown = self.spelling.shown.as_ref().filter(|shown| at(&shown.section) >= here);
        let next = shown.and_then(|shown| after(&all, shown));
        let next = match next {
            Some(next) => all.get(next),
            None => all.iter().find(|one| at(&one.section) >= here),
        };
        let Some(next) = next.or(all.first()).cloned() else {
            self.notice = Some(Message::new("app-spelling-none"));
            return;
        };
        self.spelling.shown = Some(next.clone());
        if let Screen::Review { .. } = self.screen {
            let wanted = |row: &ReviewRow| matches!(row, ReviewRow::Doubtful(it) if **it == next);
            self.select_first(|row, _| wanted(row));
        }
        self.ask_for_suggestions(Doubt::There(Box::new(next)), effects);
    }

    /// Asks for the words that are most like one; the question about it comes with them.
    pub(super) fn ask_for_suggestions(&mut self, doubt: Doubt, effects: &mut Vec<Effect>) {
        let word = doubt.word().to_owned();
        self.notice = Some(Message::new("app-spelling-looking").with("word", &word));
        effects.push(Effect::Spell(Wants::Suggestions(word)));
        self.spelling.waiting = Some(Waiting::Ask(doubt));
    }

    /// Asks about the word whose suggestions have come, unless somebody has gone on since.
    pub(super) fn suggested(&mut self, word: &str, suggestions: Vec<String>) {
        let waits = matches!(&self.spelling.waiting, Some(Waiting::Ask(it)) if it.word() == word);
        let Some(Waiting::Ask(doubt)) = self.spelling.waiting.take_if(|_| waits) else { return };
        if self.dialog.is_none() {
            self.notice = None;
            self.ask_about(&doubt, suggestions);
        }
    }

    fn ask_about(&mut self, doubt: &Doubt, suggestions: Vec<String>) {
        let (question, text, bytes) = match doubt {
            Doubt::Here(word, bytes) => {
                let question = Message::new("app-ask-spelling-here").with("word", word);
                let text = self.writing.as_ref().map(|writing| writing.text.clone());
                (question, text, bytes)
            }
            Doubt::There(found) => {
                (found.message(), self.stored_at(&found.spot, found), &found.bytes)
            }
        };
        // What changes nothing comes first, and what is there for every word has the same digits for each.
        let mut answers = vec![match doubt {
            Doubt::Here(_, bytes) => {
                (Message::new("app-spelling-next"), Answer::NextWord(bytes.end))
            }
            Doubt::There(found) => {
                (Message::new("app-spelling-go-there"), Answer::GoToWord(found.clone()))
            }
        }];
        if let Some(word) = own_word(doubt.word()) {
            let own = |whose| Answer::OwnWord(word.clone(), whose);
            answers.push((Message::new("app-spelling-own-draft"), own(Whose::Draft)));
            answers.push((Message::new("app-spelling-own-user"), own(Whose::User)));
        }
        answers.extend(suggestions.into_iter().take(MOST_SUGGESTIONS).map(|word| {
            let message = Message::new("app-spelling-replace").with("word", &word);
            (message, Answer::Respell(Box::new(doubt.clone()), word))
        }));
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        let around = text.and_then(|text| {
            let at = find(&text, doubt.word(), bytes)?;
            Some(visible(&around(&text, &at)).into_owned())
        });
        let detail = around.map(|text| Message::new("app-spelling-around").with("text", &text));
        self.dialog = Some(Dialog { question, detail, texts: None, answers, row: 0 });
    }

    /// Puts a word in place of one in doubt, as one step of undo.
    pub(super) fn respell(
        &mut self,
        doubt: &Doubt,
        word: &str,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.seal();
        let done = match doubt {
            Doubt::Here(old, bytes) => self.respell_here((old, bytes), word, now),
            Doubt::There(found) => self.respell_there(found, word, now),
        };
        self.seal();
        if done {
            let told = Message::new("app-spelling-replaced").with("old", doubt.word());
            self.notice = Some(told.with("new", word));
            self.append(now, effects);
        } else if self.notice.is_none() {
            self.notice = Some(Message::new("app-spelling-gone").with("word", doubt.word()));
        }
    }

    fn respell_here(
        &mut self,
        (old, bytes): (&str, &std::ops::Range<usize>),
        word: &str,
        now: Moment,
    ) -> bool {
        let Some(writing) = &self.writing else { return false };
        let Some(at) = find(&writing.text, old, bytes) else { return false };
        let mut text = writing.text.clone();
        text.replace_range(at.clone(), word);
        self.wrote(Entered::Whole(text.clone()), true, now);
        let is_taken = self.writing.as_ref().is_some_and(|writing| writing.text == text);
        if is_taken {
            self.put_caret(at.start + word.len());
        }
        is_taken
    }

    fn respell_there(&mut self, found: &Misspelt, word: &str, now: Moment) -> bool {
        let Some(old) = self.stored_at(&found.spot, found) else { return false };
        let Some(at) = find(&old, &found.word, &found.bytes) else { return false };
        if self.others_write_in(&found.section) {
            self.notice = Some(Message::new("app-others-write-there"));
            return false;
        }
        let mut text = old.clone();
        text.replace_range(at, word);
        let spliced =
            |key| Splice::between(&old, &text).map(|splice| Edit::Splice { text: key, splice });
        match &found.spot {
            Spot::Heading => {
                let heading = Some(Line::typed(&text).text);
                self.apply(Edit::Heading { section: found.section.clone(), heading }, now)
            }
            Spot::Field(field) => {
                self.wrote_answer(&AnswerKey::Field(field.clone()), (&text, None), now)
            }
            Spot::Part(field, item, part) => {
                let key = AnswerKey::Part(field.clone(), item.clone(), part.clone());
                self.wrote_answer(&key, (&text, None), now)
            }
            Spot::Clause(clause) => {
                let change = self.session.as_ref().and_then(|it| it.draft.clauses.get(clause));
                let text = Prose::typed(&text).text;
                let state = match change.map(|change| &change.value.state) {
                    Some(ClauseState::Edited(_)) => ClauseState::Edited(text),
                    Some(ClauseState::Replaced(_)) => ClauseState::Replaced(text),
                    Some(ClauseState::LeftOut) | None => return false,
                };
                self.change_clause(clause, Some(state), now)
            }
            Spot::OwnClause(clause) => spliced(TextKey::OwnClause(clause.clone()))
                .is_some_and(|edit| self.apply(edit, now)),
        }
    }

    /// Returns the text that a word was found in, as it stands now; answers as they are written.
    fn stored_at(&self, spot: &Spot, found: &Misspelt) -> Option<String> {
        let draft = &self.session.as_ref()?.draft;
        match spot {
            Spot::Heading => {
                let heading = draft.section(&found.section)?.heading.as_ref()?;
                Some(heading.value.as_str().to_owned())
            }
            Spot::Field(field) => Some(self.shown_answer(&AnswerKey::Field(field.clone()))),
            Spot::Part(field, item, part) => {
                let key = AnswerKey::Part(field.clone(), item.clone(), part.clone());
                Some(self.shown_answer(&key))
            }
            Spot::Clause(clause) => match &draft.clauses.get(clause)?.value.state {
                ClauseState::Edited(text) | ClauseState::Replaced(text) => {
                    Some(text.as_str().to_owned())
                }
                ClauseState::LeftOut => None,
            },
            Spot::OwnClause(clause) => {
                let own = draft.own_clauses.iter().find(|own| own.id == *clause)?;
                Some(own.text.value.as_str().to_owned())
            }
        }
    }

    /// Keeps a word among the draft's own, or asks to keep it among the user's.
    pub(super) fn keep_word(
        &mut self,
        (word, whose): (Line, Whose),
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        match whose {
            Whose::User => match self.spelling.why_not_own() {
                Some(why) => self.notice = Some(why.clone()),
                None => effects.push(Effect::Spell(Wants::Own(word))),
            },
            Whose::Draft => {
                self.seal();
                let told = Message::new("app-spelling-kept-draft").with("word", word.as_str());
                if self.apply(Edit::Word { word, own: true }, now) {
                    self.notice = Some(told);
                    self.append(now, effects);
                }
                self.seal();
            }
        }
    }

    /// Takes in the user's own words after one was to be kept among them.
    pub(super) fn learned(&mut self, learned: Result<(Line, Vec<Line>), Message>) {
        self.notice = Some(match learned {
            Ok((word, words)) => {
                self.spelling.learned(&words);
                Message::new("app-spelling-kept-user").with("word", word.as_str())
            }
            Err(why) => why,
        });
    }

    /// Goes to where a word in doubt stands, with the caret on it.
    pub(super) fn go_to_word(&mut self, found: &Misspelt, now: Moment, effects: &mut Vec<Effect>) {
        let section = found.section.clone();
        let clauses = |app: &mut Self, effects: &mut Vec<Effect>| {
            app.look_at((section.clone(), Place::Clauses), now, effects);
        };
        match &found.spot {
            Spot::Heading => {
                clauses(self, effects);
                self.write_heading(section.clone());
            }
            Spot::Field(field) => {
                self.look_at((section.clone(), Place::Field(field.clone())), now, effects);
            }
            Spot::Part(field, item, part) => {
                self.look_at((section.clone(), Place::Field(field.clone())), now, effects);
                self.enter_part(field, item.clone(), part.clone());
            }
            Spot::Clause(clause) => {
                clauses(self, effects);
                self.select_clause(clause);
                let Some(session) = &self.session else { return };
                let change = session.draft.clauses.get(clause).map(|it| &it.value.state);
                let is_replaced = matches!(change, Some(ClauseState::Replaced(_)));
                let wording = if is_replaced { Wording::Replaced } else { Wording::Edited };
                let text = session.shown_clause(clause);
                self.write(Target::Clause(clause.clone(), wording), text);
            }
            Spot::OwnClause(clause) => {
                clauses(self, effects);
                self.select_clause(clause);
                self.edit_own_clause(clause.clone());
            }
        }
        if self.writing.is_none() && found.field().is_some() && self.dialog.is_none() {
            // The word stands in words of one's own beside options.
            self.write_own_words();
        }
        self.notice = Some(found.message());
        let Some(writing) = &self.writing else { return };
        let text = without_slots(&writing.text);
        if let Some(at) = find(&text, &found.word, &found.bytes) {
            self.put_caret(at.start);
        }
    }

    /// Puts the caret of the text that is written in before a byte.
    fn put_caret(&mut self, at: usize) {
        self.revision += 1;
        let revision = self.revision;
        if let Some(writing) = &mut self.writing {
            writing.revision = revision;
            writing.caret = Some(at);
        }
    }
}

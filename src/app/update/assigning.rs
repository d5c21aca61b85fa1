//! Whose a section is: a person sees to it.

use std::collections::BTreeSet;

use crate::app::screen::{Answer, Dialog, Target};
use crate::app::{App, Effect, Session};
use crate::base::{Line, Message, Moment, SectionId};
use crate::draft::{Edit, State};

/// The most names that are offered.
const MOST_OFFERED: usize = 12;

impl App {
    /// Asks who shall see to the section in question; offers the names that the draft knows.
    pub(super) fn ask_for_person(&mut self) {
        let Some((section, session)) = self.section_here().zip(self.session.as_ref()) else {
            return;
        };
        let entry = session.draft.section(&section);
        let Some(entry) = entry else { return };
        let now = entry.assigned.as_ref().map(|assigned| &assigned.value);
        let names = session.people(&self.user);
        let row = names.iter().position(|name| Some(name) == now).unwrap_or(0);
        let mut answers: Vec<_> = names
            .into_iter()
            .map(|name| {
                let answer = Message::new("app-person").with("name", name.as_str());
                (answer, Answer::Assign(section.clone(), Some(name)))
            })
            .collect();
        answers.push((Message::new("app-person-other"), Answer::AssignOther(section.clone())));
        if now.is_some() {
            answers.push((Message::new("app-person-none"), Answer::Assign(section.clone(), None)));
        }
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        let title = session.section_title(&section).to_owned();
        let question = Message::new("app-ask-person").with("section", &title);
        self.dialog = Some(Dialog { question, detail: None, texts: None, answers, row });
    }

    pub(super) fn assign(
        &mut self,
        section: SectionId,
        to: Option<Line>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.seal();
        self.apply(Edit::Assign { section, to }, now);
        self.seal();
        self.append(now, effects);
    }

    pub(super) fn write_person(&mut self, section: SectionId) {
        let target = Target::Assigned(section);
        if let Some(text) = self.text_of(&target) {
            self.write(target, text);
        }
    }

    /// Takes in the name of the person who sees to a section; blank, it is nobody's.
    pub(super) fn wrote_person(&mut self, section: SectionId, text: &str, now: Moment) -> bool {
        let name = Line::typed(text.trim()).text;
        let to = (!name.is_blank()).then_some(name);
        self.apply(Edit::Assign { section, to }, now)
    }
}

impl Session {
    /// Returns the names that the draft knows: of those who write, first `user`, and of those who see to
    /// a section.
    fn people(&self, user: &Line) -> Vec<Line> {
        let draft = &self.draft;
        let answers = draft.answers.values().map(|answer| &answer.stamp);
        let clauses = draft.clauses.values().map(|change| &change.stamp);
        let own = draft.own_clauses.iter().map(|own| &own.text.stamp);
        let notes = draft.notes.values().map(|note| &note.stamp);
        let stamps = answers.chain(clauses).chain(own).chain(notes);
        let whole = [&draft.created, &draft.changed];
        let assigned = draft.sections.iter().filter_map(|entry| entry.assigned.as_ref());
        let mut seen = BTreeSet::new();
        let all = std::iter::once(user)
            .chain(assigned.map(|assigned| &assigned.value))
            .chain(whole.into_iter().chain(stamps).map(|stamp| &stamp.by));
        all.filter(|name| !name.is_blank() && seen.insert((*name).clone()))
            .take(MOST_OFFERED)
            .cloned()
            .collect()
    }

    /// Returns how many sections a person sees to that nobody has declared done.
    pub(in crate::app) fn sections_of(&self, person: &Line) -> usize {
        let undone = self.progress.sections.iter().filter(|section| match section.state {
            State::NotBegun | State::Begun | State::MustMend(_) => true,
            State::Done(_) | State::NotRelevant(_) => false,
        });
        undone
            .filter(|section| {
                let entry = self.draft.section(&section.section);
                let assigned = entry.and_then(|entry| entry.assigned.as_ref());
                assigned.is_some_and(|assigned| assigned.value == *person)
            })
            .count()
    }
}

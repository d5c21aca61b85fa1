//! The review and the deviations: gone through, and come back to from what was changed.

use std::mem::discriminant;

use super::moved;
use super::moving::Way;
use crate::app::review::{Review, ReviewRow};
use crate::app::screen::{Panel, Place, Screen};
use crate::app::spelling::{Doubt, Spelled};
use crate::app::{App, Command, Effect};
use crate::base::{ClauseId, FieldId, Moment, NoteId, SectionId};
use crate::check::Finding;
use crate::draft::State;

/// A screen to come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Stop {
    screen: Screen,
    stay: Stay,
}

/// How long the drafters stay where they went from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stay {
    /// Until they step out.
    Free,
    /// Until they leave the section.
    Section,
    /// Until they leave the field or the clauses.
    Place,
}

impl App {
    /// Shows every answer, with what is found and left.
    pub(super) fn show_review(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.step_aside(Screen::Review { row: 0 }, now, effects);
    }

    /// Shows where the agreement departs from the standard text.
    pub(super) fn show_deviations(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.step_aside(Screen::Deviations { row: 0 }, now, effects);
    }

    /// Goes to a screen and remembers where from; one that is on the way back already is gone back to.
    pub(super) fn step_aside(&mut self, to: Screen, now: Moment, effects: &mut Vec<Effect>) {
        if self.session.is_none() {
            return;
        }
        self.panel = None;
        self.close_versions();
        self.leave_form(now, effects);
        let is_it = |screen: &Screen| discriminant(screen) == discriminant(&to);
        let passed = self.trail.iter().position(|stop| is_it(&stop.screen));
        if let Some(stop) = passed.and_then(|at| self.trail.drain(at..).next()) {
            self.screen = stop.screen;
        } else if !is_it(&self.screen) {
            let screen = std::mem::replace(&mut self.screen, to);
            self.trail.push(Stop { screen, stay: Stay::Free });
        }
    }

    /// Goes back to where review or deviations were asked for.
    pub(super) fn step_out(&mut self) {
        let stop = self.trail.pop();
        self.screen = stop.map_or(Screen::Overview { row: 0 }, |stop| stop.screen);
        self.settle_focus();
    }

    /// Returns whether leaving the section leads back to the review or the deviations.
    pub(super) fn came_from_review(&self) -> bool {
        self.section_screen().is_some() && !self.trail.is_empty()
    }

    /// Returns whether leaving the field alone leads back to the review or the deviations.
    pub(super) fn changes_one_place(&self) -> bool {
        let stop = self.trail.last().filter(|_| self.came_from_review());
        stop.is_some_and(|stop| stop.stay == Stay::Place)
    }

    /// Returns whether going on to this place leads back to the review or the deviations instead.
    pub(super) fn comes_back_before(&self, next: Option<&(SectionId, Place)>) -> bool {
        let stay = self.trail.last().filter(|_| self.came_from_review()).map(|stop| stop.stay);
        let here = self.section_screen().map(|screen| &screen.section);
        match stay {
            Some(Stay::Place) => true,
            Some(Stay::Section) => next.map(|(section, _)| section) != here,
            Some(Stay::Free) | None => false,
        }
    }

    /// Goes back to the review or the deviations, to the row that was selected there.
    pub(super) fn come_back(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.panel = None;
        self.leave_form(now, effects);
        self.step_out();
    }

    /// Goes to a place, to come back from it.
    fn go_and_come_back(
        &mut self,
        (section, place, stay): (SectionId, Place, Stay),
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let screen = self.screen.clone();
        self.arrive(section, place, now, effects);
        self.trail.push(Stop { screen, stay });
    }

    /// Goes to a place, to come back from it when that is where one comes from.
    pub(super) fn look_at(
        &mut self,
        (section, place): (SectionId, Place),
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if let Screen::Review { .. } = self.screen {
            self.go_and_come_back((section, place, Stay::Place), now, effects);
        } else {
            self.go_to(section, place, now, effects);
        }
    }

    fn change_clause_at(
        &mut self,
        section: SectionId,
        clause: &ClauseId,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.go_and_come_back((section, Place::Clauses, Stay::Place), now, effects);
        self.select_clause(clause);
    }

    fn change_answer_at(&mut self, field: FieldId, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        let mut sections = session.template.sections().iter();
        let section = sections.find(|section| section.fields.contains(&field));
        if let Some(section) = section.map(|section| section.id.clone()) {
            self.go_and_come_back((section, Place::Field(field), Stay::Place), now, effects);
        }
    }

    /// Goes to where a note stands, to come back from it.
    pub(super) fn go_to_note(&mut self, id: &NoteId, now: Moment, effects: &mut Vec<Effect>) {
        let Some(note) = self.session.as_ref().and_then(|it| it.draft.notes.get(id)) else {
            return;
        };
        match (note.value.field.clone(), note.value.section.clone()) {
            (Some(field), _) => self.change_answer_at(field, now, effects),
            (None, section) => self.look_at_section(&section, now, effects),
        }
    }

    fn look_at_section(&mut self, section: &SectionId, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        let place = session.first_place(section);
        self.go_and_come_back((section.clone(), place, Stay::Section), now, effects);
    }

    /// Returns the row of the review that is selected.
    pub fn review_row(&self) -> Option<&ReviewRow> {
        let Screen::Review { row } = self.screen else { return None };
        self.review.as_ref()?.rows.get(row)
    }

    pub(super) fn review_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let (Screen::Review { row }, Some(review)) = (&self.screen, &self.review) else { return };
        if let Some(row) = moved(command, *row, review.rows.len()) {
            self.screen = Screen::Review { row };
        } else if command == Command::PreviousMissing {
            self.select_left(Way::Back);
        } else if let (Command::Open, Some(row)) = (command, self.review_row().cloned()) {
            self.open_review_row(row, now, effects);
        }
    }

    fn open_review_row(&mut self, row: ReviewRow, now: Moment, effects: &mut Vec<Effect>) {
        match row {
            ReviewRow::Ready => self.ask_for_format(),
            ReviewRow::States => self.select_undone(),
            ReviewRow::Unanswered => {
                self.select_first(|row, left| left && matches!(row, ReviewRow::Answer(..)));
            }
            ReviewRow::Found => self.select_first(|row, _| matches!(row, ReviewRow::Finding(_))),
            ReviewRow::Spelling(Spelled::Missing(why)) => self.notice = Some(why),
            ReviewRow::Spelling(Spelled::Found(_)) => {
                self.select_first(|row, _| matches!(row, ReviewRow::Doubtful(_)));
            }
            ReviewRow::Doubtful(found) => {
                self.ask_for_suggestions(Doubt::There(found), effects);
            }
            ReviewRow::Noted => self.show_notes(now, effects),
            ReviewRow::Deviations => self.show_deviations(now, effects),
            ReviewRow::Changed(section, _) => {
                self.show_deviations(now, effects);
                self.select_deviation_in(&section);
            }
            ReviewRow::Section(reviewed) => {
                self.look_at_section(&reviewed.section, now, effects);
            }
            ReviewRow::Answer(_, field) => self.change_answer_at(field, now, effects),
            ReviewRow::Own(section, clause) => {
                self.change_clause_at(section, &clause, now, effects);
            }
            ReviewRow::Finding(finding) => self.look_at_finding(*finding, now, effects),
            ReviewRow::Note(_, row) => self.go_to_note(&row.note, now, effects),
        }
    }

    /// Goes to what a finding is about, and says there once more what was found.
    fn look_at_finding(&mut self, finding: Finding, now: Moment, effects: &mut Vec<Effect>) {
        let Finding { section, field, clause, message, .. } = finding;
        match (field, clause) {
            (Some(field), _) => self.change_answer_at(field, now, effects),
            (None, Some(clause)) => self.change_clause_at(section, &clause, now, effects),
            (None, None) => self.look_at_section(&section, now, effects),
        }
        self.notice = Some(message);
    }

    /// Selects the first deviation in a section.
    fn select_deviation_in(&mut self, section: &SectionId) {
        let deviations = self.session.as_ref().map_or(&[][..], |session| session.deviations());
        let first = deviations.iter().position(|one| one.section == *section);
        if let (Screen::Deviations { row }, Some(first)) = (&mut self.screen, first) {
            *row = first;
        }
    }

    /// Selects the first row of the review that is wanted; it is told whether the row is left to do.
    pub(super) fn select_first(&mut self, wanted: impl Fn(&ReviewRow, bool) -> bool) {
        let Some(review) = &self.review else { return };
        let is_left = |at: &usize| review.left.binary_search(at).is_ok();
        let mut rows = review.rows.iter().enumerate();
        if let Some((row, _)) = rows.find(|(at, row)| wanted(row, is_left(at))) {
            self.screen = Screen::Review { row };
        }
    }

    /// Selects the first section that nobody has declared done.
    fn select_undone(&mut self) {
        let Some(session) = &self.session else { return };
        let undone = session.progress.sections.iter().find(|section| match section.state {
            State::NotBegun | State::Begun | State::MustMend(_) => true,
            State::Done(_) | State::NotRelevant(_) => false,
        });
        if let Some(undone) = undone.map(|section| section.section.clone()) {
            self.select_first(
                |row, _| matches!(row, ReviewRow::Section(reviewed) if reviewed.section == undone),
            );
        }
    }

    /// Selects the next or the last row of the review that something is left to do at, and round.
    pub(super) fn select_left(&mut self, way: Way) {
        self.panel = None;
        let (Screen::Review { row }, Some(review)) = (&self.screen, &self.review) else { return };
        let left = &review.left;
        let next = match way {
            Way::On => left.get(left.partition_point(|at| at <= row)).or(left.first()),
            Way::Back => {
                let before = left.partition_point(|at| at < row).checked_sub(1);
                before.and_then(|at| left.get(at)).or(left.last())
            }
        };
        match next {
            Some(row) => self.screen = Screen::Review { row: *row },
            None => self.notice = Some(crate::base::Message::new("app-nothing-left")),
        }
    }

    pub(super) fn deviations_command(&mut self, command: Command) {
        let (Screen::Deviations { row }, Some(session)) = (&self.screen, &self.session) else {
            return;
        };
        let rows = session.deviations().len();
        if let Some(row) = moved(command, *row, rows) {
            self.screen = Screen::Deviations { row };
        } else if command == Command::Open && rows > 0 {
            self.panel = Some(Panel::Deviation);
        }
    }

    /// Goes to the clause of the deviation selected, or to its section when it is a heading or a section.
    pub(super) fn change_deviation(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let (Screen::Deviations { row }, Some(session)) = (&self.screen, &self.session) else {
            return;
        };
        let Some(selected) = session.deviations().get(*row) else { return };
        let section = selected.section.clone();
        match selected.clause.clone() {
            Some(clause) => self.change_clause_at(section, &clause, now, effects),
            None => {
                self.go_and_come_back((section, Place::Clauses, Stay::Place), now, effects);
            }
        }
    }

    /// Keeps the review or the deviations at what stands, with a row selected that there is; at no cost
    /// while they are not shown.
    pub(super) fn refresh_review(&mut self) {
        let Some(session) = &mut self.session else { return };
        match &mut self.screen {
            Screen::Review { row } => {
                let of = (session.edition(), self.spelling.revision());
                if self.review.as_ref().is_some_and(|review| review.of == of) {
                    return;
                }
                let review = Review::of(session, &mut self.spelling, &self.zone);
                if let Some(older) = &self.review {
                    *row = review.find(older, *row);
                }
                self.review = Some(review);
            }
            Screen::Deviations { row } => {
                let rows = session.deviate(&self.zone).len();
                *row = (*row).min(rows.saturating_sub(1));
                if rows == 0 && self.panel == Some(Panel::Deviation) {
                    self.panel = None;
                }
            }
            Screen::Drafts { .. }
            | Screen::Overview { .. }
            | Screen::Section(_)
            | Screen::Versions { .. }
            | Screen::Comparison { .. }
            | Screen::Notes { .. }
            | Screen::Wall(_) => {}
        }
    }
}

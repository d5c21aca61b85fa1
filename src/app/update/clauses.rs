//! The clauses of a section: kept, edited, replaced, left out, restored; and own ones.

use super::moved;
use super::moving::{Way, shifted};
use crate::app::place::ClauseRow;
use crate::app::screen::{Focus, Target, Wording};
use crate::app::{App, Command, Effect};
use crate::base::text::fingerprint;
use crate::base::{ClauseId, Message, Moment, Prose, SectionId};
use crate::draft::{ClauseChange, ClauseState, Edit};

impl App {
    pub(super) fn clauses_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some((section, rows, row)) = self.clauses_here() else { return };
        if let Some(row) = moved(command, row, rows.len() + 1) {
            return self.set_focus(Focus::Clauses { row });
        }
        let at = rows.get(row);
        match (command, at) {
            (Command::Open, Some(ClauseRow::Standard(id))) => self.edit_clause(id, now, effects),
            (Command::Open, Some(ClauseRow::Own(id))) => self.edit_own_clause(id.clone()),
            (Command::Open | Command::Add, _) => {
                let after = at.or(rows.last()).map(|row| row.id().clone());
                self.add_clause(section, after, now);
            }
            (Command::Replace, Some(ClauseRow::Standard(id))) => self.replace_clause(id.clone()),
            (Command::LeaveOut, Some(ClauseRow::Standard(id))) => self.leave_clause_out(id, now),
            (Command::Restore, Some(ClauseRow::Standard(id))) => self.restore_clause(id, now),
            (Command::Reason, Some(ClauseRow::Standard(id))) => self.write_reason(id.clone()),
            (Command::Remove, Some(ClauseRow::Own(id))) => {
                self.remove(Edit::RemoveClause(id.clone()), now);
            }
            (Command::Remove, Some(ClauseRow::Standard(_))) => {
                self.notice = Some(Message::new("app-clause-of-template"));
            }
            (Command::MoveUp, Some(ClauseRow::Own(_))) => {
                self.move_clause(section, &rows, (row, Way::Back), now);
            }
            (Command::MoveDown, Some(ClauseRow::Own(_))) => {
                self.move_clause(section, &rows, (row, Way::On), now);
            }
            (
                Command::Replace | Command::LeaveOut | Command::Restore | Command::Reason,
                Some(ClauseRow::Own(_)),
            ) => self.notice = Some(Message::new("app-clause-of-yours")),
            (Command::MoveUp | Command::MoveDown, Some(ClauseRow::Standard(_))) => {
                self.notice = Some(Message::new("app-clause-stays"));
            }
            (Command::Heading, _) => self.write_heading(section),
            (Command::NextField, _) => self.step(Way::On, now, effects),
            (Command::PreviousField, _) => self.step(Way::Back, now, effects),
            (Command::NextSection, _) => self.step_section(Way::On, now, effects),
            (Command::PreviousSection, _) => self.step_section(Way::Back, now, effects),
            _ => {}
        }
    }

    fn clauses_here(&self) -> Option<(SectionId, Vec<ClauseRow>, usize)> {
        let screen = self.section_screen()?;
        let Focus::Clauses { row } = screen.focus else { return None };
        let rows = self.session.as_ref()?.clause_rows(&screen.section);
        Some((screen.section.clone(), rows, row))
    }

    pub(super) fn select_clause(&mut self, clause: &ClauseId) {
        let row = self
            .clauses_here()
            .and_then(|(_, rows, _)| rows.iter().position(|row| row.id() == clause));
        if let Some(row) = row {
            self.set_focus(Focus::Clauses { row });
        }
    }

    /// Writes in the wording that stands; a list, table or block, and a sentence that is an answer alone,
    /// are changed by their answers instead.
    fn edit_clause(&mut self, clause: &ClauseId, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        let stands = !session.draft.clauses.contains_key(clause);
        if let Some(field) = session.field_of(clause).filter(|_| stands) {
            return self.go_to_field(&field, now, effects);
        }
        let wording = match session.draft.clauses.get(clause).map(|change| &change.value.state) {
            Some(ClauseState::Replaced(_)) => Wording::Replaced,
            Some(ClauseState::Edited(_) | ClauseState::LeftOut) | None => Wording::Edited,
        };
        let text = session.shown_clause(clause);
        self.write(Target::Clause(clause.clone(), wording), text);
    }

    fn replace_clause(&mut self, clause: ClauseId) {
        let Some(session) = &self.session else { return };
        let text = match session.draft.clauses.get(&clause).map(|change| &change.value.state) {
            Some(ClauseState::Replaced(_)) => session.shown_clause(&clause),
            Some(ClauseState::Edited(_) | ClauseState::LeftOut) | None => String::new(),
        };
        self.write(Target::Clause(clause, Wording::Replaced), text);
    }

    pub(super) fn edit_own_clause(&mut self, clause: ClauseId) {
        let Some(session) = &self.session else { return };
        let own = session.draft.own_clauses.iter().find(|own| own.id == clause);
        let text = own.map(|own| session.shown(own.text.value.as_str())).unwrap_or_default();
        self.write(Target::OwnClause(clause), text);
    }

    fn add_clause(&mut self, section: SectionId, after: Option<ClauseId>, now: Moment) {
        let Some(session) = &self.session else { return };
        let clause = session.draft.next_clause_id();
        let edit =
            Edit::AddClause { clause: clause.clone(), section, after, text: Prose::default() };
        if self.apply(edit, now) {
            self.select_clause(&clause);
            self.write(Target::OwnClause(clause), String::new());
        }
    }

    fn restore_clause(&mut self, clause: &ClauseId, now: Moment) {
        if self.session.as_ref().is_some_and(|s| s.draft.clauses.contains_key(clause)) {
            self.apply(Edit::Clause { clause: clause.clone(), change: None }, now);
        } else {
            self.notice = Some(Message::new("app-nothing-to-restore"));
        }
    }

    fn leave_clause_out(&mut self, clause: &ClauseId, now: Moment) {
        self.change_clause(clause, Some(ClauseState::LeftOut), now);
    }

    /// Returns whether a clause stands changed in this way already, away from the wording that the template
    /// has now: what is typed on is a run of its text.
    pub(super) fn writes_on(&self, clause: &ClauseId, wording: Wording) -> bool {
        let Some(session) = &self.session else { return false };
        let Some((_, standard)) = session.template.clause(clause) else { return false };
        let Some(change) = session.draft.clauses.get(clause) else { return false };
        let is_same = match change.value.state {
            ClauseState::Edited(_) => wording == Wording::Edited,
            ClauseState::Replaced(_) => wording == Wording::Replaced,
            ClauseState::LeftOut => false,
        };
        is_same && change.value.standard == fingerprint(&standard.wording())
    }

    /// Sets a clause's state and keeps the reason that was given for it.
    pub(super) fn change_clause(
        &mut self,
        clause: &ClauseId,
        state: Option<ClauseState>,
        now: Moment,
    ) -> bool {
        let Some(session) = &self.session else { return false };
        let Some((_, standard)) = session.template.clause(clause) else { return false };
        let standard = fingerprint(&standard.wording());
        let reason =
            session.draft.clauses.get(clause).and_then(|change| change.value.reason.clone());
        let change = state.map(|state| ClauseChange { state, reason, standard });
        self.apply(Edit::Clause { clause: clause.clone(), change }, now)
    }

    fn write_reason(&mut self, clause: ClauseId) {
        let Some(session) = &self.session else { return };
        match session.draft.clauses.get(&clause) {
            Some(change) => {
                let reason = change.value.reason.as_ref().map_or("", |reason| reason.as_str());
                let reason = reason.to_owned();
                self.write(Target::Reason(clause), reason);
            }
            None => self.notice = Some(Message::new("app-reason-needs-change")),
        }
    }

    /// Moves the own clause in `row`, and the selection with it.
    fn move_clause(
        &mut self,
        section: SectionId,
        rows: &[ClauseRow],
        (row, way): (usize, Way),
        now: Moment,
    ) {
        let Some((clause, (_, after))) = rows.get(row).zip(shifted(rows, row, way)) else { return };
        let after = after.map(|row| row.id().clone());
        let clause = clause.id().clone();
        if self.apply(Edit::MoveClause { clause: clause.clone(), section, after }, now) {
            self.select_clause(&clause);
        }
    }
}

//! The overview of sections.

use super::moved;
use super::moving::{Way, shifted};
use crate::app::screen::{Screen, Target};
use crate::app::{App, Command, Effect};
use crate::base::{Message, Moment, SectionId};
use crate::draft::Edit;

impl App {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn overview_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Screen::Overview { row } = self.screen else { return };
        let Some(session) = &self.session else { return };
        if let Some(row) = moved(command, row, session.draft.sections.len()) {
            self.screen = Screen::Overview { row };
            return;
        }
        let Some(section) = self.section_here() else { return };
        match command {
            Command::Open => self.enter_section(&section, now, effects),
            Command::Add => {
                let after = session.new_section_after(&section);
                let target = Target::NewSection { section: session.draft.next_section_id(), after };
                self.write(target, String::new());
            }
            Command::Remove => self.remove_section(section, now),
            Command::MoveUp => self.move_section(section, row, Way::Back, now),
            Command::MoveDown => self.move_section(section, row, Way::On, now),
            Command::Heading => self.write_heading(section),
            Command::Restore => self.restore_heading(section, now),
            Command::Rename => {
                let title = session.draft.title.as_str().to_owned();
                self.write(Target::Title, title);
            }
            _ => {}
        }
    }

    fn remove_section(&mut self, section: SectionId, now: Moment) {
        let own =
            self.session.as_ref().and_then(|s| s.draft.section(&section)).is_some_and(|e| e.own);
        if own {
            self.remove(Edit::RemoveSection(section), now);
            self.settle_focus();
        } else {
            self.notice = Some(Message::new("app-section-of-template"));
        }
    }

    /// Moves the section in `row`, and the selection with it.
    fn move_section(&mut self, section: SectionId, row: usize, way: Way, now: Moment) {
        let Some(session) = &self.session else { return };
        let ids: Vec<_> = session.section_ids().cloned().collect();
        let Some((to, after)) = shifted(&ids, row, way) else { return };
        if self.apply(Edit::MoveSection { section, after }, now) {
            self.screen = Screen::Overview { row: to };
        }
    }

    pub(super) fn restore_heading(&mut self, section: SectionId, now: Moment) {
        let entry = self.session.as_ref().and_then(|session| session.draft.section(&section));
        if entry.is_some_and(|entry| !entry.own && entry.heading.is_some()) {
            self.apply(Edit::Heading { section, heading: None }, now);
        } else {
            self.notice = Some(Message::new("app-nothing-to-restore"));
        }
    }

    pub(super) fn write_heading(&mut self, section: SectionId) {
        let Some(session) = &self.session else { return };
        let heading = session.heading(&section);
        self.write(Target::Heading(section), heading);
    }

    /// Makes the own section that is being headed with the first letter of its heading, and selects it.
    pub(super) fn wrote_new_heading(
        &mut self,
        (section, after): (SectionId, SectionId),
        text: &str,
        now: Moment,
    ) -> bool {
        if self.has_section(&section) {
            let edit = |heading| Edit::Heading { section, heading: Some(heading) };
            return self.wrote_line(text, now, edit);
        }
        let id = section.clone();
        let edit = |heading| Edit::AddSection { section, heading, after: Some(after) };
        let kept = self.wrote_line(text, now, edit);
        self.select_section(&id);
        kept
    }

    /// Takes the section away again whose heading was taken back.
    pub(super) fn take_back_section(&mut self, section: SectionId, after: &SectionId, now: Moment) {
        if self.has_section(&section) && self.apply(Edit::RemoveSection(section), now) {
            self.select_section(after);
        }
    }

    pub(super) fn has_section(&self, id: &SectionId) -> bool {
        self.session.as_ref().is_some_and(|session| session.draft.section(id).is_some())
    }

    fn select_section(&mut self, id: &SectionId) {
        let Some(session) = &self.session else { return };
        if let Some(row) = session.section_ids().position(|other| other == id) {
            self.screen = Screen::Overview { row };
        }
    }
}

//! The versions of a draft: listed, looked at, compared and brought back.

use std::collections::BTreeSet;

use super::moved;
use crate::app::comparison::{Comparison, With};
use crate::app::screen::{Answer, Dialog, Panel, Screen};
use crate::app::{App, Command, Effect, Request, written};
use crate::assemble::assemble;
use crate::base::text::visible;
use crate::base::{Argument, Message, Moment};
use crate::draft::compare::{Extent, compare, way_back};
use crate::draft::{Draft, Edit};
use crate::export::{Format, Pictures, Wanted};
use crate::store::seam::{StoreError, Version, Why};
use crate::template::Template;

impl App {
    /// Shows the versions of the open draft.
    pub(super) fn show_versions(&mut self, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        effects.push(Effect::Ask(Request::Versions(session.draft.id.clone())));
        self.versions = None;
        self.versions_from = Some(std::mem::replace(&mut self.screen, Screen::Versions { row: 0 }));
    }

    /// Goes back from versions and comparison to where the versions were asked for, if there.
    pub(super) fn close_versions(&mut self) {
        if self.shows_versions() {
            self.screen = self.versions_from.take().unwrap_or(Screen::Overview { row: 0 });
            self.forget_versions();
            self.settle_focus();
        }
    }

    fn shows_versions(&self) -> bool {
        matches!(self.screen, Screen::Versions { .. } | Screen::Comparison { .. })
    }

    pub(super) fn forget_versions(&mut self) {
        self.versions = None;
        self.versions_from = None;
        self.comparison = None;
        self.restoring = None;
    }

    /// Goes back from the comparison to the list, to the version that was compared.
    pub(super) fn leave_comparison(&mut self) {
        let compared = match self.comparison.take().map(|comparison| comparison.with) {
            Some(With::Copy(_)) => {
                self.notice = Some(Message::new("app-copy-left"));
                self.screen = Screen::Overview { row: 0 };
                return;
            }
            Some(With::Version(version)) => Some(version.number),
            None => None,
        };
        let listed = self.versions.iter().flatten().flatten();
        let numbers = listed.map(|version| Some(version.number)).collect::<Vec<_>>();
        let row = numbers.iter().position(|number| *number == compared).unwrap_or(0);
        self.screen = Screen::Versions { row };
    }

    pub(super) fn versions_read(&mut self, versions: Result<Vec<Version>, StoreError>) {
        if self.shows_versions() {
            self.versions = Some(versions);
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn versions_command(&mut self, command: Command, effects: &mut Vec<Effect>) {
        let Screen::Versions { row } = self.screen else { return };
        let versions = self.versions.as_ref().and_then(|versions| versions.as_ref().ok());
        let count = versions.map_or(0, Vec::len);
        if let Some(row) = moved(command, row, count) {
            self.screen = Screen::Versions { row };
            return;
        }
        let selected = versions.and_then(|versions| versions.get(row)).cloned();
        let Some((version, session)) = selected.zip(self.session.as_ref()) else { return };
        match command {
            Command::Open => {
                effects.push(Effect::Ask(Request::Version(session.draft.id.clone(), version)));
            }
            Command::BringBack => self.ask_whether_to_bring_back(version),
            _ => {}
        }
    }

    fn ask_whether_to_bring_back(&mut self, version: Version) {
        let question = Message::new("app-ask-bring-back")
            .with("number", &version.number)
            .put("at", Argument::at(version.stamp.at, &self.zone))
            .with("by", version.stamp.by.as_str());
        // Where others are at work it is their text too, and leaving it alone is what is offered.
        let others = self.others_here();
        let row = usize::from(others.is_some());
        let detail = others.map(|who| Message::new("app-bring-back-others").with("who", &who));
        self.dialog = Some(Dialog {
            question,
            detail,
            texts: None,
            answers: vec![
                (Message::new("app-bring-back"), Answer::BringBack(version)),
                (Message::new("app-cancel"), Answer::Nothing),
            ],
            row,
        });
    }

    /// Returns the names of those who have the draft open too; `None` when nobody has.
    fn others_here(&self) -> Option<String> {
        let people = &self.session.as_ref()?.company.as_ref()?.people;
        let names: BTreeSet<_> = people.iter().map(|person| person.by.as_str()).collect();
        let names: Vec<_> = names.into_iter().map(|name| visible(name)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// Reads the version that the whole draft is to be brought back to.
    pub(super) fn restore(&mut self, version: Version, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        self.restoring = Some(version.number);
        effects.push(Effect::Ask(Request::Version(session.draft.id.clone(), version)));
    }

    /// Takes in a version that was read: to compare with, or to bring back.
    pub(super) fn version_read(
        &mut self,
        read: Result<Box<(Version, Draft)>, StoreError>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let (version, mut then) = match read {
            Ok(read) => *read,
            Err(error) => {
                self.restoring = None;
                self.notice = Some(error.message);
                return;
            }
        };
        let Some(session) = self.session.as_ref().filter(|session| !session.ended) else { return };
        then.settle(&session.template);
        if self.restoring == Some(version.number) {
            self.restoring = None;
            self.bring_back(&then, (&version, &Extent::Whole), now, effects);
        } else if let Screen::Versions { .. } = self.screen {
            self.compare_with(version, then);
        }
    }

    fn compare_with(&mut self, version: Version, then: Draft) {
        let Some(session) = &self.session else { return };
        let sections = compare(&session.template, &then, &session.draft);
        if sections.is_empty() {
            self.notice = Some(Message::new("app-nothing-differs"));
        }
        self.compared = session.edition();
        self.comparison = Some(Comparison {
            agreement: agreement(&session.spoken(&then), &then),
            with: With::Version(version),
            then: Box::new(then),
            sections,
        });
        self.screen = Screen::Comparison { row: 0 };
    }

    pub(super) fn comparison_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let (Screen::Comparison { row }, Some(comparison)) = (&self.screen, &self.comparison)
        else {
            return;
        };
        if let Some(row) = moved(command, *row, comparison.rows()) {
            self.screen = Screen::Comparison { row };
            return;
        }
        if comparison.rows() > 0 && command == Command::TakeIn && self.shows_copy() {
            return self.take_in_copy(now, effects);
        }
        if comparison.clash(*row).is_some() {
            if command == Command::Open {
                self.ask_about_clash();
            }
            return;
        }
        let Some(selected) = comparison.sections.get(*row) else {
            self.notice = Some(Message::new("app-nothing-differs"));
            return;
        };
        match (command, &selected.section, &comparison.with) {
            (Command::Open, ..) => self.panel = Some(Panel::Difference),
            (Command::BringBack, Some(section), With::Version(version)) => {
                let extent = Extent::Section(section.clone());
                let (then, version) = (comparison.then.clone(), version.clone());
                self.bring_back(&then, (&version, &extent), now, effects);
            }
            (Command::BringBack, None, With::Version(_)) => {
                self.notice = Some(Message::new("app-bring-back-whole"));
            }
            _ => {}
        }
    }

    /// Makes the draft, or one section of it, what it was then; one step takes it back.
    fn bring_back(
        &mut self,
        then: &Draft,
        (version, extent): (&Version, &Extent),
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(session) = &self.session else { return };
        let changes = way_back(&session.template, &session.draft, then, extent);
        if changes.is_empty() {
            self.notice = Some(Message::new("app-nothing-differs"));
            return;
        }
        let mut before = Vec::new();
        self.keep(Why::BeforeRestore, &mut before);
        self.seal();
        if self.apply(Edit::Several(changes), now) {
            effects.extend(before);
            self.append(now, effects);
            self.notice = Some(Message::new("app-brought-back").with("number", &version.number));
        }
    }

    /// Keeps the comparison at what stands, with a row selected that there is.
    pub(super) fn refresh_comparison(&mut self, now: Moment) {
        let Some((_, session)) = self.comparison.as_ref().zip(self.session.as_ref()) else {
            return;
        };
        let revision = session.edition();
        if std::mem::replace(&mut self.compared, revision) == revision {
            return;
        }
        if self.shows_copy() {
            self.weigh_again(now);
        } else if let (Some(comparison), Some(session)) = (&mut self.comparison, &self.session) {
            comparison.sections = compare(&session.template, &comparison.then, &session.draft);
        }
        let rows = self.comparison.as_ref().map_or(0, Comparison::rows);
        if let Screen::Comparison { row } = &mut self.screen {
            *row = (*row).min(rows.saturating_sub(1));
        }
        if rows == 0 && self.panel == Some(Panel::Difference) {
            self.panel = None;
        }
    }
}

/// Returns the agreement as text.
pub(super) fn agreement(template: &Template, draft: &Draft) -> String {
    // Text can hold every document.
    let wanted = Wanted::draft(Format::Text);
    let bytes = written(&assemble(template, draft), wanted, Pictures::new()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

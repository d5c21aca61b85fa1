//! What a message changes; one file for each kind of place.

mod assigning;
mod choosing;
mod clauses;
mod copies;
mod copying;
mod dialog;
mod disk;
mod drafts;
mod fields;
mod guideline;
mod help;
mod history;
mod items;
mod leases;
mod leaving;
mod moving;
mod naming;
mod notes;
mod opening;
mod others;
mod overview;
mod panel;
mod review;
mod spelling;
mod suggestions;
mod typed;
mod versions;
mod wall;
mod writing;

pub use self::suggestions::{Offer, Taken};
pub(super) use review::Stop;

use super::command::moved;
use super::saving::Haste;
use super::screen::{Focus, Screen, SectionScreen};
use super::{App, Command, Effect, Msg, Situation};
use crate::base::{Message, Moment, SectionId};
use crate::draft::{Edit, Stamp};

impl App {
    /// Takes in what happened at the moment `now`, and returns what shall be done, in order.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Some(company) = self.session.as_mut().and_then(|it| it.company.as_mut()) {
            company.at(now);
        }
        self.take_in(msg, now, &mut effects);
        self.make_if_due(now, &mut effects);
        self.put_on_disk(Haste::Due, now, &mut effects);
        self.tell_others(&mut effects);
        self.want_spelling(&mut effects);
        self.refresh_preview();
        self.refresh_comparison(now);
        self.refresh_review();
        self.refresh_notes();
        self.turn_if_due(now);
        self.refresh_wall();
        effects
    }

    /// Does what a message asks for; what follows from every one of them is done after it.
    fn take_in(&mut self, msg: Msg, now: Moment, effects: &mut Vec<Effect>) {
        match msg {
            Msg::Command(command) => {
                self.goes_on();
                self.following = false;
                self.command(command, now, effects);
            }
            Msg::Pick(number) => {
                self.goes_on();
                self.following = false;
                self.pick(number, now, effects);
            }
            Msg::Select(number) => self.select(number, now, effects),
            Msg::Wrote { text, pasted, removed } => {
                if removed > 0 {
                    self.notice = Some(Message::new("app-removed-hidden").count("count", removed));
                }
                self.wrote(text, pasted, now);
                if pasted {
                    self.append(now, effects);
                }
            }
            Msg::Pasted { text, lines, bullets, removed } => {
                self.notice = pasted(lines, bullets, removed);
                self.wrote(text, true, now);
                self.append(now, effects);
            }
            Msg::PastedRows(rows) => {
                self.notice = None;
                self.paste_rows(rows, now);
                self.append(now, effects);
            }
            Msg::Spell { from } => self.spell_on(from, effects),
            Msg::Dictionary(tongue, read) => self.dictionary_came(tongue, read, effects),
            Msg::Suggested { word, suggestions } => self.suggested(&word, suggestions),
            Msg::Learned(learned) => self.learned(learned),
            Msg::Sought { words, commands } => self.sought(words, commands),
            Msg::Tick => {}
            Msg::Listed(listed) => self.listed_anew(listed),
            Msg::Opened(opened) => self.opened(opened, now, effects),
            Msg::Journaled { number } => self.journaled(number),
            Msg::JournalFailed => self.journal_failed(),
            Msg::Saved { revision, how } => self.saved((revision, how), now, effects),
            Msg::Kept { id, title, revision } => {
                self.kept((id, title, revision), now, effects);
            }
            Msg::VersionKept { why, kept } => self.version_kept(why, kept),
            Msg::SaveFailed { error, shelter } => self.save_failed(error, shelter, now),
            Msg::Sent(sent) => self.sent(sent),
            Msg::Copies(copies) => self.copies_read(copies),
            Msg::Received(received) => self.received(received, now, effects),
            Msg::Common(found) => self.weigh_copy(found, now),
            Msg::Versions(versions) => self.versions_read(versions),
            Msg::Version(version) => self.version_read(version, now, effects),
            Msg::Salvage(found) => self.salvaged(found, now),
            Msg::Exported(Ok(exported)) => self.notice = Some(exported.message()),
            Msg::Exported(Err(error)) => self.notice = Some(error.message),
            Msg::Others(news) => self.others(*news, now, effects),
            Msg::Behind => self.save_anew(now, effects),
            Msg::Hangup => self.hang_up(now, effects),
        }
    }

    fn command(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        if !self.access.allows(command) || !self.purpose.allows(command) {
            return;
        }
        if self.dialog.is_some() {
            return self.dialog_command(command, now, effects);
        }
        // A draft that was left is held on until it is saved; nothing is done in it unseen.
        if !self.lacks_draft(command) {
            self.run(command, now, effects);
        }
    }

    /// Runs a command that means something here.
    fn run(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        match command {
            Command::Quit => self.quit(now, effects),
            Command::Redraw => effects.push(Effect::Redraw),
            Command::Suspend => self.suspend(now, effects),
            Command::Save => self.save_and_keep(now, effects),
            Command::Undo => self.undo(now),
            Command::Redo => self.redo(now),
            Command::Help => self.toggle_help(),
            Command::Guidance => self.cycle_guidance(),
            Command::Search => self.look_up(),
            Command::Suggest => self.show_suggestions(),
            Command::Export => self.ask_for_format(),
            Command::Declare => self.ask_for_state(),
            Command::Overview => self.go_to_overview(now, effects),
            Command::NextMissing => self.go_to_next_missing(now, effects),
            Command::Note => self.write_note(),
            Command::Review => self.show_review(now, effects),
            Command::Deviations => self.show_deviations(now, effects),
            Command::Spell => self.spell(0, effects),
            Command::Notes
            | Command::Wall
            | Command::Lead
            | Command::Follow
            | Command::Assign
            | Command::Choose
            | Command::Send => self.workshop_command(command, now, effects),
            Command::Versions => self.show_versions(effects),
            Command::Copy => self.ask_what_to_copy(),
            Command::Mouse => self.switch_mouse(effects),
            Command::Back => self.back(now, effects),
            Command::Open
            | Command::NextField
            | Command::PreviousField
            | Command::PreviousMissing
            | Command::NextSection
            | Command::PreviousSection
            | Command::CloseNote
            | Command::Walk
            | Command::Add
            | Command::Remove
            | Command::MoveUp
            | Command::MoveDown
            | Command::Replace
            | Command::LeaveOut
            | Command::Restore
            | Command::Reason
            | Command::Heading
            | Command::Rename
            | Command::BringBack
            | Command::TakeIn
            | Command::Up
            | Command::Down
            | Command::PageUp
            | Command::PageDown
            | Command::First
            | Command::Last => self.command_here(command, now, effects),
        }
    }

    /// Runs a command for those who work at the draft together.
    #[expect(clippy::wildcard_enum_match_arm, reason = "no other command is given")]
    fn workshop_command(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        match command {
            Command::Notes => self.show_notes(now, effects),
            Command::Wall => self.show_wall(now, effects),
            Command::Lead => self.lead(),
            Command::Follow => self.follow(),
            Command::Assign => self.ask_for_person(),
            Command::Choose => self.ask_which_text(now),
            Command::Send => self.send_copy(now, effects),
            _ => {}
        }
    }

    /// Runs a command whose meaning depends on what has the focus.
    fn command_here(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        if self.panel.is_some() {
            return self.panel_command(command, now, effects);
        }
        if self.asks_before_running(command) {
            return;
        }
        self.keep_before_removing(command, effects);
        match self.situation() {
            Situation::Drafts => self.drafts_command(command, now, effects),
            Situation::Overview => self.overview_command(command, now, effects),
            Situation::WritingLine | Situation::Naming | Situation::WritingProse => {
                self.writing_command(command, now, effects);
            }
            Situation::Resting | Situation::Options => self.field_command(command, now, effects),
            Situation::Items => self.items_command(command, now, effects),
            Situation::Clauses => self.clauses_command(command, now, effects),
            Situation::Versions => self.versions_command(command, effects),
            Situation::Comparison => self.comparison_command(command, now, effects),
            Situation::Review => self.review_command(command, now, effects),
            Situation::Deviations => self.deviations_command(command),
            Situation::Notes => self.notes_command(command, now, effects),
            Situation::Wall => self.wall_command(command, now),
            Situation::Deviation
            | Situation::Preview
            | Situation::Guideline
            | Situation::Searching
            | Situation::Picking
            | Situation::Reading
            | Situation::Help
            | Situation::HelpSearching
            | Situation::Dialog => {}
        }
    }

    fn pick(&mut self, number: usize, now: Moment, effects: &mut Vec<Effect>) {
        let row = number.saturating_sub(1);
        match self.situation() {
            Situation::Dialog => self.answer(row, now, effects),
            Situation::Options => self.choose(row, now, effects),
            Situation::WritingLine
            | Situation::Naming
            | Situation::WritingProse
            | Situation::Drafts
            | Situation::Overview
            | Situation::Resting
            | Situation::Items
            | Situation::Clauses
            | Situation::Versions
            | Situation::Comparison
            | Situation::Review
            | Situation::Deviations
            | Situation::Deviation
            | Situation::Notes
            | Situation::Wall
            | Situation::Preview
            | Situation::Guideline
            | Situation::Searching
            | Situation::Picking
            | Situation::Reading
            | Situation::Help
            | Situation::HelpSearching => {}
        }
    }

    /// Selects a row by its number, as the arrow keys do; beyond the last one, the last.
    fn select(&mut self, number: usize, now: Moment, effects: &mut Vec<Effect>) {
        match self.situation() {
            Situation::Drafts
            | Situation::Overview
            | Situation::Items
            | Situation::Clauses
            | Situation::Versions
            | Situation::Comparison
            | Situation::Review
            | Situation::Deviations
            | Situation::Notes
            | Situation::Options
            | Situation::Preview
            | Situation::Guideline
            | Situation::Picking
            | Situation::Help
            | Situation::Dialog => {}
            // There the arrows choose nothing.
            Situation::WritingLine
            | Situation::Naming
            | Situation::WritingProse
            | Situation::Resting
            | Situation::Deviation
            | Situation::Wall
            | Situation::Searching
            | Situation::Reading
            | Situation::HelpSearching => return,
        }
        self.command(Command::First, now, effects);
        for _ in 1..number {
            self.command(Command::Down, now, effects);
        }
    }

    fn seal(&mut self) {
        if let Some(session) = &mut self.session {
            session.seal();
        }
    }

    /// Applies an edit to the open draft; a refusal becomes the notice.
    fn apply(&mut self, edit: Edit, now: Moment) -> bool {
        let Some(session) = &mut self.session else { return false };
        match session.apply(edit, Stamp { by: self.user.clone(), at: now }) {
            Ok(()) => true,
            Err(refusal) => {
                self.notice = Some(refusal.message());
                false
            }
        }
    }

    /// Applies an edit that takes something away, and says how to get it back.
    fn remove(&mut self, edit: Edit, now: Moment) {
        if self.apply(edit, now) {
            self.notice = Some(Message::new("app-removed"));
        }
    }

    /// Returns the section that is open.
    pub fn section_screen(&self) -> Option<&SectionScreen> {
        match &self.screen {
            Screen::Section(screen) => Some(screen),
            Screen::Drafts { .. }
            | Screen::Overview { .. }
            | Screen::Versions { .. }
            | Screen::Comparison { .. }
            | Screen::Review { .. }
            | Screen::Deviations { .. }
            | Screen::Notes { .. }
            | Screen::Wall(_) => None,
        }
    }

    fn set_focus(&mut self, focus: Focus) {
        if let Screen::Section(screen) = &mut self.screen {
            screen.focus = focus;
        }
    }

    /// Returns the section in question: the one entered, or the one selected in the overview.
    fn section_here(&self) -> Option<SectionId> {
        match &self.screen {
            Screen::Section(screen) => Some(screen.section.clone()),
            Screen::Overview { row } => self.session.as_ref()?.section_ids().nth(*row).cloned(),
            Screen::Review { .. } => self.review_row()?.section().cloned(),
            Screen::Deviations { row } => {
                let deviations = self.session.as_ref()?.deviations();
                Some(deviations.get(*row)?.section.clone())
            }
            Screen::Wall(wall) => Some(wall.section.clone()),
            Screen::Notes { .. } => Some(self.note(self.note_row()?)?.section.clone()),
            Screen::Drafts { .. } | Screen::Versions { .. } | Screen::Comparison { .. } => None,
        }
    }
}

/// Returns what to say of a paste: how much it was, when it was more than a part of a line, and whether
/// something hidden was left out of it.
fn pasted(lines: usize, bullets: usize, removed: usize) -> Option<Message> {
    let is_much = lines > 1 || bullets > 0;
    match (is_much, removed) {
        (false, 0) => None,
        (false, _) => Some(Message::new("app-removed-hidden").count("count", removed)),
        (true, _) => Some(
            Message::new("app-pasted")
                .count("lines", lines)
                .count("bullets", bullets)
                .count("removed", removed),
        ),
    }
}

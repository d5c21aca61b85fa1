//! A section in which somebody else writes: read along, ask for it, take it over, or write there too.

use std::collections::BTreeSet;

use crate::app::company::Company;
use crate::app::screen::{Answer, Deed, Dialog, Target};
use crate::app::{App, Command, Effect, Situation};
use crate::base::text::visible;
use crate::base::{Message, Moment, SectionId, SessionId};
use crate::store::seam::{Person, Why};

/// What of the others concerns the place where one is.
pub(super) struct Around {
    /// Whether somebody else writes in the section that one writes in.
    accompanied: bool,
    /// Those who ask for it.
    asking: BTreeSet<SessionId>,
    /// Who has taken it over.
    taken: Option<SessionId>,
}

impl App {
    fn company(&self) -> Option<&Company> {
        self.session.as_ref()?.company.as_ref()
    }

    /// Returns what of the others concerns the place where one is.
    pub(super) fn around(&self) -> Around {
        let company = self.company();
        let asking = company.into_iter().flat_map(Company::asking);
        Around {
            accompanied: self.is_accompanied(),
            asking: asking.map(|person| person.session.clone()).collect(),
            taken: company.and_then(Company::taken_by).map(|person| person.session.clone()),
        }
    }

    /// Returns whether somebody else writes in the section that one writes in.
    fn is_accompanied(&self) -> bool {
        let section = self.section_screen().filter(|_| self.writing.is_some());
        section
            .zip(self.company())
            .is_some_and(|(it, company)| company.writes_in(&it.section).is_some())
    }

    /// Says what of the others concerns the place where one is, and did not before.
    pub(super) fn tell_of(&mut self, before: &Around) {
        let said = self.concerns(before);
        let is_taken = self.company().is_some_and(|company| company.taken_by().is_some());
        if is_taken {
            // Whoever lost the section is asked, as all others are, before they write there again.
            self.along = None;
        } else if self.is_accompanied() && !before.accompanied {
            // Who was here first goes on from field to field without being asked.
            self.along = self.section_screen().map(|screen| screen.section.clone());
        }
        let free = self.session.as_mut().and_then(|it| it.company.as_mut()).and_then(Company::got);
        let free = free.zip(self.session.as_ref()).map(|(section, session)| {
            let title = visible(session.section_title(&section)).into_owned();
            Message::new("app-section-free").with("section", &title)
        });
        self.notice = said.or(free).or(self.notice.take());
    }

    fn concerns(&self, before: &Around) -> Option<Message> {
        let company = self.company()?;
        let taken = company.taken_by();
        if taken.map(|person| &person.session) != before.taken.as_ref() && taken.is_some() {
            return self.taken();
        }
        let asks = company.asking().find(|person| !before.asking.contains(&person.session));
        if let Some(person) = asks {
            let by = visible(person.by.as_str());
            return Some(Message::new("app-asks-for-section").with("by", &by));
        }
        let comes = self.is_accompanied() && !before.accompanied;
        comes.then(|| Message::new("app-others-write-here"))
    }

    /// Returns that the section one writes in was taken over, when it was.
    fn taken(&self) -> Option<Message> {
        let Person { by, here, .. } = self.company()?.taken_by()?;
        let said = Message::new("app-taken-over").with("by", &visible(by.as_str()));
        Some(said.with("at", &here.since.clock(&self.zone)))
    }

    /// Takes nothing in that is typed where somebody else has taken over; returns whether that is so.
    pub(super) fn types_where_taken(&mut self) -> bool {
        let Some(said) = self.taken() else { return false };
        self.reread();
        self.notice = Some(said);
        true
    }

    /// Returns whether somebody else writes in the section on the screen, and one reads along.
    pub(super) fn reads_along(&self) -> bool {
        self.writer_here().is_some()
    }

    /// Returns who else writes in the section on the screen, as long as one has not chosen to write along.
    fn writer_here(&self) -> Option<&Person> {
        let section = &self.section_screen()?.section;
        let company = self.company()?;
        company.writes_in(section).filter(|_| self.along.as_ref() != Some(section))
    }

    /// Returns whether somebody else writes in a section.
    pub(super) fn others_write_in(&self, section: &SectionId) -> bool {
        self.company().is_some_and(|company| company.writes_in(section).is_some())
    }

    /// Asks what to do when somebody else writes here; who has been silent for long is not asked about.
    pub(super) fn asks_before_writing(&mut self, target: &Target) -> bool {
        let Some(person) = self.writer_here().filter(|_| !is_beside(target)) else {
            return false;
        };
        if let Some(silent) = self.company().and_then(|company| company.silent_since(person)) {
            self.take_from_silent(target.clone(), silent);
            return true;
        }
        self.ask_before(&Deed::Write(target.clone()))
    }

    /// Asks what to do before something that stands is changed where somebody else writes; who has been silent
    /// for long is not asked about.
    pub(super) fn asks_before_changing(&mut self, deed: &Deed) -> bool {
        let Some(person) = self.writer_here() else { return false };
        let is_silent = self.company().is_some_and(|it| it.silent_since(person).is_some());
        !is_silent && self.ask_before(deed)
    }

    /// Asks before a command that changes what stands is run where somebody else writes.
    pub(super) fn asks_before_running(&mut self, command: Command) -> bool {
        let changes = [
            Command::Add,
            Command::Remove,
            Command::MoveUp,
            Command::MoveDown,
            Command::LeaveOut,
            Command::Restore,
        ];
        let places = [Situation::Resting, Situation::Options, Situation::Items, Situation::Clauses];
        changes.contains(&command)
            && places.contains(&self.situation())
            && self.asks_before_changing(&Deed::Run(command))
    }

    /// Keeps what stands as a version before it is taken from under somebody who writes in the section.
    pub(super) fn keep_before_removing(&mut self, command: Command, effects: &mut Vec<Effect>) {
        let section = self.section_screen().map(|screen| &screen.section);
        let writes = section.zip(self.company()).and_then(|(it, company)| company.writes_in(it));
        if writes.is_some() && command == Command::Remove {
            self.keep(Why::TakenOver, effects);
        }
    }

    fn ask_before(&mut self, deed: &Deed) -> bool {
        let Some(person) = self.writer_here() else { return false };
        let question = Message::new("app-ask-write-along")
            .with("by", &visible(person.by.as_str()))
            .with("at", &person.here.since.clock(&self.zone));
        let deed = || Box::new(deed.clone());
        self.dialog = Some(Dialog {
            question,
            detail: None,
            texts: None,
            answers: vec![
                (Message::new("app-ask-for-section"), Answer::AskForSection),
                (Message::new("app-take-section"), Answer::TakeSection(deed())),
                (Message::new("app-write-along"), Answer::WriteAlong(deed())),
                (Message::new("app-read-along"), Answer::Nothing),
            ],
            row: 3,
        });
        true
    }

    /// Asks whoever writes in the section on the screen for it.
    pub(super) fn ask_for_section(&mut self) {
        let section = self.section_screen().map(|screen| screen.section.clone());
        let by = self.writer_here().map(|person| visible(person.by.as_str()).into_owned());
        let company = self.session.as_mut().and_then(|session| session.company.as_mut());
        let Some(((section, by), company)) = section.zip(by).zip(company) else { return };
        company.ask_for(section);
        self.notice = Some(Message::new("app-asked-for").with("by", &by));
    }

    fn take_from_silent(&mut self, target: Target, silent: Moment) {
        let at = silent.clock(&self.zone);
        if let Some(by) = self.take() {
            self.write_along(target);
            let said = Message::new("app-took-silent").with("by", &by).with("at", &at);
            self.notice = Some(said);
        }
    }

    /// Takes over the section from whoever writes in it, and writes there.
    pub(super) fn take_section(&mut self, deed: Deed, now: Moment, effects: &mut Vec<Effect>) {
        // `None` when nobody writes there any more.
        let from = self.take();
        // The trace is what stands before the deed is done.
        let company = self.session.as_mut().and_then(|session| session.company.as_mut());
        if company.is_some_and(Company::owes_trace) {
            self.keep(Why::TakenOver, effects);
        }
        self.do_along(deed, now, effects);
        let took = from.map(|by| Message::new("app-took").with("by", &by));
        self.notice = took.or(self.notice.take());
    }

    /// Does in a section what was asked about before, along with whoever writes there.
    pub(super) fn do_along(&mut self, deed: Deed, now: Moment, effects: &mut Vec<Effect>) {
        self.along = self.section_screen().map(|screen| screen.section.clone());
        match deed {
            Deed::Write(target) => self.write_along(target),
            Deed::Choose(row) => self.choose(row, now, effects),
            Deed::Run(command) => self.command_here(command, now, effects),
        }
    }

    /// Takes over the section from whoever writes in it; returns who that was.
    fn take(&mut self) -> Option<String> {
        let section = self.section_screen()?.section.clone();
        let Person { session, by, .. } = self.writer_here()?;
        let (from, by) = (session.clone(), visible(by.as_str()).into_owned());
        self.session.as_mut()?.company.as_mut()?.take(section, from);
        Some(by)
    }

    /// Writes in a section that somebody else writes in too.
    pub(super) fn write_along(&mut self, target: Target) {
        self.along = self.section_screen().map(|screen| screen.section.clone());
        let text = self.text_of(&target).unwrap_or_default();
        self.write_at_once(target, text);
    }
}

/// Returns whether what is written stands beside what somebody else writes: a note, or whose a section is.
fn is_beside(target: &Target) -> bool {
    match target {
        Target::Note(..) | Target::NoteWith(..) | Target::NoteDue(..) | Target::Assigned(_) => true,
        Target::NewDraft
        | Target::Copy
        | Target::Title
        | Target::Answer(_)
        | Target::Clause(..)
        | Target::OwnClause(_)
        | Target::Reason(_)
        | Target::Heading(_)
        | Target::NewSection { .. } => false,
    }
}

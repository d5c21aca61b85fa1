//! The wall, and following whoever leads.

use crate::app::screen::{Place, Screen, SectionScreen};
use crate::app::wall::{Pace, Turned, Wall};
use crate::app::{App, Command, Effect, Purpose, Session};
use crate::base::{Message, Moment, SectionId};
use crate::store::seam::Person;

/// Which way a page is turned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Page,
    PageBack,
    Section,
    SectionBack,
    First,
    Last,
}

impl App {
    /// Shows the section in question large, with little text and much room.
    pub(super) fn show_wall(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let here = self.section_here();
        let first = self.session.as_ref().and_then(|session| session.section_ids().next());
        let Some(section) = here.or_else(|| first.cloned()) else { return };
        let turned = if self.leader().is_some() { Turned::ByLeader } else { Turned::ByKeys };
        self.step_aside(Screen::Wall(Box::new(Wall::at(section, turned))), now, effects);
    }

    /// Stands on the wall from the first, with no way into the draft.
    pub(super) fn begin_on_wall(&mut self, pace: Option<Pace>, now: Moment) {
        let turned = turned_at_first(pace, now);
        let first = self.session.as_ref().and_then(|session| session.section_ids().next());
        if let Some(first) = first.cloned() {
            self.screen = Screen::Wall(Box::new(Wall::at(first, turned)));
            self.refresh_wall();
            if matches!(&self.screen, Screen::Wall(wall) if !wall.written.contains(&wall.section)) {
                self.turn(Turn::First);
            }
            self.follow_leader();
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn wall_command(&mut self, command: Command, now: Moment) {
        let turn = match command {
            Command::Open | Command::Down | Command::PageDown => Turn::Page,
            Command::Up | Command::PageUp => Turn::PageBack,
            Command::NextSection => Turn::Section,
            Command::PreviousSection => Turn::SectionBack,
            Command::Walk => return self.walk_the_wall(now),
            Command::First => Turn::First,
            Command::Last => Turn::Last,
            _ => return,
        };
        self.set_turned(Turned::ByKeys);
        self.turn(turn);
    }

    /// Lets the wall go on by itself, or stops it.
    fn walk_the_wall(&mut self, now: Moment) {
        let Screen::Wall(wall) = &mut self.screen else { return };
        wall.turned = match wall.turned {
            Turned::ByItself(_) => Turned::ByKeys,
            Turned::ByLeader | Turned::ByKeys => Turned::ByItself(self.purpose.pace().after(now)),
        };
    }

    fn set_turned(&mut self, turned: Turned) {
        if let Screen::Wall(wall) = &mut self.screen {
            wall.turned = turned;
        }
    }

    /// Turns the page when its time has come.
    pub(super) fn turn_if_due(&mut self, now: Moment) {
        let Screen::Wall(wall) = &self.screen else { return };
        if let Turned::ByItself(at) = wall.turned
            && now >= at
        {
            self.turn(Turn::Page);
            self.set_turned(Turned::ByItself(self.purpose.pace().after(now)));
        }
    }

    /// Gives a wall that nobody sits at to whoever has begun to lead, and lets it go on by itself again, if
    /// it was begun so, when nobody leads any longer. `led` is whether somebody led before.
    pub(super) fn hand_wall_over(&mut self, led: bool, now: Moment) {
        let (Screen::Wall(wall), Purpose::Wall(pace)) = (&self.screen, self.purpose) else {
            return;
        };
        match (led, self.leader().is_some()) {
            (false, true) => self.set_turned(Turned::ByLeader),
            (true, false) if wall.turned == Turned::ByLeader => {
                self.set_turned(turned_at_first(pace, now));
            }
            (true, _) | (false, false) => {}
        }
    }

    fn turn(&mut self, turn: Turn) {
        let (Screen::Wall(wall), Some(session)) = (&mut self.screen, &self.session) else { return };
        let last = wall.pages.len().saturating_sub(1);
        match turn {
            Turn::Page if wall.page < last => wall.page += 1,
            Turn::PageBack if wall.page > 0 => wall.page -= 1,
            Turn::Page | Turn::Section => {
                if let Some(section) = next_written(session, wall) {
                    wall.go(&section);
                }
            }
            Turn::PageBack | Turn::SectionBack => {
                if let Some(section) = previous_written(session, wall) {
                    wall.go(&section);
                }
            }
            Turn::First | Turn::Last => {
                let written = |id: &&SectionId| wall.written.contains(*id);
                let mut all = session.section_ids().filter(written);
                let section = if turn == Turn::First { all.next() } else { all.next_back() };
                if let Some(section) = section.cloned() {
                    wall.go(&section);
                }
            }
        }
    }

    /// Keeps the wall at what the agreement says; at no cost while it is not shown.
    pub(super) fn refresh_wall(&mut self) {
        if let (Screen::Wall(wall), Some(session)) = (&mut self.screen, &mut self.session) {
            wall.refresh(session);
        }
    }

    /// Returns whoever else leads.
    pub fn leader(&self) -> Option<&Person> {
        let company = self.session.as_ref()?.company.as_ref()?;
        company.people.iter().find(|person| person.here.leads.is_some())
    }

    /// Returns whether one leads those who follow.
    pub(super) fn is_leading(&self) -> bool {
        let session = self.session.as_ref();
        session.and_then(|session| session.company.as_ref()).is_some_and(|it| it.leads)
    }

    /// Leads those who follow, or no longer.
    pub(super) fn lead(&mut self) {
        let session = self.session.as_mut();
        let Some(company) = session.and_then(|session| session.company.as_mut()) else {
            self.notice = Some(Message::new("app-alone"));
            return;
        };
        company.leads = !company.leads;
        let key = if company.leads { "app-leads" } else { "app-leads-no-more" };
        self.notice = Some(Message::new(key));
    }

    /// Follows whoever leads until a key is pressed.
    pub(super) fn follow(&mut self) {
        if self.leader().is_none() {
            self.notice = Some(Message::new("app-nobody-leads"));
            return;
        }
        self.set_turned(Turned::ByLeader);
        // The wall says itself whom it follows.
        self.following = !matches!(self.screen, Screen::Wall(_));
        self.follow_leader();
    }

    /// Goes to where whoever leads is, when that is another section.
    pub(super) fn follow_leader(&mut self) {
        let leader = self.leader().map(|it| (it.by.clone(), it.here.leads.clone()));
        let Some((by, Some(section))) = leader else {
            if self.following {
                self.following = false;
                self.notice = Some(Message::new("app-nobody-leads"));
            }
            return;
        };
        let Some(session) = &self.session else { return };
        if session.draft.section(&section).is_none() {
            return;
        }
        if let Screen::Wall(wall) = &mut self.screen {
            if wall.turned == Turned::ByLeader {
                wall.go(&section);
            }
            return;
        }
        // A text or a question that has the focus is somebody's own business.
        if !self.following || self.writing.is_some() || self.dialog.is_some() {
            return;
        }
        self.notice = Some(Message::new("app-follows").with("by", by.as_str()));
        if self.section_screen().is_some_and(|screen| screen.section == section) {
            return;
        }
        let place: Place = session.first_place(&section);
        let focus = session.focus_at(&place);
        self.panel = None;
        self.trail.clear();
        self.screen = Screen::Section(SectionScreen { section, place, focus });
    }
}

/// Returns who turns the pages of a wall that nobody sits at, as long as nobody leads.
fn turned_at_first(pace: Option<Pace>, now: Moment) -> Turned {
    pace.map_or(Turned::ByLeader, |pace| Turned::ByItself(pace.after(now)))
}

/// Returns the next section that has something to read, and round.
fn next_written(session: &Session, wall: &Wall) -> Option<SectionId> {
    let order: Vec<_> = session.section_ids().collect();
    let here = order.iter().position(|id| **id == wall.section).map_or(0, |at| at + 1);
    let (before, after) = order.split_at_checked(here)?;
    let mut all = after.iter().chain(before);
    all.find(|id| wall.written.contains(**id)).map(|id| (*id).clone())
}

/// Returns the section before this one that has something to read, and round.
fn previous_written(session: &Session, wall: &Wall) -> Option<SectionId> {
    let order: Vec<_> = session.section_ids().collect();
    let here = order.iter().position(|id| **id == wall.section).unwrap_or(0);
    let (before, after) = order.split_at_checked(here)?;
    let mut all = before.iter().rev().chain(after.iter().rev());
    all.find(|id| wall.written.contains(**id)).map(|id| (*id).clone())
}

//! Working with others on the open draft: what they wrote is taken in without a key of one's own being lost.

use crate::base::{Moment, SectionId, SessionId};
use crate::draft::together::{Base, Marks, Registers, Saw, Together, Version, told};
use crate::draft::{Change, Draft};
use crate::store::seam::{Following, Person, Presence, Taken};

/// How many of the last characters of a session's id tell it from the others at a draft.
const MARK: usize = 8;

/// The others at the open draft, and what they and oneself have written.
#[derive(Debug)]
pub struct Company {
    /// Who else is at work.
    pub people: Vec<Person>,
    pub(super) together: Together,
    me: SessionId,
    /// What the numbers of one's own changes are added to for their clocks.
    base: u64,
    /// The states that are asked to be saved, by their revisions.
    asked: Vec<(u64, Base)>,
    /// What the others were told last of where one is.
    told: Option<Presence>,
    /// Whether one leads those who follow.
    pub leads: bool,
}

impl Company {
    /// Begins on a draft just opened.
    pub(super) fn on(draft: &Draft, following: Following) -> Self {
        let Following { me, base, marks, held } = following;
        let registers = Registers::holding(held);
        let together = Together::on(Base { draft: draft.clone(), registers, marks });
        Self { people: Vec::new(), together, me, base, asked: Vec::new(), told: None, leads: false }
    }

    /// Returns the number of one's next change after the one numbered `last`: its clock is greater than that
    /// of everything that was seen.
    pub(super) fn next(&self, last: u64) -> u64 {
        let seen = self.together.clock().saturating_sub(self.base);
        last.max(seen).saturating_add(1)
    }

    /// Takes in one's own change, made on `draft`, and returns what the journal says of what it replaces.
    pub(super) fn own(&mut self, number: u64, change: &Change, draft: &Draft) -> Saw {
        let clock = self.base.saturating_add(number);
        let version = Version { clock, session: self.me.clone() };
        let saw = self.together.own(&version, change.clone());
        told(draft, &change.edit, &version, saw)
    }

    /// Returns what the next state to be saved has of others, and remembers the state.
    pub(super) fn asks(&mut self, revision: u64, draft: &Draft) -> Taken {
        self.asked.push((revision, self.together.standing(draft)));
        self.taken()
    }

    /// Returns what the draft has of others.
    pub(super) fn taken(&self) -> Taken {
        let held = self.together.registers().held.clone();
        Taken { marks: self.together.known().clone(), held }
    }

    /// Takes in that the state of a revision is saved.
    pub(super) fn saved(&mut self, revision: u64) {
        let Some(at) = self.asked.iter().rposition(|(asked, _)| *asked == revision) else { return };
        if let Some((_, base)) = self.asked.drain(..=at).next_back() {
            self.together.saved(base);
        }
    }

    /// Forgets the states that were asked to be saved: they never will be.
    pub(super) fn forget_asked(&mut self) {
        self.asked.clear();
    }

    /// Returns the number of the last of one's own changes that a state has; `None` when it has none.
    pub(super) fn own_in(&self, marks: &Marks) -> Option<u64> {
        marks.get(&self.me)?.checked_sub(self.base).filter(|number| *number > 0)
    }

    /// Returns whether others have written what is not saved.
    pub(super) fn has_unsaved_of_others(&self) -> bool {
        self.together.has_unsaved_of_others(&self.me)
    }

    /// Returns what to tell the others of where one writes, and where one leads them, when that is another
    /// place than before.
    pub(super) fn tells(
        &mut self,
        section: Option<SectionId>,
        leads: Option<SectionId>,
        now: Moment,
    ) -> Option<Presence> {
        let told = self.told.as_ref();
        let (before, led) =
            told.map_or((None, None), |it| (it.section.as_ref(), it.leads.as_ref()));
        if before == section.as_ref() && led == leads.as_ref() {
            return None;
        }
        // Whoever goes on writing in a section has done so since then, wherever they lead.
        let stays = before == section.as_ref();
        let since = told.filter(|_| stays).map_or(now, |it| it.since);
        self.told = Some(Presence { section, leads, since });
        self.told.clone()
    }

    /// Returns what no other session has, for the ids of what is made while others are at work; `None` while
    /// nobody is.
    pub(super) fn mark(&self) -> Option<String> {
        let id = self.me.as_str();
        let tail = id.get(id.len().saturating_sub(MARK)..).unwrap_or(id);
        (!self.people.is_empty()).then(|| tail.to_owned())
    }

    /// Returns who else writes in a section.
    pub fn writes_in(&self, section: &SectionId) -> Option<&Person> {
        self.people.iter().find(|person| person.section.as_ref() == Some(section))
    }

    /// Returns since when somebody else is at work on the draft; `None` when nobody is.
    pub fn since(&self) -> Option<Moment> {
        self.people.iter().map(|person| person.since).min()
    }
}

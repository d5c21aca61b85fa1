//! The whole state of a session, changed by [`App::update`] alone: messages in, effects out, no I/O.

pub mod clash;
mod coming;
pub mod command;
pub mod company;
mod comparison;
pub mod copying;
mod happening;
mod help;
pub mod key;
pub mod keymap;
mod merging;
pub mod notes;
pub mod parting;
pub mod place;
mod purpose;
mod request;
pub mod review;
pub mod saving;
pub mod screen;
pub mod session;
pub mod spelling;
mod update;
pub mod wall;
mod written;

pub use clash::Clash;
pub use command::Command;
pub use comparison::{Comparison, Incoming, With};
pub use copying::{Clipboard, Extract, WayBack};
pub use happening::{Effect, Msg, Pointer};
pub use help::{Help, HelpRow};
pub use key::{Code, Key};
pub use keymap::{Keymap, Situation};
pub use merging::{Weighed, weigh};
pub use notes::NoteList;
pub use purpose::Purpose;
pub use request::Request;
pub use review::{Review, ReviewRow, Reviewed, Tally};
pub use saving::{Saving, State as SaveState};
pub use screen::{
    Answer, AnswerKey, Deed, Dialog, Digest, Entered, Focus, Form, MOST_IN_TITLE, NoteSpot, Other,
    Panel, Place, Screen, SectionScreen, Target, TwoTexts, Typing, Wording, Writing,
};
pub use session::Session;
pub use spelling::{Doubt, Lexicon, Spelled, Spelling, Wants, Whose};
pub use update::{Offer, Taken};
pub use written::{Exported, Unwritable, minutes, unwritable, written};

use std::sync::Arc;

use self::coming::Coming;
use self::command::moved;

use crate::base::time::TimeZone;
use crate::base::{DraftId, Line, Message, Moment, SectionId};
use crate::store::seam::{Listed, Received, StoreError, Version};
use crate::template::Template;
use crate::template::library::Library;
use crate::texts::Language;

/// What a session begins with.
#[derive(Debug)]
pub struct Begin {
    /// The templates there are.
    pub library: Arc<Library>,
    /// Who writes.
    pub user: Line,
    /// What the drafters may do on this host.
    pub access: Access,
    /// The zone that times are told in.
    pub zone: TimeZone,
    /// The draft to open; the drafts are listed when `None`.
    pub open: Option<DraftId>,
    /// What the drafters come for.
    pub purpose: Purpose,
    /// The language of the screens.
    pub language: Language,
    /// The keys in force.
    pub keys: Keymap,
}

/// What the drafters may do on this host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everything.
    Full,
    /// Nothing that leads to a shell.
    Restricted,
}

/// The whole state of a session.
#[derive(Debug)]
pub struct App {
    /// The templates there are.
    pub library: Arc<Library>,
    /// Who writes.
    pub user: Line,
    /// The keys in force.
    pub keys: Keymap,
    /// The drafts of the folder; `None` until they are read.
    pub drafts: Option<Result<Vec<Listed>, StoreError>>,
    /// The draft that is open.
    pub session: Option<Session>,
    /// Where the drafters are.
    pub screen: Screen,
    /// What stands over the screen, or beside it.
    pub panel: Option<Panel>,
    /// The question that waits for an answer.
    pub dialog: Option<Dialog>,
    /// The text that is written in.
    pub writing: Option<Writing>,
    /// The versions of the open draft; `None` until they are read.
    pub versions: Option<Result<Vec<Version>, StoreError>>,
    /// The version that the draft is compared with.
    pub comparison: Option<Comparison>,
    /// What the draft was reviewed as last.
    pub review: Option<Review>,
    /// The notes as they were listed last.
    pub notes: Option<NoteList>,
    /// What happened last, in words; gone at the next command.
    pub notice: Option<Message>,
    /// What is known of spelling.
    spelling: Spelling,
    /// How one comes back by a command; `None` where there is no shell to give it in.
    pub way_back: Option<WayBack>,
    /// Whether what is sent to the terminal's clipboard comes there.
    pub clipboard: Clipboard,
    /// Whether the mouse is the program's.
    pub pointer: Pointer,
    access: Access,
    zone: TimeZone,
    coming: Coming,
    /// The revision of the draft in the comparison.
    compared: u64,
    /// The section that is written in along with somebody else.
    along: Option<SectionId>,
    /// The copy that the draft on its way is opened for.
    arriving: Option<Received>,
    /// Where the versions were asked for.
    versions_from: Option<Screen>,
    /// The screens to come back to, the last one first to come.
    trail: Vec<update::Stop>,
    /// The number of the version that the whole draft is brought back to as soon as it is read.
    restoring: Option<u32>,
    /// Grows with every text set from elsewhere than by typing.
    revision: u64,
    /// Whether the program leaves as soon as everything is saved.
    leaving: bool,
    /// What the drafters came for.
    purpose: Purpose,
    /// Whether one follows whoever leads.
    following: bool,
    /// The language that new drafts are begun in, as a BCP 47 tag.
    begins_in: String,
    /// What is to be printed when the program is left.
    printed: Vec<String>,
}

impl App {
    /// Returns the state at the start, and what to do first: list the drafts, or open one.
    pub fn new(begin: Begin) -> (Self, Vec<Effect>) {
        let Begin { library, user, access, zone, open, purpose, language, keys } = begin;
        let coming = open.clone().map_or(Coming::Nothing, Coming::Opening);
        let app = Self {
            library,
            user,
            keys,
            drafts: None,
            session: None,
            screen: Screen::Drafts { row: 0 },
            panel: None,
            dialog: None,
            writing: None,
            versions: None,
            comparison: None,
            review: None,
            notes: None,
            notice: None,
            spelling: Spelling::default(),
            way_back: None,
            clipboard: Clipboard::default(),
            pointer: Pointer::Off,
            access,
            zone,
            coming,
            compared: 0,
            along: None,
            arriving: None,
            versions_from: None,
            trail: Vec::new(),
            restoring: None,
            revision: 0,
            leaving: false,
            purpose,
            following: false,
            begins_in: language.of_agreements().tag().to_owned(),
            printed: Vec::new(),
        };
        (app, vec![Effect::Ask(open.map_or(Request::List, Request::Open))])
    }

    /// Returns what has the focus, as far as keys are concerned.
    pub fn situation(&self) -> Situation {
        if self.dialog.is_some() {
            return Situation::Dialog;
        }
        match &self.panel {
            Some(Panel::Hints | Panel::Difference | Panel::Agreement) => Situation::Reading,
            Some(Panel::Help(Help { typing: Typing::Yes, .. })) => Situation::HelpSearching,
            Some(Panel::Help(Help { typing: Typing::No, .. })) => Situation::Help,
            Some(Panel::Preview { .. }) => Situation::Preview,
            Some(Panel::Guideline(Digest { typing: Typing::Yes, .. })) => Situation::Searching,
            Some(Panel::Guideline(Digest { typing: Typing::No, .. })) => Situation::Guideline,
            Some(Panel::Suggestions { .. }) => Situation::Picking,
            Some(Panel::Deviation) => Situation::Deviation,
            None => self.situation_below(),
        }
    }

    /// Returns what has the focus below panel and question, for the list of keys that work there.
    pub fn situation_below(&self) -> Situation {
        match &self.writing {
            Some(writing) if writing.long => return Situation::WritingProse,
            Some(Writing { target: Target::Answer(_), .. }) => return Situation::WritingLine,
            Some(_) => return Situation::Naming,
            None => {}
        }
        match &self.screen {
            Screen::Drafts { .. } => Situation::Drafts,
            Screen::Overview { .. } => Situation::Overview,
            Screen::Versions { .. } => Situation::Versions,
            Screen::Comparison { .. } => Situation::Comparison,
            Screen::Review { .. } => Situation::Review,
            Screen::Deviations { .. } => Situation::Deviations,
            Screen::Notes { .. } => Situation::Notes,
            Screen::Wall(_) => Situation::Wall,
            Screen::Section(screen) => match &screen.focus {
                Focus::Text | Focus::Form(Form { options: None, .. }) => Situation::Resting,
                Focus::Options { .. } | Focus::Form(Form { options: Some(_), .. }) => {
                    Situation::Options
                }
                Focus::Items { .. } => Situation::Items,
                Focus::Clauses { .. } => Situation::Clauses,
            },
        }
    }

    /// Returns the commands that mean something in `situation` and are allowed here, the most wanted
    /// first.
    pub fn offered(&self, situation: Situation) -> impl Iterator<Item = &keymap::Row> {
        let (access, purpose) = (self.access, self.purpose);
        let suggests = self.has_suggestions();
        // Of a version there is something to bring back, and of a copy to take in.
        let (lists, copy) = (situation == Situation::Comparison, self.shows_copy());
        let no_language = !self.names_new_draft() || self.language_of_new().is_none();
        // Among one draft, or none, there is nowhere to move to.
        // Where another has taken over nothing is written: one reads on.
        let company = self.session.as_ref().and_then(|session| session.company.as_ref());
        let taken =
            self.writing.is_some() && company.is_some_and(|company| company.taken_by().is_some());
        let stays = [Command::Back, Command::Help, Command::Quit];
        let nowhere = situation == Situation::Drafts && self.drafts_rows() < 2;
        self.keys.offered(situation).filter(move |row| {
            let idle = [
                (Command::Suggest, !suggests),
                (Command::BringBack, lists && copy),
                (Command::TakeIn, lists && !copy),
                (Command::NextField, situation == Situation::Naming && no_language),
            ];
            let is_idle = idle.contains(&(row.command, true))
                || self.lacks_draft(row.command)
                || (taken && !stays.contains(&row.command))
                || (nowhere && moved(row.command, 0, 2).is_some());
            access.allows(row.command) && purpose.allows(row.command) && !is_idle
        })
    }

    /// Returns whether a command has nothing to work on, since no draft is on the screen; in the help one
    /// can look for words all the same.
    fn lacks_draft(&self, command: Command) -> bool {
        let is_in_help = command == Command::Search && matches!(self.panel, Some(Panel::Help(_)));
        matches!(self.screen, Screen::Drafts { .. }) && command.needs_a_draft() && !is_in_help
    }

    /// Returns when [`Msg::Tick`] shall come; `None` while nothing is unsaved, so that an idle program
    /// sleeps.
    pub fn deadline(&self) -> Option<Moment> {
        let saving = self.session.as_ref().and_then(|session| session.saving.deadline());
        let wall = match &self.screen {
            Screen::Wall(wall) => wall.deadline(),
            Screen::Drafts { .. }
            | Screen::Overview { .. }
            | Screen::Section(_)
            | Screen::Versions { .. }
            | Screen::Comparison { .. }
            | Screen::Review { .. }
            | Screen::Deviations { .. }
            | Screen::Notes { .. } => None,
        };
        saving.into_iter().chain(self.coming.deadline()).chain(wall).min()
    }

    /// Returns whether something was typed that is not known to be in a draft's file.
    pub fn is_unsaved(&self) -> bool {
        self.holds_unsaved() || self.coming.is_unmade()
    }

    /// Returns whether the draft that is held has changes that its file is not known to have.
    fn holds_unsaved(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.saving.is_unsaved())
    }

    /// Returns what the drafters came for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Returns the open draft's template.
    pub fn template(&self) -> Option<&Arc<Template>> {
        self.session.as_ref().map(|session| &session.template)
    }
}

impl Access {
    /// Returns whether a command may be run.
    pub fn allows(self, command: Command) -> bool {
        match self {
            Self::Full => true,
            Self::Restricted => command != Command::Suspend,
        }
    }
}

#[cfg(test)]
mod tests;

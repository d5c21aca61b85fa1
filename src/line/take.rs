//! What a line that was typed does: an answer, a number, or what a sign asks for.

use super::ask::{Ask, ask};
use super::input::Typed;
use super::place::Kind;
use super::run::Talk;
use super::say::spoken;
use super::signs::Act;
use crate::app::place::{option_rows, takes_typing};
use crate::app::{App, Command, Entered, Msg, Target};
use crate::base::Message;

impl Talk<'_> {
    /// Keeps the draft as it is before a line is taken, to tell what the line changed.
    pub(super) fn remember(&mut self) {
        let session = self.engine.app.session.as_ref();
        self.before = session.map(|session| Box::new(session.draft.clone()));
    }

    /// Takes a line.
    pub(super) fn take(&mut self, line: Typed) {
        let Typed { text, removed, remarks } = line;
        for remark in &remarks {
            self.say(remark);
        }
        let kind = self.kind();
        if kind == Kind::Lines {
            return self.take_line(&text, removed);
        }
        if self.is_searching()
            && !text.trim().is_empty()
            && !text.trim().starts_with(['<', '?', '/'])
        {
            // Words, as long as words are asked for.
            if text.trim().parse::<usize>().is_err() {
                return self.search(text.trim());
            }
        }
        match ask(&text, kind, &self.texts) {
            Ask::Keep => self.keep(kind),
            Ask::Number(number) => self.number(kind, number),
            Ask::Act(act, number) => self.act(kind, act, number),
            Ask::Numberless(sign) => {
                self.say(&Message::new("line-needs-number").with("sign", sign));
            }
            Ask::Search(words) => self.search(words),
            Ask::Answer(answer) => self.answer(kind, answer, removed),
        }
    }

    pub(super) fn command(&mut self, command: Command) {
        self.engine.tell(Msg::Command(command));
    }

    /// An empty line: what stands there is kept, and one goes on; out of what was only looked at.
    fn keep(&mut self, kind: Kind) {
        match kind {
            Kind::Line | Kind::Options | Kind::Items | Kind::Clauses | Kind::Along => {
                self.command(Command::NextField);
            }
            Kind::Prose | Kind::Lines => {
                let answers = matches!(self.target(), Some(Target::Answer(_)));
                self.command(if answers { Command::NextField } else { Command::Back });
            }
            Kind::Naming => match self.target() {
                Some(Target::NewDraft) => self.command(Command::Back),
                Some(_) | None => self.command(Command::Open),
            },
            Kind::Overview => self.command(Command::Open),
            Kind::Guideline => self.read_on(),
            Kind::Drafts => self.say(&Message::new("line-choose-draft")),
            Kind::Dialog
            | Kind::Versions
            | Kind::Comparison
            | Kind::Review
            | Kind::Deviations
            | Kind::Deviation
            | Kind::Notes
            | Kind::Suggestions => self.command(Command::Back),
        }
    }

    /// Goes to the next entry of the guideline, or to the next that has the words looked for.
    fn read_on(&mut self) {
        if self.is_searching() {
            // Told also when it is the only one.
            self.spot = None;
            return self.command(Command::Open);
        }
        let before = self.spot_now();
        self.command(Command::Down);
        if self.spot_now() == before {
            self.say(&Message::new("line-last-entry"));
        }
    }

    fn target(&self) -> Option<&Target> {
        self.engine.app.writing.as_ref().map(|writing| &writing.target)
    }

    pub(super) fn app(&self) -> &App {
        &self.engine.app
    }

    fn act(&mut self, kind: Kind, act: Act, number: Option<usize>) {
        match act {
            Act::Back => self.back(kind),
            Act::On => self.on(kind),
            Act::PreviousSection => self.command(Command::PreviousSection),
            Act::NextSection => self.command(Command::NextSection),
            Act::Help => self.tell_help(),
            Act::Overview => self.overview(kind),
            Act::Hints => self.tell_hints(),
            Act::Guideline => self.open_guideline(),
            Act::Agreement => self.tell_agreement(),
            Act::NextMissing => self.next_missing(kind),
            Act::Review => {
                self.listing = true;
                self.command(Command::Review);
            }
            Act::Declare => self.with_row(kind, number, Command::Declare),
            Act::Note => self.command(Command::Note),
            Act::Choose => self.command(Command::Choose),
            Act::Suggest => self.suggest(),
            Act::Undo => self.command(Command::Undo),
            Act::Redo => self.command(Command::Redo),
            Act::Save => self.command(Command::Save),
            Act::Quit => self.command(Command::Quit),
            Act::Remove => self.remove(kind, number),
            Act::Add => self.add(kind, number),
            Act::Up => self.with_row(kind, number, Command::MoveUp),
            Act::Down => self.with_row(kind, number, Command::MoveDown),
            Act::LeaveOut => self.with_row(kind, number, Command::LeaveOut),
            Act::Replace => self.with_row(kind, number, Command::Replace),
            Act::Restore => self.with_row(kind, number, Command::Restore),
            Act::Reason => self.with_row(kind, number, Command::Reason),
            Act::Heading => self.with_row(kind, number, Command::Heading),
            Act::Rename => self.command(Command::Rename),
            Act::Versions => self.command(Command::Versions),
            Act::Deviations => self.command(Command::Deviations),
            Act::Spell => self.command(Command::Spell),
            Act::Document => self.command(Command::Export),
            Act::Print => self.print(kind, number),
            Act::WayBack => self.tell_way_back(),
            Act::BringBack => self.with_row(kind, number, Command::BringBack),
            Act::All => self.tell_review_whole(),
            Act::Notes => self.command(Command::Notes),
            Act::Settle => self.with_row(kind, number, Command::CloseNote),
            Act::Assign => self.with_row(kind, number, Command::Assign),
            Act::Send => self.command(Command::Send),
            Act::TakeIn => self.command(Command::TakeIn),
            Act::Lead => self.command(Command::Lead),
            Act::Follow => self.command(Command::Follow),
        }
    }

    /// Runs a command on the row with a number, or on none where it needs none.
    fn with_row(&mut self, kind: Kind, number: Option<usize>, command: Command) {
        if number.is_none_or(|number| self.select(kind, number)) {
            self.command(command);
        }
    }

    fn back(&mut self, kind: Kind) {
        match kind {
            Kind::Line | Kind::Prose if self.is_own_words() => self.command(Command::Back),
            Kind::Line | Kind::Options | Kind::Items | Kind::Clauses | Kind::Along => {
                self.command(Command::PreviousField);
            }
            Kind::Prose | Kind::Lines => {
                let answers = matches!(self.target(), Some(Target::Answer(_)));
                self.command(if answers { Command::PreviousField } else { Command::Back });
            }
            Kind::Drafts => self.say(&Message::new("line-outermost")),
            Kind::Guideline => {
                if self.is_searching() {
                    self.command(Command::Back);
                }
                self.command(Command::Back);
            }
            Kind::Overview
            | Kind::Naming
            | Kind::Dialog
            | Kind::Versions
            | Kind::Comparison
            | Kind::Review
            | Kind::Deviations
            | Kind::Deviation
            | Kind::Notes
            | Kind::Suggestions => self.command(Command::Back),
        }
    }

    /// Returns whether one's own words are written beside the options of a choice.
    fn is_own_words(&self) -> bool {
        let kind = self.app().kind_here();
        self.app().writing.is_some() && kind.is_some_and(|kind| !kind.options().is_empty())
    }

    fn on(&mut self, kind: Kind) {
        match kind {
            Kind::Drafts | Kind::Dialog => self.say(&Message::new("line-choose")),
            Kind::Overview
            | Kind::Naming
            | Kind::Line
            | Kind::Options
            | Kind::Prose
            | Kind::Lines
            | Kind::Items
            | Kind::Clauses
            | Kind::Along
            | Kind::Versions
            | Kind::Comparison
            | Kind::Review
            | Kind::Deviations
            | Kind::Deviation
            | Kind::Notes
            | Kind::Guideline
            | Kind::Suggestions => self.keep(kind),
        }
    }

    fn overview(&mut self, kind: Kind) {
        if kind == Kind::Overview {
            self.tell_overview();
        } else {
            self.listing = true;
            self.command(Command::Overview);
        }
    }

    fn next_missing(&mut self, kind: Kind) {
        self.command(Command::NextMissing);
        if kind == Kind::Review {
            self.tell_review_row();
        }
    }

    fn suggest(&mut self) {
        if self.app().has_suggestions() {
            self.command(Command::Suggest);
        } else {
            self.say(&Message::new("line-no-suggestions"));
        }
    }

    fn open_guideline(&mut self) {
        if self.kind() != Kind::Guideline {
            self.command(Command::Search);
        }
        if self.is_searching() {
            self.command(Command::Back);
        }
    }

    fn search(&mut self, words: &str) {
        if !self.is_searching() {
            self.command(Command::Search);
        }
        let text = Entered::Whole(words.to_owned());
        self.engine.tell(Msg::Wrote { text, pasted: true, removed: 0 });
        let hits = self.app().hits(words);
        if words.is_empty() || hits.is_empty() {
            self.say(&spoken(&Message::new(if words.is_empty() {
                "view-search-words"
            } else {
                "view-search-none"
            })));
            return;
        }
        // Also when it is the entry that was told last.
        self.spot = None;
    }

    fn remove(&mut self, kind: Kind, number: Option<usize>) {
        match (kind, number) {
            (Kind::Prose, Some(number)) => self.remove_line(number),
            (Kind::Prose | Kind::Line, _) => {
                self.wrote("", 0);
            }
            _ => self.with_row(kind, number, Command::Remove),
        }
    }

    fn add(&mut self, kind: Kind, number: Option<usize>) {
        match (kind, number) {
            (Kind::Prose, None) => self.write_from(self.lines().len()),
            (Kind::Prose, Some(number)) if number <= self.lines().len() => self.write_from(number),
            (Kind::Prose, Some(number)) => {
                let message = Message::new("line-no-line").count("number", number);
                self.say(&message.count("count", self.lines().len()));
            }
            (Kind::Drafts, _) => self.command(Command::Add),
            (Kind::Along, _) => self.command(Command::Open),
            (_, Some(number)) => self.with_row(kind, Some(number), Command::Add),
            (_, None) => {
                // After the last.
                let last = self.rows(kind);
                let row = if kind == Kind::Overview { last } else { last + 1 };
                self.engine.tell(Msg::Select(row));
                self.command(Command::Add);
            }
        }
    }

    fn answer(&mut self, kind: Kind, text: &str, removed: usize) {
        match kind {
            Kind::Line | Kind::Naming => self.answer_line(text, removed),
            Kind::Options => self.answer_option(text, removed),
            Kind::Items => {
                self.add(Kind::Items, None);
                let part = self.kind();
                if matches!(part, Kind::Line | Kind::Options | Kind::Prose) {
                    self.answer(part, text, removed);
                }
            }
            Kind::Prose | Kind::Lines => {
                if self.editing.is_none() {
                    self.write_from(self.lines().len());
                }
                self.take_line(text, removed);
            }
            Kind::Drafts
            | Kind::Overview
            | Kind::Clauses
            | Kind::Along
            | Kind::Dialog
            | Kind::Versions
            | Kind::Comparison
            | Kind::Review
            | Kind::Deviations
            | Kind::Deviation
            | Kind::Notes
            | Kind::Guideline
            | Kind::Suggestions => {
                self.say(&Message::new("line-not-understood").with("text", text));
            }
        }
    }

    fn answer_line(&mut self, text: &str, removed: usize) {
        if self.wrote(text, removed) && !self.has_fault() {
            self.command(Command::Open);
        }
    }

    fn answer_option(&mut self, text: &str, removed: usize) {
        let Some(kind) = self.app().kind_here() else { return };
        if takes_typing(kind) {
            let own = option_rows(kind);
            self.engine.tell(Msg::Pick(own));
            return self.answer_line(text, removed);
        }
        let wanted = text.to_lowercase();
        let mut options = kind.options().iter();
        if let Some(at) = options.position(|option| option.label.to_lowercase() == wanted) {
            self.engine.tell(Msg::Pick(at + 1));
        } else {
            let message = Message::new("line-no-option").with("text", text);
            self.say(&message.count("count", kind.options().len()));
        }
    }

    /// Writes the whole text in focus; returns whether it was taken.
    pub(super) fn wrote(&mut self, text: &str, removed: usize) -> bool {
        let whole = Entered::Whole(text.to_owned());
        self.engine.tell(Msg::Wrote { text: whole, pasted: true, removed });
        let is_taken = self.app().writing.as_ref().is_some_and(|writing| writing.text == text);
        if !is_taken {
            let why = self.engine.app.notice.take().map(|notice| self.texts.say(&notice));
            self.say(&Message::new("line-not-taken").with("why", &why.unwrap_or_default()));
        }
        // What there is to tell of the text is gone with the next command.
        self.tell_notice();
        is_taken
    }

    /// Says what is wrong with the answer that was typed, when something is; it is kept all the same.
    pub(super) fn has_fault(&mut self) -> bool {
        let Some(Target::Answer(key)) = self.target() else { return false };
        let app = self.app();
        let fault = app.kind_of(key).zip(app.value_of(key)).and_then(|(kind, it)| kind.fault(it));
        let Some(fault) = fault else { return false };
        let what = self.texts.say(&fault);
        self.say(&Message::new("line-fault-kept").with("what", &what));
        true
    }
}

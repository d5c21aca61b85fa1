//! Where the drafters stand, as prompts know it: what kind of prompt it is, and whether it is a new place.

use super::prose::Editing;
use super::run::Talk;
use crate::app::{
    AnswerKey, App, Command, Dialog, Digest, Focus, Form, Panel, Place, Screen, Situation, Target,
    Typing, Writing,
};
use crate::base::{DraftId, ItemId, Message, PartId, SectionId};
use crate::template::FieldKind;

/// A kind of prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The drafts of the folder.
    Drafts,
    /// The sections of a draft.
    Overview,
    /// A name, heading or reason.
    Naming,
    /// An answer of one line.
    Line,
    /// The options of a choice.
    Options,
    /// A long text: its lines are read and changed.
    Prose,
    /// A long text while lines are written in it.
    Lines,
    /// The items of a list.
    Items,
    /// The clauses of a section.
    Clauses,
    /// A text that is read along while somebody else writes it.
    Along,
    /// A question with answers to choose from.
    Dialog,
    /// The versions of the draft.
    Versions,
    /// What differs from a version.
    Comparison,
    /// The review.
    Review,
    /// Where the agreement departs from the standard text.
    Deviations,
    /// One of the deviations.
    Deviation,
    /// All notes.
    Notes,
    /// The digest of the guideline.
    Guideline,
    /// The formulations that the guideline offers.
    Suggestions,
}

/// A place that is told once, when one comes to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    kind: Kind,
    draft: Option<DraftId>,
    section: Option<SectionId>,
    place: Option<Place>,
    form: Option<(ItemId, PartId)>,
    target: Option<Target>,
    dialog: Option<Dialog>,
    row: usize,
}

impl Spot {
    /// Returns whether one comes back from there to where one was.
    fn is_aside(&self) -> bool {
        let is_written_beside = match &self.target {
            Some(Target::Answer(AnswerKey::Field(_))) | None => false,
            Some(
                Target::Answer(AnswerKey::Part(..))
                | Target::NewDraft
                | Target::Copy
                | Target::Title
                | Target::Clause(..)
                | Target::OwnClause(_)
                | Target::Reason(_)
                | Target::Heading(_)
                | Target::NewSection { .. }
                | Target::Assigned(_)
                | Target::Note(..)
                | Target::NoteWith(..)
                | Target::NoteDue(..),
            ) => true,
        };
        is_written_beside
            || self.form.is_some()
            || match self.kind {
                Kind::Drafts
                | Kind::Overview
                | Kind::Line
                | Kind::Options
                | Kind::Prose
                | Kind::Lines
                | Kind::Items
                | Kind::Clauses
                | Kind::Along => false,
                Kind::Naming
                | Kind::Dialog
                | Kind::Versions
                | Kind::Comparison
                | Kind::Review
                | Kind::Deviations
                | Kind::Deviation
                | Kind::Notes
                | Kind::Guideline
                | Kind::Suggestions => true,
            }
    }
}

/// Returns the kind of prompt where the drafters stand.
pub(super) fn kind(app: &App, editing: Option<&Editing>) -> Kind {
    match app.situation() {
        Situation::Drafts => Kind::Drafts,
        Situation::Overview => Kind::Overview,
        Situation::Naming => Kind::Naming,
        Situation::Resting if is_written_by_another(app) => Kind::Along,
        // A text at rest is written in before anything is asked; see `Talk::wake`.
        Situation::WritingLine | Situation::Resting => Kind::Line,
        Situation::WritingProse if editing.is_some() => Kind::Lines,
        Situation::WritingProse => Kind::Prose,
        Situation::Options => Kind::Options,
        Situation::Items => Kind::Items,
        Situation::Clauses => Kind::Clauses,
        Situation::Dialog => Kind::Dialog,
        Situation::Versions => Kind::Versions,
        Situation::Comparison => Kind::Comparison,
        Situation::Review => Kind::Review,
        Situation::Deviations => Kind::Deviations,
        Situation::Deviation => Kind::Deviation,
        Situation::Notes => Kind::Notes,
        // Prompts tell help, hints and the agreement without opening them, and have no wall.
        Situation::Guideline
        | Situation::Searching
        | Situation::Reading
        | Situation::Help
        | Situation::HelpSearching
        | Situation::Preview
        | Situation::Wall => Kind::Guideline,
        Situation::Picking => Kind::Suggestions,
    }
}

/// Returns whether somebody else writes in the section that is open.
fn is_written_by_another(app: &App) -> bool {
    let here = app.session.as_ref().zip(app.section_screen());
    here.is_some_and(|(session, screen)| {
        let company = session.company.as_ref();
        company.is_some_and(|company| company.writes_in(&screen.section).is_some())
    })
}

fn spot(app: &App) -> Spot {
    let kind = kind(app, None);
    let screen = app.section_screen();
    let is_over = matches!(
        kind,
        Kind::Drafts
            | Kind::Overview
            | Kind::Versions
            | Kind::Comparison
            | Kind::Review
            | Kind::Deviations
            | Kind::Deviation
            | Kind::Notes
    );
    let form = screen.and_then(|screen| match &screen.focus {
        Focus::Form(Form { item, part, .. }) => Some((item.clone(), part.clone())),
        Focus::Text | Focus::Options { .. } | Focus::Items { .. } | Focus::Clauses { .. } => None,
    });
    let row = match (&app.panel, &app.screen) {
        (Some(Panel::Guideline(Digest { row, .. })), _)
        | (Some(Panel::Deviation), Screen::Deviations { row }) => *row,
        _ => 0,
    };
    Spot {
        kind,
        draft: app.session.as_ref().map(|session| session.draft.id.clone()),
        section: screen.filter(|_| !is_over).map(|screen| screen.section.clone()),
        place: screen.filter(|_| !is_over).map(|screen| screen.place.clone()),
        form,
        target: app.writing.as_ref().map(|writing| writing.target.clone()),
        dialog: app.dialog.clone(),
        row,
    }
}

impl Talk<'_> {
    /// Returns the kind of prompt where the drafters stand.
    pub(super) fn kind(&self) -> Kind {
        kind(&self.engine.app, self.editing.as_ref())
    }

    /// Returns where the drafters stand.
    pub(super) fn spot_now(&self) -> Spot {
        spot(&self.engine.app)
    }

    /// Tells where the drafters stand, when they came there just now.
    pub(super) fn tell_place(&mut self) {
        self.wake();
        let now = self.spot_now();
        let before = self.spot.replace(now);
        if self.spot == before {
            return;
        }
        self.editing = None;
        let is_back = self.is_back(before.as_ref());
        if !(is_back && self.tell_return()) {
            let section = |spot: &Option<Spot>| spot.as_ref().and_then(|spot| spot.section.clone());
            let is_new_section = section(&self.spot) != section(&before);
            self.introduce(is_new_section);
        }
        // A text that is there is changed in other ways than one that is not.
        let kind = self.kind();
        let is_there = kind == Kind::Prose && !self.lines().is_empty();
        let told = if is_there { Kind::Lines } else { kind };
        if self.explained.insert(told) {
            self.explain();
        }
        self.begin_blank();
    }

    /// Returns whether one is back where one was before something that one did or looked at meanwhile.
    fn is_back(&mut self, before: Option<&Spot>) -> bool {
        let Some(now) = &self.spot else { return false };
        if now.is_aside() {
            let left = before.filter(|before| !before.is_aside()).cloned();
            self.left = left.or(self.left.take());
            return false;
        }
        self.left.take().as_ref() == Some(now)
    }

    /// Returns what stands before what is typed.
    pub(super) fn prompt(&self) -> String {
        let app = &self.engine.app;
        let key = match self.kind() {
            Kind::Lines => return self.prompt_of_lines(),
            Kind::Line | Kind::Naming => return self.prompt_of_line(),
            Kind::Prose => "line-ask-text",
            Kind::Guideline if app.query().is_some() => "line-ask-search",
            Kind::Guideline => "line-ask-guideline",
            Kind::Drafts
            | Kind::Overview
            | Kind::Options
            | Kind::Items
            | Kind::Clauses
            | Kind::Along
            | Kind::Dialog
            | Kind::Versions
            | Kind::Comparison
            | Kind::Review
            | Kind::Deviations
            | Kind::Deviation
            | Kind::Notes
            | Kind::Suggestions => "line-ask-choice",
        };
        self.word(key)
    }

    fn prompt_of_line(&self) -> String {
        let app = &self.engine.app;
        let Some(Writing { target, .. }) = &app.writing else {
            return self.word("line-ask-answer");
        };
        let key = match target {
            Target::NewDraft | Target::Title | Target::Assigned(_) | Target::NoteWith(..) => {
                "line-ask-title"
            }
            Target::Copy => "line-ask-file",
            Target::NoteDue(..) => "line-ask-day",
            Target::Heading(_) | Target::NewSection { .. } => "line-ask-heading",
            Target::Reason(_) => "line-ask-reason",
            Target::Clause(..) | Target::OwnClause(_) | Target::Note(..) => "line-ask-text",
            Target::Answer(key) => match (self.part_here(), app.kind_of(key)) {
                (Some(label), _) => return format!("{label}:"),
                (None, Some(FieldKind::Term { .. })) => "line-ask-day",
                (None, Some(FieldKind::Choice { .. })) => "line-ask-own-words",
                (None, _) => "line-ask-answer",
            },
        };
        self.word(key)
    }

    fn prompt_of_lines(&self) -> String {
        let number = self.editing.map_or(0, |editing| editing.at() + 1);
        self.texts.say(&Message::new("line-ask-line").count("number", number))
    }

    /// Returns what the part in focus of a form is called.
    pub(super) fn part_here(&self) -> Option<String> {
        let app = &self.engine.app;
        let (session, screen) = (app.session.as_ref()?, app.section_screen()?);
        let (Place::Field(field), Focus::Form(form)) = (&screen.place, &screen.focus) else {
            return None;
        };
        let part = session.template.field(field)?.kind.part(form.part.as_str())?;
        Some(part.label.clone())
    }

    /// Returns whether words are looked for in the guideline.
    pub(super) fn is_searching(&self) -> bool {
        let panel = &self.engine.app.panel;
        matches!(panel, Some(Panel::Guideline(Digest { typing: Typing::Yes, .. })))
    }

    /// Writes again in a text that is at rest: a prompt always asks for something.
    fn wake(&mut self) {
        let app = &self.engine.app;
        let rests = app.situation() == Situation::Resting && self.kind() != Kind::Along;
        if rests && matches!(app.screen, Screen::Section(_)) {
            self.command(Command::Open);
        }
    }
}

//! Everything that one can type: the one table of signs; help comes from it.

use super::place::Kind;
use crate::texts::Texts;

/// What a sign asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Goes back: to the question before, or out of what is shown.
    Back,
    /// Goes on.
    On,
    /// Goes to the section before.
    PreviousSection,
    /// Goes to the section after.
    NextSection,
    /// Tells what one can type.
    Help,
    /// Lists the sections.
    Overview,
    /// Tells all hints.
    Hints,
    /// Reads the guideline.
    Guideline,
    /// Tells how it reads in the agreement.
    Agreement,
    /// Goes to the next place that lacks something.
    NextMissing,
    /// Reviews the draft.
    Review,
    /// Declares a section's state.
    Declare,
    /// Writes a note.
    Note,
    /// Shows the guideline's formulations.
    Suggest,
    /// Undoes.
    Undo,
    /// Does again.
    Redo,
    /// Saves, and keeps a version.
    Save,
    /// Leaves.
    Quit,
    /// Takes away.
    Remove,
    /// Adds.
    Add,
    /// Moves up.
    Up,
    /// Moves down.
    Down,
    /// Leaves a clause out.
    LeaveOut,
    /// Replaces a clause.
    Replace,
    /// Brings a clause's standard text or a section's heading back.
    Restore,
    /// Gives the reason for a change.
    Reason,
    /// Gives a heading.
    Heading,
    /// Renames the draft.
    Rename,
    /// Lists the versions.
    Versions,
    /// Lists the deviations.
    Deviations,
    /// Goes to the next word in doubt.
    Spell,
    /// Makes a document.
    Document,
    /// Prints a section, or the agreement.
    Print,
    /// Tells the command to come back with.
    WayBack,
    /// Brings back from a version.
    BringBack,
    /// Lists everything.
    All,
    /// Chooses between two texts that were written in the same place.
    Choose,
    /// Lists the notes.
    Notes,
    /// Settles a note, or opens it again.
    Settle,
    /// Gives a section to a person.
    Assign,
    /// Lays a copy for another party.
    Send,
    /// Takes in a copy that came from another party.
    TakeIn,
    /// Leads those who follow.
    Lead,
    /// Follows whoever leads.
    Follow,
}

/// Whether a number belongs to a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// None does.
    No,
    /// One may.
    May,
    /// One must.
    Must,
}

/// How a sign is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// So, in every language.
    Fixed(&'static str),
    /// As the text called this says.
    Word(&'static str),
}

impl Sign {
    pub(super) fn written(self, texts: &Texts) -> String {
        match self {
            Self::Fixed(sign) => sign.to_owned(),
            Self::Word(key) => texts.get(key).into_owned(),
        }
    }
}

/// A sign with what it does and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) act: Act,
    pub(super) sign: Sign,
    pub(super) number: Number,
    /// The line of the help, which gets the sign.
    pub(super) help: &'static str,
    places: &'static [Kind],
}

use Kind::{
    Along, Clauses, Comparison, Deviation, Deviations, Dialog, Drafts, Guideline, Items, Line,
    Lines, Naming, Notes, Options, Overview, Prose, Review, Suggestions, Versions,
};
use Sign::{Fixed, Word};

/// Wherever one may look around in a draft.
pub(super) const DRAFT: &[Kind] = &[
    Overview,
    Line,
    Options,
    Prose,
    Items,
    Clauses,
    Along,
    Versions,
    Comparison,
    Review,
    Deviations,
    Deviation,
    Notes,
    Guideline,
    Suggestions,
];
/// Wherever a section is open.
const SECTION: &[Kind] = &[Line, Options, Prose, Items, Clauses, Along];
/// Wherever one may choose between two texts.
const CHOSEN: &[Kind] = &[Overview, Line, Options, Prose, Items, Clauses];
const ANYWHERE: &[Kind] = &[
    Drafts,
    Overview,
    Naming,
    Line,
    Options,
    Prose,
    Items,
    Clauses,
    Along,
    Dialog,
    Versions,
    Comparison,
    Review,
    Deviations,
    Deviation,
    Notes,
    Guideline,
    Suggestions,
];
/// Wherever one looks up the others and what they say.
const TOGETHER: &[Kind] = &[Overview, Clauses, Review];
/// Wherever one can go to a word in doubt.
const SPELT: &[Kind] = &[Overview, Line, Options, Prose, Items, Clauses, Review];
const LISTS: &[Kind] = &[Overview, Clauses, Review, Deviations, Deviation];

const fn row(
    act: Act,
    sign: Sign,
    number: Number,
    help: &'static str,
    places: &'static [Kind],
) -> Row {
    Row { act, sign, number, help, places }
}

/// Every sign, the most wanted first.
const SIGNS: &[Row] = &[
    row(Act::Back, Fixed("<"), Number::No, "line-help-back", ANYWHERE),
    row(Act::On, Fixed(">"), Number::No, "line-help-on", ANYWHERE),
    row(Act::Add, Fixed("+"), Number::No, "line-help-new-draft", &[Drafts]),
    row(Act::Add, Fixed("+"), Number::May, "line-help-add", &[Items, Clauses, Overview]),
    row(Act::Add, Fixed("+"), Number::May, "line-help-add-lines", &[Prose]),
    row(Act::Add, Fixed("+"), Number::Must, "line-help-reply", &[Notes]),
    row(Act::Add, Fixed("+"), Number::No, "line-help-write-here", &[Along]),
    row(Act::Settle, Word("line-word-settle"), Number::Must, "line-help-settle", &[Notes]),
    row(
        Act::Remove,
        Fixed("-"),
        Number::Must,
        "line-help-remove",
        &[Items, Clauses, Overview, Notes],
    ),
    row(Act::Remove, Fixed("-"), Number::May, "line-help-remove-lines", &[Prose]),
    row(Act::Remove, Fixed("-"), Number::No, "line-help-empty", &[Line, Options]),
    row(Act::Suggest, Fixed("p"), Number::No, "line-help-suggest", &[Prose, Items]),
    row(
        Act::LeaveOut,
        Word("line-word-leave-out"),
        Number::Must,
        "line-help-leave-out",
        &[Clauses],
    ),
    row(Act::Replace, Word("line-word-replace"), Number::Must, "line-help-replace", &[Clauses]),
    row(Act::Restore, Word("line-word-restore"), Number::Must, "line-help-restore", &[Clauses]),
    row(
        Act::Restore,
        Word("line-word-restore"),
        Number::Must,
        "line-help-restore-heading",
        &[Overview],
    ),
    row(
        Act::BringBack,
        Word("line-word-restore"),
        Number::Must,
        "line-help-bring-back",
        &[Versions, Comparison],
    ),
    row(Act::Reason, Word("line-word-reason"), Number::Must, "line-help-reason", &[Clauses]),
    row(Act::Up, Word("line-word-up"), Number::Must, "line-help-up", &[Items, Clauses, Overview]),
    row(
        Act::Down,
        Word("line-word-down"),
        Number::Must,
        "line-help-down",
        &[Items, Clauses, Overview],
    ),
    row(Act::Heading, Word("line-word-heading"), Number::No, "line-help-heading", &[Clauses]),
    row(Act::Heading, Word("line-word-heading"), Number::Must, "line-help-heading-of", &[Overview]),
    row(Act::Assign, Word("line-word-assign"), Number::Must, "line-help-assign-of", &[Overview]),
    row(Act::Assign, Word("line-word-assign"), Number::No, "line-help-assign", &[Clauses]),
    row(
        Act::TakeIn,
        Word("line-word-take-in"),
        Number::No,
        "line-help-take-in",
        &[Drafts, Comparison],
    ),
    row(Act::Send, Word("line-word-send"), Number::No, "line-help-send", TOGETHER),
    row(Act::Rename, Word("line-word-rename"), Number::No, "line-help-rename", &[Overview]),
    row(Act::All, Word("line-word-all"), Number::No, "line-help-all", &[Review]),
    row(Act::Hints, Fixed("t"), Number::No, "line-help-hints", DRAFT),
    row(Act::Guideline, Fixed("v"), Number::No, "line-help-guideline", DRAFT),
    row(Act::Agreement, Fixed("a"), Number::No, "line-help-agreement", DRAFT),
    row(Act::PreviousSection, Fixed("<<"), Number::No, "line-help-previous-section", SECTION),
    row(Act::NextSection, Fixed(">>"), Number::No, "line-help-next-section", SECTION),
    row(Act::NextMissing, Fixed("n"), Number::No, "line-help-next-missing", DRAFT),
    row(Act::Declare, Fixed("f"), Number::No, "line-help-declare", SECTION),
    row(Act::Declare, Fixed("f"), Number::Must, "line-help-declare-of", &[Overview]),
    row(Act::Note, Fixed("m"), Number::No, "line-help-note", SECTION),
    row(Act::Choose, Fixed("b"), Number::No, "line-help-choose", CHOSEN),
    row(Act::Undo, Fixed("u"), Number::No, "line-help-undo", DRAFT),
    row(Act::Redo, Fixed("g"), Number::No, "line-help-redo", DRAFT),
    row(Act::Overview, Fixed("o"), Number::No, "line-help-overview", DRAFT),
    row(Act::Review, Fixed("r"), Number::No, "line-help-review", DRAFT),
    row(Act::Deviations, Word("line-word-deviations"), Number::No, "line-help-deviations", LISTS),
    row(Act::Spell, Fixed("rs"), Number::No, "line-help-spell", SPELT),
    row(Act::Versions, Word("line-word-versions"), Number::No, "line-help-versions", LISTS),
    row(Act::Notes, Word("line-word-notes"), Number::No, "line-help-notes", TOGETHER),
    row(Act::Lead, Word("line-word-lead"), Number::No, "line-help-lead", TOGETHER),
    row(Act::Follow, Word("line-word-follow"), Number::No, "line-help-follow", TOGETHER),
    row(Act::Document, Word("line-word-document"), Number::No, "line-help-document", LISTS),
    row(Act::Print, Word("line-word-print"), Number::May, "line-help-print", &[Overview]),
    row(Act::Print, Word("line-word-print"), Number::No, "line-help-print-section", &[Clauses]),
    row(
        Act::Print,
        Word("line-word-print"),
        Number::No,
        "line-help-print-agreement",
        &[Review, Deviations, Deviation],
    ),
    row(Act::WayBack, Word("line-word-command"), Number::No, "line-help-command", LISTS),
    row(Act::Save, Fixed("l"), Number::No, "line-help-save", DRAFT),
    row(Act::Help, Fixed("?"), Number::No, "line-help-help", ANYWHERE),
    row(Act::Quit, Fixed("q"), Number::No, "line-help-quit", ANYWHERE),
];

/// Returns the signs that mean something at a kind of prompt, the most wanted first.
pub(super) fn signs(kind: Kind) -> impl Iterator<Item = &'static Row> {
    SIGNS.iter().filter(move |row| row.places.contains(&kind))
}

/// Returns whether an answer in words is taken at a kind of prompt.
pub(super) fn takes_text(kind: Kind) -> bool {
    match kind {
        Naming | Line | Options | Prose | Lines | Items => true,
        Drafts | Overview | Clauses | Along | Dialog | Versions | Comparison | Review
        | Deviations | Deviation | Notes | Guideline | Suggestions => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn no_sign_means_two_things_at_one_prompt() {
        let texts = Texts::load(Language::Nb);
        for kind in ANYWHERE {
            let mut written: Vec<_> = signs(*kind).map(|row| row.sign.written(&texts)).collect();
            let count = written.len();
            written.sort();
            written.dedup();
            assert_eq!(written.len(), count, "{kind:?}");
        }
    }

    #[test]
    fn nothing_but_short_signs_means_anything_where_text_is_answered() {
        let texts = Texts::load(Language::Nb);
        for kind in [Line, Naming, Prose] {
            for row in signs(kind) {
                assert!(row.sign.written(&texts).chars().count() <= 2, "{:?}", row.act);
            }
        }
    }
}

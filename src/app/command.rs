//! What a key asks for.

use super::keymap::Situation;
use crate::base::Message;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident = $key:literal)*) => {
        /// What a key asks for; each has one name and one meaning on all screens.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Command {
            $($(#[$doc])* $name,)*
        }

        impl Command {
            /// Every command.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns its name in files, such as `next-field`.
            pub fn name(self) -> &'static str {
                let key = match self {
                    $(Self::$name => $key,)*
                };
                key.strip_prefix("command-").unwrap_or(key)
            }

            /// Returns the command with this name in files.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|command| command.name() == name)
            }

            /// Returns its name as drafters read it.
            pub fn label(self) -> Message {
                match self {
                    $(Self::$name => Message::new($key),)*
                }
            }
        }
    };
}

commands! {
    /// Opens or confirms what is selected; in a one-line text, goes on to the next field.
    Open = "command-open"
    /// Steps out one level: text, list, overview, drafts.
    Back = "command-back"
    /// Goes to the next field.
    NextField = "command-next-field"
    /// Goes to the previous field.
    PreviousField = "command-previous-field"
    /// Goes to the next section.
    NextSection = "command-next-section"
    /// Goes to the previous section.
    PreviousSection = "command-previous-section"
    /// Goes to the next place that lacks an answer.
    NextMissing = "command-next-missing"
    /// Goes to the last place before this one that lacks something.
    PreviousMissing = "command-previous-missing"
    /// Shows every answer, and what is found and left.
    Review = "command-review"
    /// Shows where the agreement departs from the standard text.
    Deviations = "command-deviations"
    /// Goes to the next word that may be misspelt.
    Spell = "command-spell"
    /// Shows all hints of the field, then the guideline, then the preview, then none of them.
    Guidance = "command-guidance"
    /// Shows the formulations that the guideline offers for the field.
    Suggest = "command-suggest"
    /// Goes to the overview of sections.
    Overview = "command-overview"
    /// Saves now.
    Save = "command-save"
    /// Undoes the last step.
    Undo = "command-undo"
    /// Does again what was undone.
    Redo = "command-redo"
    /// Declares the section's state.
    Declare = "command-declare"
    /// Writes a note to the section.
    Note = "command-note"
    /// Shows every note.
    Notes = "command-notes"
    /// Settles the selected note, or opens it again.
    CloseNote = "command-close-note"
    /// Shows the section large, for a wall.
    Wall = "command-wall"
    /// Lets the wall go on by itself.
    Walk = "command-walk"
    /// Leads those who follow, and the wall.
    Lead = "command-lead"
    /// Follows whoever leads.
    Follow = "command-follow"
    /// Gives a section to a person.
    Assign = "command-assign"
    /// Chooses between two texts that were written in the same place.
    Choose = "command-choose"
    /// Adds an item, a clause, a section, a draft, or an answer to a note.
    Add = "command-add"
    /// Removes the selected item, own clause, own section or note.
    Remove = "command-remove"
    /// Moves the selected item, own clause or section up.
    MoveUp = "command-move-up"
    /// Moves the selected item, own clause or section down.
    MoveDown = "command-move-down"
    /// Writes a text of one's own in place of a clause.
    Replace = "command-replace"
    /// Leaves a clause out.
    LeaveOut = "command-leave-out"
    /// Brings a clause's standard text, or a section's heading, back.
    Restore = "command-restore"
    /// Gives the reason for a changed clause.
    Reason = "command-reason"
    /// Gives a section a heading of one's own.
    Heading = "command-heading"
    /// Names the draft anew.
    Rename = "command-rename"
    /// Shows the versions of the draft.
    Versions = "command-versions"
    /// Brings a section, or the whole draft, back to what it was.
    BringBack = "command-bring-back"
    /// Takes in a copy that came from another party.
    TakeIn = "command-take-in"
    /// Lays a copy for another party.
    Send = "command-send"
    /// Writes the agreement to a file.
    Export = "command-export"
    /// Looks for words in the guideline.
    Search = "command-search"
    /// Selects the row above.
    Up = "command-up"
    /// Selects the row below.
    Down = "command-down"
    /// Goes a screenful up.
    PageUp = "command-page-up"
    /// Goes a screenful down.
    PageDown = "command-page-down"
    /// Selects the first row.
    First = "command-first"
    /// Selects the last row.
    Last = "command-last"
    /// Sends a section, the agreement or the command to come back with out of the program.
    Copy = "command-copy"
    /// Takes the mouse, or gives it back.
    Mouse = "command-mouse"
    /// Lists the keys that work here.
    Help = "command-help"
    /// Draws the screen anew.
    Redraw = "command-redraw"
    /// Hands the terminal back to the shell until `fg`.
    Suspend = "command-suspend"
    /// Leaves the program, saved.
    Quit = "command-quit"
}

/// Commands that do something narrower in one situation than their own names say.
const LABELS: &[(Command, Situation, &str)] = &[
    (Command::Open, Situation::Resting, "command-open-resting"),
    (Command::Open, Situation::Picking, "command-open-picking"),
    (Command::Open, Situation::Searching, "command-open-searching"),
    (Command::Open, Situation::Help, "command-open-help"),
    (Command::Open, Situation::HelpSearching, "command-open-help"),
    (Command::Search, Situation::Help, "command-search-help"),
    (Command::NextField, Situation::Naming, "command-next-field-naming"),
];

impl Command {
    /// Returns what it does in `situation`, as drafters read it.
    pub fn label_in(self, situation: Situation) -> Message {
        let named = LABELS.iter().find(|(command, at, _)| (*command, *at) == (self, situation));
        named.map_or_else(|| self.label(), |(_, _, key)| Message::new(key))
    }

    /// Returns whether it means nothing without a draft on the screen, though its key is offered elsewhere.
    pub(super) fn needs_a_draft(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::Guidance
                | Self::Search
                | Self::Suggest
                | Self::Export
                | Self::Overview
                | Self::NextMissing
                | Self::Review
                | Self::Deviations
                | Self::Spell
                | Self::Notes
                | Self::Wall
                | Self::Copy
        )
    }
}

/// Returns the row that a moving command goes to; `None` for other commands.
pub fn moved(command: Command, row: usize, rows: usize) -> Option<usize> {
    let last = rows.saturating_sub(1);
    let moves = [
        (Command::Up, row.saturating_sub(1)),
        (Command::Down, row.saturating_add(1).min(last)),
        (Command::PageUp, row.saturating_sub(PAGE)),
        (Command::PageDown, row.saturating_add(PAGE).min(last)),
        (Command::First, 0),
        (Command::Last, last),
    ];
    moves.into_iter().find(|(moving, _)| *moving == command).map(|(_, to)| to)
}

/// Rows that a page key moves by: what a list shows at 80x24.
const PAGE: usize = 10;

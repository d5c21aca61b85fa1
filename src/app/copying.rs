//! What goes out of the program as text: a section, the agreement, or the command to come back with.

use super::App;
use super::written::{section_as_text, written};
use crate::base::{DraftId, SectionId};
use crate::export::{Format, Pictures, Wanted};

/// The longest text that terminals take for their clipboards, in bytes: in base 64, with the nine bytes that
/// stand around it, it stays within the 100,000 that are read of one sequence.
pub const MOST_COPIED: usize = 74_991;

/// How one comes back to a draft by a command, where there is a shell to give it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayBack {
    /// What stands before the draft's id.
    pub command: String,
    /// What stands after it; begins with a blank or is empty.
    pub options: String,
}

impl WayBack {
    /// Returns the command for a draft.
    pub fn to(&self, draft: &DraftId) -> String {
        format!("{} {draft}{}", self.command, self.options)
    }
}

/// What is to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extract {
    /// A section as it stands in the agreement.
    Section(SectionId),
    /// The agreement.
    Agreement,
    /// The command to come back with.
    WayBack,
}

/// How a text goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Out {
    /// To the clipboard of the terminal.
    Clipboard,
    /// Below the command line, when the program is left.
    Print,
}

impl App {
    /// Returns an extract as text: of the agreement, as its export as text has it. Nothing without a draft, or
    /// when there is no way back by a command.
    pub fn extract(&mut self, what: &Extract) -> Option<String> {
        let session = self.session.as_mut()?;
        match what {
            Extract::Section(section) => Some(section_as_text(session.assemble(), section)),
            Extract::Agreement => {
                let wanted = Wanted::draft(Format::Text);
                let bytes = written(session.assemble(), wanted, Pictures::default()).ok()?;
                String::from_utf8(bytes).ok()
            }
            Extract::WayBack => Some(self.way_back.as_ref()?.to(&session.draft.id)),
        }
    }

    /// Returns what is to be printed when the program is left.
    pub fn printed(&self) -> &[String] {
        &self.printed
    }
}

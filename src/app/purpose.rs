//! What drafters come for, and what they may do then.

use super::Command;
use super::wall::Pace;

/// What drafters come for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To write.
    #[default]
    Write,
    /// To put the agreement on a wall; nothing is written. With a pace it goes on by itself while nobody leads.
    Wall(Option<Pace>),
}

impl Purpose {
    /// Returns how long a page stands on a wall that goes on by itself.
    pub fn pace(self) -> Pace {
        match self {
            Self::Write | Self::Wall(None) => Pace::default(),
            Self::Wall(Some(pace)) => pace,
        }
    }

    /// Returns whether a command may be run: on the wall nothing is written.
    pub fn allows(self, command: Command) -> bool {
        match self {
            Self::Write => true,
            Self::Wall(_) => matches!(
                command,
                Command::Open
                    | Command::Back
                    | Command::NextSection
                    | Command::PreviousSection
                    | Command::Walk
                    | Command::Follow
                    | Command::Up
                    | Command::Down
                    | Command::PageUp
                    | Command::PageDown
                    | Command::First
                    | Command::Last
                    | Command::Help
                    | Command::Redraw
                    | Command::Suspend
                    | Command::Quit
            ),
        }
    }
}

//! The options that say whether one writes on screens or at prompts.

use clap::Args;

use crate::platform::Switch;

/// Whether one writes on screens or at prompts.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Face {
    #[arg(long, overrides_with = "no_line", help = "cli-line-on")]
    pub(super) line: bool,
    #[arg(long, overrides_with = "line", help = "cli-line-off")]
    pub(super) no_line: bool,
}

impl Face {
    /// Returns what it asks for, or what `outer` does: options stand before a command or after it.
    pub(super) fn or(self, outer: Self) -> Option<Switch> {
        let own = |face: Self| match (face.line, face.no_line) {
            (true, _) => Some(Switch::On),
            (false, true) => Some(Switch::Off),
            (false, false) => None,
        };
        own(self).or(own(outer))
    }
}

//! What can be wrong with the surroundings.

use std::path::PathBuf;

use crate::base::Message;
use crate::base::text::visible;

/// What is wrong with the surroundings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlatformError {
    /// There is no home folder.
    #[error("there is no home folder to keep drafts in; say where with --drafts")]
    NoHome,
    /// The home folder's path is relative.
    #[error("the data folder `{}` is relative; say where drafts are kept with --drafts", visible(&.0.to_string_lossy()))]
    RelativeHome(PathBuf),
    /// In restricted mode, where nothing but the command line says where drafts are, it doesn't.
    #[error("in restricted mode the folder of drafts must be given with --drafts")]
    NotSaid,
    /// In restricted mode the folder of drafts is not there.
    #[error("the drafts folder `{}` is not there", visible(&.0.to_string_lossy()))]
    NoFolder(PathBuf),
    /// A guard could not be set.
    #[error("could not set {guard}: {error}")]
    Unguarded {
        /// What was to be set.
        guard: &'static str,
        /// The system's words.
        error: String,
    },
}

impl PlatformError {
    /// Returns what to tell the user.
    pub fn message(&self) -> Message {
        match self {
            Self::NoHome => Message::new("platform-no-home"),
            Self::RelativeHome(path) => Message::new("platform-relative-home")
                .with("path", &visible(&path.to_string_lossy())),
            Self::NotSaid => Message::new("platform-folder-not-said"),
            Self::NoFolder(path) => {
                Message::new("platform-no-folder").with("path", &visible(&path.to_string_lossy()))
            }
            Self::Unguarded { guard, error } => {
                Message::new("platform-unguarded").with("guard", guard).with("error", error)
            }
        }
    }
}

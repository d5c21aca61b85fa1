//! Guards that are set once, before any draft is opened.

use std::io::Error;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustix::process::{Resource, Rlimit, setrlimit};
use signal_hook::consts::SIGXFSZ;

use super::PlatformError;

/// Sets the guards of the whole process: no core dump, which would hold drafts' text, and a file limit
/// that is met is an error of the write and not the end of the program.
///
/// A closed pipe is an error of the write too: Rust programs ignore `SIGPIPE` from the start.
///
/// # Errors
/// The guard that the system did not let be set; the program can go on without it.
pub fn harden() -> Result<(), PlatformError> {
    let unguarded =
        |guard, error: Error| PlatformError::Unguarded { guard, error: error.to_string() };
    // A handler that only sets a flag which nobody reads: the signal is met, and the write fails.
    signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)))
        .map_err(|error| unguarded("SIGXFSZ", error))?;
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, none).map_err(|errno| unguarded("RLIMIT_CORE", errno.into()))
}

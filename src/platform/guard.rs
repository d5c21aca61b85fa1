//! Guards that are set once, before any draft is opened.

use std::io::Error;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use landlock::{
    AccessFs, AccessNet, Ruleset, RulesetAttr as _, RulesetError, RulesetStatus, make_bitflags,
};
use rustix::process::{Resource, Rlimit, setrlimit};
use signal_hook::consts::SIGXFSZ;

use super::{PlatformError, Reach};

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

/// In restricted mode, gives up for good what the program has no use for: to execute anything, itself not
/// excepted, to make a link, a pipe, a socket or a device, and to reach the network. Where the kernel cannot
/// (Linux before 5.13), nothing is given up.
///
/// It holds for this thread and those that it starts, so it comes before any of them. Which folders are read
/// and written is left to the store: the kernel would tie that to the folder as it is now, and one that is
/// mounted or restored anew while somebody writes would stay closed to them. Files are renamed within their
/// folder only from here on.
///
/// # Errors
/// When the kernel could and would not; the program can go on without it.
pub fn confine(reach: Reach) -> Result<(), PlatformError> {
    match reach {
        Reach::Free => Ok(()),
        Reach::Restricted => give_up().map(drop).map_err(|error| PlatformError::Unguarded {
            guard: "Landlock",
            error: error.to_string(),
        }),
    }
}

/// Returns how much the kernel could hold us to.
pub(super) fn give_up() -> Result<RulesetStatus, RulesetError> {
    let rules = Ruleset::default()
        .handle_access(make_bitflags!(AccessFs::{
            Execute | MakeSym | MakeFifo | MakeSock | MakeChar | MakeBlock
        }))?
        .handle_access(make_bitflags!(AccessNet::{BindTcp | ConnectTcp}))?;
    Ok(rules.create()?.restrict_self()?.ruleset)
}

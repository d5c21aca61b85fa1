//! What works in these surroundings and what doesn't, found out for whoever has trouble: the terminal, the
//! folders, the template and the dictionaries.
//!
//! The terminal is asked what it can be asked, the person in front of it the rest, and what the terminal
//! cannot do is remembered for the next time.

mod answers;
mod folders;
mod remembered;
mod report;
mod screen;
mod talk;
mod terminal;
mod tested;
mod wire;

pub use folders::{Folder, Kind, dictionaries, drafts, folder};
pub use remembered::{FILE, Fallbacks, Remembered};
pub use report::{Area, Finding, Grade, Report};
pub use screen::screen;
pub use talk::{Asking, Gone, Tested, Until, Way, talk};
pub use terminal::Tty;

//! The walk as plain prompts, line after line: for whoever hears the screen, for `TERM=dumb`, and where
//! there is no terminal.
//!
//! Nothing is drawn and nothing moves: what is said is added below, each line with a word in front that one
//! can search for, one fact a line. What is typed becomes the same messages to [`crate::app::App`] that keys
//! become on the screens.

mod ask;
mod hear;
mod input;
mod out;
mod place;
mod print;
mod prose;
mod rows;
mod run;
mod say;
mod signs;
mod take;

pub use input::MOST_IN_TERMINAL;
pub use run::{Ways, run};

//! The terminal face: taking the terminal, reading keys, drawing screens, and doing what the state
//! machine asks.

mod compared;
pub mod editor;
pub mod guard;
pub mod input;
pub mod measure;
mod panics;
pub mod run;
pub mod screen;
pub mod terminal;
pub mod typing;
pub mod ui;
pub mod view;
pub mod writer;

pub use run::{Ended, RunError, Start, run};
pub use ui::{Look, Ui};
pub use writer::Desk;

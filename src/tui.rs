//! The terminal face: taking the terminal, reading keys, drawing screens, and doing what the state
//! machine asks.

mod compared;
pub mod editor;
pub mod input;
pub mod measure;
pub mod run;
pub mod screen;
pub mod terminal;
pub mod typing;
pub mod ui;
pub mod view;

pub use run::run;
pub use ui::{Look, Ui};

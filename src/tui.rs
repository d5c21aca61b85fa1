//! The terminal face: taking the terminal, reading keys, drawing screens, and doing what the state
//! machine asks.
mod clipboard;
mod compared;
mod dress;
pub mod editor;
pub mod frame;
pub mod input;
pub mod measure;
mod pane;
mod pointing;
pub mod run;
pub mod screen;
mod signs;
pub mod terminal;
pub mod typing;
pub mod ui;
pub mod view;
mod wraps;

pub use run::run;
pub use ui::{Look, Ui};

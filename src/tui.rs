//! The terminal face: taking the terminal, reading keys, drawing screens, and doing what the state
//! machine asks.

pub mod editor;
pub mod guard;
pub mod input;
pub mod measure;
pub mod screen;
pub mod terminal;
pub mod ui;
pub mod view;

pub use ui::{Look, Ui};

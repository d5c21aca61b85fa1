//! `avtale`: write the agreement between a municipality and its NAV office, section by section.
#![doc = include_str!("ARCHITECTURE.md")]

pub mod app;
pub mod assemble;
pub mod base;
pub mod check;
pub mod cli;
pub mod doctor;
pub mod draft;
pub mod engine;
pub mod export;
pub mod line;
pub mod platform;
pub mod settings;
pub mod spell;
pub mod store;
pub mod template;
pub mod texts;
pub mod tui;
pub mod words;

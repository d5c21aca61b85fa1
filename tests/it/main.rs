//! Integration tests, one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "helpers of tests may fail loudly"
)]

mod assemble;
mod checks;
mod cli;
mod damaged;
mod draft;
mod drafts;
mod export;
mod hostile;
mod line;
mod official;
mod readme;
mod screens;
mod store;
mod structure;
mod template;
mod texts;
mod tidy;

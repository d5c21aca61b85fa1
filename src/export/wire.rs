//! What renderers read.

pub mod agreement;
mod annex;

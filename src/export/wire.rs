//! What renderers read.

pub mod agreement;

//! What renderers read.

pub mod agreement;
mod annex;
pub(in crate::export) mod origin;

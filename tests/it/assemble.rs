//! The agreement that comes out of answers to the official template.

mod bench;
mod bodies;
mod clauses;
mod properties;
mod sections;
mod sentences;

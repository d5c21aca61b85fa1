//! The agreement that comes out of answers to the official template.

mod bench;
mod bodies;
mod clauses;
mod deviations;
mod languages;
mod properties;
mod sections;
mod sentences;

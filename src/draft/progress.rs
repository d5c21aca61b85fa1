//! How far a draft has come, in states and counts.

//! Tests of official.

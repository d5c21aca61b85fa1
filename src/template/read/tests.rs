//! Tests of reading and showing answers.

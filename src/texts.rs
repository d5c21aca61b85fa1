//! The words of screens and messages, from one Fluent file a language.

//! Names of things: one type for each kind of thing, so that a field's id is never taken for a clause's.

use std::fmt;
use std::sync::Arc;

/// An id that breaks the rule: 1 to 64 of `a-z`, `0-9`, `_`, `-` and `.`, the first a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{}` cannot be an id: use 1 to 64 of a-z, 0-9, _, - and ., beginning with a letter or a digit",
    crate::base::text::visible(.0)
)]
pub struct IdError(pub String);

fn is_id(text: &str) -> bool {
    let mut bytes = text.bytes();
    let first = bytes.next().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    first
        && text.len() <= 64
        && bytes.all(|b| {
            b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-' | b'.')
        })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Returns the id that `text` spells.
            ///
            /// # Errors
            /// [`IdError`] when `text` breaks the rule for ids.
            pub fn new(text: &str) -> Result<Self, IdError> {
                if is_id(text) { Ok(Self(text.into())) } else { Err(IdError(text.to_owned())) }
            }

            /// Returns the id of a letter `a`–`z` and a number, such as `i1`; another letter counts as `x`.
            pub fn numbered(letter: char, number: usize) -> Self {
                let letter = if letter.is_ascii_lowercase() { letter } else { 'x' };
                Self(format!("{letter}{number}").into())
            }

            /// Returns the id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}(`{}`)", stringify!($name), self.0)
            }
        }
    )*};
}

ids! {
    /// A template, such as `imdi-avdir-2023`.
    TemplateId
    /// One of the steps of the walk.
    StepId
    /// A section of the template or one of the drafters' own.
    SectionId
    /// A clause of the template or one of the drafters' own.
    ClauseId
    /// A field: one question and its answer.
    FieldId
    /// One part of an item of a list field, such as a contact's telephone.
    PartId
    /// One of the answers that a choice offers.
    OptionId
    /// A hint.
    HintId
    /// A document that hints and clauses are drawn from.
    SourceId
    /// A draft; also its file's name without `.json`.
    DraftId
    /// A session of the program: from start to end, or to a crash.
    SessionId
    /// An item of a list field, unique in its draft.
    ItemId
    /// A note, unique in its draft.
    NoteId
}

/// How many characters of a session's id tell it from those of others: the random ones at its end.
const MARK: usize = 8;

impl SessionId {
    /// Returns what no other session has, for the ids of what is made while others may be at work.
    pub fn mark(&self) -> &str {
        let id = self.as_str();
        id.get(id.len().saturating_sub(MARK)..).unwrap_or(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numbered_id_is_an_id() {
        for (letter, number) in [('i', 1), ('Å', usize::MAX), ('/', 0)] {
            let id = ItemId::numbered(letter, number);
            assert_eq!(ItemId::new(id.as_str()), Ok(id));
        }
    }

    #[test]
    fn an_id_is_short_lower_case_and_never_a_path() {
        for good in ["a", "unit_name", "leader_meetings.frequency", "2020-x", "a..b"] {
            assert!(DraftId::new(good).is_ok(), "{good}");
        }
        for bad in
            ["", "Å", "..", "../x", "a/b", "A", "-a", ".a", "a b", "a\u{1b}", &"a".repeat(65)]
        {
            assert!(DraftId::new(bad).is_err(), "{bad}");
        }
    }
}

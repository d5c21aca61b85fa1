//! When a clause, a heading or a field stands.

use crate::base::{FieldId, OptionId};

/// Tests that must all hold; none means always.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition(pub Vec<(FieldId, Test)>);

/// What is asked of one field's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// One of these options is chosen.
    Is(Vec<OptionId>),
    /// None of these options is chosen; holds too when nothing is answered.
    IsNot(Vec<OptionId>),
    /// There is no answer, or a list without items.
    Empty,
    /// There is an answer, or a list with items.
    Answered,
}

impl Condition {
    /// Returns whether every test holds of the answers that `value` looks up (defaults included).
    pub fn holds<'a>(&self, value: impl Fn(&FieldId) -> Option<&'a super::Value>) -> bool {
        self.0.iter().all(|(field, test)| test.holds(value(field)))
    }
}

impl Test {
    fn holds(&self, value: Option<&super::Value>) -> bool {
        let chosen = value.and_then(super::Value::option);
        match self {
            Self::Is(options) => chosen.is_some_and(|name| contains(options, name)),
            Self::IsNot(options) => chosen.is_none_or(|name| !contains(options, name)),
            Self::Empty => value.is_none_or(super::Value::is_empty),
            Self::Answered => value.is_some_and(|value| !value.is_empty()),
        }
    }
}

fn contains(options: &[OptionId], name: &str) -> bool {
    options.iter().any(|id| id.as_str() == name)
}

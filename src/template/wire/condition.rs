//! Reading `when = { organisation = "inside_nav" }`.

use super::log::{Log, What};
use super::table::{Found, Table};
use crate::base::{FieldId, Message, OptionId};
use crate::template::{Condition, Test};

/// Reads the table's condition; always when it has none. Only fields of numbers below `before` will do.
pub(super) fn read<'t>(table: &mut Table<'t>, before: usize, log: &mut Log<'t>) -> Condition {
    let Some(tests) = table.table("when", &mut log.faults) else {
        return Condition::default();
    };
    let mut condition = Condition::default();
    for (name, node) in tests.entries() {
        if node.is_empty_array() {
            log.fault(node.place(), Message::new("template-blank").with("key", name.text));
        }
        let words = node.texts(&mut log.faults);
        let test = test(&words, log);
        let field = log.id(&name, FieldId::new);
        if let (Some(field), Some(test)) = (field, test) {
            let options = match &test {
                Test::Is(options) | Test::IsNot(options) => options.clone(),
                Test::Empty | Test::Answered => Vec::new(),
            };
            log.want(&name, What::Test(field.clone(), options, before));
            condition.0.push((field, test));
        }
    }
    condition
}

fn test<'t>(words: &[Found<'t>], log: &mut Log<'t>) -> Option<Test> {
    let first = words.first()?;
    match (first.text, words.len()) {
        ("empty", 1) => return Some(Test::Empty),
        ("answered", 1) => return Some(Test::Answered),
        _ => {}
    }
    let is_not = first.text.starts_with('!');
    let mut options = Vec::new();
    for word in words {
        let name = word.text.strip_prefix('!');
        if name.is_some() != is_not {
            log.fault(word.place, Message::new("template-test-mixed"));
        }
        let bare = Found { text: name.unwrap_or(word.text), ..*word };
        options.extend(log.id(&bare, OptionId::new));
    }
    Some(if is_not { Test::IsNot(options) } else { Test::Is(options) })
}

//! What a session, a draft and the agreement say in words, whatever they are shown on.

pub mod answers;
pub mod blocks;
pub mod clauses;
pub mod comparison;
pub mod guideline;
pub mod help;
pub mod notes;
pub mod passages;
pub mod places;
pub mod review;
pub mod saving;

use crate::base::Message;
use crate::texts::Texts;

/// Returns the text called `key`.
fn word(texts: &Texts, key: &'static str) -> String {
    texts.say(&Message::new(key))
}

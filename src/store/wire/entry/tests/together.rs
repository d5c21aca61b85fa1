//! What several wrote in one place, as chance gives it.

use std::collections::BTreeMap;

use proptest::collection::btree_map;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::{change_of, of_answers, of_clauses, of_sections, text_key};
use crate::base::{NoteId, SessionId};
use crate::draft::testing::section_id;
use crate::draft::together::{Held, Key, Version};
use crate::draft::{Alternative, Edit};
use crate::store::wire::MOST_CLOCK;
use crate::store::wire::tests::drafts::sent;
use crate::store::wire::tests::stamp;

pub(super) fn version() -> impl Strategy<Value = Version> {
    ("[0-9a-f]{8}", 0..=MOST_CLOCK)
        .prop_map(|(id, clock)| Version { clock, session: SessionId::new(&id).unwrap() })
}

pub(super) fn key() -> impl Strategy<Value = Key> {
    let note = NoteId::numbered('n', 1);
    let sections = [
        Key::Heading(section_id("s1")),
        Key::Declared(section_id("goals")),
        Key::Assigned(section_id("goals")),
        Key::NoteKind(note.clone()),
        Key::NoteClosed(note),
    ];
    prop_oneof![3 => text_key().prop_map(Key::Text), 1 => select(sections.to_vec())]
}

/// Returns what several wrote in the same place.
pub(in crate::store::wire) fn alternative() -> impl Strategy<Value = Alternative> {
    let single = Union::new([of_answers(), of_sections(), of_clauses()].concat());
    let one = single.prop_filter("an edit of one place", |edit| Key::of(edit).is_some());
    (version(), change_of(one)).prop_map(|(version, change)| Alternative { version, change })
}

/// Returns who wrote what last.
pub(in crate::store::wire) fn held() -> impl Strategy<Value = BTreeMap<Key, Held>> {
    let one = (version(), stamp()).prop_map(|(version, stamp)| Held { version, stamp });
    btree_map(key(), one, 0..4)
}

pub(super) fn of_alternatives() -> Vec<BoxedStrategy<Edit>> {
    vec![
        alternative().prop_map(|kept| Edit::SetAside(Box::new(kept))).boxed(),
        (key(), version()).prop_map(|(key, version)| Edit::Discard { key, version }).boxed(),
        sent().prop_map(Edit::Sent).boxed(),
    ]
}

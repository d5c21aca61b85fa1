//! What sessions at one draft do, at random.

use proptest::prelude::*;

use super::places::Place;

/// What somebody does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// Writes in a place, whole or at the end of what stands there.
    Write(usize, Place, bool),
    /// Adds, moves or removes something.
    Change(usize, usize, usize),
    /// Reads what another has written, up to so many changes.
    Read(usize, usize, usize),
    /// Saves.
    Save(usize),
    /// Ends without a word; another session of the same person begins.
    Die(usize),
    /// Another program changes what is saved.
    Outside(Place, bool),
    /// Lets go of the first alternative, or takes it.
    Choose(usize, bool),
}

pub(super) fn deed() -> impl Strategy<Value = Deed> {
    let who = || 0..3_usize;
    let place = || {
        prop_oneof![
            Just(Place::Title),
            Just(Place::Name),
            Just(Place::Story),
            Just(Place::Story),
            (0..3_usize).prop_map(Place::Part),
            Just(Place::Clause),
            (0..3_usize).prop_map(Place::Own),
            Just(Place::Note),
            Just(Place::Heading),
            Just(Place::Person),
            Just(Place::Whom),
            Just(Place::Words),
        ]
    };
    prop_oneof![
        6 => (who(), place(), any::<bool>()).prop_map(|(who, place, end)| Deed::Write(who, place, end)),
        2 => (who(), 0..8_usize, 0..3_usize).prop_map(|(who, what, which)| Deed::Change(who, what, which)),
        4 => (who(), 0..6_usize, 1..4_usize).prop_map(|(who, whom, most)| Deed::Read(who, whom, most)),
        2 => who().prop_map(Deed::Save),
        1 => who().prop_map(Deed::Die),
        1 => (place(), any::<bool>()).prop_map(|(place, end)| Deed::Outside(place, end)),
        1 => (who(), any::<bool>()).prop_map(|(who, take)| Deed::Choose(who, take)),
    ]
}

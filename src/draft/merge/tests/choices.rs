//! Properties of what is taken and what is asked: nothing comes silently, and what is chosen is what stands.

use proptest::prelude::*;

use super::properties::three;
use super::*;

/// What a draft says at a key, aspect by aspect.
type Said = Vec<String>;

/// Reads what is at the keys of a draft, in another way than the merge does. Items, sections, own clauses and
/// notes are read where all three have them: of those that only some have, other tests tell.
fn things(draft: &Draft, all: &[&Draft]) -> BTreeMap<Key, Said> {
    let of = |aspect: &dyn std::fmt::Debug| vec![format!("{aspect:?}")];
    let mut things = BTreeMap::from([(Key::Text(TextKey::Title), of(&draft.title))]);
    for (field, answer) in &draft.answers {
        let Value::List(items) = &answer.value else {
            things.insert(Key::Text(TextKey::Answer(field.clone())), of(&answer.value));
            continue;
        };
        let everywhere = |id| all.iter().all(|it| it.items_of(field).iter().any(|it| it.id == id));
        for item in items.iter().filter(|item| everywhere(item.id.clone())) {
            for (part, value) in &item.parts {
                let key = TextKey::Part(field.clone(), item.id.clone(), part.clone());
                things.insert(Key::Text(key), of(value));
            }
        }
    }
    for (id, change) in &draft.clauses {
        let ClauseChange { state, reason, .. } = &change.value;
        let said = vec![format!("{state:?}"), format!("{reason:?}")];
        things.insert(Key::Text(TextKey::Clause(id.clone())), said);
    }
    let everywhere = |id| all.iter().all(|it| it.section(id).is_some());
    for entry in draft.sections.iter().filter(|entry| everywhere(&entry.id)) {
        if let Some(heading) = &entry.heading {
            things.insert(Key::Heading(entry.id.clone()), of(&heading.value));
        }
        if let Some(assigned) = &entry.assigned {
            things.insert(Key::Assigned(entry.id.clone()), of(&assigned.value));
        }
        if let Some(declared) = &entry.declared {
            things.insert(Key::Declared(entry.id.clone()), of(&declared.value));
        }
    }
    let everywhere = |id| all.iter().all(|it| it.own_clause(id).is_some());
    for own in draft.own_clauses.iter().filter(|own| everywhere(&own.id)) {
        things.insert(Key::Text(TextKey::OwnClause(own.id.clone())), of(&own.text.value));
    }
    for (id, note) in
        draft.notes.iter().filter(|(id, _)| all.iter().all(|it| it.notes.contains_key(*id)))
    {
        things.insert(Key::Text(TextKey::Note(id.clone())), of(&note.value.text));
        things.insert(Key::NoteKind(id.clone()), of(&note.value.kind));
    }
    things
}

/// Returns what is to stand where nobody is asked; `None` where both have changed it, each in another way.
fn expected<T: PartialEq>(base: &T, ours: T, theirs: T) -> Option<T> {
    if theirs == *base || theirs == ours {
        Some(ours)
    } else if ours == *base {
        Some(theirs)
    } else {
        None
    }
}

/// Returns the aspect of what is said.
fn aspect(said: Option<&Said>, number: usize) -> Option<&String> {
    said.and_then(|said| said.get(number))
}

proptest! {
    #[test]
    fn what_one_side_changed_is_taken_and_what_both_changed_stands_as_it_is_chosen(
        (base, ours, theirs) in three(),
        picks in proptest::collection::vec(any::<bool>(), 40),
    ) {
        let asked = merged(Some(&base), &ours, &theirs).conflicts;
        let sides = picks.iter().cycle().map(|pick| if *pick { Side::Ours } else { Side::Theirs });
        let places = asked.iter().map(|conflict| conflict.place.clone());
        let choices: Choices = places.zip(sides).collect();
        let after = chosen(Some(&base), &ours, &theirs, &choices);
        prop_assert_eq!(after.conflicts, vec![], "what is chosen is not asked again");

        let all = [&base, &ours, &theirs];
        let [base, ours, theirs] = all.map(|draft| things(draft, &all));
        let after = things(&after.draft, &all);
        let keys: BTreeSet<&Key> = base.keys().chain(ours.keys()).chain(theirs.keys()).collect();
        for key in keys {
            let [base, ours, theirs] = [&base, &ours, &theirs].map(|it| it.get(key));
            let stands = after.get(key);
            match choices.get(&Place::Text(key.clone())) {
                Some(side) => {
                    prop_assert!(ours != base && theirs != base && ours != theirs, "{:?} is asked", key);
                    let chosen = if *side == Side::Ours { ours } else { theirs };
                    prop_assert_eq!(stands, chosen, "{:?} is not as it was chosen", key);
                }
                None => {
                    for number in 0..2 {
                        let of = |said| aspect(said, number);
                        let expected = expected(&of(base), of(ours), of(theirs));
                        prop_assert_eq!(Some(of(stands)), expected, "{:?} came silently", key);
                    }
                }
            }
        }
    }
}

//! What is known of the sides, and what a person has chosen between them.

use super::*;

#[test]
fn a_choice_puts_one_side_in_place_and_nothing_beside_it() {
    let base = with(&draft(&template()), "Kari", vec![answer("a")]);
    let ours = with(&base, "Kari", vec![answer("b")]);
    let theirs = with(&base, "Ola", vec![answer("c")]);
    let key = Key::Text(TextKey::Answer(field_id("name")));
    for (side, text) in [(Side::Ours, "b"), (Side::Theirs, "c")] {
        let choices = Choices::from([(Place::Text(key.clone()), side)]);
        let merged = chosen(Some(&base), &ours, &theirs, &choices);
        assert_eq!(merged.draft.answer(&field_id("name")), Some(&line(text)));
        assert_eq!((merged.conflicts, merged.draft.alternatives), (vec![], vec![]));
    }
}

#[test]
fn without_a_base_all_that_differs_is_to_be_chosen() {
    let first = draft(&template());
    let ours = with(&first, "Kari", vec![answer("b"), add("i1", "Kari")]);
    let theirs = with(&first, "Ola", vec![answer("c"), add("i2", "Ola")]);
    let merged = merged(None, &ours, &theirs);
    let places: Vec<_> =
        merged.conflicts.iter().map(|one| (one.place.clone(), one.stands)).collect();
    let item = |id| Place::Item(field_id("people"), item_id(id));
    let name = Place::Text(Key::Text(TextKey::Answer(field_id("name"))));
    let expected = [(name, Side::Ours), (item("i1"), Side::Ours), (item("i2"), Side::Theirs)];
    assert_eq!(places, expected);
    assert_eq!(merged.draft.items_of(&field_id("people")).len(), 2);
}

#[test]
fn what_was_changed_with_the_former_stamp_left_on_it_is_signed_so() {
    let base = with(&draft(&template()), "Kari", vec![answer("a")]);
    let mut theirs = base.clone();
    theirs.answers.get_mut(&field_id("name")).unwrap().value = line("b");
    let merged = merged(Some(&base), &base, &theirs);
    assert_eq!(merged.draft.answers[&field_id("name")].stamp, stamp("for hånd", 99));
}

#[test]
fn what_theirs_cannot_have_seen_is_not_taken_back() {
    let base = with(&draft(&template()), "Kari", vec![answer("b")]);
    let theirs = with(&draft(&template()), "Ola", vec![answer("a")]);
    let key = Key::Text(TextKey::Answer(field_id("name")));
    let version = Version { clock: 1, session: SessionId::new("x").unwrap() };
    let sides = Sides {
        template: &template(),
        base: Some(&base),
        ours: &base,
        theirs: &theirs,
        unseen: &BTreeSet::from([key]),
        version: &version,
        by_hand: &stamp("for hånd", 99),
    };
    let merged = merge(&sides, &Choices::new()).unwrap();
    assert_eq!(merged.draft.answer(&field_id("name")), Some(&line("b")));
    assert_eq!(merged.draft.alternatives.len(), 1);
}

#[test]
fn more_than_a_draft_holds_is_refused() {
    let template = full::roomy();
    let base = full::filled(0, 0, 0, 0);
    let add = |letter: char, count: usize| {
        let mut draft = base.clone();
        for number in 0..count {
            let text = Prose::kept(&format!("{letter}{number}"));
            let note = Note::new(section_id("bare"), None, text);
            let note = Stamped { value: note, stamp: stamp("Kari", 0) };
            draft.notes.insert(note_id(&format!("{letter}{number}")), note);
        }
        draft
    };
    let version = Version { clock: 1, session: SessionId::new("x").unwrap() };
    let (ours, theirs) = (add('n', MOST_ELEMENTS), add('m', 1));
    let sides = Sides {
        template: &template,
        base: Some(&base),
        ours: &ours,
        theirs: &theirs,
        unseen: &BTreeSet::new(),
        version: &version,
        by_hand: &stamp("for hånd", 99),
    };
    assert_eq!(merge(&sides, &Choices::new()), Err(TooMuch));
}

#[test]
fn words_that_either_side_has_added_or_taken_back_are_so() {
    let word = |word: &str, own| Edit::Word { word: Line::kept(word), own };
    let base = with(&draft(&template()), "Kari", vec![word("en", true), word("to", true)]);
    let ours = with(&base, "Kari", vec![word("tre", true), word("en", false)]);
    let theirs = with(&base, "Ola", vec![word("fire", true), word("to", false)]);
    let merged = merged(Some(&base), &ours, &theirs);
    let words: Vec<_> = merged.draft.words.keys().map(Line::as_str).collect();
    assert_eq!(words, ["fire", "tre"]);
    assert!(merged.conflicts.is_empty());
}

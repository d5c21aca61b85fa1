//! Any bytes as a file of answers to one of the worked drafts: refused with a place, or edits that apply,
//! are kept by a save, and can all be taken back.
#![no_main]

use avtale::base::text::is_hidden;
use avtale::draft::{Change, Refusal};
use avtale::store::wire;
use avtale_fuzz::{DRAFTS, draft, json, round_trip, same, stamp, template, told};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| {
    for number in 0..DRAFTS.len() {
        fill(bytes, number as u8);
    }
});

fn fill(bytes: &[u8], number: u8) {
    let before = draft(number);
    let mut after = before.clone();
    let edits = match wire::read_answers(bytes, template(), &before) {
        Ok(edits) => edits,
        Err(faults) => return told(bytes, &faults),
    };
    let mut back = Vec::new();
    for edit in edits {
        match after.apply(template(), Change::new(edit.clone(), stamp(1))) {
            Ok(inverse) => back.push(inverse),
            // A text may be longer than a draft keeps; that is told, and nothing is written.
            Err(Refusal::OutOfRange { .. }) => return,
            Err(refusal) => panic!("{refusal:?} of {edit:?}"),
        }
    }
    round_trip(&after);
    for answer in after.answers.values().filter_map(|answer| answer.value.words()) {
        let known = before.answers.values().any(|old| old.value.words() == Some(answer));
        assert!(known || !answer.contains(|c| c != '\n' && is_hidden(c)), "{answer:?}");
    }
    for inverse in back.into_iter().rev() {
        after.apply(template(), inverse).expect("an edit is taken back");
    }
    // Taken back, it is the same draft.
    same(&after, &before);
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate(data, size, max_size, seed)
});

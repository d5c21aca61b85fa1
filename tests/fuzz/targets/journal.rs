//! Any bytes as a journal: what is read is written and read the same, and replayed on drafts it leaves
//! drafts that can be saved.
#![no_main]

use avtale::draft::replay::{Renamed, replay};
use avtale::store::wire::{Journal, read_journal, write_entry, write_header};
use avtale_fuzz::{DRAFTS, draft, json, round_trip, same, template};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| {
    let journal = read(bytes);
    let lines = bytes.split(|byte| *byte == b'\n').count();
    assert!(journal.entries.len() + journal.torn + journal.damaged <= lines);
    assert!(journal.entries.is_sorted_by_key(|(clock, _)| *clock));
    written_and_read(&journal);
    for number in 0..DRAFTS.len() {
        let mut draft = draft(number as u8);
        let mut names = Renamed::default();
        for (_, change) in &journal.entries {
            let before = draft.clone();
            if replay(&mut draft, template(), change.clone(), &mut names).is_err() {
                // What does not fit changes nothing.
                same(&draft, &before);
            }
        }
        round_trip(&draft);
    }
});

fn read(bytes: &[u8]) -> Journal {
    read_journal(bytes, |_| Some(template()))
}

fn written_and_read(journal: &Journal) {
    let Some(header) = &journal.header else { return };
    let mut written = write_header(header);
    for (clock, change) in &journal.entries {
        let saw = journal.saw.get(clock).cloned().unwrap_or_default();
        written.extend(write_entry(*clock, (change, &saw), template()));
    }
    let again = read(&written);
    assert_eq!(again.header, journal.header);
    assert_eq!((again.torn, again.damaged), (0, 0));
    assert!(again.entries == journal.entries, "other changes were read than were written");
    assert!(again.saw == journal.saw, "other versions were read than were written");
    // Cut off anywhere, it has the changes before the cut.
    let cut = read(&written[..written.len() / 2]);
    assert!(journal.entries.starts_with(&cut.entries) && cut.torn + cut.damaged <= 1);
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate_lines(data, size, max_size, seed)
});

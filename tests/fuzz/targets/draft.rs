//! Any bytes as a draft's file: refused with a place and in plain sight, or read, checked, put together,
//! exported and written so that the same draft is read again.
#![no_main]

use avtale::assemble::assemble;
use avtale::base::text::is_hidden;
use avtale::check::check;
use avtale::export::{Annex, Characters, Format, Headings, Options, Wanted, Words, export};
use avtale::store::wire;
use avtale_fuzz::{json, round_trip, template, texts, told};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| {
    let draft = match wire::read_draft(bytes, |_| Some(template())) {
        Ok(draft) => draft,
        Err(faults) => return told(bytes, &faults),
    };
    round_trip(&draft);
    let document = assemble(template(), &draft);
    for finding in check(template(), &draft, &document) {
        assert!(!texts().say(&finding.message).contains(is_hidden), "{finding:?}");
    }
    let words = Words::read(|key| texts().get(key).into_owned());
    let wanted = Wanted {
        annex: Annex::Deviations,
        headings: Headings::Numbered,
        characters: Characters::Replaced,
        ..Wanted::draft(Format::Pdf)
    };
    let options = Options::new(wanted, words);
    // A PDF takes longer than all the rest; one in sixteen inputs is enough to find what it cannot hold.
    if bytes.len() % 16 == 0 {
        export(&document, Format::Pdf, &options).expect("a PDF with what is like its characters");
    }
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Json] {
        let written = export(&document, format, &options).expect("text can hold every document");
        let written = String::from_utf8(written).expect("UTF-8");
        let steers = |c: char| c != '\n' && is_hidden(c);
        assert!(!written.contains(steers), "{format:?}: {written:?}");
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    json::mutate(data, size, max_size, seed)
});

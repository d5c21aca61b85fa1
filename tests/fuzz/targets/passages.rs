//! Any bytes as a guideline document laid beside the template: cut at its headings, cleaned, and each passage
//! found again by what it is called.
#![no_main]

use std::sync::OnceLock;

use avtale::base::SourceId;
use avtale::base::text::is_hidden;
use avtale::template::guideline::{Document, Guideline, Passages};
use avtale_fuzz::{library, template};
use libfuzzer_sys::fuzz_target;

/// The most characters of a passage that are shown.
const SHOWN: usize = 20_000;

fuzz_target!(|bytes: &[u8]| {
    // What is no text is refused before it comes here.
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let source = SourceId::new("guideline-2021").expect("an id");
    let document = Document::read(source.clone(), text);
    // Whatever ends a line, a heading takes one.
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}']);
    assert!(document.len() <= lines.count());
    // Lines end alike, however they end: a line break that is whole already is not begun again.
    let plain = text.replace('\r', "");
    let windows = Document::read(source.clone(), &plain.replace('\n', "\r\n"));
    assert_eq!(Document::read(source.clone(), &plain), windows);
    let passages = Passages::new(vec![document]);
    let called = text.lines().take(200).map(|line| line.trim_start_matches(['#', '§', ' ']));
    let called = called.flat_map(|line| [line, line.split(' ').next().unwrap_or_default()]);
    let rests = guideline().rests();
    let sections = rests.iter().map(|rest| rest.section.as_str());
    for section in called.chain(sections) {
        let Some(passage) = passages.find(&source, section) else { continue };
        let shown = passage.text();
        assert!(shown.chars().count() <= SHOWN && passage.is_cut() <= (shown.len() >= SHOWN));
        let hidden = |c: char| c != '\n' && is_hidden(c);
        assert!(!shown.contains(hidden) && !passage.heading.contains(hidden), "{passage:?}");
        assert_eq!(passage.fingerprint().len(), 64);
        for rest in rests {
            // Whatever stands there, it is told.
            rest.standing(passage);
        }
    }
});

/// Returns the places that hints rest on.
fn guideline() -> &'static Guideline {
    static READ: OnceLock<Guideline> = OnceLock::new();
    READ.get_or_init(|| library().guideline(template().id()))
}

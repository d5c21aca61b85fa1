//! What the processor does for a key, a start and an export, in instructions: they are counted, and more than
//! stand here, and a fourth, are a fault.
//!
//! Callgrind counts, so a busy machine changes nothing; what a count still depends on is the compiler, the C
//! library and the processor's kind, and hence the margin. The limits are those of a release build.
#![expect(clippy::unwrap_used, reason = "a bench that cannot be set up may fail loudly")]
#![expect(
    missing_docs,
    unused_qualifications,
    clippy::exit,
    clippy::disallowed_methods,
    reason = "what the harness writes"
)]

use std::hint::black_box;
use std::sync::Arc;

use avtale::app::{Code, Key, written};
use avtale::assemble::{Document, assemble};
use avtale::check::{Finding, check};
use avtale::draft::Draft;
use avtale::export::{Annex, Characters, Format, Headings, Pictures, Stage, Wanted};
use avtale::store::{FolderStore, Listed, Store};
use avtale::template::{Library, Template};
use avtale::texts::{Language, Texts};
use avtale::tui::input::Input;
use avtale_counts::{Desk, LARGE, Made, SMALL, Shape, example, folder, made, official, text};
use gungraun::{
    Callgrind, EventKind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main,
};
use tempfile::TempDir;

/// Keys of which the sum is counted, so that not one of them that wraps a row decides.
const KEYS: usize = 10;

/// Instructions that were counted for each thing, and a fourth above them is where the fault begins.
///
/// A letter has one limit for all sizes of the text, the largest included: what a key costs may not grow with
/// what was written.
mod counted {
    /// Ten letters at 80x24.
    pub(crate) const LETTERS: u64 = 7_821_054;
    /// Ten letters at 200x50.
    pub(crate) const LETTERS_IN_A_LARGE_WINDOW: u64 = 14_586_845;
    /// Ten steps of the cursor.
    pub(crate) const STEPS: u64 = 3_748_037;
    /// Ten rows down at the edge of the window.
    pub(crate) const SCROLLED: u64 = 5_532_893;
    /// A paste of 10 kB, in one piece.
    pub(crate) const PASTED: u64 = 4_988_283;
    /// Ten frames in which nothing changes.
    pub(crate) const UNCHANGED: u64 = 3_663_630;
    /// The official template.
    pub(crate) const TEMPLATE: u64 = 3_698_328;
    /// The texts of the screens.
    pub(crate) const TEXTS: u64 = 2_050_356;
    /// The worked example from its file.
    pub(crate) const READ: u64 = 2_454_147;
    /// What is missing and inconsistent in it.
    pub(crate) const CHECKED: u64 = 7_273_188;
    /// The agreement of it.
    pub(crate) const ASSEMBLED: u64 = 2_026_616;
    /// The agreement as text.
    pub(crate) const AS_TEXT: u64 = 8_847_074;
    /// The agreement as Markdown.
    pub(crate) const AS_MARKDOWN: u64 = 4_496_429;
    /// The agreement as HTML.
    pub(crate) const AS_HTML: u64 = 5_601_256;
    /// The agreement as `OpenDocument`.
    pub(crate) const AS_OPEN_DOCUMENT: u64 = 9_498_562;
    /// The agreement for Word.
    pub(crate) const AS_WORD: u64 = 13_580_958;
    /// A folder of a hundred drafts that were just written, each of which is read.
    pub(crate) const LISTED: u64 = 45_709_314;
}

/// Fails above what was counted and a fourth of it.
fn at_most(counted: u64) -> LibraryBenchmarkConfig {
    let mut callgrind = Callgrind::default();
    callgrind.hard_limits([(EventKind::Ir, counted + counted / 4)]);
    let mut config = LibraryBenchmarkConfig::default();
    config.tool(callgrind);
    config
}

fn writing(size: usize, shape: Shape, window: (u16, u16)) -> Desk {
    Desk::writing(size, shape, window).press_often(Key::char('x'), 3)
}

#[library_benchmark(setup = writing)]
#[benches::small(
    args = [
        (1_000, Shape::Many, SMALL), (190_000, Shape::Many, SMALL),
        (1_000, Shape::One, SMALL), (190_000, Shape::One, SMALL),
    ],
    config = at_most(counted::LETTERS)
)]
#[benches::large(
    args = [(1_000, Shape::Many, LARGE), (190_000, Shape::One, LARGE)],
    config = at_most(counted::LETTERS_IN_A_LARGE_WINDOW)
)]
fn letters(desk: Desk) -> Desk {
    desk.press_often(Key::char('x'), KEYS)
}

#[library_benchmark(setup = writing, config = at_most(counted::STEPS))]
#[benches::small(args = [(190_000, Shape::One, SMALL)])]
fn steps(desk: Desk) -> Desk {
    desk.press_often(Key::plain(Code::Right), KEYS)
}

/// Far enough down that the next row is below the window.
fn at_the_edge(size: usize, shape: Shape, window: (u16, u16)) -> Desk {
    Desk::writing(size, shape, window).press_often(Key::plain(Code::Down), 30)
}

#[library_benchmark(setup = at_the_edge, config = at_most(counted::SCROLLED))]
#[benches::small(args = [(190_000, Shape::One, SMALL)])]
fn rows_down(desk: Desk) -> Desk {
    desk.press_often(Key::plain(Code::Down), KEYS)
}

#[library_benchmark(setup = writing, config = at_most(counted::UNCHANGED))]
#[benches::small(args = [(190_000, Shape::One, SMALL)])]
fn unchanged_frames(mut desk: Desk) -> Desk {
    for _ in 0..KEYS {
        desk.draw();
    }
    desk
}

#[library_benchmark(setup = writing, config = at_most(counted::PASTED))]
#[benches::small(args = [(100_000, Shape::Many, SMALL)])]
fn pasting(mut desk: Desk) -> Desk {
    desk.take(Input::Paste(text(10_000, Shape::Many)));
    desk
}

library_benchmark_group!(
    name = keys,
    benchmarks = [letters, steps, rows_down, unchanged_frames, pasting]
);

#[library_benchmark(config = at_most(counted::TEMPLATE))]
fn template() -> Library {
    black_box(Library::official())
}

#[library_benchmark(config = at_most(counted::TEXTS))]
fn texts() -> Texts {
    black_box(Texts::load(Language::Nb))
}

#[library_benchmark(setup = official, config = at_most(counted::READ))]
#[bench::example()]
fn reading(template: Arc<Template>) -> (Arc<Template>, Draft) {
    let draft = example(black_box(&template));
    (template, draft)
}

#[library_benchmark(setup = folder, config = at_most(counted::LISTED))]
#[bench::hundred()]
fn listing((folder, mut store): (TempDir, FolderStore)) -> (TempDir, FolderStore, Vec<Listed>) {
    let listed = store.list().unwrap();
    (folder, store, listed)
}

library_benchmark_group!(name = starts, benchmarks = [template, texts, reading, listing]);

#[library_benchmark(setup = made, config = at_most(counted::CHECKED))]
#[bench::example()]
fn checking((template, draft, document): Made) -> (Made, Vec<Finding>) {
    let findings = check(&template, &draft, &document);
    ((template, draft, document), findings)
}

#[library_benchmark(setup = made, config = at_most(counted::ASSEMBLED))]
#[bench::example()]
fn assembling((template, draft, document): Made) -> (Made, Document) {
    let again = assemble(&template, &draft);
    ((template, draft, document), again)
}

fn to_export(format: Format) -> (Made, Wanted) {
    let wanted = Wanted {
        format,
        stage: Stage::Final,
        annex: Annex::Deviations,
        headings: Headings::Plain,
        characters: Characters::AsTheyAre,
    };
    (made(), wanted)
}

#[library_benchmark(setup = to_export)]
#[bench::text(args = (Format::Text), config = at_most(counted::AS_TEXT))]
#[bench::markdown(args = (Format::Markdown), config = at_most(counted::AS_MARKDOWN))]
#[bench::html(args = (Format::Html), config = at_most(counted::AS_HTML))]
#[bench::open_document(args = (Format::Odt), config = at_most(counted::AS_OPEN_DOCUMENT))]
#[bench::word(args = (Format::Docx), config = at_most(counted::AS_WORD))]
fn exporting((made, wanted): (Made, Wanted)) -> (Made, Vec<u8>) {
    let bytes = written(&made.2, wanted, Pictures::new()).unwrap();
    (made, bytes)
}

library_benchmark_group!(name = agreements, benchmarks = [checking, assembling, exporting]);

main!(library_benchmark_groups = keys, starts, agreements);

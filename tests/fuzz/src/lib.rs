//! What the targets share: the template, drafts to start from, and a mutator that knows JSON.

pub mod json;
pub mod terminal;

use std::sync::{Arc, OnceLock};

use avtale::base::{Line, Moment};
use avtale::draft::{Draft, Stamp};
use avtale::store::wire;
use avtale::template::{Library, Template};
use avtale::texts::{Language, Texts};

/// The worked drafts, from an empty one to a whole agreement.
pub const DRAFTS: [&str; 3] = [
    include_str!("../../../drafts/tomt-utkast.json"),
    include_str!("../../../drafts/kristiansand-2020.json"),
    include_str!("../../../drafts/fullfort-eksempel.json"),
];

/// Returns the templates at hand.
pub fn library() -> &'static Arc<Library> {
    static LIBRARY: OnceLock<Arc<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| Arc::new(Library::official()))
}

/// Returns the official template.
pub fn template() -> &'static Template {
    &library().all()[0]
}

/// Returns the words of screens and messages.
pub fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| Texts::load(Language::Nb))
}

/// Returns one of [`DRAFTS`], read.
pub fn draft(number: u8) -> Draft {
    static READ: OnceLock<Vec<Draft>> = OnceLock::new();
    let all = READ.get_or_init(|| DRAFTS.iter().map(|text| read(text.as_bytes())).collect());
    all[usize::from(number) % all.len()].clone()
}

/// Returns who writes, and when.
pub fn stamp(milliseconds: i64) -> Stamp {
    let at = Moment::from_millisecond(1_795_325_525_000 + milliseconds).expect("a moment of 2026");
    Stamp { by: Line::kept("Kari"), at }
}

fn read(bytes: &[u8]) -> Draft {
    wire::read_draft(bytes, |_| Some(template())).expect("what was written is read")
}

/// Holds a draft against the promise that no save loses anything: what is written is read again, as the
/// same draft and as the same bytes.
pub fn round_trip(draft: &Draft) {
    let written = wire::write_draft(draft, template());
    let again = read(&written);
    same(&again, draft);
    let second = wire::write_draft(&again, template());
    assert!(second == written, "the second write differs from the first");
}

/// Fails with the place where two drafts begin to differ, since a whole one fills many screens.
pub fn same(one: &Draft, other: &Draft) {
    if one == other {
        return;
    }
    let (one, other) = (format!("{one:?}"), format!("{other:?}"));
    let differs = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        let shown = text.as_bytes().get(differs.saturating_sub(200)..).unwrap_or_default();
        String::from_utf8_lossy(&shown[..shown.len().min(400)]).into_owned()
    };
    panic!("the drafts differ\n  one: {}\nother: {}", around(&one), around(&other));
}

/// Holds faults against the promise that they are told in plain sight, with a place in the file.
pub fn told(bytes: &[u8], faults: &[wire::JsonFault]) {
    assert!(!faults.is_empty(), "refused without a word");
    let lines = bytes.split(|byte| *byte == b'\n').count();
    for fault in faults {
        assert!((1..=lines).contains(&fault.line) && fault.column > 0, "{fault:?}");
        let said = texts().say(&fault.message);
        let hidden = |c: char| avtale::base::text::is_hidden(c);
        assert!(!said.is_empty() && !said.contains(hidden), "{said:?}");
    }
}

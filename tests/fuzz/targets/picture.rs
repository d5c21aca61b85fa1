//! Any bytes as a logo beside a draft: refused, or a picture that every format can be written with.
#![no_main]

use avtale::app::written;
use avtale::assemble::{BlockKind, Document, assemble};
use avtale::export::{Format, Picture, Pictures, Wanted};
use avtale_fuzz::{draft, template};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(picture) = Picture::read(bytes.to_vec()) else { return };
    let (width, height) = picture.pixels();
    let most = u64::from(width) * u64::from(height);
    assert!((1..=1 << 24).contains(&most), "{width} × {height}");
    let document = letterhead();
    for format in [Format::Html, Format::Docx, Format::Odt, Format::Pdf] {
        // What is damaged within is told by its text; the document is written all the same.
        let pictures = Pictures::from([("logo.png".to_owned(), picture.clone())]);
        written(&document, Wanted::draft(format), pictures).expect("a document");
    }
});

/// A document that has a logo and nothing more.
fn letterhead() -> Document {
    let mut document = assemble(template(), &draft(0));
    document.blocks.truncate(1);
    document.footnotes.clear();
    for block in &mut document.blocks {
        let file = "logo.png".to_owned();
        block.kind = BlockKind::Image { file, alternative: Vec::new() };
    }
    document
}

//! Any bytes as a file that `avtale verify` is asked about: of no draft, or of one that it names as exports do.
//!
//! It begins with the worked drafts in every format, which it writes to the folder `AVTALE_FUZZ_SEEDS` itself.
#![no_main]

use avtale::app::written;
use avtale::assemble::assemble;
use avtale::export::{Format, Pictures, Token, Wanted, origin, token};
use avtale_fuzz::{DRAFTS, draft, template};
use libfuzzer_sys::fuzz_target;

const FORMATS: [(Format, &str); 7] = [
    (Format::Docx, "docx"),
    (Format::Odt, "odt"),
    (Format::Pdf, "pdf"),
    (Format::Html, "html"),
    (Format::Markdown, "md"),
    (Format::Text, "txt"),
    (Format::Json, "json"),
];

fuzz_target!(init: seeds(), |bytes: &[u8]| {
    if let Some((format, token)) = origin(bytes) {
        assert_eq!(Token::parse(&token.to_string()), Some(token.clone()), "{format:?}");
        let printed = token::code(&token.fingerprint);
        assert!(token::digits(&printed).is_some_and(|it| token.fingerprint.starts_with(&it)));
    }
    let typed = String::from_utf8_lossy(bytes);
    if let Some(digits) = token::digits(&typed) {
        assert_eq!(token::digits(&token::code(&digits)).as_deref(), digits.get(..16));
    }
});

fn seeds() {
    let Some(folder) = std::env::var_os("AVTALE_FUZZ_SEEDS") else { return };
    let folder = std::path::PathBuf::from(folder);
    for number in 0..DRAFTS.len() {
        let document = assemble(template(), &draft(number as u8));
        for (format, end) in FORMATS {
            let bytes = written(&document, Wanted::draft(format), Pictures::new());
            let bytes = bytes.expect("the worked drafts can be written");
            assert_eq!(origin(&bytes).expect("it says what it is").0, format);
            std::fs::write(folder.join(format!("{number}.{end}")), bytes).expect("a seed");
        }
    }
}

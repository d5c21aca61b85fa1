//! What an exported file is and says of itself, read back from its bytes.

use super::{Format, Token, wire};

/// Before the token in the head of a page.
const META: &str = "<meta name=\"dcterms.identifier\" content=\"";
/// Before the token at the end of Markdown.
const COMMENT: &str = "<!-- avtale:";

/// Returns the format of an exported file and the token that it carries; `None` when it carries none.
///
/// Whoever can change a file can change its token too: that the file is as it was made is only known when it
/// is made again and is the same.
pub fn origin(bytes: &[u8]) -> Option<(Format, Token)> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') {
        return Some((Format::Json, Token::parse(&wire::origin::identifier(bytes)?)?));
    }
    if is_page(text) {
        let (_, rest) = text.split_once(META)?;
        let (token, _) = rest.split_once('"')?;
        return Some((Format::Html, Token::parse(token)?));
    }
    let token = Token::last_in(text)?;
    let format = if text.contains(COMMENT) { Format::Markdown } else { Format::Text };
    Some((format, token))
}

fn is_page(text: &str) -> bool {
    let begin = "<!doctype html";
    text.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin))
}

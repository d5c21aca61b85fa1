//! Text as HTML and as a style sheet has it; nothing typed becomes either.

use std::fmt::Write as _;

use crate::base::norwegian::ties::tied;
use crate::export::shown;

/// Returns the text as a quoted text in a style sheet: whatever could end it or the sheet is written by its
/// number.
pub(super) fn css_text(text: &str) -> String {
    let written = shown(text).chars().fold(String::new(), |mut css, c| {
        if c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | ':' | '·') {
            css.push(c);
        } else {
            // Writing to a `String` cannot fail.
            write!(css, "\\{:x} ", u32::from(c)).unwrap_or_default();
        }
        css
    });
    format!("\"{written}\"")
}

/// Returns the text as HTML, its line breaks as such, and no other where none must be.
pub(super) fn lines(text: &str) -> String {
    escaped(&tied(text)).replace('\n', "<br>")
}

/// Returns the text as HTML, for an element or a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    shown(text).chars().fold(String::with_capacity(text.len()), |mut html, c| {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
        html
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_never_ends_its_quotes_or_the_sheet() {
        assert_eq!(css_text("Side æ-1 · 2"), "\"Side æ-1 · 2\"");
        assert_eq!(css_text("\"}</style>\\\n"), "\"\\22 \\7d \\3c \\2f style\\3e \\5c \\a \"");
    }
}

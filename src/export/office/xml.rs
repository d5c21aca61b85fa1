//! Text as XML.

use super::super::shown;

/// Returns the text as XML, for an element or a quoted attribute; hidden characters as visible marks, so
/// that none is left that XML cannot hold.
pub(super) fn escaped(text: &str) -> String {
    shown(text).chars().fold(String::with_capacity(text.len()), |mut xml, c| {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\'' => xml.push_str("&apos;"),
            c => xml.push(c),
        }
        xml
    })
}

/// Returns the text as XML on one line.
pub(super) fn in_line(text: &str) -> String {
    escaped(text).replace('\n', " ")
}

/// Returns a part in which each name in braces is replaced by its value; what stands in a value is not.
pub(super) fn filled(part: &str, values: &[(&str, &str)]) -> String {
    let mut pieces = part.split('{');
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let found = piece.split_once('}').and_then(|(name, rest)| {
            let value = values.iter().find(|(known, _)| *known == name);
            value.map(|(_, value)| (*value, rest))
        });
        match found {
            Some((value, rest)) => whole.extend([value, rest]),
            None => whole.extend(["{", piece]),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_would_obey_is_text() {
        assert_eq!(escaped("<a b='c'>&\"d\""), "&lt;a b=&apos;c&apos;&gt;&amp;&quot;d&quot;");
        assert_eq!(escaped("a\u{0}\u{fffe}\u{85}b\nc"), "a‹0›‹FFFE›‹85›b\nc");
        assert_eq!(in_line("a\nb"), "a b");
    }

    #[test]
    fn a_value_is_never_taken_for_a_name() {
        let values = [("a", "{b}"), ("b", "{a}")];
        assert_eq!(filled("<{a}|{b}|{c}|{d", &values), "<{b}|{a}|{c}|{d");
    }
}

//! The characters of a dictionary's bytes, by the encoding that it names itself.

use std::borrow::Cow;

/// An encoding that a dictionary may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Latin1,
    /// Latin 1 with the euro and seven letters in place of signs that nobody missed.
    Latin9,
}

impl Encoding {
    /// Returns the encoding that the line `SET` of an affix file names; Hunspell takes ISO 8859-1 where there
    /// is no such line.
    ///
    /// # Errors
    /// The name, when it is another encoding than the three that Norwegian dictionaries come in.
    pub(super) fn named_in(affix: &[u8]) -> Result<Self, String> {
        let affix = affix.strip_prefix(b"\xef\xbb\xbf").unwrap_or(affix);
        let lines = affix.split(|byte| *byte == b'\n');
        let name = lines.filter_map(|line| line.strip_prefix(b"SET")).find_map(|rest| {
            let first = rest.first().copied()?;
            first.is_ascii_whitespace().then(|| rest.trim_ascii())
        });
        let Some(name) = name else { return Ok(Self::Latin1) };
        let name = String::from_utf8_lossy(name).into_owned();
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        match plain.to_ascii_uppercase().as_str() {
            "UTF8" => Ok(Self::Utf8),
            "ISO88591" | "LATIN1" => Ok(Self::Latin1),
            "ISO885915" | "LATIN9" => Ok(Self::Latin9),
            _ => Err(name),
        }
    }

    /// Returns the text of the bytes; `None` when they are not in this encoding.
    pub(super) fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Self::Utf8 => {
                let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
                std::str::from_utf8(bytes).ok().map(Cow::Borrowed)
            }
            // Every byte of Latin 1 is the code point of its character.
            Self::Latin1 => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
            Self::Latin9 => Some(bytes.iter().map(|byte| latin9(*byte)).collect()),
        }
    }
}

/// Source: ISO/IEC 8859-15, which differs from Latin 1 at these eight places.
fn latin9(byte: u8) -> char {
    match byte {
        0xa4 => '€',
        0xa6 => 'Š',
        0xa8 => 'š',
        0xb4 => 'Ž',
        0xb8 => 'ž',
        0xbc => 'Œ',
        0xbd => 'œ',
        0xbe => 'Ÿ',
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(affix: &[u8], bytes: &[u8], text: &str) {
        let encoding = Encoding::named_in(affix).unwrap();
        assert_eq!(encoding.decode(bytes).as_deref(), Some(text));
    }

    #[test]
    fn a_dictionary_is_read_in_the_encoding_that_it_names() {
        case(b"SET UTF-8\n", "både".as_bytes(), "både");
        case(b"\xef\xbb\xbfSET utf-8\r\nTRY e\n", "både".as_bytes(), "både");
        case(b"# x\nSET ISO8859-1\n", b"b\xe5de", "både");
        case(b"SET ISO-8859-15\n", b"\xa4 \xa8 b\xe5de", "€ š både");
        case(b"TRY esn\nSETTING 1\n", b"b\xe5de", "både");
        assert_eq!(Encoding::named_in(b"SET KOI8-R\n"), Err("KOI8-R".to_owned()));
        assert_eq!(Encoding::Utf8.decode(b"b\xe5de"), None);
    }
}

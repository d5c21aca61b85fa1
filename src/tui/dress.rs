//! How cells stand out: the sequence for each style in the colours that the reader chose.
//!
//! By themselves screens have the terminal's own colours, which its reader chose for the contrast they
//! need (G148 of WCAG 2). The theme with high contrast sets three: white and yellow on black, which stand
//! 21 and 19.6 to 1, where AAA asks for 7. They are numbers 16, 226 and 231 of the 256, which no theme of a
//! terminal changes. Of 16 colours the terminal decides which they are; bright white and bright yellow
//! follow the plain white that terminals with eight colours stay at.

use std::io::Write as _;

use ratatui::style::Modifier;

use crate::platform::{Colours, Display, Palette};

/// What ends all that stands out, without an end of the sequence.
const PLAIN: &[u8] = b"\x1b[0";

/// Which sequences make cells stand out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Dress {
    /// Bold and the like, and no colours.
    #[default]
    Uncoloured,
    /// High contrast, of so many colours.
    Contrast(Palette),
}

impl Dress {
    /// Returns the dress of a display.
    pub(super) fn of(display: Display) -> Self {
        match display.colours {
            Colours::Terminal | Colours::None => Self::Uncoloured,
            Colours::Contrast => Self::Contrast(display.palette),
        }
    }

    /// Returns whether cells that nothing is drawn in have a colour too.
    pub(super) fn has_ground(self) -> bool {
        match self {
            Self::Uncoloured => false,
            Self::Contrast(_) => true,
        }
    }

    /// Adds the sequence for a style to `bytes`.
    pub(super) fn put_on(self, style: Modifier, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(PLAIN);
        for (modifier, code) in [
            (Modifier::BOLD, 1),
            (Modifier::DIM, 2),
            (Modifier::ITALIC, 3),
            (Modifier::UNDERLINED, 4),
            (Modifier::REVERSED, 7),
        ] {
            // Dim letters have no contrast to speak of.
            let is_wanted = !(self.has_ground() && modifier == Modifier::DIM);
            if is_wanted && style.contains(modifier) {
                // Writing to memory does not fail.
                write!(bytes, ";{code}").unwrap_or_default();
            }
        }
        bytes.extend_from_slice(self.colours(style.contains(Modifier::BOLD)));
        bytes.push(b'm');
    }

    /// Returns the colours of plain or of bold cells.
    fn colours(self, bold: bool) -> &'static [u8] {
        match (self, bold) {
            (Self::Uncoloured, _) => b"",
            (Self::Contrast(Palette::Cube), false) => b";38;5;231;48;5;16",
            (Self::Contrast(Palette::Cube), true) => b";38;5;226;48;5;16",
            (Self::Contrast(Palette::Sixteen), false) => b";37;97;40",
            (Self::Contrast(Palette::Sixteen), true) => b";37;93;40",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(dress: Dress, style: Modifier, expected: &str) {
        let mut bytes = Vec::new();
        dress.put_on(style, &mut bytes);
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    #[test]
    fn each_style_has_its_sequence_in_each_dress() {
        let (cube, sixteen) = (Dress::Contrast(Palette::Cube), Dress::Contrast(Palette::Sixteen));
        case(Dress::Uncoloured, Modifier::empty(), "\x1b[0m");
        case(Dress::Uncoloured, Modifier::BOLD | Modifier::REVERSED, "\x1b[0;1;7m");
        case(Dress::Uncoloured, Modifier::DIM, "\x1b[0;2m");
        case(cube, Modifier::empty(), "\x1b[0;38;5;231;48;5;16m");
        case(cube, Modifier::BOLD, "\x1b[0;1;38;5;226;48;5;16m");
        case(cube, Modifier::REVERSED | Modifier::DIM, "\x1b[0;7;38;5;231;48;5;16m");
        case(sixteen, Modifier::empty(), "\x1b[0;37;97;40m");
        case(sixteen, Modifier::BOLD | Modifier::UNDERLINED, "\x1b[0;1;4;37;93;40m");
    }

    /// Returns the relative luminance of a colour, as WCAG 2 has it.
    fn luminance(colour: [u8; 3]) -> f64 {
        let [red, green, blue] = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(light: [u8; 3], dark: [u8; 3]) -> f64 {
        (luminance(light) + 0.05) / (luminance(dark) + 0.05)
    }

    /// Returns the colour of the 6x6x6 cube with this number.
    fn of_cube(number: u8) -> [u8; 3] {
        let step = |part: u8| if part == 0 { 0 } else { 55 + 40 * part };
        let at = number - 16;
        [step(at / 36), step(at / 6 % 6), step(at % 6)]
    }

    #[test]
    fn the_theme_of_high_contrast_has_that_of_aaa() {
        for (dress, bold, number) in [
            (Dress::Contrast(Palette::Cube), false, 231),
            (Dress::Contrast(Palette::Cube), true, 226),
        ] {
            let expected = format!(";38;5;{number};48;5;16");
            assert_eq!(dress.colours(bold), expected.as_bytes());
            let ratio = contrast(of_cube(number), of_cube(16));
            assert!(ratio >= 7.0, "{number}: {ratio}");
        }
        // Of 16 colours, as terminals have them when nobody has chosen others: white (37), bright white and
        // bright yellow on black of xterm, PuTTY, the Linux console and Windows Terminal.
        for (light, dark) in [
            ([229, 229, 229], [0, 0, 0]),
            ([255, 255, 255], [0, 0, 0]),
            ([255, 255, 0], [0, 0, 0]),
            ([187, 187, 187], [0, 0, 0]),
            ([255, 255, 85], [0, 0, 0]),
            ([170, 170, 170], [0, 0, 0]),
            ([204, 204, 204], [12, 12, 12]),
            ([242, 242, 242], [12, 12, 12]),
            ([249, 241, 165], [12, 12, 12]),
        ] {
            assert!(contrast(light, dark) >= 7.0, "{light:?} on {dark:?}");
        }
    }
}

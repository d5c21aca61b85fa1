//! The two fonts: which characters they have, and the glyphs of a word.

use std::collections::BTreeMap;
use std::rc::Rc;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::ttf_parser::Tag;
use rustybuzz::{Direction, Face, Feature, ShapePlan, UnicodeBuffer, script};

const REGULAR: &[u8] = include_bytes!("../fonts/LiberationSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/LiberationSans-Bold.ttf");

/// Which of the two fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// For running text.
    Regular,
    /// For headings and what must be seen.
    Bold,
}

/// The glyphs of a piece of text; all lengths are in em.
#[derive(Debug)]
pub(super) struct Shape {
    /// The glyphs, each with its place in the text.
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// How wide the text is.
    pub(super) width: f32,
    /// How much of that are blanks at its end.
    pub(super) blanks: f32,
}

/// The fonts as they are read for one document.
pub(super) struct Fonts {
    regular: Loaded,
    bold: Loaded,
}

struct Loaded {
    face: Face<'static>,
    plan: ShapePlan,
    font: Font,
    /// What was shaped before: words come again and again.
    words: BTreeMap<String, Rc<Shape>>,
}

impl Fonts {
    /// Reads the fonts; `None` when the program was built with files that are no fonts.
    pub(super) fn read() -> Option<Self> {
        Some(Self { regular: Loaded::read(REGULAR)?, bold: Loaded::read(BOLD)? })
    }

    /// Returns the font as krilla embeds it.
    pub(super) fn font(&self, weight: Weight) -> &Font {
        match weight {
            Weight::Regular => &self.regular.font,
            Weight::Bold => &self.bold.font,
        }
    }

    /// Returns the glyphs of a text that has no line breaks.
    pub(super) fn shape(&mut self, weight: Weight, text: &str) -> Rc<Shape> {
        let loaded = match weight {
            Weight::Regular => &mut self.regular,
            Weight::Bold => &mut self.bold,
        };
        if let Some(shape) = loaded.words.get(text) {
            return Rc::clone(shape);
        }
        let shape = Rc::new(loaded.shape(text));
        loaded.words.insert(text.to_owned(), Rc::clone(&shape));
        shape
    }
}

impl Loaded {
    fn read(data: &'static [u8]) -> Option<Self> {
        let face = Face::from_slice(data, 0)?;
        // Letter for letter, so that what is copied out of the file is what was typed.
        let features = [b"liga", b"clig"].map(|tag| Feature::new(Tag::from_bytes(tag), 0, ..));
        let plan =
            ShapePlan::new(&face, Direction::LeftToRight, Some(script::LATIN), None, &features);
        Some(Self { face, plan, font: Font::new(data.into(), 0)?, words: BTreeMap::new() })
    }

    fn shape(&self, text: &str) -> Shape {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let shaped = rustybuzz::shape_with_plan(&self.face, &self.plan, buffer);
        let em = |units: i32| {
            f32::from(i16::try_from(units).unwrap_or(i16::MAX))
                / f32::from(i16::try_from(self.face.units_per_em()).unwrap_or(i16::MAX))
        };
        let place = |cluster: u32| usize::try_from(cluster).unwrap_or(text.len());
        let infos = shaped.glyph_infos();
        let glyphs: Vec<_> = infos
            .iter()
            .zip(shaped.glyph_positions())
            .enumerate()
            .map(|(at, (info, position))| {
                let after = infos.iter().skip(at).find(|after| after.cluster > info.cluster);
                let end = after.map_or(text.len(), |after| place(after.cluster));
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    em(position.x_advance),
                    em(position.x_offset),
                    em(position.y_offset),
                    em(position.y_advance),
                    place(info.cluster)..end,
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        let inked = text.trim_end_matches(' ').len();
        let blanks = glyphs.iter().filter(|glyph| glyph.text_range.start >= inked);
        let blanks = blanks.map(|glyph| glyph.x_advance).sum();
        Shape { glyphs, width, blanks }
    }
}

/// What tells whether a character can be printed, without the rest of the fonts.
pub(super) struct Coverage([Face<'static>; 2]);

impl Coverage {
    /// Reads the fonts; `None` when the program was built with files that are no fonts.
    pub(super) fn read() -> Option<Self> {
        Some(Self([Face::from_slice(REGULAR, 0)?, Face::from_slice(BOLD, 0)?]))
    }

    /// Returns whether both fonts have the character, and it can stand in a line from left to right.
    pub(super) fn has(&self, c: char) -> bool {
        c == '\n'
            || c.is_ascii_graphic()
            || c == ' '
            || (!is_from_right(c)
                && !is_private(c)
                && self.0.iter().all(|face| face.glyph_index(c).is_some()))
    }
}

/// Returns whether a character belongs to a script that is written from right to left; lines of ours are not.
///
/// Source: Unicode 16, `DerivedBidiClass.txt`: the blocks whose characters are R or AL by default.
fn is_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Returns whether a character means what its font wants it to mean; PDF/A-2a takes none.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_have_the_letters_of_norwegian_and_every_sami_language() {
        let coverage = Coverage::read().unwrap();
        for c in "æøåÆØÅéèêëóòôüöäáčđŋšŧžÁČĐŊŠŦŽâÂïÏǥǤǧǦǩǨʒƷǯǮʹʼõÕ«»“”–—…§•·‹›½€°\u{a0}".chars()
        {
            assert!(coverage.has(c), "{c}");
        }
    }

    #[test]
    fn other_scripts_and_signs_are_told_apart() {
        let coverage = Coverage::read().unwrap();
        for c in ['😀', '漢', '✓', 'א', 'ع', '\u{f001}', '\u{1f1f3}'] {
            assert!(!coverage.has(c), "{c}");
        }
    }

    #[test]
    fn a_word_is_as_wide_as_its_glyphs_drawn_together() {
        let mut fonts = Fonts::read().unwrap();
        let one = fonts.shape(Weight::Regular, "A").width + fonts.shape(Weight::Regular, "V").width;
        let pair = fonts.shape(Weight::Regular, "AV").width;
        assert!(pair < one, "the pair is kerned: {pair} and {one}");
        let word = fonts.shape(Weight::Regular, "fil  ");
        assert_eq!(word.glyphs.len(), 5, "no ligature");
        let blank = fonts.shape(Weight::Regular, " ").width;
        assert!((word.blanks - 2.0 * blank).abs() < 0.001);
    }
}

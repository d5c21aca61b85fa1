//! Lines of a width in points, broken where a reader does not stumble.

use krilla::text::KrillaGlyph;
use unicode_segmentation::UnicodeSegmentation as _;

use super::super::wrap::pieces;
use super::font::Fonts;
use super::inline::Span;

/// What is lost when widths are added up, in points: a text that just fits shall fit.
const ROUNDED: f32 = 0.01;

/// A line.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// What stands in it, from left to right.
    pub(super) parts: Vec<Part>,
    /// How wide it is, blanks at its end not counted, in points.
    pub(super) width: f32,
    /// How wide it is with them.
    advance: f32,
}

/// What stands in a line of one piece of the text.
#[derive(Debug)]
pub(super) struct Part {
    /// Which piece.
    pub(super) span: usize,
    pub(super) text: String,
    /// Its glyphs, with their places in `text`.
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// From the beginning of the line, in points.
    pub(super) x: f32,
    /// How wide it is, blanks at its end not counted, in points.
    pub(super) width: f32,
    /// How wide it is with them.
    advance: f32,
}

/// Returns the text in lines of at most `width` points; a single character may be wider.
///
/// A line break in the text stays one. A blank where a line is broken stays at its end, so that words are
/// apart when the text is read without the page.
pub(super) fn lines(fonts: &mut Fonts, spans: &[Span], width: f32) -> Vec<Line> {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut setter = Setter { fonts, spans, width, first: (0, 0), lines: vec![Line::default()] };
    let mut at = 0;
    for (number, paragraph) in text.split('\n').enumerate() {
        if number > 0 {
            setter.end();
        }
        for piece in pieces(paragraph) {
            setter.piece(at, piece);
            at += piece.len();
        }
        at += 1;
    }
    setter.lines
}

/// Returns the parts of a piece that may stand on lines of their own in need: of an e-mail address those that
/// end with `@` and full stops, and else the whole.
pub(super) fn address_parts(piece: &str) -> impl Iterator<Item = &str> {
    let is_address = piece.contains('@');
    piece.split_inclusive(move |c| is_address && matches!(c, '@' | '.'))
}

struct Setter<'a> {
    fonts: &'a mut Fonts,
    spans: &'a [Span],
    width: f32,
    /// The span that is being set, and where in the text it begins.
    first: (usize, usize),
    lines: Vec<Line>,
}

impl Setter<'_> {
    /// Sets a piece that begins at a byte of the text: whole, or when it is wider than a line an address part
    /// by part, and what is wider still character by character.
    fn piece(&mut self, at: usize, piece: &str) {
        if self.fits(at, piece) {
            self.set(at, piece);
            return;
        }
        let mut at = at;
        for part in address_parts(piece) {
            if self.fits(at, part) {
                self.set(at, part);
                at += part.len();
                continue;
            }
            for character in part.graphemes(true) {
                self.set(at, character);
                at += character.len();
            }
        }
    }

    fn fits(&mut self, at: usize, piece: &str) -> bool {
        self.measure(at, piece) <= self.width + ROUNDED
    }

    fn set(&mut self, at: usize, piece: &str) {
        let wide = self.measure(at, piece);
        let full = self.lines.last().is_some_and(|line| {
            !line.parts.is_empty()
                && line.advance + wide > self.width + ROUNDED
                && !piece.trim().is_empty()
        });
        if full {
            self.lines.push(Line::default());
        }
        for (span, text) in self.split(at, piece) {
            self.add(span, text);
        }
    }

    /// Returns how wide a piece is without the blanks at its end.
    fn measure(&mut self, at: usize, piece: &str) -> f32 {
        let inked = piece.trim_end_matches(' ');
        self.split(at, inked).into_iter().map(|(span, text)| self.wide(span, text)).sum()
    }

    fn wide(&mut self, span: usize, text: &str) -> f32 {
        let Some(Span { weight, size, .. }) = self.spans.get(span) else { return 0.0 };
        self.fonts.shape(*weight, text).width * size
    }

    /// Returns the parts of a piece that belong to different spans; pieces come in their order.
    fn split<'t>(&mut self, at: usize, piece: &'t str) -> Vec<(usize, &'t str)> {
        let ended = |(number, from): (usize, usize)| {
            self.spans.get(number).map(|span| from + span.text.len()).filter(|end| *end <= at)
        };
        while let Some(end) = ended(self.first) {
            self.first = (self.first.0 + 1, end);
        }
        let mut parts = Vec::new();
        let (first, mut begin) = self.first;
        let (mut at, mut rest) = (at, piece);
        for (number, span) in self.spans.iter().enumerate().skip(first) {
            let end = begin + span.text.len();
            let Some((part, after)) = rest.split_at_checked(rest.len().min(end.saturating_sub(at)))
            else {
                break;
            };
            if !part.is_empty() {
                parts.push((number, part));
            }
            if after.is_empty() {
                break;
            }
            at += part.len();
            (begin, rest) = (end, after);
        }
        parts
    }

    fn add(&mut self, span: usize, text: &str) {
        let Some(Span { weight, size, .. }) = self.spans.get(span) else { return };
        let shape = self.fonts.shape(*weight, text);
        let Some(line) = self.lines.last_mut() else { return };
        if line.parts.last().is_none_or(|last| last.span != span) {
            let x = line.advance;
            let part =
                Part { span, text: String::new(), glyphs: Vec::new(), x, width: 0.0, advance: 0.0 };
            line.parts.push(part);
        }
        let Some(part) = line.parts.last_mut() else { return };
        let before = part.text.len();
        part.glyphs.extend(shape.glyphs.iter().map(|glyph| {
            let mut glyph = glyph.clone();
            glyph.text_range = glyph.text_range.start + before..glyph.text_range.end + before;
            glyph
        }));
        part.text.push_str(text);
        // Of blanks alone nothing is seen, and what was seen before ends where it did.
        if !text.trim_end_matches(' ').is_empty() {
            part.width = part.advance + (shape.width - shape.blanks) * size;
            line.width = part.x + part.width;
        }
        part.advance += shape.width * size;
        line.advance = part.x + part.advance;
    }

    /// Begins a new line where the text has one, with a blank at the end of this one.
    fn end(&mut self) {
        let last = self.lines.last().and_then(|line| line.parts.last());
        if let Some(part) = last.filter(|part| !part.text.ends_with(' ')) {
            self.add(part.span, " ");
        }
        self.lines.push(Line::default());
    }
}

#[cfg(test)]
mod tests {
    use super::super::font::Weight;
    use super::super::inline::Look;
    use super::super::tags::Role;
    use super::super::tags::Tree;
    use super::*;

    /// Sets pieces of text at 10 points, and returns the texts of the lines with `|` between pieces.
    fn set(texts: &[&str], width: f32) -> Vec<String> {
        let mut fonts = Fonts::read().unwrap();
        let element = Tree::default().add(None, Role::Paragraph);
        let look = Look { weight: Weight::Regular, size: 10.0, leading: 12.0 };
        let spans: Vec<_> =
            texts.iter().map(|text| Span::plain((*text).to_owned(), look, element)).collect();
        let lines = lines(&mut fonts, &spans, width);
        for line in &lines {
            let alone = line.parts.len() == 1 && line.parts[0].text.trim().chars().count() == 1;
            assert!(line.width <= width || alone, "{line:?}");
            for pair in line.parts.windows(2) {
                assert!((pair[0].x + pair[0].advance - pair[1].x).abs() < 0.01, "{line:?}");
            }
        }
        let text =
            |line: &Line| line.parts.iter().map(|part| part.text.clone()).collect::<Vec<_>>();
        lines.iter().map(|line| text(line).join("|")).collect()
    }

    #[test]
    fn lines_break_between_words_and_keep_the_blank() {
        assert_eq!(set(&[""], 50.0), [""]);
        assert_eq!(set(&["to ledermøter hver måned"], 55.0), ["to ", "ledermøter ", "hver måned"]);
        assert_eq!(set(&["en\n\nto"], 70.0), ["en ", "", "to"]);
    }

    #[test]
    fn lines_do_not_break_where_a_reader_stumbles() {
        assert_eq!(set(&["etter lov § 4"], 50.0), ["etter lov ", "§ 4"]);
        assert_eq!(set(&["heter «Nye veier»"], 30.0), ["heter ", "«Nye ", "veier»"]);
        assert_eq!(set(&["10\u{a0}000 deltakere"], 50.0), ["10\u{a0}000 ", "deltakere"]);
        assert_eq!(set(&["telefon 12 34 56 78"], 60.0), ["telefon ", "12 34 56 78"]);
    }

    #[test]
    fn pieces_stand_beside_each_other_and_break_as_one_text() {
        assert_eq!(set(&["mål", "1", " og del", "mål"], 60.0), ["mål|1| og ", "del|mål"]);
        assert_eq!(set(&["a", "", "b"], 60.0), ["a|b"]);
    }

    #[test]
    fn an_address_wider_than_a_line_is_broken_after_its_signs() {
        assert_eq!(
            set(&["kari.nordmann@bodo.kommune.no"], 80.0),
            ["kari.nordmann@", "bodo.kommune.", "no"]
        );
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_between_characters_as_seen() {
        assert_eq!(set(&["mmmmm nn"], 20.0), ["mm", "mm", "m ", "nn"]);
        assert_eq!(set(&["šš"], 1.0), ["š", "š"]);
    }
}

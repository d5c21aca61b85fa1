//! The pictures that a file of a word processor holds.

use super::super::{Picture, PictureKind};

/// The greatest width of a logo, in English metric units: 5 cm.
const WIDEST: u32 = 1_800_000;
/// The greatest height of a logo, in English metric units: 1.6 cm.
const TALLEST: u32 = 576_000;
/// English metric units in a millimetre.
const MILLIMETRE: u32 = 36_000;

/// Returns width and height of a logo on paper, in English metric units: 914,400 an inch.
pub(super) fn size(picture: &Picture) -> (u32, u32) {
    picture.size_within((WIDEST, TALLEST))
}

/// Returns a length in English metric units as millimetres with two decimals.
pub(super) fn millimetres(length: u32) -> String {
    let hundredths = u64::from(length) * 100 / u64::from(MILLIMETRE);
    format!("{}.{:02}mm", hundredths / 100, hundredths % 100)
}

/// Returns the end of the names of files that hold such a picture.
pub(super) fn ending(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Png => "png",
        PictureKind::Jpeg => "jpeg",
    }
}

/// The pictures of a file, each once, numbered from 1 as they come.
#[derive(Default)]
pub(super) struct Media<'a> {
    pictures: Vec<&'a Picture>,
}

impl<'a> Media<'a> {
    /// Returns the number of a picture.
    pub(super) fn number(&mut self, picture: &'a Picture) -> usize {
        let known = self.pictures.iter().position(|known| std::ptr::eq(*known, picture));
        let at = known.unwrap_or_else(|| {
            self.pictures.push(picture);
            self.pictures.len() - 1
        });
        at + 1
    }

    /// Returns every picture with its number.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &'a Picture)> {
        self.pictures.iter().enumerate().map(|(at, picture)| (at + 1, *picture))
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::picture::tests::PNG;
    use super::*;

    #[test]
    fn a_length_is_put_in_millimetres() {
        assert_eq!(millimetres(36_000), "1.00mm");
        assert_eq!(millimetres(1), "0.00mm");
        assert_eq!(millimetres(1_800_000), "50.00mm");
        assert_eq!(millimetres(575_999), "15.99mm");
    }

    #[test]
    fn a_picture_that_stands_twice_is_held_once() {
        let read = || Picture::read(PNG.to_vec()).unwrap();
        let (one, two) = (read(), read());
        let mut media = Media::default();
        let numbers = [media.number(&one), media.number(&two), media.number(&one)];
        assert_eq!(numbers, [1, 2, 1]);
        assert_eq!(media.all().count(), 2);
    }
}

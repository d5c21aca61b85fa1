//! Logos: beside each other, as large as a letterhead has them, with their texts for those who can't see them.

use krilla::image::Image;

use super::super::{Picture, PictureKind};
use super::pages::Slot;
use super::tags::Role;
use super::work::{APART, Drawn, Ink, Row, TEXT, WIDTH, Work};
use crate::assemble::Run;

/// The most that a logo takes, in points.
const MOST: (u16, u16) = (170, 62);
/// The room between two logos beside each other, in points.
const BETWEEN: f32 = 24.0;

impl Work<'_> {
    /// Adds a logo, or its text when the picture is not at hand.
    pub(super) fn image(&mut self, file: &str, alternative: &[Run]) {
        let words = self.options.words.plain(alternative);
        let text = format!("{}: {words}", self.options.words.logo);
        let found = self.options.pictures.get(file).and_then(|it| Some((it, image(it)?)));
        let Some((picture, image)) = found else {
            self.plain(&text, TEXT, APART, false);
            return;
        };
        let (width, height) = size(picture);
        let element = self.tree.add(None, Role::Figure(self.printable.text(&text)));
        let beside = self.rows.last_mut().and_then(|row| {
            let (x, height) = end_of_pictures(row)?;
            (x + BETWEEN + width <= WIDTH).then_some((row, x + BETWEEN, height))
        });
        let drawn = |x| Ink::Picture(Drawn { x, y: 0.0, width, height, image, element });
        if let Some((row, x, before)) = beside {
            row.inks.push(drawn(x));
            row.slot.height = before.max(height);
        } else {
            let slot = Slot { height, before: APART, ..Slot::default() };
            self.rows.push(Row { slot, inks: vec![drawn(0.0)] });
        }
    }
}

/// Returns where the pictures of a row end, and how high it is; `None` when something else stands in it.
fn end_of_pictures(row: &Row) -> Option<(f32, f32)> {
    let mut end = None;
    for ink in &row.inks {
        match ink {
            Ink::Picture(drawn) => end = Some(drawn.x + drawn.width),
            Ink::Text(_) | Ink::Rule { .. } | Ink::Shade { .. } | Ink::Nothing(_) => return None,
        }
    }
    end.map(|end| (end, row.slot.height))
}

fn image(picture: &Picture) -> Option<Image> {
    let bytes = picture.bytes().to_vec();
    match picture.kind() {
        PictureKind::Png => Image::from_png(bytes.into(), false).ok(),
        PictureKind::Jpeg => Image::from_jpeg(bytes.into(), false).ok(),
    }
}

/// Returns the size of a picture on the page, in points.
fn size(picture: &Picture) -> (f32, f32) {
    let (width, height) = picture.size_within((MOST.0.into(), MOST.1.into()));
    let points = |side: u32| u16::try_from(side).map_or(f32::from(u16::MAX), f32::from);
    (points(width), points(height))
}

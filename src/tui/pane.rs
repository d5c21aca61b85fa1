//! A part of the screen that scrolls: how far it is, and which element of its list stands where, for the mouse.

use ratatui::layout::{Position, Rect};

/// A part of the screen that scrolls.
#[derive(Clone, Debug, Default)]
pub struct Pane {
    /// The first row that is seen, or the first element where elements differ in height.
    pub top: usize,
    /// The first row that is seen of a list whose rows are built as they are seen: of which element it is, and
    /// which of its rows.
    pub(super) first: Option<(usize, usize)>,
    /// What the last frame has drawn of its list.
    elements: Vec<Element>,
}

/// An element that was drawn.
#[derive(Clone, Copy, Debug)]
struct Element {
    area: Rect,
    hit: Hit,
}

/// An element of a list that a click is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Its number, from 0.
    pub(super) index: usize,
    /// Whether it is selected already.
    pub(super) is_selected: bool,
}

impl Pane {
    /// Forgets what was drawn: another frame begins.
    pub(super) fn clear(&mut self) {
        self.elements.clear();
    }

    /// Takes note of where an element of the list is drawn.
    pub(super) fn drew(&mut self, area: Rect, hit: Hit) {
        if !area.is_empty() {
            self.elements.push(Element { area, hit });
        }
    }

    /// Returns the element that is drawn at a place.
    pub(super) fn at(&self, place: Position) -> Option<Hit> {
        let found = self.elements.iter().find(|element| element.area.contains(place));
        found.map(|element| element.hit)
    }
}

//! What comes on which page: a sequence of heights becomes pages, without knowing what is drawn.

use std::collections::{BTreeSet, VecDeque};
use std::ops::Range;

/// What a row of the page takes, and what it must stand with.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Slot {
    /// Its height, in points.
    pub(super) height: f32,
    /// The room before it, in points; none at the head of a page.
    pub(super) before: f32,
    /// Whether the next one must come on the same page.
    pub(super) keep: bool,
    /// Whether it begins a page.
    pub(super) fresh: bool,
    /// The footnotes whose marks stand in it, by their places among all.
    pub(super) notes: Vec<usize>,
    /// The heading row that stands over it when it comes first on a page, by its place among all.
    pub(super) header: Option<usize>,
}

/// What is laid on pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flow<'a> {
    pub(super) slots: &'a [Slot],
    /// The heights of heading rows that are repeated.
    pub(super) headers: &'a [f32],
    /// The heights of the lines of each footnote.
    pub(super) notes: &'a [Vec<f32>],
    /// The height of a page's text, in points.
    pub(super) room: f32,
    /// The room between the text and the footnotes, in points.
    pub(super) gap: f32,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// The heading row at its head.
    pub(super) header: Option<usize>,
    /// What stands on it.
    pub(super) slots: Range<usize>,
    /// At its foot: lines of footnotes.
    pub(super) foot: Vec<(usize, Range<usize>)>,
}

/// The part of a page that footnotes may take before the text whose marks they have gets no more room.
const FOOT: f32 = 0.4;

/// Returns the pages, at least one.
///
/// Footnotes stand on the page of their first mark, except that long ones go on at the foot of the next.
pub(super) fn pages(flow: &Flow<'_>) -> Vec<Page> {
    let mut layout = Layout { flow, seen: BTreeSet::new(), waiting: VecDeque::new() };
    let mut pages = Vec::new();
    let mut at = 0;
    while pages.is_empty() || at < flow.slots.len() || !layout.waiting.is_empty() {
        let page = layout.page(at);
        at = page.slots.end;
        pages.push(page);
    }
    pages
}

struct Layout<'a> {
    flow: &'a Flow<'a>,
    /// The footnotes that have their place.
    seen: BTreeSet<usize>,
    /// The footnotes that are still to come, with the first line of each that is.
    waiting: VecDeque<(usize, usize)>,
}

impl Layout<'_> {
    fn page(&mut self, at: usize) -> Page {
        let flow = self.flow;
        let mut foot = Foot { lines: Vec::new(), height: 0.0 };
        let last = at >= flow.slots.len();
        self.fill(&mut foot, if last { flow.room } else { flow.room * FOOT });
        let header = flow.slots.get(at).and_then(|slot| slot.header);
        let over = header.and_then(|header| flow.headers.get(header)).copied().unwrap_or_default();
        let end = self.end(at, over, foot.height);
        let taken = over + self.height(at..end);
        for slot in flow.slots.get(at..end).unwrap_or_default() {
            for note in &slot.notes {
                if self.seen.insert(*note) {
                    self.waiting.push_back((*note, 0));
                }
            }
        }
        self.fill(&mut foot, flow.room - taken);
        Page { header, slots: at..end, foot: foot.lines }
    }

    /// Returns where the page ends that begins at a slot, with so much taken at its head and its foot.
    fn end(&self, at: usize, over: f32, foot: f32) -> usize {
        let flow = self.flow;
        let mut taken = over + foot;
        // Notes that wait come first; what is added now must wait too, and takes no room here.
        let full = !self.waiting.is_empty();
        let mut begun = foot > 0.0;
        let mut notes = BTreeSet::new();
        let mut good = at;
        for (number, slot) in flow.slots.iter().enumerate().skip(at) {
            if number > at {
                if slot.fresh {
                    return number;
                }
                taken += slot.before;
            }
            taken += slot.height;
            for note in slot.notes.iter().filter(|note| !full && !self.seen.contains(note)) {
                if notes.insert(*note) {
                    taken += self.demand(*note) + if begun { 0.0 } else { flow.gap };
                    begun = true;
                }
            }
            if taken > flow.room && number > at {
                return if good > at { good } else { number };
            }
            if !slot.keep {
                good = number + 1;
            }
        }
        flow.slots.len()
    }

    /// Returns the room that a footnote must have on the page of its mark.
    fn demand(&self, note: usize) -> f32 {
        let height: f32 = self.flow.notes.get(note).into_iter().flatten().sum();
        height.min(self.flow.room * FOOT)
    }

    fn height(&self, slots: Range<usize>) -> f32 {
        let first = slots.start;
        let slots = self.flow.slots.iter().enumerate().take(slots.end).skip(slots.start);
        slots.map(|(at, slot)| slot.height + if at > first { slot.before } else { 0.0 }).sum()
    }

    /// Puts lines of waiting footnotes at the foot as long as there is room.
    fn fill(&mut self, foot: &mut Foot, room: f32) {
        while let Some((note, from)) = self.waiting.pop_front() {
            let lines = self.flow.notes.get(note).map_or(&[][..], Vec::as_slice);
            let mut to = from;
            for height in lines.iter().skip(from) {
                let gap = if foot.height > 0.0 { 0.0 } else { self.flow.gap };
                // One line at least comes on a page of footnotes alone, or it would never end.
                let forced = room >= self.flow.room && foot.height <= 0.0;
                if foot.height + gap + height > room && !forced {
                    break;
                }
                foot.height += gap + height;
                to += 1;
            }
            if to > from {
                foot.lines.push((note, from..to));
            }
            if to < lines.len() {
                self.waiting.push_front((note, to));
                break;
            }
        }
    }
}

struct Foot {
    lines: Vec<(usize, Range<usize>)>,
    height: f32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> Slot {
        Slot { height: 10.0, ..Slot::default() }
    }

    fn kept() -> Slot {
        Slot { keep: true, ..line() }
    }

    /// Lays slots on pages of ten lines.
    fn laid(slots: &[Slot], notes: &[Vec<f32>]) -> Vec<Page> {
        let flow = Flow { slots, headers: &[10.0], notes, room: 100.0, gap: 5.0 };
        let pages = pages(&flow);
        let mut at = 0;
        for page in &pages {
            assert_eq!(page.slots.start, at, "nothing is left out");
            at = page.slots.end;
        }
        assert_eq!(at, slots.len(), "nothing is left over");
        let mut lines = vec![0; notes.len()];
        for (note, range) in pages.iter().flat_map(|page| &page.foot) {
            assert_eq!(range.start, lines[*note], "the lines of a note come in order");
            lines[*note] = range.end;
        }
        pages
    }

    fn ends(slots: &[Slot]) -> Vec<usize> {
        laid(slots, &[]).iter().map(|page| page.slots.end).collect()
    }

    #[test]
    fn a_page_takes_what_fits() {
        assert_eq!(ends(&[]), [0]);
        assert_eq!(ends(&vec![line(); 25]), [10, 20, 25]);
        let apart = Slot { before: 10.0, ..line() };
        assert_eq!(ends(&vec![apart; 8]), [5, 8], "no room before the first of a page");
    }

    #[test]
    fn what_must_stand_together_goes_to_the_next_page_whole() {
        let mut slots = vec![line(); 9];
        slots.extend([kept(), kept(), line()]);
        assert_eq!(ends(&slots), [9, 12]);
    }

    #[test]
    fn what_stands_together_and_is_longer_than_a_page_is_broken() {
        let mut slots = vec![kept(); 24];
        slots.push(line());
        assert_eq!(ends(&slots), [10, 20, 25]);
        let tall = Slot { height: 300.0, ..line() };
        assert_eq!(ends(&[line(), tall, line()]), [1, 2, 3]);
    }

    #[test]
    fn a_fresh_page_is_begun_where_one_is_asked_for() {
        let fresh = Slot { fresh: true, ..line() };
        assert_eq!(ends(&[fresh.clone(), line(), fresh, line()]), [2, 4]);
    }

    #[test]
    fn a_heading_row_stands_over_the_rest_of_its_table_on_each_page() {
        let row = Slot { header: Some(0), ..line() };
        let mut slots = vec![kept()];
        slots.extend(vec![row; 20]);
        let pages = laid(&slots, &[]);
        let headers: Vec<_> = pages.iter().map(|page| (page.header, page.slots.clone())).collect();
        assert_eq!(headers, [(None, 0..10), (Some(0), 10..19), (Some(0), 19..21)]);
    }

    #[test]
    fn a_footnote_stands_at_the_foot_of_the_page_of_its_mark() {
        let mut slots = vec![line(); 12];
        slots[3].notes = vec![0];
        let pages = laid(&slots, &[vec![10.0, 10.0]]);
        assert_eq!(pages[0].slots, 0..7, "two lines and the gap are taken");
        assert_eq!(pages[0].foot, [(0, 0..2)]);
        assert_eq!(pages[1].foot, []);
    }

    #[test]
    fn a_line_whose_footnote_has_no_room_goes_with_it_to_the_next_page() {
        let mut slots = vec![line(); 10];
        slots[9].notes = vec![0];
        let pages = laid(&slots, &[vec![10.0]]);
        assert_eq!(pages[0].slots, 0..9);
        assert_eq!(pages[1].foot, [(0, 0..1)]);
    }

    #[test]
    fn a_long_footnote_goes_on_at_the_foot_of_the_next_pages() {
        let mut slots = vec![line(); 5];
        slots[0].notes = vec![0, 1];
        slots[1].notes = vec![0];
        let pages = laid(&slots, &[vec![10.0; 30], vec![10.0]]);
        assert!(pages.len() > 3, "{pages:?}");
        let heights = pages.iter().map(|page| page.slots.len() + page.foot.len());
        assert!(heights.into_iter().all(|height| height > 0), "no empty page: {pages:?}");
        let noted: usize =
            pages.iter().flat_map(|page| &page.foot).map(|(_, lines)| lines.len()).sum();
        assert_eq!(noted, 31, "every line of the notes comes once");
    }
}

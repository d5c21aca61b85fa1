//! The shortest way from what a row shows to what it shall show: letter by letter, or by moving a part of it.

use ratatui::layout::Position;

use super::letters::{Letters, Slot};
use super::pen::Pen;

/// From so many bytes on it is looked for a shorter way than to write what differs.
const LONG: usize = 12;
/// The farthest that a part of a row is moved: an inserted word and its blank.
const FARTHEST: usize = 24;
/// So many letters must be the same for a part to count as moved.
const SAME: usize = 4;
/// From so many blanks on they are not written but erased.
const BLANKS: usize = 12;

/// Writes what makes row `y`, which is `shown`, look like `wanted`; `shown` is it afterwards.
pub(super) fn redraw(
    pen: &mut Pen,
    letters: &Letters,
    y: u16,
    (shown, wanted): (&mut [Slot], &[Slot]),
) {
    let mut best = pen.fresh();
    write(&mut best, letters, y, (shown, wanted));
    if pen.shifts && best.bytes.len() > LONG {
        for shift in shifts(shown, wanted) {
            let mut way = pen.fresh();
            let moved = shift.make(&mut way, y, shown);
            write(&mut way, letters, y, (&moved, wanted));
            if way.bytes.len() < best.bytes.len() {
                best = way;
            }
        }
    }
    pen.follow(&best);
    shown.copy_from_slice(wanted);
}

/// A part of a row that is moved.
#[derive(Clone, Copy, Debug)]
struct Shift {
    /// Where it begins: there cells are put in or taken out.
    from: usize,
    /// Where what is on its right begins, which stays.
    until: usize,
    by: usize,
    way: Way,
    /// Whether something stands on its right.
    right: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Right,
    Left,
}

/// Returns the parts that may have been moved.
fn shifts(shown: &[Slot], wanted: &[Slot]) -> Vec<Shift> {
    let same = |(old, new): &(&Slot, &Slot)| old == new;
    let from = shown.iter().zip(wanted).take_while(same).count();
    let kept = shown.iter().rev().zip(wanted.iter().rev()).take_while(same).count();
    let until = shown.len().saturating_sub(kept);
    let is_moved = |row: &[Slot]| row.iter().all(|slot| slot.is_plain());
    let rest = |row: &[Slot]| row.get(from..).is_some_and(is_moved);
    if !rest(shown) || !rest(wanted) {
        // What terminals do to a wide letter that is moved is not known.
        return Vec::new();
    }
    let right = shown.get(until..).is_some_and(|rest| !rest.iter().all(|slot| slot.is_blank()));
    let mut shifts = Vec::new();
    let farthest = if right { FARTHEST.min(kept) } else { FARTHEST };
    for by in 1..=farthest.min(until.saturating_sub(from)) {
        for (way, old, new) in [(Way::Right, from, from + by), (Way::Left, from + by, from)] {
            let (old, new) = (shown.get(old..old + SAME), wanted.get(new..new + SAME));
            if old.is_some()
                && old == new
                && old.is_some_and(|old| !old.iter().all(|slot| slot.is_blank()))
            {
                shifts.push(Shift { from, until, by, way, right });
            }
        }
    }
    shifts
}

impl Shift {
    /// Moves it, and returns what the row shows then.
    fn make(self, pen: &mut Pen, y: u16, shown: &[Slot]) -> Vec<Slot> {
        let Self { from, until, by, way, right } = self;
        let mut row = shown.to_vec();
        let all = row.len();
        match way {
            Way::Right => {
                put_in(pen, y, &mut row, (from, by));
                if right {
                    take_out(pen, y, &mut row, (until, by));
                }
            }
            Way::Left => {
                take_out(pen, y, &mut row, (from, by));
                if right {
                    put_in(pen, y, &mut row, (until - by, by));
                }
            }
        }
        row.truncate(all);
        row
    }
}

fn put_in(pen: &mut Pen, y: u16, row: &mut Vec<Slot>, (at, count): (usize, usize)) {
    pen.go(position(at, y));
    pen.command(count, b'@');
    row.splice(at..at, std::iter::repeat_n(Slot::EMPTY, count));
    row.truncate(row.len() - count);
}

fn take_out(pen: &mut Pen, y: u16, row: &mut Vec<Slot>, (at, count): (usize, usize)) {
    pen.go(position(at, y));
    pen.command(count, b'P');
    row.drain(at..at + count);
    row.extend(std::iter::repeat_n(Slot::EMPTY, count));
}

/// Writes the letters that differ.
fn write(pen: &mut Pen, letters: &Letters, y: u16, (shown, wanted): (&[Slot], &[Slot])) {
    let blank_from = wanted.iter().rposition(|slot| !slot.is_blank()).map_or(0, |last| last + 1);
    let mut x = 0;
    // Up to here something else may stand than is known.
    let mut reached = 0;
    while let Some(&new) = wanted.get(x) {
        let is_there = x >= reached && shown.get(x).is_some_and(|old| old.looks_like(new));
        if new == Slot::Behind || is_there {
            x += 1;
            continue;
        }
        let differ = |slots: &[Slot]| slots.iter().filter(|slot| !slot.is_blank()).count();
        if pen.shifts && x >= blank_from && differ(shown.get(x..).unwrap_or_default()) > 3 {
            // From wherever the cursor stands on the blanks that are there already.
            let from = pen.at().filter(|at| at.y == y).map_or(x, |at| usize::from(at.x));
            pen.go(position(if (blank_from..x).contains(&from) { from } else { x }, y));
            pen.command(1, b'K');
            return;
        }
        pen.go_over(position(x, y), wanted);
        let blanks = wanted.iter().skip(x).take_while(|slot| slot.is_blank()).count();
        let run = shown.get(x..x + blanks).unwrap_or_default();
        if pen.shifts && blanks >= BLANKS && differ(run) > BLANKS {
            pen.command(blanks, b'X');
            x += blanks;
            continue;
        }
        pen.put(new, letters);
        reached = reached.max(x + letters.reach(new));
        x += 1;
    }
}

fn position(x: usize, y: u16) -> Position {
    Position { x: u16::try_from(x).unwrap_or(u16::MAX), y }
}

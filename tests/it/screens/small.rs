//! Small windows and odd letters.

use avtale::app::{Code, Key};

use super::{DOWN, Desk, ENTER, ESC, TAB};

const ODD: &str = "A\u{30a}s 日本語 👩\u{200d}👩\u{200d}👧 🇳🇴 e\u{301}\u{338} \u{202e}[x]";

/// Returns a session on every kind of screen, all with odd letters in them.
fn everywhere() -> Vec<Desk> {
    let steps: [&[Key]; 16] = [
        &[],
        &[ENTER],
        &[DOWN, ENTER],
        &[DOWN, ENTER, TAB, TAB, ENTER],
        &[DOWN, ENTER, TAB, ESC, Key::char('v')],
        &[Key::char('v'), Key::char('v')],
        &[Key::char('v'), Key::char('v'), Key::char('v')],
        &[Key::char('/')],
        &[Key::char('/'), ESC, Key::plain(Code::End)],
        &[DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, ENTER, Key::ctrl('w')],
        &[Key::char('?')],
        &[Key::char('f')],
        &[Key::ctrl('e')],
        &[Key::char('g')],
        &[Key::char('D')],
        &[Key::char('D'), ENTER],
    ];
    let mut desks = vec![Desk::new(80, 24)];
    for keys in steps {
        let mut desk = Desk::opened(80, 24);
        desk.press(keys).paste(&ODD.repeat(20));
        desks.push(desk);
    }
    desks
}

/// Draws at every size that is too small for anything, and at odd ones.
pub(super) fn resize_to_all(desk: &mut Desk) {
    for width in 0..=5 {
        for height in 0..=3 {
            desk.resize(width, height);
        }
    }
    for (width, height) in [(60, 20), (59, 20), (60, 19), (1, 50), (300, 1), (99, 24), (120, 20)] {
        desk.resize(width, height);
    }
}

#[test]
fn every_screen_is_drawn_at_every_small_size() {
    for mut desk in everywhere() {
        resize_to_all(&mut desk);
    }
}

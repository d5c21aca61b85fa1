//! A terminal that takes nothing but what our own backend makes of a screen.

use std::io;

use avtale::base::text::is_hidden;
use avtale::tui::screen::Sink;

/// Takes frames, and fails at the first byte that a text brought along.
#[derive(Debug)]
pub struct Strict;

impl Sink for Strict {
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
        let frame = std::str::from_utf8(bytes).expect("frames are UTF-8");
        let mut pieces = frame.split('\u{1b}');
        // The cursor goes back and to the left without a sequence.
        let is_foreign = |c: char| is_hidden(c) && !['\r', '\u{8}'].contains(&c);
        let plain = |text: &str| assert!(!text.contains(is_foreign), "{text:?} in {frame:?}");
        plain(pieces.next().unwrap_or_default());
        for piece in pieces {
            let code = piece.strip_prefix('[').unwrap_or_else(|| panic!("ESC in {frame:?}"));
            let numbers = |c: char| c.is_ascii_digit() || c == ';' || c == '?';
            let rest = code.trim_start_matches(numbers);
            let ours = rest.starts_with(['@', 'A', 'B', 'C', 'D', 'H', 'J', 'K', 'P', 'X', 'm'])
                || ["?25h", "?25l", "?2026h", "?2026l"].iter().any(|mode| code.starts_with(mode));
            assert!(ours, "an escape sequence that is not ours in {frame:?}");
            plain(rest.get(1..).unwrap_or_default());
        }
        Ok(())
    }
}

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
        let plain = |text: &str| assert!(!text.contains(is_hidden), "{text:?} in {frame:?}");
        plain(pieces.next().unwrap_or_default());
        for piece in pieces {
            let code = piece.strip_prefix('[').unwrap_or_else(|| panic!("ESC in {frame:?}"));
            let numbers = |c: char| c.is_ascii_digit() || c == ';' || c == '?';
            let rest = code.trim_start_matches(numbers);
            let ours = rest.starts_with(['H', 'C', 'D', 'J', 'K', 'm'])
                || code.starts_with("?25h")
                || code.starts_with("?25l");
            assert!(ours, "an escape sequence that is not ours in {frame:?}");
            plain(rest.get(1..).unwrap_or_default());
        }
        Ok(())
    }
}

//! A text on its way to the clipboard of the terminal, wherever that stands: OSC 52.

use std::fmt;

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;

/// Returns the sequence that asks the terminal to put `text` on its clipboard. Whether it does nobody
/// tells: the terminal never answers.
///
/// # Errors
/// Never; writing to memory does not fail.
pub(super) fn sequence(text: &str) -> Result<String, fmt::Error> {
    let mut sequence = String::new();
    CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence)?;
    Ok(sequence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_sent_so_that_nothing_in_it_steers_the_terminal() {
        assert_eq!(sequence("på\n").unwrap(), "\x1b]52;c;cMOlCg==\x1b\\");
        let hostile = sequence("\x1b\\\x1b[2J\x07").unwrap();
        let inner = hostile.strip_prefix("\x1b]52;c;").and_then(|it| it.strip_suffix("\x1b\\"));
        assert!(inner.unwrap().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'='));
    }
}

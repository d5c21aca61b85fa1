//! Where data and messages go: data to standard output, messages to standard error.

use std::io::{ErrorKind, Write};

use super::failure::Failure;
use crate::base::Message;
use crate::texts::Texts;
use crate::tui::measure::width;

/// The two ways out.
pub(super) struct Output<'a> {
    /// Data.
    pub(super) data: &'a mut dyn Write,
    /// Messages.
    pub(super) messages: &'a mut dyn Write,
}

impl Output<'_> {
    /// Writes data.
    ///
    /// # Errors
    /// [`Failure::Closed`] when the reader has gone, as `head` does; another when it can't be written.
    pub(super) fn write(&mut self, data: &[u8]) -> Result<(), Failure> {
        let written = self.data.write_all(data).and_then(|()| self.data.flush());
        written.map_err(|error| {
            if error.kind() == ErrorKind::BrokenPipe {
                Failure::Closed
            } else {
                Failure::said(Message::new("cli-output-failed").with("why", &error))
            }
        })
    }

    /// Says a message.
    pub(super) fn say(&mut self, texts: &Texts, message: &Message) {
        // There is nobody left to tell when messages can't be written.
        writeln!(self.messages, "{}", texts.say(message)).unwrap_or_default();
    }

    /// Says lines that are in words already.
    pub(super) fn tell(&mut self, lines: &str) {
        write!(self.messages, "{lines}").unwrap_or_default();
    }

    /// Shows a command on a line of its own, whole, so that it can be taken from the terminal.
    pub(super) fn show(&mut self, command: &str) {
        writeln!(self.messages, "  {command}").unwrap_or_default();
    }

    /// Says a message, with a new line before each word that a row of so many cells has no room for.
    pub(super) fn say_within(&mut self, texts: &Texts, message: &Message, columns: u16) {
        let said = wrapped(&texts.say(message), columns);
        writeln!(self.messages, "{said}").unwrap_or_default();
    }
}

/// Returns `text` on rows of at most so many cells; a longer word stands alone, whole, so that a path or a
/// command can be taken from the terminal as it is.
pub(super) fn wrapped(text: &str, columns: u16) -> String {
    let mut rows = String::new();
    let mut taken = 0;
    for word in text.split(' ') {
        let room = width(word);
        if taken > 0 && taken + 1 + room > usize::from(columns) {
            rows.push('\n');
            taken = 0;
        } else if taken > 0 {
            rows.push(' ');
            taken += 1;
        }
        rows.push_str(word);
        taken += room;
    }
    rows
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    struct Broken(ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    #[track_caller]
    fn case(kind: ErrorKind) -> Failure {
        let (mut data, mut messages) = (Broken(kind), io::sink());
        Output { data: &mut data, messages: &mut messages }.write(b"x").unwrap_err()
    }

    #[track_caller]
    fn wraps(text: &str, columns: u16, expected: &str) {
        assert_eq!(wrapped(text, columns), expected);
    }

    #[test]
    fn what_is_said_last_is_wrapped_between_words_and_never_inside_one() {
        wraps("er lagret i mappa", 11, "er lagret i\nmappa");
        wraps("er lagret", 9, "er lagret");
        wraps("i /srv/utkast/bodo.json.", 10, "i\n/srv/utkast/bodo.json.");
        wraps("i /srv/utkast/bodo.json og", 10, "i\n/srv/utkast/bodo.json\nog");
        wraps("", 10, "");
    }

    #[test]
    fn a_reader_that_has_gone_is_no_fault_and_a_full_disk_is() {
        assert!(matches!(case(ErrorKind::BrokenPipe), Failure::Closed));
        assert!(matches!(case(ErrorKind::StorageFull), Failure::Said(_)));
    }
}

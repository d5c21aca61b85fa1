//! Where data and messages go: data to standard output, messages to standard error.

use std::io::{ErrorKind, Write};

use super::failure::Failure;
use crate::base::Message;
use crate::texts::Texts;

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

    #[test]
    fn a_reader_that_has_gone_is_no_fault_and_a_full_disk_is() {
        assert!(matches!(case(ErrorKind::BrokenPipe), Failure::Closed));
        assert!(matches!(case(ErrorKind::StorageFull), Failure::Said(_)));
    }
}

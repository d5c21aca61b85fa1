//! The way out: lines with nothing in them that steers a terminal, and a prompt below.

use std::io::Write;

use crate::base::text::visible;

/// What stands in a line where its text had a line break.
pub(super) const BREAK: &str = " / ";

/// Whether what is typed is seen right behind the prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Echo {
    /// It is: the terminal shows it there.
    Beside,
    /// It is not; without a line break the next line would begin in the prompt's.
    Elsewhere,
}

/// Where lines go.
pub(super) struct Out<'a> {
    to: &'a mut dyn Write,
    echo: Echo,
    waiting: String,
    is_gone: bool,
}

impl<'a> Out<'a> {
    pub(super) fn new(to: &'a mut dyn Write, echo: Echo) -> Self {
        Self { to, echo, waiting: String::new(), is_gone: false }
    }

    /// Adds a line; line breaks in it are told by a sign, so that each line begins as it should.
    pub(super) fn line(&mut self, text: &str) {
        let text = text.trim_end().replace('\n', BREAK);
        self.waiting.push_str(&visible(&text));
        self.waiting.push('\n');
    }

    /// Ends the line that a prompt began and nobody has typed in.
    pub(super) fn leave_prompt(&mut self) {
        if self.echo == Echo::Beside {
            self.waiting.push('\n');
        }
    }

    /// Shows all lines, and a prompt below them.
    pub(super) fn prompt(&mut self, text: &str) {
        let prompt = visible(text.trim_end()).into_owned();
        self.waiting.push_str(&prompt);
        self.waiting.push(if self.echo == Echo::Beside { ' ' } else { '\n' });
        self.show();
    }

    /// Shows all lines.
    pub(super) fn show(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let written = self.to.write_all(waiting.as_bytes()).and_then(|()| self.to.flush());
        self.is_gone = self.is_gone || written.is_err();
    }

    /// Returns whether nobody takes what is said any longer.
    pub(super) fn is_gone(&self) -> bool {
        self.is_gone
    }
}

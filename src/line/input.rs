//! Lines as they are typed: read one at a time, when it is wanted, and freed of what is no text.

use std::io::{self, BufRead, ErrorKind};
use std::sync::mpsc::{self, Sender};
use std::thread;

use crate::base::{Line, Message};

/// The most bytes of a line that a terminal hands over.
///
/// Linux keeps 4,095 and a line break, and drops the rest without a word (`N_TTY_BUF_SIZE` in
/// `drivers/tty/n_tty.c`, and "Canonical and noncanonical mode" in termios(3)).
pub const MOST_IN_TERMINAL: usize = 4_095;
/// The most bytes of a line that comes from elsewhere; a draft has room for far less.
const MOST: usize = 1 << 20;
/// How many characters of a line are told again, so that one hears where it was cut.
const TOLD_AGAIN: usize = 40;

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// A line without its line break.
    Line(Vec<u8>),
    /// A line so long that nothing of it is kept.
    TooLong,
    /// Nothing more will come.
    End,
}

/// The way to whoever reads.
#[derive(Debug)]
pub(super) struct Reader(Sender<()>);

impl Reader {
    /// Starts the thread that reads; it reads a line when one is wanted and never ahead, so that what is
    /// typed ahead stays with the terminal.
    ///
    /// # Errors
    /// When the system has no thread left.
    pub(super) fn spawn<M: Send + 'static>(
        mut source: Box<dyn BufRead + Send>,
        sender: Sender<M>,
        message: fn(io::Result<Input>) -> M,
    ) -> io::Result<Self> {
        let (want, wanted) = mpsc::channel();
        thread::Builder::new().name("lines".into()).spawn(move || {
            while wanted.recv().is_ok() {
                if sender.send(message(read(&mut *source))).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self(want))
    }

    /// Asks for a line.
    pub(super) fn want(&self) {
        // The thread outlives every wish: it ends when this is dropped.
        self.0.send(()).unwrap_or_default();
    }
}

fn read(source: &mut dyn BufRead) -> io::Result<Input> {
    let (mut line, mut length) = (Vec::new(), 0_usize);
    loop {
        let there = match source.fill_buf() {
            Ok(there) => there,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let end = there.iter().position(|byte| *byte == b'\n');
        let taken = end.map_or(there.len(), |at| at + 1);
        if taken == 0 && length == 0 {
            return Ok(Input::End);
        }
        let room = MOST.saturating_sub(line.len());
        line.extend(there.iter().take(taken.min(room)));
        length += taken;
        let is_last = taken == 0;
        source.consume(taken);
        if end.is_some() || is_last {
            break;
        }
    }
    if length > MOST {
        return Ok(Input::TooLong);
    }
    for end in [b'\n', b'\r'] {
        line.pop_if(|last| *last == end);
    }
    Ok(Input::Line(line))
}

/// A line that was understood as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// The text, composed and without hidden characters.
    pub(super) text: String,
    /// How many hidden characters were taken out of it.
    pub(super) removed: usize,
    /// What to tell about it.
    pub(super) remarks: Vec<Message>,
}

/// Whether a line came from a terminal that may have cut it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// It came from one.
    Terminal,
    /// It came from a file, a pipe or another program.
    Other,
}

/// Returns the text of a line.
///
/// # Errors
/// When it is not in UTF-8; says so, with what could be read.
pub(super) fn typed(bytes: &[u8], source: Source) -> Result<Typed, Message> {
    let is_cut = source == Source::Terminal && bytes.len() >= MOST_IN_TERMINAL;
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        // A letter that was cut in two is no sign of another encoding.
        Err(error) if is_cut && error.error_len().is_none() => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(whole).unwrap_or_default()
        }
        Err(_) => {
            let read = String::from_utf8_lossy(bytes);
            let read: String = read.chars().take(TOLD_AGAIN).collect();
            return Err(Message::new("line-not-utf8").with("text", &read));
        }
    };
    let (text, keys) = without_keys(text);
    let clean = Line::typed(&text);
    let text = clean.text.as_str().to_owned();
    let mut remarks = Vec::new();
    if keys > 0 {
        remarks.push(Message::new("line-keys"));
    }
    if is_cut {
        let letters = text.chars().count();
        let end: String = text.chars().skip(letters.saturating_sub(TOLD_AGAIN)).collect();
        let cut = Message::new("line-cut").count("most", MOST_IN_TERMINAL);
        remarks.push(cut.with("end", &end));
    }
    Ok(Typed { text, removed: clean.removed, remarks })
}

/// Returns a text without what arrow keys and marked pastes send, and how many keys were taken out.
///
/// In a line that the terminal edits, an arrow key is no more than the letters that it sends: the sequences
/// of ECMA-48, 5.4 (CSI), and those of the keypad (SS3).
fn without_keys(text: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let mut keys = 0;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        kept.push_str(before);
        let length = length_of_sequence(after);
        let (sequence, behind) = after.split_at_checked(length).unwrap_or(("", after));
        match sequence {
            // A lone escape is a hidden character like others.
            "" => kept.push('\u{1b}'),
            // Around a paste; what stands between is text.
            "[200~" | "[201~" => {}
            _ => keys += 1,
        }
        rest = behind;
    }
    kept.push_str(rest);
    (kept, keys)
}

/// Returns how many bytes belong to the sequence whose escape stands before `text`; 0 when it is none.
fn length_of_sequence(text: &str) -> usize {
    let bytes = text.as_bytes();
    match bytes.first() {
        Some(b'[') => {
            let parameters = bytes.iter().skip(1).take_while(|byte| (0x20..0x40).contains(*byte));
            let last = parameters.count() + 1;
            if bytes.get(last).is_some_and(|byte| (0x40..0x7f).contains(byte)) {
                last + 1
            } else {
                0
            }
        }
        Some(b'O') if bytes.get(1).is_some_and(u8::is_ascii_alphabetic) => 2,
        Some(_) | None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(bytes: &[u8], expected: &[Input]) {
        let mut source = bytes;
        let read: Vec<_> = expected.iter().map(|_| read(&mut source).unwrap()).collect();
        assert_eq!(read, expected);
    }

    fn line(text: &str) -> Input {
        Input::Line(text.as_bytes().to_vec())
    }

    #[test]
    fn lines_are_read_one_by_one_and_the_last_needs_no_line_break() {
        case("Bodø\r\n\nto".as_bytes(), &[line("Bodø"), line(""), line("to"), Input::End]);
        case(b"", &[Input::End, Input::End]);
    }

    #[test]
    fn a_line_that_fills_the_memory_is_refused_and_the_next_one_read() {
        let mut bytes = vec![b'a'; MOST + 1];
        bytes.extend_from_slice(b"\nneste\n");
        case(&bytes, &[Input::TooLong, line("neste"), Input::End]);
    }

    #[track_caller]
    fn text(bytes: &[u8], expected: &str, removed: usize, remarks: &[&str]) {
        let typed = typed(bytes, Source::Other).unwrap();
        assert_eq!((typed.text.as_str(), typed.removed), (expected, removed));
        let keys: Vec<_> = typed.remarks.iter().map(|remark| remark.key).collect();
        assert_eq!(keys, remarks);
    }

    #[test]
    fn what_is_no_text_is_taken_out_and_told() {
        text("Bodø".as_bytes(), "Bodø", 0, &[]);
        text("A\u{30a}s\u{200b}".as_bytes(), "Ås", 1, &[]);
        text(b"a\x1b[Db\x1bOA\x1b[1;5C", "ab", 0, &["line-keys"]);
        text(b"\x1b[200~lim\x1b[201~", "lim", 0, &[]);
        text(b"a\x1bb\x1b[\x07", "ab[", 3, &[]);
    }

    #[test]
    fn what_is_not_utf8_is_said_with_what_could_be_read() {
        let message = typed(b"Bod\xf8", Source::Other).unwrap_err();
        assert_eq!(message, Message::new("line-not-utf8").with("text", "Bod\u{fffd}"));
    }

    #[test]
    fn a_line_that_the_terminal_may_have_cut_is_kept_and_its_end_told() {
        let letters = "ø".repeat(MOST_IN_TERMINAL);
        let bytes = &letters.as_bytes()[..MOST_IN_TERMINAL];
        let typed = typed(bytes, Source::Terminal).unwrap();
        assert_eq!(typed.text.chars().count(), MOST_IN_TERMINAL / 2);
        assert_eq!(typed.remarks[0].key, "line-cut");
        assert!(super::typed(letters.as_bytes(), Source::Other).unwrap().remarks.is_empty());
        let shorter = typed_of(MOST_IN_TERMINAL - 1);
        assert!(shorter.remarks.is_empty());
    }

    fn typed_of(length: usize) -> Typed {
        typed("a".repeat(length).as_bytes(), Source::Terminal).unwrap()
    }
}

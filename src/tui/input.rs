//! Keys and pastes: a thread that reads the terminal.

mod decoder;
mod sequence;

use std::os::fd::OwnedFd;
use std::sync::mpsc::Sender;
use std::{io, thread};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

pub use self::decoder::Decoder;
use super::terminal::Tty;
use crate::app::key::{Code, Key};

/// The most bytes read at a time; a terminal's line holds no more.
const CHUNK: usize = 4_096;
/// The fewest plain keys in one burst that are taken for a paste that the terminal didn't mark.
///
/// Nobody types so far ahead of a draw; a slow line hands over a few keys at a time.
const PASTE: usize = 32;

/// What came from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// A text, all at once.
    Paste(String),
}

/// Starts the thread that hands over everything that comes from the terminal, and whether reading failed.
///
/// It sleeps as long as nothing comes; only while half a key or paste is there does it wake by itself.
///
/// # Errors
/// When the system has no thread left.
pub fn spawn<M: Send + 'static>(
    tty: &Tty,
    sender: Sender<M>,
    message: fn(io::Result<Input>) -> M,
) -> io::Result<()> {
    let line = tty.input().try_clone_to_owned()?;
    thread::Builder::new().name("keys".into()).spawn(move || {
        let mut decoder = Decoder::default();
        loop {
            let (came, over) = match read(&line, &mut decoder) {
                Ok(inputs) => (inputs.into_iter().map(Ok).collect(), false),
                Err(error) => (vec![Err(error)], true),
            };
            let listened = came.into_iter().all(|came| sender.send(message(came)).is_ok());
            if over || !listened {
                return;
            }
        }
    })?;
    Ok(())
}

/// Waits for something to come, or for what is begun to be given up.
fn read(line: &OwnedFd, decoder: &mut Decoder) -> io::Result<Vec<Input>> {
    let patience = decoder.patience().map(Timespec::try_from).and_then(Result::ok);
    match poll(&mut [PollFd::new(line, PollFlags::IN)], patience.as_ref()) {
        Ok(0) => return Ok(decoder.give_up().into_iter().collect()),
        Ok(_) => {}
        Err(rustix::io::Errno::INTR) => return Ok(Vec::new()),
        Err(errno) => return Err(errno.into()),
    }
    let mut bytes = [0; CHUNK];
    match rustix::io::read(line, &mut bytes) {
        Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
        Ok(length) => Ok(decoder.feed(bytes.get(..length).unwrap_or_default())),
        Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => Ok(Vec::new()),
        Err(errno) => Err(errno.into()),
    }
}

/// Returns the burst with every run of at least 32 plain letters and Enters made one paste.
pub fn join_pastes(burst: Vec<Input>) -> Vec<Input> {
    let mut joined = Vec::with_capacity(burst.len());
    let mut run = Vec::new();
    for input in burst {
        if let Some(letter) = letter(&input) {
            run.push((letter, input));
        } else {
            finish(&mut run, &mut joined);
            joined.push(input);
        }
    }
    finish(&mut run, &mut joined);
    joined
}

fn finish(run: &mut Vec<(char, Input)>, joined: &mut Vec<Input>) {
    if run.len() < PASTE {
        joined.extend(run.drain(..).map(|(_, input)| input));
    } else {
        joined.push(Input::Paste(run.drain(..).map(|(letter, _)| letter).collect()));
    }
}

fn letter(input: &Input) -> Option<char> {
    match input {
        Input::Key(Key { code: Code::Char(c), ctrl: false, alt: false, .. }) => Some(*c),
        Input::Key(Key { code: Code::Enter, ctrl: false, alt: false, .. }) => Some('\n'),
        Input::Key(_) | Input::Paste(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: Code, ctrl: bool) -> Key {
        Key { code, ctrl, alt: false, shift: false }
    }

    #[test]
    fn a_long_burst_of_letters_is_one_paste_and_a_short_one_stays_keys() {
        let typed = |text: &str| -> Vec<Input> {
            text.chars()
                .map(|c| if c == '\n' { Code::Enter } else { Code::Char(c) })
                .map(|code| Input::Key(key(code, false)))
                .collect()
        };
        let long = "Å ".repeat(20) + "\nslutt";
        let tab = Input::Key(key(Code::Tab, false));
        let burst = [typed("kort\n"), vec![tab.clone()], typed(&long)].concat();
        let expected = [typed("kort\n"), vec![tab, Input::Paste(long)]].concat();
        assert_eq!(join_pastes(burst), expected);
    }
}

//! Keys and pastes: a thread that reads the terminal, and what crossterm's events mean to us.

use std::sync::mpsc::Sender;
use std::{io, thread};

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::app::key::{Code, Key};

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
    /// The left button of the mouse went down in a cell; both from 0.
    Click {
        /// The column.
        column: u16,
        /// The row.
        row: u16,
    },
    /// The wheel was turned by a notch.
    Wheel(Wheel),
    /// The window has another size.
    Resized,
}

/// Which way the wheel was turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wheel {
    /// Away from the hand.
    Up,
    /// Towards it.
    Down,
}

/// Starts the thread that hands over everything that comes from the terminal, and whether reading failed.
///
/// It blocks inside crossterm and never wakes otherwise. When the terminal is gone crossterm 0.29 never
/// returns and spins (crossterm#793): the hang-up guard sees to the end of the program. A paste whose end
/// never comes swallows the keys after it, since crossterm offers no way to give it up (crossterm#1060);
/// what was typed before is saved meanwhile, and signals and the hang-up end the program as ever.
///
/// # Errors
/// When the system has no thread left.
pub fn spawn<M: Send + 'static>(
    sender: Sender<M>,
    message: fn(io::Result<Input>) -> M,
) -> io::Result<()> {
    thread::Builder::new().name("keys".into()).spawn(move || {
        loop {
            let (came, over) = match crossterm::event::read() {
                Ok(event) => (translate(event).map(Ok), false),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => (None, false),
                Err(error) => (Some(Err(error)), true),
            };
            let listened = came.is_none_or(|came| sender.send(message(came)).is_ok());
            if over || !listened {
                return;
            }
        }
    })?;
    Ok(())
}

/// Returns what an event means; nothing for keys let go, moves of the mouse and focus.
pub fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => plain(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(..) => Some(Input::Resized),
        Event::Mouse(event) => pointed(event),
        Event::Key(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

fn pointed(event: MouseEvent) -> Option<Input> {
    let MouseEvent { kind, column, row, modifiers: _ } = event;
    match kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Click { column, row }),
        MouseEventKind::ScrollUp => Some(Input::Wheel(Wheel::Up)),
        MouseEventKind::ScrollDown => Some(Input::Wheel(Wheel::Down)),
        MouseEventKind::Down(MouseButton::Middle | MouseButton::Right)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => None,
    }
}

fn plain(event: KeyEvent) -> Option<Key> {
    let (ctrl, alt, shift) = (
        event.modifiers.contains(KeyModifiers::CONTROL),
        event.modifiers.contains(KeyModifiers::ALT),
        event.modifiers.contains(KeyModifiers::SHIFT),
    );
    let key = |code| Some(Key { code, ctrl, alt, shift });
    let bare = |code| Some(Key { code, ctrl: false, alt: false, shift: false });
    match event.code {
        // Ctrl+Alt is AltGr on some keyboards; it makes every sign but the letters a-z.
        KeyCode::Char(c) if ctrl && alt && !c.is_ascii_alphabetic() => bare(Code::Char(c)),
        // PuTTY and others can be set to send Ctrl+H for the backspace key.
        KeyCode::Char('h' | 'H') if ctrl && !alt => bare(Code::Backspace),
        KeyCode::Char(c) if ctrl || alt => {
            Some(Key { code: Code::Char(c.to_ascii_lowercase()), ctrl, alt, shift: false })
        }
        KeyCode::Char(c) => bare(Code::Char(c)),
        // Esc is late over a slow line, and a second one comes as Alt+Esc in tmux.
        KeyCode::Esc => bare(Code::Esc),
        KeyCode::BackTab => bare(Code::BackTab),
        KeyCode::Tab if shift => bare(Code::BackTab),
        KeyCode::Enter => key(Code::Enter),
        KeyCode::Tab => key(Code::Tab),
        KeyCode::Backspace => key(Code::Backspace),
        KeyCode::Delete => key(Code::Delete),
        KeyCode::Left => key(Code::Left),
        KeyCode::Right => key(Code::Right),
        KeyCode::Up => key(Code::Up),
        KeyCode::Down => key(Code::Down),
        KeyCode::Home => key(Code::Home),
        KeyCode::End => key(Code::End),
        KeyCode::PageUp => key(Code::PageUp),
        KeyCode::PageDown => key(Code::PageDown),
        KeyCode::F(number) => key(Code::F(number)),
        KeyCode::Insert
        | KeyCode::Null
        | KeyCode::CapsLock
        | KeyCode::ScrollLock
        | KeyCode::NumLock
        | KeyCode::PrintScreen
        | KeyCode::Pause
        | KeyCode::Menu
        | KeyCode::KeypadBegin
        | KeyCode::Media(_)
        | KeyCode::Modifier(_) => None,
    }
}

/// Returns the burst with every run of at least 32 plain letters and Enters made one paste. An Enter at the
/// end of the only line stays a key: who types on a slow line goes on with it.
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
        return;
    }
    let first_end = run.iter().position(|(letter, _)| *letter == '\n');
    let end = if first_end == run.len().checked_sub(1) { run.pop() } else { None };
    joined.push(Input::Paste(run.drain(..).map(|(letter, _)| letter).collect()));
    joined.extend(end.map(|(_, input)| input));
}

fn letter(input: &Input) -> Option<char> {
    match input {
        Input::Key(Key { code: Code::Char(c), ctrl: false, alt: false, .. }) => Some(*c),
        Input::Key(Key { code: Code::Enter, ctrl: false, alt: false, .. }) => Some('\n'),
        Input::Key(_)
        | Input::Paste(_)
        | Input::Click { .. }
        | Input::Wheel(_)
        | Input::Resized => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(code: KeyCode, modifiers: KeyModifiers, expected: Key) {
        let event = Event::Key(KeyEvent::new(code, modifiers));
        assert_eq!(translate(event), Some(Input::Key(expected)));
    }

    fn key(code: Code, ctrl: bool) -> Key {
        Key { code, ctrl, alt: false, shift: false }
    }

    #[test]
    fn what_altgr_esc_and_backspace_send_over_poor_lines_is_understood() {
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        case(KeyCode::Char('@'), altgr, key(Code::Char('@'), false));
        case(KeyCode::Char('€'), altgr, key(Code::Char('€'), false));
        case(KeyCode::Esc, KeyModifiers::ALT, key(Code::Esc, false));
        case(KeyCode::Char('h'), KeyModifiers::CONTROL, key(Code::Backspace, false));
        case(KeyCode::Char('S'), KeyModifiers::CONTROL, key(Code::Char('s'), true));
        case(KeyCode::Char('Å'), KeyModifiers::SHIFT, key(Code::Char('Å'), false));
    }

    #[test]
    fn esc_and_a_command_that_arrive_together_type_no_letter() {
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let expected = Key { code: Code::Char('q'), ctrl: true, alt: true, shift: false };
        case(KeyCode::Char('q'), both, expected);
    }

    #[test]
    fn of_the_mouse_the_left_button_and_the_wheel_mean_something() {
        let event = |kind| {
            let modifiers = KeyModifiers::NONE;
            translate(Event::Mouse(MouseEvent { kind, column: 250, row: 3, modifiers }))
        };
        let left = event(MouseEventKind::Down(MouseButton::Left));
        assert_eq!(left, Some(Input::Click { column: 250, row: 3 }));
        assert_eq!(event(MouseEventKind::ScrollDown), Some(Input::Wheel(Wheel::Down)));
        for nothing in [
            MouseEventKind::Up(MouseButton::Left),
            MouseEventKind::Drag(MouseButton::Left),
            MouseEventKind::Down(MouseButton::Right),
            MouseEventKind::Moved,
        ] {
            assert_eq!(event(nothing), None);
        }
    }

    fn typed(text: &str) -> Vec<Input> {
        text.chars()
            .map(|c| if c == '\n' { Code::Enter } else { Code::Char(c) })
            .map(|code| Input::Key(key(code, false)))
            .collect()
    }

    #[test]
    fn a_long_burst_of_letters_is_one_paste_and_a_short_one_stays_keys() {
        let long = "Å ".repeat(20) + "\nslutt";
        let tab = Input::Key(key(Code::Tab, false));
        let burst = [typed("kort\n"), vec![tab.clone()], typed(&long)].concat();
        let expected = [typed("kort\n"), vec![tab, Input::Paste(long)]].concat();
        assert_eq!(join_pastes(burst), expected);
    }

    #[test]
    fn an_enter_after_a_long_line_that_arrives_with_it_is_a_key() {
        let line = "Å ".repeat(20);
        let expected = [vec![Input::Paste(line.clone())], typed("\n")].concat();
        assert_eq!(join_pastes(typed(&format!("{line}\n"))), expected);
    }
}

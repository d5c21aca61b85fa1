//! What a click or the wheel means where the drafters stand; only while the mouse is the program's.

use ratatui::layout::Position;

use super::Ui;
use super::editor::Pressed;
use super::input::Wheel;
use super::pane::Hit;
use super::typing::Typed;
use crate::app::{App, Code, Command, Key, Msg, Pointer, Situation};

/// Rows of a text that the wheel goes by.
const ROWS: usize = 3;

/// Returns what a click means: it puts the caret in the text, selects a row, or opens the one selected, so
/// that two clicks open any.
pub(super) fn click(app: &App, ui: &mut Ui, at: Position) -> Typed {
    if app.pointer == Pointer::Off {
        return Typed::Nothing;
    }
    if app.situation().is_writing() {
        return seen(ui.focused().point(at) != Pressed::Ignored);
    }
    let scrolled = &ui.scrolled;
    let pane = if app.dialog.is_some() {
        &scrolled.answers
    } else if app.panel.is_some() {
        &scrolled.panel
    } else {
        &scrolled.body
    };
    match pane.at(at) {
        Some(Hit { index: _, is_selected: true }) => Typed::Msg(Msg::Command(Command::Open)),
        Some(Hit { index, is_selected: false }) => Typed::Msg(Msg::Select(index.saturating_add(1))),
        None => Typed::Nothing,
    }
}

/// Returns what a turn of the wheel means: three rows of a text, or one of a list.
pub(super) fn wheel(app: &App, ui: &mut Ui, wheel: Wheel) -> Typed {
    let (command, code) = match wheel {
        Wheel::Up => (Command::Up, Code::Up),
        Wheel::Down => (Command::Down, Code::Down),
    };
    let situation = app.situation();
    if app.pointer == Pointer::Off {
        return Typed::Nothing;
    }
    if situation.is_writing() {
        let key = Key::plain(code);
        let moved = (0..ROWS).filter(|_| ui.focused().press(key) != Pressed::Ignored).count();
        return seen(moved > 0);
    }
    let has_texts = app.dialog.as_ref().is_some_and(|dialog| dialog.texts.is_some());
    if has_texts || matches!(situation, Situation::Reading | Situation::Deviation) {
        let moved = (0..ROWS).filter(|_| ui.scroll(command)).count();
        return seen(moved > 0);
    }
    Typed::Msg(Msg::Command(command))
}

fn seen(changed: bool) -> Typed {
    if changed { Typed::Seen } else { Typed::Nothing }
}

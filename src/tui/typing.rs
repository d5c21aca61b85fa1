//! What a key or a paste means where the drafters stand: a command, a pick, or text.

use super::Ui;
use super::editor::Pressed;
use super::input::Input;
use super::pointing;
use crate::app::{App, Code, Command, Focus, Key, Msg, Situation};
use crate::base::paste::{Pasted, rows};
use crate::words::help;

/// What came of a key or paste.
#[derive(Debug)]
pub enum Typed {
    /// Something for the state machine.
    Msg(Msg),
    /// Only what is seen changed: the caret, the mark, the window's size.
    Seen,
    /// Nothing.
    Nothing,
}

/// Returns what an input means.
pub fn interpret(app: &App, ui: &mut Ui, input: Input) -> Typed {
    ui.follow(app);
    let typed = understood(app, ui, input);
    // What is looked for in the help is found by words, of which the state has none.
    if let Typed::Msg(Msg::Wrote { .. } | Msg::Pasted { .. }) = &typed
        && app.situation() == Situation::HelpSearching
    {
        let words = ui.searched.text();
        let commands = help::found(app, &words, &ui.look.texts);
        return Typed::Msg(Msg::Sought { words, commands });
    }
    typed
}

fn understood(app: &App, ui: &mut Ui, input: Input) -> Typed {
    match input {
        Input::Key(key) => press(app, ui, key),
        Input::Paste(text) => paste(app, ui, &text),
        Input::Click { column, row } => pointing::click(app, ui, (column, row).into()),
        Input::Wheel(way) => pointing::wheel(app, ui, way),
        Input::Resized => Typed::Seen,
    }
}

fn paste(app: &App, ui: &mut Ui, text: &str) -> Typed {
    let situation = app.situation();
    let in_form = || {
        let focus = app.section_screen().map(|screen| &screen.focus);
        situation == Situation::WritingLine && matches!(focus, Some(Focus::Form(_)))
    };
    if situation == Situation::Items || in_form() {
        let rows = rows(text);
        // Several lines have no room in the one line of a part: they are items of the list.
        let fewest = if situation == Situation::Items { 1 } else { 2 };
        if rows.len() >= fewest {
            return Typed::Msg(Msg::PastedRows(rows));
        }
    }
    // A paste where nothing is written must not become commands.
    if !situation.is_writing() {
        return Typed::Nothing;
    }
    let Pasted { text, lines, bullets, removed } = Pasted::new(text);
    match ui.focused().paste(&text) {
        Pressed::Changed { run, removed: _ } => {
            let text = ui.typed(run);
            Typed::Msg(Msg::Pasted { text, lines, bullets, removed })
        }
        Pressed::Moved => Typed::Seen,
        Pressed::Ignored => Typed::Nothing,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Key,
    Paste,
}

fn press(app: &App, ui: &mut Ui, key: Key) -> Typed {
    let situation = app.situation();
    let writing = situation.is_writing();
    // Ctrl+C and Ctrl+X mean copy and cut as long as something is marked, as everywhere else.
    let for_the_mark =
        writing && ui.focused().has_mark() && [Key::ctrl('c'), Key::ctrl('x')].contains(&key);
    let command = if for_the_mark { None } else { app.keys.find(situation, key) };
    if let Some(command) = command {
        let scrolls = matches!(situation, Situation::Reading | Situation::Deviation);
        let turns = matches!(command, Command::PageUp | Command::PageDown);
        let scrolls =
            scrolls || (turns && app.dialog.as_ref().is_some_and(|it| it.texts.is_some()));
        if scrolls && ui.scroll(command) {
            return Typed::Seen;
        }
        if writing && command == Command::Spell {
            return Typed::Msg(Msg::Spell { from: ui.editor.caret_byte() });
        }
        return Typed::Msg(Msg::Command(command));
    }
    if writing {
        let pressed = ui.focused().press(key);
        let pasted = key == Key::ctrl('v');
        return wrote(ui, pressed, if pasted { Source::Paste } else { Source::Key });
    }
    match (situation, key) {
        (
            Situation::Options | Situation::Dialog,
            Key { code: Code::Char(digit @ '1'..='9'), ctrl: false, alt: false, .. },
        ) => {
            let number = digit.to_digit(10).and_then(|number| usize::try_from(number).ok());
            number.map_or(Typed::Nothing, |number| Typed::Msg(Msg::Pick(number)))
        }
        _ => Typed::Nothing,
    }
}

fn wrote(ui: &mut Ui, pressed: Pressed, source: Source) -> Typed {
    match pressed {
        Pressed::Changed { run, removed } => {
            let text = ui.typed(run);
            Typed::Msg(Msg::Wrote { text, pasted: source == Source::Paste, removed })
        }
        Pressed::Moved => Typed::Seen,
        Pressed::Ignored => Typed::Nothing,
    }
}

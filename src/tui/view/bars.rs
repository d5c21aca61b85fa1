//! The first row (what, where, saved or not) and the last ones (what happened, how far, which keys).

use ratatui::layout::{Rect, Size};
use ratatui::style::{Modifier, Style};

use crate::app::{App, Command, Pointer, SaveState, Screen, With, keymap};
use crate::base::Message;
use crate::base::text::visible;
use crate::tui::frame::Frame;
use crate::tui::measure::{bottom as lowest, cells, fit, left, right_of, row, width, wrap};
use crate::tui::{Look, Ui};
use crate::words::saving::unsaved;

/// The fewest rows at the foot.
const LEAST: usize = 3;
/// What everybody's fingers know, or hardly anybody needs: the help has it.
const IN_HELP_ALONE: [Command; 7] = [
    Command::PageUp,
    Command::PageDown,
    Command::First,
    Command::Last,
    Command::Redraw,
    Command::Suspend,
    Command::Mouse,
];
/// Blanks between two keys.
const GAP: &str = "  ";

/// Draws title, place and state of saving.
pub(super) fn title(app: &App, look: &Look, frame: &mut Frame, area: Rect) {
    let saved = beside(app, look);
    let place = place(app, look);
    let room = area.width.saturating_sub(2);
    let area = left(right_of(area, 1), room);
    let saved_width = cells(width(&saved)).min(room);
    let beside = room.saturating_sub(saved_width.saturating_add(2));
    let title = match &app.session {
        Some(session) if !matches!(app.screen, Screen::Drafts { .. }) => {
            visible(session.draft.title.as_str()).into_owned()
        }
        Some(_) | None => look.word("view-title"),
    };
    let title =
        fit(&title, beside.saturating_sub(cells(width(&place)).saturating_add(2))).into_owned();
    let bold = Style::new().add_modifier(Modifier::BOLD);
    frame.put(left(area, beside), &title, bold);
    let after = cells(width(&title)).saturating_add(2);
    frame.put(right_of(left(area, beside), after), &place, Style::new());
    frame.put(right_of(area, room.saturating_sub(saved_width)), &saved, Style::new());
}

fn place(app: &App, look: &Look) -> String {
    let Some(session) = &app.session else { return String::new() };
    match &app.screen {
        Screen::Drafts { .. } => String::new(),
        Screen::Overview { .. } => look.word("view-overview"),
        Screen::Versions { .. } => look.word("view-versions"),
        Screen::Comparison { .. } => {
            let is_copy = matches!(&app.comparison, Some(it) if matches!(it.with, With::Copy(_)));
            look.word(if is_copy { "view-copy" } else { "view-comparison" })
        }
        Screen::Review { .. } => look.word("view-review"),
        Screen::Deviations { .. } => look.word("view-deviations"),
        Screen::Notes { .. } => look.word("view-notes"),
        Screen::Wall(_) => look.word("view-wall"),
        Screen::Section(screen) => {
            let number = session.section_ids().position(|id| *id == screen.section);
            look.say(
                &Message::new("view-section-of")
                    .count("number", number.map_or(0, |number| number + 1))
                    .count("count", session.draft.sections.len()),
            )
        }
    }
}

/// Returns what stands at the right: that the mouse is the program's, and the state of saving.
fn beside(app: &App, look: &Look) -> String {
    let saved = saving(app, look);
    match app.pointer {
        Pointer::Off => saved,
        Pointer::On if saved.is_empty() => look.word("view-mouse-on"),
        Pointer::On => format!("{} · {saved}", look.word("view-mouse-on")),
    }
}

/// Returns the state of saving in words; empty without a draft.
fn saving(app: &App, look: &Look) -> String {
    let Some(session) = &app.session else { return String::new() };
    match session.saving.state() {
        SaveState::Untouched => look.word("view-untouched"),
        SaveState::Saved(at) => look.say(&Message::new("view-saved").with("time", &look.clock(at))),
        SaveState::Unsaved => look.word("view-saving"),
        SaveState::Failed { .. } => look.word("view-not-saved"),
    }
}

/// Returns the rows at the foot: what happened or how far the draft is, then the keys that work here.
///
/// What happened is said in full, on as many rows as it takes; the title and the way out stay.
pub(super) fn foot(app: &App, ui: &Ui, size: Size) -> Vec<String> {
    let look = &ui.look;
    let room = size.width.saturating_sub(2);
    let happened = happened(app, ui);
    let mut lines: Vec<String> = wrap(&happened, room).into_iter().map(str::to_owned).collect();
    lines.truncate(usize::from(size.height).saturating_sub(2));
    let rows = LEAST.saturating_sub(lines.len()).max(1);
    lines.extend(keys(app, look, (room, rows)));
    lines
}

/// Draws the rows at the foot.
pub(super) fn bottom(foot: &[String], frame: &mut Frame, area: Rect) {
    let area = lowest(area, cells(foot.len()));
    let area = left(right_of(area, 1), area.width.saturating_sub(2));
    for (index, line) in (0..area.height).zip(foot) {
        frame.put(row(area, index), line, Style::new());
    }
}

/// A failed save stays until it succeeds; it goes before everything else.
fn happened(app: &App, ui: &Ui) -> String {
    let look = &ui.look;
    let Some(session) = &app.session else {
        return app.notice.as_ref().map(|notice| look.say(notice)).unwrap_or_default();
    };
    if let Some(unsaved) = unsaved(app, &look.texts) {
        return unsaved;
    }
    let marked = if app.situation().is_writing() { ui.in_focus().marked() } else { 0 };
    if marked > 0 {
        // Reversed letters are seen; this is heard and felt.
        return look.say(&Message::new("view-marked").count("count", marked));
    }
    if let Some(notice) = &app.notice {
        return look.say(notice);
    }
    match &app.screen {
        Screen::Drafts { .. } | Screen::Wall(_) => String::new(),
        Screen::Review { .. } if app.dialog.is_none() => look.word("view-review-how"),
        Screen::Deviations { .. } if app.dialog.is_none() => look.word("view-deviations-how"),
        Screen::Notes { .. } => look.word("view-notes-how"),
        Screen::Review { .. }
        | Screen::Deviations { .. }
        | Screen::Overview { .. }
        | Screen::Section(_)
        | Screen::Versions { .. }
        | Screen::Comparison { .. } => {
            let totals = session.progress.totals();
            look.say(
                &Message::new("view-totals")
                    .count("done", totals.done)
                    .count("begun", totals.begun)
                    .count("empty", totals.not_begun)
                    .count("mend", totals.must_mend),
            )
        }
    }
}

/// Returns rows of keys with what they do, the most wanted first, as many as fit; the way out is always
/// among them.
fn keys(app: &App, look: &Look, (room, rows): (u16, usize)) -> Vec<String> {
    let situation = app.situation();
    let entry = |row: &keymap::Row| {
        let key = row.keys(situation).next()?;
        Some(format!("{} {}", key.named(&look.texts), look.say(&row.command.label_in(situation))))
    };
    let (out, others): (Vec<_>, Vec<_>) = app
        .offered(situation)
        .filter(|row| !IN_HELP_ALONE.contains(&row.command))
        .partition(|row| row.command == Command::Quit);
    let out = out.into_iter().find_map(entry).unwrap_or_default();
    let mut lines: Vec<String> = vec![String::new(); rows];
    let mut entries = others.into_iter().filter_map(entry).peekable();
    let last = rows.saturating_sub(1);
    for (index, line) in lines.iter_mut().enumerate() {
        let kept = if index == last { width(&out) + GAP.len() } else { 0 };
        while let Some(entry) = entries
            .next_if(|entry| width(line) + width(entry) + GAP.len() + kept <= usize::from(room))
        {
            line.push_str(&entry);
            line.push_str(GAP);
        }
    }
    if let Some(line) = lines.last_mut() {
        line.push_str(&out);
    }
    lines
}

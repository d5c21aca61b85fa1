//! A field that is written or chosen: its text, or its options.

use super::section::key_of;
use super::sheet::{Selected, Sheet};
use super::writing::count;
use crate::app::place::{chosen_row, option_rows};
use crate::app::{App, Command, Session};
use crate::base::{FieldId, Message};
use crate::template::{Field, FieldKind, Value};
use crate::tui::{Look, Ui};
use crate::words::answers;

/// Draws a text: written in, or at rest.
pub(super) fn text(sheet: &mut Sheet, app: &App, ui: &mut Ui, at: (&Session, &FieldId, u16)) {
    let (session, id, height) = at;
    let Some(field) = session.template.field(id) else { return };
    if let Some(writing) = &app.writing {
        let most = height.saturating_sub(2).max(1);
        sheet.editor(&mut ui.editor, 0, most);
        count(sheet, &ui.look, writing);
    } else {
        let shown = session.draft.answer(id).map(|value| field.kind.show(value));
        match shown.filter(|shown| !shown.trim().is_empty()) {
            Some(shown) => sheet.resting(&shown),
            None => sheet.resting(&ui.look.word("view-no-answer")),
        }
    }
    if session.draft.answer(id).is_none_or(Value::is_empty) {
        standing(sheet, &ui.look, field);
    }
    let offered = session.guideline.suggestions_of(id).count();
    if let Some(key) = key_of(app, Command::Suggest).filter(|_| offered > 0) {
        sheet.gap();
        let offer = Message::new("view-suggestions-key").with("key", &key.named(&ui.look.texts));
        sheet.text(&ui.look.say(&offer.count("count", offered)));
    }
}

/// What stands in the agreement as long as nothing is answered.
fn standing(sheet: &mut Sheet, look: &Look, field: &Field) {
    let Some(standing) = answers::standing(field) else { return };
    sheet.gap();
    sheet.text(&look.say(&standing));
}

/// Draws the options, the chosen one marked, and a row for what is typed where that is allowed.
pub(super) fn options(
    sheet: &mut Sheet,
    app: &App,
    ui: &mut Ui,
    (kind, value, selected): (&FieldKind, Option<&Value>, usize),
) {
    let is_given = |value: &&Value| !value.is_empty() || matches!(value, Value::Unread(_));
    let chosen = value.filter(is_given).map(|value| chosen_row(kind, Some(value)));
    let options = kind.options();
    for row in 0..option_rows(kind) {
        let mark = if chosen == Some(row) { "(x)" } else { "( )" };
        let Some(option) = options.get(row) else {
            typed(sheet, app, ui, (kind, value, (row, selected, mark)));
            continue;
        };
        let label = format!("{mark} {} ", row + 1);
        sheet.element_after(&label, &option.label, Selected::when(row, selected));
    }
}

/// The last row: one's own words, or a day.
fn typed(
    sheet: &mut Sheet,
    app: &App,
    ui: &mut Ui,
    at: (&FieldKind, Option<&Value>, (usize, usize, &str)),
) {
    let (kind, value, (row, selected, mark)) = at;
    let key = match kind {
        FieldKind::Term { .. } => "view-own-day",
        FieldKind::Line { .. }
        | FieldKind::Prose { .. }
        | FieldKind::Count { .. }
        | FieldKind::Choice { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate
        | FieldKind::List { .. } => "view-own-words",
    };
    let label = format!("{mark} {} {}", row + 1, ui.look.word(key));
    if row == selected && app.writing.is_some() {
        sheet.labelled_editor(&format!("> {label} "), &mut ui.editor, 4);
        return;
    }
    let own = value.filter(|value| value.option().is_none()).map(|value| kind.show(value));
    let text = format!("{} {}", ui.look.word(key), own.unwrap_or_default());
    sheet.element_after(&format!("{mark} {} ", row + 1), &text, Selected::when(row, selected));
}

//! A list field: its items, and the form of one.

use super::field::options;
use super::sheet::{Selected, Sheet};
use super::writing::count;
use crate::app::{App, Form, Session};
use crate::base::{FieldId, Message};
use crate::template::{FieldKind, Need, Part};
use crate::tui::measure::{cells, pad, width};
use crate::tui::{Look, Ui};
use crate::words::answers::summary;

/// The widest that labels in a form are.
const LABEL: u16 = 22;

/// Draws the items, and the row that adds one.
pub(super) fn list(sheet: &mut Sheet, session: &Session, look: &Look, at: (&FieldId, usize)) {
    let (id, selected) = at;
    let Some(field) = session.template.field(id) else { return };
    let FieldKind::List { parts, item: noun, derived, .. } = &field.kind else { return };
    let items = session.items(id);
    for (row, item) in items.iter().enumerate() {
        let (number, text) = (format!("{:>2} ", row + 1), summary(item, parts, &look.texts));
        sheet.element_after(&number, &text, Selected::when(row, selected));
    }
    let add = look.say(&Message::new("view-add-item").with("item", noun));
    sheet.element(&add, Selected::when(items.len(), selected));
    let offered = session.guideline.suggestions_of(id).count();
    if offered > 0 {
        let pick = look.say(&Message::new("view-suggestions-row").count("count", offered));
        sheet.element(&pick, Selected::when(items.len() + 1, selected));
    }
    if let (Some(derived), true) = (derived, items.is_empty()) {
        let from = session.template.field(derived).map_or("", |field| &field.label);
        sheet.gap();
        sheet.text(&look.say(&Message::new("view-derived").with("field", from)));
    }
}

/// Draws the form of one item: a row a part, the one in focus written in or chosen.
pub(super) fn form(sheet: &mut Sheet, app: &App, ui: &mut Ui, at: (&Session, &FieldId, &Form)) {
    let (session, id, form) = at;
    let Some(field) = session.template.field(id) else { return };
    let Some(item) = session.item(id, &form.item) else { return };
    let parts = field.kind.parts();
    let labels = parts.iter().map(|part| cells(width(&part.label))).max().unwrap_or(0).min(LABEL);
    for part in parts {
        let label = format!("{} ", pad(&format!("{}:", part.label), labels.saturating_add(1)));
        let value = item.parts.get(&part.id);
        if part.id != form.part {
            let shown = value.map(|value| part.kind.show(value)).unwrap_or_default();
            let shown = if shown.is_empty() && part.need == Need::Required {
                ui.look.word("view-part-needed")
            } else {
                shown.replace('\n', " / ")
            };
            sheet.at_most(&format!("  {label}{shown}"), 1);
            continue;
        }
        match (&app.writing, form.options) {
            (_, Some(selected)) => {
                sheet.bold(&format!("  {label}"));
                options(sheet, app, ui, (&part.kind, value, selected));
            }
            (Some(writing), None) => {
                sheet.labelled_editor(&format!("> {label}"), &mut ui.editor, 8);
                count(sheet, &ui.look, writing);
            }
            (None, None) => {
                let shown = value.map(|value| part.kind.show(value)).unwrap_or_default();
                sheet.element(&format!("{label}{shown}"), Selected::Yes);
            }
        }
        fault(sheet, ui, (part, value));
    }
}

fn fault(sheet: &mut Sheet, ui: &Ui, of: (&Part, Option<&crate::template::Value>)) {
    let (part, value) = of;
    if let Some(fault) = value.and_then(|value| part.kind.fault(value)).filter(|_| !ui.is_touched())
    {
        let text = ui.look.say(&fault);
        sheet.bold(&ui.look.say(&Message::new("view-fault").with("text", &text)));
    }
}

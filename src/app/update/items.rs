//! Lists of items, and the form of one item.

use std::collections::BTreeMap;

use super::moved;
use super::moving::{Way, shifted};
use crate::app::screen::{AnswerKey, Focus, Form, Place};
use crate::app::{App, Command, Effect};
use crate::base::{FieldId, ItemId, Message, Moment, PartId};
use crate::draft::{Change, Edit, Stamp};
use crate::template::{Item, Value};

impl App {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn items_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some((field, row)) = self.items_here() else { return };
        let items: Vec<_> = self
            .session
            .as_ref()
            .map(|session| session.items(&field).iter().map(|item| item.id.clone()).collect())
            .unwrap_or_default();
        let rows = items.len() + 1 + usize::from(self.has_suggestions());
        if let Some(row) = moved(command, row, rows) {
            return self.set_focus(Focus::Items { row });
        }
        match command {
            Command::Open => match items.get(row) {
                Some(item) => self.open_form(&field, item.clone()),
                None if row > items.len() => self.show_suggestions(),
                None => self.add_item(&field, items.last().cloned(), now),
            },
            // At the end, where the row that says so stands, whichever item is selected.
            Command::Add => self.add_item(&field, items.last().cloned(), now),
            Command::Remove => {
                if let Some(item) = items.get(row).cloned() {
                    self.remove(Edit::RemoveItem { field, item }, now);
                }
            }
            Command::MoveUp => self.move_item(field, &items, (row, Way::Back), now),
            Command::MoveDown => self.move_item(field, &items, (row, Way::On), now),
            Command::NextField => self.step(Way::On, now, effects),
            Command::PreviousField => self.step(Way::Back, now, effects),
            Command::NextSection => self.step_section(Way::On, now, effects),
            Command::PreviousSection => self.step_section(Way::Back, now, effects),
            _ => {}
        }
    }

    fn items_here(&self) -> Option<(FieldId, usize)> {
        let screen = self.section_screen()?;
        let (Place::Field(field), Focus::Items { row }) = (&screen.place, &screen.focus) else {
            return None;
        };
        Some((field.clone(), *row))
    }

    fn add_item(&mut self, field: &FieldId, after: Option<ItemId>, now: Moment) {
        let Some(session) = &self.session else { return };
        let id = session.draft.next_item_id();
        let item = Item { id: id.clone(), parts: BTreeMap::new() };
        if self.apply(Edit::AddItem { field: field.clone(), item, after }, now) {
            self.open_form(field, id);
        }
    }

    /// Moves the item in `row`, and the selection with it.
    fn move_item(
        &mut self,
        field: FieldId,
        items: &[ItemId],
        (row, way): (usize, Way),
        now: Moment,
    ) {
        let Some((item, (to, after))) = items.get(row).zip(shifted(items, row, way)) else {
            return;
        };
        if self.apply(Edit::MoveItem { field, item: item.clone(), after }, now) {
            self.set_focus(Focus::Items { row: to });
        }
    }

    /// Makes an item of each row that was pasted into the list in focus, in one step. Where an item is being
    /// written and nothing stands in the part in focus, the first row goes in there.
    pub(super) fn paste_rows(&mut self, rows: Vec<Vec<String>>, now: Moment) {
        let Some((field, open)) = self.list_in_focus() else { return };
        let Some(session) = &self.session else { return };
        let Some(kind) = session.template.field(&field).map(|field| &field.kind) else { return };
        let parts = self.parts(&field);
        let stamp = Stamp { by: self.user.clone(), at: now };
        let (mut changes, mut rows) = (Vec::new(), rows.into_iter());
        let count = rows.len();
        let mut after = session.items(&field).last().map(|item| item.id.clone());
        let read = |mut row: Vec<String>, first: usize| {
            // Cells that there is no part for stand in the last one: nothing pasted goes away.
            let last = parts.len().saturating_sub(first + 1);
            if row.len() > last + 1 {
                let rest = row.split_off(last).join(" ");
                row.push(rest);
            }
            let cells = row.into_iter().zip(parts.iter().skip(first));
            let told = cells.filter(|(cell, _)| !cell.is_empty());
            told.filter_map(|(cell, part)| Some((part.clone(), kind.read_part(part, &cell)?)))
        };
        if let Some((item, part)) = &open {
            let first = parts.iter().position(|other| other == part).unwrap_or(0);
            let row = rows.next().unwrap_or_default();
            changes.extend(read(row, first).map(|(part, value)| {
                let (field, item) = (field.clone(), item.clone());
                Change::new(Edit::SetPart { field, item, part, value: Some(value) }, stamp.clone())
            }));
            after = Some(item.clone());
        }
        for (id, row) in session.draft.free_item_ids().zip(rows) {
            let item = Item { id: id.clone(), parts: read(row, 0).collect() };
            let edit = Edit::AddItem { field: field.clone(), item, after: after.replace(id) };
            changes.push(Change::new(edit, stamp.clone()));
        }
        self.seal();
        if self.apply(Edit::Several(changes), now) {
            self.seal();
            self.writing = None;
            let row = self.session.as_ref().map_or(0, |session| session.items(&field).len());
            self.set_focus(Focus::Items { row });
            self.notice = Some(Message::new("app-pasted-items").count("count", count));
        }
    }

    /// Returns the list in focus, and the item and the part of it that are written in; `None` in place of
    /// the latter when something stands there already.
    fn list_in_focus(&self) -> Option<(FieldId, Option<(ItemId, PartId)>)> {
        let screen = self.section_screen()?;
        let Place::Field(field) = &screen.place else { return None };
        match &screen.focus {
            Focus::Items { .. } => Some((field.clone(), None)),
            Focus::Form(Form { item, part, .. }) => {
                let item = self.session.as_ref()?.item(field, item)?;
                let is_blank = item.parts.get(part).is_none_or(Value::is_empty);
                let open = is_blank.then(|| (item.id.clone(), part.clone()));
                Some((field.clone(), open))
            }
            Focus::Text | Focus::Options { .. } | Focus::Clauses { .. } => None,
        }
    }

    fn open_form(&mut self, field: &FieldId, item: ItemId) {
        if let Some(part) = self.parts(field).first().cloned() {
            self.enter_part(field, item, part);
        }
    }

    /// Gives a part of the form the focus: its options, or its text to write in.
    pub(super) fn enter_part(&mut self, field: &FieldId, item: ItemId, part: PartId) {
        let key = AnswerKey::Part(field.clone(), item.clone(), part.clone());
        let options = self.part_options(&key);
        self.set_focus(Focus::Form(Form { item, part, options }));
        if options.is_none() {
            self.write_answer_here();
        }
    }

    pub(super) fn step_in_form(&mut self, way: Way, now: Moment, effects: &mut Vec<Effect>) {
        let Some(screen) = self.section_screen() else { return };
        let (Place::Field(field), Focus::Form(form)) = (&screen.place, &screen.focus) else {
            return;
        };
        let (field, form) = (field.clone(), form.clone());
        let parts = self.parts(&field);
        let at = parts.iter().position(|part| *part == form.part).unwrap_or(0);
        let next = match way {
            Way::On => parts.get(at + 1),
            Way::Back => at.checked_sub(1).and_then(|at| parts.get(at)),
        };
        self.leave_text(now, effects);
        match next {
            Some(part) => self.enter_part(&field, form.item, part.clone()),
            None => self.leave_form(now, effects),
        }
    }

    /// Goes from the form back to the list; an item in which nothing was written is removed.
    pub(super) fn end_form(&mut self, now: Moment) {
        let Some(screen) = self.section_screen() else { return };
        let (Place::Field(field), Focus::Form(form)) = (&screen.place, &screen.focus) else {
            return;
        };
        let (field, id) = (field.clone(), form.item.clone());
        let Some(session) = &self.session else { return };
        let items = session.items(&field);
        let row = items.iter().position(|item| item.id == id);
        let blank =
            session.item(&field, &id).is_some_and(|item| item.parts.values().all(Value::is_empty));
        // After the last item the row that adds another is selected, so that a list is written straight on.
        let row = match row {
            Some(row) if row + 1 == items.len() && !blank => row + 1,
            Some(row) => row,
            None => items.len(),
        };
        self.set_focus(Focus::Items { row });
        if blank {
            self.apply(Edit::RemoveItem { field, item: id }, now);
        }
    }

    fn parts(&self, field: &FieldId) -> Vec<PartId> {
        let field = self.session.as_ref().and_then(|session| session.template.field(field));
        let parts = field.map_or(&[][..], |field| field.kind.parts());
        parts.iter().map(|part| part.id.clone()).collect()
    }
}

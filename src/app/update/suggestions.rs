//! Formulations that the guideline offers: picking them into a list or a long text, and giving them back.

use std::collections::BTreeMap;

use super::moved;
use crate::app::screen::{AnswerKey, Focus, Panel, Place};
use crate::app::{App, Command, Session};
use crate::base::{FieldId, ItemId, Message, Moment};
use crate::draft::Edit;
use crate::template::{Field, FieldKind, Item, Value};

/// The fewest letters of a word that tells two sentences apart.
const TELLING: usize = 4;

/// A formulation as it is offered here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer<'a> {
    /// Its wording.
    pub text: &'a str,
    /// What it rests on.
    pub citation: &'a str,
    /// Whether it stands in the answer.
    pub taken: Taken,
}

/// Whether a formulation stands in the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It does not.
    No,
    /// It does, as it is offered: as this item of the list, or in the text.
    Yes(Option<ItemId>),
    /// It does, in words of the drafters' own.
    Reworded,
}

impl App {
    /// Returns the field in focus for which formulations may be offered.
    fn suggested_here(&self) -> Option<(&Session, &Field)> {
        let (session, screen) = (self.session.as_ref()?, self.section_screen()?);
        let (Place::Field(id), Focus::Items { .. } | Focus::Text) = (&screen.place, &screen.focus)
        else {
            return None;
        };
        Some((session, session.template.field(id)?))
    }

    /// Returns whether formulations are offered for the field in focus.
    pub fn has_suggestions(&self) -> bool {
        self.suggested_here().is_some_and(|(session, field)| {
            session.guideline.suggestions_of(&field.id).next().is_some()
        })
    }

    /// Returns the formulations offered for the field in focus, each with whether it is taken.
    pub fn suggestions(&self) -> Vec<Offer<'_>> {
        let Some((session, field)) = self.suggested_here() else { return Vec::new() };
        let standing = |id: &FieldId| session.draft.standing(&session.template, id);
        let offered = session.guideline.suggestions_of(&field.id);
        offered
            .map(|suggestion| {
                let text = suggestion.wording(standing);
                Offer { text, citation: &suggestion.citation, taken: taken(session, field, text) }
            })
            .collect()
    }

    pub(super) fn show_suggestions(&mut self) {
        if self.has_suggestions() {
            self.seal();
            self.panel = Some(Panel::Suggestions { row: 0 });
        }
    }

    pub(super) fn suggestions_command(&mut self, row: usize, command: Command, now: Moment) {
        let offers = self.suggestions();
        if let Some(row) = moved(command, row, offers.len()) {
            self.panel = Some(Panel::Suggestions { row });
        } else if command == Command::Open {
            let Some(Offer { text, taken, .. }) = offers.into_iter().nth(row) else { return };
            let text = text.to_owned();
            self.toggle(&text, taken, now);
        }
    }

    /// Takes a formulation, or gives it back; each is one step of undo.
    fn toggle(&mut self, text: &str, taken: Taken, now: Moment) {
        let Some((_, field)) = self.suggested_here() else { return };
        let id = field.id.clone();
        let is_list = matches!(field.kind, FieldKind::List { .. });
        self.seal();
        match taken {
            Taken::Reworded => {
                self.notice = Some(Message::new("app-suggestion-reworded"));
            }
            Taken::Yes(Some(item)) => self.remove(Edit::RemoveItem { field: id, item }, now),
            Taken::No if is_list => self.add_suggested(&id, text, now),
            Taken::Yes(None) => self.rewrite(&id, now, |old| without(old, text)),
            Taken::No => self.rewrite(&id, now, |old| {
                let old = old.trim_end();
                if old.is_empty() { text.to_owned() } else { format!("{old} {text}") }
            }),
        }
        self.seal();
    }

    /// Adds a formulation as the last item of a list.
    fn add_suggested(&mut self, id: &FieldId, text: &str, now: Moment) {
        let Some(session) = &self.session else { return };
        let Some(field) = session.template.field(id) else { return };
        let Some(part) = field.kind.parts().first().map(|part| part.id.clone()) else { return };
        let Some(value) = field.kind.read_part(&part, text) else { return };
        let item =
            Item { id: session.draft.next_item_id(), parts: BTreeMap::from([(part, value)]) };
        let after = session.items(id).last().map(|item| item.id.clone());
        self.apply(Edit::AddItem { field: id.clone(), item, after }, now);
    }

    /// Changes a long text, and what stands of it in the editor.
    fn rewrite(&mut self, id: &FieldId, now: Moment, change: impl Fn(&str) -> String) {
        let key = AnswerKey::Field(id.clone());
        let old = self.shown_answer(&key);
        self.wrote_answer(&key, (&change(&old), None), now);
        self.reread();
    }
}

fn taken(session: &Session, field: &Field, text: &str) -> Taken {
    if let FieldKind::List { .. } = &field.kind {
        let items = session.items(&field.id);
        let first = field.kind.parts().first();
        let said = |item: &Item| {
            let part = first?;
            Some(part.kind.show(item.parts.get(&part.id)?))
        };
        if let Some(item) = items.iter().find(|item| said(item).as_deref() == Some(text)) {
            return Taken::Yes(Some(item.id.clone()));
        }
        let alike = items.iter().filter_map(said).any(|said| is_reworded(&said, text));
        return if alike { Taken::Reworded } else { Taken::No };
    }
    let stands = match session.draft.answer(&field.id) {
        Some(Value::Prose(prose)) => prose.as_str().contains(text),
        Some(_) | None => false,
    };
    if stands { Taken::Yes(None) } else { Taken::No }
}

/// Returns whether most of the telling words of a formulation stand in an item.
fn is_reworded(item: &str, text: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let telling = words.filter(|word| word.chars().count() >= TELLING);
        telling.map(str::to_lowercase).collect()
    };
    let (there, wanted) = (words(item), words(text));
    let kept = wanted.iter().filter(|word| there.contains(word)).count();
    kept * 3 >= wanted.len() * 2
}

/// Returns a text without a sentence, and without the blank that it leaves.
fn without(old: &str, sentence: &str) -> String {
    let Some((before, after)) = old.split_once(sentence) else { return old.to_owned() };
    match (before.is_empty(), after.strip_prefix(' ')) {
        (true, Some(after)) => after.to_owned(),
        (false, Some(after)) => format!("{before}{after}"),
        (_, None) => format!("{}{after}", before.strip_suffix(' ').unwrap_or(before)),
    }
}

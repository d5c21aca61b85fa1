//! Long texts changed in place, run by run.

use super::answers::kind_of;
use super::items::part_of;
use super::{Against, Back};
use crate::base::{FieldId, ItemId, Message, PartId, Prose, Splice};
use crate::draft::{ClauseState, Draft, Edit, Refusal, Stamp, TextKey};
use crate::template::{FieldKind, Template, Value};

impl Draft {
    pub(super) fn splice(
        &mut self,
        against: Against<'_>,
        key: TextKey,
        splice: Splice,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let limit = match against {
            Against::Template(template) => limit_of(template, &key)?,
            Against::Nothing => None,
        };
        let (text, stamped) = self.prose_mut(&key)?;
        if let Some(max) = limit {
            room(text, &splice, max, &key)?;
        }
        if text.splice(&splice).is_none() {
            return Err(Refusal::Stale(name(&key)));
        }
        let was = std::mem::replace(stamped, stamp.clone());
        Ok((Edit::Splice { text: key, splice: splice.inverse() }, Some(was)))
    }

    fn prose_mut(&mut self, key: &TextKey) -> Result<(&mut Prose, &mut Stamp), Refusal> {
        let nowhere = || Refusal::Nowhere(name(key));
        match key {
            TextKey::Title => Err(Refusal::WrongKind(name(key))),
            TextKey::Answer(field) => {
                let answer = self.answers.get_mut(field).ok_or_else(nowhere)?;
                Ok((prose(&mut answer.value, key)?, &mut answer.stamp))
            }
            TextKey::Part(field, item, part) => self.part_mut(key, field, (item, part)),
            TextKey::Clause(clause) => {
                let change = self.clauses.get_mut(clause).ok_or_else(nowhere)?;
                match &mut change.value.state {
                    ClauseState::Edited(text) | ClauseState::Replaced(text) => {
                        Ok((text, &mut change.stamp))
                    }
                    ClauseState::LeftOut => Err(nowhere()),
                }
            }
            TextKey::OwnClause(clause) => {
                let own = self.own_clauses.iter_mut().find(|own| own.id == *clause);
                own.map(|own| (&mut own.text.value, &mut own.text.stamp)).ok_or_else(nowhere)
            }
            TextKey::Note(note) => {
                let note = self.notes.get_mut(note).ok_or_else(nowhere)?;
                Ok((&mut note.value.text, &mut note.stamp))
            }
        }
    }

    fn part_mut(
        &mut self,
        key: &TextKey,
        field: &FieldId,
        (item, part): (&ItemId, &PartId),
    ) -> Result<(&mut Prose, &mut Stamp), Refusal> {
        let nowhere = || Refusal::Nowhere(name(key));
        let answer = self.answers.get_mut(field).ok_or_else(nowhere)?;
        let Value::List(items) = &mut answer.value else { return Err(nowhere()) };
        let item = items.iter_mut().find(|other| other.id == *item).ok_or_else(nowhere)?;
        let value = item.parts.get_mut(part).ok_or_else(nowhere)?;
        Ok((prose(value, key)?, &mut answer.stamp))
    }
}

fn prose<'a>(value: &'a mut Value, key: &TextKey) -> Result<&'a mut Prose, Refusal> {
    match value {
        Value::Prose(text) => Ok(text),
        Value::Line(_)
        | Value::Count { .. }
        | Value::Choice(_)
        | Value::Term(_)
        | Value::Time(_)
        | Value::PlaceDate { .. }
        | Value::List(_)
        | Value::Unread(_) => Err(Refusal::WrongKind(name(key))),
    }
}

/// Returns the most characters that the template allows a text.
fn limit_of(template: &Template, key: &TextKey) -> Result<Option<usize>, Refusal> {
    let kind = match key {
        TextKey::Answer(field) => kind_of(template, field)?,
        TextKey::Part(field, _, part) => &part_of(kind_of(template, field)?, part)?.kind,
        TextKey::Title | TextKey::Clause(_) | TextKey::OwnClause(_) | TextKey::Note(_) => {
            return Ok(None);
        }
    };
    match kind {
        FieldKind::Prose { max, .. } => Ok(Some(*max)),
        FieldKind::Line { .. }
        | FieldKind::Count { .. }
        | FieldKind::Choice { .. }
        | FieldKind::Term { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate
        | FieldKind::List { .. } => Err(Refusal::WrongKind(name(key))),
    }
}

/// Refuses a text that grows beyond its limit; one that was beyond it may always shrink.
fn room(text: &Prose, splice: &Splice, max: usize, key: &TextKey) -> Result<(), Refusal> {
    let text = text.as_str();
    if text.len() + splice.inserted.len() <= max {
        return Ok(());
    }
    let (removed, inserted) = (splice.removed.chars().count(), splice.inserted.chars().count());
    if inserted <= removed || text.chars().count() + inserted - removed <= max {
        return Ok(());
    }
    let what = Message::new("draft-too-long").count("max", max);
    Err(Refusal::OutOfRange { place: name(key), what })
}

fn name(key: &TextKey) -> String {
    match key {
        TextKey::Title => "title".to_owned(),
        TextKey::Answer(field) => field.to_string(),
        TextKey::Part(field, item, part) => format!("{field} {item} {part}"),
        TextKey::Clause(clause) | TextKey::OwnClause(clause) => clause.to_string(),
        TextKey::Note(note) => note.to_string(),
    }
}

//! Long texts changed in place, run by run.

use super::limits::room;
use super::{Against, Back};
use crate::base::{FieldId, ItemId, PartId, Prose, Splice};
use crate::draft::{ClauseState, Draft, Edit, Refusal, Stamp, TextKey};
use crate::template::Value;

impl Draft {
    pub(super) fn splice(
        &mut self,
        against: Against<'_>,
        key: TextKey,
        mut splice: Splice,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        if splice.inserted.contains('\r') {
            Prose::kept(&splice.inserted).as_str().clone_into(&mut splice.inserted);
        }
        let (text, stamped) = self.prose_mut(&key)?;
        match against {
            Against::Template(_) => room(text, &splice, || name(&key))?,
            Against::Nothing => {}
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
    let Value::Prose(text) = value else { return Err(Refusal::WrongKind(name(key))) };
    Ok(text)
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

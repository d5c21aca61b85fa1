//! Slots as drafters see and type them: `<Navn på enheten>`.
//!
//! Braces need a third-level key on Norwegian keyboards, and ids are not for drafters. The other forms are
//! `<Hvor ofte: per>`, `<Andre områder: resten>` and `<NAV-kontor: leder/lederne>`. Upper and lower case,
//! blanks around and runs of blanks make no difference when reading.

use super::{Form, Pattern, Segment, Slot};
use crate::base::FieldId;
use crate::template::Template;

/// The word for [`Form::Per`].
const PER: &str = "per";

/// The word for [`Form::Rest`].
const REST: &str = "resten";

impl Template {
    /// Returns the pattern with its slots by label, as drafters see and edit it.
    ///
    /// A slot that could not be read back so keeps its braces.
    pub fn shown(&self, pattern: &Pattern) -> String {
        let labels = Labels::of(self);
        pattern.0.iter().fold(String::new(), |mut text, segment| {
            match segment {
                Segment::Text(run) => text.push_str(run),
                Segment::Slot(slot) => text.push_str(&labels.shown(slot)),
            }
            text
        })
    }

    /// Returns the pattern that drafters' text spells; total, since what is no slot is text.
    ///
    /// Slots with braces are read too.
    pub fn read_shown(&self, text: &str) -> Pattern {
        let labels = Labels::of(self);
        let mut braced = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('<') {
            braced.push_str(before);
            let slot =
                after.split_once('>').and_then(|(inside, tail)| Some((labels.slot(inside)?, tail)));
            if let Some((slot, tail)) = slot {
                braced.push_str(&slot.to_string());
                rest = tail;
            } else {
                braced.push('<');
                rest = after;
            }
        }
        braced.push_str(rest);
        Pattern::read(&braced, |id| self.field(id).is_some())
    }
}

/// The labels of a template's fields, as read.
struct Labels<'t>(Vec<(String, &'t str, &'t FieldId)>);

impl<'t> Labels<'t> {
    fn of(template: &'t Template) -> Self {
        let entry =
            |field: &'t crate::template::Field| (plain(&field.label), &*field.label, &field.id);
        Self(template.fields.values().map(entry).collect())
    }

    fn shown(&self, slot: &Slot) -> String {
        let label = self.0.iter().find(|(_, _, id)| **id == slot.field).map(|(_, label, _)| label);
        label
            .map(|label| match &slot.form {
                Form::Plain => format!("<{label}>"),
                Form::Per => format!("<{label}: {PER}>"),
                Form::Rest => format!("<{label}: {REST}>"),
                Form::Number { one, many } => format!("<{label}: {one}/{many}>"),
            })
            .filter(|shown| self.reads_back(shown, slot))
            .unwrap_or_else(|| slot.to_string())
    }

    fn reads_back(&self, shown: &str, slot: &Slot) -> bool {
        shown.strip_prefix('<').and_then(|rest| rest.split_once('>')).is_some_and(
            |(inside, tail)| tail.is_empty() && self.slot(inside).as_ref() == Some(slot),
        )
    }

    fn slot(&self, inside: &str) -> Option<Slot> {
        if let Some(field) = self.field(inside) {
            return Some(Slot { field, form: Form::Plain });
        }
        let (label, form) = inside.rsplit_once(':')?;
        let field = self.field(label)?;
        let form = match form.split_once('/') {
            Some((one, many)) => {
                // A slot that is written with braces and not read so again would change the text.
                let words = [one, many].map(str::trim);
                if words.iter().any(|word| word.contains(['{', '}', '|', '<', '\n'])) {
                    return None;
                }
                let [one, many] = words.map(str::to_owned);
                Form::Number { one, many }
            }
            None => match &*plain(form) {
                PER => Form::Per,
                REST => Form::Rest,
                _ => return None,
            },
        };
        Some(Slot { field, form })
    }

    fn field(&self, label: &str) -> Option<FieldId> {
        let label = plain(label);
        self.0.iter().find(|(plain, _, _)| *plain == label).map(|(_, _, id)| (*id).clone())
    }
}

/// Returns the label as it is compared: lower case, single blanks.
pub(crate) fn plain(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

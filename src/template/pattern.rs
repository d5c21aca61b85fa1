//! Text with slots: `Leder ved {unit_name} kaller inn.`
//!
//! A slot is `{field}`, `{field:per}`, `{field:rest}` or `{field?one|many}`.
//! Everything else between braces is text.

pub(crate) mod shown;

use crate::base::FieldId;

/// Text with slots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern(pub Vec<Segment>);

/// A run of text or a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Text as it stands.
    Text(String),
    /// The place of a field's answer.
    Slot(Slot),
}

/// The place of a field's answer; in patterns over an item, `field` names one of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The field.
    pub field: FieldId,
    /// How the answer is put.
    pub form: Form,
}

/// How a slot puts an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// `{field}`: as the field's kind puts it in a sentence.
    Plain,
    /// `{field:per}`: a period after "per" where it has such a form, and plainly otherwise.
    Per,
    /// `{field:rest}`: a list as the end of an enumeration: " og a", ", a og b".
    Rest,
    /// `{field?one|many}`: one of two words, by whether the list has more than one item.
    Number {
        /// For none or one.
        one: String,
        /// For more.
        many: String,
    },
}

impl Pattern {
    /// Returns whether it has words of its own, besides those of answers.
    pub fn has_words(&self) -> bool {
        self.0.iter().any(|segment| match segment {
            Segment::Text(text) => text.contains(char::is_alphabetic),
            Segment::Slot(_) => false,
        })
    }

    /// Returns the pattern that `text` spells; total, since what is no slot is text.
    ///
    /// `known` tells which field ids may stand in a slot.
    pub fn read(text: &str, known: impl Fn(&FieldId) -> bool) -> Self {
        let mut segments = Vec::new();
        let mut rest = text;
        let mut run = String::new();
        while let Some((before, after)) = rest.split_once('{') {
            run.push_str(before);
            match after.split_once('}').and_then(|(inside, tail)| Some((slot(inside)?, tail))) {
                Some((found, tail)) if known(&found.field) => {
                    if !run.is_empty() {
                        segments.push(Segment::Text(std::mem::take(&mut run)));
                    }
                    segments.push(Segment::Slot(found));
                    rest = tail;
                }
                Some(_) | None => {
                    run.push('{');
                    rest = after;
                }
            }
        }
        run.push_str(rest);
        if !run.is_empty() {
            segments.push(Segment::Text(run));
        }
        Self(segments)
    }

    /// Returns the slots in order.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.0.iter().filter_map(|segment| match segment {
            Segment::Slot(slot) => Some(slot),
            Segment::Text(_) => None,
        })
    }

    /// Returns whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn slot(inside: &str) -> Option<Slot> {
    let (name, form) = if let Some((name, words)) = inside.split_once('?') {
        let (one, many) = words.split_once('|')?;
        (name, Form::Number { one: one.to_owned(), many: many.to_owned() })
    } else if let Some((name, form)) = inside.split_once(':') {
        let form = match form {
            "per" => Form::Per,
            "rest" => Form::Rest,
            _ => return None,
        };
        (name, form)
    } else {
        (inside, Form::Plain)
    };
    Some(Slot { field: FieldId::new(name).ok()?, form })
}

/// Writes the pattern back as it is read.
impl std::fmt::Display for Pattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|segment| match segment {
            Segment::Text(text) => f.write_str(text),
            Segment::Slot(slot) => write!(f, "{slot}"),
        })
    }
}

/// Writes the slot back as it is read, with its braces.
impl std::fmt::Display for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let field = &self.field;
        match &self.form {
            Form::Plain => write!(f, "{{{field}}}"),
            Form::Per => write!(f, "{{{field}:per}}"),
            Form::Rest => write!(f, "{{{field}:rest}}"),
            Form::Number { one, many } => write!(f, "{{{field}?{one}|{many}}}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, slots: &[&str]) {
        let pattern = Pattern::read(text, |id| id.as_str() != "unknown");
        assert_eq!(pattern.to_string(), text);
        assert_eq!(pattern.slots().map(ToString::to_string).collect::<Vec<_>>(), slots);
    }

    #[test]
    fn slots_are_read_and_written_back() {
        case("", &[]);
        case("Leder ved {unit_name}.", &["{unit_name}"]);
        case(
            "{a:per}{b?leder|lederne}, delmål{c:rest}",
            &["{a:per}", "{b?leder|lederne}", "{c:rest}"],
        );
    }

    #[test]
    fn what_is_no_slot_is_text() {
        case("{unknown} {a:nei} {a?b} {", &[]);
        case("{ {unit_name}", &["{unit_name}"]);
        case("} {Å}", &[]);
    }
}

//! Answers: in short, as what stands without them, and how they read in the agreement.

use std::borrow::Cow;

use super::blocks::paragraphs;
use super::word;
use crate::app::Session;
use crate::assemble;
use crate::base::{FieldId, Message, Prose, SectionId};
use crate::template::{Default as Standing, Field, FieldKind, Item, Need, Part, Value};
use crate::texts::Texts;

/// The most characters of a text of the drafters' that are looked at for its short form.
const MOST_IN_SHORT: usize = 400;
/// The longest answer, in bytes, that is shown again in its sentence: a longer one is prose of its own,
/// and to set it anew at each key would cost more the longer it is.
const LONGEST: usize = 2_000;

/// Returns an item on one row: what its parts say.
pub fn summary(item: &Item, parts: &[Part], texts: &Texts) -> String {
    let said: Vec<String> = parts
        .iter()
        .filter_map(|part| Some(part.kind.show(item.parts.get(&part.id)?)))
        .map(|said| said.replace('\n', " / "))
        .filter(|said| !said.trim().is_empty())
        .collect();
    if said.is_empty() { word(texts, "view-empty-item") } else { said.join(" · ") }
}

/// Returns a field's answer in short, or what stands in its place.
pub fn answered(session: &Session, field: &Field, texts: &Texts) -> String {
    let draft = &session.draft;
    let given = draft.answer(&field.id).map(|value| shown(field, value, texts));
    if let Some(given) = given.filter(|given| !given.trim().is_empty()) {
        return given;
    }
    let say = |key, answer: &str| texts.say(&Message::new(key).with("answer", answer));
    let derived = draft.source(&session.template, field);
    match (&field.default, draft.standing(&session.template, &field.id), derived) {
        (Some(Standing::Value(value)), ..) => {
            say("view-review-default", &shown(field, value, texts))
        }
        (Some(Standing::Text(text)), ..) => {
            say("view-review-default", &session.template.shown(text))
        }
        (None, Some(value), Some(source)) => texts.say(
            &Message::new("view-review-derived")
                .with("answer", &shown(source, value, texts))
                .with("field", &source.label),
        ),
        (None, ..) => word(
            texts,
            match field.need {
                Need::Required => "view-review-missing",
                Need::Optional => "view-review-optional",
                Need::AtSigning => "view-review-at-signing",
            },
        ),
    }
}

/// Returns an answer in short; the items of a list one after the other.
fn shown(field: &Field, value: &Value, texts: &Texts) -> String {
    match (&field.kind, value) {
        (FieldKind::List { parts, .. }, Value::List(items)) => {
            let mut said = String::new();
            for item in items {
                if said.len() > MOST_IN_SHORT {
                    break;
                }
                if !said.is_empty() {
                    said.push_str("; ");
                }
                said.push_str(&short(&summary(item, parts, texts)));
            }
            said
        }
        (kind, Value::Prose(prose)) if prose.as_str().len() > MOST_IN_SHORT => {
            let begin: String = prose.as_str().chars().take(MOST_IN_SHORT).collect();
            short(&kind.show(&Value::Prose(Prose::kept(&begin)))).into_owned()
        }
        (kind, value) => short(&kind.show(value)).into_owned(),
    }
}

/// Returns the beginning of a text on one line.
pub fn short(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_IN_SHORT && !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let begin = text.chars().take(MOST_IN_SHORT).collect::<String>().replace('\n', " / ");
    Cow::Owned(if text.chars().nth(MOST_IN_SHORT).is_some() { begin + " …" } else { begin })
}

/// Returns what to say of what stands in the agreement as long as nothing is answered.
pub fn standing(field: &Field) -> Option<Message> {
    Some(match &field.default {
        Some(Standing::Value(value)) => {
            Message::new("view-default").with("text", &field.kind.show(value))
        }
        // What it comes to stands in the sentence below.
        Some(Standing::Text(_)) => Message::new("view-default-text"),
        None => return None,
    })
}

/// Returns the sentences of the section that the answer stands in; none for a long text.
pub fn sentences(
    session: &Session,
    (section, field): (&SectionId, &FieldId),
    texts: &Texts,
) -> Vec<String> {
    let is_long = match session.draft.answer(field) {
        Some(Value::Prose(prose)) => prose.as_str().len() > LONGEST,
        Some(
            Value::Line(_)
            | Value::Count { .. }
            | Value::Choice(_)
            | Value::Term(_)
            | Value::Time(_)
            | Value::PlaceDate { .. }
            | Value::List(_)
            | Value::Unread(_),
        )
        | None => false,
    };
    if is_long {
        return Vec::new();
    }
    let clauses = session.clauses_with(section, field).into_iter();
    let blocks = clauses.flat_map(|id| assemble::clause(&session.template, &session.draft, id));
    blocks.flat_map(|block| paragraphs(&block, texts)).collect()
}

//! Characters from a file that steer terminals, hide what a text says, or pass for others.

use super::Finding;
use super::context::{Context, Place};
use crate::base::text::is_hidden;
use crate::base::{Line, Message, SectionId};
use crate::draft::{ClauseState, Draft};
use crate::template::{Severity, Value};

/// How many characters a message shows on each side of what it is about.
const AROUND: usize = 20;

/// A text that the drafters wrote, and where.
pub(super) struct Written<'a> {
    pub(super) place: Place,
    pub(super) what: What,
    pub(super) text: &'a str,
}

/// What the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// An answer, a clause or a heading, all of which are printed.
    Printed,
    /// The draft's title.
    Title,
    /// Why a clause was changed.
    Reason,
    /// A note.
    Note,
    /// The name of the person who sees to a section.
    Person,
}

/// `hidden`: characters from a file that steer terminals or hide what a text says. They are kept until a
/// person has looked, and must be gone before the final export.
///
/// Source: threat T9 and promise P23: text that comes in a file is kept, shown with marks and decided on.
pub(super) fn hidden(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for text in by_place(context) {
        let count: usize = text.iter().map(|one| count_in(one.text)).sum();
        let Some(first) = text.iter().find(|one| count_in(one.text) > 0) else { continue };
        let shown = around(first.text, |c| is_hidden(c) && c != '\n');
        findings.push(first.finding(
            ("hidden", Severity::Must),
            Message::new("check-hidden").count("count", count).with("text", &shown),
            context,
        ));
    }
}

/// `lookalike`: a word of letters from several alphabets, or of letters and figures that only look like
/// ours: one reads 100 and another signs something else.
///
/// Source: threat T9: homoglyphs. A word that is written in another alphabet throughout is no fault.
pub(super) fn lookalikes(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for text in by_place(context) {
        let found = text.iter().filter(|one| may_be_mixed(one.text)).find_map(|one| {
            let mut words = one.text.split(|c: char| !c.is_alphanumeric());
            words.find(|word| is_mixed(word)).map(|word| (one, word))
        });
        let Some((one, word)) = found else { continue };
        let shown: String = word.chars().take(2 * AROUND).collect();
        findings.push(one.finding(
            ("lookalike", Severity::Should),
            Message::new("check-lookalike").with("text", &shown),
            context,
        ));
    }
}

/// Returns how many hidden characters stand in all that the drafters wrote, notes and title among it.
pub fn hidden_characters(draft: &Draft) -> usize {
    let values = draft.answers.values().flat_map(|answer| texts_of(&answer.value));
    let changes = draft.clauses.values().flat_map(|change| {
        let reason = change.value.reason.as_ref().map(Line::as_str);
        changed(&change.value.state).into_iter().chain(reason)
    });
    let own = draft.own_clauses.iter().map(|own| own.text.value.as_str());
    let headings = draft.sections.iter().filter_map(|section| section.heading.as_ref());
    let headings = headings.map(|heading| heading.value.as_str());
    let people = draft.sections.iter().filter_map(|section| section.assigned.as_ref());
    let people = people.map(|person| person.value.as_str());
    let notes = draft.notes.values().flat_map(|note| note.value.texts());
    let all = values.chain(changes).chain(own).chain(headings).chain(people).chain(notes);
    all.chain([draft.title.as_str()]).map(count_in).sum()
}

fn count_in(text: &str) -> usize {
    text.chars().filter(|c| *c != '\n' && is_hidden(*c)).count()
}

impl What {
    /// Returns the message with what the text is, as `check-written` asks for it.
    pub(super) fn named(self, message: Message) -> Message {
        message.with(
            "written",
            match self {
                Self::Printed => "text",
                Self::Title => "title",
                Self::Reason => "reason",
                Self::Note => "note",
                Self::Person => "person",
            },
        )
    }
}

impl Written<'_> {
    fn finding(
        &self,
        (rule, severity): (&'static str, Severity),
        message: Message,
        context: &Context<'_>,
    ) -> Finding {
        // What is not printed cannot deceive those who sign.
        let printed = self.what == What::Printed;
        let severity = if printed { severity } else { severity.min(Severity::Should) };
        let message = self.what.named(message).with("place", &context.name_of(&self.place));
        self.place.finding(rule, severity, message)
    }
}

/// Returns what was written, gathered by place and by what it is.
fn by_place<'a>(context: &Context<'a>) -> Vec<Vec<Written<'a>>> {
    let mut all = written(context);
    // Stable, so that texts of one place stay in their order.
    all.sort_by(|one, other| (&one.place, one.what).cmp(&(&other.place, other.what)));
    let mut gathered: Vec<Vec<Written<'_>>> = Vec::new();
    for one in all {
        match gathered.last_mut() {
            Some(last) if last.iter().all(|it| it.place == one.place && it.what == one.what) => {
                last.push(one);
            }
            Some(_) | None => gathered.push(vec![one]),
        }
    }
    gathered
}

/// Returns every text of the draft, printed or not.
pub(super) fn written<'a>(context: &Context<'a>) -> Vec<Written<'a>> {
    let draft = context.draft;
    let at = |section: &SectionId| Place { section: section.clone(), field: None, clause: None };
    let title = Written {
        place: at(&context.first_section()),
        what: What::Title,
        text: draft.title.as_str(),
    };
    let mut all = vec![title];
    for field in context.template.fields_in_order() {
        let texts = draft.answer(&field.id).map(texts_of).unwrap_or_default();
        let place = context.at_field(field);
        all.extend(texts.into_iter().map(|text| Written {
            place: place.clone(),
            what: What::Printed,
            text,
        }));
    }
    for (id, change) in &draft.clauses {
        let Some((section, _)) = context.template.clause(id) else { continue };
        let place = Place { clause: Some(id.clone()), ..at(&section.id) };
        let text = changed(&change.value.state).map(|text| (What::Printed, text));
        let reason = change.value.reason.as_ref().map(|reason| (What::Reason, reason.as_str()));
        let both = text.into_iter().chain(reason);
        all.extend(both.map(|(what, text)| Written { place: place.clone(), what, text }));
    }
    for own in &draft.own_clauses {
        let place = Place { clause: Some(own.id.clone()), ..at(&own.section) };
        all.push(Written { place, what: What::Printed, text: own.text.value.as_str() });
    }
    for entry in &draft.sections {
        let heading = entry.heading.iter().map(|heading| heading.value.as_str());
        all.extend(heading.map(|text| Written { place: at(&entry.id), what: What::Printed, text }));
        let person = entry.assigned.iter().map(|person| person.value.as_str());
        all.extend(person.map(|text| Written { place: at(&entry.id), what: What::Person, text }));
    }
    for note in draft.notes.values().map(|note| &note.value) {
        let place = Place { field: note.field.clone(), ..at(&note.section) };
        all.extend(note.texts().map(|text| Written {
            place: place.clone(),
            what: What::Note,
            text,
        }));
    }
    all
}

/// Returns the texts that an answer holds, readable or not.
fn texts_of(value: &Value) -> Vec<&str> {
    match value {
        Value::List(items) => {
            items.iter().flat_map(|item| item.parts.values()).flat_map(texts_of).collect()
        }
        Value::Unread(line) => vec![line.as_str()],
        Value::Line(_)
        | Value::Prose(_)
        | Value::Count { .. }
        | Value::Choice(_)
        | Value::Term(_)
        | Value::Time(_)
        | Value::PlaceDate { .. } => value.words().into_iter().collect(),
    }
}

fn changed(state: &ClauseState) -> Option<&str> {
    match state {
        ClauseState::Edited(text) | ClauseState::Replaced(text) => Some(text.as_str()),
        ClauseState::LeftOut => None,
    }
}

/// Returns the first character that is `wanted` with what stands around it.
fn around(text: &str, wanted: impl Fn(char) -> bool) -> String {
    let at = text.chars().position(wanted).unwrap_or_default();
    let shown = text.chars().skip(at.saturating_sub(AROUND)).take(2 * AROUND);
    shown.map(|c| if c == '\n' { ' ' } else { c }).collect()
}

/// Returns whether a word has letters of ours and such as look like ours.
fn is_mixed(word: &str) -> bool {
    let ours = |c: char| c.is_ascii_alphanumeric() || ('\u{c0}'..='\u{24f}').contains(&c);
    word.contains(is_disguised) || (word.contains(ours) && word.contains(is_foreign))
}

/// The first byte of U+0370 and of some letters before it; those after it begin with greater ones.
const GREEK: u8 = 0xcd;

/// Returns whether a text may have letters that are foreign or disguised; most don't, and cost no more than this.
fn may_be_mixed(text: &str) -> bool {
    text.bytes().any(|byte| byte >= GREEK)
}

/// Returns whether a letter belongs to an alphabet with letters that look like Latin ones.
fn is_foreign(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{58f}' | '\u{10a0}'..='\u{10ff}' | '\u{13a0}'..='\u{13ff}' | '\u{1c80}'..='\u{1c8f}')
}

/// Returns whether a character is a Latin letter or a figure in another dress, or a figure of others.
fn is_disguised(c: char) -> bool {
    matches!(c, '\u{ff10}'..='\u{ff5a}' | '\u{1d400}'..='\u{1d7ff}' | '\u{660}'..='\u{669}'
        | '\u{6f0}'..='\u{6f9}' | '\u{7c0}'..='\u{7c9}' | '\u{966}'..='\u{96f}' | '\u{9e6}'..='\u{9ef}')
}

#[cfg(test)]
mod tests;

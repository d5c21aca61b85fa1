//! A version beside the draft as it stands: which it is, and what things that differ are called.

use super::word;
use crate::app::{Comparison, Session, With};
use crate::base::message::Argument;
use crate::base::time::TimeZone;
use crate::base::{ClauseId, Message};
use crate::draft::{Declared, SectionDifference, What};
use crate::store::seam::Version;
use crate::texts::Texts;

/// Returns which version it is, or which copy.
pub fn heading(comparison: &Comparison, (zone, texts): (&TimeZone, &Texts)) -> String {
    match &comparison.with {
        With::Version(it) => version(it, zone, texts),
        With::Copy(incoming) => {
            texts.say(&Message::new("view-copy-called").with("file", &incoming.theirs.name))
        }
    }
}

/// Returns which version it is: number, time, name, reason.
pub fn version(version: &Version, zone: &TimeZone, texts: &Texts) -> String {
    texts.say(
        &Message::new("view-version")
            .with("number", &version.number)
            .put("time", Argument::at(version.stamp.at, zone))
            .with("by", version.stamp.by.as_str())
            .with("why", &word(texts, version.why.label())),
    )
}

/// Returns what drafters call a section; one that is there no longer has its name from the version.
pub fn title(
    session: &Session,
    (comparison, section): (&Comparison, &SectionDifference),
    texts: &Texts,
) -> String {
    let Some(id) = &section.section else { return word(texts, "view-difference-draft") };
    let gone = || comparison.then.section(id).and_then(|entry| entry.heading.as_ref());
    match gone() {
        Some(heading) if session.draft.section(id).is_none() => heading.value.as_str().to_owned(),
        Some(_) | None => session.section_title(id).to_owned(),
    }
}

/// Returns what drafters call a thing that differs.
pub fn label(session: &Session, what: &What, texts: &Texts) -> String {
    let key = match what {
        What::Title => "view-difference-title",
        What::Order => "view-difference-order",
        What::Section => "view-difference-section",
        What::Heading => "view-difference-heading",
        What::Declared { .. } => "view-difference-declared",
        What::Assigned => "view-difference-assigned",
        What::Answer(id) => {
            return session.template.field(id).map_or(id.as_str(), |field| &field.label).to_owned();
        }
        What::Clause(id) => return of_clause("view-difference-clause", session, id, texts),
        What::Reason(id) => return of_clause("view-difference-reason", session, id, texts),
        What::OwnClause(_) => "view-difference-own-clause",
        What::Note(_) => "view-difference-note",
    };
    word(texts, key)
}

fn of_clause(key: &'static str, session: &Session, id: &ClauseId, texts: &Texts) -> String {
    let label = session.template.clause(id).map_or(id.as_str(), |(_, clause)| &clause.label);
    texts.say(&Message::new(key).with("label", label))
}

/// Returns a text that stands alone, or what to say where there is none.
pub fn whole(text: Option<&str>, what: &What, texts: &Texts) -> String {
    let nothing = match what {
        What::Clause(_) => "view-difference-left-out",
        What::Title
        | What::Order
        | What::Section
        | What::Heading
        | What::Declared { .. }
        | What::Assigned
        | What::Answer(_)
        | What::Reason(_)
        | What::OwnClause(_)
        | What::Note(_) => "view-difference-nothing",
    };
    text.map_or_else(|| word(texts, nothing), str::to_owned)
}

/// Returns a declared state in words.
pub fn declared(state: Option<Declared>, texts: &Texts) -> String {
    let key = match state {
        Some(Declared::Done) => "view-state-done",
        Some(Declared::MustMend) => "view-state-must-mend",
        Some(Declared::NotRelevant) => "view-state-not-relevant",
        None => "view-difference-undecided",
    };
    word(texts, key)
}

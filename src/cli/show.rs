//! One draft: who it is between, how far each section has come, and what is left.

use super::args::Which;
use super::columns::aligned;
use super::failure::Failure;
use super::session::{Opened, Session};
use crate::base::Message;
use crate::base::text::visible;
use crate::draft::Stamp;
use crate::draft::progress::{Left, SectionProgress, State, Totals, Why, progress};

pub(super) fn run(session: &mut Session<'_, '_>, which: &Which) -> Result<(), Failure> {
    let opened = session.read(&which.draft)?;
    let progress = progress(&opened.template, &opened.draft);
    let mut page = head(session, &opened);
    page.push_str(&totals(session, progress.totals()));
    let waiting = opened.draft.waiting_notes();
    if waiting > 0 {
        let waiting = Message::new("cli-show-notes").count("count", waiting);
        page.push_str(&session.texts.say(&waiting));
        page.push_str("\n\n");
    }
    for section in &progress.sections {
        page.push_str(&section_lines(session, &opened, section));
    }
    session.output.write(page.as_bytes())
}

fn head(session: &Session<'_, '_>, opened: &Opened) -> String {
    let Opened { draft, template, .. } = opened;
    let parties = opened.document().parties.join(", ");
    let line = |key, value: String| vec![session.texts.get(key).into_owned(), value];
    let mut rows = vec![
        line("cli-show-title", draft.title.as_str().to_owned()),
        line("cli-show-id", draft.id.to_string()),
    ];
    if !parties.is_empty() {
        rows.push(line("cli-show-parties", parties));
    }
    let language = Message::new("texts-language").with("language", draft.language(template));
    rows.push(line("cli-show-language", session.texts.say(&language)));
    rows.push(line("cli-show-created", stamp(session, &draft.created)));
    rows.push(line("cli-show-changed", stamp(session, &draft.changed)));
    rows.push(line("cli-show-template", format!("{} ({})", template.id(), template.edition())));
    aligned(&rows)
}

fn totals(session: &Session<'_, '_>, totals: Totals) -> String {
    let Totals { not_begun, begun, done, must_mend, not_relevant } = totals;
    let message = Message::new("cli-show-totals")
        .count("done", done)
        .count("mend", must_mend)
        .count("begun", begun)
        .count("untouched", not_begun)
        .count("irrelevant", not_relevant);
    format!("\n{}\n\n", session.texts.say(&message))
}

fn section_lines(session: &Session<'_, '_>, opened: &Opened, section: &SectionProgress) -> String {
    let title = opened.title_of(&section.section);
    let state = match &section.state {
        State::NotBegun => session.texts.get("cli-state-not-begun").into_owned(),
        State::Begun => session.texts.get("cli-state-begun").into_owned(),
        State::Done(by) => declared(session, "cli-state-done", by),
        State::MustMend(by) => declared(session, "cli-state-must-mend", by),
        State::NotRelevant(by) => declared(session, "cli-state-not-relevant", by),
    };
    let entry = opened.draft.section(&section.section);
    let person = entry.and_then(|entry| entry.assigned.as_ref()).map(|person| {
        let person = Message::new("cli-show-assigned").with("person", person.value.as_str());
        format!(" · {}", session.texts.say(&person))
    });
    let state = format!("{state}{}", person.unwrap_or_default());
    let left = section.left.iter().map(|left| left_line(session, opened, left));
    format!("{}: {}\n{}", visible(&title), visible(&state), left.collect::<String>())
}

fn left_line(session: &Session<'_, '_>, opened: &Opened, left: &Left) -> String {
    let Left { field, why } = left;
    let label = opened.template.field(field).map_or(field.as_str(), |field| &field.label);
    let key = match why {
        Why::Missing => "cli-left-missing",
        Why::Unread => "cli-left-unread",
        Why::Incomplete => "cli-left-incomplete",
    };
    let message = Message::new(key).with("label", label).with("field", field);
    format!("  {}\n", session.texts.say(&message))
}

fn declared(session: &Session<'_, '_>, key: &'static str, by: &Stamp) -> String {
    format!("{} ({})", session.texts.get(key), stamp(session, by))
}

fn stamp(session: &Session<'_, '_>, stamp: &Stamp) -> String {
    format!("{}, {}", session.shown(stamp.at), stamp.by.as_str())
}

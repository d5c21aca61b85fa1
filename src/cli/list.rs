//! The drafts.

use super::args::AsJson;
use super::columns::aligned;
use super::failure::Failure;
use super::session::Session;
use super::wire;
use crate::base::Message;
use crate::store::{Listed, Store as _, Summary};

pub(super) fn run(session: &mut Session<'_, '_>, form: &AsJson) -> Result<(), Failure> {
    let mut store = session.store()?;
    let listed = store.list()?;
    if form.json {
        let texts = session.texts;
        let json = wire::drafts(&listed, |fault| texts.say(&fault.message));
        return session.output.write(&json);
    }
    if listed.is_empty() {
        session.say(&Message::new("cli-list-none").with("folder", &store.path().display()));
        return Ok(());
    }
    let (mut summaries, mut faults) = (Vec::new(), Vec::new());
    for entry in listed {
        match entry {
            Listed::Draft(summary) => summaries.push(summary),
            Listed::Damaged { file: _, fault } => faults.push(fault.message),
        }
    }
    if !summaries.is_empty() {
        let page = table(session, &summaries);
        session.output.write(page.as_bytes())?;
    }
    for fault in &faults {
        session.say(fault);
    }
    if !faults.is_empty() {
        session.say(&Message::new("cli-list-damaged").count("count", faults.len()));
    }
    Ok(())
}

/// Returns the drafts in columns.
fn table(session: &Session<'_, '_>, summaries: &[Summary]) -> String {
    let headings = [
        "cli-list-id",
        "cli-list-title",
        "cli-list-parties",
        "cli-list-done",
        "cli-list-must-mend",
        "cli-list-changed",
    ];
    let mut rows = vec![headings.map(|key| session.texts.get(key).into_owned()).to_vec()];
    rows.extend(summaries.iter().map(|summary| row(session, summary)));
    aligned(&rows)
}

fn row(session: &Session<'_, '_>, summary: &Summary) -> Vec<String> {
    let Summary { id, title, parties, done, must_mend, sections, changed, by } = summary;
    vec![
        id.to_string(),
        title.as_str().to_owned(),
        parties.join(", "),
        format!("{done}/{sections}"),
        must_mend.to_string(),
        format!("{} {}", session.shown(*changed), by.as_str()),
    ]
}

//! Answers from a file, all or none.

use std::io;
use std::path::Path;

use super::args::Fill;
use super::failure::Failure;
use super::session::{Opened, Session};
use crate::base::Message;
use crate::base::text::visible;
use crate::draft::{Change, Draft, Edit};
use crate::store::wire::read_answers;
use crate::store::{Store as _, read_file, read_stream};
use crate::template::Template;

pub(super) fn run(session: &mut Session<'_, '_>, fill: &Fill) -> Result<(), Failure> {
    let Opened { mut store, mut draft, template } = session.open(&fill.which.draft)?;
    let count = answer(session, &fill.answers, &template, &mut draft)?;
    if count > 0 {
        store.save(&draft, 0).map_err(|error| {
            if error.is_conflict() {
                let title = draft.title.as_str();
                Failure::Said(vec![Message::new("cli-changed-meanwhile").with("title", title)])
            } else {
                Failure::from(error)
            }
        })?;
    }
    session.say(
        &Message::new("cli-filled")
            .count("count", count)
            .with("title", draft.title.as_str())
            .with("id", &draft.id),
    );
    Ok(())
}

/// Makes the changes that the file asks for in `draft`, and returns how many they are.
///
/// # Errors
/// Every fault of the file, each with its place; `draft` may then be half changed, and is not to be kept.
pub(super) fn answer(
    session: &Session<'_, '_>,
    file: &Path,
    template: &Template,
    draft: &mut Draft,
) -> Result<usize, Failure> {
    let (name, bytes) = if file == Path::new("-") {
        let name = session.texts.get("cli-standard-input").into_owned();
        let bytes = read_stream(io::stdin().lock(), &name)?;
        (name, bytes)
    } else {
        (file.display().to_string(), read_file(file)?)
    };
    let edits = read_answers(&bytes, template, draft).map_err(|mut faults| {
        faults.sort_by_key(|fault| (fault.line, fault.column));
        let faults = faults.iter().map(|fault| {
            Message::new("cli-answers-fault")
                .with("file", &name)
                .count("line", fault.line)
                .count("column", fault.column)
                .with("path", if fault.path.is_empty() { "/" } else { &fault.path })
                .with("what", &session.texts.say(&fault.message))
        });
        refused(faults.collect())
    })?;
    let count = edits.len();
    let refusals = apply(session, edits, template, draft);
    if refusals.is_empty() { Ok(count) } else { Err(refused(refusals)) }
}

fn apply(
    session: &Session<'_, '_>,
    edits: Vec<Edit>,
    template: &Template,
    draft: &mut Draft,
) -> Vec<Message> {
    let (mut refusals, stamp) = (Vec::new(), session.stamp());
    for edit in edits {
        let place = place(&edit);
        let change = Change::new(edit, stamp.clone());
        if let Err(refusal) = draft.apply(template, change) {
            refusals.push(
                Message::new("cli-answer-refused")
                    .with("path", &visible(&place))
                    .with("what", &session.texts.say(&refusal.message())),
            );
        }
    }
    refusals
}

fn refused(mut faults: Vec<Message>) -> Failure {
    faults.push(Message::new("cli-nothing-written").count("count", faults.len()));
    Failure::Said(faults)
}

/// Returns the path in the answers file that the edit comes from.
fn place(edit: &Edit) -> String {
    match edit {
        Edit::Rename(_) => "/title".to_owned(),
        Edit::Answer { field, .. }
        | Edit::AddItem { field, .. }
        | Edit::RemoveItem { field, .. }
        | Edit::MoveItem { field, .. } => format!("/{field}"),
        Edit::SetPart { field, item, part, .. } => format!("/{field}/#{item}/{part}"),
        Edit::Clause { clause, .. } => format!("/clauses/{clause}"),
        Edit::AddSection { section, .. }
        | Edit::RemoveSection(section)
        | Edit::Heading { section, .. }
        | Edit::MoveSection { section, .. }
        | Edit::Declare { section, .. } => format!("/sections/#{section}"),
        Edit::AddClause { clause, .. }
        | Edit::OwnText { clause, .. }
        | Edit::MoveClause { clause, .. }
        | Edit::RemoveClause(clause) => format!("/own_clauses/#{clause}"),
        Edit::Note { id, .. } => format!("/notes/{id}"),
        Edit::Splice { .. } | Edit::Several(_) => "/".to_owned(),
    }
}

//! Answers from a file, all or none.

use std::path::Path;

use super::args::Fill;
use super::failure::Failure;
use super::reach;
use super::session::Session;
use crate::base::Message;
use crate::base::text::visible;
use crate::draft::{Change, Draft, Edit};
use crate::store::Store as _;
use crate::store::wire::{hidden_in_answers, read_answers_beside};
use crate::template::Template;

pub(super) fn run(session: &mut Session<'_, '_>, fill: &Fill) -> Result<(), Failure> {
    let mut opened = session.open(&fill.which.draft)?;
    let template = opened.template.clone();
    let mark = session.mark();
    let count = answer(session, (&fill.answers, &mark), &template, &mut opened.draft)?;
    if count > 0 {
        session.save(&mut opened)?;
    }
    let others = opened.store.at_work_on(&opened.draft.id);
    // What stays of the journal is read again, and has nothing new.
    opened.store.close(&opened.draft.id).unwrap_or_default();
    session.say(
        &Message::new("cli-filled")
            .count("count", count)
            .with("title", opened.draft.title.as_str())
            .with("id", &opened.draft.id),
    );
    if count > 0 && !others.is_empty() {
        let who: Vec<_> = others.iter().map(|by| visible(by.as_str()).into_owned()).collect();
        let message = Message::new("cli-filled-open").with("who", &who.join(", "));
        session.say(&message.count("count", count));
    }
    Ok(())
}

/// Makes the changes that the file asks for in `draft`, and returns how many they are; says how many hidden
/// characters were taken out of them. The ids of new items end in `mark`, when the draft may have been changed
/// since it was read.
///
/// # Errors
/// Every fault of the file, each with its place; `draft` may then be half changed, and is not to be kept.
pub(super) fn answer(
    session: &mut Session<'_, '_>,
    (file, mark): (&Path, &str),
    template: &Template,
    draft: &mut Draft,
) -> Result<usize, Failure> {
    let (name, bytes) = reach::answers(session, file)?;
    let edits = read_answers_beside(&bytes, (template, draft), mark).map_err(|mut faults| {
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
    if !refusals.is_empty() {
        return Err(refused(refusals));
    }
    let hidden = hidden_in_answers(&bytes);
    if hidden > 0 {
        session.say(&Message::new("cli-removed-hidden").count("count", hidden));
    }
    Ok(count)
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
        | Edit::Declare { section, .. }
        | Edit::Assign { section, .. } => format!("/sections/#{section}"),
        Edit::AddClause { clause, .. }
        | Edit::OwnText { clause, .. }
        | Edit::MoveClause { clause, .. }
        | Edit::RemoveClause(clause) => format!("/own_clauses/#{clause}"),
        Edit::Note { id, .. }
        | Edit::NoteKind { note: id, .. }
        | Edit::CloseNote { note: id, .. } => format!("/notes/{id}"),
        Edit::Splice { .. }
        | Edit::SetAside(_)
        | Edit::Discard { .. }
        | Edit::Sent(_)
        | Edit::Word { .. }
        | Edit::Several(_) => "/".to_owned(),
    }
}

//! What a copy changes, as people read it.

use crate::app::Weighed;
use crate::base::text::visible;
use crate::base::{Message, SectionId};
use crate::cli::columns::ended;
use crate::cli::failure::Failure;
use crate::cli::session::{Opened, Session, title_of};
use crate::cli::versions::{declared, label, marked};
use crate::draft::merge::{Conflict, Side};
use crate::draft::{Difference, Stamp, What};

/// Which of it is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listed {
    /// All of it.
    All,
    /// What the draft gets; what both have changed is asked for one by one.
    Taken,
}

/// Lists what the draft gets, and what both have changed.
pub(super) fn list(
    session: &mut Session<'_, '_>,
    opened: &Opened,
    weighed: &Weighed,
    listed: Listed,
) -> Result<(), Failure> {
    let mut lines = Vec::new();
    if !weighed.taken.is_empty() {
        lines.push(session.texts.get("cli-merge-taken").into_owned());
    }
    for section in &weighed.taken {
        lines.push(heading(session, (opened, weighed), section.section.as_ref()));
        for difference in &section.changes {
            let stamp = weighed.stamp(section, &difference.what);
            lines.push(format!("  {}", named(session, opened, &difference.what, stamp)));
            lines.extend(indented(&marked(session, difference)));
        }
    }
    let conflicts = &weighed.merged.conflicts;
    if !conflicts.is_empty() {
        lines.push(session.texts.get("cli-merge-both").into_owned());
    }
    let mut last = None;
    for conflict in conflicts.iter().filter(|_| listed == Listed::All) {
        if last != Some(&conflict.section) {
            lines.push(section_of(session, (opened, weighed), conflict));
        }
        last = Some(&conflict.section);
        lines.extend(of_conflict(session, opened, conflict));
    }
    if lines.is_empty() {
        return Ok(());
    }
    match listed {
        Listed::All => {
            session.output.write(ended(&lines).as_bytes())?;
            session.say(&Message::new("cli-merge-legend"));
        }
        Listed::Taken => {
            // The marks are explained before the first of them, and the questions follow what they are about.
            session.say(&Message::new("cli-merge-legend"));
            session.output.write(ended(&lines).as_bytes())?;
        }
    }
    Ok(())
}

/// Returns the section that a conflict belongs to, as a heading.
pub(super) fn section_of(
    session: &Session<'_, '_>,
    drafts: (&Opened, &Weighed),
    conflict: &Conflict,
) -> String {
    heading(session, drafts, conflict.section.as_ref())
}

/// Returns what both sides say, and how the two differ.
pub(super) fn of_conflict(
    session: &Session<'_, '_>,
    opened: &Opened,
    conflict: &Conflict,
) -> Vec<String> {
    let Conflict { what, ours, theirs, our_stamp, their_stamp, stands, .. } = conflict;
    let word = |key| session.texts.get(key).into_owned();
    let mut lines = vec![format!("  {}", named(session, opened, what, None))];
    let (ours_shown, theirs_shown) = match what {
        What::Declared { then, now } => (Some(word(declared(*then))), Some(word(declared(*now)))),
        What::Title
        | What::Order
        | What::Section
        | What::Heading
        | What::Assigned
        | What::Answer(_)
        | What::Clause(_)
        | What::Reason(_)
        | What::OwnClause(_)
        | What::Note(_) => (ours.clone(), theirs.clone()),
    };
    let gone = || word("cli-merge-gone");
    for (key, text, stamp) in
        [("cli-merge-ours", ours_shown, our_stamp), ("cli-merge-theirs", theirs_shown, their_stamp)]
    {
        let said = Message::new(key).with("who", &who(session, stamp.as_ref()));
        lines.push(format!("    {}", session.texts.say(&said)));
        lines.extend(indented(&text.unwrap_or_else(gone)).map(|line| format!("  {line}")));
    }
    if ours.is_some() && theirs.is_some() {
        let difference = Difference { what: what.clone(), then: ours.clone(), now: theirs.clone() };
        lines.push(format!("    {}", word("cli-merge-difference")));
        lines.extend(indented(&marked(session, &difference)).map(|line| format!("  {line}")));
    }
    let stands = match (stands, conflict.is_kept) {
        (Side::Ours, true) => "cli-merge-stands-ours-kept",
        (Side::Ours, false) => "cli-merge-stands-ours",
        (Side::Theirs, _) => "cli-merge-stands-theirs",
    };
    lines.push(format!("    {}", word(stands)));
    lines
}

fn heading(
    session: &Session<'_, '_>,
    (opened, weighed): (&Opened, &Weighed),
    section: Option<&SectionId>,
) -> String {
    let draft = &weighed.merged.draft;
    let title = section.map(|id| {
        let holder = if draft.section(id).is_some() { draft } else { &opened.draft };
        title_of(&opened.template, holder, id)
    });
    let whole = || session.texts.get("cli-difference-whole").into_owned();
    visible(&title.unwrap_or_else(whole)).into_owned()
}

fn named(session: &Session<'_, '_>, opened: &Opened, what: &What, stamp: Option<&Stamp>) -> String {
    let label = label(session, &opened.template, what);
    match stamp {
        Some(_) => format!("{} ({})", visible(&label), who(session, stamp)),
        None => visible(&label).into_owned(),
    }
}

fn who(session: &Session<'_, '_>, stamp: Option<&Stamp>) -> String {
    let unknown = || session.texts.get("cli-merge-unknown").into_owned();
    stamp.map_or_else(unknown, |stamp| {
        format!("{}, {}", visible(stamp.by.as_str()), session.shown(stamp.at))
    })
}

fn indented(text: &str) -> impl Iterator<Item = String> {
    let lines: Vec<String> = text.lines().map(|line| format!("    {}", visible(line))).collect();
    lines.into_iter()
}

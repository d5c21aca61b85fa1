//! The questions that a merge asks at a terminal, as plain prompts.

use std::io::{self, BufRead as _};

use super::told;
use crate::app::Weighed;
use crate::base::Message;
use crate::cli::columns::ended;
use crate::cli::failure::Failure;
use crate::cli::session::{Opened, Session};
use crate::draft::merge::{Choices, Side};

/// Asks of everything that both have changed which of the two to take; what is not chosen is left open. The
/// letters are those that the questions name, in any of the languages.
pub(super) fn choices(
    session: &mut Session<'_, '_>,
    opened: &Opened,
    weighed: &Weighed,
) -> Result<Choices, Failure> {
    let mut choices = Choices::new();
    let conflicts = &weighed.merged.conflicts;
    for (number, conflict) in conflicts.iter().enumerate() {
        let mut lines = vec![told::section_of(session, (opened, weighed), conflict)];
        lines.extend(told::of_conflict(session, opened, conflict));
        if session.platform.terminal.output {
            session.output.write(ended(&lines).as_bytes())?;
        } else {
            // What is shown goes to another program; the question follows what it is about all the same.
            session.output.tell(&ended(&lines));
        }
        let question = Message::new("cli-merge-ask-which")
            .count("number", number + 1)
            .count("count", conflicts.len());
        let side = loop {
            session.say(&question);
            match answer()?.as_deref() {
                Some("v" | "o") => break Some(Side::Ours),
                Some("k" | "t") => break Some(Side::Theirs),
                Some("s" | "l" | "") => break None,
                // Who has nothing more to say leaves the rest open.
                None => return Ok(choices),
                Some(_) => {}
            }
        };
        if let Some(side) = side {
            choices.insert(conflict.place.clone(), side);
        }
    }
    Ok(choices)
}

/// Asks whether to take the copy in.
pub(super) fn whether(session: &mut Session<'_, '_>) -> Result<bool, Failure> {
    loop {
        session.say(&Message::new("cli-merge-ask-whether"));
        match answer()?.as_deref() {
            Some("j" | "y") => return Ok(true),
            Some("n" | "") | None => return Ok(false),
            Some(_) => {}
        }
    }
}

/// Reads a line from the terminal, its first letter small; `None` when there are no more.
fn answer() -> Result<Option<String>, Failure> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    let read =
        read.map_err(|error| Failure::said(Message::new("cli-input-failed").with("why", &error)))?;
    let first = line.trim().chars().next().map(|c| c.to_lowercase().collect::<String>());
    Ok((read > 0).then(|| first.unwrap_or_default()))
}

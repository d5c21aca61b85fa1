//! The versions of a draft, and what differs from one.

use super::super::run::Talk;
use crate::app::With;
use crate::base::Message;
use crate::draft::What;
use crate::words::comparison;

impl Talk<'_> {
    pub(super) fn tell_versions(&mut self) {
        let versions = match &self.engine.app.versions {
            None => return self.say(&Message::new("line-reading-versions")),
            Some(Err(error)) => {
                let what = self.texts.say(&error.message);
                return self.say(&Message::new("line-fault").with("what", &what));
            }
            Some(Ok(versions)) => versions,
        };
        let said: Vec<_> = versions
            .iter()
            .map(|version| comparison::version(version, &self.zone, &self.texts))
            .collect();
        if said.is_empty() {
            self.say(&Message::new("line-no-versions"));
        }
        for line in said {
            self.out.line(&line);
        }
    }

    pub(super) fn tell_comparison(&mut self) {
        let app = &self.engine.app;
        let (Some(session), Some(comparison)) = (&app.session, &app.comparison) else { return };
        let mut said = vec![comparison::heading(comparison, (&self.zone, &self.texts))];
        let from_copy = match &comparison.with {
            With::Version(_) => None,
            With::Copy(incoming) => Some(incoming.weighed.taken.len()),
        };
        if comparison.sections.is_empty() {
            said.push(self.word("line-no-difference"));
        }
        for (number, section) in (1..).zip(&comparison.sections) {
            // What comes from the copy stands first, and then what both have changed.
            match from_copy {
                Some(taken) if number == 1 && taken > 0 => said.push(self.word("line-copy-takes")),
                Some(taken) if number == taken + 1 => said.push(self.word("line-copy-both")),
                Some(_) | None => {}
            }
            let title = comparison::title(session, (comparison, section), &self.texts);
            let row = Message::new("line-differs").count("number", number).with("title", &title);
            said.push(self.texts.say(&row.count("count", section.changes.len())));
        }
        for line in said {
            self.out.line(&line);
        }
    }

    /// Tells what differs in the section with a number: what it is called, what it said, what it says.
    pub(in crate::line) fn tell_difference(&mut self, number: usize) {
        let said = self.difference(number).unwrap_or_default();
        for line in said {
            self.out.line(&line);
        }
    }

    fn difference(&self, number: usize) -> Option<Vec<String>> {
        let app = &self.engine.app;
        let (session, comparison) = app.session.as_ref().zip(app.comparison.as_ref())?;
        let section = comparison.sections.get(number.checked_sub(1)?)?;
        let texts = &self.texts;
        let with = |key, text: &str| texts.say(&Message::new(key).with("text", text));
        let (then_key, now_key) = match comparison.with {
            With::Version(_) => ("line-then", "line-now-reads"),
            With::Copy(_) => ("line-copy-ours", "line-copy-theirs"),
        };
        let mut said = Vec::new();
        for change in &section.changes {
            let label = comparison::label(session, &change.what, texts);
            said.push(with("line-difference", &label));
            let (then, now) = match &change.what {
                What::Declared { then, now } => {
                    (comparison::declared(*then, texts), comparison::declared(*now, texts))
                }
                what @ (What::Title
                | What::Order
                | What::Section
                | What::Heading
                | What::Assigned
                | What::Answer(_)
                | What::Clause(_)
                | What::Reason(_)
                | What::OwnClause(_)
                | What::Note(_)) => (
                    comparison::whole(change.then.as_deref(), what, texts),
                    comparison::whole(change.now.as_deref(), what, texts),
                ),
            };
            said.push(with(then_key, &then));
            said.push(with(now_key, &now));
        }
        Some(said)
    }
}

//! What has a number at each prompt, and what it does to type that number.

use super::place::Kind;
use super::run::Talk;
use crate::app::place::option_rows;
use crate::app::{Command, Comparison, Msg};
use crate::base::Message;
use crate::store::Version;

impl Talk<'_> {
    /// Returns how many rows have a number at a kind of prompt.
    pub(super) fn rows(&self, kind: Kind) -> usize {
        let app = self.app();
        let session = app.session.as_ref();
        match kind {
            Kind::Drafts => app.drafts_rows(),
            Kind::Overview => session.map_or(0, |session| session.draft.sections.len()),
            Kind::Options => app.kind_here().map_or(0, option_rows),
            Kind::Items => self.items().len(),
            Kind::Clauses => self.clauses().len(),
            Kind::Dialog => app.dialog.as_ref().map_or(0, |dialog| dialog.answers.len()),
            Kind::Comparison => app.comparison.as_ref().map_or(0, Comparison::rows),
            Kind::Review => app.review.as_ref().map_or(0, |review| review.rows.len()),
            Kind::Deviations => session.map_or(0, |session| session.deviations().len()),
            Kind::Deviation | Kind::Guideline => 1,
            Kind::Notes => app.notes.as_ref().map_or(0, |notes| notes.rows.len()),
            Kind::Suggestions => app.suggestions().len(),
            Kind::Versions => {
                let versions = app.versions.as_ref().and_then(|versions| versions.as_ref().ok());
                let newest = versions.and_then(|versions| versions.first());
                newest.and_then(|it| usize::try_from(it.number).ok()).unwrap_or(0)
            }
            Kind::Naming | Kind::Line | Kind::Prose | Kind::Lines | Kind::Along => 0,
        }
    }

    /// Selects the row with a number, from 1; says so when there is none.
    pub(super) fn select(&mut self, kind: Kind, number: usize) -> bool {
        let row = if kind == Kind::Versions { self.row_of_version(number) } else { Some(number) };
        let count = self.rows(kind);
        let Some(row) = row.filter(|_| (1..=count).contains(&number)) else {
            let message = Message::new("line-no-number").count("number", number);
            self.say(&message.count("count", count));
            return false;
        };
        self.engine.tell(Msg::Select(row));
        true
    }

    /// Returns the row, from 1, of the version with a number of its own.
    fn row_of_version(&self, number: usize) -> Option<usize> {
        let versions = self.app().versions.as_ref()?.as_ref().ok()?;
        let is_it =
            |version: &Version| usize::try_from(version.number).is_ok_and(|other| other == number);
        versions.iter().position(is_it).map(|at| at + 1)
    }

    pub(super) fn number(&mut self, kind: Kind, number: usize) {
        match kind {
            Kind::Prose | Kind::Lines => self.replace_line(number),
            Kind::Options | Kind::Dialog => {
                if (1..=self.rows(kind)).contains(&number) {
                    self.engine.tell(Msg::Pick(number));
                } else {
                    let message = Message::new("line-no-number").count("number", number);
                    self.say(&message.count("count", self.rows(kind)));
                }
            }
            Kind::Comparison => {
                if self.select(kind, number) {
                    let comparison = self.engine.app.comparison.as_ref();
                    let row = number.saturating_sub(1);
                    if comparison.is_some_and(|it| it.clash(row).is_some()) {
                        self.command(Command::Open);
                    } else {
                        self.tell_difference(number);
                    }
                }
            }
            Kind::Deviation | Kind::Guideline if number == 1 => {
                if self.is_searching() {
                    self.command(Command::Back);
                }
                self.command(Command::Open);
            }
            Kind::Drafts
            | Kind::Overview
            | Kind::Items
            | Kind::Clauses
            | Kind::Versions
            | Kind::Review
            | Kind::Deviations
            | Kind::Notes
            | Kind::Suggestions => {
                if self.select(kind, number) {
                    self.command(Command::Open);
                }
            }
            Kind::Naming | Kind::Line | Kind::Along | Kind::Deviation | Kind::Guideline => {
                let message = Message::new("line-no-number").count("number", number);
                self.say(&message.count("count", self.rows(kind)));
            }
        }
    }
}

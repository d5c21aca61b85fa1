//! The review: how far the draft is, then every answer with what is found and noted beside it.

use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::notes::in_list;
use super::roll::{Line, Roll, hanging};
use super::sheet::Sheet;
use crate::app::{App, ReviewRow, Reviewed, Session, Tally};
use crate::base::text::visible;
use crate::base::{ClauseId, FieldId, Message};
use crate::check::Finding;
use crate::tui::frame::Frame;
use crate::tui::measure::{cells, fit, pad, width};
use crate::tui::{Look, Ui};
use crate::words::answers::{answered, short};
use crate::words::review as words;

/// What belongs to a section stands so many cells to the right of it.
const INDENT: u16 = 2;

/// Draws the rows around the selected one; builds no others.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let (session, review) = (app.session.as_ref()?, app.review.as_ref()?);
    let look = &ui.look;
    let more = look.word("view-more-under");
    let roll = Roll { count: review.rows.len(), selected, more: &more };
    roll.draw(frame, area, &mut ui.scrolled.body, |index, room| {
        let Some(row) = review.rows.get(index) else { return Vec::new() };
        let shown = Shown { session, look, room };
        let mut lines = shown.row(row, &review.tally, index == selected);
        let next = review.rows.get(index + 1);
        if let ReviewRow::Finding(finding) = row {
            lines.extend(shown.source(finding, next));
        }
        // Sections stand apart.
        if matches!(next, Some(ReviewRow::Section(_))) {
            lines.push(Line::default());
        }
        lines
    })
}

/// Adds what a finding rests on.
pub(super) fn grounds(sheet: &mut Sheet, finding: &Finding, look: &Look) {
    let Some(rule) = &finding.grounds else { return };
    sheet.bold(&look.word("view-review-grounds"));
    sheet.text(&rule.says);
    sheet.text(&look.say(&Message::new("view-source").with("text", &rule.citation)));
    sheet.gap();
}

/// What a row is put into words with.
struct Shown<'a> {
    session: &'a Session,
    look: &'a Look,
    /// Cells.
    room: u16,
}

impl Shown<'_> {
    fn row(&self, row: &ReviewRow, tally: &Tally, is_selected: bool) -> Vec<Line> {
        match row {
            ReviewRow::Ready => self.said(&Message::new("view-review-ready")),
            ReviewRow::States => self.said(&words::states(tally)),
            ReviewRow::Unanswered => {
                self.said(&Message::new("view-review-unanswered").count("count", tally.unanswered))
            }
            ReviewRow::Found => self.whole(&words::found(tally, &self.look.texts)),
            ReviewRow::Spelling(spelled) => self.said(&words::spelled(spelled)),
            ReviewRow::Doubtful(found) => self.below(&self.look.say(&found.message())),
            ReviewRow::Noted => {
                self.said(&Message::new("view-review-notes").count("count", tally.notes))
            }
            ReviewRow::Deviations => {
                self.said(&Message::new("view-review-deviations").count("count", tally.deviations))
            }
            ReviewRow::Section(reviewed) => self.section(reviewed),
            ReviewRow::Changed(_, count) => {
                let message = Message::new("view-review-changed").count("count", *count);
                self.below(&self.look.say(&message))
            }
            ReviewRow::Answer(_, field) => self.answer(field, is_selected),
            ReviewRow::Own(_, clause) => self.own(clause),
            ReviewRow::Finding(finding) => self.finding(finding),
            ReviewRow::Note(_, row) => in_list((self.session, row), self.look, self.room),
        }
    }

    fn said(&self, message: &Message) -> Vec<Line> {
        self.whole(&self.look.say(message))
    }

    /// Returns what is said of the draft as a whole.
    fn whole(&self, text: &str) -> Vec<Line> {
        hanging(&visible(text), 0, self.room, Modifier::empty())
    }

    /// Returns what belongs to a section, or to an answer in it.
    fn below(&self, text: &str) -> Vec<Line> {
        let text = format!("  {}", visible(text));
        hanging(&text, INDENT + INDENT, self.room, Modifier::empty())
    }

    fn section(&self, reviewed: &Reviewed) -> Vec<Line> {
        let Reviewed { section, number, state, written, assigned } = reviewed;
        let title = visible(self.session.section_title(section));
        let person = assigned.as_ref().map(|person| {
            self.look.say(&Message::new("view-assigned").with("person", person.as_str()))
        });
        let state = state.as_ref().map(|state| {
            let in_zone = (&self.look.zone, &*self.look.texts);
            words::state_in_full(state, written.as_ref(), in_zone)
        });
        let said: Vec<_> = person.into_iter().chain(state).collect();
        let text = match said.as_slice() {
            [] => format!("{number} {title}"),
            said => format!("{number} {title} – {}", said.join(" · ")),
        };
        hanging(&visible(&text), INDENT, self.room, Modifier::BOLD)
    }

    /// The question's label and its answer in short, on one row; what a key does when it is selected.
    fn answer(&self, id: &FieldId, is_selected: bool) -> Vec<Line> {
        let Some(field) = self.session.template.field(id) else { return Vec::new() };
        let text = format!(
            "  {}: {}",
            field.label,
            visible(&answered(self.session, field, &self.look.texts))
        );
        let change = self.look.word("view-review-change");
        let beside = cells(width(&change)).saturating_add(2);
        let text = if is_selected && self.room > beside.saturating_add(20) {
            format!("{}  {change}", pad(&text, self.room.saturating_sub(beside)))
        } else {
            fit(&text, self.room).into_owned()
        };
        vec![Line { text, modifier: Modifier::empty() }]
    }

    fn own(&self, id: &ClauseId) -> Vec<Line> {
        let text = self.look.say(&words::own(self.session, id));
        let text = format!("  {}", visible(&text));
        vec![Line { text: fit(&text, self.room).into_owned(), modifier: Modifier::empty() }]
    }

    /// How grave it is, and what is wrong.
    fn finding(&self, finding: &Finding) -> Vec<Line> {
        let said = self.look.say(&finding.message);
        let word = self.look.word(words::severity(finding.severity));
        self.below(&format!("{word}: {}", short(&said)))
    }

    /// What a finding rests on; said once for findings of one rule in a row.
    fn source(&self, finding: &Finding, next: Option<&ReviewRow>) -> Option<Line> {
        let goes_on = matches!(next, Some(ReviewRow::Finding(next)) if next.rule == finding.rule);
        let rule = finding.grounds.as_ref().filter(|_| !goes_on)?;
        let source = Message::new("view-source").with("text", &rule.citation);
        let source = format!("    {}", visible(&self.look.say(&source)));
        Some(Line { text: fit(&source, self.room).into_owned(), modifier: Modifier::empty() })
    }
}

//! The review: how far the draft is, then every answer with what is found and noted beside it.

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::items::summary;
use super::notes::in_list;
use super::roll::{Line, Roll, hanging};
use super::sheet::Sheet;
use crate::app::{App, ReviewRow, Reviewed, Session, Tally};
use crate::base::text::visible;
use crate::base::{ClauseId, FieldId, Message, Prose};
use crate::check::Finding;
use crate::draft::{Stamp, State};
use crate::template::{Default as Standing, Field, FieldKind, Need, Severity, Value};
use crate::tui::measure::{cells, fit, pad, width};
use crate::tui::{Look, Ui};

/// The most characters of a text of the drafters' that are looked at for its short form.
const MOST_IN_SHORT: usize = 400;
/// What belongs to a section stands so many cells to the right of it.
const INDENT: u16 = 2;

/// Draws the rows around the selected one; builds no others.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame<'_>,
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
            ReviewRow::States => self.said(&states(tally)),
            ReviewRow::Unanswered => {
                self.said(&Message::new("view-review-unanswered").count("count", tally.unanswered))
            }
            ReviewRow::Found => self.whole(&self.found(tally)),
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

    /// Returns how many findings there are of each severity; none of those that there are none of.
    fn found(&self, tally: &Tally) -> String {
        if tally.found.is_empty() {
            return self.look.word("view-review-nothing-found");
        }
        let counts = tally
            .found
            .iter()
            .map(|(of, count)| format!("{count} {}", self.look.word(severity(*of)).to_lowercase()));
        let counts = counts.collect::<Vec<_>>().join(", ");
        self.look.say(&Message::new("view-review-found").with("counts", &counts))
    }

    fn section(&self, reviewed: &Reviewed) -> Vec<Line> {
        let Reviewed { section, number, state, written, assigned } = reviewed;
        let title = visible(self.session.section_title(section));
        let person = assigned.as_ref().map(|person| {
            self.look.say(&Message::new("view-assigned").with("person", person.as_str()))
        });
        let state = state.as_ref().map(|state| self.state(state, written.as_ref()));
        let said: Vec<_> = person.into_iter().chain(state).collect();
        let text = match said.as_slice() {
            [] => format!("{number} {title}"),
            said => format!("{number} {title} – {}", said.join(" · ")),
        };
        hanging(&visible(&text), INDENT, self.room, Modifier::BOLD)
    }

    /// Returns a section's state with who declared it, or who wrote there last, and when.
    fn state(&self, state: &State, written: Option<&Stamp>) -> String {
        let (key, stamp) = match state {
            State::NotBegun => ("view-state-not-begun", None),
            State::Begun => ("view-state-begun", None),
            State::Done(stamp) => ("view-state-done", Some(stamp)),
            State::MustMend(stamp) => ("view-state-must-mend", Some(stamp)),
            State::NotRelevant(stamp) => ("view-state-not-relevant", Some(stamp)),
        };
        let told = |key, stamp: &Stamp| {
            let message = Message::new(key).with("at", &self.look.stamp(stamp.at));
            self.look.say(&message.with("by", stamp.by.as_str()))
        };
        let words = self.look.word(key);
        match (stamp, written) {
            (Some(stamp), _) => format!("{words} {}", told("view-review-declared", stamp)),
            (None, Some(stamp)) => format!("{words}, {}", told("view-review-written", stamp)),
            (None, None) => words,
        }
    }

    /// The question's label and its answer in short, on one row; what a key does when it is selected.
    fn answer(&self, id: &FieldId, is_selected: bool) -> Vec<Line> {
        let Some(field) = self.session.template.field(id) else { return Vec::new() };
        let text = format!("  {}: {}", field.label, visible(&self.answered(field)));
        let change = self.look.word("view-review-change");
        let beside = cells(width(&change)).saturating_add(2);
        let text = if is_selected && self.room > beside.saturating_add(20) {
            format!("{}  {change}", pad(&text, self.room.saturating_sub(beside)))
        } else {
            fit(&text, self.room).into_owned()
        };
        vec![Line { text, modifier: Modifier::empty() }]
    }

    fn answered(&self, field: &Field) -> String {
        let draft = &self.session.draft;
        let given = draft.answer(&field.id).map(|value| self.shown(field, value));
        if let Some(given) = given.filter(|given| !given.trim().is_empty()) {
            return given;
        }
        let say = |key, answer: &str| self.look.say(&Message::new(key).with("answer", answer));
        let derived = draft.source(&self.session.template, field);
        match (&field.default, draft.standing(&self.session.template, &field.id), derived) {
            (Some(Standing::Value(value)), ..) => {
                say("view-review-default", &self.shown(field, value))
            }
            (Some(Standing::Text(text)), ..) => {
                say("view-review-default", &self.session.template.shown(text))
            }
            (None, Some(value), Some(source)) => self.look.say(
                &Message::new("view-review-derived")
                    .with("answer", &self.shown(source, value))
                    .with("field", &source.label),
            ),
            (None, ..) => self.look.word(match field.need {
                Need::Required => "view-review-missing",
                Need::Optional => "view-review-optional",
                Need::AtSigning => "view-review-at-signing",
            }),
        }
    }

    /// Returns an answer in short; the items of a list one after the other.
    fn shown(&self, field: &Field, value: &Value) -> String {
        match (&field.kind, value) {
            (FieldKind::List { parts, .. }, Value::List(items)) => {
                let mut said = String::new();
                for item in items {
                    if said.len() > MOST_IN_SHORT {
                        break;
                    }
                    if !said.is_empty() {
                        said.push_str("; ");
                    }
                    said.push_str(&short(&summary(item, parts, self.look)));
                }
                said
            }
            (kind, Value::Prose(prose)) if prose.as_str().len() > MOST_IN_SHORT => {
                let begin: String = prose.as_str().chars().take(MOST_IN_SHORT).collect();
                short(&kind.show(&Value::Prose(Prose::kept(&begin)))).into_owned()
            }
            (kind, value) => short(&kind.show(value)).into_owned(),
        }
    }

    fn own(&self, id: &ClauseId) -> Vec<Line> {
        // They are kept in the order of their ids.
        let all = &self.session.draft.own_clauses;
        let own = all.binary_search_by(|own| own.id.cmp(id)).ok().and_then(|at| all.get(at));
        let stored = own.map_or("", |own| own.text.value.as_str());
        let text = self.session.shown(&short(stored));
        let text = self.look.say(&Message::new("view-review-own").with("text", &text));
        let text = format!("  {}", visible(&text));
        vec![Line { text: fit(&text, self.room).into_owned(), modifier: Modifier::empty() }]
    }

    /// How grave it is, and what is wrong.
    fn finding(&self, finding: &Finding) -> Vec<Line> {
        let said = self.look.say(&finding.message);
        let word = self.look.word(severity(finding.severity));
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

fn states(tally: &Tally) -> Message {
    let states = &tally.states;
    Message::new("view-review-states")
        .count("done", states.done)
        .count("begun", states.begun)
        .count("empty", states.not_begun)
        .count("mend", states.must_mend)
        .count("irrelevant", states.not_relevant)
}

/// Returns the beginning of a text on one line.
fn short(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_IN_SHORT && !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let begin = text.chars().take(MOST_IN_SHORT).collect::<String>().replace('\n', " / ");
    Cow::Owned(if text.chars().nth(MOST_IN_SHORT).is_some() { begin + " …" } else { begin })
}

/// Returns the name of a severity.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "view-severity-info",
        Severity::May => "view-severity-may",
        Severity::Form => "view-severity-form",
        Severity::Should => "view-severity-should",
        Severity::Must => "view-severity-must",
    }
}

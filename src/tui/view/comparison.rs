//! A version beside the draft as it stands: the sections that differ, and what differs in one.

use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::listing::instead;
use super::sheet::{Selected, Sheet};
use crate::app::{App, Comparison, Other, Screen, TwoTexts, With};
use crate::base::Message;
use crate::draft::compare::Run;
use crate::draft::merge::Conflict;
use crate::draft::{Difference, SectionDifference, Stamp, What};
use crate::tui::frame::Frame;
use crate::tui::{Look, Ui};
use crate::words::comparison::{declared, heading, label, outcome, title, whole};

/// What stands around words that are gone.
pub(super) const GONE: &str = "−";
/// What stands around words that are new.
pub(super) const NEW: &str = "+";
/// What differs stands so many cells to the right of what it is called.
const INDENT: u16 = 2;

/// Draws which version it is, and the sections that differ.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let look = &ui.look;
    let session = app.session.as_ref()?;
    let Some(comparison) = &app.comparison else {
        return instead(&Message::new("view-reading-version"), look, frame, area);
    };
    let mut sheet =
        Sheet::new(area.width).remembering(&ui.wraps).saying_more(look.word("view-more-under"));
    sheet.bold(&heading(comparison, (&look.zone, &look.texts)));
    let taken = match &comparison.with {
        With::Version(_) => comparison.sections.len(),
        With::Copy(incoming) => incoming.weighed.taken.len(),
    };
    if comparison.rows() == 0 {
        sheet.text(&look.word("view-no-difference"));
    } else if taken > 0 {
        sheet.text(&look.word(match comparison.with {
            With::Version(_) => "view-differs",
            With::Copy(_) => "view-copy-takes",
        }));
        sheet.gap();
    }
    for (row, section) in comparison.sections.iter().enumerate() {
        if row == taken {
            if taken > 0 {
                sheet.gap();
            }
            sheet.text(&look.word("view-copy-both"));
            sheet.gap();
        }
        let count = Message::new("view-changes").count("count", section.changes.len());
        let title = title(session, (comparison, section.section.as_ref()), &look.texts);
        sheet.element(&format!("{title}: {}", look.say(&count)), Selected::when(row, selected));
    }
    for (at, clash) in comparison.clashes().iter().enumerate() {
        let row = comparison.sections.len().saturating_add(at);
        if at == 0 {
            if row > 0 {
                sheet.gap();
            }
            sheet.text(&look.word("view-copy-clashes"));
            sheet.gap();
        }
        let said = outcome(session, (comparison, clash), &look.texts);
        sheet.element(&said, Selected::when(row, selected));
    }
    sheet.draw(frame, area, (None, &mut ui.scrolled.body))
}

fn selected(app: &App) -> Option<(&Comparison, &SectionDifference)> {
    let Screen::Comparison { row } = app.screen else { return None };
    let comparison = app.comparison.as_ref()?;
    Some((comparison, comparison.sections.get(row)?))
}

/// Adds what differs in the section selected: what it is called, what it said then, what it says now.
pub(super) fn difference(sheet: &mut Sheet, app: &App, ui: &mut Ui) {
    let (Some(session), Some((comparison, section))) = (&app.session, selected(app)) else {
        return;
    };
    let Ui { look, compared, .. } = ui;
    let title = title(session, (comparison, section.section.as_ref()), &look.texts);
    sheet.bold(&look.say(&Message::new("view-difference-in").with("section", &title)));
    let compared = compared.of(&section.changes);
    if compared.iter().any(Option::is_some) {
        let key = match comparison.with {
            With::Version(_) => "view-difference-legend",
            With::Copy(_) => "view-copy-legend",
        };
        let legend = Message::new(key).with("gone", GONE).with("new", NEW);
        sheet.text(&look.say(&legend));
    }
    let (then_key, now_key) = match comparison.with {
        With::Version(_) => ("view-difference-then", "view-difference-now"),
        With::Copy(_) => ("view-copy-ours", "view-copy-theirs"),
    };
    for (change, runs) in section.changes.iter().zip(compared) {
        sheet.gap();
        sheet.bold(&label(session, &change.what, &look.texts));
        if let Some(stamp) = stamp(comparison, section, change) {
            let who = Message::new("view-copy-who")
                .with("by", stamp.by.as_str())
                .with("time", &look.stamp(stamp.at));
            sheet.text(&look.say(&who));
        }
        let (then, now) = match (&change.what, runs) {
            (What::Declared { then, now }, _) => {
                (plain(declared(*then, &look.texts)), plain(declared(*now, &look.texts)))
            }
            (_, Some(runs)) => sides(runs),
            (what, None) => (
                plain(whole(change.then.as_deref(), what, &look.texts)),
                plain(whole(change.now.as_deref(), what, &look.texts)),
            ),
        };
        sheet.runs(&told(then_key, then, look), INDENT);
        sheet.runs(&told(now_key, now, look), INDENT);
    }
}

/// Adds the agreement as the version has it.
pub(super) fn agreement(sheet: &mut Sheet, app: &App, look: &Look) {
    let Some(comparison) = &app.comparison else { return };
    sheet.bold(&heading(comparison, (&look.zone, &look.texts)));
    sheet.gap();
    sheet.text(&comparison.agreement);
}

/// Returns who wrote what comes from a copy, and when, where that is known.
fn stamp<'a>(
    comparison: &'a Comparison,
    section: &SectionDifference,
    change: &Difference,
) -> Option<&'a Stamp> {
    let With::Copy(incoming) = &comparison.with else { return None };
    let weighed = &incoming.weighed;
    if weighed.taken.contains(section) {
        return weighed.stamp(section, &change.what);
    }
    let mut conflicts = weighed.merged.conflicts.iter();
    let is_it = |it: &&Conflict| it.section == section.section && it.what == change.what;
    conflicts.find(is_it).and_then(|it| it.their_stamp.as_ref())
}

/// Adds two texts, the words that differ between signs: what stands, and the other.
pub(super) fn texts(sheet: &mut Sheet, TwoTexts { runs, other }: &TwoTexts, look: &Look) {
    let (legend, ours, theirs) = match other {
        Other::Kept => ("view-texts-legend", "view-text-stands", "view-text-other"),
        Other::Copy => ("view-copy-texts-legend", "view-copy-ours", "view-copy-theirs"),
    };
    let legend = Message::new(legend).with("gone", GONE).with("new", NEW);
    sheet.text(&look.say(&legend));
    let (standing, new) = sides(runs);
    for (key, said) in [(ours, standing), (theirs, new)] {
        let nothing = || vec![(look.word("view-difference-nothing"), Modifier::empty())];
        let said = if said.is_empty() { nothing() } else { said };
        sheet.gap();
        sheet.runs(&told(key, said, look), INDENT);
    }
}

pub(super) type Runs = Vec<(String, Modifier)>;

fn told(key: &'static str, said: Runs, look: &Look) -> Runs {
    let name = (format!("{} ", look.word(key)), Modifier::empty());
    std::iter::once(name).chain(said).collect()
}

fn plain(text: String) -> Runs {
    vec![(text, Modifier::empty())]
}

/// Returns what stood then and what stands now, the words that differ between signs: so one hears them
/// read aloud, and sees them without colours.
fn sides(runs: &[Run]) -> (Runs, Runs) {
    let (mut then, mut now) = (Runs::new(), Runs::new());
    for run in runs {
        match run {
            Run::Same(text) => {
                then.push((text.clone(), Modifier::empty()));
                now.push((text.clone(), Modifier::empty()));
            }
            Run::Removed(text) => mark(text, (GONE, Modifier::UNDERLINED), &mut then),
            Run::Added(text) => mark(text, (NEW, Modifier::BOLD), &mut now),
        }
    }
    (then, now)
}

/// Adds `text` with signs around the words of each of its lines, and none around blanks.
pub(super) fn mark(text: &str, (sign, modifier): (&str, Modifier), runs: &mut Runs) {
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let Some((before, after)) = line.split_once(words).filter(|_| !words.is_empty()) else {
            runs.push((line.to_owned(), Modifier::empty()));
            continue;
        };
        runs.push((before.to_owned(), Modifier::empty()));
        runs.push((format!("{sign}{words}{sign}"), modifier));
        runs.push((after.to_owned(), Modifier::empty()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &str) {
        let mut runs = Runs::new();
        mark(text, ("+", Modifier::BOLD), &mut runs);
        let shown: String = runs.iter().map(|(run, _)| run.as_str()).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn signs_stand_at_the_words_on_each_line_and_never_around_blanks() {
        case("ord", "+ord+");
        case(" to ord ", " +to ord+ ");
        case("ett\n\nto ", "+ett+\n\n+to+ ");
        case(" ", " ");
        case("\n", "\n");
        case("", "");
    }
}

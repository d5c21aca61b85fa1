//! Every screen and state by its letters alone, as braille and speech have it: no colour, no attribute.
//!
//! The cursor is on the screen and never hidden, in the text that is written or at the one mark of its
//! list; what draft this is, where one stands and whether it is saved is said in words; and whatever is
//! bold, underlined or reversed is told by a sign or a word besides.

mod states;

use std::sync::mpsc;

use avtale::app::{Code, Focus, Form, Screen, Situation};
use avtale::base::{Line, Message};
use avtale::texts::{Language, Texts};
use avtale::tui::screen::Screen as Sent;
use avtale::tui::view;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Modifier;

use self::states::{shifted, states};
use super::Desk;
use super::hidden::Wire;
use super::walk::in_section;

/// A letter that stands nowhere else.
const TYPED: &str = "¤";
/// Narrow as a braille display likes it, usual, with columns beside the text, and wide.
const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (110, 30), (200, 50)];

/// Returns the words of a screen for where one stands, one of which is in the title row. A new screen does not
/// compile until it is here.
fn places(screen: &Screen) -> &'static [&'static str] {
    match screen {
        // The list has its name as its heading.
        Screen::Drafts { .. } | Screen::Wall(_) => &[""],
        Screen::Overview { .. } => &["Oversikt"],
        Screen::Section(_) => &["Avsnitt "],
        Screen::Versions { .. } => &["Versjoner"],
        Screen::Comparison { .. } => &["Sammenlign", "Kopi"],
        Screen::Review { .. } => &["Gjennomgang"],
        Screen::Deviations { .. } => &["Endringer"],
        Screen::Notes { .. } => &["Notater"],
    }
}

/// What a drawn screen is without its attributes, and where it has them.
struct Drawn {
    rows: Vec<String>,
    buffer: Buffer,
    cursor: Position,
}

impl Drawn {
    /// Draws a session as the terminal gets it; fails when the cursor is hidden.
    #[track_caller]
    fn of(desk: &mut Desk, (width, height): (u16, u16)) -> Self {
        let (sender, frames) = mpsc::channel();
        let area = Rect::new(0, 0, width, height);
        let display = avtale::platform::Display::default();
        let mut sent = Sent::new(Wire(sender), Size::new(width, height), display);
        let (app, ui) = (&desk.app, &mut desk.ui);
        sent.draw(|frame| view::draw(app, ui, frame)).unwrap();
        let buffer = sent.frame().buffer().clone();
        let bytes: Vec<u8> = frames.try_iter().flatten().collect();
        let bytes = String::from_utf8(bytes).unwrap();
        assert!(!bytes.contains("\u{1b}[?25l"), "the cursor is hidden on\n{}", desk.screen());
        desk.resize(width, height);
        let cursor = desk.terminal.get_cursor_position().unwrap();
        let rows = area.rows().map(|row| row.positions().map(|at| buffer[at].symbol()).collect());
        Self { rows: rows.collect(), buffer, cursor }
    }

    fn text(&self) -> String {
        self.rows.join("\n")
    }

    /// Returns what stands from a cell on in its row.
    fn from(&self, at: Position) -> String {
        let cells = (at.x..self.buffer.area.width).map(|x| self.buffer[(x, at.y)].symbol());
        cells.collect()
    }

    /// Returns the runs of cells with an attribute, each with the letters before and after it.
    fn runs(&self, modifier: Modifier) -> Vec<(String, String, String)> {
        let mut runs = Vec::new();
        for row in self.buffer.area.rows() {
            let mut run: Option<(u16, String)> = None;
            let all = row.positions().map(Some).chain([None]);
            for at in all {
                let cell = at.map(|at| &self.buffer[at]);
                let styled = cell.filter(|cell| cell.modifier.contains(modifier)).zip(at);
                if let Some((cell, at)) = styled {
                    run.get_or_insert((at.x, String::new())).1.push_str(cell.symbol());
                } else if let Some((x, text)) = run.take() {
                    let around = |cells: std::ops::Range<u16>| {
                        cells.map(|x| self.buffer[(x, row.y)].symbol()).collect::<String>()
                    };
                    let end = at.map_or(row.right(), |at| at.x);
                    let after = around(end..row.right().min(end + 2));
                    runs.push((around(x.saturating_sub(2)..x), text, after));
                }
            }
        }
        runs
    }
}

/// Whether a situation's focus is the one marked row of a list, or not.
fn has_mark(desk: &Desk) -> bool {
    let empty = |count: Option<usize>| count.is_none_or(|count| count == 0);
    let app = &desk.app;
    match app.situation() {
        Situation::WritingLine
        | Situation::Naming
        | Situation::WritingProse
        | Situation::Searching
        | Situation::Reading
        | Situation::HelpSearching
        | Situation::Deviation
        | Situation::Wall => false,
        // A text that rests has the cursor at its beginning, a part of an item at its mark.
        Situation::Resting => {
            app.section_screen().is_some_and(|it| matches!(it.focus, Focus::Form(Form { .. })))
        }
        Situation::Drafts => {
            !empty(app.drafts.as_ref().and_then(|it| it.as_ref().ok()).map(Vec::len))
        }
        Situation::Versions => {
            !empty(app.versions.as_ref().and_then(|it| it.as_ref().ok()).map(Vec::len))
        }
        Situation::Deviations => {
            !empty(app.session.as_ref().map(|session| session.deviations().len()))
        }
        Situation::Notes => !empty(app.notes.as_ref().map(|notes| notes.rows.len())),
        Situation::Overview
        | Situation::Options
        | Situation::Items
        | Situation::Clauses
        | Situation::Comparison
        | Situation::Review
        | Situation::Preview
        | Situation::Guideline
        | Situation::Picking
        | Situation::Help
        | Situation::Dialog => true,
    }
}

#[track_caller]
fn focus_is_found(desk: &mut Desk, size: (u16, u16)) {
    let drawn = Drawn::of(desk, size);
    let (text, at) = (drawn.text(), drawn.cursor);
    assert!(at.x < size.0 && at.y < size.1, "the cursor is at {at:?} on\n{text}");
    if has_mark(desk) {
        assert!(drawn.from(at).starts_with("> "), "no mark at {at:?} on\n{text}");
        let marks = (0..size.1).filter(|y| drawn.from((at.x, *y).into()).starts_with("> ")).count();
        assert_eq!(marks, 1, "more than one mark in column {} on\n{text}", at.x);
    }
    if desk.app.situation().is_writing() {
        desk.write(TYPED);
        let Drawn { buffer, cursor, .. } = Drawn::of(desk, size);
        let before = cursor.x.checked_sub(1).map(|x| buffer[(x, cursor.y)].symbol());
        assert_eq!(
            before,
            Some(TYPED),
            "what is typed does not stand before the cursor on\n{text}"
        );
    }
}

#[track_caller]
fn state_is_said(desk: &mut Desk, size: (u16, u16)) {
    let drawn = Drawn::of(desk, size);
    let (title, text) = (drawn.rows[0].as_str(), drawn.text());
    if desk.app.situation() == Situation::Wall {
        assert!(text.contains("ferdig"), "{text}");
        if desk.app.is_unsaved() {
            assert!(text.contains("LAGRET"), "{text}");
        }
        return;
    }
    let named = match (&desk.app.session, &desk.app.screen) {
        (None, _) | (_, Screen::Drafts { .. }) => "Samarbeidsavtale",
        (Some(_), _) => "Prøve",
    };
    let kristiansand = title.contains("Kristiansand");
    assert!(title.contains(named) || kristiansand, "{named} is not in the title of\n{text}");
    let is_placed = places(&desk.app.screen).iter().any(|place| title.contains(place));
    assert!(is_placed, "where one is is not in the title of\n{text}");
    if desk.app.session.is_some() {
        let states = ["Ikke endret", "Lagret ", "Lagrer …", "IKKE LAGRET"];
        assert!(states.iter().any(|state| title.contains(state)), "the state of saving on\n{text}");
    }
    let foot = drawn.rows[usize::from(size.1) - 3..].concat();
    assert!(
        foot.contains("Ctrl+Q avslutt") || foot.contains("q avslutt"),
        "the way out on\n{text}"
    );
}

#[track_caller]
fn nothing_is_said_by_attributes_alone(desk: &mut Desk, size: (u16, u16)) {
    let drawn = Drawn::of(desk, size);
    let text = drawn.text();
    for (_, run, _) in drawn.runs(Modifier::UNDERLINED) {
        assert!(run.contains('−') || text.contains('−'), "{run:?} is underlined alone on\n{text}");
    }
    for (_, run, _) in drawn.runs(Modifier::REVERSED) {
        assert!(text.contains("Merket: "), "{run:?} is reversed alone on\n{text}");
    }
    for (before, run, after) in drawn.runs(Modifier::BOLD) {
        // A row, a heading or a title is bold whole; what is bold within running text has a sign.
        let stands_alone =
            before.trim_end_matches([' ', '|']).is_empty() && after.trim().is_empty();
        let has_sign = run.contains('+') || before.contains('+');
        assert!(
            stands_alone || has_sign,
            "{run:?} is bold between {before:?} and {after:?} on\n{text}"
        );
    }
    for way in [Modifier::DIM, Modifier::ITALIC, Modifier::HIDDEN, Modifier::SLOW_BLINK] {
        assert_eq!(drawn.runs(way), [], "{way:?} on\n{text}");
    }
    for cell in drawn.buffer.content() {
        let colours = (cell.fg, cell.bg);
        assert_eq!(colours, (ratatui::style::Color::Reset, ratatui::style::Color::Reset), "{text}");
    }
}

#[test]
fn every_screen_tells_focus_and_state_by_letters_and_the_cursor_alone() {
    for situation in Situation::ALL {
        let desks = states(*situation);
        assert!(!desks.is_empty(), "{situation:?}");
        for mut desk in desks {
            let shown = desk.screen();
            assert_eq!(desk.app.situation(), *situation, "on\n{shown}");
            for size in SIZES {
                focus_is_found(&mut desk, size);
                state_is_said(&mut desk, size);
                nothing_is_said_by_attributes_alone(&mut desk, size);
            }
        }
    }
}

#[test]
fn every_state_looks_as_it_was_reviewed() {
    for (width, height) in [(80, 24), (160, 50)] {
        for situation in Situation::ALL {
            let screens = states(*situation).into_iter().map(|mut desk| {
                desk.resize(width, height);
                desk.screen()
            });
            let screens: Vec<_> = screens.collect();
            let name = format!("{situation:?}_{width}x{height}");
            insta::assert_snapshot!(name, screens.join(&format!("\n{}\n", "=".repeat(20))));
        }
    }
}

#[test]
fn every_screen_that_there_is_is_among_those_walked() {
    let all = Situation::ALL.iter().flat_map(|situation| states(*situation));
    let mut seen: Vec<_> =
        all.map(|desk| std::mem::discriminant(&desk.app.screen)).collect::<Vec<_>>();
    seen.dedup();
    let mut distinct = Vec::new();
    for one in seen {
        if !distinct.contains(&one) {
            distinct.push(one);
        }
    }
    // As many as `places` knows.
    assert_eq!(distinct.len(), 9);
}

#[test]
fn no_frames_are_drawn_at_80_columns() {
    for situation in Situation::ALL {
        for mut desk in states(*situation) {
            let text = Drawn::of(&mut desk, (80, 24)).text();
            let frame = |c: char| ('\u{2500}'..='\u{259f}').contains(&c);
            assert!(!text.contains(frame), "{text}");
            assert!(!text.contains(" | "), "a column rule on\n{text}");
        }
    }
}

#[test]
fn what_is_marked_in_a_text_is_counted_in_words() {
    let texts = Texts::load(Language::Nb);
    for (keys, count) in [(1, 1), (4, 4)] {
        let mut desk = in_section(8);
        desk.write("Vi møtes.").press(&vec![shifted(Code::Left); keys]);
        let said = texts.say(&Message::new("view-marked").count("count", count));
        assert!(desk.screen().contains(&said), "{said}:\n{}", desk.screen());
    }
    let mut desk = in_section(2);
    desk.write("Bodø");
    assert!(!desk.screen().contains("Merket"), "{}", desk.screen());
    let line = Line::kept("Bodø");
    assert_eq!(desk.ui.in_focus().text(), line.as_str());
}

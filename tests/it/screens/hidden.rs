//! What could steer a terminal or hide what a text says is seen as a mark on every screen, whoever wrote it
//! and wherever: drafts, names, errors, paths (promise P23).
//!
//! Every letter there is goes through the two ways onto the screen in a test of `tui::view`; here every
//! place that shows text gets every letter of the first plane and every letter to be marked beyond it.

mod places;

use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Sender};

use avtale::base::text::visible;
use avtale::platform::Display;
use avtale::tui::measure::width;
use avtale::tui::screen::{Screen, Sink};
use avtale::tui::view;
use ratatui::buffer::Cell;
use ratatui::layout::Size;

use super::Desk;

/// The sign at the end of every text, to see that all of it was shown.
const END: char = '¤';
/// The cells of the text that a place with many rows gets at a time.
const MANY: usize = 2_400;
/// The cells that fit in places of one row.
const FEW: usize = 20;

/// Returns whether a letter may never reach the terminal as it is; promise P23, written down anew here.
fn must_be_marked(c: char) -> bool {
    let number = u32::from(c);
    matches!(number,
        0..=0x1f | 0x7f..=0x9f | 0x61c | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x2064
        | 0x2066..=0x2069 | 0xfeff | 0xfdd0..=0xfdef | 0xe0000..=0xe007f)
        || number & 0xfffe == 0xfffe
}

fn plane_and_marked() -> impl Iterator<Item = char> {
    ('\0'..=char::MAX).filter(|c| u32::from(*c) < 0x1_0000 || must_be_marked(*c))
}

/// Returns the letters in texts that take at most so many cells once they are marked, each with its end.
fn texts(letters: impl Iterator<Item = char>, cells: usize) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut taken = 0;
    for letter in letters {
        let wide = width(&visible(&letter.to_string())).max(1);
        if taken + wide > cells {
            texts.push(String::new());
            taken = 0;
        }
        taken += wide;
        texts.last_mut().unwrap().push(letter);
    }
    for text in &mut texts {
        text.push(END);
    }
    texts
}

/// The bytes that a terminal would get.
pub(super) struct Wire(pub(super) Sender<Vec<u8>>);

impl Sink for Wire {
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.send(bytes.to_vec()).map_err(io::Error::other)
    }
}

/// Draws a screen and holds that nothing steers the terminal in what it gets, and that `places` ends of
/// texts are seen.
#[track_caller]
fn check(desk: &mut Desk, (columns, rows): (u16, u16), places: usize) {
    let (sender, frames) = mpsc::channel();
    let size = Size::new(columns, rows);
    let mut screen = Screen::new(Wire(sender), size, Display::default());
    let (app, ui) = (&desk.app, &mut desk.ui);
    screen.draw(|frame| view::draw(app, ui, frame)).unwrap();
    let seen: String = screen.frame().buffer().content.iter().map(Cell::symbol).collect();
    let bytes: Vec<u8> = frames.try_iter().flatten().collect();
    for text in [seen.as_str(), &without_ours(&String::from_utf8(bytes).unwrap())] {
        let raw = text.chars().find(|c| must_be_marked(*c));
        assert_eq!(raw.map(u32::from), None, "raw on the screen:\n{}", desk.screen());
        let ends = text.matches(END).count();
        assert!(ends >= places, "{ends} of {places} texts are seen whole:\n{}", desk.screen());
    }
}

/// Returns what is sent without the sequences and steps of our own: cursor and style.
fn without_ours(sent: &str) -> String {
    let mut parts = sent.split("\u{1b}[");
    let first = parts.next().unwrap().to_owned();
    let others = parts.map(|part| part.trim_start_matches(own_digit).get(1..).unwrap());
    (first + &others.collect::<String>()).replace(['\r', '\u{8}'], "")
}

fn own_digit(c: char) -> bool {
    c.is_ascii_digit() || c == ';' || c == '?'
}

/// Fills one screen with a text, and returns the size that it wants and how often the text's end is seen.
type Place = fn(&mut Desk, &str) -> ((u16, u16), usize);

/// Shows letters in one place, so many cells of them at a time.
#[track_caller]
fn every(letters: impl Iterator<Item = char>, cells: usize, place: Place) {
    let mut desk = Desk::opened(80, 24);
    for text in texts(letters, cells) {
        let (size, places) = place(&mut desk, &text);
        check(&mut desk, size, places);
    }
}

#[track_caller]
fn every_letter(place: Place) {
    every(plane_and_marked(), MANY, place);
}

#[test]
fn drafts_and_versions_show_no_letter_that_steers() {
    every_letter(places::drafts);
    every_letter(places::title);
    every_letter(places::versions);
    every_letter(places::overview);
}

#[test]
fn sections_show_no_letter_that_steers() {
    every_letter(places::clauses);
    every_letter(places::field);
    every_letter(places::options);
    every_letter(places::items);
}

#[test]
fn the_editor_and_what_stands_in_its_place_show_no_letter_that_steers() {
    every_letter(places::editor);
    every_letter(places::dialog);
    every_letter(places::preview);
}

#[test]
fn comparisons_and_failures_show_no_letter_that_steers() {
    every_letter(places::comparison);
    every_letter(places::difference);
    every_letter(places::agreement);
    every_letter(places::deviations);
    every_letter(places::additions);
    every_letter(places::failure);
}

#[test]
fn places_of_one_row_show_no_letter_that_steers() {
    for place in [places::heading, places::form, places::review, places::wall] {
        every(('\0'..=char::MAX).filter(|c| must_be_marked(*c)), FEW, place);
    }
}

#[test]
fn a_letter_that_must_be_marked_is_seen_as_a_mark() {
    let mut desk = Desk::opened(98, 300);
    places::agreement(&mut desk, "a\u{202e}b\u{9b}c\u{e0041}d\u{ffff}e\u{200b}f");
    let seen = desk.screen();
    assert!(seen.contains("a‹202E›b‹9B›c‹E0041›d‹FFFF›e‹200B›f"), "{seen}");
}

#[test]
fn nothing_of_a_screen_is_drawn_but_by_the_one_way_that_marks() {
    let views = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui/view");
    for file in std::fs::read_dir(views).unwrap() {
        let path = file.unwrap().path();
        let code = std::fs::read_to_string(&path).unwrap();
        for way in ["set_string", "set_line", "set_span", "set_symbol", "set_char", "render_"] {
            assert!(!code.contains(way), "{} uses {way}", path.display());
        }
    }
}

//! Tests of the screen: what it sends.

mod any;

use ratatui::style::Style;

use super::*;
use crate::platform::{Characters, Colours};
use crate::tui::measure;

#[derive(Default)]
struct Frames(Vec<Vec<u8>>);

impl Sink for Frames {
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.push(bytes.to_vec());
        Ok(())
    }
}

fn screen(columns: u16, rows: u16) -> Screen<Frames> {
    screen_of(columns, rows, Display::default())
}

fn screen_of(columns: u16, rows: u16, display: Display) -> Screen<Frames> {
    Screen::new(Frames::default(), Size::new(columns, rows), display)
}

/// Draws one text on the second row, and returns what was sent.
#[track_caller]
fn draw(screen: &mut Screen<Frames>, text: &str, style: Style, cursor: u16) -> String {
    let before = screen.shown.sink.0.len();
    screen
        .draw(|frame| {
            frame.put_clean(measure::row(frame.area(), 1), text, style);
            frame.set_cursor(Position { x: cursor, y: 1 });
        })
        .unwrap();
    let frames = &screen.shown.sink.0;
    assert!(frames.len() <= before + 1, "more than one write");
    frames.get(before).map(|bytes| String::from_utf8(bytes.clone()).unwrap()).unwrap_or_default()
}

#[test]
fn a_typed_letter_costs_its_own_bytes_and_no_change_costs_none() {
    let mut screen = screen(10, 3);
    draw(&mut screen, "b", Style::new(), 1);
    assert_eq!(draw(&mut screen, "bå", Style::new(), 2), "å");
    assert_eq!(draw(&mut screen, "bå", Style::new(), 2), "");
    assert_eq!(draw(&mut screen, "bå", Style::new(), 0), "\r");
    assert_eq!(draw(&mut screen, "bå", Style::new(), 1), "\x1b[C");
}

#[test]
fn a_letter_in_the_middle_moves_the_rest_of_the_row() {
    let mut screen = screen(60, 3);
    let plain = Style::new();
    draw(&mut screen, "Partene møtes når én av dem ber om det", plain, 14);
    assert_eq!(draw(&mut screen, "Partene møtes xnår én av dem ber om det", plain, 15), "\x1b[@x");
    assert_eq!(
        draw(&mut screen, "Partene møtes når én av dem ber om det", plain, 14),
        "\x08\x1b[P"
    );
}

#[test]
fn what_stands_right_of_a_text_stays_where_it_is() {
    let mut screen = screen(60, 3);
    let plain = Style::new();
    draw(&mut screen, "Partene møtes når én av dem ber om det   | Tips: kort", plain, 14);
    assert_eq!(
        draw(&mut screen, "Partene møtes xnår én av dem ber om det  | Tips: kort", plain, 15),
        "\x1b[@\x1b[25C\x1b[P\x1b[25Dx"
    );
}

#[test]
fn what_is_gone_is_erased_at_once() {
    let mut screen = screen(60, 3);
    draw(&mut screen, "Partene møtes når én av dem ber om det", Style::new(), 7);
    assert_eq!(draw(&mut screen, "Partene", Style::new(), 7), "\x1b[K");
}

#[test]
fn blanks_are_not_written_for_being_bold() {
    let mut screen = screen(60, 3);
    let [title, time] = ["Bodø og NAV", "21:51"];
    let line = format!("{title}{}{time}", " ".repeat(30));
    draw(&mut screen, &line, Style::new(), 0);
    assert_eq!(
        draw(&mut screen, &line, Style::new().bold(), 0),
        format!("\x1b[0;1m{title}\x1b[30C{time}\x1b[0m\r")
    );
    assert_eq!(draw(&mut screen, &line, Style::new(), 0), format!("{title}\x1b[30C{time}\r"));
    let sent = draw(&mut screen, &line, Style::new().reversed(), 0);
    assert_eq!(sent, format!("\x1b[0;7m{line}\x1b[0m\r"), "seen on blanks");
    let sent = draw(&mut screen, &line, Style::new(), 0);
    assert_eq!(sent, format!("{title}\x1b[30X\x1b[30C{time}\r"));
}

#[test]
fn styles_end_with_the_frame_and_colours_are_never_sent() {
    let mut screen = screen(10, 3);
    assert_eq!(
        draw(&mut screen, "b", Style::new().bold().red().on_blue(), 0),
        "\x1b[2H\x1b[0;1mb\x1b[0m\r"
    );
}

#[test]
fn after_a_letter_that_is_wide_or_in_parts_the_cursor_is_placed_by_number() {
    assert_eq!(draw(&mut screen(10, 3), "日x", Style::new(), 3), "\x1b[2H日\x1b[2;3Hx");
    let two_parts = draw(&mut screen(10, 3), "a\u{30a}x", Style::new(), 2);
    assert_eq!(two_parts, "\x1b[2Ha\u{30a}\x1b[2;2Hx");
    let family = "👩\u{200d}👩\u{200d}👧";
    let sent = draw(&mut screen(10, 3), &format!("{family}x"), Style::new(), 3);
    assert_eq!(sent, format!("\x1b[2H{family}\x1b[2;3Hx   \x08\x08\x08"));
}

#[test]
fn where_a_terminal_draws_the_parts_of_a_letter_beside_each_other_they_are_written_over() {
    let hand = "👍\u{1f3fd}";
    let sent = draw(&mut screen(10, 3), hand, Style::new(), 2);
    assert_eq!(sent, format!("\x1b[2H{hand}\x1b[2;3H  \x08\x08"));
    // They have no place in the next row.
    let sent = draw(&mut screen(10, 3), &format!("{}{hand}", " ".repeat(7)), Style::new(), 0);
    assert_eq!(sent, "\x1b[2;8H👍\x1b[2;10H \x1b[2H");
}

#[test]
fn a_sign_that_may_be_wide_is_never_moved_and_the_cursor_is_placed_by_number_after_it() {
    assert_eq!(draw(&mut screen(10, 3), "–x", Style::new(), 2), "\x1b[2H–\x1b[2;2Hx");
    let mut screen = screen(60, 3);
    draw(&mut screen, "Partene møtes når – én av dem ber om", Style::new(), 8);
    let sent = draw(&mut screen, "Partene xmøtes når – én av dem ber om", Style::new(), 9);
    assert!(!sent.contains("\x1b[@"), "{sent:?}");
}

fn few_signs() -> Display {
    Display { characters: Characters::Plain, ..Display::default() }
}

#[test]
fn with_few_signs_the_terminal_gets_those_that_look_like_them() {
    let mut screen = screen_of(10, 3, few_signs());
    assert_eq!(draw(&mut screen, "– «å» …", Style::new(), 0), "\x1b[2H- «å» ~\r");
}

#[test]
fn old_terminals_are_not_asked_to_move_or_erase_cells() {
    let old = Display { edits: Edits::None, ..Display::default() };
    let mut screen = screen_of(60, 3, old);
    let plain = Style::new();
    draw(&mut screen, "Partene møtes når én av dem ber om det", plain, 14);
    let sent = draw(&mut screen, "Partene møtes xnår én av dem ber om det", plain, 15);
    assert_eq!(sent, "xnår én av dem ber om det\x1b[24D");
    let sent = draw(&mut screen, "", plain, 0);
    assert_eq!(sent, format!("\r{}\r", " ".repeat(39)));
}

#[test]
fn few_signs_are_no_reason_to_write_a_row_anew() {
    let mut screen = screen_of(60, 3, few_signs());
    let plain = Style::new();
    draw(&mut screen, "Partene møtes når én av dem ber om det", plain, 14);
    assert_eq!(draw(&mut screen, "Partene møtes xnår én av dem ber om det", plain, 15), "\x1b[@x");
}

/// Returns the numbers of every sequence that sets a style.
fn styles(sent: &str) -> Vec<u16> {
    let sequences = sent.split("\x1b[").filter_map(|part| part.split_once('m'));
    let numbers = sequences.map(|(numbers, _)| numbers.split(';').map(str::parse).collect());
    numbers.filter_map(|numbers: Result<Vec<u16>, _>| numbers.ok()).flatten().collect()
}

#[test]
fn without_colours_no_style_has_one_whatever_is_drawn() {
    for colours in [Colours::None, Colours::Terminal] {
        let mut screen = screen_of(10, 3, Display { colours, ..Display::default() });
        let style = Style::new().red().on_blue().bold().reversed().underlined().italic().dim();
        let sent = draw(&mut screen, "bå –", style, 0);
        assert_eq!(styles(&sent), [0, 1, 2, 3, 4, 7, 0], "{sent:?}");
    }
}

fn contrast() -> Display {
    Display { colours: Colours::Contrast, ..Display::default() }
}

#[test]
fn in_high_contrast_every_cell_has_a_colour_and_once_is_enough() {
    let mut screen = screen_of(10, 3, contrast());
    let ground = "\x1b[0;37;97;40m";
    let blank = " ".repeat(10);
    let cover = [1, 2, 3].map(|row| format!("\x1b[{row}H{blank}")).concat();
    assert_eq!(
        draw(&mut screen, "b", Style::new().bold(), 1),
        format!("{ground}{cover}\x1b[2H\x1b[0;1;37;93;40mb{ground}")
    );
    assert_eq!(
        draw(&mut screen, "ba", Style::new().bold(), 2),
        "\x1b[0;1;37;93;40ma\x1b[0;37;97;40m"
    );
    // Also after others have drawn on the screen.
    screen.reset(Size::new(10, 3));
    let sent = draw(&mut screen, "b", Style::new(), 1);
    assert!(sent.contains(&format!("{ground}{cover}")), "{sent:?}");
}

#[test]
fn in_high_contrast_no_cell_comes_in_or_is_erased_without_its_colour() {
    let mut screen = screen_of(60, 3, contrast());
    let plain = Style::new();
    draw(&mut screen, "Partene møtes når én av dem ber om det", plain, 14);
    let sent = draw(&mut screen, "Partene møtes xnår én av dem ber om det", plain, 15);
    assert_eq!(sent, "xnår én av dem ber om det\x1b[24D");
    let sent = draw(&mut screen, "Partene", plain, 7);
    assert!(!sent.contains('K') && sent.contains(&" ".repeat(6)), "{sent:?}");
}

#[test]
fn a_cursor_without_a_place_is_hidden_once_and_comes_back() {
    let mut screen = screen(10, 3);
    screen.draw(|_| ()).unwrap();
    screen.draw(|_| ()).unwrap();
    assert_eq!(screen.shown.sink.0, [b"\x1b[?25l".to_vec()]);
    assert_eq!(draw(&mut screen, "", Style::new(), 0), "\x1b[?25h\x1b[2H");
}

#[test]
fn a_large_frame_is_shown_at_once() {
    let mut screen = screen(200, 50);
    let sent = draw(&mut screen, &"a".repeat(199), Style::new(), 0);
    assert!(!sent.contains("\x1b[?2026"), "{sent:?}");
    screen
        .draw(|frame| {
            for y in 0..50 {
                frame.put_clean(measure::row(frame.area(), y), &"b".repeat(150), Style::new());
            }
        })
        .unwrap();
    let sent = String::from_utf8(screen.shown.sink.0.last().unwrap().clone()).unwrap();
    assert!(sent.starts_with("\x1b[?2026h") && sent.ends_with("\x1b[?2026l"), "{sent:?}");
}

//! The mouse: off until it is asked for; a click and the wheel where the drafters stand.

use avtale::app::{Key, Pointer, Screen, Situation};
use avtale::tui::input::{Input, Wheel};

use super::walk::in_section;
use super::{Desk, ENTER, ESC, TAB};

const MOUSE: Key = Key::char('K');

/// Clicks at the first letter of `words`, where they stand on the screen.
#[track_caller]
fn click(desk: &mut Desk, words: &str) {
    let screen = desk.screen();
    let row = screen.lines().position(|line| line.contains(words));
    let row = row.unwrap_or_else(|| panic!("{words} is not on\n{screen}"));
    let line = screen.lines().nth(row).unwrap();
    let column = line.split(words).next().unwrap().chars().count();
    let (column, row) = (column.try_into().unwrap(), row.try_into().unwrap());
    desk.input(Input::Click { column, row });
}

#[test]
fn until_it_is_asked_for_the_mouse_is_the_terminals() {
    let mut desk = Desk::opened(80, 24);
    let before = desk.screen();
    click(&mut desk, "Parter");
    desk.input(Input::Wheel(Wheel::Down));
    assert_eq!(desk.screen(), before);
    assert!(!before.contains("Mus på"));
}

#[test]
fn one_key_turns_it_on_and_off_and_the_first_row_says_so_meanwhile() {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[MOUSE]);
    assert!(desk.app.pointer == Pointer::On && desk.screen().contains("Hold Shift"));
    desk.press(&[ENTER, ESC]);
    let first = desk.screen().lines().next().unwrap().to_owned();
    assert!(first.contains("Mus på · Ikke endret"), "{first}");
    desk.press(&[MOUSE]);
    assert_eq!(desk.app.pointer, Pointer::Off);
    assert!(!desk.screen().contains("Mus på"));
}

#[test]
fn a_click_selects_a_row_and_another_one_opens_it() {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[MOUSE]);
    click(&mut desk, "Parter");
    let Screen::Overview { row } = desk.app.screen else { panic!("one stays in the overview") };
    assert!(row > 0, "another row is selected");
    click(&mut desk, "Parter");
    assert!(desk.app.section_screen().is_some(), "{}", desk.screen());
}

#[test]
fn a_click_chooses_an_option_and_answers_a_question() {
    let mut desk = in_section(1);
    desk.press(&[MOUSE]);
    let second = desk.screen().lines().find(|line| line.contains("( ) 2 ")).unwrap().to_owned();
    let words = second.trim().split("( ) ").nth(1).unwrap().to_owned();
    click(&mut desk, &words);
    assert!(desk.screen().contains("█ ( ) 2 "), "{}", desk.screen());
    click(&mut desk, &words);
    desk.press(&[Key::plain(avtale::app::Code::BackTab)]);
    assert!(desk.screen().contains("(x) 2 "), "{}", desk.screen());
    desk.press(&[Key::char('f')]);
    // Behind the cursor and the number.
    let marked = desk.screen().lines().find(|line| line.contains('█')).unwrap().to_owned();
    click(&mut desk, marked.split("█ 1 ").nth(1).unwrap());
    assert_eq!(desk.app.dialog, None, "the first answer was selected, and is given");
}

#[test]
fn a_click_puts_the_caret_between_two_letters_also_wide_ones() {
    for (text, at, expected) in [
        ("Vi møtes ofte.", "ofte", "Vi møtes !ofte."),
        ("日本語 ofte", "ofte", "日本語 !ofte"),
        ("en lang setning", "lang", "en !lang setning"),
    ] {
        let mut desk = in_section(8);
        desk.press(&[ESC, MOUSE, ENTER]).write(text);
        let column = avtale::tui::measure::width(text.split(at).next().unwrap());
        let (row, left) = {
            let screen = desk.screen();
            let row = screen.lines().position(|line| line.contains(text)).unwrap();
            let line = screen.lines().nth(row).unwrap();
            (row, line.chars().take_while(|c| *c == ' ').count())
        };
        let (column, row) = ((left + column).try_into().unwrap(), row.try_into().unwrap());
        desk.input(Input::Click { column, row });
        desk.write("!");
        assert_eq!(desk.ui.in_focus().text(), expected);
        // Behind the end of the text its end is meant, and beside the text nothing.
        desk.input(Input::Click { column: 60, row });
        desk.input(Input::Click { column: 0, row: 0 });
        desk.write("?");
        assert_eq!(desk.ui.in_focus().text(), format!("{expected}?"));
    }
}

#[test]
fn the_wheel_goes_through_lists_texts_and_panels() {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[MOUSE]);
    for _ in 0..3 {
        desk.input(Input::Wheel(Wheel::Down));
    }
    desk.input(Input::Wheel(Wheel::Up));
    assert_eq!(desk.app.screen, Screen::Overview { row: 2 });
    desk.press(&[Key::char('?')]);
    let top = desk.screen();
    desk.input(Input::Wheel(Wheel::Down));
    assert_ne!(desk.screen(), top, "the help goes on");
    desk.input(Input::Wheel(Wheel::Up));
    assert_eq!(desk.screen(), top);
    desk.press(&[ESC]);
    let mut desk = in_section(8);
    desk.press(&[ESC, MOUSE, ENTER]).paste("en\nto\ntre\nfire");
    desk.input(Input::Wheel(Wheel::Up));
    desk.write("!");
    assert_eq!(
        desk.ui.in_focus().text(),
        "en!\nto\ntre\nfire",
        "three rows up, at the end of a shorter one"
    );
}

#[test]
fn a_click_on_a_text_that_rests_writes_in_it() {
    let mut desk = in_section(2);
    desk.write("Bodø").press(&[ESC, MOUSE]);
    assert_eq!(desk.app.situation(), Situation::Resting);
    click(&mut desk, "odø");
    assert_eq!(desk.app.situation(), Situation::WritingLine);
    desk.press(&[TAB]);
}

//! Tests of the editor.

use proptest::prelude::*;

use super::*;
use crate::base::text::is_hidden;

/// What the crate may hold: what it keeps, and one more letter.
const MOST_NEAR: usize = 4_200;

fn editor(text: &str, mode: Mode, columns: u16) -> Editor {
    let mut editor = Editor::new(mode);
    editor.open(text, mode);
    editor.rows_in(columns);
    editor
}

fn key(code: Code) -> Key {
    Key::plain(code)
}

fn with_shift(code: Code) -> Key {
    Key { shift: true, ..Key::plain(code) }
}

fn with_ctrl(code: Code) -> Key {
    Key { ctrl: true, ..Key::plain(code) }
}

fn draw(editor: &mut Editor, area: Rect) -> (Vec<String>, Option<Position>) {
    let mut frame = Frame::new(ratatui::layout::Size::new(60, 20));
    let cursor = editor.draw(&mut frame, area);
    frame.end();
    let buffer = frame.buffer();
    let rows = (area.y..area.bottom()).map(|y| {
        let row: String = (area.x..area.right()).map(|x| buffer[(x, y)].symbol()).collect();
        row.trim_end().to_owned()
    });
    (rows.collect(), cursor)
}

/// Presses keys in a text whose caret stands at `|`, and compares text and caret.
#[track_caller]
fn case(before: &str, columns: u16, keys: &[Key], after: &str) {
    let (head, tail) = before.split_once('|').unwrap();
    let mut editor = editor(&format!("{head}{tail}"), Mode::Prose, columns);
    editor.jump(head.len());
    for key in keys {
        editor.press(*key);
    }
    let mut text = editor.text();
    text.insert(editor.caret, '|');
    assert_eq!(text, after);
}

#[test]
fn keys_type_and_delete_whole_letters() {
    case("|", 20, &[key(Code::Char('Æ')), key(Code::Char('å'))], "Æå|");
    case("a|", 20, &[key(Code::Char('\u{30a}'))], "å|");
    case("x\u{338}|y", 20, &[key(Code::Backspace)], "|y");
    case("|🇳🇴a", 20, &[key(Code::Delete)], "|a");
    case("en\n|to", 20, &[key(Code::Backspace)], "en|to");
    case("en|\nto", 20, &[key(Code::Delete)], "en|to");
    case("en|to", 20, &[key(Code::Enter)], "en\n|to");
    case("ett to|", 20, &[with_ctrl(Code::Backspace)], "ett |");
    case("|", 20, &[key(Code::Backspace)], "|");
}

#[test]
fn letters_that_come_together_are_composed() {
    case("e|\n\u{301}x", 20, &[key(Code::Delete)], "é|x");
}

#[test]
fn up_and_down_go_by_what_is_seen_and_keep_the_column() {
    case("ett to tre fire fem seks|", 12, &[key(Code::Up)], "ett to tre fire| fem seks");
    let down = [key(Code::Down), key(Code::Down)];
    case("lang li|nje\nå\nlang linje", 40, &down, "lang linje\nå\nlang li|nje");
    case("日本語|\nab", 20, &[key(Code::Down), key(Code::Up)], "日本語|\nab");
}

#[test]
fn home_and_end_go_by_what_is_seen() {
    case("ett to tre fire f|em", 11, &[key(Code::Home)], "ett to tre |fire fem");
    case("e|tt to tre fire fem", 11, &[key(Code::End)], "ett to tre| fire fem");
    case("ett to\ntr|e", 11, &[with_ctrl(Code::Home)], "|ett to\ntre");
    case("e|tt to\ntre", 11, &[with_ctrl(Code::End)], "ett to\ntre|");
}

#[test]
fn words_are_stepped_over_with_ctrl() {
    case("|kalt «møte» her", 40, &[with_ctrl(Code::Right)], "kalt «|møte» her");
    case("kalt «møte|» her", 40, &[with_ctrl(Code::Left)], "kalt «|møte» her");
    case("slutt|\nnå", 40, &[with_ctrl(Code::Right)], "slutt\n|nå");
    case("slutt\n|nå", 40, &[with_ctrl(Code::Left)], "slutt|\nnå");
    case("- |", 40, &[with_ctrl(Code::Left)], "|- ");
    case("nå |-", 40, &[with_ctrl(Code::Right)], "nå -|");
    let (long, on, back) = ("a".repeat(9_000), with_ctrl(Code::Right), with_ctrl(Code::Left));
    case(&format!("nå {long}| nå"), 40, &[back], &format!("nå |{long} nå"));
    case(&format!("|{long} nå"), 40, &[on], &format!("{long} |nå"));
    let words = "ord og ord ".repeat(900);
    case(&format!("|{words}"), 40, &vec![on; 2_700], &format!("{words}|"));
    case(&format!("{words}|"), 40, &vec![back; 2_700], &format!("|{words}"));
}

#[test]
fn what_is_marked_is_replaced_cut_copied_and_put_back() {
    let shift_left = [with_shift(Code::Left), with_shift(Code::Left)];
    case("abcd|", 20, &[&shift_left[..], &[key(Code::Char('x'))]].concat(), "abx|");
    let cut = [&shift_left[..], &[Key::ctrl('x'), key(Code::Home), Key::ctrl('v')]].concat();
    case("abcd|", 20, &cut, "cd|ab");
    let copy = [&shift_left[..], &[Key::ctrl('c'), key(Code::End), Key::ctrl('v')]].concat();
    case("abcd|", 20, &copy, "abcdcd|");
    case("abcd|", 20, &[&shift_left[..], &[key(Code::Left)]].concat(), "ab|cd");
    let lines = [with_shift(Code::Up), key(Code::Backspace)];
    case("ett\nto|", 20, &lines, "et|");
    case("ett\n|to", 20, &[Key::ctrl('a'), key(Code::Char('å'))], "å|");
}

#[test]
fn a_paste_is_cleaned_and_what_was_left_out_is_told() {
    let mut editor = editor("", Mode::Line, 20);
    let run = Splice { at: 0, removed: String::new(), inserted: "Å[2J to".to_owned() };
    let pressed = editor.paste("A\u{30a}\u{1b}[2J\r\nto\u{200b}");
    assert_eq!(pressed, Pressed::Changed { run, removed: 2 });
    assert_eq!(editor.text(), "Å[2J to");
    editor.open("", Mode::Prose);
    editor.paste("en\r\nto\rtre");
    assert_eq!(editor.text(), "en\nto\ntre");
}

#[test]
fn another_state_of_the_text_moves_the_caret_to_the_change() {
    let mut editor = editor("ett to tre", Mode::Prose, 20);
    editor.update("ett to og tre");
    editor.press(key(Code::Char('!')));
    assert_eq!(editor.text(), "ett to og !tre");
}

#[test]
fn the_caret_is_always_seen_and_a_full_row_has_room_for_it() {
    let area = Rect::new(2, 1, 5, 2);
    let mut editor = editor("abcd", Mode::Prose, 5);
    assert_eq!(
        draw(&mut editor, area),
        (vec!["abcd".into(), String::new()], Some(Position::new(6, 1)))
    );
    editor.press(key(Code::Char('e')));
    assert_eq!(
        draw(&mut editor, area),
        (vec!["abcd".into(), "e".into()], Some(Position::new(3, 2)))
    );
    editor.paste("\nen\nto");
    assert_eq!(
        draw(&mut editor, area),
        (vec!["en".into(), "to".into()], Some(Position::new(4, 2)))
    );
    editor.press(with_ctrl(Code::Home));
    assert_eq!(draw(&mut editor, area).1, Some(Position::new(2, 1)));
}

#[test]
fn one_word_as_long_as_a_draft_takes_is_edited_at_both_ends() {
    let mut editor = editor(&"å".repeat(70_000), Mode::Prose, 40);
    editor.press(key(Code::Char('x')));
    editor.press(with_ctrl(Code::Home));
    editor.press(with_ctrl(Code::End));
    editor.press(key(Code::Backspace));
    editor.press(key(Code::Backspace));
    assert_eq!(editor.text(), "å".repeat(69_999));
    editor.press(with_ctrl(Code::Home));
    editor.press(key(Code::Char('y')));
    assert_eq!(editor.text(), format!("y{}", "å".repeat(69_999)));
}

#[test]
fn the_crate_is_given_a_little_of_a_long_text_however_one_goes_on() {
    let sentence = "Partene møtes når én av dem ber om det. ";
    for text in [sentence.repeat(4_000), format!("{sentence}\n").repeat(4_000)] {
        let mut editor = editor(&text, Mode::Prose, 72);
        editor.stand_at(text.len() / 2);
        for letter in "Skriv og skriv på. ".repeat(400).chars() {
            editor.press(key(Code::Char(letter)));
            assert!(editor.near.len() <= MOST_NEAR, "{}", editor.near.len());
        }
        assert_eq!(editor.text().len(), text.len() + 400 * "Skriv og skriv på. ".len());
        editor.press(with_ctrl(Code::Home));
        editor.press(key(Code::Delete));
        editor.press(Key::ctrl('a'));
        editor.press(key(Code::Char('x')));
        assert_eq!((editor.text().as_str(), editor.near.len() <= MOST_NEAR), ("x", true));
    }
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zæøå «»§.,-]{1,9}",
        Just("\n".to_owned()),
        Just("\u{301}".to_owned()),
        Just("\u{30a}".to_owned()),
        Just("\u{1b}[2J\u{202e}\t".to_owned()),
        Just("日本語".to_owned()),
        Just("👩‍👩‍👧🇳🇴".to_owned()),
        Just("한\u{11a8}".to_owned()),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

#[derive(Clone, Debug)]
enum Act {
    Press(Key),
    Paste(String),
    Update(String),
    Shift(String),
    Stand(usize),
    Width(u16),
}

fn act() -> impl Strategy<Value = Act> {
    let code = prop_oneof![
        any::<char>().prop_map(Code::Char),
        prop::sample::select(vec![
            Code::Enter,
            Code::Backspace,
            Code::Delete,
            Code::Left,
            Code::Right,
            Code::Up,
            Code::Down,
            Code::Home,
            Code::End,
            Code::PageUp,
            Code::PageDown,
            Code::Char('a'),
            Code::Char('x'),
            Code::Char('v'),
            Code::Char('c'),
            Code::Char('\u{30a}'),
            Code::Char('\u{301}'),
        ]),
    ];
    let key = (code, any::<bool>(), any::<bool>());
    prop_oneof![
        8 => key.prop_map(|(code, ctrl, shift)| Act::Press(Key { code, ctrl, alt: false, shift })),
        2 => text().prop_map(Act::Paste),
        1 => text().prop_map(Act::Update),
        1 => text().prop_map(Act::Shift),
        1 => (0_usize..9_000).prop_map(Act::Stand),
        1 => (1_u16..=40).prop_map(Act::Width),
    ]
}

proptest! {
    #[test]
    fn whatever_is_done_the_text_stays_clean_and_the_caret_in_sight(
        (start, times) in (text(), prop_oneof![3 => Just(1), 1 => Just(40_usize)]),
        long in any::<bool>(),
        height in 1_u16..6,
        acts in prop::collection::vec(act(), 0..40),
    ) {
        let mode = if long { Mode::Prose } else { Mode::Line };
        let mut editor = editor(&start.repeat(times), mode, 20);
        let mut area = Rect::new(1, 2, 20, height);
        for act in acts {
            let mut before = editor.text();
            let mut pressed = Pressed::Ignored;
            match act {
                Act::Press(key) => pressed = editor.press(key),
                Act::Paste(text) => pressed = editor.paste(&text),
                Act::Update(text) => editor.update(&text),
                Act::Shift(text) => editor.shift(&format!("{before}{text}")),
                Act::Stand(byte) => editor.stand_at(byte),
                Act::Width(width) => area.width = width,
            }
            let (_, cursor) = draw(&mut editor, area);
            let text = editor.text();
            if let Pressed::Changed { run, removed: _ } = pressed {
                prop_assert_eq!(run.apply(&mut before), Some(()), "what is told fits the text before");
                prop_assert_eq!(&before, &text);
            }
            prop_assert!(area.contains(cursor.unwrap()));
            prop_assert!(unicode_normalization::is_nfc(&text), "{text:?}");
            prop_assert!(text.chars().all(|c| !is_hidden(c) || (long && c == '\n')), "{text:?}");
            prop_assert_eq!(editor.body.boundary(editor.caret), editor.caret);
            prop_assert!(editor.near.agrees_with(&editor.body));
        }
    }
}

/// Lets others change a text whose caret stands at `|`, and compares where it stands then.
#[track_caller]
fn others(before: &str, after: &str) {
    let (head, tail) = before.split_once('|').unwrap();
    let mut editor = editor(&format!("{head}{tail}"), Mode::Prose, 40);
    editor.jump(head.len());
    let (head, tail) = after.split_once('|').unwrap();
    editor.shift(&format!("{head}{tail}"));
    assert_eq!((editor.text(), editor.caret), (format!("{head}{tail}"), head.len()));
}

#[test]
fn the_caret_stays_with_the_letters_around_it_when_others_change_the_text() {
    others("ett| to", "ett| to");
    others("ett|", "ett| to");
    others("ett| tre", "ett| to tre");
    others("ett to| tre", "null ett to| tre");
    others("ett to| tre", "ett to| tre fire");
    others("ett\nto| tre", "null\nett\nto| tre");
    others("ett to| tre", "|tre");
    others("åå| æ", "ø\nåå| æ");
}

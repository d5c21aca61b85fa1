//! What bytes mean, finished or not, and however they are cut.

use proptest::prelude::*;

use super::*;
use crate::app::key::Key;

fn keys(inputs: &[Input]) -> String {
    let shown = |input: &Input| match input {
        Input::Key(key) => key.to_string(),
        Input::Paste(text) => format!("«{text}»"),
    };
    inputs.iter().map(shown).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn case(bytes: &[u8], expected: &str) {
    let mut decoder = Decoder::default();
    let inputs = decoder.feed(bytes);
    assert_eq!(keys(&inputs), expected, "{bytes:?}");
    assert_eq!(decoder.patience(), None, "{bytes:?} leaves something over");
}

#[test]
fn letters_are_read_whatever_they_are_made_of() {
    case("aÅ日👧".as_bytes(), "a Å 日 👧");
    case(b"a\xffb\xc3(", "a b (");
    case(b"\r\n\t\x7f\x08", "Enter Enter Tab Rettetast Rettetast");
    case(b"\x01\x13\x1a\x00\x1f", "Ctrl+A Ctrl+S Ctrl+Z Ctrl+mellomrom Ctrl+7");
}

#[test]
fn keys_that_are_no_letters_are_read_in_every_form_that_terminals_send() {
    case(b"\x1b[A\x1bOB\x1b[1;5C\x1b[1;2D", "↑ ↓ Ctrl+→ Shift+←");
    case(b"\x1b[H\x1b[1~\x1b[7~\x1bOH\x1b[F\x1b[4~\x1b[8~", "Home Home Home Home End End End");
    case(b"\x1b[3~\x1b[5~\x1b[6~\x1b[3;5~\x1b[2~", "Delete PageUp PageDown Ctrl+Delete");
    case(b"\x1bOP\x1b[[B\x1b[13~\x1b[1;1S\x1b[24~\x1bOR", "F1 F2 F3 F4 F12 F3");
    case(b"\x1b[Z\x1b[9;2u\x1bOM", "Shift+Tab Shift+Tab Enter");
}

#[test]
fn keys_named_by_their_letter_are_read_and_keys_let_go_mean_nothing() {
    case(b"\x1b[115;5u\x1b[229;2u\x1b[27;5;13~", "Ctrl+S Å Ctrl+Enter");
    case(b"\x1b[97;1:1u\x1b[97;1:3u\x1b[27u\x1b[57399u", "a Esc");
}

#[test]
fn what_altgr_esc_and_backspace_send_over_poor_lines_is_understood() {
    case(b"\x1b[64;7u", "@");
    case(b"\x1b\x7f", "Alt+Rettetast");
    case(b"\x1bv\x1b\xc3\xa5", "Alt+v Alt+å");
    case(b"\x1b\x1b[A", "Esc ↑");
    case(b"\x1b\x11", "Esc Ctrl+Q");
}

#[test]
fn answers_and_reports_that_nobody_asked_for_type_nothing() {
    case(b"a\x1b[0;0R\x1b[12;34R\x1b[?62;4c\x1b[I\x1b[Ob", "a b");
    case(b"a\x1b]11;rgb:ffff/0000\x07\x1b]11;x\x1b\\\x1bP1$r0m\x1b\\b", "a b");
    case(b"a\x1b[M !!\x1b[<0;12;34Mb", "a b");
    case(b"a\x1b[12\x1b[Ab\x1b[999999999999999999999~c", "a ↑ b c");
}

#[test]
fn a_paste_is_one_text_with_all_that_is_in_it() {
    case(b"a\x1b[200~Bod\xc3\xb8\r\n\x1b[31m\x1b[201~b", "a «Bodø\r\n\u{1b}[31m» b");
    case(b"\x1b[200~\x1b[201~\x1b[201~a", "a");
    case(b"\x1b[200~a\xff\x1b[201~", "«a\u{fffd}»");
    let mut decoder = Decoder::default();
    let text = "Å".repeat(10_000);
    let bytes = format!("\u{1b}[200~{text}\u{1b}[201~\r");
    let inputs: Vec<_> = bytes.as_bytes().chunks(7).flat_map(|some| decoder.feed(some)).collect();
    let enter = Input::Key(Key::plain(Code::Enter));
    assert_eq!(inputs, [Input::Paste(text), enter]);
}

#[test]
fn a_paste_without_its_end_is_given_up_after_a_pause_and_loses_nothing() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[200~Bod\xc3\xb8 q"), []);
    assert_eq!(decoder.patience(), Some(PASTE_PATIENCE));
    assert_eq!(decoder.give_up(), Some(Input::Paste("Bodø q".into())));
    assert_eq!(decoder.patience(), None);
    assert_eq!(keys(&decoder.feed(b"q\x1b[201~\x1b[200~x\x1b[201~")), "q «x»");
    assert_eq!(decoder.feed(b"\x1b[200~"), []);
    assert_eq!(decoder.give_up(), None);
}

#[test]
fn a_paste_without_end_and_without_pause_comes_in_pieces() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[200~"), []);
    let piece = "a".repeat(LONGEST_PASTE);
    assert_eq!(decoder.feed(piece.as_bytes()), [Input::Paste(piece)]);
    assert_eq!(keys(&decoder.feed(b"q")), "q");
}

#[test]
fn esc_alone_is_esc_once_nothing_follows_and_half_a_key_is_nothing() {
    for (begun, expected) in [
        (&b"\x1b"[..], Some(Input::Key(Key::plain(Code::Esc)))),
        (b"\x1b[", None),
        (b"\x1bO", None),
        (b"\x1b[1;", None),
        (b"\x1b[[", None),
        (b"\x1b[M!", None),
        (b"\x1b]11;", None),
        (b"\xe6\x97", None),
        (b"\x1b\xc3", None),
    ] {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.feed(begun), [], "{begun:?}");
        assert_eq!(decoder.patience(), Some(KEY_PATIENCE), "{begun:?}");
        assert_eq!(decoder.give_up(), expected, "{begun:?}");
        assert_eq!(keys(&decoder.feed(b"q")), "q", "{begun:?}");
    }
}

/// Bytes as terminals, scripts and chance send them.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        any::<u8>().prop_map(|byte| vec![byte]),
        proptest::sample::select(&b"\x1b[OMP]~;:0129Ru\x07\\"[..]).prop_map(|byte| vec![byte]),
        any::<char>().prop_map(|c| c.to_string().into_bytes()),
        Just(PASTE.to_vec()),
        Just(PASTE_END.to_vec()),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn bytes_mean_the_same_however_they_are_cut_and_never_swallow_what_comes_after(
        bytes in bytes(), size in 1_usize..9,
    ) {
        let mut whole = Decoder::default();
        let expected = whole.feed(&bytes);
        let mut cut = Decoder::default();
        let inputs: Vec<_> = bytes.chunks(size).flat_map(|some| cut.feed(some)).collect();
        prop_assert_eq!(&inputs, &expected);
        prop_assert_eq!(cut.patience(), whole.patience());
        cut.give_up();
        prop_assert_eq!(keys(&cut.feed(b"q")), "q");
    }
}

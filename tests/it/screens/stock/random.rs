//! Sessions that nobody would hold: any keys, commands, pastes, clicks and sizes in any order.

use proptest::prelude::*;

use super::*;

/// What stands in texts, piece by piece.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[a-zæøå]{1,9}[ ,.]{1,3}",
        1 => " {1,30}",
        2 => prop::sample::select(ODD.split(' ').collect::<Vec<_>>()).prop_map(str::to_owned),
        1 => Just("\n".to_owned()),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// Every key that asks for something, and those of the editor.
fn key() -> impl Strategy<Value = Key> {
    let keymap = avtale::app::Keymap::standard();
    let keys: Vec<_> = keymap.rows().iter().flat_map(|row| row.keys.clone()).collect();
    let moves = [
        Code::Left,
        Code::Right,
        Code::Up,
        Code::Down,
        Code::Home,
        Code::End,
        Code::PageUp,
        Code::PageDown,
        Code::Backspace,
        Code::Delete,
        Code::Enter,
        Code::Tab,
    ];
    let held = (prop::sample::select(moves.to_vec()), any::<bool>(), any::<bool>())
        .prop_map(|(code, ctrl, shift)| Key { code, ctrl, alt: false, shift });
    let letters: Vec<_> = ODD.chars().collect();
    prop_oneof![
        3 => prop::sample::select(keys),
        3 => held,
        2 => prop::sample::select(moves.to_vec()).prop_map(plain),
        2 => prop::sample::select(letters).prop_map(Key::char),
        2 => prop::char::range('a', 'z').prop_map(Key::char),
        1 => prop::sample::select(vec!['a', 'c', 'x', 'v', 'z', 'y', 'k']).prop_map(Key::ctrl),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        40 => key().prop_map(Act::Press),
        3 => text().prop_map(Act::Paste),
        2 => (0_u16..120, 0_u16..30).prop_map(|(column, row)| Act::Click(column, row)),
        1 => prop::sample::select(vec![Wheel::Up, Wheel::Down]).prop_map(Act::Wheel),
        1 => prop::sample::select(SIZES.to_vec()).prop_map(Act::Resize),
        1 => (1_u16..130, 1_u16..40).prop_map(Act::Resize),
        1 => Just(Act::Wait),
        1 => Just(Act::Redraw),
    ]
}

proptest! {
    // So few since each is a session of some hundred frames, drawn twice.
    #![proptest_config(ProptestConfig {
        cases: 16,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_done_a_terminal_shows_what_the_stock_backend_would_have(
        display in prop::sample::select(DISPLAYS.to_vec()),
        is_writing in any::<bool>(),
        acts in prop::collection::vec(act(), 1..300),
    ) {
        let start = if is_writing { Session::writing } else { Session::opened };
        let mut session = start(display());
        session.desk.app.pointer = Pointer::On;
        for act in &acts {
            session.act(act);
            if session.desk.ended {
                break;
            }
        }
    }
}

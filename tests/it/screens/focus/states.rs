//! Sessions in every situation, and in the states that each can be in.

use avtale::app::{Code, Key, Msg, Panel, Screen, Situation};
use avtale::base::Message;
use avtale::store::StoreError;

use crate::screens::walk::in_section;
use crate::screens::{DOWN, Desk, ENTER, ESC, TAB, copies, notes, review, unsaved, versions};

const HELP: Key = Key::char('?');
const SEARCH: Key = Key::char('/');
const BACK: Key = Key::plain(Code::Esc);
const GUIDANCE: Key = Key::char('v');
const LAST: Key = Key::plain(Code::End);

/// Returns sessions in every state of a situation. A new one does not compile until it is here.
#[expect(clippy::too_many_lines, reason = "an arm for each situation")]
pub(super) fn states(situation: Situation) -> Vec<Desk> {
    match situation {
        Situation::WritingLine => vec![
            in_section(2),
            then(in_section(2), |desk| desk.write("Bodø").wait()),
            then(in_section(10), |desk| desk.press(&[TAB, LAST, ENTER]).write("hver sommer")),
            then(in_section(20), |desk| desk.press(&[ENTER]).write("Kari")),
            unsaved::unsaved((80, 24)),
        ]
        .into_iter()
        .filter(|desk| desk.app.situation() == Situation::WritingLine)
        .collect(),
        Situation::Naming => vec![
            then(Desk::new(80, 24), |desk| desk.press(&[ENTER]).write("Bodø")),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('t')])),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('h')]).write("Oss")),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('+')]).write("Eget")),
            then(clauses(), |desk| desk.press(&[DOWN, Key::char('x'), Key::char('b')]).write("A")),
        ],
        Situation::WritingProse => vec![
            in_section(8),
            then(in_section(8), |desk| desk.write("Vi møtes.").press(&[shifted(Code::Home)])),
            then(in_section(8), |desk| desk.paste(&"Et langt avsnitt. \n".repeat(40))),
            then(in_section(8), |desk| desk.press(&[Key::ctrl('k'), ENTER]).write("Husk")),
            then(clauses(), |desk| desk.press(&[ENTER])),
        ],
        Situation::Drafts => vec![
            Desk::new(80, 24),
            then(Desk::new(80, 24), |desk| desk.press(&[ENTER]).write("Bodø").press(&[ENTER, ESC])),
            then(Desk::new(80, 24), |desk| {
                let gone = Message::new("store-folder-gone").with("path", "/srv");
                desk.send(Msg::Listed(Err(StoreError::other(gone))));
                desk
            }),
        ],
        Situation::Overview => vec![
            Desk::opened(80, 24),
            then(Desk::opened(80, 24), |desk| desk.press(&[LAST])),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('f'), ENTER]).wait()),
            review::kristiansand((80, 24)),
            review::odd((80, 24)),
            then(Desk::opened(80, 24), |desk| {
                desk.fail_to_save().press(&[Key::char('f'), ENTER]).wait()
            }),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('K')])),
        ],
        Situation::Resting => vec![
            then(in_section(2), |desk| desk.press(&[ESC])),
            then(in_section(2), |desk| desk.write("Bodø").press(&[ESC]).wait()),
            then(in_section(8), |desk| desk.paste(&"Langt. \n".repeat(60)).press(&[ESC])),
        ],
        Situation::Options => vec![
            in_section(1),
            then(in_section(1), |desk| desk.write("2").press(&[Key::plain(Code::BackTab)])),
            then(in_section(10), |desk| desk.press(&[TAB, LAST])),
        ],
        Situation::Items => vec![
            in_section(20),
            then(in_section(20), |desk| desk.press(&[ENTER]).write("Kari").press(&[ESC, LAST])),
            then(in_section(5), |desk| desk.write("2")),
        ],
        Situation::Clauses => {
            vec![clauses(), then(clauses(), |desk| desk.press(&[DOWN, Key::char('x')]))]
        }
        Situation::Versions => vec![
            versions::listing((80, 24)),
            then(versions::listing((80, 24)), |desk| desk.press(&[LAST])),
            versions::unread((80, 24)),
        ],
        Situation::Comparison => vec![
            versions::comparing((80, 24)),
            then(versions::comparing((80, 24)), |desk| desk.press(&[LAST])),
            copies::weighing((80, 24)),
            copies::clashing((80, 24)),
        ],
        Situation::Review => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('g')])),
            then(review::kristiansand((80, 24)), |desk| desk.press(&[Key::char('g'), LAST])),
            then(review::odd((80, 24)), |desk| desk.press(&[Key::char('g'), LAST])),
        ],
        Situation::Deviations => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('D')])),
            then(review::odd((80, 24)), |desk| desk.press(&[Key::char('D'), LAST])),
        ],
        Situation::Deviation => {
            vec![then(review::odd((80, 24)), |desk| desk.press(&[Key::char('D'), DOWN, ENTER]))]
        }
        Situation::Notes => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('M')])),
            then(Desk::on(notes::workshop(), (80, 24)), |desk| desk.press(&[Key::char('M'), LAST])),
        ],
        Situation::Wall => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('W')])),
            then(review::kristiansand((80, 24)), |desk| {
                desk.press(&[DOWN; 10]).press(&[Key::char('W')])
            }),
            then(Desk::opened(80, 24), |desk| {
                desk.fail_to_save().press(&[Key::char('f'), ENTER]).wait().press(&[Key::char('W')])
            }),
        ],
        Situation::Preview => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[GUIDANCE, GUIDANCE, GUIDANCE])),
            then(review::kristiansand((80, 24)), |desk| {
                desk.press(&[GUIDANCE, GUIDANCE, GUIDANCE, LAST])
            }),
        ],
        Situation::Guideline => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[GUIDANCE, GUIDANCE])),
            then(Desk::opened(80, 24), |desk| desk.press(&[GUIDANCE, GUIDANCE, LAST])),
        ],
        Situation::Searching => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('/')])),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('/')]).write("team")),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('/')]).write("xyzzy")),
        ],
        Situation::Picking => vec![
            then(in_section(8), |desk| desk.press(&[Key::ctrl('w')])),
            then(in_section(8), |desk| desk.press(&[Key::ctrl('w'), ENTER, LAST])),
        ],
        Situation::Reading => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[GUIDANCE])),
            then(in_section(8), |desk| desk.press(&[Key::ctrl('t'), LAST])),
            with_panel(Panel::Difference),
            with_panel(Panel::Agreement),
        ],
        Situation::Help => vec![
            then(Desk::new(80, 24), |desk| desk.press(&[HELP])),
            then(Desk::opened(80, 24), |desk| desk.press(&[HELP])),
            then(Desk::opened(80, 24), |desk| desk.press(&[HELP, LAST])),
            then(Desk::opened(80, 24), |desk| {
                desk.press(&[HELP, SEARCH]).write("angre").press(&[BACK])
            }),
        ],
        Situation::HelpSearching => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[HELP, SEARCH])),
            then(Desk::opened(80, 24), |desk| desk.press(&[HELP, SEARCH]).write("lagre")),
            then(Desk::opened(80, 24), |desk| desk.press(&[HELP, SEARCH]).write("xyzzy")),
        ],
        Situation::Dialog => vec![
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('f')])),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('E'), LAST])),
            then(Desk::opened(80, 24), |desk| desk.press(&[Key::char('y')])),
            then(in_section(8), |desk| desk.press(&[Key::ctrl('d')])),
            then(copies::clashing((80, 24)), |desk| desk.press(&[LAST, ENTER])),
        ],
    }
}

fn then(mut desk: Desk, go: impl FnOnce(&mut Desk) -> &mut Desk) -> Desk {
    go(&mut desk);
    desk
}

pub(super) fn shifted(code: Code) -> Key {
    Key { shift: true, ..Key::plain(code) }
}

/// Returns a session at the clauses of a section.
fn clauses() -> Desk {
    then(in_section(10), |desk| desk.press(&[TAB; 6]))
}

fn with_panel(panel: Panel) -> Desk {
    let mut desk = versions::comparing((80, 24));
    desk.app.screen = Screen::Comparison { row: 1 };
    desk.app.panel = Some(panel);
    desk
}

//! The help: what it lists, what is looked for in it, and what is run from it.

use super::*;

fn help(desk: &Desk) -> &Help {
    match &desk.app.panel {
        Some(Panel::Help(help)) => help,
        other => panic!("no help: {other:?}"),
    }
}

/// Opens the help, looks for a command, and runs it.
fn run(desk: &mut Desk, command: Command) {
    desk.send(Msg::Command(Command::Help)).send(Msg::Command(Command::Search));
    desk.send(Msg::Sought { words: "ord".into(), commands: vec![command] });
    desk.press(Key::plain(Code::Enter));
}

#[test]
fn what_means_something_here_comes_first_and_everything_is_there_once() {
    let mut desk = Desk::new();
    let here: Vec<_> = desk.app.offered(Situation::Overview).map(|row| row.command).collect();
    desk.press(Key::char('?'));
    assert_eq!(desk.app.situation(), Situation::Help);
    let rows = desk.app.help_rows();
    let first: Vec<_> = rows.iter().filter(|row| row.here).map(|row| row.command).collect();
    assert_eq!(first, here);
    let mut all: Vec<_> = rows.iter().map(|row| row.command).collect();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all, Command::ALL);
    assert_eq!(all.len(), rows.len());
}

#[test]
fn a_command_is_found_by_words_and_run_by_enter() {
    let mut desk = Desk::new();
    desk.press(Key::char('?')).press(Key::char('/'));
    assert_eq!(desk.app.situation(), Situation::HelpSearching);
    let commands = vec![Command::Review, Command::Notes];
    desk.send(Msg::Sought { words: "oversyn".into(), commands });
    assert_eq!(desk.app.help_rows().len(), 2);
    desk.press(Key::plain(Code::Down)).press(Key::plain(Code::Up));
    desk.press(Key::plain(Code::Enter));
    assert_eq!(desk.app.panel, None);
    assert!(matches!(desk.app.screen, Screen::Review { .. }));
}

#[test]
fn esc_ends_the_search_and_then_the_help_and_what_was_looked_for_stays() {
    let mut desk = Desk::new();
    desk.press(Key::char('?')).press(Key::char('/'));
    desk.send(Msg::Sought { words: "angre".into(), commands: vec![Command::Undo] });
    desk.press(Key::plain(Code::Esc));
    assert_eq!((help(&desk).typing, desk.app.help_rows().len()), (Typing::No, 1));
    desk.press(Key::char('/'));
    assert_eq!(desk.app.query(), Some("angre"));
    desk.press(Key::plain(Code::Esc)).press(Key::plain(Code::Esc));
    assert_eq!(desk.app.panel, None);
    desk.press(Key::char('?'));
    assert_eq!(help(&desk), &Help::default());
}

#[test]
fn a_search_that_names_nothing_shows_nothing_and_runs_nothing() {
    let mut desk = Desk::new();
    desk.press(Key::char('?')).press(Key::char('/'));
    desk.send(Msg::Sought { words: "xyzzy".into(), commands: Vec::new() });
    assert_eq!(desk.app.help_rows(), []);
    desk.press(Key::plain(Code::Enter));
    assert_eq!(desk.app.situation(), Situation::HelpSearching);
    desk.send(Msg::Sought { words: " ".into(), commands: Vec::new() });
    assert_eq!(desk.app.help_rows().len(), Command::ALL.len());
}

#[test]
fn a_text_is_left_for_what_means_nothing_in_texts_and_nothing_of_it_is_lost() {
    let mut desk = Desk::new();
    desk.go("follow_up_after_programme").write("NAV følger opp.");
    run(&mut desk, Command::Versions);
    assert!(matches!(desk.app.screen, Screen::Versions { .. }));
    assert!(desk.answer("follow_up_after_programme").is_some());
}

#[test]
fn a_section_is_left_for_what_belongs_to_the_overview() {
    let mut desk = Desk::new();
    desk.go("follow_up_after_programme");
    run(&mut desk, Command::Rename);
    assert_eq!(desk.app.situation(), Situation::Naming);
    assert_eq!(desk.app.screen, Screen::Overview { row: 7 });
}

#[test]
fn what_cannot_be_done_here_is_said_and_one_stays_where_one_was() {
    let mut desk = Desk::new();
    desk.go("follow_up_after_programme").write("NAV følger opp.");
    let before = desk.app.screen.clone();
    run(&mut desk, Command::CloseNote);
    assert_eq!(desk.notice(), Some("app-help-not-here"));
    assert_eq!(desk.app.screen, before);
    assert!(desk.app.writing.is_some());
}

#[test]
fn without_a_draft_nothing_that_needs_one_is_run() {
    let mut desk = Desk::listing();
    run(&mut desk, Command::Versions);
    assert_eq!(desk.notice(), Some("app-help-not-here"));
    assert!(matches!(desk.app.screen, Screen::Drafts { .. }));
    run(&mut desk, Command::Quit);
    assert!(desk.effects.contains(&Effect::Quit));
}

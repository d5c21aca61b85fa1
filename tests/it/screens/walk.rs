//! Every screen of the walk, as a drafter sees it.

use avtale::app::{Code, Key, Screen};
use insta::assert_snapshot;

use super::{DOWN, Desk, ENTER, ESC, TAB};

/// Returns a draft opened in its `number`th section.
pub(super) fn in_section(number: usize) -> Desk {
    let mut desk = Desk::opened(80, 24);
    for _ in 1..number {
        desk.press(&[DOWN]);
    }
    desk.press(&[ENTER]);
    desk
}

#[test]
fn an_empty_folder_says_how_to_begin() {
    assert_snapshot!(Desk::new(80, 24).screen());
}

#[test]
fn a_new_draft_is_named_and_opened_in_its_overview() {
    let mut desk = Desk::new(80, 24);
    desk.press(&[ENTER]).write("Bodø kommune");
    assert_snapshot!("naming_a_draft", desk.screen());
    desk.press(&[ENTER]);
    assert_snapshot!("overview", desk.screen());
    desk.press(&[ESC]);
    assert_snapshot!("drafts", desk.screen());
}

#[test]
fn a_line_is_written_under_its_question_and_saved_after_a_moment() {
    let mut desk = in_section(2);
    desk.write("Bodø").press(&[TAB]);
    assert!(desk.screen().contains("Lagrer …"));
    desk.wait();
    assert!(desk.screen().contains("Lagret 05:32"));
    desk.press(&[Key::plain(Code::BackTab)]);
    assert_snapshot!(desk.screen());
}

#[test]
fn an_option_is_chosen_by_its_digit_and_marked() {
    let mut desk = in_section(1);
    desk.write("2").press(&[Key::plain(Code::BackTab)]).wait();
    assert_snapshot!(desk.screen());
}

#[test]
fn ones_own_words_are_written_in_the_last_row_of_the_options() {
    let mut desk = in_section(10);
    desk.press(&[TAB, Key::plain(Code::End), ENTER]).write("hver sommer");
    assert_snapshot!(desk.screen());
}

#[test]
fn the_items_of_a_list_are_rows_and_one_of_them_is_a_form() {
    let mut desk = in_section(20);
    desk.press(&[ENTER]).write("Kari Nordmann").press(&[TAB]).write("rådgiver");
    assert_snapshot!("form", desk.screen());
    desk.press(&[ESC]).wait();
    assert_snapshot!("items", desk.screen());
}

/// Returns the column at which these words begin on the first row of the screen that has them.
#[track_caller]
fn column_of(screen: &str, words: &str) -> usize {
    let row = screen.lines().find(|row| row.contains(words));
    let row = row.unwrap_or_else(|| panic!("{words} is not on\n{screen}"));
    row.split(words).next().unwrap_or_default().chars().count()
}

#[test]
fn an_item_goes_on_below_its_first_word() {
    let mut desk = in_section(17);
    while !desk.screen().contains("Legg til delmål") {
        desk.press(&[TAB]);
    }
    let long = "Ti deltakere er i arbeid innen ett år etter programmet, og halvparten av dem er i \
                utdanning";
    desk.press(&[Key::char('+')]).write(long).press(&[ESC]).wait();
    let screen = desk.screen();
    assert!(!screen.contains(long), "it is wrapped: {screen}");
    let first = column_of(&screen, "Ti deltakere");
    assert!(first > column_of(&screen, "1 Ti deltakere"));
    let wrapped = screen.lines().skip_while(|row| !row.contains("Ti deltakere")).nth(1).unwrap();
    assert_eq!(wrapped.chars().take_while(|c| *c == ' ').count(), first, "{screen}");
}

#[test]
fn the_signs_of_the_overview_are_explained_where_there_is_room_and_in_its_help() {
    let legend = "Tegn: x ferdig  . påbegynt  * mangler eller må rettes  - ikke aktuelt";
    let shown = |width, height| Desk::opened(width, height).screen().contains(legend);
    assert!(shown(80, 40));
    assert!(!shown(80, 24), "every row is a section's");
    let mut desk = Desk::opened(80, 24);
    assert!(desk.press(&[Key::char('?')]).screen().contains(legend));
    assert!(!desk.press(&[ESC, ENTER, Key::ctrl('g')]).screen().contains(legend));
}

#[test]
fn a_tip_is_shown_whole_where_rows_are_free_and_cut_where_they_are_not() {
    let tip = "bare et samlenavn i veilederen.";
    let mut desk = in_section(2);
    desk.press(&[TAB]);
    assert!(desk.screen().contains(tip), "{}", desk.screen());
    let mut desk = Desk::opened(80, 20);
    desk.press(&[DOWN, ENTER, TAB]).paste("Et langt navn på enheten. ".repeat(30).trim_end());
    let screen = desk.screen();
    assert!(screen.contains("«Flyktningenheten» er …") && !screen.contains(tip), "{screen}");
}

#[test]
fn a_clause_is_changed_in_its_place_with_the_reason_below() {
    let mut desk = in_section(10);
    for _ in 0..6 {
        desk.press(&[TAB]);
    }
    desk.press(&[DOWN, Key::char('x'), Key::char('b')]).write("Vi møtes oftere");
    desk.press(&[ESC, Key::plain(Code::Home), ENTER]).wait();
    assert_snapshot!("clause_in_writing", desk.screen());
    desk.write(" Møtene er åpne.").press(&[ESC]).wait();
    assert_snapshot!("clauses", desk.screen());
}

#[test]
fn hints_preview_help_and_questions_stand_in_place_of_the_text() {
    let mut desk = in_section(10);
    desk.press(&[Key::ctrl('t')]);
    assert_snapshot!("hints", desk.screen());
    desk.press(&[Key::ctrl('t')]);
    assert_snapshot!("guideline", desk.screen());
    desk.press(&[Key::ctrl('t')]);
    assert_snapshot!("preview", desk.screen());
    desk.press(&[ESC, Key::ctrl('g')]);
    assert_snapshot!("help", desk.screen());
    desk.press(&[ESC, Key::ctrl('d')]);
    assert_snapshot!("question", desk.screen());
}

#[test]
fn a_note_belongs_to_its_field_and_is_seen_there() {
    let mut desk = in_section(2);
    desk.press(&[Key::ctrl('k')]).write("Spør ordføreren");
    assert_snapshot!("note_in_writing", desk.screen());
    desk.press(&[ESC]);
    let said = "Notat (Kari Nordmann, 22.11.2026 05:32): Spør ordføreren";
    assert!(desk.screen().contains(said), "{}", desk.screen());
}

#[test]
fn a_wide_window_has_overview_text_and_hints_side_by_side() {
    let mut desk = in_section(10);
    desk.resize(160, 50);
    assert_snapshot!("three_columns", desk.screen());
    desk.press(&[Key::ctrl('t'), Key::ctrl('t')]);
    assert_snapshot!("three_columns_with_guideline", desk.screen());
    desk.press(&[Key::ctrl('t')]);
    assert_snapshot!("three_columns_with_preview", desk.screen());
    desk.press(&[ESC]).resize(105, 30);
    assert_snapshot!("two_columns", desk.screen());
}

#[test]
fn an_answer_that_cannot_be_read_is_said_above_the_field_once_it_is_left() {
    let mut desk = in_section(10);
    desk.write("mange");
    assert!(!desk.screen().contains("Feil:"));
    desk.press(&[TAB, Key::plain(Code::BackTab)]);
    assert!(desk.screen().contains("Feil: Skriv et tall"), "{}", desk.screen());
}

#[test]
fn a_save_that_failed_stays_on_the_screen_until_one_succeeds() {
    let mut desk = in_section(2);
    desk.fail_to_save().write("Bodø").press(&[TAB]).wait();
    assert_snapshot!(desk.screen());
    desk.press(&[ESC, Key::char('s')]);
    assert!(desk.screen().contains("IKKE LAGRET"));
    desk.succeed_to_save().press(&[Key::char('s')]);
    assert!(desk.screen().contains("Lagret 05:32"), "{}", desk.screen());
}

#[test]
fn a_copied_text_is_put_back_and_ctrl_c_does_not_leave() {
    let mut desk = in_section(2);
    desk.write("Bodø").press(&[Key::ctrl('a'), Key::ctrl('c'), Key::plain(Code::End)]);
    desk.press(&[Key::ctrl('v')]);
    assert!(desk.screen().contains("BodøBodø█"), "{}", desk.screen());
    assert!(!desk.ended);
    desk.press(&[Key::ctrl('c')]);
    assert!(desk.ended);
}

#[test]
fn a_paste_is_text_where_text_is_written_and_nothing_elsewhere() {
    let mut desk = in_section(2);
    desk.paste("Bodø\u{1b}[2J\u{200b}");
    assert!(desk.screen().contains("Bodø[2J█"), "{}", desk.screen());
    assert!(desk.screen().contains("2 skjulte tegn"), "{}", desk.screen());
    desk.press(&[ESC, Key::ctrl('o')]);
    let before = desk.screen();
    desk.paste("q-q");
    assert_eq!(desk.screen(), before);
    assert!(!desk.ended);
}

#[test]
fn a_list_that_goes_on_below_the_window_says_so() {
    let mut desk = Desk::opened(80, 24);
    assert!(desk.screen().contains("\n … mer under\n"), "{}", desk.screen());
    desk.press(&[Key::plain(Code::End)]);
    assert!(!desk.screen().contains("mer under"), "{}", desk.screen());
    assert!(desk.screen().contains("█   23 Signering"), "{}", desk.screen());
}

#[test]
fn help_is_scrolled_to_its_end_and_back() {
    let mut desk = in_section(10);
    desk.press(&[ESC, Key::char('?')]);
    let first = desk.screen();
    assert!(first.contains("mer under"), "{first}");
    desk.press(&[Key::plain(Code::End)]);
    let end = desk.screen();
    assert!(end.contains("legg i bakgrunnen") || end.contains("forrige mangel"), "{end}");
    assert!(!end.contains("mer under"), "{end}");
    desk.press(&[DOWN]);
    assert_eq!(desk.screen(), end);
    desk.press(&[Key::plain(Code::Up)]);
    assert_ne!(desk.screen(), end, "one row back at once");
    desk.press(&[Key::plain(Code::Home)]);
    assert_eq!(desk.screen(), first);
    desk.press(&[DOWN, ESC, Key::char('?')]);
    assert_eq!(desk.screen(), first, "opened anew at its beginning");
}

#[test]
fn a_command_is_looked_for_in_the_help_by_what_it_does_its_key_or_its_name_in_settings() {
    for words in ["lagre nå", "Lagre", "ctrl+s", "save"] {
        let mut desk = Desk::opened(80, 24);
        desk.press(&[Key::char('?'), Key::char('/')]).write(words);
        let screen = desk.screen();
        assert!(screen.contains("Ett treff. Enter gjør det."), "{words}: {screen}");
        assert!(screen.contains("> s, Ctrl+S, F2  lagre nå"), "{words}: {screen}");
    }
    let mut desk = Desk::opened(80, 24);
    desk.press(&[Key::char('?'), Key::char('/')]).write("versjoner").press(&[ENTER]);
    assert!(matches!(desk.app.screen, Screen::Versions { .. }));
}

#[test]
fn words_for_a_clause_that_does_not_stand_say_that_the_agreement_lacks_them() {
    let mut desk = in_section(5);
    desk.press(&[Key::char('1')]);
    for _ in 0..9 {
        if desk.screen().contains("Slik står teksten") {
            break;
        }
        desk.press(&[TAB]);
    }
    desk.press(&[Key::char('e')]).write("Min egen setning.").press(&[ESC]);
    assert!(desk.screen().contains("[erstattet] Min egen setning."), "{}", desk.screen());
    desk.press(&[Key::plain(Code::BackTab), Key::char('2')]);
    for _ in 0..9 {
        if desk.screen().contains("Slik står teksten") {
            break;
        }
        desk.press(&[TAB]);
    }
    let shown = desk.screen();
    assert!(shown.contains("[ikke med i avtalen nå] Min egen setning."), "{shown}");
}

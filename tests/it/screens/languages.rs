//! The screens in nynorsk and English; what belongs to the agreement stays as the template has it.

use avtale::app::{Code, Key};
use avtale::texts::Language;

use super::{DOWN, Desk, ENTER, TAB};
use crate::drafts;

/// Returns Kristiansand's draft on a screen, after the keys.
fn after(language: Language, keys: &[Key]) -> String {
    let (_, draft) = drafts::read(drafts::KRISTIANSAND);
    let mut desk = Desk::on(draft, (80, 24)).speaking(language);
    desk.press(keys);
    desk.screen()
}

#[test]
fn the_walk_is_in_the_language_of_the_screens() {
    let keys: Vec<_> = [DOWN; 10].into_iter().chain([ENTER, TAB]).collect();
    insta::assert_snapshot!("nn_section", after(Language::Nn, &keys));
    insta::assert_snapshot!("en_section", after(Language::En, &keys));
}

#[test]
fn the_overview_is_in_the_language_of_the_screens() {
    insta::assert_snapshot!("nn_overview", after(Language::Nn, &[]));
    insta::assert_snapshot!("en_overview", after(Language::En, &[]));
}

#[test]
fn the_review_is_in_the_language_of_the_screens() {
    insta::assert_snapshot!("nn_review", after(Language::Nn, &[Key::char('g')]));
    insta::assert_snapshot!("en_review", after(Language::En, &[Key::char('g')]));
}

#[test]
fn the_help_names_the_keys_in_the_language_of_the_screens() {
    insta::assert_snapshot!("nn_help", after(Language::Nn, &[Key::char('?')]));
    insta::assert_snapshot!("en_help", after(Language::En, &[Key::char('?')]));
}

#[test]
fn an_empty_folder_says_how_to_begin_in_every_language() {
    for (language, said) in [
        (Language::Nb, "   Se på et fullført eksempel"),
        (Language::Nn, "   Sjå på eit fullført døme"),
        (Language::En, "   Look at a finished example"),
    ] {
        let screen = Desk::new(80, 24).speaking(language).screen();
        assert!(screen.contains(said), "{screen}");
    }
    insta::assert_snapshot!("nb_start", Desk::new(80, 24).screen());
}

#[test]
fn no_screen_shows_the_name_of_a_text_in_any_language() {
    let steps: [&[Key]; 10] = [
        &[],
        &[ENTER],
        &[Key::char('v')],
        &[Key::char('v'), Key::char('v')],
        &[Key::char('/')],
        &[Key::char('?')],
        &[Key::char('f')],
        &[Key::char('E')],
        &[Key::char('g'), Key::plain(Code::End)],
        &[Key::char('D'), ENTER],
    ];
    for language in Language::ALL {
        for keys in steps {
            let screen = after(language, keys);
            let named = screen.split_whitespace().find(|word| {
                ["view-", "app-", "command-", "check-", "store-"]
                    .iter()
                    .any(|m| word.starts_with(m))
            });
            assert_eq!(named, None, "{}:\n{screen}", language.tag());
        }
    }
}

//! Words in doubt: in the review, in a text, and what becomes of them.

use super::review::{REVIEW, edit, review, select};
use super::*;
use crate::draft::Edit;
use crate::spell::Tongue;
use crate::spell::testing::speller;

const WORDS: [&str; 6] = ["samarbeid", "skal", "Formålet", "være", "nytt", "godt"];
const NEXT: Key = Key::char('R');
const NEXT_IN_TEXT: Key = Key::ctrl('b');
const TEXT: &str = "purpose_text";
/// The number of the first suggestion.
const FIRST: usize = 4;
/// The number of the answer that changes nothing, behind one suggestion.
const CLOSE: usize = 5;

fn lexicon(tongue: Tongue, own: &[&str]) -> Msg {
    let own = own.iter().map(|word| Line::kept(word)).collect();
    let speller = Arc::new(speller(tongue, &WORDS));
    Msg::Dictionary(tongue, Ok(Lexicon { speller, own: Ok(own) }))
}

/// A desk at which `text` was written, and nothing else is in doubt.
fn written(text: &str) -> Desk {
    let mut desk = Desk::new();
    desk.go(TEXT).write(text).press(Key::plain(Code::Esc));
    desk
}

/// The same in the review, with a dictionary.
fn reviewed(text: &str) -> Desk {
    let mut desk = written(text);
    desk.press(REVIEW).send(lexicon(Tongue::Bokmal, &[]));
    desk
}

fn doubtful(desk: &Desk) -> Vec<String> {
    let word = |row: &ReviewRow| {
        let ReviewRow::Doubtful(found) = row else { return None };
        Some(found.word.clone())
    };
    review(desk).rows.iter().filter_map(word).collect()
}

fn spelled(desk: &Desk) -> Option<Spelled> {
    review(desk).rows.iter().find_map(|row| {
        let ReviewRow::Spelling(spelled) = row else { return None };
        Some(spelled.clone())
    })
}

fn wants(desk: &Desk) -> Vec<Wants> {
    let wants = |effect: &Effect| {
        let Effect::Spell(wants) = effect else { return None };
        Some(wants.clone())
    };
    desk.effects.iter().filter_map(wants).collect()
}

fn suggest(desk: &mut Desk, word: &str, suggestions: &[&str]) {
    let suggestions = suggestions.iter().map(|word| (*word).to_owned()).collect();
    desk.send(Msg::Suggested { word: word.to_owned(), suggestions });
}

fn answers(desk: &Desk) -> Vec<&'static str> {
    let dialog = desk.app.dialog.as_ref().expect("it is asked about a word");
    dialog.answers.iter().map(|(message, _)| message.key).collect()
}

fn text(desk: &Desk) -> &str {
    desk.answer(TEXT).and_then(Value::words).unwrap()
}

/// Gives the answer that is called so.
#[track_caller]
fn give(desk: &mut Desk, key: &str) {
    let row = answers(desk).iter().position(|answer| *answer == key).unwrap();
    desk.send(Msg::Pick(row + 1));
}

#[test]
fn a_dictionary_is_asked_for_when_the_review_is_opened_and_once() {
    let mut desk = written("Formålet");
    assert_eq!(wants(&desk), []);
    desk.press(REVIEW);
    assert_eq!(wants(&desk), [Wants::Dictionary(Tongue::Bokmal)]);
    assert_eq!(spelled(&desk), None, "nothing is said before it is known");
    desk.press(Key::plain(Code::Down));
    assert_eq!(wants(&desk), []);
    desk.send(lexicon(Tongue::Bokmal, &[]));
    assert_eq!(spelled(&desk), Some(Spelled::Found(0)));
}

#[test]
fn without_a_dictionary_the_review_says_so_in_one_row_and_is_whole() {
    let mut desk = written("samarbied");
    desk.press(REVIEW);
    let rows = review(&desk).rows.len();
    let why = Message::new("cli-spelling-none");
    desk.send(Msg::Dictionary(Tongue::Bokmal, Err(why.clone())));
    assert_eq!(spelled(&desk), Some(Spelled::Missing(why)));
    assert_eq!(review(&desk).rows.len(), rows + 1);
    assert_eq!(wants(&desk), []);
}

#[test]
fn a_draft_in_nynorsk_wants_its_own_dictionary() {
    let mut desk = written("samarbied");
    let choice = crate::draft::choose_language(&desk.session().template, "nn").unwrap();
    desk.press(REVIEW).send(lexicon(Tongue::Bokmal, &[]));
    edit(&mut desk, choice);
    assert_eq!(wants(&desk), [Wants::Dictionary(Tongue::Nynorsk)]);
    desk.send(lexicon(Tongue::Bokmal, &[]));
    assert_eq!(doubtful(&desk), Vec::<String>::new(), "what comes too late is not taken");
    desk.send(lexicon(Tongue::Nynorsk, &[]));
    assert_eq!(doubtful(&desk), ["samarbied"]);
}

#[test]
fn a_suggestion_takes_the_place_of_the_word_in_one_step_of_undo() {
    let mut desk = reviewed("Formålet skal være samarbied");
    assert_eq!(doubtful(&desk), ["samarbied"]);
    select(&mut desk, |row| matches!(row, ReviewRow::Doubtful(_)));
    desk.press(Key::plain(Code::Enter));
    assert_eq!(wants(&desk), [Wants::Suggestions("samarbied".to_owned())]);
    suggest(&mut desk, "samarbied", &["samarbeid", "samarbeider"]);
    assert_eq!(answers(&desk)[0], "app-spelling-go-there", "Enter alone changes nothing");
    assert_eq!(answers(&desk)[3..5], ["app-spelling-replace"; 2]);
    desk.send(Msg::Pick(FIRST));
    assert_eq!(desk.notice(), Some("app-spelling-replaced"));
    assert_eq!(text(&desk), "Formålet skal være samarbeid");
    assert_eq!(doubtful(&desk), Vec::<String>::new());
    assert_eq!(spelled(&desk), Some(Spelled::Found(0)));
    desk.press(Key::char('u'));
    assert_eq!(text(&desk), "Formålet skal være samarbied");
    assert_eq!(doubtful(&desk), ["samarbied"]);
}

#[test]
fn suggestions_that_come_when_somebody_has_gone_on_ask_nothing() {
    let mut desk = reviewed("samarbied");
    select(&mut desk, |row| matches!(row, ReviewRow::Doubtful(_)));
    desk.press(Key::plain(Code::Enter)).press(Key::plain(Code::Up));
    suggest(&mut desk, "samarbied", &["samarbeid"]);
    assert_eq!(desk.app.dialog, None);
}

#[test]
fn the_next_word_is_the_one_behind_the_one_that_was_mended_or_passed_over() {
    let mut desk = reviewed("samarbied nyt godtt");
    for (word, answer) in [("samarbied", FIRST), ("nyt", CLOSE), ("godtt", CLOSE), ("nyt", CLOSE)] {
        desk.press(NEXT);
        assert_eq!(wants(&desk), [Wants::Suggestions(word.to_owned())]);
        suggest(&mut desk, word, &["samarbeid"]);
        desk.send(Msg::Pick(answer));
    }
}

#[test]
fn a_word_added_to_the_draft_is_in_doubt_no_more_and_can_be_taken_back() {
    let mut desk = reviewed("blåplan godt blåplanen");
    desk.press(NEXT);
    suggest(&mut desk, "blåplan", &[]);
    give(&mut desk, "app-spelling-own-draft");
    assert_eq!(doubtful(&desk), ["blåplanen"]);
    let words: Vec<_> = desk.session().draft.words.keys().map(Line::as_str).collect();
    assert_eq!((words, desk.notice()), (vec!["blåplan"], Some("app-spelling-kept-draft")));
    assert!(desk.asked().contains(&"append"), "it is in the journal at once");
    desk.press(Key::char('u'));
    assert_eq!(doubtful(&desk), ["blåplan", "blåplanen"]);
}

#[test]
fn a_word_added_to_ones_own_list_is_asked_for_and_known_when_it_is_kept() {
    let mut desk = reviewed("blåplan");
    desk.press(NEXT);
    suggest(&mut desk, "blåplan", &[]);
    give(&mut desk, "app-spelling-own-user");
    let word = Line::kept("blåplan");
    assert_eq!(wants(&desk), [Wants::Own(word.clone())]);
    assert_eq!(doubtful(&desk), ["blåplan"]);
    desk.send(Msg::Learned(Ok((word.clone(), vec![word]))));
    assert_eq!(doubtful(&desk), Vec::<String>::new());
    assert_eq!(desk.notice(), Some("app-spelling-kept-user"));
}

#[test]
fn where_nobody_has_a_list_of_their_own_it_is_said() {
    let mut desk = written("blåplan");
    desk.press(REVIEW);
    let own = Err(Message::new("cli-spelling-restricted"));
    let speller = Arc::new(speller(Tongue::Bokmal, &WORDS));
    desk.send(Msg::Dictionary(Tongue::Bokmal, Ok(Lexicon { speller, own })));
    desk.press(NEXT);
    suggest(&mut desk, "blåplan", &[]);
    give(&mut desk, "app-spelling-own-user");
    assert_eq!((wants(&desk), desk.notice()), (vec![], Some("cli-spelling-restricted")));
}

#[test]
fn in_a_text_the_caret_goes_to_the_next_word_from_where_it_stands() {
    let mut desk = written("samarbied skal være nyt");
    desk.go(TEXT).press(NEXT_IN_TEXT);
    assert_eq!(desk.notice(), Some("app-spelling-reading"));
    desk.send(lexicon(Tongue::Bokmal, &[]));
    assert_eq!(desk.app.writing.as_ref().unwrap().caret, Some(0), "what waited goes on");
    suggest(&mut desk, "samarbied", &["samarbeid"]);
    give(&mut desk, "app-spelling-next");
    assert_eq!(desk.app.writing.as_ref().unwrap().caret, Some(21));
    suggest(&mut desk, "nyt", &["nytt"]);
    desk.send(Msg::Pick(FIRST));
    assert_eq!(text(&desk), "samarbied skal være nytt");
    assert_eq!(desk.app.writing.as_ref().unwrap().text, text(&desk));
    desk.send(Msg::Spell { from: 24 });
    suggest(&mut desk, "samarbied", &["samarbeid"]);
    desk.send(Msg::Pick(FIRST));
    desk.send(Msg::Spell { from: 0 });
    assert_eq!(desk.notice(), Some("app-spelling-none-here"));
    desk.press(Key::ctrl('z'));
    assert_eq!(text(&desk), "samarbied skal være nytt", "one word is one step");
}

#[test]
fn one_can_go_to_the_word_and_comes_back_to_the_review() {
    let mut desk = reviewed("Formålet skal være samarbied");
    desk.press(NEXT);
    suggest(&mut desk, "samarbied", &[]);
    give(&mut desk, "app-spelling-go-there");
    let writing = desk.app.writing.as_ref().expect("the text is written in");
    assert_eq!(writing.caret, Some(21));
    desk.press(Key::plain(Code::Esc));
    assert!(matches!(desk.app.screen, Screen::Review { .. }));
}

#[test]
fn a_word_in_a_list_a_clause_and_a_heading_is_found_and_mended() {
    let mut desk = Desk::new();
    let section = SectionId::new("purpose").unwrap();
    let heading = Some(Line::kept("Godtt"));
    edit(&mut desk, Edit::Heading { section: section.clone(), heading });
    let clause = crate::base::ClauseId::numbered('c', 1);
    let text = crate::base::Prose::kept("{unit_name} skal nytte");
    let add = Edit::AddClause { clause: clause.clone(), section, after: None, text };
    edit(&mut desk, add);
    desk.press(REVIEW).send(lexicon(Tongue::Bokmal, &[]));
    assert_eq!(doubtful(&desk), ["Godtt", "nytte"]);
    for (word, right) in [("Godtt", "Godt"), ("nytte", "nytt")] {
        desk.press(NEXT);
        suggest(&mut desk, word, &[right]);
        desk.send(Msg::Pick(FIRST));
    }
    assert_eq!(doubtful(&desk), Vec::<String>::new());
    let draft = &desk.session().draft;
    assert_eq!(draft.own_clauses[0].text.value.as_str(), "{unit_name} skal nytt");
}

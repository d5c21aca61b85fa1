//! Which of two texts to take that were written in the same place.

use super::*;

/// Both have chosen how often the leaders meet, and neither has seen the other's choice.
fn two_choices() -> (Desk, Ola) {
    let (mut desk, mut ola) = together();
    desk.go("leader_meeting_period").send(Msg::Pick(1)).press(ESC);
    chooses_unseen(&mut ola, &mut desk);
    assert_eq!(desk.notice(), Some("app-two-texts"));
    (desk, ola)
}

/// Ola chooses how often the leaders meet, later, and without having seen what is chosen here.
fn chooses_unseen(ola: &mut Ola, desk: &mut Desk) {
    ola.clock = 5;
    let template = desk.session().template.clone();
    let options = template.field(&field("leader_meeting_period")).unwrap().kind.options().to_vec();
    let value = Some(Value::Choice(crate::template::Chosen::Option(options[1].id.clone())));
    let edit = Edit::Answer { field: field("leader_meeting_period"), value };
    ola.writes(desk, edit, Saw::new());
}

#[test]
fn of_two_choices_each_is_shown_in_its_words() {
    let (mut desk, _) = two_choices();
    desk.press(Key::char('T'));
    let texts = desk.app.dialog.as_ref().unwrap().texts.clone().unwrap();
    let said = format!("{:?}", texts.runs);
    let template = desk.session().template.clone();
    let options = template.field(&field("leader_meeting_period")).unwrap().kind.options();
    for option in &options[..2] {
        let word = option.label.split(' ').next_back().unwrap();
        assert!(said.contains(word), "{word} in {said}");
    }
}

#[test]
fn a_question_which_text_to_take_goes_when_another_has_chosen() {
    let (mut desk, mut ola) = two_choices();
    desk.press(Key::char('T'));
    let kept = desk.session().draft.alternatives[0].clone();
    let (key, version) = (kept.key().unwrap(), kept.version);
    ola.clock = 60;
    ola.writes(&mut desk, Edit::Discard { key, version }, Saw::new());
    assert_eq!((&desk.app.dialog, desk.notice()), (&None, Some("app-chosen-by-another")));
}

#[test]
fn a_wall_says_nothing_of_texts_that_nobody_can_choose_there() {
    let (mut desk, mut ola) = together();
    desk.go("leader_meeting_period").send(Msg::Pick(1)).press(ESC).press(Key::char('W'));
    chooses_unseen(&mut ola, &mut desk);
    assert_eq!(desk.session().draft.alternatives.len(), 1);
    assert_eq!(desk.app.notice, None);
}

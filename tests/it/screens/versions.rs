//! The versions of a draft, what differs from one, and the agreement as one has it.

use avtale::app::{Code, Comparison, Key, Msg, Panel, Screen, With};
use avtale::base::{ClauseId, FieldId, Line, Message, NoteId, SectionId};
use avtale::draft::{Declared, Difference, SectionDifference, Stamp, What};
use avtale::store::{StoreError, Version, Why};
use insta::assert_snapshot;

use super::Desk;

const LONG: &str = "Partene møtes oftere enn før, og møtene er åpne for alle som arbeider med \
    introduksjonsprogrammet i kommunen og på NAV-kontoret; enheten i Tromsø (A\u{30a}lesund) innkaller \
    og skriver referat.\nReferatet sendes ut innen en uke.";

fn version(desk: &Desk, number: u32, why: Why, by: &str) -> Version {
    let at = desk.now.later(i64::from(number) * 3_600_000);
    Version { number, why, stamp: Stamp { by: Line::kept(by), at } }
}

fn versions(desk: &Desk) -> Vec<Version> {
    let long = "A\u{30a}se-Karoline Øvregård Bjørkåsen fra introduksjonsenheten";
    [
        (12, Why::Ended, "Kari Nordmann"),
        (11, Why::Asked, "Kari Nordmann"),
        (10, Why::BeforeRecovery, long),
        (9, Why::Beside, "日本語"),
        (1, Why::BeforeRestore, "Ola\u{202e}"),
    ]
    .map(|(number, why, by)| version(desk, number, why, by))
    .to_vec()
}

/// Returns a draft opened, with its versions on the screen.
pub(super) fn listing(size: (u16, u16)) -> Desk {
    let mut desk = unread(size);
    let versions = versions(&desk);
    desk.send(Msg::Versions(Ok(versions)));
    desk
}

/// Returns a draft opened, whose versions are not read yet.
pub(super) fn unread(size: (u16, u16)) -> Desk {
    let mut desk = Desk::opened(size.0, size.1);
    desk.app.screen = Screen::Versions { row: 0 };
    desk.app.versions = None;
    desk
}

fn changed(what: What, then: Option<&str>, now: Option<&str>) -> Difference {
    Difference { what, then: then.map(str::to_owned), now: now.map(str::to_owned) }
}

fn sections() -> Vec<SectionDifference> {
    let field = |id: &str| What::Answer(FieldId::new(id).unwrap());
    let clause = |id: &str| ClauseId::new(id).unwrap();
    let now = LONG.replace("oftere enn før", "sjeldnere nå").replace("en uke", "to uker");
    let section = |id: &str| Some(SectionId::new(id).unwrap());
    let declared = What::Declared { then: None, now: Some(Declared::MustMend) };
    vec![
        SectionDifference {
            section: None,
            changes: vec![
                changed(What::Title, Some("Prøve"), Some("Prøve kommune")),
                changed(What::Order, Some("Parter\nFormål\nMøter"), Some("Formål\nParter\nMøter")),
            ],
        },
        SectionDifference {
            section: section("parties"),
            changes: vec![
                changed(field("municipality_name"), None, Some("Bodø")),
                changed(What::Clause(clause("parties.list")), Some(LONG), Some(&now)),
                changed(What::OwnClause(clause("own")), Some("Egen\u{1b}[2J tekst"), None),
                changed(What::Note(NoteId::new("n").unwrap()), Some("Spør"), Some("Spør Ola")),
                changed(What::Heading, None, Some("Partene")),
                changed(What::Clause(clause("parties.intro")), Some("Kort."), None),
                changed(What::Reason(clause("parties.list")), None, Some("Slik er det her.")),
                changed(declared, None, None),
            ],
        },
        SectionDifference {
            section: section("own-section"),
            changes: vec![changed(What::Section, Some("Borte"), None)],
        },
    ]
}

/// Puts a comparison with a version on the screen.
fn compare(desk: &mut Desk, sections: Vec<SectionDifference>) {
    let then = desk.draft("prove", "Prøve");
    desk.app.comparison = Some(Comparison {
        with: With::Version(version(desk, 10, Why::BeforeRecovery, "Ola Nordmann")),
        then: Box::new(then),
        sections,
        agreement: format!("Samarbeidsavtale\n\n{LONG}\n").repeat(12),
    });
    desk.app.screen = Screen::Comparison { row: 0 };
}

pub(super) fn comparing(size: (u16, u16)) -> Desk {
    let mut desk = Desk::opened(size.0, size.1);
    compare(&mut desk, sections());
    desk
}

#[test]
fn the_versions_are_listed_with_number_time_name_and_reason() {
    assert_snapshot!("versions", listing((80, 24)).screen());
    assert_snapshot!("versions_wide", listing((200, 50)).screen());
}

#[test]
fn a_long_list_of_versions_follows_the_one_selected() {
    let mut desk = unread((80, 24));
    let many = (1..=500).rev().map(|number| version(&desk, number, Why::Ended, "Kari")).collect();
    desk.send(Msg::Versions(Ok(many)));
    assert!(desk.screen().contains("mer under"), "{}", desk.screen());
    desk.app.screen = Screen::Versions { row: 499 };
    let end = desk.screen();
    assert!(end.contains("█   1  "), "{end}");
    assert!(!end.contains("mer under"), "{end}");
}

#[test]
fn versions_that_are_not_there_not_read_or_not_readable_are_said_in_words() {
    let mut desk = unread((80, 24));
    assert!(desk.screen().contains("eser versjonene …"), "{}", desk.screen());
    desk.send(Msg::Versions(Ok(Vec::new())));
    assert!(desk.screen().contains("ingen tidligere versjoner"), "{}", desk.screen());
    let gone = Message::new("store-folder-gone").with("path", "/srv/a\u{1b}b.json");
    desk.send(Msg::Versions(Err(StoreError::other(gone))));
    assert!(desk.screen().contains("appa til «/srv/a‹1B›b.json»"), "{}", desk.screen());
    desk.app.screen = Screen::Comparison { row: 0 };
    assert!(desk.screen().contains("eser versjonen …"), "{}", desk.screen());
}

#[test]
fn a_comparison_names_the_version_and_counts_what_differs_by_section() {
    assert_snapshot!("comparison", comparing((80, 24)).screen());
    let mut desk = comparing((200, 50));
    desk.app.screen = Screen::Comparison { row: 1 };
    assert_snapshot!("comparison_wide", desk.screen());
    compare(&mut desk, Vec::new());
    assert!(desk.screen().contains("Ingen forskjell."), "{}", desk.screen());
}

#[test]
fn a_difference_says_what_stood_and_what_stands_and_marks_the_words_by_signs() {
    let mut desk = comparing((80, 24));
    desk.app.screen = Screen::Comparison { row: 1 };
    desk.app.panel = Some(Panel::Difference);
    assert_snapshot!("difference", desk.screen());
    desk.press(&[Key::plain(Code::End)]);
    assert_snapshot!("difference_end", desk.screen());
    desk.resize(200, 50);
    assert_snapshot!("difference_wide", desk.screen());
}

#[test]
fn the_words_that_differ_stand_out_in_bold_or_underlined_besides() {
    let mut desk = comparing((80, 24));
    desk.app.screen = Screen::Comparison { row: 0 };
    desk.app.panel = Some(Panel::Difference);
    desk.draw();
    let buffer = desk.terminal.backend().buffer();
    let styled = |sign: &str| {
        let cell = buffer.content().iter().filter(|cell| cell.symbol() == sign).nth(2);
        cell.map(|cell| cell.modifier)
    };
    assert_eq!(styled("−"), Some(ratatui::style::Modifier::UNDERLINED));
    assert_eq!(styled("+"), Some(ratatui::style::Modifier::BOLD));
}

#[test]
fn the_agreement_of_a_version_is_read_in_full() {
    let mut desk = comparing((80, 24));
    desk.app.panel = Some(Panel::Agreement);
    assert_snapshot!("agreement", desk.screen());
    desk.press(&[Key::plain(Code::End)]);
    assert!(desk.screen().contains("innen en uke."), "{}", desk.screen());
    assert!(!desk.screen().contains("mer under"), "{}", desk.screen());
}

#[test]
fn help_names_the_keys_of_versions_and_of_bringing_back() {
    let mut desk = Desk::opened(80, 50);
    desk.press(&[Key::char('?')]);
    assert!(desk.screen().contains("V                          versjoner"), "{}", desk.screen());
    let mut desk = listing((80, 50));
    desk.press(&[Key::char('?')]);
    assert!(desk.screen().contains("hent tilbake"), "{}", desk.screen());
}

#[test]
fn every_screen_of_versions_is_drawn_at_every_small_size() {
    let panels = [None, Some(Panel::Difference), Some(Panel::Agreement)];
    let mut desks = vec![unread((80, 24)), listing((80, 24))];
    desks.extend(panels.into_iter().map(|panel| {
        let mut desk = comparing((80, 24));
        desk.app.screen = Screen::Comparison { row: 1 };
        desk.app.panel = panel;
        desk
    }));
    for mut desk in desks {
        super::small::resize_to_all(&mut desk);
    }
}

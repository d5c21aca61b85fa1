//! Tests of reading and showing answers.

use proptest::prelude::*;

use super::*;
use crate::base::norwegian::Gender;
use crate::base::{Day, ItemId, OptionId};
use crate::template::{Choice, Item, Need, Noun, Pattern};

fn choice(id: &str, label: &str, text: &str, per: Option<&str>) -> Choice {
    let pattern = |text: &str| Pattern::read(text, |_| true);
    Choice {
        id: OptionId::new(id).unwrap(),
        label: label.to_owned(),
        text: pattern(text),
        per: per.map(pattern),
        per_year: None,
    }
}

fn office() -> FieldKind {
    FieldKind::Line { max: 20, prefix: Some("NAV".into()), suffix: None }
}

fn municipality() -> FieldKind {
    FieldKind::Line { max: 20, prefix: None, suffix: Some("kommune".into()) }
}

fn prose() -> FieldKind {
    FieldKind::Prose { max: 30, continues: false }
}

fn counts(at_least: bool) -> FieldKind {
    let noun = Noun {
        one: "felles ledermøte".into(),
        many: "felles ledermøter".into(),
        gender: Gender::Neuter,
    };
    FieldKind::Count { min: 1, max: 12, at_least, noun }
}

fn periods(free: Option<usize>) -> FieldKind {
    let options = vec![
        choice("week", "uke", "hver uke", Some("per uke")),
        choice("two_weeks", "to uker", "hver 14. dag", None),
        choice("half_year", "halvår", "hvert halvår", Some("per halvår")),
        choice("unit", "Leder for enheten", "Leder ved {unit_name}", None),
    ];
    FieldKind::Choice { options, free }
}

fn end() -> FieldKind {
    FieldKind::Term { open: Some(choice("open", "Uten sluttdato", "uten sluttdato", None)) }
}

fn day(year: i16, month: i8, day: i8) -> Day {
    Day::new(year, month, day).unwrap()
}

fn own(text: &str) -> Line {
    Line::kept(text)
}

#[track_caller]
fn case(kind: &FieldKind, typed: &[&str], value: &Value) {
    for typed in typed {
        assert_eq!(kind.read(typed), *value, "{typed}");
        assert_eq!(kind.read(&kind.show(value)), *value, "{typed}");
        assert_eq!(kind.admits(value), Ok(()), "{typed}");
    }
}

#[track_caller]
fn unread(kind: &FieldKind, typed: &str, key: &str) {
    let value = kind.read(typed);
    assert_eq!(value, Value::Unread(own(typed.trim())));
    assert_eq!(kind.admits(&value), Ok(()));
    assert_eq!(kind.fault(&value).map(|message| message.key), Some(key), "{typed}");
}

#[test]
fn counts_are_read_in_digits_and_words() {
    let count = |number, at_least| Value::Count { number, at_least };
    case(&counts(true), &["2", "to", " To ", "2 ganger", "to felles ledermøter"], &count(2, false));
    case(&counts(true), &["ett", "en", "1 møte", "ett felles ledermøte"], &count(1, false));
    case(&counts(true), &["minst to", "minimum 2", "Min. to", "2 eller flere"], &count(2, true));
    unread(&counts(true), "13", "template-answer-at-least");
    unread(&counts(true), "mange", "template-answer-at-least");
    unread(&counts(true), "2 kaker", "template-answer-at-least");
    unread(&counts(false), "minst to", "template-answer-count");
}

#[test]
fn an_option_is_chosen_by_any_of_its_names() {
    let chosen = |id: &str| Value::Choice(Chosen::Option(OptionId::new(id).unwrap()));
    let half_year = ["halvår", "Hvert halvår", "half_year", "per halvår", "pr. halvår", "halvår."];
    case(&periods(None), &half_year, &chosen("half_year"));
    case(&periods(Some(20)), &["hver 14. dag", "2 uker"], &chosen("two_weeks"));
    case(&periods(None), &["leder for enheten"], &chosen("unit"));
    let other = Value::Choice(Chosen::Other(own("etter behov")));
    case(&periods(Some(20)), &["etter behov", "  etter behov "], &other);
    unread(&periods(None), "etter behov", "template-answer-choice");
    unread(&periods(None), "hver", "template-answer-choice");
}

#[test]
fn days_are_read_in_every_usual_form() {
    let forms = [
        "22.11.2026",
        "22.11.26",
        "2026-11-22",
        "22. november 2026",
        "22 nov 2026",
        "den 22/11-26",
    ];
    case(&end(), &forms, &Value::Term(Term::Day(day(2026, 11, 22))));
    case(&end(), &["open", "uten sluttdato", "Uten sluttdato"], &Value::Term(Term::Open));
    unread(&end(), "31.11.2026", "template-answer-day-or-open");
    unread(&end(), "22.11", "template-answer-day-or-open");
    unread(&FieldKind::Term { open: None }, "uten sluttdato", "template-answer-day");
}

#[test]
fn times_of_the_year_are_read_with_or_without_their_preposition() {
    let case = |typed: &[&str], time| case(&FieldKind::Time, typed, &Value::Time(time));
    case(&["uke 46", "Uke 46", "i uke 46", "uke46"], TimeOfYear::Week(46));
    case(&["november", "i november", "nov.", "i november hvert år"], TimeOfYear::Month(11));
    case(&["Uke 3 hvert år", "i veke 3 kvart år"], TimeOfYear::Week(3));
    case(&["15. mars", "15.3.", "innen 15. mars"], TimeOfYear::DayOfYear { month: 3, day: 15 });
    case(&["29. februar"], TimeOfYear::DayOfYear { month: 2, day: 29 });
    case(&["15.3.2027", "innen 15. mars 2027"], TimeOfYear::Day(day(2027, 3, 15)));
    case(&["årsskiftet", "ved årsskiftet", "nyttår"], TimeOfYear::NewYear);
    case(&["i løpet av høsten"], TimeOfYear::Other(own("i løpet av høsten")));
    for words in ["uke 46 eller 47", "uke 8–10", "hvert år", "våren 2027", "kl. 10.30 hver dag"]
    {
        case(&[words], TimeOfYear::Other(own(words)));
    }
}

#[test]
fn a_day_or_week_that_no_calendar_has_is_not_read_as_words() {
    for typed in
        ["uke 54", "uke 60", "i uke 0", "uke 999", "30.2.", "31. april", "innen 32.12.2026"]
    {
        unread(&FieldKind::Time, typed, "template-answer-no-time");
    }
    for typed in [
        "Ånndalen, 32.12.2026",
        "Mo i Rana 31. november 2026",
        "Bodø, den 1/13-26",
        "2026-13-01",
        "Bodø, 22.11.",
    ] {
        unread(&FieldKind::PlaceDate, typed, "template-answer-no-day");
    }
}

#[test]
fn place_and_day_may_each_be_missing() {
    let case = |typed: &[&str], place: &str, day| {
        case(&FieldKind::PlaceDate, typed, &Value::PlaceDate { place: own(place), day });
    };
    let signed = Some(day(2020, 9, 18));
    case(
        &[
            "Kristiansand, 18.9.2020",
            "Kristiansand 18/9-20",
            "Kristiansand, den 18. september 2020",
        ],
        "Kristiansand",
        signed,
    );
    case(&["Mo i Rana, 18.9.2020"], "Mo i Rana", signed);
    case(&["Kristiansand"], "Kristiansand", None);
    case(&["Møterom 2, Storgata 5"], "Møterom 2, Storgata 5", None);
    case(&["18.9.2020"], "", signed);
}

#[test]
fn the_word_around_a_name_is_taken_off_but_a_name_is_never_emptied() {
    let line = |text: &str| Value::Line(own(text));
    case(&office(), &["NAV Bodø", "nav bodø", "Nav  NAV Bodø", "Bodø"], &line("Bodø"));
    case(&office(), &["Navnløs"], &line("Navnløs"));
    case(&office(), &["NAV", "NAV NAV"], &line("NAV"));
    case(&municipality(), &["Bodø kommune", "bodø Kommune", "Bodø"], &line("Bodø"));
    case(&municipality(), &["kommune"], &line("kommune"));
    case(&municipality(), &[""], &line(""));
}

#[test]
fn a_lists_prefix_is_taken_off_the_first_part_of_an_item() {
    let (kind, [name, role]) = list();
    assert_eq!(kind.read_part(&name, "nav bodø"), Some(Value::Line(own("Bodø"))));
    assert_eq!(kind.read_part(&role, "NAV Bodø"), Some(Value::Line(own("NAV Bodø"))));
    assert_eq!(kind.read_part(&PartId::new("x").unwrap(), "a"), None);
}

fn list() -> (FieldKind, [PartId; 2]) {
    let ids = ["name", "role"].map(|id| PartId::new(id).unwrap());
    let part = |id: &PartId| Part {
        id: id.clone(),
        label: id.to_string(),
        kind: FieldKind::Line { max: 10, prefix: None, suffix: None },
        need: Need::Required,
    };
    let kind = FieldKind::List {
        parts: ids.iter().map(part).collect(),
        max: 2,
        item: "kontor".into(),
        prefix: Some("NAV".into()),
        inline: Pattern::default(),
        derived: None,
    };
    (kind, ids)
}

#[test]
fn a_list_takes_its_own_parts_only_and_not_too_many_items() {
    let (kind, [name, _]) = list();
    let item = |part: &PartId, text: &str| Item {
        id: ItemId::new("i").unwrap(),
        parts: [(part.clone(), Value::Line(own(text)))].into(),
    };
    let key = |result: Result<(), Message>| result.err().map(|message| message.key);
    let good = Value::List(vec![item(&name, "Bodø"), item(&name, "Fauske")]);
    assert_eq!(key(kind.admits(&good)), None);
    assert_eq!(kind.show(&good), "Bodø; Fauske");
    let wrong_part = Value::List(vec![item(&PartId::new("x").unwrap(), "")]);
    assert_eq!(key(kind.admits(&wrong_part)), Some("template-answer-part"));
    let many = Value::List(vec![item(&name, ""); 3]);
    assert_eq!(key(kind.admits(&many)), Some("template-answer-many"));
    assert_eq!(key(kind.admits(&Value::Unread(own("x")))), Some("template-answer-list"));
    let long = Value::List(vec![item(&name, "elleve tegn")]);
    assert_eq!(key(kind.admits(&long)), None);
    assert_eq!(kind.fault(&long).map(|fault| fault.key), Some("template-answer-long"));
}

#[test]
fn text_over_the_limit_is_kept_and_said_to_be_long() {
    for kind in [office(), prose(), periods(Some(20))] {
        let value = kind.read("Integrerings- og flyktningtjenesten i byen");
        assert_eq!(kind.admits(&value), Ok(()));
        assert_eq!(kind.fault(&value).map(|fault| fault.key), Some("template-answer-long"));
    }
    let boundless = "a".repeat(MOST_IN_PROSE + 1);
    assert!(prose().admits(&prose().read(&boundless)).is_err());
    assert!(office().admits(&office().read(&boundless)).is_err());
}

#[test]
fn a_value_of_another_kind_is_not_admitted() {
    let count = Value::Count { number: 13, at_least: false };
    for kind in [office(), prose(), counts(true), periods(None), end(), FieldKind::Time, list().0] {
        assert!(kind.admits(&count).is_err(), "{kind:?}");
    }
    let unknown = Value::Choice(Chosen::Option(OptionId::new("x").unwrap()));
    assert!(periods(Some(9)).admits(&unknown).is_err());
    assert!(FieldKind::Term { open: None }.admits(&Value::Term(Term::Open)).is_err());
    assert!(FieldKind::Time.admits(&Value::Time(TimeOfYear::Month(13))).is_err());
}

fn kinds() -> impl Strategy<Value = FieldKind> {
    prop::sample::select(vec![
        office(),
        municipality(),
        prose(),
        counts(true),
        counts(false),
        periods(None),
        periods(Some(20)),
        end(),
        FieldKind::Term { open: None },
        FieldKind::Time,
        FieldKind::PlaceDate,
        list().0,
    ])
}

/// Text that often comes close to what the kinds read.
fn typed() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "minst",
        "to",
        "2",
        "12",
        "uke",
        "i",
        "den",
        "innen",
        "15.",
        "mars",
        "2027",
        "3.",
        ",",
        "nav",
        "kommune",
        "halvår",
        "hver",
        "14.",
        "dag",
        "open",
        "ved",
        "årsskiftet",
        "1.1.2020",
        "eller",
        "flere",
        "Bodø",
        "/",
        "-",
        ".",
        "\n",
        "\u{200b}",
        "ß",
        "İ",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec((words, prop::sample::select(vec!["", " ", "  "])), 0..8)
            .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap]).collect()),
    ]
}

proptest! {
    #[test]
    fn what_is_read_is_admitted_and_survives_being_shown(kind in kinds(), typed in typed()) {
        let value = kind.read(&typed);
        prop_assert_eq!(kind.read(&kind.show(&value)), value.clone());
        let blank_list = matches!(kind, FieldKind::List { .. });
        prop_assert_eq!(kind.admits(&value).is_ok(), !blank_list);
        if Line::typed(&typed).text.is_blank() {
            prop_assert!(value.is_empty());
        }
    }

    #[test]
    fn every_typed_value_survives_being_shown(year in 1900i16..2200, month in 1u8..=12, number in 1u8..=53) {
        let round = |kind: &FieldKind, value: Value| {
            prop_assert_eq!(kind.read(&kind.show(&value)), value);
            Ok(())
        };
        round(&FieldKind::Time, Value::Time(TimeOfYear::Month(month)))?;
        round(&FieldKind::Time, Value::Time(TimeOfYear::Week(number)))?;
        if number <= 28 {
            let month_day = i8::try_from(number).unwrap();
            let day = day(year, i8::try_from(month).unwrap(), month_day);
            round(&FieldKind::Time, Value::Time(TimeOfYear::Day(day)))?;
            round(&FieldKind::Time, Value::Time(TimeOfYear::DayOfYear { month, day: number }))?;
            round(&end(), Value::Term(Term::Day(day)))?;
            round(&FieldKind::PlaceDate, Value::PlaceDate { place: own("Bodø"), day: Some(day) })?;
        }
        for at_least in [false, true] {
            let count = Value::Count { number: u16::from(month), at_least };
            round(&counts(true), count)?;
        }
    }
}

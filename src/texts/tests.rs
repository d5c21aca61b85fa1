//! Tests of the texts: what is found, what is neutralised, and which language is chosen.

use super::*;

#[test]
fn a_text_is_found_and_its_arguments_are_neutralised() {
    let texts = Texts::load(Language::Nb);
    let (_, message) = Language::chosen(Some("fr\u{1b}[2J"), None);
    assert_eq!(
        texts.say(&message.unwrap()),
        "«fr‹1B›[2J» er ikke et språk skjermteksten finnes på. Velg nb, nn eller en."
    );
}

#[test]
fn a_text_that_is_not_there_shows_its_key() {
    let texts = Texts::load(Language::Nb);
    assert_eq!(texts.get("not-there"), "not-there");
    assert_eq!(texts.say(&Message { key: "not-there", arguments: vec![] }), "not-there");
}

#[test]
fn a_text_without_arguments_is_ready_to_show() {
    for language in Language::ALL {
        let texts = Texts::load(language);
        assert!(matches!(texts.get("view-too-small"), Cow::Borrowed("view-too-small")));
        assert!(matches!(texts.get("view-help-more"), Cow::Borrowed(text) if text.contains(' ')));
    }
}

#[test]
fn each_language_has_its_own_words() {
    let said = |language| Texts::load(language).get("export-missing").into_owned();
    assert_eq!(Language::ALL.map(said), ["mangler", "manglar", "missing"]);
}

#[track_caller]
fn case(asked: Option<&str>, locale: Option<&str>, expected: Language, told: bool) {
    let (language, message) = Language::chosen(asked, locale);
    assert_eq!((language, message.is_some()), (expected, told), "{asked:?} {locale:?}");
}

#[test]
fn the_language_asked_for_counts_and_one_that_is_not_there_is_told() {
    case(Some("nb"), Some("nn_NO.UTF-8"), Language::Nb, false);
    case(Some("no"), None, Language::Nb, false);
    case(Some("nn-NO"), Some("en_GB.UTF-8"), Language::Nn, false);
    case(Some("EN"), None, Language::En, false);
    case(Some("fr"), None, Language::Nb, true);
    case(Some("fr"), Some("nn_NO"), Language::Nn, true);
}

#[test]
fn of_the_hosts_locale_nynorsk_alone_counts() {
    case(None, Some("nn_NO.UTF-8"), Language::Nn, false);
    case(None, Some("nn_NO@x"), Language::Nn, false);
    for locale in ["en_GB.UTF-8", "en_US", "C", "C.UTF-8", "POSIX", "nb_NO.UTF-8", "no_NO", "fr_FR"]
    {
        case(None, Some(locale), Language::Nb, false);
    }
    case(None, None, Language::Nb, false);
}

#[test]
fn a_number_chooses_its_form() {
    let source = "a = { $n ->\n    [one] ett\n   *[other] { $n } stykker\n }\n";
    let texts = Texts::of(Language::Nb, source, KeyNames::default());
    assert_eq!(texts.say(&Message::new("a").count("n", 1)), "ett");
    assert_eq!(texts.say(&Message::new("a").count("n", 1200)), "1200 stykker");
}

#[test]
fn a_text_brings_along_those_that_stand_in_it() {
    let source = "# About a.\na = a, { b }{ $n ->\n    [0] { c }\n   *[other] { KEY(\"x\", \"y\") }\n }\nb = b{d}\nc = c\nd = d\n";
    let texts = Texts::of(Language::Nb, source, KeyNames::default());
    assert_eq!(texts.say(&Message::new("a").count("n", 0)), "a, bdc");
    assert_eq!(texts.say(&Message::new("a").count("n", 1)), "a, bdy");
    assert_eq!(texts.get("b"), "bd");
}

#[test]
fn one_is_told_apart_from_many_in_every_language() {
    let said = |language: Language, count| {
        Texts::load(language).say(&Message::new("view-changes").count("count", count))
    };
    for language in Language::ALL {
        let (one, two) = (said(language, 1), said(language, 2));
        assert!(one.starts_with("1 ") && two.starts_with("2 "), "{one}, {two}");
        assert_ne!(one.get(1..), two.get(1..));
    }
}

#[test]
fn days_and_times_are_written_as_each_language_writes_them() {
    let at: Moment = "2027-05-05T14:32:00Z".parse().unwrap();
    let (day, time) = (at.day(&TimeZone::UTC), Argument::at(at, &TimeZone::UTC));
    for (language, in_words, stamp) in [
        (Language::Nb, "5. mai 2027", "05.05.2027 14:32"),
        (Language::Nn, "5. mai 2027", "05.05.2027 14:32"),
        (Language::En, "5 May 2027", "5 May 2027 14:32"),
    ] {
        let texts = Texts::load(language);
        assert_eq!(
            (texts.day(day), texts.stamp(at, &TimeZone::UTC)),
            (in_words.into(), stamp.into())
        );
        assert!(stamp.len() <= texts.stamp_width());
        let message = Message::new("check-before-signing");
        let message = message.put("start", Argument::Day(day)).put("signed", time.clone());
        let said = texts.say(&message);
        assert!(said.contains(in_words) && said.contains(stamp), "{said}");
    }
}

#[test]
fn every_month_has_a_name_of_its_own_in_every_language() {
    for language in Language::ALL {
        let texts = Texts::load(language);
        let names: BTreeSet<_> =
            (1..=12).map(|month| texts.day(Day::new(2027, month, 1).unwrap())).collect();
        assert_eq!(names.len(), 12, "{names:?}");
    }
}

#[test]
fn keys_that_were_bound_anew_are_named_and_the_others_stay() {
    let name = KeyName { typed: "z".to_owned(), held: "Alt+Z".to_owned() };
    let texts = Texts::naming(Language::Nb, KeyNames([("undo", name)].into()));
    assert_eq!(texts.get("app-removed"), "Fjernet. Trykk z for å angre.");
    let pasted = Message::new("app-pasted").count("lines", 2).count("bullets", 0);
    let said = texts.say(&pasted.count("removed", 0));
    assert_eq!(said, "Limt inn 2 linjer. Alt+Z angrer.");
    let other = texts.say(&Message::new("app-asks-for-section").with("by", "Kari"));
    assert!(other.contains("Trykk Esc"), "{other}");
}

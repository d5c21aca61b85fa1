//! Tests of drafts and answers as JSON, and the random values they share.

mod answers;
pub(super) mod drafts;
mod faults;
mod limits;
mod schema_limits;

use proptest::prelude::*;

use crate::base::norwegian::Gender;
use crate::base::{Day, Line, Moment, Prose};
use crate::draft::testing::{
    a_line, a_prose, clause, field, list, section, template_of, text_body,
};
use crate::draft::{ClauseChange, ClauseState, Stamp};
use crate::template::{
    Body, Choice, Chosen, FieldKind, Item, Need, Noun, Template, Term, TimeOfYear, Value,
};

/// Returns a template with a field of every kind.
pub(super) fn all_kinds() -> Template {
    let option = |id: &str, label: &str| Choice {
        label: label.to_owned(),
        ..crate::draft::testing::choice(id)
    };
    let count = FieldKind::Count {
        min: 1,
        max: 99,
        at_least: true,
        noun: Noun { one: "møte".into(), many: "møter".into(), gender: Gender::Neuter },
    };
    let period = |free| FieldKind::Choice {
        options: vec![option("month", "måned"), option("half_year", "halvår")],
        free,
    };
    let name = FieldKind::Line { max: 20, prefix: None, suffix: Some("kommune".into()) };
    let end = FieldKind::Term { open: Some(option("open", "uten sluttdato")) };
    let parts = [
        ("name", a_line(), Need::Required),
        ("period", period(Some(80)), Need::Optional),
        ("tasks", a_prose(), Need::Optional),
    ];
    let fields = [
        ("municipality", name),
        ("purpose", a_prose()),
        ("meetings", count),
        ("period", period(Some(80))),
        ("mode", period(None)),
        ("start", FieldKind::Term { open: None }),
        ("end", end),
        ("evaluation", FieldKind::Time),
        ("signing", FieldKind::PlaceDate),
        ("contacts", list(&parts)),
        ("parties", list(&[("name", a_line(), Need::Required)])),
    ];
    let ids: Vec<_> = fields.iter().map(|(id, _)| *id).collect();
    let (first, last) = ids.split_at(6);
    let clauses = vec![
        clause("goals.one", text_body("Vi er {municipality}.")),
        clause("goals.two", text_body("Vi møtes {meetings}.")),
        clause("goals.note", Body::Footnote(Vec::new())),
    ];
    template_of(
        vec![
            section("goals", first, clauses),
            section("duration", last, vec![clause("duration.end", text_body("{end}"))]),
            section("signing", &[], Vec::new()),
        ],
        fields.into_iter().map(|(id, kind)| field(id, kind)).collect(),
    )
}

pub(super) fn line() -> impl Strategy<Value = Line> {
    prop_oneof!["[a-zæøå ]{0,12}", any::<String>()].prop_map(|text| Line::kept(&text))
}

pub(super) fn prose() -> impl Strategy<Value = Prose> {
    prop_oneof!["([a-zæøå \n\"\\\\]|\u{1b}|\u{202e}){0,20}", any::<String>()]
        .prop_map(|text| Prose::kept(&text))
}

pub(super) fn stamp() -> impl Strategy<Value = Stamp> {
    let moment = (-60_000_000_000_000..200_000_000_000_000_i64).prop_map(Moment::from_millisecond);
    (line(), moment).prop_map(|(by, at)| Stamp { by, at: at.unwrap() })
}

pub(super) fn clause_change() -> impl Strategy<Value = ClauseChange> {
    let state = prop_oneof![
        prose().prop_map(ClauseState::Edited),
        prose().prop_map(ClauseState::Replaced),
        Just(ClauseState::LeftOut),
    ];
    (state, prop::option::of(line()), "[0-9a-f]{64}")
        .prop_map(|(state, reason, standard)| ClauseChange { state, reason, standard })
}

fn day() -> impl Strategy<Value = Day> {
    (1900..2200_i16, 1..13_i8, 1..29_i8).prop_map(|(y, m, d)| Day::new(y, m, d).unwrap())
}

/// Returns values that a field of this kind can hold; items without ids of their own yet.
pub(super) fn value(kind: &FieldKind) -> BoxedStrategy<Value> {
    let unread = line().prop_map(Value::Unread);
    let value = match kind {
        FieldKind::Line { .. } => line().prop_map(Value::Line).boxed(),
        FieldKind::Prose { .. } => prose().prop_map(Value::Prose).boxed(),
        FieldKind::Count { .. } => (any::<u16>(), any::<bool>())
            .prop_map(|(number, at_least)| Value::Count { number, at_least })
            .boxed(),
        FieldKind::Choice { options, free } => {
            let ids: Vec<_> = options.iter().map(|option| option.id.clone()).collect();
            let chosen = prop::sample::select(ids).prop_map(Chosen::Option);
            match free {
                Some(_) => prop_oneof![chosen, line().prop_map(Chosen::Other)]
                    .prop_map(Value::Choice)
                    .boxed(),
                None => chosen.prop_map(Value::Choice).boxed(),
            }
        }
        FieldKind::Term { open: Some(_) } => {
            prop_oneof![Just(Term::Open), day().prop_map(Term::Day)].prop_map(Value::Term).boxed()
        }
        FieldKind::Term { open: None } => day().prop_map(|day| Value::Term(Term::Day(day))).boxed(),
        FieldKind::Time => time().prop_map(Value::Time).boxed(),
        FieldKind::PlaceDate => (line(), prop::option::of(day()))
            .prop_map(|(place, day)| Value::PlaceDate { place, day })
            .boxed(),
        FieldKind::List { parts, .. } => {
            let parts: Vec<_> = parts
                .iter()
                .map(|part| (Just(part.id.clone()), prop::option::of(value(&part.kind))))
                .collect();
            let item = parts.prop_map(|parts| Item {
                id: crate::draft::testing::item_id("i0"),
                parts: parts.into_iter().filter_map(|(id, value)| Some((id, value?))).collect(),
            });
            return prop::collection::vec(item, 0..4).prop_map(Value::List).boxed();
        }
    };
    prop_oneof![9 => value, 1 => unread].boxed()
}

fn time() -> impl Strategy<Value = TimeOfYear> {
    prop_oneof![
        day().prop_map(TimeOfYear::Day),
        (1..13_u8, 1..29_u8).prop_map(|(month, day)| TimeOfYear::DayOfYear { month, day }),
        (1..13_u8).prop_map(TimeOfYear::Month),
        (1..54_u8).prop_map(TimeOfYear::Week),
        Just(TimeOfYear::NewYear),
        line().prop_map(TimeOfYear::Other),
    ]
}

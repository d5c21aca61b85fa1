//! Tests of slots as drafters see and type them.

use avtale::base::FieldId;
use avtale::template::{Form, Pattern, Segment, Slot};
use proptest::prelude::*;

use super::small;

#[track_caller]
fn case(stored: &str, shown: &str) {
    let template = small();
    let pattern = Pattern::read(stored, |id| template.field(id).is_some());
    assert_eq!(template.shown(&pattern), shown);
    assert_eq!(template.read_shown(shown).to_string(), stored);
}

#[track_caller]
fn reads(typed: &str, stored: &str) {
    assert_eq!(small().read_shown(typed).to_string(), stored);
}

#[test]
fn slots_are_shown_by_label() {
    case("Leder ved {unit} kaller inn.", "Leder ved <Navn på enheten> kaller inn.");
    case("{count} {period:per}", "<Antall møter> <Hvor ofte: per>");
    case("delmål{reported:rest}.", "delmål<Rapporteres: resten>.");
    case("{office?leder|lederne} ved {office}", "<NAV-kontor: leder/lederne> ved <NAV-kontor>");
}

#[test]
fn a_form_that_could_not_be_read_back_keeps_its_braces() {
    case("{office?og/eller|og}", "{office?og/eller|og}");
    case("{office?en |to}", "{office?en |to}");
}

#[test]
fn case_and_blanks_make_no_difference() {
    reads("< navn  PÅ enheten >", "{unit}");
    reads("<HVOR OFTE:PER>", "{period:per}");
    reads("<NAV-kontor: leder / lederne>", "{office?leder|lederne}");
    reads("{unit}", "{unit}");
}

#[test]
fn what_is_no_slot_stays_text() {
    for text in ["a < b", "<Ukjent>", "<Hvor ofte: pers>", "<", "<>", "{ukjent}", "3 > 2"] {
        reads(text, text);
    }
    reads("<<Navn på enheten>>", "<{unit}>");
}

fn slots() -> impl Strategy<Value = Segment> {
    let fields = prop::sample::select(vec!["unit", "office", "period", "others", "place_date"]);
    let words = "[a-zæøå /:|{}<>]{0,6}";
    let forms = prop_oneof![
        Just(Form::Plain),
        Just(Form::Per),
        Just(Form::Rest),
        (words, words).prop_map(|(one, many)| Form::Number { one, many }),
    ];
    (fields, forms)
        .prop_map(|(field, form)| Segment::Slot(Slot { field: FieldId::new(field).unwrap(), form }))
}

/// Patterns as stored text spells them, without the marks of the other spelling.
fn patterns() -> impl Strategy<Value = Pattern> {
    let text = "[a-zæøå .:|/}>]{1,6}".prop_map(Segment::Text);
    prop::collection::vec(prop_oneof![text, slots()], 0..6).prop_map(|segments| {
        let stored = Pattern(segments).to_string();
        Pattern::read(&stored, |id| small().field(id).is_some())
    })
}

proptest! {
    #[test]
    fn a_pattern_survives_being_shown(pattern in patterns()) {
        let template = small();
        let has_mark = |segment: &Segment| match segment {
            Segment::Text(text) => text.contains(['<', '{']),
            Segment::Slot(_) => false,
        };
        prop_assume!(!pattern.0.iter().any(has_mark));
        prop_assert_eq!(template.read_shown(&template.shown(&pattern)), pattern);
    }

    #[test]
    fn reading_what_is_shown_changes_nothing_more(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "<", ">", "{", "}", "unit", "Navn på enheten", ": per", "NAV-kontor: a/b", "office",
                "?a|b", "/", " ", "a",
            ]),
            0..10,
        )
    ) {
        let template = small();
        let read = template.read_shown(&parts.concat());
        let shown = template.shown(&read);
        let again = template.read_shown(&shown);
        prop_assert_eq!(again.to_string(), read.to_string());
    }
}

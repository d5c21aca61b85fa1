//! A small template made in code, and shorthand, for the tests of this crate.

pub(crate) mod full;
pub(crate) mod random;

use std::collections::BTreeMap;

use super::{Change, Draft, Edit, OwnClause, Stamp, Stamped};
use crate::base::{
    ClauseId, Day, DraftId, FieldId, ItemId, Line, Moment, NoteId, OptionId, PartId, Prose,
    SectionId, SourceId, StepId, TemplateId,
};
use crate::template::{
    Body, Choice, Chosen, Clause, Condition, Default as Standing, Field, FieldKind, Item, Need,
    Part, Pattern, Section, Step, Template, Term, Test, Translations, Value, Variant,
};

pub(crate) fn field_id(id: &str) -> FieldId {
    FieldId::new(id).unwrap()
}
pub(crate) fn section_id(id: &str) -> SectionId {
    SectionId::new(id).unwrap()
}
pub(crate) fn clause_id(id: &str) -> ClauseId {
    ClauseId::new(id).unwrap()
}
pub(crate) fn item_id(id: &str) -> ItemId {
    ItemId::new(id).unwrap()
}
pub(crate) fn part_id(id: &str) -> PartId {
    PartId::new(id).unwrap()
}

pub(crate) fn note_id(id: &str) -> NoteId {
    NoteId::new(id).unwrap()
}

pub(crate) fn line(text: &str) -> Value {
    Value::Line(Line::kept(text))
}
pub(crate) fn prose(text: &str) -> Value {
    Value::Prose(Prose::kept(text))
}
pub(crate) fn option(id: &str) -> Value {
    Value::Choice(Chosen::Option(OptionId::new(id).unwrap()))
}
pub(crate) fn other(text: &str) -> Value {
    Value::Choice(Chosen::Other(Line::kept(text)))
}
pub(crate) fn day(text: &str) -> Value {
    Value::Term(Term::Day(text.parse::<Day>().unwrap()))
}

/// Returns an item with parts by their ids.
pub(crate) fn item(id: &str, parts: &[(&str, Value)]) -> Item {
    let parts = parts.iter().map(|(part, value)| (part_id(part), value.clone()));
    Item { id: item_id(id), parts: parts.collect() }
}

/// Returns the stamp of `by` at so many milliseconds.
pub(crate) fn stamp(by: &str, at: i64) -> Stamp {
    Stamp { by: Line::kept(by), at: Moment::from_millisecond(at).unwrap() }
}

pub(crate) fn change(edit: Edit, at: i64) -> Change {
    Change::new(edit, stamp("Kari", at))
}

pub(crate) fn own_clause(id: &str, section: &str, after: Option<&str>) -> OwnClause {
    OwnClause {
        id: clause_id(id),
        section: section_id(section),
        after: after.map(clause_id),
        text: Stamped { value: Prose::kept("Egen tekst."), stamp: stamp("Kari", 0) },
    }
}

pub(crate) fn draft(template: &Template) -> Draft {
    Draft::new(DraftId::new("d").unwrap(), Line::kept("Avtale"), template, stamp("Ola", 0))
}

/// Returns the draft with answers put in.
pub(crate) fn answered(template: &Template, answers: &[(&str, Value)]) -> Draft {
    let mut draft = draft(template);
    for (field, value) in answers {
        let value = Stamped { value: value.clone(), stamp: stamp("Kari", 1) };
        draft.answers.insert(field_id(field), value);
    }
    draft
}

pub(crate) fn choice(id: &str) -> Choice {
    Choice {
        id: OptionId::new(id).unwrap(),
        label: id.to_owned(),
        text: pattern(id),
        per: None,
        per_year: None,
    }
}

pub(crate) fn pattern(text: &str) -> Pattern {
    Pattern::read(text, |_| true)
}

/// Returns a required field without default or condition.
pub(crate) fn field(id: &str, kind: FieldKind) -> Field {
    Field {
        id: field_id(id),
        label: format!("Felt {id}"),
        label_language: "nb".to_owned(),
        question: String::new(),
        missing: id.to_owned(),
        kind,
        default: None,
        need: Need::Required,
        when: Condition::default(),
    }
}

pub(crate) fn a_line() -> FieldKind {
    FieldKind::Line { max: 80, prefix: None, suffix: None }
}
pub(crate) fn a_prose() -> FieldKind {
    FieldKind::Prose { max: 60, continues: false }
}
pub(crate) fn options(ids: &[&str]) -> FieldKind {
    FieldKind::Choice { options: ids.iter().map(|id| choice(id)).collect(), free: Some(80) }
}
pub(crate) fn list(parts: &[(&str, FieldKind, Need)]) -> FieldKind {
    let part = |(id, kind, need): &(&str, FieldKind, Need)| Part {
        id: part_id(id),
        label: format!("Del {id}"),
        kind: kind.clone(),
        need: *need,
    };
    FieldKind::List {
        parts: parts.iter().map(part).collect(),
        max: 4,
        item: "ting".to_owned(),
        prefix: None,
        inline: pattern("{name}"),
        derived: None,
    }
}

pub(crate) fn clause(id: &str, body: Body) -> Clause {
    Clause {
        language: "nb".to_owned(),
        id: clause_id(id),
        label: format!("Setning {id}"),
        label_language: "nb".to_owned(),
        when: Condition::default(),
        joined: false,
        body,
        source: SourceId::new("source").unwrap(),
        footnote: None,
        elsewhere: Vec::new(),
    }
}
pub(crate) fn text_body(text: &str) -> Body {
    Body::Text(vec![Variant { when: Condition::default(), text: pattern(text), source: None }])
}
pub(crate) fn list_body(field: &str) -> Body {
    Body::List { field: field_id(field), lead: Pattern::default(), item: pattern("{name}") }
}

pub(crate) fn section(id: &str, fields: &[&str], clauses: Vec<Clause>) -> Section {
    let heading = Variant { when: Condition::default(), text: pattern(id), source: None };
    Section {
        language: "nb".to_owned(),
        id: section_id(id),
        step: StepId::new("step").unwrap(),
        title: format!("Avsnitt {id}"),
        title_language: "nb".to_owned(),
        headings: vec![heading],
        level: 1,
        question: String::new(),
        fields: fields.iter().map(|id| field_id(id)).collect(),
        clauses,
        guidance: Vec::new(),
    }
}

/// Returns a template of these sections and fields.
pub(crate) fn template_of(sections: Vec<Section>, fields: Vec<Field>) -> Template {
    Template {
        id: TemplateId::new("small").unwrap(),
        edition: "1".to_owned(),
        name: "Liten mal".to_owned(),
        language: "nb".to_owned(),
        source: SourceId::new("source").unwrap(),
        hash: "0".repeat(64),
        steps: vec![Step { id: StepId::new("step").unwrap(), title: "Steg".to_owned() }],
        sections,
        fields: fields
            .into_iter()
            .map(|field| (field.id.clone(), field))
            .collect::<BTreeMap<_, _>>(),
        hints: Vec::new(),
        sources: Vec::new(),
        placeholders: Vec::new(),
        rules: Vec::new(),
        translations: Translations::default(),
    }
}

/// Returns the template of these tests: `first` (name, mode, story, reason when mode is `own`),
/// `second` (people), `bare`.
pub(crate) fn template() -> Template {
    let mut reason = field("reason", a_line());
    reason.when =
        Condition(vec![(field_id("mode"), Test::Is(vec![OptionId::new("own").unwrap()]))]);
    let mut mode = field("mode", options(&["law", "own"]));
    mode.default = Some(Standing::Value(option("law")));
    let people = list(&[("name", a_line(), Need::Required), ("about", a_prose(), Need::Optional)]);
    let note = Body::Footnote(Vec::new());
    template_of(
        vec![
            section(
                "first",
                &["name", "mode", "reason", "story"],
                vec![
                    clause("first.one", text_body("Vi heter {name}. {reason} {story}")),
                    clause("first.two", text_body("Slik er det.")),
                    clause("first.note", note),
                ],
            ),
            section("second", &["people"], vec![clause("second.list", list_body("people"))]),
            section("bare", &[], vec![]),
        ],
        vec![
            field("name", a_line()),
            mode,
            reason,
            field("story", a_prose()),
            field("people", people),
        ],
    )
}

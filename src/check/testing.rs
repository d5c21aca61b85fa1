//! A small template with the official ids that rules name, and what the rules find.

use super::{Finding, check};
use crate::assemble::assemble;
use crate::draft::Draft;
use crate::draft::testing::{
    a_line, a_prose, clause, field, list, list_body, options, section, template_of, text_body,
};
use crate::template::{Default, Field, FieldKind, Need, Section, Template};

pub(super) fn findings(template: &Template, draft: &Draft) -> Vec<Finding> {
    check(template, draft, &assemble(template, draft))
}

/// Returns the keys of the messages of one rule.
pub(super) fn keys(template: &Template, draft: &Draft, rule: &str) -> Vec<&'static str> {
    let found = findings(template, draft).into_iter().filter(|finding| finding.rule == rule);
    found.map(|finding| finding.message.key).collect()
}

fn optional(id: &str, kind: FieldKind) -> Field {
    Field { need: Need::Optional, ..field(id, kind) }
}

fn names() -> FieldKind {
    list(&[("name", a_line(), Need::Required), ("email", a_line(), Need::Optional)])
}

fn areas() -> FieldKind {
    list(&[("area", a_line(), Need::Required)])
}

/// Returns a template with the parties, a meeting, more meetings, areas, reporting and contacts.
pub(super) fn template() -> Template {
    template_of(sections(), fields())
}

fn fields() -> Vec<Field> {
    let mut spelling = field("nav_spelling", options(&["nav_upper", "nav_lower"]));
    spelling.default = Some(Default::Value(crate::draft::testing::option("nav_upper")));
    let mut reporting = areas();
    if let FieldKind::List { derived, .. } = &mut reporting {
        *derived = Some(crate::draft::testing::field_id("other_areas"));
    }
    let meetings = list(&[
        ("name", a_line(), Need::Required),
        ("frequency", options(&["month"]), Need::Optional),
        ("convener", a_line(), Need::Optional),
    ]);
    vec![
        optional("organisation", options(&["outside_nav", "inside_nav"])),
        spelling,
        optional("guideline_reference", a_line()),
        field("municipality_name", a_line()),
        field("unit_name", a_line()),
        field("nav_office", names()),
        optional("parties", names()),
        optional("leader_meeting_participants", a_line()),
        field("leader_meeting_convener", options(&["unit_leader"])),
        optional("leader_meeting_agenda", a_prose()),
        optional("extra_meetings", meetings),
        optional("other_areas", areas()),
        optional("reporting_other_areas", reporting),
        optional("contacts_municipality", names()),
        optional("contacts_nav", names()),
    ]
}

fn sections() -> Vec<Section> {
    let parties = [
        "organisation",
        "nav_spelling",
        "guideline_reference",
        "municipality_name",
        "unit_name",
        "nav_office",
        "parties",
    ];
    let between = "Mellom {unit_name} i {municipality_name} og {nav_office}.";
    vec![
        section("parties", &parties, vec![clause("parties.between", text_body(between))]),
        section(
            "leader_meetings",
            &["leader_meeting_participants", "leader_meeting_convener", "leader_meeting_agenda"],
            vec![
                clause(
                    "leader_meetings.convener",
                    text_body("{leader_meeting_convener} kaller inn."),
                ),
                clause("leader_meetings.agenda", text_body("De vil {leader_meeting_agenda}.")),
            ],
        ),
        section(
            "extra_meetings",
            &["extra_meetings"],
            vec![clause("extra", list_body("extra_meetings"))],
        ),
        section("other_areas", &["other_areas"], vec![clause("areas", list_body("other_areas"))]),
        section(
            "reporting",
            &["reporting_other_areas"],
            vec![clause("reporting.areas", list_body("reporting_other_areas"))],
        ),
        section(
            "contacts",
            &["contacts_municipality", "contacts_nav"],
            vec![
                clause("contacts.one", list_body("contacts_municipality")),
                clause("contacts.two", list_body("contacts_nav")),
            ],
        ),
    ]
}

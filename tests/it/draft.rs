//! The draft and its checks on the official template.

use std::sync::Arc;

use avtale::assemble::assemble;
use avtale::base::{DraftId, FieldId, ItemId, Line, Moment, OptionId, Prose, SectionId};
use avtale::check::{Finding, check};
use avtale::draft::progress::{next_left, progress};
use avtale::draft::{Change, Draft, Edit, History, Run, Stamp};
use avtale::template::{Chosen, FieldKind, Item, Library, Severity, Template, Value};

fn official() -> Arc<Template> {
    Library::official().all()[0].clone()
}

fn stamp(at: i64) -> Stamp {
    Stamp { by: Line::kept("Kari"), at: Moment::from_millisecond(at).unwrap() }
}

fn empty(template: &Template) -> Draft {
    Draft::new(DraftId::new("bodo").unwrap(), Line::kept("Bodø"), template, stamp(0))
}

pub(crate) fn findings(template: &Template, draft: &Draft) -> Vec<Finding> {
    check(template, draft, &assemble(template, draft))
}

pub(crate) fn edit(template: &Template, draft: &mut Draft, edit: Edit) {
    draft.apply(template, Change::new(edit, stamp(1_795_325_525_120))).unwrap();
}

/// Answers a field as a drafter types it; the items of a list by line, their parts by `|`, and an option
/// by its id.
#[track_caller]
pub(crate) fn answer(template: &Template, draft: &mut Draft, id: &str, typed: &str) {
    let field = FieldId::new(id).unwrap();
    let kind = &template.field(&field).unwrap().kind;
    let value = if let FieldKind::List { parts, .. } = kind {
        let lines = typed.lines().enumerate();
        let items = lines.map(|(at, line)| {
            let cells = parts.iter().zip(line.split('|'));
            let parts = cells.filter_map(|(part, typed)| {
                Some((part.id.clone(), kind.read_part(&part.id, typed.trim())?))
            });
            let id = ItemId::new(&format!("{id}{at}")).unwrap();
            Item { id, parts: parts.collect() }
        });
        Value::List(items.collect())
    } else if kind.options().iter().any(|option| option.id.as_str() == typed) {
        Value::Choice(Chosen::Option(OptionId::new(typed).unwrap()))
    } else {
        kind.read(typed)
    };
    edit(template, draft, Edit::Answer { field, value: Some(value) });
}

const TASKS: &str = "Gi hver deltaker en fast kontaktperson\n\
    Hindre opphold i kvalifiseringen når programmet slutter\n\
    Finne kandidater til hurtigspor sammen med NAV";

const INFORMATION: &str = "Kommunen informerer skriftlig hver måned om bosetting og deltakernes mål\n\
    NAV informerer i samarbeidsmøtene om arbeidsmarkedet og tiltak";

/// Returns a draft that has everything the rules want.
pub(crate) fn complete(template: &Template) -> Draft {
    let mut draft = empty(template);
    for (id, typed) in [
        ("organisation", "outside_nav"),
        ("municipality_name", "Bodø kommune"),
        ("unit_name", "flyktningenheten"),
        ("nav_office", "NAV Bodø"),
        ("parties", "Flyktningenheten\nVoksenopplæringen\nNordland fylkeskommune"),
        ("purpose_text", "Samarbeidet er et tema i partnerskapsmøtene."),
        ("municipality_responsibility_mode", "listed"),
        ("municipality_responsibilities", TASKS),
        ("nav_role_mode", "listed"),
        ("nav_role_items", "Være med tidlig når sluttmålet er arbeid"),
        ("follow_up_after_programme", "NAV kaller inn til en samtale når programmet er slutt."),
        ("teams", "Kommunen setter sammen tverrfaglige team."),
        ("information_exchange", INFORMATION),
        ("information_responsible", "Fagansvarlig|Kommunen\nAvdelingsleder|NAV"),
        ("subgoals", "Flere får arbeidsmarkedstiltak i programtiden"),
        ("other_areas", "Felles kurs|To kursdager i året"),
        ("contacts_municipality", "Kari Li|Rådgiver|75 55 50 00|kari.li@bodo.kommune.no"),
        ("contacts_nav", "Mohamed Mohamed|Veileder|55 55 33 33|mohamed@nav.no"),
        ("end_date", "31.12.2028"),
        ("evaluation_time", "november"),
        ("signatories_municipality", "Ola Moe|Kommunaldirektør"),
        ("signatories_nav", "Eva Dahl|Leder ved NAV Bodø"),
    ] {
        answer(template, &mut draft, id, typed);
    }
    draft
}

#[track_caller]
fn found(template: &Template, draft: &Draft, expected: &[(&str, &str)]) {
    let found = findings(template, draft);
    let found: Vec<_> = found
        .iter()
        .map(|f| (f.rule, f.field.as_ref().map_or(f.section.as_str(), FieldId::as_str)))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn an_empty_draft_lacks_what_the_walk_asks_for_in_its_order() {
    let template = official();
    let draft = empty(&template);
    let missing = |f: &Finding| matches!(f.message.key, "check-missing" | "check-open");
    let found = findings(&template, &draft).into_iter().filter(missing);
    let found: Vec<_> = found.map(|f| (f.section, f.field.unwrap())).collect();
    let left: Vec<_> = progress(&template, &draft)
        .sections
        .into_iter()
        .flat_map(|s| s.left.into_iter().map(move |left| (s.section.clone(), left.field)))
        .collect();
    assert_eq!(found, left);
    assert_eq!(found.len(), 12);
    let blocking = findings(&template, &draft);
    let blocking = blocking.iter().filter(|finding| finding.severity == Severity::Must);
    assert_eq!(blocking.count(), 11);
    // The jump to what is left goes through all of them and comes round.
    let mut place = next_left(&template, &draft, &draft.sections[0].id, None).unwrap();
    for (section, field) in left.iter().skip(1).chain(left.first()) {
        place = next_left(&template, &draft, &place.section, Some(&place.field)).unwrap();
        assert_eq!((&place.section, &place.field), (section, field));
    }
}

#[test]
fn a_complete_draft_has_no_findings() {
    let template = official();
    let mut draft = complete(&template);
    found(&template, &draft, &[]);
    for (id, typed) in [
        ("organisation", "inside_nav"),
        ("nav_office", "NAV Bodø\nNAV Fauske"),
        ("leader_meeting_convener", "in_turn"),
        ("evaluation_time", "uke 46"),
        ("end_date", "uten sluttdato"),
        ("case_reference", "2026/123 123"),
        ("target_figures", "Målet er at 70 prosent er i arbeid eller utdanning ett år etter."),
        ("subgoals", "Flere får arbeidsmarkedstiltak i programtiden"),
        ("other_areas", "Praksisplasser|Alle som trenger det, får plass\nFelles kurs|Ett i året"),
        ("teams", "Kommunen setter sammen tverrfaglige team."),
        ("extra_meetings", "Trekantsamtaler|half_year|Deltaker og lærer|Programrådgiver|Planen"),
    ] {
        answer(&template, &mut draft, id, typed);
        found(&template, &draft, &[]);
    }
}

#[test]
fn faults_of_a_complete_draft_are_found_where_they_are() {
    let template = official();
    let whole = complete(&template);
    for (id, typed, expected) in [
        ("evaluation_time", "", &[("C30", "evaluation_time")][..]),
        ("end_date", "en gang", &[("unread", "end_date")]),
        ("end_date", "1.1.2020", &[("C34", "end_date")]),
        ("nav_office", "Bodø Bodø", &[("C40", "nav_office")]),
        ("teams", "Leder ved leder i team [enheten]", &[("C39", "teams"), ("C40", "teams")]),
        ("teams", "Flyktningsenheten setter sammen teamet.", &[("C41", "teams")]),
        ("teams", "Nav-kontoret setter sammen teamet.", &[("nav", "teams")]),
        ("leader_meeting_convener", "Rektor ved skolen", &[("C42", "leader_meeting_convener")]),
        ("contacts_nav", "Kari Li|Veileder|55 55 33 33|kari@nav.no", &[("C28", "contacts_nav")]),
        ("extra_meetings", "|half_year", &[("C47", "extra_meetings"); 2]),
    ] {
        let mut draft = whole.clone();
        answer(&template, &mut draft, id, typed);
        found(&template, &draft, expected);
    }
}

#[test]
fn ordinary_norwegian_raises_no_alarm() {
    let template = official();
    let mut draft = complete(&template);
    let guidance = template.sections().iter().flat_map(|section| &section.guidance);
    // A hint may well name the guideline of 2021, which an agreement shall not rest on.
    let hints = template.hints().iter().map(|hint| &hint.text);
    let hints = hints.filter(|text| !text.contains("Veilederen fra 2021"));
    let texts = guidance.chain(hints);
    let texts: Vec<_> = texts.map(|text| Prose::kept(text)).collect();
    assert!(texts.len() > 100);
    for text in texts {
        let clause = draft.next_clause_id();
        let section = SectionId::new("teams").unwrap();
        edit(&template, &mut draft, Edit::AddClause { clause, section, after: None, text });
    }
    found(&template, &draft, &[]);
}

#[test]
fn a_whole_walk_is_taken_back_to_the_start_and_given_again() {
    let template = official();
    let mut draft = empty(&template);
    let start = draft.clone();
    let mut history = History::default();
    for (at, field) in template.fields_in_order().enumerate() {
        for typed in ["1", "12", "Hver måned"] {
            let value = Some(field.kind.read(typed));
            let value = value.filter(|value| field.kind.admits(value).is_ok());
            let moment = i64::try_from(at).unwrap() * 10_000;
            let change =
                Change::new(Edit::Answer { field: field.id.clone(), value }, stamp(moment));
            let run = Run::of(&change);
            history.record(draft.apply(&template, change).unwrap(), run);
        }
    }
    let end = draft.clone();
    let mut steps = 0;
    while history.undo(&mut draft, &template).unwrap().is_some() {
        steps += 1;
    }
    assert_eq!(draft, start);
    assert!(steps <= 2 * template.fields().len(), "{steps}");
    while history.redo(&mut draft, &template).unwrap().is_some() {}
    assert_eq!(draft, end);
}

//! Tests of comparing and of the way back.

use super::*;
use crate::base::{Line, Prose, SessionId};
use crate::draft::testing::random::edits;
use crate::draft::testing::*;
use crate::draft::together::Version;
use crate::draft::{Alternative, Change, ClauseChange, ClauseState, Edit, Note, Stamp, Stamped};
use crate::template::{FieldKind, Item, Need, Value};
use proptest::prelude::*;

/// A template with a list of one part, a list derived from it, and a slot in a heading.
fn template() -> Template {
    let mut template = crate::draft::testing::template();
    let names = list(&[("name", a_line(), Need::Required)]);
    let mut derived = names.clone();
    if let FieldKind::List { derived, .. } = &mut derived {
        *derived = Some(field_id("names"));
    }
    for (id, kind, section) in [("names", names, 2), ("derived", derived, 1)] {
        template.fields.insert(field_id(id), field(id, kind));
        template.sections[section].fields.push(field_id(id));
    }
    template.sections[0].headings[0].text = pattern("Om {name}");
    template
}

fn with(draft: &Draft, edits: Vec<Edit>) -> Draft {
    let mut draft = draft.clone();
    for edit in edits {
        draft.apply(&template(), change(edit, 9)).unwrap();
    }
    draft
}

fn answer(field: &str, value: Value) -> Edit {
    Edit::Answer { field: field_id(field), value: Some(value) }
}
fn clause(id: &str, state: ClauseState, reason: Option<&str>) -> Edit {
    let (reason, standard) = (reason.map(Line::kept), String::new());
    let change = Some(ClauseChange { state, reason, standard });
    Edit::Clause { clause: clause_id(id), change }
}
fn add_clause(id: &str, section: &str, after: Option<&str>, text: &str) -> Edit {
    let (clause, section) = (clause_id(id), section_id(section));
    Edit::AddClause { clause, section, after: after.map(clause_id), text: Prose::kept(text) }
}
fn add_section(id: &str, after: &str) -> Edit {
    let heading = Line::kept(&format!("Eget {id}"));
    Edit::AddSection { section: section_id(id), heading, after: Some(section_id(after)) }
}
fn note(section: &str, text: &str, closed: bool) -> Edit {
    let (section, text) = (section_id(section), Prose::kept(text));
    let closed = closed.then(|| stamp("Per", 4));
    let note = Note { closed, ..Note::new(section, None, text) };
    Edit::Note { id: note_id("n1"), note: Some(note) }
}

/// Returns the differences as text.
fn told(then: &Draft, now: &Draft) -> Vec<String> {
    let mut told = Vec::new();
    for section in compare(&template(), then, now) {
        let name = section.section.map_or("–".to_owned(), |id| id.to_string());
        for Difference { what, then, now } in section.changes {
            let side =
                |text: Option<String>| text.map_or("–".to_owned(), |text| format!("{text:?}"));
            told.push(format!("{name} {what:?}: {} > {}", side(then), side(now)));
        }
    }
    told
}

#[track_caller]
fn case(before: Vec<Edit>, edits: Vec<Edit>, expected: &[&str]) {
    let then = with(&draft(&template()), before);
    let now = with(&then, edits);
    assert_eq!(told(&then, &now), expected);
    assert_eq!(compare(&template(), &now, &now), []);
}

#[test]
fn answers_differ_as_drafters_read_them() {
    case(
        vec![answer("name", line("Bodø")), answer("mode", option("law"))],
        vec![answer("name", line("Fauske")), answer("mode", other("etter avtale"))],
        &[
            r#"first Answer(FieldId(`name`)): "Bodø" > "Fauske""#,
            r#"first Answer(FieldId(`mode`)): "law" > "etter avtale""#,
        ],
    );
    let kari = item("i1", &[("about", prose("leder")), ("name", line("Kari"))]);
    let per = item("i2", &[("name", line("Per")), ("about", prose(" "))]);
    case(
        vec![],
        vec![
            answer("people", Value::List(vec![kari, per])),
            answer("names", Value::List(vec![item("i3", &[("name", line("Kari"))])])),
        ],
        &[
            r#"second Answer(FieldId(`people`)): – > "Del name: Kari; Del about: leder\nDel name: Per""#,
            r#"bare Answer(FieldId(`names`)): – > "Kari""#,
        ],
    );
}

#[test]
fn what_reads_the_same_is_no_difference() {
    let named = |id| Value::List(vec![item(id, &[("name", line("Kari"))])]);
    let then = with(&draft(&template()), vec![answer("name", line("Bodø"))]);
    let mut now = then.clone();
    let again = Change::new(answer("name", line("Bodø")), stamp("Ola", 77));
    now.apply(&template(), again).unwrap();
    assert_ne!(now, then);
    assert_eq!(told(&then, &now), [""; 0]);
    case(vec![answer("people", named("i1"))], vec![answer("people", named("i2"))], &[]);
    case(vec![], vec![answer("name", line(" ")), answer("people", Value::List(vec![]))], &[]);
    // None of what another list holds is an answer.
    case(
        vec![],
        vec![answer("derived", Value::List(vec![]))],
        &[r#"second Answer(FieldId(`derived`)): – > """#],
    );
    let text = || Prose::kept("Slik er det.");
    case(
        vec![clause("first.two", ClauseState::Edited(text()), None)],
        vec![clause("first.two", ClauseState::Replaced(text()), None)],
        &[],
    );
    case(vec![], vec![note("bare", "Husk", true)], &[]);
}

#[test]
fn clauses_differ_in_wording_reason_and_place() {
    let edited = || ClauseState::Edited(Prose::kept("Vi er {name}."));
    case(
        vec![],
        vec![clause("first.one", edited(), Some("kortere"))],
        &[
            r#"first Clause(ClauseId(`first.one`)): "Vi heter <Felt name>. <Felt reason> <Felt story>" > "Vi er <Felt name>.""#,
            r#"first Reason(ClauseId(`first.one`)): – > "kortere""#,
        ],
    );
    case(
        vec![],
        vec![
            clause("first.two", ClauseState::LeftOut, None),
            clause("second.list", ClauseState::LeftOut, None),
        ],
        &[
            r#"first Clause(ClauseId(`first.two`)): "Slik er det." > –"#,
            r#"second Clause(ClauseId(`second.list`)): "Setning second.list" > –"#,
        ],
    );
    let own = || {
        vec![
            add_clause("c1", "first", Some("first.one"), "Én om {name}\nog mer"),
            add_clause("c2", "first", Some("c1"), "To"),
        ]
    };
    case(
        own(),
        vec![
            Edit::RemoveClause(clause_id("c1")),
            add_clause("c3", "first", None, "Tre"),
            note("first", "Husk", false),
        ],
        &[
            r#"first OwnClause(ClauseId(`c3`)): – > "Tre""#,
            r#"first OwnClause(ClauseId(`c1`)): "Én om <Felt name>\nog mer" > –"#,
            r#"first Note(NoteId(`n1`)): – > "Husk""#,
        ],
    );
    let move_to = |section, after: Option<&str>| Edit::MoveClause {
        clause: clause_id("c1"),
        section: section_id(section),
        after: after.map(clause_id),
    };
    case(
        own(),
        vec![move_to("first", Some("c2"))],
        &[concat!(
            r#"first Order: "Setning first.one\nÉn om <Felt name>\nTo\nSetning first.two\nSetning first.note""#,
            r#" > "Setning first.one\nTo\nÉn om <Felt name>\nSetning first.two\nSetning first.note""#
        )],
    );
    case(
        own(),
        vec![move_to("bare", None)],
        &[
            r#"first OwnClause(ClauseId(`c1`)): "Én om <Felt name>\nog mer" > –"#,
            r#"bare OwnClause(ClauseId(`c1`)): – > "Én om <Felt name>\nog mer""#,
        ],
    );
}

#[test]
fn sections_differ_in_being_there_heading_state_and_order() {
    let heading = |text: &str| Edit::Heading {
        section: section_id("first"),
        heading: Some(Line::kept(text)),
    };
    let declare = Edit::Declare { section: section_id("bare"), state: Some(Declared::Done) };
    case(
        vec![],
        vec![heading("Om oss"), declare, Edit::Rename(Line::kept("Ny"))],
        &[
            r#"– Title: "Avtale" > "Ny""#,
            r#"first Heading: "Om <Felt name>" > "Om oss""#,
            "bare Declared { then: None, now: Some(Done) }: – > –",
        ],
    );
    // What is gone comes where it stood, and what comes and goes is no new order.
    case(
        vec![add_section("s1", "first"), add_section("s2", "second")],
        vec![
            Edit::RemoveSection(section_id("s1")),
            add_section("s3", "bare"),
            Edit::MoveSection { section: section_id("bare"), after: None },
        ],
        &[
            r#"– Order: "Avsnitt first\nAvsnitt second\nEget s2\nAvsnitt bare" > "Avsnitt bare\nAvsnitt first\nAvsnitt second\nEget s2""#,
            r#"s1 Section: "Eget s1" > –"#,
            r#"s3 Section: – > "Eget s3""#,
        ],
    );
}

/// Returns the draft with what a way back never restores as `other` has it.
fn but_for_the_file(draft: Draft, other: &Draft) -> Draft {
    let Draft { id, changed, unknown, .. } = other.clone();
    Draft { id, changed, unknown, ..draft }
}

fn made(draft: &Draft, edits: Vec<(Edit, i64)>, by: &str) -> Draft {
    let (mut draft, template) = (draft.clone(), template());
    for (edit, at) in edits {
        let change = Change::new(edit, stamp(by, at));
        // Many don't fit.
        drop(draft.apply(&template, change));
    }
    draft
}

#[track_caller]
fn back(now: &Draft, then: &Draft, extent: &Extent) -> Draft {
    let mut draft = now.clone();
    let changes = way_back(&template(), now, then, extent);
    draft.apply(&template(), change(Edit::Several(changes), 99)).unwrap();
    draft
}

/// Returns a draft without one section and all that is in it.
fn outside(draft: &Draft, section: &SectionId) -> Draft {
    let mut draft = draft.clone();
    let template = template();
    if let Some(section) = template.section(section) {
        draft.answers.retain(|id, _| !section.fields.contains(id));
        draft.clauses.retain(|id, _| !section.clauses.iter().any(|clause| clause.id == *id));
    }
    draft.sections.retain(|entry| entry.id != *section);
    draft.own_clauses.retain(|own| own.section != *section);
    draft.notes.retain(|_, note| note.value.section != *section);
    draft
}

/// Returns all that is in one section but for the ids, which can be new.
fn inside(draft: &Draft, section: &SectionId) -> impl PartialEq + std::fmt::Debug {
    let template = template();
    let entry = draft.section(section).cloned();
    let fields = template.section(section).map_or(vec![], |section| section.fields.clone());
    let answer = |field: &FieldId| -> Option<(Value, Vec<Item>, Stamp)> {
        let Stamped { value, stamp } = draft.answers.get(field)?.clone();
        let mut items = value.items().to_vec();
        for item in &mut items {
            item.id = item_id("i");
        }
        let value = if let Value::List(_) = value { Value::List(vec![]) } else { value };
        Some((value, items, stamp))
    };
    let answers: Vec<_> = fields.iter().map(answer).collect();
    let reader = Reader::new(&template, draft);
    let clause = |id: &ClauseId| {
        let own = draft.own_clause(id).map(|own| own.text.clone());
        (own, draft.clauses.get(id).cloned())
    };
    let clauses: Vec<_> = reader.placed(section).into_iter().map(clause).collect();
    let notes = draft.notes.values().filter(|note| note.value.section == *section);
    let mut notes: Vec<_> = notes.map(|note| format!("{note:?}")).collect();
    notes.sort();
    (entry, answers, clauses, notes)
}

#[test]
fn what_is_kept_beside_something_is_what_was_kept_then() {
    let kept = |session: &str, text: &str| {
        let version = Version { clock: 1, session: SessionId::new(session).unwrap() };
        let edit = answer("name", Value::Line(Line::kept(text)));
        Edit::SetAside(Box::new(Alternative { version, change: change(edit, 1) }))
    };
    let then = with(&draft(&template()), vec![kept("a", "then"), kept("b", "both")]);
    let now = with(&draft(&template()), vec![kept("b", "both"), kept("c", "now")]);
    assert_eq!(back(&now, &then, &Extent::Whole).alternatives, then.alternatives);
    let section = Extent::Section(section_id("first"));
    assert_eq!(back(&now, &then, &section).alternatives, now.alternatives);
}

proptest! {
    #[test]
    fn the_whole_way_back_gives_the_older_draft(
        before in edits(25), one in edits(25), other in edits(25),
    ) {
        let start = made(&draft(&template()), before, "Kari");
        let (then, now) = (made(&start, one, "Per"), made(&start, other, "Ola"));
        let found = back(&now, &then, &Extent::Whole);
        prop_assert_eq!(&but_for_the_file(found.clone(), &then), &then);
        prop_assert_eq!(way_back(&template(), &found, &then, &Extent::Whole), vec![]);
        prop_assert_eq!(compare(&template(), &then, &found), vec![]);
    }

    #[test]
    fn the_way_back_of_a_section_leaves_all_else_alone(
        before in edits(25), one in edits(25), other in edits(25),
        section in proptest::sample::select(vec!["first", "second", "bare", "s1", "s2"]),
    ) {
        let section = section_id(section);
        let start = made(&draft(&template()), before, "Kari");
        let (then, now) = (made(&start, one, "Per"), made(&start, other, "Ola"));
        let found = back(&now, &then, &Extent::Section(section.clone()));
        let (rest, before) = (outside(&found, &section), outside(&now, &section));
        prop_assert_eq!(&but_for_the_file(rest, &before), &before);
        prop_assert_eq!(inside(&found, &section), inside(&then, &section));
        let mut settled = found.clone();
        settled.settle(&template());
        prop_assert_eq!(&settled, &found);
    }
}

#[test]
fn an_own_section_that_is_gone_comes_back_with_all_that_was_in_it() {
    let then = with(
        &draft(&template()),
        vec![
            add_section("s1", "first"),
            add_clause("c1", "s1", None, "Én"),
            add_clause("c2", "s1", Some("c1"), "To"),
            note("s1", "Husk", false),
            Edit::Declare { section: section_id("s1"), state: Some(Declared::MustMend) },
        ],
    );
    let gone = vec![
        Edit::RemoveClause(clause_id("c1")),
        Edit::RemoveClause(clause_id("c2")),
        Edit::Note { id: note_id("n1"), note: None },
        Edit::RemoveSection(section_id("s1")),
    ];
    let now = with(&then, gone);
    let section = Extent::Section(section_id("s1"));
    assert_eq!(but_for_the_file(back(&now, &then, &section), &then), then);
    // Ids that others have got since are left to them.
    let now = with(&now, vec![add_clause("c1", "bare", None, "Ny"), note("bare", "Ny", false)]);
    let found = back(&now, &then, &section);
    let own = found.own_clauses.iter().map(|own| {
        let after = own.after.as_ref().map(ClauseId::as_str);
        (own.id.as_str(), own.section.as_str(), after, own.text.value.as_str())
    });
    let expected =
        [("c1", "bare", None, "Ny"), ("c2", "s1", Some("c3"), "To"), ("c3", "s1", None, "Én")];
    assert_eq!(own.collect::<Vec<_>>(), expected);
    let notes: Vec<_> = found.notes.values().map(|note| note.value.text.as_str()).collect();
    assert_eq!(notes, ["Ny", "Husk"]);
}

#[test]
fn items_come_back_though_another_list_has_their_ids_now() {
    let named = |name| Value::List(vec![item("i1", &[("name", line(name))])]);
    let then = with(&draft(&template()), vec![answer("people", named("Kari"))]);
    let away = Edit::RemoveItem { field: field_id("people"), item: item_id("i1") };
    let now = with(&then, vec![away, answer("names", named("Ola"))]);
    assert_eq!(but_for_the_file(back(&now, &then, &Extent::Whole), &then), then);
    let found = back(&now, &then, &Extent::Section(section_id("second")));
    let items = |field: &str| found.answers[&field_id(field)].value.items().to_vec();
    assert_eq!(items("people"), [item("i2", &[("name", line("Kari"))])]);
    assert_eq!(items("names"), [item("i1", &[("name", line("Ola"))])]);
}

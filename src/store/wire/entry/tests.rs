//! Changes survive being written as lines of a journal, wherever that is cut or damaged.

mod together;

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

pub(in crate::store::wire) use self::together::{alternative, held};
use self::together::{key, of_alternatives, version};
use super::{
    Header, Journal, Lines, read_journal, write_entry, write_header, write_here, write_saved,
};
use crate::base::{ClauseId, DraftId, ItemId, Line, NoteId, SessionId, Splice};
use crate::draft::testing::{clause_id, field_id, item_id, part_id, section_id};
use crate::draft::together::Saw;
use crate::draft::{Change, Declared, Edit, TemplateRef, TextKey};
use crate::store::seam::Here;
use crate::store::wire::MOST_CLOCK;
use crate::store::wire::tests::drafts::{note, sort};
use crate::store::wire::tests::{all_kinds, clause_change, line, prose, stamp, value};
use crate::template::{Field, FieldKind, Item, Template, Value};

fn text() -> impl Strategy<Value = String> {
    prose().prop_map(|text| text.as_str().to_owned())
}

fn after<T: Clone + std::fmt::Debug + 'static>(
    new: fn(&str) -> T,
) -> impl Strategy<Value = Option<T>> {
    prop::option::of("[a-z][0-9]").prop_map(move |id| id.map(|id| new(&id)))
}

fn field() -> impl Strategy<Value = Field> {
    select(all_kinds().fields().values().cloned().collect::<Vec<_>>())
}

/// Returns a list field with an item that it can hold.
fn item() -> impl Strategy<Value = (Field, Item)> {
    let template = all_kinds();
    let lists = template.fields().values().filter(|f| f.kind.first_part().is_some()).cloned();
    select(lists.collect::<Vec<_>>()).prop_flat_map(|field| {
        let items = value(&field.kind).prop_filter_map("an item", |value| {
            value.items().first().map(|item| Item { id: item_id("i1"), ..item.clone() })
        });
        (Just(field), items)
    })
}

fn with_ids(value: Value) -> Value {
    let Value::List(items) = value else { return value };
    let numbered =
        (1..).zip(items).map(|(at, item)| Item { id: ItemId::numbered('i', at), ..item });
    Value::List(numbered.collect())
}

fn text_key() -> impl Strategy<Value = TextKey> {
    let part = || TextKey::Part(field_id("contacts"), item_id("i1"), part_id("tasks"));
    select(vec![
        TextKey::Title,
        TextKey::Answer(field_id("purpose")),
        part(),
        TextKey::Clause(clause_id("goals.one")),
        TextKey::OwnClause(clause_id("c1")),
        TextKey::Note(NoteId::numbered('n', 1)),
    ])
}

fn of_answers() -> Vec<BoxedStrategy<Edit>> {
    let answer = field().prop_flat_map(|field| {
        (Just(field.id), prop::option::of(value(&field.kind).prop_map(with_ids)))
    });
    let part = field().prop_flat_map(|field| match field.kind {
        FieldKind::List { parts, .. } => select(parts)
            .prop_flat_map(|part| (Just(part.id), prop::option::of(value(&part.kind))))
            .boxed(),
        FieldKind::Line { .. }
        | FieldKind::Prose { .. }
        | FieldKind::Count { .. }
        | FieldKind::Choice { .. }
        | FieldKind::Term { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate => (Just(part_id("name")), Just(None)).boxed(),
    });
    let contacts = || field_id("contacts");
    let splice = (text_key(), any::<u32>(), text(), text());
    vec![
        answer.prop_map(|(field, value)| Edit::Answer { field, value }).boxed(),
        splice
            .prop_map(|(text, at, removed, inserted)| {
                let at = usize::try_from(at).unwrap();
                Edit::Splice { text, splice: Splice { at, removed, inserted } }
            })
            .boxed(),
        (item(), after(item_id))
            .prop_map(|((field, item), after)| Edit::AddItem { field: field.id, item, after })
            .boxed(),
        Just(Edit::RemoveItem { field: contacts(), item: item_id("i1") }).boxed(),
        after(item_id)
            .prop_map(move |after| Edit::MoveItem { field: contacts(), item: item_id("i1"), after })
            .boxed(),
        part.prop_map(move |(part, value)| Edit::SetPart {
            field: contacts(),
            item: item_id("i1"),
            part,
            value,
        })
        .boxed(),
    ]
}

fn of_sections() -> Vec<BoxedStrategy<Edit>> {
    let section = || section_id("s1");
    let state = select(vec![Declared::Done, Declared::MustMend, Declared::NotRelevant]);
    vec![
        line().prop_map(Edit::Rename).boxed(),
        (line(), after(section_id))
            .prop_map(move |(heading, after)| Edit::AddSection {
                section: section(),
                heading,
                after,
            })
            .boxed(),
        Just(Edit::RemoveSection(section())).boxed(),
        prop::option::of(line())
            .prop_map(move |heading| Edit::Heading { section: section(), heading })
            .boxed(),
        after(section_id)
            .prop_map(move |after| Edit::MoveSection { section: section(), after })
            .boxed(),
        prop::option::of(state)
            .prop_map(move |state| Edit::Declare { section: section(), state })
            .boxed(),
    ]
}

fn of_clauses() -> Vec<BoxedStrategy<Edit>> {
    let clause = || ClauseId::numbered('c', 1);
    let section = || section_id("goals");
    let note = note("goals");
    let id = || NoteId::numbered('n', 1);
    vec![
        prop::option::of(clause_change())
            .prop_map(|change| Edit::Clause { clause: clause_id("goals.one"), change })
            .boxed(),
        (after(clause_id), prose())
            .prop_map(move |(after, text)| Edit::AddClause {
                clause: clause(),
                section: section(),
                after,
                text,
            })
            .boxed(),
        prose().prop_map(move |text| Edit::OwnText { clause: clause(), text }).boxed(),
        after(clause_id)
            .prop_map(move |after| Edit::MoveClause { clause: clause(), section: section(), after })
            .boxed(),
        Just(Edit::RemoveClause(clause())).boxed(),
        prop::option::of(note).prop_map(move |note| Edit::Note { id: id(), note }).boxed(),
        sort().prop_map(move |kind| Edit::NoteKind { note: id(), kind }).boxed(),
        any::<bool>().prop_map(move |closed| Edit::CloseNote { note: id(), closed }).boxed(),
        prop::option::of(line())
            .prop_map(move |to| Edit::Assign { section: section(), to })
            .boxed(),
        (line(), any::<bool>()).prop_map(|(word, own)| Edit::Word { word, own }).boxed(),
    ]
}

fn change_of(edit: impl Strategy<Value = Edit>) -> impl Strategy<Value = Change> {
    (edit, stamp(), prop::option::of(stamp())).prop_map(|(edit, stamp, changed)| Change {
        edit,
        stamp,
        changed,
    })
}

/// Returns changes of every kind.
fn change() -> impl Strategy<Value = Change> {
    let kinds = [of_answers(), of_sections(), of_clauses(), of_alternatives()];
    let edit = Union::new(kinds.concat())
        .prop_recursive(2, 6, 3, |edit| vec(change_of(edit), 0..3).prop_map(Edit::Several).boxed());
    change_of(edit)
}

fn header() -> impl Strategy<Value = Header> {
    let session = || "[0-9a-f]{8}".prop_map(|id| SessionId::new(&id).unwrap());
    let seen = btree_map(session(), 0..=MOST_CLOCK, 0..3);
    let stamps = (stamp(), stamp());
    let all = (session(), stamps, 0..=MOST_CLOCK, seen);
    all.prop_map(|(session, (created, stamp), base, seen)| Header {
        draft: DraftId::new("0199-a").unwrap(),
        created,
        template: TemplateRef {
            id: all_kinds().id().clone(),
            edition: "1".into(),
            hash: "0".repeat(64),
        },
        session,
        stamp,
        base,
        seen,
    })
}

fn read(bytes: &[u8], template: &Template) -> Journal {
    read_journal(bytes, |named| (named.id == *template.id()).then_some(template))
}

fn journal(header: &Header, changes: &[Change]) -> (Vec<Vec<u8>>, Vec<(u64, Change)>) {
    journal_of(header, changes, &BTreeMap::new())
}

fn journal_of(
    header: &Header,
    changes: &[Change],
    saw: &BTreeMap<u64, Saw>,
) -> (Vec<Vec<u8>>, Vec<(u64, Change)>) {
    let template = all_kinds();
    let entries: Vec<_> = (7..).zip(changes.iter().cloned()).collect();
    let nothing = Saw::new();
    let lines = entries.iter().map(|(clock, change)| {
        write_entry(*clock, (change, saw.get(clock).unwrap_or(&nothing)), &template)
    });
    (std::iter::once(write_header(header)).chain(lines).collect(), entries)
}

proptest! {
    #[test]
    fn every_change_is_read_back_as_it_was_written(
        header in header(), changes in vec(change(), 0..4),
        saw in btree_map(7..11_u64, btree_map(key(), version(), 1..3), 0..4),
        here in prop::option::of((
            after(section_id), stamp(), after(section_id), after(section_id), any::<bool>(),
        )),
    ) {
        let (mut lines, entries) = journal_of(&header, &changes, &saw);
        let saw: BTreeMap<_, _> =
            saw.into_iter().filter(|(clock, _)| entries.iter().any(|(it, _)| it == clock)).collect();
        let here = here.map(|(section, since, leads, asks, took)| {
            let took = took.then(|| header.session.clone());
            Here { section, since: since.at, leads, asks, took }
        });
        let said = here.iter().map(write_here);
        lines.splice(1..1, [9, 8].map(write_saved).into_iter().chain(said));
        for line in &lines {
            let text = std::str::from_utf8(line).unwrap();
            prop_assert_eq!(text.find('\n'), Some(text.len() - 1));
            prop_assert!(!text.trim_end_matches('\n').chars().any(crate::base::text::is_hidden));
        }
        let found = read(&lines.concat(), &all_kinds());
        let header = Some(header);
        prop_assert_eq!(&found, &Journal { header, entries, saw, saved: 9, here, torn: 0, damaged: 0 });
    }

    #[test]
    fn a_journal_that_is_read_as_it_grows_comes_to_the_same(
        header in header(), changes in vec(change(), 0..4),
        cuts in vec(any::<prop::sample::Index>(), 0..4),
    ) {
        let (lines, entries) = journal(&header, &changes);
        let bytes = lines.concat();
        let mut ends: Vec<_> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        ends.sort_unstable();
        let (template, mut reader) = (all_kinds(), Lines::default());
        let (mut from, mut found) = (0, Vec::new());
        for end in ends.into_iter().chain([bytes.len()]) {
            let (more, read) = reader.read(&bytes[from..end], |_| Some(&template));
            from += read;
            found.extend(more.entries);
        }
        prop_assert_eq!((reader.header, found), (Some(header), entries));
    }

    #[test]
    fn a_journal_that_is_cut_off_holds_every_whole_line(
        header in header(), changes in vec(change(), 0..4), cut in any::<prop::sample::Index>(),
    ) {
        let (lines, entries) = journal(&header, &changes);
        let bytes = lines.concat();
        let cut = cut.index(bytes.len() + 1);
        let mut end = 0;
        let whole: Vec<_> =
            lines.iter().map_while(|line| { end += line.len(); (end <= cut).then_some(end) }).collect();
        let found = read(&bytes[..cut], &all_kinds());
        prop_assert_eq!(found.header, (!whole.is_empty()).then_some(header));
        prop_assert_eq!(&found.entries, &entries[..whole.len().saturating_sub(1)]);
        prop_assert_eq!(found.torn, usize::from(whole.last().copied().unwrap_or(0) < cut));
        prop_assert_eq!(found.damaged, 0);
    }

    #[test]
    fn damage_takes_nothing_from_the_lines_before_it(
        header in header(), changes in vec(change(), 1..4),
        at in any::<prop::sample::Index>(), new in any::<u8>(),
    ) {
        let (lines, entries) = journal(&header, &changes);
        let mut bytes = lines.concat();
        let at = at.index(bytes.len());
        let before = bytes[..at].split(|byte| *byte == b'\n').count() - 1;
        bytes[at] = new;
        let found = read(&bytes, &all_kinds());
        let kept = before.saturating_sub(1);
        if before > 0 {
            prop_assert_eq!(&found.entries[..kept], &entries[..kept]);
        }
    }
}

const HEADER: &str = r#"{"journal":"1.3","draft":"d","created":{"by":"Kari","at":"2026-11-22T12:00:00Z"},"template":{"id":"small"},"session":"s","by":"Kari","at":"2026-11-22T12:00:00Z","base":5}"#;

fn rename(clock: &str, title: &str) -> String {
    let at = "2026-11-22T12:00:00Z";
    format!(
        r#"{{"clock":{clock},"by":"Kari","at":"{at}","edit":{{"kind":"rename","title":"{title}"}}}}"#
    )
}

#[track_caller]
fn case(lines: &[&str], titles: &[&str], damaged: usize) {
    let found = read(format!("{}\n", lines.join("\n")).as_bytes(), &all_kinds());
    let edits: Vec<_> = found.entries.iter().map(|(_, change)| change.edit.clone()).collect();
    let titles: Vec<_> = titles.iter().map(|title| Edit::Rename(Line::kept(title))).collect();
    assert_eq!((edits, found.damaged, found.torn), (titles, damaged, 0));
}

#[test]
fn what_is_unknown_is_passed_over_and_what_is_no_json_ends_a_journal() {
    let (a, b) = (&*rename("6", "A"), &*rename("7", "B"));
    case(&[HEADER, a, b], &["A", "B"], 0);
    // An entry that was given once more.
    case(&[HEADER, a, a, b, a], &["A", "B"], 0);
    // Of a newer version, or of a template with more in it.
    case(&[HEADER, &a.replace("rename", "merge"), b], &["B"], 1);
    case(&[HEADER, &a.replace("\"rename\"", "\"answer\",\"field\":\"gone\""), b], &["B"], 1);
    case(&[HEADER, &a.replace("\"by\"", "\"of\""), b], &["B"], 1);
    case(&[HEADER, &rename("9007199254740992", "A"), b], &["B"], 1);
    case(&[HEADER, &rename("-1", "A"), b], &["B"], 1);
    case(&[HEADER, &a.replace("\"clock\":6", "\"clock\":6,\"more\":[1]"), b], &["A", "B"], 0);
    case(&[HEADER, a, r#"{"saved":"6"}"#, b], &["A", "B"], 1);
    // Damaged.
    case(&[HEADER, a, "{", b, b], &["A"], 3);
    case(&[HEADER, &a.replace("\"by\"", "\"at\""), b], &[], 2);
    case(&[HEADER, &format!("{}1{}", "[".repeat(65), "]".repeat(65)), b], &[], 2);
    case(&["{}", a, b], &[], 3);
    case(&[&HEADER.replace("1.3", "2.0"), a], &[], 2);
    case(&[&HEADER.replace("small", "gone"), a], &[], 1);
    assert_eq!(read(b"", &all_kinds()), Journal::default());
}

#[test]
fn a_line_reads_well() {
    let change = crate::draft::testing::change(
        Edit::SetPart {
            field: field_id("contacts"),
            item: item_id("i1"),
            part: part_id("name"),
            value: Some(crate::draft::testing::line("Ola \"O\" Å")),
        },
        0,
    );
    assert_eq!(
        String::from_utf8(write_entry(58, (&change, &Saw::new()), &all_kinds())).unwrap(),
        concat!(
            r#"{"clock":58,"by":"Kari","at":"1970-01-01T00:00:00.000Z","edit":{"kind":"set_part","#,
            r#""field":"contacts","item":"i1","part":"name","value":"Ola \"O\" Å"}}"#,
            "\n"
        )
    );
}

#[test]
fn a_journal_of_the_first_version_is_read_whole() {
    let library = crate::template::Library::official();
    let template = &*library.all()[0];
    let draft = include_bytes!("../../../../drafts/fullfort-eksempel.json");
    let mut draft = crate::store::wire::read_draft(draft, |_| Some(template)).unwrap();
    let bytes = include_bytes!("../../../../tests/data/journal/fullfort-eksempel.journal");
    let journal = read_journal(bytes, |_| Some(template));
    assert_eq!((journal.entries.len(), journal.torn, journal.damaged), (25, 0, 0));
    assert_eq!(journal.saved, 10);
    assert_eq!(
        write_header(journal.header.as_ref().unwrap()),
        bytes.split_inclusive(|b| *b == b'\n').next().unwrap()
    );
    let mut names = crate::draft::replay::Renamed::default();
    for (clock, change) in journal.entries {
        crate::draft::replay::replay(&mut draft, template, change, &mut names)
            .unwrap_or_else(|refusal| panic!("{clock}: {refusal}"));
    }
    assert_eq!(draft.title, Line::kept("Avtalen i Eksempel"));
}

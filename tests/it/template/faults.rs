//! Tests of faults: a corpus of packs with small mistakes, each reported where it stands.

use avtale::template::{Fault, wire};
use avtale::texts::{Language, Texts};

use super::pack;

/// Replaces the first `from` by `to` in the file that has it; `from` must stand in the pack.
fn edited(edits: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut files = pack();
    for (from, to) in edits {
        let (_, text) = files.iter_mut().find(|(_, text)| text.contains(from)).expect(from);
        *text = text.replacen(from, to, 1);
    }
    files
}

fn faults(files: &[(String, String)]) -> Vec<Fault> {
    wire::load(files).expect_err("the pack has faults")
}

/// Checks that an edit gives exactly these faults: the key, and words of the line that it is on.
#[track_caller]
pub(super) fn case(from: &str, to: &str, expected: &[(&str, &str)]) {
    let files = edited(&[(from, to)]);
    let faults = faults(&files);
    let found: Vec<_> = faults
        .iter()
        .map(|fault| {
            let (_, text) = files.iter().find(|(name, _)| *name == fault.file).unwrap();
            (fault.message.key, text.lines().nth(fault.line - 1).unwrap_or("«end»"))
        })
        .collect();
    let texts = Texts::load(Language::Nb);
    for fault in &faults {
        let said = texts.say(&fault.message);
        assert!(said.contains(' ') && !said.contains("{$"), "{said}");
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for ((key, line), (expected_key, words)) in found.iter().zip(expected) {
        assert_eq!(key, expected_key, "{found:#?}");
        assert!(line.contains(words), "{line} does not contain {words}");
    }
}

/// Checks that a line put before `before` gives this fault on that line.
#[track_caller]
fn added(before: &str, line: &str, key: &str) {
    case(before, &format!("{line}\n{before}"), &[(key, line)]);
}

#[test]
fn what_is_no_toml_is_said_with_its_line() {
    case("title = \"Parter\"", "title = Parter", &[("template-syntax-quotes", "title = Parter")]);
    case("title = \"Parter\"", "title \"Parter\"", &[("template-syntax", "title \"Parter\"")]);
    case(
        "text = \"De skal {agenda}.\"",
        "text = \"\"\"De skal {agenda}.\"",
        &[("template-syntax-long", "\"\"\"De skal")],
    );
    case(
        "sections = [\"end\"]",
        "sections = [\"end\"",
        &[
            ("template-hint-nowhere", "[[hint]]"),
            ("template-syntax-brackets", "sections = [\"end\""),
        ],
    );
    case(
        "rows = [{ field = \"office\", label = \"NAV\" }, {",
        "rows = [{ field = \"office\", label = \"NAV\" } {",
        &[("template-syntax-comma", "rows")],
    );
    case(
        "[[section.field]]\nid = \"until\"",
        "[[section.field]\nid = \"until\"",
        &[
            ("template-syntax-brackets", "[[section.field]"),
            ("template-unknown", "when = { until"),
            ("template-unknown", "til {until}"),
        ],
    );
    case(
        "title = \"Parter\"",
        "title = \"Parter\"\ntitle = \"Andre\"",
        &[("template-syntax-twice", "Andre")],
    );
}

#[test]
fn keys_are_known_and_present_and_of_their_type() {
    added("title = \"Parter\"", "titel = \"Parter\"", "template-key-unknown");
    added("max = 40", "noun = \"x\"", "template-key-unknown");
    case("label = \"Utenfor\"\n", "", &[("template-key-missing", "[[section.field.option]]")]);
    case("question = \"Hvor ofte?\"\n", "", &[("template-key-missing", "[[section.field]]")]);
    case("level = 0", "", &[("template-key-missing", "[[section]]")]);
    case("number = 2\n", "", &[("template-key-missing", "[[placeholder]]")]);
    case("level = 0", "level = \"0\"", &[("template-wrong-type", "level")]);
    case("level = 0", "level = 4", &[("template-range", "level = 4")]);
    case("joined = true", "joined = 1", &[("template-wrong-type", "joined = 1")]);
    case("title = \"Parter\"", "title = 1", &[("template-wrong-type", "title = 1")]);
    case(
        "sections = [\"end\"]",
        "sections = \"end\"",
        &[("template-hint-nowhere", "[[hint]]"), ("template-wrong-type", "sections = \"end\"")],
    );
    case("date = 2023-12-12", "date = \"12.12.23\"", &[("template-date", "date =")]);
    case("title = \"Parter\"", "title = \" \"", &[("template-blank", "title = \" \"")]);
    case("need = \"optional\"", "need = \"maybe\"", &[("template-word", "maybe")]);
    case("kind = \"time\"", "kind = \"clock\"", &[("template-word", "clock")]);
    case(
        "min = 1",
        "min = 13",
        &[("template-min-max", "[[section.field]]"), ("template-default", "minst to")],
    );
}

#[test]
fn ids_are_well_formed_and_unique() {
    case(
        "id = \"evaluated\"",
        "id = \"Evaluated\"",
        &[
            ("template-id", "Evaluated"),
            ("template-unknown", "when = { until"),
            ("template-unknown", "evalueres {evaluated}"),
        ],
    );
    case("id = \"h2\"", "id = \"h1\"", &[("template-twice", "h1")]);
    case("id = \"end.table\"", "id = \"note\"", &[("template-twice", "note")]);
    case(
        "id = \"last\"",
        "id = \"first\"",
        &[("template-twice", "first"), ("template-unknown", "step = \"last\"")],
    );
    case(
        "label = \"Evalueres\"",
        "label = \"sted og  dato\"",
        &[("template-twice", "Sted og dato")],
    );
    case(
        "id = \"logo\"",
        "id = \"name\"",
        &[("template-twice", "name"), ("template-unknown", "file = \"logo\"")],
    );
    case("label = \"Bilde\"", "label = \"navn\"", &[("template-twice", "navn")]);
    case(
        "id = \"inside\"",
        "id = \"outside\"",
        &[
            ("template-unknown", "when = { side"),
            ("template-twice", "outside"),
            ("template-unknown", "side = \"inside\""),
            ("template-unknown", "side = \"!inside\""),
        ],
    );
    case(
        "id = \"inside\"",
        "id = \"open\"",
        &[
            ("template-unknown", "when = { side"),
            ("template-option-reserved", "open"),
            ("template-unknown", "side = \"inside\""),
            ("template-unknown", "side = \"!inside\""),
        ],
    );
    case(
        "label = \"Inne\"",
        "label = \"utenfor\"",
        &[("template-option-alike", "[[section.field.option]]")],
    );
    case("number = 2", "number = 1", &[("template-twice", "[[placeholder]]")]);
    case("label = \"Til\"", "label = \"<Til>\"", &[("template-label-angle", "<Til>")]);
}

#[test]
fn names_that_mean_something_else_in_files_are_refused() {
    let field = |id: &str| {
        let before = "[[section.field]]\nid = \"until\"";
        let text = format!("id = \"{id}\"\nlabel = \"Ny\"\nquestion = \"Ny?\"\nkind = \"line\"\n");
        (before, format!("[[section.field]]\n{text}\n{before}"))
    };
    for id in ["title", "clauses", "sections", "own_clauses", "notes"] {
        let (before, text) = field(id);
        case(before, &text, &[("template-field-reserved", id)]);
    }
    for id in ["titles", "id", "unread"] {
        let (before, text) = field(id);
        assert!(wire::load(&edited(&[(before, &text)])).is_ok(), "{id}");
    }
    let before = "[[section.field.part]]\nid = \"tasks\"";
    let part = |id: &str| {
        let text = format!("id = \"{id}\"\nlabel = \"Ny\"\nkind = \"line\"\n");
        format!("[[section.field.part]]\n{text}\n{before}")
    };
    case(before, &part("id"), &[("template-part-reserved", "id = \"id\"")]);
    assert!(wire::load(&edited(&[(before, &part("title"))])).is_ok());
}

#[test]
fn slots_have_fields_and_braces_have_slots() {
    let clause = "text = \"De skal {agenda}.\"";
    case(clause, "text = \"De skal {saker}.\"", &[("template-unknown", "{saker}")]);
    case(clause, "text = \"De skal {Agenda}.\"", &[("template-slot-broken", "{Agenda}")]);
    case(clause, "text = \"De skal {agenda:ny}.\"", &[("template-slot-broken", "{agenda:ny}")]);
    case(clause, "text = \"De skal agenda}.\"", &[("template-slot-broken", "agenda}")]);
    case(clause, "text = \"De skal {agenda:rest}.\"", &[("template-slot-form", "{agenda:rest}")]);
    case(clause, "text = \"De skal {unit?a|b}.\"", &[("template-slot-form", "{unit?a|b}")]);
}

#[test]
fn a_slot_is_found_at_its_line_and_column_in_a_long_text() {
    let text = "text = \"\"\"\nDe skal {agenda} \\\n  og {unit} og {sak}.\"\"\"";
    let faults = faults(&edited(&[("text = \"De skal {agenda}.\"", text)]));
    let line = 1 + edited(&[])[1].1.lines().position(|line| line.contains("De skal")).unwrap();
    let place = |fault: &Fault| (fault.message.key, fault.line, fault.column);
    assert_eq!(faults.iter().map(place).collect::<Vec<_>>(), [("template-unknown", line + 2, 16)]);
}

#[test]
fn conditions_point_backwards_and_name_what_there_is() {
    let when = "when = { count = \"answered\" }";
    let later = |field: &str| format!("when = {{ {field} = \"answered\" }}");
    case(when, &later("others"), &[("template-later", "others = ")]);
    case(when, &later("agenda"), &[("template-later", "agenda = ")]);
    case(when, &later("sak"), &[("template-unknown", "sak = ")]);
    case(when, "when = { count = \"2\" }", &[("template-unknown", "count = \"2\"")]);
    case(when, "when = { period = \"week\" }", &[("template-unknown", "\"week\"")]);
    case(when, "when = { until = \"open\" }", &[("template-later", "until")]);
    case(
        when,
        "when = { period = [\"month\", \"!half_year\"] }",
        &[("template-test-mixed", "period = ")],
    );
    case(when, "when = { period = [] }", &[("template-blank", "period = ")]);
    case(when, "when = { period = 1 }", &[("template-wrong-type", "period = ")]);
    case(when, "when = \"count\"", &[("template-wrong-type", "when")]);
    case(
        "side = \"inside\", reported = \"empty\"",
        "until = \"open\"",
        &[("template-later", "until =")],
    );
    case("{ side = \"inside\" }", "{ period = \"month\" }", &[("template-later", "period =")]);
}

#[test]
fn defaults_and_options_are_answers_that_can_be_given() {
    case("default = \"minst to\"", "default = \"tretten\"", &[("template-default", "tretten")]);
    case(
        "default = \"half_year\"\n",
        &format!("default = \"{}\"\n", "a".repeat(41)),
        &[("template-default", "aaa")],
    );
    case("default = \"unit_leader\"", "default = \"leader\"", &[("template-default", "leader")]);
    case("default = \"open\"", "default = \"31.2.2026\"", &[("template-default", "31.2.2026")]);
    added("prefix = \"NAV\"", "default = \"Bodø\"", "template-key-unknown");
    case(
        "default = \"leder ved {unit}",
        "default = \"leder ved {place_date}",
        &[("template-later", "{place_date}")],
    );
    case(
        "default = \"leder ved {unit}",
        "default = \"{participants}",
        &[("template-later", "{participants}")],
    );
    case(
        "text = \"leder ved {unit}\"",
        "text = \"leder ved {agenda}\"",
        &[("template-later", "{agenda}")],
    );
    case(
        "text = \"hver måned\"",
        "text = \"hver {until}\"",
        &[("template-later", "choices ="), ("template-later", "choices =")],
    );
    case(
        "choices = \"periods\"\nfree",
        "choices = \"period\"\nfree",
        &[("template-unknown", "choices = \"period\""), ("template-unknown", "period = [")],
    );
}

#[test]
fn what_a_clause_names_is_there_and_fits() {
    case("body = \"images\"", "body = \"image\"", &[("template-word", "\"image\"")]);
    case("field = \"office\"\nlead", "field = \"unit\"\nlead", &[("template-takes-list", "unit")]);
    case("field = \"office\"\nlead", "field = \"kontor\"\nlead", &[("template-unknown", "kontor")]);
    case("item = \"{name}\"", "item = \"{unit}\"", &[("template-unknown", "{unit}")]);
    case("inline = \"{name}\"", "inline = \"{title}\"", &[("template-unknown", "{title}")]);
    case(
        "sentences = [\"Møtet holdes {frequency}.",
        "sentences = [\"Møtet holdes {often}.",
        &[("template-unknown", "{often}")],
    );
    case("bullets = \"tasks\"", "bullets = \"task\"", &[("template-unknown", "task")]);
    case("alternative = \"name\"", "alternative = \"text\"", &[("template-unknown", "text")]);
    case("part = \"name\"", "part = \"logo\"", &[("template-unknown", "logo")]);
    case(
        "rows = [",
        "rows = []\nrow = [",
        &[("template-blank", "[[section.clause]]"), ("template-key-unknown", "row = [")],
    );
    case(
        "place_date = \"place_date\"",
        "place_date = \"until\"",
        &[("template-takes-place-date", "until")],
    );
    case("footnote = \"note\"", "footnote = \"notes\"", &[("template-unknown", "notes")]);
    case(
        "footnote = \"note\"",
        "footnote = \"meetings.agenda\"",
        &[("template-footnote", "agenda")],
    );
    case("derived = \"others\"", "derived = \"unit\"", &[("template-takes-list", "unit")]);
    case("derived = \"others\"", "derived = \"reported\"", &[("template-later", "reported")]);
    case(
        "label = \"Logo\"\n",
        "label = \"Logo\"\njoined = true\n",
        &[("template-joined-first", "[[section.clause]]")],
    );
    case(
        "label = \"Oppgaver\"\nkind = \"prose\"",
        "label = \"Oppgaver\"\nkind = \"list\"",
        &[("template-part-list", "kind = \"list\""), ("template-unknown", "bullets")],
    );
    case("source = \"own\"", "source = \"ours\"", &[("template-unknown", "ours")]);
    case("step = \"last\"", "step = \"end\"", &[("template-unknown", "end")]);
    case(
        "title = \"Sist\"\n",
        "title = \"Sist\"\n[[step]]\nid = \"third\"\ntitle = \"x\"\n[[section]]\nid = \"early\"\nstep = \"third\"\ntitle = \"x\"\nquestion = \"x\"\n",
        &[("template-step-order", "parties")],
    );
}

#[test]
fn hints_have_a_place_and_a_source() {
    case("sections = [\"end\"]", "sections = []", &[("template-hint-nowhere", "[[hint]]")]);
    case("sections = [\"end\"]", "fields = [\"slutt\"]", &[("template-unknown", "slutt")]);
    case("sections = [\"end\"]", "sections = [\"slutt\"]", &[("template-unknown", "slutt")]);
    case("sources = [\"own\"]", "sources = []", &[("template-hint-source", "[[hint]]")]);
    case("sources = [\"own\"]", "sources = [\"ours\"]", &[("template-unknown", "ours")]);
    case("strength = \"must\"", "strength = \"skal\"", &[("template-word", "skal")]);
    case("clause = \"parties\"", "clause = \"party\"", &[("template-unknown", "party")]);
    case("field = \"unit\"\nclause", "field = \"enhet\"\nclause", &[("template-unknown", "enhet")]);
    case(
        "words = \"hvert [halvår]\"",
        "words = \"hvert halvår\"",
        &[("template-bracket", "hvert halvår")],
    );
}

#[test]
fn texts_hold_nothing_that_cannot_be_seen() {
    case("title = \"Møter\"", "title = \"Mø\u{ad}ter\"", &[("template-hidden", "title = ")]);
    case("title = \"Møter\"", "title = \"Mø\\u001bter\"", &[("template-hidden", "title = ")]);
    case("title = \"Møter\"", "title = \"Mø\\nter\"", &[("template-line-break", "title = ")]);
}

#[test]
fn the_files_listed_are_the_files_there() {
    let listed = "files = [\"content.toml\", \"hints.toml\"]";
    case(
        listed,
        "files = [\"content.toml\", \"hints.toml\", \"x.toml\"]",
        &[("template-file-absent", "x.toml")],
    );
    case(listed, "files = [\"content.toml\"]", &[("template-file-unlisted", "[[source]]")]);
    case(
        listed,
        "files = [\"content.toml\", \"hints.toml\", \"hints.toml\"]",
        &[("template-twice", "hints.toml")],
    );
    let mut files = pack();
    files.remove(0);
    let fault = &faults(&files)[0];
    assert_eq!((fault.message.key, &*fault.file), ("template-no-start", "template.toml"));
}

#[test]
fn every_fault_of_every_file_is_reported_at_once_in_order() {
    let faults = faults(&edited(&[
        ("edition = \"2026-01\"\n", ""),
        ("title = \"Parter\"", "title = Parter"),
        ("text = \"De skal {agenda}.\"", "text = \"De {skal} {agenda}.\""),
        ("citation = \"Vårt råd\"", "sitat = \"Vårt råd\""),
    ]));
    let found: Vec<_> = faults.iter().map(|fault| (&*fault.file, fault.message.key)).collect();
    let expected = [
        ("template.toml", "template-key-missing"),
        ("content.toml", "template-syntax-quotes"),
        ("content.toml", "template-unknown"),
        ("hints.toml", "template-key-missing"),
        ("hints.toml", "template-key-unknown"),
    ];
    assert_eq!(found, expected);
}

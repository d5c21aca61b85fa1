//! The table of checks: every rule has its source, is raised where it should be, and nowhere else.

mod table;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use avtale::base::text::fingerprint;
use avtale::base::{ClauseId, FieldId, Line, NoteId, Prose, SectionId};
use avtale::check::Finding;
use avtale::draft::{ClauseChange, ClauseState, Declared, Draft, Edit, Note};
use avtale::store::wire::read_draft;
use avtale::template::rule::RULES;
use avtale::template::{Library, Severity, Template};
use avtale::texts::{Language, Texts};

use crate::draft::{answer, complete, edit, findings};

/// A change of the complete draft.
#[derive(Clone, Copy, Debug)]
enum Do {
    /// Answers a field as it is typed.
    Answer(&'static str, &'static str),
    /// Takes an answer away.
    Clear(&'static str),
    /// Leaves a standard clause out.
    LeaveOut(&'static str),
    /// Puts a text in place of a standard clause.
    Replace(&'static str, &'static str),
    /// Adds a clause of the drafters' own to a section.
    Own(&'static str, &'static str),
    /// Declares a section not relevant.
    Decline(&'static str),
    /// Gives a section a heading.
    Heading(&'static str, &'static str),
    /// Writes a note in a section.
    Note(&'static str, &'static str),
}

fn official() -> Arc<Template> {
    Library::official().all()[0].clone()
}

fn changed(template: &Template, changes: &[Do]) -> Draft {
    let mut draft = complete(template);
    for change in changes {
        make(template, &mut draft, *change);
    }
    draft
}

fn make(template: &Template, draft: &mut Draft, change: Do) {
    let section = |id: &str| SectionId::new(id).unwrap();
    let step = match change {
        Do::Answer(field, typed) => return answer(template, draft, field, typed),
        Do::Clear(field) => Edit::Answer { field: FieldId::new(field).unwrap(), value: None },
        Do::LeaveOut(clause) => state(template, clause, ClauseState::LeftOut),
        Do::Replace(clause, text) => {
            state(template, clause, ClauseState::Replaced(Prose::kept(text)))
        }
        Do::Own(place, text) => Edit::AddClause {
            clause: draft.next_clause_id(),
            section: section(place),
            after: None,
            text: Prose::kept(text),
        },
        Do::Decline(place) => {
            Edit::Declare { section: section(place), state: Some(Declared::NotRelevant) }
        }
        Do::Heading(place, text) => {
            Edit::Heading { section: section(place), heading: Some(Line::kept(text)) }
        }
        Do::Note(place, text) => {
            let note = Note::new(section(place), None, Prose::kept(text));
            Edit::Note { id: NoteId::new("n1").unwrap(), note: Some(note) }
        }
    };
    edit(template, draft, step);
}

fn state(template: &Template, clause: &str, state: ClauseState) -> Edit {
    let clause = ClauseId::new(clause).unwrap();
    let standard = fingerprint(&template.clause(&clause).unwrap().1.wording());
    Edit::Clause { clause, change: Some(ClauseChange { state, reason: None, standard }) }
}

fn of_rule(template: &Template, draft: &Draft, rule: &str) -> Vec<Finding> {
    let mut found = findings(template, draft);
    found.retain(|finding| finding.rule == rule);
    found
}

#[test]
fn each_rule_of_the_table_is_raised_by_its_case_and_by_no_counter_case() {
    let template = official();
    let mut wrong = Vec::new();
    for row in table::rows() {
        let raised = of_rule(&template, &changed(&template, row.case), row.rule);
        if !raised.iter().any(|finding| finding.severity == row.severity) {
            let raised: Vec<_> = raised.iter().map(|finding| finding.severity).collect();
            wrong.push(format!("{} is not raised by {:?}: {raised:?}", row.rule, row.case));
        }
        let quiet = of_rule(&template, &changed(&template, row.counter), row.rule);
        if !quiet.is_empty() {
            let quiet: Vec<_> = quiet.iter().map(|finding| &finding.message).collect();
            wrong.push(format!("{} is raised by {:?}: {quiet:?}", row.rule, row.counter));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The severities of the table of checks in the domain description (part 3), as far as its rows are no "form";
/// the rows marked so are for one's information.
const MUST: [&str; 3] = ["C20", "C39", "C49"];
const MAY: [&str; 2] = ["C43", "C44"];
const INFO: [&str; 7] = ["C14", "C17", "C31", "C35", "C37", "C38", "C45"];
const FORM: [&str; 12] =
    ["C03", "C11", "C13", "C24", "C28", "C30", "C34", "C40", "C41", "C42", "C46", "C47"];

#[test]
fn each_number_from_1_to_49_has_a_case_a_severity_and_a_source() {
    let template = official();
    let cases: BTreeSet<&str> = table::rows().map(|row| row.rule).collect();
    for number in 1..=49 {
        let id = format!("C{number:02}");
        assert!(cases.contains(&*id), "{id} has no case");
        let rule = template.rule(&id).unwrap_or_else(|| panic!("{id} has no source"));
        let severity = match &*id {
            id if MUST.contains(&id) => Severity::Must,
            id if MAY.contains(&id) => Severity::May,
            // What was edited is good to know, though it follows from the template's form.
            id if INFO.contains(&id) || id == "C46" => Severity::Info,
            id if FORM.contains(&id) => Severity::Form,
            _ => Severity::Should,
        };
        assert_eq!(rule.severity, severity, "{id}");
    }
}

#[test]
fn every_rule_says_what_its_sources_say_with_document_date_and_place() {
    let template = official();
    let known: Vec<_> = RULES.iter().map(|(id, _)| *id).collect();
    let told: Vec<_> = template.rules().iter().map(|rule| rule.id).collect();
    assert_eq!(told.iter().collect::<BTreeSet<_>>(), known.iter().collect::<BTreeSet<_>>());
    assert_eq!(told.len(), known.len());
    for rule in template.rules() {
        assert!(rule.says.ends_with('.') && rule.says.len() > 30, "{}: {}", rule.id, rule.says);
        let own = rule.sources.first().is_some_and(|source| source.as_str() == "own");
        assert!(own || rule.citation.contains("20"), "{}: {}", rule.id, rule.citation);
        for source in &rule.sources {
            let source = template.source_called(source).unwrap();
            let name = source.short.split(' ').next().unwrap().to_lowercase();
            // The citation names the document, in one of its forms.
            let cited = rule.citation.to_lowercase();
            assert!(cited.contains(&name), "{}: {} in {cited}", rule.id, source.short);
        }
    }
}

#[test]
fn no_message_of_a_rule_is_without_words() {
    let template = official();
    let texts = Texts::load(Language::Nb);
    for row in table::rows() {
        for finding in of_rule(&template, &changed(&template, row.case), row.rule) {
            let said = texts.say(&finding.message);
            let whole = said.ends_with('.') && !said.contains("{$") && !said.contains("{ $");
            assert!(whole && said.contains(' '), "{}: {said}", row.rule);
            assert!(finding.grounds.is_some(), "{}", row.rule);
            assert!(template.section(&finding.section).is_some(), "{}", row.rule);
        }
    }
}

#[test]
fn words_for_a_clause_that_does_not_stand_are_told() {
    let template = official();
    let mine = Do::Replace("municipality_responsibility.law", "Min egen setning.");
    let told = |mode| {
        let answer = Do::Answer("municipality_responsibility_mode", mode);
        let found = of_rule(&template, &changed(&template, &[answer, mine]), "unprinted");
        found.iter().filter(|it| it.message.key == "check-clause-unprinted").count()
    };
    assert_eq!((told("law"), told("listed")), (0, 1));
}

#[test]
fn a_section_not_relevant_is_advised_on_no_further() {
    let template = official();
    let all: Vec<_> = template.sections().iter().map(|section| section.id.clone()).collect();
    for section in all {
        let mut draft = complete(&template);
        draft.answers.clear();
        edit(
            &template,
            &mut draft,
            Edit::Declare { section: section.clone(), state: Some(Declared::NotRelevant) },
        );
        let found = findings(&template, &draft);
        // What is missing in print elsewhere is told where it is asked.
        let here = found
            .iter()
            .filter(|finding| finding.section == section && finding.message.key != "check-missing");
        let grave = here.filter(|finding| finding.severity >= Severity::Should);
        assert_eq!(grave.map(|finding| finding.rule).collect::<Vec<_>>(), [""; 0], "{section}");
    }
}

fn rules(findings: &[Finding], severity: Severity) -> BTreeMap<&'static str, usize> {
    let mut rules = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.severity == severity) {
        *rules.entry(finding.rule).or_default() += 1;
    }
    rules
}

fn draft_of(template: &Template, json: &str) -> Draft {
    read_draft(json.as_bytes(), |_| Some(template)).unwrap()
}

#[test]
fn kristiansands_agreement_lacks_what_the_guideline_of_2023_wants() {
    let template = official();
    let draft = draft_of(&template, include_str!("../../drafts/kristiansand-2020.json"));
    let found = findings(&template, &draft);
    assert_eq!(rules(&found, Severity::Must), BTreeMap::new());
    let should = [("C07", 1), ("C22", 1), ("C26", 1), ("C33", 1), ("C48", 1)];
    assert_eq!(rules(&found, Severity::Should), BTreeMap::from(should));
    // What the drafters declared not relevant is told once, and no more.
    let info = rules(&found, Severity::Info);
    for rule in ["C16", "C23", "C27", "C29", "C35"] {
        assert_eq!(info.get(rule), Some(&1), "{rule}");
    }
    assert_eq!(info.get("C37"), Some(&7));
}

#[test]
fn the_full_example_raises_no_must_and_what_it_raises_is_true() {
    let template = official();
    let draft = draft_of(&template, include_str!("../../drafts/fullfort-eksempel.json"));
    let found = findings(&template, &draft);
    // It says neither how breaks are avoided, nor who takes the fast track, nor in what form one informs.
    let should = [("C18", 1), ("C26", 1), ("C48", 1)];
    assert_eq!(rules(&found, Severity::Should), BTreeMap::from(should));
    for severity in [Severity::Must, Severity::Form, Severity::May] {
        assert_eq!(rules(&found, severity), BTreeMap::new());
    }
}

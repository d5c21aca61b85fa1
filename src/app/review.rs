//! The review: every answer in the draft's order, with what was found and noted beside it.

mod spot;

use std::collections::{BTreeMap, BTreeSet};

use self::spot::Spot;

use super::notes::NoteRow;
use super::session::Session;
use super::spelling::{Spelled, Spelling};
use crate::base::time::TimeZone;
use crate::base::{ClauseId, FieldId, Line, SectionId};
use crate::check::{CHANGED, Finding, Misspelt, check};
use crate::draft::order::{Placed, order};
use crate::draft::progress::{Totals, Why};
use crate::draft::{Draft, OwnClause, SectionEntry, Stamp, State};
use crate::template::{Section, Severity};

/// What a review shows, as it was when the draft was reviewed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its rows in order; never empty.
    pub rows: Vec<ReviewRow>,
    /// What there is of each.
    pub tally: Tally,
    /// The rows, from 0, at which something is left to do.
    pub(super) left: Vec<usize>,
    /// The edition of the draft that it is of, and that of what is known of spelling.
    pub(super) of: (u64, u64),
}

/// One row of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewRow {
    /// That nothing is left to answer, declare or mend.
    Ready,
    /// How far the sections have come.
    States,
    /// How many questions have no answer.
    Unanswered,
    /// How many findings there are.
    Found,
    /// How many words are in doubt, or why that is not known.
    Spelling(Spelled),
    /// How many notes wait for somebody.
    Noted,
    /// How many deviations from the standard text there are.
    Deviations,
    /// A section, with its state.
    Section(Box<Reviewed>),
    /// How many deviations from the standard text there are in a section.
    Changed(SectionId, usize),
    /// A question with its answer.
    Answer(SectionId, FieldId),
    /// A clause of the drafters' own.
    Own(SectionId, ClauseId),
    /// A finding.
    Finding(Box<Finding>),
    /// A word in doubt.
    Doubtful(Box<Misspelt>),
    /// A note that is not settled; the answers to it are told with it.
    Note(SectionId, NoteRow),
}

/// How far a section has come, and who wrote there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// The section.
    pub section: SectionId,
    /// Its number in the draft's order, from 1.
    pub number: usize,
    /// Its state; `None` for a bare heading.
    pub state: Option<State>,
    /// Who wrote last in it, and when; `None` when nobody did.
    pub written: Option<Stamp>,
    /// Who sees to it.
    pub assigned: Option<Line>,
}

/// What there is in a draft, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The sections in each state.
    pub states: Totals,
    /// Questions that the agreement needs an answer to and has none.
    pub unanswered: usize,
    /// Findings by how grave they are, those left out that only say that a question has no answer or a
    /// clause was changed: other rows do.
    pub found: Vec<(Severity, usize)>,
    /// Notes that somebody has something left to do with.
    pub notes: usize,
    /// Deviations from the standard text.
    pub deviations: usize,
}

/// The severities, gravest first.
const SEVERITIES: [Severity; 5] =
    [Severity::Must, Severity::Should, Severity::Form, Severity::May, Severity::Info];

impl ReviewRow {
    /// Returns the section that it belongs to; `None` for what is said of the draft as a whole.
    pub fn section(&self) -> Option<&SectionId> {
        match self {
            Self::Ready
            | Self::States
            | Self::Unanswered
            | Self::Found
            | Self::Spelling(_)
            | Self::Noted
            | Self::Deviations => None,
            Self::Section(reviewed) => Some(&reviewed.section),
            Self::Changed(section, _)
            | Self::Answer(section, _)
            | Self::Own(section, _)
            | Self::Note(section, _) => Some(section),
            Self::Finding(finding) => Some(&finding.section),
            Self::Doubtful(found) => Some(&found.section),
        }
    }

    /// Returns the field that it is about.
    pub fn field(&self) -> Option<&FieldId> {
        match self {
            Self::Answer(_, field) => Some(field),
            Self::Finding(finding) => finding.field.as_ref(),
            Self::Doubtful(found) => found.field(),
            Self::Ready
            | Self::States
            | Self::Unanswered
            | Self::Found
            | Self::Spelling(_)
            | Self::Noted
            | Self::Deviations
            | Self::Section(_)
            | Self::Changed(..)
            | Self::Own(..)
            | Self::Note(..) => None,
        }
    }
}

impl Tally {
    /// Returns how many sections nobody has declared done or have an answer that can't be read, and are
    /// relevant.
    pub fn undone(&self) -> usize {
        let Totals { not_begun, begun, done: _, must_mend, not_relevant: _ } = self.states;
        not_begun + begun + must_mend
    }

    /// Returns whether everything is answered and declared, and nothing found that must be mended.
    pub fn is_ready(&self) -> bool {
        let must = self.found.iter().any(|(severity, _)| *severity == Severity::Must);
        self.unanswered == 0 && self.undone() == 0 && !must
    }
}

impl Review {
    /// Returns the rows, from 0, at which something is left to do.
    pub fn left(&self) -> &[usize] {
        &self.left
    }

    /// Reviews the draft.
    pub(super) fn of(session: &mut Session, spelling: &mut Spelling, zone: &TimeZone) -> Self {
        let of = (session.edition(), spelling.revision());
        let doubtful = spelling.misspelt(session);
        let spelled = spelling.told(doubtful.len());
        let deviations = session.deviate(zone);
        let mut changed: BTreeMap<SectionId, usize> = BTreeMap::new();
        for one in deviations {
            *changed.entry(one.section.clone()).or_default() += 1;
        }
        let deviations = deviations.len();
        session.assemble();
        let session = &*session;
        let (template, draft) = (&session.template, &session.draft);
        let document = session.document();
        let mut findings = document.map(|it| check(template, draft, it)).unwrap_or_default();
        let missing = missing(session);
        findings.retain(|finding| {
            let is_answer = finding.field.as_ref().is_some_and(|id| missing.contains(id));
            // A section's own row says what was changed in it, and of more than clauses.
            !is_answer && finding.rule != CHANGED
        });
        let tally = Tally {
            states: session.progress.totals(),
            unanswered: missing.len(),
            found: count(&findings),
            notes: draft.waiting_notes(),
            deviations,
        };
        let mut rows = head(&tally, spelled);
        let mut material = Material::new(session, findings, changed).doubting(doubtful);
        let sections = draft.sections.iter().zip(1..);
        rows.extend(sections.flat_map(|(entry, number)| material.in_section(entry, number)));
        let is_left = |row: &ReviewRow| match row {
            ReviewRow::Answer(_, field) => missing.contains(field),
            ReviewRow::Finding(finding) => finding.severity > Severity::Info,
            ReviewRow::Note(_, row) => {
                draft.notes.get(&row.note).is_some_and(|note| draft.waits(&note.value))
            }
            ReviewRow::Ready
            | ReviewRow::States
            | ReviewRow::Unanswered
            | ReviewRow::Found
            | ReviewRow::Spelling(_)
            | ReviewRow::Doubtful(_)
            | ReviewRow::Noted
            | ReviewRow::Deviations
            | ReviewRow::Section(_)
            | ReviewRow::Changed(..)
            | ReviewRow::Own(..) => false,
        };
        let left = rows.iter().enumerate().filter(|(_, row)| is_left(row)).map(|(at, _)| at);
        let left = left.collect();
        Self { rows, tally, left, of }
    }

    /// Returns where the row selected in an older review of the same draft stands now; what is gone gives
    /// its place to what came after it.
    pub(super) fn find(&self, older: &Self, row: usize) -> usize {
        let mut after = older.rows.iter().skip(row);
        let found = after.find_map(|wanted| self.rows.iter().position(|row| row.is(wanted)));
        found.unwrap_or(row).min(self.rows.len().saturating_sub(1))
    }
}

impl ReviewRow {
    fn found(finding: Finding) -> Self {
        Self::Finding(Box::new(finding))
    }

    /// Returns whether it stands for the same thing, whatever is said of it.
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Section(this), Self::Section(that)) => this.section == that.section,
            (Self::Changed(this, _), Self::Changed(that, _)) => this == that,
            (Self::Finding(this), Self::Finding(that)) => {
                let at =
                    |one: &Finding| (one.section.clone(), one.field.clone(), one.clause.clone());
                this.rule == that.rule && at(this) == at(that)
            }
            (Self::Note(_, this), Self::Note(_, that)) => this.note == that.note,
            (Self::Spelling(_), Self::Spelling(_)) => true,
            (Self::Doubtful(this), Self::Doubtful(that)) => {
                (&this.section, &this.spot, &this.word) == (&that.section, &that.spot, &that.word)
            }
            (this, that) => this == that,
        }
    }
}

fn head(tally: &Tally, spelled: Option<Spelled>) -> Vec<ReviewRow> {
    let mut rows = Vec::new();
    if tally.is_ready() {
        rows.push(ReviewRow::Ready);
    }
    rows.extend([ReviewRow::States, ReviewRow::Unanswered, ReviewRow::Found]);
    rows.extend(spelled.map(ReviewRow::Spelling));
    if tally.notes > 0 {
        rows.push(ReviewRow::Noted);
    }
    rows.push(ReviewRow::Deviations);
    rows
}

fn count(findings: &[Finding]) -> Vec<(Severity, usize)> {
    let count = |wanted| findings.iter().filter(|finding| finding.severity == wanted).count();
    SEVERITIES.map(|wanted| (wanted, count(wanted))).into_iter().filter(|(_, of)| *of > 0).collect()
}

/// Returns the fields that have no answer and need one: their row says so, and no finding has to.
fn missing(session: &Session) -> BTreeSet<&FieldId> {
    let left = session.progress.sections.iter().flat_map(|section| &section.left);
    left.filter(|left| left.why == Why::Missing).map(|left| &left.field).collect()
}

/// What the rows are made of, by section.
struct Material<'a> {
    session: &'a Session,
    found: BTreeMap<SectionId, BTreeMap<Spot, Vec<Finding>>>,
    doubtful: BTreeMap<SectionId, BTreeMap<Spot, Vec<Misspelt>>>,
    notes: BTreeMap<&'a SectionId, BTreeMap<Spot, Vec<NoteRow>>>,
    own: BTreeMap<&'a SectionId, Vec<&'a OwnClause>>,
    states: BTreeMap<&'a SectionId, &'a State>,
    changed: BTreeMap<SectionId, usize>,
}

impl<'a> Material<'a> {
    fn new(
        session: &'a Session,
        findings: Vec<Finding>,
        changed: BTreeMap<SectionId, usize>,
    ) -> Self {
        let draft = &session.draft;
        let states = session.progress.sections.iter().map(|it| (&it.section, &it.state)).collect();
        let (found, notes, own) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let doubtful = BTreeMap::new();
        let mut material = Self { session, found, doubtful, notes, own, states, changed };
        for finding in findings {
            let spot = Spot::new(finding.field.as_ref(), finding.clause.as_ref());
            let section = material.found.entry(finding.section.clone()).or_default();
            section.entry(spot).or_default().push(finding);
        }
        for thread in draft.threads() {
            let note = &thread.note.value;
            if note.closed.is_some() {
                continue;
            }
            let section = material.notes.entry(&note.section).or_default();
            section
                .entry(Spot::new(note.field.as_ref(), None))
                .or_default()
                .push(NoteRow::of(&thread));
        }
        for own in &draft.own_clauses {
            material.own.entry(&own.section).or_default().push(own);
        }
        material
    }

    /// Adds the words in doubt, each at its place.
    fn doubting(mut self, all: Vec<Misspelt>) -> Self {
        for one in all {
            let spot = Spot::new(one.field(), one.clause());
            let section = self.doubtful.entry(one.section.clone()).or_default();
            section.entry(spot).or_default().push(one);
        }
        self
    }

    /// Returns the rows of a section; none for a bare heading of which there is nothing to say.
    fn in_section(&mut self, entry: &SectionEntry, number: usize) -> Vec<ReviewRow> {
        let id = &entry.id;
        let section = self.session.template.section(id);
        let mut found = self.found.remove(id).unwrap_or_default();
        let mut notes = self.notes.remove(id).unwrap_or_default();
        let mut doubtful = self.doubtful.remove(id).unwrap_or_default();
        let in_heading = doubtful.remove(&Spot::Whole).into_iter().flatten();
        let in_heading = in_heading.map(|word| ReviewRow::Doubtful(Box::new(word)));
        let mut beside = |spot: &Spot, rows: &mut Vec<ReviewRow>| {
            rows.extend(found.remove(spot).into_iter().flatten().map(ReviewRow::found));
            let words = doubtful.remove(spot).into_iter().flatten();
            rows.extend(words.map(|word| ReviewRow::Doubtful(Box::new(word))));
            let here = notes.remove(spot).into_iter().flatten();
            rows.extend(here.map(|note| ReviewRow::Note(id.clone(), note)));
        };
        let own = self.own.remove(id).unwrap_or_default();
        let written = last_written(&self.session.draft, section, &own).cloned();
        let mut rows = Vec::new();
        rows.extend(in_heading);
        if !entry.is_not_relevant() {
            // A section of the drafters' own says so itself.
            let changed = section.and_then(|_| self.changed.get(id).copied());
            rows.extend(changed.map(|count| ReviewRow::Changed(id.clone(), count)));
            for field in section.into_iter().flat_map(|section| self.session.asked(section)) {
                rows.push(ReviewRow::Answer(id.clone(), field.id.clone()));
                beside(&Spot::Field(field.id.clone()), &mut rows);
            }
            let clauses = section.map_or(&[][..], |section| &section.clauses);
            for placed in order(clauses, &own) {
                if let Placed::Own(own) = placed {
                    rows.push(ReviewRow::Own(id.clone(), own.id.clone()));
                }
                beside(&Spot::Clause(placed.id().clone()), &mut rows);
            }
        }
        rows.extend(found.into_values().flatten().map(ReviewRow::found));
        let words = doubtful.into_values().flatten();
        rows.extend(words.map(|word| ReviewRow::Doubtful(Box::new(word))));
        let rest = notes.into_values().flatten();
        rows.extend(rest.map(|note| ReviewRow::Note(id.clone(), note)));
        let state = self.states.get(id).copied().cloned();
        if !rows.is_empty() || state.is_some() {
            let assigned = entry.assigned.as_ref().map(|assigned| assigned.value.clone());
            let section = id.clone();
            let reviewed = Reviewed { section, number, state, written, assigned };
            rows.insert(0, ReviewRow::Section(Box::new(reviewed)));
        }
        rows
    }
}

/// Returns who wrote last in a section, and when; `None` when nobody did.
fn last_written<'a>(
    draft: &'a Draft,
    section: Option<&Section>,
    own: &[&'a OwnClause],
) -> Option<&'a Stamp> {
    let fields = section.into_iter().flat_map(|section| &section.fields);
    let clauses = section.into_iter().flat_map(|section| &section.clauses);
    let answers = fields.filter_map(|field| Some(&draft.answers.get(field)?.stamp));
    let changes = clauses.filter_map(|clause| Some(&draft.clauses.get(&clause.id)?.stamp));
    let own = own.iter().map(|own| &own.text.stamp);
    answers.chain(changes).chain(own).max_by_key(|stamp| stamp.at)
}

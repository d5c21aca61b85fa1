//! The draft that is open, with its template, its undo history and what is on disk of it.

use std::sync::Arc;

use super::company::Company;
use super::notes::{NoteRow, OpenNotes, concerns_notes};
use super::saving::Saving;
use crate::assemble::{self, Block, Deviation, Document};
use crate::base::time::TimeZone;
use crate::base::{ClauseId, FieldId, Moment, SectionId};
use crate::check::{Obstacles, obstacles};
use crate::draft::history::{History, Run};
use crate::draft::progress::{self, Progress, may_change, progress};
use crate::draft::{Change, ClauseState, Draft, Edit, Refusal, Stamp};
use crate::store::seam::Following;
use crate::template::{Body, Clause, Guideline, Pattern, Segment, Template, Variant};

/// The draft that is open.
#[derive(Debug)]
pub struct Session {
    /// Its template, with its texts in the language of the agreement as far as it gives them in it.
    pub template: Arc<Template>,
    /// The same template in its own language.
    own: Arc<Template>,
    /// The guideline that belongs to it.
    pub guideline: Arc<Guideline>,
    /// The draft.
    pub draft: Draft,
    /// How far its sections have come.
    pub progress: Progress,
    /// What is on disk of it.
    pub saving: Saving,
    /// Whether the work on it is over, all of it being saved; it is held on to until another is opened.
    pub(super) ended: bool,
    /// Those who work on it together; `None` while nobody can.
    pub company: Option<Company>,
    pub(super) history: History,
    /// The notes that wait at each place.
    notes: OpenNotes,
    /// How many times others have changed it.
    foreign: u64,
    /// The agreement as assembled last, with the edition that it is of.
    document: Option<(u64, Document)>,
    /// Where it departs from the standard text, as compared last, with the edition that it is of.
    deviations: Option<(u64, Vec<Deviation>)>,
}

impl Session {
    pub(super) fn new(
        (own, guideline): (Arc<Template>, Arc<Guideline>),
        mut draft: Draft,
        saving: Saving,
    ) -> Self {
        draft.settle(&own);
        let template = draft.spoken(&own);
        let (progress, notes) = (progress(&template, &draft), OpenNotes::of(&draft));
        Self {
            template,
            own,
            guideline,
            draft,
            progress,
            saving,
            ended: false,
            company: None,
            history: History::default(),
            notes,
            foreign: 0,
            document: None,
            deviations: None,
        }
    }

    /// Applies `edit`; typing in one text that goes on is one step of undo.
    pub(super) fn apply(&mut self, edit: Edit, stamp: Stamp) -> Result<(), Refusal> {
        let at = stamp.at;
        let concerns_notes = concerns_notes(&edit);
        let change = Change::new(edit, stamp);
        let run = Run::of(&change);
        let inverse = self.draft.apply(&self.template, change.clone())?;
        let moves_on = may_change(&self.draft, &change.edit, &inverse.edit);
        self.history.record(inverse, run);
        self.saving.changed(change, (&self.draft, self.company.as_mut()), at);
        if moves_on {
            self.changed();
        }
        if concerns_notes {
            self.notes = OpenNotes::of(&self.draft);
        }
        Ok(())
    }

    /// Begins to work on it together with others.
    pub(super) fn follow(&mut self, following: Following, now: Moment) {
        self.company = Some(Company::on(&self.draft, following, now));
    }

    /// Takes note that others have changed the draft.
    pub(super) fn changed_by_others(&mut self) {
        self.foreign += 1;
        self.changed();
        self.notes = OpenNotes::of(&self.draft);
    }

    /// Returns a number that grows with every change of the draft, whoever made it.
    pub(super) fn edition(&self) -> u64 {
        self.saving.revision().saturating_add(self.foreign)
    }

    pub(super) fn seal(&mut self) {
        self.history.seal();
    }

    /// Makes what was done so far no step to take back.
    pub(super) fn forget_steps(&mut self) {
        self.history = History::default();
    }

    /// Takes the last step back, and returns the edit that did it.
    pub(super) fn undo(&mut self, now: Moment) -> Result<Option<Edit>, Refusal> {
        let done = self.history.undo(&mut self.draft, &self.template)?;
        Ok(done.map(|change| self.walked(change, now)))
    }

    /// Gives the step taken back again, and returns the edit that did it.
    pub(super) fn redo(&mut self, now: Moment) -> Result<Option<Edit>, Refusal> {
        let done = self.history.redo(&mut self.draft, &self.template)?;
        Ok(done.map(|change| self.walked(change, now)))
    }

    fn walked(&mut self, change: Change, now: Moment) -> Edit {
        let edit = change.edit.clone();
        self.saving.changed(change, (&self.draft, self.company.as_mut()), now);
        self.changed();
        if concerns_notes(&edit) {
            self.notes = OpenNotes::of(&self.draft);
        }
        edit
    }

    /// Returns the notes of a section, or of one of its fields, that are not settled.
    pub fn open_notes(&self, section: &SectionId, field: Option<&FieldId>) -> &[NoteRow] {
        self.notes.at(section, field)
    }

    /// Returns the template with its texts in the language of another state of the draft.
    pub fn spoken(&self, state: &Draft) -> Arc<Template> {
        state.spoken(&self.own)
    }

    /// Follows the draft after a change that may have chosen another language.
    fn changed(&mut self) {
        self.template = self.draft.spoken(&self.own);
        self.progress = progress(&self.template, &self.draft);
    }

    /// Returns the agreement as it stands, assembled anew only when the draft has changed since.
    pub(super) fn assemble(&mut self) -> &Document {
        let edition = self.edition();
        let fresh = self.document.take().filter(|(of, _)| *of == edition);
        let fresh =
            fresh.unwrap_or_else(|| (edition, assemble::assemble(&self.template, &self.draft)));
        &self.document.insert(fresh).1
    }

    /// Returns where the agreement departs from the standard text, compared anew only when the draft has
    /// changed since.
    pub(super) fn deviate(&mut self, zone: &TimeZone) -> &[Deviation] {
        let edition = self.edition();
        let fresh = self.deviations.take().filter(|(of, _)| *of == edition);
        let compare = || assemble::deviations(&self.template, &self.draft, zone);
        let fresh = fresh.unwrap_or_else(|| (edition, compare()));
        &self.deviations.insert(fresh).1
    }

    /// Returns where the agreement departs from the standard text, as it was compared last.
    pub fn deviations(&self) -> &[Deviation] {
        self.deviations.as_ref().map_or(&[], |(_, deviations)| deviations)
    }

    /// Returns what keeps the agreement as it stands from being final.
    pub(super) fn obstacles(&mut self) -> Obstacles {
        self.assemble();
        self.document()
            .map(|document| obstacles(&self.template, &self.draft, document))
            .unwrap_or_default()
    }

    /// Returns the agreement as it was assembled last; `None` before the first time.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref().map(|(_, document)| document)
    }

    /// Returns the blocks of the agreement as it was assembled last.
    pub fn blocks(&self) -> &[Block] {
        self.document().map_or(&[], |document| &document.blocks)
    }

    /// Returns the heading of a section as text: the drafters' own, or the template's that stands.
    pub fn heading(&self, id: &SectionId) -> String {
        let entry = self.draft.section(id);
        if let Some(own) = entry.and_then(|entry| entry.heading.as_ref()) {
            return own.value.as_str().to_owned();
        }
        let variants = self.template.section(id).map_or(&[][..], |section| &section.headings);
        self.standing(variants).map(|text| self.template.shown(text)).unwrap_or_default()
    }

    /// Returns the standard wording of a clause in the variant that stands; `None` for lists and blocks.
    pub fn standard_text(&self, clause: &ClauseId) -> Option<&Pattern> {
        match &self.template.clause(clause)?.1.body {
            Body::Text(variants) | Body::Footnote(variants) => self.standing(variants),
            Body::List { .. }
            | Body::Each { .. }
            | Body::Table { .. }
            | Body::Images { .. }
            | Body::Signatures { .. } => None,
        }
    }

    fn standing<'a>(&self, variants: &'a [Variant]) -> Option<&'a Pattern> {
        let holds = |variant: &&Variant| self.draft.holds(&self.template, &variant.when);
        variants.iter().find(holds).map(|variant| &variant.text)
    }

    /// Returns a clause's wording as drafters write it, slots as `<label>`.
    pub fn shown_clause(&self, clause: &ClauseId) -> String {
        match self.draft.clauses.get(clause).map(|change| &change.value.state) {
            Some(ClauseState::Edited(text) | ClauseState::Replaced(text)) => {
                self.shown(text.as_str())
            }
            Some(ClauseState::LeftOut) | None => {
                self.standard_text(clause).map(|text| self.template.shown(text)).unwrap_or_default()
            }
        }
    }

    /// Returns a stored text as drafters write it, slots as `<label>`.
    pub fn shown(&self, stored: &str) -> String {
        let known = |id: &FieldId| self.template.field(id).is_some();
        self.template.shown(&Pattern::read(stored, known))
    }

    /// Returns the next place with something left after a section, or after a field in it, and round.
    pub(super) fn next_left(
        &self,
        section: Option<&SectionId>,
        field: Option<&FieldId>,
    ) -> Option<progress::Place> {
        let section = section.or(self.section_ids().next())?;
        progress::next_left(&self.template, &self.draft, section, field)
    }

    /// Returns the clauses of a section whose wording has a place for the field's answer.
    pub fn clauses_with(&self, section: &SectionId, field: &FieldId) -> Vec<&ClauseId> {
        let clauses = self.template.section(section).map_or(&[][..], |section| &section.clauses);
        let has_place = |clause: &&Clause| {
            let change = self.draft.clauses.get(&clause.id).map(|change| &change.value.state);
            let has = |pattern: &Pattern| pattern.slots().any(|slot| slot.field == *field);
            match change {
                Some(ClauseState::Edited(text) | ClauseState::Replaced(text)) => {
                    has(&Pattern::read(text.as_str(), |id| id == field))
                }
                Some(ClauseState::LeftOut) => false,
                None => self.standard_text(&clause.id).is_some_and(has),
            }
        };
        clauses.iter().filter(has_place).map(|clause| &clause.id).collect()
    }

    /// Returns the field whose answer a list, table or block is made of, or a sentence that has no words of
    /// its own.
    pub fn field_of(&self, clause: &ClauseId) -> Option<FieldId> {
        match &self.template.clause(clause)?.1.body {
            Body::List { field, .. } | Body::Each { field, .. } | Body::Images { field, .. } => {
                Some(field.clone())
            }
            Body::Table { rows, .. } => rows.first().map(|(field, _)| field.clone()),
            Body::Signatures { place_date, .. } => Some(place_date.clone()),
            Body::Text(_) | Body::Footnote(_) => only_slot(self.standard_text(clause)?),
        }
    }

    /// Returns the section that a new one comes after when `selected` is selected: that one, but whoever
    /// signs signs last.
    pub(super) fn new_section_after(&self, selected: &SectionId) -> SectionId {
        let has_signatures = |id: &&SectionId| {
            let section = self.template.section(id);
            let mut clauses = section.map_or(&[][..], |section| &section.clauses).iter();
            clauses.any(|clause| matches!(clause.body, Body::Signatures { .. }))
        };
        let upto = self.section_ids().take_while(|id| !has_signatures(id));
        let before: Vec<_> = upto.collect();
        let last = before.last().filter(|_| !before.contains(&selected));
        last.map_or(selected, |last| *last).clone()
    }
}

/// Returns the field of the slot that a pattern is, with a mark of punctuation at most around it.
fn only_slot(pattern: &Pattern) -> Option<FieldId> {
    let has_words = pattern.0.iter().any(|segment| match segment {
        Segment::Text(text) => text.chars().any(char::is_alphanumeric),
        Segment::Slot(_) => false,
    });
    let mut slots = pattern.slots();
    let first = slots.next().filter(|_| slots.next().is_none() && !has_words)?;
    Some(first.field.clone())
}

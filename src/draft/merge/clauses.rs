//! The template's clauses as the drafters have them, and clauses of their own.

use std::collections::{BTreeMap, BTreeSet};

use super::{Key, Merging, Place, Side, TextKey, Three, Verdict, one_sided, order};
use crate::base::{ClauseId, SectionId};
use crate::draft::order::{Placed, order};
use crate::draft::{ClauseChange, Draft, OwnClause, Stamped};
use crate::template::{Body, Template};

/// The drafters' own clauses as they stand in the end, not yet in their order.
pub(super) type Own = BTreeMap<ClauseId, OwnClause>;

impl Merging<'_> {
    pub(super) fn clauses(&mut self) {
        let of = |draft: &Draft| draft.clauses.keys().cloned().collect::<BTreeSet<_>>();
        let mut ids = of(self.sides.ours);
        ids.extend(of(self.sides.theirs));
        for id in ids {
            self.clause(id);
        }
    }

    /// Brings wording and reason together, each as who changed it has it; they are chosen as one.
    fn clause(&mut self, id: ClauseId) {
        let key = Key::Text(TextKey::Clause(id.clone()));
        let three = self.at(&key, |draft| draft.clauses.get(&id).map(|change| &change.value));
        let (verdict, ours) = (three.verdict(), three.ours);
        let value = match verdict {
            Verdict::Same | Verdict::Ours => return,
            Verdict::Theirs => three.theirs.cloned(),
            Verdict::Both => match in_parts(&three) {
                Some(value) => Some(value),
                None if self.text(&key, verdict) == Side::Theirs => three.theirs.cloned(),
                None => return,
            },
        };
        if value.as_ref() == ours {
            return;
        }
        let stamp = self.stamp(&key);
        match value {
            Some(value) => {
                self.draft.clauses.insert(id, Stamped { value, stamp });
            }
            None => {
                self.draft.clauses.remove(&id);
            }
        }
    }

    /// Returns the own clauses that stand in the end, each with its text and its section.
    pub(super) fn own_clauses(&mut self) -> Own {
        let of = |draft: &Draft| draft.own_clauses.iter().map(|own| own.id.clone()).collect();
        let mut ids: BTreeSet<ClauseId> = of(self.sides.ours);
        ids.append(&mut of(self.sides.theirs));
        let own = ids.into_iter().filter_map(|id| self.own_clause(&id));
        own.map(|own| (own.id.clone(), own)).collect()
    }

    fn own_clause(&mut self, id: &ClauseId) -> Option<OwnClause> {
        let key = Key::Text(TextKey::OwnClause(id.clone()));
        let three = self.at(&key, |draft| draft.own_clause(id));
        let (Some(ours), Some(theirs)) = (three.ours, three.theirs) else {
            let (side, own) = match (three.ours, three.theirs) {
                (Some(own), _) => (Side::Ours, own),
                (None, own) => (Side::Theirs, own?),
            };
            // Who moves it to another section has changed it too.
            let said = |own: &OwnClause| (own.text.value.clone(), own.section.clone());
            let base = three.base.map(|base| base.map(said));
            let verdict = one_sided(base.as_ref().map(Option::as_ref), &said(own), side);
            let (stands, _) = self.side(verdict, Place::Text(key.clone()), side);
            return (stands == side).then(|| match side {
                Side::Ours => own.clone(),
                Side::Theirs => self.stamped_anew(own, &key),
            });
        };
        let base = three.base.flatten();
        let text = |own: &OwnClause| own.text.value.clone();
        let texts = Three { base: base.map(text), ours: text(ours), theirs: text(theirs) };
        let text = match self.text(&key, texts.verdict()) {
            Side::Ours => ours.text.clone(),
            Side::Theirs => self.stamped_anew(theirs, &key).text,
        };
        let in_section = |own: &OwnClause| own.section.clone();
        let base = self.sides.base.and_then(|base| base.own_clause(id));
        let sections = Three {
            base: base.map(in_section),
            ours: in_section(ours),
            theirs: in_section(theirs),
        };
        let verdict = sections.verdict();
        let section = match self.side(verdict, Place::Moved(id.clone()), Side::Ours).0 {
            Side::Ours => sections.ours,
            Side::Theirs => sections.theirs,
        };
        Some(OwnClause { id: id.clone(), section, after: None, text })
    }

    fn stamped_anew(&self, own: &OwnClause, key: &Key) -> OwnClause {
        let text = Stamped { value: own.text.value.clone(), stamp: self.stamp(key) };
        OwnClause { text, ..own.clone() }
    }

    /// Puts the own clauses in their places, section by section.
    pub(super) fn place_own_clauses(&mut self, mut own: Own) {
        let sections: BTreeSet<SectionId> = own.values().map(|own| own.section.clone()).collect();
        for section in sections {
            let here = own.values().filter(|own| own.section == section);
            let here: BTreeSet<ClauseId> = here.map(|own| own.id.clone()).collect();
            let mut after = None;
            for id in self.in_order(&section, &here) {
                if let Some(own) = own.get_mut(&id).filter(|_| here.contains(&id)) {
                    own.after = after.replace(id);
                } else if leads(self.sides.template, &id) {
                    after = Some(id);
                }
            }
        }
        self.draft.own_clauses = own.into_values().collect();
    }

    /// Returns the clauses of a section in their order: the template's, and those of the drafters' own that
    /// stand there in the end.
    fn in_order(&mut self, section: &SectionId, here: &BTreeSet<ClauseId>) -> Vec<ClauseId> {
        let template = self.sides.template;
        let three = self.three(|draft| placed(template, draft, section));
        let templates = template.section(section).map_or(&[][..], |section| &section.clauses);
        let stays = templates.iter().map(|clause| clause.id.clone()).chain(here.iter().cloned());
        let stays: BTreeSet<ClauseId> = stays.collect();
        let verdict = order::verdict(&three, &stays);
        let (side, _) = self.side(verdict, Place::Clauses(section.clone()), Side::Ours);
        order::ordered(three, &stays, side)
    }
}

/// Returns a change whose wording and reason come from who changed them, when no one of them was changed by
/// both.
fn in_parts(three: &Three<Option<&ClauseChange>>) -> Option<ClauseChange> {
    let Three { base: Some(Some(base)), ours: Some(ours), theirs: Some(theirs) } = three else {
        return None;
    };
    let wording = |change: &ClauseChange| (change.state.clone(), change.standard.clone());
    let wording = Three { base: Some(wording(base)), ours: wording(ours), theirs: wording(theirs) };
    let reason = Three { base: Some(&base.reason), ours: &ours.reason, theirs: &theirs.reason };
    let (state, standard) = one_of(wording)?;
    Some(ClauseChange { state, standard, reason: one_of(reason)?.clone() })
}

fn one_of<T: PartialEq>(three: Three<T>) -> Option<T> {
    match three.verdict() {
        Verdict::Same | Verdict::Ours => Some(three.ours),
        Verdict::Theirs => Some(three.theirs),
        Verdict::Both => None,
    }
}

/// Returns the clauses of a section in the order in which a draft has them.
fn placed(template: &Template, draft: &Draft, section: &SectionId) -> Vec<ClauseId> {
    let own = draft.own_clauses.iter().filter(|own| own.section == *section);
    let own: Vec<_> = own.collect();
    let clauses = template.section(section).map_or(&[][..], |section| &section.clauses);
    order(clauses, &own).iter().map(Placed::id).cloned().collect()
}

/// Returns whether another clause can follow one of the template: a footnote stands at the foot.
fn leads(template: &Template, id: &ClauseId) -> bool {
    template.clause(id).is_some_and(|(_, clause)| !matches!(clause.body, Body::Footnote(_)))
}

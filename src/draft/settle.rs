//! Sets a draft right that was made elsewhere: every section once, every own clause in its place.

use std::collections::{BTreeMap, BTreeSet};

use super::order::{Placed, order};
use super::{Draft, SectionEntry};
use crate::base::SectionId;
use crate::template::{Body, Template};

impl Draft {
    /// Sets the draft's order right after it came from a file: sections of the template that it lacks
    /// come in at their place, a section that stands twice stands once, and own clauses stand in one
    /// unbroken order after clauses that exist. No text is changed, and none is lost: a clause without a
    /// place comes last in its section, or in the last section when it has none.
    ///
    /// Does nothing to a draft that only [`Draft::apply`] has changed.
    pub fn settle(&mut self, template: &Template) {
        self.settle_sections(template);
        self.settle_clauses(template);
        self.settle_alternatives();
    }

    /// What one change wrote in one place is kept once, in the order of the versions.
    fn settle_alternatives(&mut self) {
        for alternative in std::mem::take(&mut self.alternatives) {
            self.set_aside(alternative);
        }
    }

    fn settle_sections(&mut self, template: &Template) {
        let mut seen = BTreeSet::new();
        self.sections.retain(|entry| seen.insert(entry.id.clone()));
        let mut before: Option<&SectionId> = None;
        for section in template.sections() {
            if !seen.contains(&section.id) {
                let at = before.and_then(|id| self.sections.iter().position(|e| e.id == *id));
                let entry = SectionEntry::of_template(&section.id);
                self.sections.insert(at.map_or(0, |at| at + 1), entry);
            }
            before = Some(&section.id);
        }
    }

    fn settle_clauses(&mut self, template: &Template) {
        let known: BTreeSet<_> = self.sections.iter().map(|entry| &entry.id).collect();
        if let Some(last) = self.sections.last() {
            for own in self.own_clauses.iter_mut().filter(|own| !known.contains(&own.section)) {
                own.section = last.id.clone();
            }
        }
        let mut by_section: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for own in &self.own_clauses {
            by_section.entry(&own.section).or_default().push(own);
        }
        let mut leaders = BTreeMap::new();
        for entry in &self.sections {
            let own = by_section.remove(&entry.id).unwrap_or_default();
            let clauses = template.section(&entry.id).map_or(&[][..], |section| &section.clauses);
            let mut leader = None;
            for placed in order(clauses, &own) {
                match placed {
                    // A footnote stands at the foot and leads nothing.
                    Placed::Template(clause) if matches!(clause.body, Body::Footnote(_)) => {}
                    Placed::Template(clause) => leader = Some(clause.id.clone()),
                    Placed::Own(own) => {
                        let before = leader.replace(own.id.clone());
                        leaders.insert(own.id.clone(), before);
                    }
                }
            }
        }
        for own in &mut self.own_clauses {
            if let Some(leader) = leaders.remove(&own.id) {
                own.after = leader;
            }
        }
        self.own_clauses.sort_by(|a, b| a.id.cmp(&b.id));
    }
}

#[cfg(test)]
mod tests {
    use crate::base::ClauseId;
    use crate::draft::testing::{clause_id, draft, own_clause, section_id, template};

    #[track_caller]
    fn case(clauses: &[(&str, &str, Option<&str>)], settled: &[(&str, &str, Option<&str>)]) {
        let template = template();
        let mut draft = draft(&template);
        draft.own_clauses =
            clauses.iter().map(|(id, section, after)| own_clause(id, section, *after)).collect();
        draft.settle(&template);
        let found: Vec<_> = draft
            .own_clauses
            .iter()
            .map(|own| {
                (own.id.as_str(), own.section.as_str(), own.after.as_ref().map(ClauseId::as_str))
            })
            .collect();
        assert_eq!(found, settled);
        let again = draft.clone();
        draft.settle(&template);
        assert_eq!(draft, again);
    }

    #[test]
    fn own_clauses_come_into_one_order() {
        case(&[], &[]);
        let chain = [("c1", "first", Some("first.one")), ("c2", "first", Some("c1"))];
        case(&chain, &chain);
        // Two after the same clause: as they stand in the file, each with its followers.
        case(
            &[("c3", "first", None), ("c2", "first", Some("c3")), ("c1", "first", None)],
            &[("c1", "first", Some("c2")), ("c2", "first", Some("c3")), ("c3", "first", None)],
        );
    }

    #[test]
    fn no_own_clause_is_lost_for_want_of_a_place() {
        // After a footnote, after each other in a ring, after what is gone, in a section that is gone.
        case(&[("c1", "first", Some("first.note"))], &[("c1", "first", Some("first.two"))]);
        case(
            &[("c1", "second", Some("c2")), ("c2", "second", Some("c1"))],
            &[("c1", "second", Some("second.list")), ("c2", "second", Some("c1"))],
        );
        case(&[("c1", "gone", Some("x"))], &[("c1", "bare", None)]);
    }

    #[test]
    fn every_section_of_the_template_stands_once() {
        let template = template();
        let mut draft = draft(&template);
        let whole = draft.clone();
        draft.sections.retain(|entry| entry.id != section_id("second"));
        draft.sections.push(draft.sections[0].clone());
        draft.settle(&template);
        assert_eq!(draft, whole);
        assert!(draft.is_leader(&template, &section_id("first"), &clause_id("first.one")));
    }
}

//! Parts that the guideline wants in every agreement.

use super::Finding;
use super::context::{Context, Place, Presence};
use crate::base::Message;

impl Context<'_> {
    /// Returns whether the section called `id` stands in the agreement; else tells, as `rule`, that it was
    /// declared not relevant, for one's information, or that nothing of it is left.
    pub(super) fn stands(&self, rule: &'static str, id: &str, findings: &mut Vec<Finding>) -> bool {
        let Some(section) = self.section(id) else { return false };
        let place = Place { section: section.id.clone(), field: None, clause: None };
        let title = self.title_of(&section.id);
        match self.presence(&section.id) {
            Presence::Stands => return true,
            Presence::Declined => {
                let message = Message::new("check-declined").with("section", &title);
                findings.extend(self.inform(rule, &place, message));
            }
            Presence::Gone => {
                let message = Message::new("check-gone").with("section", &title);
                findings.extend(self.advise(rule, &place, message));
            }
        }
        false
    }

    /// Tells that the agreement doesn't speak of a topic, at the field called `at`: for one's information
    /// when the drafters have declared that field's section not relevant.
    pub(super) fn unmentioned(
        &self,
        rule: &'static str,
        topic: &'static str,
        at: &str,
        findings: &mut Vec<Finding>,
    ) {
        let Some(place) = self.place_of(at) else { return };
        let message = Message::new("check-unmentioned").with("topic", self.label(rule, topic));
        let declined = self.draft.is_not_relevant(&place.section);
        findings.extend(if declined {
            self.inform(rule, &place, message)
        } else {
            self.advise(rule, &place, message)
        });
    }
}

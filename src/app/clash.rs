//! What two parties have changed of which one outcome alone can stand: an order, or a removal against a change.

use super::merging::Weighed;
use super::session::Session;
use crate::base::text::visible;
use crate::base::{Message, SectionId};
use crate::draft::merge::{Choices, Conflict, Place, Side};
use crate::draft::{Declared, Draft, What};

/// Something that both have changed and nothing is kept of beside what stands: a person chooses before it is
/// taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// What both say.
    pub conflict: Conflict,
    /// What was chosen; `None` while nobody has.
    pub chosen: Option<Side>,
    /// Whether it is known what it was before both changed it.
    is_known: bool,
}

/// Returns what can be chosen: as it is while nothing is chosen, and what comes of what was chosen.
pub(super) fn clashes(
    (open, weighed): (&Weighed, &Weighed),
    choices: &Choices,
    is_known: bool,
) -> Vec<Clash> {
    let mut clashes: Vec<Clash> = Vec::new();
    for conflict in open.merged.conflicts.iter().chain(&weighed.merged.conflicts) {
        let is_there = clashes.iter().any(|clash| clash.conflict.place == conflict.place);
        if !conflict.is_kept && !is_there {
            let chosen = choices.get(&conflict.place).copied();
            clashes.push(Clash { conflict: conflict.clone(), chosen, is_known });
        }
    }
    clashes
}

/// How the two sides go apart.
enum Apart<'a> {
    /// One has removed it, the side that is named.
    Removed(Side),
    /// Both have put something in another order.
    Order,
    /// Both have moved it, each to a section.
    Moved(&'a str, &'a str),
    /// Both have declared a state, or taken one back.
    States(Option<Declared>, Option<Declared>),
    /// Each says another thing.
    Both,
}

impl Clash {
    /// Returns what comes of it as it is: what was chosen, or what stands until somebody chooses.
    pub fn side(&self) -> Side {
        self.chosen.unwrap_or(self.conflict.stands)
    }

    /// Returns what happened on both sides.
    pub fn happened(&self) -> Message {
        let states = |message: Message, ours, theirs| {
            message.with("ours", state(ours)).with("theirs", state(theirs))
        };
        match (self.apart(), self.is_known) {
            (Apart::Removed(Side::Ours), true) => Message::new("app-clash-removed-here"),
            (Apart::Removed(Side::Theirs), true) => Message::new("app-clash-removed-there"),
            (Apart::Removed(Side::Ours), false) => Message::new("app-clash-only-there"),
            (Apart::Removed(Side::Theirs), false) => Message::new("app-clash-only-here"),
            (Apart::Order, _) => Message::new("app-clash-order"),
            (Apart::Moved(ours, theirs), _) => Message::new("app-clash-moved")
                .with("ours", &visible(ours))
                .with("theirs", &visible(theirs)),
            (Apart::States(ours, theirs), _) => {
                states(Message::new("app-clash-states"), ours, theirs)
            }
            (Apart::Both, _) => Message::new("app-clash-both"),
        }
    }

    /// Returns what comes of it when a side is taken.
    pub fn outcome(&self, side: Side) -> Message {
        let of = |ours, theirs| Message::new(if side == Side::Ours { ours } else { theirs });
        match self.apart() {
            Apart::Removed(gone) if gone == side => Message::new("app-clash-remove"),
            Apart::Removed(_) if self.is_known => Message::new("app-clash-keep-change"),
            Apart::Removed(_) => Message::new("app-clash-keep"),
            Apart::Order => of("app-clash-order-here", "app-clash-order-there"),
            Apart::Moved(ours, theirs) => {
                let section = if side == Side::Ours { ours } else { theirs };
                Message::new("app-clash-move").with("section", &visible(section))
            }
            Apart::States(ours, theirs) => {
                let is = if side == Side::Ours { ours } else { theirs };
                Message::new("app-clash-state").with("state", state(is))
            }
            Apart::Both => of("app-clash-here", "app-clash-there"),
        }
    }

    fn apart(&self) -> Apart<'_> {
        let Conflict { place, what, ours, theirs, .. } = &self.conflict;
        if let What::Declared { then, now } = what {
            return Apart::States(*then, *now);
        }
        match (place, ours, theirs) {
            (Place::Items(_) | Place::Sections | Place::Clauses(_), ..) => Apart::Order,
            (Place::Moved(_), Some(ours), Some(theirs)) => Apart::Moved(ours, theirs),
            (_, None, Some(_)) => Apart::Removed(Side::Ours),
            (_, Some(_), None) => Apart::Removed(Side::Theirs),
            (_, Some(_), Some(_)) | (_, None, None) => Apart::Both,
        }
    }

    /// Returns the question of what shall stand.
    pub(super) fn question(&self, session: &Session, then: &Draft) -> Message {
        let Conflict { section, what, .. } = &self.conflict;
        let section = section.as_ref().map(|id| title(session, then, id));
        let (kind, name) = thing(session, what);
        let place = match section {
            Some(section) if section == name => "same",
            Some(_) => "section",
            None => "draft",
        };
        Message::new("app-ask-clash")
            .with("in", place)
            .with("section", &visible(section.unwrap_or_default()))
            .with("what", kind)
            .with("name", &visible(name))
    }
}

/// Returns what drafters call a section; one that is not there has its name from the other draft.
pub fn title<'a>(session: &'a Session, then: &'a Draft, id: &'a SectionId) -> &'a str {
    let gone = || then.section(id).and_then(|entry| entry.heading.as_ref());
    match gone() {
        Some(heading) if session.draft.section(id).is_none() => heading.value.as_str(),
        Some(_) | None => session.section_title(id),
    }
}

/// Returns the name that the text of a message chooses its words by, and what the template calls it.
fn thing<'a>(session: &'a Session, what: &What) -> (&'static str, &'a str) {
    match what {
        What::Answer(field) => match session.template.field(field) {
            Some(field) => ("named", &field.label),
            None => ("answer", ""),
        },
        What::Clause(id) | What::Reason(id) => match session.template.clause(id) {
            Some((_, clause)) => ("named", &clause.label),
            None => ("own_clause", ""),
        },
        What::Title => ("title", ""),
        What::Order => ("order", ""),
        What::Section => ("section", ""),
        What::Heading => ("heading", ""),
        What::Declared { .. } => ("declared", ""),
        What::Assigned => ("assigned", ""),
        What::OwnClause(_) => ("own_clause", ""),
        What::Note(_) => ("note", ""),
    }
}

/// Returns the name that the text of a message chooses its words by.
pub(super) fn state(declared: Option<Declared>) -> &'static str {
    match declared {
        Some(Declared::Done) => "done",
        Some(Declared::MustMend) => "must_mend",
        Some(Declared::NotRelevant) => "not_relevant",
        None => "none",
    }
}

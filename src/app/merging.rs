//! Taking in a copy that came from another party: what it would change, said before it does.

use std::collections::BTreeSet;

use crate::base::nearest::nearest;
use crate::base::text::visible;
use crate::base::{FieldId, Message, SessionId};
use crate::draft::compare::compare;
use crate::draft::merge::{Choices, Merged, Sides, merge};
use crate::draft::together::Version;
use crate::draft::{Draft, SectionDifference, Stamp, What};
use crate::store::seam::{Common, Received};
use crate::template::Template;

/// How many digits of a copy's hash tell what is kept of it from what is kept of others.
const DIGITS: usize = 16;

/// What comes of taking a copy in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The draft with it, and what is to be chosen.
    pub merged: Merged,
    /// What the draft gets of it, by section.
    pub taken: Vec<SectionDifference>,
    /// What to tell of answers in the copy that no question has, as of a key that was mistyped in an editor.
    pub strange: Vec<Message>,
}

impl Weighed {
    /// Returns who wrote what the draft gets, and when; `None` where that is not known, as of what is taken
    /// away.
    pub fn stamp(&self, section: &SectionDifference, what: &What) -> Option<&Stamp> {
        let draft = &self.merged.draft;
        let entry = section.section.as_ref().and_then(|id| draft.section(id));
        match what {
            What::Title | What::Order => None,
            What::Section | What::Heading => Some(&entry?.heading.as_ref()?.stamp),
            What::Declared { .. } => Some(&entry?.declared.as_ref()?.stamp),
            What::Assigned => Some(&entry?.assigned.as_ref()?.stamp),
            What::Answer(field) => {
                let theirs = self.merged.lists.get(field);
                theirs.or_else(|| draft.answers.get(field).map(|answer| &answer.stamp))
            }
            What::Clause(id) | What::Reason(id) => {
                draft.clauses.get(id).map(|change| &change.stamp)
            }
            What::OwnClause(id) => {
                let mut own = draft.own_clauses.iter();
                own.find(|own| own.id == *id).map(|own| &own.text.stamp)
            }
            What::Note(id) => draft.notes.get(id).map(|note| &note.stamp),
        }
    }

    /// Returns whether nothing comes of it that anybody would see.
    pub fn is_nothing(&self) -> bool {
        self.taken.is_empty() && self.merged.conflicts.is_empty()
    }
}

/// Weighs what comes of taking a copy in. `by_hand` is the stamp of what was changed with the former stamp left
/// on it.
///
/// # Errors
/// What to tell when the copy is of another draft or of another edition of the template, or the two have too much
/// together.
pub fn weigh(
    (template, ours): (&Template, &Draft),
    (theirs, common): (&Received, &Common),
    by_hand: &Stamp,
    choices: &Choices,
) -> Result<Weighed, Message> {
    refuse_another(ours, theirs, common)?;
    let base = common.base.as_ref().map(|(_, base)| &**base);
    let hash = theirs.state().map_or("", |state| state.hash.as_str());
    let digits: String = hash.chars().take(DIGITS).collect();
    let session = SessionId::new(&format!("copy-{digits}"));
    let session = session.unwrap_or_else(|_| SessionId::numbered('x', 0));
    let sides = Sides {
        template,
        base,
        ours,
        theirs: &theirs.draft,
        unseen: &BTreeSet::new(),
        version: &Version { clock: 1, session },
        by_hand,
    };
    let too_much = |_| Message::new("app-copy-too-much");
    let merged = merge(&sides, choices).map_err(too_much)?;
    let taken = compare(template, ours, &merged.draft);
    let strange = strange((template, ours), &theirs.draft, base);
    Ok(Weighed { merged, taken, strange })
}

/// Returns what to tell of the answers in a copy that the template has no question for, and that neither the
/// draft nor what the copy was made of has.
fn strange(
    (template, ours): (&Template, &Draft),
    theirs: &Draft,
    base: Option<&Draft>,
) -> Vec<Message> {
    // What the template has no question for is kept by its place in the file.
    let had = |draft: &Draft, place: &str| draft.unknown.contains_key(place);
    let is_new = |place: &str| !had(ours, place) && base.is_none_or(|base| !had(base, place));
    let answers = theirs.unknown.keys().filter(|place| is_new(place));
    let names = answers.filter_map(|place| place.strip_prefix("/answers/"));
    let tell = |name: &str| {
        let meant = nearest(name, template.fields().keys().map(FieldId::as_str));
        Message::new("app-copy-no-question")
            .with("field", &visible(name))
            .with("near", if meant.is_some() { "yes" } else { "no" })
            .with("nearest", meant.as_deref().unwrap_or_default())
    };
    names.filter(|name| !name.contains('/')).map(tell).collect()
}

/// # Errors
/// What to tell when the copy is not one of this draft.
fn refuse_another(ours: &Draft, theirs: &Received, common: &Common) -> Result<(), Message> {
    let Received { name, draft } = theirs;
    if draft.created != ours.created && common.base.is_none() {
        return Err(Message::new("app-copy-of-another")
            .with("file", &visible(name))
            .with("title", &visible(draft.title.as_str()))
            .with("by", &visible(draft.created.by.as_str()))
            .with("ours", &visible(ours.title.as_str())));
    }
    let (our, their) = (&ours.template, &draft.template);
    if (&our.id, &our.edition) != (&their.id, &their.edition) {
        return Err(Message::new("app-copy-of-another-edition")
            .with("file", &visible(name))
            .with("theirs", &visible(&their.edition))
            .with("ours", &visible(&our.edition)));
    }
    Ok(())
}

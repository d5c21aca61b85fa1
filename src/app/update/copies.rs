//! Copies that travel: laid for another party, and taken in when they come back.

use super::versions::agreement;
use crate::app::clash::clashes;
use crate::app::coming::Coming;
use crate::app::comparison::{Comparison, Incoming, With};
use crate::app::merging::{Weighed, weigh};
use crate::app::screen::{Answer, Dialog, Other, Screen, Target, TwoTexts};
use crate::app::{Access, App, Effect, Request, Session};
use crate::base::text::visible;
use crate::base::{DraftId, Line, Message, Moment};
use crate::draft::merge::{Choices, Conflict, Place, Side};
use crate::draft::{Difference, Edit, SectionDifference, Stamp, compare};
use crate::store::seam::{Common, Received, StoreError, Why};
use crate::texts::{Language, Texts};

/// The most copies that are offered; others are named by where they lie.
const MOST_OFFERED: usize = 7;

impl App {
    /// Saves the draft, and lays a copy of it for another party.
    pub(super) fn send_copy(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.save(now, effects);
        let Some(session) = &self.session else { return };
        let (draft, revision) = (Box::new(session.draft.clone()), session.saving.revision());
        effects.push(Effect::Ask(Request::Send { draft, revision }));
    }

    /// Says where a copy lies, and how to give it to the other party.
    pub(super) fn sent(&mut self, sent: Result<String, StoreError>) {
        match sent {
            Ok(path) => {
                self.dialog = Some(Dialog {
                    question: Message::new("app-sent").with("path", &path),
                    detail: Some(Message::new("app-sent-how")),
                    texts: None,
                    answers: vec![(Message::new("app-sent-seen"), Answer::Nothing)],
                    row: 0,
                });
            }
            Err(error) => self.notice = Some(error.message),
        }
    }

    /// Looks for copies to take in, once nothing is held that is not saved.
    pub(super) fn look_for_copies(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.coming != Coming::Nothing {
            self.notice = Some(Message::new("app-coming"));
        } else if self.let_go(now, effects) {
            effects.push(Effect::Ask(Request::Copies));
        }
    }

    /// Asks which of the copies to take in.
    pub(super) fn copies_read(&mut self, copies: Result<Vec<String>, StoreError>) {
        let Screen::Drafts { .. } = self.screen else { return };
        let names = match copies {
            Ok(names) => names,
            Err(error) => return self.notice = Some(error.message),
        };
        let elsewhere = match self.access {
            Access::Full => Some((Message::new("app-copy-elsewhere"), Answer::WriteWhere)),
            Access::Restricted => None,
        };
        if names.is_empty() && elsewhere.is_none() {
            return self.notice = Some(Message::new("app-no-copies"));
        }
        let more = names.len().saturating_sub(MOST_OFFERED);
        let detail = (more > 0).then(|| Message::new("app-more-copies").count("count", more));
        let offered = names.into_iter().take(MOST_OFFERED).map(|name| {
            (Message::new("app-copy-called").with("file", &visible(&name)), Answer::Receive(name))
        });
        let cancel = (Message::new("app-cancel"), Answer::Nothing);
        self.dialog = Some(Dialog {
            question: Message::new("app-ask-copy"),
            detail,
            texts: None,
            answers: offered.chain(elsewhere).chain([cancel]).collect(),
            row: 0,
        });
    }

    /// Ends writing where a copy lies.
    pub(super) fn end_where(&mut self, effects: &mut Vec<Effect>) {
        let Some(writing) = self.writing.take() else { return };
        let path = writing.text.trim();
        if !path.is_empty() {
            // A bare name is one in the folder that the program was started in, as on the command line.
            let path = if path.contains('/') { path.to_owned() } else { format!("./{path}") };
            effects.push(Effect::Ask(Request::Receive(path)));
        }
    }

    /// Takes in a copy that was read: opens the draft that it is of, or asks whether to make one of it.
    pub(super) fn received(
        &mut self,
        received: Result<Box<(Received, Option<DraftId>)>, StoreError>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Screen::Drafts { .. } = self.screen else { return };
        let (theirs, here) = match received {
            Ok(received) => *received,
            Err(error) => return self.notice = Some(error.message),
        };
        match here {
            Some(id) if self.let_go(now, effects) => {
                self.coming = Coming::Opening(id.clone());
                self.arriving = Some(theirs);
                effects.push(Effect::Ask(Request::Open(id)));
            }
            Some(_) => {}
            None => {
                let question = Message::new("app-ask-begin")
                    .with("file", &theirs.name)
                    .with("title", &visible(theirs.draft.title.as_str()));
                self.dialog = Some(Dialog {
                    question,
                    detail: None,
                    texts: None,
                    answers: vec![
                        (Message::new("app-begin"), Answer::Begin(Box::new(theirs))),
                        (Message::new("app-cancel"), Answer::Nothing),
                    ],
                    row: 0,
                });
            }
        }
    }

    /// Makes a draft of a copy.
    pub(super) fn begin_of(
        &mut self,
        theirs: Box<Received>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if self.let_go(now, effects) {
            self.coming = Coming::Opening(theirs.draft.id.clone());
            effects.push(Effect::Ask(Request::Begin(theirs)));
        }
    }

    /// Asks what the draft that was just opened has in common with the copy that it was opened for.
    pub(super) fn meet_arriving(&mut self, effects: &mut Vec<Effect>) {
        let arriving = self.arriving.take();
        let Some((session, theirs)) = self.session.as_ref().zip(arriving) else { return };
        let (draft, theirs) = (Box::new(session.draft.clone()), Box::new(theirs));
        effects.push(Effect::Ask(Request::Common { draft, theirs }));
    }

    /// Shows what comes of taking a copy in.
    pub(super) fn weigh_copy(
        &mut self,
        found: Result<Box<(Received, Common)>, StoreError>,
        now: Moment,
    ) {
        let (theirs, common) = match found {
            Ok(found) => *found,
            Err(error) => return self.notice = Some(error.message),
        };
        let Screen::Overview { .. } = self.screen else { return };
        let Some(session) = self.session.as_ref().filter(|session| !session.ended) else { return };
        if common.is_known {
            let known = Message::new("app-copy-known").with("file", &theirs.name);
            return self.notice = Some(known);
        }
        let no_base = common.base.is_none();
        match incoming(session, (theirs, common), Choices::new(), now) {
            Err(why) => self.notice = Some(why),
            Ok(Incoming { theirs, weighed, .. }) if weighed.is_nothing() => {
                self.notice = Some(Message::new("app-copy-nothing").with("file", &theirs.name));
            }
            Ok(incoming) => {
                let told = no_base.then(|| Message::new("app-copy-no-base"));
                let strange = incoming.weighed.strange.first().cloned();
                self.notice = strange.or(told).or(self.notice.take());
                self.compared = session.edition();
                self.comparison = Some(Comparison {
                    sections: sections(&incoming.weighed),
                    agreement: agreement(
                        &session.spoken(&incoming.theirs.draft),
                        &incoming.theirs.draft,
                    ),
                    then: Box::new(incoming.weighed.merged.draft.clone()),
                    with: With::Copy(Box::new(incoming)),
                });
                self.screen = Screen::Comparison { row: 0 };
            }
        }
    }

    /// Weighs the copy on the screen anew, since the draft or what was chosen has changed.
    pub(super) fn weigh_again(&mut self, now: Moment) {
        let (Some(comparison), Some(session)) = (&mut self.comparison, &self.session) else {
            return;
        };
        let With::Copy(old) = &mut comparison.with else { return };
        let Incoming { theirs, common, choices, .. } = &**old;
        let both = (theirs.clone(), common.clone());
        if let Ok(new) = incoming(session, both, choices.clone(), now) {
            comparison.sections = sections(&new.weighed);
            new.weighed.merged.draft.clone_into(&mut comparison.then);
            **old = new;
        }
    }

    /// Asks which outcome of what is selected shall stand.
    pub(super) fn ask_about_clash(&mut self) {
        let (Screen::Comparison { row }, Some(comparison)) = (&self.screen, &self.comparison)
        else {
            return;
        };
        let Some((clash, session)) = comparison.clash(*row).zip(self.session.as_ref()) else {
            return;
        };
        let Conflict { place, ours, theirs, .. } = &clash.conflict;
        let texts = (ours.is_some() || theirs.is_some()).then(|| {
            let [ours, theirs] = [ours, theirs].map(|text| text.as_deref().unwrap_or_default());
            TwoTexts { runs: compare::words(ours, theirs), other: Other::Copy }
        });
        let take = |side| (clash.outcome(side), Answer::TakeSide(place.clone(), side));
        let later = (Message::new("app-cancel"), Answer::Nothing);
        self.dialog = Some(Dialog {
            question: clash.question(session, &comparison.then),
            detail: Some(clash.happened()),
            texts,
            answers: vec![take(Side::Ours), take(Side::Theirs), later],
            row: usize::from(clash.side() == Side::Theirs),
        });
    }

    /// Takes what one side has at a place where the copy on the screen and the draft go apart.
    pub(super) fn take_side(&mut self, place: &Place, side: Side, now: Moment) {
        if let Some(With::Copy(incoming)) = self.comparison.as_mut().map(|it| &mut it.with) {
            incoming.choices.insert(place.clone(), side);
        }
        self.weigh_again(now);
        let (Screen::Comparison { row }, Some(comparison)) = (&mut self.screen, &self.comparison)
        else {
            return;
        };
        // What comes from the copy may stand in more or fewer rows by now.
        let mut clashes = comparison.clashes().iter();
        if let Some(at) = clashes.position(|clash| clash.conflict.place == *place) {
            *row = comparison.sections.len() + at;
        }
    }

    /// Takes in the copy on the screen as one step, with what stood before and what came as versions.
    pub(super) fn take_in_copy(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let taken = self.comparison.take().map(|comparison| comparison.with);
        let Some(With::Copy(incoming)) = taken else { return };
        self.screen = Screen::Overview { row: 0 };
        let Some(session) = &self.session else { return };
        let (id, revision) = (session.draft.id.clone(), session.saving.revision());
        let Incoming { theirs, weighed, .. } = *incoming;
        let mut before = Vec::new();
        self.keep(Why::BeforeMerge, &mut before);
        self.seal();
        let conflicts = weighed.merged.conflicts.iter().filter(|conflict| conflict.is_kept).count();
        if self.apply(Edit::Several(weighed.merged.changes), now) {
            let title = theirs.draft.title.clone();
            let draft = Box::new(theirs.draft.under(id, title));
            before.push(Effect::Ask(Request::Keep { draft, revision, why: Why::Received }));
            effects.extend(before);
            self.append(now, effects);
            self.settle_focus();
            let told = Message::new("app-copy-taken").with("file", &theirs.name);
            self.notice = Some(told.count("conflicts", conflicts));
        }
    }

    /// Returns whether a copy is on the screen, and not a version.
    pub(in crate::app) fn shows_copy(&self) -> bool {
        let with = self.comparison.as_ref().map(|comparison| &comparison.with);
        matches!(with, Some(With::Copy(_)))
    }

    /// Asks where a copy lies.
    pub(super) fn write_where(&mut self) {
        self.write(Target::Copy, String::new());
    }
}

/// Weighs what comes of taking a copy in to the open draft, and what there is to choose.
fn incoming(
    session: &Session,
    (theirs, common): (Received, Common),
    choices: Choices,
    now: Moment,
) -> Result<Incoming, Message> {
    let weigh = |choices| weighed(session, (&theirs, &common), choices, now);
    let (open, weighed) = (weigh(&Choices::new())?, weigh(&choices)?);
    let clashes = clashes((&open, &weighed), &choices, common.base.is_some());
    Ok(Incoming { theirs, common, weighed, choices, clashes })
}

fn weighed(
    session: &Session,
    (theirs, common): (&Received, &Common),
    choices: &Choices,
    now: Moment,
) -> Result<Weighed, Message> {
    // The name stands in the draft from now on: these words are the drafters'.
    let by = Line::kept(&Texts::load(Language::default()).get("app-copy-by"));
    let by_hand = Stamp { by, at: now };
    let ours = (&*session.template, &session.draft);
    weigh(ours, (theirs, common), &by_hand, choices)
}

/// Returns what comes from a copy, and then what both have changed and is kept in both wordings, by section.
fn sections(weighed: &Weighed) -> Vec<SectionDifference> {
    let mut sections = weighed.taken.clone();
    let mut both: Vec<SectionDifference> = Vec::new();
    let kept = weighed.merged.conflicts.iter().filter(|conflict| conflict.is_kept);
    for Conflict { section, what, ours, theirs, .. } in kept {
        let change = Difference { what: what.clone(), then: ours.clone(), now: theirs.clone() };
        match both.last_mut() {
            Some(last) if last.section == *section => last.changes.push(change),
            Some(_) | None => {
                both.push(SectionDifference { section: section.clone(), changes: vec![change] });
            }
        }
    }
    sections.extend(both);
    sections
}

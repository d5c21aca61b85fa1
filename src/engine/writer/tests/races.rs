//! Several people at one draft who take places over and are cut off at any moment: no word is lost.

mod deeds;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;

use self::deeds::{Deed, deed};
use super::*;
use crate::app::{Access, App, Begin, Effect, Entered, Key, Keymap, Purpose};
use crate::base::SessionId;
use crate::base::time::TimeZone;
use crate::draft::Alternative;
use crate::draft::together::{Event, Key as Place, Version};

/// The templates there are, read once.
pub(super) static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(Library::official()));

/// One person at the draft: a session, the thread that owns its files, and what is on the way between them.
struct Seat {
    me: SessionId,
    store: MemoryStore,
    app: App,
    work: Work,
    /// Where the store wakes the thread.
    wakes: Receiver<Job>,
    /// What the session has asked for, and is not done.
    asked: VecDeque<Request>,
    /// What is done, and the session has not heard.
    answers: VecDeque<Msg>,
    /// What others have written, and has not come here yet.
    held: BTreeMap<SessionId, VecDeque<Event>>,
    /// Everything that is in the session's journal.
    journal: String,
}

impl Seat {
    fn opens(store: &MemoryStore, number: usize, clock: &Arc<AtomicI64>) -> Self {
        let me = SessionId::numbered('s', number);
        let store = store.session(me.clone());
        let (jobs, wakes) = mpsc::channel();
        let (user, clock) = (Line::kept(me.as_str()), Arc::clone(clock));
        let by = user.clone();
        let desk = Desk {
            store: Box::new(store.clone()),
            make: Box::new(|title, _| Ok(draft("ny", title.as_str()))),
            example: Box::new(|| Err(StoreError::other(Message::new("app-cancel")))),
            stamp: Box::new(move || Stamp { by: by.clone(), at: moment(&clock) }),
            export: Box::new(|_, _| Err(StoreError::other(Message::new("app-cancel")))),
        };
        let work = Work { desk, beside: None, made: None, jobs, open: None, people: Vec::new() };
        let (app, effects) = App::new(Begin {
            library: Arc::clone(&LIBRARY),
            user,
            access: Access::Full,
            zone: TimeZone::UTC,
            open: Some(DraftId::new("prove").unwrap()),
            language: crate::texts::Language::Nb,
            keys: Keymap::standard(),
            purpose: Purpose::Write,
        });
        let (answers, asked, held, journal) = Default::default();
        let mut seat = Self { me, store, app, work, wakes, asked, answers, held, journal };
        seat.asks(effects);
        seat.works(usize::MAX);
        seat
    }

    fn asks(&mut self, effects: Vec<Effect>) {
        let asked = effects.into_iter().filter_map(|effect| {
            if let Effect::Ask(request) = effect { Some(request) } else { None }
        });
        self.asked.extend(asked);
    }

    /// The thread looks when it was woken, and does what is asked first.
    fn works(&mut self, most: usize) {
        let asked = self.asked.drain(..most.min(self.asked.len())).map(Job::Request);
        for job in joined(self.wakes.try_iter().chain(asked).collect()) {
            let answers = match job {
                Job::Request(request) => {
                    if let Request::Append { entries, .. } = &request {
                        self.journal.extend(entries.iter().map(|entry| format!("{entry:?}")));
                    }
                    self.work.done(request)
                }
                Job::Look(id) => self.work.look(&id).into_iter().collect(),
                Job::Flush(_) | Job::End => Vec::new(),
            };
            self.answers.extend(answers);
        }
    }

    /// Returns the draft as it stands here, with everything that is kept in it.
    fn shows(&self) -> String {
        self.app.session.as_ref().map(|session| format!("{:?}", session.draft)).unwrap_or_default()
    }

    fn kept_beside(&self) -> BTreeSet<(Option<Place>, Version)> {
        let kept = self.app.session.iter().flat_map(|session| &session.draft.alternatives);
        kept.map(|kept: &Alternative| (kept.key(), kept.version.clone())).collect()
    }

    fn is_shut_out(&self) -> bool {
        let company = self.app.session.as_ref().and_then(|session| session.company.as_ref());
        company.is_some_and(|company| company.taken_by().is_some())
    }

    /// Returns the section that is written in.
    fn writes_in(&self) -> Option<&str> {
        let section = self.app.section_screen().filter(|_| self.app.writing.is_some());
        section.map(|screen| screen.section.as_str())
    }

    fn is_at_rest(&self) -> bool {
        self.asked.is_empty()
            && self.answers.is_empty()
            && self.held.values().all(VecDeque::is_empty)
            && self.app.deadline().is_none()
    }
}

fn moment(clock: &AtomicI64) -> Moment {
    Moment::from_millisecond(clock.load(Ordering::Relaxed)).unwrap()
}

/// Everybody, and what they wrote.
struct Room {
    store: MemoryStore,
    clock: Arc<AtomicI64>,
    seats: Vec<Seat>,
    /// How many sessions there were.
    sessions: usize,
    /// The words that must be somewhere, with the session that took each in.
    words: BTreeMap<String, SessionId>,
    /// How many words were typed.
    typed: usize,
}

impl Room {
    fn with(people: usize) -> Self {
        let mut store = MemoryStore::default();
        store.create(&draft("prove", "Prøve")).unwrap();
        let clock = Arc::new(AtomicI64::new(1_795_325_525_000));
        let seats: Vec<_> = (0..people).map(|number| Seat::opens(&store, number, &clock)).collect();
        let mut room =
            Self { store, clock, seats, sessions: people, words: BTreeMap::new(), typed: 0 };
        for who in 0..people {
            room.answered(who, usize::MAX).unwrap();
        }
        room
    }

    fn does(&mut self, deed: Deed) -> Result<(), TestCaseError> {
        self.clock.fetch_add(7, Ordering::Relaxed);
        match deed {
            Deed::Go(who, section) => self.goes(who, section),
            Deed::Type(who) => self.types(who),
            Deed::Press(who, key) => self.presses(who, key),
            Deed::Pick(who, number) => self.picks(who, number),
            Deed::Work(who, most) => {
                let who = self.who(who);
                self.seats[who].works(most);
                Ok(())
            }
            Deed::Answer(who, most) => self.answered(self.who(who), most),
            Deed::Hear(who, whom, most) => self.hears(self.who(who), whom, most),
            Deed::Wait(time) => self.waits(time),
            Deed::Die(who) => {
                self.dies(who);
                Ok(())
            }
        }
    }

    fn who(&self, who: usize) -> usize {
        who % self.seats.len()
    }

    /// Gives a session a message: no word goes away, and of a text that comes beside another it is told.
    fn gives(&mut self, who: usize, msg: Msg) -> Result<(), TestCaseError> {
        let (before, beside) = (self.seats[who].shows(), self.seats[who].kept_beside());
        let comes = matches!(msg, Msg::Others(_) | Msg::Opened(_));
        let said = format!("{msg:?}");
        self.send(who, msg);
        let seat = &self.seats[who];
        let after = seat.shows();
        for word in self.words.keys() {
            let stays = !before.contains(word.as_str()) || after.contains(word.as_str());
            prop_assert!(stays, "{} loses {word} by {said}", seat.me.as_str());
        }
        if comes && !seat.kept_beside().is_subset(&beside) {
            let told = seat.app.notice.as_ref().map(|notice| notice.key);
            prop_assert_eq!(told, Some("app-two-texts"), "{} is told", seat.me.as_str());
        }
        Ok(())
    }

    fn send(&mut self, who: usize, msg: Msg) {
        let now = moment(&self.clock);
        let effects = self.seats[who].app.update(msg, now);
        self.seats[who].asks(effects);
    }

    /// Gives a session what asks for something to be taken away: what its person saw is gone by choice.
    fn takes_away(&mut self, who: usize, msg: Msg) {
        let before = self.seats[who].shows();
        self.send(who, msg);
        let after = self.seats[who].shows();
        self.words
            .retain(|word, _| !before.contains(word.as_str()) || after.contains(word.as_str()));
    }

    fn presses(&mut self, who: usize, key: Key) -> Result<(), TestCaseError> {
        let who = self.who(who);
        let seat = &self.seats[who];
        // Nobody leaves the draft.
        let leaves = key == deeds::ESC && seat.app.section_screen().is_none();
        let command = seat.app.keys.find(seat.app.situation(), key).map(Msg::Command);
        match command.filter(|_| !leaves || seat.app.dialog.is_some()) {
            Some(msg) if key == deeds::UNDO || self.chooses(who) => self.takes_away(who, msg),
            Some(msg) => self.gives(who, msg)?,
            None => {}
        }
        Ok(())
    }

    fn picks(&mut self, who: usize, number: usize) -> Result<(), TestCaseError> {
        let who = self.who(who);
        let Some(dialog) = &self.seats[who].app.dialog else { return Ok(()) };
        let msg = Msg::Pick(number % dialog.answers.len() + 1);
        if self.chooses(who) {
            self.takes_away(who, msg);
            return Ok(());
        }
        self.gives(who, msg)
    }

    /// Returns whether a session asks which of two texts to take.
    fn chooses(&self, who: usize) -> bool {
        let dialog = &self.seats[who].app.dialog;
        dialog.as_ref().is_some_and(|dialog| dialog.question.key == "app-ask-which-text")
    }

    /// Goes to a section by way of the overview; a text there is written in at once.
    fn goes(&mut self, who: usize, section: usize) -> Result<(), TestCaseError> {
        let name = deeds::SECTIONS[section % deeds::SECTIONS.len()];
        // Who was cut off waits for the draft.
        let Some(session) = &self.seats[self.who(who)].app.session else { return Ok(()) };
        let row = session.section_ids().position(|id| id.as_str() == name).unwrap();
        for key in [deeds::OVERVIEW, deeds::FIRST] {
            self.presses(who, key)?;
        }
        for _ in 0..row {
            self.presses(who, deeds::DOWN)?;
        }
        self.presses(who, deeds::ENTER)
    }

    /// Types a word at the end of the text in focus: it is taken in, or refused on the screen.
    fn types(&mut self, who: usize) -> Result<(), TestCaseError> {
        let who = self.who(who);
        let seat = &self.seats[who];
        let (me, shut_out) = (seat.me.clone(), seat.is_shut_out());
        let Some(writing) = seat.app.writing.as_ref().filter(|_| seat.app.dialog.is_none()) else {
            return Ok(());
        };
        let word = format!("w{}.", self.typed);
        self.typed += 1;
        let text = format!("{}{word}", writing.text);
        self.gives(who, Msg::Wrote { text: Entered::Whole(text), pasted: false, removed: 0 })?;
        let app = &self.seats[who].app;
        let is_taken_in = self.seats[who].shows().contains(&word);
        prop_assert!(!shut_out || !is_taken_in, "{word} is written where another has taken over");
        if is_taken_in {
            self.words.insert(word, me);
            return Ok(());
        }
        prop_assert!(app.notice.is_some(), "{word} is refused without a word");
        let stays = app.writing.as_ref().is_some_and(|writing| writing.text.contains(&word));
        prop_assert!(!stays, "{word} stays on the screen, and nowhere else");
        Ok(())
    }

    /// Hears what is done; of what others have written it comes that something has.
    fn answered(&mut self, who: usize, most: usize) -> Result<(), TestCaseError> {
        for _ in 0..most {
            let Some(msg) = self.seats[who].answers.pop_front() else { break };
            let msg = if let Msg::Others(news) = msg {
                let News { events, .. } = *news;
                let held = &mut self.seats[who].held;
                for event in events {
                    held.entry(event.version.session.clone()).or_default().push_back(event);
                }
                Msg::Others(Box::new(News { events: Vec::new(), ..*news }))
            } else {
                msg
            };
            self.gives(who, msg)?;
        }
        Ok(())
    }

    /// Gets some of the lines of another, those of each in their order.
    fn hears(&mut self, who: usize, whom: usize, most: usize) -> Result<(), TestCaseError> {
        let seat = &mut self.seats[who];
        let count = seat.held.len().max(1);
        let Some(lines) = seat.held.values_mut().nth(whom % count) else { return Ok(()) };
        let events: Vec<_> = lines.drain(..most.min(lines.len())).collect();
        seat.held.retain(|_, lines| !lines.is_empty());
        if events.is_empty() {
            return Ok(());
        }
        let company = seat.app.session.as_ref().and_then(|session| session.company.as_ref());
        let people = company.map(|company| company.people.clone()).unwrap_or_default();
        self.gives(who, Msg::Others(Box::new(News { events, people, ..News::default() })))
    }

    /// Lets time pass; what is due then is done.
    fn waits(&mut self, time: i64) -> Result<(), TestCaseError> {
        self.clock.fetch_add(time, Ordering::Relaxed);
        let now = moment(&self.clock);
        for who in 0..self.seats.len() {
            if self.seats[who].app.deadline().is_some_and(|deadline| deadline <= now) {
                self.gives(who, Msg::Tick)?;
            }
        }
        Ok(())
    }

    /// Ends a session without a word; its person opens the draft again.
    fn dies(&mut self, who: usize) {
        let who = self.who(who);
        let seat = &self.seats[who];
        seat.store.die();
        // What was typed in the last moment never reached the journal.
        let (me, journal) = (&seat.me, &seat.journal);
        self.words.retain(|word, by| by != me || journal.contains(word.as_str()));
        self.seats[who] = Seat::opens(&self.store, self.sessions, &self.clock);
        self.sessions += 1;
    }

    /// Everything comes everywhere, until nobody has anything left to do.
    fn settles(&mut self) -> Result<(), TestCaseError> {
        for _ in 0..40 {
            for who in 0..self.seats.len() {
                self.seats[who].works(usize::MAX);
                self.answered(who, usize::MAX)?;
                while !self.seats[who].held.is_empty() {
                    self.hears(who, 0, usize::MAX)?;
                }
            }
            self.waits(700)?;
        }
        for seat in &mut self.seats {
            let wakes = seat.wakes.try_iter().count();
            prop_assert!(seat.is_at_rest() && wakes == 0, "{} never rests", seat.me.as_str());
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whoever_takes_over_from_whom_every_word_stays_and_everybody_has_the_same(
        people in 2..5_usize,
        deeds in prop::collection::vec(deed(), 0..90),
    ) {
        let mut room = Room::with(people);
        for deed in deeds {
            room.does(deed)?;
        }
        room.settles()?;
        let draft = &room.seats[0].app.session.as_ref().unwrap().draft;
        for seat in &room.seats {
            let session = seat.app.session.as_ref().unwrap();
            prop_assert_eq!(&session.draft, draft, "{}", seat.me.as_str());
            prop_assert!(!seat.app.is_unsaved());
        }
        let kept = room.store.kept(&draft.id);
        prop_assert_eq!(kept.as_ref(), Some(draft), "it is saved");
        let shown = room.seats[0].shows();
        for word in room.words.keys() {
            prop_assert!(shown.contains(word.as_str()), "{word} is lost");
        }
        let writing = room.seats.iter().filter_map(|seat| seat.writes_in().zip(Some(seat)));
        let mut sections: BTreeMap<&str, Vec<&Seat>> = BTreeMap::new();
        for (section, seat) in writing {
            sections.entry(section).or_default().push(seat);
        }
        for (section, seats) in sections {
            prop_assert!(!seats.iter().all(|seat| seat.is_shut_out()), "nobody can write in {section}");
        }
    }
}

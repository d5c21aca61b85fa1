//! Sessions that write, read, save and die in any order have the same draft in the end, and no word is lost.

mod deeds;
mod found;
mod places;

use std::collections::BTreeSet;

use proptest::prelude::*;

use self::deeds::{Deed, deed};
use self::places::{Place, edit_of};
use super::*;
use crate::base::{Line, Prose};
use crate::draft::TextKey;
use crate::draft::testing::*;

/// What the sessions share.
struct Disk {
    saved: Base,
    journals: BTreeMap<SessionId, Vec<Event>>,
    /// What another program has made of what is saved, and how many times one has.
    foreign: Option<(Base, Version)>,
    times: usize,
}

struct Writer {
    me: SessionId,
    draft: Draft,
    together: Together,
    /// The texts that the journal has whole since the last save, and since others wrote in them.
    whole: BTreeSet<TextKey>,
    read: BTreeMap<SessionId, usize>,
    /// What was on disk when it was read or written last.
    on_disk: Marks,
    /// What another program had left there then.
    taken: Option<Version>,
}

impl Writer {
    fn opens(disk: &Disk, number: usize) -> Self {
        let me = SessionId::numbered('s', number);
        let mut writer = Self {
            me,
            draft: disk.saved.draft.clone(),
            together: Together::on(disk.saved.clone()),
            whole: BTreeSet::new(),
            read: BTreeMap::new(),
            on_disk: disk.saved.marks.clone(),
            taken: None,
        };
        writer.looks(disk);
        writer.read_all(disk);
        writer
    }

    fn read(&mut self, disk: &Disk, whom: &SessionId, most: usize) {
        let Some(journal) = disk.journals.get(whom) else { return };
        let from = self.read.entry(whom.clone()).or_insert(0);
        let to = from.saturating_add(most).min(journal.len());
        let events = journal[*from..to].to_vec();
        *from = to;
        let fresh = self.together.others(&mut self.draft, &template(), events);
        for key in fresh.iter().flat_map(|event| Key::touched_by(&event.change.edit)) {
            self.whole.retain(|text| Key::Text(text.clone()) != key);
        }
    }

    fn read_all(&mut self, disk: &Disk) {
        for whom in
            disk.journals.keys().filter(|whom| **whom != self.me).cloned().collect::<Vec<_>>()
        {
            self.read(disk, &whom, usize::MAX);
        }
    }

    fn looks(&mut self, disk: &Disk) {
        if self.on_disk != disk.saved.marks {
            self.together.rebase(&mut self.draft, &template(), disk.saved.clone());
            self.on_disk = disk.saved.marks.clone();
            self.whole.clear();
            self.taken = None;
        }
        let foreign = disk.foreign.as_ref().filter(|(_, it)| self.taken.as_ref() != Some(it));
        if let Some((foreign, version)) = foreign {
            let (theirs, by_hand) = ((&foreign.draft, version), stamp("utenfra", 0));
            let seen = (|_: &Version| true, &by_hand);
            self.together.outside(&mut self.draft, &template(), theirs, seen).unwrap();
            self.taken = Some(version.clone());
            self.whole.clear();
        }
    }

    fn saves(&mut self, disk: &mut Disk) {
        self.looks(disk);
        let base = self.together.standing(&self.draft);
        let registers = Registers::holding(base.registers.held.clone());
        disk.saved = Base { registers, ..base.clone() };
        disk.foreign = None;
        self.taken = None;
        self.on_disk = base.marks.clone();
        self.together.saved(base);
        self.whole.clear();
    }

    /// Makes an edit, and returns what it replaced.
    fn makes(&mut self, disk: &mut Disk, edit: Edit, at: i64) -> Option<(Version, Saw)> {
        let stamp = stamp(self.me.as_str(), at);
        let change = Change::new(edit, stamp);
        let key =
            if let Edit::Splice { text, .. } = &change.edit { Some(text.clone()) } else { None };
        self.draft.apply(&template(), change.clone()).ok()?;
        let version = Version { clock: self.together.clock() + 1, session: self.me.clone() };
        let change = match key.filter(|key| self.whole.insert(key.clone())) {
            Some(key) => Change { edit: self.draft.whole(&key).unwrap(), ..change },
            None => change,
        };
        let saw = self.together.own(&version, change.clone());
        let told = told(&self.draft, &change.edit, &version, saw.clone());
        let event = Event { version: version.clone(), saw: told, change };
        disk.journals.entry(self.me.clone()).or_default().push(event);
        Some((version, saw))
    }

    fn edit(&self, place: Place, end: bool, word: &str) -> Edit {
        edit_of(&self.draft, place, end, word)
    }

    fn change(&self, what: usize, which: usize, word: &str) -> Option<Edit> {
        let people = field_id("people");
        let item = self.draft.items_of(&people).get(which).map(|item| item.id.clone());
        let own = self.draft.own_clauses.get(which).map(|own| own.id.clone());
        let fresh = format!("{word}x");
        Some(match what {
            0 => Edit::AddItem {
                field: people,
                item: crate::draft::testing::item(&fresh, &[("about", prose(word))]),
                after: item,
            },
            1 => Edit::RemoveItem { field: people, item: item? },
            2 => Edit::MoveItem { field: people, item: item?, after: None },
            3 => Edit::AddClause {
                clause: clause_id(&fresh),
                section: section_id("first"),
                after: own,
                text: Prose::kept(word),
            },
            4 => Edit::RemoveClause(own?),
            5 => Edit::Note { id: note_id("n1"), note: None },
            6 => Edit::CloseNote { note: note_id("n1"), closed: which == 0 },
            _ => Edit::Answer { field: people, value: None },
        })
    }

    /// Returns whom the note says to ask.
    fn whom(&self) -> String {
        let whom = self.draft.notes.get(&note_id("n1")).and_then(|note| note.value.kind.whom());
        whom.map_or("", Line::as_str).to_owned()
    }

    fn choice(&self, take: bool) -> Option<Edit> {
        let kept = self.draft.alternatives.first()?;
        let discard = Edit::Discard { key: kept.key()?, version: kept.version.clone() };
        let stamp = stamp(self.me.as_str(), 9);
        let taken = take.then(|| kept.change.edit.clone());
        let edits = taken.into_iter().chain([discard]);
        Some(Edit::Several(edits.map(|edit| Change::new(edit, stamp.clone())).collect()))
    }
}

/// Everything that happened.
struct Room {
    disk: Disk,
    writers: Vec<Writer>,
    /// The words, each with the change that wrote it; those of other programs also with where they stand.
    words: Vec<(String, Version, Option<Key>)>,
    /// What was replaced by somebody who saw it.
    replaced: BTreeSet<(Key, Version)>,
    /// What each change goes on with that put words at the end of what stood there.
    longer: BTreeMap<Version, Saw>,
    number: usize,
}

impl Room {
    fn new() -> Self {
        let saved = Base {
            draft: draft(&template()),
            registers: Registers::default(),
            marks: Marks::new(),
        };
        let disk = Disk { saved, journals: BTreeMap::new(), foreign: None, times: 0 };
        let writers = (0..3).map(|number| Writer::opens(&disk, number)).collect();
        Self {
            disk,
            writers,
            words: Vec::new(),
            replaced: BTreeSet::new(),
            longer: BTreeMap::new(),
            number: 3,
        }
    }

    fn does(&mut self, deed: Deed) {
        let word = format!("w{}.", self.words.len());
        let at = i64::try_from(self.words.len()).unwrap();
        let (who, edit) = match deed {
            Deed::Write(who, place, end) => (who, Some(self.writers[who].edit(place, end, &word))),
            Deed::Change(who, what, which) => (who, self.writers[who].change(what, which, &word)),
            Deed::Choose(who, take) => (who, self.writers[who].choice(take)),
            Deed::Read(who, whom, most) => {
                let whom = SessionId::numbered('s', whom);
                if whom != self.writers[who].me {
                    self.writers[who].read(&self.disk, &whom, most);
                }
                return;
            }
            Deed::Save(who) => return self.writers[who].saves(&mut self.disk),
            Deed::Outside(place, end) => return self.outside(place, end, word, at),
            Deed::Die(who) => {
                self.writers[who] = Writer::opens(&self.disk, self.number);
                self.number += 1;
                return;
            }
        };
        let Some(edit) = edit else { return };
        let writes = format!("{edit:?}").contains(&word);
        let discards = discarded(&edit);
        let is_longer = matches!(edit, Edit::Splice { .. });
        let whom = self.writers[who].whom();
        if let Some((version, saw)) = self.writers[who].makes(&mut self.disk, edit, at) {
            // Who stood there in sight, and stands there no more, may have stood in a note that another wrote
            // whole after whoever named them.
            let is_other = self.writers[who].whom() != whom;
            let is_named = |word: &str| is_other && whom.contains(word);
            let named = self.words.iter().filter(|(word, ..)| is_named(word));
            let named =
                named.map(|(_, version, _)| (Key::NoteKind(note_id("n1")), version.clone()));
            self.replaced.extend(named);
            if writes {
                self.words.push((word, version.clone(), None));
            }
            if is_longer {
                self.longer.insert(version, saw);
            } else {
                self.replaced.extend(saw);
            }
            self.replaced.extend(discards);
        }
    }

    /// Another program changes what is saved, with all of it in sight.
    fn outside(&mut self, place: Place, end: bool, word: String, at: i64) {
        let Disk { saved, foreign, times, .. } = &mut self.disk;
        let mut base = foreign.as_ref().map_or(&*saved, |(base, _)| base).clone();
        let edit = edit_of(&base.draft, place, end, &word);
        let change = Change::new(edit, stamp("utenfra", at));
        if base.draft.apply(&template(), change.clone()).is_err() {
            return;
        }
        *times += 1;
        let clock = saved.marks.values().max().copied().unwrap_or(0) + 1;
        let version = Version { clock, session: SessionId::numbered('x', *times) };
        if let Some((_, before)) = foreign {
            // Whoever sees the latter of two programs alone goes on with what both have written.
            let of = Key::Text(TextKey::Title);
            self.longer.entry(version.clone()).or_default().insert(of, before.clone());
        }
        let saw = base.registers.saw(&change.edit);
        if matches!(change.edit, Edit::Splice { .. }) {
            self.longer.entry(version.clone()).or_default().extend(saw);
        } else {
            self.replaced.extend(saw);
        }
        base.registers.wrote(&version, &change);
        self.words.push((word, version.clone(), Key::of(&change.edit)));
        *foreign = Some((base, version));
    }

    /// Returns what was replaced by somebody who saw it, with what that went on with.
    fn gone(&self) -> BTreeSet<Version> {
        let mut gone = BTreeSet::new();
        let mut left: Vec<_> = self.replaced.iter().map(|(_, version)| version.clone()).collect();
        while let Some(version) = left.pop() {
            left.extend(self.longer.get(&version).into_iter().flat_map(Saw::values).cloned());
            gone.insert(version);
        }
        gone
    }

    fn ends(&mut self) {
        for writer in &mut self.writers {
            writer.read_all(&self.disk);
        }
        self.writers[0].saves(&mut self.disk);
        for writer in &mut self.writers {
            writer.looks(&self.disk);
        }
    }
}

fn discarded(edit: &Edit) -> Vec<(Key, Version)> {
    let Edit::Several(changes) = edit else { return Vec::new() };
    let of = |change: &Change| {
        let Edit::Discard { key, version } = &change.edit else { return None };
        Some((key.clone(), version.clone()))
    };
    changes.iter().filter_map(of).collect()
}

/// Does all of it, and holds that everybody has the same draft in the end, with every word in it.
fn keep_every_word(deeds: Vec<Deed>) -> Result<(), TestCaseError> {
    let mut room = Room::new();
    for deed in deeds {
        room.does(deed);
    }
    room.ends();
    let first = &room.writers[0];
    for writer in &room.writers[1..] {
        prop_assert_eq!(&writer.draft, &first.draft);
        prop_assert_eq!(&writer.together.registers.held, &first.together.registers.held);
    }
    let (text, gone) = (format!("{:?}", first.draft), room.gone());
    for (word, version, key) in &room.words {
        // Of two programs, one after the other, a session may have seen the latter alone.
        let is_outside = |it: &Version| it.session.as_str().starts_with('x');
        let mut others = room.replaced.iter();
        let is_replaced = others.any(|(of, other)| key.as_ref() == Some(of) && is_outside(other));
        let is_gone = is_replaced || gone.contains(version);
        prop_assert!(is_gone || text.contains(word.as_str()), "{word} {version:?} is lost");
    }
    let mut settled = first.draft.clone();
    settled.settle(&template());
    prop_assert_eq!(&settled, &first.draft);
    Ok(())
}

/// Does all of it without saving, and holds that whoever reads it in another order has the same draft.
fn come_to_the_same(deeds: Vec<Deed>, order: Vec<(usize, usize)>) -> Result<(), TestCaseError> {
    let mut room = Room::new();
    let start = room.disk.saved.clone();
    for deed in deeds {
        if !matches!(deed, Deed::Save(_) | Deed::Outside(..)) {
            room.does(deed);
        }
    }
    let disk = Disk { saved: start, journals: BTreeMap::new(), foreign: None, times: 0 };
    let mut late = Writer::opens(&disk, 99);
    for (whom, most) in order {
        late.read(&room.disk, &SessionId::numbered('s', whom), most);
    }
    late.read_all(&room.disk);
    for writer in &mut room.writers {
        writer.read_all(&room.disk);
        prop_assert_eq!(&writer.draft, &late.draft);
    }
    Ok(())
}

proptest! {
    #[test]
    fn everybody_has_the_same_draft_in_the_end_and_every_word_is_in_it(
        deeds in prop::collection::vec(deed(), 0..80),
    ) {
        keep_every_word(deeds)?;
    }

    #[test]
    fn changes_come_to_the_same_in_whatever_order_they_arrive(
        deeds in prop::collection::vec(deed(), 0..60),
        order in prop::collection::vec((0..6_usize, 1..4_usize), 0..60),
    ) {
        come_to_the_same(deeds, order)?;
    }
}

//! What reading a pack gathers on the way: faults, ids taken, and names that must turn out to exist.

use std::collections::{BTreeMap, BTreeSet};

use super::place::{Faults, Place};
use super::table::{Found, Table};
use super::tongue::Given;
use crate::base::ids::IdError;
use crate::base::{FieldId, Message, OptionId, PartId, SourceId};
use crate::template::{Choice, Pattern, Segment, Slot};

/// What has a name of its own in a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    File,
    Step,
    Source,
    ChoiceSet,
    Section,
    Field,
    Label,
    Clause,
    Option,
    Part,
    Hint,
    Placeholder,
    Rule,
}

impl Sort {
    /// Returns the name that messages tell sorts apart by.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Step => "step",
            Self::Source => "source",
            Self::ChoiceSet => "set",
            Self::Section => "section",
            Self::Field => "field",
            Self::Label => "label",
            Self::Clause => "clause",
            Self::Option => "option",
            Self::Part => "part",
            Self::Hint => "hint",
            Self::Placeholder => "placeholder",
            Self::Rule => "rule",
        }
    }
}

/// Names already taken, each where it was first.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<(Sort, String), Place>);

impl Names {
    pub(super) fn has(&self, sort: Sort, name: &str) -> bool {
        self.0.contains_key(&(sort, name.to_owned()))
    }

    /// Returns where a name was taken.
    pub(super) fn place(&self, sort: Sort, name: &str) -> Option<Place> {
        self.0.get(&(sort, name.to_owned())).copied()
    }

    /// Takes a name; a fault when it is taken already.
    pub(super) fn take(&mut self, sort: Sort, name: &str, place: Place, faults: &mut Faults<'_>) {
        if let Some(first) = self.0.get(&(sort, name.to_owned())) {
            let message =
                Message::new("template-twice").with("sort", sort.name()).with("name", name);
            let message = message.with("file", faults.file(*first));
            let message = message.with("line", &faults.line(*first));
            faults.add(place, message);
        } else {
            self.0.insert((sort, name.to_owned()), place);
        }
    }
}

/// What a slot in a text may name.
#[derive(Clone, Debug)]
pub(super) enum Scope {
    /// Fields; those asked earlier than the field of this number, when there is one.
    Fields(Option<usize>),
    /// The parts of a list field's items.
    Parts(FieldId),
}

/// What a field must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    Anything,
    List,
    PlaceDate,
}

/// A name that must turn out to exist, or to fit, once everything is read.
#[derive(Debug)]
pub(super) enum What {
    /// A thing of this sort.
    Named(Sort),
    /// A field of this sort.
    Field(FieldId, Takes),
    /// A part of this list.
    Part(FieldId, PartId),
    /// A field asked earlier than this number; one that is not there has its fault elsewhere.
    Earlier(FieldId, usize),
    /// A slot of a text.
    Slot(Slot, Scope),
    /// A field asked earlier than this number, with these options.
    Test(FieldId, Vec<OptionId>, usize),
    /// A list field asked earlier than this number.
    Derived(FieldId, usize),
    /// A clause that is a footnote.
    Footnote,
    /// A clause, or a section with a heading.
    ClauseOrHeading,
}

/// What is wanted, by which words, and where.
#[derive(Debug)]
pub(super) struct Want<'t> {
    pub name: &'t str,
    pub place: Place,
    pub what: What,
    /// The language of the clause that wants it, when it is another than the template's own.
    pub spoken: Option<&'t str>,
}

/// Everything that reading gathers.
#[derive(Debug)]
pub(super) struct Log<'t> {
    pub faults: Faults<'t>,
    pub names: Names,
    pub wants: Vec<Want<'t>>,
    /// The fields' numbers in the order they are asked, from 0; of fields with faults too.
    pub order: BTreeMap<FieldId, usize>,
    /// The options that fields share, by the set's id.
    pub sets: BTreeMap<String, Vec<Choice>>,
    /// The source of clauses that name none.
    pub source: Option<SourceId>,
    /// The template's own language, as a BCP 47 tag.
    pub own_language: String,
    /// The language of the clause that is being read, when it is another than the template's own.
    pub spoken: Option<&'t str>,
    /// The fields and sets of options whose words are in the template's own language alone.
    pub unsaid: BTreeSet<String>,
    /// Whether a part of the list that is being read is such.
    pub is_part_unsaid: bool,
}

impl<'t> Log<'t> {
    pub(super) fn new(faults: Faults<'t>) -> Self {
        Self {
            faults,
            names: Names::default(),
            wants: Vec::new(),
            order: BTreeMap::new(),
            sets: BTreeMap::new(),
            source: None,
            own_language: String::new(),
            spoken: None,
            unsaid: BTreeSet::new(),
            is_part_unsaid: false,
        }
    }

    pub(super) fn fault(&mut self, place: Place, message: Message) {
        self.faults.add(place, message);
    }

    pub(super) fn want(&mut self, text: &Found<'t>, what: What) {
        self.wants.push(Want { name: text.text, place: text.place, what, spoken: self.spoken });
    }

    /// Returns the language in which a table has the text under `key`.
    pub(super) fn language_of(&self, table: &Table<'t>, key: &str) -> String {
        table.said(key).map_or_else(|| self.own_language.clone(), str::to_owned)
    }

    /// Decides in which language a table is read on, by what it prints under `keys`: all of it in the one
    /// that is read, or all of it in the template's own. Returns that language.
    pub(super) fn settle(&mut self, table: &mut Table<'t>, keys: &[&str]) -> String {
        match table.given(keys) {
            Given::All | Given::Wordless => {}
            Given::Some(place, key) => {
                self.fault(place, Message::new("template-half").with("key", &key));
            }
            Given::Nothing => table.read_own(),
        }
        self.spoken = table.language();
        self.spoken.map_or_else(|| self.own_language.clone(), str::to_owned)
    }

    /// Returns the id that a text spells.
    pub(super) fn id<T>(
        &mut self,
        text: &Found<'t>,
        make: fn(&str) -> Result<T, IdError>,
    ) -> Option<T> {
        let id = make(text.text).ok();
        if id.is_none() {
            self.fault(text.place, Message::new("template-id").with("id", text.text));
        }
        id
    }

    /// Returns the table's own id, taken from now on in the whole pack.
    pub(super) fn own_id<T>(
        &mut self,
        table: &mut Table<'t>,
        sort: Sort,
        make: fn(&str) -> Result<T, IdError>,
    ) -> Option<T> {
        let text = table.text("id", &mut self.faults)?;
        let id = self.id(&text, make)?;
        self.names.take(sort, text.text, text.place, &mut self.faults);
        Some(id)
    }

    /// Returns the id under `key` of a thing that must exist.
    pub(super) fn named<T>(
        &mut self,
        text: &Found<'t>,
        sort: Sort,
        make: fn(&str) -> Result<T, IdError>,
    ) -> Option<T> {
        let id = self.id(text, make)?;
        self.want(text, What::Named(sort));
        Some(id)
    }

    /// Returns what one of some words stands for.
    pub(super) fn word<T: Copy>(
        &mut self,
        text: &Found<'t>,
        key: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text.text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let allowed = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
            let message = Message::new("template-word").with("key", key).with("word", text.text);
            self.fault(text.place, message.with("allowed", &allowed));
        }
        found
    }

    /// Returns the text with its slots; braces that are no slot are faults.
    pub(super) fn pattern(&mut self, text: &Found<'t>, scope: &Scope) -> Pattern {
        let pattern = Pattern::read(text.text, |_| true);
        let at = |at: Option<usize>| Place {
            file: text.place.file,
            at: text.place.at + at.unwrap_or_default(),
        };
        let mut opens = text.raw.match_indices('{').map(|(at, _)| at);
        let mut closes = text.raw.match_indices('}').map(|(at, _)| at);
        for segment in &pattern.0 {
            match segment {
                Segment::Text(run) => {
                    let mut open = 0_usize;
                    for brace in run.chars().filter(|c| matches!(c, '{' | '}')) {
                        let place = at(if brace == '{' { opens.next() } else { closes.next() });
                        // The brace that closes a faulty slot is no second fault.
                        if brace == '{' || open == 0 {
                            self.fault(place, Message::new("template-slot-broken"));
                        }
                        open = if brace == '{' { open + 1 } else { open.saturating_sub(1) };
                    }
                }
                Segment::Slot(slot) => {
                    let place = at(opens.next());
                    closes.next();
                    // The words of a form take everything up to the brace that closes.
                    for _ in slot.to_string().matches('{').skip(1) {
                        self.fault(at(opens.next()), Message::new("template-slot-broken"));
                    }
                    let what = What::Slot(slot.clone(), scope.clone());
                    let spoken = self.spoken;
                    self.wants.push(Want { name: text.text, place, what, spoken });
                }
            }
        }
        pattern
    }
}

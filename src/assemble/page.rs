//! The blocks of the agreement while they are laid one after the other.

use std::collections::BTreeMap;

use super::document::{Block, BlockKind, Footnote, Origin, Run};
use super::words::{Para, Shape, has_words, in_language, join, sentence, set};
use crate::base::{ClauseId, SectionId};

/// The blocks so far.
#[derive(Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
    pub(super) footnotes: Vec<Footnote>,
    /// How many blocks each id has given.
    ids: BTreeMap<String, usize>,
    /// The number of the paragraph that the template is in, and of the one that can still be added to.
    paragraph: usize,
    open: Option<usize>,
}

/// Where a block comes from.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) section: &'a SectionId,
    pub(super) clause: &'a ClauseId,
    /// The level of the section's heading, 0–3.
    pub(super) level: u8,
    /// Whether its text may go on in the template's paragraph, or has paragraphs of its own.
    pub(super) joined: Joined,
    /// The language of its words, when it is another than the agreement's.
    pub(super) language: Option<&'a str>,
}

/// How a clause follows the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joined {
    /// In the same paragraph.
    Same,
    /// In a new paragraph, in which others may go on.
    New,
    /// In paragraphs of its own.
    Apart,
}

impl Page {
    /// Begins a section: nothing goes on in the paragraph before it.
    pub(super) fn begin_section(&mut self) {
        self.open = None;
        self.paragraph += 1;
    }

    /// Begins a clause, whether or not it will stand.
    pub(super) fn begin_clause(&mut self, joined: Joined) {
        if joined == Joined::New {
            self.paragraph += 1;
        }
    }

    /// Lays the heading of a section.
    pub(super) fn heading(&mut self, section: &SectionId, level: u8, text: Vec<Run>) {
        let id = self.id(section.as_str());
        let origin = Origin { section: section.clone(), clauses: Vec::new() };
        self.blocks.push(Block { id, origin, kind: BlockKind::Heading { level, text } });
        self.open = None;
    }

    /// Lays a block that nothing goes on in.
    pub(super) fn block(&mut self, place: Place<'_>, kind: BlockKind) {
        let id = self.id(place.clause.as_str());
        let origin = Origin { section: place.section.clone(), clauses: vec![place.clause.clone()] };
        self.blocks.push(Block { id, origin, kind: spoken(kind, place.language) });
        self.open = None;
    }

    /// Lays paragraphs and bullets.
    pub(super) fn flow(&mut self, place: Place<'_>, paras: Vec<Para>) {
        let mut open = self.open == Some(self.paragraph) && place.joined == Joined::Same;
        let mut bullets = Vec::new();
        // What answers alone say is the drafters' own, and in the agreement's language.
        let (foreign, place) = (place.language, Place { language: None, ..place });
        for para in paras {
            let language = foreign.filter(|_| has_words(&para.pieces));
            match para.shape {
                Shape::Bullet => {
                    open = false;
                    let bullet = in_language(set(para.pieces), language);
                    if !bullet.is_empty() {
                        bullets.push(bullet);
                    }
                }
                Shape::Plain => {
                    self.list(place, &mut bullets);
                    let text = in_language(sentence(para.pieces), language);
                    if !text.is_empty() {
                        self.paragraph(place, text, open);
                        open = false;
                    }
                }
            }
        }
        self.list(place, &mut bullets);
    }

    /// Lays sentences as one paragraph.
    pub(super) fn one_paragraph(&mut self, place: Place<'_>, sentences: Vec<Para>) {
        self.paragraph += 1;
        for para in sentences {
            self.flow(Place { joined: Joined::Same, ..place }, vec![para]);
        }
        self.open = None;
    }

    /// Lays bullets, if there are any.
    pub(super) fn list(&mut self, place: Place<'_>, bullets: &mut Vec<Vec<Run>>) {
        if !bullets.is_empty() {
            self.block(place, BlockKind::List(std::mem::take(bullets)));
        }
    }

    fn paragraph(&mut self, place: Place<'_>, text: Vec<Run>, open: bool) {
        match self.blocks.last_mut() {
            Some(Block { origin, kind: BlockKind::Paragraph(before), .. }) if open => {
                join(before, text);
                if origin.clauses.last() != Some(place.clause) {
                    origin.clauses.push(place.clause.clone());
                }
            }
            Some(_) | None => self.block(place, BlockKind::Paragraph(text)),
        }
        self.open = (place.joined != Joined::Apart).then_some(self.paragraph);
    }

    /// Returns whether what was laid last is text of this clause, so that a footnote can be marked at its
    /// end.
    pub(super) fn takes_mark(&self, clause: &ClauseId) -> bool {
        self.blocks.last().is_some_and(|block| {
            let text = matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::List(_));
            text && block.origin.clauses.last() == Some(clause)
        })
    }

    /// Marks a footnote at the end of what was laid last, and keeps its text at the first mark.
    pub(super) fn mark(&mut self, clause: &ClauseId, text: Vec<Run>) {
        let known = self.footnotes.iter().find(|note| note.clause == *clause);
        let number = known.map_or(self.footnotes.len() + 1, |note| note.number);
        if number > self.footnotes.len() {
            self.footnotes.push(Footnote { number, clause: clause.clone(), text });
        }
        let runs = match self.blocks.last_mut().map(|block| &mut block.kind) {
            Some(BlockKind::Paragraph(runs)) => Some(runs),
            Some(BlockKind::List(bullets)) => bullets.last_mut(),
            Some(
                BlockKind::Heading { .. }
                | BlockKind::Table { .. }
                | BlockKind::Image { .. }
                | BlockKind::PlaceAndDate { .. }
                | BlockKind::Signatures { .. },
            )
            | None => None,
        };
        if let Some(runs) = runs {
            runs.push(Run::Footnote(number));
        }
    }

    fn id(&mut self, base: &str) -> String {
        let mut count = self.ids.get(base).copied().unwrap_or_default();
        let id = loop {
            count += 1;
            let id = if count == 1 { base.to_owned() } else { format!("{base}.{count}") };
            if count == 1 || !self.ids.contains_key(&id) {
                break id;
            }
        };
        self.ids.insert(base.to_owned(), count);
        if count > 1 {
            self.ids.insert(id.clone(), 1);
        }
        id
    }
}

/// Returns a block whose words are in `language`, when that is another than the agreement's. Answers that
/// stand alone, as in tables and beneath signatures, have no language.
fn spoken(kind: BlockKind, language: Option<&str>) -> BlockKind {
    match kind {
        BlockKind::Heading { level, text } => {
            BlockKind::Heading { level, text: in_language(text, language) }
        }
        BlockKind::Paragraph(text) => BlockKind::Paragraph(in_language(text, language)),
        BlockKind::List(bullets) => {
            let bullets = bullets.into_iter().map(|bullet| in_language(bullet, language));
            BlockKind::List(bullets.collect())
        }
        BlockKind::Signatures { party, signatories } => {
            BlockKind::Signatures { party: in_language(party, language), signatories }
        }
        BlockKind::Table { .. } | BlockKind::Image { .. } | BlockKind::PlaceAndDate { .. } => kind,
    }
}

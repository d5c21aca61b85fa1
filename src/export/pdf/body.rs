//! The blocks of the document as rows.

use super::font::Weight;
use super::inline::{Look, Mark, Span};
use super::pages::Slot;
use super::tags::Role;
use super::work::{APART, Entry, Ink, Row, TEXT, Work, inks};
use crate::assemble::{Block, BlockKind, Run, Signatory};

/// The look of headings by level, from 1, with the room before them in points.
const HEADINGS: [(Look, f32); 4] = [
    (Look { weight: Weight::Bold, size: 20.0, leading: 25.0 }, 18.0),
    (Look { weight: Weight::Bold, size: 14.0, leading: 19.0 }, 20.0),
    (Look { weight: Weight::Bold, size: 12.0, leading: 16.0 }, 14.0),
    (Look { weight: Weight::Bold, size: 11.0, leading: 15.0 }, 10.0),
];

/// How far the words of a numbered heading are set in, by level from that of the title, in points.
const NUMBER_INDENTS: [f32; 4] = [0.0, 28.0, 34.0, 40.0];
/// How far they are from a longer number, in points.
const NUMBER_APART: f32 = 6.0;

const BULLET: &str = "•";
/// How far bullets are set in, and the text after them, in points.
const BULLET_INDENT: f32 = 7.0;
const ITEM_INDENT: f32 = 20.0;
/// The room before an item that is not the first, in points.
const ITEM_APART: f32 = 3.0;
/// The room before place and date and before signatures, in points.
const CLOSING: f32 = 18.0;
/// The room to sign in, and the length of a line to write on, in points.
const SIGNATURE: f32 = 34.0;
const BLANK: f32 = 220.0;
/// As many blanks as a line to write on in the middle of a text has.
const BLANKS: usize = 60;

impl Work<'_> {
    /// Adds a block; `next` is the one after it.
    pub(super) fn block(&mut self, block: &Block, next: Option<&Block>) {
        match &block.kind {
            BlockKind::Heading { level, text } => {
                let number = self.numbers.next(*level);
                self.heading(u16::from(*level) + 1, number, text);
            }
            BlockKind::Paragraph(runs) => {
                let leads = matches!(next, Some(Block { kind: BlockKind::List(_), .. }));
                self.paragraph(runs, leads);
            }
            BlockKind::List(items) => self.list(items),
            BlockKind::Table { columns, rows } => self.table(columns, rows),
            BlockKind::Image { file, alternative } => self.image(file, alternative),
            BlockKind::PlaceAndDate { place, day } => {
                let day = day.as_ref().map(|(_, words)| words.as_str());
                self.place_and_date(place.as_deref(), day);
            }
            BlockKind::Signatures { party, signatories } => self.signatures(party, signatories),
        }
    }

    /// Adds a heading; its level follows the one before without a gap.
    pub(super) fn heading(&mut self, level: u16, number: Option<String>, text: &[Run]) {
        let title = self.printable.text(&self.options.words.plain(text));
        if title.trim().is_empty() {
            return;
        }
        let number = number.map(|number| format!("{number} "));
        let title = format!("{}{title}", number.as_deref().unwrap_or_default());
        let level = level.min(self.level + 1).max(1);
        self.level = level;
        let last = HEADINGS.len() - 1;
        let looks = HEADINGS.get(usize::from(level) - 1).or(HEADINGS.get(last));
        let (look, before) = looks.copied().unwrap_or((TEXT, APART));
        self.outline.push(Entry { level, title: title.clone(), row: self.rows.len() });
        let element = self.tree.add(None, Role::Heading(level, title));
        let spans = self.spans(text, look, element);
        let number = number.map(|number| [Span::plain(number, look, element)]);
        let set = number.as_ref().and_then(|number| self.one_line(number));
        let indent = set.as_ref().map_or(0.0, |set| {
            let column = NUMBER_INDENTS.get(usize::from(level) - 1).copied();
            (set.width + NUMBER_APART).max(column.unwrap_or_default())
        });
        let from = self.rows.len();
        self.lines(&spans, look, (indent, before), true);
        if let (Some(number), Some(set)) = (number, set) {
            self.put_before(from, inks(set, &number, look, (0.0, 0.0)));
        }
    }

    /// Adds a paragraph; one that leads to a list stands with its beginning.
    pub(super) fn paragraph(&mut self, runs: &[Run], leads: bool) {
        let element = self.tree.add(None, Role::Paragraph);
        let spans = self.spans(runs, TEXT, element);
        if is_blank(&spans) {
            return;
        }
        let from = self.rows.len();
        self.lines(&spans, TEXT, (0.0, APART), false);
        if let Some(last) = self.rows.get_mut(from..).and_then(<[Row]>::last_mut) {
            last.slot.keep |= leads;
        }
    }

    /// Adds bullets.
    pub(super) fn list(&mut self, items: &[Vec<Run>]) {
        let list = self.tree.add(None, Role::List);
        for (at, item) in items.iter().enumerate() {
            let element = self.tree.add(Some(list), Role::Item);
            let label = self.tree.add(Some(element), Role::Label);
            let body = self.tree.add(Some(element), Role::ItemBody);
            let spans = self.spans(item, TEXT, body);
            if is_blank(&spans) {
                continue;
            }
            let from = self.rows.len();
            let before = if at == 0 { APART } else { ITEM_APART };
            self.lines(&spans, TEXT, (ITEM_INDENT, before), false);
            let bullet = [Span::plain(BULLET.to_owned(), TEXT, label)];
            if let Some(set) = self.one_line(&bullet) {
                self.put_before(from, inks(set, &bullet, TEXT, (BULLET_INDENT, 0.0)));
            }
        }
    }

    /// Adds what stands in a row before the text.
    fn put_before(&mut self, row: usize, inks: Vec<Ink>) {
        if let Some(row) = self.rows.get_mut(row) {
            row.inks.splice(0..0, inks);
        }
    }

    fn place_and_date(&mut self, place: Option<&str>, day: Option<&str>) {
        let element = self.tree.add(None, Role::Paragraph);
        let mut spans = vec![Span::plain(
            self.printable.text(&format!("{}: ", self.options.words.place_and_date)),
            TEXT,
            element,
        )];
        // To be filled in by hand: a line to write on, and nothing to read aloud.
        let mut add = |text: Option<&str>| {
            let plain = Span::plain(
                text.map(|it| self.printable.text(it)).unwrap_or_default(),
                TEXT,
                element,
            );
            spans.push(match text {
                Some(_) => plain,
                None => Span { text: "\u{a0}".repeat(BLANKS), mark: Mark::Underlined, ..plain },
            });
        };
        match (place, day) {
            (None, None) => add(None),
            (place, day) => {
                add(place);
                add(Some(", "));
                add(day);
            }
        }
        self.lines(&spans, TEXT, (0.0, CLOSING), true);
    }

    /// Adds a line to sign on for each signatory; all on one page.
    fn signatures(&mut self, party: &[Run], signatories: &[Signatory]) {
        let bold = Look { weight: Weight::Bold, ..TEXT };
        let division = self.tree.add(None, Role::Division);
        let element = self.tree.add(Some(division), Role::Paragraph);
        let spans = self.spans(party, bold, element);
        self.lines(&spans, bold, (0.0, CLOSING), true);
        let nobody = [Signatory { name: Vec::new(), title: Vec::new() }];
        let signatories = if signatories.is_empty() { &nobody[..] } else { signatories };
        for Signatory { name, title } in signatories {
            let slot = Slot { height: SIGNATURE, keep: true, ..Slot::default() };
            let rule = Ink::Rule { x: 0.0, y: SIGNATURE - 3.0, width: BLANK };
            self.rows.push(Row { slot, inks: vec![rule] });
            for runs in [name, title] {
                let element = self.tree.add(Some(division), Role::Paragraph);
                let spans = self.spans(runs, TEXT, element);
                if !is_blank(&spans) {
                    self.lines(&spans, TEXT, (0.0, 0.0), true);
                }
            }
        }
        self.release();
    }
}

fn is_blank(spans: &[Span]) -> bool {
    spans.iter().all(|span| span.text.trim().is_empty())
}

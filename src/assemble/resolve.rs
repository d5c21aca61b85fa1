//! Texts with slots turned into paragraphs and bullets.

use super::answers::{Answers, Taken};
use super::values::Said;
use super::words::{Para, Piece, Shape, plain, set};
use crate::base::FieldId;
use crate::base::norwegian::{blanks, separator, stops};
use crate::template::{Field, Form, Item, Pattern, Segment, Slot};

/// How deep answers may hold each other, such as a default that holds a slot.
const DEEPEST: u8 = 4;

/// What the marks of a bullet may be at the start of a line; the first is ours, the others are pasted.
const BULLETS: [&str; 4] = ["- ", "• ", "· ", "* "];

/// Whose words a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The template's, in which NAV is spelled as the drafters chose.
    Template,
    /// The drafters' own.
    Drafters,
}

/// What a slot can name, and whose words stand around it.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    /// The list field and the item whose parts the slots name first.
    pub(super) item: Option<(&'a Field, &'a Item)>,
    pub(super) voice: Voice,
    depth: u8,
}

impl<'a> Scope<'a> {
    /// Returns the scope of a clause.
    pub(super) fn of(voice: Voice) -> Self {
        Self { item: None, voice, depth: 0 }
    }

    /// Returns the scope of one item of a list field.
    pub(super) fn of_item(field: &'a Field, item: &'a Item) -> Self {
        Self { item: Some((field, item)), voice: Voice::Template, depth: 0 }
    }

    /// Returns the scope of a text inside an answer; `None` when answers hold each other without end.
    pub(super) fn inside(self, voice: Voice) -> Option<Self> {
        (self.depth < DEEPEST).then_some(Self { depth: self.depth + 1, voice, ..self })
    }
}

impl<'a> Answers<'a> {
    /// Returns the pattern that a text of the drafters spells.
    pub(super) fn read(&self, text: &str) -> Pattern {
        Pattern::read(text, |id| self.template.field(id).is_some())
    }

    /// Returns the text line by line as paragraphs and bullets. A line with an optional answer that is
    /// empty is left out.
    pub(super) fn lines(&self, pattern: &Pattern, scope: Scope<'a>) -> Vec<Para> {
        lines_of(pattern).iter().filter_map(|line| self.line(line, scope)).flatten().collect()
    }

    /// Returns the text as one run of words, `None` when an optional answer in it is empty.
    pub(super) fn words(&self, pattern: &Pattern, scope: Scope<'a>) -> Option<Vec<Piece>> {
        let mut words = Vec::new();
        for (at, line) in lines_of(pattern).iter().enumerate() {
            if at > 0 {
                words.push(Piece::Literal(" ".to_owned()));
            }
            words.extend(self.line(line, scope)?.into_iter().flat_map(|para| para.pieces));
        }
        Some(words)
    }

    fn line(&self, segments: &[Segment], scope: Scope<'a>) -> Option<Vec<Para>> {
        let (shape, segments) = bullet_of(segments);
        if let (Shape::Bullet, [Segment::Slot(slot)]) = (shape, segments.as_slice())
            && let Some(items) = self.each_item(&slot.field)
        {
            return Some(items.into_iter().map(|pieces| Para { shape, pieces }).collect());
        }
        let mut paras = vec![Para { shape, pieces: Vec::new() }];
        for segment in &segments {
            match segment {
                Segment::Text(text) => self.put(&mut paras, shape, text, scope.voice),
                Segment::Slot(slot) => match self.say(slot, scope) {
                    Said::Nothing => return None,
                    Said::Words(words) => {
                        if let Some(para) = paras.last_mut() {
                            go_on_enumerating(&mut para.pieces, &words);
                            para.pieces.extend(words);
                        }
                    }
                    Said::Lines(lines) => pour(&mut paras, lines),
                },
            }
        }
        if let ([Segment::Slot(_)], Some(Para { shape: Shape::Plain, pieces })) =
            (segments.as_slice(), paras.last_mut())
            && let Some(Piece::Prose(text)) = pieces.last_mut()
        {
            stops::end_sentence(text);
        }
        paras.retain(|para| para.pieces.iter().any(stands));
        Some(paras)
    }

    /// Puts words of a clause after what is there; after bullets that an answer brought, they begin a
    /// paragraph of their own.
    fn put(&self, paras: &mut Vec<Para>, shape: Shape, text: &str, voice: Voice) {
        let words = text.chars().any(char::is_alphanumeric);
        let after_bullets = paras.last().is_some_and(|para| para.shape != shape);
        if after_bullets {
            // A full stop alone belongs to a sentence, and the bullets are none.
            if !words {
                return;
            }
            paras.push(Para { shape, pieces: Vec::new() });
        }
        if let Some(para) = paras.last_mut() {
            para.pieces.push(Piece::Literal(self.literal(text, voice)));
        }
    }

    /// Returns words of a clause as they are printed.
    pub(super) fn literal(&self, text: &str, voice: Voice) -> String {
        let text = blanks::close_up(text);
        match voice {
            Voice::Template => self.spelling.put(&text),
            Voice::Drafters => text,
        }
    }

    /// Returns each item of a list field as it stands in a sentence; `None` when it is no list.
    pub(super) fn each_item(&self, id: &FieldId) -> Option<Vec<Vec<Piece>>> {
        let items = self.items(id)?;
        let inline = match items.taken {
            Taken::Own => super::values::inline(items.field).cloned(),
            Taken::Derived => None,
        };
        let pattern = inline.or_else(|| first_part(items.field))?;
        let said = items.list.iter().map(|item| self.item(&pattern, items.field, item));
        Some(said.filter(|pieces| !pieces.is_empty()).collect())
    }

    /// Returns one item as a pattern over its parts puts it. A part that is empty takes the words before
    /// it along, and brackets around it.
    pub(super) fn item(&self, pattern: &Pattern, field: &'a Field, item: &'a Item) -> Vec<Piece> {
        let scope = Scope::of_item(field, item);
        let mut put = Vec::new();
        let mut held = String::new();
        let mut skipped = Skipped::Nothing;
        for segment in &pattern.0 {
            match segment {
                Segment::Text(text) => {
                    let text = self.literal(text, Voice::Template);
                    held.push_str(match skipped {
                        Skipped::Bracketed => text.strip_prefix(')').unwrap_or(&text),
                        Skipped::Nothing | Skipped::Part => &text,
                    });
                }
                Segment::Slot(slot) => {
                    let words = self.slot_words(slot, scope);
                    if words.is_empty() {
                        let bracket = held.trim_end().ends_with('(');
                        skipped = if bracket { Skipped::Bracketed } else { Skipped::Part };
                        held.clear();
                        continue;
                    }
                    let leading = put.is_empty() && skipped != Skipped::Nothing;
                    if !held.is_empty() && !leading {
                        put.push(Piece::Literal(std::mem::take(&mut held)));
                    }
                    held.clear();
                    put.extend(words);
                    skipped = Skipped::Nothing;
                }
            }
        }
        if !held.is_empty() && !put.is_empty() {
            put.push(Piece::Literal(held));
        }
        put
    }

    fn slot_words(&self, slot: &Slot, scope: Scope<'a>) -> Vec<Piece> {
        match self.say(slot, scope) {
            Said::Nothing => Vec::new(),
            Said::Words(words) => words,
            Said::Lines(lines) => vec![Piece::Value(lines.join(" "))],
        }
    }
}

/// What was left out of an item just before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Skipped {
    Nothing,
    Part,
    Bracketed,
}

/// Returns the items one after the other, with "og" before the last; `before` counts what stands before
/// them in the same enumeration.
pub(super) fn enumerated(items: Vec<Vec<Piece>>, before: usize) -> Vec<Piece> {
    let count = items.len() + before;
    let mut words = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        words.push(Piece::Literal(separator(at + before, count).to_owned()));
        words.extend(item);
    }
    words
}

/// Makes one enumeration of "a og {list}" when the list has several items: "a, b og c".
fn go_on_enumerating(pieces: &mut [Piece], list: &[Piece]) {
    let several =
        matches!(list, [_, _, Piece::Literal(next), ..] if matches!(next.as_str(), " og " | ", "));
    if let ([.., Piece::Value(_) | Piece::Chosen(_), Piece::Literal(and)], true) = (pieces, several)
        && and == " og "
    {
        ", ".clone_into(and);
    }
}

/// Returns pieces that are an answer as answers: one text, where nothing is missing.
pub(super) fn as_values(pieces: Vec<Piece>) -> Vec<Piece> {
    let whole = pieces.iter().all(|piece| !matches!(piece, Piece::Missing(_)));
    if whole { vec![Piece::Value(plain(&set(pieces)))] } else { pieces }
}

/// Returns the lines of a long text, tidied at their ends.
pub(super) fn prose_lines(text: &str) -> Vec<String> {
    text.lines()
        .map(blanks::squeeze)
        .map(|line| tidy_end(&line))
        .filter(|line| !matches!(line.as_str(), "" | "-" | "•" | "·" | "*"))
        .collect()
}

/// Returns the line without its bullet's mark; `None` when it has none.
pub(super) fn without_bullet(line: &str) -> Option<&str> {
    BULLETS.iter().find_map(|mark| line.strip_prefix(mark)).map(str::trim_start)
}

fn tidy_end(line: &str) -> String {
    let before = line.trim_end_matches(blanks::is_mark);
    let marks = line.get(before.len()..).unwrap_or_default();
    stops::single_end(&format!("{}{marks}", before.trim_end())).to_owned()
}

fn pour(paras: &mut Vec<Para>, lines: Vec<String>) {
    for (at, line) in lines.into_iter().enumerate() {
        let (shape, text) = match without_bullet(&line) {
            Some(text) => (Shape::Bullet, text.to_owned()),
            None => (Shape::Plain, line),
        };
        match paras.last_mut() {
            Some(para) if at == 0 && (shape == Shape::Plain || para.pieces.is_empty()) => {
                if shape == Shape::Bullet {
                    para.shape = shape;
                }
                para.pieces.push(Piece::Prose(text));
            }
            Some(_) | None => paras.push(Para { shape, pieces: vec![Piece::Prose(text)] }),
        }
    }
}

fn stands(piece: &Piece) -> bool {
    match piece {
        Piece::Literal(text) | Piece::Value(text) | Piece::Chosen(text) | Piece::Prose(text) => {
            !text.trim().is_empty()
        }
        Piece::Missing(_) => true,
    }
}

/// Returns the pattern that says an item's first part.
pub(super) fn first_part(field: &Field) -> Option<Pattern> {
    let field = FieldId::new(field.kind.first_part()?.as_str()).ok()?;
    Some(Pattern(vec![Segment::Slot(Slot { field, form: Form::Plain })]))
}

fn lines_of(pattern: &Pattern) -> Vec<Vec<Segment>> {
    let mut lines = vec![Vec::new()];
    for segment in &pattern.0 {
        match segment {
            Segment::Text(text) => {
                for (at, part) in text.split('\n').enumerate() {
                    if at > 0 {
                        lines.push(Vec::new());
                    }
                    if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                        line.push(Segment::Text(part.to_owned()));
                    }
                }
            }
            Segment::Slot(_) => {
                if let Some(line) = lines.last_mut() {
                    line.push(segment.clone());
                }
            }
        }
    }
    lines
}

fn bullet_of(segments: &[Segment]) -> (Shape, Vec<Segment>) {
    let mut segments = segments.to_vec();
    let Some(Segment::Text(text)) = segments.first_mut() else { return (Shape::Plain, segments) };
    let Some(rest) = without_bullet(text.trim_start()).map(str::to_owned) else {
        return (Shape::Plain, segments);
    };
    if rest.is_empty() {
        segments.remove(0);
    } else {
        *text = rest;
    }
    (Shape::Bullet, segments)
}

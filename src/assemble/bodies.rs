//! Clauses that are more than sentences: lists, a heading for each item, tables, logos, signatures.

use super::answers::{Answers, of_part};
use super::document::{BlockKind, Missing, Row, Run, Signatory};
use super::page::{Page, Place};
use super::resolve::{Scope, Voice, prose_lines, without_bullet};
use super::values::Said;
use super::words::{Para, Piece, Shape, has_words, in_language, sentence, set};
use crate::base::norwegian::{blanks, date, telephone};
use crate::base::{FieldId, PartId};
use crate::template::{Body, Column, Field, FieldKind, Form, Item, Need, Part, Pattern, Value};

/// The deepest heading there is.
const DEEPEST_HEADING: u8 = 3;

/// Lays a clause that is not sentences.
pub(super) fn lay(page: &mut Page, answers: &Answers<'_>, place: Place<'_>, body: &Body) {
    match body {
        Body::Text(_) | Body::Footnote(_) => {}
        Body::List { field, lead, item } => list(page, answers, place, (field, lead, item)),
        Body::Each { field, heading, sentences, bullets } => {
            let each = Each { heading, sentences, bullets: bullets.as_ref() };
            each.lay(page, answers, place, field);
        }
        Body::Table { rows, columns, group } => {
            table(page, answers, place, &Table { rows, columns, group });
        }
        Body::Images { field, file, alternative } => {
            images(page, answers, place, (field, file, alternative));
        }
        Body::Signatures { place_date, parties } => {
            signatures(page, answers, place, (place_date, parties));
        }
    }
}

fn list(
    page: &mut Page,
    answers: &Answers<'_>,
    place: Place<'_>,
    (field, lead, pattern): (&FieldId, &Pattern, &Pattern),
) {
    let Some(asked) = answers.template.field(field).filter(|asked| answers.asks(asked)) else {
        return;
    };
    let Some(lead) = answers.words(lead, Scope::of(Voice::Template)) else { return };
    let bullets = bullets(answers, field, pattern);
    let mut paras = vec![Para { shape: Shape::Plain, pieces: lead }];
    if bullets.is_empty() {
        let Some(missing) = missing_list(asked) else { return };
        if let Some(lead) = paras.last_mut() {
            lead.pieces.extend([Piece::Literal(" ".to_owned()), Piece::Missing(missing)]);
        }
    }
    paras.extend(bullets.into_iter().map(|pieces| Para { shape: Shape::Bullet, pieces }));
    page.flow(place, paras);
}

fn bullets(answers: &Answers<'_>, field: &FieldId, pattern: &Pattern) -> Vec<Vec<Piece>> {
    let Some(items) = answers.items(field) else { return Vec::new() };
    if items.field.id != *field || pattern.is_empty() {
        return answers.each_item(field).unwrap_or_default();
    }
    let said = items.list.iter().map(|item| answers.item(pattern, items.field, item));
    said.filter(|pieces| !pieces.is_empty()).collect()
}

/// What is missing where a list that the agreement needs has no items.
fn missing_list(field: &Field) -> Option<Missing> {
    let missing = || Missing { field: field.id.clone(), what: field.missing.clone() };
    (field.need == Need::Required).then(missing)
}

/// Each item with a heading of its own.
struct Each<'t> {
    heading: &'t Pattern,
    sentences: &'t [Pattern],
    bullets: Option<&'t PartId>,
}

impl Each<'_> {
    fn lay(&self, page: &mut Page, answers: &Answers<'_>, place: Place<'_>, field: &FieldId) {
        let Some(items) = answers.items(field) else { return };
        if items.list.is_empty() {
            if let Some(missing) = missing_list(items.field) {
                page.block(place, BlockKind::Paragraph(vec![Run::Missing(missing)]));
            }
            return;
        }
        for item in items.list {
            self.item(page, answers, place, (items.field, item));
        }
    }

    fn item<'a>(
        &self,
        page: &mut Page,
        answers: &Answers<'a>,
        place: Place<'_>,
        (field, item): (&'a Field, &'a Item),
    ) {
        let heading = answers.item(self.heading, field, item);
        let language = place.language.filter(|_| has_words(&heading));
        let heading = set(heading);
        let scope = Scope::of_item(field, item);
        let mut sentences: Vec<Para> =
            self.sentences.iter().flat_map(|text| answers.lines(text, scope)).collect();
        let bullets = self.bullets.and_then(|part| of_part(item, part)).map(bullet_lines);
        let bullets = bullets.unwrap_or_default();
        if let Some(part) = self.bullets.and_then(|id| field.kind.part(id.as_str()))
            && bullets.is_empty()
            && let Some(missing) = answers.missing_part(field, part, item)
        {
            sentences.push(Para { shape: Shape::Plain, pieces: vec![Piece::Missing(missing)] });
        }
        if heading.is_empty() || (sentences.is_empty() && bullets.is_empty()) {
            page.flow(place, vec![Para { shape: Shape::Plain, pieces: from_runs(heading) }]);
        } else {
            let level = (place.level + 1).min(DEEPEST_HEADING);
            let text = in_language(capital(heading), language);
            page.block(Place { language: None, ..place }, BlockKind::Heading { level, text });
        }
        page.one_paragraph(place, sentences);
        let bullets = bullets
            .into_iter()
            .map(|line| Para { shape: Shape::Bullet, pieces: vec![Piece::Prose(line)] });
        page.flow(place, bullets.collect());
    }
}

fn bullet_lines(value: &Value) -> Vec<String> {
    let lines = prose_lines(value.words().unwrap_or_default());
    lines.iter().map(|line| without_bullet(line).unwrap_or(line).to_owned()).collect()
}

fn from_runs(runs: Vec<Run>) -> Vec<Piece> {
    runs.into_iter()
        .filter_map(|run| match run {
            Run::Text(text) | Run::Foreign { text, .. } => Some(Piece::Value(text)),
            Run::Missing(missing) => Some(Piece::Missing(missing)),
            Run::Footnote(_) => None,
        })
        .collect()
}

fn capital(runs: Vec<Run>) -> Vec<Run> {
    sentence(from_runs(runs))
}

struct Table<'t> {
    rows: &'t [(FieldId, String)],
    columns: &'t [Column],
    group: &'t str,
}

/// A table has no column without a single entry, and no first column without names of groups.
fn table(page: &mut Page, answers: &Answers<'_>, place: Place<'_>, table: &Table<'_>) {
    let mut rows: Vec<Vec<Vec<Run>>> = Vec::new();
    for (id, label) in table.rows {
        let label = in_language(words(&answers.literal(label, Voice::Template)), answers.foreign());
        let Some(items) = answers.items(id) else { continue };
        if !answers.asks(items.field) {
            continue;
        }
        if let Some(missing) = missing_list(items.field).filter(|_| items.list.is_empty()) {
            let mut row = vec![label.clone(), vec![Run::Missing(missing)]];
            row.resize(table.columns.len() + 1, Vec::new());
            rows.push(row);
        }
        for item in items.list {
            let cells = table.columns.iter().map(|column| {
                let part = items.field.kind.part(column.part.as_str());
                part.map(|part| cell(answers, items.field, part, item)).unwrap_or_default()
            });
            rows.push(std::iter::once(label.clone()).chain(cells).collect());
        }
    }
    if rows.is_empty() {
        return;
    }
    let heading = |text: &str| Run::Text(answers.literal(text, Voice::Template));
    let headings = std::iter::once(heading(table.group))
        .chain(table.columns.iter().map(|column| heading(&column.heading)));
    let used: Vec<bool> = (0..=table.columns.len())
        .map(|at| rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty())))
        .collect();
    let columns = in_language(kept(headings, &used), answers.foreign());
    let rows = rows.into_iter().map(|row| Row(kept(row, &used))).collect();
    page.block(place, BlockKind::Table { columns, rows });
}

fn kept<T>(cells: impl IntoIterator<Item = T>, used: &[bool]) -> Vec<T> {
    cells.into_iter().zip(used).filter(|(_, used)| **used).map(|(cell, _)| cell).collect()
}

fn words(text: &str) -> Vec<Run> {
    if text.is_empty() { Vec::new() } else { vec![Run::Text(text.to_owned())] }
}

/// A cell holds what was typed as it was typed; only telephone numbers are put in pairs.
fn cell<'a>(answers: &Answers<'a>, field: &'a Field, part: &'a Part, item: &'a Item) -> Vec<Run> {
    match of_part(item, &part.id) {
        None => answers.missing_part(field, part, item).map(Run::Missing).into_iter().collect(),
        Some(Value::Line(line)) if is_plain_line(&part.kind) => {
            set(vec![Piece::Value(telephone(&blanks::tidy(line.as_str())))])
        }
        Some(value) => {
            let scope = Scope::of_item(field, item);
            let said = match answers.say_value(value, &part.kind, &Form::Plain, scope) {
                Said::Nothing => Vec::new(),
                Said::Words(pieces) => set(pieces),
                Said::Lines(lines) => words(&lines.join(" ")),
            };
            // What was chosen is in the words of the template, and what was typed in the drafters' own.
            in_language(said, answers.foreign().filter(|_| value.option().is_some()))
        }
    }
}

fn is_plain_line(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Line { prefix: None, suffix: None, .. })
}

fn images(
    page: &mut Page,
    answers: &Answers<'_>,
    place: Place<'_>,
    (field, file, alternative): (&FieldId, &PartId, &PartId),
) {
    let Some(items) = answers.items(field) else { return };
    for item in items.list {
        let Some(Value::Line(path)) = of_part(item, file) else { continue };
        let part = items.field.kind.part(alternative.as_str());
        let alternative = part.map(|part| cell(answers, items.field, part, item));
        let alternative = alternative.unwrap_or_default();
        let file = path.as_str().trim().to_owned();
        page.block(place, BlockKind::Image { file, alternative });
    }
}

fn signatures(
    page: &mut Page,
    answers: &Answers<'_>,
    place: Place<'_>,
    (place_date, parties): (&FieldId, &[(FieldId, Pattern)]),
) {
    let (town, day) = match answers.value(place_date) {
        Some(Value::PlaceDate { place, day }) => (blanks::tidy(place.as_str()), *day),
        Some(_) | None => (String::new(), None),
    };
    let place_and_date = BlockKind::PlaceAndDate {
        place: Some(town).filter(|town| !town.is_empty()),
        day: day.map(|day| (day, date(day))),
    };
    page.block(place, place_and_date);
    for (field, party) in parties {
        let signatories = signatories(answers, field);
        if !signatories.is_empty() {
            let words = answers.words(party, Scope::of(Voice::Template)).unwrap_or_default();
            let party = sentence(words);
            page.block(place, BlockKind::Signatures { party, signatories });
        }
    }
}

/// Who signs: the first part of each item is the name, the second the title.
fn signatories(answers: &Answers<'_>, field: &FieldId) -> Vec<Signatory> {
    let Some(items) = answers.items(field).filter(|items| answers.asks(items.field)) else {
        return Vec::new();
    };
    if items.list.is_empty() {
        let missing = missing_list(items.field);
        let signatory =
            |missing| Signatory { name: vec![Run::Missing(missing)], title: Vec::new() };
        return missing.map(signatory).into_iter().collect();
    }
    let said = |item, at: usize| {
        let part = items.field.kind.parts().get(at);
        part.map(|part| cell(answers, items.field, part, item)).unwrap_or_default()
    };
    let signatory = |item| Signatory { name: said(item, 0), title: said(item, 1) };
    items.list.iter().map(|item| signatory(item)).collect()
}

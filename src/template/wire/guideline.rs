//! Reading the digest of the guideline, notes on law, formulations and passages.

use super::condition;
use super::hint::STRENGTHS;
use super::log::{Log, Sort};
use super::place::{Faults, File};
use super::syntax;
use super::table::{Found, Table};
use super::tongue::Languages;
use crate::base::ids::IdError;
use crate::base::{FieldId, HintId, Message, SectionId, SourceId};
use crate::template::guideline::{Conflict, LawNote, Point, Rest, Suggestion, Topic};
use crate::template::{Condition, Fault, Field, FieldKind, Guideline, Template, Test};

/// The letters of a fingerprint: enough to tell two texts apart, and no more than there are.
const FINGERPRINT: std::ops::RangeInclusive<usize> = 8..=64;

/// Reads the guideline of a template; see [`super::load_guideline`].
pub(super) fn read(
    files: &[File<'_>],
    template: Option<&Template>,
) -> Result<Guideline, Vec<Fault>> {
    let mut faults = Faults::new(files.to_vec());
    let parsed: Vec<_> = files.iter().map(|file| syntax::parse(*file, &mut faults)).collect();
    let trees: Vec<_> = parsed
        .iter()
        .map(|parsed| match parsed {
            Ok(tree) => std::borrow::Cow::Borrowed(tree),
            Err(mended) => std::borrow::Cow::Owned(syntax::parse_mended(mended)),
        })
        .collect();
    let mut reader = Reader { template, log: Log::new(faults) };
    let mut found = Guideline::default();
    for (file, tree) in files.iter().zip(&trees) {
        let mut root = Table::root(*file, tree.get_ref(), Languages::default());
        for table in root.tables("topic", &mut reader.log.faults) {
            found.topics.extend(reader.topic(table));
        }
        for table in root.tables("law", &mut reader.log.faults) {
            found.law.extend(reader.law(table));
        }
        for table in root.tables("suggestion", &mut reader.log.faults) {
            found.suggestions.extend(reader.suggestion(table));
        }
        for table in root.tables("passage", &mut reader.log.faults) {
            found.rests.extend(reader.rest(table));
        }
        root.close(&mut reader.log.faults);
    }
    if reader.log.faults.is_empty() { Ok(found) } else { Err(reader.log.faults.into_list()) }
}

/// What is read against: the template whose names must exist, when it could be read itself.
struct Reader<'a, 't> {
    template: Option<&'a Template>,
    log: Log<'t>,
}

impl<'t> Reader<'_, 't> {
    fn topic(&mut self, mut table: Table<'t>) -> Option<Topic> {
        let title = table.text("title", &mut self.log.faults);
        let sections = self.sections(&mut table);
        let points = table.needed_tables("point", &mut self.log.faults);
        let points = points.into_iter().filter_map(|point| self.point(point)).collect();
        let conflicts = table.tables("conflict", &mut self.log.faults);
        let conflicts = conflicts.into_iter().filter_map(|table| self.conflict(table)).collect();
        table.close(&mut self.log.faults);
        Some(Topic { title: owned(title)?, sections, points, conflicts })
    }

    fn point(&mut self, mut table: Table<'t>) -> Option<Point> {
        let strength = table.text("strength", &mut self.log.faults);
        let strength = strength.and_then(|text| self.log.word(&text, "strength", &STRENGTHS));
        let strength_label = table.text("strength_label", &mut self.log.faults);
        let text = table.text("text", &mut self.log.faults);
        let background = table.maybe("background", &mut self.log.faults);
        let sources = self.sources(&mut table);
        let citation = table.text("citation", &mut self.log.faults);
        let covers = table.texts("covers", &mut self.log.faults);
        let fields = self.fields(&mut table);
        table.close(&mut self.log.faults);
        Some(Point {
            strength: strength?,
            strength_label: owned(strength_label)?,
            text: owned(text)?,
            background: owned(background).unwrap_or_default(),
            sources,
            citation: owned(citation)?,
            covers: covers.into_iter().map(|text| text.text.to_owned()).collect(),
            fields,
        })
    }

    fn conflict(&mut self, mut table: Table<'t>) -> Option<Conflict> {
        let title = table.text("title", &mut self.log.faults);
        let newest = table.text("newest", &mut self.log.faults);
        let citation = table.text("citation", &mut self.log.faults);
        let older = table.texts("older", &mut self.log.faults);
        if older.is_empty() {
            self.log.fault(table.place, Message::new("template-blank").with("key", "older"));
        }
        table.close(&mut self.log.faults);
        Some(Conflict {
            title: owned(title)?,
            newest: owned(newest)?,
            citation: owned(citation)?,
            older: older.into_iter().map(|text| text.text.to_owned()).collect(),
        })
    }

    fn law(&mut self, mut table: Table<'t>) -> Option<LawNote> {
        let noted = table.text("noted", &mut self.log.faults);
        let title = table.text("title", &mut self.log.faults);
        let found = table.text("found", &mut self.log.faults);
        let source = table.text("source", &mut self.log.faults);
        let consequence = table.text("consequence", &mut self.log.faults);
        let unconfirmed = table.maybe("unconfirmed", &mut self.log.faults);
        let fields = self.fields(&mut table);
        let sections = self.sections(&mut table);
        table.close(&mut self.log.faults);
        Some(LawNote {
            noted: owned(noted)?,
            title: owned(title)?,
            found: owned(found)?,
            source: owned(source)?,
            consequence: owned(consequence)?,
            unconfirmed: owned(unconfirmed).unwrap_or_default(),
            fields,
            sections,
        })
    }

    fn suggestion(&mut self, mut table: Table<'t>) -> Option<Suggestion> {
        let name = table.text("field", &mut self.log.faults);
        let field = name.and_then(|name| self.known(&name, Sort::Field, FieldId::new, has_field));
        let max = name.zip(field.as_ref()).map(|(name, id)| self.room(&name, id));
        let max = max.unwrap_or(usize::MAX);
        let mut wordings = Vec::new();
        for mut variant in table.tables("variant", &mut self.log.faults) {
            let when = self.condition(&mut variant);
            let text = variant.text("text", &mut self.log.faults);
            wordings.extend(text.map(|text| (when, self.fitting(&text, max))));
            variant.close(&mut self.log.faults);
        }
        let text = table.text("text", &mut self.log.faults);
        wordings.extend(text.map(|text| (Condition::default(), self.fitting(&text, max))));
        let sources = self.sources(&mut table);
        let citation = table.text("citation", &mut self.log.faults);
        table.close(&mut self.log.faults);
        Some(Suggestion { field: field?, wordings, sources, citation: owned(citation)? })
    }

    /// Returns how many characters a formulation for the field may have.
    fn room(&mut self, name: &Found<'t>, id: &FieldId) -> usize {
        let Some(field) = self.template.and_then(|template| template.field(id)) else {
            return usize::MAX;
        };
        let room = room(field);
        if room.is_none() {
            let message = Message::new("template-suggestion-field").with("name", name.text);
            self.log.fault(name.place, message);
        }
        room.unwrap_or(usize::MAX)
    }

    fn fitting(&mut self, text: &Found<'t>, max: usize) -> String {
        let length = text.text.chars().count();
        if length > max {
            let message = Message::new("template-suggestion-long");
            self.log.fault(text.place, message.count("length", length).count("max", max));
        }
        text.text.to_owned()
    }

    /// Reads a condition; its fields and options must exist.
    fn condition(&mut self, table: &mut Table<'t>) -> Condition {
        let from = self.log.wants.len();
        let condition = condition::read(table, usize::MAX, &mut self.log);
        let wants = self.log.wants.split_off(from);
        let Some(template) = self.template else { return condition };
        for (want, (id, test)) in wants.iter().zip(&condition.0) {
            let message = match template.field(id) {
                None => Some(unknown(Sort::Field, want.name)),
                Some(field) => missing_option(field, test),
            };
            if let Some(message) = message {
                self.log.fault(want.place, message);
            }
        }
        condition
    }

    fn rest(&mut self, mut table: Table<'t>) -> Option<Rest> {
        let source = table.text("source", &mut self.log.faults);
        let source = source.and_then(|name| {
            self.known(&name, Sort::Source, SourceId::new, |template, id| {
                template.source_called(id).is_some()
            })
        });
        let section = table.text("section", &mut self.log.faults);
        let fingerprint = table.maybe("fingerprint", &mut self.log.faults);
        if let Some(text) = fingerprint.filter(|text| !is_fingerprint(text.text)) {
            let message = Message::new("template-fingerprint").with("text", text.text);
            self.log.fault(text.place, message);
        }
        let has_hint =
            |template: &Template, id: &HintId| template.hints().iter().any(|hint| hint.id == *id);
        let mut hints = Vec::new();
        for name in table.texts("hints", &mut self.log.faults) {
            hints.extend(self.known(&name, Sort::Hint, HintId::new, has_hint));
        }
        table.close(&mut self.log.faults);
        Some(Rest {
            source: source?,
            section: owned(section)?,
            fingerprint: owned(fingerprint),
            hints,
        })
    }

    fn fields(&mut self, table: &mut Table<'t>) -> Vec<FieldId> {
        let names = table.texts("fields", &mut self.log.faults);
        let known = |name| self.known(&name, Sort::Field, FieldId::new, has_field);
        names.into_iter().filter_map(known).collect()
    }

    fn sections(&mut self, table: &mut Table<'t>) -> Vec<SectionId> {
        let names = table.texts("sections", &mut self.log.faults);
        let has = |template: &Template, id: &SectionId| template.section(id).is_some();
        let known = |name| self.known(&name, Sort::Section, SectionId::new, has);
        names.into_iter().filter_map(known).collect()
    }

    fn sources(&mut self, table: &mut Table<'t>) -> Vec<SourceId> {
        let names = table.texts("sources", &mut self.log.faults);
        if names.is_empty() {
            self.log.fault(table.place, Message::new("template-point-source"));
        }
        let has = |template: &Template, id: &SourceId| template.source_called(id).is_some();
        let known = |name| self.known(&name, Sort::Source, SourceId::new, has);
        names.into_iter().filter_map(known).collect()
    }

    /// Returns the id that a text spells; a fault when the template has nothing of that name.
    fn known<T>(
        &mut self,
        name: &Found<'t>,
        sort: Sort,
        make: fn(&str) -> Result<T, IdError>,
        has: fn(&Template, &T) -> bool,
    ) -> Option<T> {
        let id = self.log.id(name, make)?;
        if self.template.is_some_and(|template| !has(template, &id)) {
            self.log.fault(name.place, unknown(sort, name.text));
        }
        Some(id)
    }
}

fn has_field(template: &Template, id: &FieldId) -> bool {
    template.field(id).is_some()
}

fn unknown(sort: Sort, name: &str) -> Message {
    Message::new("template-unknown").with("sort", sort.name()).with("name", name)
}

/// Returns what is wrong when a test asks for an option that the field does not have.
fn missing_option(field: &Field, test: &Test) -> Option<Message> {
    let (Test::Is(options) | Test::IsNot(options)) = test else { return None };
    let has = |id: &&crate::base::OptionId| !field.kind.options().iter().any(|o| o.id == **id);
    options.iter().find(has).map(|id| unknown(Sort::Option, id.as_str()))
}

/// Returns how many characters one formulation may have; `None` for fields that take none.
fn room(field: &Field) -> Option<usize> {
    let of_line = |kind: &FieldKind| {
        if let FieldKind::Line { max, .. } = kind { Some(*max) } else { None }
    };
    match &field.kind {
        FieldKind::Prose { max, .. } => Some(*max),
        FieldKind::List { parts, .. } => parts.first().and_then(|part| of_line(&part.kind)),
        FieldKind::Line { .. }
        | FieldKind::Count { .. }
        | FieldKind::Choice { .. }
        | FieldKind::Term { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate => None,
    }
}

fn is_fingerprint(text: &str) -> bool {
    let is_hex = |c: char| c.is_ascii_digit() || matches!(c, 'a'..='f');
    FINGERPRINT.contains(&text.len()) && text.chars().all(is_hex)
}

fn owned(text: Option<Found<'_>>) -> Option<String> {
    text.map(|text| text.text.to_owned())
}

//! Answers put into words, each kind in its own way.

use super::answers::{Answers, PARTY_NAMES, UNIT_NAME, of_part};
use super::document::Missing;
use super::resolve::{Scope, Voice, as_values, enumerated, prose_lines, without_bullet};
use super::words::{Piece, plain, set};
use crate::base::norwegian::{self, Norm, blanks, letters, nav, stops};
use crate::base::{Day, FieldId, Line};
use crate::template::{
    Choice, Chosen, Default, Field, FieldKind, Form, Item, Need, Part, Pattern, Slot, Term,
    TimeOfYear, Value,
};

/// Where something is written by hand at the signing.
const BLANK: &str = "____________________";

/// What a slot says.
pub(super) enum Said {
    /// Nothing; the sentence goes with it.
    Nothing,
    /// Words of a sentence.
    Words(Vec<Piece>),
    /// A long text, line by line.
    Lines(Vec<String>),
}

impl<'a> Answers<'a> {
    /// Returns what stands in the place of a slot.
    pub(super) fn say(&self, slot: &Slot, scope: Scope<'a>) -> Said {
        if let Some((field, item)) = scope.item
            && let Some(part) = field.kind.part(slot.field.as_str())
        {
            return self.say_part(field, part, item, scope);
        }
        let Some(field) = self.template.field(&slot.field) else { return Said::Nothing };
        if let Form::Number { one, many } = &slot.form {
            let count = self.items(&field.id).map_or(1, |items| items.list.len());
            let word = if count > 1 { many } else { one };
            return Said::Words(vec![Piece::Literal(self.literal(word, scope.voice))]);
        }
        if let FieldKind::List { .. } = &field.kind {
            return self.say_list(field, &slot.form);
        }
        self.say_field(field, &slot.form, scope)
    }

    fn say_field(&self, field: &'a Field, form: &Form, scope: Scope<'a>) -> Said {
        if let Some(value) = self.value(&field.id) {
            return self.say_value(value, &field.kind, form, scope);
        }
        if !self.asks(field) {
            return Said::Nothing;
        }
        if self.draft.answer(&field.id).is_some_and(Value::is_written) {
            return missing(&field.id, &field.missing);
        }
        match &field.default {
            Some(Default::Text(text)) => self.say_default(text, &field.kind, scope),
            Some(Default::Value(_)) | None => without_answer(field),
        }
    }

    /// A default without slots in a field of one line is the name of something, such as a document's
    /// title, and no sentence of the template: its NAV keeps its spelling.
    fn say_default(&self, text: &Pattern, kind: &FieldKind, scope: Scope<'a>) -> Said {
        let name = matches!(kind, FieldKind::Line { .. }) && text.slots().next().is_none();
        let voice = if name { Voice::Drafters } else { Voice::Template };
        let long = matches!(kind, FieldKind::Prose { continues: false, .. });
        let Some(scope) = scope.inside(voice) else { return Said::Nothing };
        match self.words(text, scope) {
            None => Said::Nothing,
            Some(_) if long && text.slots().next().is_none() => {
                Said::Lines(prose_lines(&self.spelling.put(&text.to_string())))
            }
            Some(words) => Said::Words(as_values(words)),
        }
    }

    fn say_part(&self, field: &'a Field, part: &'a Part, item: &'a Item, scope: Scope<'a>) -> Said {
        match of_part(item, &part.id) {
            Some(value) => self.say_value(value, &part.kind, &Form::Plain, scope),
            None => match self.missing_part(field, part, item) {
                Some(missing) => Said::Words(vec![Piece::Missing(missing)]),
                None => Said::Nothing,
            },
        }
    }

    /// Returns what is missing where a part has no answer that can be read; `None` when it may be empty.
    pub(super) fn missing_part(&self, field: &Field, part: &Part, item: &Item) -> Option<Missing> {
        let unread = item.parts.get(&part.id).is_some_and(Value::is_written);
        let what = self.literal(&letters::continue_sentence(&part.label), Voice::Template);
        (unread || part.need == Need::Required).then(|| Missing { field: field.id.clone(), what })
    }

    fn say_list(&self, field: &'a Field, form: &Form) -> Said {
        let items = self.each_item(&field.id).unwrap_or_default();
        match (items.is_empty(), form) {
            (true, Form::Rest) => Said::Words(Vec::new()),
            (true, Form::Plain | Form::Per | Form::Number { .. }) if self.asks(field) => {
                without_answer(field)
            }
            (true, Form::Plain | Form::Per | Form::Number { .. }) => Said::Nothing,
            (false, form) => {
                let items = items.into_iter().map(|item| self.in_sentence(field, item)).collect();
                Said::Words(enumerated(items, usize::from(*form == Form::Rest)))
            }
        }
    }

    /// An item of a list in a sentence. What can be derived from bullets of another list is no name, and
    /// loses the capital that it has there.
    fn in_sentence(&self, field: &Field, item: Vec<Piece>) -> Vec<Piece> {
        let mut pieces = self.with_prefix(field, item);
        if let (FieldKind::List { derived: Some(_), .. }, Some(Piece::Value(text))) =
            (&field.kind, pieces.first_mut())
        {
            *text = self.continued(text);
        }
        pieces
    }

    fn with_prefix(&self, field: &Field, item: Vec<Piece>) -> Vec<Piece> {
        let FieldKind::List { prefix: Some(prefix), .. } = &field.kind else {
            return as_values(item);
        };
        if item.iter().any(|piece| matches!(piece, Piece::Missing(_))) {
            return item;
        }
        let name = plain(&set(item));
        vec![Piece::Value(nav::with_prefix(&self.spelling.put(prefix), stops::without_end(&name)))]
    }

    /// Returns the names that a list field's items have, each with the list's prefix; `None` when it is no
    /// list.
    pub(super) fn each_name(&self, id: &FieldId) -> Option<Vec<String>> {
        let field = self.template.field(id)?;
        let items = self.items(id)?.list;
        let first = super::resolve::first_part(field)?;
        let named = items.into_iter().filter(|item| of_first_part(field, item).is_some());
        let named =
            named.map(|item| plain(&set(self.with_prefix(field, self.item(&first, field, item)))));
        Some(named.collect())
    }

    /// Returns an answer in words.
    pub(super) fn say_value(
        &self,
        value: &Value,
        kind: &'a FieldKind,
        form: &Form,
        scope: Scope<'a>,
    ) -> Said {
        let said = match value {
            Value::Line(line) => return self.say_text(line.as_str(), kind),
            Value::Prose(prose) => return self.say_text(prose.as_str(), kind),
            Value::Choice(Chosen::Option(id)) => {
                let option = kind.options().iter().find(|option| option.id == *id);
                return option.map_or(Said::Nothing, |option| self.say_option(option, form, scope));
            }
            Value::Term(Term::Open) => {
                let FieldKind::Term { open: Some(option) } = kind else { return Said::Nothing };
                return self.say_option(option, form, scope);
            }
            Value::Choice(Chosen::Other(line)) => blanks::tidy(line.as_str()),
            Value::Count { number, at_least } => counted(*number, *at_least, kind, self.norm()),
            Value::Term(Term::Day(day)) => norwegian::date(*day),
            Value::Time(time) => time_of_year(time, self.norm()),
            Value::PlaceDate { place, day } => place_and_date(place, *day),
            Value::List(_) | Value::Unread(_) => return Said::Nothing,
        };
        Said::Words(vec![Piece::Value(said)])
    }

    fn say_option(&self, option: &'a Choice, form: &Form, scope: Scope<'a>) -> Said {
        let per = option.per.as_ref().filter(|_| *form == Form::Per);
        let pattern = per.unwrap_or(&option.text);
        if pattern.is_empty() {
            return Said::Words(vec![Piece::Chosen(self.spelling.put(&option.label))]);
        }
        let words = scope.inside(Voice::Template).and_then(|scope| self.words(pattern, scope));
        words.map_or(Said::Nothing, |words| Said::Words(chosen(as_values(words))))
    }

    fn say_text(&self, text: &str, kind: &FieldKind) -> Said {
        let said = match kind {
            FieldKind::Prose { continues: false, .. } => return Said::Lines(prose_lines(text)),
            FieldKind::Prose { continues: true, .. } => self.continued(text),
            FieldKind::Line { prefix: None, suffix: None, .. }
            | FieldKind::Count { .. }
            | FieldKind::Choice { .. }
            | FieldKind::Term { .. }
            | FieldKind::Time
            | FieldKind::PlaceDate
            | FieldKind::List { .. } => blanks::tidy(text),
            FieldKind::Line { prefix, suffix, .. } => {
                let mut name = stops::without_end(&blanks::tidy(text)).to_owned();
                if let Some(prefix) = prefix {
                    name = nav::with_prefix(&self.spelling.put(prefix), &name);
                }
                suffix.as_ref().map_or(name.clone(), |suffix| nav::with_suffix(&name, suffix))
            }
        };
        Said::Words(vec![Piece::Value(said)])
    }

    /// Long text that goes on in a sentence: bullets become an enumeration, lines follow each other, and
    /// the first letter is small unless a name begins there.
    fn continued(&self, text: &str) -> String {
        let lines = prose_lines(text);
        let bullets: Option<Vec<&str>> = lines.iter().map(|line| without_bullet(line)).collect();
        let joined = match bullets {
            Some(bullets) => {
                let item = |bullet| letters::continue_sentence(stops::without_end(bullet));
                let items = bullets.into_iter().map(|bullet| vec![Piece::Value(item(bullet))]);
                plain(&set(enumerated(items.collect(), 0)))
            }
            None => one_line(&lines),
        };
        let tidied = blanks::tidy(&joined);
        if self.names().iter().any(|name| tidied.starts_with(name.as_str())) {
            tidied
        } else {
            letters::continue_sentence(&tidied)
        }
    }

    /// The names of the parties, as typed.
    fn names(&self) -> Vec<String> {
        let ids = PARTY_NAMES.iter().chain([&UNIT_NAME]).filter_map(|id| FieldId::new(id).ok());
        let typed = ids.filter_map(|id| self.value(&id).map(|value| (id, value)));
        typed
            .flat_map(|(id, value)| {
                let field = self.template.field(&id);
                let first = move |item| of_first_part(field?, item).and_then(Value::words);
                value.words().into_iter().chain(value.items().iter().filter_map(first))
            })
            .map(|name| stops::without_end(&blanks::tidy(name)).to_owned())
            .filter(|name| !name.is_empty())
            .collect()
    }
}

/// Lines after each other; where one goes on in the next, the mark at its end goes.
fn one_line(lines: &[String]) -> String {
    lines.iter().fold(String::new(), |mut joined, line| {
        let line = without_bullet(line).unwrap_or(line);
        if line.starts_with(char::is_lowercase) {
            joined.truncate(stops::without_end(&joined).len());
        }
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined + line
    })
}

fn of_first_part<'a>(field: &Field, item: &'a Item) -> Option<&'a Value> {
    of_part(item, field.kind.first_part()?)
}

/// Returns the words of an option as an answer that was chosen.
fn chosen(words: Vec<Piece>) -> Vec<Piece> {
    let word = |piece| match piece {
        Piece::Value(text) => Piece::Chosen(text),
        Piece::Literal(_) | Piece::Chosen(_) | Piece::Prose(_) | Piece::Missing(_) => piece,
    };
    words.into_iter().map(word).collect()
}

/// Returns how an item of a list field stands in a sentence.
pub(super) fn inline(field: &Field) -> Option<&Pattern> {
    let FieldKind::List { inline, .. } = &field.kind else { return None };
    Some(inline).filter(|pattern| !pattern.is_empty())
}

fn counted(number: u16, at_least: bool, kind: &FieldKind, norm: Norm) -> String {
    let FieldKind::Count { noun, .. } = kind else { return number.to_string() };
    let word = norwegian::number_word(number, noun.gender, norm);
    let thing = if number == 1 { &noun.one } else { &noun.many };
    let least = if at_least { format!("{} ", norwegian::MINIMUM) } else { String::new() };
    format!("{least}{word} {thing}")
}

fn time_of_year(time: &TimeOfYear, norm: Norm) -> String {
    match time {
        TimeOfYear::Day(day) => norwegian::by_date(*day, norm),
        TimeOfYear::DayOfYear { month, day } => norwegian::by_day_of_year(*month, *day, norm),
        TimeOfYear::Month(month) => norwegian::in_month(*month),
        TimeOfYear::Week(week) => norwegian::in_week(*week, norm),
        TimeOfYear::NewYear => norwegian::TURN_OF_YEAR.to_owned(),
        TimeOfYear::Other(line) => blanks::tidy(line.as_str()),
    }
}

fn place_and_date(place: &Line, day: Option<Day>) -> String {
    let place = blanks::tidy(place.as_str());
    let day = day.map(norwegian::date);
    [Some(place).filter(|place| !place.is_empty()), day]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn without_answer(field: &Field) -> Said {
    match field.need {
        Need::Required => missing(&field.id, &field.missing),
        Need::Optional => Said::Nothing,
        Need::AtSigning => Said::Words(vec![Piece::Literal(BLANK.to_owned())]),
    }
}

fn missing(field: &FieldId, what: &str) -> Said {
    Said::Words(vec![Piece::Missing(Missing { field: field.clone(), what: what.to_owned() })])
}

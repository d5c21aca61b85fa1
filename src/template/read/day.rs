//! Reading days and times of the year as drafters type them.

use crate::base::norwegian::day_of_year as day_of_year_in_words;
use crate::base::norwegian::read::{month, month_name};
use crate::base::{Day, Line};
use crate::template::TimeOfYear;

/// A year with 29 February, to try days of every year in.
const LEAP_YEAR: i16 = 2024;

/// Reads `22.11.2026`, `22.11.26`, `2026-11-22`, `22. november 2026`, `22 nov 2026`, `18/9-20`.
pub(super) fn day(text: &str) -> Option<Day> {
    let text = lowered(text);
    let text = text.strip_prefix("den ").unwrap_or(&text);
    match *pieces(text)?.as_slice() {
        [year, month, day] if year.len() == 4 && digits(year) => {
            Day::new(year.parse().ok()?, month_number(month)?, small(day)?)
        }
        [day, month, year] => Day::new(year_number(year)?, month_number(month)?, small(day)?),
        _ => None,
    }
}

/// Reads a day, a day of every year, a month, a week or the turn of the year; anything else is the
/// drafters' own words, but for a day or a week that no calendar has, which is `None`. The prepositions that a
/// sentence puts before each are taken off, and so is that it comes back each year.
pub(super) fn time(text: &str) -> Option<TimeOfYear> {
    let lowered = lowered(text);
    let lowered = EACH_YEAR.iter().find_map(|each| lowered.strip_suffix(each)).unwrap_or(&lowered);
    let after = |words: &[&str]| {
        words
            .iter()
            .find_map(|word| lowered.strip_prefix(word)?.strip_prefix(' '))
            .unwrap_or(lowered)
    };
    let by = after(&["innen", "den"]);
    if let Some(day) = day(by) {
        return Some(TimeOfYear::Day(day));
    }
    if let Some((month, day)) = day_of_year(by) {
        return Some(TimeOfYear::DayOfYear { month, day });
    }
    let within = after(&["i"]);
    if let Some(number) = month(within).and_then(|month| u8::try_from(month).ok()) {
        return Some(TimeOfYear::Month(number));
    }
    if let Some(number) = week(within) {
        let week = number.parse().ok().filter(|week| (1..=53).contains(week));
        return week.map(TimeOfYear::Week);
    }
    match after(&["ved"]) {
        "årsskiftet" | "årsskifte" | "nyttår" => Some(TimeOfYear::NewYear),
        _ if is_like_day(by) => None,
        _ => Some(TimeOfYear::Other(Line::typed(text.trim()).text)),
    }
}

/// How people say that a time of the year comes back.
const EACH_YEAR: [&str; 3] = [" hvert år", " hvert eneste år", " kvart år"];

/// Returns whether the calendar has this day in some year.
pub(super) fn is_day_of_year(month: u8, day: u8) -> bool {
    i8::try_from(month)
        .ok()
        .zip(i8::try_from(day).ok())
        .is_some_and(|(month, day)| Day::new(LEAP_YEAR, month, day).is_some())
}

/// Shows a day as `22.11.2026`.
pub(super) fn show_day(day: Day) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// Shows a time so that [`time`] reads it back.
pub(super) fn show_time(time: &TimeOfYear) -> String {
    match time {
        TimeOfYear::Day(day) => show_day(*day),
        TimeOfYear::DayOfYear { month, day } => day_of_year_in_words(*month, *day),
        TimeOfYear::Month(month) => month_name(*month).to_owned(),
        TimeOfYear::Week(week) => format!("uke {week}"),
        TimeOfYear::NewYear => "årsskiftet".to_owned(),
        TimeOfYear::Other(words) => words.as_str().to_owned(),
    }
}

/// Splits "Kristiansand, 18.9.2020" in place and day, either of which may be missing; `None` when what stands
/// where the day does looks like one and is none.
pub(super) fn place_and_day(text: &str) -> Option<(String, Option<Day>)> {
    let text = text.trim();
    if let Some(day) = day(text) {
        return Some((String::new(), Some(day)));
    }
    let ends = || {
        let separators = text.char_indices().filter(|(_, c)| c.is_whitespace() || *c == ',');
        separators.filter_map(|(at, separator)| {
            let (place, rest) = text.split_at_checked(at)?;
            Some((place, rest.strip_prefix(separator)?))
        })
    };
    match ends().find_map(|(place, rest)| Some((place, day(rest)?))) {
        Some((place, day)) => Some((without_tail(place).to_owned(), Some(day))),
        None if is_like_day(text) || ends().any(|(_, rest)| is_like_day(rest)) => None,
        None => Some((text.to_owned(), None)),
    }
}

/// Returns whether a text is written as days are, with a year or without, whatever the calendar says.
fn is_like_day(text: &str) -> bool {
    let text = lowered(text);
    let is_month = |piece: &str| (piece.len() <= 2 && digits(piece)) || month(piece).is_some();
    let is_year = |piece: &str| matches!(piece.len(), 2 | 4) && digits(piece);
    let is_day = |piece: &str| piece.len() <= 2 && digits(piece);
    match pieces(&text).unwrap_or_default().as_slice() {
        [first, month, last] => {
            let ends = (is_day(first) && is_year(last)) || (is_year(first) && is_day(last));
            ends && is_month(month)
        }
        [day, month] => {
            is_day(day) && is_month(month) && (!digits(month) || text.contains(['.', '/']))
        }
        _ => false,
    }
}

/// Takes commas, blanks and the word "den" off the end.
fn without_tail(place: &str) -> &str {
    let mut place = place;
    loop {
        let shorter = place.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
        let shorter = match shorter.strip_suffix("den") {
            Some(before) if before.is_empty() || before.ends_with([' ', ',']) => before,
            Some(_) | None => shorter,
        };
        if shorter.len() == place.len() {
            return place.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        }
        place = shorter;
    }
}

fn day_of_year(text: &str) -> Option<(u8, u8)> {
    let [day, month] = *pieces(text)?.as_slice() else { return None };
    if digits(month) && !text.contains(['.', '/']) {
        return None;
    }
    let month = u8::try_from(month_number(month)?).ok()?;
    let day = u8::try_from(small(day)?).ok()?;
    is_day_of_year(month, day).then_some((month, day))
}

/// Returns the figures of a week's number, whatever the calendar says.
fn week(text: &str) -> Option<&str> {
    let number = text.strip_prefix("uke").or_else(|| text.strip_prefix("veke"))?.trim();
    (!number.is_empty() && digits(number)).then_some(number)
}

/// Returns the runs of letters and digits when only what separates a date's parts stands between.
fn pieces(text: &str) -> Option<Vec<&str>> {
    let separators = [' ', '.', '/', '-'];
    let pieces: Vec<_> = text.split(separators).filter(|piece| !piece.is_empty()).collect();
    pieces.iter().all(|piece| piece.chars().all(char::is_alphanumeric)).then_some(pieces)
}

fn lowered(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn digits(piece: &str) -> bool {
    piece.bytes().all(|b| b.is_ascii_digit())
}

fn small(piece: &str) -> Option<i8> {
    (piece.len() <= 2 && digits(piece)).then(|| piece.parse().ok()).flatten()
}

fn month_number(piece: &str) -> Option<i8> {
    small(piece).or_else(|| month(piece))
}

fn year_number(piece: &str) -> Option<i16> {
    match piece.len() {
        2 => small(piece).map(|year| 2000 + i16::from(year)),
        4 if digits(piece) => piece.parse().ok(),
        _ => None,
    }
}

//! Days of the calendar and moments on the clock.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
pub use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

/// A day of the calendar, always one that exists, from year 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

impl Day {
    /// Returns the day; `None` when the calendar has no such day or the year is outside 1900–2199.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().and_then(Self::checked)
    }

    fn checked(date: Date) -> Option<Self> {
        (1900..=2199).contains(&date.year()).then_some(Self(date))
    }

    /// Returns the year, 1900–2199.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Returns the month, 1–12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Returns the day of the month, 1–31.
    pub fn day(self) -> i8 {
        self.0.day()
    }
}

/// Prints the day as `2026-11-22` (ISO 8601).
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Reads `2026-11-22` (ISO 8601) and nothing else.
impl FromStr for Day {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(at, b)| match at {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        if !shape {
            return Err(());
        }
        text.parse().ok().and_then(Self::checked).ok_or(())
    }
}

/// A moment in time, to the millisecond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(Timestamp);

impl Moment {
    /// Returns the moment `milliseconds` after 1970-01-01T00:00:00Z; `None` outside years -9999 to 9999.
    pub fn from_millisecond(milliseconds: i64) -> Option<Self> {
        Timestamp::from_millisecond(milliseconds).ok().map(Self)
    }

    /// Returns the milliseconds since 1970-01-01T00:00:00Z.
    pub fn as_millisecond(self) -> i64 {
        self.0.as_millisecond()
    }

    /// Returns the moment `milliseconds` later, or the last moment there is.
    #[must_use]
    pub fn later(self, milliseconds: i64) -> Self {
        self.0.checked_add(milliseconds.milliseconds()).map_or(Self(Timestamp::MAX), Self)
    }

    /// Returns the day that it is at this moment in `zone`; the first or last day kept outside 1900–2199.
    pub fn day(self, zone: &TimeZone) -> Day {
        let date = self.0.to_zoned(zone.clone()).date();
        let (first, last) = (jiff::civil::date(1900, 1, 1), jiff::civil::date(2199, 12, 31));
        Day(date.clamp(first, last))
    }

    /// Returns the day that it is at this moment in UTC, for rules that need no more than a day's accuracy.
    pub fn utc_day(self) -> Day {
        self.day(&TimeZone::UTC)
    }

    /// Returns the time of day in `zone` as `14:32`.
    pub fn clock(self, zone: &TimeZone) -> String {
        self.0.to_zoned(zone.clone()).strftime("%H:%M").to_string()
    }
}

/// Takes a moment of the clock to the millisecond.
impl From<Timestamp> for Moment {
    fn from(timestamp: Timestamp) -> Self {
        Self(Timestamp::from_millisecond(timestamp.as_millisecond()).unwrap_or(timestamp))
    }
}

/// Prints the moment as `2026-11-22T13:32:05.120Z` (RFC 3339, UTC, milliseconds).
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.0)
    }
}

/// Reads RFC 3339.
impl FromStr for Moment {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let timestamp: Timestamp = text.parse().map_err(drop)?;
        Self::from_millisecond(timestamp.as_millisecond()).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_days() {
        assert_eq!("2026-11-30".parse::<Day>().unwrap().to_string(), "2026-11-30");
        for bad in
            ["2026-11-31", "26-11-30", "2026-11-30 ", "1899-12-31", "2200-01-01", "2026-11-3"]
        {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_moment_survives_being_written_and_read() {
        let moment = Moment::from_millisecond(1_795_325_525_120).unwrap();
        assert_eq!(moment.to_string().parse(), Ok(moment));
        assert_eq!(moment.clock(&TimeZone::UTC), "05:32");
    }
}

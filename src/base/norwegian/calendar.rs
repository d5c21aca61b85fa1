//! Days, weeks and months in words, with the preposition that each takes.

use super::read::month_name;
use crate::base::Day;

/// When the year turns.
pub const TURN_OF_YEAR: &str = "ved årsskiftet";

/// Returns the day in words.
///
/// ```
/// use avtale::base::{Day, norwegian::date};
/// assert_eq!(date(Day::new(2027, 9, 1).unwrap()), "1. september 2027");
/// ```
pub fn date(day: Day) -> String {
    format!("{}. {} {}", day.day(), month_name(day.month()), day.year())
}

/// Returns a day of every year in words: "15. mars".
pub fn day_of_year(month_number: u8, day: u8) -> String {
    format!("{day}. {}", month_name(month_number))
}

/// Returns the day as a date to keep: "innen 15. mars 2027".
pub fn by_date(day: Day) -> String {
    format!("innen {}", date(day))
}

/// Returns a day of every year as a date to keep: "innen 15. mars".
pub fn by_day_of_year(month_number: u8, day: u8) -> String {
    format!("innen {}", day_of_year(month_number, day))
}

/// Returns a month of every year with its preposition: "i november".
pub fn in_month(number: u8) -> String {
    format!("i {}", month_name(number))
}

/// Returns a week of every year with its preposition: "i uke 46".
pub fn in_week(number: u8) -> String {
    format!("i uke {number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_time_takes_its_own_preposition() {
        let day = Day::new(2027, 3, 15).unwrap();
        let said = [by_date(day), by_day_of_year(3, 15), in_month(11), in_week(46)];
        assert_eq!(said, ["innen 15. mars 2027", "innen 15. mars", "i november", "i uke 46"]);
    }
}

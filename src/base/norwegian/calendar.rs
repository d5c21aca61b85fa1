//! Days, weeks and months in words, with the preposition that each takes.

use super::Norm;
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
pub fn by_date(day: Day, norm: Norm) -> String {
    format!("{} {}", by(norm), date(day))
}

/// Returns a day of every year as a date to keep: "innen 15. mars".
pub fn by_day_of_year(month_number: u8, day: u8, norm: Norm) -> String {
    format!("{} {}", by(norm), day_of_year(month_number, day))
}

fn by(norm: Norm) -> &'static str {
    match norm {
        Norm::Bokmal => "innen",
        Norm::Nynorsk => "innan",
    }
}

/// Returns a month of every year with its preposition: "i november".
pub fn in_month(number: u8) -> String {
    format!("i {}", month_name(number))
}

/// Returns a week of every year with its preposition: "i uke 46".
pub fn in_week(number: u8, norm: Norm) -> String {
    let week = match norm {
        Norm::Bokmal => "uke",
        Norm::Nynorsk => "veke",
    };
    format!("i {week} {number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_time_takes_its_own_preposition() {
        let day = Day::new(2027, 3, 15).unwrap();
        let said = |norm| {
            [by_date(day, norm), by_day_of_year(3, 15, norm), in_month(11), in_week(46, norm)]
        };
        let bokmal = ["innen 15. mars 2027", "innen 15. mars", "i november", "i uke 46"];
        assert_eq!(said(Norm::Bokmal), bokmal);
        let nynorsk = ["innan 15. mars 2027", "innan 15. mars", "i november", "i veke 46"];
        assert_eq!(said(Norm::Nynorsk), nynorsk);
    }
}

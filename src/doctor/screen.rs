//! What is found of the terminal.

use super::report::{Area, Grade, Report};
use super::talk::Tested;
use super::tested::{Key, SAMPLES};
use crate::base::Message;
use crate::platform::Host;

/// The size that every screen has room in, in cells.
const ROOM: (u16, u16) = (80, 24);

/// The names of the samples among the facts.
const NAMES: [&str; 4] = ["letters", "combined", "arrow", "wide"];

/// Adds what is found of the terminal: what the host says of it, its columns and rows, and what was tried.
pub fn screen(report: &mut Report, host: &Host, size: Option<(u16, u16)>, tested: &Tested) {
    surroundings(report, host);
    room(report, size);
    charset(report, host);
    characters(report, tested);
    keys(report, tested);
    pastes(report, tested);
    facts(report, host, size, tested);
}

fn add(report: &mut Report, grade: Grade, message: Message) {
    report.found(Area::Terminal, grade, message);
}

/// Tells which terminal it is, how one comes to it, and its colours.
fn surroundings(report: &mut Report, host: &Host) {
    let (grade, message) = match host.variable("TERM") {
        None => (Grade::Odd, Message::new("doctor-term-unknown")),
        Some("dumb") => (Grade::Odd, Message::new("doctor-term-dumb")),
        Some(term) => (Grade::Good, Message::new("doctor-term").with("term", term)),
    };
    add(report, grade, message);
    if !host.between.is_empty() {
        let way: Vec<_> = host.between.iter().map(|between| between.name()).collect();
        add(report, Grade::Good, Message::new("doctor-way").with("way", &way.join(", ")));
    }
    let colours = colours(host);
    add(report, Grade::Good, Message::new("doctor-colours").with("colours", colours));
}

/// Returns how many colours the terminal says that it has, or that somebody wants none.
fn colours(host: &Host) -> &'static str {
    let said = |name| host.variable(name).unwrap_or_default();
    let term = said("TERM");
    if host.variable("NO_COLOR").is_some() {
        "unwanted"
    } else if matches!(said("COLORTERM"), "truecolor" | "24bit") || term.ends_with("-direct") {
        "true"
    } else if term.contains("256") {
        "256"
    } else if term.is_empty() || term == "dumb" || term.starts_with("vt") || term.contains("-m") {
        "none"
    } else {
        "16"
    }
}

fn room(report: &mut Report, size: Option<(u16, u16)>) {
    let Some((columns, rows)) = size else { return };
    let is_enough = columns >= ROOM.0 && rows >= ROOM.1;
    let (grade, key) =
        if is_enough { (Grade::Good, "doctor-size") } else { (Grade::Odd, "doctor-size-small") };
    let message = Message::new(key).count("columns", columns.into()).count("rows", rows.into());
    add(report, grade, message);
}

fn charset(report: &mut Report, host: &Host) {
    let (grade, message) = match host.charset() {
        Some(locale) if host.is_utf8() => {
            (Grade::Good, Message::new("doctor-charset").with("locale", locale))
        }
        Some(locale) => (Grade::Odd, Message::new("doctor-charset-other").with("locale", locale)),
        None => (Grade::Odd, Message::new("doctor-charset-none")),
    };
    add(report, grade, message);
}

/// Tells whether characters look right, and take as many cells as they must.
fn characters(report: &mut Report, tested: &Tested) {
    let measured = |at: usize| tested.widths.as_ref()?.get(at).copied();
    let wrong = |at: usize| {
        let (_, right) = *SAMPLES.get(at)?;
        measured(at).filter(|width| *width != right)
    };
    match (wrong(0), tested.letters) {
        (Some(cells), _) => {
            let message = Message::new("doctor-letters-cells").count("cells", cells.into());
            add(report, Grade::Odd, message);
        }
        (None, Some(false)) => add(report, Grade::Odd, Message::new("doctor-letters-wrong")),
        (None, Some(true)) => add(report, Grade::Good, Message::new("doctor-letters-good")),
        (None, None) => add(report, Grade::Odd, Message::new("doctor-letters-untried")),
    }
    match tested.drawn {
        Some(false) => add(report, Grade::Odd, Message::new("doctor-drawn-wrong")),
        Some(true) => add(report, Grade::Good, Message::new("doctor-drawn-good")),
        None => {}
    }
    // Where letters are counted as bytes the rest is wrong for the same reason.
    if wrong(0).is_some() {
        return;
    }
    for (at, key) in
        [(1, "doctor-width-combined"), (2, "doctor-width-arrow"), (3, "doctor-width-wide")]
    {
        if let Some(cells) = wrong(at) {
            add(report, Grade::Odd, Message::new(key).count("cells", cells.into()));
        }
    }
}

fn keys(report: &mut Report, tested: &Tested) {
    let odd: Vec<_> = tested
        .keys
        .iter()
        .filter_map(|(id, heard)| Some((Key::named(id)?, heard)))
        .filter(|(key, heard)| !key.came(heard))
        .map(|(key, _)| key.id)
        .collect();
    if odd.contains(&"æ") {
        add(report, Grade::Odd, Message::new("doctor-keys-letter"));
    }
    if odd.iter().any(|id| *id != "æ") {
        let others: Vec<_> = odd.iter().copied().filter(|id| *id != "æ").collect();
        let message = Message::new("doctor-keys-odd").with("keys", &others.join(", "));
        add(report, Grade::Odd, message);
    }
    if odd.is_empty() && !tested.keys.is_empty() {
        add(report, Grade::Good, Message::new("doctor-keys-good"));
    }
}

fn pastes(report: &mut Report, tested: &Tested) {
    match tested.marks_pastes {
        Some(true) => add(report, Grade::Good, Message::new("doctor-paste-marked")),
        Some(false) => add(report, Grade::Good, Message::new("doctor-paste-unmarked")),
        None => {}
    }
    match tested.copies {
        Some(true) => add(report, Grade::Good, Message::new("doctor-copy-good")),
        Some(false) => add(report, Grade::Odd, Message::new("doctor-copy-wrong")),
        None => {}
    }
}

fn facts(report: &mut Report, host: &Host, size: Option<(u16, u16)>, tested: &Tested) {
    for (name, value) in &host.variables {
        report.fact("set", format!("{name}={value}"));
    }
    let way: Vec<_> = host.between.iter().map(|between| between.name()).collect();
    report.fact("way", if way.is_empty() { "direct".to_owned() } else { way.join(", ") });
    let size = size.map(|(columns, rows)| format!("{columns}x{rows}"));
    report.fact("size", size.unwrap_or_else(|| "no terminal".to_owned()));
    report.fact("colours", colours(host));
    if !tested.attributes.is_empty() {
        report.fact("answers", tested.attributes.join(" "));
    }
    if let Some(widths) = &tested.widths {
        let told = NAMES.iter().zip(widths).map(|(name, width)| format!("{name} {width}"));
        report.fact("widths", told.collect::<Vec<_>>().join(", "));
    }
    let said = |works: Option<bool>, [yes, no]: [&'static str; 2]| {
        works.map(|works| if works { yes } else { no })
    };
    let told = [
        ("letters", said(tested.letters, ["right", "wrong"])),
        ("drawn", said(tested.drawn, ["right", "wrong"])),
        ("paste", said(tested.marks_pastes, ["marked", "unmarked"])),
        ("clipboard", said(tested.copies, ["works", "nothing came"])),
    ];
    for (name, value) in told {
        if let Some(value) = value {
            report.fact(name, value);
        }
    }
    if !tested.keys.is_empty() {
        let keys = tested.keys.iter().map(|(id, heard)| format!("{id}={}", bytes(heard)));
        report.fact("keys", keys.collect::<Vec<_>>().join(" "));
    }
}

/// Returns bytes as hexadecimal numbers.
fn bytes(heard: &[u8]) -> String {
    if heard.is_empty() {
        return "-".to_owned();
    }
    let numbers: Vec<_> = heard.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    numbers.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(variables: &[(&'static str, &str)]) -> Host {
        let variables = variables.iter().map(|(name, value)| (*name, (*value).to_owned()));
        Host { variables: variables.collect(), ..Host::default() }
    }

    #[track_caller]
    fn counts(variables: &[(&'static str, &str)], expected: &str) {
        assert_eq!(colours(&host(variables)), expected, "{variables:?}");
    }

    #[test]
    fn colours_are_those_that_the_terminal_says() {
        counts(&[("TERM", "xterm")], "16");
        counts(&[("TERM", "xterm-256color")], "256");
        counts(&[("TERM", "xterm"), ("COLORTERM", "truecolor")], "true");
        counts(&[("TERM", "xterm-256color"), ("NO_COLOR", "1")], "unwanted");
        counts(&[("TERM", "vt100")], "none");
        counts(&[("TERM", "dumb")], "none");
        counts(&[], "none");
    }

    /// Holds what is odd in a good host with such a terminal.
    #[track_caller]
    fn odd(tested: &Tested, expected: &[&str]) {
        let mut report = Report::default();
        let host = host(&[("TERM", "xterm"), ("LANG", "C.UTF-8")]);
        screen(&mut report, &host, Some((80, 24)), tested);
        let odd = report.findings.iter().filter(|found| found.grade != Grade::Good);
        assert_eq!(odd.map(|found| found.message.key).collect::<Vec<_>>(), expected);
    }

    fn good() -> Tested {
        Tested {
            widths: Some(SAMPLES.iter().map(|(_, width)| *width).collect()),
            attributes: Vec::new(),
            marks_pastes: Some(true),
            letters: Some(true),
            drawn: Some(true),
            keys: vec![("æ", "æ".into()), ("esc", vec![27])],
            copies: Some(true),
        }
    }

    #[test]
    fn a_terminal_that_can_everything_has_nothing_odd() {
        odd(&good(), &[]);
        odd(&Tested::default(), &["doctor-letters-untried"]);
        odd(&Tested { marks_pastes: Some(false), ..good() }, &[]);
    }

    #[test]
    fn what_is_measured_counts_for_more_than_what_is_seen() {
        let bytes = Tested { widths: Some(vec![6, 3, 3, 3]), ..good() };
        odd(&bytes, &["doctor-letters-cells"]);
        let wide = Tested { widths: Some(vec![3, 2, 2, 1]), ..good() };
        odd(&wide, &["doctor-width-combined", "doctor-width-arrow", "doctor-width-wide"]);
    }

    #[test]
    fn what_is_not_seen_and_does_not_arrive_is_told() {
        let tested = Tested { letters: Some(false), drawn: Some(false), ..good() };
        odd(&tested, &["doctor-letters-wrong", "doctor-drawn-wrong"]);
        let keys = vec![("æ", vec![0xe6]), ("down", Vec::new()), ("ctrl-g", vec![7])];
        odd(&Tested { keys, ..good() }, &["doctor-keys-letter", "doctor-keys-odd"]);
        odd(&Tested { copies: Some(false), ..good() }, &["doctor-copy-wrong"]);
    }

    #[test]
    fn small_windows_and_hosts_without_utf_8_are_odd() {
        let mut report = Report::default();
        let host = host(&[("TERM", "dumb"), ("LANG", "C")]);
        screen(&mut report, &host, Some((60, 24)), &Tested::default());
        let odd = report.findings.iter().filter(|found| found.grade == Grade::Odd);
        let odd: Vec<_> = odd.map(|found| found.message.key).collect();
        let told = ["doctor-term-dumb", "doctor-size-small", "doctor-charset-other"];
        assert_eq!(odd[..3], told);
        assert!(report.facts.contains(&("size", "60x24".to_owned())));
    }
}

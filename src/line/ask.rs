//! What a line asks for at the present kind of prompt.

use super::place::Kind;
use super::signs::{Act, DRAFT, Number, Row, signs, takes_text};
use crate::texts::Texts;

/// What a line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask<'a> {
    /// Nothing: what stands there is kept.
    Keep,
    /// What has this number, from 1.
    Number(usize),
    /// What a sign asks for, with its number.
    Act(Act, Option<usize>),
    /// A sign that is no good without a number.
    Numberless(&'a str),
    /// Words to look for in the guideline.
    Search(&'a str),
    /// An answer.
    Answer(&'a str),
}

/// Returns what a line asks for at a kind of prompt.
pub(super) fn ask<'a>(text: &'a str, kind: Kind, texts: &Texts) -> Ask<'a> {
    let line = text.trim();
    if line.is_empty() {
        return Ask::Keep;
    }
    if let Some(answer) = line.strip_prefix('=').filter(|_| takes_text(kind)) {
        return Ask::Answer(answer.trim());
    }
    if let Some(words) = line.strip_prefix('/').filter(|_| DRAFT.contains(&kind)) {
        return Ask::Search(words.trim());
    }
    let lower = line.to_lowercase();
    let mut is_numberless = false;
    for row in signs(kind) {
        match sign(&lower, row, texts) {
            Some(Ok(number)) => return Ask::Act(row.act, number),
            Some(Err(())) => is_numberless = true,
            None => {}
        }
    }
    if is_numberless {
        return Ask::Numberless(line);
    }
    match line.parse() {
        Ok(number) if !matches!(kind, Kind::Line | Kind::Naming) => Ask::Number(number),
        Ok(_) | Err(_) => Ask::Answer(line),
    }
}

/// Returns the number after a sign, if a line is that sign; an error when the number is missing.
fn sign(line: &str, row: &Row, texts: &Texts) -> Option<Result<Option<usize>, ()>> {
    let rest = line.strip_prefix(&row.sign.written(texts))?.trim();
    match (row.number, rest) {
        (Number::Must, "") => Some(Err(())),
        (Number::No | Number::May, "") => Some(Ok(None)),
        (Number::May | Number::Must, number) => number.parse().ok().map(|number| Ok(Some(number))),
        (Number::No, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[track_caller]
    fn case(kind: Kind, text: &str, expected: &Ask<'_>) {
        let texts = Texts::load(Language::Nb);
        assert_eq!(ask(text, kind, &texts), *expected, "{text}");
    }

    #[test]
    fn an_answer_is_a_command_only_when_it_is_exactly_a_sign() {
        case(Kind::Line, " q ", &Ask::Act(Act::Quit, None));
        case(Kind::Line, "Q", &Ask::Act(Act::Quit, None));
        case(Kind::Line, "quiz", &Ask::Answer("quiz"));
        case(Kind::Line, "opp 2", &Ask::Answer("opp 2"));
        case(Kind::Line, "2", &Ask::Answer("2"));
        case(Kind::Line, "-2", &Ask::Answer("-2"));
        case(Kind::Line, "", &Ask::Keep);
        case(Kind::Line, "<<", &Ask::Act(Act::PreviousSection, None));
    }

    #[test]
    fn an_equals_sign_before_it_makes_anything_an_answer() {
        case(Kind::Line, "=q", &Ask::Answer("q"));
        case(Kind::Line, "==q", &Ask::Answer("=q"));
        case(Kind::Options, "=2", &Ask::Answer("2"));
        case(Kind::Items, "=opp 2", &Ask::Answer("opp 2"));
        case(Kind::Prose, "=/a", &Ask::Answer("/a"));
        case(Kind::Overview, "=q", &Ask::Answer("=q"));
    }

    #[test]
    fn signs_for_rows_take_a_number() {
        case(Kind::Items, "-2", &Ask::Act(Act::Remove, Some(2)));
        case(Kind::Items, "- 2", &Ask::Act(Act::Remove, Some(2)));
        case(Kind::Items, "-", &Ask::Numberless("-"));
        case(Kind::Items, "Opp 12", &Ask::Act(Act::Up, Some(12)));
        case(Kind::Items, "opp", &Ask::Numberless("opp"));
        case(Kind::Items, "oppvekst", &Ask::Answer("oppvekst"));
        case(Kind::Items, "+", &Ask::Act(Act::Add, None));
        case(Kind::Clauses, "utelat 3", &Ask::Act(Act::LeaveOut, Some(3)));
        case(Kind::Clauses, "3", &Ask::Number(3));
        case(Kind::Overview, "/ hurtigspor ", &Ask::Search("hurtigspor"));
        case(Kind::Overview, "f 4", &Ask::Act(Act::Declare, Some(4)));
    }
}

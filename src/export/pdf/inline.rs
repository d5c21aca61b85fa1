//! A text in pieces that look or lead differently.

use super::font::Weight;
use super::tags::{Element, Role};
use super::work::Work;
use crate::assemble::Run;

/// How much smaller the mark of a footnote is than the text about it.
const MARK_SIZE: f32 = 0.65;
/// How far it is raised, in parts of the text's size.
const MARK_RISE: f32 = 0.33;

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub(super) weight: Weight,
    /// The size of its letters, in points.
    pub(super) size: f32,
    /// From one line to the next, in points.
    pub(super) leading: f32,
}

/// What is drawn with a text, besides its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    /// Something is missing: the text is shaded.
    Shaded,
    /// The words are taken out: the text is struck through.
    Struck,
    /// The words are put in, or lead somewhere: the text is underlined.
    Underlined,
}

/// Where a text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To the footnote with this number.
    Note(usize),
    /// Back to the mark of the footnote with this number.
    Mark(usize),
    /// To whoever has this address.
    Mail(String),
}

/// A piece of text.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) weight: Weight,
    pub(super) size: f32,
    /// How far above the line it stands, in points.
    pub(super) rise: f32,
    pub(super) mark: Mark,
    pub(super) target: Option<Target>,
    /// What it belongs to.
    pub(super) element: Element,
}

impl Span {
    /// Returns a text as it is.
    pub(super) fn plain(text: String, look: Look, element: Element) -> Self {
        Self {
            text,
            weight: look.weight,
            size: look.size,
            rise: 0.0,
            mark: Mark::None,
            target: None,
            element,
        }
    }
}

impl Work<'_> {
    /// Returns the runs as pieces that belong to `element`.
    pub(super) fn spans(&mut self, runs: &[Run], look: Look, element: Element) -> Vec<Span> {
        let mut spans = Vec::new();
        for run in runs {
            match run {
                Run::Text(text) => self.text(text, look, element, &mut spans),
                Run::Foreign { language, text } => {
                    let element = self.tree.add(Some(element), Role::Foreign(language.clone()));
                    self.text(text, look, element, &mut spans);
                }
                Run::Missing(missing) => {
                    let words = self.printable.text(&self.options.words.missing(missing));
                    spans.push(Span { mark: Mark::Shaded, ..Span::plain(words, look, element) });
                }
                Run::Footnote(number) => spans.push(self.mark(*number, look, element)),
            }
        }
        spans
    }

    /// Adds a text, and the addresses in it as links.
    fn text(&mut self, text: &str, look: Look, element: Element, spans: &mut Vec<Span>) {
        for (text, is_address) in apart(&self.printable.text(text)) {
            let plain = Span::plain(text.to_owned(), look, element);
            spans.push(if is_address {
                let element = self.tree.add(Some(element), Role::Link);
                Span {
                    mark: Mark::Underlined,
                    target: Some(Target::Mail(text.to_owned())),
                    element,
                    ..plain
                }
            } else {
                plain
            });
        }
    }

    /// Returns the mark of a footnote.
    fn mark(&mut self, number: usize, look: Look, element: Element) -> Span {
        let (target, element) = if self.begin_note(number, element) {
            let reference = self.tree.add(Some(element), Role::Reference);
            let link = self.tree.add(Some(reference), Role::Link);
            (Some(Target::Note(number)), link)
        } else {
            (None, element)
        };
        let plain = Span::plain(number.to_string(), look, element);
        Span { size: look.size * MARK_SIZE, rise: look.size * MARK_RISE, target, ..plain }
    }
}

/// Returns the text in pieces, and of each whether it is an address.
fn apart(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, address, after)) = next_address(rest) {
        pieces.extend([(before, false), (address, true)]);
        rest = after;
    }
    pieces.push((rest, false));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

/// Returns the first e-mail address in the text with what stands before and after it. Such with anything
/// but letters, digits, dots and hyphens are left as text: no address can say more than to whom.
fn next_address(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find('@').map(|at| from + at) {
        let (before, after) = text.split_at_checked(at)?;
        let after = after.strip_prefix('@')?;
        let local = before.trim_end_matches(|c: char| is_of_address(c) || c == '_' || c == '+');
        let name = before.get(local.len()..)?.trim_start_matches(['.', '-', '+']);
        let rest = after.trim_start_matches(is_of_address);
        let host = after.get(..after.len() - rest.len())?.trim_end_matches(['.', '-']);
        let labels: Vec<_> = host.split('.').collect();
        let good = labels.iter().all(|label| !label.is_empty() && !label.starts_with('-'));
        let top = labels.last().is_some_and(|top| top.len() > 1 && !top.contains(char::is_numeric));
        let (begin, end) = (at - name.len(), at + 1 + host.len());
        let (before, behind) = (text.get(..begin)?, text.get(end..)?);
        // Part of a word with other letters would be another's address.
        let whole = !before.ends_with(char::is_alphanumeric)
            && !behind.starts_with(|c: char| c.is_alphanumeric() || c == '@');
        if !name.is_empty() && labels.len() > 1 && top && good && whole {
            return Some((before, text.get(begin..end)?, behind));
        }
        from = at + 1;
    }
    None
}

fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, addresses: &[&str]) {
        let pieces = apart(text);
        let whole: String = pieces.iter().map(|(text, _)| *text).collect();
        assert_eq!(whole, text, "nothing is lost");
        let found: Vec<_> = pieces.iter().filter(|(_, is)| *is).map(|(text, _)| *text).collect();
        assert_eq!(found, addresses);
    }

    #[test]
    fn addresses_in_a_text_are_found() {
        case("kari.nordmann@bodo.kommune.no", &["kari.nordmann@bodo.kommune.no"]);
        case("Skriv til post@nav.no.", &["post@nav.no"]);
        case("(a_b+c@x-y.no), d@e.no", &["a_b+c@x-y.no", "d@e.no"]);
    }

    #[test]
    fn what_is_no_address_or_says_more_is_text() {
        for text in ["", "@", "a@", "@b.no", "a@b", "a@b..no", "a@-b.no", "a@b.n0", "a@@b.no"] {
            case(text, &[]);
        }
        case("a@b.no?subject=x&body=y", &["a@b.no"]);
        case("javascript:a@b.no", &["a@b.no"]);
        case("kåre@b.no a@x.bodø", &[]);
    }
}

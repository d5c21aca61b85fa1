//! Reading which option is meant.

use crate::base::norwegian::read::number;
use crate::template::Choice;

/// Words that stand before a period without telling periods apart.
const BEFORE_PERIODS: [&str; 5] = ["hver", "hvert", "per", "pr", "i"];

/// Returns the option that `typed` names by id, label, sentence form or number words.
pub(super) fn option<'a>(options: &'a [Choice], typed: &str) -> Option<&'a Choice> {
    let typed = typed.trim();
    let lowered = typed.to_lowercase();
    options
        .iter()
        .find(|choice| choice.id.as_str() == lowered)
        .or_else(|| options.iter().find(|choice| choice.label.trim().to_lowercase() == lowered))
        .or_else(|| by_words(options, typed))
}

/// Returns the only option one of whose forms has the same telling words.
fn by_words<'a>(options: &'a [Choice], typed: &str) -> Option<&'a Choice> {
    let words = telling(typed);
    if words.is_empty() {
        return None;
    }
    let mut same = options.iter().filter(|choice| {
        let per = choice.per.as_ref().map(ToString::to_string).unwrap_or_default();
        [choice.label.clone(), choice.text.to_string(), per]
            .iter()
            .any(|form| telling(form) == words)
    });
    same.next().filter(|_| same.next().is_none())
}

/// Returns the words in lower case with numbers as digits, without those that only introduce a period.
fn telling(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| word.trim_matches(['.', ',', '«', '»']).to_lowercase())
        .map(|word| number(&word).map_or(word, |number| number.to_string()))
        .filter(|word| !word.is_empty())
        .skip_while(|word| BEFORE_PERIODS.contains(&word.as_str()))
        .collect()
}

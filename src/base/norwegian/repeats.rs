//! Words that would stand twice where a text and what is put into it meet.

/// Words that each say "every"; only the last of two in a row stands, for it agrees with its noun.
const EVERY: [&str; 5] = ["hver", "hvert", "per", "pr", "pr."];

/// The longest run of words looked for.
const LONGEST: usize = 4;

/// Returns how many bytes of `after`, from its start, repeat the last words of `before`.
///
/// ```
/// use avtale::base::norwegian::repeats::repeated;
/// assert_eq!(repeated("Leder ved ", "leder ved enheten"), "leder ved".len());
/// assert_eq!(repeated("I Bodø kommune", " kommune."), " kommune".len());
/// assert_eq!(repeated("Leder ved ", "enheten"), 0);
/// ```
pub fn repeated(before: &str, after: &str) -> usize {
    let mut tail: Vec<String> =
        before.split_whitespace().rev().take(LONGEST).map(bare_start).collect();
    tail.reverse();
    let mut head: Vec<(String, usize)> = Vec::new();
    let mut at = 0;
    for word in after.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end().trim_end_matches([',', ';', ':', '.', '!', '?', ')', '»']);
        if !bare.is_empty() {
            head.push((bare.to_lowercase(), at + bare.len()));
        }
        at += word.len();
        if head.len() == LONGEST || (!bare.is_empty() && bare != word.trim_end()) {
            break;
        }
    }
    (1..=tail.len().min(head.len()))
        .rev()
        .find(|&length| {
            let last = tail.iter().skip(tail.len() - length);
            last.eq(head.iter().take(length).map(|(word, _)| word))
        })
        .and_then(|length| head.get(length - 1))
        .map_or(0, |(_, end)| *end)
}

/// Returns the length of `before` without its last word, when that word and the first of `after` both
/// say "every".
///
/// ```
/// use avtale::base::norwegian::repeats::before_every;
/// assert_eq!(before_every("status hver ", "hvert tertial"), Some("status ".len()));
/// assert_eq!(before_every("status hver ", "per."), Some("status ".len()));
/// assert_eq!(before_every("status hver ", "måned"), None);
/// ```
pub fn before_every(before: &str, after: &str) -> Option<usize> {
    let first = after.split_whitespace().next()?.to_lowercase();
    let trimmed = before.trim_end();
    let last = trimmed.split_whitespace().next_back()?;
    let says_every = |word: &str| {
        EVERY.contains(&word) || EVERY.contains(&word.trim_end_matches(['.', ',', ';', ':']))
    };
    let both = says_every(&first) && says_every(&last.to_lowercase());
    both.then(|| trimmed.len() - last.len())
}

fn bare_start(word: &str) -> String {
    word.trim_start_matches(['(', '«']).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(before: &str, after: &str, repeats: &str) {
        assert_eq!(after.get(..repeated(before, after)), Some(repeats), "{before}|{after}");
    }

    #[test]
    fn whole_words_in_a_row_are_repeats() {
        case("ved ", "ved årsskiftet", "ved");
        case("ved NAV", " NAV Bodø", " NAV");
        case("Ved ", "VED ved", "VED");
        case("ett ledermøte", " ledermøte hvert", " ledermøte");
        case("a b c ", "a b c d", "a b c");
    }

    #[test]
    fn parts_of_words_and_words_across_a_mark_are_none() {
        case("", "ved", "");
        case("ved, ", "ved", "");
        case("lederen ", "leder", "");
        case("a b ", "b, a", "b");
        case("a ", "b a", "");
    }
}

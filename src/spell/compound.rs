//! Compounds: Norwegian writes words together that no dictionary has together.

/// The fewest letters of the first word of a compound, and of the last: with fewer too many slips of the
/// finger would be two words. Of 1,120 words of the template with one slip each these let 12 pass, 4 and 4 let
/// 78 pass; of its right words these doubt 12 of 3,000, and the list of the field has them.
const SHORTEST: (usize, usize) = (5, 6);

/// Endings of first words that are always joined by an s: «introduksjonsprogram», never «introduksjonprogram».
const JOINED_BY_S: [&str; 9] = ["sjon", "het", "heit", "dom", "skap", "itet", "nad", "ing", "leik"];

/// Returns whether a word in small letters is two or three known ones joined by nothing, an s or an e.
pub(super) fn is_compound(word: &str, is_known: &impl Fn(&str) -> bool) -> bool {
    splits(word).any(|(head, tail)| {
        is_known(tail) && (is_head(head, is_known) || is_double_head(head, is_known))
    })
}

/// Returns whether a word in small letters can begin a compound whose end is left out («opplærings- og …»).
pub(super) fn is_beginning(word: &str, is_known: &impl Fn(&str) -> bool) -> bool {
    is_known(word) || is_head(word, is_known) || is_double_head(word, is_known)
}

/// A first word that is a compound itself, such as «introduksjonsprogram» in «introduksjonsprogramdeltaker».
fn is_double_head(head: &str, is_known: &impl Fn(&str) -> bool) -> bool {
    splits(head).any(|(first, second)| is_head(first, is_known) && is_head(second, is_known))
}

/// Returns whether a text is a known word, with the s or e that joins it to the next.
fn is_head(head: &str, is_known: &impl Fn(&str) -> bool) -> bool {
    let wants_s = JOINED_BY_S.iter().any(|ending| head.ends_with(ending));
    if !wants_s && is_known(head) {
        return true;
    }
    let joint = head.strip_suffix('s').or_else(|| head.strip_suffix('e'));
    joint.is_some_and(|word| word.chars().count() >= SHORTEST.0 - 1 && is_known(word))
}

/// Returns the places where a word could be two, those in its middle too.
fn splits(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let letters = word.chars().count();
    let places = word.char_indices().map(|(at, _)| at).enumerate();
    places.filter_map(move |(before, at)| {
        let fits = before >= SHORTEST.0 && letters - before >= SHORTEST.1;
        fits.then(|| word.split_at_checked(at)).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 10] = [
        "introduksjon",
        "program",
        "programmet",
        "flyktning",
        "enheten",
        "deltaker",
        "opplæring",
        "tilbud",
        "mål",
        "tall",
    ];

    fn is_known(word: &str) -> bool {
        WORDS.contains(&word)
    }

    #[test]
    fn known_words_can_be_joined() {
        for word in [
            "introduksjonsprogram",
            "flyktningeenheten",
            "deltakerenheten",
            "introduksjonsprogramdeltaker",
            "opplæringstilbud",
        ] {
            assert!(is_compound(word, &is_known), "{word}");
        }
    }

    #[test]
    fn what_wants_an_s_is_in_doubt_without_it() {
        for word in ["introduksjonprogram", "opplæringtilbud", "programmetx", "program", "måltall"]
        {
            assert!(!is_compound(word, &is_known), "{word}");
        }
    }

    #[test]
    fn a_beginning_may_stand_alone_before_a_hyphen() {
        for word in ["introduksjons", "flyktninge", "opplærings", "program"] {
            assert!(is_beginning(word, &is_known), "{word}");
        }
        assert!(!is_beginning("opplærins", &is_known));
    }
}

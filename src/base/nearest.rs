//! The name that was meant by one that nothing has.

/// The most characters of a name that is compared.
const MOST: usize = 80;

/// Returns the name among `names` that `text` was most likely meant to be: at most a third of it differs.
pub fn nearest(text: &str, names: impl IntoIterator<Item: AsRef<str>>) -> Option<String> {
    let length = text.chars().count();
    if length > MOST {
        return None;
    }
    names
        .into_iter()
        .map(|name| (distance(text, name.as_ref()), name.as_ref().to_owned()))
        .filter(|(distance, name)| distance * 3 <= length.max(name.len()))
        .min()
        .map(|(_, name)| name)
}

/// Returns how many characters must be put in, taken out or replaced to turn `a` into `b` (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (at, from) in a.chars().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        for (to, cell) in b.chars().zip(row.iter_mut().skip(1)) {
            let changed = diagonal + usize::from(from != to);
            diagonal = *cell;
            left = changed.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = at + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_was_meant_is_found() {
        let names = ["unit_name", "nav_office", "end_date"];
        assert_eq!(nearest("unit_nmae", names).as_deref(), Some("unit_name"));
        assert_eq!(nearest("navoffice", names).as_deref(), Some("nav_office"));
        assert_eq!(nearest("xyz", names), None);
        assert_eq!(distance("ledermøte", "ledermøter"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
    }
}

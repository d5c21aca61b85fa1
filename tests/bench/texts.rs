//! The texts that are edited, alone and in a draft.

use serde_json::{Value, json};

/// The most bytes in one text of a draft that takes 200,000 characters.
pub(crate) const LONGEST: usize = 190_000;

/// The word in the middle.
pub(crate) const MIDDLE: &str = "MIDTEN";

/// The field that holds the text, a section of its own in the template.
const FIELD: &str = "follow_up_after_programme";

/// A text, by how much of it there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) bytes: usize,
    /// Whether it is one paragraph, instead of one a hundred words.
    pub(crate) one: bool,
}

impl Text {
    /// The usual one: 10 kB in paragraphs.
    pub(crate) const USUAL: Self = Self { bytes: 10_000, one: false };

    /// Returns its name in the table.
    pub(crate) fn name(self) -> String {
        let size = match self.bytes {
            1_000_000.. => format!("{} MB", self.bytes / 1_000_000),
            bytes => format!("{} kB", bytes / 1_000),
        };
        if self.one { format!("{size}, one paragraph") } else { size }
    }

    /// Returns all of it, for an editor that takes any text.
    pub(crate) fn whole(self) -> String {
        marked(prose(self.bytes, self.one, 1))
    }

    /// Returns how much of it one text of a draft takes.
    pub(crate) fn in_hand(self) -> usize {
        self.bytes.min(LONGEST)
    }

    /// Returns the worked example with the text as one of its answers, and what is left over around it.
    pub(crate) fn draft(self, id: &str) -> String {
        let mut draft: Value =
            serde_json::from_str(include_str!("../../drafts/fullfort-eksempel.json")).unwrap();
        let (by, at) = ("avtale", "2026-11-22T07:10:00.000Z");
        let text = marked(prose(self.in_hand(), self.one, 1));
        draft["id"] = id.into();
        draft["title"] = format!("Utkast {id}").into();
        draft["answers"][FIELD] = json!({ "value": text.trim_end(), "by": by, "at": at });
        let left = self.bytes - self.in_hand();
        let count = left.div_ceil(LONGEST);
        let clauses = (0..count).map(|number| {
            let text = prose(left / count, self.one, 2);
            json!({
                "id": format!("c{number}"), "section": "purpose", "text": text.trim_end(),
                "by": by, "at": at,
            })
        });
        if count > 0 {
            draft["own_clauses"] = clauses.collect();
        }
        draft.to_string()
    }
}

/// Puts a word in the middle of the paragraph in the middle: every editor is brought to the same place.
fn marked(mut text: String) -> String {
    let middle = text.floor_char_boundary(text.len() / 2);
    let (before, after) = text.split_at(middle);
    let begin = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| middle + at);
    let half = text.floor_char_boundary(usize::midpoint(begin, end));
    let at = text.split_at(half).1.find(' ').map_or(half, |at| half + at + 1);
    text.insert_str(at, &format!("{MIDDLE} "));
    text
}

/// Returns what stands in the text of a draft.
pub(crate) fn text_of(draft: &str) -> String {
    let draft: Value = serde_json::from_str(draft).unwrap();
    draft["answers"][FIELD]["value"].as_str().unwrap().to_owned()
}

/// Returns letters as they are typed.
pub(crate) fn typed(count: usize) -> Vec<String> {
    prose(count * 2, true, 5).chars().map(String::from).take(count).collect()
}

/// Returns so many bytes of prose, or a few more, that doesn't repeat itself.
pub(crate) fn prose(bytes: usize, one: bool, seed: u32) -> String {
    const WORDS: &str = "partene møtes når én av dem ber om det og skriver ned hva de blir enige om \
        kommunen sørger for introduksjonsprogrammet deltakere får opplæring arbeid";
    let words: Vec<_> = WORDS.split_whitespace().collect();
    let mut state = seed;
    let mut text = String::with_capacity(bytes + 40);
    let mut count = 0_u32;
    while text.len() < bytes {
        // A generator of numbers as good as this needs: Numerical Recipes, chapter 7.1.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let at = usize::try_from(state >> 16).unwrap_or_default() % words.len();
        text.push_str(words.get(at).copied().unwrap_or_default());
        count += 1;
        text.push_str(match count % 100 {
            0 if !one => ".\n",
            number if number % 12 == 0 => ". ",
            _ => " ",
        });
    }
    text
}

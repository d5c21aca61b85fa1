//! What terminals answer when they are asked: places of the cursor, modes, and what they call themselves.
//!
//! Source: ECMA-48 8.3.14 (CPR); the control sequences of xterm (DA1, DA2, DECRQM).

/// What begins an answer.
const CSI: &str = "\u{1b}[";

/// One answer: the characters behind `ESC [` up to the one that ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Answer<'a> {
    /// Everything before the end, such as `?2004;2$`.
    before: &'a str,
    /// The end, such as `y`.
    end: char,
}

/// Returns the columns of the cursor that were answered, in order, from 1.
pub(super) fn columns(heard: &str) -> Vec<u16> {
    let places = answers(heard).filter(|answer| answer.end == 'R');
    places.filter_map(|answer| answer.before.split_once(';')?.1.parse().ok()).collect()
}

/// Returns whether the terminal knows a mode, when it answered that.
pub(super) fn knows_mode(heard: &str, mode: u16) -> Option<bool> {
    let mut told = answers(heard).filter(|answer| answer.end == 'y').filter_map(|answer| {
        let (number, state) =
            answer.before.strip_prefix('?')?.strip_suffix('$')?.split_once(';')?;
        Some((number.parse::<u16>().ok()?, state.parse::<u8>().ok()?))
    });
    // 0 is "not recognized", 4 "permanently reset".
    told.find(|(number, _)| *number == mode).map(|(_, state)| !matches!(state, 0 | 4))
}

/// Returns what the terminal says that it is: its answers to DA1 and DA2, without what is around them.
pub(super) fn attributes(heard: &str) -> Vec<String> {
    let told = answers(heard).filter(|answer| answer.end == 'c');
    told.map(|answer| answer.before.to_owned()).collect()
}

/// Returns whether the answer to DA1, which is asked for last, is there.
pub(super) fn is_complete(heard: &[u8]) -> bool {
    let heard = String::from_utf8_lossy(heard);
    attributes(&heard).iter().any(|answer| answer.starts_with('?'))
}

fn answers(heard: &str) -> impl Iterator<Item = Answer<'_>> {
    heard.split(CSI).skip(1).filter_map(|rest| {
        let at = rest.find(|c: char| ('\u{40}'..='\u{7e}').contains(&c))?;
        let (before, after) = rest.split_at_checked(at)?;
        Some(Answer { before, end: after.chars().next()? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What xterm says to all questions.
    const XTERM: &str = "\u{1b}[24;4R\u{1b}[24;2R\u{1b}[24;2R\u{1b}[24;3R\u{1b}[?2004;2$y\u{1b}[>41;370;0c\u{1b}[?64;1;2c";

    #[test]
    fn answers_are_told_apart() {
        assert_eq!(columns(XTERM), [4, 2, 2, 3]);
        assert_eq!(knows_mode(XTERM, 2004), Some(true));
        assert_eq!(attributes(XTERM), [">41;370;0", "?64;1;2"]);
        assert!(is_complete(XTERM.as_bytes()));
    }

    #[test]
    fn what_is_not_answered_is_not_known() {
        for heard in ["", "\u{1b}", "\u{1b}[", "\u{1b}[24;", "$p", "\u{1b}[A", "\u{1b}[24R"] {
            assert_eq!((columns(heard), knows_mode(heard, 2004)), (vec![], None), "{heard:?}");
            assert_eq!(attributes(heard), [""; 0], "{heard:?}");
            assert!(!is_complete(heard.as_bytes()));
        }
        assert_eq!(knows_mode("\u{1b}[?2004;0$y", 2004), Some(false));
        assert_eq!(knows_mode("\u{1b}[?2004;4$y", 2004), Some(false));
        assert_eq!(knows_mode("\u{1b}[?1;2$y", 2004), None);
        assert!(!is_complete(b"\x1b[>41;370;0c"), "the last answer is still to come");
    }
}

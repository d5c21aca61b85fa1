//! What was found out of terminals, remembered from one time to the next in a file of the program's own.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use super::talk::Tested;
use super::wire;
use crate::platform::{Characters, Wishes};

/// The file's name in the user's configuration folder.
pub const FILE: &str = "terminals.toml";

/// The key of the characters.
const CHARACTERS: &str = "characters";

/// The key of the clipboard, and what stands there.
const CLIPBOARD: &str = "clipboard";
const NONE: &str = "none";

/// What was found out of one terminal that its name does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fallbacks {
    /// The signs that screens are drawn with there, when they are others than its name and the locale tell.
    pub characters: Option<Characters>,
    /// Whether what is sent to its clipboard does not come there, so that it is printed instead.
    pub no_clipboard: bool,
}

impl Fallbacks {
    /// Returns what was found out, and of the rest what was known before; `usual` is what its name and the
    /// locale tell.
    #[must_use]
    pub fn after(self, tested: &Tested, usual: Characters) -> Self {
        let seen = |is_right| if is_right { Characters::Full } else { Characters::Plain };
        let characters = match tested.drawn.map(seen) {
            Some(seen) => (seen != usual).then_some(seen),
            None => self.characters,
        };
        let no_clipboard = tested.copies.map_or(self.no_clipboard, |copies| !copies);
        Self { characters, no_clipboard }
    }

    /// Returns what it wants of the display.
    pub fn wishes(self) -> Wishes {
        Wishes { characters: self.characters, ..Wishes::default() }
    }

    /// Returns each by its key in the file, with what stands there.
    fn entries(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let characters = self.characters.map(|characters| (CHARACTERS, characters.name()));
        let clipboard = self.no_clipboard.then_some((CLIPBOARD, NONE));
        characters.into_iter().chain(clipboard)
    }

    /// Sets what a key and its value in the file say; returns whether they say anything.
    pub(super) fn set(&mut self, key: &str, value: &str) -> bool {
        match key {
            CHARACTERS => {
                self.characters = Characters::from_name(value);
                self.characters.is_some()
            }
            CLIPBOARD => {
                self.no_clipboard = value == NONE;
                self.no_clipboard
            }
            _ => false,
        }
    }
}

/// Prints each that is remembered as it stands in the file, or `nothing`.
impl fmt::Display for Fallbacks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told: Vec<_> = self.entries().map(|(key, value)| format!("{key}={value}")).collect();
        f.write_str(if told.is_empty() { "nothing" } else { "" })?;
        f.write_str(&told.join(" "))
    }
}

/// All terminals of which something was found out, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered(BTreeMap<String, Fallbacks>);

impl Remembered {
    /// Reads the file as far as it can be read, and returns the numbers of the lines that can't.
    pub fn read(text: &str) -> (Self, Vec<usize>) {
        let (terminals, faults) = wire::terminals(text);
        (Self(terminals), faults)
    }

    /// Returns what was found out of the terminal with this name.
    pub fn of(&self, key: &str) -> Fallbacks {
        self.0.get(key).copied().unwrap_or_default()
    }

    /// Takes note of what was found out of a terminal; one that is as its name tells is forgotten.
    pub fn set(&mut self, key: String, fallbacks: Fallbacks) {
        if fallbacks == Fallbacks::default() {
            self.0.remove(&key);
        } else {
            self.0.insert(key, fallbacks);
        }
    }

    /// Returns the file; `None` when there is nothing to remember.
    pub fn text(&self, comment: &str) -> Option<String> {
        let mut text = format!("# {comment}\n");
        for (key, fallbacks) in &self.0 {
            // Writing to a `String` cannot fail; the key holds nothing that TOML reads.
            write!(text, "\n[\"{key}\"]\n").unwrap_or_default();
            for (key, value) in fallbacks.entries() {
                writeln!(text, "{key} = \"{value}\"").unwrap_or_default();
            }
        }
        (!self.0.is_empty()).then_some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Fallbacks = Fallbacks { characters: Some(Characters::Plain), no_clipboard: false };
    const FULL: Fallbacks = Fallbacks { characters: Some(Characters::Full), no_clipboard: true };
    const NOTHING: Fallbacks = Fallbacks { characters: None, no_clipboard: false };

    #[test]
    fn what_is_written_is_read_again_and_what_is_as_usual_is_forgotten() {
        let mut remembered = Remembered::default();
        remembered.set("xterm".to_owned(), PLAIN);
        remembered.set("screen tmux".to_owned(), FULL);
        let text = remembered.text("Skrevet av «avtale doctor».").unwrap();
        assert_eq!(
            text,
            "# Skrevet av «avtale doctor».\n\n[\"screen tmux\"]\ncharacters = \"full\"\n\
             clipboard = \"none\"\n\n[\"xterm\"]\ncharacters = \"plain\"\n"
        );
        assert_eq!(Remembered::read(&text), (remembered.clone(), vec![]));
        assert_eq!((remembered.of("xterm"), remembered.of("vt100")), (PLAIN, NOTHING));
        for key in ["xterm", "screen tmux"] {
            remembered.set(key.to_owned(), NOTHING);
        }
        assert_eq!(remembered.text(""), None);
    }

    #[track_caller]
    fn after(before: Fallbacks, drawn: Option<bool>, usual: Characters, expected: Fallbacks) {
        let tested = Tested { drawn, ..Tested::default() };
        assert_eq!(before.after(&tested, usual), expected);
    }

    #[test]
    fn only_what_its_name_does_not_tell_is_remembered_of_a_terminal() {
        after(NOTHING, Some(false), Characters::Full, PLAIN);
        after(NOTHING, Some(true), Characters::Full, NOTHING);
        let full = Fallbacks { characters: Some(Characters::Full), no_clipboard: false };
        after(NOTHING, Some(true), Characters::Plain, full);
        after(FULL, Some(true), Characters::Plain, FULL);
        after(PLAIN, Some(true), Characters::Full, NOTHING);
        after(PLAIN, None, Characters::Full, PLAIN);
        for copies in [true, false] {
            let tested = Tested { copies: Some(copies), ..Tested::default() };
            assert_eq!(FULL.after(&tested, Characters::Full).no_clipboard, !copies);
        }
    }
}

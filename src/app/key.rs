//! A key press, free of any terminal library.

use crate::texts::Texts;

/// A key with what was held down with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
    /// Whether Shift was held; never set for characters, which tell it themselves.
    pub shift: bool,
}

/// Which key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// A character as typed.
    Char(char),
    /// Enter.
    Enter,
    /// Esc.
    Esc,
    /// Tab.
    Tab,
    /// Shift+Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, 1–12.
    F(u8),
}

impl Key {
    /// Returns the key pressed alone.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Returns the character pressed alone.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Returns whether it puts something in a text.
    pub const fn types(&self) -> bool {
        matches!(self.code, Code::Char(_)) && !self.ctrl && !self.alt
    }

    /// Returns whether it moves, deletes, marks or the like in a text that is written, and types nothing.
    pub const fn edits(&self) -> bool {
        match self.code {
            Code::Char(c) => self.ctrl && !self.alt && matches!(c, 'a' | 'v'),
            Code::Enter
            | Code::Backspace
            | Code::Delete
            | Code::Left
            | Code::Right
            | Code::Up
            | Code::Down
            | Code::Home
            | Code::End
            | Code::PageUp
            | Code::PageDown => true,
            Code::Esc | Code::Tab | Code::BackTab | Code::F(_) => false,
        }
    }

    /// Returns the letter pressed with Ctrl.
    pub const fn ctrl(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: true, alt: false, shift: false }
    }
}

impl Key {
    /// Returns the key as people call it in the language of the texts: `Ctrl+G`, `F1`, `å`, `mellomrom`.
    pub fn named(&self, texts: &Texts) -> String {
        match self.code {
            Code::Char(' ') => format!("{}{}", self.held(), texts.get("app-key-space")),
            Code::Backspace => format!("{}{}", self.held(), texts.get("app-key-backspace")),
            Code::Char(_)
            | Code::Enter
            | Code::Esc
            | Code::Tab
            | Code::BackTab
            | Code::Delete
            | Code::Left
            | Code::Right
            | Code::Up
            | Code::Down
            | Code::Home
            | Code::End
            | Code::PageUp
            | Code::PageDown
            | Code::F(_) => self.to_string(),
        }
    }

    /// Returns the keys that were held down with it.
    fn held(&self) -> String {
        let held = [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")];
        held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, name)| name).collect()
    }
}

/// Prints the key by what stands on it, whatever the language: `Ctrl+G`, `Shift+Tab`, `F1`, `å`.
impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.held())?;
        match self.code {
            Code::Char(' ') => f.write_str("Space"),
            Code::Char(c) if self.ctrl => write!(f, "{}", c.to_uppercase()),
            Code::Char(c) => write!(f, "{c}"),
            Code::Enter => f.write_str("Enter"),
            Code::Esc => f.write_str("Esc"),
            Code::Tab => f.write_str("Tab"),
            Code::BackTab => f.write_str("Shift+Tab"),
            Code::Backspace => f.write_str("Backspace"),
            Code::Delete => f.write_str("Delete"),
            Code::Left => f.write_str("←"),
            Code::Right => f.write_str("→"),
            Code::Up => f.write_str("↑"),
            Code::Down => f.write_str("↓"),
            Code::Home => f.write_str("Home"),
            Code::End => f.write_str("End"),
            Code::PageUp => f.write_str("PageUp"),
            Code::PageDown => f.write_str("PageDown"),
            Code::F(number) => write!(f, "F{number}"),
        }
    }
}

/// Keys that have a name in files, beside the characters, which stand for themselves.
const NAMES: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("left", Code::Left),
    ("right", Code::Right),
    ("up", Code::Up),
    ("down", Code::Down),
    ("home", Code::Home),
    ("end", Code::End),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
];

/// A text that names no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("names no key")]
pub struct NoSuchKey;

/// Reads a key as files name it: `ctrl+s`, `F2`, `shift+tab`, `alt+u`, `space`, `å`; of letters alone case counts.
impl std::str::FromStr for Key {
    type Err = NoSuchKey;

    fn from_str(text: &str) -> Result<Self, NoSuchKey> {
        let (mut key, mut rest) = (Self::plain(Code::Esc), text.trim());
        while let Some((held, after)) = rest.split_once('+').filter(|(held, _)| !held.is_empty()) {
            let flag = match held.trim().to_lowercase().as_str() {
                "ctrl" => &mut key.ctrl,
                "alt" => &mut key.alt,
                "shift" => &mut key.shift,
                _ => return Err(NoSuchKey),
            };
            if std::mem::replace(flag, true) {
                return Err(NoSuchKey);
            }
            rest = after;
        }
        let name = rest.trim().to_lowercase();
        let named = NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
        let function =
            || name.strip_prefix('f')?.parse().ok().filter(|number| (1..=12).contains(number));
        let mut characters = rest.trim().chars();
        key.code = match (named, function(), characters.next(), characters.next()) {
            (Some(code), _, _, _) => code,
            (None, Some(number), _, _) => Code::F(number),
            (None, None, Some(c), None) if !c.is_control() => Code::Char(c),
            (None, None, _, _) => return Err(NoSuchKey),
        };
        match (key.code, key.shift) {
            (Code::Tab, true) => Ok(Self { code: Code::BackTab, shift: false, ..key }),
            // A character tells of Shift itself; with Ctrl or Alt its case is not sent.
            (Code::Char(_), true) => Err(NoSuchKey),
            (Code::Char(c), false) if key.ctrl || key.alt => {
                Ok(Self { code: Code::Char(c.to_lowercase().next().unwrap_or(c)), ..key })
            }
            _ => Ok(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: Result<Key, NoSuchKey>) {
        assert_eq!(text.parse(), expected, "{text}");
    }

    #[test]
    fn keys_are_read_by_the_names_on_them() {
        case("ctrl+s", Ok(Key::ctrl('s')));
        case("Ctrl+S", Ok(Key::ctrl('s')));
        case("F2", Ok(Key::plain(Code::F(2))));
        case("f", Ok(Key::char('f')));
        case("f13", Err(NoSuchKey));
        case("F", Ok(Key::char('F')));
        case("å", Ok(Key::char('å')));
        case("+", Ok(Key::char('+')));
        case("ctrl++", Ok(Key { ctrl: true, ..Key::char('+') }));
        case("Shift+Tab", Ok(Key::plain(Code::BackTab)));
        case("alt+u", Ok(Key { alt: true, ..Key::char('u') }));
        case("Space", Ok(Key::char(' ')));
        case("shift+up", Ok(Key { shift: true, ..Key::plain(Code::Up) }));
    }

    #[test]
    fn what_names_no_key_is_refused() {
        for text in ["", "ctrl+", "ctrl", "meta+x", "ctrl+ctrl+s", "shift+a", "dd", "f0"] {
            case(text, Err(NoSuchKey));
        }
    }
}

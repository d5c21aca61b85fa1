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

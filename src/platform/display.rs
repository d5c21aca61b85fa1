//! How the terminal is to be drawn on: colours, characters and mouse, by what people say and what it can.

use std::ffi::OsString;

/// The variables that tell a host's characters, the strongest first, as POSIX has them.
pub(super) const LOCALE: [&str; 3] = ["LC_ALL", "LC_CTYPE", "LANG"];

/// The beginnings of the names of terminals that have few signs beyond those of Latin-1: the Linux console,
/// whose fonts have 256 or 512, and those of glass, and what calls itself so.
const PLAIN: [&str; 5] = ["linux", "vt", "ansi", "cons25", "screen.linux"];

/// The beginnings of the names of terminals, besides DEC's older ones, that may be unable to put cells in and
/// take them out, or of which nothing is known.
const FIXED: [&str; 4] = ["dumb", "ansi", "cons25", "unknown"];

/// DEC's first terminal with commands that put cells in, take them out and erase them.
const FIRST_TO_EDIT: u32 = 220;

/// The ends of the names of terminals that are said to have no colours, as terminfo has them.
const MONO: [&str; 4] = ["-m", "-mono", "-nocolor", "-bw"];

/// The colours that screens are drawn in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// The terminal's own, which are its reader's choice; bold, underlined and reversed stand out.
    #[default]
    Terminal,
    /// White, yellow and black, with a contrast of at least 7 to 1.
    Contrast,
    /// None are ever sent, whatever else asks for some.
    None,
}

/// The characters that screens are drawn with; what is written in a draft is the same with all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Characters {
    /// All of them.
    #[default]
    Full,
    /// Signs beyond those of Latin-1, such as – … ← and |, as others that look like them; letters stay.
    Plain,
}

/// Whether the mouse is the program's when it starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mouse {
    /// It is the terminal's own.
    #[default]
    Off,
    /// A click and the wheel come to the program.
    On,
}

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// Sixteen at most, and which they are is the terminal's own affair.
    #[default]
    Sixteen,
    /// 256 or more, of which those from 16 on are the same everywhere.
    Cube,
}

/// What the terminal does by itself to the cells of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edits {
    /// It puts cells in, takes them out and erases them (ICH, DCH, ECH of ECMA-48).
    #[default]
    Cells,
    /// Nothing that is relied on: every cell that changes is written.
    None,
}

impl Colours {
    /// Every choice, the usual one first.
    pub const ALL: &'static [Self] = &[Self::Terminal, Self::Contrast, Self::None];

    /// Returns what it is called in options, variables and configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Contrast => "contrast",
            Self::None => "none",
        }
    }

    /// Returns what is called `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}

impl Characters {
    /// Every choice, the usual one first.
    pub const ALL: &'static [Self] = &[Self::Full, Self::Plain];

    /// Returns what it is called in options, variables and configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Plain => "plain",
        }
    }

    /// Returns what is called `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}

impl Mouse {
    /// Every choice, the usual one first.
    pub const ALL: &'static [Self] = &[Self::Off, Self::On];

    /// Returns what it is called in configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::On => "on",
        }
    }

    /// Returns what is called `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}

/// What somebody wants of the display; nothing where they leave it to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The colours (`--colours`).
    pub colours: Option<Colours>,
    /// The characters (`--characters`).
    pub characters: Option<Characters>,
    /// The mouse.
    pub mouse: Option<Mouse>,
}

impl Wishes {
    /// Returns these, and those of `others` where these say nothing.
    #[must_use]
    pub fn or(self, others: Self) -> Self {
        Self {
            colours: self.colours.or(others.colours),
            characters: self.characters.or(others.characters),
            mouse: self.mouse.or(others.mouse),
        }
    }

    /// Returns what the environment says: by variables of this program's own, and by `NO_COLOR`.
    pub(super) fn of_variables(given: impl Fn(&'static str) -> Option<OsString>) -> Self {
        let text = |name| given(name).and_then(|value| value.into_string().ok());
        let colours = text("AVTALE_COLOURS").and_then(|name| Colours::from_name(&name));
        let characters = text("AVTALE_CHARACTERS").and_then(|name| Characters::from_name(&name));
        let no_colours = given("NO_COLOR").map(|_| Colours::None);
        Self { colours: colours.or(no_colours), characters, mouse: None }
    }
}

/// How the terminal is drawn on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Display {
    /// The colours.
    pub colours: Colours,
    /// How many there are to choose from.
    pub palette: Palette,
    /// The characters.
    pub characters: Characters,
    /// The mouse.
    pub mouse: Mouse,
    /// What the terminal does to cells.
    pub edits: Edits,
}

/// What the terminal can show, as far as its name and the locale tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Able {
    /// Whether it is known to have no colours.
    is_mono: bool,
    /// Whether it is known to have few signs.
    is_plain: bool,
    /// How many colours it has.
    palette: Palette,
    /// What it does to cells.
    edits: Edits,
    /// The locale's character set, when the locale names another than UTF-8.
    charset: Option<String>,
}

impl Able {
    /// Returns what the environment tells.
    pub(super) fn of_variables(given: impl Fn(&'static str) -> Option<OsString>) -> Self {
        let text = |name| given(name).map(|value| value.to_string_lossy().into_owned());
        let terminal = text("TERM").unwrap_or_default();
        let depth = text("COLORTERM").unwrap_or_default();
        let many = terminal.contains("256color") || terminal.contains("direct");
        let locale = LOCALE.into_iter().find_map(text).unwrap_or_default();
        // Of a locale that is named without its characters nothing is known but that of POSIX, which is ASCII.
        let is_posix = matches!(locale.as_str(), "C" | "POSIX");
        let charset = charset(&locale).filter(|name| !is_utf_8(name)).map(ToOwned::to_owned);
        Self {
            is_mono: is_vt(&terminal) || MONO.iter().any(|end| terminal.ends_with(end)),
            is_plain: is_posix
                || charset.is_some()
                || PLAIN.iter().any(|begin| terminal.starts_with(begin)),
            palette: if many || matches!(depth.as_str(), "truecolor" | "24bit") {
                Palette::Cube
            } else {
                Palette::Sixteen
            },
            edits: edits(&terminal),
            charset,
        }
    }

    /// Returns the locale's character set when the locale names another than UTF-8, in which letters such as
    /// æ, ø and å are not what this program writes and reads.
    pub fn charset(&self) -> Option<&str> {
        self.charset.as_deref()
    }

    /// Returns how such a terminal is drawn on when people want this of it.
    pub fn display(&self, wishes: Wishes) -> Display {
        let colours = if self.is_mono { Colours::None } else { Colours::Terminal };
        let characters = if self.is_plain { Characters::Plain } else { Characters::Full };
        Display {
            colours: wishes.colours.unwrap_or(colours),
            palette: self.palette,
            characters: wishes.characters.unwrap_or(characters),
            mouse: wishes.mouse.unwrap_or_default(),
            edits: self.edits,
        }
    }
}

/// Returns the character set that a locale such as `nb_NO.ISO-8859-1@euro` names.
fn charset(locale: &str) -> Option<&str> {
    let (_, rest) = locale.split_once('.')?;
    rest.split('@').next().filter(|name| !name.is_empty())
}

/// Returns whether a locale says that it is one of UTF-8.
pub(super) fn says_utf_8(locale: &str) -> bool {
    charset(locale).is_some_and(is_utf_8)
}

fn is_utf_8(charset: &str) -> bool {
    charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
}

/// Returns whether a terminal calls itself one of DEC's, such as `vt100`.
fn is_vt(terminal: &str) -> bool {
    let number = terminal.strip_prefix("vt");
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Returns what a terminal of that name does to the cells of a row.
fn edits(terminal: &str) -> Edits {
    let is_old = is_vt(terminal) && {
        let number = terminal.trim_start_matches("vt").split(|c: char| !c.is_ascii_digit()).next();
        // Of a number that is too great for one nothing is known.
        number.and_then(|number| number.parse().ok()).is_none_or(|it: u32| it < FIRST_TO_EDIT)
    };
    if terminal.is_empty() || is_old || FIXED.iter().any(|begin| terminal.starts_with(begin)) {
        Edits::None
    } else {
        Edits::Cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(variables: &[(&str, &str)]) -> (Wishes, Able) {
        let given = |name: &'static str| {
            let found = variables.iter().find(|(known, value)| *known == name && !value.is_empty());
            found.map(|(_, value)| OsString::from(value))
        };
        (Wishes::of_variables(given), Able::of_variables(given))
    }

    #[track_caller]
    fn case(variables: &[(&str, &str)], expected: (Colours, Palette, Characters)) {
        let (wishes, able) = told(variables);
        let Display { colours, palette, characters, mouse, edits: _ } = able.display(wishes);
        assert_eq!((colours, palette, characters), expected, "{variables:?}");
        assert_eq!(mouse, Mouse::Off);
    }

    use super::Characters::{Full, Plain};
    use super::Colours::{Contrast, None as NoColours, Terminal};
    use super::Palette::{Cube, Sixteen};

    #[test]
    fn colours_are_the_terminals_own_unless_somebody_wants_others_or_none() {
        case(&[], (Terminal, Sixteen, Full));
        case(&[("TERM", "xterm-256color")], (Terminal, Cube, Full));
        case(&[("TERM", "xterm"), ("COLORTERM", "truecolor")], (Terminal, Cube, Full));
        case(&[("TERM", "screen"), ("NO_COLOR", "1")], (NoColours, Sixteen, Full));
        case(&[("TERM", "screen"), ("NO_COLOR", "")], (Terminal, Sixteen, Full));
        case(&[("AVTALE_COLOURS", "contrast"), ("NO_COLOR", "1")], (Contrast, Sixteen, Full));
        case(&[("AVTALE_COLOURS", "rosa")], (Terminal, Sixteen, Full));
    }

    #[test]
    fn a_terminal_without_colours_or_with_few_signs_is_known_by_its_name() {
        case(&[("TERM", "vt100")], (NoColours, Sixteen, Plain));
        case(&[("TERM", "vt220-8bit")], (NoColours, Sixteen, Plain));
        case(&[("TERM", "xterm-mono")], (NoColours, Sixteen, Full));
        case(&[("TERM", "linux-m")], (NoColours, Sixteen, Plain));
        case(&[("TERM", "linux")], (Terminal, Sixteen, Plain));
        case(&[("TERM", "screen.linux")], (Terminal, Sixteen, Plain));
        case(&[("TERM", "vte-256color"), ("AVTALE_CHARACTERS", "full")], (Terminal, Cube, Full));
        let wanted = [("TERM", "vt100"), ("AVTALE_COLOURS", "contrast")];
        case(&wanted, (Contrast, Sixteen, Plain));
    }

    #[test]
    fn cells_are_moved_by_all_terminals_but_old_and_unknown_ones() {
        for (names, expected) in [
            ("dumb unknown ansi ansi-m cons25 vt52 vt100 vt102 vt132 vt99999999999", Edits::None),
            ("vt220 vt220-8bit vt320 vt420 vt510 vte vte-256color", Edits::Cells),
            ("xterm xterm-256color xterm-mono putty putty-256color linux linux-m", Edits::Cells),
            ("screen screen.linux screen-256color tmux-256color rxvt-unicode", Edits::Cells),
            ("konsole konsole-256color alacritty foot", Edits::Cells),
        ] {
            for name in names.split(' ') {
                let (wishes, able) = told(&[("TERM", name)]);
                assert_eq!(able.display(wishes).edits, expected, "{name}");
            }
        }
        let (wishes, able) = told(&[("AVTALE_CHARACTERS", "full")]);
        assert_eq!(able.display(wishes).edits, Edits::None, "a terminal without a name");
    }

    #[test]
    fn a_locale_of_few_characters_is_drawn_with_few_signs() {
        for (variables, plain) in [
            (&[("LANG", "C")][..], Plain),
            (&[("LANG", "POSIX")], Plain),
            (&[("LANG", "nb_NO.UTF-8"), ("LC_ALL", "C")], Plain),
            (&[("LANG", "nb_NO.ISO-8859-1")], Plain),
            (&[("LANG", "C.UTF-8")], Full),
            (&[("LANG", "C"), ("LC_CTYPE", "nb_NO.utf8")], Full),
            (&[("LANG", "nb_NO")], Full),
            (&[("LANG", "C"), ("AVTALE_CHARACTERS", "full")], Full),
        ] {
            case(variables, (Terminal, Sixteen, plain));
        }
    }

    #[test]
    fn only_a_character_set_that_the_locale_names_is_told_of() {
        for (locale, expected) in [
            ("nb_NO.ISO-8859-1", Some("ISO-8859-1")),
            ("nn_NO.ISO-8859-15@euro", Some("ISO-8859-15")),
            ("nb_NO.UTF-8", None),
            ("nb_NO.utf8", None),
            ("nb_NO", None),
            ("C", None),
            ("nb_NO.", None),
        ] {
            let (_, able) = told(&[("LC_CTYPE", locale)]);
            assert_eq!(able.charset(), expected, "{locale}");
        }
    }

    #[test]
    fn every_choice_is_found_by_its_name() {
        for it in Colours::ALL {
            assert_eq!(Colours::from_name(it.name()), Some(*it));
        }
        for it in Characters::ALL {
            assert_eq!(Characters::from_name(it.name()), Some(*it));
        }
        for it in Mouse::ALL {
            assert_eq!(Mouse::from_name(it.name()), Some(*it));
        }
        assert_eq!(Colours::from_name("Contrast"), None);
    }
}

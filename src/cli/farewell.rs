//! What is said on the ordinary screen when the screens are left: where the draft is saved, what is left,
//! and how to come back.

use std::path::Path;

use crate::app::WayBack;
use crate::app::parting::{Kept, Parting};
use crate::base::Message;
use crate::base::text::visible;
use crate::platform::Reach;
use crate::texts::Texts;

/// What is said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Last {
    /// Words, to be wrapped.
    Words(Message),
    /// A command on a line of its own, to be taken from the terminal as it is.
    Command(String),
}

/// What a draft lies in, as far as it matters to whoever comes back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    /// The folder of drafts.
    pub(super) folder: &'a Path,
    /// The same when a command must name it: it is not the user's own.
    pub(super) elsewhere: Option<&'a Path>,
    /// How far the program reaches.
    pub(super) reach: Reach,
    /// Who wrote, when a command must name them.
    pub(super) named: Option<&'a str>,
    /// The command that one comes back with, so that one finds what one left: screens or prompts.
    pub(super) command: &'static str,
}

/// Returns what is said, in order.
pub(super) fn farewell(parting: &Parting, place: Place<'_>, texts: &Texts) -> Vec<Last> {
    let words = [saved(parting, place), left(parting, texts)].map(Last::Words);
    words.into_iter().chain(back(parting, place)).collect()
}

fn saved(parting: &Parting, place: Place<'_>) -> Message {
    let key = match (parting.kept, place.reach) {
        (Kept::Saved, Reach::Free) => "cli-left-saved",
        // Who is let in to this program alone has no use for paths.
        (Kept::Saved, Reach::Restricted) => "cli-left-saved-restricted",
        (Kept::Aside, _) => "cli-left-aside",
        (Kept::Nowhere, _) => "cli-left-nowhere",
    };
    let path = place.folder.join(format!("{}.json", parting.draft));
    Message::new(key)
        .with("title", parting.title.as_str())
        .with("path", &visible(&path.to_string_lossy()))
}

/// Returns how much of each is left, as one sentence.
fn left(parting: &Parting, texts: &Texts) -> Message {
    let counts = [
        ("cli-left-unanswered", parting.unanswered),
        ("cli-left-undone", parting.undone),
        ("cli-left-notes", parting.notes),
        ("cli-left-yours", parting.yours),
        ("cli-left-must-mend", parting.must_mend),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<_> =
        counts.map(|(key, count)| texts.say(&Message::new(key).count("count", count))).collect();
    if said.is_empty() {
        Message::new("cli-left-nothing")
    } else {
        Message::new("cli-left-rest").with("counts", &said.join(", "))
    }
}

/// Returns how one comes back by a command; `None` for who is let in to this program alone.
pub(super) fn way_back(place: Place<'_>) -> Option<WayBack> {
    match place.reach {
        Reach::Free => {
            let folder = place.elsewhere.map(Path::to_string_lossy);
            let folder = folder.map(|folder| format!(" --drafts {}", quoted(&folder)));
            let named = place.named.map(|name| format!(" --as {}", quoted(name)));
            let options = format!("{}{}", folder.unwrap_or_default(), named.unwrap_or_default());
            let command = format!("avtale {}", place.command);
            Some(WayBack { command, options: visible(&options).into_owned() })
        }
        Reach::Restricted => None,
    }
}

fn back(parting: &Parting, place: Place<'_>) -> Vec<Last> {
    if let Some(way) = way_back(place) {
        let command = Last::Command(way.to(&parting.draft));
        return vec![Last::Words(Message::new("cli-left-open")), command];
    }
    let again = Message::new("cli-left-open-restricted");
    vec![Last::Words(again.with("title", parting.title.as_str()))]
}

/// Returns a path or a name as a shell reads it back.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+,=@%:".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{DraftId, Line};
    use crate::texts::Language;

    fn parting() -> Parting {
        Parting {
            draft: DraftId::new("bodo").unwrap(),
            title: Line::kept("Bodø\u{1b} 2027"),
            kept: Kept::Saved,
            unanswered: 3,
            undone: 2,
            notes: 0,
            yours: 0,
            must_mend: 0,
        }
    }

    fn place(reach: Reach) -> Place<'static> {
        Place {
            folder: Path::new("/srv/utkast"),
            elsewhere: None,
            reach,
            named: None,
            command: "open",
        }
    }

    #[track_caller]
    fn case(parting: &Parting, place: Place<'_>, expected: &[&str]) {
        let texts = Texts::load(Language::Nb);
        let said = farewell(parting, place, &texts);
        let said = said.iter().map(|last| match last {
            Last::Words(message) => texts.say(message),
            Last::Command(command) => command.clone(),
        });
        let said: Vec<_> = said.collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn whoever_leaves_is_told_where_it_lies_what_is_left_and_how_to_come_back() {
        case(
            &parting(),
            place(Reach::Free),
            &[
                "Lagret: «Bodø‹1B› 2027» ligger i /srv/utkast/bodo.json.",
                "Igjen: 3 spørsmål er ikke besvart, 2 avsnitt er ikke merket ferdig.",
                "Åpne det igjen:",
                "avtale open bodo",
            ],
        );
        let one = Parting { unanswered: 1, undone: 1, notes: 1, ..parting() };
        let said = "Igjen: ett spørsmål er ikke besvart, ett avsnitt er ikke merket ferdig, ett \
                    notat er ikke avklart.";
        let texts = Texts::load(Language::Nb);
        assert_eq!(texts.say(&left(&one, &texts)), said);
    }

    #[test]
    fn a_draft_that_is_filled_in_is_neither_sent_nor_signed() {
        let done = Parting { unanswered: 0, undone: 0, notes: 0, ..parting() };
        let texts = Texts::load(Language::Nb);
        let said = texts.say(&left(&done, &texts));
        assert_eq!(said, "Ferdig utfylt. Ingenting er sendt eller signert.");
        let faulty = texts.say(&left(&Parting { must_mend: 2, ..done }, &texts));
        assert_eq!(faulty, "Igjen: 2 ting må rettes før avtalen er ferdig.");
    }

    #[test]
    fn who_is_let_in_to_this_program_alone_is_told_no_command() {
        case(
            &parting(),
            place(Reach::Restricted),
            &[
                "Lagret: «Bodø‹1B› 2027».",
                "Igjen: 3 spørsmål er ikke besvart, 2 avsnitt er ikke merket ferdig.",
                "Åpne det igjen: logg inn på nytt, og velg «Bodø‹1B› 2027».",
            ],
        );
    }

    #[test]
    fn what_is_not_saved_is_not_called_so() {
        for (kept, key) in [(Kept::Aside, "cli-left-aside"), (Kept::Nowhere, "cli-left-nowhere")] {
            for reach in [Reach::Free, Reach::Restricted] {
                assert_eq!(saved(&Parting { kept, ..parting() }, place(reach)).key, key);
            }
        }
    }

    #[test]
    fn a_folder_elsewhere_is_named_as_a_shell_reads_it() {
        for (folder, said) in [
            ("/srv/utkast", "avtale open bodo --drafts /srv/utkast"),
            ("/srv/a\u{30a}", "avtale open bodo --drafts '/srv/a\u{30a}'"),
            ("/srv/våre utkast", "avtale open bodo --drafts '/srv/våre utkast'"),
            ("/srv/Ola's $HOME", r"avtale open bodo --drafts '/srv/Ola'\''s $HOME'"),
        ] {
            let elsewhere = Some(Path::new(folder));
            comes_back_by(Place { elsewhere, ..place(Reach::Free) }, said);
        }
    }

    #[track_caller]
    fn comes_back_by(place: Place<'_>, said: &str) {
        assert_eq!(back(&parting(), place).last(), Some(&Last::Command(said.to_owned())));
    }

    #[test]
    fn who_was_named_on_the_command_line_is_named_again() {
        let named = Some("Kari Nordmann");
        let command = "avtale open bodo --as 'Kari Nordmann'";
        comes_back_by(Place { named, ..place(Reach::Free) }, command);
        let elsewhere = Some(Path::new("/srv/utkast"));
        let command = "avtale open bodo --drafts /srv/utkast --as Kari";
        comes_back_by(Place { named: Some("Kari"), elsewhere, ..place(Reach::Free) }, command);
    }
}

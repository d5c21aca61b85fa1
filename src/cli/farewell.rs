//! What is said on the ordinary screen when the screens are left: where the draft is saved, what is left,
//! and how to come back.

use std::path::Path;

use crate::app::parting::{Kept, Parting};
use crate::base::Message;
use crate::base::text::visible;
use crate::platform::Reach;
use crate::texts::Texts;

/// What a draft lies in, as far as it matters to whoever comes back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    /// The folder of drafts.
    pub(super) folder: &'a Path,
    /// The same when a command must name it: it is not the user's own.
    pub(super) elsewhere: Option<&'a Path>,
    /// How far the program reaches.
    pub(super) reach: Reach,
}

/// Returns what is said, a line each.
pub(super) fn farewell(parting: &Parting, place: Place<'_>, texts: &Texts) -> Vec<Message> {
    vec![saved(parting, place), left(parting, texts), back(parting, place)]
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

fn back(parting: &Parting, place: Place<'_>) -> Message {
    match place.reach {
        Reach::Free => {
            let folder = place.elsewhere.map(|folder| format!(" --drafts {}", quoted(folder)));
            let command = format!("avtale open {}{}", parting.draft, folder.unwrap_or_default());
            Message::new("cli-left-open").with("command", &command)
        }
        Reach::Restricted => {
            Message::new("cli-left-open-restricted").with("title", parting.title.as_str())
        }
    }
}

/// Returns a path as a shell reads it back.
fn quoted(path: &Path) -> String {
    let path = path.to_string_lossy();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+,=@%:".contains(c);
    if !path.is_empty() && path.chars().all(is_plain) {
        path.into_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
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
            must_mend: 0,
        }
    }

    fn place(reach: Reach) -> Place<'static> {
        Place { folder: Path::new("/srv/utkast"), elsewhere: None, reach }
    }

    #[track_caller]
    fn case(parting: &Parting, place: Place<'_>, expected: [&str; 3]) {
        let texts = Texts::load(Language::Nb);
        let said = farewell(parting, place, &texts);
        let said: Vec<_> = said.iter().map(|message| texts.say(message)).collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn whoever_leaves_is_told_where_it_lies_what_is_left_and_how_to_come_back() {
        case(
            &parting(),
            place(Reach::Free),
            [
                "«Bodø‹1B› 2027» er lagret i /srv/utkast/bodo.json.",
                "Igjen: 3 spørsmål er ikke besvart, 2 avsnitt er ikke merket ferdig.",
                "Åpne det igjen: avtale open bodo",
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
            [
                "«Bodø‹1B› 2027» er lagret.",
                "Igjen: 3 spørsmål er ikke besvart, 2 avsnitt er ikke merket ferdig.",
                "Logg inn på nytt og velg «Bodø‹1B› 2027» for å fortsette.",
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
            let message = back(&parting(), Place { elsewhere, ..place(Reach::Free) });
            assert_eq!(message, Message::new("cli-left-open").with("command", said));
        }
    }
}

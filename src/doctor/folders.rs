//! What is found of folders, of the drafts in them, and of the dictionaries.

use std::path::PathBuf;

use super::report::{Area, Grade, Report};
use crate::base::Message;
use crate::base::text::visible;
use crate::store::{Listed, Looked, StoreError, There};

/// Less room than this is told of, in bytes.
const LITTLE: u64 = 20 * 1024 * 1024;

/// What a folder is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The drafts.
    Drafts,
    /// Emergency copies.
    Emergency,
    /// What the program remembers of terminals, and what its user wants.
    Configuration,
    /// The user's data.
    Data,
}

impl Kind {
    /// Returns what it is called among the facts.
    fn name(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Emergency => "emergency",
            Self::Configuration => "configuration",
            Self::Data => "data",
        }
    }

    /// Returns how grave it is when it cannot be used.
    fn grade(self) -> Grade {
        match self {
            Self::Drafts => Grade::Fault,
            Self::Emergency | Self::Configuration | Self::Data => Grade::Odd,
        }
    }
}

/// A folder that was looked at.
#[derive(Clone, Copy, Debug)]
pub struct Folder<'a> {
    /// What it is for.
    pub kind: Kind,
    /// Its path; `None` where paths are nobody's business.
    pub path: Option<&'a str>,
    /// What it looks like, or why it cannot be used.
    pub looked: &'a Result<Looked, StoreError>,
    /// The number of the account that asks.
    pub account: u32,
}

impl Folder<'_> {
    /// Returns a message about it.
    fn message(&self, key: &'static str) -> Message {
        Message::new(key).with("what", self.kind.name()).with("path", self.shown())
    }

    /// Returns its path, or the option that says it.
    fn shown(&self) -> &str {
        self.path.unwrap_or(match self.kind {
            Kind::Drafts => "--drafts",
            Kind::Emergency => "--emergency",
            Kind::Configuration | Kind::Data => "-",
        })
    }
}

/// Adds what is found of a folder.
pub fn folder(report: &mut Report, folder: Folder<'_>) {
    let Folder { kind, path: _, looked, account } = folder;
    let path = folder.shown();
    let looked = match looked {
        Ok(looked) => looked,
        Err(error) => {
            // The reason names the path.
            let message = match folder.path {
                Some(_) => error.message.clone(),
                None => folder.message("doctor-folder-unusable"),
            };
            report.found(Area::Folders, kind.grade(), message);
            report.fact(kind.name(), format!("{path} unusable ({})", error.message.key));
            return;
        }
    };
    let free = megabytes(looked.free);
    let state = match &looked.there {
        None => {
            report.found(Area::Folders, Grade::Good, folder.message("doctor-folder-absent"));
            "not made yet".to_owned()
        }
        Some(there) => {
            let message = folder.message("doctor-folder-good").with("free", &free);
            report.found(Area::Folders, Grade::Good, message);
            privacy(report, &folder, *there);
            owned(*there, account)
        }
    };
    if looked.free < LITTLE {
        let message = folder.message("doctor-folder-full").with("free", &free);
        report.found(Area::Folders, Grade::Odd, message);
    }
    if looked.is_shared && kind == Kind::Drafts {
        let message = folder.message("doctor-folder-network").with("kind", &looked.kind);
        report.found(Area::Folders, Grade::Odd, message);
    }
    report.fact(kind.name(), format!("{path} {state}, {}, {free} free", looked.kind));
}

/// Tells who else can read and write.
fn privacy(report: &mut Report, folder: &Folder<'_>, there: There) {
    if there.is_open() {
        report.found(Area::Folders, Grade::Odd, folder.message("doctor-folder-open"));
    }
    if there.readable > 0 {
        let message = folder.message("doctor-drafts-readable").count("count", there.readable);
        report.found(Area::Folders, Grade::Odd, message);
    } else if there.is_listed() && folder.kind == Kind::Drafts {
        report.found(Area::Folders, Grade::Odd, folder.message("doctor-folder-listed"));
    }
}

/// Returns mode and owner, such as `0700 own` or `2770 owner 0 group 1001`.
fn owned(there: There, account: u32) -> String {
    let There { owner, group, mode, readable: _ } = there;
    let mode = mode & 0o7777;
    if owner == account {
        format!("{mode:04o} own, group {group}")
    } else {
        format!("{mode:04o} owner {owner}, group {group}")
    }
}

/// Returns a number of bytes as people read it.
fn megabytes(bytes: u64) -> String {
    let mega = bytes / (1024 * 1024);
    if mega < 10 * 1024 { format!("{mega} MB") } else { format!("{} GB", mega / 1024) }
}

/// Adds what is found of the drafts in the folder.
pub fn drafts(report: &mut Report, listed: &[Listed]) {
    let damaged = listed.iter().filter(|listed| matches!(listed, Listed::Damaged { .. })).count();
    let whole = listed.len() - damaged;
    report.fact("drafts-count", format!("{whole}, {damaged} damaged"));
    report.found(Area::Folders, Grade::Good, Message::new("doctor-drafts").count("count", whole));
    if damaged > 0 {
        let message = Message::new("doctor-drafts-damaged").count("count", damaged);
        report.found(Area::Folders, Grade::Odd, message);
    }
}

/// Adds which dictionaries there are of the languages that agreements are written in.
pub fn dictionaries(report: &mut Report, found: &[(&'static str, Option<PathBuf>)]) {
    for (language, path) in found {
        let path = path.as_ref().map(|path| visible(&path.to_string_lossy()).into_owned());
        let (grade, message) = match &path {
            Some(path) => (Grade::Good, Message::new("doctor-dictionary-good").with("path", path)),
            None => (Grade::Odd, Message::new("doctor-dictionary-none")),
        };
        report.found(Area::Words, grade, message.with("language", *language));
        let path = path.as_deref().unwrap_or("missing");
        report.fact("dictionary", format!("{language} {path}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Cause;

    fn there(mode: u32, readable: usize) -> There {
        There { owner: 7, group: 9, mode, readable }
    }

    fn looked(there: Option<There>) -> Looked {
        Looked { there, free: 3 << 30, kind: "ext4".to_owned(), is_shared: false }
    }

    #[track_caller]
    fn case(
        kind: Kind,
        looked: &Result<Looked, StoreError>,
        expected: &[(Grade, &str)],
        fact: &str,
    ) {
        let mut report = Report::default();
        folder(&mut report, Folder { kind, path: Some("/u"), looked, account: 7 });
        let found: Vec<_> =
            report.findings.iter().map(|found| (found.grade, found.message.key)).collect();
        assert_eq!(found, expected);
        assert_eq!(report.facts, [(kind.name(), fact.to_owned())]);
    }

    #[test]
    fn a_folder_is_told_with_who_else_can_read_and_write_in_it() {
        let good = (Grade::Good, "doctor-folder-good");
        let own = "/u 0700 own, group 9, ext4, 3072 MB free";
        case(Kind::Drafts, &Ok(looked(Some(there(0o700, 0)))), &[good], own);
        case(
            Kind::Drafts,
            &Ok(looked(Some(There { owner: 0, ..there(0o2755, 2) }))),
            &[good, (Grade::Odd, "doctor-drafts-readable")],
            "/u 2755 owner 0, group 9, ext4, 3072 MB free",
        );
        case(
            Kind::Drafts,
            &Ok(looked(Some(there(0o757, 0)))),
            &[good, (Grade::Odd, "doctor-folder-open"), (Grade::Odd, "doctor-folder-listed")],
            "/u 0757 own, group 9, ext4, 3072 MB free",
        );
        let absent = [(Grade::Good, "doctor-folder-absent")];
        case(Kind::Data, &Ok(looked(None)), &absent, "/u not made yet, ext4, 3072 MB free");
    }

    #[test]
    fn a_folder_without_room_or_on_the_network_is_told_of() {
        let full = Looked { free: 1 << 20, is_shared: true, ..looked(None) };
        let expected = [
            (Grade::Good, "doctor-folder-absent"),
            (Grade::Odd, "doctor-folder-full"),
            (Grade::Odd, "doctor-folder-network"),
        ];
        case(Kind::Drafts, &Ok(full), &expected, "/u not made yet, ext4, 1 MB free");
    }

    #[test]
    fn without_a_folder_of_drafts_the_program_does_not_work() {
        let refused =
            || StoreError { cause: Cause::Other, message: Message::new("store-no-permission") };
        let fact = "/u unusable (store-no-permission)";
        case(Kind::Drafts, &Err(refused()), &[(Grade::Fault, "store-no-permission")], fact);
        case(Kind::Emergency, &Err(refused()), &[(Grade::Odd, "store-no-permission")], fact);
    }
}

//! What a file says besides the draft: which entries of journals it has, which version it is, or where the
//! draft of an emergency copy belongs.

use super::fault::Named;
use super::marks::{self, Marks};
use super::parts::said_stamp;
use super::pretty::Pretty;
use super::walk::{At, Members, Walk};
use super::write::stamp;
use crate::draft::Stamp;
use crate::store::Why;

/// The names of the reasons for keeping a version.
const WHYS: [(&str, Why); 9] = [
    ("ended", Why::Ended),
    ("asked", Why::Asked),
    ("before_recovery", Why::BeforeRecovery),
    ("beside", Why::Beside),
    ("before_restore", Why::BeforeRestore),
    ("taken_over", Why::TakenOver),
    ("sent", Why::Sent),
    ("received", Why::Received),
    ("before_merge", Why::BeforeMerge),
];

/// What a file says besides the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct About {
    /// Why the state was kept as a version, who was at work then, and when.
    pub(in crate::store) version: Option<(Why, Stamp)>,
    /// Where the draft belongs that this is an emergency copy of.
    pub(in crate::store) sheltered: Option<Origin>,
    /// Which entries of journals the draft has.
    pub(in crate::store) marks: Marks,
}

/// Where the draft of an emergency copy belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Origin {
    /// The folder of drafts.
    pub(in crate::store) folder: String,
    /// The fingerprints of the draft's file as its session knew it; it stands in place of no other.
    pub(in crate::store) over: Vec<String>,
}

impl About {
    /// Writes what the file is.
    pub(super) fn write(&self, out: &mut Pretty<'_>) {
        let Self { version, sheltered, marks: _ } = self;
        if let Some((why, kept)) = version {
            out.field("version", |out| {
                out.object(|out| {
                    out.field("why", |out| out.text(name_of(*why)));
                    stamp(out, kept);
                });
            });
        }
        if let Some(Origin { folder, over }) = sheltered {
            out.field("sheltered", |out| {
                out.object(|out| {
                    out.field("folder", |out| out.text(folder));
                    out.field("over", |out| {
                        out.array(|out| {
                            for hash in over {
                                out.element(hash, |out| out.text(hash));
                            }
                        });
                    });
                });
            });
        }
    }

    /// Writes which entries of journals the draft has; nobody but the program reads that.
    pub(super) fn write_marks(&self, out: &mut Pretty<'_>) {
        marks::write(out, &self.marks);
    }

    /// Reads the keys.
    pub(super) fn read(walk: &mut Walk<'_>, top: &mut Members<'_>) -> Self {
        let version = top.given("version").and_then(|at| version(walk, &at));
        let sheltered = top.given("sheltered").and_then(|at| origin(walk, &at));
        let marks = marks::read(walk, top.given("journal"));
        Self { version, sheltered, marks }
    }
}

fn origin(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Origin> {
    let mut members = walk.object(at)?;
    let folder = walk.need(&mut members, "folder")?;
    let folder = walk.text(&folder)?.to_owned();
    let over = match members.given("over") {
        Some(at) => walk.elements(&at)?,
        None => Vec::new(),
    };
    let over = over.iter().map(|at| walk.text(at).map(ToOwned::to_owned));
    Some(Origin { folder, over: over.collect::<Option<_>>()? })
}

fn version(walk: &mut Walk<'_>, at: &At<'_>) -> Option<(Why, Stamp)> {
    let mut members = walk.object(at)?;
    let named = walk.need(&mut members, "why");
    let why = named.and_then(|at| why(walk, &at));
    let kept = said_stamp(walk, &mut members);
    Some((why?, kept?))
}

fn why(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Why> {
    let name = walk.text(at)?;
    let found = WHYS.iter().find(|(known, _)| *known == name);
    if found.is_none() {
        walk.unknown(at, Named::State, name, WHYS.map(|(known, _)| known));
    }
    found.map(|(_, why)| *why)
}

fn name_of(why: Why) -> &'static str {
    WHYS.iter().find(|(_, known)| *known == why).map_or("", |(name, _)| name)
}

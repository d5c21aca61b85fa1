//! What several sessions wrote in one place: versions, and what is kept beside what stands.

use std::collections::BTreeMap;

use super::read::read_one_held;
use super::write::{change, key, texts};
use crate::draft::together::{Held, Key, Saw, Version};
use crate::draft::{Alternative, MOST_ELEMENTS};
use crate::store::wire::pretty::Pretty;
use crate::store::wire::walk::{At, Walk};
use crate::store::wire::write::stamp;
use crate::template::Template;

/// Writes what is kept beside what stands.
pub(in crate::store::wire) fn write_alternative(
    out: &mut Pretty<'_>,
    alternative: &Alternative,
    template: &Template,
) {
    let Alternative { version, change: kept } = alternative;
    out.object(|out| {
        only_version(out, version);
        change(out, kept, template);
    });
}

/// Writes what a change replaces; nothing when that is nothing.
pub(super) fn write_saw(out: &mut Pretty<'_>, saw: &Saw) {
    if saw.is_empty() {
        return;
    }
    out.field("saw", |out| {
        out.array(|out| {
            for (key, version) in saw {
                out.element("", |out| out.object(|out| write_version(out, key, version)));
            }
        });
    });
}

/// Writes which version of what into the object that is open.
pub(super) fn write_version(out: &mut Pretty<'_>, of: &Key, version: &Version) {
    match of {
        Key::Text(text) => texts(out, &key(text)),
        Key::Heading(section) => texts(out, &[("heading", Some(section.as_str()))]),
        Key::Declared(section) => texts(out, &[("declared", Some(section.as_str()))]),
        Key::Assigned(section) => texts(out, &[("assigned", Some(section.as_str()))]),
        Key::NoteKind(note) => texts(out, &[("note_kind", Some(note.as_str()))]),
        Key::NoteClosed(note) => texts(out, &[("note_closed", Some(note.as_str()))]),
    }
    only_version(out, version);
}

fn only_version(out: &mut Pretty<'_>, version: &Version) {
    out.field("clock", |out| out.number(version.clock));
    out.field("session", |out| out.text(version.session.as_str()));
}

/// Writes who wrote what last into the object that is open, as much of it as is read again; nothing when
/// nobody did.
pub(in crate::store::wire) fn write_held(out: &mut Pretty<'_>, held: &BTreeMap<Key, Held>) {
    if held.is_empty() {
        return;
    }
    out.field("held", |out| {
        out.array(|out| {
            for (key, Held { version, stamp: who }) in held.iter().take(MOST_ELEMENTS) {
                out.element("", |out| {
                    out.object(|out| {
                        write_version(out, key, version);
                        stamp(out, who);
                    });
                });
            }
        });
    });
}

/// Reads who wrote what last.
pub(in crate::store::wire) fn read_held(
    walk: &mut Walk<'_>,
    at: Option<At<'_>>,
) -> BTreeMap<Key, Held> {
    let Some(list) = at else { return BTreeMap::new() };
    let all = walk.elements(&list).unwrap_or_default();
    all.iter().filter_map(|at| read_one_held(walk, at)).collect()
}

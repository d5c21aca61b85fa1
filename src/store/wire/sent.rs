//! The states that a draft was sent as, and what a state is known by.

use super::fault::Wrong;
use super::parts::said_stamp;
use super::pretty::Pretty;
use super::walk::{At, Walk};
use super::write::{stamp, write_draft};
use crate::base::DraftId;
use crate::base::text::fingerprint;
use crate::draft::{Draft, Sent, TemplateRef};
use crate::template::Template;

/// The digits of a hash.
const DIGITS: usize = 64;

/// Returns the SHA-256 of what a draft says, in hexadecimal: the same wherever it lies, under whatever id, and
/// whichever states it was sent as.
pub(in crate::store) fn known_by(draft: &Draft, template: &Template) -> String {
    let neutral = Draft {
        id: DraftId::numbered('d', 0),
        template: TemplateRef { hash: String::new(), ..draft.template.clone() },
        sent: Vec::new(),
        ..draft.clone()
    };
    fingerprint(&write_draft(&neutral, template))
}

/// Writes the states that a draft was sent as; nothing when there are none.
pub(super) fn write_sent(out: &mut Pretty<'_>, sent: &[Sent]) {
    if !sent.is_empty() {
        write_states(out, sent);
    }
}

/// Writes states that a draft was sent as.
pub(super) fn write_states(out: &mut Pretty<'_>, sent: &[Sent]) {
    out.field("sent", |out| {
        out.array(|out| {
            for Sent { draft, version, hash, stamp: who } in sent {
                out.element("", |out| {
                    out.object(|out| {
                        out.field("draft", |out| out.text(draft.as_str()));
                        if let Some(version) = version {
                            out.field("version", |out| out.number(*version));
                        }
                        out.field("hash", |out| out.text(hash));
                        stamp(out, who);
                    });
                });
            }
        });
    });
}

/// Reads the states that a draft was sent as.
pub(super) fn read_sent(walk: &mut Walk<'_>, at: Option<At<'_>>) -> Vec<Sent> {
    let Some(list) = at else { return Vec::new() };
    let all = walk.elements(&list).unwrap_or_default();
    all.iter().filter_map(|at| one(walk, at)).collect()
}

fn one(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Sent> {
    let mut members = walk.object(at)?;
    let draft = walk.need(&mut members, "draft");
    let draft = draft.and_then(|at| walk.spelled(&at, |text| DraftId::new(text).ok(), Wrong::Id));
    let version = match members.given("version") {
        Some(at) => walk.number(&at, 1, u32::MAX).map(Some),
        None => Some(None),
    };
    let hash = walk.need(&mut members, "hash");
    let hash = hash.and_then(|at| walk.spelled(&at, a_hash, Wrong::Id));
    let stamp = said_stamp(walk, &mut members);
    Some(Sent { draft: draft?, version: version?, hash: hash?, stamp: stamp? })
}

fn a_hash(text: &str) -> Option<String> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    (text.len() == DIGITS && text.bytes().all(is_digit)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::testing::draft;
    use crate::store::wire::read_draft;
    use crate::store::wire::tests::all_kinds;

    #[test]
    fn a_state_is_known_by_what_it_says_and_not_by_where_it_lies() {
        let template = all_kinds();
        let draft = draft(&template);
        let hash = known_by(&draft, &template);
        let (mut other, mut newer) = (draft.clone(), draft.clone());
        other.id = DraftId::numbered('x', 7);
        other.template.hash = "1".repeat(64);
        let stamp = draft.created.clone();
        other.sent =
            vec![Sent { draft: draft.id.clone(), version: Some(1), hash: hash.clone(), stamp }];
        assert_eq!(known_by(&other, &template), hash);
        newer.title = crate::base::Line::kept("Ny");
        assert_ne!(known_by(&newer, &template), hash);
    }

    #[test]
    fn what_a_draft_was_sent_as_is_told_where_it_is_wrong() {
        let template = all_kinds();
        let text = String::from_utf8(write_draft(&draft(&template), &template)).unwrap();
        let case = |sent: &str, faults: &[&str]| {
            let text = text.replacen('{', &format!("{{\"sent\": {sent},"), 1);
            let found = read_draft(text.as_bytes(), |_| Some(&template)).err().unwrap_or_default();
            let paths: Vec<_> = found.iter().map(|fault| &*fault.path).collect();
            assert_eq!(paths, faults, "{sent}");
        };
        let hash = "0".repeat(64);
        let who = "\"by\": \"Kari\", \"at\": \"2026-09-01T10:00:00Z\"";
        case("null", &[]);
        case("[]", &[]);
        case(&format!("[{{\"draft\": \"a\", \"hash\": \"{hash}\", {who}, \"later\": 1}}]"), &[]);
        case("{}", &["/sent"]);
        case(
            &format!("[{{\"draft\": \"Å\", \"version\": 0, \"hash\": \"x\", {who}}}]"),
            &["/sent/0/draft", "/sent/0/version", "/sent/0/hash"],
        );
        case("[{\"draft\": \"a\"}]", &["/sent/0", "/sent/0", "/sent/0"]);
    }
}

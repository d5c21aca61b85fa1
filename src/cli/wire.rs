//! What `--json` prints.

mod examined;
mod merged;

pub(super) use examined::examined;
pub(super) use merged::merged;

use serde::Serialize;

use super::verify::Verdict;
use crate::base::text::visible;
use crate::check::Finding;
use crate::export::{Annex, Headings, Stage};
use crate::store::{Listed, StoreError, Summary, Version, Why};
use crate::template::Severity;

/// The JSON Schema of the findings that [`findings`] writes.
pub(super) const FINDINGS_SCHEMA: &str = include_str!("schema/findings.json");

#[derive(Serialize)]
#[serde(untagged)]
enum ListedWire {
    Draft {
        id: String,
        title: String,
        parties: Vec<String>,
        sections: usize,
        done: usize,
        must_mend: usize,
        changed: String,
        by: String,
    },
    Damaged {
        file: String,
        fault: String,
    },
}

#[derive(Serialize)]
struct FindingWire {
    rule: &'static str,
    severity: &'static str,
    section: String,
    field: Option<String>,
    clause: Option<String>,
    message: String,
    /// The word in doubt, of a finding of spelling.
    #[serde(skip_serializing_if = "Option::is_none")]
    word: Option<String>,
    source: Option<SourceWire>,
}

#[derive(Serialize)]
struct SourceWire {
    ids: Vec<String>,
    citation: String,
    says: String,
}

#[derive(Serialize)]
struct VersionWire {
    number: u32,
    at: String,
    by: String,
    why: &'static str,
}

#[derive(Serialize)]
struct VerdictWire {
    file: Option<String>,
    identifier: Option<String>,
    states: Vec<StateWire>,
    /// `null` for a code, which is of no file.
    unchanged: Option<bool>,
    stage: Option<&'static str>,
    deviations: Option<bool>,
    numbered: Option<bool>,
}

#[derive(Serialize)]
struct StateWire {
    draft: String,
    title: String,
    /// `null` for the draft as it is now.
    version: Option<VersionWire>,
    language: String,
}

/// Returns the versions of a draft as JSON.
pub(super) fn versions(versions: &[Version]) -> Vec<u8> {
    let wires: Vec<_> = versions.iter().map(version).collect();
    pretty(&wires)
}

fn version(Version { number, why, stamp }: &Version) -> VersionWire {
    VersionWire {
        number: *number,
        at: stamp.at.to_string(),
        by: shown(stamp.by.as_str()),
        why: match why {
            Why::Ended => "ended",
            Why::Asked => "asked",
            Why::BeforeRecovery => "before_recovery",
            Why::Beside => "beside",
            Why::BeforeRestore => "before_restore",
            Why::TakenOver => "taken_over",
            Why::Sent => "sent",
            Why::Received => "received",
            Why::BeforeMerge => "before_merge",
        },
    }
}

/// Returns where a file or a code comes from as JSON.
pub(super) fn verdict(Verdict { file, token, states, made }: &Verdict) -> Vec<u8> {
    let wanted = made.as_ref().map(|made| made.wanted);
    pretty(&VerdictWire {
        file: file.as_deref().map(shown),
        identifier: token.as_ref().map(ToString::to_string),
        states: states
            .iter()
            .map(|state| StateWire {
                draft: state.draft.to_string(),
                title: shown(&state.title),
                version: state.version.as_ref().map(version),
                language: shown(&state.document.language),
            })
            .collect(),
        unchanged: file.as_ref().map(|_| made.is_some()),
        stage: wanted.map(|wanted| match wanted.stage {
            Stage::Draft => "draft",
            Stage::Final => "final",
        }),
        deviations: wanted.map(|wanted| match wanted.annex {
            Annex::None => false,
            Annex::Deviations => true,
        }),
        numbered: wanted.map(|wanted| match wanted.headings {
            Headings::Plain => false,
            Headings::Numbered => true,
        }),
    })
}

/// Returns the drafts as JSON; `say` puts faults into words.
pub(super) fn drafts(listed: &[Listed], say: impl Fn(&StoreError) -> String) -> Vec<u8> {
    let wires: Vec<_> = listed
        .iter()
        .map(|entry| match entry {
            Listed::Draft(summary) => draft(summary),
            Listed::Damaged { file, fault } => {
                ListedWire::Damaged { file: file.clone(), fault: say(fault) }
            }
        })
        .collect();
    pretty(&wires)
}

fn draft(summary: &Summary) -> ListedWire {
    let Summary { id, title, parties, done, must_mend, sections, changed, by } = summary;
    ListedWire::Draft {
        id: id.to_string(),
        title: shown(title.as_str()),
        parties: parties.iter().map(|party| shown(party)).collect(),
        sections: *sections,
        done: *done,
        must_mend: *must_mend,
        changed: changed.to_string(),
        by: shown(by.as_str()),
    }
}

/// Returns the findings as JSON; `say` puts them into words.
pub(super) fn findings(findings: &[Finding], say: impl Fn(&Finding) -> String) -> Vec<u8> {
    let wires: Vec<_> = findings
        .iter()
        .map(|finding| FindingWire {
            rule: finding.rule,
            severity: match finding.severity {
                Severity::Info => "info",
                Severity::May => "may",
                Severity::Form => "form",
                Severity::Should => "should",
                Severity::Must => "must",
            },
            section: finding.section.to_string(),
            field: finding.field.as_ref().map(ToString::to_string),
            clause: finding.clause.as_ref().map(ToString::to_string),
            message: say(finding),
            word: finding.word().map(shown),
            source: finding.grounds.as_ref().map(|rule| SourceWire {
                ids: rule.sources.iter().map(ToString::to_string).collect(),
                citation: shown(&rule.citation),
                says: shown(&rule.says),
            }),
        })
        .collect();
    pretty(&wires)
}

fn pretty(value: &impl Serialize) -> Vec<u8> {
    // Serialising plain data to memory cannot fail.
    let mut json = serde_json::to_vec_pretty(value).unwrap_or_default();
    json.push(b'\n');
    json
}

fn shown(text: &str) -> String {
    visible(text).into_owned()
}

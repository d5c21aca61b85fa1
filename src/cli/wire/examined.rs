//! What `avtale doctor --json` prints.

use serde::Serialize;

use super::{pretty, shown};
use crate::doctor::Report;
use crate::texts::Texts;

#[derive(Serialize)]
struct ReportWire {
    findings: Vec<FindingWire>,
    facts: Vec<FactWire>,
}

#[derive(Serialize)]
struct FindingWire {
    area: &'static str,
    grade: &'static str,
    message: String,
}

#[derive(Serialize)]
struct FactWire {
    name: &'static str,
    value: String,
}

/// Returns what was found as JSON.
pub(in crate::cli) fn examined(Report { findings, facts }: &Report, texts: &Texts) -> Vec<u8> {
    let findings = findings.iter().map(|finding| FindingWire {
        area: finding.area.name(),
        grade: finding.grade.name(),
        message: texts.say(&finding.message),
    });
    let facts = facts.iter().map(|(name, value)| FactWire { name, value: shown(value) });
    pretty(&ReportWire { findings: findings.collect(), facts: facts.collect() })
}

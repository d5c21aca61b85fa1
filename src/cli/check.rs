//! What is wrong or missing in a draft.

use super::args::Check;
use super::columns;
use super::failure::Failure;
use super::session::{Opened, Session};
use super::wire;
use crate::base::text::visible;
use crate::base::{Message, SectionId};
use crate::check::{Finding, Severity, check};

pub(super) fn run(session: &mut Session<'_, '_>, arguments: &Check) -> Result<(), Failure> {
    let opened = session.read(&arguments.which.draft)?;
    let findings = check(&opened.template, &opened.draft, &opened.document());
    let page = if arguments.form.json {
        let texts = session.texts;
        wire::findings(&findings, |finding| texts.say(&finding.message))
    } else {
        by_section(session, &opened, &findings).into_bytes()
    };
    session.output.write(&page)?;
    let count = findings.iter().filter(|finding| finding.severity > Severity::Info).count();
    if count > 0 {
        return Err(Failure::Findings(vec![Message::new("cli-check-found").count("count", count)]));
    }
    session.say(&Message::new("cli-check-nothing"));
    Ok(())
}

/// Returns the findings as lines below the title of their section.
fn by_section(session: &Session<'_, '_>, opened: &Opened, findings: &[Finding]) -> String {
    let mut lines = Vec::new();
    let mut last: Option<&SectionId> = None;
    for finding in findings {
        if last != Some(&finding.section) {
            if last.is_some() {
                lines.push(String::new());
            }
            lines.push(visible(&opened.title_of(&finding.section)).into_owned());
            last = Some(&finding.section);
        }
        lines.push(format!("  {}", line(session, finding)));
    }
    columns::ended(&lines)
}

/// Returns a finding as one line with how grave it is and its rule.
pub(super) fn line(session: &Session<'_, '_>, finding: &Finding) -> String {
    let severity = session.texts.get(severity(finding.severity)).into_owned();
    format!("[{severity}, {}] {}", finding.rule, session.texts.say(&finding.message))
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "cli-severity-info",
        Severity::May => "cli-severity-may",
        Severity::Form => "cli-severity-form",
        Severity::Should => "cli-severity-should",
        Severity::Must => "cli-severity-must",
    }
}

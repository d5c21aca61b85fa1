//! What is wrong or missing in a draft.

use super::args::Check;
use super::columns;
use super::failure::Failure;
use super::session::{Opened, Session};
use super::{spelling, wire};
use crate::app::Lexicon;
use crate::base::text::visible;
use crate::base::{Message, SectionId};
use crate::check::{CHANGED, Checked, Finding, Misspelt, check, misspelt};
use crate::spell::Tongue;
use crate::template::Severity;

pub(super) fn run(session: &mut Session<'_, '_>, arguments: &Check) -> Result<(), Failure> {
    let opened = session.read(&arguments.which.draft)?;
    let mut findings = check(&opened.template, &opened.draft, &opened.document());
    if arguments.spelling {
        add_misspelt(session, &opened, &mut findings);
    }
    let page = if arguments.form.json {
        let texts = session.texts;
        wire::findings(&findings, |finding| texts.say(&finding.message))
    } else {
        page(session, &opened, &findings).into_bytes()
    };
    session.output.write(&page)?;
    let count = findings.iter().filter(|finding| finding.severity > Severity::Info).count();
    if count > 0 {
        return Err(Failure::Findings(vec![Message::new("cli-check-found").count("count", count)]));
    }
    let none = if findings.is_empty() { "cli-check-nothing" } else { "cli-check-info-only" };
    session.say(&Message::new(none));
    Ok(())
}

/// Adds the words in doubt, each after what else was found in its section; says why when there is no dictionary.
fn add_misspelt(session: &mut Session<'_, '_>, opened: &Opened, findings: &mut Vec<Finding>) {
    let (template, draft) = (&opened.template, &opened.draft);
    let Some(tongue) = Tongue::of_tag(draft.language(template)) else { return };
    let Lexicon { speller, own } = match spelling::read(&session.platform, tongue) {
        Ok(lexicon) => lexicon,
        Err(why) => return session.say(&why),
    };
    // Where nobody can have own words, there is nothing to say: none are added here.
    let own = own.unwrap_or_default();
    let own = own.iter().map(|word| word.as_str().to_lowercase()).collect();
    let found = misspelt((template, draft), &speller, &own, &mut Checked::default());
    findings.extend(found.iter().map(Misspelt::finding));
    let section = |id: &SectionId| draft.sections.iter().position(|entry| entry.id == *id);
    findings.sort_by_key(|finding| section(&finding.section).unwrap_or(usize::MAX));
}

/// The most changed clauses that are told one by one.
const MOST_CHANGED: usize = 3;

/// Returns what there is to do below the title of its section, then what is good to know, rule by rule.
fn page(session: &Session<'_, '_>, opened: &Opened, findings: &[Finding]) -> String {
    let (known, to_do): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| finding.severity == Severity::Info);
    let mut lines = Vec::new();
    let mut last: Option<&SectionId> = None;
    for (at, finding) in to_do.iter().enumerate() {
        if last != Some(&finding.section) {
            if last.is_some() {
                lines.push(String::new());
            }
            lines.push(visible(&opened.title_of(&finding.section)).into_owned());
            last = Some(&finding.section);
        }
        lines.push(format!("  {}", line(session, finding)));
        // Findings of one rule in a row rest on the same, which is said once.
        let next = to_do.get(at + 1);
        if !next.is_some_and(|next| next.rule == finding.rule && next.section == finding.section) {
            lines.extend(grounds(session, finding));
        }
    }
    if !known.is_empty() {
        if !to_do.is_empty() {
            lines.push(String::new());
        }
        lines.push(session.texts.get("cli-check-good-to-know").into_owned());
        lines.extend(by_rule(session, known));
    }
    if !findings.is_empty() {
        lines.extend([String::new(), counts(session, findings)]);
    }
    columns::ended(&lines)
}

/// Returns findings with those of one rule together, so that what they rest on is said once.
fn by_rule(session: &Session<'_, '_>, mut findings: Vec<&Finding>) -> Vec<String> {
    let mut lines = Vec::new();
    while let Some(first) = findings.first().copied() {
        let (same, others): (Vec<&Finding>, Vec<&Finding>) =
            findings.into_iter().partition(|finding| finding.rule == first.rule);
        if first.rule == CHANGED && same.len() > MOST_CHANGED {
            let message = Message::new("cli-check-changed").count("count", same.len());
            lines.push(format!("  {}", told(session, first, &message)));
        } else {
            lines.extend(same.iter().map(|finding| format!("  {}", line(session, finding))));
        }
        lines.extend(grounds(session, first));
        findings = others;
    }
    lines
}

/// Returns the lines that say what a finding rests on.
fn grounds(session: &Session<'_, '_>, finding: &Finding) -> Vec<String> {
    let Some(rule) = &finding.grounds else { return Vec::new() };
    let source = Message::new("cli-check-source").with("source", &rule.citation);
    [visible(&rule.says).into_owned(), session.texts.say(&source)]
        .map(|text| format!("      {text}"))
        .into()
}

/// Returns how many findings there are, in all and of each severity, gravest first.
fn counts(session: &Session<'_, '_>, findings: &[Finding]) -> String {
    let message = Message::new("cli-check-counts").count("count", findings.len());
    session.texts.say(&message.with("counts", &of_each(session, findings)))
}

/// Returns how many findings there are of each severity, gravest first.
pub(super) fn of_each(session: &Session<'_, '_>, findings: &[Finding]) -> String {
    let all = [Severity::Must, Severity::Should, Severity::Form, Severity::May, Severity::Info];
    let counts = all.iter().filter_map(|wanted| {
        let count = findings.iter().filter(|finding| finding.severity == *wanted).count();
        (count > 0).then(|| format!("{count} {}", session.texts.get(severity(*wanted))))
    });
    counts.collect::<Vec<_>>().join(", ")
}

/// Returns a finding as one line with how grave it is, and its rule where that has a number.
pub(super) fn line(session: &Session<'_, '_>, finding: &Finding) -> String {
    told(session, finding, &finding.message)
}

fn told(session: &Session<'_, '_>, finding: &Finding, message: &Message) -> String {
    let severity = session.texts.get(severity(finding.severity)).into_owned();
    let said = session.texts.say(message);
    // The names of the other rules are for programs, and what is said tells people the same.
    if finding.rule.ends_with(|c: char| c.is_ascii_digit()) {
        format!("[{severity}, {}] {said}", finding.rule)
    } else {
        format!("[{severity}] {said}")
    }
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

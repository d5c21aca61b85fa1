//! The versions of a draft: which there are, what one differs in from the draft, and how it read.

use super::args::Versions;
use super::columns::{aligned, ended};
use super::failure::Failure;
use super::session::{Opened, Session, title_of};
use super::wire;
use crate::app::written;
use crate::assemble::assemble;
use crate::base::text::visible;
use crate::base::{ClauseId, DraftId, Message};
use crate::draft::compare::{Run, compare, words};
use crate::draft::{Declared, Difference, Draft, SectionDifference, What};
use crate::export::{Format, Pictures, Wanted};
use crate::store::{FolderStore, Store as _, StoreError, Version};
use crate::template::Template;

pub(super) fn run(session: &mut Session<'_, '_>, versions: &Versions) -> Result<(), Failure> {
    let Versions { which, number, text, json } = versions;
    let Some(number) = *number else { return list(session, &which.draft, *json) };
    let mut store = session.store()?;
    let id = store.find(&which.draft)?;
    let then = store.version(&id, number)?;
    if *text {
        let template = then.spoken(&session.template(Some(then.template.id.as_str()))?);
        let wanted = Wanted::draft(Format::Text);
        let bytes = written(&assemble(&template, &then), wanted, Pictures::new())?;
        return session.output.write(&bytes);
    }
    let now = session.read(id.as_str())?;
    differences(session, &now, (number, &then))
}

fn list(session: &mut Session<'_, '_>, which: &str, json: bool) -> Result<(), Failure> {
    let mut store = session.store()?;
    let id = store.find(which)?;
    let damage = damage(&mut store, &id);
    let versions = store.versions(&id)?;
    if json {
        session.output.write(&wire::versions(&versions))?;
    } else if versions.is_empty() {
        session.say(&Message::new("cli-versions-none"));
    } else {
        let page = table(session, &versions);
        session.output.write(page.as_bytes())?;
    }
    if let Some(damage) = damage {
        session.say(&damage.message);
        session.say(&Message::new("cli-versions-damaged").with("draft", &id));
    }
    Ok(())
}

/// Returns what is wrong with a draft's file, when it is damaged or gone.
fn damage(store: &mut FolderStore, id: &DraftId) -> Option<StoreError> {
    store.load(id).err().filter(StoreError::is_loss)
}

fn table(session: &Session<'_, '_>, versions: &[Version]) -> String {
    let headings = ["cli-versions-is", "cli-versions-at", "cli-versions-by", "cli-versions-why"];
    let mut rows = vec![headings.map(|key| session.texts.get(key).into_owned()).to_vec()];
    rows.extend(versions.iter().map(|version| {
        let Version { number, why, stamp } = version;
        vec![
            number.to_string(),
            session.shown(stamp.at),
            stamp.by.as_str().to_owned(),
            session.texts.get(why.label()).into_owned(),
        ]
    }));
    aligned(&rows)
}

fn differences(
    session: &mut Session<'_, '_>,
    now: &Opened,
    (number, then): (u32, &Draft),
) -> Result<(), Failure> {
    let sections = compare(&now.template, then, &now.draft);
    let title = now.draft.title.as_str();
    if sections.is_empty() {
        let same = Message::new("cli-versions-same").with("title", title);
        session.say(&same.with("number", &number));
        return Ok(());
    }
    let mut lines = Vec::new();
    for SectionDifference { section, changes } in &sections {
        // What the draft no longer has is called what the version called it.
        let heading = section.as_ref().map(|id| {
            let holder = if now.draft.section(id).is_some() { &now.draft } else { then };
            title_of(&now.template, holder, id)
        });
        let whole = || session.texts.get("cli-difference-whole").into_owned();
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(visible(&heading.unwrap_or_else(whole)).into_owned());
        for difference in changes {
            lines.push(format!("  {}", visible(&label(session, &now.template, &difference.what))));
            let marked = marked(session, difference);
            lines.extend(marked.lines().map(|line| format!("    {}", visible(line))));
        }
    }
    session.output.write(ended(&lines).as_bytes())?;
    session.say(&Message::new("cli-versions-legend").with("number", &number));
    Ok(())
}

/// Returns what a difference is about, as drafters know it.
pub(super) fn label(session: &Session<'_, '_>, template: &Template, what: &What) -> String {
    let word = |key| session.texts.get(key).into_owned();
    let clause = |id: &ClauseId| {
        let found = template.clause(id);
        found.map_or_else(|| id.to_string(), |(_, found)| found.label.clone())
    };
    match what {
        What::Title => word("cli-difference-title"),
        What::Order => word("cli-difference-order"),
        What::Section => word("cli-difference-section"),
        What::Heading => word("cli-difference-heading"),
        What::Declared { .. } => word("cli-difference-declared"),
        What::Assigned => word("cli-difference-assigned"),
        What::Answer(field) => {
            template.field(field).map_or_else(|| field.to_string(), |found| found.label.clone())
        }
        What::Clause(id) => clause(id),
        What::Reason(id) => {
            let message = Message::new("cli-difference-reason").with("clause", &clause(id));
            session.texts.say(&message)
        }
        What::OwnClause(_) => word("cli-difference-own-clause"),
        What::Note(_) => word("cli-difference-note"),
    }
}

/// Returns both texts as one: `[-what stood in the version-]`, `{+what stands now+}`.
pub(super) fn marked(
    session: &Session<'_, '_>,
    Difference { what, then, now }: &Difference,
) -> String {
    if let What::Declared { then, now } = what {
        let state = |state: &Option<Declared>| session.texts.get(declared(*state)).into_owned();
        return format!("{}{}", removed(&state(then)), added(&state(now)));
    }
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    together(&words(&text(then), &text(now)))
}

fn together(runs: &[Run]) -> String {
    let runs = runs.iter().map(|run| match run {
        Run::Same(text) => text.clone(),
        Run::Removed(text) => removed(text),
        Run::Added(text) => added(text),
    });
    runs.collect()
}

fn removed(text: &str) -> String {
    format!("[-{text}-]")
}

fn added(text: &str) -> String {
    format!("{{+{text}+}}")
}

pub(super) fn declared(state: Option<Declared>) -> &'static str {
    match state {
        Some(Declared::Done) => "cli-state-done",
        Some(Declared::MustMend) => "cli-state-must-mend",
        Some(Declared::NotRelevant) => "cli-state-not-relevant",
        None => "cli-difference-undeclared",
    }
}

//! The templates: which there are, what one asks, and the faults of one.

use std::path::Path;

use super::args::TemplateCommand;
use super::columns::{aligned, ended};
use super::failure::Failure;
use super::reach;
use super::session::Session;
use crate::base::Message;
use crate::base::text::visible;
use crate::store::read_pack;
use crate::template::wire::{load, load_guideline};
use crate::template::{Fault, FieldKind, Need, Section, Template};

pub(super) fn run(session: &mut Session<'_, '_>, command: TemplateCommand) -> Result<(), Failure> {
    match command {
        TemplateCommand::List => list(session),
        TemplateCommand::Show { id } => {
            let template = session.template(id.as_deref())?;
            let page = outline(session, &template);
            session.output.write(page.as_bytes())
        }
        TemplateCommand::Check { folder: Some(folder) } => check(session, &folder),
        TemplateCommand::Check { folder: None } => {
            // A template that is built in has no fault.
            let template = session.template(None)?;
            session.say(&Message::new("cli-template-good").with("template", template.id()));
            Ok(())
        }
    }
}

fn list(session: &mut Session<'_, '_>) -> Result<(), Failure> {
    let rows = session.library.all().iter().map(|template| {
        vec![template.id().to_string(), template.edition().to_owned(), template.name().to_owned()]
    });
    let page = aligned(&rows.collect::<Vec<_>>());
    session.output.write(page.as_bytes())
}

fn check(session: &mut Session<'_, '_>, folder: &Path) -> Result<(), Failure> {
    reach::template(session)?;
    let files = read_pack(folder)?;
    let (template, mut faults) = match load(&files) {
        Ok(template) => (Some(template), Vec::new()),
        Err(faults) => (None, faults),
    };
    let of_guideline = load_guideline(&files, template.as_ref()).err();
    faults.extend(of_guideline.into_iter().flatten());
    match template.filter(|_| faults.is_empty()) {
        Some(template) => {
            session.say(&Message::new("cli-template-good").with("template", template.id()));
            Ok(())
        }
        None => tell(session, &faults, &folder.display()),
    }
}

/// Lists the faults of a template, and says where they are.
fn tell(
    session: &mut Session<'_, '_>,
    faults: &[Fault],
    folder: &impl std::fmt::Display,
) -> Result<(), Failure> {
    let lines: Vec<_> = faults
        .iter()
        .map(|fault| {
            let what = session.texts.say(&fault.message);
            format!("{}:{}:{}: {what}", visible(&fault.file), fault.line, fault.column)
        })
        .collect();
    session.output.write(ended(&lines).as_bytes())?;
    let message = Message::new("cli-template-faults").count("count", faults.len());
    Err(Failure::Findings(vec![message.with("folder", folder)]))
}

/// Returns the steps, their sections, and the fields of each with id, label and kind.
fn outline(session: &Session<'_, '_>, template: &Template) -> String {
    let mut page = format!("{} ({})\n{}\n", template.id(), template.edition(), template.name());
    for step in template.steps() {
        page.extend(["\n", &step.title, "\n"]);
        for section in template.sections().iter().filter(|section| section.step == step.id) {
            page.extend(["  ", &section.title, " (", section.id.as_str(), ")\n"]);
            page.push_str(&fields(session, template, section));
        }
    }
    page
}

fn fields(session: &Session<'_, '_>, template: &Template, section: &Section) -> String {
    let word = |key| session.texts.get(key).into_owned();
    let rows = section.fields.iter().filter_map(|id| template.field(id)).map(|field| {
        let first = format!("    {}", field.id);
        vec![first, field.label.clone(), word(kind(&field.kind)), word(need(field.need))]
    });
    aligned(&rows.collect::<Vec<_>>())
}

fn kind(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Line { .. } => "cli-kind-line",
        FieldKind::Prose { .. } => "cli-kind-prose",
        FieldKind::Count { .. } => "cli-kind-count",
        FieldKind::Choice { .. } => "cli-kind-choice",
        FieldKind::Term { .. } => "cli-kind-term",
        FieldKind::Time => "cli-kind-time",
        FieldKind::PlaceDate => "cli-kind-place-date",
        FieldKind::List { .. } => "cli-kind-list",
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::Required => "cli-need-required",
        Need::Optional => "cli-need-optional",
        Need::AtSigning => "cli-need-at-signing",
    }
}

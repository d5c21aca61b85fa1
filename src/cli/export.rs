//! The agreement as a file.

use std::path::Path;

use super::args::Export;
use super::check;
use super::failure::Failure;
use super::pictures::{self, pictures};
use super::reach::{STREAM, exported};
use super::session::{Opened, Session};
use crate::app::{Unwritable, unwritable, written};
use crate::assemble::{BlockKind, Document, Missing, Row, Run, Signatory};
use crate::base::Message;
use crate::base::text::visible;
use crate::check::{Severity, check as check_draft};
use crate::export::{Characters, Format, Stage};
use crate::store::wire::read_draft;
use crate::store::{folder_of, read_file, write_export};

/// The most characters that are told one by one.
const MOST_TOLD: usize = 20;

pub(super) fn run(session: &mut Session<'_, '_>, arguments: &Export) -> Result<(), Failure> {
    let opened = session.read(&arguments.which.draft)?;
    let document = opened.document();
    let stage = if arguments.finished { Stage::Final } else { Stage::Draft };
    if stage == Stage::Final {
        refuse_unfinished(session, &opened, &document)?;
    }
    let format = arguments.format.into();
    let characters = if arguments.replace_characters {
        Characters::Replaced
    } else {
        refuse_unwritable(&opened, &document, format)?;
        Characters::AsTheyAre
    };
    let (pictures, left_out) = pictures(&document, format, opened.store.path());
    let bytes = written(&document, format, stage, characters, pictures)?;
    match arguments.output.as_deref().filter(|path| *path != Path::new(STREAM)) {
        None => session.output.write(&bytes)?,
        Some(path) => {
            let path = &exported(session, path, format)?;
            refuse_drafts(session, &opened, path)?;
            write_export(path, &bytes)?;
            session.say(&Message::new("cli-exported").with("path", &path.display()));
        }
    }
    pictures::say(session, &left_out);
    Ok(())
}

/// Returns the end of the names of files beside the drafts.
pub(super) fn ending(format: Format) -> &'static str {
    match format {
        Format::Markdown => "md",
        Format::Text => "txt",
        Format::Html => "html",
        // What ends in `.json` there is a draft.
        Format::Json => "avtale",
        Format::Pdf => "pdf",
    }
}

/// # Errors
/// Everything that keeps the document from being final.
fn refuse_unfinished(
    session: &Session<'_, '_>,
    opened: &Opened,
    document: &Document,
) -> Result<(), Failure> {
    let mut findings = check_draft(&opened.template, &opened.draft, document);
    findings.retain(|finding| finding.severity == Severity::Must);
    let told = |missing: &&Missing| {
        findings.iter().any(|finding| finding.field.as_ref() == Some(&missing.field))
    };
    let mut untold: Vec<_> = missing(document).into_iter().filter(|one| !told(one)).collect();
    untold.dedup();
    let mut messages: Vec<_> = findings
        .iter()
        .map(|finding| {
            Message::new("cli-final-finding")
                .with("section", &opened.title_of(&finding.section))
                .with("finding", &check::line(session, finding))
        })
        .collect();
    messages.extend(
        untold.iter().map(|missing| Message::new("cli-final-missing").with("what", &missing.what)),
    );
    if messages.is_empty() {
        return Ok(());
    }
    messages.push(Message::new("cli-final-refused").with("draft", &opened.draft.id));
    Err(Failure::Findings(messages))
}

/// # Errors
/// Every character that the format cannot hold, with the place where it stands.
fn refuse_unwritable(opened: &Opened, document: &Document, format: Format) -> Result<(), Failure> {
    let found = unwritable((&opened.template, &opened.draft), document, format);
    if found.is_empty() {
        return Ok(());
    }
    let more = found.len().saturating_sub(MOST_TOLD);
    let told = found.iter().take(MOST_TOLD).map(|Unwritable { shown, replacement, place }| {
        Message::new("cli-unprintable")
            .with("character", shown)
            .with("replacement", replacement)
            .with("section", &opened.title_of(&place.section))
            .with("place", &place.name)
    });
    let more = (more > 0).then(|| Message::new("cli-unprintable-more").count("count", more));
    let refused = Message::new("cli-unprintable-refused");
    Err(Failure::Said(told.chain(more).chain([refused]).collect()))
}

/// Returns every place of the document that is not answered yet, in order.
fn missing(document: &Document) -> Vec<&Missing> {
    let notes = document.footnotes.iter().map(|note| &note.text);
    let blocks = document.blocks.iter().flat_map(|block| texts_of(&block.kind));
    blocks
        .chain(notes)
        .flatten()
        .filter_map(|run| match run {
            Run::Missing(missing) => Some(missing),
            Run::Text(_) | Run::Footnote(_) => None,
        })
        .collect()
}

fn texts_of(kind: &BlockKind) -> Vec<&Vec<Run>> {
    match kind {
        BlockKind::Heading { level: _, text } | BlockKind::Paragraph(text) => vec![text],
        BlockKind::List(items) => items.iter().collect(),
        BlockKind::Table { columns: _, rows } => rows.iter().flat_map(|Row(cells)| cells).collect(),
        BlockKind::Image { .. } | BlockKind::PlaceAndDate { .. } => Vec::new(),
        BlockKind::Signatures { party, signatories } => {
            let people = signatories.iter().flat_map(|Signatory { name, title }| [name, title]);
            std::iter::once(party).chain(people).collect()
        }
    }
}

/// # Errors
/// When a draft is, or could be, at `path`.
fn refuse_drafts(session: &Session<'_, '_>, opened: &Opened, path: &Path) -> Result<(), Failure> {
    let ends = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    if !ends {
        return Ok(());
    }
    let folder = folder_of(path).canonicalize().ok();
    let among_drafts = folder.is_some() && folder == opened.store.path().canonicalize().ok();
    let is_draft = || {
        let bytes = read_file(path).unwrap_or_default();
        let templates = session.library.all();
        let find = |named: &crate::draft::TemplateRef| {
            templates.iter().map(|found| &**found).find(|found| *found.id() == named.id)
        };
        read_draft(&bytes, find).is_ok()
    };
    if among_drafts || is_draft() {
        let message = Message::new("cli-export-onto-draft");
        return Err(Failure::said(message.with("path", &visible(&path.to_string_lossy()))));
    }
    Ok(())
}

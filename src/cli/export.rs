//! The agreement as a file.

use std::io::{self, IsTerminal as _};
use std::path::Path;

use super::args::{Export, Manner};
use super::check::{line, of_each};
use super::failure::Failure;
use super::pictures::{self, pictures};
use super::reach::{STREAM, exported};
use super::session::{Opened, Session};
use crate::app::{Unwritable, minutes, unwritable, written};
use crate::assemble::{self, Document};
use crate::base::Message;
use crate::base::text::visible;
use crate::check::{Obstacles, check, obstacles};
use crate::draft::progress::{Totals, progress};
use crate::export::{Annex, Characters, Format, Headings, Pictures, Stage, Wanted};
use crate::store::wire::read_draft;
use crate::store::{folder_of, read_file, write_export};
use crate::template::Severity;

/// The most characters that are told one by one.
const MOST_TOLD: usize = 20;

pub(super) fn run(session: &mut Session<'_, '_>, arguments: &Export) -> Result<(), Failure> {
    let opened = session.read(&arguments.which.draft)?;
    if arguments.manner.minutes {
        return write_minutes(session, &opened, arguments);
    }
    let mut document = opened.document();
    let Manner { finished, with_deviations, numbered, minutes: _ } = arguments.manner;
    let stage = if finished { Stage::Final } else { Stage::Draft };
    if stage == Stage::Final {
        refuse_unfinished(session, &opened, &document)?;
    }
    let annex = if with_deviations { Annex::Deviations } else { Annex::None };
    match annex {
        Annex::None => {}
        Annex::Deviations => {
            let zone = &session.platform.zone;
            document.deviations = assemble::annex(&opened.template, &opened.draft, zone);
        }
    }
    let format = arguments.format.into();
    refuse_terminal(arguments, format)?;
    let characters =
        if arguments.replace_characters { Characters::Replaced } else { Characters::AsTheyAre };
    let headings = if numbered { Headings::Numbered } else { Headings::Plain };
    let wanted = Wanted { format, stage, annex, headings, characters };
    match characters {
        Characters::AsTheyAre => refuse_unwritable(&opened, &document, wanted)?,
        Characters::Replaced => {}
    }
    let (pictures, left_out) = pictures(&document, format, opened.store.path());
    let bytes = written(&document, wanted, pictures)?;
    deliver(session, &opened, (arguments, "cli-exported"), &bytes)?;
    pictures::say(session, &left_out);
    if stage == Stage::Final {
        say_what_remains(session, &opened, &document);
    }
    Ok(())
}

/// Says what is found in an agreement that is final all the same, and how far those who wrote it had come.
fn say_what_remains(session: &mut Session<'_, '_>, opened: &Opened, document: &Document) {
    let mut findings = check(&opened.template, &opened.draft, document);
    findings.retain(|finding| finding.severity > Severity::Info);
    let Totals { not_begun, begun, done: _, must_mend, not_relevant: _ } =
        progress(&opened.template, &opened.draft).totals();
    let (undone, notes) = (not_begun + begun + must_mend, opened.draft.waiting_notes());
    if !findings.is_empty() {
        let message = Message::new("cli-final-found")
            .count("count", findings.len())
            .with("counts", &of_each(session, &findings))
            .with("draft", &opened.draft.id);
        session.say(&message);
    }
    if undone + notes > 0 {
        let message = Message::new("cli-final-open").count("undone", undone);
        session.say(&message.count("notes", notes).count("both", undone.min(notes)));
    }
}

/// Writes the minutes of the work on the draft, as a document of their own.
fn write_minutes(
    session: &mut Session<'_, '_>,
    opened: &Opened,
    arguments: &Export,
) -> Result<(), Failure> {
    let format = arguments.format.into();
    if format == Format::Json {
        return Err(Failure::Arguments(Message::new("cli-minutes-no-json")));
    }
    refuse_terminal(arguments, format)?;
    let document = minutes((&opened.template, &opened.draft), &session.platform.zone);
    let characters =
        if arguments.replace_characters { Characters::Replaced } else { Characters::AsTheyAre };
    let wanted = Wanted { stage: Stage::Final, characters, ..Wanted::draft(format) };
    let bytes = written(&document, wanted, Pictures::new())?;
    deliver(session, opened, (arguments, "cli-minutes-written"), &bytes)
}

/// Writes a file, or to standard output; says `done` of a file.
fn deliver(
    session: &mut Session<'_, '_>,
    opened: &Opened,
    (arguments, done): (&Export, &'static str),
    bytes: &[u8],
) -> Result<(), Failure> {
    let Some(path) = target(arguments) else { return session.output.write(bytes) };
    let path = &exported(session, path, arguments.format.into())?;
    refuse_drafts(session, opened, path)?;
    write_export(path, bytes)?;
    session.say(&Message::new(done).with("path", &path.display()));
    Ok(())
}

/// Returns where the agreement is to go; `None` for standard output.
fn target(arguments: &Export) -> Option<&Path> {
    arguments.output.as_deref().filter(|path| *path != Path::new(STREAM))
}

/// # Errors
/// When what no terminal can show would go to one.
fn refuse_terminal(arguments: &Export, format: Format) -> Result<(), Failure> {
    let is_text = match format {
        Format::Markdown | Format::Text | Format::Html | Format::Json => true,
        Format::Docx | Format::Odt | Format::Pdf => false,
    };
    if is_text || target(arguments).is_some() || !io::stdout().is_terminal() {
        return Ok(());
    }
    let message = Message::new("cli-export-not-shown").with("end", ending(format));
    Err(Failure::Arguments(message))
}

/// Returns the end of the names of files beside the drafts.
pub(super) fn ending(format: Format) -> &'static str {
    match format {
        Format::Markdown => "md",
        Format::Text => "txt",
        Format::Html => "html",
        Format::Docx => "docx",
        Format::Odt => "odt",
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
    let Obstacles { findings, missing } = obstacles(&opened.template, &opened.draft, document);
    let mut messages: Vec<_> = findings
        .iter()
        .map(|finding| {
            Message::new("cli-final-finding")
                .with("section", &opened.title_of(&finding.section))
                .with("finding", &line(session, finding))
        })
        .collect();
    messages.extend(
        missing.iter().map(|missing| Message::new("cli-final-missing").with("what", &missing.what)),
    );
    if messages.is_empty() {
        return Ok(());
    }
    messages.push(Message::new("cli-final-refused").with("draft", &opened.draft.id));
    Err(Failure::Findings(messages))
}

/// # Errors
/// Every character that the format cannot hold, with the place where it stands.
fn refuse_unwritable(opened: &Opened, document: &Document, wanted: Wanted) -> Result<(), Failure> {
    let found = unwritable((&opened.template, &opened.draft), document, wanted);
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

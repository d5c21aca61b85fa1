//! The document as PDF/A-2a and PDF/UA-1 in one file: laid out here, written by krilla.
//!
//! The blocks become rows, each as high as a line (`body`, `table`, `annex`); rows come on pages (`pages`) and
//! are drawn (`draw`), and every piece that is drawn belongs to an element of the structure (`tags`).
//! Nothing in the file depends on anything but document and options.

mod annex;
mod body;
mod characters;
mod draw;
mod font;
mod image;
mod inline;
mod lines;
mod pages;
mod table;
mod tags;
#[cfg(test)]
mod tests;
mod work;

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::{Document as File, SerializeSettings};

pub(in crate::export) use characters::unprintable;
use draw::{GAP, Margin, ROOM, draw};
use pages::{Flow, Page, pages};
use tags::short;
use work::{Entry, MARGIN, Row, Work};

use super::annex::deviations;
use super::{ExportError, Options, Pictures, Stage, reference, token};
use crate::assemble::Document;
use crate::base::Message;
use crate::base::time::TimeZone;

/// Returns the document as a PDF; what the fonts lack is replaced.
pub(super) fn write(document: &Document, options: &Options) -> Result<Vec<u8>, ExportError> {
    match written(document, options) {
        // A picture whose structure is whole can still hold what an archive does not take, or be damaged
        // within; its text says what it shows.
        Err(_) if !options.pictures.is_empty() => {
            let pictures = Pictures::new();
            written(document, &Options { pictures, ..options.clone() })
        }
        done => done,
    }
}

/// A document on its pages, before it is drawn.
struct Laid<'a> {
    work: Work<'a>,
    /// The lines of every footnote.
    notes: Vec<Vec<Row>>,
    pages: Vec<Page>,
}

/// Returns the document on its pages; `None` when the program was built with files that are no fonts.
fn lay<'a>(document: &Document, options: &'a Options) -> Option<Laid<'a>> {
    let mut work = Work::begin(document, options)?;
    for (at, block) in document.blocks.iter().enumerate() {
        work.block(block, document.blocks.get(at + 1));
    }
    work.annex(deviations(document, options));
    let notes = work.set_notes();
    let slots: Vec<_> = work.rows.iter().map(|row| row.slot.clone()).collect();
    let heights = |rows: &[Row]| rows.iter().map(|row| row.slot.height).collect::<Vec<_>>();
    let pages = pages(&Flow {
        slots: &slots,
        headers: &heights(&work.headers),
        notes: &notes.iter().map(|rows| heights(rows)).collect::<Vec<_>>(),
        room: ROOM,
        gap: GAP,
    });
    Some(Laid { work, notes, pages })
}

fn written(document: &Document, options: &Options) -> Result<Vec<u8>, ExportError> {
    let failed =
        |why: &str| ExportError { message: Message::new("export-pdf-fault").with("why", why) };
    let Laid { mut work, notes, pages } = lay(document, options).ok_or_else(|| failed("fonts"))?;
    let mut file = File::new_with(settings().ok_or_else(|| failed("settings"))?);
    let words = &options.words;
    let margin = Margin {
        mark: match options.stage {
            Stage::Draft => Some(words.draft.clone()),
            Stage::Final => None,
        },
        reference: reference(document, words),
        page: (words.page.clone(), words.of.clone()),
    };
    let places =
        draw(&mut file, &mut work, &notes, &pages, &margin).ok_or_else(|| failed("page"))?;
    let title = title(&work, document, margin.mark.as_deref());
    file.set_outline(outline(&work.outline, &title, |row| {
        let (page, y) = places.get(&row).copied().unwrap_or((0, MARGIN));
        XyzDestination::new(page, Point::from_xy(MARGIN, y))
    }));
    let language = language(document);
    file.set_metadata(metadata(document, title, language.clone()));
    file.set_tag_tree(work.tree.finish(language));
    file.finish().map_err(|error| failed(&error.to_string()))
}

fn settings() -> Option<SerializeSettings> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .ok()?;
    Some(SerializeSettings { configuration, ..SerializeSettings::default() })
}

/// Returns what a reader's window is called.
fn title(work: &Work<'_>, document: &Document, mark: Option<&str>) -> String {
    let title = work.printable.text(&work.options.words.plain(&document.title));
    let title = match title.trim() {
        "" => document.draft.as_str(),
        title => title,
    };
    short(&mark.map_or_else(|| title.to_owned(), |mark| format!("{mark}: {title}")))
}

/// Returns the document's language; that of the program where the document says none that can be one.
fn language(document: &Document) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let good = (2..=35).contains(&document.language.len()) && document.language.chars().all(fits);
    if good { document.language.clone() } else { "nb".to_owned() }
}

fn metadata(document: &Document, title: String, language: String) -> Metadata {
    let about: Vec<_> =
        document.parties.iter().chain(&document.case_reference).map(String::as_str).collect();
    // The token stands alone and behind all that was typed, so that nothing typed can pass for it.
    Metadata::new()
        .title(title)
        .description(short(&about.join(", ")))
        .keywords(vec![token(document)])
        .creator(env!("CARGO_PKG_NAME").to_owned())
        .language(language)
        .creation_date(date(document))
}

/// Returns when the draft was last changed: the same draft gives the same file.
fn date(document: &Document) -> DateTime {
    let day = document.changed.utc_day();
    let clock = document.changed.clock(&TimeZone::UTC);
    let (hour, minute) = clock.split_once(':').unwrap_or_default();
    DateTime::new(u16::try_from(day.year()).unwrap_or_default())
        .month(u8::try_from(day.month()).unwrap_or(1))
        .day(u8::try_from(day.day()).unwrap_or(1))
        .hour(hour.parse().unwrap_or_default())
        .minute(minute.parse().unwrap_or_default())
        .second(0)
        .utc_offset_hour(0)
}

/// Returns the headings as an outline; the title alone where there is no heading.
fn outline(entries: &[Entry], title: &str, place: impl Fn(usize) -> XyzDestination) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u16, OutlineNode)> = Vec::new();
    let mut close = |open: &mut Vec<(u16, OutlineNode)>, level: u16| {
        while let Some((_, node)) = open.pop_if(|(last, _)| *last >= level) {
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    for entry in entries {
        close(&mut open, entry.level);
        let node = OutlineNode::new(short(&entry.title), place(entry.row)).with_open(true);
        open.push((entry.level, node));
    }
    close(&mut open, 0);
    if entries.is_empty() {
        outline.push_child(OutlineNode::new(title.to_owned(), place(0)));
    }
    outline
}

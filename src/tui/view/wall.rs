//! The wall: a section of the agreement for a room to read, with few lines and much air, and who writes where.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::app::wall::{Piece, Turned, Wall};
use crate::app::{App, Session};
use crate::base::Message;
use crate::base::text::visible;
use crate::draft::progress::Totals;
use crate::tui::frame::Frame;
use crate::tui::measure::{below, bottom, cells, left, right_of, row, top, width, wrap};
use crate::tui::{Look, Ui};
use crate::words::blocks::said;
use crate::words::saving::unsaved;

/// The most cells of a line, so that a line is read at a glance.
const LINE: u16 = 64;
/// The least cells beside the text.
const MARGIN: u16 = 4;
/// Rows above the text: title, air, heading, rule, air.
const HEAD: u16 = 6;
/// Rows below it.
const FOOT: u16 = 2;
/// The most rows for who writes where.
const MOST_WRITERS: usize = 4;

/// Draws the wall over the whole screen.
pub(super) fn draw(
    app: &App,
    ui: &Ui,
    frame: &mut Frame,
    (area, wall): (Rect, &Wall),
) -> Option<Position> {
    let session = app.session.as_ref()?;
    let look = &ui.look;
    let room = area.width.saturating_sub(MARGIN * 2).min(LINE);
    let column = left(right_of(area, area.width.saturating_sub(room) / 2), room);
    head(session, look, frame, row(column, 0));
    let heading = visible(session.section_title(&wall.section)).into_owned();
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let lines = wrap(&heading, room);
    for (at, line) in lines.iter().take(2).enumerate() {
        frame.put(row(below(column, 2), cells(at)), line, bold);
    }
    let widest = lines.iter().take(2).map(|line| width(line)).max().unwrap_or(0);
    let rule = "=".repeat(widest);
    frame.put(row(below(column, 2), cells(lines.len().clamp(1, 2))), &rule, bold);
    let texts = texts(wall, look);
    let pieces: Vec<Vec<&str>> = texts.iter().map(|text| wrap(text, room)).collect();
    let writers = writers(session, look).join(" · ");
    let writers = wrap(&writers, room);
    // The text goes before all who write beyond the first row.
    let free = column.height.saturating_sub(HEAD + FOOT).saturating_sub(rows_of(&pieces));
    let more = writers.len().saturating_sub(1).min(MOST_WRITERS - 1).min(usize::from(free));
    let foot_rows = FOOT.saturating_add(cells(more));
    let text = below(column, HEAD);
    page(&pieces, look, frame, top(text, text.height.saturating_sub(foot_rows)));
    if column.height > HEAD + FOOT {
        let (shown, last) = writers.split_at_checked(more).unwrap_or_default();
        let lines = shown.iter().map(|line| (*line).to_owned()).chain([last.join(" ")]);
        for (at, line) in lines.enumerate() {
            frame.put(row(bottom(column, foot_rows), cells(at)), &line, Style::new());
        }
    }
    foot(app, look, frame, (bottom(column, 1), wall));
    Some(below(column, 2).as_position())
}

/// Draws the draft's title, and at the right how much is done.
fn head(session: &Session, look: &Look, frame: &mut Frame, area: Rect) {
    let Totals { not_begun, begun, done, must_mend, not_relevant: _ } = session.progress.totals();
    let all = not_begun + begun + done + must_mend;
    let done = look.say(&Message::new("view-wall-done").count("done", done).count("all", all));
    let beside = cells(width(&done));
    let room = area.width.saturating_sub(beside.saturating_add(2));
    frame.put(left(area, room), session.draft.title.as_str(), Style::new());
    frame.put(right_of(area, area.width.saturating_sub(beside)), &done, Style::new());
}

/// Says of each person who writes in which section.
fn writers(session: &Session, look: &Look) -> Vec<String> {
    let people = session.company.as_ref().map_or(&[][..], |company| &company.people);
    let writing = people.iter().filter_map(|person| {
        let title = visible(session.section_title(person.here.section.as_ref()?)).into_owned();
        let by = visible(person.by.as_str());
        let message = Message::new("view-wall-writes").with("by", &by).with("section", &title);
        Some(look.say(&message))
    });
    writing.collect()
}

/// Returns the texts of the page.
fn texts(wall: &Wall, look: &Look) -> Vec<String> {
    let pieces = wall.pages.get(wall.page).map_or(&[][..], Vec::as_slice);
    pieces.iter().map(|piece| in_words(piece, look)).collect()
}

/// Returns how many rows a page has at least: its lines, with an empty row between two pieces.
fn rows_of(pieces: &[Vec<&str>]) -> u16 {
    let lines: usize = pieces.iter().map(Vec::len).sum();
    cells(lines.saturating_add(pieces.len()))
}

/// Draws the page; with an empty row between two lines where there is room for it.
fn page(pieces: &[Vec<&str>], look: &Look, frame: &mut Frame, area: Rect) {
    if pieces.is_empty() {
        return frame.put(row(area, 0), &look.word("view-wall-nothing"), Style::new());
    }
    let lines: usize = pieces.iter().map(Vec::len).sum();
    let apart = lines.saturating_mul(2) + pieces.len() <= usize::from(area.height);
    let step = if apart { 2 } else { 1 };
    let mut at = 0;
    for piece in pieces {
        for line in piece {
            if at < usize::from(area.height) {
                frame.put(row(area, cells(at)), line, Style::new());
            }
            at += step;
        }
        at += 1;
    }
}

fn in_words(piece: &Piece, look: &Look) -> String {
    let mark = if piece.bullet { "- " } else { "" };
    visible(&format!("{mark}{}", said(&piece.runs, &look.texts).replace('\n', " "))).into_owned()
}

/// Says who turns the pages, and which one this is; what must be known goes before.
fn foot(app: &App, look: &Look, frame: &mut Frame, (area, wall): (Rect, &Wall)) {
    let turned = match (wall.turned, app.leader()) {
        (Turned::ByLeader, Some(leader)) => {
            let by = visible(leader.by.as_str());
            look.say(&Message::new("view-wall-led").with("by", &by))
        }
        (Turned::ByLeader, None) => look.word("view-wall-waits"),
        (Turned::ByKeys, _) => look.word("view-wall-keys"),
        (Turned::ByItself(_), _) => {
            let seconds = usize::from(app.purpose().pace().seconds());
            look.say(&Message::new("view-wall-walks").count("seconds", seconds))
        }
    };
    let notice = app.notice.as_ref().map(|notice| look.say(notice));
    let said = unsaved(app, &look.texts).or(notice).unwrap_or(turned);
    let page = Message::new("view-wall-page").count("page", wall.page + 1);
    let page = match wall.pages.len() {
        0 | 1 => String::new(),
        pages => look.say(&page.count("pages", pages)),
    };
    let beside = cells(width(&page));
    let room = area.width.saturating_sub(beside.saturating_add(2));
    frame.put(left(area, room), &said, Style::new());
    frame.put(right_of(area, area.width.saturating_sub(beside)), &page, Style::new());
}

//! The versions of the draft: number, when, who, why.

use ratatui::layout::{Position, Rect};

use super::listing::{Listing, headed, instead};
use crate::app::App;
use crate::base::Message;
use crate::base::text::visible;
use crate::store::Version;
use crate::tui::frame::Frame;
use crate::tui::measure::{cells, pad, width};
use crate::tui::{Look, Ui};

/// The widest that a name stands before the reason, in cells.
const NAME: u16 = 24;

/// Draws the list; builds only the versions that are seen.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let look = &ui.look;
    let area = headed("view-versions-of", look, frame, area);
    let versions = match &app.versions {
        Some(Ok(versions)) if !versions.is_empty() => versions,
        Some(Ok(_)) => return instead(&Message::new("view-no-versions"), look, frame, area),
        Some(Err(error)) => return instead(&error.message, look, frame, area),
        None => return instead(&Message::new("view-reading-versions"), look, frame, area),
    };
    let more = look.word("view-more-under");
    let listing = Listing { count: versions.len(), selected, rows: 1, more: &more };
    listing.draw(frame, area, &mut ui.scrolled.body, |index, room| {
        versions.get(index).map(|version| vec![line(version, look, room)]).unwrap_or_default()
    })
}

/// Number, time, name and reason, each in its column; the name gives way first.
fn line(version: &Version, look: &Look, room: u16) -> String {
    let (at, widest) = (look.stamp(version.stamp.at), look.texts.stamp_width());
    let begin = format!("{:>3}  {at:>widest$}  ", version.number);
    let why = look.word(version.why.label());
    let left = room.saturating_sub(cells(width(&begin) + width(&why) + 2));
    format!("{begin}{}  {why}", pad(&visible(version.stamp.by.as_str()), left.min(NAME)))
}

//! What stands around a text that is written: what is asked for, and how long it is.

use super::sheet::Sheet;
use crate::app::{Target, Writing};
use crate::base::Message;
use crate::tui::Look;
use crate::words::places::asked_for;

/// What is asked for by a text that is not an answer.
pub(super) fn prompt(sheet: &mut Sheet, look: &Look, target: &Target) {
    sheet.text(&look.word(asked_for(target)));
}

/// How long the text is, once it comes near what there is room for or passes it.
pub(super) fn count(sheet: &mut Sheet, look: &Look, writing: &Writing) {
    let Some(max) = writing.max else { return };
    let length = writing.length;
    if length > max {
        let over = Message::new("view-too-long").count("over", length - max).count("max", max);
        sheet.gap();
        sheet.bold(&look.say(&over));
    } else if length >= max / 10 * 9 {
        sheet.gap();
        sheet.text(
            &look.say(&Message::new("view-length").count("length", length).count("max", max)),
        );
    }
}

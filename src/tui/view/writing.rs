//! What stands around a text that is written: what is asked for, and how long it is.

use super::sheet::Sheet;
use crate::app::{NoteSpot, Target, Writing};
use crate::base::Message;
use crate::draft::NoteKind;
use crate::tui::Look;

/// What is asked for by a text that is not an answer.
pub(super) fn prompt(sheet: &mut Sheet, look: &Look, target: &Target) {
    let key = match target {
        Target::NewDraft => "view-writing-new-draft",
        Target::Copy => "view-writing-copy",
        Target::Title => "view-writing-title",
        Target::Answer(_) => "view-writing-answer",
        Target::Clause(..) => "view-writing-clause",
        Target::OwnClause(_) => "view-writing-own-clause",
        Target::Reason(_) => "view-writing-reason",
        Target::Heading(_) => "view-writing-heading",
        Target::NewSection { .. } => "view-writing-new-section",
        Target::Assigned(_) => "view-writing-person",
        Target::Note(_, NoteSpot { kind, .. }) => match kind {
            NoteKind::Plain => "view-writing-note",
            NoteKind::Question => "view-writing-question",
            NoteKind::Decision => "view-writing-decision",
            NoteKind::Disagreement => "view-writing-disagreement",
            NoteKind::Clarify { .. } => "view-writing-clarify",
            NoteKind::Answer(_) => "view-writing-reply",
        },
        Target::NoteWith(..) => "view-writing-with",
        Target::NoteDue(..) => "view-writing-due",
    };
    sheet.text(&look.word(key));
}

/// How long the text is, once it comes near what there is room for or passes it.
pub(super) fn count(sheet: &mut Sheet, look: &Look, writing: &Writing) {
    let Some(max) = writing.max else { return };
    let length = writing.text.chars().count();
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

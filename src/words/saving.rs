//! Whether the draft is saved.

use crate::app::{App, SaveState};
use crate::base::Message;
use crate::texts::Texts;

/// Returns that the last save failed, why, and where the text was kept instead.
pub fn unsaved(app: &App, texts: &Texts) -> Option<String> {
    let SaveState::Failed { error, shelter } = app.session.as_ref()?.saving.state() else {
        return None;
    };
    let (alone, sheltered) = if error.is_conflict() {
        ("view-not-saved-changed", "view-not-saved-changed-sheltered")
    } else {
        ("view-not-saved-because", "view-not-saved-sheltered")
    };
    let message = match shelter {
        Some(path) => Message::new(sheltered).with("path", path),
        None => Message::new(alone),
    };
    Some(texts.say(&message.with("why", &texts.say(&error.message))))
}

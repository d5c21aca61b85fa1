//! What goes out of the walk as it is: a section or the agreement as text, and the command to come back with.

use super::place::Kind;
use super::run::Talk;
use crate::app::Extract;
use crate::base::Message;

impl Talk<'_> {
    /// Prints the section that is open or has a number, or the agreement; as its export as text has it.
    pub(super) fn print(&mut self, kind: Kind, number: Option<usize>) {
        let app = &self.engine.app;
        let what = match (number, app.section_screen()) {
            (Some(number), _) => {
                let session = app.session.as_ref();
                let section = session.and_then(|it| it.section_ids().nth(number.checked_sub(1)?));
                let Some(section) = section else {
                    let message = Message::new("line-no-number").count("number", number);
                    return self.say(&message.count("count", self.rows(kind)));
                };
                Extract::Section(section.clone())
            }
            (None, Some(screen)) => Extract::Section(screen.section.clone()),
            (None, None) => Extract::Agreement,
        };
        let Some(text) = self.engine.app.extract(&what) else { return };
        self.say(&Message::new("line-print-begins"));
        for line in text.lines() {
            self.out.line(line);
        }
        self.say(&Message::new("line-print-ends"));
    }

    /// Tells the command to come back with.
    pub(super) fn tell_way_back(&mut self) {
        let message = match self.engine.app.extract(&Extract::WayBack) {
            Some(command) => Message::new("line-way-back").with("command", &command),
            None => Message::new("line-no-way-back"),
        };
        self.say(&message);
    }
}

//! Sending text out of the program, and the mouse.

use crate::app::copying::{Extract, MOST_COPIED, Out};
use crate::app::screen::Answer;
use crate::app::{App, Effect, Pointer};
use crate::base::Message;

impl App {
    /// Asks what is to go out, and which way.
    pub(super) fn ask_what_to_copy(&mut self) {
        let section = self.section_here().map(Extract::Section);
        let texts = || section.clone().into_iter().chain([Extract::Agreement]);
        let way_back = self.way_back.as_ref().map(|_| Extract::WayBack);
        let copied = texts().chain(way_back).map(|what| (what, Out::Clipboard));
        let printed = texts().map(|what| (what, Out::Print));
        let offered = copied.chain(printed).map(|(what, out)| {
            (self.of_extract(&what, offer(&what, out)), Answer::Extract(what, out))
        });
        let mut answers: Vec<_> = offered.collect();
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        self.ask(Message::new("app-ask-extract"), answers);
    }

    /// Sends an extract out. Nobody can know whether it arrives on a clipboard: the terminal never answers.
    pub(super) fn send_out(&mut self, what: Extract, out: Out, effects: &mut Vec<Effect>) {
        let Some(text) = self.extract(&what) else { return };
        match out {
            // An empty clipboard would take away what somebody has there.
            Out::Clipboard | Out::Print if text.trim().is_empty() => {
                self.notice = Some(Message::new("app-extract-empty"));
            }
            Out::Clipboard if text.len() > MOST_COPIED => self.ask_to_print_instead(what),
            Out::Clipboard => {
                self.notice = Some(self.of_extract(&what, sent(&what)));
                effects.push(Effect::Copy(text));
            }
            Out::Print => {
                self.notice = Some(Message::new("app-prints-on-leaving"));
                if !self.printed.contains(&text) {
                    self.printed.push(text);
                }
            }
        }
    }

    fn ask_to_print_instead(&mut self, what: Extract) {
        let print = self.of_extract(&what, offer(&what, Out::Print));
        let answers = vec![
            (print, Answer::Extract(what, Out::Print)),
            (Message::new("app-cancel"), Answer::Nothing),
        ];
        self.ask(Message::new("app-ask-too-long-to-copy"), answers);
    }

    /// Returns the message with what an extract is called.
    fn of_extract(&self, what: &Extract, key: &'static str) -> Message {
        match what {
            Extract::Section(section) => {
                let session = self.session.as_ref();
                let title = session.map_or("", |session| session.section_title(section));
                Message::new(key).with("section", title)
            }
            Extract::Agreement | Extract::WayBack => Message::new(key),
        }
    }

    /// Takes the mouse, or gives it back.
    pub(super) fn switch_mouse(&mut self, effects: &mut Vec<Effect>) {
        let (pointer, said) = match self.pointer {
            Pointer::Off => (Pointer::On, "app-mouse-on"),
            Pointer::On => (Pointer::Off, "app-mouse-off"),
        };
        self.pointer = pointer;
        self.notice = Some(Message::new(said));
        effects.push(Effect::Point(pointer));
    }
}

fn offer(what: &Extract, out: Out) -> &'static str {
    match (what, out) {
        (Extract::Section(_), Out::Clipboard) => "app-copy-section",
        (Extract::Section(_), Out::Print) => "app-print-section",
        (Extract::Agreement, Out::Clipboard) => "app-copy-agreement",
        (Extract::Agreement, Out::Print) => "app-print-agreement",
        (Extract::WayBack, Out::Clipboard) => "app-copy-way-back",
        // It is told to everybody who leaves.
        (Extract::WayBack, Out::Print) => "app-print-way-back",
    }
}

fn sent(what: &Extract) -> &'static str {
    match what {
        Extract::Section(_) => "app-sent-section",
        Extract::Agreement => "app-sent-agreement",
        Extract::WayBack => "app-sent-way-back",
    }
}

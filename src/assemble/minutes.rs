//! The minutes of the work on a draft: what is done, what was decided and what is open.

use super::document::{Block, BlockKind, Document, Kind, Origin, Run};
use crate::base::time::TimeZone;
use crate::base::{Argument, Message, SectionId};
use crate::draft::note::noted;
use crate::draft::progress::{State, progress};
use crate::draft::{Draft, Note, NoteKind, Stamp, Stamped, Thread};
use crate::template::Template;

/// Returns the minutes of the work on a draft whose agreement this is; `say` has the words, in its language.
/// Days are those of `zone`, and the minutes are of the day on which the draft was last changed.
///
/// They are a document of their own: nothing of them is in the agreement, and of its text they hold nothing.
pub fn minutes(
    (template, draft): (&Template, &Draft),
    agreement: Document,
    zone: &TimeZone,
    say: &dyn Fn(&Message) -> String,
) -> Document {
    let title = Message::new("minutes-title").with("title", draft.title.as_str());
    let title = vec![Run::Text(say(&title))];
    let language = agreement.language.clone();
    let mut page = Page { template, draft, language, zone, say, blocks: Vec::new() };
    page.heading(0, title.clone());
    page.head(&agreement);
    page.done();
    page.people();
    page.notes();
    let blocks = page.blocks;
    Document {
        kind: Kind::Minutes,
        title,
        blocks,
        footnotes: Vec::new(),
        deviations: Vec::new(),
        ..agreement
    }
}

/// The minutes as far as they are written.
struct Page<'a> {
    template: &'a Template,
    draft: &'a Draft,
    /// The language of the minutes, as a BCP 47 tag.
    language: String,
    zone: &'a TimeZone,
    say: &'a dyn Fn(&Message) -> String,
    blocks: Vec<Block>,
}

/// What a section or a question is called.
struct Name<'a> {
    text: &'a str,
    /// The language of that as a BCP 47 tag; `None` when the drafters wrote it.
    language: Option<&'a str>,
}

impl<'a> Page<'a> {
    fn add(&mut self, kind: BlockKind) {
        let number = self.blocks.len() + 1;
        // Minutes are of no section; a document's blocks have one, and any will do.
        let Some(section) = self.draft.sections.first().map(|entry| entry.id.clone()) else {
            return;
        };
        let origin = Origin { section, clauses: Vec::new() };
        self.blocks.push(Block { id: format!("minutes.{number}"), origin, kind });
    }

    fn heading(&mut self, level: u8, text: Vec<Run>) {
        self.add(BlockKind::Heading { level, text });
    }

    fn paragraph(&mut self, message: &Message) {
        let text = (self.say)(message);
        self.add(BlockKind::Paragraph(vec![Run::Text(text)]));
    }

    /// Adds a heading, and below it the list or that there is nothing.
    fn list(&mut self, heading: &'static str, items: Vec<Vec<Run>>, nothing: &'static str) {
        let heading = (self.say)(&Message::new(heading));
        self.heading(1, vec![Run::Text(heading)]);
        if items.is_empty() {
            return self.paragraph(&Message::new(nothing));
        }
        self.items(items);
    }

    fn items(&mut self, items: Vec<Vec<Run>>) {
        self.add(BlockKind::List(items));
    }

    /// Returns a name that stands alone.
    fn named(&self, name: &Name<'_>) -> Vec<Run> {
        self.marked(name.text.to_owned(), name)
    }

    /// Returns a message about a name as text, in which the name says its language.
    fn said(&self, message: &Message, name: &Name<'_>) -> Vec<Run> {
        self.marked((self.say)(message), name)
    }

    fn marked(&self, said: String, name: &Name<'_>) -> Vec<Run> {
        let is_foreign = name.language.is_some_and(|language| language != self.language);
        // The name stands first of what a message has from the draft, in every language.
        let apart = said.split_once(name.text).filter(|_| is_foreign && !name.text.is_empty());
        match (apart, name.language) {
            (Some((before, after)), Some(language)) => {
                let foreign =
                    Run::Foreign { language: language.to_owned(), text: name.text.to_owned() };
                let text = |text: &str| Run::Text(text.to_owned());
                let runs = [text(before), foreign, text(after)].into_iter();
                runs.filter(|run| *run != text("")).collect()
            }
            (Some(_) | None, _) => vec![Run::Text(said)],
        }
    }

    fn day(&self, stamp: &Stamp) -> Argument {
        Argument::Day(stamp.at.day(self.zone))
    }

    /// Says whose agreement it is and of which day the minutes are.
    fn head(&mut self, agreement: &Document) {
        let changed = Message::new("minutes-changed")
            .put("day", self.day(&self.draft.changed))
            .with("by", self.draft.changed.by.as_str());
        self.paragraph(&changed);
        if !agreement.parties.is_empty() {
            let parties = agreement.parties.join(", ");
            self.paragraph(&Message::new("minutes-parties").with("parties", &parties));
        }
    }

    /// Lists the sections that a person has declared done.
    fn done(&mut self) {
        let progress = progress(self.template, self.draft);
        let done = progress.sections.iter().filter_map(|section| match &section.state {
            State::Done(by) => {
                let name = self.title_of(&section.section);
                let message = Message::new("minutes-done-by")
                    .with("section", name.text)
                    .with("by", by.by.as_str())
                    .put("day", self.day(by));
                Some(self.said(&message, &name))
            }
            State::NotBegun | State::Begun | State::MustMend(_) | State::NotRelevant(_) => None,
        });
        let done = done.collect();
        self.list("minutes-done", done, "minutes-nothing-done");
    }

    /// Lists whose the sections are; nothing when they are nobody's.
    fn people(&mut self) {
        let assigned = self.draft.sections.iter().filter_map(|entry| {
            let person = entry.assigned.as_ref()?.value.as_str();
            let message = Message::new("minutes-person").with("person", person);
            let name = self.title_of(&entry.id);
            Some(self.said(&message.with("section", name.text), &name))
        });
        let assigned: Vec<_> = assigned.collect();
        if !assigned.is_empty() {
            self.list("minutes-people", assigned, "minutes-nothing-open");
        }
    }

    fn notes(&mut self) {
        let draft = self.draft;
        let threads = draft.threads();
        let (decided, others): (Vec<_>, Vec<_>) =
            threads.iter().partition(|thread| thread.note.value.kind == NoteKind::Decision);
        let (open, closed): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|thread| thread.note.value.closed.is_none());
        // What somebody wrote down for themselves, and did, is nothing to report.
        let settled = closed.into_iter().filter(|thread| match thread.note.value.kind {
            NoteKind::Question | NoteKind::Disagreement | NoteKind::Clarify { .. } => true,
            NoteKind::Plain | NoteKind::Decision | NoteKind::Answer(_) => false,
        });
        self.threads("minutes-decided", &decided, "minutes-nothing-decided");
        let settled: Vec<_> = settled.collect();
        if !settled.is_empty() {
            self.threads("minutes-settled", &settled, "minutes-nothing-decided");
        }
        self.threads("minutes-open", &open, "minutes-nothing-open");
    }

    /// Adds notes by section, in the order of the agreement.
    fn threads(&mut self, heading: &'static str, threads: &[&Thread<'_>], nothing: &'static str) {
        if threads.is_empty() {
            return self.list(heading, Vec::new(), nothing);
        }
        let heading = (self.say)(&Message::new(heading));
        self.heading(1, vec![Run::Text(heading)]);
        let draft = self.draft;
        for entry in &draft.sections {
            let here = threads.iter().filter(|thread| thread.note.value.section == entry.id);
            let mut here: Vec<_> = here.collect();
            here.sort_by_key(|thread| thread.note.stamp.at);
            if here.is_empty() {
                continue;
            }
            let name = self.title_of(&entry.id);
            let heading = self.named(&name);
            self.heading(2, heading);
            let items = here.into_iter().map(|thread| self.thread(thread)).collect();
            self.items(items);
        }
    }

    /// Returns a note and the answers to it, a line each.
    fn thread(&self, thread: &Thread<'_>) -> Vec<Run> {
        let Thread { id: _, note, answers } = thread;
        let mut lines = vec![self.note(note)];
        lines.extend(answers.iter().map(|(_, answer)| self.note(answer)));
        if let Some(closed) = &note.value.closed {
            let message = match note.value.kind {
                NoteKind::Decision => Message::new("minutes-carried-out"),
                NoteKind::Plain
                | NoteKind::Question
                | NoteKind::Disagreement
                | NoteKind::Clarify { .. }
                | NoteKind::Answer(_) => Message::new("minutes-closed"),
            };
            let message = message.with("by", closed.by.as_str()).put("day", self.day(closed));
            lines.push((self.say)(&message));
        }
        let field = note.value.field.as_ref().and_then(|id| self.template.field(id));
        let name = Name {
            text: field.map_or("", |field| &field.label),
            language: field.map(|field| &*field.label_language),
        };
        self.marked(lines.join("\n"), &name)
    }

    fn note(&self, Stamped { value, stamp }: &Stamped<Note>) -> String {
        let field = value.field.as_ref().and_then(|id| self.template.field(id));
        let is_said = !value.text.is_blank();
        let key = match (&value.kind, field.is_some(), is_said) {
            (NoteKind::Answer(_), _, _) => "minutes-answer",
            (NoteKind::Decision, true, _) => "minutes-decision-at",
            (NoteKind::Decision, false, _) => "minutes-decision",
            (_, true, true) => "minutes-note-at",
            (_, false, true) => "minutes-note",
            (_, true, false) => "minutes-bare-at",
            (_, false, false) => "minutes-bare",
        };
        // A line break in a note would stand where the next line of the list begins.
        let text = value.text.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
        let message = noted(key, value)
            .with("text", &text)
            .with("field", field.map_or("", |field| &field.label))
            .with("by", stamp.by.as_str())
            .put("day", self.day(stamp));
        (self.say)(&message)
    }

    fn title_of(&self, id: &SectionId) -> Name<'a> {
        let own = self.draft.section(id).and_then(|entry| entry.heading.as_ref());
        let standard = self.template.section(id);
        match (own, standard) {
            (Some(heading), _) => Name { text: heading.value.as_str(), language: None },
            (None, Some(section)) => {
                Name { text: &section.title, language: Some(&section.title_language) }
            }
            (None, None) => Name { text: "", language: None },
        }
    }
}

#[cfg(test)]
mod tests;

//! A draft of the official template to write in, and its agreement as plain lines.

use avtale::assemble::{Block, BlockKind, Document, Run, assemble};
use avtale::base::{ClauseId, DraftId, FieldId, ItemId, Line, Moment, PartId, Prose, SectionId};
use avtale::draft::{
    ClauseChange, ClauseState, Declared, Draft, OwnClause, SectionEntry, Stamp, Stamped,
};
use avtale::template::{FieldKind, Item, Library, Template, Value};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// A draft and its template.
pub(super) struct Bench {
    pub(super) template: Arc<Template>,
    pub(super) draft: Draft,
}

/// Shows what the draft says, and not the template.
impl fmt::Debug for Bench {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Draft { answers, clauses, own_clauses, .. } = &self.draft;
        let answers: Vec<_> = answers.iter().map(|(id, answer)| (id, &answer.value)).collect();
        let clauses: Vec<_> =
            clauses.iter().map(|(id, change)| (id, &change.value.state)).collect();
        write!(f, "{answers:?}\n{clauses:?}\n{own_clauses:?}")
    }
}

/// Who and when, where it does not matter.
pub(super) fn stamp() -> Stamp {
    Stamp { by: Line::kept("Kari"), at: Moment::from_millisecond(1_795_325_525_120).unwrap() }
}

/// Returns a thing as written by someone.
pub(super) fn stamped<T>(value: T) -> Stamped<T> {
    Stamped { value, stamp: stamp() }
}

/// Returns a clause's id.
pub(super) fn clause(id: &str) -> ClauseId {
    ClauseId::new(id).unwrap()
}

/// Returns a section's id.
pub(super) fn section(id: &str) -> SectionId {
    SectionId::new(id).unwrap()
}

impl Bench {
    /// Returns an empty draft.
    pub(super) fn empty() -> Self {
        Self::of(&Library::official().all()[0])
    }

    /// Returns an empty draft of a template.
    pub(super) fn of(template: &Arc<Template>) -> Self {
        let id = DraftId::new("test").unwrap();
        let draft = Draft::new(id, Line::kept("Utkast"), template, stamp());
        Self { template: Arc::clone(template), draft }
    }

    /// Returns a draft of Bodø's flyktningenheten and NAV Bodø.
    pub(super) fn named() -> Self {
        Self::empty().with(&[
            ("municipality_name", "Bodø"),
            ("unit_name", "flyktningenheten"),
            ("nav_office", "Bodø"),
        ])
    }

    /// Answers fields as someone types; items of a list have `; ` between them, their parts `|`.
    pub(super) fn with(mut self, answers: &[(&str, &str)]) -> Self {
        for (id, typed) in answers {
            let id = FieldId::new(id).unwrap();
            let kind = &self.template.field(&id).unwrap_or_else(|| panic!("{id}")).kind;
            let value = if let FieldKind::List { parts, .. } = kind {
                let parts: Vec<_> = parts.iter().map(|p| (p.id.clone(), &p.kind)).collect();
                Value::List(items(&id, typed, &parts))
            } else {
                kind.read(typed)
            };
            self.draft.answers.insert(id, stamped(value));
        }
        self
    }

    /// Changes a clause of the template.
    pub(super) fn change(mut self, id: &str, state: ClauseState) -> Self {
        let change = ClauseChange { state, reason: None, standard: String::new() };
        self.draft.clauses.insert(clause(id), stamped(change));
        self
    }

    /// Edits, replaces or leaves out a clause of the template.
    pub(super) fn edit(self, id: &str, text: &str) -> Self {
        self.change(id, ClauseState::Edited(Prose::kept(text)))
    }

    pub(super) fn replace(self, id: &str, text: &str) -> Self {
        self.change(id, ClauseState::Replaced(Prose::kept(text)))
    }

    pub(super) fn leave_out(self, id: &str) -> Self {
        self.change(id, ClauseState::LeftOut)
    }

    /// Adds a clause of the drafters' own.
    pub(super) fn own(mut self, id: &str, at: (&str, Option<&str>), text: &str) -> Self {
        self.draft.own_clauses.push(OwnClause {
            id: clause(id),
            section: section(at.0),
            after: at.1.map(clause),
            text: stamped(Prose::kept(text)),
        });
        self
    }

    /// Adds a section of the drafters' own after another.
    pub(super) fn own_section(mut self, id: &str, after: &str, heading: &str) -> Self {
        let at = self.place_of(after) + 1;
        let heading = Some(stamped(Line::kept(heading)));
        let entry = SectionEntry { own: true, heading, ..SectionEntry::of_template(&section(id)) };
        self.draft.sections.insert(at, entry);
        self
    }

    /// Moves a section to the place after another.
    pub(super) fn move_section(mut self, id: &str, after: &str) -> Self {
        let entry = self.draft.sections.remove(self.place_of(id));
        let at = self.place_of(after) + 1;
        self.draft.sections.insert(at, entry);
        self
    }

    pub(super) fn heading(mut self, id: &str, heading: &str) -> Self {
        let at = self.place_of(id);
        self.draft.sections[at].heading = Some(stamped(Line::kept(heading)));
        self
    }

    pub(super) fn not_relevant(mut self, id: &str) -> Self {
        let at = self.place_of(id);
        self.draft.sections[at].declared = Some(stamped(Declared::NotRelevant));
        self
    }

    fn place_of(&self, id: &str) -> usize {
        self.draft.sections.iter().position(|entry| entry.id.as_str() == id).unwrap()
    }

    /// Returns the agreement.
    pub(super) fn document(&self) -> Document {
        assemble(&self.template, &self.draft)
    }

    /// Returns the agreement's title.
    pub(super) fn title(&self) -> String {
        text(&self.document().title)
    }

    /// Returns the agreement as lines.
    pub(super) fn lines(&self) -> Vec<String> {
        lines(&self.document())
    }

    /// Asserts that a sentence stands in a paragraph of the agreement, from its start to its end.
    #[track_caller]
    pub(super) fn says(&self, sentence: &str) {
        let lines = self.lines();
        let found = lines.iter().any(|line| {
            line.match_indices(sentence).any(|(at, _)| {
                let (before, rest) = line.split_at(at);
                let (before, after) = (before.trim_end(), rest.split_at(sentence.len()).1);
                (before.is_empty() || before.ends_with(['.', ']']))
                    && (after.is_empty() || after.starts_with([' ', '[']))
            })
        });
        assert!(found, "«{sentence}» is not in\n{}", lines.join("\n"));
    }

    /// Asserts that words stand nowhere in the agreement.
    #[track_caller]
    pub(super) fn is_silent_on(&self, words: &str) {
        let text = self.lines().join("\n");
        assert!(!text.contains(words), "«{words}» is in\n{text}");
    }

    /// Returns the lines that stand under a heading, to the next one.
    #[track_caller]
    pub(super) fn under(&self, heading: &str) -> Vec<String> {
        let lines = self.lines();
        let at = lines.iter().position(|line| line.trim_start_matches('#').trim() == heading);
        let at = at.unwrap_or_else(|| panic!("no heading «{heading}» in\n{}", lines.join("\n")));
        lines[at + 1..].iter().take_while(|line| !line.starts_with('#')).cloned().collect()
    }
}

/// Returns items of a list field; each in `; `, its parts in `|` in the field's order.
fn items(field: &FieldId, typed: &str, parts: &[(PartId, &FieldKind)]) -> Vec<Item> {
    let typed = typed.split("; ").filter(|item| !item.is_empty());
    typed
        .enumerate()
        .map(|(at, item)| Item {
            id: ItemId::new(&format!("{field}-{at}")).unwrap(),
            parts: parts
                .iter()
                .zip(item.split('|'))
                .filter(|(_, typed)| !typed.is_empty())
                .map(|((id, kind), typed)| (id.clone(), kind.read(typed)))
                .collect::<BTreeMap<_, _>>(),
        })
        .collect()
}

/// Returns the agreement as lines: `# heading`, `- bullet`, `| cell | cell`, `[1] footnote`.
pub(super) fn lines(document: &Document) -> Vec<String> {
    let blocks = document.blocks.iter().flat_map(block_lines);
    let notes =
        document.footnotes.iter().map(|note| format!("[{}] {}", note.number, text(&note.text)));
    blocks.chain(notes).collect()
}

fn block_lines(block: &Block) -> Vec<String> {
    match &block.kind {
        BlockKind::Heading { level, text: words } => {
            vec![format!("{} {}", "#".repeat(usize::from(*level) + 1), text(words))]
        }
        BlockKind::Paragraph(words) => vec![text(words)],
        BlockKind::List(bullets) => bullets.iter().map(|b| format!("- {}", text(b))).collect(),
        BlockKind::Table { columns, rows } => {
            let row = |cells: Vec<String>| format!("| {}", cells.join(" | "));
            let columns = columns.iter().map(|column| text(std::slice::from_ref(column)));
            std::iter::once(row(columns.collect()))
                .chain(
                    rows.iter().map(|cells| row(cells.0.iter().map(|cell| text(cell)).collect())),
                )
                .collect()
        }
        BlockKind::Image { file, alternative } => {
            vec![format!("! {file}: {}", text(alternative))]
        }
        BlockKind::PlaceAndDate { place, day } => {
            let day = day.as_ref().map(|(_, words)| words.clone()).unwrap_or_default();
            vec![format!("@ {}, {day}", place.clone().unwrap_or_default())]
        }
        BlockKind::Signatures { party, signatories } => {
            let who =
                signatories.iter().map(|s| format!("_ {}, {}", text(&s.name), text(&s.title)));
            std::iter::once(format!("_ {}", text(party))).chain(who).collect()
        }
    }
}

/// Returns runs as text, the marks of footnotes as `[1]`.
pub(super) fn text(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) | Run::Foreign { text, .. } => text.clone(),
            Run::Missing(missing) => format!("[mangler: {}]", missing.what),
            Run::Footnote(number) => format!("[{number}]"),
        })
        .collect()
}

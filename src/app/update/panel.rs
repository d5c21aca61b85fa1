//! Hints and preview.

use super::moved;
use crate::app::screen::{Panel, Place, Screen};
use crate::app::{App, Command, Effect};
use crate::assemble::{Block, BlockKind, Run};
use crate::base::{ClauseId, FieldId, Moment, SectionId};

impl App {
    /// Shows all hints, then the guideline, then the preview, then none of them; of a version, the agreement
    /// as it has it.
    pub(super) fn cycle_guidance(&mut self) {
        self.panel = match (&self.panel, &self.screen) {
            (Some(Panel::Preview { .. } | Panel::Agreement), _) => None,
            (_, Screen::Comparison { .. }) => Some(Panel::Agreement),
            (Some(Panel::Hints), Screen::Overview { .. } | Screen::Section(_)) => {
                Some(Panel::Guideline(self.digest_here()))
            }
            (Some(Panel::Hints | Panel::Guideline(_)), _) | (_, Screen::Versions { .. }) => {
                self.assemble();
                Some(Panel::Preview { row: self.preview_row() })
            }
            (
                None
                | Some(
                    Panel::Help(_)
                    | Panel::Difference
                    | Panel::Deviation
                    | Panel::Suggestions { .. },
                ),
                _,
            ) => Some(Panel::Hints),
        };
    }

    /// Keeps the preview at what stands, with a block selected that there is.
    pub(super) fn refresh_preview(&mut self) {
        if let Some(Panel::Preview { row }) = self.panel {
            let last = self.assemble().saturating_sub(1);
            self.panel = Some(Panel::Preview { row: row.min(last) });
        }
    }

    /// Assembles the agreement as it stands, and returns how many blocks it has.
    fn assemble(&mut self) -> usize {
        self.session.as_mut().map_or(0, |session| session.assemble().blocks.len())
    }

    pub(super) fn panel_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if self.panel == Some(Panel::Deviation) && command == Command::Open {
            return self.change_deviation(now, effects);
        }
        // How far hints are scrolled is the screen's affair: it knows how long they are.
        let row = match &self.panel {
            Some(Panel::Preview { row }) => *row,
            Some(Panel::Guideline(digest)) => {
                let digest = digest.clone();
                return self.digest_command(digest, command, now, effects);
            }
            Some(Panel::Suggestions { row }) => {
                return self.suggestions_command(*row, command, now);
            }
            Some(Panel::Help(help)) => {
                let help = help.clone();
                return self.help_command(&help, command, now, effects);
            }
            Some(Panel::Hints | Panel::Difference | Panel::Deviation | Panel::Agreement) | None => {
                return;
            }
        };
        let blocks = self.session.as_ref().map_or(0, |session| session.blocks().len());
        if let Some(row) = moved(command, row, blocks) {
            self.panel = Some(Panel::Preview { row });
        } else if command == Command::Open {
            self.jump_from_preview(row, now, effects);
        }
    }

    /// Returns the block of the preview that belongs to where the drafters stand.
    fn preview_row(&self) -> usize {
        let section = self.section_here();
        let blocks = self.session.as_ref().map_or(&[][..], |session| session.blocks());
        let row = section.and_then(|id| blocks.iter().position(|block| block.origin.section == id));
        row.unwrap_or(0)
    }

    /// Goes to a clause of a section.
    pub(super) fn go_to_clause(
        &mut self,
        section: SectionId,
        clause: &ClauseId,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.go_to(section, Place::Clauses, now, effects);
        self.select_clause(clause);
    }

    fn jump_from_preview(&mut self, row: usize, now: Moment, effects: &mut Vec<Effect>) {
        let Some(block) = self.session.as_ref().and_then(|session| session.blocks().get(row))
        else {
            return;
        };
        if let Some(field) = first_missing(block) {
            return self.go_to_field(&field, now, effects);
        }
        let section = block.origin.section.clone();
        let clause = block.origin.clauses.first().cloned();
        match clause {
            Some(clause) => self.go_to_clause(section, &clause, now, effects),
            None => self.enter_section(&section, now, effects),
        }
    }
}

fn first_missing(block: &Block) -> Option<FieldId> {
    let in_runs = |runs: &[Run]| {
        runs.iter().find_map(|run| match run {
            Run::Missing(missing) => Some(missing.field.clone()),
            Run::Text(_) | Run::Foreign { .. } | Run::Footnote(_) => None,
        })
    };
    match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => in_runs(text),
        BlockKind::List(items) => items.iter().find_map(|item| in_runs(item)),
        BlockKind::Table { rows, .. } => {
            rows.iter().flat_map(|row| &row.0).find_map(|cell| in_runs(cell))
        }
        BlockKind::Signatures { party, signatories } => in_runs(party).or_else(|| {
            signatories.iter().find_map(|who| in_runs(&who.name).or_else(|| in_runs(&who.title)))
        }),
        BlockKind::Image { file: _, alternative } => in_runs(alternative),
        BlockKind::PlaceAndDate { .. } => None,
    }
}

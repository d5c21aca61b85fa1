//! The table that is printed: a row a figure, with the medians, the goal and whether it is reached.

use std::collections::BTreeMap;

use crate::editor::Editor;

/// What one has to know to read the table.
const NOTES: &str = "
Medians; a ratio is of the medians, and a limit with x is for it.
CPU is of all threads, what is saved meanwhile included; writes are those of the thread that draws.
A text of a draft holds at most 200,000 characters: at 1 MB it is a draft of 1 MB with 190 kB in hand.
The texts of 10 kB and more are longer than the template advises, so each letter counts down a number too.
Goal E is that of the commands, R that nothing is worse than before.";

/// What a figure should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Limit {
    /// Nothing in particular; it is told for its own sake.
    None,
    /// At most so many times what the other has.
    Times(f64),
    /// At most so much.
    Most(f64),
}

/// A figure that is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure {
    /// The number of the goal that it belongs to.
    pub(crate) goal: &'static str,
    pub(crate) name: &'static str,
    pub(crate) limit: Limit,
}

/// Names a figure.
pub(crate) const fn figure(goal: &'static str, name: &'static str, limit: Limit) -> Figure {
    Figure { goal, name, limit }
}

/// How the bench is run.
#[derive(Debug)]
pub(crate) struct Options {
    /// The program under test.
    pub(crate) program: &'static str,
    /// Another build of it that takes the other editors' place.
    pub(crate) against: Option<&'static str>,
    /// Only figures with one of these in the name are measured, or of a goal with this number.
    pub(crate) wanted: Vec<String>,
    pub(crate) quick: bool,
}

impl Options {
    /// Returns whether any of these figures is wanted.
    pub(crate) fn wants(&self, figures: &[Figure]) -> bool {
        let named = |word: &String| {
            let is_number = word.chars().all(|c| c.is_ascii_digit());
            let in_name = |figure: &Figure| !is_number && figure.name.contains(&**word);
            figures.iter().any(|figure| figure.goal == word || in_name(figure))
        };
        self.wanted.is_empty() || self.wanted.iter().any(named)
    }

    /// Returns how often something is measured that usually is measured `count` times.
    pub(crate) fn rounds(&self, count: usize) -> usize {
        if self.quick { count.div_ceil(4) } else { count }
    }
}

/// The table, printed row by row as it comes about.
pub(crate) struct Table {
    pub(crate) options: Options,
    /// Of each goal: how many figures reach it, and how many there are.
    reached: BTreeMap<(usize, &'static str), (usize, usize)>,
}

impl Table {
    pub(crate) fn new(options: Options) -> Self {
        let other = if options.against.is_some() { "before" } else { "other" };
        println!("| goal | measured | terminal | text | avtale | {other} | ratio | limit | |");
        println!("|--:|---|---|---|--:|--:|--:|--:|---|");
        Self { options, reached: BTreeMap::new() }
    }

    /// Measures with the program and the editor beside it in turn, so many rounds, and adds a row for each
    /// figure; returns the program's.
    pub(crate) fn rows(
        &mut self,
        (terminal, text): (String, String),
        figures: &[Figure],
        (beside, rounds): (Option<Editor>, usize),
        mut measure: impl FnMut(Editor) -> Vec<f64>,
    ) -> Vec<f64> {
        if !self.options.wants(figures) {
            return Vec::new();
        }
        let beside = self.options.against.map(Editor::Avtale).or(beside);
        let editors = [Some(Editor::Avtale(self.options.program)), beside];
        let mut found = vec![[Vec::new(), Vec::new()]; figures.len()];
        for _ in 0..self.options.rounds(rounds) {
            for (which, editor) in editors.into_iter().enumerate() {
                let values = editor.map(&mut measure).unwrap_or_default();
                for (value, found) in values.into_iter().zip(&mut found) {
                    found.get_mut(which).unwrap().push(value);
                }
            }
        }
        let place = format!("{terminal} | {text}");
        let row = |(figure, found): (&Figure, [Vec<f64>; 2])| {
            let [ours, theirs] = found.map(median);
            self.row(*figure, &place, ours.unwrap_or(f64::NAN), theirs);
            ours.unwrap_or(f64::NAN)
        };
        figures.iter().zip(found).map(row).collect()
    }

    /// Adds one row.
    pub(crate) fn row(&mut self, figure: Figure, place: &str, ours: f64, theirs: Option<f64>) {
        let Figure { goal, name, limit } = figure;
        // Against another build there is one goal: nothing is worse than it was.
        let (goal, limit) = match self.options.against {
            Some(_) => ("R", Limit::Times(1.1)),
            None => (goal, limit),
        };
        let ratio = theirs.filter(|theirs| *theirs > 0.0).map(|theirs| ours / theirs);
        let (limit, reached) = match limit {
            Limit::None => ("–".to_owned(), None),
            Limit::Times(most) => {
                let reached =
                    ratio.map_or(theirs.map(|_| ours <= 0.0), |ratio| Some(ratio <= most));
                (format!("{most:.1}x"), reached)
            }
            Limit::Most(most) => (shown(most), Some(ours <= most)),
        };
        let verdict = match reached {
            None => "",
            Some(true) => "reached",
            Some(false) => "**not yet**",
        };
        if let Some(reached) = reached {
            let of = self.reached.entry((goal.parse().unwrap_or(usize::MAX), goal)).or_default();
            *of = (of.0 + usize::from(reached), of.1 + 1);
        }
        let theirs = theirs.map_or("–".to_owned(), shown);
        let ratio = ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}"));
        let ours = shown(ours);
        println!(
            "| {goal} | {name} | {place} | {ours} | {theirs} | {ratio} | {limit} | {verdict} |"
        );
    }

    /// Prints how many figures reach each goal.
    pub(crate) fn end(self) {
        println!("\n| goal | figures that reach it |\n|--:|---|");
        for ((_, goal), (reached, of)) in self.reached {
            let verdict = if reached == of { "reached" } else { "**not yet**" };
            println!("| {goal} | {verdict}: {reached} of {of} |");
        }
        println!("{NOTES}");
    }
}

/// Returns a figure with as many digits as mean something.
fn shown(value: f64) -> String {
    match value {
        0.0 => "0".to_owned(),
        ..10.0 => format!("{value:.2}"),
        ..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

/// Returns the middle one; the mean of many would speak of whatever else the machine did.
pub(crate) fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

//! What was found: in plain words for whoever asks, and as one block for those who run the host.

use crate::base::Message;
use crate::base::text::visible;
use crate::texts::Texts;

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// The program itself.
    Program,
    /// The terminal, its keys and its clipboard.
    Terminal,
    /// The folders and the drafts in them.
    Folders,
    /// The template and the dictionaries.
    Words,
}

impl Area {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 4] = [Self::Program, Self::Terminal, Self::Folders, Self::Words];

    /// Returns its name for other programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Terminal => "terminal",
            Self::Folders => "folders",
            Self::Words => "words",
        }
    }

    /// Returns its heading.
    fn heading(self) -> Message {
        Message::new(match self {
            Self::Program => "doctor-area-program",
            Self::Terminal => "doctor-area-terminal",
            Self::Folders => "doctor-area-folders",
            Self::Words => "doctor-area-words",
        })
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// It is as it should be.
    Good,
    /// It could be better, and the program works.
    Odd,
    /// The program does not work like this.
    Fault,
}

impl Grade {
    /// Returns its name for other programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Odd => "odd",
            Self::Fault => "fault",
        }
    }

    /// Returns the word that a line of it begins with.
    fn word(self) -> &'static str {
        match self {
            Self::Good => "doctor-grade-good",
            Self::Odd => "doctor-grade-odd",
            Self::Fault => "doctor-grade-fault",
        }
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub area: Area,
    /// How grave it is.
    pub grade: Grade,
    /// What it is, and what to do.
    pub message: Message,
}

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What to tell the person who asks, in order.
    pub findings: Vec<Finding>,
    /// What to tell whoever runs the host: names that don't change with the language, and values.
    pub facts: Vec<(&'static str, String)>,
}

impl Report {
    /// Adds a finding.
    pub fn found(&mut self, area: Area, grade: Grade, message: Message) {
        self.findings.push(Finding { area, grade, message });
    }

    /// Adds a fact.
    pub fn fact(&mut self, name: &'static str, value: impl Into<String>) {
        self.facts.push((name, value.into()));
    }

    /// Returns whether something keeps the program from working.
    pub fn is_stopped(&self) -> bool {
        self.findings.iter().any(|finding| finding.grade == Grade::Fault)
    }

    /// Returns what was found as lines, with a heading for each area; each line of a finding begins with a
    /// word that one can search for.
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let mut lines = Vec::new();
        for area in Area::ALL {
            let own = self.findings.iter().filter(|finding| finding.area == area);
            let said: Vec<_> = own
                .map(|finding| {
                    let word = texts.get(finding.grade.word());
                    format!("{word} {}", texts.say(&finding.message))
                })
                .collect();
            if !said.is_empty() {
                lines.push(String::new());
                lines.push(texts.say(&area.heading()));
                lines.extend(said);
            }
        }
        lines
    }

    /// Returns the block between its two marks.
    pub fn block(&self, texts: &Texts) -> Vec<String> {
        let mark = |key| format!("----- {} -----", texts.get(key));
        let facts = self.facts.iter().map(|(name, value)| {
            let value = visible(value);
            format!("{name}: {value}")
        });
        let begin = std::iter::once(mark("doctor-block-begin"));
        begin.chain(facts).chain([mark("doctor-block-end")]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn findings_stand_under_their_area_and_the_block_between_two_marks() {
        let mut report = Report::default();
        report.found(Area::Words, Grade::Fault, Message::new("doctor-template-faults"));
        report.found(Area::Terminal, Grade::Good, Message::new("doctor-letters-good"));
        report.fact("term", "xterm\u{1b}[2J");
        let texts = Texts::load(Language::Nb);
        let lines = report.lines(&texts);
        assert_eq!((lines[1].as_str(), lines[4].as_str()), ("Terminalen", "Mal og ordbøker"));
        assert!(lines[2].starts_with("Bra: ") && lines[5].starts_with("Feil: "), "{lines:?}");
        assert!(report.is_stopped());
        let block = report.block(&texts);
        assert_eq!(block[1], "term: xterm‹1B›[2J");
        assert!(block[0].starts_with("-----") && block[2].starts_with("-----"), "{block:?}");
    }
}

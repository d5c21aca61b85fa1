//! The text that is written in, and how typing changes it.

use super::Target;
use crate::base::Splice;

/// The text that is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// Which text.
    pub target: Target,
    /// What stands in it, as it was typed.
    pub text: String,
    /// How many characters that is: a long text is not counted at each key.
    pub length: usize,
    /// Whether nothing in it can be a slot, so that it is stored as it is typed.
    pub(in crate::app) plain: bool,
    /// Grows each time the text was set from elsewhere than by typing, so that the editor takes it over.
    pub revision: u64,
    /// Grows each time others have changed the text.
    pub others: u64,
    /// The byte that the caret goes to when the text is taken over in this revision.
    pub caret: Option<usize>,
    /// Whether it may have line breaks.
    pub long: bool,
    /// The most characters that it should have, for the count below.
    pub max: Option<usize>,
}

/// How a text was changed by typing or pasting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// One run of it was replaced.
    Run(Splice),
    /// It is another: the whole of it as it stands now.
    Whole(String),
}

impl Writing {
    /// Returns a text just given the focus, which may have line breaks when it is `long`.
    pub fn new(
        target: Target,
        text: String,
        (long, max): (bool, Option<usize>),
        revision: u64,
    ) -> Self {
        let (length, plain) = (text.chars().count(), is_plain(&text));
        let (others, caret) = (0, None);
        Self { target, text, length, plain, revision, others, caret, long, max }
    }

    /// Returns the same text in another state, set from elsewhere than by typing.
    pub(in crate::app) fn with(self, text: String) -> Self {
        let (length, plain) = (text.chars().count(), is_plain(&text));
        Self { text, length, plain, ..self }
    }

    /// Changes the text; `None`, and nothing is changed, when the run doesn't stand there.
    #[must_use]
    pub(in crate::app) fn splice(&mut self, run: &Splice) -> Option<()> {
        run.apply(&mut self.text)?;
        let (removed, inserted) = (run.removed.chars().count(), run.inserted.chars().count());
        self.length = self.length.saturating_add(inserted).saturating_sub(removed);
        self.plain = self.plain && is_plain(&run.inserted);
        Some(())
    }
}

fn is_plain(text: &str) -> bool {
    !text.contains('<') && !text.contains('{')
}

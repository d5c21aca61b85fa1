//! The questions: first those that the terminal answers itself, then the few for the person in front of it.

use std::time::Duration;

use super::answers::{attributes, columns, is_complete, knows_mode};
use super::tested::{KEYS, LETTERS, SAMPLES, arrived, pasted};
use crate::base::Message;
use crate::base::text::visible;
use crate::texts::Texts;

/// How long a terminal may take to answer over a slow line.
const ANSWER: Duration = Duration::from_millis(1_500);
/// How long one may take to press a key.
const PRESS: Duration = Duration::from_secs(20);
/// How long one may take to paste.
const PASTE: Duration = Duration::from_mins(1);
/// How many times a question is asked that was answered with something else.
const TRIES: usize = 3;

/// What is sent to the clipboard.
pub(super) const COPIED: &str = "avtale æøå";
/// The same for OSC 52, in base 64.
const COPY: &str = "\u{1b}]52;c;YXZ0YWxlIMOmw7jDpQ==\u{7}";
/// Asks for what is pasted to be marked.
const MARK: &str = "\u{1b}[?2004h";
/// The same in reverse.
const UNMARK: &str = "\u{1b}[?2004l";

/// Why nothing more is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// Somebody has had enough of questions (Ctrl+D).
    Left,
    /// The program is told to end, or the terminal is gone.
    Told,
}

/// When an answer is whole.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// When nothing more comes for a moment.
    Quiet,
    /// When this says so of all that came.
    Complete(fn(&[u8]) -> bool),
}

/// The way to the terminal and whoever sits there.
pub trait Way {
    /// Writes.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn write(&mut self, text: &str) -> Result<(), Gone>;

    /// Returns the next line that is typed, without blanks around it.
    ///
    /// # Errors
    /// When none comes.
    fn line(&mut self) -> Result<String, Gone>;

    /// Writes, and returns what comes then, letter by letter and without echo; nothing when it takes longer
    /// than `patience`.
    ///
    /// # Errors
    /// When the terminal is gone, or Ctrl+C is pressed.
    fn ask(&mut self, text: &str, until: Until, patience: Duration) -> Result<Vec<u8>, Gone>;
}

/// What was found out of the terminal; what is `None` was not found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tested {
    /// How many cells the samples take: æøå, an å of two characters, an arrow, and a wide character.
    pub widths: Option<Vec<u16>>,
    /// What the terminal says that it is (DA2, DA1).
    pub attributes: Vec<String>,
    /// Whether what is pasted is marked.
    pub marks_pastes: Option<bool>,
    /// Whether æ, ø and å look right.
    pub letters: Option<bool>,
    /// Whether the characters that screens are drawn with do.
    pub drawn: Option<bool>,
    /// The keys that were pressed, with what came; nothing when none did.
    pub keys: Vec<(&'static str, Vec<u8>)>,
    /// Whether what is sent to the clipboard can be pasted.
    pub copies: Option<bool>,
}

/// How much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// The terminal and the person.
    Both,
    /// The person alone: the terminal can do no more than lines.
    Person,
}

/// Asks, and puts into `tested` what is answered.
///
/// # Errors
/// When nothing more can be asked; what was found out until then is there.
pub fn talk(
    way: &mut dyn Way,
    texts: &Texts,
    asking: Asking,
    tested: &mut Tested,
) -> Result<(), Gone> {
    let mut talk = Talk { way, texts, asked: 0, of: 0 };
    match asking {
        Asking::Both => {
            talk.of = 4;
            talk.measure(tested)?;
            talk.look(tested)?;
            talk.press(tested)?;
            talk.paste(tested)
        }
        Asking::Person => {
            talk.of = 2;
            talk.look(tested)
        }
    }
}

struct Talk<'a> {
    way: &'a mut dyn Way,
    texts: &'a Texts,
    asked: usize,
    of: usize,
}

impl Talk<'_> {
    /// Writes the samples one after the other on one row, asks where the cursor came to, and what else the
    /// terminal knows of itself; then the row is cleared.
    fn measure(&mut self, tested: &mut Tested) -> Result<(), Gone> {
        let samples = SAMPLES.map(|(text, _)| format!("\r{text}\u{1b}[6n")).concat();
        let asked = format!("{samples}\r\u{1b}[K\u{1b}[?2004$p\u{1b}[>c\u{1b}[c");
        let heard = self.way.ask(&asked, Until::Complete(is_complete), ANSWER)?;
        // Whatever a terminal has made of a question that it does not know.
        self.way.write("\r\u{1b}[K")?;
        let heard = String::from_utf8_lossy(&heard);
        let columns = columns(&heard);
        tested.widths = (columns.len() == SAMPLES.len())
            .then(|| columns.into_iter().map(|column| column.saturating_sub(1)).collect());
        tested.attributes = attributes(&heard);
        tested.marks_pastes = knows_mode(&heard, 2004);
        Ok(())
    }

    /// Shows characters and asks whether they look right.
    fn look(&mut self, tested: &mut Tested) -> Result<(), Gone> {
        tested.letters = Some(self.looks_right("doctor-ask-letters", LETTERS)?);
        let drawn = super::tested::drawn();
        tested.drawn = Some(self.looks_right("doctor-ask-drawn", &drawn)?);
        Ok(())
    }

    fn looks_right(&mut self, key: &'static str, shown: &str) -> Result<bool, Gone> {
        self.question(&Message::new(key))?;
        self.write(&format!("   {shown}\n"))?;
        self.yes("doctor-answer-looks")
    }

    /// Asks for a few keys, one after the other.
    fn press(&mut self, tested: &mut Tested) -> Result<(), Gone> {
        self.question(&Message::new("doctor-ask-keys"))?;
        for key in KEYS {
            let named = Message::new("doctor-press").with("key", &self.texts.get(key.name));
            let prompt = format!("   {} ", self.texts.say(&named));
            let heard = self.way.ask(&prompt, Until::Quiet, PRESS)?;
            let said = arrived(key, &heard);
            self.say(&said)?;
            tested.keys.push((key.id, heard));
        }
        Ok(())
    }

    /// Sends a text to the clipboard and asks for it back, which shows too whether pastes are marked.
    fn paste(&mut self, tested: &mut Tested) -> Result<(), Gone> {
        self.question(&Message::new("doctor-ask-copy").with("text", COPIED))?;
        if !self.yes("doctor-answer-copy")? {
            return Ok(());
        }
        let prompt = format!("{COPY}{MARK}   {} ", self.word("doctor-paste"));
        let heard = self.way.ask(&prompt, Until::Quiet, PASTE)?;
        self.way.write(UNMARK)?;
        let paste = pasted(&heard);
        let said = match &paste {
            None => Message::new("doctor-paste-none"),
            Some(paste) if paste.text == COPIED => Message::new("doctor-paste-came"),
            Some(paste) => {
                let short: String = paste.text.chars().take(40).collect();
                Message::new("doctor-paste-other").with("text", &short)
            }
        };
        self.say(&said)?;
        tested.copies = Some(paste.as_ref().is_some_and(|paste| paste.text == COPIED));
        if let Some(paste) = paste {
            tested.marks_pastes = Some(paste.is_marked);
        }
        Ok(())
    }

    fn question(&mut self, message: &Message) -> Result<(), Gone> {
        self.asked += 1;
        let said = self.texts.say(message);
        let head = Message::new("doctor-question")
            .count("number", self.asked)
            .count("of", self.of)
            .with("what", &said);
        self.write("\n")?;
        self.say(&head)
    }

    /// Asks until the answer is yes, by Enter alone, or no.
    fn yes(&mut self, how: &'static str) -> Result<bool, Gone> {
        for _ in 0..TRIES {
            self.write(&format!("   {} ", self.word(how)))?;
            let typed = self.way.line()?.to_lowercase();
            match typed.chars().next() {
                None | Some('j' | 'y') => return Ok(true),
                Some('n') => return Ok(false),
                Some(_) => {}
            }
        }
        // Whoever types other things there than we ask for does not see what we do.
        Ok(false)
    }

    fn say(&mut self, message: &Message) -> Result<(), Gone> {
        let said = self.texts.say(message);
        self.write(&format!("{said}\n"))
    }

    fn word(&self, key: &'static str) -> String {
        self.texts.get(key).into_owned()
    }

    /// Writes words, with nothing in them that steers the terminal but line breaks.
    fn write(&mut self, text: &str) -> Result<(), Gone> {
        let lines: Vec<_> = text.split('\n').map(visible).collect();
        self.way.write(&lines.join("\n"))
    }
}

#[cfg(test)]
mod tests;

//! The loop: say what is new, ask, hear, tell the state, wait until it is on disk.

use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, Sender};

use super::input::{Input, Reader, Source};
use super::out::{Echo, Out};
use super::place::{Kind, Spot};
use super::prose::Editing;
use crate::app::Msg;
use crate::base::time::TimeZone;
use crate::base::{HintId, Message};
use crate::draft::Draft;
use crate::engine::guard::{self, Alarm, Untouched, Watched};
use crate::engine::{Ended, Engine, Hook, RunError, Start};
use crate::platform::Because;
use crate::texts::Texts;

/// What a session with prompts works through.
pub struct Ways<'a> {
    /// Where lines come from.
    pub input: Box<dyn BufRead + Send>,
    /// Whether a terminal is there, which edits lines and may cut long ones.
    pub input_is_terminal: bool,
    /// Where lines go.
    pub output: &'a mut dyn Write,
    /// Whether a terminal is there, so that what is typed stands behind the prompt.
    pub output_is_terminal: bool,
    /// What is watched for the end; `None` where others see to it.
    pub watched: Option<Watched<Untouched>>,
    /// The words.
    pub texts: Texts,
    /// The zone that times are told in.
    pub zone: TimeZone,
    /// Why there are prompts and no screens.
    pub because: Because,
}

/// What the loop waits for.
#[derive(Debug)]
pub(super) enum Event {
    Input(io::Result<Input>),
    Alarm(Alarm),
    Answer(Msg),
    Panicked,
}

/// Runs a session with prompts until it is left.
///
/// # Errors
/// See [`RunError`].
pub fn run(start: Start, ways: Ways<'_>) -> Result<Ended, RunError> {
    let (sender, events) = mpsc::channel();
    let hook = Hook::set(sender.clone(), || Event::Panicked);
    let ended = session(start, ways, sender, events);
    RunError::or_fault(hook.take(), ended)
}

fn session(
    start: Start,
    ways: Ways<'_>,
    sender: Sender<Event>,
    events: Receiver<Event>,
) -> Result<Ended, RunError> {
    let mut engine = Engine::new(start, sender.clone(), Event::Answer)?;
    let watch = ways
        .watched
        .map(|watched| guard::spawn(watched, &sender, Event::Alarm))
        .transpose()
        .map_err(RunError::NotStarted)?;
    let reader = Reader::spawn(ways.input, sender, Event::Input).map_err(RunError::NotStarted)?;
    let is_terminal = ways.input_is_terminal && ways.output_is_terminal;
    let echo = if is_terminal { Echo::Beside } else { Echo::Elsewhere };
    engine.begin();
    let mut talk = Talk {
        engine,
        reader,
        events,
        out: Out::new(ways.output, echo),
        source: if ways.input_is_terminal { Source::Terminal } else { Source::Other },
        texts: ways.texts,
        zone: ways.zone,
        is_asked: false,
        spot: None,
        left: None,
        hinted: BTreeSet::new(),
        explained: BTreeSet::new(),
        editing: None,
        before: None,
        failing: false,
        listing: false,
        heard: Vec::new(),
    };
    // A panic of our own must not take the last words along.
    if catch_unwind(AssertUnwindSafe(|| talk.run(ways.because))).is_err() {
        talk.engine.survive();
    }
    talk.out.show();
    let Talk { engine, events, .. } = talk;
    let finished = engine.finish();
    drop(watch);
    finished.ended(events.try_iter().filter_map(|event| match event {
        Event::Answer(msg) => Some(msg),
        Event::Input(_) | Event::Alarm(_) | Event::Panicked => None,
    }))
}

/// A session with prompts at work.
pub(super) struct Talk<'a> {
    pub(super) engine: Engine,
    pub(super) reader: Reader,
    pub(super) events: Receiver<Event>,
    pub(super) out: Out<'a>,
    pub(super) source: Source,
    pub(super) texts: Texts,
    pub(super) zone: TimeZone,
    /// Whether a line is asked for and has not come.
    pub(super) is_asked: bool,
    /// The place that was told last.
    pub(super) spot: Option<Spot>,
    /// The place that one left for something beside it.
    pub(super) left: Option<Spot>,
    /// The hints that were told by themselves; they are repeated on request alone.
    pub(super) hinted: BTreeSet<HintId>,
    /// What one can type was told at these.
    pub(super) explained: BTreeSet<Kind>,
    /// Where in a long text the next line goes, while lines are written.
    pub(super) editing: Option<Editing>,
    /// The draft as it was before the last line was taken.
    pub(super) before: Option<Box<Draft>>,
    /// Whether it was told that saving fails.
    pub(super) failing: bool,
    /// What others did while a line was waited for; told with the next one, so that no line is broken.
    pub(super) heard: Vec<Message>,
    /// Whether all sections, or all rows, are to be listed where only the summary is told by itself.
    pub(super) listing: bool,
}

impl Talk<'_> {
    fn run(&mut self, because: Because) {
        self.greet(because);
        self.settle();
        while !self.engine.has_ended() && !self.out.is_gone() {
            self.tell_notice();
            self.tell_place();
            self.hear();
            self.settle();
            self.tell_saved();
        }
        if !self.engine.has_ended() {
            self.engine.tell(Msg::Hangup);
        }
    }

    /// Says that there are prompts, why, and how to be rid of them.
    fn greet(&mut self, because: Because) {
        let greeting = match because {
            Because::Asked => Message::new("line-on-asked"),
            Because::Variable(name) => Message::new("line-on-variable").with("name", name),
            Because::Configured => Message::new("line-on-configured"),
            Because::Dumb => Message::new("line-on-dumb"),
            Because::NoTerminal => Message::new("line-on-no-terminal"),
        };
        self.say(&greeting);
        self.say(&Message::new("line-first-help"));
    }

    /// Adds a message as a line.
    pub(super) fn say(&mut self, message: &Message) {
        let said = self.texts.say(message);
        self.out.line(&said);
    }

    /// Returns the text called `key`.
    pub(super) fn word(&self, key: &'static str) -> String {
        self.texts.say(&Message::new(key))
    }
}

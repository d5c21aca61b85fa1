//! Waiting: for the next line, and for the disk.

use std::sync::mpsc::{RecvError, RecvTimeoutError};
use std::time::Duration;

use super::input::{Input, typed};
use super::run::{Event, Talk};
use crate::app::{Msg, SaveState};
use crate::base::Message;
use crate::engine::guard::Alarm;

/// How long the disk is waited for without a word, and how long at most before one may go on.
const A_MOMENT: Duration = Duration::from_millis(100);
const MOMENTS_IN_SILENCE: usize = 15;
const MOST_MOMENTS: usize = 40;
/// How many times what is due is done before the next line is asked for.
const MOST_ROUNDS: usize = 4;

impl Talk<'_> {
    /// Asks for a line and waits until it comes, or something else happens.
    pub(super) fn hear(&mut self) {
        if self.engine.has_ended() || self.out.is_gone() {
            return;
        }
        let prompt = self.prompt();
        self.out.prompt(&prompt);
        if self.out.is_gone() {
            return;
        }
        if !std::mem::replace(&mut self.is_asked, true) {
            self.reader.want();
        }
        let was_at = self.spot_now();
        while self.is_asked && !self.engine.has_ended() {
            let event = match self.engine.patience() {
                Some(patience) => self.events.recv_timeout(patience),
                None => self.events.recv().map_err(|RecvError| RecvTimeoutError::Disconnected),
            };
            match event {
                Ok(event) => self.take_in(event),
                Err(RecvTimeoutError::Timeout) => {
                    self.engine.tick();
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.engine.tell(Msg::Hangup);
                }
            }
            if self.is_asked && self.spot_now() != was_at {
                // What was waited for came: the prompt that stands there is of another place.
                self.out.leave_prompt();
                return;
            }
        }
    }

    /// Waits until what is asked for is done and saved; a disk that answers late is told of.
    pub(super) fn settle(&mut self) {
        let mut moments = 0;
        for _ in 0..MOST_ROUNDS {
            while !self.engine.flush_for(A_MOMENT) {
                moments += 1;
                if moments == MOMENTS_IN_SILENCE {
                    self.say(&Message::new("line-slow"));
                    self.out.show();
                }
                self.take_in_all();
                if moments >= MOST_MOMENTS || self.engine.has_ended() {
                    return;
                }
            }
            let came = self.take_in_all();
            if self.engine.has_ended() {
                return;
            }
            // What was confirmed is to be in the draft's file before the next question.
            if self.engine.app.deadline().is_some() && !self.is_failing() {
                self.engine.tick();
            } else if came == 0 {
                return;
            }
        }
    }

    /// Returns whether the last save failed; it is tried again by itself.
    pub(super) fn is_failing(&self) -> bool {
        let state = self.engine.app.session.as_ref().map(|session| session.saving.state());
        matches!(state, Some(SaveState::Failed { .. }))
    }

    /// Takes in what is there, and returns how many things it was.
    fn take_in_all(&mut self) -> usize {
        let mut came = 0;
        while let Ok(event) = self.events.try_recv() {
            self.take_in(event);
            came += 1;
        }
        came
    }

    fn take_in(&mut self, event: Event) {
        match event {
            Event::Answer(msg) => {
                self.engine.tell(msg);
                self.heard.extend(self.engine.app.notice.take());
            }
            Event::Input(Ok(Input::Line(bytes))) => {
                self.is_asked = false;
                self.remember();
                match typed(&bytes, self.source) {
                    Ok(line) => self.take(line),
                    Err(fault) => self.say(&fault),
                }
            }
            Event::Input(Ok(Input::TooLong)) => {
                self.is_asked = false;
                self.say(&Message::new("line-too-long"));
            }
            Event::Input(Ok(Input::End)) => self.leave("line-end-of-input"),
            Event::Alarm(Alarm::Terminate) => self.leave("line-interrupted"),
            Event::Input(Err(_)) | Event::Alarm(Alarm::Hangup) | Event::Panicked => {
                self.engine.tell(Msg::Hangup);
            }
            // The shell sees to the stopping of a program that has taken nothing over.
            Event::Alarm(Alarm::Stop | Alarm::Continue) => {}
        }
    }

    /// Saves and leaves without a question: nobody can answer one.
    fn leave(&mut self, why: &'static str) {
        if self.is_asked {
            self.out.leave_prompt();
        }
        self.is_asked = false;
        self.say(&Message::new(why));
        self.engine.tell(Msg::Hangup);
    }
}

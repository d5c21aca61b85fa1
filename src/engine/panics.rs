//! What happens when our own code panics, in any thread: nothing is printed over the screen, the loop is
//! told, and the place is said after the terminal is given back.

use std::panic::{self, PanicHookInfo};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::words::THREAD;

/// The hook, set for all threads until this is taken or dropped.
#[derive(Debug)]
pub struct Hook {
    place: Arc<Mutex<Option<String>>>,
}

impl Hook {
    /// Sets the hook; `message` is sent at the first panic of any thread.
    pub fn set<M: Send + 'static>(sender: Sender<M>, message: fn() -> M) -> Self {
        let place = Arc::new(Mutex::new(None));
        let slot = Arc::clone(&place);
        let sender = Mutex::new(sender);
        panic::set_hook(Box::new(move |info| {
            // A dictionary that the crate which reads it fails on is no reason to end a session.
            if thread::current().name() == Some(THREAD) {
                return;
            }
            let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
            if slot.is_none() {
                *slot = Some(place_of(info));
                let sender = sender.lock().unwrap_or_else(PoisonError::into_inner);
                sender.send(message()).unwrap_or_default();
            }
        }));
        Self { place }
    }

    /// Takes the hook down and returns where the first panic was.
    pub fn take(self) -> Option<String> {
        drop(panic::take_hook());
        self.place.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// The place only: the message of a panic can carry words of a draft.
fn place_of(info: &PanicHookInfo<'_>) -> String {
    info.location().map_or_else(String::new, |at| format!("{}:{}", at.file(), at.line()))
}

//! The clock: a value, so that tests say what time it is.

use std::fmt;
use std::sync::Arc;

use crate::base::Moment;

/// Tells the time.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Moment + Send + Sync>);

impl Clock {
    /// Returns the system's clock.
    pub fn system() -> Self {
        Self(Arc::new(|| jiff::Timestamp::now().into()))
    }

    /// Returns a clock that stands still.
    pub fn fixed(moment: Moment) -> Self {
        Self(Arc::new(move || moment))
    }

    /// Returns the moment that it is.
    pub fn now(&self) -> Moment {
        (self.0)()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Clock").field(&self.now()).finish()
    }
}

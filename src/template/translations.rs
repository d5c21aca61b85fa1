//! A template in its other languages.

use std::sync::{Arc, OnceLock};

use super::{Template, wire};

/// A template in its other languages: read, or to be read when one of them is asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Translations {
    read: Arc<OnceLock<Vec<Arc<Template>>>>,
    /// What they are read from.
    built: &'static str,
}

impl Translations {
    /// Returns those that are read already.
    pub(crate) fn read(all: Vec<Arc<Template>>) -> Self {
        Self { read: Arc::new(OnceLock::from(all)), built: "" }
    }

    /// Returns those that are built in as `built`, read when they are asked for: few agreements need them.
    pub(super) fn later(built: &'static str) -> Self {
        Self { read: Arc::default(), built }
    }

    /// Returns all of them.
    pub(crate) fn all(&self) -> &[Arc<Template>] {
        // The tests rule out that what is built in cannot be read.
        self.read.get_or_init(|| wire::built(self.built).unwrap_or_default())
    }
}

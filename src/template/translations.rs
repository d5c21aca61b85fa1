//! A template in its other languages.

use std::sync::{Arc, OnceLock};

use super::{Template, wire};

/// A template in its other languages: read, or to be read when one of them is asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Translations {
    read: Arc<OnceLock<Vec<Arc<Template>>>>,
    /// The names and texts of the files to read them from.
    files: &'static [(&'static str, &'static str)],
}

impl Translations {
    /// Returns those that are read already.
    pub(crate) fn read(all: Vec<Arc<Template>>) -> Self {
        Self { read: Arc::new(OnceLock::from(all)), files: &[] }
    }

    /// Returns those in files without a fault, read when they are asked for: few agreements need them.
    pub(crate) fn later(files: &'static [(&'static str, &'static str)]) -> Self {
        Self { read: Arc::default(), files }
    }

    /// Returns those of the template `own`.
    pub(crate) fn of(&self, own: &Template) -> &[Arc<Template>] {
        self.read.get_or_init(|| wire::translations(self.files, own))
    }
}

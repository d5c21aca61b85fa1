//! The templates at hand: the official one, built in, and those added to it.

use std::sync::Arc;

use super::{Template, wire};
use crate::base::TemplateId;

/// The files of the official template.
const OFFICIAL: [(&str, &str); 13] = [
    ("template.toml", include_str!("official/template.toml")),
    ("sources.toml", include_str!("official/sources.toml")),
    ("choices.toml", include_str!("official/choices.toml")),
    ("1-background.toml", include_str!("official/1-background.toml")),
    ("2-responsibilities.toml", include_str!("official/2-responsibilities.toml")),
    ("3-meetings.toml", include_str!("official/3-meetings.toml")),
    ("4-goals.toml", include_str!("official/4-goals.toml")),
    ("5-contacts.toml", include_str!("official/5-contacts.toml")),
    ("6-duration.toml", include_str!("official/6-duration.toml")),
    ("7-evaluation.toml", include_str!("official/7-evaluation.toml")),
    ("hints.toml", include_str!("official/hints.toml")),
    ("checks.toml", include_str!("official/checks.toml")),
    ("placeholders.toml", include_str!("official/placeholders.toml")),
];

/// Templates by id, the official one first.
#[derive(Clone, Debug)]
pub struct Library(Vec<Arc<Template>>);

impl Library {
    /// Returns the library with the official template alone.
    ///
    /// # Panics
    /// When the built-in template has a fault, which the tests rule out.
    #[expect(clippy::expect_used, reason = "built in; the tests load it, so no fault is released")]
    pub fn official() -> Self {
        let template = wire::load(&OFFICIAL).expect("the official template has no fault");
        Self(vec![Arc::new(template)])
    }

    /// Adds a template; one with the same id gives way to it.
    pub fn add(&mut self, template: Template) {
        let template = Arc::new(template);
        match self.0.iter_mut().find(|found| found.id() == template.id()) {
            Some(found) => *found = template,
            None => self.0.push(template),
        }
    }

    /// Returns the template called `id`.
    pub fn get(&self, id: &TemplateId) -> Option<Arc<Template>> {
        self.0.iter().find(|template| template.id() == id).cloned()
    }

    /// Returns all templates, the official one first.
    pub fn all(&self) -> &[Arc<Template>] {
        &self.0
    }
}

//! The templates at hand: the official one, built in, and those added to it.

use std::sync::Arc;

use super::guideline::{Guideline, Passages};
use super::{Fault, Template, wire};
use crate::base::TemplateId;

/// The files of the official template.
static OFFICIAL: [(&str, &str); 17] = [
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
    ("guideline.toml", include_str!("official/guideline.toml")),
    ("suggestions.toml", include_str!("official/suggestions.toml")),
    ("law.toml", include_str!("official/law.toml")),
    ("passages.toml", include_str!("official/passages.toml")),
];

/// Templates by id, the official one first, and the documents laid beside them.
#[derive(Clone, Debug)]
pub struct Library {
    templates: Vec<Arc<Template>>,
    built_in: Arc<Template>,
    passages: Passages,
}

impl Library {
    /// Returns the library with the official template alone.
    ///
    /// # Panics
    /// When the built-in template has a fault, which the tests rule out.
    #[expect(clippy::expect_used, reason = "built in; the tests load it, so no fault is released")]
    pub fn official() -> Self {
        let template = wire::load_by_and_by(&OFFICIAL).expect("the official template has no fault");
        let built_in = Arc::new(template);
        let templates = vec![Arc::clone(&built_in)];
        Self { templates, built_in, passages: Passages::default() }
    }

    /// Returns the guideline of the template called `id`, read anew; an empty one when it has none.
    pub fn guideline(&self, id: &TemplateId) -> Guideline {
        let is_built_in = self.get(id).is_some_and(|found| Arc::ptr_eq(&found, &self.built_in));
        let read = || wire::load_guideline(&OFFICIAL, Some(&self.built_in));
        // The tests rule out that the built-in one has a fault.
        if is_built_in { read().unwrap_or_default() } else { Guideline::default() }
    }

    /// Returns the faults of the built-in guideline; there are none in a release.
    pub fn faults(&self) -> Vec<Fault> {
        wire::load_guideline(&OFFICIAL, Some(&self.built_in)).err().unwrap_or_default()
    }

    /// Lays documents beside the templates, in place of those before.
    pub fn lay_beside(&mut self, passages: Passages) {
        self.passages = passages;
    }

    /// Returns the documents laid beside the templates.
    pub fn passages(&self) -> &Passages {
        &self.passages
    }

    /// Adds a template; one with the same id gives way to it.
    pub fn add(&mut self, template: Template) {
        let template = Arc::new(template);
        match self.templates.iter_mut().find(|found| found.id() == template.id()) {
            Some(found) => *found = template,
            None => self.templates.push(template),
        }
    }

    /// Returns the template called `id`.
    pub fn get(&self, id: &TemplateId) -> Option<Arc<Template>> {
        self.templates.iter().find(|template| template.id() == id).cloned()
    }

    /// Returns all templates, the official one first.
    pub fn all(&self) -> &[Arc<Template>] {
        &self.templates
    }
}

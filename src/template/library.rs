//! The templates at hand: the official one, built in, and those added to it.

use std::sync::Arc;

use super::guideline::{Guideline, Passages};
use super::{Template, Translations, wire};
use crate::base::TemplateId;

/// The official template in its own language, as `official/` has it.
const TEMPLATE: &str = include_str!("built/template.json");

/// The official template in its other languages.
const TRANSLATIONS: &str = include_str!("built/translations.json");

/// The guideline of the official template.
const GUIDELINE: &str = include_str!("built/guideline.json");

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
    /// When what is built in cannot be read, which the tests rule out.
    #[expect(clippy::expect_used, reason = "built in; a test holds it against the files")]
    pub fn official() -> Self {
        let mut template: Template = wire::built(TEMPLATE).expect("a template is built in");
        template.translations = Translations::later(TRANSLATIONS);
        let built_in = Arc::new(template);
        let templates = vec![Arc::clone(&built_in)];
        Self { templates, built_in, passages: Passages::default() }
    }

    /// Returns the guideline of the template called `id`, read anew; an empty one when it has none.
    pub fn guideline(&self, id: &TemplateId) -> Guideline {
        let is_built_in = self.get(id).is_some_and(|found| Arc::ptr_eq(&found, &self.built_in));
        // The tests rule out that the built-in one cannot be read.
        if is_built_in { wire::built(GUIDELINE).unwrap_or_default() } else { Guideline::default() }
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

//! The templates at hand: the official one, built in, and those added to it.

use std::sync::Arc;

use super::Template;
use crate::base::TemplateId;

/// Templates by id, the official one first.
#[derive(Clone, Debug)]
pub struct Library(Vec<Arc<Template>>);

impl Library {
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

//! The published schemas.

use super::args::{Schema, SchemaOf};
use super::failure::Failure;
use super::session::Session;
use super::wire::FINDINGS_SCHEMA;
use crate::export::AGREEMENT_SCHEMA;
use crate::store::wire::{SCHEMA_DRAFT, schema_answers};

pub(super) fn run(session: &mut Session<'_, '_>, schema: &Schema) -> Result<(), Failure> {
    match schema.which {
        SchemaOf::Draft => session.output.write(SCHEMA_DRAFT.as_bytes()),
        SchemaOf::Agreement => session.output.write(AGREEMENT_SCHEMA.as_bytes()),
        SchemaOf::Findings => session.output.write(FINDINGS_SCHEMA.as_bytes()),
        SchemaOf::Answers => {
            let template = session.template(None)?;
            session.output.write(schema_answers(&template).as_bytes())
        }
    }
}

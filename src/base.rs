//! What every module speaks of: ids, clean text, days and moments, people and Norwegian word forms.

pub mod ids;
pub mod message;
pub mod nearest;
pub mod norwegian;
pub mod paste;
pub mod splice;
pub mod text;
pub mod time;

pub use ids::{
    ClauseId, DraftId, FieldId, HintId, ItemId, NoteId, OptionId, PartId, SectionId, SessionId,
    SourceId, StepId, TemplateId,
};
pub use message::{Argument, Message};
pub use splice::Splice;
pub use text::{Cleaned, Line, Prose};
pub use time::{Day, Moment};

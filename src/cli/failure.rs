//! How a command ends when it is not done.

use crate::base::Message;
use crate::export::ExportError;
use crate::store::StoreError;

/// Why a command is not done.
#[derive(Debug)]
pub(super) enum Failure {
    /// It failed; exit code 1. Each message says what, on what, and what to do.
    Said(Vec<Message>),
    /// The arguments are wrong; exit code 2.
    Arguments(Message),
    /// It found something; exit code 3.
    Findings(Vec<Message>),
    /// The reader of the data has gone; nobody is told, and nothing is wrong.
    Closed,
}

impl Failure {
    /// Returns the failure that is told with one message.
    pub(super) fn said(message: Message) -> Self {
        Self::Said(vec![message])
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        Self::said(error.message)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::said(error.message)
    }
}

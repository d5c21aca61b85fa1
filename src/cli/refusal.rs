//! What clap has against the arguments, in words.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::base::Message;

/// Returns what is wrong with the arguments, and what to do.
pub(super) fn message(error: &clap::Error) -> Message {
    let argument = context(error, ContextKind::InvalidArg);
    let kind = error.kind();
    if kind == ErrorKind::UnknownArgument {
        return suggested(
            error,
            ContextKind::SuggestedArg,
            ("cli-unknown-argument", "cli-unknown-argument-suggested"),
            &argument,
        );
    }
    if kind == ErrorKind::InvalidSubcommand {
        return suggested(
            error,
            ContextKind::SuggestedSubcommand,
            ("cli-unknown-command", "cli-unknown-command-suggested"),
            &context(error, ContextKind::InvalidSubcommand),
        );
    }
    if matches!(kind, ErrorKind::InvalidValue | ErrorKind::ValueValidation) {
        let value = context(error, ContextKind::InvalidValue);
        let valid = context(error, ContextKind::ValidValue);
        return match (value.as_str(), valid.as_str()) {
            ("", "") => Message::new("cli-value-missing").with("argument", &argument),
            ("", _) => Message::new("cli-value-missing-of")
                .with("argument", &argument)
                .with("valid", &valid),
            (_, "") => {
                Message::new("cli-value-wrong").with("argument", &argument).with("value", &value)
            }
            (_, _) => Message::new("cli-value-wrong-of")
                .with("argument", &argument)
                .with("value", &value)
                .with("valid", &valid),
        };
    }
    if kind == ErrorKind::MissingRequiredArgument {
        return Message::new("cli-argument-missing").with("argument", &argument);
    }
    if kind == ErrorKind::ArgumentConflict {
        let other = context(error, ContextKind::PriorArg);
        return if other.is_empty() || other == argument {
            Message::new("cli-argument-twice").with("argument", &argument)
        } else {
            Message::new("cli-argument-conflict").with("argument", &argument).with("other", &other)
        };
    }
    if matches!(
        kind,
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        return Message::new("cli-command-missing");
    }
    Message::new("cli-arguments-wrong")
}

/// Returns what to tell when an option that holds for every command is given before the command and after it
/// again, where clap takes the later. Whoever fixes the first words of the command line, such as an
/// administrator that lets people in to this program alone, must be able to rely on them.
pub(super) fn twice(command: &Command, given: &[OsString]) -> Option<Message> {
    let given: Vec<_> = given.iter().map(|part| part.to_string_lossy()).collect();
    let options = given.iter().take_while(|part| *part != "--");
    let options: Vec<_> =
        options.filter_map(|part| part.strip_prefix("--")?.split('=').next()).collect();
    let twice = command
        .get_arguments()
        .filter(|argument| argument.is_global_set())
        .find(|it| options.iter().filter(|option| it.get_long() == Some(**option)).count() > 1)?;
    Some(Message::new("cli-argument-twice").with("argument", twice))
}

fn suggested(
    error: &clap::Error,
    kind: ContextKind,
    (plain, with): (&'static str, &'static str),
    name: &str,
) -> Message {
    match context(error, kind).as_str() {
        "" => Message::new(plain).with("name", name),
        suggestion => Message::new(with).with("name", name).with("suggestion", suggestion),
    }
}

/// Returns what clap tells of the error, and nothing when it doesn't.
fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

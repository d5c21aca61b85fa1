//! The command line: arguments in, data and messages out, and an exit code.

mod args;
mod check;
mod columns;
mod doctor;
mod early;
mod everywhere;
mod export;
mod face;
mod failure;
mod farewell;
mod fill;
mod guideline;
mod list;
mod looks;
mod merge;
mod new;
mod output;
mod pictures;
mod reach;
mod refusal;
mod restore;
mod schema;
mod send;
mod session;
mod shell;
mod show;
mod spelling;
mod template;
mod verify;
mod versions;
mod walk;
mod wire;
mod wording;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;
use std::sync::Arc;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};

use crate::app::Purpose;
use crate::app::wall::Pace;
use crate::base::{Line, Message};
use crate::platform::{
    self, Platform, PlatformError, Reach, Tongue, account_number, confine, harden,
};
use crate::settings::Settings;
use crate::texts::{Language, Texts};
use args::{Arguments, Command};
use failure::Failure;
use output::Output;
use session::Session;

/// Runs the program with the arguments it was started with, and returns its exit code:
/// 0 done, 1 failed, 2 wrong arguments, 3 something found.
pub fn run() -> ExitCode {
    // Each write takes the lock for itself: the screens write from threads of their own.
    let (mut data, mut messages) = (io::stdout(), io::stderr());
    let mut output = Output { data: &mut data, messages: &mut messages };
    let given = platform::arguments();
    let settings = early::settings(&given);
    let Tongue { asked, locale } = early::tongue(&given);
    let asked = asked.or(settings.language.clone());
    let (language, told) = Language::chosen(asked.as_deref(), locale.as_deref());
    let texts = Arc::new(settings.texts(language));
    // Putting all help into words takes as long as all else up to here: it is done for those who see any.
    let understood = understood(Arguments::command(), &given)
        .or_else(|_| understood(wording::command(&texts), &given));
    let ended = match understood {
        Ok(arguments) => obey(arguments, (told, settings), &texts, &mut output),
        Err(NotUnderstood::ByClap(error)) => answer(&error, &mut output),
        Err(NotUnderstood::Twice(twice)) => Err(Failure::Arguments(twice)),
    };
    exit_code(ended.err().as_ref(), &texts, &mut output)
}

/// Why arguments are not obeyed.
enum NotUnderstood {
    /// They are no command of the program's, or they ask for help.
    ByClap(clap::Error),
    /// An option is given twice.
    Twice(Message),
}

fn understood(mut command: clap::Command, given: &[OsString]) -> Result<Arguments, NotUnderstood> {
    // What an option is called can be told only then.
    command.build();
    let twice = refusal::twice(&command, given);
    let matches = command.try_get_matches_from(given);
    let matches = matches.and_then(|found| Arguments::from_arg_matches(&found));
    let arguments = matches.map_err(NotUnderstood::ByClap)?;
    twice.map_or(Ok(arguments), |twice| Err(NotUnderstood::Twice(twice)))
}

/// Does what the arguments ask for, after telling what there is to tell of language and settings.
fn obey(
    arguments: Arguments,
    (told, settings): (Option<Message>, Settings),
    texts: &Arc<Texts>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let Arguments { everywhere, face, command } = arguments;
    let mut platform = Platform::read(
        Arguments::asked(everywhere, face, command.as_ref()),
        settings.configured.clone(),
    );
    if platform.user.is_blank() {
        let nobody = Message::new("cli-user-nameless").with("number", &account_number());
        platform.user = Line::typed(&texts.say(&nobody)).text;
    }
    let unguarded = [harden(), confine(platform.reach)].into_iter().filter_map(Result::err);
    let mut messages: Vec<_> = told.into_iter().collect();
    messages.extend(unguarded.map(|error| error.message()));
    if !tells_settings_itself(command.as_ref()) {
        messages.extend(settings.in_short(texts));
    }
    for message in messages {
        output.say(texts, &message);
    }
    hold_restricted(&platform)?;
    let mut session = Session::start((platform, settings), texts, output);
    match command {
        None => walk::run(&mut session, None, Purpose::Write),
        Some(Command::Open(open)) => walk::open(&mut session, Some(&open.which.draft)),
        Some(Command::Line(line)) => walk::open(&mut session, line.draft.as_deref()),
        Some(Command::Wall(wall)) => {
            let id = session.store()?.find(&wall.which.draft)?;
            walk::run(&mut session, Some(id), Purpose::Wall(wall.every.map(Pace::of_seconds)))
        }
        Some(Command::New(new)) => new::run(&mut session, &new),
        Some(Command::Fill(fill)) => fill::run(&mut session, &fill),
        Some(Command::List(form)) => list::run(&mut session, &form),
        Some(Command::Show(which)) => show::run(&mut session, &which),
        Some(Command::Check(check)) => check::run(&mut session, &check),
        Some(Command::Export(export)) => export::run(&mut session, &export),
        Some(Command::Versions(versions)) => versions::run(&mut session, &versions),
        Some(Command::Restore(restore)) => restore::run(&mut session, &restore),
        Some(Command::Send(send)) => send::run(&mut session, &send),
        Some(Command::Merge(merge)) => merge::run(&mut session, &merge),
        Some(Command::Verify(verify)) => verify::run(&mut session, &verify),
        Some(Command::Guideline(guideline)) => guideline::run(&mut session, &guideline),
        Some(Command::Doctor(asked)) => doctor::run(&mut session, &asked),
        Some(Command::Schema(schema)) => schema::run(&mut session, &schema),
        Some(Command::Completions(asked)) => shell::completions(&mut session, &asked),
        Some(Command::Man(asked)) => shell::manual(&mut session, &asked),
        Some(Command::Template(template)) => template::run(&mut session, template.command),
    }
}

/// Returns whether a command tells what is wrong in the settings in its own way: the walk where people look,
/// and the doctor each fault.
fn tells_settings_itself(command: Option<&Command>) -> bool {
    matches!(
        command,
        None | Some(Command::Open(_) | Command::Line(_) | Command::Wall(_) | Command::Doctor(_))
    )
}

/// # Errors
/// In restricted mode, whatever the command: when the folder of drafts is not given, or is not there.
fn hold_restricted(platform: &Platform) -> Result<(), Failure> {
    match (platform.reach, platform.drafts()) {
        (Reach::Free, _) | (Reach::Restricted, Ok(_)) => Ok(()),
        (Reach::Restricted, Err(PlatformError::NotSaid)) => {
            Err(Failure::Arguments(PlatformError::NotSaid.message()))
        }
        (Reach::Restricted, Err(error)) => Err(Failure::said(error.message())),
    }
}

/// Gives the help that was asked for, or says what is wrong with the arguments.
fn answer(error: &clap::Error, output: &mut Output<'_>) -> Result<(), Failure> {
    let kind = error.kind();
    if matches!(kind, ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return output.write(error.render().to_string().as_bytes());
    }
    Err(Failure::Arguments(refusal::message(error)))
}

fn exit_code(failure: Option<&Failure>, texts: &Texts, output: &mut Output<'_>) -> ExitCode {
    let (code, messages) = match failure {
        None | Some(Failure::Closed) => (0, &[][..]),
        Some(Failure::Said(messages)) => (1, &messages[..]),
        Some(Failure::Arguments(message)) => (2, std::slice::from_ref(message)),
        Some(Failure::Findings(messages)) => (3, &messages[..]),
    };
    for message in messages {
        output.say(texts, message);
    }
    ExitCode::from(code)
}

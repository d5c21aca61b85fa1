//! What works here and what doesn't, with a few questions at a terminal, and one block for those who run the
//! host.

use std::path::{Path, PathBuf};

use clap::Args;

use super::args::AsJson;
use super::columns::ended;
use super::failure::Failure;
use super::output::wrapped;
use super::session::Session;
use super::wire;
use crate::base::Message;
use crate::base::text::visible;
use crate::doctor::{
    Area, Asking, FILE, Fallbacks, Folder, Gone, Grade, Kind, Remembered, Report, Tested, Tty, Way,
    dictionaries, drafts, folder, screen, talk,
};
use crate::platform::dictionaries::dictionary;
use crate::platform::{Characters, Host, Platform, Reach, Wishes, account_number};
use crate::store::{Looked, Store as _, StoreError, keep_own, look, read_file};

/// The variables of this program begin so.
const OURS: &str = "AVTALE_";

#[derive(Debug, Args)]
pub(super) struct Doctor {
    #[arg(long, help = "cli-doctor-no-ask")]
    no_ask: bool,
    #[arg(long, conflicts_with = "json", help = "cli-doctor-forget")]
    forget: bool,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(session: &mut Session<'_, '_>, asked: &Doctor) -> Result<(), Failure> {
    if asked.forget {
        return forget(session);
    }
    let mut host = Host::read();
    if session.platform.reach == Reach::Restricted {
        // There they say nothing.
        host.variables.retain(|(name, _)| !name.starts_with(OURS));
    }
    let terminal = session.platform.terminal;
    let mut tested = Tested::default();
    if terminal.input && terminal.output && !asked.no_ask && !asked.form.json {
        ask(session, &mut tested)?;
    }
    let mut report = Report::default();
    program(session, &mut report, &host.kernel);
    let size = if terminal.output { Tty::size() } else { None };
    screen(&mut report, &host, size, &tested);
    remember(session, &mut report, &tested);
    folders(session, &mut report);
    words(session, &mut report);
    tell(session, &report, asked.form.json)?;
    if report.is_stopped() {
        return Err(Failure::said(Message::new("doctor-stopped")));
    }
    Ok(())
}

/// Asks the terminal, and the person who sits there.
fn ask(session: &mut Session<'_, '_>, tested: &mut Tested) -> Result<(), Failure> {
    let mut terminal = Tty::standard()
        .map_err(|error| Failure::said(Message::new("cli-not-started").with("why", &error)))?;
    let asking = if session.platform.terminal.is_dumb { Asking::Person } else { Asking::Both };
    let intro = session.texts.get("doctor-intro");
    let asked = terminal
        .write(&format!("{intro}\n"))
        .and_then(|()| talk(&mut terminal, session.texts, asking, tested));
    match asked {
        Ok(()) | Err(Gone::Left) => Ok(()),
        Err(Gone::Told) => Err(Failure::said(Message::new("doctor-broken-off"))),
    }
}

/// Tells what the program is, and who asks.
fn program(session: &Session<'_, '_>, report: &mut Report, kernel: &str) {
    let version = env!("CARGO_PKG_VERSION");
    let (features, key) = if cfg!(feature = "pdf") {
        ("pdf", "doctor-program")
    } else {
        ("no pdf", "doctor-program-no-pdf")
    };
    report.found(Area::Program, Grade::Good, Message::new(key).with("version", version));
    let spelling = if crate::spell::is_built() { "spelling" } else { "no spelling" };
    report.fact("avtale", format!("{version} ({features}, {spelling})"));
    report.fact("time", session.shown(session.platform.clock.now()));
    report.fact("kernel", kernel);
    let user = session.platform.user.as_str();
    report.fact("user", format!("{user} ({})", account_number()));
    report.fact("language", session.texts.language().tag());
    for fault in session.settings.told(session.texts) {
        report.found(Area::Program, Grade::Odd, fault);
    }
    report.fact("settings", format!("{} faults", session.settings.faults.len()));
    match session.platform.reach {
        Reach::Free => {}
        Reach::Restricted => {
            report.found(Area::Program, Grade::Good, Message::new("doctor-restricted"));
            report.fact("mode", "restricted");
        }
    }
}

/// Takes note of what the terminal cannot do, and tells what is done about it.
fn remember(session: &Session<'_, '_>, report: &mut Report, tested: &Tested) {
    let Some(own) = session.platform.config() else { return };
    let terminal = session.platform.terminal_name.clone();
    let (mut remembered, faults) = remembered_in(own);
    // Who only wants to be told has nothing written.
    let asked = *tested != Tested::default();
    if let Some(line) = faults.first() {
        let path = shown(&own.join(FILE));
        let key = if asked { "doctor-remembered-faulty" } else { "doctor-recalled-faulty" };
        let message = Message::new(key).with("path", &path);
        report.found(Area::Terminal, Grade::Odd, message.count("line", *line));
    }
    if terminal.is_empty() {
        return;
    }
    let before = remembered.of(&terminal);
    let usual = session.platform.able.display(Wishes::default()).characters;
    let after = before.after(tested, usual);
    if asked && (after != before || !faults.is_empty()) {
        remembered.set(terminal.clone(), after);
        if let Err(error) = write(session, own, &remembered) {
            report.found(Area::Terminal, Grade::Odd, error.message);
            return;
        }
    }
    let Fallbacks { characters, no_clipboard } = after;
    let told = characters.map(|characters| match characters {
        Characters::Plain => "doctor-remembered-plain",
        Characters::Full => "doctor-remembered-full",
    });
    let clipboard = no_clipboard.then_some("doctor-remembered-clipboard");
    for key in told.into_iter().chain(clipboard) {
        report.found(Area::Terminal, Grade::Good, Message::new(key).with("terminal", &terminal));
    }
    report.fact("remembered", after.to_string());
}

/// Puts what is remembered of the terminal behind everything that people say; returns it, with what to tell
/// of a file that cannot be read, which keeps nobody from writing.
pub(super) fn recall(platform: &mut Platform) -> (Fallbacks, Option<Message>) {
    let Some(own) = platform.config().filter(|_| !platform.terminal_name.is_empty()) else {
        return (Fallbacks::default(), None);
    };
    let (remembered, faults) = remembered_in(own);
    let fallbacks = remembered.of(&platform.terminal_name);
    let path = shown(&own.join(FILE));
    platform.remember(fallbacks.wishes());
    let told = faults.first().map(|line| {
        Message::new("doctor-recalled-faulty").with("path", &path).count("line", *line)
    });
    (fallbacks, told)
}

/// Returns what is remembered in a folder, and the lines that cannot be read.
fn remembered_in(own: &Path) -> (Remembered, Vec<usize>) {
    // Where there is no file nothing is remembered.
    let bytes = read_file(&own.join(FILE)).unwrap_or_default();
    Remembered::read(&String::from_utf8_lossy(&bytes))
}

fn write(session: &Session<'_, '_>, own: &Path, all: &Remembered) -> Result<(), StoreError> {
    let text = all.text(&session.texts.get("doctor-remembered-file"));
    keep_own(own, FILE, text.as_deref().map(str::as_bytes))
}

fn forget(session: &mut Session<'_, '_>) -> Result<(), Failure> {
    match (session.platform.config(), session.platform.reach) {
        (_, Reach::Restricted) => {
            return Err(Failure::Arguments(Message::new("cli-restricted-forget")));
        }
        (Some(own), Reach::Free) => keep_own(own, FILE, None)?,
        // Nothing was ever remembered.
        (None, Reach::Free) => {}
    }
    session.say(&Message::new("doctor-forgotten"));
    Ok(())
}

/// Looks at the folders that the program keeps something in.
fn folders(session: &mut Session<'_, '_>, report: &mut Report) {
    let platform = &session.platform;
    match platform.drafts() {
        Ok(path) => {
            let looked = look(&path);
            let is_there = looked.as_ref().is_ok_and(|looked| looked.there.is_some());
            add(session, report, (Kind::Drafts, &path, &looked));
            if is_there {
                list(session, report);
            }
        }
        Err(error) => report.found(Area::Folders, Grade::Fault, error.message()),
    }
    let platform = &session.platform;
    let own = [
        (Kind::Data, platform.data()),
        (Kind::Configuration, platform.config().map(Path::to_owned)),
    ];
    for (kind, path) in own {
        if let Some(path) = path {
            add(session, report, (kind, &path, &look(&path)));
        }
    }
    if let Some((path, looked)) = shelter(&platform.shelters) {
        add(session, report, (Kind::Emergency, &path, &looked));
    }
}

fn add(
    session: &Session<'_, '_>,
    report: &mut Report,
    (kind, path, looked): (Kind, &Path, &Result<Looked, StoreError>),
) {
    let path = shown(path);
    let path = match session.platform.reach {
        Reach::Free => Some(path.as_str()),
        Reach::Restricted => None,
    };
    folder(report, Folder { kind, path, looked, account: account_number() });
}

/// Returns the first folder for emergency copies that can be used; the last when none can.
fn shelter(shelters: &[PathBuf]) -> Option<(PathBuf, Result<Looked, StoreError>)> {
    let mut last = None;
    for path in shelters {
        let looked = look(path);
        let is_usable = looked.is_ok();
        last = Some((path.clone(), looked));
        if is_usable {
            break;
        }
    }
    last
}

/// Counts the drafts.
fn list(session: &mut Session<'_, '_>, report: &mut Report) {
    let listed = session.store().and_then(|mut store| Ok(store.list()?));
    match listed {
        Ok(listed) => drafts(report, &listed),
        Err(Failure::Said(messages)) => {
            for message in messages {
                report.found(Area::Folders, Grade::Fault, message);
            }
        }
        // A list is asked for and nothing else.
        Err(Failure::Arguments(_) | Failure::Findings(_) | Failure::Closed) => {}
    }
}

/// Tells of the template and the dictionaries.
fn words(session: &Session<'_, '_>, report: &mut Report) {
    if let Ok(template) = session.template(None) {
        let hash: String = template.hash().chars().take(12).collect();
        let edition = template.edition();
        report.fact("template", format!("{} {edition} {hash}", template.id()));
        let message = Message::new("doctor-template").with("name", template.name());
        report.found(Area::Words, Grade::Good, message.with("edition", edition));
    }
    let folders = &session.platform.dictionaries;
    let found = ["nb", "nn"].map(|tag| (tag, dictionary(folders, tag).map(|found| found.words)));
    dictionaries(report, &found);
}

fn tell(session: &mut Session<'_, '_>, report: &Report, is_json: bool) -> Result<(), Failure> {
    if is_json {
        let json = wire::examined(report, session.texts);
        return session.output.write(&json);
    }
    let columns = Tty::size().map_or(u16::MAX, |(columns, _)| columns);
    let columns = if session.platform.terminal.output { columns } else { u16::MAX };
    let said = report.lines(session.texts).into_iter().map(|line| wrapped(&line, columns));
    let mut lines: Vec<_> = said.collect();
    lines.push(String::new());
    lines.push(wrapped(&session.texts.get("doctor-block"), columns));
    lines.push(String::new());
    lines.extend(report.block(session.texts));
    session.output.write(ended(&lines).as_bytes())
}

fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

//! Which draft and which version a finished file comes from, and whether it is as it was made.

mod search;

use super::args::Verify;
use super::columns::ended;
use super::failure::Failure;
use super::reach::asked_about;
use super::session::Session;
use super::wire;
use crate::base::Message;
use crate::base::text::visible;
use crate::export::{Annex, Headings, Stage, Token, origin, token};
use crate::store::Version;
use crate::texts::Language;
use search::{Made, Search, State};

/// What is known of a file, or of a code from a page.
pub(super) struct Verdict {
    /// What the file is called; `None` for a code.
    pub(super) file: Option<String>,
    /// What the file says of itself.
    pub(super) token: Option<Token>,
    /// The states of drafts that read like this, the likeliest first.
    pub(super) states: Vec<State>,
    /// How the file was made, when one of the states gives it byte for byte.
    pub(super) made: Option<Made>,
}

pub(super) fn run(session: &mut Session<'_, '_>, arguments: &Verify) -> Result<(), Failure> {
    match (&arguments.code, &arguments.file) {
        (Some(code), _) => printed(session, code, arguments.form.json),
        (None, Some(path)) => {
            let (name, bytes) = asked_about(session, path)?;
            file(session, (name, &bytes), arguments.form.json)
        }
        // The arguments are not read without one of the two.
        (None, None) => Ok(()),
    }
}

/// Tells which states of drafts have the code that stands at the foot of a page.
fn printed(session: &mut Session<'_, '_>, code: &str, json: bool) -> Result<(), Failure> {
    let Some(digits) = token::digits(code) else {
        return Err(Failure::Arguments(Message::new("cli-verify-bad-code").with("code", &code)));
    };
    let mut search = Search::new(session)?;
    let states = search.everywhere(session, &digits)?;
    say_unread(session, &search);
    let is_found = !states.is_empty();
    let verdict = Verdict { file: None, token: None, states, made: None };
    let mut lines = found(session, &verdict.states, Said::Known);
    if !is_found {
        let message = Message::new("cli-verify-no-code").with("code", &token::code(&digits));
        lines.push(session.texts.say(&message));
    }
    told(session, &verdict, &lines, json)?;
    if is_found { Ok(()) } else { Err(Failure::Findings(Vec::new())) }
}

/// Tells where a file comes from, and whether it is as it was made.
fn file(
    session: &mut Session<'_, '_>,
    (name, bytes): (String, &[u8]),
    json: bool,
) -> Result<(), Failure> {
    let Some((format, token)) = origin(bytes) else {
        let verdict = Verdict { file: Some(name), token: None, states: Vec::new(), made: None };
        let line = session.texts.get("cli-verify-no-token").into_owned();
        told(session, &verdict, &[line], json)?;
        return Err(Failure::Findings(Vec::new()));
    };
    let mut search = Search::new(session)?;
    let mut states = search.of(session, &token.draft, &token.fingerprint);
    if states.is_empty() {
        // A draft that was brought back or kept beside another has an id of its own.
        states = search.everywhere(session, &token.fingerprint)?;
    }
    say_unread(session, &search);
    let made = search.made(&states, format, bytes);
    if let Some(made) = &made {
        states.swap(0, made.state);
    }
    let lines = if states.is_empty() {
        let message = Message::new("cli-verify-unknown").with("draft", &token.draft);
        let code = token::code(&token.fingerprint);
        vec![session.texts.say(&message.with("code", &code))]
    } else {
        judged(session, &states, made.as_ref())
    };
    let is_unchanged = made.is_some();
    let verdict = Verdict { file: Some(name), token: Some(token), states, made };
    told(session, &verdict, &lines, json)?;
    if is_unchanged { Ok(()) } else { Err(Failure::Findings(Vec::new())) }
}

/// Returns the verdict on a file, then where it is from: of a changed one that is what it says itself.
fn judged(session: &Session<'_, '_>, states: &[State], made: Option<&Made>) -> Vec<String> {
    let (verdict, said, kind) = match made {
        Some(made) => ("cli-verify-unchanged", Said::Known, kind(made)),
        None => ("cli-verify-changed", Said::Claimed, Vec::new()),
    };
    let get = |key| session.texts.get(key).into_owned();
    let mut lines = vec![get(verdict)];
    lines.extend(found(session, states, said));
    lines.extend(kind.into_iter().map(get));
    lines
}

/// Whether what a file says of itself has been seen to be so.
#[derive(Clone, Copy)]
enum Said {
    /// It is so.
    Known,
    /// The file says it, and whoever changed the file may have left it standing.
    Claimed,
}

/// Returns what to tell of how a file was made.
fn kind(Made { state: _, wanted }: &Made) -> Vec<&'static str> {
    let kind = match (wanted.stage, wanted.annex) {
        (Stage::Draft, Annex::None) => "cli-verify-draft",
        (Stage::Draft, Annex::Deviations) => "cli-verify-draft-annex",
        (Stage::Final, Annex::None) => "cli-verify-final",
        (Stage::Final, Annex::Deviations) => "cli-verify-final-annex",
    };
    let numbered = match wanted.headings {
        Headings::Plain => None,
        Headings::Numbered => Some("cli-verify-numbered"),
    };
    std::iter::once(kind).chain(numbered).collect()
}

/// Returns a line for the likeliest state, and one for the others that read the same.
fn found(session: &Session<'_, '_>, states: &[State], said: Said) -> Vec<String> {
    let mut lines = Vec::new();
    let mut told: Vec<&State> = Vec::new();
    for state in states {
        // Of each draft the likeliest state has a line of its own.
        if told.iter().any(|other| other.draft == state.draft) {
            continue;
        }
        told.push(state);
        lines.push(session.texts.say(&from(session, state, said)));
        lines.extend(language(session, state, said));
        let others = states.iter().filter(|other| other.draft == state.draft);
        let numbers: Vec<_> = others
            .filter_map(|other| other.version.as_ref())
            .filter(|version| state.version.as_ref() != Some(version))
            .map(|version| version.number.to_string())
            .collect();
        if !numbers.is_empty() {
            let message = Message::new("cli-verify-also").with("numbers", &numbers.join(", "));
            lines.push(session.texts.say(&message));
        }
    }
    lines
}

fn from(session: &Session<'_, '_>, state: &State, said: Said) -> Message {
    let State { draft, title, version, document: _ } = state;
    let (now, then) = match said {
        Said::Known => ("cli-verify-now", "cli-verify-then"),
        Said::Claimed => ("cli-verify-claims-now", "cli-verify-claims-then"),
    };
    match version {
        None => Message::new(now).with("title", title).with("id", draft),
        Some(Version { number, why: _, stamp }) => Message::new(then)
            .with("title", title)
            .with("id", draft)
            .with("number", number)
            .with("at", &session.shown(stamp.at))
            .with("by", stamp.by.as_str()),
    }
}

/// Returns which language the agreement is in, when that is known and not the one that most are in.
fn language(session: &Session<'_, '_>, state: &State, said: Said) -> Option<String> {
    let language = &*state.document.language;
    let is_told = match said {
        Said::Known => language != Language::default().tag(),
        Said::Claimed => false,
    };
    let message = Message::new("cli-verify-language").with("language", language);
    is_told.then(|| session.texts.say(&message))
}

fn say_unread(session: &mut Session<'_, '_>, search: &Search) {
    if search.unread > 0 {
        session.say(&Message::new("cli-verify-unread").count("count", search.unread));
    }
}

fn told(
    session: &mut Session<'_, '_>,
    verdict: &Verdict,
    lines: &[String],
    json: bool,
) -> Result<(), Failure> {
    if json {
        return session.output.write(&wire::verdict(verdict));
    }
    let lines: Vec<_> = lines.iter().map(|line| visible(line).into_owned()).collect();
    session.output.write(ended(&lines).as_bytes())
}

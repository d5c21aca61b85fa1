//! Other keys than the standard ones: who wants what, and what cannot be.

use super::{Command, Keymap, Row, Situation};
use crate::app::key::{Code, Key};
use crate::base::Message;
use crate::texts::{KeyName, KeyNames, Texts};

/// Commands without which nobody gets about or out; each keeps a key wherever it means something.
const NEEDED: [Command; 6] =
    [Command::Open, Command::Back, Command::Help, Command::Quit, Command::Up, Command::Down];

/// The keys that somebody wants for a command, in place of those it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The command.
    pub command: Command,
    /// The keys, the one to show first; none to have it in the help alone.
    pub keys: Vec<Key>,
}

/// Why a key cannot ask for a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unbound {
    /// Terminals send the same for this other key.
    SentAs(Key),
    /// On a Norwegian keyboard Windows takes Ctrl and Alt together for the key that gives the third sign.
    CtrlAlt,
    /// Digits choose among answers.
    Digit,
    /// It writes, moves or deletes in a text, and the command means something there.
    Edits,
    /// It leaves the program whatever else happens.
    Leaves,
    /// It was wanted for this command before.
    Taken(Command),
    /// This command cannot do without it.
    Needed(Command),
}

/// A key that was not bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which of the bindings wanted it, from 0.
    pub binding: usize,
    /// The key; `None` when the command was left with too few.
    pub key: Option<Key>,
    /// Why.
    pub why: Unbound,
}

impl Refused {
    /// Returns what to say of it.
    pub fn message(&self, texts: &Texts) -> Message {
        let label = |command: Command| texts.say(&command.label());
        let message = match self.why {
            Unbound::Needed(by) if self.key.is_none() => {
                Message::new("app-key-needed-own").with("command", &label(by))
            }
            Unbound::SentAs(other) => {
                Message::new("app-key-sent-as").with("other", &other.named(texts))
            }
            Unbound::CtrlAlt => Message::new("app-key-ctrl-alt"),
            Unbound::Digit => Message::new("app-key-digit"),
            Unbound::Edits => Message::new("app-key-edits"),
            Unbound::Leaves => Message::new("app-key-leaves"),
            Unbound::Taken(by) => Message::new("app-key-taken").with("command", &label(by)),
            Unbound::Needed(by) => Message::new("app-key-needed").with("command", &label(by)),
        };
        match self.key {
            Some(key) => message.with("key", &key.named(texts)),
            None => message,
        }
    }
}

impl Keymap {
    /// Returns these keys with others for some commands, and the keys that could not be bound.
    ///
    /// A key that is wanted is taken from the command that has it, unless that was bound too, or cannot do
    /// without it.
    #[must_use]
    pub fn bound(&self, bindings: &[Binding]) -> (Self, Vec<Refused>) {
        let mut refused = Vec::new();
        let mut wanted: Vec<Binding> = Vec::new();
        for (index, binding) in bindings.iter().enumerate() {
            let mut keys = Vec::new();
            for &key in &binding.keys {
                let taken = wanted.iter().find(|other| other.keys.contains(&key));
                match self
                    .unbound(binding.command, key)
                    .or(taken.map(|by| Unbound::Taken(by.command)))
                {
                    None => keys.push(key),
                    Some(why) => refused.push(Refused { binding: index, key: Some(key), why }),
                }
            }
            wanted.push(Binding { command: binding.command, keys });
        }
        loop {
            let keymap = self.with(&wanted);
            let Some(lost) = NEEDED.into_iter().find(|command| !keymap.reaches(*command)) else {
                return (keymap, refused);
            };
            // Its own binding gives way, or else those that took its keys.
            for (index, binding) in wanted.iter_mut().enumerate() {
                if binding.command == lost {
                    let why = Unbound::Needed(lost);
                    refused.push(Refused { binding: index, key: None, why });
                    binding.keys = self.keys_of(lost).to_vec();
                } else {
                    let own = self.keys_of(lost);
                    for key in binding.keys.extract_if(.., |key| own.contains(key)) {
                        let why = Unbound::Needed(lost);
                        refused.push(Refused { binding: index, key: Some(key), why });
                    }
                }
            }
        }
    }

    /// Returns what the keys are called in messages; of a command without keys the key of the help, which has it.
    pub fn names(&self, texts: &Texts) -> KeyNames {
        let named = |command, types| {
            let keys = self.keys_of(command);
            keys.iter().find(|key| key.types() == types).or(keys.first()).copied()
        };
        let name = |command, types| {
            let key = named(command, types).or_else(|| named(Command::Help, types));
            key.map(|key| key.named(texts)).unwrap_or_default()
        };
        KeyNames(
            self.0
                .iter()
                .map(|&Row { command, .. }| {
                    let name = KeyName { typed: name(command, true), held: name(command, false) };
                    (command.name(), name)
                })
                .collect(),
        )
    }

    fn with(&self, wanted: &[Binding]) -> Self {
        let mut keymap = self.clone();
        for row in &mut keymap.0 {
            match wanted.iter().find(|binding| binding.command == row.command) {
                Some(binding) => row.keys.clone_from(&binding.keys),
                None => row.keys.retain(|key| !wanted.iter().any(|other| other.keys.contains(key))),
            }
        }
        keymap
    }

    fn keys_of(&self, command: Command) -> &[Key] {
        self.0.iter().find(|row| row.command == command).map_or(&[], |row| &row.keys)
    }

    /// Returns whether a command has a key wherever it means something.
    fn reaches(&self, command: Command) -> bool {
        Situation::ALL.iter().all(|situation| {
            let mut rows = self.offered(*situation).filter(|row| row.command == command);
            rows.all(|row| row.keys(*situation).next().is_some())
        })
    }

    /// Returns why a key cannot ask for a command, whoever else wants it.
    fn unbound(&self, command: Command, key: Key) -> Option<Unbound> {
        let own = self.keys_of(command).contains(&key);
        let in_texts = Situation::ALL.iter().filter(|situation| situation.is_writing());
        let means_in_texts =
            || in_texts.clone().any(|at| self.offered(*at).any(|row| row.command == command));
        if own {
            return None;
        }
        if key == Key::ctrl('c') {
            return Some(Unbound::Leaves);
        }
        if key.ctrl && key.alt {
            return Some(Unbound::CtrlAlt);
        }
        if let Some(other) = sent_as(key) {
            return Some(Unbound::SentAs(other));
        }
        if key.types() && matches!(key.code, Code::Char('0'..='9')) {
            return Some(Unbound::Digit);
        }
        (key.edits() && means_in_texts()).then_some(Unbound::Edits)
    }
}

/// Returns the key that terminals send the same bytes for, if that is another one.
///
/// Source: ECMA-48; a letter with Ctrl is sent as its number in the alphabet.
fn sent_as(key: Key) -> Option<Key> {
    let Key { code: Code::Char(c), ctrl: true, .. } = key else { return None };
    match c {
        'i' => Some(Key::plain(Code::Tab)),
        'm' | 'j' => Some(Key::plain(Code::Enter)),
        'h' => Some(Key::plain(Code::Backspace)),
        '[' => Some(Key::plain(Code::Esc)),
        'a'..='z' => None,
        // With Ctrl, other characters are sent as something else, or as themselves.
        other => Some(Key::char(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CTRL_O: Key = Key::ctrl('o');

    fn binding(command: Command, keys: &[&str]) -> Binding {
        Binding { command, keys: keys.iter().map(|key| key.parse().unwrap()).collect() }
    }

    #[track_caller]
    fn refused(command: Command, key: &str, why: Unbound) {
        let (keymap, refused) = Keymap::standard().bound(&[binding(command, &[key])]);
        let key = key.parse().unwrap();
        assert_eq!(refused, [Refused { binding: 0, key: Some(key), why }]);
        assert!(!keymap.keys_of(command).contains(&key));
    }

    #[test]
    fn a_key_that_is_wanted_is_taken_from_the_command_that_had_it() {
        let (keymap, refused) =
            Keymap::standard().bound(&[binding(Command::Save, &["ctrl+o", "s"])]);
        assert_eq!(refused, []);
        assert_eq!(keymap.find(Situation::WritingProse, CTRL_O), Some(Command::Save));
        assert_eq!(keymap.find(Situation::Resting, CTRL_O), Some(Command::Save));
        assert_eq!(keymap.keys_of(Command::Overview), [Key::char('o'), Key::plain(Code::F(3))]);
        assert_eq!(keymap.find(Situation::WritingProse, Key::ctrl('s')), None);
    }

    #[test]
    fn two_that_want_the_same_key_are_told_of_and_the_first_has_it() {
        let both =
            [binding(Command::Save, &["ctrl+o"]), binding(Command::Export, &["ctrl+o", "E"])];
        let (keymap, refused) = Keymap::standard().bound(&both);
        let why = Unbound::Taken(Command::Save);
        assert_eq!(refused, [Refused { binding: 1, key: Some(CTRL_O), why }]);
        assert_eq!(keymap.find(Situation::Resting, CTRL_O), Some(Command::Save));
        assert_eq!(keymap.keys_of(Command::Export), [Key::char('E')]);
    }

    #[test]
    fn keys_that_terminals_cannot_tell_apart_are_refused() {
        refused(Command::Save, "ctrl+i", Unbound::SentAs(Key::plain(Code::Tab)));
        refused(Command::Save, "ctrl+m", Unbound::SentAs(Key::plain(Code::Enter)));
        refused(Command::Save, "ctrl+h", Unbound::SentAs(Key::plain(Code::Backspace)));
        refused(Command::Save, "ctrl+1", Unbound::SentAs(Key::char('1')));
        refused(Command::Save, "ctrl+alt+s", Unbound::CtrlAlt);
    }

    #[test]
    fn keys_that_are_used_for_something_everywhere_are_refused() {
        refused(Command::Save, "1", Unbound::Digit);
        refused(Command::Save, "ctrl+c", Unbound::Leaves);
        refused(Command::Save, "ctrl+v", Unbound::Edits);
        refused(Command::Save, "left", Unbound::Edits);
    }

    #[test]
    fn a_key_of_texts_may_be_bound_to_what_means_nothing_in_texts() {
        let (keymap, refused) = Keymap::standard().bound(&[binding(Command::Rename, &["left"])]);
        assert_eq!(refused, []);
        let left = Key::plain(Code::Left);
        assert_eq!(keymap.find(Situation::Overview, left), Some(Command::Rename));
        assert_eq!(keymap.find(Situation::WritingProse, left), None);
    }

    #[test]
    fn nobody_can_lock_themselves_in() {
        let all = [
            binding(Command::Quit, &[]),
            binding(Command::Save, &["esc"]),
            binding(Command::Rename, &["up", "k"]),
            binding(Command::Help, &["H"]),
        ];
        let (keymap, refused) = Keymap::standard().bound(&all);
        for command in NEEDED {
            assert!(keymap.reaches(command), "{command:?}");
        }
        let told: Vec<_> = refused.iter().map(|refused| refused.binding).collect();
        assert_eq!(told, [1, 3, 0, 2, 2], "{refused:?}");
        assert_eq!(keymap.find(Situation::Dialog, Key::ctrl('c')), Some(Command::Quit));
    }

    #[test]
    fn a_command_without_keys_is_still_offered() {
        let (keymap, _) = Keymap::standard().bound(&[binding(Command::Wall, &[])]);
        let row = keymap.offered(Situation::Overview).find(|row| row.command == Command::Wall);
        assert_eq!(row.unwrap().keys(Situation::Overview).next(), None);
    }

    #[test]
    fn whatever_is_bound_no_key_asks_for_two_things() {
        let all = [
            binding(Command::Quit, &["s"]),
            binding(Command::Save, &["q", "esc", "ctrl+q"]),
            binding(Command::Back, &["f10"]),
        ];
        let (keymap, _) = Keymap::standard().bound(&all);
        let mut keys: Vec<Key> = keymap.rows().iter().flat_map(|row| row.keys.clone()).collect();
        let bound = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), bound);
    }
}

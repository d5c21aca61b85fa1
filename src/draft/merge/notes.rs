//! Notes, each by its text, its sort, its place and whether it is settled.

use std::collections::BTreeSet;

use super::{Key, Merging, Place, Side, TextKey, Three, one_sided};
use crate::base::NoteId;
use crate::draft::{Draft, Note, Stamped};

impl Merging<'_> {
    pub(super) fn notes(&mut self) {
        let of = |draft: &Draft| draft.notes.keys().cloned().collect::<BTreeSet<_>>();
        let mut ids = of(self.sides.ours);
        ids.extend(of(self.sides.theirs));
        for id in ids {
            match self.note(&id) {
                Some(note) => self.draft.notes.insert(id, note),
                None => self.draft.notes.remove(&id),
            };
        }
    }

    fn note(&mut self, id: &NoteId) -> Option<Stamped<Note>> {
        let key = Key::Text(TextKey::Note(id.clone()));
        let three = self.at(&key, |draft| draft.notes.get(id));
        let (Some(ours), Some(theirs)) = (three.ours, three.theirs) else {
            let (side, note) = match (three.ours, three.theirs) {
                (Some(note), _) => (Side::Ours, note),
                (None, note) => (Side::Theirs, note?),
            };
            let base = three.base.map(|base| base.map(|base| &base.value));
            let verdict = one_sided(base, &note.value, side);
            let (stands, _) = self.side(verdict, Place::Text(key.clone()), side);
            return (stands == side).then(|| match side {
                Side::Ours => note.clone(),
                Side::Theirs => Stamped { value: note.value.clone(), stamp: self.stamp(&key) },
            });
        };
        let (ours_value, theirs_value) = (&ours.value, &theirs.value);
        let base = three.base.flatten().map(|base| &base.value);
        let text = Three {
            base: base.map(|base| &base.text),
            ours: &ours_value.text,
            theirs: &theirs_value.text,
        };
        let whose = self.text(&key, text.verdict());
        let text = match whose {
            Side::Ours => &ours_value.text,
            Side::Theirs => &theirs_value.text,
        };
        let kind_key = Key::NoteKind(id.clone());
        let kinds = self.at(&kind_key, |draft| draft.notes.get(id).map(|note| &note.value.kind));
        let kind = match self.text(&kind_key, kinds.verdict()) {
            Side::Ours => &ours_value.kind,
            Side::Theirs => &theirs_value.kind,
        };
        // Where it belongs, and whether it is settled, has no words: ours stands where nobody knows better.
        let rest = |note: &Note| (note.section.clone(), note.field.clone(), note.closed.clone());
        let rests =
            Three { base: base.map(rest), ours: rest(ours_value), theirs: rest(theirs_value) };
        let (section, field, closed) = one_side_of(rests);
        let value = Note { section, field, kind: kind.clone(), text: text.clone(), closed };
        let written = |note: &Note| (note.text.clone(), note.section.clone(), note.field.clone());
        let is_ours = written(&value) == written(ours_value);
        let stamp = if is_ours { ours.stamp.clone() } else { self.stamp(&key) };
        Some(Stamped { value, stamp })
    }
}

fn one_side_of<T: PartialEq>(three: Three<T>) -> T {
    let is_theirs = three.verdict() == super::Verdict::Theirs;
    if is_theirs { three.theirs } else { three.ours }
}

//! What minutes say of a draft, in which order.

use super::*;
use crate::base::{Day, Line, NoteId, Prose};
use crate::draft::Declared;
use crate::draft::testing::{draft as begun, field_id, section_id, stamp, template};
use crate::template::TimeOfYear;
use crate::texts::{Language, Texts};

fn add(draft: &mut Draft, (id, by, at): (&str, &str, i64), note: Note) {
    let note = Stamped { value: note, stamp: stamp(by, at) };
    draft.notes.insert(NoteId::new(id).unwrap(), note);
}

fn note(section: &str, kind: NoteKind, text: &str) -> Note {
    Note { kind, ..Note::new(section_id(section), None, Prose::kept(text)) }
}

/// Returns the minutes as lines: headings with `#`, bullets with `-`.
fn told(draft: &Draft) -> String {
    let texts = Texts::load(Language::Nb);
    let template = template();
    let agreement = crate::assemble::assemble(&template, draft);
    let said = |message: &Message| texts.say(message);
    let minutes = minutes((&template, draft), agreement, &TimeZone::UTC, &said);
    assert_eq!(minutes.kind, Kind::Minutes);
    let plain = |runs: &[Run]| match runs {
        [Run::Text(text)] => text.clone(),
        _ => panic!("{runs:?}"),
    };
    let lines = minutes.blocks.iter().flat_map(|block| match &block.kind {
        BlockKind::Heading { level, text } => {
            vec![format!("{} {}", "#".repeat(usize::from(*level) + 1), plain(text))]
        }
        BlockKind::Paragraph(text) => vec![plain(text)],
        BlockKind::List(items) => items.iter().map(|item| format!("- {}", plain(item))).collect(),
        BlockKind::Table { .. }
        | BlockKind::Image { .. }
        | BlockKind::PlaceAndDate { .. }
        | BlockKind::Signatures { .. } => panic!("{block:?}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn minutes_of_nothing_say_so() {
    let expected = "# Referat: Avtale
Slik arbeidet sto 1. januar 1970. Sist endret av Ola.
## Merket ferdig
Ingen avsnitt er merket ferdig.
## Besluttet
Ingen beslutninger er skrevet ned.
## Åpent
Ingenting er åpent.";
    assert_eq!(told(&begun(&template())), expected);
}

#[test]
fn minutes_tell_what_is_done_decided_settled_and_open_by_section_with_who_and_when() {
    const DAY: i64 = 24 * 60 * 60 * 1_000;
    let mut draft = begun(&template());
    let second = &mut draft.sections[1];
    second.declared = Some(Stamped { value: Declared::Done, stamp: stamp("Per", DAY) });
    second.assigned = Some(Stamped { value: Line::kept("Anne"), stamp: stamp("Per", DAY) });
    let asked = note("second", NoteKind::Question, "Hvem\nleder?");
    add(&mut draft, ("n1", "Kari", 0), asked);
    let answer = NoteKind::Answer(NoteId::new("n1").unwrap());
    add(&mut draft, ("n2", "Ola", DAY), note("second", answer, "NAV"));
    add(&mut draft, ("n3", "Ola", 0), note("first", NoteKind::Decision, "To møter i året"));
    let with = Line::kept("Statsforvalteren");
    let due = Day::new(2027, 5, 12).map(TimeOfYear::Day);
    let clarify = note("first", NoteKind::Clarify { with, due }, "Tilskudd");
    add(&mut draft, ("n4", "Kari", 1), Note { field: Some(field_id("name")), ..clarify });
    let settled = note("first", NoteKind::Disagreement, "Hvem betaler?");
    add(&mut draft, ("n5", "Kari", 0), Note { closed: Some(stamp("Ola", DAY)), ..settled });
    let chore = note("first", NoteKind::Plain, "Rett skrivefeil");
    add(&mut draft, ("n6", "Kari", 0), Note { closed: Some(stamp("Ola", DAY)), ..chore });
    let titles = ["first", "second"].map(|id| {
        let template = template();
        template.section(&section_id(id)).unwrap().title.clone()
    });
    let [first, second] = titles;
    let expected = format!(
        "# Referat: Avtale
Slik arbeidet sto 1. januar 1970. Sist endret av Ola.
## Merket ferdig
- {second} (Per, 2. januar 1970)
## Hvem har hva
- {second}: Anne
## Besluttet
### {first}
- To møter i året (Ola, 1. januar 1970)
## Avklart
### {first}
- Uenighet: Hvem betaler? (Kari, 1. januar 1970)
Avklart (Ola, 2. januar 1970).
## Åpent
### {first}
- Felt name. Avklares med Statsforvalteren, frist 12. mai 2027: Tilskudd (Kari, 1. januar 1970)
### {second}
- Spørsmål: Hvem leder? (Kari, 1. januar 1970)
Svar: NAV (Ola, 2. januar 1970)"
    );
    assert_eq!(told(&draft), expected);
}

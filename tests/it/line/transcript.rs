//! Whole sessions as somebody hears them; read them aloud when they change.

use insta::assert_snapshot;

use super::{Said, Session};
use crate::drafts::read;

/// A new draft, from its name to its farewell: each kind of answer, hints, the guideline, a note, states.
const NEW: &str = "\
+
Bodø kommune

t
1

?
2
=q
<

o
2
Bodø kommune
Flyktningtjenesten
NAV Bodø

Flyktningtjenesten
1
har ansvar for programmet
Voksenopplæringen
2

ned 1
u
u
g

utelat 1
begrunn 1
Står i innledningen.
3
+
og mer tekst
.
hent 1
+
Dette er vår egen tekst.
.
erstatt 1
En annen setning.
.
>>

a
Vi legger vekt på arbeid.
Alle skal være med.
.
<
2
Ingen skal stå utenfor.

m
Spør ordføreren.
.
f
1
m
2
4
5
ordføreren
12.5.2027
notater
+ 1
Hun sier ja.
.
avklart 1

n
r
alt
<
q
";

/// A draft that is much written in: the review, deviations, versions, documents, own sections.
const OLD: &str = "\
o
9
p
1
2

v

/hurtigspor

<
o
+ 3
Vår egen del
opp 4
ned 3
navn
Kristiansand 2027
ansvar 9
3
Ola Nordmann
versjoner

endringer
1
1
hent 1
u

notater

r
n
n
alt
9

l
o
versjoner
1
1
hent 1
1
u

a
dokument
1
dokument
8
9

q
";

/// Every line begins with a word that one can search for.
#[track_caller]
fn is_spoken(said: &Said) {
    for line in said.lines() {
        let word = line.split_once(':').map(|(word, _)| word);
        let known = word.is_some_and(|word| {
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            letters > 1 && word.chars().count() <= 50
        });
        let sentence = ["Endret av ", "Kildene er uenige. ", "Fant ikke "];
        assert!(known || sentence.iter().any(|begin| line.starts_with(begin)), "{line}");
        assert!(!line.starts_with("line-"), "{line}");
        for of_screens in ["Trykk ", "trykk ", "Ctrl", "Esc", "Shift"] {
            assert!(!line.contains(of_screens), "{line}");
        }
    }
}

#[test]
fn a_new_draft_is_written_at_prompts_from_its_name_to_the_farewell() {
    let said = Session::without_drafts().types(NEW);
    is_spoken(&said);
    assert_snapshot!(said.transcript);
}

#[test]
fn a_draft_is_gone_through_at_prompts_with_everything_that_screens_offer() {
    let (_, draft) = read(include_str!("../../../drafts/kristiansand-2020.json"));
    let said = Session::on(&draft).types(OLD);
    is_spoken(&said);
    assert_snapshot!(said.transcript);
}

#[test]
fn every_kind_of_document_is_made() {
    let (_, draft) = read(include_str!("../../../drafts/fullfort-eksempel.json"));
    let typed = (1..=7).map(|number| ["dokument\n", &number.to_string(), "\n"].concat());
    let typed: String = typed.collect();
    let said = Session::on(&draft).types(&(typed + "q\n"));
    for kind in ["docx", "odt", "pdf", "text", "markdown", "html", "json"] {
        said.has(&format!("Merk: Dokumentet ligger i {}.{kind}", draft.id));
    }
}

#[test]
fn a_section_the_agreement_and_the_way_back_are_printed_to_be_taken_from_the_terminal() {
    let (_, draft) = read(include_str!("../../../drafts/kristiansand-2020.json"));
    let said = Session::on(&draft).types("utskrift 3\nutskrift\nutskrift 99\nkommando\nq\n");
    let parts: Vec<_> =
        said.transcript.split("Utskrift: herfra er det teksten i avtalen.\n").collect();
    let [_, section, agreement] = parts[..] else { panic!("{}", said.transcript) };
    let section = section.split("Utskrift: slutt.").next().unwrap().trim();
    let agreement = agreement.split("Utskrift: slutt.").next().unwrap();
    assert!(section.lines().nth(1).is_some_and(|rule| rule.starts_with("==")), "{section}");
    assert!(agreement.contains(section) && agreement.starts_with("UTKAST\n"), "{agreement}");
    said.has("99");
    // Who is in memory alone has no way back.
    said.has("Kommando: ingen.");
}

//! Packs that give texts in more than one language.

use avtale::base::{ClauseId, FieldId, SectionId};
use avtale::template::{Body, Fault, FieldKind, Template, wire};
use std::sync::Arc;

/// Returns the files of the pack that gives some of its texts in nynorsk too.
pub(crate) fn pack() -> Vec<(String, String)> {
    [
        ("template.toml", include_str!("../../data/pack-nn/template.toml")),
        ("content.toml", include_str!("../../data/pack-nn/content.toml")),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .into()
}

/// Returns the same pack in bokmål and in nynorsk.
fn both() -> (Arc<Template>, Arc<Template>) {
    let own = Arc::new(wire::load(&pack()).unwrap());
    let nynorsk = own.in_language("nn");
    (own, nynorsk)
}

fn clause<'t>(template: &'t Template, id: &str) -> (&'t str, String) {
    let (_, clause) = template.clause(&ClauseId::new(id).unwrap()).unwrap();
    let text = match &clause.body {
        Body::Text(variants) | Body::Footnote(variants) => variants[0].text.to_string(),
        Body::List { .. }
        | Body::Each { .. }
        | Body::Table { .. }
        | Body::Images { .. }
        | Body::Signatures { .. } => panic!("{:?}", clause.body),
    };
    (&clause.language, text)
}

#[test]
fn a_template_is_read_in_each_language_that_it_gives() {
    let (own, nynorsk) = both();
    assert_eq!((own.language(), nynorsk.language()), ("nb", "nn"));
    assert_eq!((own.id(), own.hash()), (nynorsk.id(), nynorsk.hash()));
    let section = |template: &Template| {
        let section = template.section(&SectionId::new("meetings").unwrap()).unwrap();
        (section.title.clone(), section.language.clone(), section.headings[0].text.to_string())
    };
    assert_eq!(section(&own), ("Møter".into(), "nb".into(), "Møter".into()));
    assert_eq!(section(&nynorsk), ("Møte".into(), "nn".into(), "Møte".into()));
    let period = nynorsk.field(&FieldId::new("period").unwrap()).unwrap();
    assert_eq!(period.kind.options()[0].text.to_string(), "kvar veke");
    let count = nynorsk.field(&FieldId::new("count").unwrap()).unwrap();
    assert!(matches!(&count.kind, FieldKind::Count { noun, .. } if noun.many == "møte"));
    assert_eq!(count.question, "Hvor mange?", "what is not given stays as it is");
}

#[test]
fn a_clause_that_exists_in_one_language_alone_keeps_its_words_and_says_which() {
    let (own, nynorsk) = both();
    let held = "Det blir halde {count} {period} ved {unit}.";
    assert_eq!(clause(&nynorsk, "meetings.held"), ("nn", held.into()));
    assert_eq!(clause(&own, "meetings.held").0, "nb");
    assert_eq!(clause(&nynorsk, "meetings.summary"), clause(&own, "meetings.summary"));
}

#[test]
fn a_language_that_is_not_given_leaves_the_template_as_it_is() {
    let (own, _) = both();
    assert!(Arc::ptr_eq(&own, &own.in_language("nb")));
    assert!(Arc::ptr_eq(&own, &own.in_language("se")));
}

#[track_caller]
fn case(from: &str, to: &str, expected: &[(&str, &str)]) {
    let mut files = pack();
    let (_, text) = files.iter_mut().find(|(_, text)| text.contains(from)).expect(from);
    *text = text.replacen(from, to, 1);
    let faults: Vec<Fault> = wire::load(&files).expect_err("the pack has a fault");
    let found: Vec<_> = faults
        .iter()
        .map(|fault| {
            let (_, text) = files.iter().find(|(name, _)| *name == fault.file).unwrap();
            (fault.message.key, text.lines().nth(fault.line - 1).unwrap())
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn half_a_text_in_another_language_is_told_where_the_rest_is_missing() {
    let variant = "text = \"Lederen skriver referat, og sender det {when}.\"";
    let more = format!(
        "{variant}\ntext_nn = \"Leiaren skriv referat.\"\n[[section.clause.variant]]\n\
         when = {{ period = \"week\" }}\ntext = \"Lederen skriver.\""
    );
    case(variant, &more, &[("template-half", "text = \"Lederen skriver.\"")]);
    let label = "label_nn = \"kvar veke\"\n";
    case(label, "", &[("template-half", "label = \"hver uke\"")]);
}

#[test]
fn a_text_whose_answers_have_no_words_in_its_language_is_told() {
    let (from, to) =
        (", one_nn = \"møte\", many = \"møter\", many_nn = \"møte\"", ", many = \"møter\"");
    let held = "text_nn = \"Det blir halde {count} {period} ved {unit}.\"";
    case(from, to, &[("template-unsaid", held)]);
}

#[test]
fn faults_in_a_text_of_another_language_are_told_on_its_own_line() {
    let from = "text_nn = \"Møta er opne.\"";
    case(
        from,
        "text_nn = \"Møta {er} opne.\"",
        &[("template-unknown", "text_nn = \"Møta {er} opne.\"")],
    );
    case(from, "text_nn = 3", &[("template-wrong-type", "text_nn = 3")]);
    case(from, "text_se = \"…\"", &[("template-key-unknown", "text_se = \"…\"")]);
    case(
        "kind = \"line\"",
        "kind = \"line\"\nkind_nn = \"line\"",
        &[("template-key-unknown", "kind_nn = \"line\"")],
    );
}

#[test]
fn a_list_of_languages_has_other_languages_than_the_templates_own() {
    let line = "languages = [\"nn\"]";
    for bad in ["languages = [\"nb\", \"nn\"]", "languages = [\"nn\", \"Nynorsk\"]"] {
        case(line, bad, &[("template-language", bad)]);
    }
}

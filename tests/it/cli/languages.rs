//! The language of an agreement: chosen, changed, told, and said by every file.

use std::fs;
use std::io::Read as _;

use serde_json::{Value, json};

use super::place::{COMPLETE, Place, Ran};

/// A draft in nynorsk with everything that an agreement needs.
fn nynorsk() -> (Place, String) {
    let place = Place::new();
    let arguments =
        ["new", "--title", "Bygland", "--language", "nn", "--no-open", "--answers", "-"];
    let id = place.run_with(&arguments, COMPLETE).ok().trim_end().to_owned();
    (place, id)
}

#[track_caller]
fn fill(place: &Place, id: &str, answers: &str) {
    let ran = place.run_with(&["fill", id, "--answers", "-"], answers);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

/// Returns the file that an export writes.
#[track_caller]
fn exported(place: &Place, id: &str, arguments: &[&str]) -> Vec<u8> {
    let file = place.beside("avtale.fil");
    place.run(&[&["export", id, "-o", file.to_str().unwrap()], arguments].concat()).ok();
    fs::read(file).unwrap()
}

#[track_caller]
fn text(place: &Place, id: &str, arguments: &[&str]) -> String {
    String::from_utf8(exported(place, id, arguments)).unwrap()
}

/// Returns a file of an archive.
#[track_caller]
fn part(archive: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[track_caller]
fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[track_caller]
fn language(place: &Place, id: &str, expected: &str) {
    let shown = place.run(&["show", id]);
    assert!(shown.ok().contains(&format!("Språk:   {expected}\n")), "{}", shown.out);
}

#[test]
fn text_and_markdown_have_the_words_that_a_file_adds_in_the_agreements_language() {
    let (place, id) = nynorsk();
    for format in ["txt", "md"] {
        let file = text(&place, &id, &["--format", format, "--with-deviations"]);
        has(&file, &["UTKAST", "Stad og dato: ", "Referanse: "]);
        assert!(!file.contains("Sted og dato"), "{file}");
    }
    has(&text(&place, &id, &["--format", "txt"]), &["\nFotnotar\n"]);
    fill(&place, &id, r#"{ "language": "nb" }"#);
    has(&text(&place, &id, &["--format", "txt"]), &["\nFotnoter\n", "Sted og dato: "]);
}

#[test]
fn html_says_the_language_of_the_page_and_of_what_is_not_in_it() {
    let (place, id) = nynorsk();
    let page = text(&place, &id, &["--format", "html"]);
    has(
        &page,
        &[
            "<html lang=\"nn\">",
            "<h3 id=\"leader_meetings\"><span lang=\"nb\">Ledermøter</span></h3>",
            "<li><a href=\"#duration\"><span lang=\"nb\">Varighet</span></a></li>",
            "Stad og dato: ",
            "<span lang=\"nb\">Det avholdes to ledermøter",
            "<th scope=\"col\">Namn</th>",
            "<p>For Bodø kommune</p>",
            "<td>enhetsleder</td>",
            "<li>antall deltakere i arbeid</li>",
        ],
    );
    fill(&place, &id, r#"{ "language": "nb" }"#);
    let page = text(&place, &id, &["--format", "html"]);
    has(&page, &["<html lang=\"nb\">"]);
    assert!(!page.contains("<span lang="), "{page}");
}

#[test]
fn files_of_word_processors_say_the_language_of_the_text_and_of_what_is_not_in_it() {
    let (place, id) = nynorsk();
    let word = exported(&place, &id, &["--format", "docx"]);
    has(&part(&word, "word/styles.xml"), &["<w:lang w:val=\"nn-NO\""]);
    has(&part(&word, "docProps/core.xml"), &["<dc:language>nn-NO</dc:language>"]);
    let body = part(&word, "word/document.xml");
    has(
        &body,
        &["<w:rPr><w:lang w:val=\"nb-NO\"/></w:rPr><w:t xml:space=\"preserve\">Ledermøter<"],
    );
    let odt = exported(&place, &id, &["--format", "odt"]);
    has(&part(&odt, "styles.xml"), &["fo:language=\"nn\" fo:country=\"NO\""]);
    has(&part(&odt, "meta.xml"), &["<dc:language>nn-NO</dc:language>"]);
    let body = part(&odt, "content.xml");
    has(&body, &["<style:text-properties fo:language=\"nb\" fo:country=\"NO\"/>"]);
    has(&body, &["<text:span text:style-name=\"L1\">Ledermøter</text:span>"]);
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_says_the_language_of_the_document_and_of_what_is_not_in_it() {
    let (place, id) = nynorsk();
    let pdf = exported(&place, &id, &["--format", "pdf"]);
    let found = |what: &str| pdf.windows(what.len()).any(|bytes| bytes == what.as_bytes());
    assert!(found("/Lang(nn)") && found("/Lang(nb)"));
    fill(&place, &id, r#"{ "language": "nb" }"#);
    let pdf = exported(&place, &id, &["--format", "pdf"]);
    let found = |what: &str| pdf.windows(what.len()).any(|bytes| bytes == what.as_bytes());
    assert!(found("/Lang(nb)") && !found("/Lang(nn)"));
}

#[test]
fn the_agreement_json_says_the_language_of_runs_headings_and_the_annex() {
    let (place, id) = nynorsk();
    fill(
        &place,
        &id,
        r#"{ "clauses": { "leader_meetings.convener":
             { "state": "replaced", "text": "Leiaren kallar inn.", "reason": "Nynorsk" } } }"#,
    );
    let agreement: Value =
        serde_json::from_str(&text(&place, &id, &["--format", "json", "--with-deviations"]))
            .unwrap();
    assert_eq!(agreement["language"], "nn");
    let blocks = agreement["blocks"].as_array().unwrap();
    let heading = blocks.iter().find(|block| block["id"] == "leader_meetings").unwrap();
    let bokmal = json!([{ "kind": "text", "text": "Ledermøter", "language": "nb" }]);
    assert_eq!(heading["text"], bokmal);
    let deviation = &agreement["annex"]["deviations"][0];
    assert_eq!(deviation["label_language"], "nb");
    assert_eq!(deviation["words"][0]["kind"], "removed");
    assert_eq!(deviation["words"][0]["language"], "nb");
    assert_eq!(deviation["words"][1], json!({ "kind": "added", "text": "Leiaren kallar inn." }));
    assert_eq!(deviation["guidance"][0]["language"], "nb");
}

#[test]
fn the_annex_says_what_is_the_templates_own_language() {
    let (place, id) = nynorsk();
    fill(
        &place,
        &id,
        r#"{ "clauses": { "leader_meetings.convener":
             { "state": "replaced", "text": "Leiaren kallar inn.", "reason": "Nynorsk" } } }"#,
    );
    let page = text(&place, &id, &["--format", "html", "--with-deviations"]);
    has(
        &page,
        &[
            "Vedlegg: Endringar frå malen",
            "<h3><span lang=\"nb\">Ledermøter: ",
            "<span lang=\"nb\"><del>",
            "<ins>Leiaren kallar inn.</ins>",
            "<dt>Rettleiaren:</dt> <dd><span lang=\"nb\">",
            "<dt>Grunngiving:</dt> <dd>Nynorsk</dd>",
        ],
    );
    let word = exported(&place, &id, &["--format", "docx", "--with-deviations"]);
    let removed = "<w:rStyle w:val=\"Removed\"/><w:lang w:val=\"nb-NO\"/>";
    has(&part(&word, "word/document.xml"), &[removed]);
    let odt = exported(&place, &id, &["--format", "odt", "--with-deviations"]);
    let removed = "<text:span text:style-name=\"L1\"><text:span text:style-name=\"Removed\">";
    has(&part(&odt, "content.xml"), &[removed]);
}

#[test]
fn minutes_are_in_the_agreements_language_and_mark_the_names_of_sections() {
    let (place, id) = nynorsk();
    fill(
        &place,
        &id,
        r#"{ "sections": [{ "id": "leader_meetings", "state": "done", "assigned": "Kari" }],
             "notes": { "n1": { "section": "leader_meetings", "field": "leader_meeting_count",
                                "kind": "question", "text": "Kor mange?" } } }"#,
    );
    let page = text(&place, &id, &["--minutes", "--format", "html"]);
    has(
        &page,
        &[
            "<html lang=\"nn\">",
            "Merkt ferdig",
            "<li><span lang=\"nb\">Ledermøter</span> (Kari, ",
            "<li><span lang=\"nb\">Ledermøter</span>: Kari</li>",
            "<h3 id=\"minutes.",
            "\"><span lang=\"nb\">Ledermøter</span></h3>",
            "</span>. Spørsmål: Kor mange? (Kari, ",
        ],
    );
    fill(&place, &id, r#"{ "language": "nb" }"#);
    let page = text(&place, &id, &["--minutes", "--format", "html"]);
    assert!(!page.contains("<span lang="), "{page}");
}

#[test]
fn the_language_is_chosen_changed_and_told() {
    let (place, id) = nynorsk();
    language(&place, &id, "nynorsk");
    fill(&place, &id, r#"{ "language": "Bokmål" }"#);
    language(&place, &id, "bokmål");
    fill(&place, &id, r#"{ "language": null }"#);
    language(&place, &id, "bokmål");
    let versions = place.run(&["versions", &id, "--json"]);
    let versions: Value = serde_json::from_str(versions.ok()).unwrap();
    let first = versions.as_array().unwrap().last().unwrap()["number"].to_string();
    place.run(&["restore", &id, &first]).ok();
    language(&place, &id, "nynorsk");
}

#[test]
fn a_new_draft_is_in_the_language_of_the_screens_unless_another_is_asked_for() {
    for (arguments, expected) in [
        (&["--lang", "nn", "new", "--no-open"][..], "nynorsk"),
        (&["--lang", "en", "new", "--no-open"], "bokmål"),
        (&["new", "--no-open"], "bokmål"),
        (&["--lang", "nn", "new", "--no-open", "--language", "nb"], "bokmål"),
        (&["new", "--no-open", "--language", "NN"], "nynorsk"),
    ] {
        let place = Place::new();
        let id = place.run(arguments).ok().trim_end().to_owned();
        language(&place, &id, expected);
    }
}

#[test]
fn verify_tells_of_an_agreement_that_is_not_in_bokmal() {
    let (place, id) = nynorsk();
    let file = place.beside("avtale.html");
    let path = file.to_str().unwrap();
    let verified = |place: &Place, more: &[&str]| {
        place.run(&["export", &id, "--format", "html", "-o", path]).ok();
        place.run(&[&["verify", path], more].concat())
    };
    has(verified(&place, &[]).ok(), &["Fila er uendret", "\nAvtalen er på nynorsk.\n"]);
    let verdict: Value = serde_json::from_str(verified(&place, &["--json"]).ok()).unwrap();
    assert_eq!(verdict["states"][0]["language"], "nn");
    fill(&place, &id, r#"{ "language": "nb" }"#);
    assert!(!verified(&place, &[]).ok().contains("Avtalen er på"));
}

#[test]
fn the_review_counts_what_is_left_in_bokmal() {
    let (place, id) = nynorsk();
    let told = |place: &Place| {
        let ran = place.run(&["check", &id]);
        assert_eq!(ran.code, 3, "{}", ran.err);
        ran.out.lines().filter(|line| line.contains("finnes bare på bokmål")).count()
    };
    let before = place.run(&["check", &id]).out;
    has(&before, &["Overskriften og 4 setninger i «Ledermøter» finnes bare på bokmål i malen."]);
    let all = told(&place);
    fill(
        &place,
        &id,
        r#"{ "clauses": { "leader_meetings.convener":
             { "state": "replaced", "text": "Leiaren kallar inn." } } }"#,
    );
    let after = place.run(&["check", &id]).out;
    has(&after, &["Overskriften og 3 setninger i «Ledermøter» finnes bare på bokmål i malen."]);
    assert_eq!(told(&place), all);
    fill(&place, &id, r#"{ "language": "nb" }"#);
    assert_eq!(told(&place), 0);
}

#[track_caller]
fn refused(ran: &Ran, code: i32, part: &str) {
    assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{}", ran.err);
    assert!(ran.err.contains(part), "{}", ran.err);
}

#[test]
fn a_language_that_is_not_there_is_refused_with_those_that_are() {
    let place = Place::new();
    let ran = place.run(&["new", "--no-open", "--language", "se"]);
    refused(&ran, 2, "Malen spør ikke etter språket «se». Velg ett av disse: nb, nn.");
    assert_eq!(place.files(), Vec::<String>::new());
    let id = place.draft("Bodø");
    let before = place.contents();
    for hostile in ["xx", "nn\\u001b[2J", "\\u202enn", ""] {
        let answers = format!("{{ \"language\": \"{hostile}\" }}");
        let ran = place.run_with(&["fill", &id, "--answers", "-"], &answers);
        assert!(!ran.err.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.err);
        if ran.code == 0 {
            // Hidden characters are taken out of what is typed, and nothing is no answer.
            continue;
        }
        refused(&ran, 1, "/language: Velg ett av alternativene: Bokmål, Nynorsk");
        assert_eq!(place.contents(), before);
    }
}

#[test]
fn an_unknown_language_in_a_drafts_file_is_told_and_the_file_is_left_as_it_is() {
    let (place, id) = nynorsk();
    let name = format!("{id}.json");
    let mut draft: Value = serde_json::from_str(&place.read(&name)).unwrap();
    for hostile in ["xx", "nn\u{1b}[2J", "\u{202e}nn", "\"><script>"] {
        draft["answers"]["language"]["value"] = json!({ "choice": hostile });
        place.write(&name, &draft.to_string());
        let before = place.contents();
        for command in [&["show", &id][..], &["check", &id], &["export", &id, "--format", "txt"]] {
            let ran = place.run(command);
            refused(&ran, 1, "er ikke et av alternativene.");
            has(&ran.err, &[&name, "fila er ikke rørt. Linje 1, tegn "]);
            assert!(!ran.err.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.err);
        }
        assert_eq!(place.contents(), before);
    }
}

/// Two parties with the same draft in bokmål, here and there.
fn parties() -> (Place, Place, String) {
    let (here, there) = (Place::new(), Place::new());
    let id =
        here.run_with(&["new", "--no-open", "--answers", "-"], COMPLETE).ok().trim_end().to_owned();
    let copy = sent(&here, &id);
    take(&there, &[], &copy).ok();
    (here, there, id)
}

#[track_caller]
fn sent(place: &Place, id: &str) -> String {
    fs::read_to_string(place.run(&["send", id]).ok().trim_end()).unwrap()
}

fn take(place: &Place, arguments: &[&str], copy: &str) -> Ran {
    let file = place.beside("fra andre.kopi");
    fs::write(&file, copy).unwrap();
    place.run(&[&["merge"], arguments, &[file.to_str().unwrap()]].concat())
}

#[test]
fn a_language_that_one_party_has_changed_comes_with_its_copy() {
    let (here, there, id) = parties();
    fill(&there, &id, r#"{ "language": "nn" }"#);
    fill(&here, &id, r#"{ "unit_name": "Flyktningtenesta" }"#);
    let ran = take(&here, &[&id], &sent(&there, &id));
    has(ran.ok(), &["Språk"]);
    language(&here, &id, "nynorsk");
    let page = text(&here, &id, &["--format", "html"]);
    has(&page, &["<html lang=\"nn\">", "Flyktningtenesta"]);
}

#[test]
fn a_language_that_both_parties_have_changed_is_chosen_between() {
    let (here, there, id) = parties();
    fill(&there, &id, r#"{ "language": "nn" }"#);
    // The one that stands anyway, and said so.
    fill(&here, &id, r#"{ "language": "nb" }"#);
    let ran = take(&here, &[&id], &sent(&there, &id));
    assert_eq!(ran.code, 3, "{}", ran.err);
    has(&ran.out, &["Dette har begge endret:", "Språk"]);
    language(&here, &id, "bokmål");
    let draft: Value = serde_json::from_str(&here.read(&format!("{id}.json"))).unwrap();
    assert_eq!(draft["answers"]["language"]["value"], json!({ "choice": "nb" }));
}

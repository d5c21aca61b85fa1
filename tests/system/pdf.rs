//! The PDF of every worked draft, by readers that are not ours: qpdf, pikepdf and poppler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use super::python;

/// Runs a program and returns what it said.
fn run(program: &str, arguments: &[&str]) -> Output {
    let started = Command::new(program).args(arguments).output();
    started.unwrap_or_else(|error| panic!("{program}: {error}"))
}

/// Returns a folder with the worked drafts, and their ids.
fn drafts() -> (TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let mut ids = Vec::new();
    for file in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/drafts")).unwrap() {
        let file = file.unwrap().path();
        fs::copy(&file, folder.path().join(file.file_name().unwrap())).unwrap();
        ids.push(file.file_stem().unwrap().to_str().unwrap().to_owned());
    }
    ids.sort();
    assert_eq!(ids.len(), 3, "{ids:?}");
    (folder, ids)
}

/// Exports a draft and returns the file.
#[track_caller]
fn exported(folder: &Path, id: &str, format: &str) -> PathBuf {
    let file = folder.join(format!("{id}.{format}-export"));
    let path = file.to_str().unwrap();
    let folder = folder.to_str().unwrap();
    let output =
        run(crate::AVTALE, &["--drafts", folder, "export", id, "--format", format, "-o", path]);
    assert!(output.status.success(), "{id}: {}", String::from_utf8_lossy(&output.stderr));
    file
}

/// Returns what is wrong with a PDF when it is held against an agreement.
fn faults(pdf: &Path, agreement: &Path) -> Vec<String> {
    let said = python::run("system/pdf.py", &[pdf, agreement], "", "python3-pikepdf");
    said.lines().map(str::to_owned).collect()
}

/// Returns the text in the order of the structure, without blanks.
fn read_aloud(pdf: &Path) -> String {
    let output = run("pdfinfo", &["-struct-text", pdf.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // The titles of headings, which stand in the lines before the texts, are printed in UTF-16.
    let said = String::from_utf8_lossy(&output.stdout);
    let texts = said.lines().filter_map(|line| {
        line.trim_start().strip_prefix('"').and_then(|line| line.strip_suffix('"'))
    });
    bare(&texts.collect::<String>())
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Collects the texts of an agreement in the order of its blocks.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| texts(value, into)),
        Value::Object(object) => {
            for key in ["party", "columns", "rows", "items", "signatories", "name", "title"] {
                object.get(key).into_iter().for_each(|value| texts(value, into));
            }
            match object.get("text") {
                Some(Value::String(text)) => into.push(bare(text)),
                Some(value) => texts(value, into),
                None => {}
            }
        }
        Value::String(text) => into.push(bare(text)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn every_worked_draft_gives_a_pdf_by_the_standards() {
    let (folder, ids) = drafts();
    for id in &ids {
        let pdf = exported(folder.path(), id, "pdf");
        let agreement = exported(folder.path(), id, "json");
        let checked = run("qpdf", &["--check", pdf.to_str().unwrap()]);
        assert!(checked.status.success(), "{id}: {}", String::from_utf8_lossy(&checked.stdout));
        assert_eq!(faults(&pdf, &agreement), Vec::<String>::new(), "{id}");
        let first = fs::read(&pdf).unwrap();
        assert!(first == fs::read(exported(folder.path(), id, "pdf")).unwrap(), "{id}: same bytes");
    }
    let other = folder.path().join("kristiansand-2020.json-export");
    let full = folder.path().join("fullfort-eksempel.pdf-export");
    assert!(faults(&full, &other).len() > 4, "the checks can fail");
}

#[test]
fn a_pdf_in_nynorsk_says_so_and_what_of_it_is_in_bokmal() {
    let (folder, ids) = drafts();
    let answers = folder.path().join("svar");
    fs::write(&answers, r#"{ "language": "nn" }"#).unwrap();
    let (place, answers) = (folder.path().to_str().unwrap(), answers.to_str().unwrap());
    for id in &ids {
        let filled = run(crate::AVTALE, &["--drafts", place, "fill", id, "--answers", answers]);
        assert!(filled.status.success(), "{id}: {}", String::from_utf8_lossy(&filled.stderr));
        let pdf = exported(folder.path(), id, "pdf");
        let agreement = exported(folder.path(), id, "json");
        let json: Value = serde_json::from_slice(&fs::read(&agreement).unwrap()).unwrap();
        assert_eq!(json["language"], "nn", "{id}");
        assert_eq!(faults(&pdf, &agreement), Vec::<String>::new(), "{id}");
        let checked = run("qpdf", &["--check", pdf.to_str().unwrap()]);
        assert!(checked.status.success(), "{id}: {}", String::from_utf8_lossy(&checked.stdout));
    }
}

#[test]
fn every_text_of_the_agreement_is_read_in_its_order() {
    let (folder, ids) = drafts();
    for id in &ids {
        let agreement = fs::read(exported(folder.path(), id, "json")).unwrap();
        let agreement: Value = serde_json::from_slice(&agreement).unwrap();
        let mut expected = Vec::new();
        texts(&agreement["blocks"], &mut expected);
        assert!(expected.len() > 30, "{id}");
        let said = read_aloud(&exported(folder.path(), id, "pdf"));
        assert!(said.starts_with("UTKAST"), "{id}: {said}");
        let mut rest = said.as_str();
        for text in &expected {
            let (_, after) =
                rest.split_once(text.as_str()).unwrap_or_else(|| panic!("{id}: {text} in {rest}"));
            rest = after;
        }
        for note in agreement["footnotes"].as_array().unwrap() {
            let mut text = Vec::new();
            texts(&note["text"], &mut text);
            assert!(said.contains(&text.concat()), "{id}: {text:?}");
        }
    }
}

#[test]
fn every_page_is_numbered_marked_and_says_where_it_comes_from() {
    let (folder, ids) = drafts();
    for id in &ids {
        let pdf = exported(folder.path(), id, "pdf");
        let path = pdf.to_str().unwrap();
        let text = String::from_utf8(run("pdftotext", &["-layout", path, "-"]).stdout).unwrap();
        let pages: Vec<_> = text.split_terminator('\u{c}').collect();
        for (at, page) in pages.iter().enumerate() {
            let number = format!("Side {} av {}", at + 1, pages.len());
            assert!(page.contains(&number), "{id}: {number} in {page}");
            assert!(page.contains("UTKAST"), "{id}: {page}");
            assert!(page.contains(&format!("Referanse: {id} · ")), "{id}: {page}");
        }
    }
}

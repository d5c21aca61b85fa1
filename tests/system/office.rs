//! Word and `OpenDocument` files in programs that are not ours: `LibreOffice`, python-docx, odfpy, the checker
//! of Microsoft's Open XML SDK, and the schema of OASIS.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{AVTALE, python};

const DRAFTS: [&str; 3] = ["fullfort-eksempel", "kristiansand-2020", "tomt-utkast"];
const FORMATS: [&str; 2] = ["docx", "odt"];

/// A red picture of 2 × 1 pixels.
const PNG: &[u8] = include_bytes!("../it/cli/red.png");

/// The worked drafts with pictures in the place of their logos, each as Word, `OpenDocument` and agreement JSON,
/// and with numbered headings.
struct Exports(TempDir);

impl Exports {
    fn new() -> Self {
        let exports = Self(tempfile::tempdir().unwrap());
        for logo in ["logo-kommunen.png", "logo-nav.png"] {
            fs::write(exports.path(logo), PNG).unwrap();
        }
        for draft in DRAFTS {
            let file = format!("{draft}.json");
            let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("drafts").join(&file);
            fs::copy(example, exports.path(&file)).unwrap();
            for (format, end) in [("docx", "docx"), ("odt", "odt"), ("json", "avtale")] {
                exports.export(draft, &[format], &exports.path(&format!("{draft}.{end}")));
            }
            for format in FORMATS {
                let numbered = exports.path(&format!("{draft}-nummerert.{format}"));
                exports.export(draft, &[format, "--numbered"], &numbered);
            }
        }
        exports
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The files of a format: of each draft one with plain headings and one with numbered.
    fn files(&self, format: &'static str) -> impl Iterator<Item = PathBuf> {
        let names =
            DRAFTS.into_iter().flat_map(|draft| [draft.to_owned(), format!("{draft}-nummerert")]);
        names.map(move |name| self.path(&format!("{name}.{format}")))
    }

    /// Exports a draft; what is wanted begins with the format.
    fn export(&self, draft: &str, wanted: &[&str], to: &Path) {
        let output = Command::new(AVTALE)
            .args(["--drafts", self.0.path().to_str().unwrap(), "export", draft])
            .args(["--with-deviations", "-o", to.to_str().unwrap(), "--format"])
            .args(wanted)
            .output()
            .unwrap();
        done(&output);
    }

    /// The agreement JSON of a draft.
    fn agreement(&self, draft: &str) -> Value {
        serde_json::from_slice(&fs::read(self.path(&format!("{draft}.avtale"))).unwrap()).unwrap()
    }

    /// The texts of the pages of a file, as `LibreOffice` prints them.
    fn pages(&self, draft: &str, format: &str) -> Vec<String> {
        let folder = self.path(format);
        let output = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", self.path("office").display()))
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .args([&folder, &self.path(&format!("{draft}.{format}"))])
            .output()
            .expect("soffice starts; is libreoffice-writer-nogui installed?");
        done(&output);
        let printed = folder.join(format!("{draft}.pdf"));
        let output = Command::new("pdftotext").args(["-layout"]).arg(&printed).arg("-").output();
        let text = done(&output.expect("pdftotext starts; is poppler-utils installed?"));
        let pages: Vec<_> = text.split('\u{c}').map(str::to_owned).collect();
        pages[..pages.len() - 1].to_vec()
    }
}

#[track_caller]
fn done(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text with one blank between words, wherever lines end.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn python_reads_the_headings_and_texts_of_the_agreement_json() {
    let exports = Exports::new();
    for draft in DRAFTS {
        // The annex is no part of the agreement.
        exports.export(draft, &["json"], &exports.path("a.avtale"));
        for format in FORMATS {
            for headings in [&[][..], &["--numbered"]] {
                let file = exports.path(&format!("uten.{format}"));
                let output = Command::new(AVTALE)
                    .args(["--drafts", exports.0.path().to_str().unwrap(), "export", draft])
                    .args(["--format", format, "-o", file.to_str().unwrap()])
                    .args(headings)
                    .output()
                    .unwrap();
                done(&output);
                let files = [exports.path("a.avtale"), file];
                let said = python::run("system/office.py", &files, "", "python3-docx");
                assert_eq!(said, "", "{draft} {format} {headings:?}");
            }
        }
    }
}

/// The text of runs.
fn text(runs: &Value) -> String {
    runs.as_array().unwrap().iter().filter_map(|run| run["text"].as_str()).collect()
}

/// The blocks of an agreement of this kind.
fn blocks<'a>(agreement: &'a Value, kind: &'static str) -> impl Iterator<Item = &'a Value> {
    agreement["blocks"].as_array().unwrap().iter().filter(move |block| block["kind"] == kind)
}

#[track_caller]
fn has_every_heading(pages: &[String], agreement: &Value) {
    let all = joined(&pages.concat());
    let headings: Vec<_> = blocks(agreement, "heading").map(|it| text(&it["text"])).collect();
    assert!(headings.len() > 8, "{headings:?}");
    for heading in headings {
        assert!(all.contains(&joined(&heading)), "{heading} in {all}");
    }
}

#[track_caller]
fn has_its_mark_and_number_on_each_page(pages: &[String]) {
    for (at, page) in pages.iter().enumerate() {
        let number = format!("Side {} av {}", at + 1, pages.len());
        assert!(page.contains(&number), "{number} in {page}");
        assert!(joined(page).contains("UTKAST"), "{page}");
        assert!(page.contains("Referanse: "), "{page}");
    }
}

#[track_caller]
fn has_those_who_sign_on_one_page(pages: &[String], agreement: &Value) {
    for block in blocks(agreement, "signatures") {
        let people = block["signatories"].as_array().unwrap().iter();
        let party = joined(&text(&block["party"]));
        let names: Vec<_> = people.map(|who| joined(&text(&who["name"]))).collect();
        let holds = |page: &String| {
            let page = joined(page);
            let below = page.rfind(&party).map(|at| page[at..].to_owned());
            below.is_some_and(|below| names.iter().all(|name| below.contains(name)))
        };
        assert!(pages.iter().any(holds), "{party}: {names:?} in {pages:?}");
    }
}

#[test]
fn libreoffice_prints_all_headings_marks_and_numbers_and_keeps_signatures_together() {
    let exports = Exports::new();
    for draft in DRAFTS {
        let agreement = exports.agreement(draft);
        for format in FORMATS {
            let pages = exports.pages(draft, format);
            has_every_heading(&pages, &agreement);
            has_its_mark_and_number_on_each_page(&pages);
            has_those_who_sign_on_one_page(&pages, &agreement);
        }
    }
}

#[test]
fn libreoffice_counts_the_headings_of_both_formats_alike() {
    let exports = Exports::new();
    let draft = "fullfort-eksempel";
    for format in FORMATS {
        let pages = exports.pages(&format!("{draft}-nummerert"), format);
        let all = joined(&pages.concat());
        let (mut numbers, mut counted) = (vec![0; 3], 0);
        for heading in blocks(&exports.agreement(draft), "heading") {
            let Some(above) = heading["level"].as_u64().unwrap().checked_sub(1) else { continue };
            let above = usize::try_from(above).unwrap();
            numbers[above] += 1;
            numbers[above + 1..].fill(0);
            let number: Vec<_> = numbers[..=above].iter().map(ToString::to_string).collect();
            let heading = joined(&format!("{} {}", number.join("."), text(&heading["text"])));
            assert!(all.contains(&heading), "{heading} in {all}");
            counted += 1;
        }
        assert!(counted > 15, "{counted}");
        for behind in ["Vedlegg: Endringer", "Felles mål: Statlige virkemidler"] {
            assert!(all.contains(behind), "{format}: {behind} in {all}");
            let counted = format!("{} {behind}", numbers[0] + 1);
            assert!(!all.contains(&counted), "{format}: {counted} in {all}");
        }
    }
}

/// Returns what the checker finds wrong with a Word file.
fn faults(file: &Path) -> Vec<Value> {
    let program = std::env::var_os("AVTALE_OOXML_VALIDATOR")
        .expect("AVTALE_OOXML_VALIDATOR is the path that tests/system/ooxml-validator prints");
    let output = Command::new(program)
        .env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")
        .args([file.to_str().unwrap(), "Office2019"])
        .output()
        .expect("the checker starts");
    let said: Value = serde_json::from_str(&done(&output)).unwrap();
    assert_eq!(said["ok"] == true, said["errors"] == Value::Array(vec![]), "{said}");
    said["errors"].as_array().unwrap().clone()
}

#[test]
fn the_checker_of_word_files_finds_nothing_wrong() {
    let exports = Exports::new();
    for file in exports.files("docx") {
        assert_eq!(faults(&file), Vec::<Value>::new(), "{}", file.display());
    }
}

/// Returns what the schema of `OpenDocument` finds wrong with a file.
fn odf_faults(file: &Path) -> String {
    let schema = std::env::var_os("AVTALE_ODF_SCHEMA")
        .expect("AVTALE_ODF_SCHEMA is the path that tests/system/odf-schema prints");
    python::run("system/odt.py", &[schema.as_os_str(), file.as_os_str()], "", "python3-lxml")
}

/// Returns a file with a change in one of its parts.
fn spoilt(file: &Path, part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(file).unwrap())).unwrap();
    let mut spoilt = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if file.name().unwrap() == part {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{text}");
            bytes = text.replacen(from, to, 1).into_bytes();
        }
        spoilt.start_file(file.name().unwrap().as_ref(), SimpleFileOptions::default()).unwrap();
        spoilt.write_all(&bytes).unwrap();
    }
    spoilt.finish().unwrap().into_inner()
}

#[test]
fn the_checker_of_word_files_tells_bad_from_good() {
    let exports = Exports::new();
    let good = exports.path("tomt-utkast.docx");
    let bad = exports.path("bad.docx");
    let spoilt = spoilt(&good, "word/document.xml", "<w:p>", "<w:p><w:nonsense/>");
    fs::write(&bad, spoilt).unwrap();
    assert!(!faults(&bad).is_empty());
}

#[test]
fn the_schema_of_opendocument_finds_nothing_wrong_and_tells_bad_from_good() {
    let exports = Exports::new();
    for file in exports.files("odt") {
        assert_eq!(odf_faults(&file), "", "{}", file.display());
    }
    let bad = exports.path("bad.odt");
    let good = exports.path("tomt-utkast.odt");
    fs::write(&bad, spoilt(&good, "content.xml", "<text:h ", "<text:h text:nonsense=\"1\" "))
        .unwrap();
    assert_ne!(odf_faults(&bad), "");
}

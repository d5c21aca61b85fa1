//! Words in another language than the agreement's, in the files of word processors.

use super::super::super::Format;
use super::super::super::tests::sample::document;
use super::read::parts;
use super::{body, written};
use crate::assemble::{BlockKind, Run};

#[test]
fn words_in_another_language_are_marked_as_such() {
    let foreign = |text: &str| Run::Foreign { language: "nn".to_owned(), text: text.to_owned() };
    let kinds = vec![
        BlockKind::Paragraph(vec![Run::Text("Først. ".to_owned()), foreign("Møtet.")]),
        BlockKind::Paragraph(vec![foreign("Det <neste>.")]),
    ];
    let xml =
        |format| parts(&written(&document(kinds.clone(), vec![]), format))[body(format)].clone();
    let word = xml(Format::Docx);
    let run = "<w:r><w:rPr><w:lang w:val=\"nn-NO\"/></w:rPr>\
               <w:t xml:space=\"preserve\">Møtet.</w:t></w:r>";
    assert!(word.contains(run), "{word}");
    let odt = xml(Format::Odt);
    assert!(odt.contains("<text:span text:style-name=\"L1\">Møtet.</text:span>"), "{odt}");
    let style = "<style:style style:name=\"L1\" style:family=\"text\">\
                 <style:text-properties fo:language=\"nn\" fo:country=\"NO\"/></style:style>";
    assert_eq!(odt.matches(style).count(), 1, "{odt}");
}

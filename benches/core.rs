//! What a key may cost: loading template and draft, an edit and its undo, checks, progress, the agreement,
//! a frame; with drafts of 20 kB and 2 MB.
#![expect(clippy::unwrap_used, reason = "a bench that cannot be set up may fail loudly")]

#[cfg(feature = "spell")]
use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use avtale::app::{
    Access, AnswerKey, App, Begin, Code, Key, Keymap, Msg, Purpose, Target, written,
};
use avtale::assemble::{Document, annex, assemble};
use avtale::base::time::TimeZone;
use avtale::base::{ClauseId, DraftId, FieldId, Line, Moment, Prose, SectionId, Splice};
#[cfg(feature = "spell")]
use avtale::check::{Checked, Misspelt, misspelt};
use avtale::check::{Finding, check};
use avtale::draft::progress::{Progress, SectionProgress, progress, section_progress};
use avtale::draft::{Change, Draft, Edit, History, Run, Stamp, TextKey};
use avtale::export::{Annex, Characters, Format, Headings, Pictures, Stage, Wanted};
use avtale::platform::Display;
#[cfg(feature = "spell")]
use avtale::spell::{Dictionary, Speller, Tongue, spelt};
use avtale::store::wire::{read_draft, write_draft};
use avtale::template::{Library, Template, Value};
use avtale::texts::{Language, Texts};
use avtale::tui::input::Input;
use avtale::tui::screen::{Screen, Sink};
use avtale::tui::typing::{Typed, interpret};
use avtale::tui::{Look, Ui, view};
use divan::Bencher;
use ratatui::layout::Size;

/// Bytes of text in the drafts, about.
const SIZES: [usize; 2] = [20_000, 2_000_000];

/// Bytes of each text of a draft, about: the length of a long clause.
const TEXT: usize = 2_000;

const SENTENCE: &str =
    "Partene møtes når én av dem ber om det, og skriver ned hva de blir enige om. ";

fn main() {
    divan::main();
}

fn official() -> Arc<Template> {
    Library::official().all().first().unwrap().clone()
}

fn stamp() -> Stamp {
    Stamp { by: Line::kept("Kari"), at: Moment::from_millisecond(1_795_325_525_120).unwrap() }
}

fn draft(template: &Template, size: usize) -> Draft {
    let id = DraftId::new("bench").unwrap();
    let mut draft = Draft::new(id, Line::kept("Avtale"), template, stamp());
    let text = Prose::kept(&SENTENCE.repeat(TEXT / SENTENCE.len()));
    let purpose = FieldId::new("purpose_text").unwrap();
    make(
        template,
        &mut draft,
        Edit::Answer { field: purpose, value: Some(Value::Prose(text.clone())) },
    );
    let sections = template.sections().iter().filter(|section| !section.clauses.is_empty());
    for (at, section) in (0..size / TEXT).zip(sections.cycle()) {
        let clause = ClauseId::numbered('c', at);
        let section = section.id.clone();
        make(
            template,
            &mut draft,
            Edit::AddClause { clause, section, after: None, text: text.clone() },
        );
    }
    draft
}

fn make(template: &Template, draft: &mut Draft, edit: Edit) -> Change {
    draft.apply(template, Change::new(edit, stamp())).unwrap()
}

/// A letter typed in the middle of a long text.
fn letter() -> Edit {
    let splice = Splice { at: TEXT / 2, removed: String::new(), inserted: "x".to_owned() };
    Edit::Splice { text: TextKey::Answer(FieldId::new("purpose_text").unwrap()), splice }
}

#[divan::bench]
fn load_template() -> Library {
    Library::official()
}

#[divan::bench]
fn load_guideline(bencher: Bencher<'_, '_>) {
    let library = Library::official();
    let id = library.all().first().unwrap().id().clone();
    bencher.bench(|| library.guideline(&id));
}

#[divan::bench(args = SIZES)]
fn load_draft(bencher: Bencher<'_, '_>, size: usize) {
    let template = official();
    let file = write_draft(&draft(&template, size), &template);
    bencher.bench_local(|| -> Draft { read_draft(&file, |_| Some(&*template)).unwrap() });
}

#[divan::bench(args = SIZES)]
fn apply_and_undo(bencher: Bencher<'_, '_>, size: usize) {
    let template = official();
    let mut draft = draft(&template, size);
    let mut history = History::default();
    bencher.bench_local(|| {
        let change = Change::new(letter(), stamp());
        let run = Run::of(&change);
        history.record(draft.apply(&template, change).unwrap(), run);
        history.undo(&mut draft, &template).unwrap()
    });
}

#[divan::bench(args = SIZES)]
fn agreement(bencher: Bencher<'_, '_>, size: usize) {
    let template = official();
    let draft = draft(&template, size);
    bencher.bench_local(|| -> Document { assemble(&template, &draft) });
}

#[divan::bench(args = SIZES)]
fn checks(bencher: Bencher<'_, '_>, size: usize) {
    let template = official();
    let draft = draft(&template, size);
    let document = assemble(&template, &draft);
    bencher.bench_local(|| -> Vec<Finding> { check(&template, &draft, &document) });
}

/// A dictionary of the draft's own words: looking one up costs what it costs in a large one.
#[cfg(feature = "spell")]
fn speller() -> Speller {
    let words: BTreeSet<_> = spelt(SENTENCE).map(|spelt| spelt.word.to_lowercase()).collect();
    let list = words.iter().fold(words.len().to_string(), |list, word| format!("{list}\n{word}"));
    let dictionary = Dictionary::read(b"SET UTF-8\n", list.as_bytes()).unwrap();
    Speller::new(Tongue::Bokmal, dictionary)
}

#[cfg(feature = "spell")]
#[divan::bench(args = SIZES)]
fn spelling(bencher: Bencher<'_, '_>, size: usize) {
    let (template, speller, own) = (official(), speller(), BTreeSet::new());
    let draft = draft(&template, size);
    bencher.bench_local(|| -> Vec<Misspelt> {
        misspelt((&template, &draft), &speller, &own, &mut Checked::default())
    });
}

/// As after a change elsewhere: every text stands as it stood.
#[cfg(feature = "spell")]
#[divan::bench(args = SIZES)]
fn spelling_again(bencher: Bencher<'_, '_>, size: usize) {
    let (template, speller, own) = (official(), speller(), BTreeSet::new());
    let draft = draft(&template, size);
    let mut checked = Checked::default();
    misspelt((&template, &draft), &speller, &own, &mut checked);
    bencher.bench_local(|| -> Vec<Misspelt> {
        misspelt((&template, &draft), &speller, &own, &mut checked)
    });
}

#[divan::bench(args = SIZES)]
fn progress_of_all(bencher: Bencher<'_, '_>, size: usize) {
    let template = official();
    let draft = draft(&template, size);
    bencher.bench_local(|| -> Progress { progress(&template, &draft) });
}

#[divan::bench(args = SIZES)]
fn progress_of_one_section(bencher: Bencher<'_, '_>, size: usize) {
    let template = official();
    let draft = draft(&template, size);
    let section = SectionId::new("contacts").unwrap();
    bencher.bench_local(|| -> Option<SectionProgress> {
        section_progress(&template, &draft, &section)
    });
}

#[divan::bench]
fn export_text(bencher: Bencher<'_, '_>) {
    exported(bencher, Format::Text);
}

#[divan::bench]
fn export_markdown(bencher: Bencher<'_, '_>) {
    exported(bencher, Format::Markdown);
}

#[divan::bench]
fn export_html(bencher: Bencher<'_, '_>) {
    exported(bencher, Format::Html);
}

#[divan::bench]
fn export_word(bencher: Bencher<'_, '_>) {
    exported(bencher, Format::Docx);
}

#[divan::bench]
fn export_open_document(bencher: Bencher<'_, '_>) {
    exported(bencher, Format::Odt);
}

/// The agreement as PDF, fonts read anew.
#[cfg(feature = "pdf")]
#[divan::bench]
fn export_pdf(bencher: Bencher<'_, '_>) {
    exported(bencher, Format::Pdf);
}

#[divan::bench]
fn export_json(bencher: Bencher<'_, '_>) {
    exported(bencher, Format::Json);
}

/// Writes the worked example that answers everything, with the annex about its deviations.
fn exported(bencher: Bencher<'_, '_>, format: Format) {
    let template = official();
    let file = include_bytes!("../drafts/fullfort-eksempel.json");
    let draft = read_draft(file, |_| Some(&*template)).unwrap();
    let mut document = assemble(&template, &draft);
    document.deviations = annex(&template, &draft, &TimeZone::UTC);
    let wanted = Wanted {
        format,
        stage: Stage::Final,
        annex: Annex::Deviations,
        headings: Headings::Plain,
        characters: Characters::AsTheyAre,
    };
    bencher.bench_local(|| -> Vec<u8> { written(&document, wanted, Pictures::new()).unwrap() });
}

/// The overview, as a draft opens.
#[divan::bench(args = SIZES)]
fn frame_of_overview(bencher: Bencher<'_, '_>, size: usize) {
    frame(bencher, size, &[]);
}

/// The agreement as it stands, the longest that a screen shows.
#[divan::bench(args = SIZES)]
fn frame_of_preview(bencher: Bencher<'_, '_>, size: usize) {
    frame(
        bencher,
        size,
        &[Key::plain(Code::Enter), Key::ctrl('t'), Key::ctrl('t'), Key::ctrl('t')],
    );
}

/// Bytes of a text that is typed in, about; a draft takes 200,000 characters.
const TYPED_IN: [usize; 4] = [1_000, 10_000, 100_000, 190_000];

/// A letter in the middle of one long paragraph: from the key to the state after it.
#[divan::bench(args = TYPED_IN)]
fn type_a_letter_in_one_paragraph(bencher: Bencher<'_, '_>, size: usize) {
    type_a_letter(bencher, &SENTENCE.repeat(size / SENTENCE.len()), Seen::No);
}

/// The same in one of many paragraphs.
#[divan::bench(args = TYPED_IN)]
fn type_a_letter_in_many_paragraphs(bencher: Bencher<'_, '_>, size: usize) {
    type_a_letter(bencher, &paragraphs(size), Seen::No);
}

/// The same with the frame that shows it.
#[divan::bench(args = TYPED_IN)]
fn type_a_letter_in_one_paragraph_and_draw(bencher: Bencher<'_, '_>, size: usize) {
    type_a_letter(bencher, &SENTENCE.repeat(size / SENTENCE.len()), Seen::Yes);
}

/// The same with the frame that shows it.
#[divan::bench(args = TYPED_IN)]
fn type_a_letter_in_many_paragraphs_and_draw(bencher: Bencher<'_, '_>, size: usize) {
    type_a_letter(bencher, &paragraphs(size), Seen::Yes);
}

fn paragraphs(size: usize) -> String {
    let paragraph = SENTENCE.repeat(4) + "\n";
    paragraph.repeat(size / paragraph.len())
}

/// Whether a frame is drawn after each key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Yes,
    No,
}

/// Types a letter in the middle of a text and takes it back, a key each time.
fn type_a_letter(bencher: Bencher<'_, '_>, text: &str, seen: Seen) {
    let template = official();
    let mut draft = draft(&template, 20_000);
    let field = FieldId::new("purpose_text").unwrap();
    let value = Some(Value::Prose(Prose::kept(text)));
    make(&template, &mut draft, Edit::Answer { field: field.clone(), value });
    let (mut app, mut ui) = opened(draft);
    press(&mut app, &mut ui, Key::plain(Code::Enter));
    let target = Target::Answer(AnswerKey::Field(field));
    let is_there = |app: &App| app.writing.as_ref().is_some_and(|it| it.target == target);
    for _ in 0..200 {
        if !is_there(&app) {
            press(&mut app, &mut ui, Key::plain(Code::Tab));
        }
    }
    assert!(is_there(&app), "the text is not reached");
    let mut screen = Screen::new(Nowhere, Size::new(80, 24), Display::default());
    screen.draw(|frame| view::draw(&app, &mut ui, frame)).unwrap();
    ui.editor.stand_at(text.len() / 2);
    let mut keys = [Key::char('x'), Key::plain(Code::Backspace)].into_iter().cycle();
    bencher.bench_local(|| {
        press(&mut app, &mut ui, keys.next().unwrap());
        if seen == Seen::Yes {
            screen.draw(|frame| view::draw(&app, &mut ui, frame)).unwrap();
        }
    });
}

/// Takes every frame.
struct Nowhere;

impl Sink for Nowhere {
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
        divan::black_box(bytes);
        Ok(())
    }
}

fn press(app: &mut App, ui: &mut Ui, key: Key) {
    if let Typed::Msg(msg) = interpret(app, ui, Input::Key(key)) {
        app.update(msg, stamp().at);
    }
}

/// Draws frames at 80x24 after these keys.
fn frame(bencher: Bencher<'_, '_>, size: usize, keys: &[Key]) {
    let (mut app, mut ui) = opened(draft(&official(), size));
    for key in keys {
        press(&mut app, &mut ui, *key);
    }
    let mut screen = Screen::new(Nowhere, Size::new(80, 24), Display::default());
    bencher.bench_local(|| screen.draw(|frame| view::draw(&app, &mut ui, frame)));
}

/// Returns a session with a draft just opened.
fn opened(draft: Draft) -> (App, Ui) {
    let (mut app, _) = App::new(Begin {
        library: Arc::new(Library::official()),
        user: stamp().by,
        access: Access::Full,
        zone: TimeZone::UTC,
        open: None,
        purpose: Purpose::Write,
        language: Language::Nb,
        keys: Keymap::standard(),
    });
    let look = Look {
        texts: Texts::load(Language::Nb).into(),
        zone: TimeZone::UTC,
        display: Display::default(),
    };
    app.update(Msg::Opened(Ok(Box::new(draft.into()))), stamp().at);
    (app, Ui::new(look))
}

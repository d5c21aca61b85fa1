//! What is measured, with what beside it, and the goal of each figure.

use std::time::Duration;

use crate::commands;
use crate::editor::{Editor, Work};
use crate::host::Host;
use crate::many;
use crate::table::Limit::{Most, None as Free, Times};
use crate::table::{Figure, Table, figure};
use crate::terminal::Size;
use crate::texts::Text;

const SMALL: Size = (80, 24);
const LARGE: Size = (200, 50);
const NANO: Option<Editor> = Some(Editor::Nano);

/// The bytes of the texts; each is measured in paragraphs and as one.
const BYTES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
const TEN_KB: usize = 10_000;
const MEGABYTE: usize = 1_000_000;

/// Letters in the middle of texts of every size, and how the longest compare with the usual.
pub(crate) fn letters(table: &mut Table) {
    for size in [SMALL, LARGE] {
        for one in [false, true] {
            let mut usual = f64::NAN;
            for bytes in BYTES {
                let work = Work { text: Text { bytes, one }, ..Work::usual(size) };
                let figures = letter(size, bytes);
                let found = table.rows(work.name(), &figures, (NANO, 3), |editor| {
                    work.type_in_the_middle(editor)
                });
                let Some(cpu) = found.first() else { continue };
                if bytes == TEN_KB {
                    usual = *cpu;
                }
                if bytes == MEGABYTE && table.options.against.is_none() {
                    let (terminal, text) = work.name();
                    let name = "… CPU beside that at 10 kB";
                    let growth = figure("5", name, Most(1.5));
                    table.row(growth, &format!("{terminal} | {text}"), cpu / usual, None);
                }
            }
        }
    }
    let work = Work::usual(SMALL);
    let figures = [figure("4", "letter, ten a second: CPU with all that is saved, µs", Free)];
    table.rows(work.name(), &figures, (NANO, 1), |editor| work.type_slowly(editor));
}

/// Returns the figures of a letter in the middle of a text; the goals speak of 10 kB.
fn letter(size: Size, bytes: usize) -> [Figure; 5] {
    let held = |limit| if bytes == TEN_KB { limit } else { Free };
    let cpu = if size == SMALL { Times(1.0) } else { Times(1.5) };
    [
        figure("4", "letter mid-paragraph: CPU, µs", held(cpu)),
        figure("4", "… of the thread that draws", Free),
        figure("7", "… bytes", held(Times(0.6))),
        figure("8", "… writes", Most(ABOUT_ONE)),
        figure("6", "… seen after, µs", held(Times(1.2))),
    ]
}

/// One, and a few more for what is told of saving meanwhile.
const ABOUT_ONE: f64 = 1.05;

/// Letters at the end, steps of the cursor, scrolling, keys without effect.
pub(crate) fn other_keys(table: &mut Table) {
    for size in [SMALL, LARGE] {
        for bytes in [1_000, TEN_KB] {
            let work = Work { text: Text { bytes, one: false }, ..Work::usual(size) };
            let appended = [figure("7", "letter appended: bytes", Most(6.0))];
            table.rows(work.name(), &appended, (NANO, 3), |editor| work.append(editor));
        }
        let work = Work::usual(size);
        let step = [figure("7", "cursor right: bytes", Most(8.0))];
        table.rows(work.name(), &step, (NANO, 3), |editor| work.step(editor));
        let nothing = [figure("7", "key without effect: bytes", Most(0.0))];
        table.rows(work.name(), &nothing, (NANO, 3), |editor| work.nothing(editor));
        let work = Work { text: Text { bytes: 100_000, one: false }, ..work };
        let scroll = [figure("9", "down that scrolls: bytes", Most(250.0))];
        table.rows(work.name(), &scroll, (NANO, 3), |editor| work.scroll(editor));
    }
}

/// First screens.
pub(crate) fn starts(table: &mut Table) {
    for size in [SMALL, LARGE] {
        let work = Work::usual(size);
        let beside = [
            ("first screen, ms", NANO, Times(1.2)),
            ("first screen beside vim, ms", Some(Editor::Vim { bare: false }), Times(0.2)),
            ("first screen beside vim -u NONE, ms", Some(Editor::Vim { bare: true }), Times(0.2)),
        ];
        for (name, other, limit) in beside {
            let figures = [figure("1", name, limit), figure("1", "… CPU, ms", Free)];
            let is_vim = other != NANO;
            let repeated = is_vim && table.options.against.is_some();
            if !repeated && (!is_vim || commands::is_there("vim")) {
                table.rows(work.name(), &figures, (other, 15), |editor| work.first_screen(editor));
            }
        }
        let figures = [figure("1", "start to the text in hand, ms", Free)];
        table.rows(work.name(), &figures, (NANO, 15), |editor| work.text_in_hand(editor));
        for one in [false, true] {
            let work = Work { text: Text { bytes: MEGABYTE, one }, ..work };
            let figures =
                [figure("2", "first screen, ms", Times(1.5)), figure("2", "… CPU, ms", Free)];
            table.rows(work.name(), &figures, (NANO, 7), |editor| work.first_screen(editor));
        }
    }
}

/// Pastes, another size, waiting, a slow disk, and the ways out.
pub(crate) fn sessions(table: &mut Table) {
    for size in [SMALL, LARGE] {
        let work = Work::usual(size);
        let marked = [
            figure("12", "paste of 10 kB: its end seen after, ms", Times(0.2)),
            figure("12", "… writes", Free),
            figure("12", "… bytes lost", Most(0.0)),
        ];
        table.rows(work.name(), &marked, (NANO, 5), |editor| work.paste(editor, true));
        let bare = [
            figure("12", "paste of 10 kB without brackets: its end seen after, ms", Free),
            figure("12", "… writes", Most(20.0)),
            figure("12", "… bytes lost", Most(0.0)),
        ];
        table.rows(work.name(), &bare, (NANO, 5), |editor| work.paste(editor, false));
        let resize = [figure("15", "another size, ms", Times(1.5))];
        table.rows(work.name(), &resize, (NANO, 7), |editor| work.resize(editor));
    }
    let work = Work::usual(SMALL);
    let leave = [figure("14", "leaving with everything saved, ms", Most(10.0))];
    table.rows(work.name(), &leave, (NANO, 9), |editor| work.leave(editor));
    let leave = [figure("14", "leaving with a letter unsaved, ms", Free)];
    table.rows(work.name(), &leave, (None, 9), |editor| work.leave_unsaved(editor));
    let hang_up = [
        figure("14", "line gone: saved and ended after, ms", Most(300.0)),
        figure("14", "… last letters missing", Most(0.0)),
    ];
    table.rows(work.name(), &hang_up, (NANO, 5), |editor| work.hang_up(editor));
    let slow = [
        figure("13", "letter seen after, µs: syncs at once", Free),
        figure("13", "… syncs hang 500 ms", Free),
        figure("13", "… the ratio", Most(1.2)),
        figure("13", "… the slowest letter, ms", Free),
        figure("13", "letter told to be saved after, ms: syncs at once", Free),
        figure("13", "… syncs hang 500 ms", Free),
    ];
    if commands::is_there("strace") {
        table.rows(work.name(), &slow, (None, 3), |editor| work.slow_disk(editor));
    }
    let seconds: u32 = if table.options.quick { 10 } else { 60 };
    // The goal allows one in ten seconds.
    let idle = [
        figure("10", "idle, nothing unsaved: wake-ups", Most(f64::from(seconds) / 10.0)),
        figure("10", "… bytes", Most(0.0)),
        figure("10", "… CPU, µs", Free),
    ];
    let time = Duration::from_secs(seconds.into());
    let (terminal, text) = work.name();
    table.rows((terminal, format!("{text}, {seconds} s")), &idle, (None, 1), |editor| {
        work.idle(editor, time)
    });
}

/// Letters through ssh on loopback.
pub(crate) fn far_away(table: &mut Table) {
    let figures = [
        figure("6", "letter mid-paragraph: seen after, µs", Times(1.2)),
        figure("8", "… TCP segments", Most(ABOUT_ONE)),
        figure("7", "… bytes", Times(0.6)),
    ];
    if !table.options.wants(&figures) {
        return;
    }
    let host = match Host::set_up() {
        Ok(host) => host,
        Err(reason) => return println!("\nNothing is measured through ssh: {reason}\n"),
    };
    for size in [SMALL, LARGE] {
        let work = Work { host: Some(&host), ..Work::usual(size) };
        table.rows(work.name(), &figures, (NANO, 5), |editor| work.type_far_away(editor));
    }
}

/// Ten thousand drafts in one folder.
pub(crate) fn drafts(table: &mut Table) {
    let figures = [
        figure("3", "list of 10,000 drafts on the screen after, ms", Most(50.0)),
        figure("3", "step among 10 drafts: CPU, µs", Free),
        figure("3", "… among 10,000", Free),
        figure("3", "… the ratio", Most(1.3)),
        figure("3", "step down that scrolls among 10,000: CPU, µs", Free),
    ];
    if !table.options.wants(&figures) {
        return;
    }
    let [few, many] = [10, 10_000].map(|count| many::drafts(table.options.program, count));
    table.rows(named("80x24", "–"), &figures, (None, 5), |editor| {
        let still = [&few, &many].map(|folder| many::list(editor, SMALL, folder.path()));
        let [[_, few_step], [shown, many_step]] = still;
        let scrolled = many::scroll(editor, SMALL, many.path());
        vec![shown, few_step, many_step, many_step / few_step, scrolled]
    });
}

/// Commands, each as a process of its own, and the program itself.
pub(crate) fn commands(table: &mut Table) {
    const EXPORTS: [(&str, &str, f64); 6] = [
        ("docx", "export to Word, ms", 20.0),
        ("odt", "export to OpenDocument, ms", 20.0),
        ("html", "export to HTML, ms", 20.0),
        ("md", "export to Markdown, ms", 20.0),
        ("txt", "export to text, ms", 20.0),
        ("pdf", "export to PDF, ms", 300.0),
    ];
    let built = |format: &str| format != "pdf" || cfg!(feature = "pdf");
    for (format, name, limit) in EXPORTS.into_iter().filter(|(format, ..)| built(format)) {
        let figures = [figure("E", name, Most(limit))];
        let file = format!("avtale.{format}");
        let words = ["export", "fullfort-eksempel", "--format", format, "-o", &file];
        table.rows(named("–", "worked example"), &figures, (None, 11), |editor| {
            commands::time(editor, &words)
        });
    }
    let check = [figure("E", "check, ms", Free)];
    table.rows(named("–", "worked example"), &check, (None, 11), |editor| {
        commands::time(editor, &["check", "fullfort-eksempel"])
    });
    let version = [figure("E", "--version, ms", Free)];
    table.rows(named("–", "–"), &version, (None, 11), |editor| {
        commands::time(editor, &["--version"])
    });
    let size = [figure("E", "the program's file, MB", Free)];
    table.rows(named("–", "–"), &size, (None, 1), commands::size);
}

/// The memory of a hundred sessions on one host.
pub(crate) fn memory(table: &mut Table) {
    for bytes in [TEN_KB, MEGABYTE] {
        let work = Work { text: Text { bytes, one: false }, ..Work::usual(SMALL) };
        let most = if bytes == TEN_KB { Most(1_000.0) } else { Free };
        let figures = [
            figure("11", "PSS of each further session of 100, kB", most),
            figure("10", "… wake-ups in 10 s, all idle", Most(1.0)),
        ];
        table.rows(work.name(), &figures, (NANO, 1), |editor| work.memory(editor));
    }
}

fn named(terminal: &str, text: &str) -> (String, String) {
    (terminal.to_owned(), text.to_owned())
}

//! Rules that damage the bytes of a draft: cut, swapped, in another encoding, or no JSON at all.

use super::sample::{WORKED, text, whole};
use super::{Case, Fate, damaged, damaged_at};

/// What a parser says when it finds another byte than it must.
const SYNTAX: [&str; 9] =
    ["value", "key", "colon", "object-end", "list-end", "text-end", "control", "escape", "end"];

pub(super) fn all() -> Vec<Case> {
    [cuts(), marks(), characters(), encodings(), blanks(), not_utf8(), no_json(), depths()].concat()
}

/// A file that was cut off at any byte, as a copy over a line that dropped.
fn cuts() -> Vec<Case> {
    let mut cases = Vec::new();
    for (text, step) in [(WORKED[0], 1), (WORKED[1], 223), (WORKED[2], 191)] {
        // Without its last line break it is still whole.
        for at in (0..text.trim_end().len()).step_by(step) {
            let bytes = &text.as_bytes()[..at];
            cases.push(Case::new("cut", format!("at byte {at}"), bytes.to_vec(), cut(bytes)));
        }
    }
    cases
}

/// Says what is wrong with the beginning of a draft: a text without its end is told where it begins, and
/// anything else where the file ends.
fn cut(bytes: &[u8]) -> Fate {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return damaged_at("not-utf8", bytes, bytes.len() - 1);
    };
    let mut opened = None;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => opened = if opened.is_some() { None } else { Some(at) },
            _ => {}
        }
    }
    match opened {
        Some(at) if !escaped => damaged_at("text-end", bytes, at),
        Some(_) => damaged_at("escape", bytes, bytes.len() - 1),
        None => {
            let place = Some(super::place(bytes, bytes.len()));
            // The rest of a number or of `true` may be missing.
            let word = text.ends_with(|c: char| c.is_ascii_alphabetic());
            Fate::Damaged(SYNTAX.into(), place.filter(|_| !word))
        }
    }
}

/// A mark of JSON that is missing, doubled, or another; `serde_json` says the same and names the same line.
fn marks() -> Vec<Case> {
    let text = text(&whole());
    let mut inside = false;
    let mut cases = Vec::new();
    for (number, (at, c)) in text.char_indices().enumerate() {
        inside ^= c == '"';
        if !"{}[]:,\"".contains(c) || (inside && c != '"') || number % 3 != 0 {
            continue;
        }
        let (before, after) = text.split_at(at);
        let after = after.get(1..).unwrap();
        let changes = [
            ("removed mark", String::new()),
            ("doubled mark", format!("{c}{c}")),
            ("another mark", if c == ';' { ":" } else { ";" }.to_owned()),
        ];
        for (rule, instead) in changes {
            let draft = format!("{before}{instead}{after}");
            let Err(error) = serde_json::from_str::<serde_json::Value>(&draft) else {
                panic!("{rule} {c} at {at} leaves JSON");
            };
            let fate = syntax(&draft, error.line());
            cases.push(Case::new(rule, format!("{c} at {at}"), draft.into_bytes(), fate));
        }
    }
    cases
}

/// Says that the text is no JSON; where the fault is seen is ours to say, but a text that runs on into the
/// next line is seen in its first.
fn syntax(text: &str, line: usize) -> Fate {
    let broken = text.lines().take(line).last().unwrap_or_default();
    if broken.matches('"').count() % 2 == 1 {
        return damaged(SYNTAX);
    }
    // The column differs: `serde_json` counts bytes, and up to the one that is wrong.
    Fate::Damaged(SYNTAX.into(), None)
}

/// Characters that a text cannot have raw, and what no escape may say.
fn characters() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut case = |rule, spelled: &str, fault| {
        let text = WORKED[0].replace("\"Tomt utkast\"", &format!("\"Tomt{spelled}utkast\""));
        let at = text.find("Tomt").unwrap() + 4;
        let fate = damaged_at(fault, text.as_bytes(), at);
        cases.push(Case::new(rule, format!("{spelled:?}"), text.into_bytes(), fate));
    };
    for control in '\0'..' ' {
        case("raw control character", &control.to_string(), "control");
    }
    for escape in [
        "\\x1b",
        "\\u12",
        "\\u12G4",
        "\\u+123",
        "\\ud800",
        "\\udc00",
        "\\ud800\\u0041",
        "\\ud800\\ud800",
        "\\ud83d ",
        "\\u{41}",
        "\\'",
        "\\0",
        "\\\n",
        "\\å",
        "\\U0041",
    ] {
        case("bad escape", escape, "escape");
    }
    // What stands for a hidden character is kept, and shown by its number.
    for hidden in
        ["\\u0000", "\\u001b[2J", "\\u009b", "\\u202e", "\\u200b", "\\udb40\\udc41", "\\uffff"]
    {
        let text = WORKED[0].replace("\"Tomt utkast\"", &format!("\"Tomt{hidden}utkast\""));
        let kept = Fate::Kept(vec![format!("Tomt{hidden}utkast")]);
        cases.push(Case::new("escaped hidden character", hidden, text.into_bytes(), kept));
    }
    for raw in ["\u{7f}", "\u{85}", "\u{202e}", "\u{feff}", "\u{e0041}", "\u{2028}"] {
        let text = WORKED[0].replace("Tomt utkast", &format!("Tomt{raw}utkast"));
        let units: Vec<_> = raw.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        let spelled = units.concat();
        let kept = Fate::Kept(vec![format!("Tomt{spelled}utkast")]);
        cases.push(Case::new("raw hidden character", format!("{raw:?}"), text.into_bytes(), kept));
    }
    cases
}

/// Other encodings than UTF-8 without a mark.
fn encodings() -> Vec<Case> {
    let text = WORKED[2];
    let wide =
        |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(bytes).collect() };
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let first = latin.iter().position(|byte| *byte > 0x7f).unwrap();
    let latin_fate = damaged_at("not-utf8", &latin, first);
    let case = |how: &str, bytes, fate| Case::new("encoding", how, bytes, fate);
    vec![
        case(
            "UTF-8 with a mark",
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            damaged(["byte-order-mark"]),
        ),
        case(
            "UTF-16, little end first",
            [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat(),
            damaged(["not-utf8"]),
        ),
        case(
            "UTF-16, big end first",
            [vec![0xfe, 0xff], wide(u16::to_be_bytes)].concat(),
            damaged(["not-utf8"]),
        ),
        case("UTF-16 without a mark", wide(u16::to_le_bytes), damaged(["key", "not-utf8"])),
        case("UTF-16, big, without a mark", wide(u16::to_be_bytes), damaged(["value", "not-utf8"])),
        case(
            "UTF-32",
            text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
            damaged(["key", "not-utf8"]),
        ),
        case("Latin-1", latin, latin_fate),
        case(
            "two marks",
            [b"\xef\xbb\xbf\xef\xbb\xbf", text.as_bytes()].concat(),
            damaged(["byte-order-mark"]),
        ),
        case(
            "a mark within",
            text.replacen('\n', "\n\u{feff}", 1).into_bytes(),
            Fate::Damaged(vec!["key"], Some((2, 1))),
        ),
    ]
}

/// Line ends of other systems, and blanks that are none in JSON.
fn blanks() -> Vec<Case> {
    let text = WORKED[2];
    let mut cases = vec![
        Case::new("line ends", "CR LF", text.replace('\n', "\r\n").into(), Fate::Kept(vec![])),
        Case::new("line ends", "CR", text.replace('\n', "\r").into(), Fate::Kept(vec![])),
        Case::new("line ends", "none", text.replace('\n', " ").into(), Fate::Kept(vec![])),
    ];
    for blank in ["\u{a0}", "\u{85}", "\u{b}", "\u{c}", "\u{2028}", "\u{200b}", "\0", "\u{1b}[2J"] {
        let changed = text.replacen('\n', &format!("\n{blank}"), 1).into_bytes();
        let fate = Fate::Damaged(vec!["key"], Some((2, 1)));
        cases.push(Case::new("blank", format!("{blank:?}"), changed, fate));
        let changed = format!("{text}{blank}").into_bytes();
        let fate = damaged_at("end", &changed, text.len());
        cases.push(Case::new("blank at the end", format!("{blank:?}"), changed, fate));
    }
    cases
}

/// Bytes that no text in UTF-8 has, at many places.
fn not_utf8() -> Vec<Case> {
    let text = WORKED[2].as_bytes();
    let wrong: [&[u8]; 8] = [
        b"\x80",
        b"\xff",
        b"\xfe\xfe",
        b"\xc0\xaf",
        b"\xe0\x80\xaf",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xe2\x82",
    ];
    let begins = |at: &usize| std::str::from_utf8(&text[..*at]).is_ok();
    let places = (0..text.len()).filter(begins).step_by(1_100);
    let cases = places.flat_map(|at| {
        wrong.map(|wrong| {
            let bytes = [&text[..at], wrong, &text[at..]].concat();
            let fate = damaged_at("not-utf8", &bytes, at);
            Case::new("not UTF-8", format!("{wrong:x?} at {at}"), bytes, fate)
        })
    });
    cases.collect()
}

/// Files that are something else.
fn no_json() -> Vec<Case> {
    let draft = WORKED[0].trim_end();
    let case = |text: &str, fate| Case::new("no draft", format!("{text:.20}"), text.into(), fate);
    let shape = || damaged_at("shape-object", b"", 0);
    vec![
        case("", damaged_at("value", b"", 0)),
        case(" \n\t\r\n", Fate::Damaged(vec!["value"], Some((3, 1)))),
        case("\0\0\0\0", damaged_at("value", b"", 0)),
        case("[]", shape()),
        case(&format!("[{draft}]"), shape()),
        case("[\"1.0\", \"tomt-utkast\", \"Tomt utkast\"]", shape()),
        case("\"utkast\"", shape()),
        case("17", shape()),
        case("null", shape()),
        case("true", shape()),
        case("{}", damaged_at("missing", b"", 0)),
        case("PK\u{3}\u{4}", damaged_at("value", b"", 0)),
        case("<?xml version=\"1.0\"?>", damaged_at("value", b"", 0)),
        case("%PDF-1.7", damaged_at("value", b"", 0)),
        case("// utkast\n{}", damaged_at("value", b"", 0)),
        case(&format!("{draft}{draft}"), damaged_at("end", draft.as_bytes(), draft.len())),
        case(&format!("{draft},"), damaged_at("end", draft.as_bytes(), draft.len())),
        case(&format!("{draft}]"), damaged_at("end", draft.as_bytes(), draft.len())),
        case(&draft.replace("\n}", ",\n}"), damaged(["key"])),
        case(&draft.replace('"', "'"), Fate::Damaged(vec!["key"], Some((2, 3)))),
        case(&draft.replace("\"title\"", "title"), Fate::Damaged(vec!["key"], Some((4, 3)))),
        case(
            &draft.replace("\"Tomt utkast\"", "Tomt"),
            Fate::Damaged(vec!["value"], Some((4, 12))),
        ),
        case(&draft.replace("\"Tomt utkast\"", "NaN"), Fate::Damaged(vec!["value"], Some((4, 12)))),
        case(&draft.replace("\"Tomt utkast\"", "undefined"), damaged(["value"])),
        case(&draft.replace("\"Tomt utkast\"", "True"), damaged(["value"])),
        case(
            &draft.replace("  \"title\"", "<<<<<<< HEAD\n  \"title\""),
            Fate::Damaged(vec!["key"], Some((4, 1))),
        ),
    ]
}

/// Levels inside one another: more than 64 are refused where the 65th begins.
fn depths() -> Vec<Case> {
    let within =
        |inside: &str| WORKED[0].replace("\"title\":", &format!("\"x\": {inside},\n\"title\":"));
    let mut cases = Vec::new();
    for depth in [64, 65, 1_000, 10_000, 100_000] {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let objects = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        for inside in [lists, objects, "[".repeat(depth), "{\"a\":".repeat(depth)] {
            let text = within(&inside);
            // The draft itself is the first level.
            let step = if inside.starts_with('[') { 1 } else { 5 };
            let at = text.find("\"x\": ").unwrap() + 5 + 63 * step;
            let fate = damaged_at("too-deep", text.as_bytes(), at);
            cases.push(Case::new("depth", format!("{depth}: {inside:.5}"), text.into(), fate));
        }
    }
    let deepest = format!("{}{}", "[".repeat(63), "]".repeat(63));
    let kept = Fate::Kept(vec![format!("\"x\": {deepest}")]);
    cases.push(Case::new("depth", "63", within(&deepest).into(), kept));
    cases
}

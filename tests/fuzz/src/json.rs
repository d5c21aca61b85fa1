//! Mutations of JSON that leave it JSON, so that what stands behind the parser is reached too.

use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Value, json};

/// A stream of numbers; the same for the same seed.
struct Dice(u32);

impl Dice {
    /// Returns a number below `sides`, 0 when there are none.
    fn roll(&mut self, sides: usize) -> usize {
        // Xorshift: Marsaglia, "Xorshift RNGs" (2003).
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        if sides == 0 { 0 } else { self.0 as usize % sides }
    }
}

/// Mutates the bytes, or the JSON that they are, and returns their new length.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut dice = Dice(seed | 1);
    let tree = serde_json::from_slice::<Value>(&data[..size]).ok().filter(|_| dice.roll(4) > 0);
    let Some(mut tree) = tree else { return fuzzer_mutate(data, size, most) };
    for _ in 0..=dice.roll(3) {
        change(&mut tree, &mut dice);
    }
    let text = if dice.roll(2) == 0 { tree.to_string() } else { format!("{tree:#}") };
    if text.len() > most {
        return fuzzer_mutate(data, size, most);
    }
    data[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
}

/// Mutates the bytes, one line of them as JSON, or the order of the lines, and returns their new length.
pub fn mutate_lines(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut dice = Dice(seed | 1);
    let Ok(text) = std::str::from_utf8(&data[..size]) else {
        return fuzzer_mutate(data, size, most);
    };
    let mut lines: Vec<String> = text.lines().map(ToOwned::to_owned).collect();
    let (at, other) = (dice.roll(lines.len()), dice.roll(lines.len()));
    match dice.roll(6) {
        0 => return fuzzer_mutate(data, size, most),
        1 if !lines.is_empty() => lines.swap(at, other),
        2 if !lines.is_empty() => drop(lines.remove(at)),
        3 if !lines.is_empty() => lines.insert(at, lines[other].clone()),
        _ => {
            let Some(line) = lines.get_mut(at) else { return fuzzer_mutate(data, size, most) };
            let Ok(mut tree) = serde_json::from_str::<Value>(line) else {
                return fuzzer_mutate(data, size, most);
            };
            change(&mut tree, &mut dice);
            *line = tree.to_string();
        }
    }
    let text = lines.join("\n") + "\n";
    if text.len() > most {
        return fuzzer_mutate(data, size, most);
    }
    data[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
}

fn change(tree: &mut Value, dice: &mut Dice) {
    let count = count(tree);
    let other = nth(tree, &mut dice.roll(count)).cloned().unwrap_or_default();
    let number = dice.roll(count);
    let Some(node) = nth(tree, &mut { number }) else { return };
    match node {
        Value::Object(members) if dice.roll(2) == 0 => {
            let key = members.keys().nth(dice.roll(members.len())).cloned().unwrap_or_default();
            match dice.roll(4) {
                0 => drop(members.shift_remove(&key)),
                1 => drop(members.insert(word(dice).to_owned(), other)),
                2 => drop(members.insert(key, other)),
                _ => {
                    let value = members.shift_remove(&key).unwrap_or_default();
                    members.insert(format!("{key}{}", word(dice)), value);
                }
            }
        }
        Value::Array(items) if dice.roll(2) == 0 => {
            let at = dice.roll(items.len() + 1);
            match dice.roll(3) {
                0 => items.insert(at, other),
                1 if at < items.len() => drop(items.remove(at)),
                _ => {
                    let twin = items.get(at).cloned().unwrap_or_default();
                    items.push(twin);
                }
            }
        }
        Value::String(text) if dice.roll(2) == 0 => mutate_text(text, dice),
        node if dice.roll(2) == 0 => *node = other,
        node => *node = value(dice),
    }
}

fn mutate_text(text: &mut String, dice: &mut Dice) {
    let size = text.len();
    let mut bytes = std::mem::take(text).into_bytes();
    bytes.resize(size + 16, 0);
    let size = if dice.roll(2) == 0 {
        fuzzer_mutate(&mut bytes, size, size + 16)
    } else {
        let word = word(dice).as_bytes();
        let word = &word[..word.len().min(16)];
        let at = dice.roll(size + 1);
        bytes.splice(at..at, word.iter().copied());
        size + word.len()
    };
    *text = String::from_utf8_lossy(&bytes[..size]).into_owned();
}

/// Names and texts that mean something, or should mean nothing.
fn word(dice: &mut Dice) -> &'static str {
    const WORDS: [&str; 36] = [
        "",
        " ",
        "\n",
        "\r\n",
        "\u{0}",
        "\u{1b}[2J",
        "\u{202e}",
        "\u{200b}",
        "\u{feff}",
        "\u{e0041}",
        "\u{2028}",
        "a\u{30a}",
        "å",
        "👩‍👩‍👧",
        "{unit_name}",
        "{",
        "}",
        "<",
        "../",
        "/",
        "~0",
        "#i1",
        "i1",
        "c1",
        "s1",
        "n1",
        "open",
        "new_year",
        "standard",
        "own",
        "after",
        "parties",
        "other",
        "unread",
        "value",
        "2027-02-29",
    ];
    WORDS[dice.roll(WORDS.len())]
}

fn value(dice: &mut Dice) -> Value {
    match dice.roll(12) {
        0 => Value::Null,
        1 => json!(dice.roll(2) == 0),
        2 => json!(dice.roll(70_000)),
        3 => json!(-1),
        4 => json!(1.5e300),
        5 => json!([]),
        6 => json!({}),
        7 => json!({ "unread": word(dice) }),
        8 => json!({ "other": word(dice) }),
        9 => json!([{ "id": word(dice) }, { "id": "i1" }]),
        _ => json!(word(dice)),
    }
}

fn count(tree: &Value) -> usize {
    1 + match tree {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

/// Returns the value that is number `left` from the root, counting from the outside in.
fn nth<'v>(tree: &'v mut Value, left: &mut usize) -> Option<&'v mut Value> {
    if *left == 0 {
        return Some(tree);
    }
    *left -= 1;
    match tree {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, left)),
        Value::Object(members) => members.values_mut().find_map(|item| nth(item, left)),
        _ => None,
    }
}

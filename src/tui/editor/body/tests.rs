//! Tests of the text in rows.

use proptest::prelude::*;

use super::*;

/// Compares a text that was edited with the same text set at once.
#[track_caller]
fn is_as_if_new(body: &Body) {
    let mut body = body.clone();
    body.settle(0, usize::MAX / 2);
    let body = &body;
    let text = body.text();
    let new = Body::new(&text, body.width());
    let rows = |body: &Body| -> Vec<(usize, String, bool)> {
        body.rows(0).map(|row| (row.from, row.text.to_owned(), row.last)).collect()
    };
    assert_eq!(rows(body), rows(&new));
    assert_eq!((body.count(), body.len()), (new.count(), text.len()));
    assert!(body.is(&text));
    let starts: Vec<usize> = rows(body).into_iter().map(|(from, ..)| from).collect();
    for (index, start) in starts.iter().enumerate() {
        assert_eq!(body.row_of(*start), index);
        assert_eq!(body.row(index).unwrap().from, *start);
    }
    for chunk in &body.chunks {
        assert_eq!(chunk.starts.first(), Some(&0));
        assert!(chunk.starts.is_sorted());
    }
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zæøå]{1,9}[ ,.-]{0,2}",
        1 => "\n{1,3}",
        1 => "[«(\"]{1,2}[a-z]{1,30}[»)\"]{1,2} {0,3}",
        1 => "[0-9./%]{1,9}",
        1 => Just("§ 5 ".to_owned()),
        1 => Just("日本語。한국어".to_owned()),
        1 => Just("e\u{301}a\u{338} \u{301}".to_owned()),
        1 => Just("👩‍👩‍👧🇳🇴🇸🇪".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn after_any_edits_rows_and_letters_are_those_of_the_text_set_at_once(
        (start, times, width) in (text(), 1_usize..20, 1_u16..30),
        edits in prop::collection::vec((any::<[prop::sample::Index; 2]>(), text()), 1..8),
    ) {
        let mut body = Body::new(&start.repeat(times), width);
        for ([from, length], inserted) in edits {
            let before = body.text();
            let from = before.floor_char_boundary(from.index(before.len() + 1));
            let most = (before.len() - from).min(if length.index(5) == 0 { 6_000 } else { 9 });
            let to = before.ceil_char_boundary(from + length.index(most + 1));
            body.replace(from..to, &inserted);
            let mut expected = before.clone();
            expected.replace_range(from..to, &inserted);
            prop_assert_eq!(body.text(), expected);
            is_as_if_new(&body);
            let text = body.text();
            let letters: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            let mut at = 0;
            for letter in letters.iter().skip(1) {
                prop_assert_eq!(body.next(at), Some(*letter));
                prop_assert_eq!(body.previous(*letter), Some(at));
                at = *letter;
            }
            prop_assert_eq!((body.previous(0), body.next(text.len())), (None, None));
        }
    }
}

const SENTENCE: &str =
    "Partene møtes når én av dem ber om det, og skriver ned hva de blir enige om. ";

#[test]
fn a_letter_in_a_long_text_touches_a_few_chunks_however_long_it_is() {
    for text in [SENTENCE.repeat(2_000), format!("{SENTENCE}\n").repeat(2_000)] {
        let mut body = Body::new(&text, 72);
        let pointers = |body: &Body| -> Vec<*const u8> {
            body.chunks.iter().map(|chunk| chunk.text.as_ptr()).collect()
        };
        let before = pointers(&body);
        let at = text.floor_char_boundary(text.len() / 2);
        body.replace(at..at, "x");
        let kept = pointers(&body).iter().filter(|chunk| before.contains(chunk)).count();
        assert!(before.len() > 60 && kept + 6 >= before.len(), "{kept} of {}", before.len());
        is_as_if_new(&body);
    }
}

#[test]
fn what_is_seen_of_a_text_that_repeats_itself_is_never_loose() {
    let mut body = Body::new(&SENTENCE.repeat(500), 60);
    for at in [0, 9_000, 9_001, 9_002, 20_000, 0, 0, 30_000, 100] {
        let at = body.boundary(at);
        body.replace(at..at, "ny ");
        let top = body.row_of(at).saturating_sub(20);
        body.settle(top, 200);
        let first = body.row(top).unwrap().from;
        let seen: Vec<usize> = body.rows(top).take(200).map(|row| row.from - first).collect();
        let starts = row_starts(&body.slice(first..body.len()), 60);
        assert_eq!(seen, starts[..seen.len()], "at {at}");
    }
    is_as_if_new(&body);
}

//! What `check` prints.

use super::place::Place;
use crate::drafts;

/// Returns what is printed of a worked example, and the exit code.
fn checked(place: &Place, file: &str, text: &str) -> (String, i32) {
    place.write(file, text);
    let ran = place.run(&["check", file.trim_end_matches(".json")]);
    (ran.out.clone(), ran.code)
}

#[test]
fn what_is_to_do_stands_before_what_is_good_to_know_and_each_ground_once() {
    let place = Place::new();
    let (page, code) = checked(&place, "kristiansand-2020.json", drafts::KRISTIANSAND);
    assert_eq!(code, 3);
    let (to_do, known) = page.split_once("\n\nTil orientering\n").expect("both parts");
    assert!(!to_do.contains("[til orientering"), "{to_do}");
    let (known, counts) = known.split_once("\n\n").unwrap();
    assert!(known.lines().all(|line| line.starts_with("  ")), "{known}");
    assert!(counts.ends_with("til orientering.\n"), "{counts}");
    for rule in ["C37", "C46"] {
        assert!(known.contains(&format!("[til orientering, {rule}]")), "{known}");
    }
    let grounds = known.lines().filter(|line| line.starts_with("      Kilde: "));
    let mut once: Vec<_> = grounds.clone().collect();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), grounds.count(), "{known}");
    let changed = known.lines().filter(|line| line.contains("C46"));
    assert_eq!(changed.count(), 1, "many changes are one line");
    assert!(known.contains("standardtekster er endret"), "{known}");
}

#[test]
fn a_few_changes_are_told_one_by_one() {
    let place = Place::new();
    let (page, _) = checked(&place, "fullfort-eksempel.json", drafts::FULL);
    let changed: Vec<_> = page.lines().filter(|line| line.contains("C46")).collect();
    assert_eq!(changed.len(), 2, "{page}");
    assert!(changed[0].contains("«"), "{changed:?}");
}

#[test]
fn a_rule_without_a_number_is_told_by_its_words_alone() {
    let place = Place::new();
    let mut draft: serde_json::Value = serde_json::from_str(drafts::FULL).unwrap();
    for (field, text) in [("leader_meeting_count", "mange"), ("evaluation_time", "uke 60")] {
        draft["answers"][field]["value"] = serde_json::json!({ "unread": text });
    }
    let (page, _) = checked(&place, "fullfort-eksempel.json", &draft.to_string());
    for text in ["mange", "uke 60"] {
        assert!(page.contains(&format!("[må] Svaret «{text}» på «")), "{page}");
    }
    assert!(page.contains("[bør, C"), "{page}");
    let found = place.run(&["check", "fullfort-eksempel", "--json"]).out;
    assert!(found.contains("\"unread\""), "{found}");
}

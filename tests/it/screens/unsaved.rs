//! A save that failed: why, and where the text is kept instead, in full at every size.

use avtale::app::Msg;
use avtale::base::Message;
use avtale::store::{Cause, StoreError};
use insta::assert_snapshot;

use super::{Desk, ENTER};

const SHELTER: &str = "/home/kari/.local/state/avtale/nødkopier/samarbeidsavtale-prøve-kommune-og-\
    nav-prøve-2026.018f6a2b-7c1d-7e3f-9a4b-5c6d7e8f9012.json";

/// Returns a draft in writing on a disk that is full, with an emergency copy.
pub(super) fn unsaved(size: (u16, u16)) -> Desk {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[ENTER]).write("1");
    let full = Message::new("store-disk-full").with("path", "/srv/avtale/prove.json");
    let (error, shelter) = (StoreError::other(full), Some(SHELTER.to_owned()));
    desk.send(Msg::SaveFailed { error, shelter });
    desk.resize(size.0, size.1);
    desk
}

#[test]
fn the_whole_way_to_the_emergency_copy_is_shown_at_every_size() {
    assert_snapshot!(unsaved((80, 24)).screen());
    for size in [(200, 50), (80, 24), (60, 20), (59, 20), (60, 19), (40, 12)] {
        let shown: String = unsaved(size).screen().split_whitespace().collect();
        assert!(shown.contains(SHELTER), "{size:?}:\n{shown}");
        assert!(shown.contains("IKKELAGRET:"), "{size:?}:\n{shown}");
        assert!(!shown.contains("trygg"), "{size:?}:\n{shown}");
    }
    let saved = Desk::opened(40, 12).screen();
    assert!(saved.contains("Teksten er trygg."), "{saved}");
}

#[test]
fn whoever_others_got_ahead_of_is_told_the_way_to_keep_both() {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[ENTER]).write("1");
    let message = Message::new("store-changed").with("path", "/srv/avtale/prove.json");
    for (shelter, copy) in [(None, false), (Some(SHELTER.to_owned()), true)] {
        let error = StoreError { cause: Cause::Changed, message: message.clone() };
        desk.send(Msg::SaveFailed { error, shelter });
        let shown: String = desk.screen().split_whitespace().collect();
        assert!(shown.contains("TrykkCtrl+Qforålagretekstenhersometutkastvedsidenav."), "{shown}");
        assert!(!shown.contains("avsegselv"), "it takes a person:\n{shown}");
        assert_eq!(shown.contains(SHELTER), copy, "{shown}");
    }
}

#[test]
fn the_way_out_stays_below_what_happened_however_long_that_is() {
    let mut desk = Desk::opened(60, 20);
    let path = "/srv/".to_owned() + &"mappe/".repeat(400);
    let gone = Message::new("store-folder-gone").with("path", &path);
    desk.send(Msg::Exported(Err(StoreError::other(gone))));
    let shown = desk.screen();
    assert!(shown.lines().last().is_some_and(|line| line.contains("avslutt")), "{shown}");
    assert!(shown.lines().next().is_some_and(|line| line.contains("Oversikt")), "{shown}");
}

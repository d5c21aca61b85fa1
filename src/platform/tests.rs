//! Tests of what the surroundings say.

use super::*;
use crate::base::Moment;

fn told(asked: Asked, variables: &[(&str, &str)]) -> Platform {
    Platform::told(asked, |name| {
        let found = variables.iter().find(|(variable, _)| *variable == name);
        found.map(|(_, value)| OsString::from(value))
    })
}

#[track_caller]
fn user(asked: Option<&str>, variables: &[(&str, &str)], expected: &str) {
    let asked = Asked { user: asked.map(ToOwned::to_owned), ..Asked::default() };
    assert_eq!(told(asked, variables).user.as_str(), expected);
}

#[test]
fn the_user_is_the_one_asked_for_or_the_one_logged_in() {
    let all = [("AVTALE_USER", "Kari"), ("LOGNAME", "kn"), ("USER", "x")];
    user(Some("Ola"), &all, "Ola");
    user(None, &all, "Kari");
    user(Some("  "), &all, "Kari");
    user(None, &[("LOGNAME", ""), ("USER", "per")], "per");
    user(None, &[], &format!("uid {}", rustix::process::getuid().as_raw()));
    user(Some("K\u{1b}[2J\u{202e}ari\n"), &[], "K[2Jari");
    user(Some(&"x".repeat(100)), &[], &"x".repeat(MOST_IN_NAME));
}

#[test]
fn the_drafts_folder_is_asked_for_or_in_an_absolute_home() {
    let with = |drafts: Option<&str>, variables: &[(&str, &str)], data: Option<&str>| {
        let asked = Asked { drafts: drafts.map(PathBuf::from), ..Asked::default() };
        Platform { data: data.map(PathBuf::from), ..told(asked, variables) }.drafts()
    };
    let variables = [("AVTALE_DRAFTS", "b")];
    assert_eq!(with(Some("a"), &variables, None), Ok("a".into()));
    assert_eq!(with(None, &variables, None), Ok("b".into()));
    assert_eq!(with(None, &[], Some("/home/k/avtale")), Ok("/home/k/avtale/drafts".into()));
    assert_eq!(with(None, &[("AVTALE_DRAFTS", "")], None), Err(PlatformError::NoHome));
    let relative = with(None, &[], Some("home/avtale"));
    assert_eq!(relative, Err(PlatformError::RelativeHome("home/avtale".into())));
}

#[test]
fn the_language_asked_for_counts_for_more_than_the_environments() {
    let bare = told(Asked::default(), &[("LANG", "nb_NO.UTF-8")]);
    assert_eq!(bare.language, None);
    let from_environment = told(Asked::default(), &[("AVTALE_LANG", "en")]);
    assert_eq!(from_environment.language.as_deref(), Some("en"));
    let asked = Asked { language: Some("nn".into()), ..Asked::default() };
    let asked = told(asked, &[("AVTALE_LANG", "en")]);
    assert_eq!(asked.language.as_deref(), Some("nn"));
}

#[test]
fn new_drafts_have_ids_in_the_order_they_are_made() {
    let ids: Vec<_> = (0..50).map(|_| new_draft_id()).collect();
    assert!(ids.is_sorted());
    assert_eq!(ids[0].as_str().len(), 36);
}

#[test]
fn a_fixed_clock_stands_still() {
    let moment = Moment::from_millisecond(1_795_325_525_120).unwrap();
    assert_eq!(Clock::fixed(moment).now(), moment);
    assert!(Clock::system().now() > moment.later(-10 * 365 * 24 * 3_600_000));
}

#[test]
fn the_guards_can_be_set_and_leave_no_core_dump() {
    harden().unwrap();
    let limit = rustix::process::getrlimit(rustix::process::Resource::Core);
    assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
}

//! Tests of what the surroundings say.

use landlock::RulesetStatus;

use super::*;
use crate::base::Moment;

fn told(asked: Asked, variables: &[(&str, &str)]) -> Platform {
    told_of(asked, None, variables)
}

fn told_of(asked: Asked, account: Option<&str>, variables: &[(&str, &str)]) -> Platform {
    configured((asked, Configured::default()), account, variables)
}

fn configured(
    said: (Asked, Configured),
    account: Option<&str>,
    variables: &[(&str, &str)],
) -> Platform {
    Platform::told(said, account.map(ToOwned::to_owned), |name| {
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
    user(None, &[], "");
    user(Some("K\u{1b}[2J\u{202e}ari\n"), &[], "K[2Jari");
    user(Some(&"x".repeat(100)), &[], &"x".repeat(MOST_IN_NAME));
}

#[test]
fn an_account_has_one_name_however_its_owner_logs_in() {
    let login = [("LOGNAME", "ola5"), ("USER", "ola5")];
    let restricted = Asked { reach: Reach::Restricted, ..Asked::default() };
    for (asked, variables) in
        [(Asked::default(), &login[..]), (Asked::default(), &[]), (restricted, &login)]
    {
        let told = told_of(asked, Some("Ola Hansen"), variables);
        assert_eq!(told.user.as_str(), "Ola Hansen");
    }
    let chosen = told_of(Asked::default(), Some("Ola Hansen"), &[("AVTALE_USER", "Ola H.")]);
    assert_eq!(chosen.user.as_str(), "Ola H.");
    assert_eq!(told_of(Asked::default(), None, &login).user.as_str(), "ola5");
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
fn in_restricted_mode_the_environment_says_nothing_but_that() {
    let said = [
        ("AVTALE_RESTRICTED", "1"),
        ("AVTALE_USER", "Kari"),
        ("AVTALE_DRAFTS", "b"),
        ("AVTALE_VERSIONS", "7"),
        ("AVTALE_GUIDELINE", "g"),
        ("LOGNAME", "kn"),
        ("USER", "kn"),
    ];
    let asked = Asked { reach: Reach::Restricted, ..Asked::default() };
    let restricted = [told(Asked::default(), &said), told(asked.clone(), &said[1..])];
    let not_undone = [("AVTALE_RESTRICTED", "0"), ("AVTALE_DRAFTS", "b")];
    for platform in restricted.into_iter().chain([told(asked.clone(), &not_undone)]) {
        assert_eq!(platform.reach, Reach::Restricted);
        assert_eq!(platform.user.as_str(), "");
        assert_eq!(platform.drafts(), Err(PlatformError::NotSaid));
        assert_eq!(platform.versions, None);
        assert_eq!(platform.guideline, None);
        assert_eq!(platform.shelters, [""; 0].map(PathBuf::from));
    }
    let free = told(Asked::default(), &[("AVTALE_RESTRICTED", ""), ("AVTALE_DRAFTS", "b")]);
    assert_eq!((free.reach, free.drafts()), (Reach::Free, Ok("b".into())));
    let here = tempfile::tempdir().unwrap();
    let in_folder =
        |folder: PathBuf| told(Asked { drafts: Some(folder), ..asked.clone() }, &[]).drafts();
    assert_eq!(in_folder(here.path().into()), Ok(here.path().into()));
    let gone = here.path().join("borte");
    assert_eq!(in_folder(gone.clone()), Err(PlatformError::NoFolder(gone)));
}

#[test]
fn the_guidelines_folder_is_asked_for_or_in_the_environment() {
    let variables = [("AVTALE_GUIDELINE", "b")];
    let asked = Asked { guideline: Some("a".into()), ..Asked::default() };
    assert_eq!(told(asked.clone(), &variables).guideline, Some("a".into()));
    assert_eq!(told(Asked::default(), &variables).guideline, Some("b".into()));
    assert_eq!(told(Asked::default(), &[]).guideline, None);
    let restricted = Asked { reach: Reach::Restricted, ..asked };
    assert_eq!(told(restricted, &variables).guideline, Some("a".into()), "the command line counts");
}

#[test]
fn dictionaries_lie_where_the_environment_says_or_where_the_system_has_them() {
    let system = dictionaries::SYSTEM.map(PathBuf::from);
    let said = [("DICPATH", "/srv/ord:her:/opt/ord")];
    let free = told(Asked::default(), &said).dictionaries;
    let expected = ["/srv/ord", "/opt/ord"].map(PathBuf::from).into_iter().chain(system.clone());
    assert_eq!(free, expected.collect::<Vec<_>>());
    let restricted = Asked { reach: Reach::Restricted, ..Asked::default() };
    assert_eq!(told(restricted, &said).dictionaries, system);
}

#[test]
fn as_many_versions_are_kept_as_asked_for_within_reason() {
    let kept = |asked: Option<usize>, variable: &str| {
        let asked = Asked { versions: asked, ..Asked::default() };
        told(asked, &[("AVTALE_VERSIONS", variable)]).versions
    };
    assert_eq!(kept(None, ""), None);
    assert_eq!(kept(None, "mange"), None);
    assert_eq!(kept(None, "7"), Some(7));
    assert_eq!(kept(Some(3), "7"), Some(3));
    assert_eq!((kept(None, "0"), kept(None, "99999")), (Some(1), Some(MOST_VERSIONS)));
}

#[test]
fn emergency_copies_go_where_they_are_asked_for_or_to_folders_of_ones_own_first() {
    let asked = Asked { emergency: Some("n".into()), ..Asked::default() };
    let mut platform = told(asked, &[]);
    platform.find_folders();
    assert_eq!(platform.shelters, ["n"].map(PathBuf::from));
    let mut platform = told(Asked::default(), &[]);
    platform.find_folders();
    let shared = ["/var/tmp", "/tmp"].map(|folder| format!("{folder}/avtale-{}", account_number()));
    assert!(platform.shelters.ends_with(&shared.map(PathBuf::from)), "{:?}", platform.shelters);
    assert!(platform.shelters.iter().all(|folder| folder.is_absolute()));
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

#[test]
fn what_restricted_mode_gives_up_is_gone_and_the_rest_stays() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().to_owned();
    let tried = move || {
        let status = guard::give_up().unwrap();
        fs::create_dir(here.join("a")).unwrap();
        fs::rename(here.join("a"), here.join("b")).unwrap();
        assert_eq!(fs::read_dir(&here).unwrap().count(), 1);
        let link = std::os::unix::fs::symlink("b", here.join("lenke"));
        let program =
            std::process::Command::new(env::current_exe().unwrap()).arg("--list").status();
        (
            status,
            [link.map_err(|error| error.kind()), program.map(drop).map_err(|error| error.kind())],
        )
    };
    // It stays so for the thread and its children.
    let (status, done) = std::thread::spawn(tried).join().unwrap();
    let denied = std::io::ErrorKind::PermissionDenied;
    let expected = match status {
        RulesetStatus::NotEnforced => Ok(()),
        RulesetStatus::PartiallyEnforced | RulesetStatus::FullyEnforced => Err(denied),
    };
    assert_eq!(done, [expected; 2]);
}

#[track_caller]
fn face(line: Option<Switch>, variables: &[(&str, &str)], expected: Face) {
    let mut platform = told(Asked { line, ..Asked::default() }, variables);
    (platform.terminal.input, platform.terminal.output) = (true, true);
    assert_eq!(platform.face(), expected, "{line:?} {variables:?}");
}

#[test]
fn prompts_are_turned_on_and_off_by_what_is_most_explicit() {
    let on = |because| Face::Prompts(because);
    let all = [("AVTALE_LINE", "1"), ("ACCESSIBLE", "1"), ("TERM", "dumb")];
    let off = [("AVTALE_LINE", "0"), ("ACCESSIBLE", "1"), ("TERM", "dumb")];
    face(None, &[], Face::Screens);
    face(None, &[("TERM", "xterm")], Face::Screens);
    face(None, &[("TERM", "dumb")], on(Because::Dumb));
    face(None, &[("ACCESSIBLE", "1"), ("TERM", "dumb")], on(Because::Variable("ACCESSIBLE")));
    face(None, &[("ACCESSIBLE", "0")], Face::Screens);
    face(None, &[("ACCESSIBLE", "")], Face::Screens);
    face(None, &all, on(Because::Variable("AVTALE_LINE")));
    face(None, &off, Face::Screens);
    face(Some(Switch::On), &off, on(Because::Asked));
    face(Some(Switch::Off), &all, Face::Screens);
}

#[test]
fn where_there_is_no_terminal_there_are_prompts_unless_somebody_wants_screens() {
    let without = |variables: &[(&str, &str)]| told(Asked::default(), variables).face();
    assert_eq!(without(&[]), Face::Prompts(Because::NoTerminal));
    assert_eq!(without(&[("AVTALE_LINE", "0")]), Face::Screens);
    let mut platform = told(Asked::default(), &[]);
    platform.terminal.input = true;
    assert_eq!(platform.face(), Face::Prompts(Because::NoTerminal));
}

#[test]
fn in_restricted_mode_everybody_still_reads_the_screen_in_their_own_way() {
    let asked = || Asked { reach: Reach::Restricted, ..Asked::default() };
    let dumb = told(asked(), &[("TERM", "dumb")]);
    assert_eq!(dumb.face(), Face::Prompts(Because::Dumb));
    let wanted = told(asked(), &[("ACCESSIBLE", "1")]);
    assert_eq!(wanted.face(), Face::Prompts(Because::Variable("ACCESSIBLE")));
}

#[test]
fn the_display_is_by_the_command_line_then_the_environment_then_the_configuration() {
    let asked =
        |colours| Asked { display: Wishes { colours, ..Wishes::default() }, ..Asked::default() };
    let display = Wishes {
        colours: Some(Colours::None),
        characters: Some(Characters::Plain),
        mouse: Some(Mouse::On),
    };
    let set = Configured { display, ..Configured::default() };
    let environment = [("AVTALE_COLOURS", "contrast")];
    for (flag, variables, expected) in [
        (Some(Colours::Terminal), &environment[..], Colours::Terminal),
        (None, &environment[..], Colours::Contrast),
        (None, &[], Colours::None),
    ] {
        let display = configured((asked(flag), set.clone()), None, variables).display();
        assert_eq!(display.colours, expected);
        assert_eq!((display.characters, display.mouse), (Characters::Plain, Mouse::On));
    }
    // How one sees the screen is everybody's own affair, also where nothing else is.
    let restricted = Asked { reach: Reach::Restricted, ..Asked::default() };
    assert_eq!(told(restricted, &environment).display().colours, Colours::Contrast);
}

#[test]
fn what_is_set_counts_where_neither_command_line_nor_environment_speaks() {
    let set = || Configured {
        user: Some("Kari".to_owned()),
        drafts: Some("/srv/avtaler".into()),
        line: true,
        ..Configured::default()
    };
    let alone = configured((Asked::default(), set()), Some("kn"), &[]);
    assert_eq!(alone.user.as_str(), "Kari");
    assert_eq!(alone.drafts(), Ok("/srv/avtaler".into()));
    assert_eq!(alone.face(), Face::Prompts(Because::Configured));
    let variables = [("AVTALE_USER", "Ola"), ("AVTALE_DRAFTS", "/tmp/b"), ("AVTALE_LINE", "0")];
    let spoken = configured((Asked::default(), set()), None, &variables);
    assert_eq!(spoken.user.as_str(), "Ola");
    assert_eq!(spoken.drafts(), Ok("/tmp/b".into()));
    assert_eq!(spoken.face(), Face::Screens);
    // Where people are let in to this program alone, the administrator's settings count, and no variable.
    let restricted = Asked { reach: Reach::Restricted, ..Asked::default() };
    let held = configured((restricted, set()), None, &variables);
    assert_eq!(held.user.as_str(), "Kari");
}

#[test]
fn what_was_found_out_of_a_terminal_counts_for_more_than_its_name_and_for_less_than_people() {
    let characters = |flag, set, variables: &[(&str, &str)], found_out| {
        let asked = Wishes { characters: flag, ..Wishes::default() };
        let set = Wishes { characters: set, ..Wishes::default() };
        let asked = Asked { display: asked, ..Asked::default() };
        let set = Configured { display: set, ..Configured::default() };
        let mut platform = configured((asked, set), None, variables);
        platform.remember(Wishes { characters: Some(found_out), ..Wishes::default() });
        platform.display().characters
    };
    let (full, plain) = (Characters::Full, Characters::Plain);
    assert_eq!(characters(None, None, &[("TERM", "xterm")], plain), plain);
    assert_eq!(characters(None, None, &[("TERM", "linux")], full), full);
    assert_eq!(characters(None, None, &[("AVTALE_CHARACTERS", "full")], plain), full);
    assert_eq!(characters(None, Some(full), &[("TERM", "xterm")], plain), full);
    assert_eq!(characters(Some(full), None, &[("AVTALE_CHARACTERS", "plain")], plain), full);
}

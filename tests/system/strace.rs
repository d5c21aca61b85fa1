//! In restricted mode, system call by system call: nothing is executed, and nothing written outside the
//! folder of drafts.

use std::fs;
use std::path::Path;

use super::AVTALE;
use super::tmux::Terminal;

/// What only looks.
const LOOKS: [&str; 12] = [
    "access",
    "faccessat",
    "faccessat2",
    "stat",
    "lstat",
    "newfstatat",
    "statx",
    "readlink",
    "readlinkat",
    "getcwd",
    "statfs",
    "chdir",
];

/// What a line of the log does: `Err` with what it must not.
fn held(line: &str, folder: &str) -> Result<(), &'static str> {
    // After the number of the process; ends of processes and signals have no bracket of a call.
    let call = line.split_whitespace().nth(1).unwrap_or_default();
    let Some((name, _)) = call.split_once('(') else { return Ok(()) };
    if LOOKS.contains(&name) {
        return Ok(());
    }
    if name.starts_with("exec") {
        return Err("executed something");
    }
    let inside = line.contains(folder) && !line.contains("/../");
    if !name.starts_with("open") {
        return if inside { Ok(()) } else { Err("changed something outside") };
    }
    let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_TMPFILE"];
    let terminal = ["\"/dev/tty\"", "/dev/pts/"].iter().any(|tty| line.contains(tty));
    if writes.iter().any(|flag| line.contains(flag)) && !inside && !terminal {
        return Err("opened something outside for writing");
    }
    Ok(())
}

#[test]
fn what_the_log_shows_is_told_apart() {
    let case = |line: &str| held(line, "/d/utkast");
    assert_eq!(case("7 openat(AT_FDCWD</x>, \"/etc/localtime\", O_RDONLY|O_CLOEXEC) = 3"), Ok(()));
    assert_eq!(case("7 openat(3</d/utkast>, \".a\", O_RDWR|O_CREAT|O_EXCL, 0600) = 4"), Ok(()));
    assert_eq!(case("7 openat(AT_FDCWD</x>, \"/dev/tty\", O_RDWR) = 4</dev/tty>"), Ok(()));
    assert_eq!(case("7 renameat(3</d/utkast>, \"a\", 3</d/utkast>, \"b\") = 0"), Ok(()));
    assert_eq!(case("7 +++ exited with 0 +++"), Ok(()));
    for bad in [
        "7 openat(3</d>, \"a\", O_RDWR|O_CREAT, 0600) = 4</d/a>",
        "7 unlink(\"/d/a\") = 0",
        "7 unlink(\"/d/utkast/../a\") = 0",
        "7 execve(\"/usr/bin/tput\", [\"tput\"], 0x7) = -1 EACCES (Permission denied)",
    ] {
        assert!(case(bad).is_err(), "{bad}");
    }
}

/// Writes, exports, resizes, tries to stop the program, and leaves.
fn go_round(terminal: &Terminal, line: &str) {
    terminal.enter(line);
    terminal.wait_for("Lag det første utkastet");
    terminal.press(&["Enter"]);
    terminal.wait_for("Hva skal utkastet hete?");
    terminal.enter("Prøve");
    terminal.wait_for("Organisering og brevhode");
    terminal.press(&["Down", "Enter"]);
    terminal.wait_for("Hva heter kommunen?");
    terminal.enter("Ås kommune");
    terminal.wait_for("Lagret ");
    terminal.resize(100, 30);
    terminal.press(&["C-z", "C-e"]);
    terminal.wait_for("Hva slags dokument");
    terminal.write("1");
    terminal.wait_for("Dokumentet ligger i");
    terminal.press(&["C-o"]);
    terminal.wait_for("Parter");
    terminal.write("Z");
    terminal.press(&["?"]);
    terminal.wait_for("Taster som virker her");
    terminal.press(&["C-q"]);
    terminal.wait_for("code [0]");
}

#[test]
fn a_restricted_session_executes_nothing_and_writes_in_the_folder_alone() {
    let terminal = Terminal::open(80, 24);
    let here = terminal.folder().canonicalize().unwrap();
    let folder = here.join("utkast");
    fs::create_dir(&folder).unwrap();
    let traced = "strace -f -y -o log -e trace=%file,fchmod,fchown,ftruncate,fallocate";
    let program = format!("'{AVTALE}' --restricted --drafts '{}'", folder.display());
    go_round(&terminal, &format!("{traced} {program}; echo \"code [$?]\""));
    let log = fs::read_to_string(here.join("log")).unwrap();
    let (first, rest) = log.split_once('\n').unwrap();
    assert!(first.contains(&format!("execve(\"{AVTALE}\"")), "{first}");
    let folder = folder.to_str().unwrap();
    let broken: Vec<_> = rest
        .lines()
        .filter_map(|line| held(line, folder).err().map(|what| format!("{what}: {line}")))
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(rest.lines().any(|line| line.contains("O_CREAT") && line.contains(folder)), "{rest}");
    let exported = fs::read_dir(Path::new(folder)).unwrap().map(|entry| entry.unwrap().path());
    assert!(exported.into_iter().any(|path| path.extension().is_some_and(|end| end == "docx")));
}

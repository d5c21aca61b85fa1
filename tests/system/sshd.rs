//! The set-up that the README gives administrators lets staff in to the program, and to nothing else.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::process::Output;

use super::host::{Host, wait_until};

/// Makes a draft and writes the municipality's name, without leaving the field.
fn write(host: &Host) {
    let client = host.log_in("kari", "", "");
    let terminal = &client.terminal;
    terminal.wait_for("Lag det første utkastet");
    terminal.press(&["Enter"]);
    terminal.wait_for("Hva skal utkastet hete?");
    terminal.enter("Felles utkast");
    terminal.wait_for("Organisering og brevhode");
    terminal.press(&["Down", "Enter"]);
    terminal.wait_for("Hva heter kommunen?");
    terminal.write("Ås og Bø");
    terminal.wait_for("Ås og Bø");
    client.drop_the_line();
}

#[track_caller]
fn mode(path: &Path) -> (u32, u32) {
    let found = fs::metadata(path).unwrap();
    (found.permissions().mode() & 0o7777, found.gid())
}

/// Everything in the folder is the group's to read and write, and nobody else's.
fn is_the_groups(host: &Host) {
    let group = fs::metadata(host.drafts()).unwrap().gid();
    assert_eq!(mode(&host.drafts()), (0o2770, group));
    let mut folders = vec![host.drafts()];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let expected = if path.is_dir() { 0o2770 } else { 0o660 };
            assert_eq!(mode(&path), (expected, group), "{}", path.display());
            seen += 1;
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    assert!(seen >= 3, "a draft, its folder and a version");
}

/// Opens the draft from another account or key, and adds to what stands there.
fn go_on(host: &Host, account: &str, stands: &str, added: &str) {
    let client = host.log_in(account, "", "");
    let terminal = &client.terminal;
    terminal.wait_for("Felles utkast");
    terminal.press(&["Enter"]);
    terminal.wait_for("Organisering og brevhode");
    terminal.press(&["Down", "Enter"]);
    terminal.wait_for("Hva heter kommunen?");
    terminal.wait_for(stands);
    terminal.write(added);
    terminal.wait_for(&format!("{stands}{added}"));
    client.leave();
}

/// Two accounts with keys of their own write in one text at once: each sees the other's words as they come.
fn two_write_at_once(host: &Host) {
    let clients = ["kari", "ola"].map(|account| host.log_in(account, "", ""));
    for client in &clients {
        client.terminal.wait_for("Felles utkast");
        client.terminal.press(&["Enter"]);
        client.terminal.wait_for("Organisering og brevhode");
    }
    let [kari, ola] = clients.each_ref().map(|client| &client.terminal);
    let there = ["Down", "Down", "Down", "Down", "Down", "Down", "Down", "Enter"];
    kari.press(&there);
    kari.wait_for("Hvordan følger NAV opp deltakere");
    kari.write("Fra Kari. ");
    ola.press(&there);
    ola.wait_for("Fra Kari.");
    ola.wait_for("Kari Nordmann skriver her siden");
    ola.press(&["Enter"]);
    ola.wait_for("3 skriv samtidig");
    ola.press(&["3"]);
    ola.wait_for("Ctrl+G hjelp");
    ola.write("Fra Ola. ");
    kari.wait_for("Fra Kari. Fra Ola.");
    kari.write("Mer fra Kari.");
    ola.wait_for("Mer fra Kari.");
    for client in &clients {
        client.leave();
    }
    for words in ["Fra Kari. ", "Fra Ola. ", "Mer fra Kari."] {
        assert!(host.on_disk().contains(words), "{words} in {}", host.on_disk());
    }
}

/// Who is on the host and not in the group is told so, and no name of a draft.
fn keeps_out_who_is_not_in_the_group(host: &Host) {
    let (drafts, program) = (host.drafts(), host.drafts().with_file_name("avtale"));
    let outsider = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    let asked = [program.to_str().unwrap(), "--drafts", drafts.to_str().unwrap(), "list"];
    let line: Vec<_> = [outsider, asked].concat().into_iter().map(str::to_owned).collect();
    let output = host.run(&line, "");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("Du har ikke lov til å åpne"), "{said}");
    assert_eq!((output.status.code(), &*output.stdout), (Some(1), &b""[..]), "{said}");
}

/// Where there is no terminal the program asks line by line, and what was typed for a shell is no answer.
#[track_caller]
fn asks_and_understands_nothing(output: &Output) {
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.starts_with("Linjemodus: på, fordi programmet ikke har en terminal"), "{said}");
    assert!(said.contains("betyr ikke noe her"), "{said}");
    assert!(!said.lines().any(|line| line == "skall"), "{said}");
    assert_eq!(output.status.code(), Some(0), "{said}");
}

/// Whatever is asked for in place of the program, the program comes.
fn takes_no_command(host: &Host, account: &str) {
    let typed = "touch drafts/skall; echo skall\n";
    let commands: [&[&str]; 3] = [&["sh"], &["--", "--drafts", "/etc", "list"], &[";sh"]];
    for asked in commands {
        asks_and_understands_nothing(&host.ask(account, &[], asked, typed));
    }
    let client = host.log_in(account, "-o SendEnv=AVTALE_DRAFTS -o SendEnv=LC_ALL", "sh -i");
    client.terminal.wait_for("Felles utkast");
    client.leave();
}

/// No file is fetched or left, and no port or agent forwarded.
fn opens_no_other_way(host: &Host, account: &str) {
    let secret = host.drafts().with_file_name("hemmelig");
    let there = format!("{}:{}", host.at(account), secret.display());
    let into = format!("{}:{}", host.at(account), host.drafts().display());
    for program in ["scp", "scp -O", "sftp"] {
        let (program, old) = program.split_once(' ').unwrap_or((program, ""));
        for (from, to) in [(there.as_str(), "hentet"), ("known", &into)] {
            let mut line = host.client(program, account);
            line.extend((!old.is_empty()).then(|| old.to_owned()));
            line.extend([from, to].map(str::to_owned));
            let output = host.run(&line, "");
            assert!(!output.status.success(), "{line:?}");
        }
    }
    assert!(!host.drafts().with_file_name("hentet").exists());
    assert!(!host.drafts().join("known").exists());
    let port = host.client("ssh", account)[4].clone();
    let itself = format!("127.0.0.1:{port}");
    let through = host.ask(account, &["-W", &itself], &[], "");
    assert!(!through.status.success());
    assert_eq!(through.stdout, b"", "no word of what listens there");
    let back = format!("0:{itself}");
    let refused = ["-N", "-o", "ExitOnForwardFailure=yes", "-R", &back];
    assert_eq!(host.ask(account, &refused, &[], "").status.code(), Some(255));
}

#[test]
fn staff_are_let_in_to_the_program_and_to_nothing_else() {
    let host = Host::set_up();
    fs::write(host.drafts().with_file_name("hemmelig"), "hemmelig").unwrap();
    for account in ["kari", "felles"] {
        let settled = host.settled(account);
        for line in [
            "permituserenvironment no",
            "permituserrc no",
            "disableforwarding yes",
            "clientaliveinterval 15",
            "clientalivecountmax 3",
            "authenticationmethods publickey",
        ] {
            assert!(settled.lines().any(|one| one == line), "{line} in {settled}");
        }
        assert!(!settled.contains("acceptenv AVTALE"), "{settled}");
    }

    write(&host);
    wait_until("the text of a dropped line", || host.on_disk().contains("Ås og Bø"));
    host.wait_until_gone("kari");
    assert!(host.on_disk().contains("\"by\": \"Kari Nordmann\""), "{}", host.on_disk());
    is_the_groups(&host);

    go_on(&host, "ola", "Ås og Bø", " i nord");
    assert!(host.on_disk().contains("\"by\": \"Ola Nordmann\""), "{}", host.on_disk());
    is_the_groups(&host);

    two_write_at_once(&host);
    is_the_groups(&host);

    go_on(&host, "felles", "Ås og Bø i nord", " og sør");
    assert!(host.on_disk().contains("\"by\": \"Ola Hansen\""), "{}", host.on_disk());
    is_the_groups(&host);

    for account in ["kari", "felles"] {
        takes_no_command(&host, account);
        opens_no_other_way(&host, account);
    }
    keeps_out_who_is_not_in_the_group(&host);
    assert!(host.on_disk().contains("Ås og Bø i nord og sør"), "{}", host.on_disk());
    assert!(!host.drafts().join("skall").exists());
}

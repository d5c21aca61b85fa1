//! A host that is set up by the lines of the README, with accounts and an sshd of its own on loopback.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, geteuid, kill_process};
use tempfile::TempDir;

use super::AVTALE;
use super::tmux::Terminal;

const README: &str = include_str!("../../README.md");
/// What stands in the README for a key.
const SOME_KEY: &str = "ssh-ed25519 AAAA…";
/// How long anything may take; generous, since it is a limit and not a wait.
const PATIENCE: Duration = Duration::from_secs(30);

/// Returns the lines of code between `<!-- name -->` and `<!-- /name -->` of the README.
#[track_caller]
fn block(name: &str) -> String {
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let after = README.split_once(&begin).expect("the README has the mark").1;
    let block = after.split_once(&end).expect("the README has the end mark").0;
    let code = block.lines().filter(|line| !line.starts_with("```"));
    code.flat_map(|line| [line, "\n"]).collect()
}

/// Waits until `condition` holds; `what` names it should it never come.
#[track_caller]
pub(crate) fn wait_until(what: &str, condition: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !condition() {
        assert!(Instant::now() < deadline, "never came: {what}");
        sleep(Duration::from_millis(20));
    }
}

/// Runs a program that must end well, and returns what it wrote.
#[track_caller]
fn done(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// The host's accounts and group; removed at the end, however far the set-up came.
struct Accounts {
    /// Tells this run's names from those of others and of the machine.
    run: String,
}

impl Accounts {
    fn name(&self, of: &str) -> String {
        format!("avt-{of}-{}", self.run)
    }
}

impl Drop for Accounts {
    fn drop(&mut self) {
        for account in Host::ACCOUNTS {
            // What was never made is not there to be removed.
            drop(Command::new("userdel").args(["-f", &self.name(account)]).output());
        }
        drop(Command::new("groupdel").arg(self.name("avtale")).output());
    }
}

/// The host.
pub(crate) struct Host {
    sshd: Child,
    port: u16,
    accounts: Accounts,
    root: TempDir,
}

impl Host {
    /// The accounts, as the README calls them, and one more like the first.
    const ACCOUNTS: [&'static str; 3] = ["kari", "ola", "felles"];

    /// Sets the host up.
    pub(crate) fn set_up() -> Self {
        assert!(geteuid().is_root(), "this test makes accounts and starts sshd: run it as root");
        // sshd trusts keys only in folders that root alone can write in, up to the root of the disk.
        let root = tempfile::tempdir_in("/srv").expect("a folder in /srv");
        fs::set_permissions(root.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let accounts = Accounts { run: std::process::id().to_string() };
        let lines = Lines { root: root.path().to_owned(), accounts: &accounts };
        fs::copy(AVTALE, root.path().join("avtale")).unwrap();
        lines.run(&block("sshd-folders"));
        lines.run(&block("sshd-account"));
        let ola = block("sshd-account").replace("kari", "ola").replace("Kari", "Ola");
        lines.run(&ola);
        lines.run(&block("sshd-account").replace("kari", "felles").replace("Kari Nordmann", ""));
        for account in Self::ACCOUNTS {
            let which = if account == "felles" { "sshd-named-key" } else { "sshd-key" };
            lines.make_key(account, &block(which));
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let sshd = lines.start(port);
        let host = Self { sshd, port, accounts, root };
        wait_until("the port of sshd", || {
            std::net::TcpStream::connect(("127.0.0.1", host.port)).is_ok()
        });
        host
    }

    /// Returns the account's name on this machine.
    pub(crate) fn account(&self, of: &str) -> String {
        self.accounts.name(of)
    }

    /// Returns the folder of drafts.
    pub(crate) fn drafts(&self) -> PathBuf {
        self.root.path().join("drafts")
    }

    /// Returns everything that stands in the drafts.
    pub(crate) fn on_disk(&self) -> String {
        let files = fs::read_dir(self.drafts()).unwrap().map(|entry| entry.unwrap().path());
        let drafts = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
        drafts.map(|path| fs::read_to_string(path).unwrap()).collect()
    }

    /// Returns the command that logs in to an account; `program` is `ssh`, `scp` or `sftp`.
    pub(crate) fn client(&self, program: &str, account: &str) -> Vec<String> {
        let root = self.root.path().display();
        let port = if program == "ssh" { "-p" } else { "-P" };
        let mut line: Vec<_> = [program, "-F", "none", port].map(str::to_owned).into();
        line.push(self.port.to_string());
        line.extend(["-i".to_owned(), format!("{root}/client-{account}")]);
        for option in [
            &format!("UserKnownHostsFile={root}/known"),
            "StrictHostKeyChecking=yes",
            "IdentitiesOnly=yes",
            "BatchMode=yes",
        ] {
            line.extend(["-o".to_owned(), option.to_owned()]);
        }
        line
    }

    /// Runs `ssh` without a terminal: `options`, the account, and what is asked for.
    pub(crate) fn ask(
        &self,
        account: &str,
        options: &[&str],
        asked: &[&str],
        typed: &str,
    ) -> Output {
        let mut line = self.client("ssh", account);
        line.extend(options.iter().map(|option| (*option).to_owned()));
        line.push(self.at(account));
        line.extend(asked.iter().map(|word| (*word).to_owned()));
        self.run(&line, typed)
    }

    /// Runs a command that ends by itself, or is ended when it takes too long.
    pub(crate) fn run(&self, line: &[String], typed: &str) -> Output {
        let mut command = assert_cmd::Command::new(&line[0]);
        command.args(&line[1..]).write_stdin(typed).timeout(PATIENCE);
        command.env("AVTALE_DRAFTS", self.root.path()).current_dir(self.root.path());
        command.output().expect("the command ends in time")
    }

    /// Returns `account@host`.
    pub(crate) fn at(&self, account: &str) -> String {
        format!("{}@127.0.0.1", self.account(account))
    }

    /// Logs in from a terminal, with these options and words after the host.
    pub(crate) fn log_in(&self, account: &str, options: &str, asked: &str) -> Client {
        let terminal = Terminal::open(80, 24);
        let line = self.client("ssh", account).join(" ");
        let script =
            format!("echo $$ > pid; exec {line} -tt {options} {} {asked}\n", self.at(account));
        fs::write(terminal.folder().join("inn"), script).unwrap();
        terminal.enter("AVTALE_DRAFTS=/etc sh ./inn; echo \"code [$?]\"");
        Client { terminal }
    }

    /// Waits until nothing runs for an account any more.
    #[track_caller]
    pub(crate) fn wait_until_gone(&self, account: &str) {
        wait_until("the end of the session", || self.processes(account).is_empty());
    }

    /// Returns what runs for an account.
    fn processes(&self, account: &str) -> Vec<Pid> {
        let number = Command::new("id").args(["-u", &self.account(account)]).output().unwrap();
        // No account, no processes.
        let Ok(number) = String::from_utf8(number.stdout).unwrap().trim().parse::<u32>() else {
            return Vec::new();
        };
        let all = fs::read_dir("/proc").unwrap().flatten();
        let theirs = all.filter(|entry| entry.metadata().is_ok_and(|it| it.uid() == number));
        theirs
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter_map(Pid::from_raw)
            .collect()
    }

    /// Returns what sshd has settled on for an account.
    pub(crate) fn settled(&self, account: &str) -> String {
        let who = format!("user={},host=localhost,addr=127.0.0.1", self.account(account));
        let config = self.root.path().join("config");
        done(Command::new("/usr/sbin/sshd").args(["-T", "-C", &who, "-f"]).arg(config))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.sshd.kill().unwrap_or_default();
        drop(self.sshd.wait());
        for account in Self::ACCOUNTS {
            // Sessions that a failed test left; the account is this run's own.
            for process in self.processes(account) {
                kill_process(process, Signal::KILL).unwrap_or_default();
            }
        }
    }
}

/// A client in a terminal.
pub(crate) struct Client {
    pub(crate) terminal: Terminal,
}

impl Client {
    /// Drops the line: the client is gone without a word.
    pub(crate) fn drop_the_line(&self) {
        let pid = fs::read_to_string(self.terminal.folder().join("pid")).unwrap();
        let pid = Pid::from_raw(pid.trim().parse().unwrap()).unwrap();
        kill_process(pid, Signal::KILL).unwrap();
    }

    /// Leaves the program, which must end well.
    #[track_caller]
    pub(crate) fn leave(&self) {
        self.terminal.press(&["C-q"]);
        self.terminal.wait_for("code [0]");
    }
}

/// The README's lines, made to speak of this host.
struct Lines<'a> {
    root: PathBuf,
    accounts: &'a Accounts,
}

impl Lines<'_> {
    /// Returns the lines with the folders and accounts of this host.
    fn here(&self, lines: &str) -> String {
        let root = self.root.display();
        let group = format!(" {}", self.accounts.name("avtale"));
        let mut lines = lines
            .replace("/usr/local/bin/avtale", &format!("{root}/avtale"))
            .replace("/etc/ssh/avtale", &format!("{root}/keys"))
            .replace("/srv/avtale", &root.to_string())
            .replace(" avtale", &group);
        for account in Host::ACCOUNTS {
            lines =
                lines.replace(&format!(" {account}"), &format!(" {}", self.accounts.name(account)));
        }
        lines
    }

    /// Runs lines of shell, which must go well.
    #[track_caller]
    fn run(&self, lines: &str) {
        let lines = self.here(lines);
        done(
            Command::new("sh").args(["-euc", &lines]).env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"),
        );
    }

    /// Makes a key and lets it in to an account by the README's line.
    fn make_key(&self, account: &str, line: &str) {
        let file = self.root.join(format!("client-{account}"));
        let key = made_key(&file);
        let line = self.here(line).replace(SOME_KEY, key.trim());
        assert!(line.contains(key.trim()), "the README's line has a place for the key: {line}");
        fs::write(self.root.join("keys").join(self.accounts.name(account)), line).unwrap();
    }

    fn start(&self, port: u16) -> Child {
        let root = self.root.display();
        let host = made_key(&self.root.join("host"));
        fs::write(self.root.join("known"), format!("[127.0.0.1]:{port} {host}")).unwrap();
        let config = format!(
            "Port {port}\nListenAddress 127.0.0.1\nHostKey {root}/host\nPidFile none\nUsePAM no\n\
             PasswordAuthentication no\nKbdInteractiveAuthentication no\n\
             Subsystem sftp internal-sftp\n{}",
            self.here(&block("sshd-config"))
        );
        fs::write(self.root.join("config"), config).unwrap();
        // Made by the system's own sshd, when that runs.
        fs::create_dir_all("/run/sshd").unwrap();
        Command::new("/usr/sbin/sshd")
            .args(["-D", "-e", "-f"])
            .arg(self.root.join("config"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(self.root.join("log")).unwrap())
            .spawn()
            .expect("sshd starts: is openssh-server installed?")
    }
}

/// Makes a key without a passphrase and returns its public half.
fn made_key(file: &Path) -> String {
    done(
        Command::new("ssh-keygen")
            .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
            .arg(file),
    );
    let public = fs::read_to_string(file.with_extension("pub")).unwrap();
    // What comes after the key is a comment.
    public.split_whitespace().take(2).collect::<Vec<_>>().join(" ") + "\n"
}

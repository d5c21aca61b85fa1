//! An sshd of the bench's own on loopback, which lets in whoever runs the bench.

use std::fs;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::commands::is_there;
use crate::process::number_after;
use crate::terminal::environment;

const SSHD: &str = "/usr/sbin/sshd";

/// The host.
pub(crate) struct Host {
    sshd: Child,
    port: u16,
    account: String,
    root: TempDir,
}

impl Host {
    /// Sets the host up, or tells why there is none.
    pub(crate) fn set_up() -> Result<Self, String> {
        if !is_there("ss") {
            return Err("no ss, which counts segments".to_owned());
        }
        let host = Self::start().map_err(|error| format!("no sshd: {error}"))?;
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", host.port)).is_ok() {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let [program, arguments @ ..] = &*host.client(host.root.path(), &["true".to_owned()])
        else {
            return Err("no command for the client".to_owned());
        };
        let output = Command::new(program).args(arguments).stdin(Stdio::null()).output();
        let output = output.map_err(|error| format!("no ssh: {error}"))?;
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.success() { Ok(host) } else { Err(format!("sshd lets nobody in: {said}")) }
    }

    fn start() -> io::Result<Self> {
        let root = tempfile::tempdir()?;
        let folder = root.path().display();
        let account = Command::new("id").arg("-un").output()?.stdout;
        let account = String::from_utf8_lossy(&account).trim().to_owned();
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let [host, client] = ["host", "client"].map(|name| made_key(&root.path().join(name)));
        fs::write(root.path().join("known"), format!("[127.0.0.1]:{port} {}", host?))?;
        fs::write(root.path().join("keys"), client?)?;
        let config = format!(
            "Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile none\nUsePAM no\n\
             PasswordAuthentication no\nKbdInteractiveAuthentication no\nStrictModes no\n\
             PermitRootLogin prohibit-password\nAuthorizedKeysFile {folder}/keys\n\
             PrintMotd no\nPrintLastLog no\n"
        );
        fs::write(root.path().join("config"), config)?;
        // Made by the system's own sshd, when that runs; who is not root needs none.
        fs::create_dir_all("/run/sshd").unwrap_or_default();
        let sshd = Command::new(SSHD)
            .args(["-D", "-e", "-f"])
            .arg(root.path().join("config"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Self { sshd, port, account, root })
    }

    /// Returns the command that runs `line` on the host, in `folder` and in a terminal.
    pub(crate) fn client(&self, folder: &Path, line: &[String]) -> Vec<String> {
        let root = self.root.path().display();
        let options = [
            &format!("UserKnownHostsFile={root}/known"),
            "StrictHostKeyChecking=yes",
            "IdentitiesOnly=yes",
            "BatchMode=yes",
            // Clients that hold a key back to hide when it was typed would measure their own clock.
            "IgnoreUnknown=ObscureKeystrokeTiming",
            "ObscureKeystrokeTiming=no",
        ];
        let mut words: Vec<_> = ["ssh", "-F", "none", "-q", "-tt", "-p"].map(str::to_owned).into();
        words.extend([self.port.to_string(), "-i".to_owned(), format!("{root}/client")]);
        words.extend(options.into_iter().flat_map(|option| ["-o".to_owned(), option.to_owned()]));
        let setting = environment(folder).map(|(name, value)| format!("{name}={value}"));
        let asked =
            format!("cd {} && exec env {} {}", folder.display(), setting.join(" "), line.join(" "));
        words.extend([format!("{}@127.0.0.1", self.account), asked]);
        words
    }

    /// Returns how many segments with something in them the host has sent to those who are logged in.
    pub(crate) fn segments(&self) -> u64 {
        let from = format!("sport = :{}", self.port);
        let output = Command::new("ss").args(["-tinH", "state", "established", &from]).output();
        let told = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
        let told = told.unwrap_or_default();
        told.lines().map(|line| number_after(line, "data_segs_out:")).sum()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.sshd.kill().unwrap_or_default();
        drop(self.sshd.wait());
    }
}

/// Makes a key without a passphrase and returns its public half.
fn made_key(file: &Path) -> io::Result<String> {
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
        .arg(file)
        .output()?;
    if !made.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&made.stderr).into_owned()));
    }
    fs::read_to_string(file.with_extension("pub"))
}

//! The names that new files and folders have until they are whole: `.avtale-<process>-<n>.tmp`.

use rustix::io::Errno;

/// The beginning of the names of temporary files and folders.
const TEMPORARY: &str = ".avtale-";
/// Their end.
const TEMPORARY_END: &str = ".tmp";

/// Returns whether something is called as temporary files and folders are.
pub(in crate::store) fn is_temporary(name: &str) -> bool {
    name.starts_with(TEMPORARY) && name.ends_with(TEMPORARY_END)
}

/// Makes something with the first temporary name that nothing has.
pub(super) fn temporary<T>(
    attempt: impl Fn(&str) -> Result<T, Errno>,
) -> Result<(String, T), Errno> {
    let process = rustix::process::getpid().as_raw_nonzero();
    // Names that another thread holds, or that a process with the same number left, are passed over.
    for count in 1..1000 {
        let name = format!("{TEMPORARY}{process}-{count}{TEMPORARY_END}");
        match attempt(&name) {
            Err(Errno::EXIST) => {}
            Err(errno) => return Err(errno),
            Ok(made) => return Ok((name, made)),
        }
    }
    Err(Errno::EXIST)
}

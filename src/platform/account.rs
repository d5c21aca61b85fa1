//! The account that the program runs under.

use std::fs;

use rustix::process::getuid;

/// The accounts of the machine itself; those of a directory service are not in it.
const ACCOUNTS: &str = "/etc/passwd";

/// Returns the account's number.
pub fn number() -> u32 {
    getuid().as_raw()
}

/// Returns the full name of the account's owner or, when it has none, the name they log in with; `None`
/// when the machine itself does not know the account.
pub(super) fn name() -> Option<String> {
    let accounts = fs::read(ACCOUNTS).ok()?;
    named_in(&String::from_utf8_lossy(&accounts), number())
}

fn named_in(accounts: &str, number: u32) -> Option<String> {
    let number = number.to_string();
    accounts.lines().find_map(|line| {
        let mut columns = line.split(':');
        let login = columns.next()?;
        if columns.nth(1)? != number {
            return None;
        }
        // Name, room and telephones, with commas between them.
        let full = columns.nth(1)?.split(',').next().unwrap_or_default().trim();
        Some(if full.is_empty() { login } else { full }.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_called_by_its_owners_name_or_the_name_of_the_login() {
        let accounts = "root:x:0:0:root:/:/bin/sh\nbroken\nkn:x:1001:100:Kari Nordmann,2 etg,:/:\n\
                        ola:x:1002:100::/:/bin/sh\ntom:x:1003:100: ,:/:";
        let name = |number| named_in(accounts, number);
        assert_eq!(name(1001).as_deref(), Some("Kari Nordmann"));
        assert_eq!(name(1002).as_deref(), Some("ola"));
        assert_eq!(name(1003).as_deref(), Some("tom"));
        assert_eq!(name(1004), None);
    }
}

//! The lock files: the targets for random bytes are a package of their own, built from the same crates.

use std::collections::BTreeSet;

/// A package of a lock file: its name, its version and the names of what it depends on.
struct Package<'l> {
    name: &'l str,
    version: &'l str,
    needs: BTreeSet<&'l str>,
}

fn packages(lock: &str) -> Vec<Package<'_>> {
    let value = |block: &'_ str, key: &str| -> Option<(usize, usize)> {
        let from = block.find(&format!("\n{key} = \""))? + key.len() + 5;
        Some((from, from + block.get(from..)?.find('"')?))
    };
    lock.split("[[package]]")
        .skip(1)
        .map(|block| {
            let text = |key| value(block, key).and_then(|(from, to)| block.get(from..to));
            let needs = block.split_once("dependencies = [").map_or("", |(_, needs)| needs);
            let needs = needs.split('"').skip(1).step_by(2);
            Package {
                name: text("name").unwrap_or_default(),
                version: text("version").unwrap_or_default(),
                needs: needs.filter_map(|need| need.split(' ').next()).collect(),
            }
        })
        .collect()
}

/// Returns what the lock of the targets lacks of the program's, or has in another version.
pub(crate) fn faults(program: &str, targets: &str, needs: &[String]) -> Vec<String> {
    let (program, targets) = (packages(program), packages(targets));
    let versions: BTreeSet<_> = program.iter().map(|it| (it.name, it.version)).collect();
    let names: BTreeSet<_> = program.iter().map(|it| it.name).collect();
    let other = targets.iter().filter(|it| names.contains(it.name));
    let other = other.filter(|it| !versions.contains(&(it.name, it.version)));
    let mut faults: Vec<_> = other.map(|it| format!("{} {}", it.name, it.version)).collect();
    let ours = targets.iter().find(|it| it.name == "avtale").map(|it| &it.needs);
    let lacks = |need: &&String| ours.is_none_or(|ours| !ours.contains(need.as_str()));
    faults.extend(needs.iter().filter(lacks).map(|need| format!("{need} is missing")));
    faults
}

#[test]
fn a_lock_that_was_forgotten_is_told() {
    let lock = |serde: &str, needs: &str| {
        format!(
            "version = 4\n\n[[package]]\nname = \"avtale\"\nversion = \"0.1.0\"\ndependencies = [\n{needs}]\n\n\
             [[package]]\nname = \"serde\"\nversion = \"{serde}\"\n"
        )
    };
    let program = lock("1.0.2", " \"serde\",\n \"toml 1.1.0\",\n");
    let needs = ["serde".to_owned(), "toml".to_owned()];
    assert_eq!(faults(&program, &program, &needs), Vec::<String>::new());
    let old = lock("1.0.1", " \"serde\",\n");
    assert_eq!(faults(&program, &old, &needs), ["serde 1.0.1", "toml is missing"]);
}

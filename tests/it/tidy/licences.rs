//! The dependencies as `deny.toml` wants them: known licences, one registry, nothing banned.

use serde_json::Value;

/// What `deny.toml` says of licences and crates.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Rules {
    /// The licences that will do.
    allow: Vec<String>,
    /// The crates that must not be there.
    deny: Vec<String>,
}

impl Rules {
    /// Reads `deny.toml`.
    pub(crate) fn read(text: &str) -> Self {
        let value: toml::Table = text.parse().expect("deny.toml is TOML");
        let names = |table: &str, list: &str, key: Option<&str>| {
            let entries = value[table][list].as_array().expect("a list").iter();
            let name = |entry: &toml::Value| {
                key.map_or(entry, |key| &entry[key]).as_str().map(str::to_owned)
            };
            entries.map(|entry| name(entry).expect("a name")).collect()
        };
        Self { allow: names("licenses", "allow", None), deny: names("bans", "deny", Some("crate")) }
    }

    /// Returns what is wrong with the packages that `cargo metadata` lists.
    pub(crate) fn faults(&self, metadata: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        let mut named = Vec::new();
        for package in metadata["packages"].as_array().expect("packages") {
            let name = package["name"].as_str().unwrap_or_default();
            let licence = package["license"].as_str().unwrap_or_default();
            let words = words(licence);
            if !holds(&words, &self.allow) {
                faults.push(format!("`{name}`: the licence `{licence}` is not allowed"));
            }
            named.extend(words);
            if self.deny.iter().any(|denied| denied == name) {
                faults.push(format!("`{name}` is banned"));
            }
            let source = package["source"].as_str();
            if source
                .is_some_and(|source| !source.ends_with("github.com/rust-lang/crates.io-index"))
            {
                faults.push(format!("`{name}` does not come from crates.io"));
            }
        }
        for unused in self.allow.iter().filter(|allowed| !named.contains(allowed)) {
            faults.push(format!("no dependency has the licence `{unused}`"));
        }
        faults
    }
}

/// Splits an SPDX expression, in which older crates write `/` for `OR`; since SPDX 3.0 it may be `or`, too.
fn words(licence: &str) -> Vec<String> {
    let spread = licence.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let spread = spread.replace(" or ", " OR ").replace(" and ", " AND ");
    spread.replace(" WITH ", "-WITH-").split_whitespace().map(str::to_owned).collect()
}

/// Returns whether an SPDX expression can be met with the licences allowed; `AND` binds tighter.
fn holds(words: &[String], allow: &[String]) -> bool {
    let top = |word: &str| {
        let mut depth = 0_i32;
        words.iter().position(|found| {
            depth += i32::from(found == "(") - i32::from(found == ")");
            depth == 0 && found == word
        })
    };
    if let Some(at) = top("OR") {
        return holds(&words[..at], allow) || holds(&words[at + 1..], allow);
    }
    if let Some(at) = top("AND") {
        return holds(&words[..at], allow) && holds(&words[at + 1..], allow);
    }
    match words {
        [open, inner @ .., close] if open == "(" && close == ")" => holds(inner, allow),
        [one] => allow.contains(one),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        Rules::read(
            "[licenses]\nallow = [\"MIT\", \"Zlib\"]\n[bans]\ndeny = [{ crate = \"tokio\" }]",
        )
    }

    #[track_caller]
    fn case(licence: &str, expected: bool) {
        assert_eq!(holds(&words(licence), &rules().allow), expected, "{licence}");
    }

    #[test]
    fn a_licence_will_do_when_every_part_of_it_does() {
        for good in [
            "MIT",
            "Apache-2.0 OR MIT",
            "MIT or GPL-3.0",
            "MIT/Apache-2.0",
            "(GPL-3.0 OR MIT) AND Zlib",
        ] {
            case(good, true);
        }
        for bad in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "MIT and GPL-3.0",
            "(MIT)AND(GPL-3.0)",
            "MIT WITH x",
            "MIT MIT",
        ] {
            case(bad, false);
        }
        case("GPL-3.0 AND MIT OR Zlib", true);
        case("GPL-3.0 AND (MIT OR Zlib)", false);
    }

    #[test]
    fn what_deny_toml_does_not_want_is_named() {
        let good = serde_json::json!({"packages": [
            {"name": "avtale", "license": "MIT", "source": null},
            {"name": "a", "license": "Zlib",
             "source": "registry+https://github.com/rust-lang/crates.io-index"},
        ]});
        assert_eq!(rules().faults(&good), Vec::<String>::new());
        let bad = serde_json::json!({"packages": [
            {"name": "tokio", "license": "MIT", "source": null},
            {"name": "b", "license": "GPL-3.0", "source": "git+https://example.org/b"},
        ]});
        assert_eq!(
            rules().faults(&bad),
            [
                "`tokio` is banned",
                "`b`: the licence `GPL-3.0` is not allowed",
                "`b` does not come from crates.io",
                "no dependency has the licence `Zlib`",
            ]
        );
    }
}

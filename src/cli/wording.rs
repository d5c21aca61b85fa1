//! Help in words: the keys in the arguments become texts, and clap's own English becomes ours.

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory as _};

use super::args::Arguments;
use crate::texts::Texts;

/// The arguments that clap adds by itself.
const BY_CLAP: [&str; 2] = ["help", "version"];

/// Returns the whole command with its help in words.
pub(super) fn command(texts: &Texts) -> Command {
    let mut command = Arguments::command().term_width(80);
    // Builds what clap adds by itself, `--help` among it, so that it can be put into words too.
    command.build();
    worded(command, texts)
}

fn worded(command: Command, texts: &Texts) -> Command {
    let about = command.get_about().map(|about| said(about, texts)).unwrap_or_default();
    let named = command.mut_args(|arg| {
        let heading = heading(&arg);
        let help = match arg.get_id().as_str() {
            "help" => texts.get("cli-help").into_owned(),
            "version" => texts.get("cli-version").into_owned(),
            _ => arg.get_help().map(|help| said(help, texts)).unwrap_or_default(),
        };
        let names = arg
            .get_value_names()
            .map(|names| names.iter().map(|name| texts.get(name).into_owned()).collect::<Vec<_>>());
        let arg = arg.help_heading(texts.get(heading).into_owned()).help(help);
        match names.filter(|_| takes_value(&arg)) {
            Some(names) => arg.value_names(names),
            None => arg,
        }
    });
    let mut command = named
        .about(about)
        .subcommand_help_heading(texts.get("cli-heading-commands").into_owned())
        .subcommand_value_name(texts.get("cli-value-command").into_owned())
        .help_template(format!(
            "{{about}}\n\n{} {{usage}}\n\n{{all-args}}",
            texts.get("cli-heading-usage")
        ));
    let usage = usage(&mut command, texts);
    command.override_usage(usage).mut_subcommands(|sub| worded(sub, texts))
}

fn heading(arg: &Arg) -> &'static str {
    if arg.is_positional() {
        "cli-heading-arguments"
    } else if arg.is_global_set() || BY_CLAP.contains(&arg.get_id().as_str()) {
        "cli-heading-everywhere"
    } else {
        "cli-heading-options"
    }
}

fn takes_value(arg: &Arg) -> bool {
    arg.get_num_args().is_none_or(|number| number.takes_values())
}

/// Returns the line of usage, such as `avtale open [VALG] <UTKAST>`.
fn usage(command: &mut Command, texts: &Texts) -> String {
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    usage.replace("[OPTIONS]", &texts.get("cli-usage-options"))
}

fn said(key: &StyledStr, texts: &Texts) -> String {
    texts.get(&key.to_string()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    fn every_help(command: &mut Command) -> Vec<(String, String)> {
        let mut all = vec![(command.get_name().to_owned(), command.render_help().to_string())];
        all.extend(command.get_subcommands_mut().flat_map(every_help));
        all
    }

    #[test]
    fn the_arguments_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn all_help_is_in_words_and_in_the_language_of_the_texts() {
        let english = ["Usage", "Options", "Commands", "OPTIONS", "Print", "possible"];
        let norwegian = ["Bruk:", "VAL", "Kommando", "Argumenter", "Viser"];
        for (language, usage, others) in [
            (Language::Nb, "Bruk: avtale", &english[..]),
            (Language::Nn, "Bruk: avtale", &english[..]),
            (Language::En, "Usage: avtale", &norwegian[..]),
        ] {
            let mut command = command(&Texts::load(language));
            for (name, help) in every_help(&mut command) {
                assert!(help.contains(usage) && !help.contains("cli-"), "{name}: {help}");
                for other in others {
                    assert!(!help.contains(other), "{other} in the help of {name}: {help}");
                }
                assert!(help.lines().all(|line| line.chars().count() <= 80), "{name}: {help}");
            }
        }
    }
}

//! The arguments. Help texts stand here by their keys; `wording` puts them into words.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::doctor::Doctor;
use super::everywhere::Everywhere;
use super::face::Face;
use super::shell::{Completions, Manual};
use crate::export::Format;
use crate::platform::Asked;

#[derive(Debug, Parser)]
#[command(name = "avtale", version, about = "cli-about", disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) everywhere: Everywhere,
    #[command(flatten)]
    pub(super) face: Face,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

impl Arguments {
    /// Returns what the arguments say of the surroundings.
    pub(super) fn asked(everywhere: Everywhere, outer: Face, command: Option<&Command>) -> Asked {
        let inner = match command {
            Some(Command::Open(open)) => Some(open.face),
            Some(Command::New(new)) => Some(new.face),
            Some(Command::Line(_)) => Some(Face { line: true, no_line: false }),
            Some(
                Command::Wall(_)
                | Command::Fill(_)
                | Command::Send(_)
                | Command::Merge(_)
                | Command::List(_)
                | Command::Show(_)
                | Command::Check(_)
                | Command::Export(_)
                | Command::Versions(_)
                | Command::Restore(_)
                | Command::Verify(_)
                | Command::Guideline(_)
                | Command::Doctor(_)
                | Command::Schema(_)
                | Command::Completions(_)
                | Command::Man(_)
                | Command::Template(_),
            )
            | None => None,
        };
        Asked { line: inner.unwrap_or(outer).or(outer), ..Asked::from(everywhere) }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = "cli-open")]
    Open(Open),
    #[command(about = "cli-line")]
    Line(Line),
    #[command(about = "cli-wall")]
    Wall(Wall),
    #[command(about = "cli-new")]
    New(New),
    #[command(about = "cli-fill")]
    Fill(Fill),
    #[command(about = "cli-list")]
    List(AsJson),
    #[command(about = "cli-show")]
    Show(Which),
    #[command(about = "cli-check")]
    Check(Check),
    #[command(about = "cli-export")]
    Export(Export),
    #[command(about = "cli-versions")]
    Versions(Versions),
    #[command(about = "cli-restore")]
    Restore(Restore),
    #[command(about = "cli-send")]
    Send(Send),
    #[command(about = "cli-merge")]
    Merge(Merge),
    #[command(about = "cli-verify")]
    Verify(Verify),
    #[command(about = "cli-guideline")]
    Guideline(Guideline),
    #[command(about = "cli-doctor")]
    Doctor(Doctor),
    #[command(about = "cli-schema")]
    Schema(Schema),
    #[command(about = "cli-completions")]
    Completions(Completions),
    #[command(about = "cli-man")]
    Man(Manual),
    #[command(about = "cli-template")]
    Template(Template),
}

#[derive(Debug, Args)]
pub(super) struct Which {
    #[arg(value_name = "cli-value-draft", help = "cli-draft")]
    pub(super) draft: String,
}

#[derive(Debug, Args)]
pub(super) struct Open {
    #[command(flatten)]
    pub(super) which: Which,
    #[command(flatten)]
    pub(super) face: Face,
}

#[derive(Debug, Args)]
pub(super) struct Line {
    #[arg(value_name = "cli-value-draft", help = "cli-draft")]
    pub(super) draft: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Wall {
    #[command(flatten)]
    pub(super) which: Which,
    #[arg(
        long,
        value_parser = clap::value_parser!(u16).range(1..=3_600),
        value_name = "cli-value-seconds",
        help = "cli-wall-every"
    )]
    pub(super) every: Option<u16>,
}

#[derive(Debug, Args)]
pub(super) struct New {
    #[command(flatten)]
    pub(super) face: Face,
    #[arg(long, value_name = "cli-value-title", help = "cli-new-title")]
    pub(super) title: Option<String>,
    #[arg(long, value_name = "cli-value-id", help = "cli-new-template")]
    pub(super) template: Option<String>,
    #[arg(long, value_name = "cli-value-language", help = "cli-new-language")]
    pub(super) language: Option<String>,
    #[arg(long, value_name = "cli-value-file", help = "cli-new-answers")]
    pub(super) answers: Option<PathBuf>,
    #[arg(long, help = "cli-new-no-open")]
    pub(super) no_open: bool,
}

#[derive(Debug, Args)]
pub(super) struct Fill {
    #[command(flatten)]
    pub(super) which: Which,
    #[arg(long, value_name = "cli-value-file", help = "cli-fill-answers")]
    pub(super) answers: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct AsJson {
    #[arg(long, help = "cli-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) which: Which,
    #[command(flatten)]
    pub(super) form: AsJson,
    #[arg(long, help = "cli-check-spelling")]
    pub(super) spelling: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(flatten)]
    pub(super) which: Which,
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "cli-value-format",
        help = "cli-export-format"
    )]
    pub(super) format: FileFormat,
    #[arg(long, short, value_name = "cli-value-file", help = "cli-export-output")]
    pub(super) output: Option<PathBuf>,
    #[command(flatten)]
    pub(super) manner: Manner,
    #[arg(long, help = "cli-export-replace-characters")]
    pub(super) replace_characters: bool,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an argument that is given or not")]
pub(super) struct Manner {
    #[arg(long = "final", help = "cli-export-final")]
    pub(super) finished: bool,
    #[arg(long, help = "cli-export-with-deviations")]
    pub(super) with_deviations: bool,
    #[arg(long, help = "cli-export-numbered")]
    pub(super) numbered: bool,
    #[arg(long, help = "cli-export-minutes", conflicts_with_all = ["finished", "with_deviations", "numbered"])]
    pub(super) minutes: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FileFormat {
    Md,
    Txt,
    Html,
    Docx,
    Odt,
    Json,
    Pdf,
}

impl From<FileFormat> for Format {
    fn from(format: FileFormat) -> Self {
        match format {
            FileFormat::Md => Self::Markdown,
            FileFormat::Txt => Self::Text,
            FileFormat::Html => Self::Html,
            FileFormat::Docx => Self::Docx,
            FileFormat::Odt => Self::Odt,
            FileFormat::Json => Self::Json,
            FileFormat::Pdf => Self::Pdf,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct Versions {
    #[command(flatten)]
    pub(super) which: Which,
    #[arg(value_name = "cli-value-number", help = "cli-versions-number")]
    pub(super) number: Option<u32>,
    #[arg(long, requires = "number", help = "cli-versions-text")]
    pub(super) text: bool,
    #[arg(long, conflicts_with = "number", help = "cli-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    #[command(flatten)]
    pub(super) which: Which,
    #[arg(value_name = "cli-value-number", help = "cli-restore-number")]
    pub(super) number: Option<u32>,
    #[arg(
        long,
        requires = "number",
        value_name = "cli-value-section",
        help = "cli-restore-section"
    )]
    pub(super) section: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Send {
    #[command(flatten)]
    pub(super) which: Which,
    #[arg(long, short, value_name = "cli-value-file", help = "cli-send-output")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Merge {
    #[arg(
        value_names = ["cli-value-draft", "cli-value-copy"],
        num_args = 1..=2,
        required = true,
        help = "cli-merge-what"
    )]
    pub(super) what: Vec<PathBuf>,
    #[arg(long, help = "cli-merge-dry-run")]
    pub(super) dry_run: bool,
    #[arg(long, help = "cli-json")]
    pub(super) json: bool,
}

impl Merge {
    /// Returns the draft, when it is named, and the copy.
    pub(super) fn named(&self) -> (Option<&Path>, &Path) {
        match self.what.as_slice() {
            [draft, copy] => (Some(draft), copy),
            [copy] => (None, copy),
            // The arguments have one or two.
            [] | [_, _, ..] => (None, Path::new("")),
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    #[arg(
        value_name = "cli-value-file",
        help = "cli-verify-file",
        required_unless_present = "code",
        conflicts_with = "code"
    )]
    pub(super) file: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-code", help = "cli-verify-code")]
    pub(super) code: Option<String>,
    #[command(flatten)]
    pub(super) form: AsJson,
}

#[derive(Debug, Args)]
pub(super) struct Guideline {
    #[arg(value_name = "cli-value-words", help = "cli-guideline-words")]
    pub(super) words: Vec<String>,
    #[arg(long, conflicts_with = "words", help = "cli-guideline-passages")]
    pub(super) passages: bool,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    #[arg(
        value_enum,
        hide_possible_values = true,
        value_name = "cli-value-schema",
        help = "cli-schema-which"
    )]
    pub(super) which: SchemaOf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum SchemaOf {
    Draft,
    Answers,
    Agreement,
    Findings,
}

#[derive(Debug, Args)]
pub(super) struct Template {
    #[command(subcommand)]
    pub(super) command: TemplateCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum TemplateCommand {
    #[command(about = "cli-template-list")]
    List,
    #[command(about = "cli-template-show")]
    Show {
        #[arg(value_name = "cli-value-id", help = "cli-template-which")]
        id: Option<String>,
    },
    #[command(about = "cli-template-check")]
    Check {
        #[arg(value_name = "cli-value-folder", help = "cli-template-folder")]
        folder: Option<PathBuf>,
    },
}

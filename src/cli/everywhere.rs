//! The options that go with every command.

use std::path::PathBuf;

use clap::Args;

use super::looks::Looks;
use crate::platform::{Asked, Reach};

#[derive(Debug, Args)]
pub(super) struct Everywhere {
    #[arg(long, global = true, value_name = "cli-value-folder", help = "cli-drafts")]
    pub(super) drafts: Option<PathBuf>,
    #[arg(long = "as", global = true, value_name = "cli-value-name", help = "cli-as")]
    pub(super) name: Option<String>,
    #[arg(long, global = true, value_name = "cli-value-language", help = "cli-lang")]
    pub(super) lang: Option<String>,
    #[arg(long, global = true, value_name = "cli-value-folder", help = "cli-emergency")]
    pub(super) emergency: Option<PathBuf>,
    #[arg(long, global = true, value_name = "cli-value-folder", help = "cli-guideline-folder")]
    pub(super) guideline: Option<PathBuf>,
    #[arg(
        long,
        global = true,
        value_name = "cli-value-count",
        value_parser = clap::value_parser!(u16).range(1..=1_000),
        help = "cli-keep"
    )]
    pub(super) versions: Option<u16>,
    #[arg(long, global = true, value_name = "cli-value-file", help = "cli-config")]
    pub(super) config: Option<PathBuf>,
    #[command(flatten)]
    pub(super) looks: Looks,
    #[arg(long, global = true, help = "cli-restricted")]
    pub(super) restricted: bool,
}

impl From<Everywhere> for Asked {
    fn from(everywhere: Everywhere) -> Self {
        // `early` has read language and settings before, so that the rest is refused as they say.
        let Everywhere {
            drafts,
            name,
            lang: _,
            emergency,
            guideline,
            versions,
            config: _,
            looks,
            restricted,
        } = everywhere;
        Self {
            user: name,
            drafts,
            emergency,
            guideline,
            versions: versions.map(usize::from),
            reach: if restricted { Reach::Restricted } else { Reach::Free },
            line: None,
            display: looks.into(),
        }
    }
}

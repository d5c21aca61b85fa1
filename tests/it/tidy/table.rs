//! The layers as data: what each module may use, and what it may name.
//!
//! A module uses modules above it only.
//! A new entry is a change of architecture: it has a commit of its own, with the reason, and its line in
//! `src/ARCHITECTURE.md`.

/// One module and what is open to it. Code of tests may also use any module above it and any crate.
pub(crate) struct Row {
    /// The module; `main` is the program's own file.
    pub(crate) module: &'static str,
    /// The modules that it may use, whole or one name of them (`store::seam`).
    pub(crate) uses: &'static [&'static str],
    /// The crates that it may name anywhere.
    pub(crate) crates: &'static [&'static str],
    /// The crates that it may name in `wire.rs` and below `wire/`.
    pub(crate) wire: &'static [&'static str],
    /// The guarded parts of the standard library that it may name.
    pub(crate) std: &'static [&'static str],
}

/// The parts of the standard library that reach out of the program.
pub(crate) const GUARDED: &[&str] = &["env", "fs", "io", "net", "os", "process", "thread"];

/// The crates that have a home in `wire` files alone.
pub(crate) const WIRE: &[&str] = &["crc32fast", "postcard", "serde", "serde_json", "toml"];

/// The layers, lowest first.
pub(crate) const LAYERS: &[Row] = &[
    Row {
        module: "base",
        uses: &[],
        crates: &["jiff", "sha2", "thiserror", "unicode_normalization", "unicode_segmentation"],
        wire: &[],
        std: &[],
    },
    Row {
        module: "texts",
        uses: &["base"],
        crates: &["fluent_bundle", "unic_langid"],
        wire: &[],
        std: &[],
    },
    Row {
        module: "template",
        uses: &["base"],
        crates: &["thiserror"],
        wire: &["serde", "serde_json", "toml"],
        std: &[],
    },
    Row {
        module: "spell",
        uses: &["base"],
        crates: &["spellbook", "thiserror"],
        wire: &[],
        std: &[],
    },
    Row {
        module: "draft",
        uses: &["base", "template"],
        crates: &["similar", "thiserror", "unicode_segmentation"],
        wire: &[],
        std: &[],
    },
    Row {
        module: "assemble",
        uses: &["base", "template", "draft"],
        crates: &[],
        wire: &[],
        std: &[],
    },
    Row {
        module: "check",
        uses: &["base", "template", "spell", "draft", "assemble"],
        crates: &[],
        wire: &[],
        std: &[],
    },
    Row {
        module: "export",
        uses: &["base", "assemble"],
        crates: &[
            "krilla",
            "rustybuzz",
            "thiserror",
            "unicode_linebreak",
            "unicode_segmentation",
            "unicode_width",
            "zip",
        ],
        wire: &["serde", "serde_json"],
        std: &["io"],
    },
    Row {
        module: "platform",
        uses: &["base"],
        crates: &["directories", "jiff", "landlock", "rustix", "signal_hook", "thiserror", "uuid"],
        wire: &[],
        std: &["env", "fs", "io", "process"],
    },
    Row {
        module: "store",
        uses: &["base", "template", "draft"],
        crates: &["rustix", "thiserror"],
        wire: &["crc32fast", "postcard", "serde", "serde_json"],
        std: &["fs", "io", "os", "thread"],
    },
    Row {
        module: "app",
        uses: &[
            "base",
            "texts",
            "template",
            "spell",
            "draft",
            "assemble",
            "check",
            "export",
            "store::seam",
        ],
        crates: &["thiserror"],
        wire: &[],
        std: &[],
    },
    Row {
        module: "settings",
        uses: &["base", "texts", "platform", "app"],
        crates: &[],
        wire: &["toml"],
        std: &[],
    },
    Row {
        module: "words",
        uses: &["base", "texts", "template", "draft", "assemble", "store::seam", "app"],
        crates: &[],
        wire: &[],
        std: &[],
    },
    Row {
        module: "engine",
        uses: &["base", "spell", "draft", "assemble", "export", "store", "app"],
        crates: &["rustix", "signal_hook", "thiserror"],
        wire: &[],
        std: &["io", "os", "process", "thread"],
    },
    Row {
        module: "tui",
        uses: &[
            "base", "texts", "template", "spell", "draft", "assemble", "check", "export",
            "platform", "store", "app", "words", "engine",
        ],
        crates: &[
            "crossterm",
            "nix",
            "ratatui",
            "rustix",
            "tui_textarea",
            "unicode_linebreak",
            "unicode_normalization",
            "unicode_segmentation",
            "unicode_width",
        ],
        wire: &[],
        std: &["io", "os", "thread"],
    },
    Row {
        module: "line",
        uses: &[
            "base", "texts", "template", "draft", "assemble", "platform", "store", "app", "words",
            "engine",
        ],
        crates: &[],
        wire: &[],
        std: &["io", "thread"],
    },
    Row {
        module: "doctor",
        uses: &["base", "texts", "platform", "store"],
        crates: &["rustix", "signal_hook"],
        wire: &["toml"],
        std: &["io", "os"],
    },
    Row {
        module: "cli",
        uses: &[
            "base", "texts", "template", "spell", "draft", "assemble", "check", "export",
            "platform", "store", "app", "settings", "words", "engine", "tui", "line", "doctor",
        ],
        crates: &["clap", "clap_complete", "clap_mangen", "thiserror", "unicode_width"],
        wire: &["serde", "serde_json"],
        std: &["io", "process"],
    },
    Row { module: "main", uses: &["cli"], crates: &[], wire: &[], std: &["process"] },
];

//! Where drafts are kept: the `Store` seam, and drafts as files in a folder.

mod copies;
mod directory;
mod fault;
mod files;
mod find;
mod folder;
mod follow;
mod index;
mod journal;
mod look;
mod memory;
mod mend;
mod recover;
mod replace;
pub mod seam;
mod settings;
mod shelter;
mod summary;
mod texts;
mod versions;
pub mod wire;
mod words;
mod work;

pub use copies::COPY_END;
pub use directory::{Call, Gate};
pub use files::{
    folder_of, keep_own, read_file, read_pack, read_plain, read_stream, write_export,
    write_export_watched,
};
pub use folder::FolderStore;
pub use look::{Looked, There, look};
pub use memory::MemoryStore;
pub use seam::{
    Cause, Common, Damage, Following, Here, Listed, Loaded, News, Outside, Person, Received,
    Recovered, Salvage, Saved, Sight, Store, StoreError, Summary, Taken, Version, Wake, Why,
};
pub use settings::{Settings, VERSIONS};
pub use texts::{Trust, read_texts};
pub use words::{add_word, read_words};

//! Drafts that are big or costly: told within two seconds and in little memory, measured in a process of
//! its own.

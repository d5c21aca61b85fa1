//! The document as files: text, Markdown, HTML and the agreement JSON, one format a file.

//! What the agreement JSON says of itself.

use serde_json::Value;

/// Returns the identifier of an agreement JSON; `None` when these bytes are none, or of 1.0.
pub(in crate::export) fn identifier(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).ok()?;
    value.get("identifier")?.as_str().map(str::to_owned)
}

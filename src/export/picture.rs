//! A picture that an agreement names: PNG or JPEG, told by its own bytes, and as large as pages can show.

use std::collections::BTreeMap;

use super::Format;
use crate::assemble::{BlockKind, Document};

/// Pictures by the name of the file as the drafters gave it.
pub type Pictures = BTreeMap<String, Picture>;

/// The most pixels of a picture: whoever opens the document unpacks them all.
const MOST_PIXELS: u64 = 1 << 24;

/// A picture whose size is known, and which is whole as far as its structure tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    bytes: Vec<u8>,
    kind: PictureKind,
    width: u32,
    height: u32,
}

/// How a picture is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG, by rows or progressive.
    Jpeg,
}

/// Why bytes are no picture for a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPicture {
    /// They are neither PNG nor JPEG, or damaged.
    #[error("neither a whole PNG nor a whole JPEG")]
    Unreadable,
    /// It has more than 16,777,216 pixels.
    #[error("too many pixels")]
    TooLarge,
}

impl PictureKind {
    /// Returns the media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

impl Picture {
    /// Returns the picture that these bytes are.
    ///
    /// # Errors
    /// When they are no picture that every reader of documents shows.
    pub fn read(bytes: Vec<u8>) -> Result<Self, NoPicture> {
        let png = png(&bytes).map(|size| (PictureKind::Png, size));
        let found = png.or_else(|| jpeg(&bytes).map(|size| (PictureKind::Jpeg, size)));
        let (kind, (width, height)) = found.ok_or(NoPicture::Unreadable)?;
        match u64::from(width) * u64::from(height) {
            0 => Err(NoPicture::Unreadable),
            1..=MOST_PIXELS => Ok(Self { bytes, kind, width, height }),
            _ => Err(NoPicture::TooLarge),
        }
    }

    /// Returns the file as it was read.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns how it is packed.
    pub fn kind(&self) -> PictureKind {
        self.kind
    }

    /// Returns width and height in pixels, at least 1 each.
    pub fn pixels(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Returns width and height of the picture as large as it can be in a box of this width and height, in
    /// the same unit and at least 1 each.
    pub fn size_within(&self, (widest, tallest): (u32, u32)) -> (u32, u32) {
        let scaled = |side: u32, by: u32, of: u32| {
            let side = u64::from(side) * u64::from(by) / u64::from(of.max(1));
            u32::try_from(side).unwrap_or(u32::MAX).max(1)
        };
        let is_wide =
            u64::from(self.width) * u64::from(tallest) > u64::from(self.height) * u64::from(widest);
        if is_wide {
            (widest, scaled(self.height, widest, self.width))
        } else {
            (scaled(self.width, tallest, self.height), tallest)
        }
    }

    /// Returns the picture as a `data:` address.
    pub(super) fn data_address(&self) -> String {
        format!("data:{};base64,{}", self.kind.media_type(), base64(&self.bytes))
    }
}

impl Format {
    /// Returns whether files of this format hold the pictures themselves.
    pub fn holds_pictures(self) -> bool {
        match self {
            Self::Html | Self::Docx | Self::Odt | Self::Pdf => true,
            Self::Markdown | Self::Text | Self::Json => false,
        }
    }
}

/// Returns the names of the pictures' files as the drafters gave them, in the order of the document. They
/// are not to be trusted.
pub fn named(document: &Document) -> Vec<&str> {
    let mut names = Vec::new();
    for block in &document.blocks {
        if let BlockKind::Image { file, alternative: _ } = &block.kind
            && !names.contains(&file.as_str())
        {
            names.push(file.as_str());
        }
    }
    names
}

/// Returns width and height of a PNG that has all its parts.
///
/// Source: W3C, Portable Network Graphics (PNG) Specification (Third Edition), 5.3 and 11.2.1.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let mut size = None;
    let mut has_data = false;
    loop {
        let (length, after) = rest.split_first_chunk()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let (data, after) = after.split_at_checked(length)?;
        let (_, after) = after.split_first_chunk::<4>()?;
        match (kind, size) {
            (b"IHDR", None) => {
                let (width, data) = data.split_first_chunk()?;
                let (height, [_, _, _, _, _]) = data.split_first_chunk()? else { return None };
                size = Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height)));
            }
            (_, None) => return None,
            (b"IDAT", Some(_)) => has_data = true,
            (b"IEND", Some(size)) => return has_data.then_some(size),
            (_, Some(_)) => {}
        }
        rest = after;
    }
}

/// Returns width and height of a JPEG that begins, has a frame and ends.
///
/// Source: ITU-T T.81, B.1.1 and B.2.2.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let (0xff, after) = rest.split_first()? else { return None };
        let fill = after.iter().take_while(|byte| **byte == 0xff).count();
        let (marker, after) = after.get(fill..)?.split_first()?;
        let (length, _) = after.split_first_chunk()?;
        let (segment, after) = after.split_at_checked(u16::from_be_bytes(*length).into())?;
        match marker {
            // By rows, by rows with longer tables, and progressive: what every reader unpacks.
            0xc0..=0xc2 => return frame(segment).filter(|_| ends(after)),
            0xc4 | 0xcc | 0xdb | 0xdd | 0xe0..=0xef | 0xfe => rest = after,
            _ => return None,
        }
    }
}

fn frame(segment: &[u8]) -> Option<(u32, u32)> {
    let [_, _, 8, y1, y0, x1, x0, 1 | 3 | 4, ..] = segment else { return None };
    let side = |bytes| u32::from(u16::from_be_bytes(bytes));
    Some((side([*x1, *x0]), side([*y1, *y0])))
}

fn ends(data: &[u8]) -> bool {
    data.windows(2).any(|two| two == [0xff, 0xd9])
}

/// Returns the bytes in Base64.
///
/// Source: RFC 4648, 4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |number: u32| {
        let at = usize::try_from(number & 63).unwrap_or_default();
        DIGITS.get(at).map_or('A', |digit| char::from(*digit))
    };
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.push(digit(bits >> 18));
        text.push(digit(bits >> 12));
        text.push(if three.len() > 1 { digit(bits >> 6) } else { '=' });
        text.push(if three.len() > 2 { digit(bits) } else { '=' });
    }
    text
}

#[cfg(test)]
pub(super) mod tests;

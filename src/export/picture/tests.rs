//! What is taken for a picture, and how large it is shown.

use super::*;

/// A red picture of 2 × 1 pixels.
pub(in crate::export) const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\x02\0\0\0\x7b\x40\xe8\xdd\
      \0\0\0\rIDAT\x78\xda\x63\xf8\xcf\xc0\0\x44\0\x08\xfe\x01\xff\x19\xc0\x6b\xe7\
      \0\0\0\0IEND\xae\x42\x60\x82";

/// A PNG of this size, without a pixel.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x02\0\0\0crc!\0\0\0\0IDATcrc!\0\0\0\0IENDcrc!");
    bytes
}

/// A JPEG of this size with a frame of this marker, without a pixel.
fn jpeg_of(marker: u8, width: u16, height: u16) -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xfe\0\x03c\xff".to_vec();
    bytes.extend([marker, 0, 17, 8]);
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend(b"\x03\x01\x11\0\x02\x11\0\x03\x11\0\xff\xda\0\x02xyz\xff\xd9");
    bytes
}

#[track_caller]
fn case(bytes: &[u8], found: Result<(PictureKind, u32, u32), NoPicture>) {
    let read = Picture::read(bytes.to_vec());
    assert_eq!(read.map(|it| (it.kind(), it.pixels().0, it.pixels().1)), found);
}

#[test]
fn png_and_jpeg_are_told_by_their_bytes() {
    case(PNG, Ok((PictureKind::Png, 2, 1)));
    case(&png_of(300, 70), Ok((PictureKind::Png, 300, 70)));
    for marker in [0xc0, 0xc1, 0xc2] {
        case(&jpeg_of(marker, 300, 70), Ok((PictureKind::Jpeg, 300, 70)));
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    for bytes in [&b""[..], b"GIF89a", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", b"%PDF-1.7"]
    {
        case(bytes, Err(NoPicture::Unreadable));
    }
    // Lossless, and arithmetic: not what every reader unpacks.
    case(&jpeg_of(0xc3, 1, 1), Err(NoPicture::Unreadable));
    case(&jpeg_of(0xc9, 1, 1), Err(NoPicture::Unreadable));
    case(&png_of(0, 1), Err(NoPicture::Unreadable));
    case(&jpeg_of(0xc0, 1, 0), Err(NoPicture::Unreadable));
}

#[test]
fn a_picture_that_is_cut_off_anywhere_is_refused() {
    for whole in [PNG.to_vec(), png_of(3, 4), jpeg_of(0xc0, 3, 4)] {
        for end in 0..whole.len() {
            case(&whole[..end], Err(NoPicture::Unreadable));
        }
    }
}

#[test]
fn a_picture_with_too_many_pixels_is_refused() {
    case(&png_of(4096, 4096), Ok((PictureKind::Png, 4096, 4096)));
    case(&png_of(4096, 4097), Err(NoPicture::TooLarge));
    case(&png_of(u32::MAX, u32::MAX), Err(NoPicture::TooLarge));
    case(&jpeg_of(0xc0, u16::MAX, u16::MAX), Err(NoPicture::TooLarge));
}

#[test]
fn a_picture_keeps_its_shape_in_any_box() {
    let size =
        |width, height, within| Picture::read(png_of(width, height)).unwrap().size_within(within);
    assert_eq!(size(300, 100, (60, 60)), (60, 20));
    assert_eq!(size(100, 300, (60, 60)), (20, 60));
    assert_eq!(size(10, 10, (500, 160)), (160, 160));
    assert_eq!(size(4000, 1, (60, 60)), (60, 1));
    assert_eq!(size(1, 4000, (60, 60)), (1, 60));
}

#[test]
fn bytes_are_written_in_base64() {
    // Source: RFC 4648, 10.
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(base64(bytes.as_bytes()), text);
    }
    assert_eq!(base64(&[0xff, 0xef, 0xbf]), "/++/");
}

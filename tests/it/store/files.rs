//! Tests of the files that the command line reads and writes.

use avtale::store::{read_file, read_pack, read_stream, write_export};

use super::*;

#[test]
fn files_of_the_command_line_are_read_and_written_whole() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("answers.json");
    write_export(&path, b"{}").unwrap();
    assert_eq!(read_file(&path).unwrap(), b"{}");
    assert_eq!(read_stream(&b"abc"[..], "-").unwrap(), b"abc");
    assert_eq!(key(read_stream(std::io::repeat(0), "-")), "store-too-big");
    assert_eq!(key(read_file(Path::new("/dev/zero"))), "store-not-a-file");
    assert_eq!(key(read_file(folder.path())), "store-not-a-file");
    assert_eq!(key(read_file(&folder.path().join("none"))), "store-no-file");
    sparse(&folder.path().join("big"), 9 << 20);
    assert_eq!(key(read_file(&folder.path().join("big"))), "store-too-big");
    assert_eq!(key(write_export(&folder.path().join("no/a.md"), b"")), "store-no-folder");
    assert_eq!(key(write_export(folder.path(), b"")), "store-not-a-file");
}

#[test]
fn the_files_of_a_template_pack_are_read_by_name() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &[u8]| fs::write(folder.path().join(name), text).unwrap();
    write("b.toml", "b = \"å\"".as_bytes());
    write("a.toml", b"");
    write("readme.md", b"");
    let pack = read_pack(folder.path()).unwrap();
    assert_eq!(pack, [("a.toml".into(), String::new()), ("b.toml".into(), "b = \"å\"".into())]);
    write("c.toml", b"\xe5");
    assert_eq!(key(read_pack(folder.path())), "store-not-utf8");
    fs::remove_file(folder.path().join("c.toml")).unwrap();
    symlink("/etc/passwd", folder.path().join("c.toml")).unwrap();
    assert_eq!(key(read_pack(folder.path())), "store-not-a-file");
}

//! Files for tests, built in code: small honest PDFs, and dishonest ones.

use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};

pub const HTML: &[u8] = b"<!DOCTYPE html><html><script>alert(1)</script></html>";
pub const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
pub const GARBAGE: &[u8] = b"\x00\x01\x02 nothing in particular \xff\xfe";
/// A ZIP file without members.
pub const ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// One empty page.
pub fn valid() -> Vec<u8> {
    with("", &[])
}

/// One empty page, more entries in the catalog, and more objects, of which the first has the number 4.
pub fn with(catalog: &str, more: &[&[u8]]) -> Vec<u8> {
    let catalog = format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>");
    let mut objects: Vec<&[u8]> = vec![
        catalog.as_bytes(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
    ];
    objects.extend(more);
    write(&objects)
}

fn write(objects: &[&[u8]]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut offsets = Vec::new();
    for (number, object) in (1..).zip(objects) {
        offsets.push(format!("{:010} 00000 n \n", file.len()));
        file.extend_from_slice(&[format!("{number} 0 obj\n").as_bytes(), object, b"\nendobj\n"].concat());
    }
    let (start, size) = (file.len(), objects.len() + 1);
    let table = format!("xref\n0 {size}\n0000000000 65535 f \n{}", offsets.concat());
    let trailer = format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    file.extend_from_slice(&[table, trailer].concat().into_bytes());
    file
}

/// Runs a script when it is opened.
pub fn javascript() -> Vec<u8> {
    with("/OpenAction 4 0 R", &[b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"])
}

/// The same with its names disguised.
pub fn disguised_javascript() -> Vec<u8> {
    with("/OpenAction 4 0 R", &[b"<< /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>"])
}

/// The same in a compressed stream, where no search of the file's bytes finds it.
pub fn compressed_javascript() -> Vec<u8> {
    let script = format!("9 0 << /S /JavaScript /JS ({}) >>", "app.alert; ".repeat(100));
    with("/OpenAction 9 0 R", &[&object_stream(script.as_bytes())])
}

/// Starts a program when it is opened.
pub fn launch() -> Vec<u8> {
    with("/OpenAction << /S /Launch /F (cmd.exe) >>", &[])
}

/// Carries another file.
pub fn embedded() -> Vec<u8> {
    let file = b"<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream";
    with(
        "/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>",
        &[b"<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>", file],
    )
}

/// An array within an array, and so on, in an object that the catalog refers to.
pub fn nested(levels: usize) -> Vec<u8> {
    with("/Deep 4 0 R", &[&[b"[".repeat(levels), b"]".repeat(levels)].concat()])
}

/// Streams of objects that each unpack to so many bytes.
pub fn bombs(streams: usize, bytes: usize) -> Vec<u8> {
    let stream = object_stream(&[b"9 0 null".as_slice(), &vec![b' '; bytes]].concat());
    with("", &vec![stream.as_slice(); streams])
}

/// A compressed stream with one object; `content` starts with four bytes of its table.
fn object_stream(content: &[u8]) -> Vec<u8> {
    let mut stream = Stream::new(dictionary! {}, content.to_vec());
    stream.compress().unwrap();
    assert!(stream.dict.has(b"Filter"));
    let length = stream.content.len();
    let head = format!("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {length} >>\nstream\n");
    [head.as_bytes(), &stream.content, b"\nendstream"].concat()
}

/// Encrypted. An empty password opens without being asked for.
pub fn encrypted(password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(&valid()).unwrap();
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let state = EncryptionState::try_from(EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password: password,
        key_length: 128,
        permissions: Permissions::all(),
    });
    document.encrypt(&state.unwrap()).unwrap();
    let mut file = Vec::new();
    document.save_to(&mut file).unwrap();
    file
}

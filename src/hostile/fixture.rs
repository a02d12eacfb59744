//! Files for tests, built in code: small honest PDFs and pictures, and dishonest ones.

use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};

/// A page with a script.
pub const HTML: &[u8] = b"<!DOCTYPE html><html><script>alert(1)</script></html>";
/// A picture with a script.
pub const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
/// Bytes of no kind of file.
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

/// One page with these lines of text, in a font that every viewer has.
pub fn saying(lines: &[&str]) -> Vec<u8> {
    let shown: Vec<String> = lines.iter().map(|line| format!("0 -20 Td ({line}) Tj\n")).collect();
    drawing(&format!("BT /F1 12 Tf 72 700 Td\n{}ET\n", shown.concat()))
}

/// One page that is drawn so. The letters of `/F2` are half as wide as high, those of `/F1` as every viewer knows.
pub fn drawing(content: &str) -> Vec<u8> {
    let content = format!("<< /Length {} >>\nstream\n{content}endstream", content.len());
    let wide = format!(
        "<< /Type /Font /Subtype /TrueType /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 32 /Widths [{}] >>",
        "500 ".repeat(95)
    );
    write(&[
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        content.as_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        wide.as_bytes(),
    ])
}

/// One page whose drawing may repeat the drawing `/A`, which may repeat `/B`.
pub fn drawing_within(page: &str, a: &str, b: &str) -> Vec<u8> {
    let resources = "/Resources << /Font << /F1 5 0 R >> /XObject << /A 6 0 R /B 7 0 R >> >>";
    let stream = |head: &str, content: &str| {
        format!("<< {head} /Length {} >>\nstream\n{content}\nendstream", content.len() + 1).into_bytes()
    };
    let form = format!("/Type /XObject /Subtype /Form /BBox [0 0 612 792] {resources}");
    let (page, a, b) = (stream("", page), stream(&form, a), stream(&form, b));
    write(&[
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {resources} >>").as_bytes(),
        &page,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        &a,
        &b,
    ])
}

/// Pictures: whole in their structure; what they show was never coded.
pub mod pictures {
    /// A JPEG of this size with more segments behind its first.
    pub fn jpeg(width: u16, height: u16, more: &[Vec<u8>]) -> Vec<u8> {
        let jfif = segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0");
        let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
        let frame = segment(0xc0, &[b"\x08", size.as_slice(), b"\x01\x01\x11\0"].concat());
        let scan = [segment(0xda, b"\x01\x01\0\0\x3f\0"), b"\x12\xff\0\x34\xff\xd0\x56".to_vec()].concat();
        let tables = segment(0xdb, &[0; 65]);
        [b"\xff\xd8".to_vec(), jfif, more.concat(), tables, frame, scan, b"\xff\xd9".to_vec()].concat()
    }

    /// A segment of a JPEG.
    pub fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), content].concat()
    }

    /// EXIF with the way up and the name of a camera.
    pub fn exif(orientation: u8) -> Vec<u8> {
        let entries: &[u8] = &[1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 1, 15, 0, 2, 0, 0, 0, 6, 0, 0, 0, 38];
        let tiff = [b"MM\0*\0\0\0\x08\0\x02", entries, b"\0\0\0\0Canon\0"].concat();
        segment(0xe1, &[b"Exif\0\0", tiff.as_slice()].concat())
    }

    /// A PNG of this size with more chunks behind its header.
    pub fn png(width: u32, height: u32, more: &[Vec<u8>]) -> Vec<u8> {
        let header = [&width.to_be_bytes(), &height.to_be_bytes(), b"\x08\0\0\0\0".as_slice()].concat();
        let picture = chunk(*b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01");
        let parts = [chunk(*b"IHDR", &header), more.concat(), picture, chunk(*b"IEND", b"")];
        [b"\x89PNG\r\n\x1a\n".as_slice(), &parts.concat()].concat()
    }

    /// A chunk of a PNG.
    pub fn chunk(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
        let covered = [kind.as_slice(), content].concat();
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [length.as_slice(), &covered, &checksum(&covered).to_be_bytes()].concat()
    }

    fn checksum(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum: u32, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
        })
    }
}

//! Files that mean no good, sent as a nurse would send them: each is refused, or held where it can do nothing, with words
//! of its own. All of them are built here.

#[path = "../../src/hostile/fixture.rs"]
#[cfg(test)]
mod fixture;
mod ways_out;

use anteroom::hostile::LARGEST;
use anteroom::links;
use axum::http::StatusCode;
use fixture::{GARBAGE, HTML, SVG, ZIP, pictures};

use crate::support::{Member, TestPortal};

const TYPE: &str = "It is no PDF, JPEG, PNG or text file";
const TWO_TYPES: &str = "It is two types of file at once";
const TWO_ENDINGS: &str = "Its name ends in two types of file";
const NO_ENDING: &str = "Its name does not say what it is";
const NO_PDF: &str = "Its name says PDF, but it is something else";
const NO_JPEG: &str = "Its name says JPEG, but it is something else";
const NO_PNG: &str = "Its name says PNG, but it is something else";
const NO_TEXT: &str = "Its name says TXT, but it is something else";
const IS_PDF: &str = "It is a PDF file, but its name does not say so. Let its name end in .pdf";
const IS_JPEG: &str = "It is a JPEG file, but its name does not say so. Let its name end in .jpg";
const IS_PNG: &str = "It is a PNG file, but its name does not say so. Let its name end in .png";
const IS_TEXT: &str = "It is a TXT file, but its name does not say so. Let its name end in .txt";
const CONTROLS: &str = "It is text, but with signs in it that steer a printer";
const DAMAGED: &str = "It is damaged or cut off";
const LETTERS: &str = "Its letters cannot be read";
const PIXELS: &str = "The picture has more than 50 million pixels";
const COMPLEX: &str = "It is too complex to be checked";
const ENCRYPTED: &str = "It is protected with a password";
const EMPTY: &str = "It is empty";
const LARGE: &str = "It is larger than 25 MB";

type File = (&'static str, Vec<u8>, &'static str);

/// Names that say something else than the file is, or two things.
fn by_name() -> Vec<File> {
    let (pdf, jpeg, png) = (fixture::valid(), pictures::jpeg(16, 16, &[]), pictures::png(4, 4, &[]));
    vec![
        ("page.html", HTML.to_vec(), TYPE),
        ("page.pdf", HTML.to_vec(), NO_PDF),
        ("picture.svg", SVG.to_vec(), TYPE),
        ("picture.png", SVG.to_vec(), NO_PNG),
        ("archive.zip", ZIP.to_vec(), TYPE),
        ("archive.pdf", ZIP.to_vec(), NO_PDF),
        ("letter.docx", ZIP.to_vec(), TYPE),
        ("table.csv", b"a,b\n1,2\n".to_vec(), IS_TEXT),
        ("program.exe", b"MZ\x90\0\x03\0\0\0".to_vec(), TYPE),
        ("program.pdf", b"MZ\x90\0\x03\0\0\0".to_vec(), NO_PDF),
        ("program.png", b"\x7fELF\x02\x01\x01\0".to_vec(), NO_PNG),
        ("script.js", b"alert(1)".to_vec(), IS_TEXT),
        ("result", pdf.clone(), IS_PDF),
        ("nothing", GARBAGE.to_vec(), NO_ENDING),
        (".pdf", pdf.clone(), IS_PDF),
        ("result.pdf.exe", pdf.clone(), IS_PDF),
        ("result.exe.pdf", pdf.clone(), TWO_ENDINGS),
        ("result.html.pdf", pdf.clone(), TWO_ENDINGS),
        ("result.js .txt", b"alert(1)".to_vec(), TWO_ENDINGS),
        ("photo.php.jpg", jpeg.clone(), TWO_ENDINGS),
        ("photo.exe.heic", jpeg.clone(), TWO_ENDINGS),
        ("fdp.tluser\u{202e}.exe", pdf.clone(), IS_PDF),
        ("photo.jpg", pdf.clone(), IS_PDF),
        ("result.pdf", jpeg, IS_JPEG),
        ("note.txt", pdf, IS_PDF),
        ("picture.txt", png, IS_PNG),
        ("animation.png", b"GIF89a\x01\0\x01\0\x80\0\0".to_vec(), NO_PNG),
        ("picture.jpg", b"RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0".to_vec(), NO_JPEG),
        ("phone.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), NO_JPEG),
        ("scan.jpg", b"II*\0\x08\0\0\0\0\0".to_vec(), NO_JPEG),
        ("nothing.pdf", GARBAGE.to_vec(), NO_PDF),
    ]
}

/// PDFs that are broken, too much, or two things.
fn pdfs() -> Vec<File> {
    let pdf = fixture::valid();
    let text = |file: &[u8]| String::from_utf8_lossy(file).into_owned();
    vec![
        ("empty.pdf", Vec::new(), EMPTY),
        ("half.pdf", pdf[..pdf.len() / 2].to_vec(), DAMAGED),
        ("nearly.pdf", pdf[..pdf.len() - 6].to_vec(), DAMAGED),
        ("head.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), DAMAGED),
        ("no page.pdf", text(&pdf).replace("[3 0 R]", "[     ]").into_bytes(), DAMAGED),
        ("half a revision.pdf", [&pdf, b"9 0 obj stream ".repeat(200).as_slice()].concat(), DAMAGED),
        ("deep.pdf", fixture::nested(10_000), DAMAGED),
        ("bomb.pdf", fixture::bombs(1, 64 << 20), COMPLEX),
        ("bombs.pdf", fixture::bombs(1_500, 15 << 20), COMPLEX),
        ("locked.pdf", fixture::encrypted("secret"), ENCRYPTED),
        ("and archive.pdf", [&pdf, ZIP].concat(), TWO_TYPES),
        ("after page.pdf", [HTML, &pdf].concat(), TWO_TYPES),
        ("after animation.pdf", [b"GIF89a".as_slice(), &pdf].concat(), TWO_TYPES),
        ("page in it.pdf", fixture::with("", &[b"(<script>alert\\(1\\)</script>)"]), TWO_TYPES),
        ("page behind.pdf", [pdf.as_slice(), b"<html>"].concat(), TWO_TYPES),
        ("program in it.pdf", fixture::with("", &[b"(<?php system\\(1\\);)"]), TWO_TYPES),
        ("large.pdf", [pdf.as_slice(), &vec![b' '; LARGEST]].concat(), LARGE),
    ]
}

/// Pictures and texts of the same kind.
fn pictures_and_texts() -> Vec<File> {
    let (jpeg, png) = (pictures::jpeg(16, 16, &[]), pictures::png(4, 4, &[]));
    let mut changed = png.clone();
    changed[40] ^= 1;
    let comment = |content: &[u8]| pictures::jpeg(16, 16, &[pictures::segment(0xfe, content)]);
    vec![
        ("cut.jpg", jpeg[..jpeg.len() - 2].to_vec(), DAMAGED),
        ("nothing.jpg", b"\xff\xd8\xff\xd9".to_vec(), DAMAGED),
        ("flat.jpg", pictures::jpeg(0, 16, &[]), DAMAGED),
        ("flood.jpg", pictures::jpeg(60_000, 60_000, &[]), PIXELS),
        ("and archive.jpg", [&jpeg, ZIP].concat(), TWO_TYPES),
        ("page behind.jpg", [&jpeg, HTML].concat(), TWO_TYPES),
        ("document in it.jpg", comment(&fixture::valid()), TWO_TYPES),
        ("program in it.jpg", comment(b"<?php system($_GET[0]);"), TWO_TYPES),
        ("cut.png", png[..png.len() - 4].to_vec(), DAMAGED),
        ("changed.png", changed, DAMAGED),
        ("flood.png", pictures::png(90_000, 90_000, &[]), PIXELS),
        ("and archive.png", [&png, ZIP].concat(), TWO_TYPES),
        ("page in it.png", pictures::png(4, 4, &[pictures::chunk(*b"tEXt", b"c\0<script>alert(1)")]), TWO_TYPES),
        ("wide letters.txt", b"\xff\xfeP\0o\0t\0".to_vec(), LETTERS),
        ("old letters.txt", b"An\xe1lisis de sangre".to_vec(), LETTERS),
        ("no mark.txt", b"P\0o\0t\0a\0s\0s\0i\0u\0m\0".to_vec(), LETTERS),
        ("printed.txt", b"\x1bE Potassium 5.2 mmol/L".to_vec(), CONTROLS),
        ("only an end.txt", b"\x1a".to_vec(), EMPTY),
        ("binary.txt", b"Potassium\x005.2".to_vec(), NO_TEXT),
        ("page.txt", HTML.to_vec(), NO_TEXT),
        ("script.txt", b"#!/bin/sh\nrm -rf /\n".to_vec(), NO_TEXT),
    ]
}

/// Files that are taken, and never opened by a browser.
fn held() -> Vec<(&'static str, Vec<u8>)> {
    let repaired = String::from_utf8_lossy(&fixture::valid()).replace("startxref\n", "startxref\n9");
    vec![
        ("script.pdf", fixture::javascript()),
        ("disguised script.pdf", fixture::disguised_javascript()),
        ("packed script.pdf", fixture::compressed_javascript()),
        ("program.pdf", fixture::launch()),
        ("attachment.pdf", fixture::embedded()),
        ("form.pdf", fixture::with("/AcroForm << /XFA (x) >>", &[])),
        ("repaired.pdf", repaired.into_bytes()),
    ]
}

#[tokio::test]
async fn every_hostile_file_is_refused_with_words_of_its_own() {
    let corpus = [by_name(), pdfs(), pictures_and_texts()].concat();
    assert!(corpus.len() + held().len() >= 60, "{} files", corpus.len());
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let before = portal.objects().len();
    for (name, bytes, expected) in corpus {
        let answer = noor.bring(maya, &[(name, &bytes)]).await;
        let status = if expected == LARGE { StatusCode::PAYLOAD_TOO_LARGE } else { StatusCode::UNPROCESSABLE_ENTITY };
        let said = answer.between("<ul class=\"plain\">", "</ul>");
        assert_eq!(answer.status, status, "{name}: {said}");
        assert!(said.contains(expected), "{name}: {said}");
        assert_eq!(portal.objects().len(), before, "{name} left something behind");
    }
    assert!(noor.waiting(maya).await.is_empty());
}

#[tokio::test]
async fn a_file_that_could_act_is_held_for_download_alone() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    for (name, bytes) in held() {
        assert_eq!(noor.bring(maya, &[(name, &bytes)]).await.status, StatusCode::SEE_OTHER, "{name}");
        let id = noor.waiting(maya).await.remove(0);
        let page = noor.get(links::upload(maya)).await.text();
        assert!(page.contains("It is saved, not opened"), "{name}: {page}");
        let file = noor.get(format!("{}/{id}", links::staged(maya))).await;
        assert!(file.header("content-disposition").starts_with("attachment"), "{name}");
        assert!(file.header("content-security-policy").contains("sandbox"), "{name}");
        assert_eq!(file.bytes, bytes, "{name} comes back byte for byte");
        noor.post(format!("{}/{id}/remove", links::staged(maya)), &[]).await;
    }
}

#[tokio::test]
async fn marks_around_a_file_are_dropped_and_a_picture_may_have_the_name_of_any() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let (pdf, jpeg, png) = (fixture::valid(), pictures::jpeg(16, 16, &[]), pictures::png(4, 4, &[]));
    let (bom, text) = (b"\xef\xbb\xbf".as_slice(), b"Rosa Sosa\r\nCRP <5 mg/L\r\n".as_slice());
    let cases: [(&str, Vec<u8>, &[u8], &str); 11] = [
        ("marked.pdf", [bom, &pdf].concat(), pdf.as_slice(), "marked.pdf"),
        ("after line.pdf", [b"\r\n".as_slice(), &pdf].concat(), &pdf, "after line.pdf"),
        ("behind.pdf", [&pdf, b"--boundary-of-a-form ".repeat(100).as_slice()].concat(), &pdf, "behind.pdf"),
        ("marked.jpg", [bom, &jpeg].concat(), &jpeg, "marked.jpg"),
        ("behind.jpg", [&jpeg, b"sent by a phone".as_slice()].concat(), &jpeg, "behind.jpg"),
        ("marked.png", [bom, &png].concat(), &png, "marked.png"),
        ("phone.HEIC", jpeg.clone(), &jpeg, "phone.jpg"),
        ("photo.png", pictures::jpeg(32, 16, &[]), &pictures::jpeg(32, 16, &[]), "photo.jpg"),
        ("scan.tiff", pictures::png(8, 4, &[]), &pictures::png(8, 4, &[]), "scan.png"),
        ("end.txt", [text, b"\x1a"].concat(), text, "end.txt"),
        ("filled.txt", [text, b"2\x1a\0\0\0"].concat(), &[text, b"2"].concat(), "filled.txt"),
    ];
    for (name, sent, kept, called) in cases {
        let answer = noor.bring(maya, &[(name, &sent)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {}", answer.text());
        let id = noor.waiting(maya).await.remove(0);
        let file = noor.get(format!("{}/{id}", links::staged(maya))).await;
        assert!(file.bytes == kept, "{name}: {:?}", String::from_utf8_lossy(&file.bytes));
        let says = file.header("content-disposition");
        assert!(says.contains(&called.replace(' ', "%20")) || says.contains(called), "{name}: {says}");
        noor.post(format!("{}/{id}/remove", links::staged(maya)), &[]).await;
    }
}

#[tokio::test]
async fn honest_files_come_back_as_they_were_and_pictures_without_what_they_tell() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let (jpeg, png) = (pictures::jpeg(640, 480, &[]), pictures::png(64, 64, &[]));
    let told =
        [pictures::exif(1), pictures::segment(0xfe, b"taken by Nils"), pictures::segment(0xed, b"Photoshop 3.0\0")];
    let cases = [
        ("opens without.pdf", fixture::encrypted(""), None),
        ("words.pdf", fixture::saying(&["Maya Okafor", "born 3/14/1958"]), None),
        ("drawn.pdf", fixture::drawing_within("/A Do", "BT /F1 9 Tf (Okafor) Tj ET", ""), None),
        ("lines.pdf", fixture::drawing("0 0 9 9 re f\n"), None),
        ("letter.txt", "Análisis: potasio 5.2\r\n".into(), None),
        ("photo.jpg", pictures::jpeg(640, 480, &told), Some(jpeg)),
        ("scan.png", pictures::png(64, 64, &[pictures::chunk(*b"tEXt", b"Author\0Nils")]), Some(png)),
    ];
    for (name, bytes, kept) in cases {
        assert_eq!(noor.bring(maya, &[(name, &bytes)]).await.status, StatusCode::SEE_OTHER, "{name}");
        let id = noor.waiting(maya).await.remove(0);
        let file = noor.get(format!("{}/{id}", links::staged(maya))).await;
        assert_eq!(file.bytes, kept.unwrap_or(bytes), "{name}");
        noor.post(format!("{}/{id}/remove", links::staged(maya)), &[]).await;
    }
}

#[tokio::test]
async fn no_name_leads_out_of_its_folder_or_its_header() {
    let portal = TestPortal::open().await;
    let (noor, maya) = (portal.as_(Member::Noor).await, portal.cast.maya);
    let before = portal.objects().len();
    let names = [
        "../../../../etc/passwd.pdf",
        "..\\..\\windows\\system32\\drivers.pdf",
        "/etc/cron.d/job.pdf",
        "C:\\autorun.pdf",
        "\\\\server\\share\\a.pdf",
        "....//....//key.pdf",
        "%2e%2e%2f%2e%2e%2fkey.pdf",
        "..%c0%afkey.pdf",
        "objects/../../anteroom.db.pdf",
        "a\r\nSet-Cookie: stolen=1\r\n\r\n.pdf",
        "a\nLocation: https://evil.example\n.pdf",
        "a\"; filename=\"b.exe.pdf",
        "a;filename*=UTF-8''b.pdf",
        "${jndi:ldap:evil}.pdf",
        "$(reboot).pdf",
        "`reboot`; rm -rf ~.pdf",
        "<img src=x onerror=alert(1)>.pdf",
        "'; drop table documents; --.pdf",
        "CON.pdf",
        "\u{202e}\u{200b}fdp.pdf",
        "{{7*7}}.pdf",
    ];
    for (number, name) in names.into_iter().enumerate() {
        let file = fixture::saying(&[&format!("paper {number}")]);
        let answer = noor.bring(maya, &[(name, &file)]).await;
        assert!(answer.header("set-cookie").is_empty() || !answer.header("set-cookie").contains("stolen"), "{name}");
        let Some(id) = noor.waiting(maya).await.first().cloned() else {
            assert!(answer.text().contains(TWO_ENDINGS), "{name}: {}", answer.text());
            continue;
        };
        let page = noor.get(links::upload(maya)).await.text();
        assert!(!page.contains("<img src=x"), "{name}");
        let file = noor.get(format!("{}/{id}", links::staged(maya))).await;
        let says = file.header("content-disposition");
        assert!(says.starts_with("inline; filename=\"") && says.matches('"').count() == 2, "{name}: {says}");
        assert!(!says.contains(['/', '\\', ';', '\r', '\n']) || says.matches(';').count() == 2, "{name}: {says}");
        assert!(!says.contains("..%2F") && !says.contains("%2F") && !says.contains("%5C"), "{name}: {says}");
        assert!(file.header("set-cookie").is_empty() && file.header("location").is_empty(), "{name}");
        noor.post(format!("{}/{id}/remove", links::staged(maya)), &[]).await;
    }
    assert_eq!(portal.objects().len(), before);
    assert!(portal.objects().iter().all(|file| file.parent() == Some(&portal.folder().join("objects"))));
}

use super::*;
use crate::features::results::model::tidy;

#[test]
fn a_kept_name_is_the_last_part_without_tricks_and_ends_in_what_the_file_is() {
    let cases = [
        ("Blood count.PDF", "Blood count.pdf"),
        ("C:\\Users\\noor\\scan 3.pdf", "scan 3.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\..\\windows\\system32\\config.pdf", "config.pdf"),
        ("/etc/cron.d/job.pdf", "job.pdf"),
        ("%2e%2e%2fsecret.pdf", "%2e%2e%2fsecret.pdf"),
        ("gpj.\u{202e}fdp.exe", "gpj.fdp.exe.pdf"),
        ("a\r\nSet-Cookie: b\0.pdf", "a Set-Cookie: b.pdf"),
        ("scan.jpg.pdf", "scan.pdf"),
        ("", "result.pdf"),
        ("...", "result.pdf"),
        (".pdf", "pdf.pdf"),
        ("análisis.pdf", "análisis.pdf"),
        ("é", "é.pdf"),
    ];
    for (sent, kept) in cases {
        assert_eq!(file_name(sent, FileKind::Pdf).reveal(), kept, "{sent:?}");
    }
    assert_eq!(file_name("IMG_2031.JPEG", FileKind::Jpeg).reveal(), "IMG_2031.jpg");
    assert_eq!(file_name(&"é".repeat(500), FileKind::Pdf).reveal().chars().count(), 120);
}

#[test]
fn a_name_says_what_the_file_is_or_why_it_is_refused() {
    let cases = [
        ("Blood count.PDF", Ok(FileKind::Pdf)),
        ("J. Okafor 5.3.2026.pdf", Ok(FileKind::Pdf)),
        ("photo.jpeg", Ok(FileKind::Jpeg)),
        ("scan.jpg.pdf", Ok(FileKind::Pdf)),
        ("note.txt", Ok(FileKind::Text)),
        ("result", Err(FileFault::NoEnding)),
        ("", Err(FileFault::NoEnding)),
        ("result.docx", Err(FileFault::WrongType)),
        ("result.pdf.exe", Err(FileFault::WrongType)),
        ("result.exe.pdf", Err(FileFault::TwoEndings)),
        ("result.html .pdf", Err(FileFault::TwoEndings)),
        ("page.SVG.png", Err(FileFault::TwoEndings)),
        ("js.pdf", Ok(FileKind::Pdf)),
    ];
    for (name, expected) in cases {
        assert_eq!(kind_by_name(name), expected, "{name}");
    }
}

#[test]
fn a_title_begins_with_what_the_name_says_of_the_result() {
    let cases = [
        ("kidney_panel_2026-05-03.pdf", "Kidney panel"),
        ("OKAFOR-MAYA-chest x-ray.PDF", "Chest x ray"),
        ("E1001_cbc.pdf", "Cbc"),
        ("IMG_2031.jpg", ""),
        ("scan0001.pdf", ""),
        ("Document (3).pdf", ""),
        ("2026-05-03.pdf", ""),
        ("análisis de sangre.pdf", "Análisis de sangre"),
    ];
    for (name, expected) in cases {
        assert_eq!(title(name, "Maya Okafor", "E1001"), expected, "{name}");
    }
}

#[test]
fn a_title_is_one_line_of_signs_that_can_be_seen() {
    assert_eq!(tidy("  Blood\u{200b}  count\r\nof May\u{202e} "), "Blood count of May");
    assert_eq!(tidy("\u{feff}\u{200b}"), "");
}

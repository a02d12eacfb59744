use super::*;
use crate::kit::clock::instant;

#[test]
fn a_kept_name_is_the_last_part_without_tricks_and_ends_in_pdf() {
    let cases = [
        ("Blood count.PDF", "Blood count.pdf"),
        ("C:\\Users\\noor\\scan 3.pdf", "scan 3.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("gpj.\u{202e}fdp.exe", "gpj.fdp.exe.pdf"),
        ("a\r\nSet-Cookie: b\0.pdf", "aSet-Cookie: b.pdf"),
        ("", "result.pdf"),
        ("...", "result.pdf"),
        (".pdf", "pdf.pdf"),
        ("análisis.pdf", "análisis.pdf"),
        ("é", "é.pdf"),
    ];
    for (sent, kept) in cases {
        assert_eq!(file_name(sent).reveal(), kept, "{sent:?}");
    }
    assert_eq!(file_name(&"é".repeat(500)).reveal().chars().count(), 120);
}

#[test]
fn a_title_is_one_line_of_signs_that_can_be_seen() {
    assert_eq!(tidy("  Blood\u{200b}  count\r\nof May\u{202e} "), "Blood count of May");
    assert_eq!(tidy("\u{feff}\u{200b}"), "");
}

#[test]
fn an_age_is_told_in_one_unit() {
    let age = |minutes: i64| Age::between(instant(0), instant(minutes * 60_000));
    assert_eq!(age(59), Age::Minutes(59));
    assert_eq!(age(60), Age::Hours(1));
    assert_eq!(age(47 * 60), Age::Hours(47));
    assert_eq!(age(48 * 60), Age::Days(2));
    assert_eq!(Age::between(instant(60_000), instant(0)), Age::Minutes(0));
}

#[test]
fn every_kind_reads_back_from_its_word() {
    for kind in Kind::ALL {
        assert_eq!(kind.word().parse::<Kind>().ok(), Some(kind));
    }
}

use super::*;
use crate::hostile::fixture;
use crate::kit::file_kind::FileKind;

fn inspect(bytes: &[u8]) -> Result<Inspection, Refusal> {
    super::inspect(&bytes[..end(bytes)?]).map(|(inspection, _)| inspection)
}

const QUIET: Result<Inspection, Refusal> = Ok(Inspection { kind: FileKind::Pdf, pages: 1, active: false });
const ACTS: Result<Inspection, Refusal> = Ok(Inspection { kind: FileKind::Pdf, pages: 1, active: true });

#[test]
fn an_honest_file_is_accepted() {
    assert_eq!(inspect(&fixture::valid()), QUIET);
}

#[test]
fn files_that_can_act_are_marked() {
    assert_eq!(inspect(&fixture::javascript()), ACTS);
    assert_eq!(inspect(&fixture::disguised_javascript()), ACTS);
    assert_eq!(inspect(&fixture::launch()), ACTS);
    assert_eq!(inspect(&fixture::embedded()), ACTS);
}

#[test]
fn files_that_lead_out_are_marked() {
    for action in ["/S /URI /URI (https://evil.example)", "/S /GoToR /F (//evil.example/a.pdf)", "/S /Rendition"] {
        let opens = format!("/OpenAction << {action} >>");
        assert_eq!(inspect(&fixture::with(&opens, &[])), ACTS, "{action}");
    }
    let elsewhere = b"<< /Type /Filespec /FS /URL /F (https://evil.example/x) >>";
    assert_eq!(inspect(&fixture::with("", &[elsewhere])), ACTS);
    assert_eq!(inspect(&fixture::with("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>", &[])), QUIET, "it stays inside");
}

#[test]
fn a_script_in_a_compressed_stream_is_found() {
    let file = fixture::compressed_javascript();
    assert!(!mentions_active(&file));
    assert_eq!(inspect(&file), ACTS);
}

#[test]
fn a_script_that_nothing_refers_to_is_found() {
    let script = b"null endobj 9 0 obj << /S /JavaScript >>";
    assert_eq!(inspect(&fixture::with("", &[script])), ACTS);
}

#[test]
fn a_file_that_had_to_be_repaired_may_only_be_downloaded() {
    let file = String::from_utf8_lossy(&fixture::valid()).replace("startxref\n", "startxref\n9");
    assert_eq!(inspect(file.as_bytes()), ACTS);
}

#[test]
fn a_file_that_was_cut_off_is_damaged() {
    let file = fixture::valid();
    for length in [6, file.len() / 2, file.len() - 6] {
        assert_eq!(inspect(&file[..length]), Err(Refusal::Damaged));
    }
}

#[test]
fn what_stands_behind_the_end_is_no_part_of_a_file() {
    let file = fixture::valid();
    let with = |behind: &[u8]| [&file, behind].concat();
    for behind in [b"\n\0\0\0".repeat(2_000).as_slice(), b"<!-- sent by a web form -->"] {
        assert_eq!((end(&with(behind)), inspect(&with(behind))), (Ok(file.len() + behind.len()), QUIET));
    }
    for behind in [b"x".as_slice(), b"\r\n--boundary--\r\n", b"-- \nDr. Ito, Northside\n", b"\x80\x01\xfe"] {
        let behind = behind.repeat(2_000);
        let kept = end(&with(&behind)).expect("its end is known");
        assert!(kept <= file.len() + 2 && kept >= file.trim_ascii_end().len(), "{kept} of {}", file.len());
        assert_eq!(inspect(&with(&behind)), QUIET);
    }
}

#[test]
fn a_file_that_was_cut_off_within_a_later_revision_is_damaged() {
    let revision = [b"9 0 obj << /Length 4000 >> stream\n".as_slice(), &[b'x'; 3_000]].concat();
    assert_eq!(inspect(&[fixture::valid(), revision].concat()), Err(Refusal::Damaged));
}

#[test]
fn a_file_without_pages_is_damaged() {
    let file = String::from_utf8_lossy(&fixture::valid()).replace("[3 0 R]", "[     ]");
    assert_eq!(inspect(file.as_bytes()), Err(Refusal::Damaged));
    assert_eq!(inspect(b"%PDF-1.7\nnothing\n%%EOF\n"), Err(Refusal::Damaged));
}

#[test]
fn ten_thousand_levels_are_damaged_and_fifty_are_not() {
    assert_eq!(inspect(&fixture::nested(50)), QUIET);
    assert_eq!(inspect(&fixture::nested(10_000)), Err(Refusal::Damaged));
}

#[test]
fn a_stream_that_unpacks_to_too_much_is_too_complex() {
    assert_eq!(inspect(&fixture::bombs(1, 1024)), QUIET);
    assert_eq!(inspect(&fixture::bombs(1, 2 * MOST_UNPACKED)), Err(Refusal::TooComplex));
}

#[test]
fn a_file_is_refused_for_its_password_only_if_it_asks_for_one() {
    assert_eq!(inspect(&fixture::encrypted("secret")), Err(Refusal::Encrypted));
    assert_eq!(inspect(&fixture::encrypted("")), QUIET);
}

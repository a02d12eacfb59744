//! One message: what its bytes say, on the pages.

use super::{Clinic, bytes};

/// The PDF inside a message: what its base64 says, wherever it stands.
fn pdf_in(file: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(&bytes(file)).replace("\\.br\\", "").replace("77u/", "");
    let start = text.find("JVBERi0").expect("a PDF");
    let signs: String = text[start..]
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || "+/=\r\n".contains(*sign))
        .filter(|sign| !sign.is_whitespace())
        .collect();
    data_encoding::BASE64.decode(signs.as_bytes()).expect("base64")
}

#[tokio::test]
async fn a_document_is_one_wherever_and_however_it_is_written() {
    let clinic = Clinic::open().await;
    for (name, files) in [
        ("A24", ["A24-document-wrapped-br.hl7"].as_slice()),
        ("A25", &["A25-document-wrapped-lines.hl7"]),
        ("A26", &["A26-document-in-text-type.hl7"]),
        ("H07", &["H07-pdf-as-text.hl7", "H07-pdf-first-component.hl7", "U02-bom-before-in-message.hl7"]),
    ] {
        let case = clinic.case(name).await;
        for file in files {
            let taken = clinic.import(file).await;
            assert!(taken.documents() == 1 && taken.values_waiting() == 0, "{file}: {:?}", taken.waiting_because());
            let found = case.documents().await;
            assert!(found.contains(&pdf_in(file)), "{file}: {} documents", found.len());
        }
        let page = case.patient().await;
        assert!(!page.contains("JVBERi"), "{name}: {page}");
    }
}

#[tokio::test]
async fn decimal_commas_are_read_by_one_rule_or_left_to_the_laboratory() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A12").await;
    clinic.import("A12-decimal-comma.hl7").await;
    let page = case.patient().await;
    assert!(!page.contains("Far above") && !page.contains("0 to 400"), "{page}");
    for value in ["0,050 ng/mL", "0,123 mmol/L"] {
        assert!(page.contains(&format!("{value} Inside the usual range")), "{value}: {page}");
    }
    let case = clinic.case("H02").await;
    clinic.import("H02-decimal-comma.hl7").await;
    let page = case.patient().await;
    assert!(!page.contains("Far below"), "{page}");
    assert!(page.contains("6,2 mmol/L") && !page.contains("6,2 mmol/L Inside"), "{page}");
    for value in ["2,5 mIU/L", "0,012 ug/L"] {
        assert!(page.contains(&format!("{value} Inside the usual range")), "{value}: {page}");
    }
    let low = ["Below", "A little below"].map(|says| format!("0,450 ng/dL {says} the usual range"));
    assert!(low.iter().any(|low| page.contains(low)), "{page}");
}

#[tokio::test]
async fn a_line_of_a_text_that_looks_like_a_segment_is_a_line() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A22").await;
    clinic.import("A22-line-like-a-segment.hl7").await;
    let page = case.patient().await;
    for line in ["Findings:", "HIV/HBV coinfection likely", "LDL/HDL ratio 3.1", "End of report"] {
        assert!(page.contains(line), "{line}: {page}");
    }
    assert!(!page.contains("||") && page.to_lowercase().contains("early"), "status P is read: {page}");
    let case = clinic.case("H04").await;
    clinic.import("H04-line-like-a-segment.hl7").await;
    let page = case.patient().await;
    assert!(page.contains("HIV HCV HBV") && page.contains("DNA=positive at 1:640 B12 low, please call"), "{page}");
    assert!(!page.contains("||"), "{page}");
}

#[tokio::test]
async fn units_with_signs_in_them_stay_whole() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A11").await;
    clinic.import("A11-unit-with-caret.hl7").await;
    let page = case.patient().await;
    for value in ["7.1 10^3/uL", "4.8 10^6/uL", "71 mg/dL", "71 mL"] {
        assert!(page.contains(value), "{value}: {page}");
    }
}

#[tokio::test]
async fn a_message_is_read_in_its_own_character_set() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A19").await;
    clinic.import("A19-one-broken-byte-in-a-batch.hl7").await;
    let page = case.patient().await;
    assert!(page.contains("80 µmol/L") && page.contains("81 µmol/L") && !page.contains('Â'), "{page}");
    assert!(page.contains("niño") && !page.contains('Ã'), "{page}");
    let case = clinic.case("A21").await;
    clinic.import("A21-declared-character-set.hl7").await;
    let (page, queue) = (case.patient().await, clinic.queue().await);
    assert!(page.contains("Żółć źle") || queue.contains("HO-A21"), "{page} {queue}");
    let case = clinic.case("H17").await;
    clinic.import("H17-latin2.hl7").await;
    let page = case.patient().await;
    assert!(page.contains("powtórzyć w ciągu tygodnia"), "{page}");
}

#[tokio::test]
async fn the_day_of_the_sample_is_the_samples_or_is_named_for_what_it_is() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A23").await;
    clinic.import("A23-collected-date.hl7").await;
    let page = case.patient().await;
    assert!(page.contains("October 28, 2026"), "{page}");
    assert!(page.contains("October 30, 2026"), "an evening in New York: {page}");
    assert!(page.contains("did not say when"), "{page}");
    assert!(!page.contains("December") || !page.contains("sample was taken on December"), "{page}");
    let case = clinic.case("H21").await;
    clinic.import("H21-collection-date.hl7").await;
    let page = case.patient().await;
    assert!(page.contains("November 20, 2026"), "{page}");
    assert!(!page.contains("November 28, 2026"), "the report's day is not the sample's: {page}");
}

#[tokio::test]
async fn a_number_is_one_whatever_its_type_says_and_a_list_judges_only_what_it_judged() {
    let clinic = Clinic::open().await;
    let case = clinic.case("H24").await;
    clinic.import("H24-number-in-ST.hl7").await;
    let page = case.patient().await;
    assert!(page.contains("Above") || page.contains("above"), "5.9 and 182 are outside: {page}");
    assert!(page.contains("5.9 mmol/L") && page.contains("182 mg/dL"), "{page}");
}

#[tokio::test]
async fn sugar_of_another_specimen_is_not_blood_sugar() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A09").await;
    clinic.import("A09-goal-of-another-specimen.hl7").await;
    let page = case.patient().await;
    assert!(page.contains("150 mg/dL") && !page.contains("Blood sugar"), "{page}");
}

#[tokio::test]
async fn columns_stay_columns() {
    let clinic = Clinic::open().await;
    let case = clinic.case("H26").await;
    clinic.import("H26-columns.hl7").await;
    let browser = clinic.portal.browser();
    browser.sign_in(&clinic.portal, &case.login).await;
    let page = super::everything(&browser, &anteroom::links::results(case.chart)).await;
    assert!(page.contains("  Neutrophils       62       4.5"), "{page}");
    assert!(page.contains("  Ampicillin     &gt;=32   R"), "{page}");
}

#[tokio::test]
async fn codes_are_said_in_words() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A28").await;
    clinic.import("A28-raw-codes-for-readers.hl7").await;
    let page = case.patient().await;
    assert!(!page.contains("20261028") && !page.contains("20261030091500"), "{page}");
    assert!(page.contains("October 28, 2026") && page.contains("29 years"), "{page}");
    assert!(page.contains("October 30, 2026") && page.contains("9:15"), "{page}");
    assert!(!page.contains("The lab wrote: R"), "{page}");
    let case = clinic.case("H28").await;
    clinic.import("H28-susceptibility.hl7").await;
    let page = case.patient().await;
    assert!(!page.contains("The lab wrote: S") && !page.contains("The lab wrote: R"), "{page}");
    assert!(page.contains("Escherichia coli"), "{page}");
}

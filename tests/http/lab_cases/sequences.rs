//! Several messages of one order: what stands after all of them.

use super::{Clinic, bytes};

#[tokio::test]
async fn a_late_original_never_takes_the_place_of_a_corrected_value() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A01").await;
    clinic.import("A01-original-after-correction-1.hl7").await;
    clinic.import("A01-original-after-correction-2.hl7").await;
    let page = case.patient().await;
    assert_eq!(case.count().await, 1, "{page}");
    assert!(page.contains("4.2") && page.contains("corrected"), "{page}");
    let before = page.find("4.2").expect("the corrected value");
    assert!(page.find("7.4").is_none_or(|at| at > before), "7.4 is at most an earlier value: {page}");
}

#[tokio::test]
async fn a_withdrawal_hides_what_it_means_without_a_number_by_the_placers_number_and_before_the_original() {
    let clinic = Clinic::open().await;
    for (name, files, value) in [
        ("A02", ["A02-wrong-patient-without-number-1.hl7", "A02-wrong-patient-without-number-2.hl7"], "Reactive"),
        ("A03", ["A03-wrong-patient-by-placer-number-1.hl7", "A03-wrong-patient-by-placer-number-2.hl7"], "Reactive"),
        ("A04", ["A04-wrong-patient-before-original-1.hl7", "A04-wrong-patient-before-original-2.hl7"], "6.8"),
    ] {
        let case = clinic.case(name).await;
        let mut taken = Vec::new();
        for file in files {
            taken.push(clinic.import(file).await.values_shown());
        }
        let page = case.patient().await;
        assert!(!page.contains(value), "{name}: {page}");
        assert_eq!(taken.last(), Some(&0), "{name}: nothing is counted as shown that is not");
    }
}

#[tokio::test]
async fn a_corrected_document_takes_the_place_of_the_old_one() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A06").await;
    clinic.import("A06-corrected-document-1.hl7").await;
    clinic.import("A06-corrected-document-2.hl7").await;
    let page = case.patient().await;
    assert_eq!(case.count().await, 1, "{page}");
    assert!(page.contains("corrected"), "{page}");
    let documents = case.documents().await;
    assert!(documents.iter().any(|pdf| pdf.windows(8).any(|part| part == b"new text")), "{}", documents.len());
}

#[tokio::test]
async fn a_test_repeated_in_one_order_is_two_values_and_each_keeps_its_flag() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A08").await;
    clinic.import("A08-repeated-test-loses-critical-flag.hl7").await;
    let (page, staff) = (case.patient().await, case.staff().await);
    for text in [&page, &staff] {
        assert!(text.contains("95 mg/dL") && text.contains("480 mg/dL"), "{text}");
        assert!(!text.contains("95 480"), "{text}");
    }
    let queue = clinic.portal.as_(crate::support::Member::Ito).await.get(anteroom::links::WAITING_RESULTS).await;
    assert!(super::words(&queue.text()).to_lowercase().contains("critical"), "{}", queue.text());
}

#[tokio::test]
async fn a_value_or_an_order_that_ends_says_so_with_its_reason() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A13").await;
    clinic.import("A13-cancelled-with-reason-1.hl7").await;
    clinic.import("A13-cancelled-with-reason-2.hl7").await;
    for text in [case.patient().await, case.staff().await] {
        assert!(text.contains("hemolyzed") && text.contains("canceled"), "{text}");
        assert!(!text.contains("not done yet") && !text.contains("will show up here"), "{text}");
    }
    let case = clinic.case("A14").await;
    clinic.import("A14-order-cancelled-without-values-1.hl7").await;
    clinic.import("A14-order-cancelled-without-values-2.hl7").await;
    let (page, queue) = (case.patient().await, clinic.queue().await);
    assert!(page.contains("canceled") || queue.contains("HO-A14"), "{page} {queue}");
    assert!(!page.contains("This value stands"), "what was canceled does not stand: {page}");
    let case = clinic.case("H14").await;
    clinic.import("H14-value-cancelled-1.hl7").await;
    clinic.import("H14-value-cancelled-2.hl7").await;
    for text in [case.patient().await, case.staff().await] {
        assert!(text.contains("Test cancelled: hemolyzed") && text.contains("canceled"), "{text}");
        assert!(!text.contains("not done yet"), "{text}");
    }
}

#[tokio::test]
async fn notes_are_read_beside_the_document_that_they_belong_to() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A16").await;
    clinic.import("A16-notes-of-a-document.hl7").await;
    for text in [case.patient().await, case.staff().await] {
        for note in ["Note under the patient.", "Order note: repeat in 3 months.", "Note under the document."] {
            assert!(text.contains(note), "{note}: {text}");
        }
    }
}

#[tokio::test]
async fn a_value_sent_before_is_made_final_without_being_sent_again() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A17").await;
    clinic.import("A17-final-without-value-1.hl7").await;
    clinic.import("A17-final-without-value-2.hl7").await;
    let page = case.patient().await;
    assert!(page.contains("4.6 mmol/L"), "{page}");
    assert!(!page.contains("No result for this test") && !page.to_lowercase().contains("early result"), "{page}");
}

#[tokio::test]
async fn a_correction_never_stands_beside_what_it_corrects() {
    let clinic = Clinic::open().await;
    let case = clinic.case("A30").await;
    clinic.import("A30-correction-finds-nothing-1.hl7").await;
    clinic.import("A30-correction-finds-nothing-2.hl7").await;
    let (page, queue) = (case.patient().await, clinic.queue().await);
    let stands = page.find("4.2 mmol/L").filter(|at| page.find("7.9 mmol/L").is_none_or(|earlier| earlier > *at));
    let replaced = stands.is_some() && page.contains("corrected") && !page.contains("Far above");
    let waits = !page.contains("7.9") && queue.contains("HO-A30");
    assert!(replaced || waits, "{page} {queue}");
}

#[tokio::test]
async fn a_reworded_panel_a_late_code_and_a_late_sub_id_are_the_same_value() {
    let clinic = Clinic::open().await;
    let case = clinic.case("H10").await;
    for (files, wrong, right) in [
        (["H10-panel-reworded-1.hl7", "H10-panel-reworded-2.hl7"], "6.9 mmol/L", "4.1 mmol/L"),
        (["H13-code-late-1.hl7", "H13-code-late-2.hl7"], "6.2 mmol/L", "4.2 mmol/L"),
        (["H13-sub-id-late-1.hl7", "H13-sub-id-late-2.hl7"], "6.6 mmol/L", "4.2 mmol/L"),
    ] {
        for file in files {
            clinic.import(file).await;
        }
        let page = case.patient().await;
        assert!(page.contains(right), "{files:?}: {page}");
        let (wrong, right) = (page.find(wrong), page.find(right).expect("the right value"));
        assert!(wrong.is_none_or(|at| at > right), "{files:?}: {page}");
    }
    assert_eq!(case.count().await, 3);
}

#[tokio::test]
async fn what_follows_the_last_segment_does_not_make_an_early_value_final() {
    let clinic = Clinic::open().await;
    let case = clinic.case("H18").await;
    for file in ["H18-ctrl-z-preliminary.hl7", "H18-footer-preliminary.hl7"] {
        assert!(!bytes(file).is_empty());
        clinic.import(file).await;
    }
    let page = case.patient().await;
    assert_eq!(page.matches("6.6 mmol/L").count().min(1), 1, "{page}");
    assert!(page.to_lowercase().contains("early") && !page.contains("END OF REPORT"), "{page}");
}

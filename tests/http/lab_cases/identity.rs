//! Whose a message is, and what is no whole file.

use crate::support::patient;

use super::{Clinic, bytes};
use crate::support::Member;

#[tokio::test]
async fn a_twins_number_with_the_other_twins_name_waits() {
    let clinic = Clinic::open().await;
    let doorway = clinic.portal.doorway();
    let fern = clinic.portal.cast.login(Member::Fern).clone();
    for (given, number) in [("Ana", "C2001"), ("Bruno", "C2002")] {
        doorway.register(&fern, patient(given, "Delgado", (2019, 3, 2), number)).await.expect("a twin");
    }
    let taken = clinic.import("H23-twins.hl7").await;
    assert_eq!((taken.values_in(), taken.values_shown()), (1, 0));
    assert!(clinic.queue().await.contains("DELGADO"), "{}", clinic.queue().await);
}

#[tokio::test]
async fn a_blank_before_a_sign_is_nothing() {
    let clinic = Clinic::open().await;
    let case = clinic.case("H32").await;
    let taken = clinic.import("H32-pid-blank.hl7").await;
    assert_eq!((taken.values_in(), taken.values_shown()), (1, 1), "{:?}", taken.waiting_because());
    assert!(case.patient().await.contains("4.1 mmol/L"));
}

#[tokio::test]
async fn a_file_that_was_cut_off_is_not_taken() {
    let clinic = Clinic::open().await;
    let case = clinic.case("H19").await;
    let taken = clinic.take("H19-cut-off.hl7", bytes("H19-cut-off.hl7")).await;
    assert!(taken.trouble.is_some() && taken.values_shown() == 0, "{taken:?}");
    assert!(!case.patient().await.contains("Glucose"));
}

#[tokio::test]
async fn files_are_refused_for_their_true_cause_or_taken() {
    let clinic = Clinic::open().await;
    let case = clinic.case("U04").await;
    let ito = clinic.portal.as_(Member::Ito).await;
    for file in ["U04-jpeg-named.HEIC", "U06-ctrl-z.txt"] {
        let answer = super::words(&ito.bring(case.chart, &[(file, &bytes(file))]).await.text());
        let taken = !ito.waiting(case.chart).await.is_empty();
        assert!(taken || answer.contains("JPEG") || answer.contains("1A"), "{file}: {answer}");
        assert!(!answer.contains("It is no PDF, JPEG") && !answer.contains("something else"), "{file}: {answer}");
    }
}

//! Drafts: sealed, each in its own place, and gone when their time or their chart has ended.

use super::cast::lobby;
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::PatientId;
use crate::logins::{Author, Visitor};
use crate::vault::Fault;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const SECRET_WORDS: &str = "I have not told anybody about the lump";

/// Keeps words for a page of the visitor's.
async fn keep(clinic: &Clinic, visitor: &Visitor, page: &str, patient: Option<PatientId>) -> Result<(), Fault> {
    keep_words(clinic, visitor, (page, SECRET_WORDS), patient).await.map(|kept| assert!(kept, "{page}"))
}

/// Whether these words are kept.
async fn keep_words(
    clinic: &Clinic,
    visitor: &Visitor,
    (page, words): (&str, &str),
    patient: Option<PatientId>,
) -> Result<bool, Fault> {
    let lobby = lobby(&clinic.vault);
    let leave = lobby.may_keep_draft(&Author::from(visitor.clone()), patient, page.to_owned()).await?;
    lobby.keep_draft(leave, &[("text".to_owned(), words.to_owned())], false).await
}

impl Clinic {
    async fn drafts(&self) -> usize {
        self.count("select page from drafts").await
    }
}

#[tokio::test]
async fn a_draft_is_sealed_for_its_author_and_its_page() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, visitor) = clinic.signed_in(&maya).await;
    let lobby = lobby(&clinic.vault);
    keep(&clinic, &visitor, "/a", maya.patient).await.unwrap();
    assert_eq!(lobby.draft(&visitor, "/a").await.unwrap().unwrap().fields[0].1, SECRET_WORDS);
    assert!(lobby.draft(&visitor, "/b").await.unwrap().is_none());
    let stored = clinic.read(|sql| sql.one("select fields from drafts", &[], |row| row.get::<_, Vec<u8>>("fields")));
    assert!(!String::from_utf8_lossy(&stored.await.unwrap()).contains("lump"));
    clinic.change("update drafts set page = '/b'").await.unwrap();
    assert!(lobby.draft(&visitor, "/b").await.is_err(), "moved to another page it does not open");
}

#[tokio::test]
async fn a_draft_waits_thirty_days_and_no_longer() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, visitor) = clinic.signed_in(&maya).await;
    keep(&clinic, &visitor, "/a", None).await.unwrap();
    clinic.advance(DAY * 29);
    assert_eq!(clinic.vault.forget_old_drafts().await.unwrap(), 0);
    clinic.advance(DAY);
    assert_eq!(clinic.vault.forget_old_drafts().await.unwrap(), 1);
    assert_eq!(clinic.drafts().await, 0);
    assert_eq!(clinic.count("select seq from trail where act = 'drafts.forget'").await, 1);
}

#[tokio::test]
async fn nobody_fills_the_disk_with_drafts() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, visitor) = clinic.signed_in(&maya).await;
    for number in 0..60 {
        clinic.advance(SignedDuration::from_secs(1));
        keep(&clinic, &visitor, &format!("/{number}"), None).await.unwrap();
    }
    assert_eq!(clinic.drafts().await, 50);
    assert!(lobby(&clinic.vault).draft(&visitor, "/59").await.unwrap().is_some(), "the newest stay");
}

#[tokio::test]
async fn half_a_session_writes_nothing() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, half) = clinic.half(&maya).await;
    assert!(matches!(keep(&clinic, &half, "/a", None).await, Err(Fault::NotFound)));
    assert_eq!(clinic.drafts().await, 0);
}

#[tokio::test]
async fn no_draft_is_larger_than_a_form_and_the_table_takes_none() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, visitor) = clinic.signed_in(&maya).await;
    for (length, is_kept) in [(64 * 1024 - "text=".len(), true), (64 * 1024 - "text=".len() + 1, false)] {
        let page = format!("/{length}");
        let kept = keep_words(&clinic, &visitor, (&page, &"x".repeat(length)), None).await.unwrap();
        assert_eq!(kept, is_kept, "{length}");
        assert_eq!(lobby(&clinic.vault).draft(&visitor, &page).await.unwrap().is_some(), is_kept);
    }
    // Written out, one letter can take six.
    assert!(!keep_words(&clinic, &visitor, ("/c", &"\u{e9}".repeat(20_000)), None).await.unwrap());
    let long = format!("/{}", "x".repeat(300));
    assert!(matches!(keep(&clinic, &visitor, &long, None).await, Err(Fault::NotFound)));
    assert!(clinic.change("update drafts set fields = zeroblob(65601)").await.is_err(), "the table says so too");
    assert!(clinic.change("update drafts set page = hex(zeroblob(151))").await.is_err(), "and of the page");
}

//! Drafts: sealed, each in its own place, and gone when their time or their chart has ended.

use super::super::{Author, Unsent};
use super::cast::lobby;
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::PatientId;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const SECRET_WORDS: &str = "I have not told anybody about the lump";

fn unsent(page: &str, patient: Option<PatientId>) -> Unsent {
    let fields = vec![("text".to_owned(), SECRET_WORDS.to_owned())];
    Unsent { page: page.to_owned(), patient, fields, late: false }
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
    lobby.keep_draft(&Author::from(visitor.clone()), unsent("/a", maya.patient)).await.unwrap();
    assert_eq!(lobby.draft(&visitor, "/a").await.unwrap().unwrap().fields[0].1, SECRET_WORDS);
    assert!(lobby.draft(&visitor, "/b").await.unwrap().is_none());
    let stored = clinic
        .vault
        .readers()
        .run(|sql| sql.one("select fields from drafts", &[], |row| row.get::<_, Vec<u8>>("fields")));
    assert!(!String::from_utf8_lossy(&stored.await.unwrap()).contains("lump"));
    clinic.change("update drafts set page = '/b'").await.unwrap();
    assert!(lobby.draft(&visitor, "/b").await.is_err(), "moved to another page it does not open");
}

#[tokio::test]
async fn a_draft_waits_thirty_days_and_no_longer() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, visitor) = clinic.signed_in(&maya).await;
    lobby(&clinic.vault).keep_draft(&Author::from(visitor), unsent("/a", None)).await.unwrap();
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
        let page = unsent(&format!("/{number}"), None);
        lobby(&clinic.vault).keep_draft(&Author::from(visitor.clone()), page).await.unwrap();
    }
    assert_eq!(clinic.drafts().await, 50);
    assert!(lobby(&clinic.vault).draft(&visitor, "/59").await.unwrap().is_some(), "the newest stay");
}

#[tokio::test]
async fn half_a_session_writes_nothing() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, half) = clinic.half(&maya).await;
    lobby(&clinic.vault).keep_draft(&Author::from(half), unsent("/a", None)).await.unwrap();
    assert_eq!(clinic.drafts().await, 0);
}

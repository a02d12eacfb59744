//! The signed checkpoints beside the database: what the chain alone cannot show.

use ed25519_dalek::SigningKey;

use super::super::Break;
use super::super::checkpoint::Checkpoints;
use super::super::open::OpenFault;
use super::super::trail::Head;
use super::{Clinic, Place};

impl Place {
    /// Opens the clinic, writes so many rows, and stops.
    async fn write_rows(&self, rows: usize) {
        let clinic = self.open();
        for _ in 0..rows {
            clinic.note("row").await.unwrap();
        }
        clinic.stop().await;
    }

    fn checkpoints(&self) -> std::path::PathBuf {
        self.folder().join("checkpoints")
    }

    /// Both `verify` and opening say this, and opening changes no file.
    fn is_refused_for(&self, expected: &Break) {
        let before = self.files();
        assert!(matches!(self.verify(), Err(OpenFault::Trail(found)) if found == *expected));
        assert!(matches!(self.refusal(), OpenFault::Trail(found) if found == *expected));
        assert_eq!(self.files(), before);
    }
}

async fn head_of(clinic: &Clinic) -> Head {
    clinic.note("row").await.unwrap();
    clinic.head().await
}

#[tokio::test]
async fn an_older_database_put_back_is_found() {
    let place = Place::new();
    place.write_rows(3).await;
    let older = std::fs::read(place.database()).unwrap();
    place.write_rows(2).await;
    std::fs::write(place.database(), older).unwrap();
    place.is_refused_for(&Break::Checkpoint(5));
}

#[tokio::test]
async fn a_database_emptied_or_taken_away_does_not_become_a_new_clinic() {
    let place = Place::new();
    place.write_rows(3).await;
    std::fs::write(place.database(), []).unwrap();
    let before = place.files();
    assert!(matches!(place.refusal(), OpenFault::Damaged(..)));
    assert_eq!(place.files(), before);
    std::fs::remove_file(place.database()).unwrap();
    let before = place.files();
    assert!(matches!(place.refusal(), OpenFault::Damaged(..)));
    assert!(matches!(place.verify(), Err(OpenFault::Damaged(..))));
    assert_eq!(place.files(), before);
}

#[tokio::test]
async fn a_checkpoint_that_was_edited_is_found() {
    let place = Place::new();
    place.write_rows(3).await;
    place.write_rows(2).await;
    let text = std::fs::read_to_string(place.checkpoints()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    let forged = lines[1].replacen('5', "3", 1);
    std::fs::write(place.checkpoints(), format!("{}\n{forged}\n", lines[0])).unwrap();
    place.is_refused_for(&Break::Signature(2));
}

#[tokio::test]
async fn a_checkpoint_signed_with_another_key_is_found() {
    let place = Place::new();
    let clinic = place.open();
    let head = head_of(&clinic).await;
    clinic.stop().await;
    std::fs::remove_file(place.checkpoints()).unwrap();
    let another = SigningKey::from_bytes(&[9; 32]);
    let mut forged = Checkpoints::open(&place.folder(), another, Head::START).unwrap();
    forged.write(head, &place.clock).unwrap();
    place.is_refused_for(&Break::Signature(1));
}

#[tokio::test]
async fn a_checkpoint_of_another_folder_does_not_fit() {
    let (one, other) = (Place::new(), Place::new());
    one.write_rows(2).await;
    other.write_rows(3).await;
    let foreign = std::fs::read(other.checkpoints()).unwrap();
    std::fs::write(one.checkpoints(), foreign).unwrap();
    // Both folders are made of the same seed, so that the keys are the same; the trails are not.
    one.is_refused_for(&Break::Checkpoint(3));
}

#[tokio::test]
async fn every_stop_is_signed_once_and_a_start_without_news_signs_nothing() {
    let place = Place::new();
    place.write_rows(3).await;
    place.write_rows(0).await;
    place.write_rows(2).await;
    let verified = place.verify().unwrap();
    assert_eq!((verified.rows, verified.checkpoints), (5, 2));
}

#[tokio::test]
async fn a_hundred_rows_are_signed_without_a_stop() {
    let place = Place::new();
    let clinic = place.open();
    for _ in 0..100 {
        clinic.note("row").await.unwrap();
    }
    for _ in 0..100 {
        if place.verify().unwrap().checkpoints == 1 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("no checkpoint was written");
}

#[tokio::test]
async fn a_line_that_a_crash_cut_short_does_not_spoil_the_next() {
    let place = Place::new();
    place.write_rows(3).await;
    let mut text = std::fs::read(place.checkpoints()).unwrap();
    text.extend_from_slice(b"9 00ff");
    std::fs::write(place.checkpoints(), text).unwrap();
    place.write_rows(2).await;
    assert_eq!(place.verify().unwrap().checkpoints, 2);
}

#[tokio::test]
async fn a_file_of_checkpoints_that_is_gone_beside_a_trail_is_found() {
    let place = Place::new();
    place.write_rows(3).await;
    std::fs::remove_file(place.checkpoints()).unwrap();
    place.is_refused_for(&Break::NoCheckpoints);
}

#[tokio::test]
async fn a_checkpoint_taken_out_of_the_middle_is_found() {
    let place = Place::new();
    for rows in [3, 2, 1] {
        place.write_rows(rows).await;
    }
    let text = std::fs::read_to_string(place.checkpoints()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    std::fs::write(place.checkpoints(), format!("{}\n{}\n", lines[0], lines[2])).unwrap();
    place.is_refused_for(&Break::Signature(2));
}

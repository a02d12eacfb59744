//! The signed checkpoints beside the database: what the chain alone cannot show.

use ed25519_dalek::SigningKey;

use super::super::Break;
use super::super::checkpoint::Checkpoints;
use super::super::checkpoint::Standing;
use super::super::open::OpenFault;
use super::super::trail::Head;
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;

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
    // Three rows and the one that names the first checkpoint, then two more.
    place.is_refused_for(&Break::Checkpoint(6));
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
    let forged = lines[1].replacen('6', "3", 1);
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
    let forged = Checkpoints::open(&place.folder(), another, Standing::of(None, None)).unwrap();
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
    // Five rows, and one that names each checkpoint.
    assert_eq!((verified.rows, verified.checkpoints), (7, 2));
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

/// What may have become of the file, and what of it is still ours.
fn damages(text: &str, foreign: &str) -> Vec<(&'static str, String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let first = |count: usize| lines[..count].join("\n") + "\n";
    vec![
        ("emptied", String::new(), 0),
        ("only its first line", first(1), 1),
        ("without its last line", first(lines.len() - 1), lines.len() - 1),
        ("its last line cut short", text[..text.len() - 9].to_owned(), lines.len() - 1),
        ("without the end of its last line", text.trim_end().to_owned(), lines.len() - 1),
        ("one of another folder in place of its last", first(2) + foreign, 3),
    ]
}

#[tokio::test]
async fn a_file_of_checkpoints_that_was_shortened_emptied_or_replaced_is_found() {
    let place = Place::new();
    for rows in [3, 2, 1] {
        place.write_rows(rows).await;
    }
    let whole = std::fs::read_to_string(place.checkpoints()).unwrap();
    // The same key, the same head, the same lines before it, but signed at another time.
    let (two, _) = whole.trim_end().rsplit_once('\n').unwrap();
    std::fs::write(place.checkpoints(), format!("{two}\n")).unwrap();
    let head = trail_head(&place, 9);
    place.clock.advance(SignedDuration::from_secs(1));
    let another = Checkpoints::open(&place.folder(), place.keys().signing_key(), Standing::of(None, None)).unwrap();
    another.write(head, &place.clock).unwrap();
    let replaced = std::fs::read_to_string(place.checkpoints()).unwrap();
    let foreign = format!("{}\n", replaced.lines().last().unwrap());

    for (what, text, found) in damages(&whole, &foreign) {
        std::fs::write(place.checkpoints(), text).unwrap();
        let expected = Break::FewerCheckpoints { found, named: 3 };
        let refusal = place.refusal();
        assert!(matches!(&refusal, OpenFault::Trail(found) if *found == expected), "{what}: {refusal}");
        place.is_refused_for(&expected);
    }
    std::fs::write(place.checkpoints(), &whole).unwrap();
    assert_eq!(place.verify().unwrap().checkpoints, 3, "put back, it is whole again");
}

/// A row's number and hash.
fn trail_head(place: &Place, seq: i64) -> Head {
    let hash = place.connection().query_row("select hash from trail where seq = ?1", [seq], |row| row.get(0));
    Head { seq, hash: hash.unwrap() }
}

/// Takes the last rows of the trail away, as if the machine had stopped before they were written.
fn cut_rows(place: &Place, from: i64) {
    let cut = "drop trigger trail_is_never_deleted; delete from trail where seq >= ";
    place.connection().execute_batch(&format!("{cut}{from}; {KEEP}")).unwrap();
}

const KEEP: &str = "create trigger trail_is_never_deleted before delete on trail
begin select raise(abort, 'the trail is append only'); end;";

#[tokio::test]
async fn a_crash_between_a_line_and_the_row_that_names_it_is_no_fault_and_the_next_start_writes_the_row() {
    let place = Place::new();
    place.write_rows(3).await;
    cut_rows(&place, 4);
    assert_eq!(place.verify().unwrap().rows, 3);
    place.write_rows(0).await;
    let verified = place.verify().unwrap();
    assert_eq!((verified.rows, verified.checkpoints), (4, 1));
    std::fs::write(place.checkpoints(), []).unwrap();
    place.is_refused_for(&Break::FewerCheckpoints { found: 0, named: 1 });
}

#[tokio::test]
async fn a_folder_of_a_version_that_named_no_checkpoints_opens_and_names_them() {
    let older = Place::new();
    let clinic = older.open();
    let head = head_of(&clinic).await;
    clinic.stop().await;
    cut_rows(&older, 2);
    assert_eq!(trail_head(&older, 1), head);
    assert!(older.verify().is_ok());
    older.write_rows(1).await;
    assert_eq!(older.verify().unwrap().checkpoints, 2);
    std::fs::write(older.checkpoints(), []).unwrap();
    assert!(matches!(older.verify(), Err(OpenFault::Trail(Break::FewerCheckpoints { named: 2, .. }))));
}

#[tokio::test]
async fn while_rows_are_written_and_signed_verify_finds_nothing_wrong() {
    let place = Place::new();
    let clinic = place.open();
    let mut signed = 0;
    for round in 0..200 {
        for _ in 0..30 {
            clinic.note("row").await.unwrap();
        }
        signed = place.verify().unwrap().checkpoints;
        if signed == 2 {
            break;
        }
        assert!(round < 199, "no second checkpoint was written");
    }
    assert_eq!(signed, 2);
    clinic.stop().await;
}

#[tokio::test]
async fn a_stop_that_nobody_waits_for_is_signed_all_the_same() {
    let place = Place::new();
    let clinic = place.open();
    clinic.note("row").await.unwrap();
    // Whoever still holds the vault, as a task of a runtime that does not go on, keeps no thread from its end.
    let super::Clinic { vault, threads, .. } = clinic;
    drop(threads);
    let verified = place.verify().unwrap();
    assert_eq!((verified.rows, verified.checkpoints), (2, 1));
    assert!(vault.readers().run(super::super::trail::head).await.is_err());
    assert!(vault.writer().note(|_| Ok(())).await.is_err());
}

#[tokio::test]
async fn a_checkpoint_that_is_just_being_named_keeps_no_writer_from_its_end() {
    let place = Place::new();
    place.write_rows(3).await;
    cut_rows(&place, 4);
    let super::Clinic { vault, threads, .. } = place.open();
    // What follows the chain begins to name the line, and is left there.
    tokio::task::yield_now().await;
    drop(vault);
    drop(threads);
    let left = std::fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(left.into_iter().all(|name| !name.to_string_lossy().ends_with("-wal")), "the writer has not ended");
    assert_eq!(place.verify().unwrap().rows, 4, "and it was named");
}

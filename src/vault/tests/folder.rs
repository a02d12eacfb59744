//! Opening a data folder: whatever is wrong is said, and no file is touched.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::super::keyring::KeyFault;
use super::super::migrate::MigrateFault;
use super::super::open::OpenFault;
use super::{Place, event, origin};

/// A folder that was used and stopped.
async fn used() -> Place {
    let place = Place::new();
    let clinic = place.open();
    clinic.manager().await;
    clinic.stop().await;
    place
}

impl Place {
    /// Why it does not open, having made sure that nothing was touched.
    fn refuses(&self) -> OpenFault {
        let before = self.files();
        let refusal = self.refusal();
        assert_eq!(self.files(), before, "{refusal}");
        refusal
    }
}

#[tokio::test]
async fn what_was_written_is_there_when_the_folder_is_opened_again() {
    let place = used().await;
    let clinic = place.open();
    assert!(clinic.vault.has_manager().await.unwrap());
    clinic.stop().await;
    assert!(place.verify().is_ok());
}

#[tokio::test]
async fn the_folder_and_the_key_are_for_their_owner_alone() {
    let place = used().await;
    let mode = |path: std::path::PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(place.folder()), 0o700);
    assert_eq!(mode(place.unlock_file()), 0o600);
    let clinic = place.open();
    clinic.vault.objects().put(b"a letter", clinic.vault.entropy()).unwrap();
    for entry in fs::read_dir(place.folder()).unwrap().chain(fs::read_dir(place.folder().join("objects")).unwrap()) {
        let path = entry.unwrap().path();
        let wanted = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode(path.clone()), wanted, "{}", path.display());
    }
    clinic.stop().await;
}

#[tokio::test]
async fn a_folder_that_others_can_open_is_refused_with_what_to_do() {
    let place = used().await;
    for mode in [0o750, 0o705, 0o770, 0o701] {
        fs::set_permissions(place.folder(), fs::Permissions::from_mode(mode)).unwrap();
        let refusal = place.refuses();
        assert!(matches!(refusal, OpenFault::Exposed(_)) && refusal.to_string().contains("chmod 700"), "{refusal}");
    }
    fs::set_permissions(place.folder(), fs::Permissions::from_mode(0o700)).unwrap();
    fs::set_permissions(place.database(), fs::Permissions::from_mode(0o644)).unwrap();
    place.open().stop().await;
    assert_eq!(fs::metadata(place.database()).unwrap().permissions().mode() & 0o777, 0o600, "what was open is closed");
}

#[tokio::test]
async fn a_second_opening_is_refused_until_the_first_has_stopped() {
    let place = used().await;
    let clinic = place.open();
    assert!(matches!(place.refusal(), OpenFault::InUse(_)));
    assert!(clinic.vault.has_manager().await.unwrap(), "the first is not disturbed");
    clinic.stop().await;
    place.open().stop().await;
}

#[tokio::test]
async fn the_folder_is_ours_until_what_was_queued_is_durable_and_signed() {
    let place = used().await;
    let clinic = place.open();
    let release = clinic.hold().await;
    let queued = clinic.queue(|writing| writing.append(&origin(), &event("last"))).await;
    drop(clinic.vault);
    assert!(matches!(place.refusal(), OpenFault::InUse(_)));
    drop(release);
    let seq = queued.await.unwrap().unwrap();
    clinic.threads.stopped().await;
    assert_eq!(place.verify().unwrap().rows, seq + 1, "and the row that names the checkpoint");
    assert_eq!(place.verify().unwrap().checkpoints, 2);
}

#[tokio::test]
async fn a_stop_leaves_the_whole_database_in_one_file() {
    for _ in 0..20 {
        let place = used().await;
        let names =
            fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        assert_eq!(names, ["anteroom.db", "checkpoints", "keyring", "lock", "objects"]);
    }
}

#[tokio::test]
async fn a_key_that_is_wrong_missing_exposed_or_inside_is_refused() {
    let place = used().await;
    let key = fs::read(place.unlock_file()).unwrap();

    fs::set_permissions(place.unlock_file(), fs::Permissions::from_mode(0o604)).unwrap();
    assert!(matches!(place.refuses(), OpenFault::Key(KeyFault::Exposed(_))));
    fs::set_permissions(place.unlock_file(), fs::Permissions::from_mode(0o600)).unwrap();
    fs::write(place.unlock_file(), "00".repeat(32)).unwrap();
    assert!(matches!(place.refuses(), OpenFault::Key(KeyFault::Wrong(_))));
    fs::remove_file(place.unlock_file()).unwrap();
    assert!(matches!(place.refuses(), OpenFault::Key(KeyFault::Missing(_))));

    let inside = place.folder().join("data.key");
    fs::write(&inside, &key).unwrap();
    fs::set_permissions(&inside, fs::Permissions::from_mode(0o600)).unwrap();
    let before = place.files();
    let opening = super::Opening { unlock_file: inside.clone(), ..place.opening() };
    assert!(matches!(super::Vault::open(&opening).map(|_| ()), Err(OpenFault::Key(KeyFault::Inside(_)))));
    assert_eq!(place.files(), before);
}

#[tokio::test]
async fn a_damaged_keyring_is_refused() {
    let place = used().await;
    let keyring = place.folder().join("keyring");
    let whole = fs::read(&keyring).unwrap();
    fs::write(&keyring, &whole[..whole.len() - 1]).unwrap();
    assert!(matches!(place.refuses(), OpenFault::Key(KeyFault::Damaged(_))));
    let mut flipped = whole.clone();
    flipped[60] ^= 1;
    fs::write(&keyring, flipped).unwrap();
    assert!(matches!(place.refuses(), OpenFault::Key(KeyFault::Wrong(_))));
}

#[tokio::test]
async fn a_folder_with_other_files_is_not_ours() {
    let place = Place::new();
    fs::create_dir(place.folder()).unwrap();
    fs::write(place.folder().join("thesis.txt"), "precious").unwrap();
    assert!(matches!(place.refuses(), OpenFault::NotOurs(_)));
}

#[tokio::test]
async fn a_file_in_the_way_is_refused() {
    let place = Place::new();
    fs::write(place.folder(), "a file").unwrap();
    assert!(matches!(place.refuses(), OpenFault::NotWritable(..)));
    let below = super::Opening { folder: place.folder().join("data"), ..place.opening() };
    assert!(matches!(super::Vault::open(&below).map(|_| ()), Err(OpenFault::NotWritable(..))));
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    let place = used().await;
    place.connection().execute_batch("pragma user_version = 99").unwrap();
    let refusal = place.refuses();
    assert!(matches!(refusal, OpenFault::Migrate(MigrateFault::Newer { found: 99, .. })));
    assert!(refusal.to_string().contains("newer version"), "{refusal}");
}

#[tokio::test]
async fn a_database_cut_short_anywhere_is_refused() {
    let place = used().await;
    let whole = fs::read(place.database()).unwrap();
    for length in [0, 1, 4096, whole.len() / 2 / 4096 * 4096, whole.len() - 8192, whole.len() - 4096, whole.len() - 1] {
        fs::write(place.database(), &whole[..length]).unwrap();
        let refusal = place.refuses();
        assert!(matches!(refusal, OpenFault::Damaged(..)), "{length} bytes: {refusal}");
    }
    fs::write(place.database(), whole).unwrap();
    assert!(place.verify().is_ok());
}

#[tokio::test]
async fn a_byte_flipped_in_the_first_page_is_refused_in_a_sentence() {
    let place = used().await;
    let whole = fs::read(place.database()).unwrap();
    for byte in [0, 15, 16, 100, 2000, 4095] {
        let mut flipped = whole.clone();
        flipped[byte] ^= 1;
        fs::write(place.database(), flipped).unwrap();
        let refusal = place.refuses();
        assert!(matches!(refusal, OpenFault::Damaged(..)), "byte {byte}: {refusal}");
        assert!(refusal.to_string().contains("Restore the newest backup"), "{refusal}");
    }
}

#[tokio::test]
async fn a_byte_flipped_in_any_page_is_found_by_verify() {
    let place = used().await;
    let whole = fs::read(place.database()).unwrap();
    for page in (0..whole.len()).step_by(4096).step_by(7) {
        let mut flipped = whole.clone();
        flipped[page + 1234] ^= 0x40;
        fs::write(place.database(), flipped).unwrap();
        assert!(matches!(place.verify(), Err(OpenFault::Damaged(..))), "page at {page}");
    }
}

#[tokio::test]
async fn no_file_of_the_folder_shows_what_is_in_it() {
    let place = Place::new();
    let clinic = place.open();
    clinic.person("maya-canary").await;
    let before_stop: Vec<_> = place.files();
    for (path, _) in before_stop {
        let bytes = fs::read(&path).unwrap();
        for word in ["maya-canary", "Stone", "1941-05-03", "SQLite format 3", "create table"] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{} shows {word}", path.display());
        }
    }
}

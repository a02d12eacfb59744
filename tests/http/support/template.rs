//! The cast is enrolled once for each build of these tests: every portal starts from a copy.

use std::fs;
use std::path::{Path, PathBuf};

use anteroom::kit::clock::{Clock, instant};
use anteroom::kit::random::Entropy;
use anteroom::vault::{Cost, Opening, Vault, Workers};
use tempfile::TempDir;

use super::Cast;

/// Where cargo lets its tests put things.
const HOME: &str = env!("CARGO_TARGET_TMPDIR");
/// Who is who in the template, and what time it is there. Written last: with it the template is whole.
const CAST: &str = "cast.json";

/// A vault in a folder of its own, and the clock it goes by.
pub struct Place {
    pub folder: TempDir,
    pub clock: Clock,
    pub vault: Vault,
    pub threads: Workers,
}

/// A vault that nobody has used.
pub fn empty() -> Place {
    // A Tuesday in May, at noon in New York.
    open(tempfile::tempdir().expect("a temporary folder"), 1_778_601_600_000, 7)
}

/// A vault in which everybody is enrolled already.
pub async fn with_cast() -> (Place, Cast) {
    let template = template().await;
    let cast = fs::read(template.join(CAST)).expect("the cast");
    let (cast, now) = Cast::read(&serde_json::from_slice(&cast).expect("the cast is written down"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(&template.join("data"), &folder.path().join("data"));
    fs::copy(template.join("key"), folder.path().join("key")).expect("the key is copied");
    // What is drawn from now on is new: the template has used up the first seed.
    (open(folder, now, 8), cast)
}

fn open(folder: TempDir, now: i64, seed: u64) -> Place {
    let clock = Clock::settable(instant(now));
    let opening = Opening {
        folder: folder.path().join("data"),
        unlock_file: folder.path().join("key"),
        clock: clock.clone(),
        entropy: Entropy::seeded(seed),
        cost: Cost::Cheap,
    };
    let (vault, threads) = Vault::open(&opening).expect("the folder opens");
    Place { folder, clock, vault, threads }
}

/// The folder to copy. Whoever comes first makes it; the others wait.
async fn template() -> PathBuf {
    let home = Path::new(HOME).join(format!("cast-{}", stamp()));
    let lock = fs::File::create(home.with_extension("lock")).expect("a lock");
    lock.lock().expect("a turn");
    if !home.join(CAST).exists() {
        forget_others(&home);
        enrol(&home).await;
    }
    home
}

async fn enrol(home: &Path) {
    let Place { folder, clock, vault, threads } = empty();
    let cast = Cast::enrol(&vault, &clock).await;
    drop(vault);
    threads.stopped().await;
    copy(&folder.path().join("data"), &home.join("data"));
    fs::copy(folder.path().join("key"), home.join("key")).expect("the key is copied");
    let written = cast.written(clock.now().as_millisecond()).to_string();
    fs::write(home.join("unfinished"), written).expect("the cast is written down");
    fs::rename(home.join("unfinished"), home.join(CAST)).expect("the template is whole");
}

/// Another build of the tests enrols its own cast.
fn stamp() -> u128 {
    let program = std::env::current_exe().and_then(fs::metadata).and_then(|program| program.modified());
    let since = program.expect("a time").duration_since(std::time::UNIX_EPOCH);
    since.expect("after 1970").as_nanos()
}

/// What earlier builds and unfinished runs left.
fn forget_others(home: &Path) {
    for entry in fs::read_dir(HOME).expect("cargo's folder").flatten() {
        let is_template = entry.file_name().to_string_lossy().starts_with("cast-");
        if is_template && entry.path().is_dir() {
            // Somebody else may have been quicker.
            _ = fs::remove_dir_all(entry.path());
        }
    }
    _ = fs::remove_dir_all(home);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    fs::set_permissions(to, fs::metadata(from).expect("a folder").permissions()).expect("its rights");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file is copied");
        }
    }
}

//! What a reference day adds to the database: ten staff who look at 150 lists of fifty patients each, and a hundred patients
//! who sign in and read a result.

use std::path::{Path, PathBuf};

use anteroom::demo::enrol::{Doorway, Login};
use anteroom::features::results;
use anteroom::kit::clock::{Clock, SignedDuration};
use anteroom::kit::date::{Date, TimeZone};
use anteroom::kit::id::PatientId;
use anteroom::kit::random::Entropy;
use anteroom::vault::actor::Role;
use anteroom::vault::purpose::{FindPatients, ReadHome, ReadResult, ReadResults};
use anteroom::vault::{Caller, Cost, NamesPatient, Opening, Target, Vault};

use super::client::count;
use super::clinic::{add_results, register};
use super::report::Report;

const STAFF: usize = 10;
const LISTS: i64 = 150;
const LISTED: i64 = 50;
/// How often the same list is looked at before a patient comes to it and another goes.
const SAME: i64 = 15;
const VISITS: usize = 100;
const BORN: Date = Date::constant(1958, 3, 14);

/// A patient of a list.
struct Shown(PatientId);

impl NamesPatient for Shown {
    fn patient(&self) -> PatientId {
        self.0
    }
}

/// Those who work and those who visit.
#[derive(Default)]
struct People {
    staff: Vec<Login>,
    patients: Vec<(PatientId, Login)>,
}

/// Lets the day pass, and adds what the database grew by.
pub async fn measure(report: &mut Report) {
    let place = tempfile::tempdir().expect("a temporary folder");
    let clock = Clock::settable(Clock::system().now() - SignedDuration::from_hours(24));
    let people = within(place.path(), &clock, fill).await;
    let before = bytes(&place.path().join("data"));
    within(place.path(), &clock, async |vault, clock| {
        lists(vault, clock, &people.staff).await;
        visits(vault, clock, &people.patients).await;
    })
    .await;
    let grown = bytes(&place.path().join("data")) - before;
    report.add("reference day: the database grows by", grown / 1_000.0, "kB");
    report.add("reference day: a year of 250 such days", grown * 250.0 / 1_000_000.0, "MB");
}

/// Does something with the folder open; afterwards everything is in its files.
async fn within<T>(place: &Path, clock: &Clock, work: impl AsyncFnOnce(&Vault, &Clock) -> T) -> T {
    let opening = Opening {
        folder: place.join("data"),
        unlock_file: place.join("key"),
        clock: clock.clone(),
        entropy: Entropy::system(),
        cost: Cost::Cheap,
    };
    let (vault, threads) = Vault::open(&opening).expect("the folder opens");
    let done = work(&vault, clock).await;
    drop(vault);
    threads.stopped().await;
    done
}

async fn fill(vault: &Vault, clock: &Clock) -> People {
    let (doorway, mut people) = (Doorway::new(vault, clock), People::default());
    let vera = doorway.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("a manager");
    for index in 0..STAFF {
        let (name, username) = (format!("Staff {index}"), format!("staff{index}"));
        let roles = [Role::Clinician, Role::FrontDesk];
        let joined = doorway.join(&vera, (&name, &roles), &username, "seven paper lanterns glow").await;
        people.staff.push(joined.expect("joins"));
    }
    let first = doorway.caller(&people.staff[0]).await.expect("the first");
    for (index, patient) in register(vault, &first, 2 * VISITS).await.into_iter().take(VISITS).enumerate() {
        add_results(vault, &first, patient).await;
        let code = doorway.issue(&people.staff[0], patient).await.expect("a sheet");
        let login = doorway.activate(code, BORN, &format!("patient{index}"), "blue kettle sunday garden").await;
        people.patients.push((patient, login.expect("a login")));
    }
    people
}

/// Everybody looks at lists, turn by turn, for nine hours.
async fn lists(vault: &Vault, clock: &Clock, staff: &[Login]) {
    let (doorway, mut callers): (_, Vec<Caller>) = (Doorway::new(vault, clock), Vec::new());
    for login in staff {
        callers.push(doorway.caller(login).await.expect("signed in"));
    }
    for at in 0..LISTS {
        for caller in &callers {
            let panel = vault.panel::<FindPatients>(caller).await.expect("leave");
            let list = panel.list(move |tx| {
                let sql = "select id from patients order by id limit :most offset :gone";
                tx.rows(sql, &[(":most", &LISTED), (":gone", &(at / SAME))], |row| Ok(Shown(row.get("id")?)))
            });
            assert_eq!(list.await.expect("a list").len(), usize::try_from(LISTED).unwrap_or_default());
        }
        clock.advance(SignedDuration::from_secs(9 * 3_600 / LISTS));
    }
}

/// Each signs in, opens the first page, the list and the newest result.
async fn visits(vault: &Vault, clock: &Clock, patients: &[(PatientId, Login)]) {
    let doorway = Doorway::new(vault, clock);
    for (patient, login) in patients {
        let (_, caller) = doorway.enter(login).await.expect("a session");
        vault.chart::<ReadHome>(&caller, Target::chart(*patient)).await.expect("leave");
        let chart = vault.chart::<ReadResults>(&caller, Target::chart(*patient)).await.expect("leave");
        let read = chart.read(|tx| {
            results::reading::store::released(tx, results::reading::model::ListPage::default(), &TimeZone::UTC)
        });
        let newest = read.await.expect("results").0[0].id;
        vault.chart::<ReadResult>(&caller, Target::thing(*patient, newest)).await.expect("leave");
    }
}

/// The database with what SQLite keeps beside it.
fn bytes(folder: &Path) -> f64 {
    let files = ["anteroom.db", "anteroom.db-wal"].map(|name| folder.join(name));
    files
        .iter()
        .map(|file: &PathBuf| count(file.metadata().map_or(0, |data| usize::try_from(data.len()).unwrap_or_default())))
        .sum()
}

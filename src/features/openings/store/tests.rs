use std::path::Path;

use super::*;
use crate::demo::enrol::{Doorway, Login};
use crate::features::people::model::NewPatient;
use crate::kit::clock::{Clock, SignedDuration, instant};
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::random::Entropy;
use crate::kit::text::Language;
use crate::vault::purpose::{FindPatients, ReadHome};
use crate::vault::{Chart, Cost, NamesPatient, Opening, Target, Vault, Workers};

const BORN: Date = Date::constant(1958, 5, 3);

async fn patient(doorway: &Doorway<'_>, fern: &Login, name: &str) -> (PatientId, Login) {
    let new = NewPatient {
        given: Phi::from(name),
        family: Phi::from("Okafor"),
        born: Phi::new(BORN),
        number: Phi::from(name),
        email: None,
        mobile: None,
        agrees_to_texts: false,
        language: Language::English,
    };
    let patient = doorway.register(fern, new).await.unwrap();
    let code = doorway.issue(fern, patient).await.unwrap();
    (patient, doorway.activate(code, BORN, name, "correct horse battery").await.unwrap())
}

/// In this order, so that the vault is let go before its threads are waited for.
fn open(folder: &Path, clock: &Clock) -> (Workers, Vault) {
    let opening = Opening {
        folder: folder.join("data"),
        unlock_file: folder.join("unlock.key"),
        clock: clock.clone(),
        entropy: Entropy::seeded(1),
        cost: Cost::Cheap,
    };
    Vault::open(&opening).map(|(vault, threads)| (threads, vault)).unwrap()
}

#[tokio::test]
async fn the_trail_of_one_chart_is_told_and_no_other() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::settable(instant(1_780_000_000_000)));
    let (_threads, vault) = open(folder.path(), &clock);
    let doorway = Doorway::new(&vault, &clock);
    let vera = doorway.set_up("Vera", "vera", "correct horse battery").await.unwrap();
    let fern = doorway.join(&vera, ("Fern", &[Role::FrontDesk]), "fern.desk", "correct horse battery").await.unwrap();
    let (maya, of_maya) = patient(&doorway, &fern, "maya").await;
    let (nils, of_nils) = patient(&doorway, &fern, "nils").await;
    // Nils tries Maya's address, and then looks at his own record many times.
    let caller = doorway.caller(&of_nils).await.unwrap();
    assert!(vault.chart::<ReadHome>(&caller, Target::chart(maya)).await.is_err());
    for _ in 0..ROWS + 5 {
        vault.chart::<ReadHome>(&caller, Target::chart(nils)).await.unwrap();
    }
    let read = async |login, patient, before| {
        let caller = doorway.caller(login).await.unwrap();
        let chart: Chart<ReadOpenings> = vault.chart(&caller, Target::chart(patient)).await.unwrap();
        chart.read(move |tx| stretch(tx, before)).await.unwrap()
    };
    let told = read(&of_maya, maya, None).await;
    let deeds: Vec<_> = told.entries.iter().map(|entry| (entry.deed, entry.ending)).collect();
    assert_eq!(deeds[..2], [(Deed::Act(Act::ReadOpenings), Ending::Done), (Deed::Act(Act::ReadHome), Ending::Denied)]);
    assert_eq!((told.entries[1].who.clone(), told.older), (Who::Somebody, None));
    assert!(deeds.contains(&(Deed::FinishActivation, Ending::Done)) && !deeds.contains(&(Deed::Other, Ending::Done)));
    assert!(told.entries.iter().any(|entry| entry.who == Who::Staff("Fern".to_owned(), Some(Role::FrontDesk))));

    let newest = read(&of_nils, nils, None).await;
    let oldest = read(&of_nils, nils, newest.older).await;
    assert_eq!((newest.entries.len(), newest.older.is_some(), oldest.older), (ROWS, true, None));
    assert!(oldest.entries.iter().all(|entry| Some(entry.seq) < newest.older));
    assert!(
        oldest
            .entries
            .iter()
            .any(|entry| entry.deed == Deed::Act(Act::RegisterPatient) && entry.ending == Ending::Done)
    );
}

struct Found(PatientId);

impl NamesPatient for Found {
    fn patient(&self) -> PatientId {
        self.0
    }
}

#[tokio::test]
async fn a_list_counts_each_time_that_it_was_shown_on_whichever_page_of_the_trail() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::settable(instant(1_780_000_000_000)));
    let (_threads, vault) = open(folder.path(), &clock);
    let doorway = Doorway::new(&vault, &clock);
    let vera = doorway.set_up("Vera", "vera", "correct horse battery").await.unwrap();
    let fern = doorway.join(&vera, ("Fern", &[Role::FrontDesk]), "fern.desk", "correct horse battery").await.unwrap();
    let (maya, of_maya) = patient(&doorway, &fern, "maya").await;
    let (desk, own) = (doorway.caller(&fern).await.unwrap(), doorway.caller(&of_maya).await.unwrap());
    let look = async |times: usize| {
        for _ in 0..times {
            let panel = vault.panel::<FindPatients>(&desk).await.unwrap();
            panel.list(move |_| Ok(vec![Found(maya)])).await.unwrap();
        }
    };
    let count = |stretch: &Stretch| stretch.appearances.iter().map(|shown| shown.times).sum::<u32>();
    look(3).await;
    for _ in 0..ROWS + 5 {
        vault.chart::<ReadHome>(&own, Target::chart(maya)).await.unwrap();
    }
    // The row that these name is on the page before.
    look(2).await;
    clock.advance(SignedDuration::from_hours(2));
    look(2).await;
    let chart: Chart<ReadOpenings> = vault.chart(&own, Target::chart(maya)).await.unwrap();
    let newest = chart.read(|tx| stretch(tx, None)).await.unwrap();
    let before = newest.older;
    let oldest = chart.read(move |tx| stretch(tx, before)).await.unwrap();
    assert_eq!((count(&newest), count(&oldest)), (4, 3));
    assert_eq!(newest.appearances.len(), 2, "two quarters of an hour");
    assert!(newest.appearances.iter().all(|shown| shown.duty == Some(Role::FrontDesk)));
}

#[test]
fn the_duty_is_the_first_of_the_roles_held() {
    assert_eq!(duty("clinician nurse"), Some(Role::Clinician));
    assert_eq!(duty(""), None);
}

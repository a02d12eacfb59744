mod values;

use tempfile::TempDir;

use super::*;
use crate::demo::enrol::{Doorway, Login};
use crate::demo::paper;
use crate::features::people::model::NewPatient;
use crate::features::results::model::Kind;
use crate::features::results::reading::model::{ListPage, Listed};
use crate::features::results::review::model::{Narrowed, Reason, Signed, Then};
use crate::features::results::upload::model::{FileFault, NewResult};
use crate::kit::clock::{Clock, instant};
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::{PatientId, ResultId};
use crate::kit::phi::Phi;
use crate::kit::random::Entropy;
use crate::kit::text::Language;
use crate::vault::actor::Role;
use crate::vault::purpose::{
    HoldResult, ListWaitingResults, OfChart, ReadDocument, ReadResult, ReadResults, ReleaseResult, RetractResult,
    ReviewDocument, ReviewResults, SignResult, StageFile, TakeOnCritical,
};
use crate::vault::{Chart, ChartTx, Cost, Fault, Opening, Target, Vault, Workers};

const BORN: Date = Date::constant(1958, 5, 3);

/// Two patients, of whom one has a login; a result of each, released to the first alone.
struct Clinic {
    vault: Vault,
    clock: Clock,
    ito: Login,
    maya: (PatientId, Login, ResultId),
    nils: (PatientId, ResultId),
    /// After the vault, which they wait for: a process must not end while they close their connections.
    _threads: Workers,
    _folder: TempDir,
}

impl Clinic {
    async fn open() -> Self {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::settable(instant(1_780_000_000_000)));
        let opening = Opening {
            folder: folder.path().join("data"),
            unlock_file: folder.path().join("unlock.key"),
            clock: clock.clone(),
            entropy: Entropy::seeded(1),
            cost: Cost::Cheap,
        };
        let (vault, threads) = Vault::open(&opening).unwrap();
        let doorway = Doorway::new(&vault, &clock);
        let vera = doorway.set_up("Vera", "vera", "correct horse battery").await.unwrap();
        let join =
            async |name, role| doorway.join(&vera, (name, &[role]), name, "correct horse battery").await.unwrap();
        let (ito, fern) = (join("ito.dr", Role::Clinician).await, join("fern.desk", Role::FrontDesk).await);
        let (maya, nils) = (register(&doorway, &fern, "Maya").await, register(&doorway, &fern, "Nils").await);
        let code = doorway.issue(&fern, maya).await.unwrap();
        let login = doorway.activate(code, BORN, "maya.o", "correct horse battery").await.unwrap();
        let result = upload(&doorway, &ito, maya).await;
        doorway.release(&ito, maya, result).await.unwrap();
        let nils = (nils, upload(&doorway, &ito, nils).await);
        drop(doorway);
        Self { vault, clock, ito, maya: (maya, login, result), nils, _threads: threads, _folder: folder }
    }

    async fn chart<P: OfChart>(&self, who: &Login, patient: PatientId, about: Option<ResultId>) -> Chart<P> {
        let caller = Doorway::new(&self.vault, &self.clock).caller(who).await.unwrap();
        let target = about.map_or(Target::chart(patient), |about| Target::thing(patient, about));
        self.vault.chart(&caller, target).await.unwrap()
    }
}

async fn register(doorway: &Doorway<'_>, fern: &Login, name: &str) -> PatientId {
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
    doorway.register(fern, new).await.unwrap()
}

async fn upload(doorway: &Doorway<'_>, ito: &Login, patient: PatientId) -> ResultId {
    let new =
        NewResult { title: Phi::from("Blood count"), kind: Kind::Laboratory, collected_on: Date::constant(2026, 5, 1) };
    doorway.upload(ito, patient, new, &paper::pdf("Blood count", &[])).await.unwrap()
}

/// The first page of the patient's list.
fn first_page(tx: &ChartTx<'_, ReadResults>) -> Result<Vec<Listed>, Fault> {
    reading::store::released(tx, ListPage::default(), &TimeZone::UTC).map(|(lines, _)| lines)
}

fn is_not_found<T>(outcome: &Result<T, Fault>) -> bool {
    matches!(outcome, Err(Fault::NotFound))
}

#[tokio::test]
async fn nothing_of_another_patient_is_found_through_ones_own_chart() {
    let clinic = Clinic::open().await;
    let ((maya, login, own), (_, foreign)) = (&clinic.maya, clinic.nils);
    let list: Chart<ReadResults> = clinic.chart(login, *maya, None).await;
    assert_eq!(list.read(first_page).await.unwrap().iter().map(|one| one.id).collect::<Vec<_>>(), [*own]);
    let one: Chart<ReadResult> = clinic.chart(login, *maya, None).await;
    assert!(is_not_found(&one.read(move |tx| reading::store::released_one(tx, foreign, &TimeZone::UTC)).await));
    let file: Chart<ReadDocument> = clinic.chart(login, *maya, None).await;
    assert!(is_not_found(&file.read(move |tx| reading::store::released_file(tx, foreign)).await));
    let review: Chart<ReviewResults> = clinic.chart(&clinic.ito, *maya, None).await;
    assert_eq!(review.read(review::store::all).await.unwrap().len(), 1);
    assert!(is_not_found(&review.read(move |tx| review::store::one(tx, foreign)).await));
    let file: Chart<ReviewDocument> = clinic.chart(&clinic.ito, *maya, Some(foreign)).await;
    assert!(is_not_found(&file.read(move |tx| review::store::reviewed_file(tx, foreign)).await));
    let wrong: Chart<ReleaseResult> = clinic.chart(&clinic.ito, *maya, Some(foreign)).await;
    assert!(is_not_found(&wrong.write(move |tx| review::store::release(tx, foreign)).await));
}

#[tokio::test]
async fn a_result_is_released_once() {
    let clinic = Clinic::open().await;
    let (maya, _, own) = &clinic.maya;
    let own = *own;
    let chart: Chart<ReleaseResult> = clinic.chart(&clinic.ito, *maya, Some(own)).await;
    assert!(matches!(chart.write(move |tx| review::store::release(tx, own)).await, Err(Fault::Stale)));
}

#[tokio::test]
async fn what_was_taken_back_is_in_nobodys_sight_but_staffs_and_is_taken_back_once() {
    let clinic = Clinic::open().await;
    let ((maya, login, own), (nils, waits)) = (&clinic.maya, clinic.nils);
    let own = *own;
    for (patient, id) in [(*maya, own), (nils, waits)] {
        let chart: Chart<RetractResult> = clinic.chart(&clinic.ito, patient, Some(id)).await;
        chart.write(move |tx| review::store::retract(tx, id, Reason::WrongPatient)).await.unwrap();
        let again = chart.write(move |tx| review::store::retract(tx, id, Reason::Other)).await;
        assert!(matches!(again, Err(Fault::Stale)));
    }
    let list: Chart<ReadResults> = clinic.chart(login, *maya, None).await;
    assert!(list.read(first_page).await.unwrap().is_empty());
    let one: Chart<ReadResult> = clinic.chart(login, *maya, None).await;
    assert!(is_not_found(&one.read(move |tx| reading::store::released_one(tx, own, &TimeZone::UTC)).await));
    let file: Chart<ReadDocument> = clinic.chart(login, *maya, None).await;
    assert!(is_not_found(&file.read(move |tx| reading::store::released_file(tx, own)).await));
    let caller = Doorway::new(&clinic.vault, &clinic.clock).caller(&clinic.ito).await.unwrap();
    let panel = clinic.vault.panel::<ListWaitingResults>(&caller).await.unwrap();
    assert!(panel.list(|tx| review::store::waiting(tx, Narrowed::default())).await.unwrap().is_empty());
    let late: Chart<ReleaseResult> = clinic.chart(&clinic.ito, nils, Some(waits)).await;
    assert!(matches!(late.write(move |tx| review::store::release(tx, waits)).await, Err(Fault::Stale)));
    let review: Chart<ReviewResults> = clinic.chart(&clinic.ito, *maya, None).await;
    let kept = review.read(review::store::all).await.unwrap();
    assert_eq!(kept[0].retraction.as_ref().map(|one| one.reason), Some(Reason::WrongPatient));
}

#[tokio::test]
async fn a_result_of_another_patient_is_not_taken_back_through_this_chart() {
    let clinic = Clinic::open().await;
    let (maya, foreign) = (clinic.maya.0, clinic.nils.1);
    let chart: Chart<RetractResult> = clinic.chart(&clinic.ito, maya, Some(foreign)).await;
    assert!(is_not_found(&chart.write(move |tx| review::store::retract(tx, foreign, Reason::Other)).await));
}

#[tokio::test]
async fn the_queue_holds_what_waits_and_says_whose_it_is() {
    let clinic = Clinic::open().await;
    let caller = Doorway::new(&clinic.vault, &clinic.clock).caller(&clinic.ito).await.unwrap();
    let panel = clinic.vault.panel::<ListWaitingResults>(&caller).await.unwrap();
    let queue = panel.list(|tx| review::store::waiting(tx, Narrowed::default())).await.unwrap();
    assert_eq!(
        queue.iter().map(|one| (one.patient, one.id, one.is_seen)).collect::<Vec<_>>(),
        [(clinic.nils.0, clinic.nils.1, false)]
    );
}

#[tokio::test]
async fn a_result_is_new_until_its_reader_opens_it_and_then_staff_sees_that() {
    let clinic = Clinic::open().await;
    let (maya, login, own) = &clinic.maya;
    let is_new = async || {
        let chart: Chart<ReadResults> = clinic.chart(login, *maya, None).await;
        chart.read(first_page).await.unwrap()[0].is_new
    };
    let opened_at = async || {
        let chart: Chart<ReviewResults> = clinic.chart(&clinic.ito, *maya, None).await;
        chart.read(review::store::all).await.unwrap()[0].opened_at
    };
    // That a clinician looks at it does not make it old.
    drop(clinic.chart::<ReviewDocument>(&clinic.ito, *maya, Some(*own)).await);
    assert!(is_new().await && opened_at().await.is_none());
    drop(clinic.chart::<ReadDocument>(login, *maya, Some(*own)).await);
    assert!(!is_new().await && opened_at().await.is_some());
}

#[tokio::test]
async fn a_file_comes_back_byte_for_byte() {
    let clinic = Clinic::open().await;
    let (maya, login, own) = &clinic.maya;
    let own = *own;
    let chart: Chart<ReadDocument> = clinic.chart(login, *maya, Some(own)).await;
    let kept = chart.read(move |tx| reading::store::released_file(tx, own)).await.unwrap();
    assert_eq!(clinic.vault.objects().get(&kept.stored).unwrap(), paper::pdf("Blood count", &[]));
}

#[tokio::test]
async fn what_there_is_no_room_for_is_told_apart() {
    let clinic = Clinic::open().await;
    let (maya, today) = (clinic.maya.0, Date::constant(2026, 5, 3));
    let chart: Chart<StageFile> = clinic.chart(&clinic.ito, maya, None).await;
    let room = async |bytes, of_chart, of_day| {
        chart
            .read(move |tx| upload::store::room(tx, upload::store::Room { bytes, of_chart, of_day }, today))
            .await
            .unwrap()
    };
    assert_eq!(room(u64::MAX, 10, 10).await, None);
    assert_eq!(room(1, 10, 10).await, Some(FileFault::ClinicIsFull));
    assert_eq!(room(u64::MAX, 1, 10).await, Some(FileFault::ChartIsFull { most: 1 }));
    assert_eq!(room(u64::MAX, 10, 0).await, Some(FileFault::DayIsFull { most: 0 }));
}

fn signed(came_at: i64, releases: bool) -> Signed {
    let (note, next) = (Phi::from("All is well."), Phi::from("We check it again in a year."));
    Signed { came_at: instant(came_at), note, next, call_today: true, releases }
}

#[tokio::test]
async fn what_a_clinician_says_is_read_by_the_patient_and_only_of_the_version_that_was_looked_at() {
    let clinic = Clinic::open().await;
    let (patient, id) = clinic.nils;
    let review: Chart<ReviewResults> = clinic.chart(&clinic.ito, patient, Some(id)).await;
    let came_at = review.read(move |tx| review::store::standing(tx, id)).await.unwrap().changed_at.as_millisecond();
    let chart: Chart<SignResult> = clinic.chart(&clinic.ito, patient, Some(id)).await;
    let late = chart.write(move |tx| review::store::sign(tx, id, &signed(came_at - 1, true))).await;
    assert!(matches!(late, Err(Fault::Stale)), "it came anew meanwhile");
    chart.write(move |tx| review::store::sign(tx, id, &signed(came_at, true))).await.unwrap();
    let now = review.read(move |tx| review::store::standing(tx, id)).await.unwrap();
    assert!(now.is_reviewed && now.due_at.is_none() && now.written.len() == 1);
    assert_eq!(now.written[0].note.reveal(), "All is well.");
    assert!(now.written[0].call_today);
}

#[tokio::test]
async fn an_opened_result_is_not_held_and_one_that_nobody_has_opened_is_hidden_again() {
    let clinic = Clinic::open().await;
    let (patient, login, id) = &clinic.maya;
    let (patient, id) = (*patient, *id);
    let chart: Chart<HoldResult> = clinic.chart(&clinic.ito, patient, Some(id)).await;
    let until = clinic.vault.now() + crate::kit::clock::SignedDuration::from_hours(20);
    chart.write(move |tx| review::store::hold(tx, id, (until, Then::Shows), &Phi::from("I call first"))).await.unwrap();
    let caller = Doorway::new(&clinic.vault, &clinic.clock).caller(login).await.unwrap();
    let hidden = clinic.vault.chart::<ReadResult>(&caller, Target::thing(patient, id)).await;
    assert!(matches!(hidden, Err(Fault::NotFound)));
    clinic.clock.advance(crate::kit::clock::SignedDuration::from_hours(20));
    crate::records::release::release_due(&clinic.vault).await.unwrap();
    let reading: Chart<ReadResult> = clinic.chart(login, patient, Some(id)).await;
    assert!(reading.read(move |tx| reading::store::released_one(tx, id, &TimeZone::UTC)).await.is_ok());
    let chart: Chart<HoldResult> = clinic.chart(&clinic.ito, patient, Some(id)).await;
    let opened = chart.write(move |tx| review::store::hold(tx, id, (until, Then::Shows), &Phi::from("too late"))).await;
    assert!(matches!(opened, Err(Fault::Stale)));
}

#[tokio::test]
async fn nothing_of_another_patient_is_signed_held_or_taken_on_through_this_chart() {
    let clinic = Clinic::open().await;
    let (maya, foreign) = (clinic.maya.0, clinic.nils.1);
    let chart: Chart<SignResult> = clinic.chart(&clinic.ito, maya, Some(foreign)).await;
    assert!(is_not_found(&chart.write(move |tx| review::store::sign(tx, foreign, &signed(0, true))).await));
    assert!(is_not_found(
        &chart.write(move |tx| review::store::sign_one_of_several(tx, foreign, &signed(0, false))).await
    ));
    let chart: Chart<HoldResult> = clinic.chart(&clinic.ito, maya, Some(foreign)).await;
    let until = instant(i64::MAX / 2);
    assert!(is_not_found(
        &chart.write(move |tx| review::store::hold(tx, foreign, (until, Then::Shows), &Phi::from("x"))).await
    ));
    assert!(is_not_found(&chart.write(move |tx| review::store::end_hold(tx, foreign)).await));
    let chart: Chart<TakeOnCritical> = clinic.chart(&clinic.ito, maya, Some(foreign)).await;
    assert!(is_not_found(&chart.write(move |tx| review::store::take_on(tx, foreign)).await));
    let chart: Chart<ReviewResults> = clinic.chart(&clinic.ito, maya, Some(foreign)).await;
    assert!(is_not_found(&chart.read(move |tx| review::store::standing(tx, foreign)).await));
}

//! The store's statements, run through their doors on a clinic of two patients.

use super::model::{Access, NewPatient, Search};
use super::store;
use crate::demo::enrol::{Doorway, Login};
use crate::kit::clock::{Clock, instant};
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::random::Entropy;
use crate::kit::text::Language;
use crate::vault::actor::Role;
use crate::vault::purpose::{FindPatients, IssueActivation, OpenCard, RevokeActivation};
use crate::vault::{Chart, Cost, Fault, Opening, Target, Vault, Workers};

struct Clinic {
    vault: Vault,
    clock: Clock,
    fern: Login,
    ana: PatientId,
    nils: PatientId,
    _kept: (tempfile::TempDir, Workers),
}

const ANA_BORN: Date = Date::constant(1958, 5, 3);

impl Clinic {
    async fn open() -> Self {
        let place = tempfile::tempdir().unwrap();
        let clock = Clock::settable(instant(1_790_000_000_000));
        let (vault, threads) = Vault::open(&Opening {
            folder: place.path().join("data"),
            unlock_file: place.path().join("key"),
            clock: clock.clone(),
            entropy: Entropy::seeded(1),
            cost: Cost::Cheap,
        })
        .unwrap();
        let door = Doorway::new(&vault, &clock);
        let vera = door.set_up("Vera Lind", "vera", "four plain words here").await.unwrap();
        let fern = door.join(&vera, ("Fern Hale", &[Role::FrontDesk]), "fern", "four other words here").await.unwrap();
        let ana = door.register(&fern, patient("Ana María", "García-López", ANA_BORN, "1")).await.unwrap();
        let nils = door.register(&fern, patient("Nils", "Berg", Date::constant(1990, 1, 31), "2")).await.unwrap();
        Self { vault, clock, fern, ana, nils, _kept: (place, threads) }
    }

    fn door(&self) -> Doorway<'_> {
        Doorway::new(&self.vault, &self.clock)
    }

    async fn chart<P: crate::vault::purpose::OfChart>(&self, patient: PatientId) -> Chart<P> {
        let caller = self.door().caller(&self.fern).await.unwrap();
        self.vault.chart(&caller, Target::chart(patient)).await.unwrap()
    }

    async fn find(&self, name: &str, born: Option<Date>) -> Vec<PatientId> {
        let (caller, search) = (self.door().caller(&self.fern).await.unwrap(), Search::new(name, born).unwrap());
        let panel = self.vault.panel::<FindPatients>(&caller).await.unwrap();
        let found = panel.list(move |tx| store::find(tx, &search)).await.unwrap();
        found.iter().map(|patient| patient.id).collect()
    }

    async fn access(&self, patient: PatientId) -> Access {
        self.chart::<OpenCard>(patient).await.read(store::card).await.unwrap().access
    }
}

fn patient(given: &str, family: &str, born: Date, number: &str) -> NewPatient {
    NewPatient {
        given: Phi::from(given),
        family: Phi::from(family),
        born: Phi::new(born),
        number: Phi::from(number),
        email: None,
        mobile: None,
        agrees_to_texts: false,
        language: Language::Spanish,
    }
}

#[tokio::test]
async fn any_word_of_a_name_finds_its_patient_and_nobody_else() {
    let clinic = Clinic::open().await;
    for typed in ["garcia", "LÓPEZ", "ana lop", "mari", "maría garcía"] {
        assert_eq!(clinic.find(typed, None).await, [clinic.ana], "{typed}");
    }
    assert_eq!(clinic.find("", Some(ANA_BORN)).await, [clinic.ana]);
    assert_eq!(clinic.find("lo", Some(ANA_BORN)).await, [clinic.ana]);
    assert!(clinic.find("berg", Some(ANA_BORN)).await.is_empty());
    assert!(clinic.find("ana berg", None).await.is_empty() && clinic.find("arcia", None).await.is_empty());
}

#[tokio::test]
async fn somebody_like_a_patient_is_found_by_birth_date_and_name() {
    let clinic = Clinic::open().await;
    let caller = clinic.door().caller(&clinic.fern).await.unwrap();
    for (words, born, alike) in [("lopes ana", ANA_BORN, 1), ("berg nils", ANA_BORN, 0)] {
        let panel = clinic.vault.panel::<FindPatients>(&caller).await.unwrap();
        let words = super::model::folded(words);
        assert_eq!(panel.list(move |tx| store::look_alikes(tx, born, &words)).await.unwrap().len(), alike);
    }
}

#[tokio::test]
async fn a_chart_number_is_given_once() {
    let clinic = Clinic::open().await;
    let again = clinic.door().register(&clinic.fern, patient("Maya", "Okafor", ANA_BORN, "2")).await;
    assert!(again.is_err_and(|fault| fault.is_rule(store::NUMBER_TAKEN)));
    assert!(clinic.find("okafor", None).await.is_empty());
}

#[tokio::test]
async fn a_sheet_stops_the_one_before_and_only_the_same_patients() {
    let clinic = Clinic::open().await;
    let first = clinic.door().issue(&clinic.fern, clinic.ana).await.unwrap();
    clinic.door().issue(&clinic.fern, clinic.nils).await.unwrap();
    let second = clinic.door().issue(&clinic.fern, clinic.ana).await.unwrap();
    assert!(clinic.door().activate(first, ANA_BORN, "ana", "four words for ana").await.is_err());
    clinic.chart::<RevokeActivation>(clinic.nils).await.write(store::revoke).await.unwrap();
    assert!(matches!(clinic.access(clinic.nils).await, Access::Revoked));
    assert!(matches!(clinic.access(clinic.ana).await, Access::Sent));
    clinic.door().activate(second, ANA_BORN, "ana", "four words for ana").await.unwrap();
    assert_eq!(clinic.access(clinic.ana).await, Access::Active);
    let again = clinic.chart::<RevokeActivation>(clinic.nils).await.write(store::revoke).await;
    assert!(matches!(again, Err(Fault::Stale)));
}

#[tokio::test]
async fn a_patient_with_a_login_gets_no_sheet() {
    let clinic = Clinic::open().await;
    let code = clinic.door().issue(&clinic.fern, clinic.ana).await.unwrap();
    clinic.door().activate(code, ANA_BORN, "ana", "four words for ana").await.unwrap();
    let (chart, fresh) = (clinic.chart::<IssueActivation>(clinic.ana).await, clinic.vault.fresh_code().await.unwrap());
    let refused = chart.write(move |tx| store::issue(tx, &fresh, 7)).await;
    assert!(refused.is_err_and(|fault| fault.is_rule(store::ALREADY_ACTIVE)));
    assert_eq!(clinic.access(clinic.nils).await, Access::Never);
}

#[tokio::test]
async fn a_code_that_begins_like_another_is_refused_by_name() {
    let clinic = Clinic::open().await;
    let fresh = clinic.vault.fresh_code().await.unwrap();
    for (patient, is_taken) in [(clinic.ana, false), (clinic.nils, true)] {
        let (chart, fresh) = (clinic.chart::<IssueActivation>(patient).await, fresh.clone());
        let issued = chart.write(move |tx| store::issue(tx, &fresh, 7)).await;
        assert_eq!(issued.is_err_and(|fault| fault.is_rule(store::SELECTOR_TAKEN)), is_taken);
    }
    assert_eq!(clinic.access(clinic.nils).await, Access::Never);
}

//! The store's statements, run through their door on a clinic with one manager.

use super::model::MemberState;
use super::store;
use crate::demo::enrol::{Doorway, Login};
use crate::kit::clock::{Clock, SignedDuration, instant};
use crate::kit::random::Entropy;
use crate::vault::actor::{Role, Roles};
use crate::vault::purpose::{ChangeSettings, CloseStaff, InviteStaff, ListStaff};
use crate::vault::settings::{CLINIC_NAME, CLINIC_PHONE};
use crate::vault::{Cost, Fault, Opening, Vault, Workers};

struct Clinic {
    vault: Vault,
    clock: Clock,
    vera: Login,
    _kept: (tempfile::TempDir, Workers),
}

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
        let vera = Doorway::new(&vault, &clock).set_up("Vera Lind", "vera", "four plain words here").await.unwrap();
        Self { vault, clock, vera, _kept: (place, threads) }
    }

    async fn desk<P: crate::vault::purpose::OfDesk>(&self) -> crate::vault::Desk<P> {
        let caller = Doorway::new(&self.vault, &self.clock).caller(&self.vera).await.unwrap();
        self.vault.desk(&caller).await.unwrap()
    }

    async fn states(&self) -> Vec<(String, MemberState)> {
        let staff = self.desk::<ListStaff>().await.read(store::staff).await.unwrap();
        staff.into_iter().map(|member| (member.name, member.state)).collect()
    }

    async fn close(&self, account: crate::kit::id::AccountId) -> Result<(), Fault> {
        self.desk::<CloseStaff>().await.write(move |tx| store::close(tx, account)).await
    }
}

#[tokio::test]
async fn settings_are_saved_together_and_only_over_what_was_there() {
    let clinic = Clinic::open().await;
    let (name, phone) = (CLINIC_NAME.spec(), CLINIC_PHONE.spec());
    let phone_before = clinic.vault.settings().raw(phone).to_owned();
    let changes = |before: &str, after: &str| {
        vec![(phone, phone_before.clone(), "555 0100".to_owned()), (name, before.to_owned(), after.to_owned())]
    };
    let first = changes(clinic.vault.settings().raw(name), "Elm Street");
    clinic.desk::<ChangeSettings>().await.write(move |tx| store::save(tx, &first)).await.unwrap();
    assert_eq!(
        (clinic.vault.settings().text(&CLINIC_NAME), clinic.vault.settings().text(&CLINIC_PHONE)),
        ("Elm Street", "555 0100")
    );
    let stale = vec![(name, "Oak Street".to_owned(), "Ash Street".to_owned())];
    let refused = clinic.desk::<ChangeSettings>().await.write(move |tx| store::save(tx, &stale)).await;
    assert!(matches!(refused, Err(Fault::Stale)));
    assert_eq!(clinic.vault.settings().text(&CLINIC_NAME), "Elm Street");
}

#[tokio::test]
async fn somebody_invited_again_joins_with_the_new_code_alone() {
    let clinic = Clinic::open().await;
    let door = Doorway::new(&clinic.vault, &clinic.clock);
    let (account, first) = door.invite(&clinic.vera, "Noor Aziz", &[Role::Nurse]).await.unwrap();
    clinic.clock.advance(SignedDuration::from_hours(24));
    assert_eq!(clinic.states().await[0], ("Noor Aziz".to_owned(), MemberState::Invited(None)));
    let fresh = clinic.vault.fresh_code().await.unwrap();
    let second = fresh.code.clone();
    clinic.desk::<InviteStaff>().await.write(move |tx| store::reinvite(tx, account, &fresh)).await.unwrap();
    assert!(matches!(clinic.states().await[0].1, MemberState::Invited(Some(_))));
    let lobby = clinic.vault.lobby(clinic.vault.origin_of_the_terminal());
    assert!(lobby.begin_with_code(Some(first), None).await.is_err());
    assert!(lobby.begin_with_code(Some(second), None).await.is_ok());
}

#[tokio::test]
async fn the_last_manager_stays_and_others_leave_for_good() {
    let clinic = Clinic::open().await;
    let door = Doorway::new(&clinic.vault, &clinic.clock);
    let roles = [Role::Nurse, Role::Manager];
    let noor = door.join(&clinic.vera, ("Noor Aziz", &roles), "noor", "four other words here").await.unwrap();
    assert_eq!(
        clinic.desk::<ListStaff>().await.read(store::staff).await.unwrap()[0].roles,
        Roles::NONE.with(Role::Nurse).with(Role::Manager)
    );
    clinic.close(noor.account).await.unwrap();
    assert!(door.sign_in(&noor).await.is_err());
    assert!(matches!(clinic.close(noor.account).await, Err(Fault::Stale)));
    assert!(clinic.close(clinic.vera.account).await.is_err_and(|fault| fault.is_rule(store::LAST_MANAGER)));
    let fresh = clinic.vault.fresh_code().await.unwrap();
    let again = clinic.desk::<InviteStaff>().await.write(move |tx| store::reinvite(tx, noor.account, &fresh)).await;
    assert!(matches!(again, Err(Fault::Stale)));
    assert_eq!(clinic.states().await[1], ("Noor Aziz".to_owned(), MemberState::Closed));
}

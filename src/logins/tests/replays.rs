//! What works once works once, however many try it at the same moment, and wherever.

use super::cast::{BORN, Login, chosen, client, lobby};
use super::{Clinic, Place};
use crate::kit::id::AccountId;
use crate::kit::secret::Secret;
use crate::logins::{Code, Refusal, Token, Visitor};
use crate::vault::Vault;
use crate::vault::lobby::{Door, Key};

const AT_ONCE: usize = 50;

impl Clinic {
    /// So many half sessions, as a login may have at a time.
    async fn halves(&self, login: &Login) -> Vec<Visitor> {
        let mut halves = Vec::new();
        for _ in 0..5 {
            halves.push(self.half(login).await.1);
        }
        halves
    }

    /// Fifty try the same secret at the same moment; how many got in. The limiter is held open for them.
    async fn get_in_at_once(&self, login: &Login, typed: &str) -> usize {
        let halves = self.halves(login).await;
        let tries = (0..AT_ONCE).map(|number| {
            let (vault, half, typed) = (self.vault.clone(), halves[number % halves.len()].clone(), Secret::new(typed));
            tokio::spawn(async move { judged(&vault, &half, &typed).await })
        });
        let mut entered = 0;
        for one in tries.collect::<Vec<_>>() {
            entered += usize::from(one.await.unwrap());
        }
        entered
    }
}

/// Tries until it was looked at; whether it was right.
async fn judged(vault: &Vault, half: &Visitor, typed: &Secret) -> bool {
    loop {
        match lobby(vault).second_factor(half, typed, client()).await {
            Ok(_) => return true,
            Err(Refusal::Wrong | Refusal::Copied | Refusal::Spent) => return false,
            Err(Refusal::Wait(_)) => {
                Door::of(vault).limiter().succeeded(&[Key::Factor(half.account.bits())]);
            }
            Err(Refusal::Fault(_)) => tokio::task::yield_now().await,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_of_an_app_lets_one_of_fifty_in() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    let entered = clinic.get_in_at_once(&maya, code.reveal()).await;
    println!("{AT_ONCE} parallel tries of one code of an app: {entered} got in");
    assert_eq!(entered, 1);
    assert_eq!(clinic.get_in_at_once(&maya, code.reveal()).await, 0, "nor later");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_recovery_code_lets_one_of_fifty_in() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let code = format!("7: {}", maya.recovery_codes[6].reveal());
    let entered = clinic.get_in_at_once(&maya, &code).await;
    println!("{AT_ONCE} parallel tries of one recovery code: {entered} got in");
    assert_eq!(entered, 1);
    assert_eq!(clinic.get_in_at_once(&maya, &code).await, 0, "nor later");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_makes_one_login_of_fifty() {
    let clinic = Place::new().open();
    let (_, code) = clinic.sheet().await;
    let enrolments = (0..AT_ONCE).map(|number| {
        let (vault, code) = (clinic.vault.clone(), code.clone());
        tokio::spawn(async move { enrols(&vault, code, format!("maya{number}")).await })
    });
    let mut made = 0;
    for one in enrolments.collect::<Vec<_>>() {
        made += usize::from(one.await.unwrap());
    }
    println!("{AT_ONCE} parallel enrolments with one sheet: {made} login");
    assert_eq!((made, clinic.count("select id from accounts").await), (1, 1));
}

/// The whole way from a sheet to a login; whether there is one at its end.
async fn enrols(vault: &Vault, code: Code, username: String) -> bool {
    let lobby = lobby(vault);
    let Ok(token) = lobby.begin_with_code(Some(code), Some(BORN)).await else { return false };
    if lobby.choose(&token, chosen(&username)).await.is_err() {
        return false;
    }
    let Ok(Some(enrolment)) = lobby.enrolment(&token).await else { return false };
    let Some(totp) = enrolment.totp else { return false };
    let code = totp.code(vault.now()).unwrap();
    lobby.finish(&token, &code, client()).await.is_ok()
}

/// Shows something beside a link until it was looked at; whether it was right.
async fn judged_beside_a_link(vault: &Vault, (reset, login): (&Token, AccountId), typed: &Secret) -> bool {
    loop {
        match lobby(vault).prove_reset(reset, typed, &client()).await {
            Ok(()) => return true,
            Err(Refusal::Wrong | Refusal::Copied | Refusal::Spent) => return false,
            Err(Refusal::Wait(_)) => Door::of(vault).limiter().succeeded(&[Key::Factor(login.bits())]),
            Err(Refusal::Fault(_)) => tokio::task::yield_now().await,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_shown_beside_a_link_counts_for_one_of_fifty_and_a_link_begins_once() {
    let clinic = Place::new().open();
    let maya = clinic.reachable("maya", "maya@example.test").await;
    let app = maya.totp.code(clinic.vault.now()).unwrap().reveal().to_owned();
    for typed in [app, format!("7: {}", maya.recovery_codes[6].reveal())] {
        let resets = [clinic.begun("maya").await, clinic.begun("maya").await, clinic.begun("maya").await];
        let tries = (0..AT_ONCE).map(|number| {
            let (vault, reset, typed) = (clinic.vault.clone(), resets[number % 3].clone(), Secret::new(typed.clone()));
            let login = maya.account;
            tokio::spawn(async move { judged_beside_a_link(&vault, (&reset, login), &typed).await })
        });
        let mut proved = 0;
        for one in tries.collect::<Vec<_>>() {
            proved += usize::from(one.await.unwrap());
        }
        println!("{AT_ONCE} parallel tries of one code beside three links: {proved} counted");
        assert_eq!(proved, 1);
        assert_eq!(clinic.get_in_at_once(&maya, &typed).await, 0, "nor at sign-in afterwards");
        clinic.change("update links set issued_at = 1").await.unwrap();
        // A hundred wrong ones in a row close the login to strangers.
        clinic.change("update credentials set wrong_in_row = 0").await.unwrap();
    }
    let link = clinic.linked("maya").await;
    let tries = (0..AT_ONCE).map(|_| {
        let (vault, link) = (clinic.vault.clone(), link.clone());
        tokio::spawn(async move { lobby(&vault).begin_reset(&link).await.unwrap().is_some() })
    });
    let mut begun = 0;
    for one in tries.collect::<Vec<_>>() {
        begun += usize::from(one.await.unwrap());
    }
    println!("{AT_ONCE} parallel openings of one reset link: {begun} went on");
    assert_eq!(begun, 1);
}

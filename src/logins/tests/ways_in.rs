//! After each change to a way in, everything that was issued before is dead, and the owner is told at the old and the
//! new address. One table for all changes: a new one is added to it, or its author says why not.

mod scene;

use super::Clinic;
use super::cast::{client, lobby, password};
use crate::kit::id::FactorId;
use crate::kit::secret::Secret;
use crate::logins::{ChangeRefusal, ChoiceRefusal, LAST_FACTOR, LAST_WAY_IN, Visitor};
use crate::vault::Fault;
use scene::{Event, NEW_PASSWORD, Scene};

#[tokio::test]
async fn after_each_change_of_a_way_in_everything_issued_before_is_dead() {
    for event in Event::ALL {
        let scene = Scene::new().await;
        assert_eq!(scene.alive(None).await.len(), 8, "{event:?}: the scene lacks something");
        let goes_on = event.happen(&scene).await;
        assert_eq!(scene.alive(goes_on.as_ref()).await, [], "{event:?}");
        for token in [&scene.here, &scene.elsewhere, &scene.half] {
            assert!(!scene.is_live(token).await, "{event:?} leaves an old token alive");
        }
        if let Some(token) = &goes_on {
            assert!(scene.is_live(token).await, "{event:?} ends its own session");
        }
        assert_eq!(scene.notified(event.notice()).await, event.tells(), "{event:?}");
        assert_eq!(scene.on_the_trail(event.act()).await, 1, "{event:?}");
    }
}

#[tokio::test]
async fn each_such_notice_lets_its_reader_lock_the_login() {
    for event in Event::ALL.into_iter().filter(|event| event.notice() != "locked") {
        let scene = Scene::new().await;
        let before = scene.clinic.count("select 1 from links where purpose = 'not_me' and ended_at is null").await;
        event.happen(&scene).await;
        let after = scene.clinic.count("select 1 from links where purpose = 'not_me' and ended_at is null").await;
        assert_eq!(after - before, 2, "{event:?}: a link for each address");
    }
}

#[tokio::test]
async fn a_factor_that_is_needed_or_somebody_elses_stays() {
    let scene = Scene::new().await;
    let (clinic, lobby) = (&scene.clinic, lobby(&scene.clinic.vault));
    let nils = clinic.person("nils").await;
    let (_, visitor) = clinic.signed_in(&nils).await;
    let (fresh, app) = (visitor.fresh().unwrap(), own_app(clinic, &visitor).await);
    assert!(lobby.remove_factor(&fresh, app).await.unwrap_err().is_rule(LAST_FACTOR));
    let foreign = own_app(clinic, &scene.fresh).await;
    for factor in [foreign, FactorId::random(clinic.vault.entropy())] {
        assert!(matches!(lobby.remove_factor(&fresh, factor).await, Err(Fault::NotFound)));
        assert!(matches!(lobby.rename_factor(&fresh, factor, "mine").await, Err(Fault::NotFound)));
    }
    clinic.change("update credentials set password_hash = null where username = 'nils'").await.unwrap();
    assert!(lobby.remove_factor(&fresh, app).await.unwrap_err().is_rule(LAST_WAY_IN));
    assert_eq!(clinic.count("select 1 from factors where kind = 'totp' and ended_at is null").await, 2);
}

async fn own_app(clinic: &Clinic, visitor: &Visitor) -> FactorId {
    lobby(&clinic.vault).own_login(visitor).await.unwrap().factors[0].id
}

#[tokio::test]
async fn an_app_counts_once_it_has_shown_a_code_and_only_where_it_was_begun() {
    let scene = Scene::new().await;
    let (vault, lobby) = (&scene.clinic.vault, lobby(&scene.clinic.vault));
    let (secret, sealed) = lobby.begin_app(&scene.fresh).unwrap();
    assert!(lobby.begun_app(&scene.fresh, &sealed).is_some());
    let (_, elsewhere) = scene.clinic.signed_in(&scene.maya).await;
    assert!(lobby.begun_app(&elsewhere, &sealed).is_none(), "another session knows it");
    let wrong = Secret::new("000000");
    assert!(lobby.add_app(&scene.fresh, &secret, &wrong, "My phone").await.is_err());
    let code = secret.code(vault.now()).unwrap();
    lobby.add_app(&scene.fresh, &secret, &code, "My phone").await.unwrap();
    let apps = scene.clinic.count("select 1 from factors where kind = 'totp' and ended_at is null").await;
    assert_eq!(apps, 2);
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_then_the_old_one_is_dead() {
    let scene = Scene::new().await;
    let lobby = lobby(&scene.clinic.vault);
    let (wrong, new) = (Secret::new("not it at all"), Secret::new(NEW_PASSWORD));
    assert!(matches!(lobby.change_password(&scene.fresh, &wrong, &new).await, Err(ChangeRefusal::Wrong)));
    let weak = lobby.change_password(&scene.fresh, &password(), &Secret::new("maya stone")).await;
    assert!(matches!(weak, Err(ChangeRefusal::Choice(ChoiceRefusal::Password(_)))), "{weak:?}");
    assert_eq!(scene.alive(None).await.len(), 8, "nothing has changed yet");
    lobby.change_password(&scene.fresh, &password(), &new).await.unwrap();
    assert!(lobby.sign_in("maya", &password(), client()).await.is_err());
    assert!(lobby.sign_in("maya", &new, client()).await.is_ok());
}

#[tokio::test]
async fn whoever_finds_a_session_open_cannot_guess_the_password_there() {
    let scene = Scene::new().await;
    let lobby = lobby(&scene.clinic.vault);
    for _ in 0..5 {
        let guess = lobby.change_password(&scene.fresh, &Secret::new("a guess"), &Secret::new(NEW_PASSWORD)).await;
        assert!(matches!(guess, Err(ChangeRefusal::Wrong)), "{guess:?}");
    }
    let right = lobby.change_password(&scene.fresh, &password(), &Secret::new(NEW_PASSWORD)).await;
    assert!(matches!(right, Err(ChangeRefusal::Wait(_))), "{right:?}");
}

#[tokio::test]
async fn who_signs_in_by_passkey_alone_chooses_a_first_password() {
    let scene = Scene::new().await;
    scene.clinic.change("update credentials set password_hash = null").await.unwrap();
    let (lobby, new) = (lobby(&scene.clinic.vault), Secret::new(NEW_PASSWORD));
    lobby.change_password(&scene.fresh, &Secret::default(), &new).await.unwrap();
    assert!(lobby.sign_in("maya", &new, client()).await.is_ok());
}

#[tokio::test]
async fn names_that_are_taken_cannot_be_asked_for_one_after_the_other() {
    let scene = Scene::new().await;
    let lobby = lobby(&scene.clinic.vault);
    scene.clinic.person("nils").await;
    for _ in 0..5 {
        let taken = lobby.change_username(&scene.fresh, "nils").await;
        assert!(matches!(taken, Err(ChangeRefusal::Choice(ChoiceRefusal::UsernameTaken))), "{taken:?}");
    }
    let free = lobby.change_username(&scene.fresh, "maya.stone").await;
    assert!(matches!(free, Err(ChangeRefusal::Wait(_))), "{free:?}");
    assert_eq!(scene.alive(None).await.len(), 8, "a name that is taken changes nothing");
}

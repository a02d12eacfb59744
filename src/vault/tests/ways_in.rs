//! After each change to a way in, everything that was issued before is dead, and the owner is told at the old and the
//! new address. One table for all changes: a new one is added to it, or its author says why not.

use super::super::actor::Role;
use super::super::outbox::Channel;
use super::super::purpose::LockLogin;
use super::super::writer::Writing;
use super::super::{
    Change, ChangeRefusal, ChoiceRefusal, Fault, Fresh, LAST_FACTOR, LAST_WAY_IN, NotMeLink, Removed, Target, Token,
    Visitor,
};
use super::cast::{Login, client, lobby, password, staff};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, FactorId};
use crate::kit::secret::Secret;

const NEW_PASSWORD: &str = "purple elephants juggle teacups";

/// A change to a way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    RenewRecoveryCodes,
    AddApp,
    RemoveApp,
    ChangePassword,
    ChangeUsername,
    RemoveAddress,
    LockOwn,
    LockByLink,
    LockByStaff,
}

impl Event {
    const ALL: [Self; 9] = [
        Self::RenewRecoveryCodes,
        Self::AddApp,
        Self::RemoveApp,
        Self::ChangePassword,
        Self::ChangeUsername,
        Self::RemoveAddress,
        Self::LockOwn,
        Self::LockByLink,
        Self::LockByStaff,
    ];

    /// What the owner is told.
    const fn notice(self) -> &'static str {
        match self {
            Self::RenewRecoveryCodes => "recovery_codes",
            Self::AddApp => "factor_added",
            Self::RemoveApp => "factor_ended",
            Self::ChangePassword => "password_changed",
            Self::ChangeUsername => "username_changed",
            Self::RemoveAddress => "address_changed",
            Self::LockOwn | Self::LockByLink | Self::LockByStaff => "locked",
        }
    }

    /// How the trail calls it.
    const fn act(self) -> &'static str {
        match self {
            Self::RenewRecoveryCodes => "recovery_codes.renew",
            Self::AddApp => "factor.add",
            Self::RemoveApp => "factor.remove",
            Self::ChangePassword => "password.change",
            Self::ChangeUsername => "username.change",
            Self::RemoveAddress => "address.remove",
            Self::LockOwn | Self::LockByLink | Self::LockByStaff => "login.lock",
        }
    }

    /// Makes the change; returns the token under which the session goes on.
    async fn happen(self, scene: &Scene) -> Option<Token> {
        let (vault, fresh) = (&scene.clinic.vault, &scene.fresh);
        let lobby = lobby(vault);
        match self {
            Self::RenewRecoveryCodes => Some(lobby.renew_recovery_codes(fresh).await.unwrap().0),
            Self::AddApp => {
                let (secret, _) = lobby.begin_app(fresh);
                let code = secret.code(vault.now()).unwrap();
                Some(lobby.add_app(fresh, &secret, &code, "My second phone").await.unwrap())
            }
            Self::RemoveApp => {
                let app = lobby.own_login(fresh).await.unwrap().factors[0].id;
                Some(lobby.remove_factor(fresh, app).await.unwrap())
            }
            Self::ChangePassword => {
                Some(lobby.change_password(fresh, &password(), &Secret::new(NEW_PASSWORD)).await.unwrap())
            }
            Self::ChangeUsername => Some(lobby.change_username(fresh, "maya.stone").await.unwrap()),
            Self::RemoveAddress => match lobby.remove_address(fresh, Channel::Text).await.unwrap() {
                Removed::Gone(token) => Some(token),
                Removed::IsFactor => panic!("no codes go to the phone"),
            },
            Self::LockOwn => {
                lobby.lock_own(fresh).await.unwrap();
                None
            }
            Self::LockByLink => {
                let found = lobby.lock_by_link(&scene.link).await.unwrap().unwrap();
                assert_eq!(found.link, NotMeLink::Works);
                None
            }
            Self::LockByStaff => {
                let desk = staff(AccountId::random(vault.entropy()), Role::FrontDesk);
                let target = Target::chart(scene.maya.patient.unwrap());
                let chart = vault.chart::<LockLogin>(&desk, target).await.unwrap();
                let write = chart.write(|tx| {
                    tx.lock_login()?;
                    tx.record(&Change::default(), ())
                });
                write.await.unwrap();
                None
            }
        }
    }
}

/// Maya signed in here and elsewhere, with one of everything that can be issued to a login.
struct Scene {
    clinic: Clinic,
    maya: Login,
    fresh: Fresh,
    here: Token,
    elsewhere: Token,
    half: Token,
    link: Token,
}

impl Scene {
    async fn new() -> Self {
        let clinic = Place::new().open();
        let maya = clinic.person("maya").await;
        let (elsewhere, _) = clinic.signed_in(&maya).await;
        let (half, _) = clinic.half(&maya).await;
        let (here, visitor) = clinic.signed_in(&maya).await;
        let link = Token::fresh(clinic.vault.entropy());
        let (account, hash) = (visitor.account, link.hash());
        clinic.vault.writer().run(move |writing| issue(writing, account, &hash)).await.unwrap();
        let fresh = visitor.fresh().unwrap();
        Self { clinic, maya, fresh, here, elsewhere, half, link }
    }

    /// What of the login is alive beside the session that goes on.
    async fn alive(&self) -> Vec<(String, i64)> {
        let (account, session) = (self.fresh.account, self.fresh.session);
        let read = self.clinic.vault.readers().run(move |sql| {
            sql.rows(
                "select 'session' as what, count(*) as many from sessions
                  where account_id = :account and ended_at is null and id <> :session
                 union all select 'trusted device', count(*) from devices
                  where account_id = :account and trusted_until is not null
                 union all select 'link', count(*) from links
                  where account_id = :account and ended_at is null and purpose in ('reset', 'address')
                 union all select 'sent code', count(*) from sent_codes
                  where account_id = :account and used_at is null
                 union all select 'recovery', count(*) from recoveries
                  where account_id = :account and ended_at is null
                 union all select 'enrolment', count(*) from enrolments where account_id = :account
                 union all select 'ceremony', count(*) from ceremonies where account_id = :account",
                &[(":account", &account), (":session", &session)],
                |row| Ok((row.get("what")?, row.get("many")?)),
            )
        });
        read.await.unwrap().into_iter().filter(|(_, many)| *many > 0).collect()
    }

    /// The addresses that notices of this kind wait for.
    async fn told(&self, kind: &'static str) -> Vec<String> {
        let account = self.fresh.account;
        let read = self.clinic.vault.readers().run(move |sql| {
            sql.rows(
                "select address from notices where account_id = :account and kind = :kind order by address",
                &[(":account", &account), (":kind", &kind)],
                |row| row.get("address"),
            )
        });
        read.await.unwrap()
    }

    async fn on_the_trail(&self, act: &'static str) -> usize {
        let account = self.fresh.account;
        let read = self.clinic.vault.readers().run(move |sql| {
            sql.rows(
                "select 1 as one from trail where account_id = :account and entry = 'event' and act = :act",
                &[(":account", &account), (":act", &act)],
                |_| Ok(()),
            )
        });
        read.await.unwrap().len()
    }

    async fn is_live(&self, token: &Token) -> bool {
        self.clinic.visitor(token).await.is_some()
    }
}

/// One of everything that can be issued to a login, and a second factor that nobody has to carry.
fn issue(writing: &Writing<'_>, account: AccountId, not_me: &[u8; 32]) -> Result<(), Fault> {
    let (now, later) = (writing.now.as_millisecond(), (writing.now + SignedDuration::from_hours(1)).as_millisecond());
    let ago = (writing.now - SignedDuration::from_hours(1)).as_millisecond();
    let long_ago = (writing.now - SignedDuration::from_hours(24 * 30)).as_millisecond();
    let id = FactorId::random(writing.entropy);
    let named: [(&str, &dyn rusqlite::ToSql); 7] = [
        (":account", &account),
        (":id", &id),
        (":hash", not_me),
        (":now", &now),
        (":later", &later),
        (":ago", &ago),
        (":long_ago", &long_ago),
    ];
    for sql in [
        "insert into factors (account_id, id, kind, name, added_at) values (:account, :id, 'email', 'E-mail', :long_ago)",
        "insert into devices (account_id, id, token_hash, name, first_seen_at, last_seen_at, trusted_until)
         values (:account, :id, :id, 'test', :ago, :ago, :later)",
        "insert into links (token_hash, account_id, purpose, issued_at, expires_at)
         values (:hash, :account, 'not_me', :now, :later), (x'01', :account, 'reset', :now, :later),
                (x'02', :account, 'address', :now, :later), (x'03', :account, 'cancel_recovery', :now, :later)",
        "insert into sent_codes (id, account_id, attempt, purpose, hash, sent_at, expires_at)
         values (:id, :account, :id, 'step_up', 'hash', :now, :later)",
        "insert into ceremonies (token_hash, purpose, account_id, state, expires_at)
         values (:hash, 'add', :account, x'', :later)",
        "insert into recoveries (account_id, id, how, proof, begun_at, expires_at)
         values (:account, :id, 'call_back', '', :now, :later)",
        "insert into enrolments (token_hash, purpose, account_id, recovery_id, expires_at)
         values (:hash, 'recovery', :account, :id, :later)",
        "insert into addresses (account_id, id, channel, address, added_at, verified_at, ended_at)
         values (:account, :id, 'email', 'old@example.org', :long_ago, :long_ago, :ago),
                (:account, x'02', 'email', 'new@example.org', :ago, :ago, null),
                (:account, x'03', 'text', '5550100142', :long_ago, :long_ago, null)",
    ] {
        let used: Vec<_> = named.iter().copied().filter(|(name, _)| has_name(sql, name)).collect();
        writing.sql.change(sql, &used)?;
    }
    Ok(())
}

fn has_name(sql: &str, name: &str) -> bool {
    sql.match_indices(name)
        .any(|(at, _)| !sql[at + name.len()..].starts_with(|sign: char| sign.is_alphanumeric() || sign == '_'))
}

#[tokio::test]
async fn after_each_change_of_a_way_in_everything_issued_before_is_dead() {
    for event in Event::ALL {
        let scene = Scene::new().await;
        assert_eq!(scene.alive().await.len(), 7, "{event:?}: the scene lacks something");
        let goes_on = event.happen(&scene).await;
        assert_eq!(scene.alive().await, [], "{event:?}");
        for token in [&scene.here, &scene.elsewhere, &scene.half] {
            assert!(!scene.is_live(token).await, "{event:?} leaves an old token alive");
        }
        if let Some(token) = &goes_on {
            assert!(scene.is_live(token).await, "{event:?} ends its own session");
        }
        assert_eq!(scene.told(event.notice()).await, ["new@example.org", "old@example.org"], "{event:?}");
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
    let (secret, sealed) = lobby.begin_app(&scene.fresh);
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
    assert_eq!(scene.alive().await.len(), 7, "nothing has changed yet");
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
    assert_eq!(scene.alive().await.len(), 7, "a name that is taken changes nothing");
}

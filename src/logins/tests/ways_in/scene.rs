//! The changes, and a login that has one of everything that can be issued to it.

use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, FactorId};
use crate::kit::secret::Secret;
use crate::logins::tests::cast::{BORN, Login, chosen, client, lobby, password};
use crate::logins::{Claimed, Fresh, NotMeLink, Removed, SeenBy, StillTheirs, Token};
use crate::vault::actor::Role;
use crate::vault::lobby::Writing;
use crate::vault::outbox::Channel;
use crate::vault::purpose::{LockLogin, RecoverLogin};
use crate::vault::tests::cast::staff;
use crate::vault::tests::{Clinic, Place};
use crate::vault::{Change, Fault, Target};

pub const NEW_PASSWORD: &str = "purple elephants juggle teacups";

/// A change to a way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    RenewRecoveryCodes,
    AddApp,
    RemoveApp,
    ChangePassword,
    ChangeUsername,
    RemoveAddress,
    ProveMobile,
    FinishReset,
    FinishRecovery,
    LockOwn,
    LockByLink,
    LockByStaff,
}

impl Event {
    pub const ALL: [Self; 12] = [
        Self::RenewRecoveryCodes,
        Self::AddApp,
        Self::RemoveApp,
        Self::ChangePassword,
        Self::ChangeUsername,
        Self::RemoveAddress,
        Self::ProveMobile,
        Self::FinishReset,
        Self::FinishRecovery,
        Self::LockOwn,
        Self::LockByLink,
        Self::LockByStaff,
    ];

    /// What the owner is told.
    pub const fn notice(self) -> &'static str {
        match self {
            Self::RenewRecoveryCodes => "recovery_codes",
            Self::AddApp => "factor_added",
            Self::RemoveApp => "factor_ended",
            Self::ChangePassword | Self::FinishReset => "password_changed",
            Self::ChangeUsername => "username_changed",
            Self::RemoveAddress | Self::ProveMobile => "address_changed",
            Self::FinishRecovery => "recovery_done",
            Self::LockOwn | Self::LockByLink | Self::LockByStaff => "locked",
        }
    }

    /// The addresses that hear of it: a new number as well.
    pub const fn tells(self) -> &'static [&'static str] {
        match self {
            Self::ProveMobile => &["5550100143", "new@example.org", "old@example.org"],
            _ => &["new@example.org", "old@example.org"],
        }
    }

    /// How the trail calls it.
    pub const fn act(self) -> &'static str {
        match self {
            Self::RenewRecoveryCodes => "recovery_codes.renew",
            Self::AddApp => "factor.add",
            Self::RemoveApp => "factor.remove",
            Self::ChangePassword => "password.change",
            Self::ChangeUsername => "username.change",
            Self::RemoveAddress => "address.remove",
            Self::ProveMobile => "address.change",
            Self::FinishReset => "reset.finish",
            Self::FinishRecovery => "recovery.finish",
            Self::LockOwn | Self::LockByLink | Self::LockByStaff => "login.lock",
        }
    }

    /// Makes the change; returns the token under which the session goes on.
    pub async fn happen(self, scene: &Scene) -> Option<Token> {
        let (vault, fresh) = (&scene.clinic.vault, &scene.fresh);
        let lobby = lobby(vault);
        match self {
            Self::RenewRecoveryCodes => Some(lobby.renew_recovery_codes(fresh).await.unwrap().0),
            Self::AddApp => {
                let (secret, _) = lobby.begin_app(fresh).unwrap();
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
            Self::ProveMobile => {
                lobby.ask_for_mobile(fresh, "5550100143").await.unwrap();
                let code = scene.clinic.secrets("sent_code").await.pop().unwrap();
                Some(lobby.prove_mobile(fresh, &code).await.unwrap())
            }
            Self::FinishReset => {
                lobby.finish_reset(&scene.reset, &Secret::new(NEW_PASSWORD)).await.unwrap();
                None
            }
            Self::FinishRecovery => Some(scene.recovers().await),
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
pub struct Scene {
    pub clinic: Clinic,
    pub maya: Login,
    pub fresh: Fresh,
    pub here: Token,
    pub elsewhere: Token,
    pub half: Token,
    link: Token,
    /// A reset that lacks nothing but the new password.
    reset: Token,
}

impl Scene {
    pub async fn new() -> Self {
        let clinic = Place::new().open();
        let maya = clinic.person("maya").await;
        let (elsewhere, _) = clinic.signed_in(&maya).await;
        let (half, _) = clinic.half(&maya).await;
        let (here, visitor) = clinic.signed_in(&maya).await;
        let (link, reset) = (Token::fresh(clinic.vault.entropy()), Token::fresh(clinic.vault.entropy()));
        let (account, hashes) = (visitor.account, (link.hash(), reset.hash()));
        clinic.write(move |writing| issue(writing, account, &hashes)).await.unwrap();
        let fresh = visitor.fresh().unwrap();
        Self { clinic, maya, fresh, here, elsewhere, half, link, reset }
    }

    /// Maya goes to the desk, and makes new ways in with the code that she gets there.
    async fn recovers(&self) -> Token {
        self.clinic.change("update patients set mobile = '+15550100142'").await.unwrap();
        let fern = self.clinic.nurse("fern").await.staff(Role::FrontDesk);
        let target = Target::chart(self.maya.patient.unwrap());
        let chart = self.clinic.vault.chart::<RecoverLogin>(&fern, target).await.unwrap();
        let number = Some("0142".to_owned());
        let claimed = Claimed { account: self.maya.account, born: BORN, number, email: None, chart: None };
        let recovery = chart.match_identity(claimed).await.unwrap();
        let code = chart.issue_recovery(recovery, SeenBy::InPerson).await.unwrap().code;
        let lobby = lobby(&self.clinic.vault);
        let token = lobby.begin_recovery(Some(code), Some(BORN)).await.unwrap();
        lobby.confirm_contact(&token, StillTheirs { email: true, mobile: true }).await.unwrap();
        lobby.choose(&token, chosen("maya")).await.unwrap();
        let first = self.clinic.totp(&token).await.code(self.clinic.vault.now()).unwrap();
        lobby.finish(&token, &first, client()).await.unwrap().token
    }

    /// What of the login is alive beside the session that goes on.
    pub async fn alive(&self, goes_on: Option<&Token>) -> Vec<(String, i64)> {
        let new = match goes_on {
            Some(token) => self.clinic.visitor(token).await.map(|visitor| visitor.session),
            None => None,
        };
        let (account, session) = (self.fresh.account, new.unwrap_or(self.fresh.session));
        let read = self.clinic.read(move |sql| {
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
                 union all select 'reset', count(*) from resets where account_id = :account
                 union all select 'enrolment', count(*) from enrolments where account_id = :account
                 union all select 'ceremony', count(*) from ceremonies where account_id = :account",
                &[(":account", &account), (":session", &session)],
                |row| Ok((row.get("what")?, row.get("many")?)),
            )
        });
        read.await.unwrap().into_iter().filter(|(_, many)| *many > 0).collect()
    }

    /// The addresses that notices of this kind wait for.
    pub async fn notified(&self, kind: &'static str) -> Vec<String> {
        let account = self.fresh.account;
        let read = self.clinic.read(move |sql| {
            sql.rows(
                "select address from notices where account_id = :account and kind = :kind order by address",
                &[(":account", &account), (":kind", &kind)],
                |row| row.get("address"),
            )
        });
        read.await.unwrap()
    }

    pub async fn on_the_trail(&self, act: &'static str) -> usize {
        let account = self.fresh.account;
        let read = self.clinic.read(move |sql| {
            sql.rows(
                "select 1 as one from trail where account_id = :account and entry = 'event' and act = :act",
                &[(":account", &account), (":act", &act)],
                |_| Ok(()),
            )
        });
        read.await.unwrap().len()
    }

    pub async fn is_live(&self, token: &Token) -> bool {
        self.clinic.visitor(token).await.is_some()
    }
}

/// One of everything that can be issued to a login, and a second factor that nobody has to carry.
fn issue(writing: &Writing<'_>, account: AccountId, (not_me, reset): &([u8; 32], [u8; 32])) -> Result<(), Fault> {
    let (now, later) = (writing.now.as_millisecond(), (writing.now + SignedDuration::from_hours(1)).as_millisecond());
    let ago = (writing.now - SignedDuration::from_hours(1)).as_millisecond();
    let long_ago = (writing.now - SignedDuration::from_hours(24 * 30)).as_millisecond();
    let id = FactorId::random(writing.entropy);
    let named: [(&str, &dyn rusqlite::ToSql); 8] = [
        (":account", &account),
        (":id", &id),
        (":hash", not_me),
        (":reset", reset),
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
        "insert into resets (token_hash, account_id, begun_at, proved_at, expires_at)
         values (:reset, :account, :now, :now, :later)",
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

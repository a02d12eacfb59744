//! Back in for those who lost everything: nothing less than all of it opens a login, and everybody hears of it.

use super::cast::{BORN, Login, chosen, client, lobby};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::date::Date;
use crate::kit::id::{AccountId, RecoveryId};
use crate::kit::secret::Secret;
use crate::logins::{
    Blocked, Claimed, Code, IdentityRefusal, IssueRefusal, RecoverRefusal, SeenBy, StillTheirs, TerminalRefusal, Token,
};
use crate::vault::actor::Role;
use crate::vault::purpose::{RecoverLogin, RecoverStaff};
use crate::vault::{Caller, Chart, Desk, Fault, Target};

/// A patient with a login, a number on file, and somebody at the front desk.
pub struct Desks {
    pub clinic: Clinic,
    pub maya: Login,
    fern: Caller,
}

impl Desks {
    async fn open() -> Self {
        Self::in_(&Place::new()).await
    }

    pub async fn in_(place: &Place) -> Self {
        let clinic = place.open();
        let (maya, fern) = (clinic.person("maya").await, clinic.nurse("fern").await);
        clinic.address(maya.account, "email", "maya@example.test").await;
        clinic.change("update patients set mobile = '+15550100142'").await.unwrap();
        let fern = fern.staff(Role::FrontDesk);
        Self { clinic, maya, fern }
    }

    async fn chart(&self) -> Chart<RecoverLogin> {
        self.clinic.vault.chart(&self.fern, Target::chart(self.maya.patient.unwrap())).await.unwrap()
    }

    fn claimed(&self) -> Claimed {
        Claimed { account: self.maya.account, born: BORN, number: Some("0142".to_owned()), email: None, chart: None }
    }

    async fn matched(&self) -> RecoveryId {
        self.chart().await.match_identity(self.claimed()).await.unwrap()
    }

    pub async fn code(&self, seen: SeenBy) -> Code {
        let recovery = self.matched().await;
        self.chart().await.issue_recovery(recovery, seen).await.unwrap().code
    }

    async fn begins(&self, code: &Code, born: Date) -> Result<Token, RecoverRefusal> {
        lobby(&self.clinic.vault).begin_recovery(Some(code.clone()), Some(born)).await
    }

    /// Everything after the code.
    async fn finishes(&self, token: &Token) -> Result<Token, Fault> {
        let lobby = lobby(&self.clinic.vault);
        lobby.confirm_contact(token, StillTheirs { email: true, mobile: true }).await?;
        lobby.choose(token, chosen("maya")).await.map_err(|_| Fault::Stale)?;
        let totp = lobby.enrolment(token).await?.and_then(|enrolment| enrolment.totp).ok_or(Fault::Stale)?;
        let code = totp.code(self.clinic.vault.now())?;
        lobby.finish(token, &code, client()).await.map(|done| done.token).map_err(|_| Fault::Stale)
    }
}

#[tokio::test]
async fn in_person_the_code_makes_new_ways_in_at_once_and_the_old_ones_end() {
    let desks = Desks::open().await;
    let (session, _) = desks.clinic.signed_in(&desks.maya).await;
    let code = desks.code(SeenBy::InPerson).await;
    assert_eq!(desks.clinic.count("select id from notices where kind = 'recovery_begun'").await, 1);
    assert!(desks.clinic.visitor(&session).await.is_some(), "so far nothing has changed");
    let token = desks.begins(&code, BORN).await.unwrap();
    let fresh = desks.finishes(&token).await.unwrap();
    assert!(desks.clinic.visitor(&session).await.is_none());
    assert_eq!(desks.clinic.visitor(&fresh).await.unwrap().account, desks.maya.account);
    let ended = "select id from factors where ended_how = 'recovered'";
    assert_eq!(desks.clinic.count(ended).await, 1);
    assert_eq!(desks.clinic.count("select id from notices where kind = 'recovery_done'").await, 1);
    assert!(matches!(desks.begins(&code, BORN).await, Err(RecoverRefusal::Wrong)), "a code works once");
}

#[tokio::test]
async fn by_call_back_the_code_waits_a_day_and_a_link_to_every_channel_stops_it() {
    let desks = Desks::open().await;
    let code = desks.code(SeenBy::CallBack).await;
    assert!(matches!(desks.begins(&code, BORN).await, Err(RecoverRefusal::NotYet(_))));
    desks.clinic.advance(SignedDuration::from_hours(24));
    let token = desks.begins(&code, BORN).await.unwrap();
    let link = desks.clinic.secrets("recovery_begun").await.pop().unwrap();
    let link = Token::from_text(link.reveal()).unwrap();
    assert!(lobby(&desks.clinic.vault).cancel_recovery_by_link(&link).await.unwrap());
    assert!(!lobby(&desks.clinic.vault).cancel_recovery_by_link(&link).await.unwrap(), "a link works once");
    assert!(matches!(desks.finishes(&token).await, Err(Fault::Stale)), "what was begun with it is dead");
    assert!(matches!(desks.begins(&code, BORN).await, Err(RecoverRefusal::Wrong)));
}

#[tokio::test]
async fn what_does_not_match_makes_nothing_and_tries_are_few() {
    let desks = Desks::open().await;
    let wrong = [
        Claimed { number: Some("0143".to_owned()), ..desks.claimed() },
        Claimed { born: Date::constant(1941, 5, 4), ..desks.claimed() },
        Claimed { email: Some("other@example.test".to_owned()), ..desks.claimed() },
    ];
    for claimed in wrong {
        let refused = desks.chart().await.match_identity(claimed).await;
        assert!(matches!(refused, Err(IdentityRefusal::Wrong)), "{refused:?}");
    }
    let refused = desks.chart().await.match_identity(desks.claimed()).await;
    assert!(matches!(refused, Err(IdentityRefusal::Wait(_))), "{refused:?}");
    assert_eq!(desks.clinic.count("select id from recoveries").await, 0);
}

#[tokio::test]
async fn whoever_changed_contact_data_lately_lets_nobody_in_and_a_new_number_is_not_called() {
    let desks = Desks::open().await;
    let (patient, me) = (desks.maya.patient, desks.fern.actor().account());
    let write = |by: Option<AccountId>| {
        desks.clinic.write(move |writing| {
            writing.sql.change(
                "insert or replace into corrections (patient_id, id, field, changed_at, changed_by)
                 values (:patient, x'01', 'mobile', :now, :by)",
                &[(":patient", &patient), (":now", &writing.now.as_millisecond()), (":by", &by)],
            )
        })
    };
    write(None).await.unwrap();
    let recovery = desks.matched().await;
    let called = desks.chart().await.issue_recovery(recovery, SeenBy::CallBack).await;
    assert!(matches!(called, Err(IssueRefusal::NoNumber)), "{called:?}");
    write(me).await.unwrap();
    assert_eq!(desks.chart().await.recoverable().await.unwrap().blocked, Some(Blocked::ChangedContact));
    let refused = desks.chart().await.match_identity(desks.claimed()).await;
    assert!(matches!(refused, Err(IdentityRefusal::Blocked)), "{refused:?}");
    let seen = desks.chart().await.issue_recovery(recovery, SeenBy::InPerson).await;
    assert!(matches!(seen, Err(IssueRefusal::Blocked)), "{seen:?}");
    desks.clinic.advance(SignedDuration::from_hours(72));
    desks.matched().await;
}

#[tokio::test]
async fn steps_cannot_be_skipped_and_five_wrong_birth_dates_burn_the_code() {
    let desks = Desks::open().await;
    let code = desks.code(SeenBy::InPerson).await;
    let token = desks.begins(&code, BORN).await.unwrap();
    let lobby_ = lobby(&desks.clinic.vault);
    assert!(lobby_.finish(&token, &Secret::new("123456"), client()).await.is_err(), "no contact, no name");
    for day in [4, 4, 4, 5, 6, 7, 7] {
        assert!(matches!(desks.begins(&code, Date::constant(1941, 5, day)).await, Err(RecoverRefusal::Wrong)));
    }
    assert!(desks.begins(&code, BORN).await.is_ok(), "four days in seven tries");
    assert!(matches!(desks.begins(&code, Date::constant(1941, 5, 8)).await, Err(RecoverRefusal::Wrong)));
    assert!(matches!(desks.begins(&code, BORN).await, Err(RecoverRefusal::Wrong)));
    assert!(matches!(desks.finishes(&token).await, Err(Fault::Stale)));
}

#[tokio::test]
async fn a_new_code_stops_the_one_before_and_a_match_is_for_whoever_made_it() {
    let desks = Desks::open().await;
    let first = desks.code(SeenBy::InPerson).await;
    let second = desks.code(SeenBy::InPerson).await;
    assert!(matches!(desks.begins(&first, BORN).await, Err(RecoverRefusal::Wrong)));
    desks.begins(&second, BORN).await.unwrap();
    let recovery = desks.matched().await;
    let other = desks.clinic.nurse("other").await.staff(Role::FrontDesk);
    let chart: Chart<RecoverLogin> =
        desks.clinic.vault.chart(&other, Target::chart(desks.maya.patient.unwrap())).await.unwrap();
    assert!(matches!(chart.matched(recovery).await, Err(Fault::NotFound)));
    desks.clinic.advance(SignedDuration::from_hours(1));
    assert!(matches!(desks.chart().await.matched(recovery).await, Err(Fault::NotFound)), "good for an hour");
}

#[tokio::test]
async fn a_recovery_opens_a_locked_login() {
    let desks = Desks::open().await;
    let (_, visitor) = desks.clinic.signed_in(&desks.maya).await;
    lobby(&desks.clinic.vault).lock_own(&visitor).await.unwrap();
    let code = desks.code(SeenBy::InPerson).await;
    let token = desks.begins(&code, BORN).await.unwrap();
    let fresh = desks.finishes(&token).await.unwrap();
    assert!(desks.clinic.visitor(&fresh).await.is_some());
    assert_eq!(desks.clinic.count("select account_id from locks where ended_at is null").await, 0);
}

#[tokio::test]
async fn two_managers_let_a_colleague_in_and_neither_alone() {
    let clinic = Place::new().open();
    let vera = clinic.manager().await;
    let (second, noor) = (clinic.nurse("second").await, clinic.nurse("noor").await);
    let desk =
        async |login: &Login| -> Desk<RecoverStaff> { clinic.vault.desk(&login.staff(Role::Manager)).await.unwrap() };
    let alone = desk(&vera).await.propose(noor.account).await;
    assert!(matches!(alone, Err(Fault::NotAllowed)), "one manager is too few: {alone:?}");
    let account = second.account;
    let promote = clinic.write(move |writing| {
        writing.sql.change("update accounts set is_manager = 1 where id = :id", &[(":id", &account)])
    });
    promote.await.unwrap();
    desk(&vera).await.propose(noor.account).await.unwrap();
    assert!(matches!(desk(&vera).await.agree(noor.account).await, Err(Fault::NotAllowed)), "not one's own proposal");
    let made = desk(&second).await.agree(noor.account).await.unwrap();
    let born = lobby(&clinic.vault).begin_recovery(Some(made.code.clone()), Some(BORN)).await;
    assert!(matches!(born, Err(RecoverRefusal::Wrong)), "a colleague has no chart");
    lobby(&clinic.vault).begin_recovery(Some(made.code), None).await.unwrap();
    let own = desk(&vera).await.propose(vera.account).await;
    assert!(matches!(own, Err(Fault::NotAllowed)), "{own:?}");
}

#[tokio::test]
async fn the_terminal_helps_where_two_managers_cannot() {
    let clinic = Place::new().open();
    let (vera, noor) = (clinic.manager().await, clinic.nurse("noor").await);
    assert!(matches!(clinic.vault.recover_staff("nobody", false).await, Err(TerminalRefusal::Nobody(_))));
    let made = clinic.vault.recover_staff("Noor", false).await.unwrap();
    lobby(&clinic.vault).begin_recovery(Some(made.code), None).await.unwrap();
    assert_eq!(clinic.count("select seq from trail where act = 'staff.recover' and actor = 'operator'").await, 1);
    let account = noor.account;
    let promote = clinic.write(move |writing| {
        writing.sql.change("update accounts set is_manager = 1 where id = :id", &[(":id", &account)])
    });
    promote.await.unwrap();
    let third = clinic.nurse("third").await;
    let refused = clinic.vault.recover_staff("third", false).await;
    assert!(matches!(refused, Err(TerminalRefusal::Managers(2))), "{refused:?}");
    clinic.vault.recover_staff("third", true).await.unwrap();
    assert_ne!(third.account, vera.account);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_from_the_desk_makes_new_ways_in_once_of_fifty() {
    let desks = std::sync::Arc::new(Desks::open().await);
    let code = desks.code(SeenBy::InPerson).await;
    let tries = (0..50).map(|_| {
        let (desks, code) = (std::sync::Arc::clone(&desks), code.clone());
        tokio::spawn(async move {
            match desks.begins(&code, BORN).await {
                Ok(token) => desks.finishes(&token).await.is_ok(),
                Err(_) => false,
            }
        })
    });
    let mut done = 0;
    for one in tries.collect::<Vec<_>>() {
        done += usize::from(one.await.unwrap());
    }
    println!("50 parallel recoveries with one code: {done} done");
    assert_eq!((done, desks.clinic.count("select id from recoveries where ended_how = 'used'").await), (1, 1));
}

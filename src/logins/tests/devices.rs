//! Known and trusted devices, and where a right password leads.

use super::cast::{Login, client, lobby, password};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::secret::Secret;
use crate::logins::{Client, Entered, Method, SessionStage, Token, Visitor};

const DAY: SignedDuration = SignedDuration::from_hours(24);

impl Clinic {
    fn browser(&self) -> Client {
        Client { browser: Some(Token::fresh(self.vault.entropy())), ..client() }
    }

    async fn enters(&self, login: &Login, client: &Client) -> Entered {
        lobby(&self.vault).sign_in(login.username, &password(), client.clone()).await.unwrap()
    }

    /// Signs in with both steps and asks for trust.
    async fn trusts(&self, login: &Login, client: &Client) -> Visitor {
        self.advance(SignedDuration::from_secs(31));
        let Entered::Half(half) = self.enters(login, client).await else { panic!("a second factor is asked for") };
        let half = self.visitor(&half).await.unwrap();
        let code = login.totp.code(self.vault.now()).unwrap();
        let client = Client { trust: true, ..client.clone() };
        let token = lobby(&self.vault).second_factor(&half, &code, client).await.unwrap();
        self.visitor(&token).await.unwrap()
    }

    pub async fn sets(&self, sql: &'static str) {
        self.change(sql).await.unwrap();
        self.reload().await.unwrap();
    }
}

const OFFERED: &str =
    "insert or replace into settings (name, value, changed_at) values ('sign_in.second_factor', 'offered', 1)";

#[tokio::test]
async fn a_trusted_device_is_spared_the_second_factor_until_the_day_said_and_no_other_browser_is() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (own, other) = (clinic.browser(), clinic.browser());
    clinic.trusts(&maya, &own).await;
    let Entered::Whole(token) = clinic.enters(&maya, &own).await else { panic!("the device is trusted") };
    let visitor = clinic.visitor(&token).await.unwrap();
    assert_eq!((visitor.stage, visitor.method), (SessionStage::Full, Method::TrustedDevice));
    assert!(visitor.fresh().is_none(), "nobody showed who they are: what changes a way in asks again");
    assert!(matches!(clinic.enters(&maya, &other).await, Entered::Half(_)));
    clinic.advance(DAY * 29);
    assert!(matches!(clinic.enters(&maya, &own).await, Entered::Whole(_)));
    clinic.advance(DAY);
    assert!(matches!(clinic.enters(&maya, &own).await, Entered::Half(_)), "thirty days are over");
}

#[tokio::test]
async fn signing_out_leaves_a_trusted_device_trusted() {
    let clinic = Place::new().open();
    let (maya, own) = (clinic.person("maya").await, clinic.browser());
    let visitor = clinic.trusts(&maya, &own).await;
    lobby(&clinic.vault).sign_out(&visitor).await.unwrap();
    assert!(matches!(clinic.enters(&maya, &own).await, Entered::Whole(_)));
}

#[tokio::test]
async fn trust_is_for_one_login_alone() {
    let clinic = Place::new().open();
    let (maya, nils, own) = (clinic.person("maya").await, clinic.person("nils").await, clinic.browser());
    clinic.trusts(&maya, &own).await;
    assert!(matches!(clinic.enters(&nils, &own).await, Entered::Half(_)));
}

#[tokio::test]
async fn staff_a_shared_computer_and_a_clinic_that_trusts_none_are_never_spared() {
    let clinic = Place::new().open();
    let (noor, maya) = (clinic.nurse("noor").await, clinic.person("maya").await);
    let (of_noor, of_maya) = (clinic.browser(), clinic.browser());
    let visitor = clinic.trusts(&noor, &of_noor).await;
    assert!(lobby(&clinic.vault).trust_until(&visitor).is_none());
    assert!(matches!(clinic.enters(&noor, &of_noor).await, Entered::Half(_)));
    clinic.change("update devices set trusted_until = 9000000000000").await.unwrap();
    assert!(matches!(clinic.enters(&noor, &of_noor).await, Entered::Half(_)), "whatever the row says");

    let visitor = clinic.trusts(&maya, &Client { shared: true, ..of_maya.clone() }).await;
    assert!(visitor.device.is_none() && lobby(&clinic.vault).trust_until(&visitor).is_none());
    assert!(matches!(clinic.enters(&maya, &of_maya).await, Entered::Half(_)));

    clinic.trusts(&maya, &of_maya).await;
    assert!(matches!(clinic.enters(&maya, &Client { shared: true, ..of_maya.clone() }).await, Entered::Half(_)));
    clinic.sets("insert into settings (name, value, changed_at) values ('sign_in.trust_days', '0', 1)").await;
    assert!(matches!(clinic.enters(&maya, &of_maya).await, Entered::Half(_)));
}

#[tokio::test]
async fn a_browser_is_known_to_the_limiter_by_name_and_token_together() {
    let clinic = Place::new().open();
    let (maya, own) = (clinic.person("maya").await, clinic.browser());
    clinic.person("nils").await;
    let known =
        async |name: &'static str, client: Client| lobby(&clinic.vault).known_device(name, &client).await.unwrap();
    assert!(known("maya", own.clone()).await.is_none());
    let visitor = clinic.trusts(&maya, &own).await;
    assert_eq!(known(" Maya", own.clone()).await.map(|known| known.id), visitor.device);
    assert!(known("nils", own.clone()).await.is_none() && known("nobody", own.clone()).await.is_none());
    assert!(known("maya", client()).await.is_none());
    clinic.change("update devices set ended_at = 1").await.unwrap();
    assert!(known("maya", own).await.is_none());
}

#[tokio::test]
async fn known_devices_end_with_the_password_but_for_the_one_in_which_it_was_changed() {
    let clinic = Place::new().open();
    let (maya, own, other) = (clinic.person("maya").await, clinic.browser(), clinic.browser());
    clinic.trusts(&maya, &other).await;
    let visitor = clinic.trusts(&maya, &own).await;
    let known = async |client: &Client| lobby(&clinic.vault).known_device("maya", client).await.unwrap().is_some();
    assert!(known(&own).await && known(&other).await);
    let new = Secret::new("another quiet morning by the sea");
    lobby(&clinic.vault).change_password(&visitor.fresh().unwrap(), &password(), &new).await.unwrap();
    assert!(known(&own).await && !known(&other).await);
}

#[tokio::test]
async fn a_device_never_seen_before_is_told_of_once_and_the_one_of_the_enrolment_never() {
    let clinic = Place::new().open();
    let (maya, own) = (clinic.person("maya").await, clinic.browser());
    let address = clinic.write(move |writing| {
        writing.sql.change(
            "insert into addresses (account_id, id, channel, address, added_at, verified_at)
             values (:account, :account, 'email', 'maya@example.test', 1, 1)",
            &[(":account", &maya.account)],
        )
    });
    address.await.unwrap();
    assert_eq!(clinic.count("select id from notices").await, 0);
    clinic.trusts(&maya, &own).await;
    assert_eq!(clinic.count("select id from notices where kind = 'new_device'").await, 1);
    clinic.enters(&maya, &own).await;
    assert_eq!(clinic.count("select id from notices").await, 1);
    clinic.trusts(&maya, &clinic.browser()).await;
    assert_eq!(clinic.count("select id from notices where kind = 'new_device'").await, 2);
}

#[tokio::test]
async fn without_a_factor_a_patient_enrols_one_first_or_where_it_is_only_offered_comes_in_and_staff_never_do() {
    let clinic = Place::new().open();
    let (maya, noor) = (clinic.person("maya").await, clinic.nurse("noor").await);
    clinic.change("update factors set ended_at = 1, ended_how = 'removed'").await.unwrap();
    assert!(matches!(clinic.enters(&maya, &client()).await, Entered::Half(_)), "a recovery code is a factor still");
    clinic.change("delete from recovery_codes").await.unwrap();
    assert!(matches!(clinic.enters(&maya, &client()).await, Entered::Enrol(_)));
    clinic.sets(OFFERED).await;
    let Entered::Whole(token) = clinic.enters(&maya, &client()).await else { panic!("a password is enough") };
    assert_eq!(clinic.visitor(&token).await.unwrap().method, Method::Password);
    assert!(matches!(clinic.enters(&noor, &client()).await, Entered::Enrol(_)), "staff always have a second factor");
}

#[tokio::test]
async fn a_first_factor_enrolled_on_the_way_in_is_asked_for_from_then_on() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    clinic.change("delete from factors").await.unwrap();
    clinic.change("delete from recovery_codes").await.unwrap();
    let Entered::Enrol(token) = clinic.enters(&maya, &client()).await else { panic!("a factor must be enrolled") };
    let lobby = lobby(&clinic.vault);
    let enrolment = lobby.enrolment(&token).await.unwrap().unwrap();
    assert_eq!(enrolment.username.as_deref(), Some("maya"));
    assert!(lobby.finish_without_factor(&token, client()).await.is_err(), "it cannot be put off");
    let code = enrolment.totp.unwrap().code(clinic.vault.now()).unwrap();
    let finished = lobby.finish(&token, &code, client()).await.unwrap();
    assert_eq!(finished.recovery_codes.len(), 10);
    assert_eq!(clinic.visitor(&finished.token).await.unwrap().account, maya.account);
    assert!(matches!(clinic.enters(&maya, &client()).await, Entered::Half(_)));
    assert_eq!(clinic.count("select account_id from credentials").await, 1);
}

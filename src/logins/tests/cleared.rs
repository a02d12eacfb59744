//! Which success forgets which mistakes, and which it must not. The owner made some, or a stranger did; then somebody shows
//! something that is right.

use super::cast::{BORN, Login, client, lobby, password};
use super::{Clinic, Place};
use crate::kit::secret::Secret;
use crate::logins::{Client, Token};
use crate::vault::lobby::{Door, Key};

/// Something right.
#[derive(Clone, Copy, Debug)]
enum Success {
    Nothing,
    Password,
    PasswordAndCode,
    PasswordAndBackupCode,
    KnownBrowser,
    StepUp,
    LinkOpened,
    LinkProven,
    PasswordReset,
    PasswordChanged,
    SheetOfAnother,
    NeighbourSignsIn,
}

/// What is left of two wrong passwords and two wrong second factors: in the row of mistakes, of which second factors; and
/// in the counters that slow down the name and the login.
type Left = ([i64; 2], [u32; 2]);

const ALL: Left = ([4, 2], [2, 2]);

const TABLE: [(Success, Left); 12] = [
    (Success::Nothing, ALL),
    // Whoever guesses second factors has the password.
    (Success::Password, ([4, 2], [0, 2])),
    (Success::PasswordAndCode, ([0, 0], [0, 0])),
    (Success::PasswordAndBackupCode, ([0, 0], [0, 0])),
    // The owner is back, and whoever guesses from elsewhere is as slow as before.
    (Success::KnownBrowser, ([0, 0], [2, 2])),
    (Success::StepUp, ([4, 2], [2, 0])),
    (Success::LinkOpened, ALL),
    (Success::LinkProven, ([4, 2], [2, 0])),
    // Against another password nothing was tried yet.
    (Success::PasswordReset, ([0, 2], [0, 0])),
    (Success::PasswordChanged, ([0, 2], [2, 2])),
    (Success::SheetOfAnother, ALL),
    (Success::NeighbourSignsIn, ALL),
];

struct Scene {
    clinic: Clinic,
    maya: Login,
    nils: Login,
    known: Client,
    session: Token,
}

#[tokio::test]
async fn a_success_forgets_the_mistakes_that_it_answers_and_no_others() {
    for (success, expected) in TABLE {
        let scene = Scene::new().await;
        scene.mistakes().await;
        scene.take(success).await;
        assert_eq!(scene.left().await, expected, "{success:?}");
    }
}

impl Scene {
    async fn new() -> Self {
        let clinic = Place::new().open();
        let maya = clinic.person("maya").await;
        clinic.address(maya.account, "email", "maya@example.test").await;
        let nils = clinic.person("nils").await;
        let known = Client { browser: Some(Token::fresh(clinic.vault.entropy())), ..client() };
        let (session, _) = clinic.signed_in(&maya).await;
        let scene = Self { clinic, maya, nils, known, session };
        scene.sign_in(&scene.maya, &scene.known).await;
        scene
    }

    /// Two wrong second factors after the right password, then two wrong passwords, from a browser that nobody knows.
    async fn mistakes(&self) {
        let (_, half) = self.clinic.half(&self.maya).await;
        for _ in 0..2 {
            let guess = lobby(&self.clinic.vault).second_factor(&half, &Secret::new("000000"), client()).await;
            assert!(guess.is_err());
        }
        for _ in 0..2 {
            assert!(self.clinic.guesses("maya", &client(), "192.0.2.0/24").await.is_err());
        }
    }

    async fn take(&self, success: Success) {
        let (clinic, maya) = (&self.clinic, &self.maya);
        match success {
            Success::Nothing => {}
            Success::Password => _ = clinic.half(maya).await,
            Success::PasswordAndCode => self.sign_in(maya, &client()).await,
            Success::PasswordAndBackupCode => {
                let (_, half) = clinic.half(maya).await;
                let code = &maya.recovery_codes[0];
                lobby(&clinic.vault).second_factor(&half, code, client()).await.unwrap();
            }
            Success::KnownBrowser => self.sign_in(maya, &self.known).await,
            Success::StepUp => {
                let visitor = clinic.visitor(&self.session).await.unwrap();
                lobby(&clinic.vault).step_up(&visitor, &self.code(maya)).await.unwrap();
            }
            Success::LinkOpened => _ = clinic.begun("maya").await,
            Success::LinkProven | Success::PasswordReset => self.reset(success).await,
            Success::PasswordChanged => {
                let fresh = clinic.visitor(&self.session).await.unwrap().fresh().unwrap();
                let typed = Secret::new("seven quiet boats at anchor");
                lobby(&clinic.vault).change_password(&fresh, &password(), &typed).await.unwrap();
            }
            Success::SheetOfAnother => {
                let (_, code) = clinic.sheet().await;
                lobby(&clinic.vault).begin_with_code(Some(code), Some(BORN)).await.unwrap();
            }
            Success::NeighbourSignsIn => self.sign_in(&self.nils, &client()).await,
        }
    }

    async fn reset(&self, success: Success) {
        let (lobby, reset) = (lobby(&self.clinic.vault), self.clinic.begun("maya").await);
        lobby.prove_reset(&reset, &self.code(&self.maya), &client()).await.unwrap();
        if matches!(success, Success::PasswordReset) {
            lobby.finish_reset(&reset, &Secret::new("seven quiet boats at anchor")).await.unwrap();
        }
    }

    async fn sign_in(&self, who: &Login, from: &Client) {
        let lobby = lobby(&self.clinic.vault);
        let entered = lobby.sign_in(who.username, &password(), from.clone()).await.unwrap();
        let half = self.clinic.visitor(entered.token()).await.unwrap();
        lobby.second_factor(&half, &self.code(who), from.clone()).await.unwrap();
        self.clinic.advance(crate::kit::clock::SignedDuration::from_secs(31));
    }

    fn code(&self, who: &Login) -> Secret {
        who.totp.code(self.clinic.vault.now()).unwrap()
    }

    async fn left(&self) -> Left {
        let account = self.maya.account;
        let row = self.clinic.read(move |sql| {
            sql.one(
                "select wrong_in_row, wrong_factors from credentials where account_id = :account",
                &[(":account", &account)],
                |row| Ok([row.get("wrong_in_row")?, row.get("wrong_factors")?]),
            )
        });
        let limiter = Door::of(&self.clinic.vault).limiter();
        let counters = [Key::Password("maya"), Key::Factor(account.bits())].map(|key| limiter.failures(key));
        (row.await.unwrap(), counters)
    }
}

//! Everybody comes in by the front door: set-up link, invitation, activation sheet. Their acts need leave like
//! anybody's. The test cast is let in by the same way.

use std::cell::RefCell;

use crate::features::{clinic, people, proxies, results, set_up};
use crate::kit::clock::{Clock, SignedDuration};
use crate::kit::date::{Date, end_of, noon};
use crate::kit::id::{AccountId, PatientId, ProxyInvitationId, ResultId};
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::logins::{ChoiceRefusal, Chosen, Client, Code, Found, Lobby, Refusal, Token, TotpSecret};
use crate::records::documents::NewFile;
use crate::records::settings::{RELEASE_IMAGING, RELEASE_LABORATORY, RELEASE_LETTER, RELEASE_OTHER, RELEASE_PATHOLOGY};
use crate::vault::actor::{Role, Roles};
use crate::vault::purpose::{
    EndGrant, EnterValues, InviteProxy, InviteStaff, IssueActivation, RegisterPatient, SetGoal, SetUpClinic,
    SignResult, UploadResult,
};
use crate::vault::settings::{CLINIC_ADDRESS, CLINIC_NAME, CLINIC_PHONE, Spec};
use crate::vault::{Caller, Fault, Target, Vault};

/// Somebody with a login.
#[derive(Clone, Debug)]
pub struct Login {
    pub account: AccountId,
    /// For signing in.
    pub username: String,
    /// For signing in.
    pub password: Secret,
    /// Their authenticator's secret.
    pub totp: TotpSecret,
    pub recovery_codes: Vec<Secret>,
}

/// Lets people in. Moves a settable clock on, since no code of an authenticator works twice.
pub struct Doorway<'v> {
    vault: &'v Vault,
    clock: &'v Clock,
    callers: RefCell<Vec<(AccountId, Caller)>>,
}

/// What the first manager says of the invented clinic, whose clinicians look before their patients do.
const CLINIC: [(&Spec, &str); 8] = [
    (CLINIC_NAME.spec(), "Elm Street Clinic"),
    (CLINIC_PHONE.spec(), "(555) 010-0199"),
    (CLINIC_ADDRESS.spec(), "12 Elm Street\nMillbrook"),
    (RELEASE_LABORATORY.spec(), "review"),
    (RELEASE_IMAGING.spec(), "review"),
    (RELEASE_PATHOLOGY.spec(), "review"),
    (RELEASE_LETTER.spec(), "review"),
    (RELEASE_OTHER.spec(), "review"),
];

/// Long enough for the next code of an authenticator.
const NEXT_CODE: SignedDuration = SignedDuration::from_secs(31);

impl<'v> Doorway<'v> {
    /// Of this clinic, at this clock.
    pub fn new(vault: &'v Vault, clock: &'v Clock) -> Self {
        Self { vault, clock, callers: RefCell::default() }
    }

    /// The first manager.
    pub async fn set_up(&self, name: &str, username: &str, password: &str) -> Result<Login, Fault> {
        let link = self.vault.set_up_token().await?.ok_or(Fault::Stale)?;
        let token = self.lobby().begin_set_up(&link).await?.ok_or(Fault::Stale)?;
        let caller = self.lobby().set_up_caller(&token).await?.ok_or(Fault::Stale)?;
        let values: Vec<_> = CLINIC.iter().map(|(spec, value)| (spec.name, (*value).to_owned())).collect();
        self.vault.desk::<SetUpClinic>(&caller).await?.write(move |tx| set_up::store::name_clinic(tx, &values)).await?;
        self.enrol(token, Some(name), username, password).await
    }

    /// A colleague whom the manager invites and who joins.
    pub async fn join(
        &self,
        manager: &Login,
        (name, roles): (&str, &[Role]),
        username: &str,
        password: &str,
    ) -> Result<Login, Fault> {
        let code = self.invite(manager, name, roles).await?.1;
        let token = self.lobby().begin_with_code(Some(code), None).await.map_err(|_| Fault::NotFound)?;
        self.enrol(token, None, username, password).await
    }

    /// Somebody whom the manager invites, and the code of the invitation.
    pub async fn invite(&self, manager: &Login, name: &str, roles: &[Role]) -> Result<(AccountId, Code), Fault> {
        let desk = self.vault.desk::<InviteStaff>(&self.caller(manager).await?).await?;
        let (fresh, name, roles) =
            (self.vault.fresh_code().await?, name.to_owned(), roles.iter().copied().collect::<Roles>());
        let code = fresh.code.clone();
        let (invited, _) = desk.write(move |tx| clinic::store::invite(tx, &name, roles, &fresh)).await?;
        Ok((invited, code))
    }

    /// A patient whom the front desk registers.
    pub async fn register(&self, desk: &Login, new: people::model::NewPatient) -> Result<PatientId, Fault> {
        let chart = self.vault.new_chart::<RegisterPatient>(&self.caller(desk).await?).await?;
        let patient = chart.patient();
        chart.write(move |tx| people::store::register(tx, &new)).await?;
        Ok(patient)
    }

    /// The code of an activation sheet.
    pub async fn issue(&self, desk: &Login, patient: PatientId) -> Result<Code, Fault> {
        let chart = self.vault.chart::<IssueActivation>(&self.caller(desk).await?, Target::chart(patient)).await?;
        let fresh = self.vault.fresh_code().await?;
        let code = fresh.code.clone();
        chart.write(move |tx| people::store::issue(tx, &fresh, 7)).await?;
        Ok(code)
    }

    /// The code of a sheet for a child who is old enough for a login of their own.
    pub async fn issue_own(&self, desk: &Login, patient: PatientId) -> Result<Code, Fault> {
        let chart = self.vault.chart::<IssueActivation>(&self.caller(desk).await?, Target::chart(patient)).await?;
        let fresh = self.vault.fresh_code().await?;
        let code = fresh.code.clone();
        chart.write(move |tx| people::store::issue_own(tx, &fresh, 7)).await?;
        Ok(code)
    }

    /// A patient who uses the sheet.
    pub async fn activate(&self, code: Code, born: Date, username: &str, password: &str) -> Result<Login, Fault> {
        let token = self.lobby().begin_with_code(Some(code), Some(born)).await.map_err(|_| Fault::NotFound)?;
        self.enrol(token, None, username, password).await
    }

    /// The code of an invitation to act for a patient, made by the front desk or by the patient.
    pub async fn invite_proxy(
        &self,
        by: &Login,
        patient: PatientId,
        wish: &proxies::model::Wish,
    ) -> Result<(ProxyInvitationId, Code), Fault> {
        let chart = self.vault.chart::<InviteProxy>(&self.caller(by).await?, Target::chart(patient)).await?;
        let (fresh, wish) = (self.vault.fresh_code().await?, wish.clone());
        let code = fresh.code.clone();
        let ends_at = wish.last_day.map(|day| end_of(day, &self.vault.settings().zone()));
        let issued = chart.write(move |tx| proxies::store::invite(tx, (&wish, ends_at), &fresh)).await?;
        Ok((issued.id, code))
    }

    /// The end of what somebody may do for a patient.
    pub async fn end_proxy(&self, by: &Login, patient: PatientId, proxy: AccountId) -> Result<(), Fault> {
        let chart = self.vault.chart::<EndGrant>(&self.caller(by).await?, Target::chart(patient)).await?;
        chart.write(move |tx| proxies::store::end(tx, proxy)).await
    }

    /// Somebody who has a login uses such a code.
    pub async fn act_for(&self, proxy: &Login, code: Code, born: Date) -> Result<PatientId, Fault> {
        let begun = self.lobby().begin_with_code(Some(code), Some(born)).await.map_err(|_| Fault::NotFound)?;
        let (token, _) = self.sign_in(proxy).await?;
        let Found::Live(visitor) = self.lobby().visitor(&token).await? else { return Err(Fault::NotFound) };
        self.lobby().add_chart(&visitor.fresh().ok_or(Fault::StepUp)?, &begun).await
    }

    /// A result that waits for release. The file is of our own making and needs no inspection.
    pub async fn upload(
        &self,
        by: &Login,
        patient: PatientId,
        new: results::upload::model::NewResult,
        pdf: &[u8],
    ) -> Result<ResultId, Fault> {
        let chart = self.vault.chart::<UploadResult>(&self.caller(by).await?, Target::chart(patient)).await?;
        let stored = self.vault.objects().put(pdf, self.vault.entropy())?;
        let name = Phi::new(format!("{}.pdf", new.title.reveal()));
        let file = NewFile { stored, name, media_type: "application/pdf", pages: 1, active: false };
        chart.write(move |tx| results::upload::store::add(tx, &new, &file)).await
    }

    /// Values from a laboratory's paper, which wait for release.
    pub async fn type_values(
        &self,
        by: &Login,
        patient: PatientId,
        entry: results::typing::model::Entry,
    ) -> Result<ResultId, Fault> {
        let chart = self.vault.chart::<EnterValues>(&self.caller(by).await?, Target::chart(patient)).await?;
        let at = noon(entry.collected_on, &self.vault.settings().zone());
        chart.write(move |tx| results::typing::store::enter(tx, &entry, (at, results::model::Observed::Time))).await
    }

    /// A goal range for a patient.
    pub async fn set_goal(
        &self,
        by: &Login,
        patient: PatientId,
        goal: results::goals::model::NewGoal,
    ) -> Result<(), Fault> {
        let chart = self.vault.chart::<SetGoal>(&self.caller(by).await?, Target::chart(patient)).await?;
        chart.write(move |tx| results::goals::store::set(tx, &goal)).await
    }

    /// The same result, looked at and released.
    pub async fn release(&self, by: &Login, patient: PatientId, result: ResultId) -> Result<(), Fault> {
        let target = Target::thing(patient, result);
        let chart = self.vault.chart::<SignResult>(&self.caller(by).await?, target).await?;
        let came_at = chart.read(move |tx| results::review::store::standing(tx, result)).await?.changed_at;
        let (note, next) = (Phi::default(), Phi::default());
        let signed = results::review::model::Signed { came_at, note, next, call_today: false, releases: true };
        chart.write(move |tx| results::review::store::sign(tx, result, &signed)).await
    }

    /// What this person asks for leave with: signs in anew when the last session has run out.
    pub async fn caller(&self, who: &Login) -> Result<Caller, Fault> {
        let held =
            self.callers.borrow().iter().find(|(account, _)| *account == who.account).map(|(_, caller)| caller.clone());
        if let Some(caller) = held {
            return Ok(caller);
        }
        let caller = self.sign_in(who).await?.1;
        self.callers.borrow_mut().push((who.account, caller.clone()));
        Ok(caller)
    }

    /// Signs somebody in; returns the session's token too.
    pub async fn sign_in(&self, who: &Login) -> Result<(Token, Caller), Fault> {
        self.clock.advance(NEXT_CODE);
        self.enter(who).await
    }

    /// The same with the code of this moment: theirs must not have been used already.
    pub async fn enter(&self, who: &Login) -> Result<(Token, Caller), Fault> {
        let lobby = self.lobby();
        let half = lobby.sign_in(&who.username, &who.password, client()).await.map_err(factor_fault)?;
        let Found::Live(visitor) = lobby.visitor(half.token()).await? else { return Err(Fault::NotFound) };
        let code = who.totp.code(self.vault.now())?;
        let token = lobby.second_factor(&visitor, &code, client()).await.map_err(factor_fault)?;
        let Found::Live(visitor) = lobby.visitor(&token).await? else { return Err(Fault::NotFound) };
        Ok((token, visitor.caller))
    }

    async fn enrol(&self, token: Token, name: Option<&str>, username: &str, password: &str) -> Result<Login, Fault> {
        let (lobby, password) = (self.lobby(), Secret::new(password));
        let name = name.map(ToOwned::to_owned);
        let chosen = Chosen { name, username: username.to_owned(), password: Some(password.clone()) };
        let terms = lobby.terms(crate::kit::text::Language::English).await?.version;
        lobby.accept_terms_to_begin(&token, terms).await?;
        lobby.choose(&token, chosen).await.map_err(choice_fault)?;
        let totp = lobby.enrolment(&token).await?.and_then(|enrolment| enrolment.totp).ok_or(Fault::Stale)?;
        let code = totp.code(self.vault.now())?;
        let finished = lobby.finish(&token, &code, client()).await.map_err(factor_fault)?;
        let Found::Live(visitor) = lobby.visitor(&finished.token).await? else { return Err(Fault::NotFound) };
        let (account, username) = (visitor.account, username.to_owned());
        Ok(Login { account, username, password, totp, recovery_codes: finished.recovery_codes })
    }

    fn lobby(&self) -> Lobby<'v> {
        self.vault.lobby(self.vault.origin_of_the_terminal())
    }
}

fn choice_fault(refusal: ChoiceRefusal) -> Fault {
    match refusal {
        ChoiceRefusal::Fault(fault) => fault,
        ChoiceRefusal::Password(_) | ChoiceRefusal::UsernameTaken | ChoiceRefusal::Wait(_) => {
            Fault::Broken("a choice of our own was refused")
        }
    }
}

fn factor_fault(refusal: Refusal) -> Fault {
    match refusal {
        Refusal::Fault(fault) => fault,
        _ => Fault::Broken("a password or a code of our own was refused"),
    }
}

fn client() -> Client {
    Client { device: String::new(), shared: false, browser: None, trust: false }
}

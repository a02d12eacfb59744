//! A chart opens to a login: the patient's own, or to somebody who acts for the patient. The login is made in the same
//! transaction, or it is one that somebody has and has just shown to be theirs.

use super::Goal;
use crate::kit::id::{AccountId, ActivationId, PatientId, ProxyInvitationId};
use crate::logins::claimed::tell_contact_on_file;
use crate::logins::{Fresh, Lobby, Token};
use crate::vault::Fault;
use crate::vault::lobby::{Entry, Writing};
use crate::vault::outbox::{self, Kind, Post};
use crate::vault::relations::both_sides;

impl Lobby<'_> {
    /// Adds the chart of an enrolment to the login that somebody has, instead of making another one. With the sheet of a
    /// child a grown-up becomes the child's parent here, with a parent's birthdays; with that of a grown-up the chart is
    /// the login's own.
    ///
    /// # Errors
    /// [`Fault::NotAllowed`] for staff, who have no charts; [`Fault::Stale`] when the code was used or taken back
    /// meanwhile, or the login has a chart of its own already.
    pub async fn add_chart(&self, by: &Fresh, token: &Token) -> Result<PatientId, Fault> {
        let enrolment = self.enrolment(token).await?.ok_or(Fault::Stale)?;
        if by.is_staff {
            return Err(Fault::NotAllowed);
        }
        let is_parents = enrolment.is_a_parents(&self.vault.rules());
        let ((vault, origin), hash, account) = (self.owned(), token.hash(), by.account);
        let write = self.door().write(move |writing| {
            let lobby = Lobby { vault: &vault, origin };
            let spent = "delete from enrolments where token_hash = :hash and expires_at > :now";
            one(writing.sql.change(spent, &[(":hash", &hash), (":now", &writing.now.as_millisecond())])?)?;
            match enrolment.goal {
                Goal::Activation(patient, activation) => {
                    use_activation(writing, patient, activation)?;
                    if is_parents {
                        lobby.become_parent(writing, (patient, activation), account)?;
                    } else {
                        lobby.give_own_chart(writing, patient, account)?;
                    }
                    tell_contact_on_file(writing, (patient, activation))?;
                    Ok(patient)
                }
                Goal::Proxy(patient, invitation) => {
                    lobby.become_proxy(writing, (patient, invitation), account)?;
                    Ok(patient)
                }
                Goal::SetUp | Goal::Invitation(_) | Goal::Recovery(..) | Goal::Factor(_) => Err(Fault::Stale),
            }
        });
        write.await
    }

    /// The chart is this login's own from now on.
    pub(super) fn give_own_chart(
        &self,
        writing: &Writing<'_>,
        patient: PatientId,
        account: AccountId,
    ) -> Result<(), Fault> {
        let now = writing.now.as_millisecond();
        let own = "select 1 from grants where account_id = :account and (kind = 'oneself' or patient_id = :patient)";
        if writing.sql.maybe(own, &[(":account", &account), (":patient", &patient)], |_| Ok(()))?.is_some() {
            return Err(Fault::Stale);
        }
        writing.sql.change(
            "insert into grants (patient_id, account_id, kind, granted_at) values (:patient, :account, 'oneself', :now)",
            &[(":patient", &patient), (":account", &account), (":now", &now)],
        )?;
        self.note(writing, "activation.claim", patient, account)
    }

    /// The login is a parent's of this patient, who is a child: everything, until the birthdays say otherwise.
    pub(super) fn become_parent(
        &self,
        writing: &Writing<'_>,
        (patient, activation): (PatientId, ActivationId),
        account: AccountId,
    ) -> Result<(), Fault> {
        one(writing.sql.change(
            "insert into grants (patient_id, account_id, kind, results, appointments, medicines, messages, documents,
                                 granted_at, reason, given_by)
             select patient_id, :account, 'proxy', 1, 1, 1, 1, 1, :now, 'parent', issued_by
               from activations
              where patient_id = :patient and id = :id
             on conflict (patient_id, account_id) do update
                set results = 1, appointments = 1, medicines = 1, messages = 1, documents = 1, own_threads = 0,
                    granted_at = excluded.granted_at, ends_at = null, reason = 'parent', given_by = excluded.given_by,
                    by_patient = 0, ended_by = null, narrowed_at = null, warned_at = null
              where grants.kind = 'proxy'",
            &[
                (":account", &account),
                (":now", &writing.now.as_millisecond()),
                (":patient", &patient),
                (":id", &activation),
            ],
        )?)?;
        self.tell(writing, "activation.add", patient, account)
    }

    /// Uses an invitation up: the login acts for the patient from now on, as far as the invitation says. A grant that it
    /// had before is replaced. Both sides are told.
    pub(super) fn become_proxy(
        &self,
        writing: &Writing<'_>,
        (patient, invitation): (PatientId, ProxyInvitationId),
        account: AccountId,
    ) -> Result<(), Fault> {
        let now = writing.now.as_millisecond();
        one(writing.sql.change(
            "update proxy_invitations set ended_at = :now, ended_how = 'used'
              where patient_id = :patient and id = :id and ended_at is null and expires_at > :now
                and exists (select 1 from patients where patients.id = :patient and state = 'active')",
            &[(":now", &now), (":patient", &patient), (":id", &invitation)],
        )?)?;
        one(writing.sql.change(
            "insert into grants (patient_id, account_id, kind, results, appointments, medicines, messages, documents,
                                 granted_at, ends_at, reason, given_by, by_patient)
             select patient_id, :account, 'proxy', results, appointments, medicines, messages, documents,
                    :now, grant_ends_at, reason, issued_by, by_patient
               from proxy_invitations
              where patient_id = :patient and id = :id
             on conflict (patient_id, account_id) do update
                set results = excluded.results, appointments = excluded.appointments, medicines = excluded.medicines,
                    messages = excluded.messages, documents = excluded.documents, own_threads = 0,
                    granted_at = excluded.granted_at, ends_at = excluded.ends_at, reason = excluded.reason,
                    given_by = excluded.given_by, by_patient = excluded.by_patient, ended_by = null,
                    narrowed_at = null, warned_at = null
              where grants.kind = 'proxy'",
            &[(":account", &account), (":now", &now), (":patient", &patient), (":id", &invitation)],
        )?)?;
        self.tell(writing, "proxy.accept", patient, account)
    }

    /// The trail's row of a chart that a login may open from now on.
    fn note(
        &self,
        writing: &Writing<'_>,
        act: &'static str,
        patient: PatientId,
        account: AccountId,
    ) -> Result<(), Fault> {
        let entry = Entry { patient: Some(patient), ..Entry::new("event", act, "done").by_person(account) };
        writing.append(&self.origin, &entry).map(|_| ())
    }

    /// The trail's row of a new proxy, and a word to both sides.
    fn tell(
        &self,
        writing: &Writing<'_>,
        act: &'static str,
        patient: PatientId,
        account: AccountId,
    ) -> Result<(), Fault> {
        self.note(writing, act, patient, account)?;
        for side in both_sides(writing, patient, account)? {
            outbox::queue(writing, &Post { patient: Some(patient), ..Post::to_account(Kind::ProxyChanged, side) })?;
        }
        Ok(())
    }
}

/// Uses the code of a sheet up.
pub(super) fn use_activation(writing: &Writing<'_>, patient: PatientId, id: ActivationId) -> Result<(), Fault> {
    one(writing.sql.change(
        "update activations set ended_at = :now, ended_how = 'used'
          where patient_id = :patient and id = :id and ended_at is null and expires_at > :now",
        &[(":now", &writing.now.as_millisecond()), (":patient", &patient), (":id", &id)],
    )?)
}

/// Exactly one row, or somebody was faster.
pub(super) const fn one(changed: usize) -> Result<(), Fault> {
    if changed == 1 { Ok(()) } else { Err(Fault::Stale) }
}

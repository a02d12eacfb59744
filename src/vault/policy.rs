//! Who may do what: one pure function, one match, no wildcard arm. A new act does not compile until it is decided.

use super::actor::{Actor, Kind, Relation, Role, Scope};
use super::purpose::Act;

/// What the policy says to an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Go ahead.
    Allow,
    /// Yes, once the asker has shown again who they are.
    StepUp,
    /// No; the asker may know that the thing exists.
    Refuse,
    /// No, and answered exactly as if the thing did not exist.
    Conceal,
}

/// Acts that ask even those who may do them to show again who they are (SECURITY §7.11).
const STEP_UP: &[Act] = &[Act::GrantAccess, Act::ReadServers, Act::ChangeServers];

/// Decides, for somebody who is or is not fresh from showing who they are.
pub fn judge(actor: &Actor, fresh: bool, relation: Relation, act: Act) -> Verdict {
    match decide(actor, relation, act) {
        Verdict::Allow if !fresh && STEP_UP.contains(&act) => Verdict::StepUp,
        verdict => verdict,
    }
}

/// Decides. `relation` is what the asker is to the patient, as the vault found it; `None` where no patient is meant.
pub fn decide(actor: &Actor, relation: Relation, act: Act) -> Verdict {
    match act {
        Act::ReadHome => person(actor, relation, None),
        Act::ReadResults | Act::ReadResult | Act::ReadDocument => person(actor, relation, Some(Scope::Results)),
        Act::ChangePharmacy => person(actor, relation, Some(Scope::Medicines)),
        Act::ReadOpenings => patient_alone(actor, relation),
        Act::KeepDraft => author(actor, relation),
        Act::OpenCard | Act::FindPatients | Act::LockLogin => {
            staff(actor, &[Role::Clinician, Role::Nurse, Role::FrontDesk])
        }
        Act::RegisterPatient
        | Act::IssueActivation
        | Act::RevokeActivation
        | Act::ListActivations
        | Act::GrantAccess => staff(actor, &[Role::FrontDesk]),
        Act::CorrectPatient | Act::ChangeChartState => staff(actor, &[Role::FrontDesk, Role::Clinician]),
        Act::ReviewResults | Act::ReviewDocument | Act::UploadResult | Act::ListWaitingResults => {
            staff(actor, &[Role::Clinician, Role::Nurse])
        }
        Act::ReleaseResult => staff(actor, &[Role::Clinician]),
        Act::ReadSettings
        | Act::ChangeSettings
        | Act::ReadTerms
        | Act::ChangeTerms
        | Act::ReadServers
        | Act::ChangeServers
        | Act::ListStaff
        | Act::InviteStaff
        | Act::CloseStaff => staff(actor, &[Role::Manager]),
        Act::ListNotices | Act::ManageNotices => staff(actor, &[Role::FrontDesk, Role::Manager]),
        Act::SetUpClinic => operator(actor),
    }
}

/// The patient, or a proxy whose grant covers the scope. To anybody else the chart does not exist.
fn person(actor: &Actor, relation: Relation, scope: Option<Scope>) -> Verdict {
    match (&actor.0, relation) {
        (Kind::Person(_), Relation::Oneself) => Verdict::Allow,
        (Kind::Person(_), Relation::Proxy(scopes)) if scope.is_none_or(|scope| scopes.has(scope)) => Verdict::Allow,
        (Kind::Person(_), Relation::Proxy(_)) => Verdict::Refuse,
        (Kind::Person(_), Relation::None) | (Kind::Staff(..) | Kind::Operator | Kind::Job(_), _) => Verdict::Conceal,
    }
}

/// The patient and nobody else: a proxy may know of the page but not open it.
fn patient_alone(actor: &Actor, relation: Relation) -> Verdict {
    match relation {
        Relation::Oneself | Relation::None => person(actor, relation, None),
        Relation::Proxy(_) => Verdict::Refuse,
    }
}

/// Staff with one of the roles. Other staff are refused; to everybody else staff pages do not exist.
fn staff(actor: &Actor, roles: &[Role]) -> Verdict {
    match &actor.0 {
        Kind::Staff(_, held) if roles.iter().any(|role| held.has(*role)) => Verdict::Allow,
        Kind::Staff(..) => Verdict::Refuse,
        Kind::Person(_) | Kind::Operator | Kind::Job(_) => Verdict::Conceal,
    }
}

/// Whoever may come to the chart at all. The page that is written on asks for leave of its own, before and after.
fn author(actor: &Actor, relation: Relation) -> Verdict {
    match &actor.0 {
        Kind::Person(_) => person(actor, relation, None),
        Kind::Staff(..) => staff(actor, &[Role::Clinician, Role::Nurse, Role::FrontDesk]),
        Kind::Operator | Kind::Job(_) => Verdict::Conceal,
    }
}

fn operator(actor: &Actor) -> Verdict {
    match actor.0 {
        Kind::Operator => Verdict::Allow,
        Kind::Person(_) | Kind::Staff(..) | Kind::Job(_) => Verdict::Conceal,
    }
}

#[cfg(test)]
mod tests {
    use super::super::actor::{Roles, Scopes};
    use super::*;
    use crate::kit::id::AccountId;

    const SOMEBODY: AccountId = AccountId::from_bits([7; 16]);

    fn person() -> Actor {
        Actor(Kind::Person(SOMEBODY))
    }

    fn staff(role: Role) -> Actor {
        Actor(Kind::Staff(SOMEBODY, Roles::NONE.with(role)))
    }

    #[test]
    fn nobody_reads_the_chart_of_a_stranger() {
        for act in Act::ALL {
            assert_eq!(decide(&person(), Relation::None, *act), Verdict::Conceal, "{act:?}");
        }
    }

    #[test]
    fn a_proxy_reads_what_the_grant_covers() {
        let all = Relation::Proxy(Scopes::NONE.with(Scope::Results));
        let other = Relation::Proxy(Scopes::NONE.with(Scope::Appointments));
        assert_eq!(decide(&person(), all, Act::ReadResult), Verdict::Allow);
        assert_eq!(decide(&person(), other, Act::ReadResult), Verdict::Refuse);
        assert_eq!(decide(&person(), all, Act::ReadOpenings), Verdict::Refuse);
    }

    #[test]
    fn front_desk_and_manager_see_no_clinical_content() {
        let clinical =
            [Act::ReviewResults, Act::ReviewDocument, Act::UploadResult, Act::ReleaseResult, Act::ListWaitingResults];
        for act in clinical {
            assert_eq!(decide(&staff(Role::FrontDesk), Relation::None, act), Verdict::Refuse, "{act:?}");
            assert_eq!(decide(&staff(Role::Manager), Relation::None, act), Verdict::Refuse, "{act:?}");
        }
    }

    #[test]
    fn a_nurse_prepares_and_a_clinician_releases() {
        assert_eq!(decide(&staff(Role::Nurse), Relation::None, Act::UploadResult), Verdict::Allow);
        assert_eq!(decide(&staff(Role::Nurse), Relation::None, Act::ReleaseResult), Verdict::Refuse);
        assert_eq!(decide(&staff(Role::Clinician), Relation::None, Act::ReleaseResult), Verdict::Allow);
    }

    #[test]
    fn staff_cannot_use_a_patients_pages_whatever_their_relation() {
        assert_eq!(decide(&staff(Role::Clinician), Relation::Oneself, Act::ReadResults), Verdict::Conceal);
    }

    #[test]
    fn the_terminal_and_the_clock_open_no_chart() {
        for act in Act::ALL.iter().filter(|act| **act != Act::SetUpClinic) {
            for actor in [Actor(Kind::Operator), Actor(Kind::Job("reminders"))] {
                assert_eq!(decide(&actor, Relation::Oneself, *act), Verdict::Conceal, "{act:?}");
            }
        }
    }
}

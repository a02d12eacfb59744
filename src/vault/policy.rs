//! Who may do what: one pure function, one match, no wildcard arm. A new act does not compile until it is decided: in a
//! chart here, on the clinic itself where it is declared.

mod asks;
mod unattended;

use super::actor::{Actor, Kind, Relation, Role, Scope, Scopes};
use super::caller::Shown;
use super::matter::Matter;
use super::purpose::Act;
use crate::kit::acts::acts;

pub use asks::asks;
use unattended::{clock, operator, taking_in};

/// What the policy says to an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Go ahead.
    Allow,
    /// Yes, once the asker has shown again who they are.
    StepUp,
    /// Yes, once the asker has said why: the chart is kept to a care team that they are not of.
    AskWhy,
    /// No; the asker may know that the thing exists.
    Refuse,
    /// No, and answered exactly as if the thing did not exist.
    Conceal,
}

/// Decides, for somebody who showed so lately who they are.
pub fn judge(actor: &Actor, shown: Shown, relation: Relation, matter: Matter, act: Act) -> Verdict {
    match decide(actor, relation, matter, act) {
        Verdict::Allow if shown < asks(act) => Verdict::StepUp,
        verdict => verdict,
    }
}

/// Whether somebody holds one of these roles, or works at the terminal.
macro_rules! may {
    ($actor:expr, Operator) => { operator($actor) };
    ($actor:expr, $($role:ident)|+) => { staff($actor, &[$(Role::$role),+]) };
}

/// The clinic's own affairs: who may stands with each act.
macro_rules! roles {
    (
        $( $door:ident { $( $(#[$doc:meta])* $act:ident $($changes:ident)? = $word:literal => $sentence:literal; )* } )*
        ; $desk:ident {
            $( $(#[$own_doc:meta])* $own:ident $($alters:ident)? = $own_word:literal by $($who:ident)|+; )*
        }
    ) => {
        /// The pattern of all of them.
        macro_rules! own_affairs {
            () => { $( Act::$own )|* };
        }

        fn of_the_clinic(actor: &Actor, act: Act) -> Verdict {
            match act {
                $( Act::$own => may!(actor, $($who)|+), )*
                // These are decided below.
                $($( Act::$act )|*)|* => Verdict::Conceal,
            }
        }
    };
}
acts!(roles);

/// Decides. `relation` is what the asker is to the patient, `matter` what the act is about in the chart, both as the vault
/// found them; `None` where no patient is meant.
pub fn decide(actor: &Actor, relation: Relation, matter: Matter, act: Act) -> Verdict {
    match act {
        Act::ReadHome => person(actor, relation, None),
        Act::ReadResults | Act::ReadResult | Act::ReadRetraction | Act::ReadDocument | Act::ReadTrend => {
            reader(actor, relation, matter)
        }
        Act::ChangePharmacy => person(actor, relation, Some(Scope::Medicines)),
        Act::KeepDraft => author(actor, relation),
        Act::ReadOpenings | Act::ChangeGrant | Act::KeepPrivate | Act::ReadWishes | Act::ChangeWishes => {
            patient_alone(actor, relation)
        }
        Act::ListProxies | Act::InviteProxy | Act::RevokeProxyInvitation | Act::EndGrant => granting(actor, relation),
        Act::ReadOwnGrant | Act::StepBack => proxy_alone(actor, relation),
        Act::OpenCard | Act::ReadCareTeam => desk_or_clinical(actor, relation),
        Act::ChangeCareTeam => care_team(actor, relation),
        Act::FindPatients | Act::LockLogin => staff(actor, &[Role::Clinician, Role::Nurse, Role::FrontDesk]),
        Act::RegisterPatient
        | Act::IssueActivation
        | Act::RevokeActivation
        | Act::RecoverLogin
        | Act::SendReset
        | Act::ListActivations
        | Act::ListWithoutTeam
        | Act::PreviewGrant => staff(actor, &[Role::FrontDesk]),
        Act::CorrectPatient | Act::ChangeChartState => desk_or_clinician(actor, relation),
        Act::ListWaitingResults
        | Act::ListUnopenedResults
        | Act::CompareFile
        | Act::ListLabMessages
        | Act::MatchLabMessage
        | Act::SetAsideLabMessage
        | Act::OpenLabMessageDocument => staff(actor, CLINICAL),
        Act::ReviewResults
        | Act::BeginResultChange
        | Act::ReviewDocument
        | Act::UploadResult
        | Act::EnterValues
        | Act::RetractResult
        | Act::TakeOnCritical
        | Act::CompareLabMessage
        | Act::FileLabMessage
        | Act::ReadLabMessages => treating(actor, relation),
        Act::ReleaseResult | Act::SignResult | Act::HoldResult => clinical(actor, relation, &[Role::Clinician]),
        Act::StageFile | Act::FindInFile => bringing(actor, relation),
        Act::TakeInLabFile => taking_in(actor),
        // A goal outlives the hour for which a chart is opened for a reason.
        Act::SetGoal => unless_glass(relation, clinical(actor, relation, &[Role::Clinician])),
        Act::WithholdResult => unless_glass(relation, treating(actor, relation)),
        Act::AskToBreakGlass | Act::BreakGlass => outsider(actor, relation),
        Act::ListBreakGlass | Act::ReviewBreakGlass => staff(actor, &[Role::Manager]),
        own_affairs!() => of_the_clinic(actor, act),
        Act::ReleaseDue | Act::TellOfResults | Act::TellOfCritical | Act::KeepBirthdays => clock(actor),
    }
}

/// The roles that open charts.
const CLINICAL: &[Role] = &[Role::Clinician, Role::Nurse];

/// The patient, or a proxy whose grant covers the scope. To anybody else the chart does not exist.
fn person(actor: &Actor, relation: Relation, scope: Option<Scope>) -> Verdict {
    match (&actor.0, relation) {
        (Kind::Person(_), Relation::Oneself) => Verdict::Allow,
        (Kind::Person(_), Relation::Proxy(scopes) | Relation::Preview(scopes)) => {
            if scope.is_none_or(|scope| scopes.has(scope)) { Verdict::Allow } else { Verdict::Refuse }
        }
        (
            Kind::Person(_),
            Relation::CareTeam | Relation::BreakGlass(_) | Relation::Called | Relation::Outside | Relation::None,
        )
        | (Kind::Staff(..) | Kind::Operator | Kind::Job(_), _) => Verdict::Conceal,
    }
}

/// The same for what lies in the chart: whoever is given one of its parts knows nothing of what goes by another.
fn reader(actor: &Actor, relation: Relation, matter: Matter) -> Verdict {
    match (person(actor, relation, None), relation) {
        (Verdict::Allow, Relation::Proxy(scopes) | Relation::Preview(scopes)) => within(scopes, matter),
        (verdict, _) => verdict,
    }
}

const fn within(scopes: Scopes, matter: Matter) -> Verdict {
    if !scopes.has(Scope::Results) && !scopes.has(Scope::Documents) {
        return Verdict::Refuse;
    }
    match matter {
        Matter::Result if !scopes.has(Scope::Results) => Verdict::Conceal,
        Matter::Paper if !scopes.has(Scope::Documents) => Verdict::Conceal,
        Matter::Chart | Matter::Result | Matter::Paper => Verdict::Allow,
    }
}

/// The patient and nobody else: a proxy may know of the page but not open it.
fn patient_alone(actor: &Actor, relation: Relation) -> Verdict {
    match relation {
        Relation::Proxy(_) | Relation::Preview(_) => refuse_person(actor),
        Relation::Oneself
        | Relation::CareTeam
        | Relation::BreakGlass(_)
        | Relation::Called
        | Relation::Outside
        | Relation::None => person(actor, relation, None),
    }
}

/// A proxy, on their own grant; the patient has none.
fn proxy_alone(actor: &Actor, relation: Relation) -> Verdict {
    match relation {
        Relation::Proxy(_) => person(actor, relation, None),
        Relation::Oneself | Relation::Preview(_) => refuse_person(actor),
        Relation::CareTeam | Relation::BreakGlass(_) | Relation::Called | Relation::Outside | Relation::None => {
            Verdict::Conceal
        }
    }
}

const fn refuse_person(actor: &Actor) -> Verdict {
    match actor.0 {
        Kind::Person(_) => Verdict::Refuse,
        Kind::Staff(..) | Kind::Operator | Kind::Job(_) => Verdict::Conceal,
    }
}

/// Who acts for the patient: the patient's own affair, and the front desk's, which sees the papers. A chart opened for
/// a reason is opened to treat: nobody gives access from within it.
fn granting(actor: &Actor, relation: Relation) -> Verdict {
    match actor.0 {
        Kind::Person(_) => patient_alone(actor, relation),
        Kind::Staff(..) => unless_glass(relation, staff(actor, &[Role::FrontDesk])),
        Kind::Operator | Kind::Job(_) => Verdict::Conceal,
    }
}

/// What the front desk sees of every chart, and clinical staff of the charts that they open.
fn desk_or_clinical(actor: &Actor, relation: Relation) -> Verdict {
    match staff(actor, &[Role::FrontDesk]) {
        Verdict::Refuse => treating(actor, relation),
        verdict => verdict,
    }
}

/// The same without nurses.
fn desk_or_clinician(actor: &Actor, relation: Relation) -> Verdict {
    match staff(actor, &[Role::FrontDesk]) {
        Verdict::Refuse => clinical(actor, relation, &[Role::Clinician]),
        verdict => verdict,
    }
}

/// Nurses and clinicians.
fn treating(actor: &Actor, relation: Relation) -> Verdict {
    clinical(actor, relation, CLINICAL)
}

/// Bringing a file, and learning that one seems to belong here, is for those who could have added it here.
fn bringing(actor: &Actor, relation: Relation) -> Verdict {
    treating(actor, relation)
}

/// Clinical staff with one of the roles; those outside a chart's care team give a reason first, unless it is about one
/// result that cannot wait.
fn clinical(actor: &Actor, relation: Relation, roles: &[Role]) -> Verdict {
    match (staff(actor, roles), relation) {
        (Verdict::Allow, Relation::Outside) => Verdict::AskWhy,
        (verdict, _) => verdict,
    }
}

/// Who says who is of the care team: the front desk, which knows who treats whom, and those who are of it.
fn care_team(actor: &Actor, relation: Relation) -> Verdict {
    let verdict = match relation {
        Relation::CareTeam | Relation::None => desk_or_clinical(actor, relation),
        Relation::Oneself
        | Relation::Proxy(_)
        | Relation::Preview(_)
        | Relation::BreakGlass(_)
        | Relation::Called
        | Relation::Outside => staff(actor, &[Role::FrontDesk]),
    };
    unless_glass(relation, verdict)
}

/// Clinical staff outside the care team. Nobody else has to give a reason, and whoever has given one gives no second
/// before its hour is over.
fn outsider(actor: &Actor, relation: Relation) -> Verdict {
    match (staff(actor, CLINICAL), relation) {
        (Verdict::Allow, Relation::Outside | Relation::Called) => Verdict::Allow,
        (Verdict::Allow, _) => Verdict::Refuse,
        (verdict, _) => verdict,
    }
}

/// What somebody may not do who opened the chart for a reason, or a result because it cannot wait: it would reach beyond
/// the hour, or beyond that result.
const fn unless_glass(relation: Relation, verdict: Verdict) -> Verdict {
    match (relation, verdict) {
        (Relation::BreakGlass(_) | Relation::Called, Verdict::Allow) => Verdict::Refuse,
        (_, verdict) => verdict,
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

#[cfg(test)]
mod tests;

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
    assert_eq!(decide(&person(), all, Act::ReadTrend), Verdict::Allow);
    assert_eq!(decide(&person(), other, Act::ReadTrend), Verdict::Refuse);
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
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Act::EnterValues), Verdict::Allow);
    assert_eq!(decide(&staff(Role::FrontDesk), Relation::None, Act::EnterValues), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Act::SetGoal), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Clinician), Relation::None, Act::SetGoal), Verdict::Allow);
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Act::RetractResult), Verdict::Allow);
    assert_eq!(decide(&staff(Role::FrontDesk), Relation::None, Act::RetractResult), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Act::UploadResult), Verdict::Allow);
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Act::ReleaseResult), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Clinician), Relation::None, Act::ReleaseResult), Verdict::Allow);
}

#[test]
fn only_the_patient_says_when_they_want_to_see_results() {
    let everything = Relation::Proxy(Scope::ALL.into_iter().collect());
    assert_eq!(decide(&person(), Relation::Oneself, Act::ChangeWishes), Verdict::Allow);
    assert_eq!(decide(&person(), everything, Act::ChangeWishes), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Clinician), Relation::None, Act::ChangeWishes), Verdict::Conceal);
}

#[test]
fn a_nurse_takes_on_what_cannot_wait_and_a_clinician_looks_and_holds() {
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Act::TakeOnCritical), Verdict::Allow);
    for act in [Act::SignResult, Act::HoldResult, Act::ChangeCover, Act::ChangeHeldTests] {
        assert_eq!(decide(&staff(Role::Nurse), Relation::None, act), Verdict::Refuse, "{act:?}");
        assert_eq!(decide(&staff(Role::Clinician), Relation::None, act), Verdict::Allow, "{act:?}");
    }
    assert_eq!(decide(&staff(Role::Manager), Relation::None, Act::SignResult), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Manager), Relation::None, Act::ChangeCover), Verdict::Allow);
}

#[test]
fn clinical_staff_bring_laboratories_files_and_look_into_what_waits() {
    for act in [Act::TakeInFile, Act::ListMessages, Act::SettleMessage, Act::OpenMessageDocument] {
        for role in [Role::Nurse, Role::Clinician] {
            assert_eq!(decide(&staff(role), Relation::None, act), Verdict::Allow, "{act:?}");
        }
        for role in [Role::FrontDesk, Role::Manager] {
            assert_eq!(decide(&staff(role), Relation::None, act), Verdict::Refuse, "{act:?}");
        }
        assert_eq!(decide(&person(), Relation::Oneself, act), Verdict::Conceal, "{act:?}");
    }
}

#[test]
fn staff_cannot_use_a_patients_pages_whatever_their_relation() {
    assert_eq!(decide(&staff(Role::Clinician), Relation::Oneself, Act::ReadResults), Verdict::Conceal);
}

#[test]
fn a_proxy_gives_extends_and_changes_nothing() {
    let everything = Relation::Proxy(Scope::ALL.into_iter().collect());
    for act in [Act::InviteProxy, Act::RevokeProxyInvitation, Act::ChangeGrant, Act::EndGrant, Act::ListProxies] {
        assert_eq!(decide(&person(), everything, act), Verdict::Refuse, "{act:?}");
        assert_eq!(decide(&person(), Relation::Oneself, act), Verdict::Allow, "{act:?}");
    }
    assert_eq!(decide(&person(), everything, Act::StepBack), Verdict::Allow);
    assert_eq!(decide(&person(), Relation::Oneself, Act::StepBack), Verdict::Refuse);
    assert_eq!(decide(&person(), everything, Act::KeepPrivate), Verdict::Refuse);
}

#[test]
fn who_looks_as_a_proxy_does_sees_no_more_and_changes_nothing() {
    let seen = Relation::Preview(Scopes::NONE.with(Scope::Appointments));
    assert_eq!(decide(&person(), seen, Act::ReadHome), Verdict::Allow);
    assert_eq!(decide(&person(), seen, Act::ReadResult), Verdict::Refuse);
    for act in [Act::InviteProxy, Act::ChangeGrant, Act::KeepPrivate, Act::StepBack, Act::ReadOpenings] {
        assert_eq!(decide(&person(), seen, act), Verdict::Refuse, "{act:?}");
    }
}

#[test]
fn outside_the_care_team_clinical_staff_are_asked_why() {
    for act in [Act::OpenCard, Act::ReviewResults, Act::ReviewDocument, Act::UploadResult, Act::WithholdResult] {
        assert_eq!(decide(&staff(Role::Nurse), Relation::Outside, act), Verdict::AskWhy, "{act:?}");
        assert_eq!(decide(&staff(Role::Nurse), Relation::CareTeam, act), Verdict::Allow, "{act:?}");
        assert_eq!(decide(&staff(Role::Nurse), Relation::None, act), Verdict::Allow, "{act:?}");
    }
    assert_eq!(decide(&staff(Role::Nurse), Relation::Outside, Act::ReleaseResult), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::FrontDesk), Relation::None, Act::OpenCard), Verdict::Allow);
}

#[test]
fn a_reason_opens_a_chart_and_gives_nothing_beyond() {
    let glass = Relation::BreakGlass(crate::kit::clock::instant(0));
    let both = Actor(Kind::Staff(SOMEBODY, Roles::NONE.with(Role::Clinician).with(Role::FrontDesk)));
    for act in [Act::OpenCard, Act::ReviewResults, Act::ReleaseResult] {
        assert_eq!(decide(&both, glass, act), Verdict::Allow, "{act:?}");
    }
    let beyond = [
        Act::ChangeCareTeam,
        Act::InviteProxy,
        Act::EndGrant,
        Act::WithholdResult,
        Act::AskToBreakGlass,
        Act::BreakGlass,
    ];
    for act in beyond {
        assert_eq!(decide(&both, glass, act), Verdict::Refuse, "{act:?}");
    }
}

#[test]
fn only_clinical_staff_outside_the_team_give_a_reason() {
    assert_eq!(decide(&staff(Role::Clinician), Relation::Outside, Act::BreakGlass), Verdict::Allow);
    assert_eq!(judge(&staff(Role::Clinician), Shown::ThisHour, Relation::Outside, Act::BreakGlass), Verdict::StepUp);
    assert_eq!(decide(&staff(Role::Clinician), Relation::None, Act::BreakGlass), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Manager), Relation::None, Act::BreakGlass), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Clinician), Relation::Outside, Act::ChangeCareTeam), Verdict::Refuse);
    assert_eq!(decide(&person(), Relation::Oneself, Act::BreakGlass), Verdict::Conceal);
}

#[test]
fn the_terminal_and_the_clock_open_no_chart() {
    for act in Act::ALL.iter().filter(|act| ![Act::SetUpClinic, Act::TakeInFile].contains(act)) {
        for actor in [Actor(Kind::Operator), Actor(Kind::Job("reminders"))] {
            assert_eq!(decide(&actor, Relation::Oneself, *act), Verdict::Conceal, "{act:?}");
        }
    }
}

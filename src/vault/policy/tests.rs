use super::super::actor::{Roles, Scopes};
use super::super::purpose::door;
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
        assert_eq!(decide(&person(), Relation::None, Matter::Chart, act), Verdict::Conceal, "{act:?}");
    }
}

#[test]
fn a_proxy_reads_what_the_grant_covers() {
    let all = Relation::Proxy(Scopes::NONE.with(Scope::Results));
    let other = Relation::Proxy(Scopes::NONE.with(Scope::Appointments));
    assert_eq!(decide(&person(), all, Matter::Chart, Act::ReadResult), Verdict::Allow);
    assert_eq!(decide(&person(), all, Matter::Chart, Act::ReadTrend), Verdict::Allow);
    assert_eq!(decide(&person(), other, Matter::Chart, Act::ReadTrend), Verdict::Refuse);
    assert_eq!(decide(&person(), other, Matter::Chart, Act::ReadResult), Verdict::Refuse);
    assert_eq!(decide(&person(), all, Matter::Chart, Act::ReadOpenings), Verdict::Refuse);
}

#[test]
fn a_proxy_knows_nothing_of_what_goes_by_a_scope_that_was_not_given() {
    let with = |scopes: &[Scope]| scopes.iter().copied().collect::<Scopes>();
    let table = [
        (with(&[Scope::Results, Scope::Documents]), [Verdict::Allow, Verdict::Allow, Verdict::Allow]),
        (with(&[Scope::Results]), [Verdict::Allow, Verdict::Allow, Verdict::Conceal]),
        (with(&[Scope::Documents]), [Verdict::Allow, Verdict::Conceal, Verdict::Allow]),
        (with(&[Scope::Messages]), [Verdict::Refuse, Verdict::Refuse, Verdict::Refuse]),
        (with(&Scope::GIVEN).narrowed(), [Verdict::Refuse, Verdict::Refuse, Verdict::Refuse]),
    ];
    for (scopes, wanted) in table {
        for relation in [Relation::Proxy(scopes), Relation::Preview(scopes)] {
            for act in [Act::ReadResult, Act::ReadDocument, Act::ReadTrend, Act::ReadRetraction, Act::ReadResults] {
                let said = [Matter::Chart, Matter::Result, Matter::Paper]
                    .map(|matter| decide(&person(), relation, matter, act));
                assert_eq!(said, wanted, "{act:?} {}", scopes.words());
            }
        }
    }
    for matter in [Matter::Chart, Matter::Result, Matter::Paper] {
        assert_eq!(decide(&person(), Relation::Oneself, matter, Act::ReadResult), Verdict::Allow, "{matter:?}");
        assert_eq!(decide(&person(), Relation::None, matter, Act::ReadResult), Verdict::Conceal, "{matter:?}");
    }
}

#[test]
fn front_desk_and_manager_see_no_clinical_content() {
    let clinical =
        [Act::ReviewResults, Act::ReviewDocument, Act::UploadResult, Act::ReleaseResult, Act::ListWaitingResults];
    for act in clinical {
        assert_eq!(decide(&staff(Role::FrontDesk), Relation::None, Matter::Chart, act), Verdict::Refuse, "{act:?}");
        assert_eq!(decide(&staff(Role::Manager), Relation::None, Matter::Chart, act), Verdict::Refuse, "{act:?}");
    }
}

#[test]
fn a_nurse_prepares_and_a_clinician_releases() {
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Matter::Chart, Act::EnterValues), Verdict::Allow);
    assert_eq!(decide(&staff(Role::FrontDesk), Relation::None, Matter::Chart, Act::EnterValues), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Matter::Chart, Act::SetGoal), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Clinician), Relation::None, Matter::Chart, Act::SetGoal), Verdict::Allow);
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Matter::Chart, Act::RetractResult), Verdict::Allow);
    assert_eq!(decide(&staff(Role::FrontDesk), Relation::None, Matter::Chart, Act::RetractResult), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Matter::Chart, Act::UploadResult), Verdict::Allow);
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Matter::Chart, Act::ReleaseResult), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Clinician), Relation::None, Matter::Chart, Act::ReleaseResult), Verdict::Allow);
}

#[test]
fn only_the_patient_says_when_they_want_to_see_results() {
    let everything = Relation::Proxy(Scope::ALL.into_iter().collect());
    assert_eq!(decide(&person(), Relation::Oneself, Matter::Chart, Act::ChangeWishes), Verdict::Allow);
    assert_eq!(decide(&person(), everything, Matter::Chart, Act::ChangeWishes), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Clinician), Relation::None, Matter::Chart, Act::ChangeWishes), Verdict::Conceal);
}

#[test]
fn a_nurse_takes_on_what_cannot_wait_and_a_clinician_looks_and_holds() {
    assert_eq!(decide(&staff(Role::Nurse), Relation::None, Matter::Chart, Act::TakeOnCritical), Verdict::Allow);
    for act in [Act::SignResult, Act::HoldResult, Act::ChangeCover, Act::ChangeHeldTests] {
        assert_eq!(decide(&staff(Role::Nurse), Relation::None, Matter::Chart, act), Verdict::Refuse, "{act:?}");
        assert_eq!(decide(&staff(Role::Clinician), Relation::None, Matter::Chart, act), Verdict::Allow, "{act:?}");
    }
    assert_eq!(decide(&staff(Role::Manager), Relation::None, Matter::Chart, Act::SignResult), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Manager), Relation::None, Matter::Chart, Act::ChangeCover), Verdict::Allow);
}

#[test]
fn clinical_staff_bring_laboratories_files_and_look_into_what_waits() {
    for act in [Act::TakeInLabFile, Act::ListLabMessages, Act::SetAsideLabMessage, Act::OpenLabMessageDocument] {
        for role in [Role::Nurse, Role::Clinician] {
            assert_eq!(decide(&staff(role), Relation::None, Matter::Chart, act), Verdict::Allow, "{act:?}");
        }
        for role in [Role::FrontDesk, Role::Manager] {
            assert_eq!(decide(&staff(role), Relation::None, Matter::Chart, act), Verdict::Refuse, "{act:?}");
        }
        assert_eq!(decide(&person(), Relation::Oneself, Matter::Chart, act), Verdict::Conceal, "{act:?}");
    }
}

#[test]
fn staff_cannot_use_a_patients_pages_whatever_their_relation() {
    assert_eq!(decide(&staff(Role::Clinician), Relation::Oneself, Matter::Chart, Act::ReadResults), Verdict::Conceal);
}

#[test]
fn a_proxy_gives_extends_and_changes_nothing() {
    let everything = Relation::Proxy(Scope::ALL.into_iter().collect());
    for act in [Act::InviteProxy, Act::RevokeProxyInvitation, Act::ChangeGrant, Act::EndGrant, Act::ListProxies] {
        assert_eq!(decide(&person(), everything, Matter::Chart, act), Verdict::Refuse, "{act:?}");
        assert_eq!(decide(&person(), Relation::Oneself, Matter::Chart, act), Verdict::Allow, "{act:?}");
    }
    assert_eq!(decide(&person(), everything, Matter::Chart, Act::StepBack), Verdict::Allow);
    assert_eq!(decide(&person(), Relation::Oneself, Matter::Chart, Act::StepBack), Verdict::Refuse);
    assert_eq!(decide(&person(), everything, Matter::Chart, Act::KeepPrivate), Verdict::Refuse);
}

#[test]
fn who_looks_as_a_proxy_does_sees_no_more_and_changes_nothing() {
    let seen = Relation::Preview(Scopes::NONE.with(Scope::Appointments));
    assert_eq!(decide(&person(), seen, Matter::Chart, Act::ReadHome), Verdict::Allow);
    assert_eq!(decide(&person(), seen, Matter::Chart, Act::ReadResult), Verdict::Refuse);
    for act in [Act::InviteProxy, Act::ChangeGrant, Act::KeepPrivate, Act::StepBack, Act::ReadOpenings] {
        assert_eq!(decide(&person(), seen, Matter::Chart, act), Verdict::Refuse, "{act:?}");
    }
}

#[test]
fn outside_the_care_team_clinical_staff_are_asked_why() {
    for act in [Act::OpenCard, Act::ReviewResults, Act::ReviewDocument, Act::UploadResult, Act::WithholdResult] {
        assert_eq!(decide(&staff(Role::Nurse), Relation::Outside, Matter::Chart, act), Verdict::AskWhy, "{act:?}");
        assert_eq!(decide(&staff(Role::Nurse), Relation::CareTeam, Matter::Chart, act), Verdict::Allow, "{act:?}");
        assert_eq!(decide(&staff(Role::Nurse), Relation::None, Matter::Chart, act), Verdict::Allow, "{act:?}");
    }
    assert_eq!(decide(&staff(Role::Nurse), Relation::Outside, Matter::Chart, Act::ReleaseResult), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::FrontDesk), Relation::None, Matter::Chart, Act::OpenCard), Verdict::Allow);
}

/// Acts on a chart that clinical staff outside its care team do without a reason, and why.
const WITHOUT_A_REASON: [(Act, &str); 4] = [
    (Act::KeepDraft, "what somebody types is theirs; the page it stands on asks for itself"),
    (Act::LockLogin, "a login that somebody else is in is locked by whoever hears of it"),
    (Act::AskToBreakGlass, "this is where the reason is asked for"),
    (Act::BreakGlass, "and given"),
];

/// Acts on a chart that those of its care team do, and who is outside never, reason or not.
const NEVER_FROM_OUTSIDE: [(Act, &str); 1] = [(Act::ChangeCareTeam, "or they would let themselves in")];

fn listed(list: &[(Act, &str)], act: Act) -> bool {
    list.iter().any(|(listed, why)| *listed == act && !why.is_empty())
}

#[test]
fn every_act_on_a_chart_asks_outsiders_why_or_is_listed_with_its_reason() {
    let of_chart: Vec<Act> = Act::ALL.iter().copied().filter(|act| door(*act) == "OfChart").collect();
    assert!(of_chart.len() > 40, "the acts say their door: {of_chart:?}");
    for (role, act) in
        [Role::Nurse, Role::Clinician].into_iter().flat_map(|role| of_chart.iter().map(move |act| (role, *act)))
    {
        let (treating, outside) = (
            decide(&staff(role), Relation::CareTeam, Matter::Chart, act),
            decide(&staff(role), Relation::Outside, Matter::Chart, act),
        );
        let wanted = match (listed(&WITHOUT_A_REASON, act), listed(&NEVER_FROM_OUTSIDE, act), treating) {
            (true, ..) => Verdict::Allow,
            (_, true, _) => Verdict::Refuse,
            (_, _, Verdict::Allow) => Verdict::AskWhy,
            // What those who treat may not do, nobody else may, and no reason is asked for it.
            (_, _, never) => never,
        };
        assert_eq!(outside, wanted, "{role:?} {act:?}: let it ask why, or say above why it does not");
    }
}

#[test]
fn a_reason_or_a_call_gives_no_more_than_treating_does() {
    let glass = Relation::BreakGlass(crate::kit::clock::instant(0));
    for role in [Role::Nurse, Role::Clinician] {
        for act in Act::ALL.iter().filter(|act| door(**act) == "OfChart") {
            if listed(&WITHOUT_A_REASON, *act) {
                continue;
            }
            let treating = decide(&staff(role), Relation::CareTeam, Matter::Chart, *act);
            for relation in [glass, Relation::Called] {
                let verdict = decide(&staff(role), relation, Matter::Chart, *act);
                assert!(
                    verdict == treating || verdict == Verdict::Refuse,
                    "{role:?} {act:?} {relation:?}: {verdict:?}"
                );
            }
        }
    }
}

#[test]
fn a_critical_result_opens_for_a_clinician_and_nothing_that_reaches_beyond_it() {
    for act in [Act::ReviewResults, Act::ReviewDocument, Act::SignResult, Act::TakeOnCritical, Act::HoldResult] {
        assert_eq!(decide(&staff(Role::Clinician), Relation::Called, Matter::Chart, act), Verdict::Allow, "{act:?}");
    }
    for act in [Act::WithholdResult, Act::SetGoal, Act::ChangeCareTeam] {
        assert_eq!(decide(&staff(Role::Clinician), Relation::Called, Matter::Chart, act), Verdict::Refuse, "{act:?}");
    }
}

#[test]
fn a_reason_opens_a_chart_and_gives_nothing_beyond() {
    let glass = Relation::BreakGlass(crate::kit::clock::instant(0));
    let both = Actor(Kind::Staff(SOMEBODY, Roles::NONE.with(Role::Clinician).with(Role::FrontDesk)));
    for act in [Act::OpenCard, Act::ReviewResults, Act::ReleaseResult] {
        assert_eq!(decide(&both, glass, Matter::Chart, act), Verdict::Allow, "{act:?}");
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
        assert_eq!(decide(&both, glass, Matter::Chart, act), Verdict::Refuse, "{act:?}");
    }
}

#[test]
fn only_clinical_staff_outside_the_team_give_a_reason() {
    assert_eq!(decide(&staff(Role::Clinician), Relation::Outside, Matter::Chart, Act::BreakGlass), Verdict::Allow);
    assert_eq!(
        judge(&staff(Role::Clinician), Shown::ThisHour, Relation::Outside, Matter::Chart, Act::BreakGlass),
        Verdict::StepUp
    );
    assert_eq!(decide(&staff(Role::Clinician), Relation::None, Matter::Chart, Act::BreakGlass), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Manager), Relation::None, Matter::Chart, Act::BreakGlass), Verdict::Refuse);
    assert_eq!(decide(&staff(Role::Clinician), Relation::Outside, Matter::Chart, Act::ChangeCareTeam), Verdict::Refuse);
    assert_eq!(decide(&person(), Relation::Oneself, Matter::Chart, Act::BreakGlass), Verdict::Conceal);
}

#[test]
fn the_terminal_and_the_clock_open_no_chart() {
    let theirs = |act: &Act| [Act::SetUpClinic, Act::TakeInLabFile].contains(act) || door(*act) == "OfRound";
    for act in Act::ALL.iter().filter(|act| !theirs(act)) {
        for actor in [Actor(Kind::Operator), Actor(Kind::Job("reminders"))] {
            assert_eq!(decide(&actor, Relation::Oneself, Matter::Chart, *act), Verdict::Conceal, "{act:?}");
        }
    }
}

#[test]
fn the_clocks_work_is_the_clocks_alone() {
    for act in Act::ALL.iter().filter(|act| door(**act) == "OfRound") {
        let decided = |actor: &Actor| decide(actor, Relation::None, Matter::Chart, *act);
        assert_eq!(decided(&Actor(Kind::Job(act.word()))), Verdict::Allow, "{act:?}");
        let others = [person(), Actor(Kind::Operator), staff(Role::Clinician), staff(Role::Manager)];
        assert!(others.iter().all(|actor| decided(actor) == Verdict::Conceal), "{act:?}");
    }
}

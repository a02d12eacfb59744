//! An absence, and why one cannot be as somebody typed it.

use crate::kit::clock::Timestamp;
use crate::kit::date::Date;
use crate::kit::id::{AbsenceId, AccountId};
use crate::kit::roles::{Role, Roles};

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub account: AccountId,
    pub name: String,
    pub roles: Roles,
}

/// A time for which somebody is away, from now on.
#[derive(Clone, Debug)]
pub struct Absence {
    pub id: AbsenceId,
    pub who: Colleague,
    /// Who covers for them.
    pub cover: Colleague,
    pub from: Timestamp,
    pub until: Timestamp,
    /// What patients read meanwhile, in each language.
    pub answers: [String; 2],
}

/// What somebody typed.
#[derive(Clone, Debug)]
pub struct NewAbsence {
    /// Whose; nothing is one's own.
    pub who: Option<AccountId>,
    pub cover: AccountId,
    pub first: Date,
    pub last: Date,
    pub answers: [String; 2],
}

/// The same, of people who work here and between two instants.
#[derive(Clone, Debug)]
pub struct Asked {
    pub who: Colleague,
    pub cover: Colleague,
    pub from: Timestamp,
    pub until: Timestamp,
    pub answers: [String; 2],
}

/// Why an absence cannot be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// Who covers is who is away.
    Oneself,
    /// They are away at that time already.
    Overlap,
    /// Who covers does other work.
    OtherWork,
    /// Who covers is away at that time, and this one covers for them.
    Circle,
    /// Who covers is away at that time.
    CoverIsAway,
    /// They cover for this colleague at that time.
    Covers(String),
    /// No message reaches who covers.
    Unreachable,
}

impl Absence {
    /// Whether it holds at an instant.
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }
}

impl Asked {
    /// Whether it can stand beside what stands.
    pub fn misfit(&self, standing: &[Absence]) -> Option<Misfit> {
        let (who, cover) = (self.who.account, self.cover.account);
        if who == cover {
            return Some(Misfit::Oneself);
        }
        if !may_cover(self.who.roles, self.cover.roles) {
            return Some(Misfit::OtherWork);
        }
        let meanwhile = || standing.iter().filter(|other| other.from < self.until && self.from < other.until);
        if meanwhile().any(|other| other.who.account == who) {
            return Some(Misfit::Overlap);
        }
        if let Some(other) = meanwhile().find(|other| other.who.account == cover) {
            return Some(if other.cover.account == who { Misfit::Circle } else { Misfit::CoverIsAway });
        }
        meanwhile().find(|other| other.cover.account == who).map(|other| Misfit::Covers(other.who.name.clone()))
    }
}

/// Whether one may cover for the other: of what touches patients they hold what the other holds. A clinician does a nurse's
/// work too.
pub fn may_cover(who: Roles, cover: Roles) -> bool {
    let covers = |role: Role| match role {
        Role::Nurse => cover.has(Role::Nurse) || cover.has(Role::Clinician),
        role => cover.has(role),
    };
    [Role::Clinician, Role::Nurse, Role::FrontDesk].into_iter().filter(|role| who.has(*role)).all(covers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    fn colleague(bits: u8, roles: &[Role]) -> Colleague {
        let name = format!("Dr {bits}");
        Colleague { account: AccountId::from_bits([bits; 16]), name, roles: roles.iter().copied().collect() }
    }

    fn clinician(bits: u8) -> Colleague {
        colleague(bits, &[Role::Clinician])
    }

    fn absence(who: u8, cover: u8, from: i64, until: i64) -> Absence {
        Absence {
            id: AbsenceId::from_bits([who; 16]),
            who: clinician(who),
            cover: clinician(cover),
            from: instant(from),
            until: instant(until),
            answers: [String::new(), String::new()],
        }
    }

    /// Why 1 cannot be away from 10 to 20 with 2 to cover, beside these.
    fn misfit(standing: &[Absence]) -> Option<Misfit> {
        let answers = [String::new(), String::new()];
        let asked = Asked { who: clinician(1), cover: clinician(2), from: instant(10), until: instant(20), answers };
        asked.misfit(standing)
    }

    #[test]
    fn nobody_is_away_twice_or_covered_by_somebody_who_is_not_there() {
        assert_eq!(misfit(&[]), None);
        assert_eq!(misfit(&[absence(1, 3, 5, 11)]), Some(Misfit::Overlap));
        assert_eq!(misfit(&[absence(2, 3, 19, 25)]), Some(Misfit::CoverIsAway), "a chain");
        assert_eq!(misfit(&[absence(2, 1, 19, 25)]), Some(Misfit::Circle));
        assert_eq!(
            misfit(&[absence(3, 1, 0, 30)]),
            Some(Misfit::Covers("Dr 3".to_owned())),
            "a chain from the other end"
        );
        let around = [absence(1, 3, 0, 10), absence(2, 1, 20, 30), absence(3, 1, 20, 30), absence(4, 2, 0, 30)];
        assert_eq!(misfit(&around), None, "what ends as this begins is no overlap, and one covers for several");
    }

    #[test]
    fn who_covers_does_the_same_work() {
        let asked = |who: Colleague, cover: Colleague| {
            let answers = [String::new(), String::new()];
            Asked { who, cover, from: instant(0), until: instant(1), answers }.misfit(&[])
        };
        let (nurse, desk) = (colleague(2, &[Role::Nurse]), colleague(3, &[Role::FrontDesk, Role::Manager]));
        assert_eq!(asked(clinician(1), clinician(1)), Some(Misfit::Oneself));
        assert_eq!(asked(clinician(1), nurse.clone()), Some(Misfit::OtherWork));
        assert_eq!(asked(nurse.clone(), desk.clone()), Some(Misfit::OtherWork));
        assert_eq!(asked(nurse, clinician(1)), None, "a clinician does a nurse's work");
        assert_eq!(asked(colleague(4, &[Role::Manager]), desk), None);
    }
}

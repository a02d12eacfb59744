//! What somebody is to a patient: computed from rows, days and settings each time it is asked, so that nothing has to
//! have run before a grant narrows or ends.

use super::actor::{Actor, Kind, Relation, Role, Roles, Scope, Scopes};
use super::fault::Fault;
use super::settings::{AGE_ENDS, AGE_NARROWS, OPEN_CHARTS, Settings, TO_THE_TEAM};
use super::sql::{FromRow, Row, at, day};
use super::writer::Writing;
use crate::kit::clock::Timestamp;
use crate::kit::date::{self, Date, TimeZone, birthday};
use crate::kit::id::{AccountId, PatientId};

/// What the clinic has set about who may open whose chart, on this day.
#[derive(Clone, Debug)]
pub struct Rules {
    now: Timestamp,
    zone: TimeZone,
    narrows: i16,
    ends: i16,
    keeps_to_teams: bool,
}

/// A proxy's grant, as its row has it.
#[derive(Clone, Copy, Debug)]
pub struct Granted {
    pub scopes: Scopes,
    /// Whether it is a parent's: only those have birthdays.
    pub is_parents: bool,
    /// Whether the patient gave it, and not the clinic for a child.
    pub by_patient: bool,
    pub granted_at: Timestamp,
    /// The end that was agreed.
    pub ends_at: Option<Timestamp>,
    /// The patient's day of birth.
    pub born: Date,
}

impl Granted {
    /// Reads the columns of a grant, joined with its patient.
    pub fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let ends_at: Option<i64> = row.get("ends_at")?;
        Ok(Self {
            scopes: scopes(row)?,
            is_parents: row.get_ref("reason")?.as_str()? == "parent",
            by_patient: row.get("by_patient")?,
            granted_at: at(row, "granted_at")?,
            ends_at: ends_at.map(crate::kit::clock::instant),
            born: day(row, "birth_date")?,
        })
    }
}

/// The scopes in a row, a column each.
pub fn scopes(row: &Row<'_>) -> rusqlite::Result<Scopes> {
    let scope = |scopes: Scopes, scope: Scope| -> rusqlite::Result<Scopes> {
        Ok(if row.get(scope.word())? { scopes.with(scope) } else { scopes })
    };
    Scope::ALL.into_iter().try_fold(Scopes::NONE, scope)
}

/// The roles in a row of a login, a column each.
pub fn roles(row: &Row<'_>) -> FromRow<Roles> {
    let columns = Role::ALL.map(|role| {
        let column = match role {
            Role::Clinician => "is_clinician",
            Role::Nurse => "is_nurse",
            Role::FrontDesk => "is_front_desk",
            Role::Manager => "is_manager",
        };
        (role, column)
    });
    columns
        .into_iter()
        .try_fold(Roles::NONE, |roles, (role, column)| Ok(if row.get(column)? { roles.with(role) } else { roles }))
}

impl Rules {
    /// As they are set, at this instant.
    pub fn of(settings: &Settings, now: Timestamp) -> Self {
        let age = |setting| i16::try_from(settings.number(setting)).unwrap_or(i16::MAX);
        Self {
            now,
            zone: settings.zone(),
            narrows: age(&AGE_NARROWS),
            ends: age(&AGE_ENDS),
            keeps_to_teams: settings.raw(OPEN_CHARTS.spec()) == TO_THE_TEAM,
        }
    }

    /// Whether clinical staff open only the charts of their patients without a reason.
    pub const fn keeps_to_teams(&self) -> bool {
        self.keeps_to_teams
    }

    /// Today, on the clinic's wall.
    pub fn today(&self) -> Date {
        date::day(self.now, &self.zone)
    }

    /// The day on which a grant narrows: a parent's, unless the child gave it on that birthday or later.
    pub fn narrows_on(&self, grant: &Granted) -> Option<Date> {
        let narrows_on = birthday(grant.born, self.narrows);
        let is_childs_word = grant.by_patient && date::day(grant.granted_at, &self.zone) >= narrows_on;
        let narrows = self.is_for_a_child(grant) && !is_childs_word && self.narrows < self.ends;
        narrows.then_some(narrows_on)
    }

    /// The day on which a grant ends by itself: a parent's. What grown-ups give their parents has no birthday.
    pub fn ends_on(&self, grant: &Granted) -> Option<Date> {
        self.is_for_a_child(grant).then(|| birthday(grant.born, self.ends))
    }

    /// What would happen by itself to a parent's access given now: the days on which it narrows and ends. Nothing where
    /// the patient is grown up.
    pub fn of_a_parent(&self, born: Date, by: Relation) -> Option<(Option<Date>, Date)> {
        let by_patient = by == Relation::Oneself;
        let (granted_at, scopes) = (self.now, Scopes::NONE);
        let grant = Granted { scopes, is_parents: true, by_patient, granted_at, ends_at: None, born };
        self.ends_on(&grant).map(|ends_on| (self.narrows_on(&grant), ends_on))
    }

    /// Whether a patient may have a login of their own: from the birthday at which a parent's access narrows.
    pub fn may_have_own_login(&self, born: Date) -> bool {
        self.today() >= birthday(born, self.narrows.min(self.ends))
    }

    fn is_for_a_child(&self, grant: &Granted) -> bool {
        grant.is_parents && date::day(grant.granted_at, &self.zone) < birthday(grant.born, self.ends)
    }

    /// The instant at which the grant ends: the agreed one or the birthday, whichever comes first.
    pub fn ends_at(&self, grant: &Granted) -> Option<Timestamp> {
        let birthday = self.ends_on(grant).map(|day| date::start_of(day, &self.zone));
        [grant.ends_at, birthday].into_iter().flatten().min()
    }

    /// What the grant covers now; nothing once it has ended.
    pub fn scopes(&self, grant: &Granted) -> Option<Scopes> {
        if self.ends_at(grant).is_some_and(|end| end <= self.now) {
            return None;
        }
        let is_narrow = self.narrows_on(grant).is_some_and(|day| day <= self.today());
        Some(if is_narrow { grant.scopes.narrowed() } else { grant.scopes })
    }

    /// What a person is to the patient, by the row of their grant; without one, nobody.
    pub fn person(&self, row: &Row<'_>, seen_as: Option<Scopes>) -> rusqlite::Result<Relation> {
        Ok(match (row.get_ref("kind")?.as_str_or_null()?, seen_as) {
            (Some("oneself"), None) => Relation::Oneself,
            (Some("oneself"), Some(scopes)) => Relation::Preview(scopes),
            (Some("proxy"), None) => self.scopes(&Granted::read(row)?).map_or(Relation::None, Relation::Proxy),
            _ => Relation::None,
        })
    }

    /// What a member of staff is to the patient: it matters only where charts are kept to care teams, and then only
    /// for those whose roles open charts.
    pub(super) fn staff(&self, actor: &Actor, row: &Row<'_>) -> rusqlite::Result<Relation> {
        let roles = actor.roles();
        if !self.keeps_to_teams || !(roles.has(Role::Clinician) || roles.has(Role::Nurse)) {
            return Ok(Relation::None);
        }
        let until: Option<i64> = row.get("open_until")?;
        Ok(match (row.get("in_team")?, until) {
            (true, _) => Relation::CareTeam,
            (false, Some(until)) => Relation::BreakGlass(crate::kit::clock::instant(until)),
            (false, None) if roles.has(Role::Clinician) && row.get("cannot_wait")? => Relation::Called,
            (false, None) => Relation::Outside,
        })
    }

    /// The same for lists across patients.
    pub(super) fn panel(&self, actor: &Actor) -> Relation {
        let clinical = actor.roles().has(Role::Clinician) || actor.roles().has(Role::Nurse);
        if self.keeps_to_teams && clinical { Relation::Outside } else { Relation::None }
    }

    /// What the asker of a row is to its patient.
    pub(super) fn relation(&self, actor: &Actor, row: &Row<'_>, seen_as: Option<Scopes>) -> rusqlite::Result<Relation> {
        match actor.0 {
            Kind::Person(_) => self.person(row, seen_as),
            Kind::Staff(..) => self.staff(actor, row),
            Kind::Operator | Kind::Job(_) => Ok(Relation::None),
        }
    }
}

/// The proxy, and the patient where there is a login.
pub fn both_sides(writing: &Writing<'_>, patient: PatientId, proxy: AccountId) -> Result<Vec<AccountId>, Fault> {
    let own = writing.sql.maybe(
        "select account_id from grants where patient_id = :patient and kind = 'oneself'",
        &[(":patient", &patient)],
        |row| row.get("account_id"),
    )?;
    Ok([Some(proxy), own].into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(zone: &str, now: &str) -> Rules {
        let now = now.parse().unwrap();
        Rules { now, zone: TimeZone::get(zone).unwrap(), narrows: 12, ends: 18, keeps_to_teams: false }
    }

    fn given(born: &str, at: &str) -> Granted {
        Granted {
            scopes: Scope::GIVEN.into_iter().collect(),
            is_parents: true,
            by_patient: false,
            granted_at: at.parse().unwrap(),
            ends_at: None,
            born: born.parse().unwrap(),
        }
    }

    const LONG_AGO: &str = "2020-01-01T12:00:00Z";

    fn covers(grant: &Granted, zone: &str, now: &str) -> Option<String> {
        rules(zone, now).scopes(grant).map(Scopes::words)
    }

    const ALL: Option<&str> = Some("results-appointments-medicines-messages-documents");
    const NARROW: Option<&str> = Some("appointments-own_threads");

    #[test]
    fn a_parents_access_narrows_and_ends_at_midnight_on_the_clinics_wall() {
        let child = given("2014-06-10", LONG_AGO);
        for (now, left) in [
            ("2026-06-10T03:59:59.999Z", ALL),
            ("2026-06-10T04:00:00Z", NARROW),
            ("2032-06-10T03:59:59.999Z", NARROW),
            ("2032-06-10T04:00:00Z", None),
        ] {
            assert_eq!(covers(&child, "America/New_York", now).as_deref(), left, "{now}");
        }
        assert_eq!(covers(&child, "Pacific/Auckland", "2026-06-09T12:00:00Z").as_deref(), NARROW);
        assert_eq!(covers(&child, "Pacific/Honolulu", "2026-06-10T09:59:59Z").as_deref(), ALL);
    }

    #[test]
    fn a_day_without_midnight_begins_when_the_clocks_say() {
        // In Havana the clocks went from 00:00 to 01:00 on that day.
        let child = given("2008-03-09", LONG_AGO);
        assert_eq!(covers(&child, "America/Havana", "2026-03-08T23:00:00Z").as_deref(), NARROW);
        assert_eq!(covers(&child, "America/Havana", "2026-03-09T04:00:00Z"), None);
    }

    #[test]
    fn who_was_born_on_a_leap_day_is_older_on_the_last_of_february() {
        let child = given("2012-02-29", LONG_AGO);
        let zone = "America/New_York";
        assert_eq!(covers(&child, zone, "2024-02-28T20:00:00Z").as_deref(), ALL);
        assert_eq!(covers(&child, zone, "2024-02-29T20:00:00Z").as_deref(), NARROW);
        assert_eq!(covers(&child, zone, "2030-02-27T20:00:00Z").as_deref(), NARROW);
        assert_eq!(covers(&child, zone, "2030-02-28T20:00:00Z"), None);
    }

    #[test]
    fn what_the_child_gives_stays_until_the_second_birthday() {
        let child = Granted { by_patient: true, ..given("2014-06-10", "2026-08-01T12:00:00Z") };
        assert_eq!(covers(&child, "UTC", "2026-09-01T12:00:00Z").as_deref(), ALL);
        assert_eq!(covers(&child, "UTC", "2032-06-10T12:00:00Z"), None);
        let too_early = Granted { by_patient: true, ..given("2014-06-10", "2026-06-09T12:00:00Z") };
        assert_eq!(covers(&too_early, "UTC", "2026-09-01T12:00:00Z").as_deref(), NARROW);
    }

    #[test]
    fn guardians_carers_and_the_parents_of_grown_ups_have_no_birthdays() {
        let guardian = Granted { is_parents: false, ..given("2014-06-10", LONG_AGO) };
        assert_eq!(covers(&guardian, "UTC", "2040-01-01T12:00:00Z").as_deref(), ALL);
        let of_a_grown_up = Granted { by_patient: true, ..given("1984-11-02", LONG_AGO) };
        assert_eq!(covers(&of_a_grown_up, "UTC", "2040-01-01T12:00:00Z").as_deref(), ALL);
    }

    #[test]
    fn an_agreed_end_counts_when_it_comes_first() {
        let until = Some("2026-01-31T05:00:00Z".parse().unwrap());
        let child = Granted { ends_at: until, ..given("2014-06-10", LONG_AGO) };
        assert_eq!(covers(&child, "UTC", "2026-01-31T04:59:59Z").as_deref(), ALL);
        assert_eq!(covers(&child, "UTC", "2026-01-31T05:00:00Z"), None);
    }

    #[test]
    fn settings_the_wrong_way_round_end_access_and_never_widen_it() {
        let odd = Rules { narrows: 18, ends: 12, ..rules("UTC", "2026-06-10T12:00:00Z") };
        assert_eq!(odd.scopes(&given("2014-06-10", LONG_AGO)), None);
    }
}

//! The front desk's list of how far everybody is. Each state is one index or the join of two.

use crate::features::people::model::{Access, ListPage, Listed, ON_A_PAGE};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::vault::purpose::ListActivations;
use crate::vault::{Fault, FromRow, Named, NamesPatient, PanelTx, Row, at, day};

impl NamesPatient for Listed {
    fn patient(&self) -> PatientId {
        self.id
    }
}

/// Whose code runs out next comes first.
const SOONEST_FIRST: &str = "
    select id, list_name as name, birth_date, number, access_at
      from patients
     where state = 'active' and access = :access and access_at > :after and access_at <= :until
     order by access_at, id
     limit :most offset :skipped";

const NEWEST_FIRST: &str = "
    select id, list_name as name, birth_date, number, access_at
      from patients
     where state = 'active' and access = :access and access_at > :after and access_at <= :until
     order by access_at desc, id desc
     limit :most offset :skipped";

const NEVER: &str = "
    select id, list_name as name, birth_date, number, registered_at as access_at
      from patients
     where state = 'active' and access = 'never' and registered_at <= :until
     order by registered_at desc, id desc
     limit :most offset :skipped";

const ACTIVE: &str = "
    select patients.id, list_name as name, birth_date, number, access_at
      from patients
      cross join grants on grants.patient_id = patients.id and grants.kind = 'oneself'
      cross join accounts on accounts.id = grants.account_id and accounts.state = 'active'
     where patients.state = 'active' and access = 'claimed'
     order by access_at desc, patients.id desc
     limit :most offset :skipped";

const LOCKED: &str = "
    select patients.id, list_name as name, birth_date, number, access_at
      from accounts
      cross join grants on grants.account_id = accounts.id and grants.kind = 'oneself'
      cross join patients on patients.id = grants.patient_id
     where accounts.kind = 'person' and accounts.state <> 'active' and patients.state = 'active'
     order by access_at desc, patients.id desc
     limit :most offset :skipped";

/// Each number is counted on its index. Those who are locked have claimed their chart too.
const COUNTS: &str = "
    with locked as (
        select count(*) as locked
          from accounts
          cross join grants on grants.account_id = accounts.id and grants.kind = 'oneself'
          cross join patients on patients.id = grants.patient_id
         where accounts.kind = 'person' and accounts.state <> 'active' and patients.state = 'active')
    select (select count(*) from patients where state = 'active' and access = 'open' and access_at > :now) as sent,
           (select count(*) from patients where state = 'active' and access = 'open' and access_at <= :now) as expired,
           (select count(*) from patients where state = 'active' and access = 'burned') as burned,
           (select count(*) from patients where state = 'active' and access = 'revoked') as revoked,
           (select count(*) from patients where state = 'active' and access = 'spent') as ended,
           (select count(*) from patients where state = 'active' and access = 'never') as never,
           (select count(*) from patients where state = 'active' and access = 'claimed') - locked as active,
           locked
      from locked";

/// One page of the list.
pub fn list(tx: &PanelTx<'_, ListActivations>, place: ListPage) -> Result<Vec<Listed>, Fault> {
    let now = tx.now().as_millisecond();
    let (access, after, until) = span(place.stage, now);
    let (most, skipped) = (ON_A_PAGE, place.skipped());
    match place.stage {
        Access::Never => tx.rows(NEVER, &[(":until", &until), (":most", &most), (":skipped", &skipped)], listed),
        Access::Active => tx.rows(ACTIVE, &[(":most", &most), (":skipped", &skipped)], listed),
        Access::Locked => tx.rows(LOCKED, &[(":most", &most), (":skipped", &skipped)], listed),
        one => {
            let sql = if one == Access::Sent { SOONEST_FIRST } else { NEWEST_FIRST };
            let span: Named<'_> = &[
                (":access", &access),
                (":after", &after),
                (":until", &until),
                (":most", &most),
                (":skipped", &skipped),
            ];
            tx.rows(sql, span, listed)
        }
    }
}

/// How many patients are in each state, in the order of [`Access::ALL`].
pub fn counts(tx: &PanelTx<'_, ListActivations>) -> Result<[u32; 8], Fault> {
    let counted = tx.one(COUNTS, &[(":now", &tx.now().as_millisecond())], |row| {
        let counts: Vec<u32> = Access::ALL.into_iter().map(|stage| row.get(stage.word())).collect::<FromRow<_>>()?;
        Ok(counts)
    });
    counted?.try_into().map_err(|_| Fault::Broken("a state was not counted"))
}

/// A state as the rows have it: its word, and the time that it is about.
const fn span(stage: Access, now: i64) -> (&'static str, i64, i64) {
    match stage {
        Access::Sent => ("open", now, i64::MAX),
        Access::Expired => ("open", i64::MIN, now),
        Access::Burned => ("burned", i64::MIN, i64::MAX),
        Access::Revoked => ("revoked", i64::MIN, i64::MAX),
        Access::Spent => ("spent", i64::MIN, i64::MAX),
        Access::Never => ("never", i64::MIN, i64::MAX),
        Access::Active | Access::Locked => ("claimed", i64::MIN, i64::MAX),
    }
}

fn listed(row: &Row<'_>) -> FromRow<Listed> {
    Ok(Listed {
        id: row.get("id")?,
        name: Phi::new(row.get("name")?),
        born: Phi::new(day(row, "birth_date")?),
        number: Phi::new(row.get("number")?),
        at: at(row, "access_at")?,
    })
}

//! Counters in the database, so that a restart gives nobody free tries, and what was turned away on the trail.

use std::collections::HashMap;

use super::counter::{Counter, FORGET};
use super::refused::{Sum, Whose};
use crate::kit::id::AccountId;
use crate::vault::Vault;
use crate::vault::fault::Fault;
use crate::vault::sql::{Sql, at};
use crate::vault::trail::{Entry, Origin};
use crate::vault::writer::Writing;

/// What was counted before the last stop.
pub(in crate::vault) fn load(sql: Sql<'_>) -> Result<HashMap<[u8; 16], Counter>, Fault> {
    let rows = sql.rows("select key, failures, last_at, closed_until from limits", &[], |row| {
        let counter = Counter {
            failures: row.get("failures")?,
            last: at(row, "last_at")?,
            closed_until: at(row, "closed_until")?,
        };
        Ok((row.get("key")?, counter))
    });
    Ok(rows?.into_iter().collect())
}

impl Vault {
    /// Keeps what has been counted since the last time; to be called each second and before the end.
    pub async fn keep_limits(&self) -> Result<(), Fault> {
        let changed = self.limiter().changed();
        if changed.is_empty() {
            return Ok(());
        }
        let rows = changed.iter().map(|(key, counter)| {
            let (last, until) = (counter.last.as_millisecond(), counter.closed_until.as_millisecond());
            serde_json::json!([data_encoding::HEXLOWER.encode(key), counter.failures, last, until])
        });
        let rows = rows.collect::<serde_json::Value>().to_string();
        let write = self.writer().write_counters(move |writing| {
            writing.sql.change(
                "insert into limits (key, failures, last_at, closed_until)
                 select unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3 from json_each(:rows) where true
                     on conflict (key) do update
                    set failures = excluded.failures, last_at = excluded.last_at, closed_until = excluded.closed_until",
                &[(":rows", &rows)],
            )
        });
        // What could not be kept now is kept with what comes next.
        write.await.map(|_| ()).inspect_err(|_| self.limiter().changed_still(changed))
    }

    /// Writes on the trail what was turned away since the last time, at most sixty rows, and forgets counters of the
    /// past; to be called each minute.
    pub async fn note_refused(&self) -> Result<(), Fault> {
        let (sums, origin) = (self.limiter().refused(), self.origin_of_the_terminal());
        let oldest = (self.now() - FORGET).as_millisecond();
        self.limiter().forget(self.now());
        let write = self.writer().write_counters(move |writing| {
            let old = "delete from limits where failures = 0 or last_at <= :oldest";
            writing.sql.change(old, &[(":oldest", &oldest)])?;
            let logins = logins(writing, &sums)?;
            for Sum { whose, address, tries } in sums {
                let account = match whose {
                    Whose::Login(account) => Some(AccountId::from_bits(account)),
                    Whose::Name(name) => logins.get(&name).copied(),
                    Whose::Unknown => None,
                };
                let detail = format!("{tries} tries");
                let entry = Entry { account, ..Entry::new("event", "limit.refused", "refused").detail(&detail) };
                writing.append(&Origin { address, ..origin.clone() }, &entry)?;
            }
            Ok(())
        });
        write.await
    }
}

/// The logins behind the names that were tried. A name that is nobody's may be a password typed into the wrong field: it
/// goes no further.
fn logins(writing: &Writing<'_>, sums: &[Sum]) -> Result<HashMap<String, AccountId>, Fault> {
    let names = sums.iter().filter_map(|sum| match &sum.whose {
        Whose::Name(name) => Some(serde_json::Value::from(name.as_str())),
        Whose::Login(_) | Whose::Unknown => None,
    });
    let names = names.collect::<serde_json::Value>().to_string();
    let found = writing.sql.rows(
        "select lower(username) as username, account_id from credentials
          where username in (select value from json_each(:names))",
        &[(":names", &names)],
        |row| Ok((row.get("username")?, row.get("account_id")?)),
    );
    Ok(found?.into_iter().collect())
}

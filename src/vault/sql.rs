//! SQL through a door: the few ways to run a statement.
//!
//! SQLite itself asks, while it compiles a statement, whether the door that is open may read or write a table; a
//! statement compiled for one door is never run through another.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use rusqlite::hooks::{AuthContext, Authorization};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection};

use super::actor::{Actor, Relation};
use super::doors::Door;
use super::fault::Fault;
use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::Date;
use crate::kit::id::Id;

pub use rusqlite::Row;

/// What a function that reads a row gives.
pub type FromRow<T> = rusqlite::Result<T>;

/// Values for a statement's named parameters.
pub type Named<'a> = &'a [(&'a str, &'a dyn ToSql)];

/// A connection that knows which door is open.
pub(super) struct Doored {
    connection: Connection,
    open: Arc<AtomicU8>,
}

impl Doored {
    pub(super) fn new(mut connection: Connection) -> Result<Self, Fault> {
        let open = Arc::new(AtomicU8::new(Door::Vault as u8));
        let asked = Arc::clone(&open);
        connection.authorizer(Some(move |context: AuthContext<'_>| {
            let open = asked.load(Ordering::Relaxed);
            let allowed = Door::ALL.into_iter().any(|door| door as u8 == open && door.allows(context.action));
            if allowed { Authorization::Allow } else { Authorization::Deny }
        }))?;
        connection.set_prepared_statement_cache_capacity(128);
        Ok(Self { connection, open })
    }

    pub(super) fn sql(&self) -> Sql<'_> {
        Sql { doored: self, door: Door::Vault, patient: None, reads: "" }
    }
}

/// Statements through one door. For a chart it binds `:patient` itself and refuses a statement without it; and `:reads`,
/// by what may be read of the chart, where a statement asks.
#[derive(Clone, Copy)]
pub struct Sql<'c> {
    doored: &'c Doored,
    door: Door,
    patient: Option<[u8; 16]>,
    reads: &'static str,
}

impl<'c> Sql<'c> {
    pub(super) fn through(self, door: Door) -> Self {
        Self { door, ..self }
    }

    /// Past every door, and not on one patient: the statement says itself whom it means.
    pub(super) fn past_doors(self) -> Self {
        Self { door: Door::Vault, patient: None, ..self }
    }

    /// On one patient, by somebody who is this to them.
    pub(super) fn of_patient(self, patient: &[u8; 16], actor: &Actor, relation: Relation) -> Self {
        Self { door: Door::to_chart(actor), patient: Some(*patient), reads: relation.reads(), ..self }
    }

    /// Whether a transaction is open. A full or failing disk can make SQLite roll back unasked.
    pub(super) fn is_in_transaction(&self) -> bool {
        !self.doored.connection.is_autocommit()
    }

    /// Statements that are not data: transactions and savepoints.
    pub(super) fn control(&self, statement: &str) -> Result<(), Fault> {
        self.doored.connection.prepare_cached(statement)?.execute([])?;
        Ok(())
    }

    /// Every row.
    pub fn rows<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Fault> {
        let mut statement = self.ready(sql, named)?;
        let mut rows = statement.raw_query();
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(row)?);
        }
        Ok(all)
    }

    /// The first row, if there is one.
    pub fn maybe<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Fault> {
        let mut statement = self.ready(sql, named)?;
        let mut rows = statement.raw_query();
        Ok(rows.next()?.map(read).transpose()?)
    }

    /// The one row; without it, [`Fault::NotFound`].
    pub fn one<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Fault> {
        self.maybe(sql, named, read)?.ok_or(Fault::NotFound)
    }

    /// Inserts, updates or deletes; returns how many rows.
    pub fn change(&self, sql: &str, named: Named<'_>) -> Result<usize, Fault> {
        Ok(self.ready(sql, named)?.raw_execute()?)
    }

    fn ready(&self, sql: &str, named: Named<'_>) -> Result<CachedStatement<'c>, Fault> {
        #[cfg(test)]
        super::tests::said::note(self.doored.connection.path(), sql);
        let mut statement = self.compiled(sql)?;
        if let Some(patient) = self.patient {
            let index = statement.parameter_index(":patient")?;
            let index = index.ok_or(Fault::Broken("a statement on a chart does not name :patient"))?;
            statement.raw_bind_parameter(index, patient)?;
            if let Some(index) = statement.parameter_index(":reads")? {
                statement.raw_bind_parameter(index, self.reads)?;
            }
        }
        for (name, value) in named {
            if self.patient.is_some() && [":patient", ":reads"].contains(name) {
                return Err(Fault::Broken("a statement on a chart was given another patient or reader"));
            }
            let index =
                statement.parameter_index(name)?.ok_or(Fault::Broken("a value without a place in its statement"))?;
            statement.raw_bind_parameter(index, value)?;
        }
        Ok(statement)
    }

    pub(super) fn compiled(&self, sql: &str) -> Result<CachedStatement<'c>, Fault> {
        let connection = &self.doored.connection;
        if self.door == Door::Vault {
            return Ok(connection.prepare_cached(sql)?);
        }
        self.doored.open.store(self.door as u8, Ordering::Relaxed);
        let compiled = connection.prepare_cached(&[self.door.mark(), sql].concat());
        self.doored.open.store(Door::Vault as u8, Ordering::Relaxed);
        Ok(compiled?)
    }
}

impl<K> ToSql for Id<K> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.bits())))
    }
}

impl<K> FromSql for Id<K> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        <[u8; 16]>::column_result(value).map(Self::from_bits)
    }
}

/// An instant as a column keeps it: milliseconds.
pub fn at(row: &Row<'_>, column: &str) -> rusqlite::Result<Timestamp> {
    row.get(column).map(instant)
}

/// A day as a column keeps it: `YYYY-MM-DD`.
pub fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Date> {
    word(row, column)
}

/// A value of a closed list, kept as its word.
pub fn word<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> rusqlite::Result<T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let text = row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?;
    text.parse().map_err(|error| FromSqlError::other(error).into())
}

//! SQL through a door: the few ways to run a statement, and what each door may touch.
//!
//! Every table is filed under one door. SQLite itself asks, while it compiles a statement, whether the door that is
//! open may read or write the table; a statement compiled for one door is never run through another.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection};

use super::actor::Relation;
use super::fault::Fault;
use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::Date;
use crate::kit::id::Id;

pub use rusqlite::Row;

/// What a function that reads a row gives.
pub type FromRow<T> = rusqlite::Result<T>;

/// Values for a statement's named parameters.
pub type Named<'a> = &'a [(&'a str, &'a dyn ToSql)];

/// Which door a statement goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Door {
    /// The vault's own statements.
    Vault,
    /// One patient.
    Chart,
    /// Lists across patients.
    Panel,
    /// Files of many patients.
    Intake,
    /// The clinic itself.
    Desk,
    /// Ways in, and who may open what.
    Logins,
}

const CLINICAL: &[&str] = &[
    "patients",
    "name_words",
    "grants",
    "activations",
    "results",
    "documents",
    "result_values",
    "goals",
    "laboratory_tests",
    "proxy_invitations",
    "care_team",
    "break_glass",
    "corrections",
    "result_messages",
    "staged_files",
    "storage",
    "upload_days",
    "guard_overrides",
    "result_reviews",
    "result_wishes",
    "critical_alerts",
    "act_marks",
    "laboratory_statements",
    "laboratory_documents",
    "laboratory_decisions",
    "kept_back",
    "earlier_documents",
];
const LABORATORY: &[&str] =
    &["laboratory_files", "laboratory_messages", "laboratory_numbers", "laboratory_to_file", "laboratory_readings"];
const CLINIC: &[&str] = &["settings", "accounts", "invitations", "terms", "test_names", "held_tests", "cover"];
const SECRET: &[&str] = &[
    "credentials",
    "factors",
    "recovery_codes",
    "addresses",
    "devices",
    "sessions",
    "sent_codes",
    "links",
    "resets",
    "ceremonies",
    "recoveries",
    "locks",
    "limits",
    "enrolments",
    "notices",
    "notice_choices",
    "drafts",
    "terms_accepted",
];
/// Of charts, what logins read and write: who may open them, and what lets somebody in.
const ENTRANCE: &[&str] = &["grants", "activations", "proxy_invitations"];
/// Of charts, what logins read: whose they are, how that person is reached, and who changed it.
const IDENTITY: &[(&str, &[&str])] = &[
    (
        "patients",
        &[
            "id",
            "number",
            "full_name",
            "birth_date",
            "email",
            "mobile",
            "texts_agreed_at",
            "language",
            "state",
            "access",
            "access_at",
        ],
    ),
    ("corrections", &["patient_id", "field", "changed_at", "changed_by"]),
];
/// Of charts, what the entrance's triggers keep for the front desk.
const ACCESS: (&str, [&str; 2]) = ("patients", ["access", "access_at"]);
/// Of the clinic, what logins write: who works there.
const STAFF: &[&str] = &["accounts", "invitations"];
const TRAIL: &[&str] = &["trail", "trail_shown"];

/// Every table and the door it is filed under, for the test that looks for unfiled ones.
pub const FILED: &[(&str, &[&str])] =
    &[("chart", CLINICAL), ("laboratory", LABORATORY), ("desk", CLINIC), ("lobby", SECRET), ("trail", TRAIL)];

impl Door {
    const ALL: [Self; 6] = [Self::Vault, Self::Chart, Self::Panel, Self::Intake, Self::Desk, Self::Logins];

    /// A comment before the statement, so that the cache keeps each door's statements apart.
    const fn mark(self) -> &'static str {
        match self {
            Self::Vault => "",
            Self::Chart => "/*chart*/",
            Self::Panel => "/*panel*/",
            Self::Intake => "/*intake*/",
            Self::Desk => "/*desk*/",
            Self::Logins => "/*logins*/",
        }
    }

    fn may_read(self, table: &str) -> bool {
        match self {
            Self::Vault => true,
            Self::Logins => [SECRET, CLINIC, ENTRANCE, &["trail"]].iter().any(|part| part.contains(&table)),
            Self::Chart => !SECRET.contains(&table),
            Self::Panel | Self::Intake => [CLINICAL, LABORATORY, CLINIC].iter().any(|part| part.contains(&table)),
            Self::Desk => CLINIC.contains(&table),
        }
    }

    fn may_write(self, table: &str) -> bool {
        match self {
            Self::Vault => true,
            Self::Logins => [SECRET, ENTRANCE, STAFF].iter().any(|part| part.contains(&table)),
            Self::Chart => CLINICAL.contains(&table) || LABORATORY.contains(&table),
            Self::Panel => false,
            Self::Intake => LABORATORY.contains(&table),
            Self::Desk => CLINIC.contains(&table),
        }
    }

    /// Where a door opens a table by columns.
    fn may_read_column(self, table: &str, column: &str) -> bool {
        let is_open = |(name, columns): &(&str, &[&str])| *name == table && columns.contains(&column);
        self.may_read(table) || (self == Self::Logins && IDENTITY.iter().any(is_open))
    }

    fn may_update_column(self, table: &str, column: &str) -> bool {
        self.may_write(table) || (self == Self::Logins && table == ACCESS.0 && ACCESS.1.contains(&column))
    }

    fn allows(self, action: AuthAction<'_>) -> bool {
        match action {
            // A list that is handed in as a parameter is no table.
            AuthAction::Select
            | AuthAction::Function { .. }
            | AuthAction::Recursive
            | AuthAction::Read { table_name: "json_each", .. } => true,
            AuthAction::Read { table_name, column_name } => self.may_read_column(table_name, column_name),
            AuthAction::Update { table_name, column_name } => self.may_update_column(table_name, column_name),
            AuthAction::Insert { table_name } | AuthAction::Delete { table_name } => self.may_write(table_name),
            _ => self == Self::Vault,
        }
    }
}

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
    pub(super) fn of_patient(self, patient: &[u8; 16], relation: Relation) -> Self {
        Self { door: Door::Chart, patient: Some(*patient), reads: relation.reads(), ..self }
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

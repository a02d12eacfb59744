//! What can go wrong at the vault's door.

use rusqlite::ErrorCode;

use crate::kit::id::PatientId;

/// Why the vault did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// There is no such thing, or the asker may not know that there is.
    #[error("no such thing")]
    NotFound,
    /// The asker may know of it but not do this to it.
    #[error("not allowed")]
    NotAllowed,
    /// The asker may do this once they have shown again who they are.
    #[error("not without showing again who it is")]
    StepUp,
    /// The asker may open this chart once they have said why: they are not of its care team.
    #[error("not without a reason")]
    NeedsReason(PatientId),
    /// Somebody changed it meanwhile; what was asked no longer fits.
    #[error("changed meanwhile")]
    Stale,
    /// A named rule of the database says no: a taken name, a nonsensical row.
    #[error("the rule {0} says no")]
    Rule(String),
    /// Too much is waiting already; nothing was done.
    #[error("too much is waiting")]
    Busy,
    /// No space is left; nothing was written, reads go on.
    #[error("the disk is full")]
    DiskFull,
    /// A file of the vault could not be read or written.
    #[error("a file could not be read or written")]
    File(#[source] std::io::Error),
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] rusqlite::Error),
    /// Something that cannot be, was: a value in the database that no code writes, a panic in a job.
    #[error("{0}")]
    Broken(&'static str),
}

impl Fault {
    /// Whether it is this rule that said no: a constraint's name, or `table.column` where SQLite names columns.
    pub fn is_rule(&self, rule: &str) -> bool {
        matches!(self, Self::Rule(said) if said == rule)
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            rusqlite::Error::SqliteFailure(code, message) => match code.code {
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::ConstraintViolation => Self::Rule(rule_in(message.as_deref().unwrap_or_default())),
                _ => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::File(error),
        }
    }
}

/// SQLite says "UNIQUE constraint failed: patients.number" or "CHECK constraint failed: `birth_date_is_a_day`".
fn rule_in(message: &str) -> String {
    message.split_once(": ").map_or(message, |(_, rule)| rule).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_is_read_from_what_sqlite_says() {
        assert_eq!(rule_in("UNIQUE constraint failed: patients.number"), "patients.number");
        assert_eq!(rule_in("CHECK constraint failed: birth_date_is_a_day"), "birth_date_is_a_day");
        assert_eq!(rule_in("the trail is append only"), "the trail is append only");
    }
}

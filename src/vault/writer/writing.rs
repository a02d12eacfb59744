//! What a job may do in its transaction.

use std::cell::Cell;

use crate::kit::clock::Timestamp;
use crate::kit::random::Entropy;
use crate::vault::doors::Door;
use crate::vault::fault::Fault;
use crate::vault::keyring::{Field, Keyring};
use crate::vault::sql::{Named, Row, Sql};
use crate::vault::trail::{self, Entry, Head, Origin};

/// What a job may use: statements, the trail, and the one instant of its transaction.
#[derive(Clone, Copy)]
pub struct Writing<'c> {
    /// Statements, through whichever door the job was let in by.
    pub sql: Sql<'c>,
    /// The instant.
    pub now: Timestamp,
    pub(in crate::vault) keys: &'c Keyring,
    /// Gives randomness.
    pub entropy: &'c Entropy,
    pub(super) head: &'c Cell<Head>,
    pub(super) posted: &'c Cell<u64>,
}

impl Writing<'_> {
    /// The same transaction through this door.
    pub(in crate::vault) fn through(&self, door: Door) -> Self {
        Self { sql: self.sql.through(door), ..*self }
    }

    /// The same transaction past every door: for the vault's own rows, whoever asked for them.
    pub(in crate::vault) fn past_doors(&self) -> Self {
        Self { sql: self.sql.past_doors(), ..*self }
    }

    /// Seals a secret that a row keeps, bound to what it is and to its row.
    ///
    /// # Errors
    /// When it cannot be sealed: then nothing may be kept in its place.
    pub fn seal(&self, of: (Field, &[u8]), plain: &[u8]) -> Result<Vec<u8>, Fault> {
        self.keys.seal_field(of, plain, self.entropy)
    }

    /// Says that so many notices were queued: whoever sends them is woken once they are durable.
    pub(in crate::vault) fn posted(&self, notices: usize) {
        self.posted.set(self.posted.get() + notices as u64);
    }

    /// Appends a row to the trail; returns its number.
    pub fn append(&self, origin: &Origin, entry: &Entry<'_>) -> Result<i64, Fault> {
        let head = trail::append(self.sql.past_doors(), self.head.get(), self.now, origin, entry)?;
        self.head.set(head);
        Ok(head.seq)
    }
}

/// What a job may use that only reads and notes: it cannot change what anybody has read before.
pub(in crate::vault) struct Noting<'c>(pub(super) &'c Writing<'c>);

impl Noting<'_> {
    /// Appends a row to the trail; returns its number.
    pub fn append(&self, origin: &Origin, entry: &Entry<'_>) -> Result<i64, Fault> {
        self.0.append(origin, entry)
    }

    /// The instant, in milliseconds.
    pub fn now(&self) -> i64 {
        self.0.now.as_millisecond()
    }

    /// The first row, if there is one.
    pub fn maybe<T>(
        &self,
        sql: &str,
        named: Named<'_>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Fault> {
        self.0.sql.maybe(sql, named, read)
    }
}

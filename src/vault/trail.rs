//! The audit trail: append only, each row carrying the hash of the one before.
//!
//! Rows are written by the vault alone, in the transaction of what they record. Triggers refuse to change or delete
//! them; the chain shows what was changed behind SQLite's back; [`checkpoint`](super::checkpoint) outside the database
//! shows what was cut off or put back.

mod chain;

use sha2::{Digest as _, Sha256};

use super::actor::{Actor, Relation};
use super::fault::Fault;
use super::sql::Sql;
use crate::kit::clock::Timestamp;
use crate::kit::id::{AccountId, PatientId, RequestId};

pub use chain::Break;
pub(super) use chain::verify;

/// Where the chain stands: the last row's number and hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of the last row; 0 when there is none.
    pub seq: i64,
    /// Its hash; zeros when there is none.
    pub hash: [u8; 32],
}

impl Head {
    pub(super) const START: Self = Self { seq: 0, hash: [0; 32] };
}

/// The request behind an act: its id, the prefix of the address it came from (never the whole address), and a word
/// for the browser.
#[derive(Clone, Debug)]
pub struct Origin {
    pub request: RequestId,
    /// `203.0.113.0/24`, `2001:db8::/48`; empty for the terminal and for jobs.
    pub address: String,
    /// "Chrome on Android"; empty where nobody can tell.
    pub device: String,
}

/// One row to be. What is not said is empty.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// `event`, `leave` or `change`.
    pub sort: &'static str,
    /// What was done or asked for, by its name on the trail.
    pub act: &'static str,
    /// How it ended: `granted`, `done`, `failed`, `refused` and the like.
    pub outcome: &'static str,
    /// The word of who acted.
    pub actor: &'static str,
    /// The login that acted, or that it happened to.
    pub account: Option<AccountId>,
    /// The roles held then, as words.
    pub roles: String,
    /// What the actor was to the patient, as a word.
    pub relation: &'static str,
    pub patient: Option<PatientId>,
    /// Which thing.
    pub object: Option<[u8; 16]>,
    /// Of a change, the row of its leave; of a list that was shown again, the row that says whom it showed.
    pub leave: Option<i64>,
    /// More of it. No name, no health data.
    pub detail: &'a str,
    /// The patients of a list.
    pub shown: &'a [PatientId],
}

impl<'a> Entry<'a> {
    /// A row of nobody's, about nothing yet.
    pub fn new(sort: &'static str, act: &'static str, outcome: &'static str) -> Self {
        Self {
            sort,
            act,
            outcome,
            actor: "nobody",
            account: None,
            roles: String::new(),
            relation: Relation::None.word(),
            patient: None,
            object: None,
            leave: None,
            detail: "",
            shown: &[],
        }
    }

    /// By this actor.
    #[must_use]
    pub fn by(self, actor: &Actor) -> Self {
        Self { actor: actor.word(), account: actor.account(), roles: actor.roles().words(), ..self }
    }

    /// With more of it. No name, no health data.
    #[must_use]
    pub fn detail(self, detail: &'a str) -> Self {
        Self { detail, ..self }
    }

    /// The texts in the order of [`Row::words`].
    fn words(&'a self, origin: &'a Origin) -> [&'a str; 9] {
        let Self { sort, act, outcome, actor, roles, relation, detail, .. } = self;
        // Only what is done with a login is told with its browser.
        let device = if *sort == "event" { &origin.device } else { "" };
        [sort, act, outcome, actor, roles, relation, detail, &origin.address, device]
    }
}

const INSERT: &str = "insert into trail (seq, at, entry, act, outcome, actor, account_id, roles, relation, patient_id,
        object_id, leave_seq, detail, request_id, address, device, shown, prev, hash)
    values (:seq, :at, :entry, :act, :outcome, :actor, :account, :roles, :relation, :patient,
        :object, :leave, :detail, :request, :address, :device, :shown, :prev, :hash)";

/// Appends a row after `head` and returns the new head. To be called inside a transaction of the writer.
pub(super) fn append(
    sql: Sql<'_>,
    head: Head,
    now: Timestamp,
    origin: &Origin,
    entry: &Entry<'_>,
) -> Result<Head, Fault> {
    let (seq, at) = (head.seq + 1, now.as_millisecond());
    let shown = (!entry.shown.is_empty()).then(|| shown_digest(entry.shown));
    let row = Row {
        seq,
        at,
        words: entry.words(origin),
        blobs: [
            entry.account.as_ref().map(|id| id.bits().as_slice()),
            entry.patient.as_ref().map(|id| id.bits().as_slice()),
            entry.object.as_ref().map(<[u8; 16]>::as_slice),
            Some(origin.request.bits().as_slice()),
            shown.as_ref().map(<[u8; 32]>::as_slice),
        ],
        leave: entry.leave,
    };
    let hash = row.hash(&head.hash);
    row.insert(sql, &head.hash, &hash)?;
    for patient in entry.shown {
        sql.change(
            "insert or ignore into trail_shown (patient_id, seq) values (:patient, :seq)",
            &[(":patient", patient), (":seq", &seq)],
        )?;
    }
    Ok(Head { seq, hash })
}

/// The last row of the chain, as the database has it.
pub(super) fn head(sql: Sql<'_>) -> Result<Head, Fault> {
    let last = sql.maybe("select seq, hash from trail order by seq desc limit 1", &[], |row| {
        Ok(Head { seq: row.get("seq")?, hash: row.get("hash")? })
    })?;
    Ok(last.unwrap_or(Head::START))
}

/// One row's content, in the one order and form in which it is hashed.
struct Row<'a> {
    seq: i64,
    at: i64,
    /// Sort, act, outcome, actor, roles, relation, detail, address, device.
    words: [&'a str; 9],
    /// Account, patient, object, request, shown.
    blobs: [Option<&'a [u8]>; 5],
    leave: Option<i64>,
}

impl Row<'_> {
    fn insert(&self, sql: Sql<'_>, prev: &[u8; 32], hash: &[u8; 32]) -> Result<(), Fault> {
        let [entry, act, outcome, actor, roles, relation, detail, address, device] = &self.words;
        let [account, patient, object, request, shown] = &self.blobs;
        sql.change(
            INSERT,
            &[
                (":seq", &self.seq),
                (":at", &self.at),
                (":entry", entry),
                (":act", act),
                (":outcome", outcome),
                (":actor", actor),
                (":account", account),
                (":roles", roles),
                (":relation", relation),
                (":patient", patient),
                (":object", object),
                (":leave", &self.leave),
                (":detail", detail),
                (":request", request),
                (":address", address),
                (":device", device),
                (":shown", shown),
                (":prev", prev),
                (":hash", hash),
            ],
        )?;
        Ok(())
    }

    /// SHA-256 over the hash before and every field, each preceded by its length, so that no two rows hash alike.
    fn hash(&self, prev: &[u8; 32]) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(prev);
        hash.update(self.seq.to_be_bytes());
        hash.update(self.at.to_be_bytes());
        for word in self.words {
            hash.update((word.len() as u64).to_be_bytes());
            hash.update(word.as_bytes());
        }
        for blob in self.blobs {
            hash.update(blob.map_or(u64::MAX, |blob| blob.len() as u64).to_be_bytes());
            hash.update(blob.unwrap_or_default());
        }
        hash.update([u8::from(self.leave.is_some())]);
        hash.update(self.leave.unwrap_or_default().to_be_bytes());
        hash.finalize().into()
    }
}

/// The hash of a list of patients, in whatever order it showed them.
pub(super) fn shown_digest(shown: &[PatientId]) -> [u8; 32] {
    let mut sorted = shown.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut hash = Sha256::new();
    for patient in sorted {
        hash.update(patient.bits());
    }
    hash.finalize().into()
}

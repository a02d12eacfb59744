//! The door of logins: what `crate::logins` reaches of the vault, and nobody else.
//!
//! Logins are above the vault, as features are, and yet need what no feature may have: rows about people who are not
//! signed in, the hashes and sealed secrets of their ways in, and to say who holds a session. So this module has a name
//! of its own, and a rule of `tests/tidy` refuses that name everywhere but in `logins`. What comes through the door is
//! little all the same. SQLite lets pass the tables of logins and of the clinic, and of charts what says who may open
//! them; results, documents, values and the laboratory are refused. An actor is made in two ways: [`Door::visitor`]
//! looks a session up, [`Door::holder_of_the_terminal`] an enrolment begun with the set-up link. Nothing here makes one
//! of words.

mod held;
mod lately;
mod session;
mod set_up;

use super::Vault;
use super::actor::{Actor, Kind};
use super::chart::Chart;
use super::desk::Desk;
use super::doors::Door as Filed;
use super::fault::Fault;
use super::purpose::{Changes, OfChart, OfDesk};
use super::tx::Tx;
use crate::kit::id::AccountId;
use zeroize::Zeroizing;

pub use super::hasher::Hasher;
pub use super::keyring::Field;
pub use super::limiter::{Key, Limiter, Rule};
pub use super::sql::Sql;
pub use super::trail::Entry;
pub use super::writer::Writing;
pub use crate::kit::method::Method;
pub(super) use held::HeldSessions;
pub use session::{Fresh, SessionStage, Standing, TimeLeft, Visitor, live_since};
pub use set_up::SetUpLink;

/// The vault as logins reach it.
#[derive(Clone, Copy)]
pub struct Door<'v>(&'v Vault);

impl<'v> Door<'v> {
    /// The door of this vault.
    pub const fn of(vault: &'v Vault) -> Self {
        Self(vault)
    }

    /// The same, for what a leave on a chart needs of its logins.
    pub const fn of_chart<P: OfChart>(chart: &'v Chart<P>) -> Self {
        Self(chart.vault())
    }

    /// The same, for what a leave on the clinic needs of staff's logins.
    pub const fn of_desk<P: OfDesk>(desk: &'v Desk<P>) -> Self {
        Self(desk.vault())
    }

    /// The vault behind it.
    pub const fn vault(self) -> &'v Vault {
        self.0
    }

    /// Runs a job that reads.
    pub async fn read<T: Send + 'static>(
        self,
        job: impl FnOnce(Sql<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.0.readers().run(move |sql| job(sql.through(Filed::Logins))).await
    }

    /// Runs a job that changes something; answers once it is durable. What happened with a login is an event on the
    /// trail, which the job appends in the same transaction.
    pub async fn write<T: Send + 'static>(
        self,
        job: impl FnOnce(&Writing<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.0.writer().run(move |writing| job(&writing.through(Filed::Logins))).await
    }

    /// The same for a job that changes only what nobody keeps: counters, and what it notes on the trail.
    pub async fn write_counters<T: Send + 'static>(
        self,
        job: impl FnOnce(&Writing<'_>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.0.writer().write_counters(move |writing| job(&writing.through(Filed::Logins))).await
    }

    /// Hashes passwords and codes.
    pub fn hasher(self) -> &'v Hasher {
        self.0.hasher()
    }

    /// Slows guessing down.
    pub fn limiter(self) -> &'v Limiter {
        self.0.limiter()
    }

    /// The set-up link that was printed last.
    pub fn set_up_link(self) -> &'v SetUpLink {
        &self.0.0.set_up
    }

    /// Seals a secret that a row keeps, bound to what it is and to its row.
    ///
    /// # Errors
    /// When it cannot be sealed: then nothing may be kept in its place.
    pub fn seal(self, of: (Field, &[u8]), plain: &[u8]) -> Result<Vec<u8>, Fault> {
        self.0.keys().seal_field(of, plain, self.0.entropy())
    }

    /// Opens a sealed secret; `None` when it is not of this row.
    pub fn unseal(self, of: (Field, &[u8]), sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.0.keys().open_field(of, sealed)
    }
}

/// The transaction of a leave, through the door of logins: where an act on a chart or on the clinic changes a login.
pub fn within<'t, P: Changes>(tx: &'t Tx<'_, P>) -> Result<Writing<'t>, Fault> {
    Ok(tx.vault()?.through(Filed::Logins))
}

impl Entry<'_> {
    /// By somebody who is about to be signed in: their login was made, or proven, in this very transaction.
    #[must_use]
    pub fn by_person(self, account: AccountId) -> Self {
        self.by(&Actor(Kind::Person(account)))
    }

    /// By whoever holds the server's terminal.
    #[must_use]
    pub fn by_operator(self) -> Self {
        self.by(&Actor(Kind::Operator))
    }

    /// By the clock's work of this name.
    #[must_use]
    pub fn by_job(self, name: &'static str) -> Self {
        self.by(&Actor(Kind::Job(name)))
    }
}

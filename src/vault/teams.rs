//! How many charts nobody treats yet: what the clinic has to know before it keeps charts to care teams. Numbers, which
//! name nobody.

use super::desk::Desk;
use super::fault::Fault;
use super::purpose::{ListWithoutTeam, ReadSettings};
use super::sql::Sql;
use super::tx::PanelTx;

/// How many active charts have no care team, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WithoutTeam {
    /// Charts that nobody treats.
    pub without: u32,
    /// All of them.
    pub all: u32,
}

impl Desk<ReadSettings> {
    /// For whoever may keep charts to care teams.
    pub async fn without_team(&self) -> Result<WithoutTeam, Fault> {
        self.reading(count).await
    }
}

/// For whoever fills the teams.
pub fn without_team(tx: &PanelTx<'_, ListWithoutTeam>) -> Result<WithoutTeam, Fault> {
    count(tx.past_doors())
}

/// A team whose members have all left treats nobody.
fn count(sql: Sql<'_>) -> Result<WithoutTeam, Fault> {
    sql.one(
        "select count(*) as charts,
                coalesce(sum(not exists (
                    select 1 from care_team join accounts on accounts.id = care_team.account_id
                     where care_team.patient_id = patients.id and accounts.state = 'active')), 0) as without
           from patients where state = 'active'",
        &[],
        |row| Ok(WithoutTeam { without: row.get("without")?, all: row.get("charts")? }),
    )
}

//! The SQL of activation sheets and grants: who gets into a chart.

use crate::features::people::model::Issued;
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::{AccountId, ActivationId};
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::actor::{Scope, Scopes};
use crate::vault::purpose::{Changes, GrantAccess, IssueActivation, RevokeActivation};
use crate::vault::{Change, ChartTx, Fault, FreshCode, Recorded};

/// The rule that says that another code begins with the same four letters.
pub const SELECTOR_TAKEN: &str = "activations.selector";
/// The rule that says that the patient has a login already.
pub const ALREADY_ACTIVE: &str = "activation_is_for_an_unclaimed_chart";

/// Issues a code for so many days; the one before stops working.
///
/// # Errors
/// [`Fault::Rule`] [`ALREADY_ACTIVE`] when the patient has a login, [`SELECTOR_TAKEN`] when another code is needed;
/// [`Fault::Stale`] when the chart is no longer in use.
pub fn issue(tx: &ChartTx<'_, IssueActivation>, code: &FreshCode, days: u32) -> Result<Recorded<Issued>, Fault> {
    let claimed = "select 1 from grants where patient_id = :patient and kind = 'oneself'";
    if tx.maybe(claimed, &[], |_| Ok(()))?.is_some() {
        return Err(Fault::Rule(ALREADY_ACTIVE.to_owned()));
    }
    let until = tx.now() + SignedDuration::from_hours(24 * i64::from(days));
    let issued = tx.maybe(
        "select given_name || ' ' || family_name as name, language
           from patients
          where id = :patient and state = 'active'",
        &[],
        |row| {
            let language = Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default();
            Ok(Issued { name: Phi::new(row.get("name")?), language, until })
        },
    )?;
    let issued = issued.ok_or(Fault::Stale)?;
    let (id, now): (ActivationId, _) = (tx.fresh(), tx.now().as_millisecond());
    let replaced = end_open(tx, "replaced")?;
    tx.change_one(
        "insert into activations (patient_id, id, selector, verifier_hash, issued_at, expires_at)
         values (:patient, :id, :selector, :verifier, :now, :until)",
        &[
            (":id", &id),
            (":selector", &code.selector),
            (":verifier", &code.verifier_hash),
            (":now", &now),
            (":until", &until.as_millisecond()),
        ],
    )?;
    tx.record(&Change::of(id).saying(if replaced { "voids the sheet before" } else { "" }), issued)
}

/// Stops the sheet that is out.
///
/// # Errors
/// [`Fault::Stale`] when none is.
pub fn revoke(tx: &ChartTx<'_, RevokeActivation>) -> Result<Recorded<()>, Fault> {
    if end_open(tx, "revoked")? { tx.record(&Change::default(), ()) } else { Err(Fault::Stale) }
}

/// Ends the open sheet, if there is one. Whoever is halfway in with it finds it ended at the last step.
fn end_open<P: Changes>(tx: &ChartTx<'_, P>, how: &'static str) -> Result<bool, Fault> {
    let ended = tx.change(
        "update activations set ended_at = :now, ended_how = :how where patient_id = :patient and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":how", &how)],
    )?;
    Ok(ended > 0)
}

/// Gives a person's login a proxy's access to this chart, or changes what it covers.
///
/// # Errors
/// [`Fault::Stale`] when the login is no active person's, or the chart is its own.
pub fn grant_proxy(
    tx: &ChartTx<'_, GrantAccess>,
    account: AccountId,
    scopes: Scopes,
    ends_at: Option<Timestamp>,
) -> Result<Recorded<()>, Fault> {
    tx.change_one(
        "insert into grants (patient_id, account_id, kind, results, appointments, medicines, messages, documents,
                             granted_at, ends_at)
         select :patient, id, 'proxy', :results, :appointments, :medicines, :messages, :documents, :now, :ends_at
           from accounts
          where id = :account and kind = 'person' and state = 'active'
         on conflict (patient_id, account_id) do update
            set results = excluded.results, appointments = excluded.appointments, medicines = excluded.medicines,
                messages = excluded.messages, documents = excluded.documents, ends_at = excluded.ends_at
          where grants.kind = 'proxy'",
        &[
            (":account", &account),
            (":results", &scopes.has(Scope::Results)),
            (":appointments", &scopes.has(Scope::Appointments)),
            (":medicines", &scopes.has(Scope::Medicines)),
            (":messages", &scopes.has(Scope::Messages)),
            (":documents", &scopes.has(Scope::Documents)),
            (":now", &tx.now().as_millisecond()),
            (":ends_at", &ends_at.map(Timestamp::as_millisecond)),
        ],
    )?;
    tx.record(&Change::of(account), ())
}

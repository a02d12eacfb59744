//! The SQL of activation codes.

use crate::features::people::model::{Issued, Way};
use crate::kit::clock::SignedDuration;
use crate::kit::id::ActivationId;
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::logins::FreshCode;
use crate::vault::outbox::{Channel, Kind, Post, To};
use crate::vault::purpose::{Changes, IssueActivation, OfChart, OpenCard, RevokeActivation};
use crate::vault::{Change, ChartTx, Fault, Recorded, at};

/// The rule that says that another code begins with the same four letters.
pub const SELECTOR_TAKEN: &str = "activations.selector";
/// The rule that says that the patient has a login already.
pub const ALREADY_ACTIVE: &str = "activation_is_for_an_unclaimed_chart";
/// The rule that says that there is no address to send a code to, or that the patient has not agreed to texts.
pub const NO_ADDRESS: &str = "activation_goes_to_an_address_on_file";

/// How long a code works that was sent: whoever reads somebody's mail has little time (SECURITY §7.7).
const SENT: SignedDuration = SignedDuration::from_hours(24);

/// Issues a code on paper for so many days; the one before stops working.
///
/// # Errors
/// [`Fault::Rule`] [`ALREADY_ACTIVE`] when the patient has a login, [`SELECTOR_TAKEN`] when another code is needed;
/// [`Fault::Stale`] when the chart is no longer in use.
pub fn issue(tx: &ChartTx<'_, IssueActivation>, code: &FreshCode, days: u32) -> Result<Recorded<ActivationId>, Fault> {
    let issued = whose(tx, SignedDuration::from_hours(24 * i64::from(days)))?;
    let (id, replaced) = keep(tx, code, &issued, (Way::Paper, None))?;
    tx.record(&Change::of(id).saying(said(Way::Paper, replaced)), id)
}

/// The same for a child who is old enough for a login of their own. Whether they are is judged again when it is used.
///
/// # Errors
/// As [`issue`].
pub fn issue_own(
    tx: &ChartTx<'_, IssueActivation>,
    code: &FreshCode,
    days: u32,
) -> Result<Recorded<ActivationId>, Fault> {
    let issued = whose(tx, SignedDuration::from_hours(24 * i64::from(days)))?;
    let (id, replaced) = keep(tx, code, &issued, (Way::Paper, None))?;
    tx.change_one("update activations set for_oneself = 1 where patient_id = :patient and id = :id", &[(":id", &id)])?;
    tx.record(&Change::of(id).saying(format!("{}, for the child", said(Way::Paper, replaced))), id)
}

/// Issues a code for a day and queues the e-mail or text that takes it to the address on file.
///
/// # Errors
/// As [`issue`], and [`Fault::Rule`] [`NO_ADDRESS`].
pub fn send(
    tx: &ChartTx<'_, IssueActivation>,
    code: &FreshCode,
    channel: Channel,
) -> Result<Recorded<ActivationId>, Fault> {
    let issued = whose(tx, SENT)?;
    let address = address(tx, channel)?.ok_or_else(|| Fault::Rule(NO_ADDRESS.to_owned()))?;
    let (id, replaced) = keep(tx, code, &issued, (Way::Sent(channel), Some(&address)))?;
    tx.notify(&Post {
        kind: Kind::Activation,
        to: To::Address { channel, address, language: issued.language, account: None },
        patient: Some(tx.patient()?),
        secret: Some(code.code.grouped()),
        about: Some(*id.bits()),
        delay: SignedDuration::ZERO,
    })?;
    tx.record(&Change::of(id).saying(said(Way::Sent(channel), replaced)), id)
}

/// The code on paper that is out; nothing when none is.
pub fn issued(tx: &ChartTx<'_, OpenCard>) -> Result<Option<(ActivationId, Issued)>, Fault> {
    tx.maybe(
        "select activations.id, full_name as name, language, expires_at
           from activations join patients on patients.id = patient_id
          where patient_id = :patient and ended_at is null and sent_by = 'paper'",
        &[],
        |row| {
            let language = Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default();
            Ok((row.get("id")?, Issued { name: Phi::new(row.get("name")?), language, until: at(row, "expires_at")? }))
        },
    )
}

/// Stops the code that is out.
///
/// # Errors
/// [`Fault::Stale`] when none is.
pub fn revoke(tx: &ChartTx<'_, RevokeActivation>) -> Result<Recorded<()>, Fault> {
    if end_open(tx, "revoked")? { tx.record(&Change::default(), ()) } else { Err(Fault::Stale) }
}

/// Ends the open code, if there is one, and takes back the mail with it if that still waits. Whoever is halfway in with
/// it finds it ended at the last step.
pub(super) fn end_open<P: Changes + OfChart>(tx: &ChartTx<'_, P>, how: &'static str) -> Result<bool, Fault> {
    let open: Option<ActivationId> =
        tx.maybe("select id from activations where patient_id = :patient and ended_at is null", &[], |row| {
            row.get("id")
        })?;
    let Some(open) = open else { return Ok(false) };
    tx.change_one(
        "update activations set ended_at = :now, ended_how = :how where patient_id = :patient and id = :id",
        &[(":now", &tx.now().as_millisecond()), (":how", &how), (":id", &open)],
    )?;
    tx.stop_notices_about(open)?;
    Ok(true)
}

/// To whom the code is issued, and until when it works.
fn whose(tx: &ChartTx<'_, IssueActivation>, works: SignedDuration) -> Result<Issued, Fault> {
    let claimed = "select 1 from grants where patient_id = :patient and kind = 'oneself'";
    if tx.maybe(claimed, &[], |_| Ok(()))?.is_some() {
        return Err(Fault::Rule(ALREADY_ACTIVE.to_owned()));
    }
    let until = tx.now() + works;
    let issued = tx.maybe(
        "select full_name as name, language
           from patients
          where id = :patient and state = 'active'",
        &[],
        |row| {
            let language = Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default();
            Ok(Issued { name: Phi::new(row.get("name")?), language, until })
        },
    )?;
    issued.ok_or(Fault::Stale)
}

/// The address on file, where it may be written to.
fn address(tx: &ChartTx<'_, IssueActivation>, channel: Channel) -> Result<Option<String>, Fault> {
    let (email, mobile): (Option<String>, Option<String>) = tx.one(
        "select email, case when texts_agreed_at is not null then mobile end as mobile
           from patients where id = :patient",
        &[],
        |row| Ok((row.get("email")?, row.get("mobile")?)),
    )?;
    Ok(match channel {
        Channel::Email => email,
        Channel::Text => mobile,
    })
}

/// Keeps the code; returns its id and whether another one stopped.
fn keep(
    tx: &ChartTx<'_, IssueActivation>,
    code: &FreshCode,
    issued: &Issued,
    (way, sent_to): (Way, Option<&str>),
) -> Result<(ActivationId, bool), Fault> {
    let (id, now): (ActivationId, _) = (tx.fresh(), tx.now().as_millisecond());
    let replaced = end_open(tx, "replaced")?;
    tx.change_one(
        "insert into activations
             (patient_id, id, selector, verifier_hash, sent_by, sent_to, issued_by, issued_at, expires_at)
         values (:patient, :id, :selector, :verifier, :sent_by, :sent_to, :issued_by, :now, :until)",
        &[
            (":id", &id),
            (":selector", &code.selector),
            (":verifier", &code.verifier_hash),
            (":sent_by", &way.word()),
            (":sent_to", &sent_to),
            (":issued_by", &tx.account()),
            (":now", &now),
            (":until", &issued.until.as_millisecond()),
        ],
    )?;
    tx.change_one(
        "update patients set access = 'open', access_at = :until where id = :patient and access <> 'claimed'",
        &[(":until", &issued.until.as_millisecond())],
    )?;
    Ok((id, replaced))
}

/// How it went, for the trail.
fn said(way: Way, replaced: bool) -> String {
    let voids = if replaced { ", voids the code before" } else { "" };
    format!("by {}{voids}", way.word())
}

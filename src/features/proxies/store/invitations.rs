//! Invitations to act for a patient.

use crate::features::proxies::model::{Issued, OpenInvitation, Wish};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::ProxyInvitationId;
use crate::kit::phi::Phi;
use crate::kit::scopes::Scope;
use crate::logins::FreshCode;
use crate::vault::outbox::{Channel, Kind, Post, To};
use crate::vault::purpose::{InviteProxy, ListProxies, RevokeProxyInvitation};
use crate::vault::{Change, ChartTx, Fault, Recorded, at, relations, word};

/// The rule that says that another code begins with the same four letters.
pub const SELECTOR_TAKEN: &str = "proxy_invitations.selector";
/// The rule that says that enough invitations wait to be used.
pub const TOO_MANY: &str = "few_invitations_at_a_time";
/// Most invitations of a chart that can be open at a time: each may send a mail to an address of anybody's.
const MOST_OPEN: i64 = 10;
/// The rule that says that this login has invited enough people within a day.
pub const TOO_MANY_TODAY: &str = "few_invitations_a_day";
/// The rule that says that enough mails with codes went to this address within a day.
pub const TOO_MANY_TO_THEM: &str = "few_invitations_to_one_address";
/// Most invitations of one login within a day, taken back or not: of a patient, and of somebody at the desk.
const MOST_A_DAY: (i64, i64) = (10, 100);
/// Most mails with codes to one address within a day, whoever asks for them.
const MOST_TO_ONE: i64 = 3;
const A_DAY: SignedDuration = SignedDuration::from_hours(24);
/// How long a code works that is handed over in person, and one that was mailed.
const ON_PAPER: SignedDuration = SignedDuration::from_hours(24 * 7);
const BY_MAIL: SignedDuration = SignedDuration::from_hours(24);

/// The invitations that can still be used, the newest first.
pub fn invitations(tx: &ChartTx<'_, ListProxies>) -> Result<Vec<OpenInvitation>, Fault> {
    tx.rows(
        "select id, name, reason, results, appointments, medicines, messages, documents, 0 as own_threads, expires_at
           from proxy_invitations
          where patient_id = :patient and ended_at is null and expires_at > :now
          order by issued_at desc",
        &[(":now", &tx.now().as_millisecond())],
        |row| {
            Ok(OpenInvitation {
                id: row.get("id")?,
                name: Phi::new(row.get("name")?),
                reason: word(row, "reason")?,
                scopes: relations::scopes(row)?,
                until: at(row, "expires_at")?,
            })
        },
    )
}

/// Invites somebody; `ends_at` is the end of the last day. The code goes by mail too where the wish says so.
///
/// # Errors
/// [`Fault::Rule`] [`SELECTOR_TAKEN`] when another code is needed, [`TOO_MANY`] when enough wait,
/// [`TOO_MANY_TODAY`] or [`TOO_MANY_TO_THEM`] after enough within a day; [`Fault::Stale`] when the chart is no longer in use.
pub fn invite(
    tx: &ChartTx<'_, InviteProxy>,
    (wish, ends_at): (&Wish, Option<Timestamp>),
    code: &FreshCode,
) -> Result<Recorded<Issued>, Fault> {
    let id: ProxyInvitationId = tx.fresh();
    let until = tx.now() + if wish.email.is_some() { BY_MAIL } else { ON_PAPER };
    is_free(tx, code)?;
    are_few(tx)?;
    are_few_today(tx, wish)?;
    let by_patient = matches!(tx.relation(), crate::vault::actor::Relation::Oneself);
    tx.change_one(
        "insert into proxy_invitations (patient_id, id, name, reason, results, appointments, medicines, messages,
                                        documents, grant_ends_at, language, by_patient, issued_by, selector,
                                        verifier_hash, issued_at, expires_at)
         select id, :id, :name, :reason, :results, :appointments, :medicines, :messages, :documents, :ends_at, :language,
                :by_patient, :account, :selector, :verifier, :now, :until
           from patients
          where id = :patient and state = 'active'",
        &[
            (":id", &id),
            (":name", wish.name.reveal()),
            (":reason", &wish.reason.word()),
            (":results", &wish.scopes.has(Scope::Results)),
            (":appointments", &wish.scopes.has(Scope::Appointments)),
            (":medicines", &wish.scopes.has(Scope::Medicines)),
            (":messages", &wish.scopes.has(Scope::Messages)),
            (":documents", &wish.scopes.has(Scope::Documents)),
            (":ends_at", &ends_at.map(Timestamp::as_millisecond)),
            (":language", &wish.language.tag()),
            (":by_patient", &by_patient),
            (":account", &tx.account()),
            (":selector", &code.selector),
            (":verifier", &code.verifier_hash),
            (":now", &tx.now().as_millisecond()),
            (":until", &until.as_millisecond()),
        ],
    )?;
    mail(tx, wish, id, code)?;
    let issued = Issued { id, name: wish.name.clone(), language: wish.language, until, is_sent: wish.email.is_some() };
    tx.record(&Change::of(id).saying(wish.scopes.words()), issued)
}

/// Codes of sheets and of invitations are typed into one page: no two of them begin alike.
fn is_free(tx: &ChartTx<'_, InviteProxy>, code: &FreshCode) -> Result<(), Fault> {
    let taken = tx.maybe(
        "select 1 from activations where selector = :selector and :patient is not null",
        &[(":selector", &code.selector)],
        |_| Ok(()),
    )?;
    if taken.is_some() { Err(Fault::Rule(SELECTOR_TAKEN.to_owned())) } else { Ok(()) }
}

fn are_few(tx: &ChartTx<'_, InviteProxy>) -> Result<(), Fault> {
    let open: i64 = tx.one(
        "select count(*) as open from proxy_invitations
          where patient_id = :patient and ended_at is null and expires_at > :now",
        &[(":now", &tx.now().as_millisecond())],
        |row| row.get("open"),
    )?;
    if open >= MOST_OPEN { Err(Fault::Rule(TOO_MANY.to_owned())) } else { Ok(()) }
}

/// Taking an invitation back gives no room for another: what counts is what was made.
fn are_few_today(tx: &ChartTx<'_, InviteProxy>, wish: &Wish) -> Result<(), Fault> {
    let since = tx.now() - A_DAY;
    let by_patient = matches!(tx.relation(), crate::vault::actor::Relation::Oneself);
    let made: i64 = tx.invitations_since(since)?;
    if made >= if by_patient { MOST_A_DAY.0 } else { MOST_A_DAY.1 } {
        return Err(Fault::Rule(TOO_MANY_TODAY.to_owned()));
    }
    let Some(address) = &wish.email else { return Ok(()) };
    let mailed = tx.invitations_mailed_to(address.reveal(), since)?;
    if mailed >= MOST_TO_ONE { Err(Fault::Rule(TOO_MANY_TO_THEM.to_owned())) } else { Ok(()) }
}

fn mail(tx: &ChartTx<'_, InviteProxy>, wish: &Wish, id: ProxyInvitationId, code: &FreshCode) -> Result<(), Fault> {
    let Some(address) = &wish.email else { return Ok(()) };
    let address = address.reveal().clone();
    tx.notify(&Post {
        kind: Kind::ProxyInvitation,
        to: To::Address { channel: Channel::Email, address, language: wish.language, account: None },
        patient: Some(tx.patient()?),
        secret: Some(code.code.grouped()),
        about: Some(*id.bits()),
        delay: SignedDuration::ZERO,
    })
}

/// Takes an invitation back. Whoever is halfway in with it finds it ended at the last step.
///
/// # Errors
/// [`Fault::NotFound`] when the chart has no such invitation, [`Fault::Stale`] when it was used or ended already.
pub fn revoke(tx: &ChartTx<'_, RevokeProxyInvitation>, id: ProxyInvitationId) -> Result<Recorded<()>, Fault> {
    tx.one("select 1 from proxy_invitations where patient_id = :patient and id = :id", &[(":id", &id)], |_| Ok(()))?;
    tx.change_one(
        "update proxy_invitations set ended_at = :now, ended_how = 'revoked'
          where patient_id = :patient and id = :id and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":id", &id)],
    )?;
    tx.stop_notices_about(id)?;
    tx.record(&Change::of(id), ())
}

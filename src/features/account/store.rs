//! What the lobby says of one's own login, in the terms of these pages. The statements are the vault's.

use super::model::{Deed, DeskCode, Device, Event, Factor, Login, Session, Whereabouts, worth_showing};
use crate::kit::method::{LockedBy, Method};
use crate::logins::{Happening, Lobby, OwnDevice, OwnFactor, OwnSession, Visitor};
use crate::vault::purpose::LockLogin;
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// The reader's own login.
pub async fn login(lobby: &Lobby<'_>, visitor: &Visitor) -> Result<Login, Fault> {
    let own = lobby.own_login(visitor).await?;
    Ok(Login {
        username: own.username,
        has_password: own.has_password,
        sessions: own.sessions.into_iter().map(session).collect(),
        devices: own.devices.into_iter().map(device).collect(),
        factors: own.factors.into_iter().map(factor).collect(),
        codes_left: own.recovery_codes,
        recovery_since: own.recovery_since,
    })
}

/// What happened with it before this row, and where the next older stretch begins.
pub async fn history(
    lobby: &Lobby<'_>,
    visitor: &Visitor,
    before: Option<i64>,
) -> Result<(Vec<Event>, Option<i64>), Fault> {
    let history = lobby.own_history(visitor, before).await?;
    Ok((worth_showing(history.happenings.into_iter().map(event).collect()), history.older))
}

/// Locks a patient's login.
pub fn lock(tx: &ChartTx<'_, LockLogin>) -> Result<Recorded<()>, Fault> {
    tx.lock_login()?;
    tx.record(&Change::default(), ())
}

fn session(own: OwnSession) -> Session {
    Session {
        id: own.id,
        whereabouts: Whereabouts::new(own.device, &own.address),
        since: own.started_at,
        used: own.acted_at,
        is_this: own.is_this,
    }
}

fn device(own: OwnDevice) -> Device {
    Device { id: own.id, name: own.name, seen: own.last_seen_at, trusted_until: own.trusted_until }
}

fn factor(own: OwnFactor) -> Factor {
    Factor { id: own.id, kind: own.kind, name: own.name, added: own.added_at, used: own.used_at }
}

fn event(happening: Happening) -> Event {
    let deed = deed(&happening.act, &happening.outcome, &happening.detail);
    Event { at: happening.at, deed, whereabouts: Whereabouts::new(happening.device, &happening.address) }
}

fn deed(act: &str, outcome: &str, detail: &str) -> Deed {
    match (act, outcome) {
        ("sign_in.password", "failed") => Deed::WrongPassword,
        ("sign_in.password", _) => Deed::RightPassword,
        ("sign_in.factor", "failed") => Deed::WrongCode,
        ("sign_in.factor", _) => Deed::SignedIn(Method::of(detail)),
        ("sign_in.passkey", "failed") => Deed::WrongPasskey,
        ("sign_in.passkey", _) => Deed::SignedIn(Method::Passkey),
        ("session.step_up", "failed") => Deed::NotConfirmed,
        ("session.step_up", _) => Deed::Confirmed,
        ("code.send", _) => Deed::CodeSent,
        ("reset.ask", "failed") => Deed::TooManyLinks,
        ("reset.ask", _) => Deed::AskedForLink,
        ("reset.begin", _) => Deed::UsedLink,
        ("login.unlock", _) => Deed::Unlocked,
        ("session.end", _) => Deed::SignedOut,
        ("session.end_other", _) => Deed::EndedOther,
        ("session.end_others", _) => Deed::EndedOthers,
        ("device.distrust", _) => Deed::Distrusted,
        ("recovery_codes.renew", _) => Deed::NewCodes,
        ("password.change", "failed") => Deed::WrongCurrent,
        ("password.change" | "reset.finish", _) => Deed::NewPassword,
        ("username.change", _) => Deed::NewName,
        ("address.change" | "address.remove", _) => Deed::ChangedAddress,
        ("factor.add", _) => Deed::AddedFactor,
        ("factor.rename", _) => Deed::RenamedFactor,
        ("factor.remove", _) => Deed::RemovedFactor,
        ("login.lock", _) => Deed::Locked(LockedBy::from_word(detail).unwrap_or(LockedBy::Session)),
        ("activation.claim" | "staff.join" | "set_up.manager", _) => Deed::Made,
        ("notices.choose", _) => Deed::ChoseNotices,
        ("terms.accept", _) => Deed::AcceptedTerms,
        (act, outcome) => with_code(act, outcome),
    }
}

/// What came of codes from the clinic, of answers to texts, and of charts that were added.
fn with_code(act: &str, outcome: &str) -> Deed {
    match (act, outcome) {
        ("recovery.begin", "failed") => Deed::DeskCode(DeskCode::Failed),
        ("recovery.begin", _) => Deed::DeskCode(DeskCode::Typed),
        ("recovery.cancel", _) => Deed::DeskCode(DeskCode::Stopped),
        ("recovery.finish", _) => Deed::DeskCode(DeskCode::Used),
        ("staff.recover", _) => Deed::DeskCode(DeskCode::Made),
        ("reset.factor", "failed") => Deed::ResetNotProved,
        ("reset.factor", _) => Deed::ResetProved,
        ("texts.stop", _) => Deed::TextsStopped,
        ("texts.start", _) => Deed::TextsStarted,
        ("proxy.accept", _) => Deed::ActsFor,
        ("activation.add", _) => Deed::AddedChart,
        _ => Deed::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_of_a_login_has_a_sentence_of_its_own() {
        let acts = [
            "sign_in.password",
            "sign_in.factor",
            "sign_in.passkey",
            "session.step_up",
            "session.end",
            "session.end_other",
            "session.end_others",
            "device.distrust",
            "code.send",
            "reset.ask",
            "reset.begin",
            "reset.factor",
            "reset.finish",
            "recovery.begin",
            "recovery.cancel",
            "recovery.finish",
            "recovery_codes.renew",
            "password.change",
            "username.change",
            "address.change",
            "address.remove",
            "factor.add",
            "factor.rename",
            "factor.remove",
            "login.lock",
            "login.unlock",
            "activation.claim",
            "activation.add",
            "proxy.accept",
            "staff.join",
            "staff.recover",
            "set_up.manager",
            "notices.choose",
            "terms.accept",
            "texts.stop",
            "texts.start",
        ];
        for act in acts {
            for outcome in ["granted", "done", "failed"] {
                assert_ne!(deed(act, outcome, ""), Deed::Other, "{act} {outcome}");
            }
        }
    }
}

//! What each kind of notice says, and the subject of its mail.

use crate::kit::text::Words;
use crate::say;
use crate::vault::outbox::Kind;

/// The subject of a mail: it stands on locked screens, so it says as little as the mail.
pub fn subject(words: Words, kind: Kind) -> String {
    match kind {
        Kind::NewDevice => say!(words, "mail-new-device-subject"),
        Kind::PasswordChanged => say!(words, "mail-password-changed-subject"),
        Kind::UsernameChanged => say!(words, "mail-username-changed-subject"),
        Kind::ResetLink => say!(words, "mail-reset-link-subject"),
        Kind::SentCode => say!(words, "mail-sent-code-subject"),
        Kind::VerifyAddress => say!(words, "mail-verify-address-subject"),
        Kind::AddressChanged => say!(words, "mail-address-changed-subject"),
        Kind::FactorAdded => say!(words, "mail-factor-added-subject"),
        Kind::FactorEnded => say!(words, "mail-factor-ended-subject"),
        Kind::PasskeyCopied => say!(words, "mail-passkey-copied-subject"),
        Kind::RecoveryCodes => say!(words, "mail-recovery-codes-subject"),
        Kind::RecoveryBegun => say!(words, "mail-recovery-begun-subject"),
        Kind::RecoveryDone => say!(words, "mail-recovery-done-subject"),
        Kind::Locked => say!(words, "mail-locked-subject"),
        Kind::Guessed => say!(words, "mail-guessed-subject"),
        Kind::CodesGuessed => say!(words, "mail-codes-guessed-subject"),
        Kind::Activation => say!(words, "mail-activation-subject"),
        Kind::Activated => say!(words, "mail-activated-subject"),
        Kind::ProxyInvitation => say!(words, "mail-proxy-invitation-subject"),
        Kind::ProxyChanged => say!(words, "mail-proxy-changed-subject"),
        Kind::StaffAlert => say!(words, "mail-staff-alert-subject"),
        Kind::UrgentResult => say!(words, "mail-urgent-result-subject"),
        Kind::ProxyEndsSoon => say!(words, "mail-proxy-ends-soon-subject"),
        Kind::NewResult => say!(words, "mail-new-result-subject"),
    }
}

/// What happened, or what to do; one or two sentences.
pub(super) fn says(words: Words, kind: Kind) -> String {
    match kind {
        Kind::NewDevice => say!(words, "mail-new-device"),
        Kind::PasswordChanged => say!(words, "mail-password-changed"),
        Kind::UsernameChanged => say!(words, "mail-username-changed"),
        Kind::ResetLink => say!(words, "mail-reset-link"),
        Kind::SentCode => say!(words, "mail-sent-code"),
        Kind::VerifyAddress => say!(words, "mail-verify-address"),
        Kind::AddressChanged => say!(words, "mail-address-changed"),
        Kind::FactorAdded => say!(words, "mail-factor-added"),
        Kind::FactorEnded => say!(words, "mail-factor-ended"),
        Kind::PasskeyCopied => say!(words, "mail-passkey-copied"),
        Kind::RecoveryCodes => say!(words, "mail-recovery-codes"),
        Kind::RecoveryBegun => say!(words, "mail-recovery-begun"),
        Kind::RecoveryDone => say!(words, "mail-recovery-done"),
        Kind::Locked => say!(words, "mail-locked"),
        Kind::Guessed => say!(words, "mail-guessed"),
        Kind::CodesGuessed => say!(words, "mail-codes-guessed"),
        Kind::Activation => say!(words, "mail-activation"),
        Kind::Activated => say!(words, "mail-activated"),
        Kind::ProxyInvitation => say!(words, "mail-proxy-invitation"),
        Kind::ProxyChanged => say!(words, "mail-proxy-changed"),
        Kind::StaffAlert => say!(words, "mail-staff-alert"),
        Kind::UrgentResult => say!(words, "mail-urgent-result"),
        Kind::ProxyEndsSoon => say!(words, "mail-proxy-ends-soon"),
        Kind::NewResult => say!(words, "mail-new-result"),
    }
}

/// What somebody chooses to hear of; nothing for what is not to be chosen.
pub fn about(words: Words, kind: Kind) -> String {
    match kind {
        Kind::NewResult => say!(words, "choices-new-result"),
        Kind::ProxyEndsSoon => say!(words, "choices-proxy-ends-soon"),
        other => subject(words, other),
    }
}

//! What is told by mail or text, each kind of notice once: its word, what it may hold and whom it tells, how long it is
//! worth sending, and the messages that it says. Who queues one says nothing else of it.

use super::clock::SignedDuration;
use super::closed::closed_list;
use super::scopes::Scope;
use super::text::Words;
use crate::say;

/// What a notice may hold (PRODUCT §9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// "You have something new": no name, a link to the front door only. May be switched off, and waits for morning.
    Content,
    /// About a way in: may hold one one-time link. Always sent, at any hour, to the addresses before and after.
    Security,
}

/// What a notice of the class security tells of.
#[derive(PartialEq, Eq)]
enum Of {
    /// What only the owner of a login should have done: its mail carries the link to "this was not me".
    Deed,
    /// A way in, or who has one.
    Way,
    /// What staff have to act on.
    Staff,
}

/// How long a notice is tried for when nothing in it runs out before.
const TRIED_FOR: SignedDuration = SignedDuration::from_hours(48);
/// How long the links and codes work that are sent.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);
const HALF_AN_HOUR: SignedDuration = SignedDuration::from_mins(30);
const TEN_MINUTES: SignedDuration = SignedDuration::from_mins(10);

/// What is known of a kind.
struct Facts {
    /// Nothing for what may be switched off.
    of: Option<Of>,
    scope: Option<Scope>,
    lifetime: SignedDuration,
    subject: fn(Words) -> String,
    says: fn(Words) -> String,
    choice: fn(Words) -> String,
}

/// Declares the kinds by class, each with how long it is tried for, a mail's subject, which stands on locked screens and
/// says as little as the mail, and what happened or what to do. Of what may be switched off also the scope that a proxy
/// must have to hear of it, and what somebody chooses.
macro_rules! kinds {
    (
        Security { $( $(#[$doc:meta])* $kind:ident = $word:literal $of:ident, $lives:ident => $subject:literal, $says:literal; )* }
        Content { $( $(#[$new_doc:meta])* $new:ident = $new_word:literal $scope:expr, $new_lives:ident
            => $new_subject:literal, $new_says:literal, $choice:literal; )* }
    ) => {
        closed_list! {
            /// What a notice tells of.
            pub enum Kind {
                $( $(#[$doc])* $kind = $word, )*
                $( $(#[$new_doc])* $new = $new_word, )*
            }
        }

        /// In the order of the kinds.
        static FACTS: [Facts; Kind::ALL.len()] = [
            $( Facts {
                of: Some(Of::$of), scope: None, lifetime: $lives, choice: |words| say!(words, $subject),
                subject: |words| say!(words, $subject), says: |words| say!(words, $says),
            }, )*
            $( Facts {
                of: None, scope: $scope, lifetime: $new_lives, choice: |words| say!(words, $choice),
                subject: |words| say!(words, $new_subject), says: |words| say!(words, $new_says),
            }, )*
        ];
    };
}

kinds! {
    Security {
        /// Signed in from a device never seen before.
        NewDevice = "new_device" Deed, TRIED_FOR => "mail-new-device-subject", "mail-new-device";
        PasswordChanged = "password_changed" Deed, TRIED_FOR => "mail-password-changed-subject", "mail-password-changed";
        /// The name for signing in was changed.
        UsernameChanged = "username_changed" Deed, TRIED_FOR => "mail-username-changed-subject", "mail-username-changed";
        /// The link with which a password is reset.
        ResetLink = "reset_link" Way, HALF_AN_HOUR => "mail-reset-link-subject", "mail-reset-link";
        SentCode = "sent_code" Way, TEN_MINUTES => "mail-sent-code-subject", "mail-sent-code";
        /// The link that proves an address.
        VerifyAddress = "verify_address" Way, A_DAY => "mail-verify-address-subject", "mail-verify-address";
        /// An address was added or taken away.
        AddressChanged = "address_changed" Deed, TRIED_FOR => "mail-address-changed-subject", "mail-address-changed";
        FactorAdded = "factor_added" Deed, TRIED_FOR => "mail-factor-added-subject", "mail-factor-added";
        /// A factor was taken away.
        FactorEnded = "factor_ended" Deed, TRIED_FOR => "mail-factor-ended-subject", "mail-factor-ended";
        /// A passkey was refused, since somebody may hold a copy of it.
        PasskeyCopied = "passkey_copied" Deed, TRIED_FOR => "mail-passkey-copied-subject", "mail-passkey-copied";
        /// New recovery codes were made.
        RecoveryCodes = "recovery_codes" Deed, TRIED_FOR => "mail-recovery-codes-subject", "mail-recovery-codes";
        /// The front desk began a recovery; holds the link that stops it.
        RecoveryBegun = "recovery_begun" Way, A_DAY => "mail-recovery-begun-subject", "mail-recovery-begun";
        /// A recovery was used.
        RecoveryDone = "recovery_done" Deed, TRIED_FOR => "mail-recovery-done-subject", "mail-recovery-done";
        /// The login was locked by "this was not me".
        Locked = "locked" Way, TRIED_FOR => "mail-locked-subject", "mail-locked";
        /// Somebody tried so many wrong passwords that only browsers the owner has used before may try.
        Guessed = "guessed" Way, TRIED_FOR => "mail-guessed-subject", "mail-guessed";
        /// Somebody who knows the password tried several wrong second factors.
        CodesGuessed = "codes_guessed" Deed, TRIED_FOR => "mail-codes-guessed-subject", "mail-codes-guessed";
        /// The code with which a patient activates a login.
        Activation = "activation" Way, A_DAY => "mail-activation-subject", "mail-activation";
        /// A login was made for the chart.
        Activated = "activated" Deed, TRIED_FOR => "mail-activated-subject", "mail-activated";
        /// The code with which somebody becomes a proxy.
        ProxyInvitation = "proxy_invitation" Way, A_DAY => "mail-proxy-invitation-subject", "mail-proxy-invitation";
        /// Somebody was given access to a chart, or lost it.
        ProxyChanged = "proxy_changed" Way, TRIED_FOR => "mail-proxy-changed-subject", "mail-proxy-changed";
        /// To staff: a patient's login was locked, or a chart was opened without belonging to its care team.
        StaffAlert = "staff_alert" Staff, TRIED_FOR => "mail-staff-alert-subject", "mail-staff-alert";
        /// To clinicians: a result cannot wait.
        UrgentResult = "urgent_result" Staff, TRIED_FOR => "mail-urgent-result-subject", "mail-urgent-result";
    }
    Content {
        /// A proxy's access narrows or ends in 30 days.
        ProxyEndsSoon = "proxy_ends_soon" None, TRIED_FOR
            => "mail-proxy-ends-soon-subject", "mail-proxy-ends-soon", "choices-proxy-ends-soon";
        /// A result can be read.
        NewResult = "new_result" Some(Scope::Results), TRIED_FOR
            => "mail-new-result-subject", "mail-new-result", "choices-new-result";
    }
}

impl Kind {
    fn facts(self) -> &'static Facts {
        &FACTS[self as usize]
    }

    /// What it may hold, and whether it can be switched off.
    pub fn class(self) -> Class {
        if self.facts().of.is_none() { Class::Content } else { Class::Security }
    }

    /// What a proxy must see to hear of it.
    pub fn scope(self) -> Option<Scope> {
        self.facts().scope
    }

    /// How long it is tried for. What holds a code or a link is not sent once that has run out.
    pub fn lifetime(self) -> SignedDuration {
        self.facts().lifetime
    }

    /// The subject of a mail.
    pub fn subject(self, words: Words) -> String {
        (self.facts().subject)(words)
    }

    /// What happened, or what to do; one or two sentences.
    pub fn says(self, words: Words) -> String {
        (self.facts().says)(words)
    }

    /// What somebody chooses to hear of; its subject where there is no choice.
    pub fn choice(self, words: Words) -> String {
        (self.facts().choice)(words)
    }

    /// Whether what it holds runs out before trying ends.
    pub fn runs_out(self) -> bool {
        self.lifetime() < TRIED_FOR
    }

    /// Whether it tells of something that only the owner of a login should have done: such a mail carries the link to
    /// "this was not me".
    pub fn can_be_denied(self) -> bool {
        self.facts().of == Some(Of::Deed)
    }

    /// Whether staff have to act on it.
    pub fn is_for_staff(self) -> bool {
        self.facts().of == Some(Of::Staff)
    }

    /// The kinds that somebody may switch off.
    pub fn switchable() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.class() == Class::Content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_own_facts() {
        let those = |is: fn(Kind) -> bool| Kind::ALL.into_iter().filter(|kind| is(*kind)).collect::<Vec<_>>();
        assert_eq!(those(|kind| kind.class() == Class::Content), [Kind::ProxyEndsSoon, Kind::NewResult]);
        assert_eq!(those(|kind| kind.scope().is_some()), [Kind::NewResult]);
        assert_eq!(those(Kind::is_for_staff), [Kind::StaffAlert, Kind::UrgentResult]);
        assert_eq!(those(|kind| kind.lifetime() == TEN_MINUTES), [Kind::SentCode]);
        assert_eq!(those(Kind::runs_out).len(), 6);
        assert!(Kind::RecoveryDone.can_be_denied() && !Kind::RecoveryBegun.can_be_denied());
    }
}

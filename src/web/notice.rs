//! What was just done, said once on the page after a form. It travels in a cookie as a word of a closed list, so that
//! no link can make the portal say something.

use crate::kit::text::Words;
use crate::say;

/// Declares the notices: the word in the cookie and the message that it stands for.
macro_rules! notices {
    ($( $(#[$doc:meta])* $notice:ident = $word:literal, $message:literal; )*) => {
        /// Something that was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Notice { $( $(#[$doc])* $notice, )* }

        impl Notice {
            /// The word in the cookie.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$notice => $word, )* }
            }

            /// The notice with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $( $word => Some(Self::$notice), )* _ => None }
            }

            /// What the page says.
            pub fn say(self, words: Words) -> String {
                match self { $( Self::$notice => say!(words, $message), )* }
            }
        }
    };
}

notices! {
    /// A form came too late; it waits for its author.
    DraftKept = "draft-kept", "draft-kept";
    /// The e-mail address on file is in use.
    AddressConfirmed = "address-confirmed", "notice-address-confirmed";
    /// A result was uploaded.
    ResultUploaded = "result-uploaded", "notice-result-uploaded";
    /// Several results were uploaded.
    ResultsUploaded = "results-uploaded", "notice-results-uploaded";
    /// Values were typed.
    ValuesSaved = "values-saved", "notice-values-saved";
    /// A goal was set or ended.
    GoalSaved = "goal-saved", "notice-goal-saved";
    /// A test got another name.
    TestNameSaved = "test-name-saved", "notice-test-name-saved";
    /// A result was released.
    ResultReleased = "result-released", "notice-result-released";
    /// A patient chose when to see results.
    WishSaved = "wish-saved", "notice-wish-saved";
    /// A test was put on the list of those to hold, or taken off it.
    HeldTestsChanged = "held-tests-changed", "notice-held-tests-changed";
    /// When the clinic is open was changed.
    HoursSaved = "hours-saved", "notice-hours-saved";
    /// Somebody covers, or no longer does.
    CoverChanged = "cover-changed", "notice-cover-changed";
    /// Where a clinician can be called was said.
    NumberToCallSaved = "number-to-call-saved", "notice-number-to-call-saved";
    /// A clinician has looked at a result.
    ResultReviewed = "result-reviewed", "notice-result-reviewed";
    /// Somebody has taken on a result that cannot wait.
    ResultTakenOn = "result-taken-on", "notice-result-taken-on";
    /// A result is held.
    ResultHeld = "result-held", "notice-result-held";
    /// A hold was ended.
    ResultHoldEnded = "result-hold-ended", "notice-result-hold-ended";
    /// A result was taken back.
    ResultRetracted = "result-retracted", "notice-result-retracted";
    /// A laboratory's message is in the chart.
    MessageFiled = "message-filed", "notice-message-filed";
    /// What a laboratory's message means was decided.
    MessageDecided = "message-decided", "notice-message-decided";
    /// A laboratory's message was set aside, or looked at.
    MessageSettled = "message-settled", "notice-message-settled";
    /// Several were set aside.
    MessagesSettled = "messages-settled", "notice-messages-settled";
    /// Laboratories' files were uploaded.
    LaboratoryFilesTaken = "laboratory-files-taken", "notice-laboratory-files-taken";
    /// Files over which the program ended are tried again.
    LaboratoryFilesAgain = "laboratory-files-again", "notice-laboratory-files-again";
    /// A patient was registered.
    PatientRegistered = "patient-registered", "notice-patient-registered";
    /// A code went out by e-mail or text.
    ActivationSent = "activation-sent", "notice-activation-sent";
    /// A reset link is on its way.
    ResetSent = "reset-sent", "notice-reset-sent";
    /// Names, contacts or the like were corrected.
    PatientCorrected = "patient-corrected", "notice-patient-corrected";
    /// A chart was closed or opened again.
    ChartStateChanged = "chart-state-changed", "notice-chart-state-changed";
    /// New terms were saved.
    TermsSaved = "terms-saved", "notice-terms-saved";
    /// An address was proven, or taken away.
    AddressChanged = "address-changed", "notice-address-changed";
    /// The language was chosen.
    LanguageSaved = "language-saved", "notice-language-saved";
    /// The pharmacy was kept.
    PharmacySaved = "pharmacy-saved", "notice-pharmacy-saved";
    /// An activation sheet was revoked.
    ActivationRevoked = "activation-revoked", "notice-activation-revoked";
    /// A passkey was added.
    PasskeyAdded = "passkey-added", "notice-passkey-added";
    /// Settings were saved.
    SettingsSaved = "settings-saved", "notice-settings-saved";
    /// A session elsewhere was ended.
    SessionEnded = "session-ended", "notice-session-ended";
    /// All other sessions were ended.
    SessionsEnded = "sessions-ended", "notice-sessions-ended";
    /// A device is no longer trusted.
    Distrusted = "distrusted", "notice-distrusted";
    /// The password was changed.
    PasswordChanged = "password-changed", "notice-password-changed";
    /// The name for signing in was changed.
    UsernameChanged = "username-changed", "notice-username-changed";
    /// A factor got another name.
    FactorRenamed = "factor-renamed", "notice-factor-renamed";
    /// A factor was taken out.
    FactorRemoved = "factor-removed", "notice-factor-removed";
    /// An authenticator app was added.
    AppAdded = "app-added", "notice-app-added";
    /// A patient's login was locked.
    LoginLocked = "login-locked", "notice-login-locked";
    /// Choices of notices were saved.
    ChoicesSaved = "choices-saved", "notice-choices-saved";
    /// A notice is tried again.
    NoticeTriedAgain = "notice-tried-again", "notice-tried-again";
    /// A notice was stopped.
    NoticeStopped = "notice-stopped", "notice-stopped";
    /// An invitation to act for a patient was taken back.
    InvitationRevoked = "invitation-revoked", "notice-invitation-revoked";
    /// What a proxy may do was changed.
    ProxyChanged = "proxy-changed", "notice-proxy-changed";
    /// A proxy's access was ended.
    ProxyEnded = "proxy-ended", "notice-proxy-ended";
    /// A proxy ended their own access.
    SteppedBack = "stepped-back", "notice-stepped-back";
    /// A chart was added to a login.
    ChartAdded = "chart-added", "notice-chart-added";
    /// The patient keeps a result from proxies.
    ResultKept = "result-kept", "notice-result-kept";
    /// The patient lets proxies see a result again.
    ResultShared = "result-shared", "notice-result-shared";
    /// A result was withheld from proxies.
    ResultWithheld = "result-withheld", "notice-result-withheld";
    /// A result was given back to proxies.
    ResultGivenBack = "result-given-back", "notice-result-given-back";
    /// Somebody joined or left a care team.
    CareTeamChanged = "care-team-changed", "notice-care-team-changed";
    /// Charts have their first member of a care team.
    CareTeamsFilled = "care-teams-filled", "notice-care-teams-filled";
    /// The same, and some were left as they are.
    CareTeamsPartlyFilled = "care-teams-partly-filled", "notice-care-teams-partly-filled";
    /// A chart was opened for a reason.
    ChartOpened = "chart-opened", "notice-chart-opened";
    /// The same, and no manager has an address.
    ChartOpenedUntold = "chart-opened-untold", "notice-chart-opened-untold";
    /// A manager signed an opening.
    OpeningReviewed = "opening-reviewed", "notice-opening-reviewed";
    /// A member of staff was closed.
    StaffClosed = "staff-closed", "notice-staff-closed";
    /// A forgotten password was replaced.
    PasswordReset = "password-reset", "notice-password-reset";
    /// A recovery of one's own login was stopped.
    RecoveryStopped = "recovery-stopped", "notice-recovery-stopped";
    /// A colleague's recovery was proposed.
    RecoveryProposed = "recovery-proposed", "notice-recovery-proposed";
    /// A colleague's recovery was taken back.
    RecoveryWithdrawn = "recovery-withdrawn", "notice-recovery-withdrawn";
}

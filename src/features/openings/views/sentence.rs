//! What happened, in one sentence each.

use crate::features::openings::model::{Deed, Duty, Ending, Opening, Who, Why};
use crate::kit::text::Words;
use crate::say;

/// The sentence of an opening.
pub fn of(words: Words, opening: &Opening) -> String {
    let who = who(words, &opening.who);
    match opening.ending {
        Ending::Done => done(words, opening.deed, &who),
        Ending::Begun => begun(words, opening.deed, &who),
        Ending::Denied => denied(words, opening, &who),
    }
}

/// How often lists showed the name to people of this duty.
pub fn in_lists(words: Words, shown_to: Option<Duty>, times: u32) -> String {
    match shown_to {
        Some(shown_to) => say!(words, "openings-in-lists", duty = duty(words, shown_to), count = times),
        None => say!(words, "openings-in-lists-of-staff", count = times),
    }
}

fn done(words: Words, deed: Deed, who: &str) -> String {
    match deed {
        Deed::ReadHome => say!(words, "openings-home", who = who),
        Deed::ReadResults
        | Deed::ReadResult
        | Deed::ReadDocument
        | Deed::ReadPapers
        | Deed::ReadPaper
        | Deed::ReadPaperFile
        | Deed::ReadTrend => reading(words, deed, who),
        Deed::ReadOpenings => say!(words, "openings-openings", who = who),
        Deed::KeepDraft => say!(words, "openings-draft", who = who),
        Deed::OpenCard => say!(words, "openings-card", who = who),
        Deed::RegisterPatient => say!(words, "openings-register", who = who),
        Deed::IssueActivation | Deed::RevokeActivation | Deed::LockLogin | Deed::RecoverLogin | Deed::SendReset => {
            way_in(words, deed, who)
        }
        Deed::CorrectPatient => say!(words, "openings-corrected", who = who),
        Deed::ChangeChartState => say!(words, "openings-state", who = who),
        Deed::ChangePharmacy => say!(words, "openings-pharmacy", who = who),
        Deed::ReadProxies => say!(words, "openings-proxies", who = who),
        Deed::InviteProxy => say!(words, "openings-invite", who = who),
        Deed::RevokeProxyInvitation => say!(words, "openings-invite-revoked", who = who),
        Deed::BeginProxy => say!(words, "openings-begin-proxy"),
        Deed::BecomeProxy => say!(words, "openings-become-proxy"),
        Deed::ChangeGrant => say!(words, "openings-grant-changed", who = who),
        Deed::EndGrant => say!(words, "openings-grant-ended", who = who),
        Deed::StepBack => say!(words, "openings-step-back", who = who),
        Deed::BirthdayNarrows => say!(words, "openings-birthday-narrows"),
        Deed::BirthdayEnds => say!(words, "openings-birthday-ends"),
        Deed::KeepPrivate => say!(words, "openings-private", who = who),
        Deed::WithholdResult => say!(words, "openings-withheld", who = who),
        Deed::CareTeam => say!(words, "openings-care-team", who = who),
        Deed::BreakGlass(why) => say!(words, "openings-glass", who = who, why = reason(words, why)),
        Deed::ReviewBreakGlass => say!(words, "openings-glass-reviewed", who = who),
        Deed::ReviewResults => say!(words, "openings-review", who = who),
        Deed::ReviewDocument | Deed::StageFile | Deed::FindInFile => with_file(words, deed, who),
        Deed::UploadResult
        | Deed::ReleaseResult
        | Deed::RetractResult
        | Deed::SignResult
        | Deed::HoldResult
        | Deed::TakeOnCritical
        | Deed::TellClinicians
        | Deed::Wishes
        | Deed::SetGoal
        | Deed::FileLabMessage
        | Deed::ReadLabMessages => with_result(words, deed, who),
        Deed::SeeInList => say!(words, "openings-in-list", who = who),
        Deed::BeginActivation => say!(words, "openings-begin-activation", who = who),
        Deed::FinishActivation => say!(words, "openings-finish-activation", who = who),
        Deed::AddChart => say!(words, "openings-add-chart", who = who),
        Deed::Other => say!(words, "openings-other", who = who),
    }
}

/// What a reader looked at.
fn reading(words: Words, deed: Deed, who: &str) -> String {
    match deed {
        Deed::ReadResult => say!(words, "openings-result", who = who),
        Deed::ReadDocument => say!(words, "openings-document", who = who),
        Deed::ReadPapers => say!(words, "openings-papers", who = who),
        Deed::ReadPaper => say!(words, "openings-paper", who = who),
        Deed::ReadPaperFile => say!(words, "openings-paper-file", who = who),
        Deed::ReadTrend => say!(words, "openings-trend", who = who),
        _ => say!(words, "openings-results", who = who),
    }
}

/// What was done about the patient's own way in.
fn way_in(words: Words, deed: Deed, who: &str) -> String {
    match deed {
        Deed::IssueActivation => say!(words, "openings-activation", who = who),
        Deed::RevokeActivation => say!(words, "openings-activation-revoked", who = who),
        Deed::LockLogin => say!(words, "openings-lock", who = who),
        Deed::SendReset => say!(words, "openings-reset", who = who),
        _ => say!(words, "openings-recover", who = who),
    }
}

/// What staff did with a file.
fn with_file(words: Words, deed: Deed, who: &str) -> String {
    match deed {
        Deed::StageFile => say!(words, "openings-stage-file", who = who),
        Deed::FindInFile => say!(words, "openings-found-in-file", who = who),
        _ => say!(words, "openings-review-file", who = who),
    }
}

/// What staff did with a result.
fn with_result(words: Words, deed: Deed, who: &str) -> String {
    match deed {
        Deed::UploadResult => say!(words, "openings-upload", who = who),
        Deed::ReleaseResult => say!(words, "openings-release", who = who),
        Deed::SetGoal => say!(words, "openings-goal", who = who),
        Deed::SignResult => say!(words, "openings-signed", who = who),
        Deed::HoldResult => say!(words, "openings-held", who = who),
        Deed::TakeOnCritical => say!(words, "openings-taken-on", who = who),
        Deed::TellClinicians => say!(words, "openings-told"),
        Deed::Wishes => say!(words, "openings-wishes", who = who),
        Deed::FileLabMessage => say!(words, "openings-message-filed", who = who),
        Deed::ReadLabMessages => say!(words, "openings-message-read", who = who),
        _ => say!(words, "openings-retract", who = who),
    }
}

/// A form was opened or sent; what it would have changed is as it was.
fn begun(words: Words, deed: Deed, who: &str) -> String {
    match deed {
        Deed::UploadResult | Deed::StageFile => say!(words, "openings-upload-begun", who = who),
        Deed::ReleaseResult => say!(words, "openings-release-begun", who = who),
        Deed::SetGoal => say!(words, "openings-goal-begun", who = who),
        Deed::RetractResult => say!(words, "openings-retract-begun", who = who),
        Deed::SignResult | Deed::HoldResult | Deed::TakeOnCritical | Deed::Wishes => {
            say!(words, "openings-result-begun", who = who)
        }
        Deed::IssueActivation | Deed::RevokeActivation => say!(words, "openings-activation-begun", who = who),
        Deed::LockLogin => say!(words, "openings-lock-begun", who = who),
        Deed::RecoverLogin => say!(words, "openings-recover-begun", who = who),
        Deed::SendReset => say!(words, "openings-reset-begun", who = who),
        Deed::InviteProxy | Deed::RevokeProxyInvitation | Deed::ChangeGrant | Deed::EndGrant | Deed::StepBack => {
            say!(words, "openings-grant-begun", who = who)
        }
        Deed::BreakGlass(_) => say!(words, "openings-glass-begun", who = who),
        Deed::FileLabMessage => say!(words, "openings-message-begun", who = who),
        Deed::RegisterPatient => say!(words, "openings-register-begun", who = who),
        Deed::CorrectPatient => say!(words, "openings-corrected-begun", who = who),
        Deed::ChangeChartState => say!(words, "openings-state-begun", who = who),
        Deed::ChangePharmacy => say!(words, "openings-pharmacy-begun", who = who),
        // What is not begun with a form has one sentence alone.
        _ => done(words, deed, who),
    }
}

fn denied(words: Words, opening: &Opening, who: &str) -> String {
    match (&opening.who, opening.deed) {
        (_, Deed::BeginActivation | Deed::BeginProxy) => say!(words, "openings-wrong-birth-date"),
        (Who::You, _) => say!(words, "openings-denied-you"),
        (Who::Proxy(_), _) => say!(words, "openings-denied-proxy", who = who),
        (Who::Staff(..) | Who::Somebody | Who::Portal, _) => say!(words, "openings-denied"),
    }
}

fn reason(words: Words, why: Why) -> String {
    match why {
        Why::Emergency => say!(words, "openings-why-emergency"),
        Why::Cover => say!(words, "openings-why-cover"),
        Why::Asked => say!(words, "openings-why-asked"),
        Why::Other => say!(words, "openings-why-other"),
    }
}

fn who(words: Words, who: &Who) -> String {
    match who {
        Who::You => say!(words, "openings-you"),
        Who::Proxy(name) => say!(words, "openings-proxy", name = name.as_str()),
        Who::Staff(name, Some(of)) => say!(words, "openings-staff", name = name.as_str(), duty = duty(words, *of)),
        Who::Staff(name, None) => name.clone(),
        Who::Somebody => say!(words, "openings-somebody"),
        Who::Portal => say!(words, "openings-portal"),
    }
}

fn duty(words: Words, duty: Duty) -> String {
    match duty {
        Duty::Clinician => say!(words, "openings-clinician"),
        Duty::Nurse => say!(words, "openings-nurse"),
        Duty::FrontDesk => say!(words, "openings-front-desk"),
        Duty::Manager => say!(words, "openings-manager"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;
    use crate::kit::text::Language;

    fn said(language: Language, who: Who, deed: Deed, ending: Ending) -> String {
        of(language.words(), &Opening { at: instant(0), who, deed, ending, times: 1 })
    }

    #[test]
    fn a_sentence_says_who_and_what_in_both_languages() {
        let ito = || Who::Staff("Dr Ito".to_owned(), Some(Duty::Clinician));
        let english = said(Language::English, ito(), Deed::ReviewResults, Ending::Done);
        assert_eq!(english, "Dr Ito (clinician) looked at your results.");
        assert_eq!(said(Language::Spanish, Who::You, Deed::ReadResult, Ending::Done), "Usted abrió un resultado.");
    }

    #[test]
    fn whoever_was_refused_is_not_named() {
        let mallory = Who::Staff("Mallory".to_owned(), Some(Duty::Manager));
        for language in Language::ALL {
            assert!(!said(language, mallory.clone(), Deed::Other, Ending::Denied).contains("Mallory"));
        }
    }
}

//! What happened, in one sentence each.

use crate::features::openings::model::{Deed, Ending, Opening, Who};
use crate::kit::acts::{Act, acts};
use crate::kit::glass::Why;
use crate::kit::roles::Role;
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
pub fn in_lists(words: Words, shown_to: Option<Role>, times: u32) -> String {
    match shown_to {
        Some(shown_to) => say!(words, "openings-in-lists", duty = duty(words, shown_to), count = times),
        None => say!(words, "openings-in-lists-of-staff", count = times),
    }
}

fn done(words: Words, deed: Deed, who: &str) -> String {
    match deed {
        Deed::Act(act) => of_act(words, act, who),
        Deed::ReadPapers => say!(words, "openings-papers", who = who),
        Deed::ReadPaper => say!(words, "openings-paper", who = who),
        Deed::ReadPaperFile => say!(words, "openings-paper-file", who = who),
        Deed::BreakGlass(why) => say!(words, "openings-glass", who = who, why = reason(words, why)),
        Deed::TellClinicians => say!(words, "openings-told"),
        Deed::BirthdayNarrows => say!(words, "openings-birthday-narrows"),
        Deed::BirthdayEnds => say!(words, "openings-birthday-ends"),
        Deed::BeginActivation => say!(words, "openings-begin-activation", who = who),
        Deed::FinishActivation => say!(words, "openings-finish-activation", who = who),
        Deed::AddChart => say!(words, "openings-add-chart", who = who),
        Deed::BeginProxy => say!(words, "openings-begin-proxy"),
        Deed::BecomeProxy => say!(words, "openings-become-proxy"),
        Deed::Other => say!(words, "openings-other", who = who),
    }
}

/// The sentence that stands with each act.
macro_rules! sentences {
    (
        $( $door:ident { $( $(#[$doc:meta])* $act:ident $($changes:ident)? = $word:literal => $sentence:literal; )* } )*
        ; $desk:ident { $( $(#[$own_doc:meta])* $own:ident $($alters:ident)? = $own_word:literal by $($who:ident)|+; )* }
    ) => {
        fn of_act(words: Words, act: Act, who: &str) -> String {
            match act {
                $($( Act::$act => say!(words, $sentence, who = who), )*)*
                $( Act::$own )|* => say!(words, "openings-other", who = who),
            }
        }
    };
}
acts!(sentences);

/// A form was opened or sent; what it would have changed is as it was.
fn begun(words: Words, deed: Deed, who: &str) -> String {
    let Deed::Act(act) = deed else {
        return match deed {
            Deed::BreakGlass(_) => say!(words, "openings-glass-begun", who = who),
            _ => done(words, deed, who),
        };
    };
    match act {
        Act::UploadResult | Act::StageFile => say!(words, "openings-upload-begun", who = who),
        Act::ReleaseResult => say!(words, "openings-release-begun", who = who),
        Act::SetGoal => say!(words, "openings-goal-begun", who = who),
        Act::RetractResult => say!(words, "openings-retract-begun", who = who),
        Act::SignResult | Act::HoldResult | Act::TakeOnCritical | Act::ChangeWishes => {
            say!(words, "openings-result-begun", who = who)
        }
        Act::IssueActivation | Act::RevokeActivation => say!(words, "openings-activation-begun", who = who),
        Act::LockLogin => say!(words, "openings-lock-begun", who = who),
        Act::RecoverLogin => say!(words, "openings-recover-begun", who = who),
        Act::SendReset => say!(words, "openings-reset-begun", who = who),
        Act::InviteProxy | Act::RevokeProxyInvitation | Act::ChangeGrant | Act::EndGrant | Act::StepBack => {
            say!(words, "openings-grant-begun", who = who)
        }
        Act::FileLabMessage => say!(words, "openings-message-begun", who = who),
        Act::RegisterPatient => say!(words, "openings-register-begun", who = who),
        Act::CorrectPatient => say!(words, "openings-corrected-begun", who = who),
        Act::ChangeChartState => say!(words, "openings-state-begun", who = who),
        Act::ChangePharmacy => say!(words, "openings-pharmacy-begun", who = who),
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

fn duty(words: Words, duty: Role) -> String {
    match duty {
        Role::Clinician => say!(words, "openings-clinician"),
        Role::Nurse => say!(words, "openings-nurse"),
        Role::FrontDesk => say!(words, "openings-front-desk"),
        Role::Manager => say!(words, "openings-manager"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::kit::clock::instant;
    use crate::kit::text::Language;

    fn said(language: Language, who: Who, deed: Deed, ending: Ending) -> String {
        of(language.words(), &Opening { at: instant(0), who, deed, ending, times: 1 })
    }

    #[test]
    fn a_sentence_says_who_and_what_in_both_languages() {
        let ito = || Who::Staff("Dr Ito".to_owned(), Some(Role::Clinician));
        let english = said(Language::English, ito(), Deed::Act(Act::ReviewResults), Ending::Done);
        assert_eq!(english, "Dr Ito (clinician) looked at your results.");
        assert_eq!(
            said(Language::Spanish, Who::You, Deed::Act(Act::ReadResult), Ending::Done),
            "Usted abrió un resultado."
        );
    }

    #[test]
    fn acts_of_which_the_page_says_the_same_are_folded_into_one() {
        let mut told: BTreeMap<String, Deed> = BTreeMap::new();
        let nothing = done(Language::English.words(), Deed::Other, "Dr Ito");
        for act in Act::ALL {
            let sentence = of_act(Language::English.words(), act, "Dr Ito");
            if sentence != nothing {
                let first = *told.entry(sentence.clone()).or_insert_with(|| Deed::of(act, ""));
                assert_eq!(Deed::of(act, ""), first, "{act:?}: {sentence}");
            }
        }
        assert!(told.len() > 35, "{told:?}");
    }

    #[test]
    fn whoever_was_refused_is_not_named() {
        let mallory = Who::Staff("Mallory".to_owned(), Some(Role::Manager));
        for language in Language::ALL {
            assert!(!said(language, mallory.clone(), Deed::Other, Ending::Denied).contains("Mallory"));
        }
    }
}

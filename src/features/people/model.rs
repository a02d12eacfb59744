//! Patients, their cards and their way into the portal.

mod spelling;

use crate::kit::clock::Timestamp;
use crate::kit::date::{Date, TimeZone};
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::secret::Secret;
use crate::kit::text::Language;

pub use spelling::{alike, folded, tidy};

/// What the reader of a page may do: views show no button that would be refused.
#[derive(Clone, Copy, Debug)]
pub struct Rights {
    /// Register patients, hand out sheets.
    pub desk: bool,
    /// See results.
    pub clinical: bool,
}

/// Most patients that a search shows.
pub const MOST_FOUND: usize = 20;
/// Most words of a name that a search looks at.
const MOST_WORDS: usize = 4;

/// Whom to look for: by words of a name, by birth date, or by both.
#[derive(Clone, Debug)]
pub struct Search {
    words: [String; MOST_WORDS],
    /// The birth date, where it is known.
    pub born: Option<Date>,
}

impl Search {
    /// Nothing when there is neither a birth date nor three letters of a name.
    pub fn new(name: &str, born: Option<Date>) -> Option<Self> {
        let mut typed = folded(name);
        let letters: usize = typed.iter().map(|word| word.chars().count()).sum();
        if born.is_none() && letters < 3 {
            return None;
        }
        // The longest word fits the fewest patients: the search begins with it.
        typed.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        let mut typed = typed.into_iter();
        Some(Self { words: std::array::from_fn(|_| typed.next().unwrap_or_default()), born })
    }

    /// The words to find, folded, the longest first; empty ones fit every name.
    pub const fn words(&self) -> &[String; MOST_WORDS] {
        &self.words
    }
}

/// A patient as lists show them.
#[derive(Clone, Debug)]
pub struct FoundPatient {
    /// Whose chart it is.
    pub id: PatientId,
    /// Family name first, as lists are sorted.
    pub name: Phi,
    /// The birth date.
    pub born: Phi<Date>,
    /// The chart number.
    pub number: Phi,
}

/// A patient to be registered.
#[derive(Clone, Debug)]
pub struct NewPatient {
    /// The given name or names.
    pub given: Phi,
    /// The family name or names.
    pub family: Phi,
    /// The birth date.
    pub born: Phi<Date>,
    /// The chart number.
    pub number: Phi,
    /// The e-mail address: on paper only, many have none.
    pub email: Option<Phi>,
    /// The mobile phone's number.
    pub mobile: Option<Phi>,
    /// The language of sheets and letters.
    pub language: Language,
}

impl NewPatient {
    /// The words by which the patient is found, family name first.
    pub fn words(&self) -> Vec<String> {
        folded(&[self.family.reveal().as_str(), self.given.reveal().as_str()].join(" "))
    }
}

/// The first page of a chart, for staff.
#[derive(Clone, Debug)]
pub struct Card {
    /// Whose it is.
    pub id: PatientId,
    /// Given and family name.
    pub name: Phi,
    /// The birth date.
    pub born: Phi<Date>,
    /// The chart number.
    pub number: Phi,
    /// The e-mail address.
    pub email: Option<Phi>,
    /// The mobile phone's number.
    pub mobile: Option<Phi>,
    /// The language of sheets and letters.
    pub language: Language,
    /// Whether the chart is in use.
    pub state: ChartState,
    /// How far the patient is on the way into the portal.
    pub access: Access,
}

/// Whether a chart is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartState {
    /// It is.
    Active,
    /// The patient has left the clinic.
    Inactive,
    /// The patient has died.
    Deceased,
}

/// How far a patient is on the way into the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// No sheet was ever printed.
    NeverOffered,
    /// A sheet works until then.
    Sent(Timestamp),
    /// The last sheet ran out.
    Expired(Timestamp),
    /// The last sheet was stopped after wrong birth dates.
    Burned(Timestamp),
    /// The front desk took the last sheet back.
    Revoked(Timestamp),
    /// The last sheet did its work, and the login it made is gone.
    Spent(Timestamp),
    /// The patient has a login.
    Active,
    /// The patient has a login that is locked or closed.
    Locked,
}

/// The newest sheet of a chart, as its row has it.
#[derive(Clone, Debug)]
pub struct LastSheet {
    /// When it runs out.
    pub expires_at: Timestamp,
    /// When and how it ended, if it did.
    pub ended: Option<(Timestamp, String)>,
}

impl Access {
    /// From the state of the patient's own login and the newest sheet.
    pub fn of(login: Option<&str>, sheet: Option<&LastSheet>, now: Timestamp) -> Self {
        match (login, sheet) {
            (Some("active"), _) => Self::Active,
            (Some(_), _) => Self::Locked,
            (None, None) => Self::NeverOffered,
            (None, Some(LastSheet { ended: Some((at, how)), .. })) => match how.as_str() {
                "burned" => Self::Burned(*at),
                "revoked" => Self::Revoked(*at),
                _ => Self::Spent(*at),
            },
            (None, Some(LastSheet { expires_at, ended: None })) if *expires_at > now => Self::Sent(*expires_at),
            (None, Some(LastSheet { expires_at, ended: None })) => Self::Expired(*expires_at),
        }
    }

    /// Whether a sheet may be printed.
    pub const fn may_issue(self) -> bool {
        !matches!(self, Self::Active | Self::Locked)
    }
}

/// A code that was just issued.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The patient's name.
    pub name: Phi,
    /// The language of the patient's sheets.
    pub language: Language,
    /// When the code stops working.
    pub until: Timestamp,
}

/// Everything that stands on an activation sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What was issued, and to whom.
    pub issued: Issued,
    /// The code itself, in groups of four.
    pub code: Secret,
    /// The portal's address, with its scheme.
    pub url: String,
    /// Whether that address works on the clinic's own computer only.
    pub is_trial: bool,
    /// The clinic's name.
    pub clinic: String,
    /// The clinic's postal address, in lines.
    pub address: String,
    /// The number for questions.
    pub phone: String,
    /// The number for emergencies.
    pub emergency: String,
    /// The clinic's time zone.
    pub zone: TimeZone,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::clock::instant;

    #[test]
    fn a_search_needs_three_letters_or_a_birth_date() {
        assert!(Search::new(" o'c ", None).is_none() && Search::new("", None).is_none());
        assert!(Search::new("Li W", None).is_some() && Search::new("Oka", None).is_some());
        assert!(Search::new("", Some(Date::constant(1958, 5, 3))).is_some());
    }

    #[test]
    fn a_search_begins_with_the_longest_word() {
        let search = Search::new("de la García", None).unwrap();
        assert_eq!(search.words(), &["garcia", "de", "la", ""]);
    }

    #[test]
    fn the_login_counts_before_any_sheet() {
        let sheet = LastSheet { expires_at: instant(50), ended: None };
        assert_eq!(Access::of(Some("active"), Some(&sheet), instant(10)), Access::Active);
        assert_eq!(Access::of(Some("locked"), None, instant(10)), Access::Locked);
        assert!(!Access::Active.may_issue() && !Access::Locked.may_issue());
    }

    #[test]
    fn a_sheet_is_sent_until_it_ends_or_runs_out() {
        let ended = |how: &str| Some(LastSheet { expires_at: instant(50), ended: Some((instant(20), how.to_owned())) });
        let open = LastSheet { expires_at: instant(50), ended: None };
        assert_eq!(Access::of(None, None, instant(10)), Access::NeverOffered);
        assert_eq!(Access::of(None, Some(&open), instant(10)), Access::Sent(instant(50)));
        assert_eq!(Access::of(None, Some(&open), instant(50)), Access::Expired(instant(50)));
        assert_eq!(Access::of(None, ended("burned").as_ref(), instant(60)), Access::Burned(instant(20)));
        assert_eq!(Access::of(None, ended("revoked").as_ref(), instant(60)), Access::Revoked(instant(20)));
        assert_eq!(Access::of(None, ended("used").as_ref(), instant(60)), Access::Spent(instant(20)));
    }
}

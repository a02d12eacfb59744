//! What staff types about a laboratory's message.

use super::model::standing::Verdict;
use super::model::{About, FileFault, FileRefusal, MOST_MESSAGES, Search, verdict_of};
use crate::kit::date::past_day;
use crate::kit::id::LaboratoryMessageId;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

impl Typed for Search {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let parts = ["born_year", "born_month", "born_day"];
        let [year, month, day] = parts.map(|part| filled.value(part).to_owned());
        let born = past_day(&year, &month, &day, asking.today).ok();
        let search = Self::of(filled.value("name"), born);
        if search.is_none() {
            filled.fail("name", say!(asking.words, "laboratory-search-short"));
        }
        search
    }
}

/// That somebody compared a message with a chart.
pub struct Compared;

impl Typed for Compared {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        if filled.value("compared") == "yes" {
            return Some(Self);
        }
        filled.fail("compared", say!(asking.words, "laboratory-compared-missing"));
        None
    }
}

/// What somebody says of a message beside a chart: that they compared them, or what it means that nobody can tell.
pub enum Answered {
    Compared,
    /// What each part of it means.
    Decided(Vec<(About, Verdict)>),
}

/// More questions than one message raises.
const MOST_QUESTIONS: usize = 500;

impl Typed for Answered {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        if filled.value("about-0").is_empty() {
            return Compared::parse(filled, asking).map(|Compared| Self::Compared);
        }
        let mut answers = Vec::new();
        for at in 0..MOST_QUESTIONS {
            let (about, means) = (filled.value(&format!("about-{at}")).parse(), format!("means-{at}"));
            let Ok(about) = about else { break };
            match verdict_of(filled.value(&means)) {
                Ok(verdict) => answers.push((about, verdict)),
                Err(_) => filled.fail(&means, say!(asking.words, "laboratory-decide-missing")),
            }
        }
        Some(Self::Decided(answers))
    }
}

/// Why a message is set aside.
pub struct SetAside(pub String);

impl Typed for SetAside {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let why: String = filled.value("why").split_whitespace().collect::<Vec<_>>().join(" ");
        if why.is_empty() || why.chars().count() > 300 {
            filled.fail("why", say!(asking.words, "laboratory-why-missing"));
            return None;
        }
        Some(Self(why))
    }
}

/// Messages that are to be set aside together, and why.
pub struct SetSeveralAside {
    pub picks: Vec<LaboratoryMessageId>,
    pub why: String,
    /// Whether somebody was asked and said yes.
    pub is_sure: bool,
}

impl Typed for SetSeveralAside {
    const SEVERAL: &'static [&'static str] = &["pick"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let picks: Option<Vec<_>> = filled.values("pick").map(|id| id.parse().ok()).collect();
        let picks = picks.filter(|picks| !picks.is_empty());
        if picks.is_none() {
            filled.fail("pick", say!(asking.words, "laboratory-several-none"));
        }
        let SetAside(why) = SetAside::parse(filled, asking)?;
        Some(Self { picks: picks?, why, is_sure: filled.value("sure") == "yes" })
    }
}

/// The words beside a file that is not taken in: what is wrong, and what to do next.
pub fn say_fault(words: Words, fault: FileFault) -> String {
    match fault {
        FileFault::Missing => say!(words, "upload-file-missing"),
        FileFault::TooMany { most } => say!(words, "upload-file-many", most = most),
        FileFault::TooLarge { most } => say!(words, "laboratory-file-large", most = most),
        FileFault::Empty => say!(words, "laboratory-file-empty"),
        FileFault::Refused(FileRefusal::CutOff) => say!(words, "laboratory-file-cut-off"),
        FileFault::Refused(FileRefusal::TooMuch) => say!(words, "laboratory-file-much"),
        FileFault::Refused(FileRefusal::NotRead) => say!(words, "laboratory-file-not-read"),
        FileFault::Refused(FileRefusal::Unreadable) => say!(words, "laboratory-file-unreadable"),
        FileFault::Refused(FileRefusal::TooMany) => say!(words, "laboratory-file-messages", most = MOST_MESSAGES),
        FileFault::ClinicIsFull => say!(words, "upload-clinic-full"),
        FileFault::DayIsFull { most } => say!(words, "upload-day-full", most = most),
        FileFault::NotNow => say!(words, "laboratory-file-not-now"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn every_fault_of_a_file_has_words_of_its_own() {
        let faults = [
            FileFault::Missing,
            FileFault::TooMany { most: 20 },
            FileFault::TooLarge { most: 25 },
            FileFault::Empty,
            FileFault::Refused(FileRefusal::Unreadable),
            FileFault::Refused(FileRefusal::TooMany),
            FileFault::ClinicIsFull,
            FileFault::DayIsFull { most: 300 },
            FileFault::NotNow,
        ];
        let said = faults.map(|fault| say_fault(Language::English.words(), fault));
        assert_eq!(std::collections::BTreeSet::from(said).len(), faults.len());
    }
}

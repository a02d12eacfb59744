//! Flags and statuses: coded fields (tables 0078 and 0085), as their senders fill them.

use serde::{Deserialize, Serialize};

use super::wire::Field;
use crate::kit::closed::closed_list;

/// What the laboratory says of a value (OBX-8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flag {
    /// Above the usual range.
    High,
    /// Below it.
    Low,
    /// So high that somebody is to act.
    CriticallyHigh,
    /// So low that somebody is to act.
    CriticallyLow,
    /// Outside what is usual, without a direction.
    Abnormal,
    /// Outside so far that somebody is to act.
    CriticallyAbnormal,
    /// Inside.
    Usual,
    /// A code of the table with a meaning of its own.
    Meaning(Meaning),
    /// Another word, kept as written.
    Other(String),
}

closed_list! {
    /// What a code of table 0078 means that places a value nowhere.
    #[derive(Serialize, Deserialize)]
    pub enum Meaning {
        /// The medicine works against what was found.
        Susceptible = "susceptible",
        /// It works in a higher dose, or in part.
        Intermediate = "intermediate",
        /// It works in the dose that is meant for it.
        DoseDependent = "dose_dependent",
        /// It does not work.
        Resistant = "resistant",
        /// It may not work.
        NonSusceptible = "non_susceptible",
        /// Found, or a reaction took place.
        Positive = "positive",
        /// Not found.
        Negative = "negative",
        /// One cannot tell.
        Indeterminate = "indeterminate",
        /// Found.
        Detected = "detected",
        /// Not found.
        NotDetected = "not_detected",
        /// A reaction took place.
        Reactive = "reactive",
        /// None did.
        NonReactive = "non_reactive",
        WeaklyReactive = "weakly_reactive",
        /// Much higher than before.
        Up = "up",
        /// Much lower than before.
        Down = "down",
        /// Better than before.
        Better = "better",
        /// Worse than before.
        Worse = "worse",
    }
}

impl Meaning {
    /// What a code says of a medicine against germs.
    pub fn of_medicine(code: &str) -> Option<Self> {
        Self::from_code(code).filter(|meaning| meaning.is_of_medicine())
    }

    /// Whether it is said of a medicine against germs.
    pub const fn is_of_medicine(self) -> bool {
        matches!(
            self,
            Self::Susceptible | Self::Intermediate | Self::DoseDependent | Self::Resistant | Self::NonSusceptible
        )
    }

    fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "S" | "VS" | "SYN-S" => Self::Susceptible,
            "I" | "MS" => Self::Intermediate,
            "SDD" => Self::DoseDependent,
            "R" | "SYN-R" => Self::Resistant,
            "NS" => Self::NonSusceptible,
            "POS" => Self::Positive,
            "NEG" => Self::Negative,
            "IND" => Self::Indeterminate,
            "DET" => Self::Detected,
            "ND" => Self::NotDetected,
            "RR" => Self::Reactive,
            "NR" => Self::NonReactive,
            "WR" => Self::WeaklyReactive,
            "U" => Self::Up,
            "D" => Self::Down,
            "B" => Self::Better,
            "W" => Self::Worse,
            _ => return None,
        })
    }
}

impl Flag {
    /// The flags of a field; it may repeat, and may carry its meaning behind its code.
    pub fn read(field: Field<'_>) -> Vec<Self> {
        field.repetitions().take(MOST_FLAGS).map(|one| Self::from_code(&one.component(1).text())).collect()
    }

    fn from_code(code: &str) -> Self {
        match code.to_ascii_uppercase().as_str() {
            "H" | ">" => Self::High,
            "L" | "<" => Self::Low,
            "HH" | "H*" => Self::CriticallyHigh,
            "LL" | "L*" => Self::CriticallyLow,
            "A" => Self::Abnormal,
            "AA" => Self::CriticallyAbnormal,
            "N" => Self::Usual,
            upper => Meaning::from_code(upper).map_or_else(|| Self::Other(code.to_owned()), Self::Meaning),
        }
    }

    /// Takes a laboratory's own words for "critical" as what they mean: the direction is that of its other flags.
    pub fn with_words(flags: &mut [Self], words: &[String]) {
        let is_critical = |word: &str| words.iter().any(|one| one.eq_ignore_ascii_case(word));
        let critical = match (flags.contains(&Self::High), flags.contains(&Self::Low)) {
            (true, false) => Self::CriticallyHigh,
            (false, true) => Self::CriticallyLow,
            _ => Self::CriticallyAbnormal,
        };
        for flag in flags {
            if matches!(flag, Self::Other(word) if is_critical(word)) {
                *flag = critical.clone();
            }
        }
    }

    /// Whether somebody is to hear of it at once.
    pub const fn is_critical(&self) -> bool {
        matches!(self, Self::CriticallyHigh | Self::CriticallyLow | Self::CriticallyAbnormal)
    }
}

/// More than anybody sets on one value.
const MOST_FLAGS: usize = 16;

/// How far a value has come (OBX-11), or a whole order (OBR-25).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// It may still change.
    Preliminary,
    /// It stands.
    Final,
    /// It takes the place of one that was reported before.
    Corrected,
    /// It was reported for somebody else: out of sight at once.
    WrongPatient,
    /// It is taken back.
    Deleted,
    /// There is no result, or none yet.
    None,
    /// No word of the table: for a person to look at.
    Unknown,
}

impl Status {
    /// Reads a status; `None` where nothing stands. A word that the tables do not know is none of ours.
    pub fn read(field: Field<'_>) -> Option<Self> {
        let code = field.first().component(1).text().to_ascii_uppercase();
        Some(match code.as_str() {
            "" => return None,
            "P" | "R" => Self::Preliminary,
            "F" | "U" | "V" => Self::Final,
            "C" | "M" | "B" => Self::Corrected,
            "W" => Self::WrongPatient,
            "D" => Self::Deleted,
            "X" | "I" | "O" | "S" | "N" => Self::None,
            _ => Self::Unknown,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hl7::wire::messages;

    fn flags(field: &str) -> Vec<Flag> {
        Flag::read(messages(&format!("MSH|^~\\&|\rOBX|{field}"))[0].segments().nth(1).expect("two segments").field(1))
    }

    #[test]
    fn flags_repeat_carry_their_meaning_or_are_something_else() {
        assert_eq!(flags("H"), [Flag::High]);
        assert_eq!(flags("A^Abnormal^HL70078"), [Flag::Abnormal]);
        assert_eq!(flags("HH~POS"), [Flag::CriticallyHigh, Flag::Meaning(Meaning::Positive)]);
        assert_eq!(flags("R^Resistant"), [Flag::Meaning(Meaning::Resistant)]);
        assert_eq!(flags(&"H~".repeat(1000)).len(), MOST_FLAGS);
        assert_eq!(flags("mg/dL"), [Flag::Other("mg/dL".to_owned())]);
        assert!(flags("").is_empty());
        assert!(flags("LL")[0].is_critical() && !flags("L")[0].is_critical());
    }

    #[test]
    fn a_laboratorys_own_words_for_critical_count() {
        let words = ["PANIC".to_owned(), "!!".to_owned()];
        for (field, flag) in
            [("PANIC", Flag::CriticallyAbnormal), ("H~panic", Flag::CriticallyHigh), ("!!~L", Flag::CriticallyLow)]
        {
            let mut flags = flags(field);
            Flag::with_words(&mut flags, &words);
            assert!(flags.contains(&flag), "{field}");
        }
        let mut other = flags("PAN");
        Flag::with_words(&mut other, &words);
        assert_eq!(other, [Flag::Other("PAN".to_owned())]);
    }

    #[test]
    fn every_meaning_has_a_word_of_its_own() {
        let words: std::collections::BTreeSet<_> = Meaning::ALL.map(Meaning::word).into();
        assert_eq!(words.len(), Meaning::ALL.len());
    }
}

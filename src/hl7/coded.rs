//! Flags and statuses: coded fields (tables 0078 and 0085), as their senders fill them.

use super::wire::Field;

/// What the laboratory says of a value (OBX-8).
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Another word, kept as written.
    Other(String),
}

impl Flag {
    /// The flags of a field; it may repeat, and may carry its meaning behind its code.
    pub fn read(field: Field<'_>) -> Vec<Self> {
        field.repetitions().map(|one| Self::from_code(&one.component(1).text())).collect()
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
            _ => Self::Other(code.to_owned()),
        }
    }

    /// Whether somebody is to hear of it at once.
    pub const fn is_critical(&self) -> bool {
        matches!(self, Self::CriticallyHigh | Self::CriticallyLow | Self::CriticallyAbnormal)
    }
}

/// How far a value has come (OBX-11), or a whole order (OBR-25).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Reads a status; `None` where nothing stands.
    pub fn read(field: Field<'_>) -> Option<Self> {
        let code = field.first().component(1).text().to_ascii_uppercase();
        Some(match code.as_str() {
            "" => return None,
            "P" | "R" => Self::Preliminary,
            "F" | "U" | "V" => Self::Final,
            "C" | "M" => Self::Corrected,
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
        Flag::read(messages(&format!("MSH|^~\\&|\rOBX|{field}"))[0].segments[1].field(1))
    }

    #[test]
    fn flags_repeat_carry_their_meaning_or_are_something_else() {
        assert_eq!(flags("H"), [Flag::High]);
        assert_eq!(flags("A^Abnormal^HL70078"), [Flag::Abnormal]);
        assert_eq!(flags("HH~POS"), [Flag::CriticallyHigh, Flag::Other("POS".to_owned())]);
        assert_eq!(flags("mg/dL"), [Flag::Other("mg/dL".to_owned())]);
        assert!(flags("").is_empty());
        assert!(flags("LL")[0].is_critical() && !flags("L")[0].is_critical());
    }
}

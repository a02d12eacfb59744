//! The laboratory's own word on a value: its flag, and how far it has come.

use std::str::FromStr;

use super::Unknown;
use super::range::Side;

/// How far a value has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The laboratory may still change it.
    Preliminary,
    /// It stands.
    Final,
    /// It stands in the place of an earlier one.
    Corrected,
    /// It is still to come.
    Pending,
}

/// What the laboratory says of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flag {
    /// Nothing.
    #[default]
    None,
    /// Inside what is usual.
    Inside,
    /// Lower.
    Low,
    /// Higher.
    High,
    /// Outside, without a direction.
    Outside,
    /// So low that somebody is to act.
    CriticalLow,
    /// So high that somebody is to act.
    CriticalHigh,
    /// Outside so far that somebody is to act.
    Critical,
}

impl Flag {
    /// Every flag.
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::Inside,
        Self::Low,
        Self::High,
        Self::Outside,
        Self::CriticalLow,
        Self::CriticalHigh,
        Self::Critical,
    ];

    /// The word in the database and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Inside => "inside",
            Self::Low => "low",
            Self::High => "high",
            Self::Outside => "outside",
            Self::CriticalLow => "critical_low",
            Self::CriticalHigh => "critical_high",
            Self::Critical => "critical",
        }
    }

    /// Whether somebody is to act.
    pub const fn is_critical(self) -> bool {
        matches!(self, Self::CriticalLow | Self::CriticalHigh | Self::Critical)
    }

    /// Whether it says otherwise than a place in the range does.
    pub const fn denies(self, side: Side) -> bool {
        match self {
            Self::None => false,
            Self::Inside => !matches!(side, Side::Inside),
            Self::Low | Self::CriticalLow => !matches!(side, Side::Below),
            Self::High | Self::CriticalHigh => !matches!(side, Side::Above),
            Self::Outside | Self::Critical => matches!(side, Side::Inside),
        }
    }

    /// Whether it says that a value lies on the other side of the range.
    pub const fn is_opposite(self, side: Side) -> bool {
        match self {
            Self::Low | Self::CriticalLow => matches!(side, Side::Above),
            Self::High | Self::CriticalHigh => matches!(side, Side::Below),
            Self::None | Self::Inside | Self::Outside | Self::Critical => false,
        }
    }

    /// What a place in a range says by itself.
    pub const fn of(side: Side) -> Self {
        match side {
            Side::Below => Self::Low,
            Side::Inside => Self::Inside,
            Side::Above => Self::High,
        }
    }
}

/// Declares that a closed list is read from its words.
macro_rules! read_from_words {
    ($($list:ty),+) => { $(
        impl FromStr for $list {
            type Err = Unknown;

            fn from_str(word: &str) -> Result<Self, Unknown> {
                Self::ALL.into_iter().find(|one| one.word() == word).ok_or(Unknown)
            }
        }
    )+ };
}
read_from_words!(Flag, Stage);

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 4] = [Self::Preliminary, Self::Final, Self::Corrected, Self::Pending];

    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Preliminary => "preliminary",
            Self::Final => "final",
            Self::Corrected => "corrected",
            Self::Pending => "pending",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flag_and_stage_reads_back_from_its_word() {
        for flag in Flag::ALL {
            assert_eq!(flag.word().parse::<Flag>().ok(), Some(flag));
        }
        for stage in Stage::ALL {
            assert_eq!(stage.word().parse::<Stage>().ok(), Some(stage));
        }
    }
}

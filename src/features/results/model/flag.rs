//! The laboratory's own word on a value: its flag, and how far it has come.

use crate::kit::closed::closed_list;
use crate::kit::side::Side;

closed_list! {
    /// What the laboratory says of a value.
    #[derive(Default)]
    pub enum Flag {
        /// Nothing.
        #[default]
        None = "",
        /// Inside what is usual.
        Inside = "inside",
        /// Lower.
        Low = "low",
        High = "high",
        /// Outside, without a direction.
        Outside = "outside",
        /// So low that somebody is to act.
        CriticalLow = "critical_low",
        /// So high that somebody is to act.
        CriticalHigh = "critical_high",
        /// Outside so far that somebody is to act.
        Critical = "critical",
    }
}

impl Flag {
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

//! What a laboratory says beside numbers: what the day of a result is the day of, when a value was observed and how exactly,
//! what a code of its own means, and how a test ended.

use crate::kit::closed::closed_list;

pub use crate::hl7::Meaning;

closed_list! {
    /// What the day of a result is the day of.
    pub enum DatedBy {
        /// The day on which the sample was taken.
        Sample = "sample",
        /// The day of the report: the laboratory did not say when the sample was taken.
        Report = "report",
        /// The laboratory named no day at all; it is the day on which the result came.
        Unknown = "unknown",
    }
}

closed_list! {
    /// How exactly it is known when a value was observed.
    pub enum Observed {
        /// To the minute.
        Time = "time",
        Day = "day",
        /// It is the time of the report.
        Report = "report",
        /// It is not known.
        Unknown = "unknown",
    }
}

closed_list! {
    /// How a test ended without a value, or why there is none yet.
    pub enum Ended {
        /// The laboratory could not do it.
        Cancelled = "cancelled",
        /// The laboratory took it off its list.
        Deleted = "deleted",
        /// Nobody asked for it.
        NotAsked = "not_asked",
        /// The laboratory has the sample.
        InLab = "in_lab",
        /// The laboratory only describes the test.
        Ordered = "ordered",
        /// A part of it is ready.
        Partial = "partial",
    }
}

impl Ended {
    /// Whether nothing is to come.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Cancelled | Self::Deleted | Self::NotAsked | Self::Ordered)
    }
}

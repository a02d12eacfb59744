//! What a laboratory says beside numbers: what the day of a result is the day of, when a value was observed and how exactly,
//! what a code of its own means, and how a test ended.

use crate::kit::closed::closed_list;

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
    /// What a code of the laboratory's means that says neither high nor low.
    pub enum Means {
        /// The medicine works on the germs.
        Susceptible = "susceptible",
        /// It may work.
        Intermediate = "intermediate",
        /// It works where enough of it is given.
        DoseDependent = "dose_dependent",
        /// It does not work.
        Resistant = "resistant",
        /// It cannot be counted on.
        NonSusceptible = "non_susceptible",
        /// What was looked for was found.
        Positive = "positive",
        /// It was not.
        Negative = "negative",
        /// Neither can be told.
        Indeterminate = "indeterminate",
        /// As positive.
        Detected = "detected",
        /// As negative.
        NotDetected = "not_detected",
        /// As positive.
        Reactive = "reactive",
        /// As negative.
        NonReactive = "non_reactive",
        /// A little of it was found.
        WeaklyReactive = "weakly_reactive",
        /// Clearly higher than before.
        Up = "up",
        /// Clearly lower than before.
        Down = "down",
        /// Better than before.
        Better = "better",
        /// Worse than before.
        Worse = "worse",
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

impl Means {
    /// Whether it is about a medicine against germs.
    pub const fn is_of_medicine(self) -> bool {
        matches!(
            self,
            Self::Susceptible | Self::Intermediate | Self::DoseDependent | Self::Resistant | Self::NonSusceptible
        )
    }
}

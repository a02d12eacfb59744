//! Where a value lies in a range, and which blocks draw the range.

/// Where a value lies: on which side of a range, or in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Lower than the range.
    Below,
    Inside,
    /// Higher than the range.
    Above,
}

/// Which blocks there are on the bar of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocks {
    /// Below, inside, above.
    Three,
    /// Inside, above.
    UpTo,
    /// Below, inside.
    From,
}

//! Statements that several of these journeys read with.

pub mod files;
pub mod goals;
pub mod names;
pub mod values;

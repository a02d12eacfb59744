//! How results look to staff.

pub mod holding;
pub mod kept_back;
pub mod messages;
pub mod queue;
pub mod result;
pub mod retraction;
pub mod signing;

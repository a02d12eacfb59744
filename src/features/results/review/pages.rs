//! The handlers of those who look at results: the queue, one result, what becomes of it.

pub mod files;
pub mod holding;
pub mod queue;
pub mod release;
pub mod result;
pub mod retraction;
pub mod signing;
pub mod withholding;

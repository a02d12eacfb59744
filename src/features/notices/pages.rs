//! The handlers.

pub mod demo;
pub mod stuck;

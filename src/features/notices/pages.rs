//! The handlers.

pub mod demo;

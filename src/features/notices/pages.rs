//! The handlers.

pub mod choices;
pub mod demo;
pub mod replies;
pub mod stuck;

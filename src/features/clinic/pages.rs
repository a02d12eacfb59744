//! The handlers of the clinic itself, for managers.

pub mod roles;
pub mod servers;
pub mod settings;
pub mod staff;

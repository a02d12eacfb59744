//! The real program, started, asked and stopped by tests.

pub mod browser;
pub mod inbox;
pub mod people;
pub mod place;
pub mod program;
pub mod server;

pub use browser::Browser;
pub use people::Person;
pub use place::Place;
pub use server::Server;

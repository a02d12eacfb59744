//! What leaves the machine, to a real mail server and a real gateway.

mod mail;
mod sink;

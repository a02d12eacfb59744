//! What leaves the machine, to a real mail server and a real gateway.

mod gateway;
mod mail;
mod replies;
mod sink;

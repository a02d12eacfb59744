//! What leaves the machine, to a real mail server and a real gateway.

mod gateway;
mod kill;
mod mail;
mod replies;
mod sink;

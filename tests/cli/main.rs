//! The command line and the wire, on the real process: exit codes, messages, and what strangers may send.

#[path = "../process/mod.rs"]
mod process;

mod auc;
mod contents;
mod damage;
mod database;
mod demo;
mod folder;
mod framing;
mod import;
mod keys;
mod memory;
mod memory_laboratory;
mod origin;
mod settings;
mod staff;
mod stop;
mod timing;
mod upload;
mod watched;

//! The command line: one file per command. Whatever goes wrong is one sentence on standard error and an exit code of
//! its own.

mod demo;
mod exit;
mod import;
mod log;
mod say;
mod serve;
mod staff;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The patient portal that a small clinic runs itself
#[derive(Parser)]
#[command(name = "anteroom", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the portal
    Serve(serve::Serve),
    /// Run the portal with an invented clinic, to try it out
    Demo(demo::Demo),
    /// Take in files that other systems made
    Import(import::Import),
    /// Help staff back in who lost everything
    Staff(staff::Staff),
    /// Read all data and say whether it is whole
    Verify(verify::Verify),
    /// Write every page with sample data into a folder
    #[cfg(debug_assertions)]
    Gallery { folder: std::path::PathBuf },
    /// Open one file after another for the portal that started this process
    #[command(hide = true)]
    ParseWorker,
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    // Before anything else of the process exists: the worker confines itself.
    if std::env::args_os().nth(1).is_some_and(|command| command == "parse-worker") {
        crate::hostile::worker::run(crate::features::laboratory::aloud);
    }
    if let Err(error) = crate::hostile::keep_out_of_dumps() {
        eprintln!("The system does not let this program keep its memory out of dumps: {error}. Nothing was started.");
        return ExitCode::from(exit::OTHER);
    }
    let outcome = match Arguments::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Demo(demo) => demo.run(),
        Command::Import(import) => import.run(),
        Command::Staff(staff) => staff.run(),
        Command::Verify(verify) => verify.run(),
        #[cfg(debug_assertions)]
        Command::Gallery { folder } => crate::gallery::write(&folder).map_err(exit::Exit::from),
        Command::ParseWorker => Ok(()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(exit) => {
            eprintln!("{}", exit.sentence);
            ExitCode::from(exit.code)
        }
    }
}

//! `anteroom staff`: what whoever holds the server's terminal may do for the logins of staff.

use super::exit::Exit;
use super::say::say;
use crate::app::{self, terminal};
use crate::config::{Config, Overrides};
use crate::vault::Vault;

#[derive(clap::Args)]
pub(super) struct Staff {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Make a code with which somebody gets back in, where no two managers can do it in the portal
    Recover(Recover),
}

#[derive(clap::Args)]
struct Recover {
    /// The user name, or the whole name as the staff list has it
    name: String,
    /// Although two managers could do it; the trail says so
    #[arg(long)]
    without_managers: bool,
    #[command(flatten)]
    overrides: Overrides,
}

impl Staff {
    pub(super) fn run(self) -> Result<(), Exit> {
        let Command::Recover(Recover { name, without_managers, overrides }) = self.command;
        let config = Config::load(&overrides)?;
        let answer = tokio::runtime::Runtime::new()?.block_on(asked(&config, name, without_managers))?;
        answer.map(|sentences| say(&sentences)).map_err(Exit::refused)
    }
}

/// Through the portal that runs, or else in the folder itself.
async fn asked(config: &Config, name: String, without_managers: bool) -> Result<terminal::Answer, Exit> {
    let request = terminal::Request::RecoverStaff { name: name.clone(), without_managers };
    if let Some(answer) = terminal::ask(&config.data, &request).await? {
        return Ok(answer);
    }
    if !Vault::exists(&config.data) {
        return Err(Exit::refused(format!(
            "There is no portal in {}. Name its folder with --data.",
            config.data.display()
        )));
    }
    let (vault, threads) = Vault::open(&app::opening(config)).map_err(app::StartFault::from)?;
    let answer = terminal::recover(&vault, &name, without_managers).await;
    drop(vault);
    threads.stopped().await;
    Ok(answer)
}

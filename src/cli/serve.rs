//! `anteroom serve`: the main job.

use tokio::signal::unix::{SignalKind, signal};

use super::exit::Exit;
use super::say::say;
use crate::app::Running;
use crate::config::{Config, Overrides};

#[derive(clap::Args)]
pub(super) struct Serve {
    #[command(flatten)]
    overrides: Overrides,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Exit> {
        let config = Config::load(&self.overrides)?;
        super::log::start(&config.log);
        tokio::runtime::Runtime::new()?.block_on(async {
            let running = Running::clinic(&config).await?;
            // Before anybody is told that it runs: whoever knows may ask it to stop.
            let stop = stop()?;
            greet(&config, &running).await?;
            Ok(running.serve(stop).await?)
        })
    }
}

/// Says where the portal is. The set-up link goes to a terminal, never to a log that others read.
async fn greet(config: &Config, running: &Running) -> Result<(), Exit> {
    say(&format!("Anteroom is ready at {}", running.portal.address.url()));
    say(&format!("Its data is in {}; the key that opens it is {}.", config.data.display(), config.key_file.display()));
    if let Some(link) = running.set_up_link().await? {
        if std::env::var_os("JOURNAL_STREAM").is_some() {
            say(
                "It has no manager yet. Stop it, run `anteroom serve` once in a terminal, and open the link it prints.",
            );
        } else {
            say(&format!("\nTo set up the clinic, open this link within 30 minutes:\n\n    {link}\n"));
        }
    }
    Ok(())
}

/// Resolves when the system or the terminal asks the process to stop.
pub(super) fn stop() -> std::io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

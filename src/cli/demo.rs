//! `anteroom demo`: the same program on a throwaway folder with an invented clinic.

use std::net::SocketAddr;

use super::exit::Exit;
use super::say::say;
use crate::app::Running;
use crate::config::Config;
use crate::demo::{self, Person};
use crate::links;

#[derive(clap::Args)]
pub(super) struct Demo {
    /// Where to listen; port 0 picks a free one. Loopback only: everybody knows the demo's passwords
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    /// Print one line of JSON once ready, instead of sentences
    #[arg(long)]
    json: bool,
}

impl Demo {
    pub(super) fn run(self) -> Result<(), Exit> {
        let config = Config { listen: self.listen, ..Config::default() };
        if !self.listen.ip().is_loopback() {
            return Err(crate::config::ConfigFault::Exposed(self.listen).into());
        }
        super::log::start("warn");
        tokio::runtime::Runtime::new()?.block_on(async {
            // First of all: whoever stops it while it is being made must not leave its folder behind.
            let stop = super::serve::stop()?;
            let folder = demo::Folder::new()?;
            let (vault, threads, people) = demo::clinic(&folder).await?;
            let running = Running::listen(vault, threads, &config, true).await?;
            self.greet(&running.portal.address.url(), &people);
            Ok(running.serve(stop).await?)
        })
    }

    fn greet(&self, url: &str, people: &[Person]) {
        if self.json {
            say(&serde_json::json!({ "url": url, "people": people }).to_string());
            return;
        }
        say(&format!("The demo is ready at {url}. Everybody in it is invented; it is deleted when you stop it.\n"));
        for person in people {
            say(&format!(
                "  {:<22} {:<12} {:<10} {}   {}",
                person.name, person.role, person.username, person.password, person.totp_secret
            ));
        }
        say(&format!("\nNothing leaves the demo: what it would send is shown at {url}{}.", links::DEMO_MAIL));
        say("\nType the last column into an authenticator app as a key; it then shows the codes for signing in.");
    }
}

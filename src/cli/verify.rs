//! `anteroom verify`: reads all data and says whether it is whole.

use super::exit::Exit;
use super::say::say;
use crate::config::{Config, Overrides};
use crate::vault::{Verified, verify};

#[derive(clap::Args)]
pub(super) struct Verify {
    #[command(flatten)]
    overrides: Overrides,
}

impl Verify {
    pub(super) fn run(self) -> Result<(), Exit> {
        let config = Config::load(&self.overrides)?;
        super::log::start(&config.log);
        let Verified { rows, checkpoints, objects } = verify(&config.data, &config.key_file)?;
        say(&format!("The data in {} is whole.", config.data.display()));
        say(&format!(
            "{rows} rows of the trail follow from one another and agree with {checkpoints} signed checkpoints."
        ));
        say(&format!("{objects} attachments are there."));
        Ok(())
    }
}

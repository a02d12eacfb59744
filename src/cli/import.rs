//! `anteroom import`: files that other systems made.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::say::say;
use crate::app::import::{self, Brought, Report};
use crate::app::{self, terminal};
use crate::config::{Config, Overrides};
use crate::features::laboratory::Taken;
use crate::hostile::{LARGEST, ParseWorker};
use crate::vault::Vault;

#[derive(clap::Args)]
pub(super) struct Import {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Take in a laboratory's files of HL7 v2 messages; a message that came before changes nothing
    Hl7(Hl7),
}

#[derive(clap::Args)]
struct Hl7 {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Say what would become of them, and keep nothing
    #[arg(long)]
    dry_run: bool,
    /// One line of JSON for each file instead of a table
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    overrides: Overrides,
}

impl Import {
    pub(super) fn run(self) -> Result<(), Exit> {
        let Command::Hl7(asked) = self.command;
        let config = Config::load(&asked.overrides)?;
        if !asked.json {
            say(&heading());
        }
        let failed = tokio::runtime::Runtime::new()?.block_on(asked.bring(&config))?;
        if failed > 0 {
            let verb = if failed == 1 { "was" } else { "were" };
            return Err(Exit::not_taken(format!("{failed} of {} files {verb} not taken.", asked.files.len())));
        }
        Ok(())
    }
}

/// Who takes the files.
enum Way {
    /// The portal that runs.
    Socket,
    /// The folder itself, while no portal runs.
    Folder(Box<(Vault, ParseWorker)>),
    /// Nobody: there is no clinic, and nothing is to be kept.
    Nobody(ParseWorker),
}

impl Hl7 {
    /// Brings one file after another, and answers how many were not taken.
    async fn bring(&self, config: &Config) -> Result<usize, Exit> {
        if terminal::runs(&config.data).await {
            return self.each(config, &Way::Socket).await;
        }
        if !Vault::exists(&config.data) {
            if self.dry_run {
                return self.each(config, &Way::Nobody(parser().await?)).await;
            }
            let folder = config.data.display();
            return Err(Exit::refused(format!("There is no portal in {folder}. Name its folder with --data.")));
        }
        let (vault, threads) = Vault::open(&app::opening(config)).map_err(app::StartFault::from)?;
        let parser = parser().await?;
        let failed = self.each(config, &Way::Folder(Box::new((vault, parser)))).await;
        threads.stopped().await;
        failed
    }

    async fn each(&self, config: &Config, way: &Way) -> Result<usize, Exit> {
        let mut failed = 0;
        for file in &self.files {
            let name = file.to_string_lossy().into_owned();
            let report = match read(file) {
                Ok(bytes) => self.one(config, way, name, bytes).await?,
                Err(why) => Report::failed(name, why),
            };
            failed += usize::from(report.line.error.is_some());
            let json = || serde_json::to_string(&report.line).map_err(std::io::Error::from);
            say(&if self.json { json()? } else { row(&report) });
        }
        Ok(failed)
    }

    async fn one(&self, config: &Config, way: &Way, name: String, bytes: Vec<u8>) -> Result<Report, Exit> {
        match way {
            Way::Nobody(parser) => match Taken::without_clinic(parser, bytes).await {
                Ok(taken) => Ok(Report::new(name, &taken)),
                Err(fault) => Ok(Report::failed(name, format!("It could not be read now: {fault}. Bring it again."))),
            },
            Way::Folder(open) => Ok(import::bring(&open.0, &open.1, name, bytes, self.dry_run).await),
            Way::Socket => {
                let bytes = data_encoding::BASE64.encode(&bytes);
                let brought = Brought { name, bytes, dry_run: self.dry_run };
                let answer = terminal::ask(&config.data, &terminal::Request::Import(brought)).await?;
                let answer = answer.unwrap_or_else(|| Err("The portal stopped. Bring the files again.".to_owned()));
                Ok(serde_json::from_str(&answer.map_err(Exit::refused)?).map_err(std::io::Error::from)?)
            }
        }
    }
}

async fn parser() -> Result<ParseWorker, Exit> {
    Ok(ParseWorker::start(PathBuf::from("/proc/self/exe")).await.map_err(app::StartFault::ParseWorker)?)
}

/// A file's bytes, or a sentence.
fn read(file: &Path) -> Result<Vec<u8>, String> {
    let why = |error: std::io::Error| format!("It cannot be read: {error}.");
    // Before it is opened: a pipe would keep whoever opens it waiting.
    if !fs::metadata(file).map_err(why)?.is_file() {
        return Err("It is no file.".to_owned());
    }
    let mut bytes = Vec::new();
    fs::File::open(file).map_err(why)?.take(LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(why)?;
    if bytes.len() > LARGEST { Err(import::too_large()) } else { Ok(bytes) }
}

fn heading() -> String {
    format!("{:>8} {:>7} {:>7} {:>7} {:>9}  file", "messages", "values", "shown", "waiting", "documents")
}

/// A file in the table; what is to be said of it stands under it.
fn row(report: &Report) -> String {
    let line = &report.line;
    let mut row = format!(
        "{:>8} {:>7} {:>7} {:>7} {:>9}  {}",
        line.messages, line.values_in, line.values_shown, line.values_waiting, line.documents, line.file
    );
    if report.repeated > 0 {
        row.push_str(&format!("\n          {} of its messages had come before.", report.repeated));
    }
    for (head, sentences) in [("Waits", &line.waiting_because), ("Count", &report.counted), ("Error", &line.error)] {
        if let Some(sentences) = sentences {
            row.push_str(&format!("\n          {head}: {sentences}"));
        }
    }
    row
}

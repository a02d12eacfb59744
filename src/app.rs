//! Config → vault → router → server. The only module that sees everything.

pub mod import;
pub mod terminal;

use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::Extension;
use axum::middleware::from_fn;
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::config::Config;
use crate::features::laboratory::folder::{FolderFault, Watch, WatchedFolder};
use crate::hostile::ParseWorker;
use crate::kit::clock::Clock;
use crate::kit::random::Entropy;
use crate::outside::{Outside, PortalUrl, Trust, Way};
use crate::vault::{Cost, OpenFault, Opening, Vault, Workers};
use crate::web::address::Address;
use crate::web::feature::brought;
use crate::web::pace::Pace;
use crate::web::portal::{Parts, Portal};
use crate::web::shown_once::ShownOnce;
use crate::web::{patience, router, server};
use crate::{demo, features, jobs, links, routes};

/// Why the portal cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartFault {
    /// The data folder.
    #[error(transparent)]
    Open(#[from] OpenFault),
    /// The address is taken or not ours.
    #[error("Cannot listen on {0}: {1}. Another program may use it; choose another one with --listen.")]
    Listen(SocketAddr, #[source] std::io::Error),
    /// The confined process for uploaded files does not start.
    #[error("The helper process that checks uploaded files cannot be started: {0}.")]
    ParseWorker(#[source] std::io::Error),
    /// The disk failed while the portal ran.
    #[error("The disk failed while writing. Nothing more was accepted. Check the disk, then start again.")]
    DiskFailed,
    /// Something of the vault.
    #[error("The data cannot be read: {0}.")]
    Vault(#[from] crate::vault::Fault),
    /// The certificates to trust.
    #[error("The file {0} (ca_file) cannot be used: {1}.")]
    Authorities(PathBuf, #[source] std::io::Error),
    /// The folder of laboratories' files.
    #[error(transparent)]
    Folder(#[from] FolderFault),
    /// The socket for commands at the terminal.
    #[error("The socket for commands at the terminal cannot be opened: {0}.")]
    Terminal(#[source] std::io::Error),
}

/// How a clinic's folder is opened.
pub fn opening(config: &Config) -> Opening {
    Opening {
        folder: config.data.clone(),
        unlock_file: config.key_file.clone(),
        clock: Clock::system(),
        entropy: Entropy::system(),
        cost: Cost::Full,
    }
}

/// How long the end waits for the file that is being taken in. What is broken off then is taken up again at the start.
const PATIENCE: Duration = Duration::from_secs(5);

/// A portal that listens and is about to serve.
pub struct Running {
    pub portal: Portal,
    threads: Workers,
    terminal: Option<UnixListener>,
    watched: Option<WatchedFolder>,
    listener: TcpListener,
    behind_proxy: bool,
}

impl Running {
    /// Opens a clinic's folder and listens. Folders of the demo are refused.
    pub async fn clinic(config: &Config) -> Result<Self, StartFault> {
        if demo::is_demo(&config.data) {
            return Err(OpenFault::Demo(config.data.clone()).into());
        }
        let apart = [config.data.as_path(), &config.key_file];
        let watched = config.watched().map(|folder| WatchedFolder::new(folder, &apart)).transpose()?;
        let (vault, threads) = Vault::open(&opening(config))?;
        let running = Self::listen(vault, threads, config, false).await?;
        let terminal = terminal::listen(&config.data).map_err(StartFault::Terminal)?;
        Ok(Self { terminal: Some(terminal), watched, ..running })
    }

    /// Listens for an opened vault.
    pub async fn listen(vault: Vault, threads: Workers, config: &Config, demo: bool) -> Result<Self, StartFault> {
        let fault = |error| StartFault::Listen(config.listen, error);
        let listener = TcpListener::bind(config.listen).await.map_err(fault)?;
        let listening = listener.local_addr().map_err(fault)?;
        let parser = ParseWorker::start(PathBuf::from("/proc/self/exe")).await.map_err(StartFault::ParseWorker)?;
        let address = Address::new(config.public(), config.proxies.clone(), listening);
        // A trial's address opens on this machine alone: nothing that leaves it holds a link then.
        let portal = PortalUrl::new(Some(address.url()).filter(|_| demo || !address.is_local()));
        let trust = Trust::load(&config.ca_file, config.private_gateway);
        let trust = trust.map_err(|error| StartFault::Authorities(config.ca_file.clone(), error))?;
        let way = if demo { Way::kept() } else { Way::Out(trust) };
        let outside = Outside::new(vault.clone(), portal, way);
        let portal = Portal::new(Parts {
            vault,
            address,
            parser,
            outside,
            shown_once: ShownOnce::default(),
            pace: Pace::of(config.pages),
            brought: brought(features::ALL),
            demo,
        });
        let behind_proxy = !config.proxies.is_empty();
        Ok(Self { portal, threads, terminal: None, watched: None, listener, behind_proxy })
    }

    /// The one-time set-up link, while the clinic has no manager.
    pub async fn set_up_link(&self) -> Result<Option<String>, StartFault> {
        let token = self.portal.vault.set_up_token().await?;
        Ok(token.map(|token| format!("{}{}", self.portal.address.url(), links::set_up(token.reveal()))))
    }

    /// Serves until told to stop or until the disk fails; then finishes what is under way and makes it durable.
    pub async fn serve(self, stop: impl Future<Output = ()>) -> Result<(), StartFault> {
        let mut failed = self.portal.vault.failed();
        let jobs = tokio::spawn(jobs::run(self.portal.vault.clone()));
        let limits = tokio::spawn(jobs::limits(self.portal.vault.clone()));
        let brought = features::ALL.iter().flat_map(|feature| feature.jobs);
        let brought: Vec<_> = brought.map(|job| tokio::spawn(job(self.portal.clone()))).collect();
        let outside = self.portal.outside.clone();
        let sending = tokio::spawn(async move { Box::pin(outside.run()).await });
        let (vault, parser) = (self.portal.vault.clone(), self.portal.parser.clone());
        let watch = self.watched.map(|folder| Watch::new(vault.clone(), parser.clone(), folder));
        let (stopping, until) = watch::channel(false);
        let looked = watch.as_ref().map(Watch::looked).unwrap_or_default();
        let watching = watch.map(|watch| tokio::spawn(jobs::laboratory(watch, until)));
        let terminal = self.terminal.map(|terminal| tokio::spawn(terminal::serve(terminal, vault, parser)));
        let router = router::build(&self.portal, routes::table()).layer(Extension(looked));
        let router = router.layer(from_fn(patience::hold_back));
        let stopped = async {
            tokio::select! {
                () = stop => {}
                _ = failed.wait_for(|failed| *failed) => {}
            }
        };
        server::serve(self.listener, router, self.behind_proxy, stopped).await;
        stopping.send_replace(true);
        if let Some(watching) = watching {
            ended(watching, &self.portal.vault).await;
        }
        for task in [jobs, limits, sending].into_iter().chain(brought).chain(terminal) {
            task.abort();
            // An aborted task ends with an error that says just that.
            _ = task.await;
        }
        jobs::last(&self.portal.vault).await;
        let disk_failed = *self.portal.vault.failed().borrow();
        drop(self.portal);
        if disk_failed {
            return Err(StartFault::DiskFailed);
        }
        self.threads.stopped().await;
        Ok(())
    }
}

/// Waits for the end of the watch over the folder, which was told to end; where it takes too long it is broken off, and
/// the file that it was at is none over which the program ended.
async fn ended(mut task: JoinHandle<()>, vault: &Vault) {
    if tokio::time::timeout(PATIENCE, &mut task).await.is_err() {
        task.abort();
        _ = task.await;
        jobs::let_go(vault).await;
    }
}

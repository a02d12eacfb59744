//! Commands at the server's terminal that write: while the portal runs they go through a Unix socket in the data folder,
//! which only its own user may open; when it does not, the command opens the folder itself.

use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};

use super::import;
use crate::hostile::ParseWorker;
use crate::kit::date;
use crate::kit::text::Language;
use crate::links;
use crate::vault::Vault;

const SOCKET: &str = "terminal.sock";

/// What the terminal asks for.
#[derive(Serialize, Deserialize)]
pub enum Request {
    /// A laboratory's file is to be taken in. The answer is an [`import::Report`].
    Import(import::Brought),
    /// A code with which a member of staff gets back in.
    RecoverStaff {
        /// The user name, or the name.
        name: String,
        /// Although two managers could do it.
        without_managers: bool,
    },
}

/// What comes back: sentences for the terminal.
pub type Answer = Result<String, String>;

/// Does what was asked.
pub async fn answer(vault: &Vault, parser: &ParseWorker, request: Request) -> Answer {
    match request {
        Request::RecoverStaff { name, without_managers } => recover(vault, &name, without_managers).await,
        Request::Import(brought) => {
            let import::Brought { name, bytes, dry_run } = brought;
            let bytes = data_encoding::BASE64.decode(bytes.as_bytes());
            let bytes = bytes.map_err(|_| "The file arrived damaged.".to_owned())?;
            let report = import::bring(vault, parser, name, bytes, dry_run).await;
            serde_json::to_string(&report).map_err(|error| error.to_string())
        }
    }
}

/// A code with which a member of staff gets back in.
pub async fn recover(vault: &Vault, name: &str, without_managers: bool) -> Answer {
    let made = vault.recover_staff(name, without_managers).await.map_err(|refusal| refusal.to_string())?;
    let until = date::spelled_with_time(Language::English.words(), made.until, &vault.settings().zone());
    Ok(format!(
        "The code of {}, until {until}:\n\n    {}\n\nIt is typed on the portal's page {}. Hand it over in person.",
        made.name.reveal(),
        made.code.grouped().reveal(),
        links::RECOVER_STAFF,
    ))
}

/// Listens until it is dropped.
pub fn listen(folder: &Path) -> io::Result<UnixListener> {
    let place = folder.join(SOCKET);
    // Left over from a portal that was killed: the folder's lock says that none runs.
    _ = std::fs::remove_file(&place);
    let listener = UnixListener::bind(&place)?;
    std::fs::set_permissions(&place, std::fs::Permissions::from_mode(0o600))?;
    Ok(listener)
}

/// Serves one command after another.
pub async fn serve(listener: UnixListener, vault: Vault, parser: ParseWorker) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => _ = converse(stream, &vault, &parser).await,
            Err(fault) => {
                return tracing::error!(error = &fault as &dyn std::error::Error, "the terminal's socket failed");
            }
        }
    }
}

/// One line in, one line out. Whoever is neither the portal's own user nor root hears nothing.
async fn converse(mut stream: UnixStream, vault: &Vault, parser: &ParseWorker) -> io::Result<()> {
    let (peer, own) = (stream.peer_cred()?.uid(), rustix::process::getuid().as_raw());
    if peer != own && peer != 0 {
        return Ok(());
    }
    let mut line = String::new();
    BufReader::new(&mut stream).read_line(&mut line).await?;
    let answer = match serde_json::from_str(&line) {
        Ok(request) => answer(vault, parser, request).await,
        Err(_) => Err("The portal that runs is of another version.".to_owned()),
    };
    stream.write_all(format!("{}\n", serde_json::to_string(&answer)?).as_bytes()).await
}

/// Whether a portal runs on this folder.
pub async fn runs(folder: &Path) -> bool {
    UnixStream::connect(folder.join(SOCKET)).await.is_ok()
}

/// Asks the portal that runs on this folder; `None` when none does.
pub async fn ask(folder: &Path, request: &Request) -> io::Result<Option<Answer>> {
    let Ok(mut stream) = UnixStream::connect(folder.join(SOCKET)).await else { return Ok(None) };
    stream.write_all(format!("{}\n", serde_json::to_string(request)?).as_bytes()).await?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).await?;
    Ok(Some(serde_json::from_str(&line)?))
}

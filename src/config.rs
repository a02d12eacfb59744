//! What the operator sets before the start: defaults, then the file, then the environment, then the command line.
//! Everything else is set on the settings page.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The settings of the program. `config.example.toml` shows each with its default; a test compares the two.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The data folder: the encrypted database and attachments.
    pub data: PathBuf,
    /// The file of the unlock key. Outside the data folder; empty means beside it, with `.key` at the end.
    pub key_file: PathBuf,
    pub listen: SocketAddr,
    /// The address that browsers use, `https://portal.example.org`; empty for a trial on this machine.
    pub public_url: String,
    /// The addresses of reverse proxies that stand before the portal and bring HTTPS.
    pub proxies: Vec<IpAddr>,
    /// The folder that laboratories' files are taken from as they come; empty: none.
    pub laboratory_folder: PathBuf,
    /// A file of certificates (PEM) that vouch for mail server and text gateway; empty for those of the system.
    pub ca_file: PathBuf,
    /// Whether the text gateway may be in the clinic's own network.
    pub private_gateway: bool,
    /// How many pages one login may open at once; two more come back each second.
    pub pages: u32,
    /// How much to log: `error`, `warn`, `info`, `debug`.
    pub log: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: default_data(),
            key_file: PathBuf::new(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: String::new(),
            proxies: Vec::new(),
            laboratory_folder: PathBuf::new(),
            ca_file: PathBuf::new(),
            private_gateway: false,
            pages: 300,
            log: "info".to_owned(),
        }
    }
}

/// What the environment (`ANTEROOM_…`) and the command line say over the file.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Overrides {
    /// The configuration file
    #[arg(long, env = "ANTEROOM_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The data folder
    #[arg(long, env = "ANTEROOM_DATA", value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// The file of the unlock key, outside the data folder
    #[arg(long, env = "ANTEROOM_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    #[arg(long, env = "ANTEROOM_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
    /// The address that browsers use, https://…
    #[arg(long, env = "ANTEROOM_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// The address of a reverse proxy before the portal; may be given several times
    #[arg(long, env = "ANTEROOM_PROXIES", value_name = "ADDRESS", value_delimiter = ',')]
    pub proxy: Vec<IpAddr>,
    /// The folder that laboratories' files are taken from as they come
    #[arg(long, env = "ANTEROOM_LABORATORY_FOLDER", value_name = "FOLDER")]
    pub laboratory_folder: Option<PathBuf>,
    /// How many pages one login may open at once
    #[arg(long, env = "ANTEROOM_PAGES", value_name = "NUMBER", hide = true)]
    pub pages: Option<u32>,
    /// How much to log: error, warn, info, debug
    #[arg(long, env = "ANTEROOM_LOG", value_name = "LEVEL")]
    pub log: Option<String>,
}

/// Why the configuration does not do. Each message names the key.
#[derive(Debug, thiserror::Error)]
pub enum ConfigFault {
    /// The file cannot be read.
    #[error("The configuration file {0} cannot be read: {1}.")]
    Unreadable(PathBuf, #[source] std::io::Error),
    /// The file is not right.
    #[error("The configuration file {0} is not right: {1}")]
    Malformed(PathBuf, #[source] Box<toml::de::Error>),
    /// Health data would cross the network in the clear.
    #[error(
        "Listening on {0} would send health records over the network without encryption. Either listen on 127.0.0.1, \
         or put a reverse proxy with HTTPS before Anteroom and say so: public_url = \"https://…\" and \
         proxies = [\"the proxy's address\"]."
    )]
    Exposed(SocketAddr),
    /// The public address is not one of HTTPS.
    #[error(
        "public_url = \"{0}\" must begin with https:// and hold nothing after the host name, like https://portal.example.org."
    )]
    PublicUrl(String),
    /// A public address without a proxy to bring HTTPS.
    #[error(
        "public_url is set, but proxies is empty: name the address of the reverse proxy that brings HTTPS, for example proxies = [\"127.0.0.1\"]."
    )]
    NoProxy,
}

impl Config {
    /// Puts file, environment and command line together, and checks what must agree.
    pub fn load(overrides: &Overrides) -> Result<Self, ConfigFault> {
        let mut config = match &overrides.config {
            Some(file) => Self::read(file)?,
            None => Self::default(),
        };
        config.data = overrides.data.clone().unwrap_or(config.data);
        config.key_file = overrides.key_file.clone().unwrap_or(config.key_file);
        config.listen = overrides.listen.unwrap_or(config.listen);
        config.public_url = overrides.public_url.clone().unwrap_or(config.public_url);
        config.laboratory_folder = overrides.laboratory_folder.clone().unwrap_or(config.laboratory_folder);
        config.pages = overrides.pages.unwrap_or(config.pages);
        config.log = overrides.log.clone().unwrap_or(config.log);
        if !overrides.proxy.is_empty() {
            config.proxies.clone_from(&overrides.proxy);
        }
        config.data = from_home(&config.data);
        config.key_file = from_home(&config.key_file);
        config.laboratory_folder = from_home(&config.laboratory_folder);
        config.ca_file = from_home(&config.ca_file);
        if config.key_file.as_os_str().is_empty() {
            config.key_file = beside(&config.data);
        }
        config.check()?;
        Ok(config)
    }

    fn read(file: &Path) -> Result<Self, ConfigFault> {
        let text = std::fs::read_to_string(file).map_err(|error| ConfigFault::Unreadable(file.to_owned(), error))?;
        toml::from_str(&text).map_err(|error| ConfigFault::Malformed(file.to_owned(), Box::new(error)))
    }

    fn check(&self) -> Result<(), ConfigFault> {
        let host = self.public_url.strip_prefix("https://").unwrap_or_default();
        let is_host = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-:".contains(c));
        match (self.public_url.is_empty(), self.proxies.is_empty()) {
            (false, _) if !is_host => Err(ConfigFault::PublicUrl(self.public_url.clone())),
            (false, true) => Err(ConfigFault::NoProxy),
            (true, _) if !self.listen.ip().is_loopback() => Err(ConfigFault::Exposed(self.listen)),
            _ => Ok(()),
        }
    }

    /// The folder to watch, where there is one.
    pub fn watched(&self) -> Option<&Path> {
        Some(self.laboratory_folder.as_path()).filter(|folder| !folder.as_os_str().is_empty())
    }

    /// The public address, where there is one.
    pub fn public(&self) -> Option<String> {
        Some(self.public_url.clone()).filter(|url| !url.is_empty())
    }
}

/// `clinic` → `clinic.key`.
fn beside(data: &Path) -> PathBuf {
    let mut name = data.file_name().unwrap_or(data.as_os_str()).to_owned();
    name.push(".key");
    data.with_file_name(name)
}

/// `~/…`, as people write it in a file: the shell does not read that.
fn from_home(path: &Path) -> PathBuf {
    let home = std::env::var_os("HOME").filter(|home| !home.is_empty());
    match (path.strip_prefix("~"), home) {
        (Ok(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => path.to_owned(),
    }
}

/// The place that the system has for a user's data.
fn default_data() -> PathBuf {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_DATA_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".local/share")))
        .unwrap_or_else(|| PathBuf::from("."))
        .join("anteroom")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(overrides: Overrides) -> Result<Config, ConfigFault> {
        Config::load(&overrides)
    }

    #[test]
    fn the_example_is_the_default() {
        let example: Config = toml::from_str(include_str!("../config.example.toml")).unwrap();
        assert_eq!(Config { data: default_data(), ..example }, Config::default());
    }

    #[test]
    fn the_unlock_key_lies_beside_the_data() {
        let config = from(Overrides { data: Some("/srv/clinic".into()), ..Overrides::default() }).unwrap();
        assert_eq!(config.key_file, Path::new("/srv/clinic.key"));
    }

    #[test]
    fn health_records_do_not_cross_the_network_in_the_clear() {
        let open = Some("0.0.0.0:8080".parse().unwrap());
        assert!(matches!(from(Overrides { listen: open, ..Overrides::default() }), Err(ConfigFault::Exposed(_))));
        let url = |url: &str| Some(url.to_owned());
        let behind = Overrides {
            listen: open,
            public_url: url("https://a.example"),
            proxy: vec![[10, 0, 0, 1].into()],
            ..Overrides::default()
        };
        assert!(from(behind).is_ok());
        let alone = Overrides { public_url: url("https://a.example"), ..Overrides::default() };
        assert!(matches!(from(alone), Err(ConfigFault::NoProxy)));
        for wrong in ["http://a.example", "https://a.example/", "https://", "a.example"] {
            let wrong = Overrides { public_url: url(wrong), ..Overrides::default() };
            assert!(matches!(from(wrong), Err(ConfigFault::PublicUrl(_))));
        }
    }

    #[test]
    fn a_key_that_nobody_knows_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        std::fs::write(&file, "listn = \"127.0.0.1:80\"\n").unwrap();
        let fault = from(Overrides { config: Some(file), ..Overrides::default() }).unwrap_err();
        assert!(fault.to_string().contains("listn"), "{fault}");
    }
}

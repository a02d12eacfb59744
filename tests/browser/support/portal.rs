//! A portal of the test's own: the real binary on a free port, killed when the test ends.

use std::process::Stdio;
use std::time::Duration;

use anteroom::kit::clock::Clock;
use anteroom::logins::TotpSecret;
use serde::Deserialize;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// A running portal.
pub struct Portal {
    /// Where it is, without a slash at the end.
    pub url: String,
    /// Who can sign in; nobody in an empty clinic.
    pub people: Vec<Person>,
    /// The one-time link that sets an empty clinic up.
    pub set_up_link: Option<String>,
    child: Child,
    _folder: TempDir,
}

/// Somebody of the demo.
#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    /// What they are called.
    pub name: String,
    /// What they may do, in the demo's words.
    pub role: String,
    /// Their user name.
    pub username: String,
    /// Their password.
    pub password: String,
    /// What their authenticator app was given.
    pub totp_secret: String,
}

impl Person {
    /// The code that their app shows now.
    pub fn code(&self) -> String {
        code_now(&self.totp_secret)
    }
}

#[derive(Deserialize)]
struct Announced {
    url: String,
    people: Vec<Person>,
}

impl Portal {
    /// The invented clinic, with people in it.
    pub async fn demo() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (child, mut lines) = start(&["demo", "--json", "--listen", "127.0.0.1:0"], &folder);
        let line = first(&mut lines, |line| line.starts_with('{')).await;
        let announced: Announced = serde_json::from_str(&line).expect("the demo's line is JSON");
        keep_reading(lines);
        let url = announced.url.trim_end_matches('/').to_owned();
        Self { url, people: announced.people, set_up_link: None, child, _folder: folder }
    }

    /// A clinic on its first day: an empty folder.
    pub async fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data").to_string_lossy().into_owned();
        let key = folder.path().join("secrets").join("key");
        std::fs::create_dir(folder.path().join("secrets")).expect("a folder for the key");
        let key = key.to_string_lossy();
        let (child, mut lines) =
            start(&["serve", "--data", &data, "--key-file", &key, "--listen", "127.0.0.1:0"], &folder);
        let line = first(&mut lines, |line| line.contains("/set-up")).await;
        keep_reading(lines);
        let set_up_link = line.split_whitespace().find(|word| word.contains("/set-up")).expect("a link").to_owned();
        let url = set_up_link.split("/set-up").next().expect("a link starts with the portal's address").to_owned();
        Self { url, people: Vec::new(), set_up_link: Some(set_up_link), child, _folder: folder }
    }

    /// Stops it at once: nobody answers any more.
    pub async fn stop(&mut self) {
        self.child.kill().await.expect("the portal stops");
    }

    /// The first person with this role.
    pub fn person(&self, role: &str) -> &Person {
        let known = || self.people.iter().map(|person| (&person.name, &person.role)).collect::<Vec<_>>();
        self.people.iter().find(|person| person.role == role).unwrap_or_else(|| panic!("no {role} among {:?}", known()))
    }

    /// The address of a path by the name that browsers make passkeys for.
    pub fn by_name(&self, path: &str) -> String {
        self.at(path).replace("127.0.0.1", "localhost")
    }

    /// The address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }
}

/// The code that an authenticator app shows now for a secret that was typed into it.
pub fn code_now(secret: &str) -> String {
    let secret = TotpSecret::from_typed(secret).unwrap_or_else(|| panic!("“{secret}” is no authenticator secret"));
    secret.code(Clock::system().now()).expect("a code").reveal().to_owned()
}

/// A code that was not shown before: each works once, so this waits for the app to show another.
pub async fn fresh_code(secret: &str, used: &str) -> String {
    loop {
        let code = code_now(secret);
        if code != used {
            return code;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

#[expect(clippy::disallowed_methods, reason = "a test may start the program that it tests")]
fn start(arguments: &[&str], folder: &TempDir) -> (Child, Lines<BufReader<ChildStdout>>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_anteroom"))
        .args(arguments)
        .current_dir(folder.path())
        .env("TMPDIR", folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the portal starts");
    let stdout = child.stdout.take().expect("its output can be read");
    (child, BufReader::new(stdout).lines())
}

async fn first(lines: &mut Lines<BufReader<ChildStdout>>, wanted: impl Fn(&str) -> bool) -> String {
    let look = async {
        while let Some(line) = lines.next_line().await.expect("the portal's output can be read") {
            if wanted(&line) {
                return line;
            }
        }
        panic!("the portal stopped before it was ready; its messages stand above");
    };
    tokio::time::timeout(Duration::from_mins(1), look).await.expect("the portal is ready within a minute")
}

/// A portal whose output nobody reads would stand still when the pipe is full.
fn keep_reading(mut lines: Lines<BufReader<ChildStdout>>) {
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
}

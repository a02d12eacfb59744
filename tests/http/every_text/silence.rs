//! The log at its most talkative, and what it must not tell.

use std::io::Write;
use std::sync::{Arc, Mutex};

use crate::support::{Browser, Member, TestPortal};

/// Everything that the log says, at its most talkative.
pub fn listen() -> Arc<Mutex<Vec<u8>>> {
    struct Paper(Arc<Mutex<Vec<u8>>>);
    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("nobody panicked").write(bytes)
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let said = Arc::<Mutex<Vec<u8>>>::default();
    let paper = Arc::clone(&said);
    let started = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || Paper(Arc::clone(&paper)))
        .try_init();
    assert!(started.is_ok(), "nobody else listens");
    said
}

/// No name, no id but the request's, no token, no path, no text that anybody typed.
pub fn says_nothing_of(portal: &TestPortal, browsers: &[(Member, Browser)], log: &str) {
    let lines: Vec<&str> = log.lines().collect();
    assert!(
        lines.iter().filter(|line| line.contains("answered")).count() > 500,
        "the log was on: {} lines",
        lines.len()
    );
    let cast = &portal.cast;
    let mut secrets: Vec<String> =
        [cast.maya, cast.omar, cast.nils, cast.ada, cast.theo].map(|id| id.to_string()).into();
    secrets.extend([cast.released, cast.waiting, cast.of_nils].map(|id| id.to_string()));
    secrets.extend(["Okafor", "Lund", "Whitcombe", "Haddad", "E1001", "class=zq", "Blood count"].map(str::to_owned));
    secrets.extend(["/patients/", "/staff/", "/account"].map(str::to_owned));
    secrets.push(cast.open_code.reveal().to_owned());
    for (member, browser) in browsers {
        let cookie = browser.cookie("__Host-anteroom").unwrap_or_default();
        secrets.extend(cookie.split('.').next().filter(|token| token.len() == 43).map(str::to_owned));
        if *member != Member::Anonymous {
            let login = cast.login(*member);
            secrets.extend([login.password.reveal().to_owned(), login.account.to_string()]);
            secrets.extend(login.recovery_codes.iter().map(|code| code.reveal().to_owned()));
        }
    }
    for secret in secrets {
        let line = lines.iter().find(|line| line.contains(&secret));
        assert!(line.is_none(), "the log says {secret}: {line:?}");
    }
    for line in lines {
        let tokens = line.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-' && sign != '_');
        let token = { tokens }.find(|word| word.len() == 43);
        assert!(token.is_none(), "the log says a token: {line}");
    }
}

//! What the operator sets: each mistake has its code, and a sentence that names the way out.

use std::fs;
use std::net::TcpListener;

use crate::folder::refused;
use crate::process::Place;
use crate::process::program::{Ended, PROGRAM, command, run};

fn serve(place: &Place, arguments: &[&str]) -> Ended {
    let mut serve = place.command("serve");
    serve.args(arguments);
    run(serve)
}

/// The program with these arguments.
pub fn anteroom(arguments: &[&str]) -> Ended {
    let mut command = command(PROGRAM);
    command.args(arguments);
    run(command)
}

#[test]
fn health_records_do_not_cross_the_network_in_the_clear() {
    let place = Place::new();
    for open in ["0.0.0.0:0", "[::]:0", "192.0.2.1:80"] {
        let ended = serve(&place, &["--listen", open]);
        refused(&ended, 11, "without encryption");
        assert!(ended.complained.contains("127.0.0.1") && ended.complained.contains("public_url = "), "{ended:?}");
    }
    assert!(!place.data().exists());
}

#[test]
fn a_public_address_needs_a_proxy_and_https() {
    let place = Place::new();
    refused(&serve(&place, &["--public-url", "https://portal.example"]), 10, "proxies");
    refused(&serve(&place, &["--public-url", "http://portal.example", "--proxy", "127.0.0.1"]), 10, "public_url");
    assert!(!place.data().exists());
}

#[test]
fn a_configuration_file_is_read_strictly() {
    let place = Place::new();
    let file = place.around().join("config.toml");
    for (text, names) in [("listn = \"127.0.0.1:0\"", "listn"), ("listen = \"here\"", "listen"), ("listen = ", "TOML")]
    {
        fs::write(&file, text).unwrap();
        let ended = serve(&place, &["--config", &file.to_string_lossy()]);
        assert_eq!(ended.code, Some(10), "{ended:?}");
        assert!(ended.complained.contains(names) && ended.complained.contains("config.toml"), "{ended:?}");
    }
    refused(&serve(&place, &["--config", "/nowhere.toml"]), 10, "/nowhere.toml cannot be read");
    assert!(!place.data().exists());
}

#[test]
fn a_taken_address_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let place = Place::new();
    refused(&serve(&place, &["--listen", &address]), 12, &address);
}

#[test]
fn help_lists_every_command_and_nothing_hidden() {
    let help = anteroom(&["--help"]);
    assert_eq!(help.code, Some(0));
    for command in ["serve", "demo", "verify"] {
        assert!(help.said.contains(command), "{}", help.said);
    }
    assert!(!help.said.contains("parse-worker"), "{}", help.said);
}

#[test]
fn a_command_that_nobody_knows_is_refused() {
    let ended = anteroom(&["sreve"]);
    assert_eq!(ended.code, Some(2));
    assert!(ended.complained.contains("serve"), "{ended:?}");
}

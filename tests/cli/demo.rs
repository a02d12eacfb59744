//! `anteroom demo`: reachable from this machine alone, on a folder of its own.

use std::fs;

use crate::folder::refused;
use crate::process::program::{PROGRAM, anteroom, command};
use crate::process::{Browser, Place, Server};

#[test]
fn the_demo_listens_on_this_machine_alone() {
    for open in ["0.0.0.0:0", "[::]:0"] {
        refused(&anteroom(&["demo", "--listen", open]), 11, open);
    }
}

#[test]
fn the_demo_takes_no_folder() {
    let ended = anteroom(&["demo", "--data", "clinic"]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(ended.complained.contains("--data"), "{ended:?}");
}

//! What gives or takes a role, a factor, a code or the rules of them asks again who it is: the list is compared with the
//! statements of the program, so that a new act cannot be forgotten.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::super::caller::Shown;
use super::super::policy::asks;
use super::super::purpose::Act;

/// Where roles, ways in, codes and the rules of them are kept.
const GUARDED: [&str; 9] = [
    "accounts",
    "credentials",
    "factors",
    "recovery_codes",
    "invitations",
    "activations",
    "recoveries",
    "proxy_invitations",
    "settings",
];

/// Functions of the vault that write there for whoever calls them.
const DEEP: [&str; 6] = ["lock(", "unlock(", "make_code(", "end_open(", "send_reset_link(", "save_one("];

/// Acts that write there and do not ask, each with the reason.
const EXEMPT: [(Act, &str); 5] = [
    (Act::LockLogin, "a lock never waits: it takes from whoever may be the thief"),
    (Act::RevokeProxyInvitation, "taking a code back never waits, for the same reason"),
    (Act::ChangeSettings, "the store refuses every setting that says who gets in"),
    (Act::ChangeCover, "it writes a number to call, with which nobody signs in"),
    (Act::SetUpClinic, "the first manager, before there is anybody to ask"),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
}

/// The acts that a text names as the leave of a transaction: `ChartTx<'_, Act>`, `DeskTx<'_, Act>`, `Tx<'_, Act>`.
fn leaves(text: &str) -> BTreeSet<&str> {
    text.split("Tx<'_, ").skip(1).filter_map(|rest| rest.split('>').next()).filter(|word| word.len() > 1).collect()
}

fn writes(text: &str) -> bool {
    let is_named = |verb: &str, table: &str| {
        let words = format!("{verb} {table}");
        text.match_indices(&words).any(|(at, _)| !text[at + words.len()..].starts_with(['_', 's']))
    };
    GUARDED.iter().any(|table| is_named("insert into", table) || is_named("update", table))
        || DEEP.iter().any(|call| text.contains(call))
}

/// Every act in whose leave some function writes to what is guarded.
fn acts_that_write() -> BTreeSet<&'static str> {
    let mut files = Vec::new();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut files);
    let mut found = BTreeSet::new();
    for file in files.iter().filter(|file| !file.to_string_lossy().contains("tests")) {
        let text = std::fs::read_to_string(file).unwrap();
        let mut block = "";
        // Methods end at four blanks; in a function that stands for itself only what is inside it does.
        let methods = |whole: &'_ str| whole.starts_with("impl") || whole.contains("\nimpl");
        let parts = text.split("\n}\n").flat_map(|whole| {
            let end = if methods(whole) { "\n    }\n" } else { "\n}\n" };
            whole.split(end)
        });
        for part in parts {
            if let Some(head) = part.find("impl").and_then(|at| part[at..].lines().next()) {
                block = if part.contains("\nimpl") || part.starts_with("impl") { head } else { block };
            } else if part.contains("\nfn ") || part.contains("\npub fn ") {
                block = "";
            }
            if writes(part) {
                found.extend(leaves(part).union(&leaves(block)).map(|act| &*String::leak((*act).to_owned())));
            }
        }
    }
    found
}

#[test]
fn every_act_that_gives_or_takes_a_way_in_asks_again() {
    let found = acts_that_write();
    println!("{found:?}");
    for name in &found {
        let act = *Act::ALL.iter().find(|act| format!("{act:?}") == *name).unwrap_or_else(|| panic!("{name}"));
        let exempt = EXEMPT.iter().find(|(exempt, _)| *exempt == act);
        assert!(
            asks(act) > Shown::LongAgo || exempt.is_some(),
            "{name} writes where ways in are kept. Name it in ASKS_AGAIN of src/vault/policy/asks.rs, or here with the reason \
             why it need not ask."
        );
    }
    let known = ["InviteStaff", "CloseStaff", "RecoverStaff", "IssueActivation", "RecoverLogin", "InviteProxy"];
    for name in known {
        assert!(found.contains(name), "the search does not see {name} any more: {found:?}");
    }
}

#[test]
fn what_asks_again_asks_within_ten_minutes_but_for_the_desk() {
    let an_hour: Vec<&Act> = Act::ALL.iter().filter(|act| asks(**act) == Shown::ThisHour).collect();
    let desks = [
        Act::IssueActivation,
        Act::RevokeActivation,
        Act::CorrectPatient,
        Act::ChangeChartState,
        Act::RecoverLogin,
        Act::SendReset,
    ];
    assert!(an_hour.iter().all(|act| desks.contains(act)) && an_hour.len() == desks.len(), "{an_hour:?}");
}

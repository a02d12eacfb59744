//! The exit codes, for scripts. They are stable: a code is never given another meaning.

use crate::app::StartFault;
use crate::config::ConfigFault;
use crate::demo::DemoFault;
use crate::vault::{KeyFault, MigrateFault, OpenFault};

/// How a command ended when it did not end well.
pub(super) struct Exit {
    pub code: u8,
    pub sentence: String,
}

/// Anything that has no code of its own.
pub(super) const OTHER: u8 = 1;
const REFUSED: u8 = 2;
const NOT_TAKEN: u8 = 3;
const CONFIG: u8 = 10;
const EXPOSED: u8 = 11;
const LISTEN: u8 = 12;
const FOLDER: u8 = 13;
const IN_USE: u8 = 20;
const NOT_WRITABLE: u8 = 21;
const NOT_OURS: u8 = 22;
const FOLDER_EXPOSED: u8 = 23;
const KEY_MISSING: u8 = 30;
const KEY_WRONG: u8 = 31;
const KEY_EXPOSED: u8 = 32;
const NEWER: u8 = 40;
const DAMAGED: u8 = 41;
const TRAIL: u8 = 42;
const DISK_FAILED: u8 = 50;

impl Exit {
    /// What was asked for was refused, for the reason in the sentence.
    pub fn refused(sentence: String) -> Self {
        Self { code: REFUSED, sentence }
    }

    /// Some of the files were not taken.
    pub fn not_taken(sentence: String) -> Self {
        Self { code: NOT_TAKEN, sentence }
    }
}

impl From<ConfigFault> for Exit {
    fn from(fault: ConfigFault) -> Self {
        let code = match fault {
            ConfigFault::Exposed(_) => EXPOSED,
            ConfigFault::Unreadable(..)
            | ConfigFault::Malformed(..)
            | ConfigFault::PublicUrl(_)
            | ConfigFault::NoProxy => CONFIG,
        };
        Self { code, sentence: fault.to_string() }
    }
}

impl From<StartFault> for Exit {
    fn from(fault: StartFault) -> Self {
        let code = match &fault {
            StartFault::Open(open) => open_code(open),
            StartFault::Listen(..) => LISTEN,
            StartFault::Folder(_) => FOLDER,
            StartFault::DiskFailed => DISK_FAILED,
            StartFault::ParseWorker(_)
            | StartFault::Terminal(_)
            | StartFault::Authorities(..)
            | StartFault::Vault(_) => OTHER,
        };
        Self { code, sentence: fault.to_string() }
    }
}

impl From<DemoFault> for Exit {
    fn from(fault: DemoFault) -> Self {
        let code = match &fault {
            DemoFault::Open(open) => open_code(open),
            DemoFault::Vault(_) => OTHER,
        };
        Self { code, sentence: fault.to_string() }
    }
}

impl From<OpenFault> for Exit {
    fn from(fault: OpenFault) -> Self {
        Self { code: open_code(&fault), sentence: fault.to_string() }
    }
}

impl From<std::io::Error> for Exit {
    fn from(error: std::io::Error) -> Self {
        Self { code: OTHER, sentence: format!("The program cannot start: {error}.") }
    }
}

const fn open_code(fault: &OpenFault) -> u8 {
    match fault {
        OpenFault::InUse(_) => IN_USE,
        OpenFault::NotWritable(..) => NOT_WRITABLE,
        OpenFault::NotOurs(_) | OpenFault::Demo(_) => NOT_OURS,
        OpenFault::Exposed(_) => FOLDER_EXPOSED,
        OpenFault::Key(KeyFault::Missing(_)) => KEY_MISSING,
        OpenFault::Key(KeyFault::Wrong(_) | KeyFault::NotAKey(_)) => KEY_WRONG,
        OpenFault::Key(KeyFault::Exposed(_) | KeyFault::Inside(_)) => KEY_EXPOSED,
        OpenFault::Migrate(MigrateFault::Newer { .. }) => NEWER,
        OpenFault::Damaged(..) | OpenFault::Key(KeyFault::Damaged(_)) => DAMAGED,
        OpenFault::Trail(_) => TRAIL,
        OpenFault::Key(KeyFault::File(..) | KeyFault::Unsealed) | OpenFault::Migrate(_) | OpenFault::Other(..) => OTHER,
    }
}

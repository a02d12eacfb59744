//! What the journeys share: a portal of their own, a browser of their own, and the words to drive it with.

mod browser;
mod clocked;
mod find;
mod hand;
mod inbox;
mod paper;
mod people;
mod portal;
mod recovery;
mod tab;

pub use browser::Browser;
pub use clocked::ClockedPortal;
pub use hand::{Hand, How};
pub use inbox::Inbox;
pub use paper::{decode_qr, one_page_pdf, print_to_images, printed_text, sha256};
pub use people::{Login, make_login, sign_in, sign_in_again, sign_out};
pub use portal::{Person, Portal, code_now, fresh_code};
pub use recovery::{gets_back_in, hands_over};
pub use tab::{Scheme, Tab};

use std::path::PathBuf;

/// A folder under `target/`, created.
pub fn target(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target").join(name);
    std::fs::create_dir_all(&folder).expect("a folder under target/ can be created");
    folder
}

//! Every address of the portal, declared once: `links::result(patient, result)` is the link, for views, redirects and
//! letters, and [`at::RESULT`] the pattern, for routes. A page that moves, moves here.

mod account;
mod clinic;
mod confirm;
mod declare;
mod details;
mod enrolment;
mod front;
mod laboratory;
mod machines;
mod mailed;
mod notices;
mod patients;
mod proxies;
mod public;
mod release;
mod results;
mod ways_back;

pub use declare::Address;

/// The files of this folder, each with its links and its patterns.
macro_rules! areas {
    ($($area:ident),+ $(,)?) => {
        $(pub use $area::*;)+

        /// The pattern of each address, for the table of routes.
        pub mod at {
            $(pub use super::$area::at::*;)+
        }

        /// The pattern of every address.
        pub fn all() -> impl Iterator<Item = Address> {
            [$($area::at::ALL),+].into_iter().flatten().copied()
        }
    };
}
areas! {
    account,
    clinic,
    confirm,
    details,
    enrolment,
    front,
    laboratory,
    machines,
    mailed,
    notices,
    patients,
    proxies,
    public,
    release,
    results,
    ways_back,
}

/// Whether an address holds a secret: the page there loads nothing else, so that no other request tells of it.
pub fn holds_secret(path: &str) -> bool {
    let mut secrets = all().filter_map(Address::before_secret);
    secrets.any(|before| path.starts_with(before)) && all().all(|address| address.pattern != path)
}

/// A document that the file at this address took the place of.
pub fn earlier_file(file: &str, at: u32) -> String {
    format!("{file}?earlier={at}")
}

/// Staff: a document of the result whose file is at this address, out of the patient's sight.
pub fn kept_back_file(file: &str, at: u32) -> String {
    format!("{file}?hidden={at}")
}

//! HTTP in one place: what comes in is proven before a feature sees it, what goes out is dressed before a browser does.

pub mod access;
pub mod address;
pub mod assets;
pub mod body;
mod brought;
mod context;
mod cookies;
pub mod drafts;
pub mod error;
pub mod feature;
pub mod files;
pub mod form;
mod headers;
pub mod health;
pub mod idle;
pub mod nav;
mod newcomer;
pub mod notice;
pub mod pace;
pub mod page;
mod path;
pub mod patience;
pub mod portal;
pub mod proof;
pub mod route;
pub mod router;
pub mod server;
mod session;
pub mod shown_once;
pub mod standing;
pub mod upload;
pub mod ways_in;

pub use access::SignedIn;
pub use drafts::Kept;
pub use error::Error;
pub use feature::Feature;
pub use form::Form;
pub use newcomer::Newcomer;
pub use notice::Notice;
pub use page::Page;
pub use path::{DocumentInPath, InPath, KindInPath, LinkToken, SeenAs};
pub use portal::Portal;

/// What every handler answers.
pub type Reply = Result<axum::response::Response, Error>;

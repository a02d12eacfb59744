//! What browsers and other machines ask for by themselves, or scripts on behalf of who reads.

use super::declare::addresses;

addresses! {
    /// Whether the program runs.
    ALIVE = "/healthz";
    /// Whether it can answer.
    READY = "/readyz";
    /// A file of the look, by a name that changes with what is in it.
    ASSET, asset(file: &str) = "/assets/{file}";
    /// The sign in a browser's tab.
    FAVICON = "/favicon.svg";
    /// What a telephone needs to put the portal on its first screen.
    MANIFEST = "/manifest.webmanifest";
    /// How long the session lasts.
    SESSION_LEFT = "/session/left";
    /// Makes it last longer.
    EXTEND_SESSION = "/session/extend";
    /// Keeps what is being typed.
    KEEP_DRAFT = "/drafts";
    /// Throws it away.
    DISCARD_DRAFT = "/drafts/discard";
}

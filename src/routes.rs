//! Every URL and its handler: what the features bring, and what is no feature's. No route is born elsewhere;
//! `tests/http/access/` says who may.

#[cfg(test)]
mod tests;

use crate::features;
use crate::links::at;
use crate::web::route::Gate::{Asset, SignedIn};
use crate::web::route::Route;
use crate::web::{assets, drafts, health, idle};

/// The table.
pub fn table() -> Vec<Route> {
    features::ALL.iter().flat_map(|feature| (feature.routes)()).chain(of_no_feature()).collect()
}

/// What machines and browsers ask for by themselves, how long a session lasts, and what is typed meanwhile.
fn of_no_feature() -> Vec<Route> {
    vec![
        Route::get(at::ALIVE, Asset, health::alive),
        Route::get(at::READY, Asset, health::ready),
        Route::get(at::ASSET, Asset, assets::hashed),
        Route::get(at::FAVICON, Asset, assets::favicon),
        Route::get(at::MANIFEST, Asset, assets::manifest),
        Route::get(at::SESSION_LEFT, SignedIn, idle::left).background(),
        Route::post(at::EXTEND_SESSION, SignedIn, idle::extend),
        Route::post(at::KEEP_DRAFT, SignedIn, drafts::keep).background(),
        Route::post(at::DISCARD_DRAFT, SignedIn, drafts::discard),
    ]
}

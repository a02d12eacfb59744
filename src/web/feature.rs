//! What a feature brings, said once, in its `mod.rs`.

use std::pin::Pin;
use std::time::Duration;

use maud::Markup;

use super::Portal;
use super::brought::Brought;
use super::nav::Nav;
use super::route::Route;
use crate::kit::text::Words;
use crate::ui::view::View;
use crate::vault::settings::Spec;

/// Work for the clock: begun at the start, runs until aborted.
pub type Job = fn(Portal) -> Pin<Box<dyn Future<Output = ()> + Send>>;

/// What a feature brings. What it says nothing of, it brings nothing of.
#[derive(Clone, Copy)]
#[must_use]
pub struct Feature {
    /// Its addresses, with who answers.
    pub routes: fn() -> Vec<Route>,
    /// Where staff get to from every page.
    pub nav: &'static [Nav],
    /// Its clock's work.
    pub jobs: &'static [Job],
    /// What the clinic can set.
    pub settings: &'static [&'static [&'static Spec]],
    /// Its views with sample data, by name, for the gallery. None in a program that is shipped.
    pub samples: fn(Words) -> Vec<(&'static str, View)>,
    /// How the names of the samples begin that only staff meets.
    pub for_staff: &'static [&'static str],
    /// Its sheets to print, likewise.
    pub sheets: fn() -> Vec<(&'static str, Vec<Markup>)>,
}

impl Feature {
    /// Nothing yet.
    pub const fn brings() -> Self {
        Self {
            routes: Vec::new,
            nav: &[],
            jobs: &[],
            settings: &[],
            samples: |_| Vec::new(),
            for_staff: &[],
            sheets: Vec::new,
        }
    }

    /// With routes.
    pub const fn routes(self, routes: fn() -> Vec<Route>) -> Self {
        Self { routes, ..self }
    }

    /// With links on every page of staff.
    pub const fn nav(self, nav: &'static [Nav]) -> Self {
        Self { nav, ..self }
    }

    /// With work for the clock.
    pub const fn jobs(self, jobs: &'static [Job]) -> Self {
        Self { jobs, ..self }
    }

    /// With settings: its own, and those of the layers below that are its matter. Each says where on the settings page it
    /// stands.
    pub const fn settings(self, settings: &'static [&'static [&'static Spec]]) -> Self {
        Self { settings, ..self }
    }

    /// With samples of its views. They are left out of a program that is shipped, which has no gallery.
    pub const fn samples(
        self,
        samples: fn(Words) -> Vec<(&'static str, View)>,
        for_staff: &'static [&'static str],
    ) -> Self {
        if cfg!(debug_assertions) { Self { samples, for_staff, ..self } } else { self }
    }

    /// With samples of its sheets, likewise.
    pub const fn sheets(self, sheets: fn() -> Vec<(&'static str, Vec<Markup>)>) -> Self {
        if cfg!(debug_assertions) { Self { sheets, ..self } } else { self }
    }
}

/// Works daily: first ten minutes after the start, so that nothing waits for it.
pub async fn daily<W: Future<Output = ()>>(work: impl Fn() -> W) {
    tokio::time::sleep(Duration::from_mins(10)).await;
    loop {
        work().await;
        tokio::time::sleep(Duration::from_hours(24)).await;
    }
}

/// What these features bring together.
pub fn brought(features: &[Feature]) -> Brought {
    let mut nav: Vec<_> = features.iter().flat_map(|feature| feature.nav).collect();
    nav.sort_by_key(|nav| nav.place);
    Brought { settings: settings(features), nav }
}

/// Every setting, in the order of the settings page.
pub fn settings(features: &[Feature]) -> Vec<&'static Spec> {
    let mut all: Vec<_> =
        features.iter().flat_map(|feature| feature.settings).flat_map(|some| *some).copied().collect();
    all.sort_by_key(|spec| (spec.section, spec.place));
    all
}

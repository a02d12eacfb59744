//! What the clinic can set: name, type, default, bounds, and a sentence that says what it does. Here are the store and the
//! settings that the vault itself goes by; every other setting stands with who reads it, and features bring them.

mod hours;
mod kind;
mod own;

use std::collections::BTreeMap;
use std::marker::PhantomData;

use super::fault::Fault;
use super::sql::Sql;
use crate::kit::date::TimeZone;
use crate::kit::hours::Hours;
use crate::kit::text::Words;

pub use hours::closure;
pub use kind::{Choice, Kind, Misfit};
pub use own::*;

/// A setting of type `T`.
pub struct Setting<T: 'static> {
    spec: Spec,
    value: PhantomData<fn() -> T>,
}

/// What the settings page knows of a setting.
#[derive(Clone, Copy)]
pub struct Spec {
    /// The name in the database and on the trail. Never changed once shipped.
    pub name: &'static str,
    /// The part of the settings page.
    pub section: Section,
    /// Where in that part: after what has a smaller number. No two of a part share one.
    pub place: u16,
    pub kind: Kind,
    /// What stands there until somebody sets it.
    pub default: &'static str,
    pub label: fn(Words) -> String,
    /// What it does, in a sentence.
    pub consequence: fn(Words) -> String,
}

/// A part of the settings page, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Name, address, phone, look.
    Clinic,
    SignIn,
    /// What leaves the machine, and when.
    Notices,
    /// The mail server. Has a page of its own, and asks again who it is.
    Mail,
    /// The text gateway. Has a page of its own, and asks again who it is.
    Texts,
    /// Who may open whose chart.
    Access,
    /// When patients see results.
    Results,
    /// How much is taken in.
    Uploads,
}

impl Section {
    /// Whether it is changed on a page of its own, behind a step-up (SECURITY §7.11).
    pub const fn is_guarded(self) -> bool {
        matches!(self, Self::Mail | Self::Texts)
    }

    /// Whether it says who gets in, or where letters about it go: to change it one shows again who one is.
    pub const fn is_security(self) -> bool {
        matches!(self, Self::SignIn | Self::Access) || self.is_guarded()
    }
}

impl<T> Setting<T> {
    /// What the page knows of it.
    pub const fn spec(&self) -> &Spec {
        &self.spec
    }

    /// Declares a setting.
    pub const fn new(spec: Spec) -> Self {
        Self { spec, value: PhantomData }
    }
}

/// Declares settings, each with its place on the page, its label and what it does; `SETTINGS` are all of them.
macro_rules! settings {
    ($($(#[$doc:meta])* $vis:vis $setting:ident: $type:ty = $name:literal {
        at: $section:ident $place:literal, default: $default:expr, kind: $kind:expr, label: $label:literal, does: $does:literal,
    })+) => {
        $($(#[$doc])*
        $vis const $setting: $crate::vault::settings::Setting<$type> =
            $crate::vault::settings::Setting::new($crate::vault::settings::Spec {
                name: $name,
                section: $crate::vault::settings::Section::$section,
                place: $place,
                kind: $kind,
                default: $default,
                label: |words| $crate::say!(words, $label),
                consequence: |words| $crate::say!(words, $does),
            });)+

        /// All that are declared here.
        pub const SETTINGS: &[&$crate::vault::settings::Spec] = &[$($setting.spec()),+];
    };
}
pub(crate) use settings;

/// What is set now: a snapshot that every request shares.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    values: BTreeMap<String, String>,
    hours: Hours,
}

impl Settings {
    pub(super) fn load(sql: Sql<'_>) -> Result<Self, Fault> {
        let values: BTreeMap<String, String> = sql
            .rows("select name, value from settings", &[], |row| Ok((row.get("name")?, row.get("value")?)))?
            .into_iter()
            .collect();
        let mut settings = Self { values, hours: Hours::default() };
        let zone = TimeZone::get(settings.raw(ZONE.spec())).unwrap_or(TimeZone::UTC);
        settings.hours = hours::load(sql, zone)?;
        Ok(settings)
    }

    /// The value as it is kept.
    pub fn raw(&self, spec: &Spec) -> &str {
        self.values.get(spec.name).map_or(spec.default, String::as_str)
    }

    /// A text.
    pub fn text(&self, setting: &Setting<String>) -> &str {
        self.raw(setting.spec())
    }

    /// A number, within its bounds whatever the database says.
    pub fn number(&self, setting: &Setting<u32>) -> u32 {
        let fit = |typed: &str| setting.spec().fit(typed).ok().and_then(|fit| fit.parse().ok());
        fit(self.raw(setting.spec())).or_else(|| fit(setting.spec().default)).unwrap_or_default()
    }

    /// The clinic's zone.
    pub fn zone(&self) -> TimeZone {
        self.hours.zone.clone()
    }

    /// When the clinic is open. Everybody may know: no leave is asked for.
    pub const fn hours(&self) -> &Hours {
        &self.hours
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_says_why() {
        assert_eq!(IDLE_MINUTES.spec().fit("61"), Err(Misfit::NotBetween(2, 60)));
        assert_eq!(IDLE_MINUTES.spec().fit("soon"), Err(Misfit::NotBetween(2, 60)));
        assert_eq!(CLINIC_NAME.spec().fit("  "), Err(Misfit::Empty));
        let colour = Spec { kind: Kind::Colour, ..*CLINIC_NAME.spec() };
        assert_eq!(colour.fit("teal"), Err(Misfit::NoColour));
        assert_eq!(ZONE.spec().fit("America/Nowhere"), Err(Misfit::NoZone));
        assert_eq!(CLINIC_NAME.spec().fit(&"x".repeat(81)), Err(Misfit::TooLong(80)));
    }

    #[test]
    fn a_line_is_tidied_and_lines_keep_their_breaks() {
        assert_eq!(CLINIC_NAME.spec().fit(" Elm   Street\tClinic "), Ok("Elm Street Clinic".to_owned()));
        assert_eq!(CLINIC_ADDRESS.spec().fit("1 Elm\r\nTown"), Ok("1 Elm\nTown".to_owned()));
    }
}

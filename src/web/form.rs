//! Forms: proven to come from our own page before they are read, parsed into a value that cannot be wrong or given
//! back as typed with an error by field, minus secrets.

use axum::extract::{FromRequest, Request};
use axum::http::header;

mod born;
mod coming;
mod new_password;
mod username;

use super::context::Context;
use super::cookies::{LANGUAGE, cookie};
use super::{Error, Portal, body};
use crate::kit::date::{Date, day};
use crate::kit::text::{Language, Words};
use crate::ui::form::Filled;

pub use born::birth_date;
pub use coming::{coming, coming_saying};
pub use new_password::new_password;
pub use username::username;

/// What a parser may want to know beside the form itself.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The language to complain in.
    pub words: Words,
    /// Today, on the clinic's wall.
    pub today: Date,
    /// The clinic's name, which no password may hold.
    pub clinic: String,
}

/// A value that a form can be parsed into.
pub trait Typed: Sized {
    /// Fields that never come back to the browser.
    const SECRETS: &'static [&'static str] = &[];
    /// Fields that may come several times; any other that does is refused.
    const SEVERAL: &'static [&'static str] = &[];

    /// Reads the fields. Where one is wrong, says so on it.
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self>;
}

/// A form that was sent.
pub struct Form<T> {
    value: Option<T>,
    filled: Filled,
}

impl<T: Typed> Form<T> {
    /// The value and the form as typed; or, when a field is wrong, the form with its errors.
    pub fn typed(self) -> Result<(T, Filled), Filled> {
        match self.value {
            Some(value) if !self.filled.has_errors() => Ok((value, self.filled)),
            _ => Err(self.filled),
        }
    }

    /// Parses fields that were read already.
    pub(super) fn of(mut filled: Filled, asking: &Asking) -> Self {
        filled.see(T::SECRETS);
        let value = T::parse(&mut filled, asking);
        for secret in T::SECRETS {
            filled.forget(secret);
        }
        Self { value, filled }
    }
}

impl<T: Typed> FromRequest<Portal> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Error> {
        if !portal.address.is_same_origin(request.headers()) {
            return Err(Error::NotAllowed);
        }
        let asking = asking(&request, portal);
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Error::Stale);
        }
        let filled = fields(&body::typed(request.into_body()).await?, Some(T::SEVERAL))?;
        Ok(Self::of(filled, &asking))
    }
}

pub(super) fn asking(request: &Request, portal: &Portal) -> Asking {
    let visitor = request.extensions().get::<Context>().and_then(|context| context.visitor.as_ref());
    let chosen = cookie(portal, request.headers(), LANGUAGE).and_then(Language::from_tag);
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = visitor.map(|visitor| visitor.language).or(chosen);
    let settings = portal.vault.settings();
    Asking {
        words: language.unwrap_or_else(|| accepted.map(Language::preferred).unwrap_or_default()).words(),
        today: day(portal.vault.now(), &settings.zone()),
        clinic: settings.text(&crate::vault::settings::CLINIC_NAME).to_owned(),
    }
}

/// Reads the fields. A name that comes twice where it must not is nobody's honest form; without a list any may.
pub(super) fn fields(body: &[u8], several: Option<&[&str]>) -> Result<Filled, Error> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).map_err(|_| Error::Stale)?;
    let mut filled = Filled::empty();
    let mut seen = std::collections::HashSet::new();
    for (name, value) in pairs {
        if !seen.insert(name.clone()) && several.is_some_and(|several| !several.contains(&name.as_str())) {
            return Err(Error::Stale);
        }
        filled.add(&name, value);
    }
    Ok(filled)
}

/// What stands after the `?`: filters and ways back, never anything personal.
pub struct Filter(pub Filled);

impl axum::extract::FromRequestParts<Portal> for Filter {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &Portal) -> Result<Self, Error> {
        let mut filled = fields(parts.uri.query().unwrap_or_default().as_bytes(), Some(&[]))?;
        filled.see(&[]);
        Ok(Self(filled))
    }
}

/// A path of ours to go on to, or the front door: nothing that a stranger put into a link leads elsewhere.
pub fn safe_path(next: &str) -> &str {
    let is_ours = next.starts_with('/')
        && !next.starts_with("//")
        && next.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_.".contains(&b));
    if is_ours { next } else { crate::links::HOME }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_link_leads_out_of_the_portal() {
        assert_eq!(safe_path("/patients/abc/results"), "/patients/abc/results");
        let foreign = [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/%2f/evil",
            "",
            "/a?b=//c",
            "/a\r\nb",
            "javascript:x",
        ];
        for foreign in foreign {
            assert_eq!(safe_path(foreign), "/", "{foreign}");
        }
    }

    #[test]
    fn a_field_that_comes_twice_is_refused_unless_it_may() {
        assert!(fields(b"a=1&a=2", Some(&[])).is_err());
        assert_eq!(fields(b"a=1&a=2", Some(&["a"])).unwrap().values("a").count(), 2);
    }
}

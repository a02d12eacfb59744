//! Our cookies: their names, and the headers that set and drop them.

use axum::http::{HeaderMap, HeaderValue, header};

use super::Portal;

/// The names of our cookies: bound to HTTPS and host where there is HTTPS.
pub(super) const SESSION: &str = "anteroom";
pub(super) const ENROLMENT: &str = "anteroom-enrolment";
pub(super) const DEVICE: &str = "anteroom-device";
pub(super) const CEREMONY: &str = "anteroom-passkey";
pub(super) const RESET: &str = "anteroom-reset";
pub(super) const NOTICE: &str = "anteroom-notice";
pub(super) const LANGUAGE: &str = "anteroom-language";

/// The value of one of our cookies.
pub(super) fn cookie<'a>(portal: &Portal, headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let prefix = prefix(portal);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|cookies| cookies.split("; "))
        .find_map(|cookie| cookie.strip_prefix(prefix)?.strip_prefix(name)?.strip_prefix('='))
}

/// A header that sets one of our cookies for as long as the browser runs.
pub(super) fn set_cookie(portal: &Portal, name: &str, value: &str) -> Option<HeaderValue> {
    let secure = if portal.address.is_secure() { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{}{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}", prefix(portal))).ok()
}

/// A header that sets one of our cookies for as long as browsers keep any.
pub(super) fn set_lasting_cookie(portal: &Portal, name: &str, value: &str) -> Option<HeaderValue> {
    let cookie = set_cookie(portal, name, value)?;
    HeaderValue::from_str(&format!("{}; Max-Age=34560000", cookie.to_str().ok()?)).ok()
}

/// A header that makes the browser forget one of our cookies.
pub(super) fn drop_cookie(portal: &Portal, name: &str) -> Option<HeaderValue> {
    let secure = if portal.address.is_secure() { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{}{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}", prefix(portal))).ok()
}

/// A trial on this machine has no HTTPS, and browsers refuse `__Host-` cookies without it.
pub(super) fn prefix(portal: &Portal) -> &'static str {
    if portal.address.is_secure() { "__Host-" } else { "" }
}

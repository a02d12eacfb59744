//! What is sent with each form, from `forms.toml`.

use std::collections::BTreeMap;

use anteroom::kit::clock::SignedDuration;
use anteroom::web::route::Route;
use serde::Deserialize;

use super::name;
use super::world::World;
use crate::every_text::forms::forms_in;
use crate::support::Member;

/// A form, as it is written down.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Fields and what is typed there. `{password}`, `{username}` and `{code}` are the asker's own; `{ito}` and the like
    /// are logins of the cast.
    #[serde(default)]
    fields: Vec<(String, String)>,
    /// Who opens its page: what stands there in the form's other fields is sent as it is.
    by: Option<String>,
    /// The name of a file that is sent along.
    file: Option<String>,
    /// Whether it is asked in a clinic of its own: what it does ends sessions, or the thing for good.
    #[serde(default)]
    apart: bool,
    /// Whether there is one thing for all: whoever comes later finds it used up.
    #[serde(default)]
    once: bool,
    /// Why nobody gets `ok`.
    why: Option<String>,
}

/// All forms.
pub struct Forms(BTreeMap<String, Written>);

/// What is sent.
pub struct Sent {
    pub fields: Vec<(String, String)>,
    pub file: Option<String>,
}

impl Forms {
    pub fn read() -> Self {
        let place = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/http/access/forms.toml");
        let text = std::fs::read_to_string(place).expect("forms.toml can be read");
        Self(toml::from_str(&text).unwrap_or_else(|fault| panic!("forms.toml: {fault}")))
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub fn is_apart(&self, route: &Route) -> bool {
        self.0.get(&name(route)).is_some_and(|written| written.apart)
    }

    pub fn is_once(&self, route: &Route) -> bool {
        self.0.get(&name(route)).is_some_and(|written| written.once)
    }

    pub fn why_not(&self, route: &Route) -> Option<&str> {
        self.0.get(&name(route))?.why.as_deref()
    }

    /// What this member sends to this path.
    pub async fn sent(&self, world: &World, route: &Route, (page, path): (&str, &str), member: Member) -> Sent {
        let Some(written) = self.0.get(&name(route)) else { return Sent { fields: Vec::new(), file: None } };
        let mut fields = match &written.by {
            Some(by) => standing(world, by, (page, path)).await,
            None => Vec::new(),
        };
        fields.retain(|(name, _)| !written.fields.iter().any(|(known, _)| known == name));
        for (name, value) in &written.fields {
            fields.push((name.clone(), spelled(world, value, member)));
        }
        Sent { fields, file: written.file.clone() }
    }
}

/// The fields of the form that posts to this path, as somebody finds them on its page.
async fn standing(world: &World, by: &str, (page, path): (&str, &str)) -> Vec<(String, String)> {
    let by = Member::ALL.into_iter().find(|member| format!("{member:?}") == by).expect("a member of the cast");
    let page = world.browser(by).get(page).await.text();
    let form = forms_in(&page).into_iter().find(|form| form.action.split('?').next() == Some(path));
    form.map(|form| form.as_it_stands()).unwrap_or_default()
}

fn spelled(world: &World, value: &str, member: Member) -> String {
    let mut value = value.to_owned();
    for known in Member::ALL.into_iter().filter(|known| World::has_login(*known)) {
        let account = || world.portal.cast.login(known).account.to_string();
        let name = format!("{{{}}}", format!("{known:?}").to_lowercase());
        if value.contains(&name) {
            value = value.replace(&name, &account());
        }
    }
    if value.contains('{') && World::has_login(member) {
        let login = world.portal.cast.login(member);
        value = match value.replace("{username}", &login.username).as_str() {
            "{password}" => login.password.reveal().to_owned(),
            "{backup}" => login.recovery_codes[0].reveal().to_owned(),
            "{code}" => {
                // No code works twice.
                world.portal.wait(SignedDuration::from_secs(31));
                login.totp.code(world.portal.clock.now()).expect("a code").reveal().to_owned()
            }
            other => other.to_owned(),
        };
    }
    value
}

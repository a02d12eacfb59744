//! What managers type.

use super::model::{NewMember, NewRoles};
use crate::kit::roles::{Role, Roles};
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// The settings page, as typed: each setting judges its own part.
pub struct Everything;

impl Typed for Everything {
    fn parse(_: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self)
    }
}

/// Where a test goes.
pub struct TestTo(pub String);

impl Typed for TestTo {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let to = filled.value("to").trim().to_owned();
        if to.is_empty() || to.chars().count() > 254 || to.chars().any(char::is_control) {
            filled.fail("to", say!(asking.words, "servers-test-missing"));
        }
        Some(Self(to))
    }
}

impl Typed for NewMember {
    const SEVERAL: &'static [&'static str] = &["roles"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let seen: String = filled.value("name").chars().filter(|c| !c.is_control()).collect();
        let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.chars().any(char::is_alphanumeric) {
            filled.fail("name", say!(asking.words, "staff-name-missing"));
        } else if name.chars().count() > 100 {
            filled.fail("name", say!(asking.words, "settings-too-long", longest = 100));
        }
        Some(Self { name, roles: roles(filled, asking) })
    }
}

impl Typed for NewRoles {
    const SEVERAL: &'static [&'static str] = &["roles"];

    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        Some(Self(roles(filled, asking)))
    }
}

fn roles(filled: &mut Filled, asking: &Asking) -> Roles {
    let roles: Roles = filled.values("roles").filter_map(Role::from_word).collect();
    if roles.is_empty() {
        filled.fail("roles", say!(asking.words, "staff-roles-missing"));
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::date::Date;
    use crate::kit::text::Language;

    fn asking() -> Asking {
        Asking { words: Language::English.words(), today: Date::constant(2026, 11, 23), clinic: String::new() }
    }

    #[test]
    fn a_member_has_a_name_and_a_role() {
        let mut filled = Filled::with(&[("name", " Dr  Ito "), ("roles", "clinician"), ("roles", "manager")]);
        let member = NewMember::parse(&mut filled, &asking()).unwrap();
        assert_eq!(
            (member.name.as_str(), member.roles),
            ("Dr Ito", Roles::NONE.with(Role::Clinician).with(Role::Manager))
        );
        let mut empty = Filled::with(&[("name", " "), ("roles", "king")]);
        _ = NewMember::parse(&mut empty, &asking());
        assert_eq!(empty.errors().map(|(field, _)| field).collect::<Vec<_>>(), ["name", "roles"]);
    }
}

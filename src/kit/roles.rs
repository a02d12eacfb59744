//! What members of staff do here, and sets of it.

use super::closed::closed_list;

closed_list! {
    /// What a member of staff does here. One person may hold several; the rights add up.
    pub enum Role {
        /// Opens charts, releases results.
        Clinician = "clinician",
        /// Opens charts, prepares results.
        Nurse = "nurse",
        /// Registers patients and hands out activation sheets; no clinical content.
        FrontDesk = "front_desk",
        /// Settings and staff; no clinical content.
        Manager = "manager",
    }
}

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// No role.
    pub const NONE: Self = Self(0);

    /// The set with this role too.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u8)
    }

    /// Whether the role is held.
    pub const fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u8 != 0
    }

    /// Whether no role is held.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The roles held.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    /// Their words, one after the other, as the trail keeps them.
    pub fn words(self) -> String {
        self.iter().map(Role::word).collect::<Vec<_>>().join(" ")
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        roles.into_iter().fold(Self::NONE, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_put_in_and_nothing_else() {
        let roles = Roles::from_iter([Role::Nurse, Role::Manager]);
        assert_eq!(roles.words(), "nurse manager");
        assert!(!roles.has(Role::Clinician));
    }
}

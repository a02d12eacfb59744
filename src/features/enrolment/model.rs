//! The rules for what somebody may choose.

/// What is wrong with a user name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadName {
    /// Nothing was typed.
    Missing,
    /// Not 3 to 64 letters, digits, dots, dashes, underscores or at-signs.
    Shape,
}

/// The name as it is kept: spaces around it stripped, small letters.
pub fn username(typed: &str) -> Result<String, BadName> {
    let name = typed.trim().to_lowercase();
    if name.is_empty() {
        return Err(BadName::Missing);
    }
    let fits = |c: char| c.is_ascii_alphanumeric() || ".-_@+".contains(c);
    if (3..=64).contains(&name.len()) && name.chars().all(fits) { Ok(name) } else { Err(BadName::Shape) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_name_is_short_and_plain() {
        assert_eq!(username(" Maya.Okafor "), Ok("maya.okafor".to_owned()));
        assert_eq!(username(""), Err(BadName::Missing));
        assert_eq!(username("ma"), Err(BadName::Shape));
        assert_eq!(username("maya okafor"), Err(BadName::Shape));
    }
}

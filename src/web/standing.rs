//! Which page a form stands on, and which of its fields nobody may keep.

use std::sync::Arc;

use crate::kit::id::PatientId;

/// Parts of names that mark a field as secret. A test holds every secret of every form against them.
const SECRET: [&str; 8] = ["password", "phrase", "offered", "code", "token", "secret", "credential", "passkey"];

/// Whether a field of this name may hold a secret: it is never kept.
pub fn is_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    SECRET.iter().any(|secret| name.contains(secret))
}

/// A form, by the path that it posts to and the page that it stands on, both with braces where ids stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub path: &'static str,
    pub page: &'static str,
}

impl Form {
    /// The page's path for a form that was sent to this one; nothing when the path is not this form's.
    pub fn page_for(self, path: &str) -> Option<String> {
        let (named, sent) = (self.path.split('/'), path.split('/'));
        if named.clone().count() != sent.clone().count() {
            return None;
        }
        let mut ids = Vec::new();
        for (name, word) in named.zip(sent) {
            match is_id(name) {
                true if is_fit(name, word) => ids.push((name, word)),
                false if name == word => {}
                _ => return None,
            }
        }
        let word =
            |name| if is_id(name) { ids.iter().find(|(known, _)| *known == name).map(|id| id.1) } else { Some(name) };
        let words: Option<Vec<&str>> = self.page.split('/').map(word).collect();
        words.map(|words| words.join("/"))
    }
}

/// A page that names no patient where one must stand is no page.
fn is_fit(name: &str, word: &str) -> bool {
    if name == "{patient}" { word.parse::<PatientId>().is_ok() } else { !word.is_empty() }
}

fn is_id(name: &str) -> bool {
    name.starts_with('{')
}

/// The patient whose chart a page is of.
pub(super) fn patient_in(page: &str) -> Option<PatientId> {
    let mut words = page.split('/');
    words.find(|word| *word == "patients").and_then(|_| words.next()?.parse().ok())
}

/// Every form of the table.
#[derive(Clone, Debug)]
pub struct Standing(Arc<[Form]>);

impl Standing {
    /// Of these forms.
    pub(super) fn of(forms: impl Iterator<Item = Form>) -> Self {
        Self(forms.collect())
    }

    /// The page on which the form stands that posts to this path.
    pub fn page_of(&self, action: &str) -> Option<String> {
        self.0.iter().find_map(|form| form.page_for(action))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RELEASE: Form =
        Form { path: "/staff/patients/{patient}/results/{result}/release", page: "/staff/{patient}/{result}" };

    #[test]
    fn a_form_stands_on_its_page_with_the_same_ids() {
        let patient = PatientId::from_bits([7; 16]);
        let sent = format!("/staff/patients/{patient}/results/b/release");
        assert_eq!(RELEASE.page_for(&sent), Some(format!("/staff/{patient}/b")));
        for other in [sent.replace("/release", ""), sent.replace("/b/", "//"), sent.replace("staff", "x")] {
            assert_eq!(RELEASE.page_for(&other), None, "{other}");
        }
        assert_eq!(RELEASE.page_for("/staff/patients/a/results/b/release"), None, "a is no patient");
    }

    #[test]
    fn no_secret_of_any_form_is_ever_kept() {
        let mut secrets = Vec::new();
        collect(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/features")), &mut secrets);
        assert!(secrets.len() > 2, "the forms name their secrets: {secrets:?}");
        let kept: Vec<&String> = secrets.iter().filter(|name| !is_secret(name)).collect();
        assert!(kept.is_empty(), "{kept:?} would be kept; give them a name that says what they are, or add to SECRET");
    }

    /// What stands between quotes behind each `SECRETS`.
    fn collect(folder: &std::path::Path, secrets: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, secrets);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                let lists = text.split("const SECRETS: &'static [&'static str] = &[").skip(1);
                let lists = lists.filter_map(|rest| rest.split(']').next());
                secrets.extend(lists.flat_map(|list| list.split('"').skip(1).step_by(2)).map(str::to_owned));
            }
        }
    }
}

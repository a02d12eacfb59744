//! Forms and links, read out of a page as a browser would: only what our own pages write.

use anteroom::web::standing::is_secret;

/// A form and its fields, in order.
pub struct Form {
    /// Where it goes.
    pub action: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    value: String,
    is_text: bool,
}

impl Form {
    /// The names of its free texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(|field| field.is_text).map(|field| field.name.as_str())
    }

    /// What tells it from other forms: where it goes, without ids, and what can be typed.
    pub fn shape(&self) -> String {
        let words = self.action.split('/').map(|word| if word.len() == 26 { "{id}" } else { word });
        let texts = self.texts().map(|name| name.split('-').next().unwrap_or_default());
        format!("{} {}", words.collect::<Vec<_>>().join("/"), texts.collect::<Vec<_>>().join(","))
    }

    /// Its fields with a text in each that takes one.
    pub fn filled(&self, mut text: impl FnMut(&str) -> String) -> Vec<(String, String)> {
        let mut value = |field: &Field| if field.is_text { text(&field.name) } else { field.value.clone() };
        self.fields.iter().map(|field| (field.name.clone(), value(field))).collect()
    }

    /// Its fields as the page has them; texts stay empty.
    pub fn as_it_stands(&self) -> Vec<(String, String)> {
        self.fields.iter().map(|field| (field.name.clone(), field.value.clone())).collect()
    }

    /// The same as it is sent again after this page has refused it: what was refused is as it was before, or a number.
    pub fn without_refused(&self, page: &str, filled: &[(String, String)]) -> Vec<(String, String)> {
        let is_refused = |name: &str| {
            let tags = page.split('<').filter(|tag| attribute(tag, "name").as_deref() == Some(name));
            { tags }.any(|tag| attribute(tag, "aria-invalid").is_some())
        };
        let again = |(field, (name, typed)): (&Field, &(String, String))| {
            let before = if field.value.is_empty() { "<7.0" } else { &field.value };
            (name.clone(), if field.is_text && is_refused(name) { before.to_owned() } else { typed.clone() })
        };
        self.fields.iter().zip(filled).map(again).collect()
    }
}

/// Where the links of a page lead, without what stands behind a `?` or a `#`.
pub fn links_in(page: &str) -> Vec<String> {
    let hrefs = page.split("<a ").skip(1).filter_map(|tag| attribute(tag, "href"));
    let links = hrefs.map(|href| href.split('#').next().unwrap_or_default().to_owned());
    links.filter(|link| !link.starts_with("//")).collect()
}

/// The forms of a page that are sent with POST.
pub fn forms_in(page: &str) -> Vec<Form> {
    let parts = page.split("<form ").skip(1).map(|part| part.split("</form>").next().unwrap_or_default());
    let sent = parts.filter(|part| attribute(part, "method").as_deref() == Some("post"));
    sent.filter(|part| attribute(part, "enctype").is_none())
        .map(|part| Form { action: attribute(part, "action").unwrap_or_default(), fields: fields_in(part) })
        .collect()
}

/// The fields in order, and of the buttons the last.
fn fields_in(form: &str) -> Vec<Field> {
    let (mut fields, mut button): (Vec<Field>, Option<Field>) = (Vec::new(), None);
    for (at, _) in form.match_indices('<') {
        let (tag, rest) = form[at + 1..].split_once(' ').unwrap_or_default();
        let kind = attribute(rest, "type").unwrap_or_default();
        let Some(name) = attribute(rest, "name").filter(|name| !name.is_empty()) else { continue };
        let value = attribute(rest, "value").unwrap_or_default();
        let is_known = fields.iter().any(|field| field.name == name);
        let field = match (tag, kind.as_str()) {
            ("textarea", _) => Field { is_text: !is_secret(&name), name, value: String::new() },
            ("select", _) if name.ends_with("_month") => Field { name, value: "5".to_owned(), is_text: false },
            ("select", _) => Field { value: first_option(rest), name, is_text: false },
            ("button", _) => {
                button = Some(Field { name, value, is_text: false });
                continue;
            }
            ("input", "radio") if is_known => continue,
            ("input", "hidden" | "radio" | "checkbox") => Field { name, value, is_text: false },
            ("input", "email") => Field { name, value: "zelda@example.org".to_owned(), is_text: false },
            ("input", "tel") => Field { name, value: "(555) 010-0142".to_owned(), is_text: false },
            ("input", _) => typed(name, value, rest),
            _ => continue,
        };
        fields.push(field);
    }
    fields.into_iter().chain(button).collect()
}

/// Numbers and parts of dates are numbers, of a day that is past or, where something ends, of one that comes; secrets
/// stay empty; all else is a text.
fn typed(name: String, value: String, rest: &str) -> Field {
    let tag = rest.split('>').next().unwrap_or_default();
    let number = match name.rsplit('_').next() {
        _ if name.starts_with("year-") => Some("1958"), // of birth, as it stands in the file
        Some("year") => Some("2026"),
        Some("day") if name.starts_with("until") || name.starts_with("ends") => Some("20"),
        Some("day") => Some("4"),
        _ if attribute(tag, "inputmode").is_some_and(|mode| mode == "numeric" || mode == "decimal") => Some("5"),
        _ => None,
    };
    let is_text = number.is_none() && !is_secret(&name);
    let value = number.filter(|_| value.is_empty()).map_or(value, str::to_owned);
    Field { name, value, is_text }
}

/// The option that is chosen, or the first that says something.
fn first_option(select: &str) -> String {
    let options = select.split("</select>").next().unwrap_or_default();
    let tags: Vec<&str> = options.split("<option ").skip(1).filter_map(|tag| tag.split('>').next()).collect();
    let chosen = tags.iter().find(|tag| tag.ends_with(" selected")).and_then(|tag| attribute(tag, "value"));
    let first = tags.iter().filter_map(|tag| attribute(tag, "value")).find(|value| !value.is_empty());
    chosen.filter(|value| !value.is_empty()).or(first).unwrap_or_default()
}

/// An attribute of the tag that this begins in.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = format!(" {}", tag.split('>').next()?);
    let found = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(found.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

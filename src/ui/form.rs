//! Forms: the element itself, its buttons, and the box that says what is wrong. The fields have files of their own.

use maud::{Markup, html};

pub use super::birth_date::{birth_date, day};
pub use super::choice::{Choice, Choices, checkbox, checkboxes, radios, select};
pub use super::field::{Field, Password, Width, area, email, file, one_time_code, password, phone, text};
pub use super::filled::Filled;
pub use super::new_password::new_password;
pub use super::upload::{Progress, refused, upload, upload_one_by_one};
use crate::kit::text::Words;
use crate::say;

/// How much a button asks for attention. One primary button per page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The next step.
    Primary,
    /// Another way on.
    Secondary,
    /// Something that cannot be taken back.
    Danger,
    /// No more than a link, for the small things beside the next step.
    Quiet,
}

impl Weight {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button secondary",
            Self::Danger => "button danger",
            Self::Quiet => "quiet",
        }
    }
}

/// A form that posts to `action`. The server validates; the browser does not.
pub fn form(action: &str, body: Markup) -> Markup {
    html! { form method="post" action=(action) novalidate { (body) } }
}

/// A form whose answers stand in the address: for filters that hold nothing personal.
pub fn filter(action: &str, body: Markup) -> Markup {
    html! { form.filter method="get" action=(action) novalidate { (body) } }
}

/// A value that goes along unseen.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The box above a form that lists what is wrong, each line a link to its field. Nothing when nothing is wrong.
/// The script moves the focus here.
pub fn error_summary(words: Words, filled: &Filled) -> Markup {
    html! {
        @if filled.has_errors() {
            div.panel.bad #errors tabindex="-1" role="alert" aria-labelledby="errors-title" {
                h2 #errors-title { (say!(words, "form-errors")) }
                ul.plain { @for (name, error) in filled.errors() { li { a href={ "#" (name) } { (error) } } } }
            }
        }
    }
}

/// The name that belongs to the password on a page, unseen: browsers keep the two together.
pub fn keeper(username: &str) -> Markup {
    html! { input type="text" name="username" value=(username) autocomplete="username" hidden readonly; }
}

/// A button that sends its form.
pub fn button(weight: Weight, label: &str) -> Markup {
    html! { button class=(weight.class()) type="submit" { (label) } }
}

/// A small button of many that say the same: `about` tells them apart for those who hear the page.
pub fn button_about(weight: Weight, label: &str, about: &str) -> Markup {
    html! { button class=(weight.class()) type="submit" { (label) span.unseen { " " (about) } } }
}

/// A button that sends its form with one more value, to tell several buttons apart.
pub fn button_with(weight: Weight, label: &str, name: &str, value: &str) -> Markup {
    html! { button class=(weight.class()) type="submit" name=(name) value=(value) { (label) } }
}

/// The button of most pages: "Continue".
pub fn continue_button(words: Words) -> Markup {
    button(Weight::Primary, &say!(words, "form-continue"))
}

/// A link that looks like a button: the next step when it changes nothing.
pub fn button_link(weight: Weight, href: &str, label: &str) -> Markup {
    html! { a class=(weight.class()) href=(href) { (label) } }
}

/// A form of nothing but one button.
pub fn button_form(action: &str, weight: Weight, label: &str) -> Markup {
    form(action, button(weight, label))
}

/// Buttons and links side by side, the next step first.
pub fn actions(body: Markup) -> Markup {
    html! { div.actions { (body) } }
}

/// A button that prints the page; only there with script.
pub fn print_button(words: Words) -> Markup {
    html! {
        button.button.secondary type="button" hidden data-print {
            (super::icon::icon(super::icon::Icon::Print)) (say!(words, "page-print"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn a_failed_form_comes_back_as_typed_but_without_secrets() {
        let words = Language::English.words();
        let mut filled = Filled::with(&[("user", "maya<"), ("password", "hunter2"), ("code", "123456")]);
        filled.fail("user", "Enter your user name");
        let shown = html! {
            (error_summary(words, &filled))
            (text("user", "User name").hint("As on your sheet").show(words, &filled))
            (password("password", "Password", Password::Current).show(words, &filled))
            (one_time_code("code", "Code").show(words, &filled))
        };
        let shown = shown.into_string();
        assert!(shown.contains(r##"<a href="#user">Enter your user name</a>"##));
        assert!(shown.contains(r#"value="maya&lt;""#));
        assert!(shown.contains(r#"aria-describedby="user-hint user-error""#));
        assert!(!shown.contains("hunter2") && !shown.contains("123456"));
    }

    #[test]
    fn what_was_chosen_stays_chosen() {
        let words = Language::English.words();
        let filled = Filled::with(&[("kind", "b"), ("kind", "c"), ("born_month", "05"), ("born_year", "1941")]);
        let choices = || ["a", "b", "c"].map(|value| Choice::new(value, value)).into();
        let boxes = checkboxes("kind", "Kind", choices()).show(words, &filled).into_string();
        assert_eq!(boxes.matches(" checked").count(), 2);
        let born = birth_date(words, &filled, "born", "Birth date", true).into_string();
        assert!(born.contains(r#"<option value="5" selected>May"#));
        assert!(born.contains(r#"value="1941""#) && born.contains("bday-year"));
    }
}

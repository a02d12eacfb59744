//! What the clinic calls tests: its own names, and the form that gives one.

use maud::{Markup, html};

use crate::features::results::model::{OwnName, Test};
use crate::features::results::views::known_tests;
use crate::kit::text::{Language, Words};
use crate::ui::form::{self, Filled, Weight};
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// The page.
pub fn index(words: Words, own: &[(Language, OwnName)], filled: &Filled) -> View {
    let title = say!(words, "names-title");
    let body = html! {
        (form::error_summary(words, filled))
        p { (say!(words, "names-means")) }
        (form::form(links::TEST_NAMES, html! {
            (form::select("known", say!(words, "goal-test"), known_tests(words)).show(words, filled))
            (form::text("test", say!(words, "goal-other-test")).hint(say!(words, "names-other-hint"))
                .autocomplete("off").optional().show(words, filled))
            @for language in Language::ALL { (fields(words, language, filled)) }
            (form::button(Weight::Primary, &say!(words, "names-save")))
        }))
        h2 { (say!(words, "names-all")) }
        (all(words, own))
    };
    View::form(title, filled, body)
}

fn fields(words: Words, language: Language, filled: &Filled) -> Markup {
    let (name, about) = (format!("name_{}", language.tag()), format!("about_{}", language.tag()));
    let own = language.own_name();
    html! {
        (form::text(&name, say!(words, "names-name", language = own)).hint(say!(words, "names-name-hint"))
            .autocomplete("off").optional().show(words, filled))
        (form::text(&about, say!(words, "names-about", language = own)).hint(say!(words, "names-about-hint"))
            .autocomplete("off").optional().show(words, filled))
    }
}

/// Every test with what patients read, the clinic's own words marked as such.
fn all(words: Words, own: &[(Language, OwnName)]) -> Markup {
    let columns = [
        Column::new(say!(words, "names-english")),
        Column::new(say!(words, "names-spanish")),
        Column::new(say!(words, "names-whose")),
    ];
    let chosen = |key: &str, language: Language| {
        own.iter().find(|(spoken, name)| *spoken == language && name.key == key).map(|(_, name)| name)
    };
    let cell = |key: &str, language: Language| {
        let ours = Test::from_word(key).map(|test| (test.plain(language.words()), test.about(language.words())));
        let (name, about) = match chosen(key, language) {
            Some(own) => (own.name.clone(), own.about.clone()),
            None => ours.unwrap_or_else(|| (key.trim_start_matches("name:").to_owned(), String::new())),
        };
        html! { span lang=(language.tag()) { (name) @if !about.is_empty() { span.hint { (about) } } } }
    };
    let keys = Test::all().map(|test| test.word().to_owned());
    let others = own.iter().map(|(_, name)| name.key.clone()).filter(|key| Test::from_word(key).is_none());
    let mut keys: Vec<String> = keys.chain(others).collect();
    keys.dedup();
    let row = |key: &String| {
        let is_own = Language::ALL.iter().any(|language| chosen(key, *language).is_some());
        let whose = if is_own { say!(words, "names-own") } else { say!(words, "names-ours") };
        vec![cell(key, Language::English), cell(key, Language::Spanish), html! { (whose) }]
    };
    table(&say!(words, "names-all"), &columns, keys.iter().map(row).collect())
}

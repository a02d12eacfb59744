//! Every view with sample data, to be looked at without a clinic: `anteroom gallery FOLDER` writes them as files.
//! Debug builds only. A test renders them all, in every language.

use std::io;
use std::path::Path;

use maud::{Markup, html};

use crate::features::{
    account, activation, care_team, clinic, cover, details, enrolment, held_tests, help, home, laboratory, notices,
    openings, passkeys, people, proxies, recovery, reset, results, set_up, sign_in, terms,
};
use crate::kit::text::{Language, Words};
use crate::links;
use crate::ui::idle::Idle;
use crate::ui::layout::{Accent, Clinic, Frame, page};
use crate::ui::sheet::{SheetFrame, sheet};
use crate::ui::view::View;
use crate::ui::{errors, gallery as parts};

/// How the names of the views begin that only staff meets: they are drawn as wide and as dense as staff sees them.
const FOR_STAFF: [&str; 32] = [
    "hold",
    "laboratory",
    "goals",
    "test-names",
    "values-",
    "activations",
    "break-glass",
    "card-",
    "care-team",
    "chart-state",
    "cover",
    "held-tests",
    "patient",
    "proxies-for-the-desk",
    "recovery-blocked",
    "recovery-differs",
    "recovery-no-login",
    "recovery-several",
    "report",
    "recovery-sure",
    "results-reviewed",
    "results-waiting",
    "retract",
    "review",
    "server",
    "settings",
    "staff",
    "stuck-notices",
    "terms-edit",
    "terms-new",
    "upload",
    "reset-desk",
];

/// Writes every page, the stylesheet and the script into a folder, with a list to begin from.
pub fn write(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("style.css"), include_str!("../assets/style.css"))?;
    std::fs::write(folder.join("script.js"), include_str!("../assets/script.js"))?;
    let pages = pages();
    for (name, document) in &pages {
        // Opened as files, the pages find what lies beside them.
        let text = document
            .0
            .replace("href=\"/style.css\"", "href=\"style.css\"")
            .replace("src=\"/script.js\"", "src=\"script.js\"");
        std::fs::write(folder.join(format!("{name}.html")), text)?;
    }
    let list = html! { ul { @for (name, _) in &pages { li { a href={ (name) ".html" } { (name) } } } } };
    std::fs::write(folder.join("index.html"), list.into_string())
}

/// Every page by name, in every language.
pub fn pages() -> Vec<(String, Markup)> {
    let mut pages = Vec::new();
    for language in Language::ALL {
        let (words, tag) = (language.words(), language.tag());
        pages.extend(views(words).into_iter().map(|(name, view)| (format!("{tag}-{name}"), framed(words, name, view))));
    }
    let sheets =
        people::sample_sheets().into_iter().chain(proxies::sample_sheets()).chain(recovery::views::sample_sheets());
    pages.extend(sheets.map(|(name, sheets)| (format!("sheet-{name}"), printed(&sheets))));
    pages.extend(
        parts::samples().into_iter().map(|(name, document)| (format!("parts-{}", name.replace(' ', "-")), document)),
    );
    pages
}

fn views(words: Words) -> Vec<(&'static str, View)> {
    let errors = vec![
        ("error-not-found", errors::not_found(words)),
        ("error-not-allowed", errors::not_allowed(words)),
        ("error-sign-in", errors::sign_in(words)),
        ("error-stale", errors::stale(words)),
        ("error-too-fast", errors::too_fast(words)),
        ("error-too-many", errors::too_many(words)),
        ("error-full", errors::full(words)),
        ("error-broken", errors::broken(words, "3k7w2m9q4t6y8r1p5n0j2h4g6d")),
    ];
    [
        set_up::samples(words),
        reset::views::samples(words),
        recovery::views::samples(words),
        enrolment::samples(words),
        sign_in::samples(words),
        home::samples(words),
        laboratory::views::samples(words),
        account::samples(words),
        help::samples(words),
        activation::samples(words),
        details::samples(words),
        terms::samples(words),
        passkeys::samples(words),
        results::samples(words),
        openings::samples(words),
        notices::samples(words),
        people::samples(words),
        proxies::samples(words),
        care_team::samples(words),
        cover::samples(words),
        held_tests::samples(words),
        clinic::samples(words),
        errors,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn framed(words: Words, name: &str, view: View) -> Markup {
    let staff = FOR_STAFF.iter().any(|begins| name.starts_with(begins));
    let clinic =
        Clinic { name: "Elm Street Clinic", phone: "(555) 010-0199", emergency: "911", accent: Accent::default() };
    let frame = Frame {
        words,
        title: &view.title,
        clinic: &clinic,
        nonce: "sample",
        style_href: "/style.css",
        script_href: "/script.js",
        style_inside: None,
        who: Some(if staff { "Dr Ito" } else { "Maya Okafor" }),
        staff,
        nav: &[],
        back: view.back,
        help: Some(links::HELP),
        acting_for: None,
        standing: None,
        urgent: None,
        demo: true,
        notice: None,
        has_errors: view.has_errors,
        idle: Some(Idle { left: 900, minutes: 15 }),
        has_draft: false,
        has_text_field: true,
        here: links::HOME,
    };
    page(&frame, view.body)
}

fn printed(pages: &[Markup]) -> Markup {
    let frame = SheetFrame {
        words: Language::English.words(),
        title: "Sheet",
        style_href: "/style.css",
        script_href: "/script.js",
        back: None,
        note: None,
    };
    sheet(&frame, pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_renders_in_every_language_with_one_heading_and_no_inline_code() {
        let pages = pages();
        assert!(pages.len() > 80, "the gallery has only {} pages", pages.len());
        for (name, document) in pages {
            let text = document.into_string();
            assert!(text.starts_with("<!DOCTYPE html>"), "{name} is no whole page");
            assert!(text.matches("<h1").count() == 1 || name.contains("sheet"), "{name} needs one heading");
            assert!(!text.contains(" style=\"") && !text.contains(" onclick="), "{name} has inline code");
            assert!(!text.contains("No localization"), "{name} lacks words");
        }
    }

    #[test]
    fn no_two_elements_of_a_page_have_the_same_id() {
        for (name, document) in pages() {
            let text = document.into_string();
            let mut ids: Vec<&str> = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            ids.sort_unstable();
            let twice = ids.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
            assert_eq!(twice, None, "{name}");
        }
    }
}

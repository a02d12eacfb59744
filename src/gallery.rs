//! Every view with sample data, to be looked at without a clinic: `anteroom gallery FOLDER` writes them as files.
//! Debug builds only. A test renders them all, in every language.

use std::io;
use std::path::Path;

use maud::{Markup, html};

use crate::features;
use crate::kit::text::{Language, Words};
use crate::links;
use crate::ui::idle::Idle;
use crate::ui::layout::{Accent, Clinic, Frame, page};
use crate::ui::sheet::{SheetFrame, sheet};
use crate::ui::view::View;
use crate::ui::{errors, gallery as parts};

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
        pages.extend(
            views(words).into_iter().map(|(name, view, staff)| (format!("{tag}-{name}"), framed(words, view, staff))),
        );
    }
    let sheets = features::ALL.iter().flat_map(|feature| (feature.sheets)());
    pages.extend(sheets.map(|(name, sheets)| (format!("sheet-{name}"), printed(&sheets))));
    pages.extend(
        parts::samples().into_iter().map(|(name, document)| (format!("parts-{}", name.replace(' ', "-")), document)),
    );
    pages
}

/// Each with whether only staff meets it: it is then drawn as wide and as dense as staff sees it.
fn views(words: Words) -> Vec<(&'static str, View, bool)> {
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
    let brought = features::ALL.iter().flat_map(|feature| {
        let is_for_staff = |name: &str| feature.for_staff.iter().any(|begins| name.starts_with(begins));
        (feature.samples)(words).into_iter().map(move |(name, view)| (name, view, is_for_staff(name)))
    });
    brought.chain(errors.into_iter().map(|(name, view)| (name, view, false))).collect()
}

fn framed(words: Words, view: View, staff: bool) -> Markup {
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

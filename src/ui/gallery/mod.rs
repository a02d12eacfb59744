//! Every part with invented data, to be looked at. Debug builds only.

mod every_part;
mod pages;
mod staff;

use maud::Markup;

use super::layout::{Accent, Clinic, Frame};
use crate::kit::text::Language;
use crate::links;

/// Whole pages that between them hold every part.
pub fn samples() -> Vec<(&'static str, Markup)> {
    let clinic = clinic();
    vec![
        ("hub", pages::hub(&clinic)),
        ("sign-in", pages::sign_in(&clinic)),
        ("form with errors", pages::failed_form(&clinic)),
        ("done", pages::done(&clinic)),
        ("parts", every_part::every_part(&clinic)),
        ("staff", staff::work_list(&clinic)),
        ("sheet", staff::printed(&clinic)),
    ]
}

/// An invented clinic.
pub(in crate::ui) fn clinic() -> Clinic<'static> {
    Clinic {
        name: "Alder Street Family Practice",
        phone: "(555) 010-0142",
        emergency: "911",
        accent: Accent::default(),
    }
}

/// A patient's page, with nothing special about it.
pub(in crate::ui) fn frame<'a>(language: Language, clinic: &'a Clinic<'a>) -> Frame<'a> {
    Frame {
        words: language.words(),
        title: "Hello, Maya",
        clinic,
        nonce: "sample",
        style_href: "/style.css",
        script_href: "/script.js",
        style_inside: None,
        who: Some("Maya Okafor"),
        staff: false,
        nav: &[],
        back: None,
        help: Some(links::HELP),
        acting_for: None,
        standing: None,
        urgent: None,
        demo: false,
        notice: None,
        has_errors: false,
        idle: None,
        has_draft: false,
        has_text_field: false,
        here: links::HOME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_a_whole_page_with_one_heading_and_no_inline_code() {
        for (name, markup) in samples() {
            let text = markup.into_string();
            assert!(text.starts_with("<!DOCTYPE html>") && text.ends_with("</html>"), "{name}");
            assert!(text.matches("<h1>").count() == 1 || name == "sheet", "{name} needs one heading");
            assert!(!text.contains(" style=") && !text.contains(" onclick="), "{name} has inline code");
        }
    }

    #[test]
    fn ids_are_used_once_on_a_page() {
        for (name, markup) in samples() {
            let text = markup.into_string();
            let mut ids: Vec<_> = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "{name} uses an id twice");
        }
    }
}

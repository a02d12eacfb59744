//! The frame around every page: head, header, title, footer.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::call_list;
pub use super::colour::Accent;
use super::icon::{Icon, icon};
use super::idle::{self, Idle};
use super::parts;
use super::prose::unbroken;
use crate::kit::text::{Language, Words};
use crate::{links, say};

/// What every page says about the clinic.
#[derive(Clone, Debug)]
pub struct Clinic<'a> {
    /// Its name, as on its door.
    pub name: &'a str,
    /// The number for questions, as people write it.
    pub phone: &'a str,
    /// The number for emergencies, such as 911.
    pub emergency: &'a str,
    /// Its colour.
    pub accent: Accent,
}

/// A place to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub href: String,
    /// What people read.
    pub label: String,
}

impl Link {
    /// A link.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into() }
    }

    /// A link that says "Back".
    pub fn back(words: Words, href: impl Into<String>) -> Self {
        Self::new(href, say!(words, "page-back"))
    }
}

/// What a page needs beside its own content.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a page, each named where it is set")]
pub struct Frame<'a> {
    /// The reader's words.
    pub words: Words,
    /// The page's heading, also in the window's title.
    pub title: &'a str,
    /// Whose portal it is.
    pub clinic: &'a Clinic<'a>,
    /// What the reply's content security policy allows the one style element.
    pub nonce: &'a str,
    /// The stylesheet's hashed address.
    pub style_href: &'a str,
    /// The script's hashed address.
    pub script_href: &'a str,
    /// The stylesheet itself, where the page must load nothing: then there is no script and no icon either.
    pub style_inside: Option<&'a str>,
    /// The name of the person signed in; adds "Sign out".
    pub who: Option<&'a str>,
    /// Whether this is a page for staff: denser and wider.
    pub staff: bool,
    /// Where staff can go from everywhere; empty for patients.
    pub nav: &'a [Link],
    /// The way back, above the heading of patients' pages.
    pub back: Option<Link>,
    /// The public help page, linked from the footer.
    pub help: Option<&'a str>,
    /// The name of the person somebody acts for.
    pub acting_for: Option<&'a str>,
    /// How the reader comes to see a chart that is kept from them otherwise.
    pub standing: Option<&'a str>,
    /// That a critical result waits of which nobody could be told.
    pub urgent: Option<call_list::Urgent<'a>>,
    /// Whether the clinic is invented.
    pub demo: bool,
    /// What was done, on the page after a form.
    pub notice: Option<&'a str>,
    /// Whether the page holds a form with errors.
    pub has_errors: bool,
    /// How long the session still lasts, when somebody is signed in.
    pub idle: Option<Idle>,
    /// Whether the form on the page is as it was typed before, unsent.
    pub has_draft: bool,
    /// Whether something can be typed on the page: then it does not go away by itself without script.
    pub has_text_field: bool,
    /// The page's own path, to come back to after the language was switched or the session ran out.
    pub here: &'a str,
}

/// The whole document around a page's content. The heading is the frame's title: a body has none of its own.
pub fn page(frame: &Frame<'_>, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.words.language().tag()) {
            (head(frame))
            body class=[frame.staff.then_some("staff")] {
                a.skip href="#main" { (say!(frame.words, "page-skip")) }
                (header(frame))
                main #main tabindex="-1" {
                    @if let Some(back) = &frame.back { a.back href=(back.href) { (icon(Icon::Back)) (back.label) } }
                    @if let Some(notice) = frame.notice { (parts::done_notice(notice)) }
                    h1 { (unbroken(frame.title)) }
                    @if frame.has_draft { (idle::draft(frame.words, frame.here)) }
                    (body)
                }
                (footer(frame))
                @if let Some(left) = signed_in(frame) { (idle::dialog(frame.words, left, frame.here)) }
            }
        }
    }
}

/// How long it lasts, when somebody is signed in.
fn signed_in(frame: &Frame<'_>) -> Option<Idle> {
    frame.idle.filter(|_| frame.who.is_some())
}

fn head(frame: &Frame<'_>) -> Markup {
    let title = format!("{} · {}", frame.title, frame.clinic.name);
    let title = if frame.has_errors { say!(frame.words, "page-error-title", title = title) } else { title };
    let limit = signed_in(frame).filter(|_| !frame.has_text_field);
    html! {
        head {
            @match frame.style_inside {
                Some(style) => (head_alone(&title, frame.nonce, style)),
                None => (head_basics(&title, frame.style_href, frame.script_href)),
            }
            (accent_style(frame.nonce, &frame.clinic.accent))
            @if let Some(idle) = limit {
                noscript { meta http-equiv="refresh" content={ (idle.left) ";url=" (links::signed_out_and_return(frame.here)) }; }
            }
        }
    }
}

/// What the head of a page and of a printed sheet have in common.
pub(super) fn head_basics(title: &str, style_href: &str, script_href: &str) -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="format-detection" content="telephone=no";
        meta name="color-scheme" content="light dark";
        title { (title) }
        link rel="stylesheet" href=(style_href);
        link rel="icon" href=(links::FAVICON) type="image/svg+xml";
        link rel="manifest" href=(links::MANIFEST);
        script src=(script_href) defer {}
    }
}

/// The head of a page that loads nothing. Without a word on the icon, browsers would ask for one.
fn head_alone(title: &str, nonce: &str, style: &str) -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        title { (title) }
        link rel="icon" href="data:,";
        style nonce=(nonce) { (PreEscaped(style)) }
    }
}

fn accent_style(nonce: &str, accent: &Accent) -> Markup {
    html! {
        style nonce=(nonce) {
            ":root{--accent:" (accent.light) "}"
            "@media screen and (prefers-color-scheme:dark){:root{--accent:" (accent.dark) "}}"
        }
    }
}

fn header(frame: &Frame<'_>) -> Markup {
    let words = frame.words;
    html! {
        header.top {
            @if frame.demo { p.demo { (say!(words, "page-demo")) " " a href=(links::DEMO_MAIL) { (say!(words, "demo-mail-title")) } } }
            div.bar {
                a.brand href=(links::HOME) { (icon(Icon::Door)) span { (frame.clinic.name) } }
                @if let Some(who) = frame.who {
                    div.me {
                        span { span.unseen { (say!(words, "page-signed-in-as")) " " } (who) }
                        a href=(links::ACCOUNT) { (say!(words, "account-title")) }
                        form method="post" action=(links::SIGN_OUT) {
                            button.quiet type="submit" { (say!(words, "sign-out")) }
                        }
                    }
                } @else { (language_switch(frame)) }
            }
            @if !frame.nav.is_empty() {
                nav.bar aria-label=(say!(words, "page-nav")) {
                    @let current = current(frame.nav, frame.here);
                    @for link in frame.nav {
                        a href=(link.href) aria-current=[(current == Some(link)).then_some("page")] { (link.label) }
                    }
                }
            }
            @if let Some(name) = frame.acting_for {
                p.acting role="note" { (icon(Icon::People)) (say!(words, "page-acting-for", name = name)) }
            }
            @if let Some(standing) = frame.standing {
                p.acting role="note" { (icon(Icon::Eye)) (standing) }
            }
            @if let Some(urgent) = &frame.urgent { (call_list::nobody(words, urgent)) }
        }
    }
}

/// The link that leads nearest to this page: the longest of those that are its path or a folder of it.
fn current<'a>(nav: &'a [Link], here: &str) -> Option<&'a Link> {
    let leads = |link: &&Link| {
        here.strip_prefix(link.href.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    };
    nav.iter().filter(leads).max_by_key(|link| link.href.len())
}

fn language_switch(frame: &Frame<'_>) -> Markup {
    let current = frame.words.language();
    html! {
        form method="post" action=(links::LANGUAGE) {
            input type="hidden" name="back" value=(frame.here);
            @for language in Language::ALL.into_iter().filter(|language| *language != current) {
                button.quiet type="submit" name="language" value=(language.tag()) lang=(language.tag()) {
                    (language.own_name())
                }
            }
        }
    }
}

fn footer(frame: &Frame<'_>) -> Markup {
    let words = frame.words;
    html! {
        footer {
            div.bar {
                p {
                    strong { (frame.clinic.name) } br;
                    @if frame.clinic.phone.contains(|c: char| c.is_ascii_digit()) {
                        (say!(words, "page-call-us")) " " (parts::telephone(frame.clinic.phone))
                    }
                }
                p { (say!(words, "page-emergency", number = frame.clinic.emergency)) }
                @if let Some(help) = frame.help { p { a href=(help) { (say!(words, "page-help")) } } }
                @if frame.who.is_some() { (language_switch(frame)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::gallery::{clinic, frame};
    use super::*;

    #[test]
    fn a_page_goes_away_by_itself_only_when_nothing_can_be_typed() {
        let clinic = clinic();
        let idle = Some(Idle { left: 900, minutes: 15 });
        let signed_in = Frame { idle, ..frame(Language::English, &clinic) };
        assert!(
            page(&signed_in, html! {})
                .into_string()
                .contains(&format!(r#"content="900;url=/signed-out?next={}""#, signed_in.here))
        );
        let typing = Frame { has_text_field: true, ..signed_in.clone() };
        let typing = page(&typing, html! {}).into_string();
        assert!(!typing.contains("http-equiv") && typing.contains(r#"data-left="900""#));
        let nobody = page(&Frame { who: None, ..signed_in }, html! {}).into_string();
        assert!(!nobody.contains("http-equiv") && !nobody.contains("data-left"));
    }

    #[test]
    fn errors_come_first_in_the_title_and_names_are_escaped() {
        let clinic = clinic();
        let failed = Frame { has_errors: true, who: Some("<Maya>"), ..frame(Language::Spanish, &clinic) };
        let text = page(&failed, html! {}).into_string();
        assert!(text.contains("<title>Error: ") && text.contains(r#"<html lang="es">"#));
        assert!(text.contains("&lt;Maya&gt;") && !text.contains("<Maya>"));
    }

    #[test]
    fn the_nearest_link_is_the_current_one() {
        let nav = [Link::new("/staff", "Work"), Link::new("/staff/results", "Results"), Link::new("/staff/r", "R")];
        assert_eq!(current(&nav, "/staff/results/new"), nav.get(1));
        assert_eq!(current(&nav, "/staff/people"), nav.first());
        assert_eq!(current(&nav, "/elsewhere"), None);
    }
}

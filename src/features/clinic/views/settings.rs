//! The settings page.

use maud::{Markup, html};

use crate::features::clinic::model::{ANYWAY, Input, Question, Section, Teams};
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Password, Weight, Width};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Entry};
use crate::ui::view::View;
use crate::{links, say};

/// Every setting with what it does, in one form. `teams` are the charts that nobody treats, where that matters.
pub fn settings(words: Words, filled: &Filled, sections: &[Section], teams: Option<Teams>) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        (form::form(links::SETTINGS, html! {
            @for section in sections {
                (parts::card(Some(&section.heading), html! {
                    @for question in &section.questions {
                        (field(words, filled, question))
                        @if let Some(teams) = teams && question.name == CHARTS { (without_team(words, filled, teams)) }
                    }
                }))
            }
            (form::button(Weight::Primary, &say!(words, "settings-save")))
        }))
        (parts::hub(&servers(words)))
    };
    View::form(say!(words, "settings-title"), filled, body)
}

/// The setting that keeps charts to care teams.
const CHARTS: &str = "access.charts";

/// How many charts would open only with a reason, who can change that, and the box that switches all the same.
fn without_team(words: Words, filled: &Filled, teams: Teams) -> Markup {
    let Teams { without, all, may_fill } = teams;
    parts::warning(
        &say!(words, "settings-without-team", without = without, all = all),
        html! {
            p { (say!(words, "settings-without-team-means")) }
            @if may_fill {
                p { (say!(words, "settings-without-team-own")) " "
                    a href=(links::WITHOUT_TEAM) { (say!(words, "without-team")) } }
            } @else {
                p { (say!(words, "settings-without-team-desk")) }
            }
            (form::checkbox(words, filled, ANYWAY, say!(words, "settings-without-team-anyway", without = without)))
        },
    )
}

/// What has a page of its own.
fn servers(words: Words) -> [Entry; 2] {
    let entry = |icon, href: &str, label, about| Entry {
        icon,
        link: Link::new(href.to_owned(), label),
        about: Some(about),
        count: None,
    };
    [
        entry(Icon::Message, links::MAIL_SERVER, say!(words, "settings-mail"), say!(words, "settings-mail-about")),
        entry(Icon::Phone, links::TEXT_GATEWAY, say!(words, "settings-texts"), say!(words, "settings-texts-about")),
    ]
}

pub(super) fn field(words: Words, filled: &Filled, question: &Question) -> Markup {
    let label = question.label.as_str();
    let field = match &question.input {
        Input::OneOf(choices) => {
            let choices = choices.iter().map(|(word, label)| Choice::new(*word, label.as_str())).collect();
            return form::radios(question.name, label, choices).hint(question.consequence.as_str()).show(words, filled);
        }
        Input::Line => form::text(question.name, label),
        Input::Lines => form::area(question.name, label).rows(4),
        Input::Number => form::text(question.name, label).input_mode("numeric").width(Width::Short),
        Input::Verbatim => form::text(question.name, label).verbatim().width(Width::Medium),
        Input::Secret(is_set) => {
            let state = if *is_set { say!(words, "settings-secret-set") } else { say!(words, "settings-secret-unset") };
            let hint = format!("{state} {}", question.consequence);
            return form::password(question.name, label, Password::New).hint(hint).show(words, filled);
        }
    };
    field.hint(question.consequence.as_str()).autocomplete("off").show(words, filled)
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let question = |name, input| Question {
        name,
        label: say!(words, "setting-colour"),
        consequence: say!(words, "setting-colour-does"),
        input,
    };
    let sections = [
        Section {
            heading: say!(words, "settings-clinic"),
            questions: vec![question("line", Input::Line), question("lines", Input::Lines)],
        },
        Section {
            heading: say!(words, "settings-sign-in"),
            questions: vec![question("colour", Input::Verbatim), question("number", Input::Number)],
        },
    ];
    let typed =
        [("line", "Elm Street"), ("lines", "1 Elm Street\nSpringfield"), ("colour", "#ffd400"), ("number", "15")];
    let filled = Filled::with(&typed);
    let mut failed = filled.clone();
    failed.fail("colour", say!(words, "settings-colour-pale", ratio = "1.3"));
    vec![
        ("settings", settings(words, &filled, &sections, None)),
        ("settings-failed", settings(words, &failed, &sections, None)),
    ]
    .into_iter()
    .chain(samples_of_teams(words))
    .collect()
}

fn samples_of_teams(words: Words) -> [(&'static str, View); 2] {
    let charts = Section {
        heading: say!(words, "settings-access"),
        questions: vec![Question {
            name: CHARTS,
            label: say!(words, "setting-charts"),
            consequence: say!(words, "setting-charts-does"),
            input: Input::OneOf(vec![
                ("all", say!(words, "setting-charts-all")),
                ("team", say!(words, "setting-charts-team")),
            ]),
        }],
    };
    let teams = |may_fill| Some(Teams { without: 46, all: 46, may_fill });
    let mut unsure = Filled::with(&[(CHARTS, "team")]);
    unsure.fail(ANYWAY, say!(words, "settings-without-team-missing"));
    let charts = [charts];
    [
        ("settings-without-team", settings(words, &Filled::with(&[(CHARTS, "all")]), &charts, teams(true))),
        ("settings-without-team-failed", settings(words, &unsure, &charts, teams(false))),
    ]
}

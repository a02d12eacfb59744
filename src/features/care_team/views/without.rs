//! Patients without a care team.

use maud::{Markup, html};

use super::team::{choice, label};
use crate::features::care_team::model::{Listing, Member, ON_A_PAGE, PageNumber, THE_REST, Without, choice_of};
use crate::kit::date::{Date, spelled};
use crate::kit::id::{AccountId, PatientId};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Weight};
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::table::{Column, table};
use crate::ui::view::View;
use crate::{links, say};

/// How many there are, and the form that gives each their first member, or all of a page the same.
pub fn index(words: Words, listing: &Listing, is_kept: bool, filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if listing.without == 0 {
            (parts::empty(Icon::People, &say!(words, "without-team-none"), html! { p { (say!(words, "without-team-none-means")) } }))
        } @else {
            p.lead { (say!(words, "without-team-count", without = listing.without, all = listing.all)) }
            p { @if is_kept { (say!(words, "without-team-kept")) } @else { (say!(words, "without-team-not-kept")) } }
            (fields(words, listing, filled))
            (paging(words, listing))
        }
    };
    View::form(say!(words, "without-team"), filled, body)
}

fn fields(words: Words, listing: &Listing, filled: &Filled) -> Markup {
    let columns = [
        Column::new(say!(words, "patient-name")),
        Column::new(say!(words, "patient-born")),
        Column::new(say!(words, "patient-number")),
        Column::new(say!(words, "without-team-who")),
    ];
    let choices = || listing.members.iter().map(|one| choice(words, one)).collect();
    let rows = listing.shown.iter().map(|one| row(words, listing, one, filled)).collect();
    form::form(
        links::WITHOUT_TEAM,
        html! {
            (form::hidden("page", &listing.page.0.to_string()))
            (table(&say!(words, "without-team"), &columns, rows))
            div.narrow { (rest(words, choices(), filled)) }
            (form::button(Weight::Primary, &say!(words, "without-team-save")))
        },
    )
}

fn rest(words: Words, choices: Vec<Choice>, filled: &Filled) -> Markup {
    form::select(THE_REST, say!(words, "without-team-rest"), choices)
        .hint(say!(words, "without-team-rest-means"))
        .optional()
        .show(words, filled)
}

fn row(words: Words, listing: &Listing, one: &Without, filled: &Filled) -> Vec<Markup> {
    let name = choice_of(one.patient);
    let about = say!(words, "without-team-who-for", name = one.name.reveal().as_str());
    vec![
        html! { a href=(links::care_team(one.patient)) { (one.name) } },
        html! { (spelled(words, *one.born.reveal())) },
        html! { (one.number) },
        html! {
            select name=(name) aria-label=(about) {
                option value="" { (say!(words, "without-team-later")) }
                @for member in &listing.members {
                    @let account = member.account.to_string();
                    option value=(account) selected[filled.value(&name) == account] { (label(words, member)) }
                }
            }
        },
    ]
}

fn paging(words: Words, listing: &Listing) -> Markup {
    let PageNumber(page) = listing.page;
    let link = |page, label| Link::new(links::without_team(page), label);
    let before = (page > 1).then(|| link(page - 1, say!(words, "activations-before")));
    let more = listing.page.skipped().saturating_add(ON_A_PAGE) < listing.without;
    let after = more.then(|| link(page + 1, say!(words, "activations-after")));
    parts::paging(words, before.as_ref(), after.as_ref())
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    let one = |bits, name: &str, number: &str| Without {
        patient: PatientId::from_bits([bits; 16]),
        name: Phi::from(name),
        born: Phi::new(Date::constant(1958, 5, 3)),
        number: Phi::from(number),
    };
    let member = |bits, name: &str, is_clinician| Member {
        account: AccountId::from_bits([bits; 16]),
        name: name.to_owned(),
        is_clinician,
    };
    let listing = Listing {
        without: 246,
        all: 246,
        page: PageNumber(1),
        shown: vec![one(1, "Okafor, Maya", "10017"), one(2, "Whitcombe-Abernathy, Margaret Rose", "10018")],
        members: vec![member(3, "Dr Hana Ito", true), member(4, "Noor Haddad", false)],
    };
    let none = Listing { without: 0, shown: Vec::new(), ..listing.clone() };
    let mut failed = Filled::empty();
    failed.fail(THE_REST, say!(words, "without-team-none-chosen"));
    vec![
        ("without-team", index(words, &listing, false, &Filled::empty())),
        ("without-team-failed", index(words, &Listing { page: PageNumber(2), ..listing }, true, &failed)),
        ("without-team-none", index(words, &none, true, &Filled::empty())),
    ]
}

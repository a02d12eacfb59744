//! Typing values: two identifiers on screen, rows that keep what is typed, a look at all of it before it is kept.

use axum::extract::State;

use super::forms::{Filling, Typing, fill, rows, widened};
use super::model::Panel;
use super::{store, views};
use crate::features::results::model::{Observed, Who};
use crate::features::results::pages::{who, zone};
use crate::kit::text::Words;
use crate::ui::form::Filled;
use crate::vault::Chart;
use crate::vault::purpose::{EnterValues, OfChart, ReviewResults};
use crate::web::form::{Asking, Typed};
use crate::web::{Form, Kept, Page, Portal, Reply};
use crate::{done, links, say};

/// `GET /staff/patients/{patient}/results/values`. With leave to review, which cannot write.
pub async fn new(page: Page, chart: Chart<ReviewResults>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    show(page, &chart, filled, false).await
}

/// `POST /staff/patients/{patient}/results/values/check`: fills in a panel, adds rows, or shows what was typed. Nothing
/// is kept yet.
pub async fn check(page: Page, chart: Chart<ReviewResults>, form: Form<Checking>) -> Reply {
    let (words, who) = (page.words(), who(&chart)?);
    match form.typed().map(|(asked, filled)| (asked.0, filled)) {
        Ok((Asked::Check(typing), filled)) => match after_birth(words, &who, *typing, filled) {
            Ok((typing, filled)) => page.show(views::checking::check(words, &who, &filled, &about(&typing))),
            Err(filled) => show(page, &chart, filled, false).await,
        },
        Ok((asked, filled)) => go_on(page, &chart, asked, filled).await,
        Err(filled) => show(page, &chart, filled, false).await,
    }
}

/// `POST /staff/patients/{patient}/results/values`
pub async fn create(page: Page, State(portal): State<Portal>, chart: Chart<EnterValues>, form: Form<Typing>) -> Reply {
    let (words, who) = (page.words(), who(&chart)?);
    let read = form.typed().and_then(|(typing, filled)| after_birth(words, &who, typing, filled));
    let (typing, mut filled) = match read {
        Ok(read) => read,
        Err(filled) => return show(page, &chart, filled, false).await,
    };
    if !typing.is_settled(&mut filled, words) {
        return page.show_invalid(views::checking::check(words, &who, &filled, &about(&typing)));
    }
    let at = typing.taken_at(&zone(&portal.vault));
    let observed = if typing.time.is_some() { Observed::Time } else { Observed::Day };
    let id = chart.write(move |tx| store::enter(tx, &typing.entry, (at, observed))).await?;
    page.go(&links::review_result(who.patient, id), done!("notice-values-saved"))
}

fn about(typing: &Typing) -> views::checking::Checked<'_> {
    views::checking::Checked { entry: &typing.entry, time: typing.time, left_out: &typing.left_out }
}

/// What the person wants next.
enum Asked {
    Check(Box<Typing>),
    Fill(Option<Panel>),
    More,
    Change,
}

/// The form with the button that was pressed.
pub struct Checking(Asked);

impl Typed for Checking {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        Some(Self(match filled.value("do") {
            "fill" => Asked::Fill(Filling::parse(filled, asking)?.0),
            "more" => Asked::More,
            "change" => Asked::Change,
            _ => Asked::Check(Box::new(Typing::parse(filled, asking)?)),
        }))
    }
}

async fn go_on(page: Page, chart: &Chart<ReviewResults>, asked: Asked, mut filled: Filled) -> Reply {
    let words = page.words();
    let is_filled = matches!(asked, Asked::Fill(_));
    match asked {
        Asked::Fill(panel) => {
            let laboratory = filled.value("laboratory").trim().to_owned();
            let usual = chart.read(move |tx| store::usual(tx, &laboratory)).await?;
            fill(&mut filled, panel.map(|panel| (panel, views::panel_name(words, panel))), &usual);
        }
        Asked::More => widened(&mut filled),
        Asked::Change | Asked::Check(_) => {}
    }
    show(page, chart, filled, is_filled).await
}

/// The form. Without errors it is simply a page; with them it says so in its title.
async fn show<P: OfChart>(page: Page, chart: &Chart<P>, filled: Filled, is_filled: bool) -> Reply {
    let laboratories = chart.read(store::laboratories).await?;
    let offer = views::Offer { laboratories: &laboratories, rows: rows(&filled), is_filled };
    let view = views::form(page.words(), &who(chart)?, &filled, &offer);
    if filled.has_errors() { page.show_invalid(view) } else { page.show(view) }
}

fn after_birth(words: Words, who: &Who, typing: Typing, mut filled: Filled) -> Result<(Typing, Filled), Filled> {
    if typing.entry.collected_on < *who.born.reveal() {
        filled.fail("collected", say!(words, "upload-collected-before-birth"));
        return Err(filled);
    }
    Ok((typing, filled))
}

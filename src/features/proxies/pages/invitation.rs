//! Inviting a proxy: a form, a look at what was typed and at what the proxy will see, then the sheet with the code.

use axum::extract::State;

use super::about;
use crate::features::proxies::forms::Invitation;
use crate::features::proxies::model::{About, Birthdays, Issued, Reason, Sheet, Side, Wish};
use crate::features::proxies::{store, views};
use crate::kit::date::end_of;
use crate::kit::id::kind;
use crate::kit::text::Words;
use crate::logins::Code;
use crate::say;
use crate::ui::form::Filled;
use crate::ui::layout::Link;
use crate::vault::purpose::{InviteProxy, ListProxies, OfChart, RevokeProxyInvitation};
use crate::vault::settings::{CLINIC_NAME, CLINIC_PHONE, EMERGENCY_NUMBER};
use crate::vault::{Chart, Fault};
use crate::web::{Error, Form, InPath, Kept, Page, Portal, Reply};
use crate::{done, links};

/// How often a code whose first letters are taken is made anew.
const TRIES: usize = 8;

/// `GET /patients/{patient}/proxies/new`
pub async fn new(page: Page, State(portal): State<Portal>, chart: Chart<ListProxies>, kept: Kept) -> Reply {
    let (words, about) = (page.words(), about(&chart, &portal.vault)?);
    let (page, filled) = kept.put_back(page, Filled::with(&[("language", words.language().tag())]));
    page.show(views::invitation::form(words, &about, &filled))
}

/// `POST /patients/{patient}/proxies/new`: once to look at it, once more to be sure.
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<InviteProxy>,
    form: Form<Invitation>,
) -> Reply {
    let (words, about) = (page.words(), about(&chart, &portal.vault)?);
    let birthdays = birthdays(&portal, &chart)?;
    let (typed, filled) = match checked(words, &about, birthdays, form) {
        Ok(typed) => typed,
        Err(filled) => return page.show_invalid(views::invitation::form(words, &about, &filled)),
    };
    if !typed.is_sure {
        let birthdays = birthdays.filter(|_| typed.wish.reason == Reason::Parent);
        return page.show(views::invitation::check(words, &about, (&typed.wish, birthdays), &filled));
    }
    finish(page, &portal, &about, (issue(&portal, &chart, typed.wish).await, filled))
}

/// `POST /patients/{patient}/proxies/invitations/{invitation}/revoke`
pub async fn delete(
    page: Page,
    chart: Chart<RevokeProxyInvitation>,
    invitation: InPath<kind::ProxyInvitation>,
) -> Reply {
    chart.write(move |tx| store::revoke(tx, invitation.0)).await?;
    page.go(&links::proxies(chart.patient()), done!("notice-invitation-revoked"))
}

/// Staff says that they saw the paper; a grown-up's parent needs another reason unless the patient says so.
fn checked(
    words: Words,
    about: &About,
    birthdays: Option<Birthdays>,
    form: Form<Invitation>,
) -> Result<(Invitation, Filled), Filled> {
    let (typed, mut filled) = form.typed()?;
    if about.side == Side::Desk && !typed.saw_paper {
        filled.fail("paper", say!(words, "proxy-paper-missing"));
    }
    if about.side == Side::Desk && typed.wish.reason == Reason::Parent && birthdays.is_none() {
        filled.fail("reason", say!(words, "proxy-grown-up"));
    }
    if filled.has_errors() { Err(filled) } else { Ok((typed, filled)) }
}

/// The sheet; or the form again where enough codes wait to be used.
fn finish(page: Page, portal: &Portal, about: &About, made: (Result<(Code, Issued), Fault>, Filled)) -> Reply {
    let (issued, mut filled) = made;
    match issued {
        Err(fault) => {
            let words = page.words();
            let (field, why) = too_many(words, &fault).ok_or(fault)?;
            filled.fail(field, why);
            page.show_invalid(views::invitation::form(words, about, &filled))
        }
        Ok(issued) => hand_out(page, portal, about, issued),
    }
}

/// The field at which it stands, and the sentence, where enough invitations were made.
fn too_many(words: Words, fault: &Fault) -> Option<(&'static str, String)> {
    if fault.is_rule(store::TOO_MANY) {
        Some(("name", say!(words, "proxy-too-many")))
    } else if fault.is_rule(store::TOO_MANY_TODAY) {
        Some(("name", say!(words, "proxy-too-many-today")))
    } else if fault.is_rule(store::TOO_MANY_TO_THEM) {
        Some(("email", say!(words, "proxy-too-many-to-them")))
    } else {
        None
    }
}

/// What would happen by itself to a parent's access given today; nothing for grown-ups.
fn birthdays<P: OfChart>(portal: &Portal, chart: &Chart<P>) -> Result<Option<Birthdays>, Error> {
    let born = *chart.identity().ok_or(Error::NotFound)?.born.reveal();
    let days = portal.vault.rules().of_a_parent(born, chart.relation());
    Ok(days.map(|(narrows_on, ends_on)| Birthdays { narrows_on, ends_on }))
}

/// Four letters of a code find its row, so now and then a fresh one begins like another: then the next is tried.
async fn issue(portal: &Portal, chart: &Chart<InviteProxy>, wish: Wish) -> Result<(Code, Issued), Fault> {
    let zone = portal.vault.settings().zone();
    let ends_at = wish.last_day.map(|day| end_of(day, &zone));
    for _ in 0..TRIES {
        let (fresh, wish) = (portal.vault.fresh_code().await?, wish.clone());
        let code = fresh.code.clone();
        match chart.write(move |tx| store::invite(tx, (&wish, ends_at), &fresh)).await {
            Err(fault) if fault.is_rule(store::SELECTOR_TAKEN) => {}
            answer => return answer.map(|issued| (code, issued)),
        }
    }
    Err(Fault::Busy)
}

fn hand_out(page: Page, portal: &Portal, about: &About, (code, issued): (Code, Issued)) -> Reply {
    let (words, settings, back) = (page.words(), portal.vault.settings(), links::proxies(about.patient));
    let note = views::sheet::note(words, issued.is_sent);
    let sheet = Sheet {
        issued,
        patient: about.name.clone(),
        code: code.grouped(),
        url: portal.address.url(),
        clinic: settings.text(&CLINIC_NAME).to_owned(),
        phone: settings.text(&CLINIC_PHONE).to_owned(),
        emergency: settings.text(&EMERGENCY_NUMBER).to_owned(),
        zone: settings.zone(),
    };
    page.show_sheet(&views::sheet::title(words), Link::back(words, back), note, &[views::sheet::page(&sheet)])
}

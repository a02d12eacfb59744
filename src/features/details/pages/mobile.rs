//! Another mobile: asked for with the agreement to texts, counted once six digits came back.

use crate::features::details::forms::{Digits, NewMobile};
use crate::features::details::views::address as views;
use crate::kit::mistake::Mistake;
use crate::kit::reach::Reach;
use crate::logins::{Asked, Fresh};
use crate::ui::form::Filled;
use crate::web::proof::judged;
use crate::web::{Form, Kept, Newcomer, Page, Reply};
use crate::{done, links, say};

/// `GET /account/details/mobile`: with the number that the clinic has on file, where nothing else reaches its owner.
pub async fn new(page: Page, newcomer: Newcomer, by: Fresh, kept: Kept) -> Reply {
    let on_file = match newcomer.lobby().reach(by.account).await? {
        Reach::MobileOnFile(number) => Filled::with(&[("mobile", number.reveal())]),
        Reach::Reached | Reach::EmailOnFile(_) | Reach::Nowhere => Filled::empty(),
    };
    let (page, filled) = kept.put_back(page, on_file);
    let words = page.words();
    page.show(views::mobile(words, &filled))
}

/// `POST /account/details/mobile`
pub async fn ask(page: Page, newcomer: Newcomer, by: Fresh, form: Form<NewMobile>) -> Reply {
    let words = page.words();
    let (typed, mut filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return page.show_invalid(views::mobile(words, &filled)),
    };
    match newcomer.lobby().ask_for_mobile(&by, &typed.number).await? {
        Asked::Sent => return page.go(links::DETAILS_MOBILE_CODE, None),
        Asked::Same => filled.fail("mobile", say!(words, "details-same")),
        Asked::Enough => filled.fail("mobile", say!(words, "details-enough")),
    }
    page.show_invalid(views::mobile(words, &filled))
}

/// `GET /account/details/mobile/code`
pub async fn code(page: Page, newcomer: Newcomer, by: Fresh) -> Reply {
    if !newcomer.lobby().awaits_mobile(&by).await? {
        return page.go(links::DETAILS_MOBILE, None);
    }
    let words = page.words();
    page.show(views::code(words, &Filled::empty()))
}

/// `POST /account/details/mobile/code`
pub async fn prove(page: Page, newcomer: Newcomer, by: Fresh, form: Form<Digits>) -> Reply {
    let words = page.words();
    let (typed, mut filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return page.show_invalid(views::code(words, &filled)),
    };
    match judged(newcomer.lobby().prove_mobile(&by, &typed.code).await, Mistake::Wrong)? {
        Ok(token) => page.signed_in(&token).go(links::DETAILS, done!("notice-address-changed")),
        Err(mistake) => {
            let is_spent = mistake == Mistake::Spent;
            let why = if is_spent { say!(words, "details-code-spent") } else { say!(words, "details-code-wrong") };
            filled.fail("code", why);
            page.show_invalid(views::code(words, &filled))
        }
    }
}

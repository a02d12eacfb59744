//! A mother with two children: one login, a code for each child, two tabs that never mix, and a twelfth birthday.

use anteroom::demo::enrol::{Doorway, Login as Member};
use anteroom::demo::paper;
use anteroom::features::people::model::NewPatient;
use anteroom::features::results::model::{Kind, NewResult};
use anteroom::kit::clock::{Clock, SignedDuration};
use anteroom::kit::date::{Date, TimeZone, birthday, day};
use anteroom::kit::id::PatientId;
use anteroom::kit::phi::Phi;
use anteroom::kit::text::Language;
use anteroom::links;
use anteroom::vault::TotpSecret;
use anteroom::vault::actor::Role;

use crate::support::{Browser, ClockedPortal, Login, Scheme, Tab, make_login};

/// A child of the clinic, with a released result of its own.
struct Child {
    name: &'static str,
    chart: PatientId,
    born: Date,
    result: &'static str,
}

struct Family {
    portal: ClockedPortal,
    fern: Member,
    theo: Child,
    ida: Child,
}

impl Family {
    /// A clinic with two children, of whom one turns twelve in 32 days.
    async fn start() -> Self {
        let portal = ClockedPortal::start().await;
        let door = portal.doorway();
        let vera = door.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("a manager");
        let join = async |name, role, username| {
            door.join(&vera, (name, &[role]), username, "seven paper lanterns glow").await.expect("a colleague")
        };
        let ito = join("Dr. Hana Ito", Role::Clinician, "ito").await;
        let fern = join("Fern Walsh", Role::FrontDesk, "fern").await;
        let today = day(Clock::system().now(), &TimeZone::get("America/New_York").expect("a zone"));
        let twelve = today.saturating_add(anteroom::kit::clock::SignedDuration::from_hours(24 * 32));
        let theo = child(&door, (&fern, &ito), "Theo", birthday(twelve, -12), "Allergy test").await;
        let ida = child(&door, (&fern, &ito), "Ida", birthday(today, -5), "Ear swab").await;
        drop(door);
        Self { portal, fern, theo, ida }
    }

    /// The front desk writes down what the mother's papers say, and hands her the code.
    async fn code_for(&self, desk: &Tab, child: &Child) -> String {
        desk.goto(&self.portal.at(&links::card(child.chart))).await;
        desk.click("Who acts for the patient").await;
        desk.click("Let somebody act for the patient").await;
        desk.fill("Name", "Tara Lang").await;
        desk.check("Parent").await;
        desk.check("Everything").await;
        desk.check("I have seen the paper").await;
        desk.click("Continue").await;
        assert_eq!(desk.heading().await, "Please check");
        desk.shows("it ends by itself").await;
        desk.click("Make the code").await;
        desk.string("document.querySelector('.code').innerText").await
    }

    async fn type_code(&self, tab: &Tab, child: &Child, code: &str) {
        tab.goto(&self.portal.at(links::ACTIVATE)).await;
        tab.fill("Code", code).await;
        let months = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        tab.select("Month", months[usize::from(child.born.month().unsigned_abs()) - 1]).await;
        tab.fill("Day", &child.born.day().to_string()).await;
        tab.fill("Year", &child.born.year().to_string()).await;
        tab.click("Continue").await;
    }
}

async fn child(
    door: &Doorway<'_>,
    (fern, ito): (&Member, &Member),
    name: &'static str,
    born: Date,
    result: &'static str,
) -> Child {
    let new = NewPatient {
        given: Phi::from(name),
        family: Phi::from("Lang"),
        born: Phi::new(born),
        number: Phi::from(name),
        email: None,
        mobile: None,
        agrees_to_texts: false,
        language: Language::English,
    };
    let chart = door.register(fern, new).await.expect("a child");
    let new = NewResult { title: Phi::from(result), kind: Kind::Laboratory, collected_on: born };
    let id = door.upload(ito, chart, new, &paper::pdf(result, &[])).await.expect("a result");
    door.release(ito, chart, id).await.expect("it is released");
    Child { name, chart, born, result }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mother_acts_for_two_children_until_one_turns_twelve() {
    let (family, browser) = (Family::start().await, Browser::start().await);
    let (portal, desk) = (&family.portal, browser.person().await);
    portal.sign_in(&desk, "fern", "seven paper lanterns glow", &family.fern.totp).await;
    let (for_theo, for_ida) = (family.code_for(&desk, &family.theo).await, family.code_for(&desk, &family.ida).await);

    let [one, other] = browser.tabs().await;
    portal.catch_up();
    family.type_code(&one, &family.theo, &for_theo).await;
    pictures(&one, "proxy-enrol").await;
    let login = make_login(&one, "tara", None, true).await;
    family.type_code(&one, &family.ida, &for_ida).await;
    one.click("Add this record to your login").await;
    one.shows("Record of Ida Lang").await;
    pictures(&one, "proxy-add").await;
    one.click("Add this record").await;
    one.shows("The record was added to your login").await;

    two_tabs(&family, &one, &other).await;
    with_the_keyboard_alone(&family, &one).await;
    birthday_of_theo(&family, &one, login).await;
    for tab in [&desk, &one, &other] {
        assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
    }
}

/// One child in each tab: what is done in one never shows in the other.
async fn two_tabs(family: &Family, one: &Tab, other: &Tab) {
    one.goto(&family.portal.at("/")).await;
    one.click("Theo Lang").await;
    other.goto(&family.portal.at("/")).await;
    other.click("Ida Lang").await;
    for (tab, own, sibling) in [(one, &family.theo, &family.ida), (other, &family.ida, &family.theo)] {
        tab.click("Test results").await;
        tab.shows(own.result).await;
        tab.hides(sibling.result).await;
        acts_for(tab, own, sibling).await;
    }
    for (tab, own, sibling) in [(one, &family.theo, &family.ida), (other, &family.ida, &family.theo)] {
        tab.click(own.result).await;
        assert_eq!(tab.heading().await, own.result);
        acts_for(tab, own, sibling).await;
    }
    pictures(one, "proxy-result").await;
}

async fn acts_for(tab: &Tab, own: &Child, sibling: &Child) {
    let bar = tab.string("document.querySelector('.acting').innerText").await;
    assert_eq!(bar, format!("You are acting for {} Lang.", own.name));
    let position = tab.string("getComputedStyle(document.querySelector('.acting')).position").await;
    assert!(position == "static" || position == "relative", "the bar covers nothing: {position}");
    assert!(!bar.contains(sibling.name));
}

/// Script is off and nothing is clicked: what the mother may do here, and back.
async fn with_the_keyboard_alone(family: &Family, tab: &Tab) {
    tab.script(false).await;
    tab.goto(&family.portal.at(&links::chart(family.ida.chart))).await;
    reach(tab, "Your access to this record").await;
    tab.press_and_leave("Enter").await;
    tab.shows("Test results").await;
    tab.shows("By Fern Walsh at the clinic").await;
    pictures(tab, "proxy-access").await;
    reach(tab, "Back").await;
    tab.press_and_leave("Enter").await;
    reach(tab, "Test results").await;
    tab.press_and_leave("Enter").await;
    tab.shows(family.ida.result).await;
    tab.script(true).await;
}

/// 30 days before, both sides are told; on the day, results go and visits stay; the sister's record is as it was.
async fn birthday_of_theo(family: &Family, tab: &Tab, login: Login) {
    let portal = &family.portal;
    let totp = TotpSecret::from_typed(&login.secret).expect("a secret");
    assert_eq!(portal.vault.keep_birthdays().await.expect("the clock's work"), 0);
    portal.wait(SignedDuration::from_hours(24 * 3));
    assert_eq!(portal.vault.keep_birthdays().await.expect("the clock's work"), 1, "30 days before");
    portal.wait(SignedDuration::from_hours(24 * 30));
    portal.sign_in(tab, &login.username, &login.password, &totp).await;
    tab.click("Theo Lang").await;
    tab.hides("Test results").await;
    tab.click("Your access to this record").await;
    tab.shows("Visits").await;
    tab.shows("Only messages they wrote").await;
    tab.hides("Test results").await;
    pictures(tab, "proxy-narrow").await;
    tab.goto(&portal.at(&links::results(family.theo.chart))).await;
    tab.hides(family.theo.result).await;
    assert_eq!(tab.heading().await, "You cannot open this page");
    tab.goto(&portal.at(&links::results(family.ida.chart))).await;
    tab.shows(family.ida.result).await;
}

/// Presses Tab until the focus is there.
async fn reach(tab: &Tab, words: &str) {
    for _ in 0..30 {
        tab.press("Tab").await;
        if tab.focus().await.starts_with(words) {
            return;
        }
    }
    panic!("Tab never reaches “{words}” on {}", tab.describe().await);
}

/// The page as a phone and a screen show it, by day and by night; nothing serious for axe, nothing to scroll sideways.
async fn pictures(tab: &Tab, name: &str) {
    for width in [1200, 390] {
        for scheme in [Scheme::Dark, Scheme::Light] {
            tab.viewport(width).await;
            tab.scheme(scheme).await;
            tab.screenshot(name).await;
        }
    }
    assert_eq!(tab.sideways().await, Vec::<String>::new());
}

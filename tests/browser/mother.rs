//! A mother with two children: one login, a code for each child, two tabs that never mix, and a twelfth birthday. With a
//! finger, by keyboard alone, and with script switched off.

use anteroom::demo::enrol::{Doorway, Login as Member};
use anteroom::demo::paper;
use anteroom::features::people::model::NewPatient;
use anteroom::features::results::model::Kind;
use anteroom::features::results::upload::model::NewResult;
use anteroom::kit::clock::{Clock, SignedDuration};
use anteroom::kit::date::{Date, TimeZone, birthday, day};
use anteroom::kit::id::PatientId;
use anteroom::kit::phi::Phi;
use anteroom::kit::text::Language;
use anteroom::links;
use anteroom::logins::TotpSecret;
use anteroom::vault::actor::Role;

use crate::support::{Browser, ClockedPortal, Hand, How, Scheme, Tab, code_now};

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
    async fn code_for(&self, fern: &mut Hand<'_>, child: &Child) -> String {
        fern.open(&self.portal.at(&links::card(child.chart))).await;
        fern.go("Who acts for the patient").await;
        fern.go("Let somebody act for the patient").await;
        fern.fill("Name", "Tara Lang").await;
        fern.tick("Parent").await;
        fern.tick("Everything").await;
        fern.tick("I have seen the paper").await;
        fern.go("Continue").await;
        assert_eq!(fern.tab.heading().await, "Please check", "{}", fern.tab.describe().await);
        fern.tab.shows("it ends by itself").await;
        fern.go("Make the code").await;
        fern.tab.string("document.querySelector('.code').innerText").await
    }

    async fn type_code(&self, tara: &mut Hand<'_>, child: &Child, code: &str) {
        const MONTHS: [&str; 12] = [
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
        let number = usize::from(child.born.month().unsigned_abs());
        tara.open(&self.portal.at(links::ACTIVATE)).await;
        tara.fill("Code", code).await;
        tara.birth_date((MONTHS[number - 1], number), &child.born.day().to_string(), &child.born.year().to_string())
            .await;
        tara.go("Continue").await;
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

const JOURNEY: &str = "mother";
const PASSWORD: &str = "four words for tara";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mother_acts_for_two_children_until_one_turns_twelve() {
    acts_for_both(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mother_acts_for_two_children_by_keyboard_alone() {
    acts_for_both(How::Keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mother_acts_for_two_children_without_script() {
    acts_for_both(How::WithoutScript).await;
}

async fn acts_for_both(how: How) {
    let (family, browser) = (Family::start().await, Browser::start().await);
    let (portal, desk) = (&family.portal, browser.person().await);
    portal.sign_in(&desk, "fern", "seven paper lanterns glow", &family.fern.totp).await;
    let mut fern = Hand::of(&desk, how, 1200, JOURNEY).await;
    let for_theo = family.code_for(&mut fern, &family.theo).await;
    let for_ida = family.code_for(&mut fern, &family.ida).await;

    let [one, other] = browser.tabs().await;
    let (mut tara, mut beside) = (Hand::of(&one, how, 390, JOURNEY).await, Hand::of(&other, how, 390, JOURNEY).await);
    portal.catch_up();
    family.type_code(&mut tara, &family.theo, &for_theo).await;
    pictures(&tara, "enrol").await;
    let totp = makes_login(&mut tara).await;
    family.type_code(&mut tara, &family.ida, &for_ida).await;
    tara.go("Add this record to your login").await;
    tara.tab.shows("Record of Ida Lang").await;
    pictures(&tara, "add").await;
    tara.go("Add this record").await;
    tara.tab.shows("The record was added to your login").await;

    two_tabs(&family, &mut tara, &mut beside).await;
    own_access(&family, &mut tara).await;
    birthday_of_theo(&family, &mut tara, &totp).await;
    for tab in [&desk, &one, &other] {
        assert_eq!(tab.foreign(&portal.url), Vec::<String>::new());
    }
}

async fn makes_login(tara: &mut Hand<'_>) -> TotpSecret {
    tara.fill("User name", "tara").await;
    tara.fill("Password", PASSWORD).await;
    tara.tick("I accept the terms").await;
    tara.go("Continue").await;
    let secret = tara.tab.string("document.querySelector('#secret').textContent").await;
    tara.fill("Code from the app", &code_now(&secret)).await;
    tara.go("Continue").await;
    tara.tab.shows("Backup codes").await;
    tara.go("I have kept them").await;
    TotpSecret::from_typed(&secret).expect("a secret")
}

/// One child in each tab: what is done in one never shows in the other.
async fn two_tabs<'t>(family: &Family, one: &mut Hand<'t>, other: &mut Hand<'t>) {
    for (hand, own, sibling) in [(&mut *one, &family.theo, &family.ida), (&mut *other, &family.ida, &family.theo)] {
        hand.open(&family.portal.at("/")).await;
        hand.go(&format!("{} Lang", own.name)).await;
        hand.go("Test results").await;
        hand.tab.shows(own.result).await;
        hand.tab.hides(sibling.result).await;
        acts_for(hand.tab, own, sibling).await;
    }
    for (hand, own, sibling) in [(&mut *one, &family.theo, &family.ida), (&mut *other, &family.ida, &family.theo)] {
        hand.go(own.result).await;
        assert_eq!(hand.tab.heading().await, own.result);
        acts_for(hand.tab, own, sibling).await;
    }
    pictures(one, "result").await;
}

async fn acts_for(tab: &Tab, own: &Child, sibling: &Child) {
    let bar = tab.string("document.querySelector('.acting').innerText").await;
    assert_eq!(bar, format!("You are acting for {} Lang.", own.name));
    let position = tab.string("getComputedStyle(document.querySelector('.acting')).position").await;
    assert!(position == "static" || position == "relative", "the bar covers nothing: {position}");
    assert!(!bar.contains(sibling.name));
}

/// What the mother may do here, and back.
async fn own_access(family: &Family, tara: &mut Hand<'_>) {
    tara.open(&family.portal.at(&links::chart(family.ida.chart))).await;
    tara.go("Your access to this record").await;
    tara.tab.shows("Test results").await;
    tara.tab.shows("By Fern Walsh at the clinic").await;
    pictures(tara, "access").await;
    tara.go("Back").await;
    tara.go("Test results").await;
    tara.tab.shows(family.ida.result).await;
}

/// 30 days before, both sides are told; on the day, results go and visits stay; the sister's record is as it was.
async fn birthday_of_theo(family: &Family, tara: &mut Hand<'_>, totp: &TotpSecret) {
    let portal = &family.portal;
    assert_eq!(anteroom::records::birthdays::keep_birthdays(&portal.vault).await.expect("the clock's work"), 0);
    portal.wait(SignedDuration::from_hours(24 * 3));
    assert_eq!(
        anteroom::records::birthdays::keep_birthdays(&portal.vault).await.expect("the clock's work"),
        1,
        "30 days before"
    );
    portal.wait(SignedDuration::from_hours(24 * 30));
    tara.open(&portal.at("/sign-in")).await;
    tara.fill("User name", "tara").await;
    tara.fill("Password", PASSWORD).await;
    tara.go("Sign in").await;
    tara.fill("Code from your app", totp.code(portal.vault.now()).expect("a code").reveal()).await;
    tara.go("Continue").await;
    tara.go("Theo Lang").await;
    tara.tab.hides("Test results").await;
    tara.go("Your access to this record").await;
    tara.tab.shows("Visits").await;
    tara.tab.shows("Only messages they wrote").await;
    tara.tab.hides("Test results").await;
    pictures(tara, "narrow").await;
    tara.open(&portal.at(&links::results(family.theo.chart))).await;
    tara.tab.hides(family.theo.result).await;
    assert_eq!(tara.tab.heading().await, "You cannot open this page");
    tara.open(&portal.at(&links::results(family.ida.chart))).await;
    tara.tab.shows(family.ida.result).await;
}

/// The page as a phone and a screen show it, by day and by night; nothing to scroll sideways.
async fn pictures(hand: &Hand<'_>, name: &str) {
    hand.looks_right(name).await;
    if hand.how == How::Finger {
        for scheme in [Scheme::Dark, Scheme::Light] {
            hand.tab.viewport(1200).await;
            hand.tab.scheme(scheme).await;
            hand.tab.screenshot(&format!("{JOURNEY}-{name}")).await;
        }
        hand.tab.viewport(390).await;
    }
}

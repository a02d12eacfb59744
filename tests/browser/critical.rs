//! A value that cannot wait: whoever covers hears of it at once, finds it overdue on top of the queue, takes it on and asks
//! the patient to call. With a finger, by keyboard alone, and with script switched off.

use anteroom::demo::enrol::Login as Member;
use anteroom::features::people::model::NewPatient;
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::date::Date;
use anteroom::kit::phi::Phi;
use anteroom::kit::text::Language;
use anteroom::links;
use anteroom::vault::actor::Role;
use anteroom::vault::outbox::Kind;

use crate::support::{Browser, ClockedPortal, Hand, How, Tab};

const JOURNEY: &str = "critical";
const TITLE: &str = "Salts in the blood";
const NOTE: &str = "Your potassium is too high. We want to check your heart today.";
const STAFF: &str = "seven paper lanterns glow";
const PATIENT: &str = "blue kettle sunday garden";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinician_takes_on_what_cannot_wait_and_the_patient_is_asked_to_call() {
    cannot_wait(How::Finger).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinician_takes_it_on_by_keyboard_alone() {
    cannot_wait(How::Keyboard).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clinician_takes_it_on_without_script() {
    cannot_wait(How::WithoutScript).await;
}

/// Nobody is told where nobody has an address. The result, its line and every clinical page say so and whom to call, until
/// somebody has it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_nobody_reachable_every_clinical_page_says_whom_to_call() {
    let (ward, browser) = (Ward::open().await, Browser::start().await);
    let [manager, clinician] = [browser.person().await, browser.person().await];
    ward.gives_a_number(&mut Hand::of(&manager, How::Finger, 1200, JOURNEY).await).await;
    ward.portal.laboratory_sends(&report("E1001", "Okafor^Maya", "19580314", ("6.9", "HH"))).await;
    assert!(ward.portal.post().await.is_empty(), "nothing left");
    ward.signs_in(&clinician, "sand", STAFF, &ward.sand).await;
    calls_one(&mut Hand::of(&clinician, How::Finger, 390, JOURNEY).await).await;
    for tab in [&manager, &clinician] {
        assert_eq!(tab.foreign(&ward.portal.url), Vec::<String>::new());
    }
}

async fn cannot_wait(how: How) {
    let (ward, browser) = (Ward::open().await, Browser::start().await);
    let [manager, clinician, patient] = [browser.person().await, browser.person().await, browser.person().await];
    ward.proves_an_address(&clinician).await;
    ward.names_who_covers(&mut Hand::of(&manager, how, 1200, JOURNEY).await).await;
    ward.portal.laboratory_sends(&report("E1003", "Lund^Nils", "19490730", ("4.4", ""))).await;
    ward.portal.laboratory_sends(&report("E1001", "Okafor^Maya", "19580314", ("6.9", "HH"))).await;
    ward.is_told_without_content().await;

    ward.signs_in(&patient, "maya", PATIENT, &ward.maya).await;
    let mut maya = Hand::of(&patient, how, 390, JOURNEY).await;
    maya.go("Test results").await;
    patient.hides(TITLE).await;
    ward.portal.wait(SignedDuration::from_mins(31));
    ward.signs_in(&clinician, "sand", STAFF, &ward.sand).await;
    takes_it_on(&mut Hand::of(&clinician, how, 1200, JOURNEY).await).await;
    ward.signs_in(&patient, "maya", PATIENT, &ward.maya).await;
    is_asked_to_call(&mut maya).await;
    for tab in [&manager, &clinician, &patient] {
        assert_eq!(tab.foreign(&ward.portal.url), Vec::<String>::new());
    }
}

/// One potassium, as a laboratory sends it.
fn report(number: &str, name: &str, born: &str, (value, flag): (&str, &str)) -> String {
    [
        format!("MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01^ORU_R01|{number}|P|2.5.1"),
        format!("PID|1||{number}^^^CLINIC^MR||{name}||{born}"),
        format!("OBR|1||N-{number}|24326-1^{TITLE}^LN|||202605010730|||||||||||||||||CH|F"),
        format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1|{flag}|||F"),
    ]
    .join("\r")
}

/// A clinic whose clinicians look before its patients do.
struct Ward {
    portal: ClockedPortal,
    vera: Member,
    sand: Member,
    maya: Member,
}

impl Ward {
    async fn open() -> Self {
        let portal = ClockedPortal::start().await;
        let door = portal.doorway();
        let vera = door.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("a manager");
        let join =
            async |name, role, username| door.join(&vera, (name, &[role]), username, STAFF).await.expect("a colleague");
        join("Dr. Hana Ito", Role::Clinician, "ito").await;
        let sand = join("Dr. Paul Sand", Role::Clinician, "sand").await;
        let fern = join("Fern Walsh", Role::FrontDesk, "fern").await;
        let born = Date::constant(1958, 3, 14);
        let chart = door.register(&fern, somebody("Maya", "Okafor", born, "E1001")).await.expect("a patient");
        let other = somebody("Nils", "Lund", Date::constant(1949, 7, 30), "E1003");
        door.register(&fern, other).await.expect("another patient");
        let code = door.issue(&fern, chart).await.expect("a sheet");
        let maya = door.activate(code, born, "maya", PATIENT).await.expect("a login");
        drop(door);
        Self { portal, vera, sand, maya }
    }

    async fn signs_in(&self, tab: &Tab, username: &str, password: &str, who: &Member) {
        self.portal.sign_in(tab, username, password, &who.totp).await;
    }

    /// Whoever is to cover can be reached.
    async fn proves_an_address(&self, tab: &Tab) {
        self.signs_in(tab, "sand", STAFF, &self.sand).await;
        tab.goto(&self.portal.at(links::DETAILS_EMAIL)).await;
        tab.fill("New e-mail address", "sand@example.org").await;
        tab.click("Send the link").await;
        let letters = self.portal.post().await;
        let link = letters.iter().find(|letter| letter.kind == Kind::VerifyAddress).and_then(|it| it.secret.as_ref());
        tab.goto(&self.portal.at(&links::verify_address(link.expect("a link").reveal()))).await;
        tab.click("Yes, use this address").await;
        self.portal.post().await;
    }

    async fn names_who_covers(&self, vera: &mut Hand<'_>) {
        self.signs_in(vera.tab, "vera", "quiet harbor morning bell", &self.vera).await;
        vera.go("Who covers").await;
        vera.tab.shows("Nobody covers now").await;
        vera.pick("Clinician", ("Dr. Paul Sand", 2)).await;
        vera.go("Save").await;
        vera.tab.hides("Nobody covers now").await;
        vera.looks_right("cover").await;
    }

    async fn gives_a_number(&self, vera: &mut Hand<'_>) {
        self.signs_in(vera.tab, "vera", "quiet harbor morning bell", &self.vera).await;
        vera.go("Who covers").await;
        vera.tab.shows("No message reaches any clinician").await;
        vera.pick("Whose number", ("Dr. Hana Ito", 1)).await;
        vera.fill("Phone number", "(555) 010-0142").await;
        vera.go("Save the number").await;
        vera.tab.shows("(555) 010-0142").await;
        vera.looks_right("numbers").await;
    }

    /// One mail to whoever covers, which says that there is something and not what.
    async fn is_told_without_content(&self) {
        let letters = self.portal.post().await;
        let told: Vec<_> = letters.iter().map(|letter| (letter.kind, letter.to.as_str())).collect();
        assert_eq!(told, [(Kind::UrgentResult, "sand@example.org")]);
        let text = format!("{} {}", letters[0].subject, letters[0].body);
        for word in ["Maya", "Okafor", "Potassium", "6.9", TITLE] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
}

/// A patient to register.
pub fn somebody(given: &str, family: &str, born: Date, number: &str) -> NewPatient {
    NewPatient {
        given: Phi::from(given),
        family: Phi::from(family),
        born: Phi::new(born),
        number: Phi::from(number),
        email: None,
        mobile: None,
        agrees_to_texts: false,
        language: Language::English,
    }
}

/// On top of the queue, in words; taken on, said, released; and the next line has the focus.
async fn takes_it_on(sand: &mut Hand<'_>) {
    let first = sand.tab.string("document.querySelector('tbody tr').innerText").await;
    assert!(first.contains("Maya Okafor") && first.contains("Critical, overdue"), "{first}");
    sand.looks_right("queue").await;
    sand.go("Maya Okafor").await;
    sand.tab.shows("Critical and overdue: nobody has taken it on").await;
    sand.looks_right("overdue").await;
    sand.go("I have it").await;
    sand.tab.shows("Dr. Paul Sand has this critical result since").await;
    sand.fill("Note to the patient", NOTE).await;
    sand.tick("Ask the patient to call us today").await;
    sand.looks_right("review").await;
    if sand.how != How::WithoutScript {
        assert_eq!(sand.tab.axe().await, Vec::<String>::new());
    }
    sand.go("Release to Maya Okafor, born March 14, 1958").await;
    sand.tab.shows("The patient can read it now").await;
    assert_eq!(sand.tab.focus().await, "Nils Lund", "the next line is one key away");
    sand.looks_right("next").await;
}

/// The names and the numbers, on the line, on a page about something else, and on the result; gone once somebody has it.
async fn calls_one(sand: &mut Hand<'_>) {
    const NOBODY: &str = "Nobody could be told: no clinician has an address. Call one now.";
    const BANNER: &str = "A critical result waits, and nobody could be told. Call a clinician now.";
    let line = sand.tab.string("document.querySelector('tbody tr').innerText").await;
    for words in [NOBODY, "Dr. Hana Ito", "(555) 010-0142", "Dr. Paul Sand", "no number on file"] {
        assert!(line.contains(words), "{words}: {line}");
    }
    sand.looks_right("nobody-line").await;
    sand.go("Patients").await;
    let page = sand.tab.string("document.body.innerText").await;
    assert!(page.contains(BANNER), "above the heading: {page}");
    let button = "(() => { const link = document.querySelector('a[href^=\"tel:555\"]'); const box = link.getBoundingClientRect(); \
                  return [link.getAttribute('href'), box.top < 844].join(' | ') })()";
    assert_eq!(sand.tab.string(button).await, "tel:5550100142 | true", "it is on the screen at once, and dials");
    assert_eq!(sand.tab.axe().await, Vec::<String>::new());
    sand.looks_right("nobody-banner").await;
    sand.go("Open critical results").await;
    sand.go("Maya Okafor").await;
    sand.tab.shows(NOBODY).await;
    sand.tab.shows("(555) 010-0142").await;
    sand.looks_right("nobody-result").await;
    sand.go("I have it").await;
    sand.tab.hides(NOBODY).await;
    sand.go("Patients").await;
    sand.tab.hides(BANNER).await;
}

/// On the first page, on the list and on the result, before everything else, with a button that calls; and once the result
/// was opened, on the result alone.
async fn is_asked_to_call(maya: &mut Hand<'_>) {
    calls(maya, "home-call").await;
    maya.go("Test results").await;
    calls(maya, "list-call").await;
    maya.go("Read this result").await;
    calls(maya, "call").await;
    for said in [TITLE, "Note from Dr. Paul Sand", NOTE] {
        maya.tab.shows(said).await;
    }
    let order = "(() => { const text = document.querySelector('main').innerText; \
                 return ['Please call us today', 'Note from Dr.', 'Reviewed by'].map(one => text.indexOf(one)).join(' ') })()";
    let places: Vec<i64> = maya.tab.string(order).await.split(' ').filter_map(|at| at.parse().ok()).collect();
    assert!(places.is_sorted() && places[0] >= 0, "{places:?}");
    maya.go("All results").await;
    maya.tab.hides("Please call us today").await;
}

/// The panel is the first thing under the title, and its button dials and is as large as a finger.
async fn calls(maya: &Hand<'_>, name: &str) {
    maya.tab.shows("Please call us today").await;
    let button = "(() => { const link = document.querySelector('main .panel.bad a.button'); const box = link.getBoundingClientRect(); \
                  const below = document.querySelector('h1').getBoundingClientRect().bottom; \
                  return [link.getAttribute('href'), link.innerText.trim(), box.height >= 44, box.top > below && box.bottom < 844].join(' | ') })()";
    assert_eq!(maya.tab.string(button).await, "tel:5550100199 | Call (555) 010-0199 | true | true");
    maya.looks_right(name).await;
    if maya.how != How::WithoutScript {
        assert_eq!(maya.tab.axe().await, Vec::<String>::new());
    }
}

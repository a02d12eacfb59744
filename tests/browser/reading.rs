//! A patient on a phone reads a potassium that is a little high, sees it over time, and prints it.

use crate::support::{Browser, Portal, Scheme, Tab, printed_text, sign_in, target};

/// The newest result of the list, wherever it leads.
const NEWEST: &str = "document.querySelector('.hub a').href";

/// How each card begins and ends.
const CARDS: [(&str, &str); 4] = [
    ("This mineral helps your heart", "Usual range: 3.5 to 5.1 mmol/L"),
    ("This salt helps your body", "Usual range: 135 to 145 mmol/L"),
    ("This helps to show how well", "Usual range: 0.60 to 1.10 mg/dL"),
    ("The lab calls it: eGFR", "Usual range: 60 or more"),
];

async fn at_the_newest(portal: &Portal, tab: &Tab) {
    sign_in(tab, portal, portal.person("patient")).await;
    tab.click("Test results").await;
    tab.shows("3 of 4 inside the usual range").await;
    let newest = tab.string(NEWEST).await;
    tab.goto(&newest).await;
}

/// What is wrong with the page as it stands, in light and in dark; pictures of it stay.
async fn look(tab: &Tab, name: &str) {
    for scheme in [Scheme::Light, Scheme::Dark] {
        tab.scheme(scheme).await;
        assert_eq!([tab.axe().await, tab.sideways().await].concat(), Vec::<String>::new(), "{name}");
        for width in [320, 390, 1200] {
            tab.viewport(width).await;
            tab.screenshot(name).await;
        }
        tab.viewport(390).await;
    }
    tab.scheme(Scheme::Light).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_patient_understands_a_slightly_high_potassium_without_fear_and_sees_the_trend() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let maya = browser.person().await;
    maya.viewport(390).await;
    at_the_newest(&portal, &maya).await;
    assert_eq!(maya.heading().await, "Kidneys and salts");
    let text = maya.text().await;
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("“{words}” is not in:\n{text}"));
    assert!(place("3 of 4 values are inside the usual range.") < place("5.2"), "a sentence comes before any number");
    for words in [
        "Potassium: a little above the usual range",
        "This mineral helps your heart and muscles to work.",
        "A little above the usual range",
        "Usual range: 3.5 to 5.1 mmol/L",
        "What happens next",
        "Many healthy people have a value outside the usual range.",
    ] {
        maya.shows(words).await;
    }
    for frightens in ["abnormal", "Abnormal", "critical", "danger", ">H<"] {
        maya.hides(frightens).await;
    }
    let says = maya.string("document.querySelector('.range').getAttribute('aria-label')").await;
    assert_eq!(says, "Potassium is 5.2 mmol/L: a little above the usual range (3.5 to 5.1 mmol/L).");
    look(&maya, "potassium").await;
    maya.forced_colours(true).await;
    maya.screenshot("potassium-forced-colours").await;
    maya.forced_colours(false).await;

    maya.click("See it over time").await;
    assert_eq!(maya.heading().await, "Potassium over time");
    maya.shows("5 values from").await;
    maya.shows("lowest 4.1, highest 5.2 mmol/L, 1 outside.").await;
    look(&maya, "potassium-over-time").await;
    maya.forced_colours(true).await;
    maya.screenshot("potassium-over-time-forced-colours").await;
    maya.forced_colours(false).await;
    assert_eq!(maya.foreign(&portal.url), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_printed_says_whose_it_is_and_holds_the_chart_and_the_table() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let maya = browser.person().await;
    at_the_newest(&portal, &maya).await;
    // Paper is the same with script and without.
    for with_script in [true, false] {
        maya.script(with_script).await;
        let newest = maya.url().await;
        maya.goto(&newest).await;
        let result = on_paper(&maya, "potassium").await;
        for (first, last) in CARDS {
            let whole = |page: &String| page.split(first).nth(1).is_some_and(|card| card.contains(last));
            assert!(result.iter().any(whole), "the card from “{first}” to “{last}” is split: {result:?}");
        }
        maya.click("See it over time").await;
        let trend = on_paper(&maya, "potassium-over-time").await.concat();
        for words in ["5 values from", "4.1 mmol/L", "4.9 mmol/L", "A little above the usual", "3.6 to 5.2"] {
            assert!(trend.contains(words), "{words} (script: {with_script}): {trend}");
        }
        maya.goto(&newest).await;
    }
}

/// Prints the page; the text of each sheet, the first of which says whose it is.
async fn on_paper(tab: &Tab, name: &str) -> Vec<String> {
    let paper = target("screenshots").join(format!("{name}.pdf"));
    std::fs::write(&paper, tab.print().await).expect("the printed page is kept");
    let pages = printed_text(&paper).await;
    for words in ["Maya Okafor", "March 14, 1958", "Elm Street Clinic", "Printed on"] {
        assert!(pages[0].contains(words), "{words}: {pages:?}");
    }
    pages
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_reads_as_well_in_spanish() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let maya = browser.person().await;
    maya.viewport(390).await;
    at_the_newest(&portal, &maya).await;
    maya.click("Español").await;
    maya.shows("3 de 4 valores están dentro de lo usual.").await;
    maya.shows("Potasio: un poco por encima de lo usual").await;
    look(&maya, "potassium-es").await;
    maya.click("Ver a lo largo del tiempo").await;
    maya.shows("el más bajo 4.1, el más alto 5.2 mmol/L, 1 fuera.").await;
    look(&maya, "potassium-over-time-es").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_goal_stands_on_the_bar_of_its_patient() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let nils = browser.person().await;
    let person = portal.people.iter().find(|person| person.username == "nils").expect("Nils has a login");
    sign_in(&nils, &portal, person).await;
    nils.click("Test results").await;
    let newest = nils.string(NEWEST).await;
    nils.goto(&newest).await;
    nils.shows("Long-term blood sugar (A1c): inside your goal.").await;
    nils.shows("Your goal: below 7.0 %. Dr. Hana Ito set it for you.").await;
    nils.screenshot("goal").await;
    nils.click("See it over time").await;
    nils.shows("The line breaks where the range changed.").await;
    nils.screenshot("goal-over-time").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_short_word_with_a_hyphen_does_not_break_on_the_narrowest_phone() {
    let (portal, browser) = (Portal::demo().await, Browser::start().await);
    let tab = browser.person().await;
    sign_in(&tab, &portal, portal.person("patient")).await;
    tab.viewport(320).await;
    tab.click("Test results").await;
    let broken = "[...document.querySelectorAll('.whole')].filter(e => e.getClientRects().length !== 1).length";
    assert!(tab.eval("document.querySelectorAll('.hub .whole').length > 0").await == true, "{}", tab.describe().await);
    assert_eq!(tab.eval(broken).await, 0);
    tab.click("Chest X-ray report").await;
    assert_eq!(tab.heading().await, "Chest X-ray report");
    assert_eq!(tab.string("document.querySelector('h1 .whole').innerText").await, "X-ray");
    assert_eq!(tab.eval(broken).await, 0);
    assert_eq!(tab.sideways().await, Vec::<String>::new());
}

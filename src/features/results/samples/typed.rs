//! The pages on which staff types values, sets goals and names tests.

use super::values::{a1c_goal, act_mark};
use super::{NOW, maya};
use crate::features::results::goals::model::CodedTest;
use crate::features::results::model::{Goal, OwnName};
use crate::features::results::typing::model::{Entered, Entry};
use crate::features::results::typing::views;
use crate::features::results::typing::views::checking::check;
use crate::features::results::{goals, names};
use crate::kit::date::{Date, Time, TimeZone, day};
use crate::kit::phi::Phi;
use crate::kit::text::{Language, Words};
use crate::say;
use crate::ui::form::Filled;
use crate::ui::view::View;

/// Every view.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let laboratories = ["Elm Labs".to_owned(), "North Laboratory".to_owned()];
    let offer = |rows, is_filled| views::Offer { laboratories: &laboratories, rows, is_filled };
    let typed = typed();
    let mut failed = typed.clone();
    failed.fail("test_1", say!(words, "enter-test-twice", test = "Potassium"));
    failed.fail("range_0", say!(words, "enter-range-upside-down"));
    failed.fail("taken_at", say!(words, "enter-taken-at-wrong"));
    let (plain, slipped) = (checked(PLAIN), checked(SLIPPED));
    let (time, left_out) = (Some(Time::constant(7, 45, 0, 0)), ["Chloride".to_owned()]);
    let mut unsure = typed.clone();
    unsure.fail("sure", say!(words, "enter-sure-missing"));
    let mut no_goal = Filled::empty();
    no_goal.fail("range", say!(words, "goal-range-missing"));
    let today = day(crate::kit::clock::instant(NOW), &TimeZone::UTC);
    let (set, coded) = goals_set();
    let goals_of = |all: &_, may_set, filled: &_| goals::views::index(words, &maya(), all, (may_set, today), filled);
    let own = [(Language::Spanish, own_name())];
    vec![
        ("values-new", views::form(words, &maya(), &Filled::empty(), &offer(4, false))),
        ("values-filled", views::form(words, &maya(), &typed, &offer(4, true))),
        ("values-failed", views::form(words, &maya(), &failed, &offer(4, false))),
        ("values-check", check(words, &maya(), &typed, &look(&plain, None, &[]))),
        ("values-check-asks", check(words, &maya(), &typed, &look(&slipped, time, &left_out))),
        ("values-check-unsure", check(words, &maya(), &unsure, &look(&slipped, time, &left_out))),
        ("goals", goals_of(&(set, vec![act_mark()], coded), true, &Filled::empty())),
        ("goals-failed", goals_of(&(Vec::new(), Vec::new(), Vec::new()), true, &no_goal)),
        ("goals-as-a-nurse", goals_of(&(Vec::new(), vec![act_mark()], Vec::new()), false, &Filled::empty())),
        ("test-names", names::views::index(words, &own, &Filled::empty())),
    ]
}

/// Goals, one of them over and one for a test that the portal does not know, and the two tests that have its name.
fn goals_set() -> (Vec<Goal>, Vec<CodedTest>) {
    let over = Goal { until: Some(Date::constant(2026, 3, 1)), ..a1c_goal() };
    let (test, unit) = ("Zinc".to_owned(), "ug/dL".to_owned());
    let zinc = Goal { key: "LN:5763-8".to_owned(), test, text: "80-120".to_owned(), unit, ..a1c_goal() };
    let coded = [("5763-8", "Metals"), ("5765-3", "24H URINE")].map(|(code, panel)| CodedTest {
        code: code.to_owned(),
        name: "Zinc".to_owned(),
        panel: panel.to_owned(),
    });
    (vec![a1c_goal(), over, zinc], coded.into())
}

fn typed() -> Filled {
    Filled::with(&[
        ("laboratory", "Elm Labs"),
        ("template", "bmp"),
        ("title", "Kidneys, salts and sugar"),
        ("test_0", "Potassium"),
        ("value_0", "5.2"),
        ("unit_0", "mmol/L"),
        ("range_0", "3.5-5.1"),
        ("test_1", "Sodium"),
        ("unit_1", "mmol/L"),
        ("range_1", "135-145"),
    ])
}

/// Test, value, unit, range, note.
type Typed = [&'static str; 5];

const PLAIN: &[Typed] = &[
    ["Potassium", "5.2", "mmol/L", "3.5-5.1", "The sample was slightly hemolyzed."],
    ["Sodium", "139", "mmol/L", "135-145", ""],
    ["LDL cholesterol", "128", "mg/dL", "<130", ""],
    ["eGFR", ">=60", "mL/min/1.73 m²", ">=60", ""],
    ["Nitrite, urine", "negative", "", "", ""],
];

const SLIPPED: &[Typed] = &[
    ["Potassium", "52", "mmol/L", "3.5-5.1", ""],
    ["Glucose", "99", "g/L", "70-99", ""],
    ["Creatinine", "1,2", "mg/dL", "0.6-1.2", ""],
    ["Sodium", "139 H", "mmol/L", "135-145", ""],
    ["Zinc", "880", "µg/dL", "60-120", ""],
    ["Calcium", "9.4", "mg/dL", "8.5 10.5", ""],
];

fn checked(rows: &[Typed]) -> Entry {
    let read = |[test, value, unit, range, note]: &Typed| Entered::read(test, value, unit, range, None).noting(note);
    let (title, laboratory) = (Phi::from("Kidneys, salts and sugar"), "Elm Labs".to_owned());
    let values = rows.iter().map(read).collect();
    Entry { title, laboratory, collected_on: Date::constant(2026, 8, 12), values }
}

fn look<'c>(entry: &'c Entry, time: Option<Time>, left_out: &'c [String]) -> views::checking::Checked<'c> {
    views::checking::Checked { entry, time, left_out }
}

fn own_name() -> OwnName {
    OwnName {
        key: "name:zinc".to_owned(),
        name: "Cinc".to_owned(),
        about: "Un mineral que el cuerpo necesita.".to_owned(),
    }
}

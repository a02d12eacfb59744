//! Values typed from a laboratory's paper: rows of test, value, unit, range and flag, each field with its own words when
//! it is wrong. Whatever is typed stays typed.

mod taken;

use super::model::{Entered, Entry, Panel, Usual, series_of};
use crate::features::results::forms::LONGEST_TITLE;
use crate::features::results::model::{Flag, tidy};
use crate::kit::clock::Timestamp;
use crate::kit::date::{Time, TimeZone, moment, noon};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

/// Rows that a form has at most, and how many it begins with or gains.
const MOST_ROWS: usize = 40;
const FIRST_ROWS: usize = 4;

/// Characters of a test, a value, a unit, a range and a note.
const LONGEST: [(&str, usize); 5] = [("test", 200), ("value", 2_000), ("unit", 40), ("range", 80), ("note", 500)];

/// A result as it was typed, and the tests without a value, which are left out.
#[derive(Clone, Debug)]
pub struct Typing {
    /// The result.
    pub entry: Entry,
    /// At what time the sample was taken, where the paper says so.
    pub time: Option<Time>,
    /// The tests that nothing was typed for.
    pub left_out: Vec<String>,
}

impl Typing {
    /// When the sample was taken; a day without a time counts as its noon.
    pub fn taken_at(&self, zone: &TimeZone) -> Timestamp {
        let day = self.entry.collected_on;
        self.time.map_or_else(|| noon(day, zone), |time| moment(day, time, zone))
    }

    /// Whether nothing is doubtful, or somebody has said that it stands on the paper like this. Else the form asks.
    pub fn is_settled(&self, filled: &mut Filled, words: Words) -> bool {
        let is_settled = filled.value("sure") == "yes" || self.entry.values.iter().all(|one| one.doubts().is_empty());
        if !is_settled {
            filled.fail("sure", say!(words, "enter-sure-missing"));
        }
        is_settled
    }
}

impl Typed for Typing {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let words = asking.words;
        let title = tidy(filled.value("title"));
        if title.is_empty() {
            filled.fail("title", say!(words, "upload-title-missing"));
        } else if title.chars().count() > LONGEST_TITLE {
            filled.fail("title", say!(words, "upload-title-long", most = LONGEST_TITLE));
        }
        let (collected_on, time) = (taken::day(filled, asking.today, words), taken::time(filled, words));
        let (mut values, mut left_out) = (Vec::new(), Vec::new());
        for row in 0..rows(filled) {
            match read(filled, row, words) {
                Row::Value(value) => values.push((row, *value)),
                Row::Alone(test) => left_out.push(test),
                Row::Empty => {}
            }
        }
        twice(filled, &values, words);
        if values.is_empty() && !filled.has_errors() {
            filled.fail("value_0", say!(words, "enter-no-value"));
        }
        let laboratory = tidy(filled.value("laboratory")).chars().take(LONGEST_TITLE).collect();
        let values = values.into_iter().map(|(_, value)| value).collect();
        Some(Self {
            entry: Entry { title: Phi::new(title), laboratory, collected_on: collected_on?, values },
            time,
            left_out,
        })
    }
}

/// What a row holds.
enum Row {
    Value(Box<Entered>),
    /// A test without one.
    Alone(String),
    /// Nothing.
    Empty,
}

fn read(filled: &mut Filled, row: usize, words: Words) -> Row {
    let field = |filled: &Filled, name: &str| tidy(filled.value(&format!("{name}_{row}")));
    let (test, value) = (field(filled, "test"), field(filled, "value"));
    for (name, most) in LONGEST {
        if field(filled, name).chars().count() > most {
            filled.fail(&format!("{name}_{row}"), say!(words, "enter-long", most = most));
        }
    }
    match (test.is_empty(), value.is_empty()) {
        (true, true) => return Row::Empty,
        (false, true) => return Row::Alone(test),
        (true, false) => {
            filled.fail(&format!("test_{row}"), say!(words, "enter-test-missing", value = value.as_str()));
            return Row::Empty;
        }
        (false, false) => {}
    }
    let (unit, range) = (field(filled, "unit"), field(filled, "range"));
    let marked = filled.value(&format!("flag_{row}")).parse().ok().filter(|flag| *flag != Flag::None);
    let entered = Entered::read(&test, &value, &unit, &range, marked)
        .in_panel(&field(filled, "panel"))
        .noting(&field(filled, "note"));
    if entered.range.is_none() && is_upside_down(&range) {
        filled.fail(&format!("range_{row}"), say!(words, "enter-range-upside-down"));
    }
    Row::Value(Box::new(entered))
}

/// Two numbers of which the first is the larger: nobody means that.
fn is_upside_down(range: &str) -> bool {
    let parts = range.split_once('-').or_else(|| range.split_once(" to ")).or_else(|| range.split_once('–'));
    let number = |text: &str| text.trim().parse::<f64>().ok();
    parts.and_then(|(low, high)| Some(number(low)? > number(high)?)).unwrap_or_default()
}

/// A test that stands there twice was typed on the wrong line once.
fn twice(filled: &mut Filled, values: &[(usize, Entered)], words: Words) {
    for (at, (row, value)) in values.iter().enumerate() {
        if values[..at].iter().any(|(_, before)| before.series() == value.series()) {
            filled.fail(&format!("test_{row}"), say!(words, "enter-test-twice", test = value.test.as_str()));
        }
    }
}

/// How many rows a form has: those that came, and some to begin with.
pub fn rows(filled: &Filled) -> usize {
    let number = |name: &str| name.strip_prefix("test_")?.parse::<usize>().ok();
    let last = filled.fields().filter_map(|(name, _)| number(name)).max();
    last.map_or(FIRST_ROWS, |last| last + 1).clamp(FIRST_ROWS, MOST_ROWS)
}

/// A form that is still being filled in: it is not looked at, only added to.
pub struct Filling(pub Option<Panel>);

impl Typed for Filling {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self(Panel::from_word(filled.value("template"))))
    }
}

/// Adds the tests of a panel that are not there yet, and for each test the unit and the range that were typed last for
/// this laboratory. Nothing that stands there is changed.
pub fn fill(filled: &mut Filled, panel: Option<(Panel, String)>, usual: &[Usual]) {
    let mut offered = Vec::new();
    if let Some((panel, title)) = panel {
        offered = add(filled, panel, &title);
        if filled.value("title").trim().is_empty() {
            filled.set("title", title);
        }
    }
    for row in 0..rows(filled) {
        let test = tidy(filled.value(&format!("test_{row}")));
        let (unit, range) = (format!("unit_{row}"), format!("range_{row}"));
        let typed = tidy(filled.value(&unit));
        let known = |one: &&Usual| one.series == series_of(&test) && (typed.is_empty() || one.unit == typed);
        let Some(last) = usual.iter().find(known).filter(|_| !test.is_empty()) else { continue };
        if typed.is_empty() {
            filled.set(&unit, last.unit.clone());
        }
        if filled.value(&range).trim().is_empty() {
            filled.set(&range, last.range.clone());
        }
    }
    // The unit of most laboratories gives way to the one that this laboratory was seen to use.
    for (row, unit) in offered {
        let name = format!("unit_{row}");
        if filled.value(&name).is_empty() {
            filled.set(&name, unit);
        }
    }
}

/// Writes the missing tests of a panel into free rows; which rows, and the unit that most laboratories use.
fn add(filled: &mut Filled, panel: Panel, title: &str) -> Vec<(usize, &'static str)> {
    let field = |name: &str, row: usize| filled.value(&format!("{name}_{row}")).trim().to_owned();
    let there: Vec<String> = (0..rows(filled)).map(|row| series_of(&field("test", row))).collect();
    let is_free = |row: &usize| field("test", *row).is_empty() && field("value", *row).is_empty();
    let free: Vec<usize> = (0..MOST_ROWS).filter(is_free).collect();
    let missing = panel.tests().iter().filter(|(test, _)| !there.contains(&series_of(test)));
    let mut added = Vec::new();
    for ((test, unit), row) in missing.zip(free) {
        filled.set(&format!("test_{row}"), *test);
        filled.set(&format!("panel_{row}"), title);
        added.push((row, *unit));
    }
    added
}

/// The same form with some empty rows more.
pub fn widened(filled: &mut Filled) {
    let last = (rows(filled) + FIRST_ROWS).min(MOST_ROWS) - 1;
    if filled.value(&format!("test_{last}")).is_empty() {
        filled.set(&format!("test_{last}"), "");
    }
}

#[cfg(test)]
mod tests;

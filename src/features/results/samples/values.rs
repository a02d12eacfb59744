//! Results with values, of every sort, and a test over time.

use super::{NOW, around, one};
use crate::features::results::model::{
    ActMark, ActPoint, Beyond, Content, Dated, Earlier, End, Ended, Flag, Goal, Kind, Known, Meaning, Measured,
    NewActMark, Observed, Range, Value, key,
};
use crate::features::results::reading::model::{Released, Review, Trend};
use crate::features::results::{reading, typing};
use crate::kit::clock::instant;
use crate::kit::date::{Date, TimeZone, day};
use crate::kit::id::{ActMarkId, GoalId, ResultId, ValueId};
use crate::kit::phi::Phi;
use crate::kit::stage::Stage;
use crate::kit::text::Words;
use crate::ui::view::View;

const DAY: i64 = 86_400_000;

/// Every view with values.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let show = |result: &Released| reading::views::result::show(words, result, &around(false));
    let (potassium, line) = (over_time(), Trend::of("mmol/L", over_time()));
    let last = potassium.last().map_or_else(|| number("Potassium", "5.2", "3.5-5.1"), |dated| dated.value.clone());
    let alone = Trend::of("mmol/L", potassium.into_iter().take(1).collect());
    let id = ResultId::from_bits([1; 16]);
    vec![
        ("result-potassium", show(&result("Kidney function", Kind::Laboratory, kidneys()))),
        ("result-one-value", show(&result("Thyroid test", Kind::Laboratory, vec![number("TSH", "2.3", "0.4-4.0")]))),
        ("result-where-somebody-acts", show(&quiet(acted_on()))),
        ("result-of-every-sort", show(&every_sort())),
        ("result-microbiology", show(&result("Urine culture", Kind::Laboratory, culture()))),
        ("result-imaging", show(&result("Chest X-ray", Kind::Imaging, vec![report()]))),
        ("trend", reading::views::trend::show(words, id, (&last, &line), &around(false))),
        ("trend-too-few", reading::views::trend::show(words, id, (&last, &alone), &around(false))),
    ]
}

fn result(title: &str, kind: Kind, values: Vec<Value>) -> Released {
    let note = Phi::from("Your potassium is a little high. Please have it checked again in two weeks.");
    let review = Some(Review {
        by: "Dr. Hana Ito".to_owned(),
        at: instant(NOW),
        note,
        next: Phi::from("We repeat the test in two weeks."),
        call_today: true,
    });
    Released { title: Phi::from(title), kind, values, review, ..one(false) }
}

/// Without a word to call.
fn quiet(values: Vec<Value>) -> Released {
    Released { review: None, ..result("Kidney function", Kind::Laboratory, values) }
}

/// A number in a range as a laboratory writes it.
fn number(name: &str, written: &str, range: &str) -> Value {
    let entered = typing::model::Entered::read(name, written, "mmol/L", range, None);
    Value {
        id: ValueId::from_bits([7; 16]),
        panel: String::new(),
        series: entered.series(),
        code: entered.code().to_owned(),
        test: name.to_owned(),
        text: Phi::from(written),
        content: entered.content,
        unit: "mmol/L".to_owned(),
        range_text: range.to_owned(),
        range: entered.range,
        goal: None,
        act: None,
        flag: entered.flag,
        stage: Stage::Final,
        note: Phi::default(),
        means: None,
        moment: String::new(),
        ended: None,
        observed_at: instant(NOW),
        observed: Observed::Time,
        earlier: Vec::new(),
        has_trend: true,
    }
}

/// The values of a kidney panel.
pub fn kidneys() -> Vec<Value> {
    let creatinine = Value { unit: "mg/dL".to_owned(), ..number("Creatinine", "0.9", "0.6-1.1") };
    let filter = Value { unit: "mL/min/1.73 m²".to_owned(), ..number("eGFR", ">90", ">=60") };
    vec![number("POTASSIUM, SERUM", "5.2", "3.5-5.1"), number("Sodium", "139", "135-145"), creatinine, filter]
}

/// Where somebody acts.
pub fn act_mark() -> ActMark {
    let point = ActPoint { text: "5.5".to_owned(), number: 5.5 };
    let (key, test, unit) = (key(Known::by_name("Potassium")), String::new(), "mmol/L".to_owned());
    let mark = NewActMark { key, test, unit, point };
    ActMark { id: ActMarkId::from_bits([1; 16]), mark, set_by: "Dr. Hana Ito".to_owned(), set_at: instant(NOW) }
}

/// Potassium on both sides of the point where somebody acts, and so far away from it that it is off the bar.
fn acted_on() -> Vec<Value> {
    let point = |text: &str, number| Some(ActPoint { text: text.to_owned(), number });
    vec![
        Value { act: point("5.5", 5.5), ..number("Potassium", "5.3", "3.5-5.1") },
        Value { act: point("5.5", 5.5), ..number("Potassium", "5.8", "3.5-5.1") },
        Value { act: point("300", 300.0), ..number("LDL cholesterol", "128", "<130") },
    ]
}

/// A goal that goes on.
pub fn a1c_goal() -> Goal {
    Goal {
        id: GoalId::from_bits([1; 16]),
        key: key(Known::by_name("Hemoglobin A1c")),
        test: String::new(),
        text: "<7.0".to_owned(),
        range: Range::UpTo(End { at: 7.0, within: false }),
        unit: "%".to_owned(),
        since: Date::constant(2026, 1, 1),
        until: None,
        set_by: "Dr. Hana Ito".to_owned(),
        set_at: instant(NOW),
    }
}

fn every_sort() -> Released {
    let percent = |value: Value| Value { unit: "%".to_owned(), ..value };
    let was =
        Earlier { text: Phi::from("8.1"), unit: "%".to_owned(), range_text: "<5.7".to_owned(), stage: Stage::Final };
    let long_term =
        Value { goal: Some(a1c_goal()), earlier: vec![was], ..percent(number("Hemoglobin A1c", "6.8", "<5.7")) };
    let below = Measured { number: 0.01, beyond: Some(Beyond::Less) };
    let thyroid = Value { content: Content::Measured(below), ..number("TSH", "<0.01", "0.4-4.0") };
    let pending =
        Value { stage: Stage::Pending, content: Content::None, has_trend: false, ..number("Ferritin", "", "") };
    let none = Value { content: Content::None, has_trend: false, ..number("Folate", "", "") };
    let early = Value { stage: Stage::Preliminary, ..number("LDL cholesterol", "128", "<130") };
    let marked = Value { range: None, range_text: "see note".to_owned(), flag: Flag::High, ..number("Zinc", "19", "") };
    let noted =
        Value { note: Phi::from("The sample was slightly hemolyzed."), ..number("HDL cholesterol", "12", ">40") };
    let huge = number("Ketones", "300", "0-5");
    let values = vec![long_term, thyroid, pending, none, early, marked, noted, huge];
    Released { stage: Stage::Preliminary, review: None, ..result("Yearly check", Kind::Laboratory, values) }
}

fn words_only(name: &str, written: &str, flag: Flag) -> Value {
    let words = Value { content: Content::Words, range: None, flag, ..number(name, written, "") };
    Value { unit: String::new(), has_trend: false, ..words }
}

fn culture() -> Vec<Value> {
    let grown = Value {
        panel: "Culture".to_owned(),
        ..words_only("Organism", "Escherichia coli, >100,000 CFU/mL", Flag::Outside)
    };
    let medicine = |name, text| Value { panel: "Medicines tested".to_owned(), ..words_only(name, text, Flag::None) };
    vec![
        Value { panel: "Culture".to_owned(), ..words_only("Nitrite, urine", "Positive", Flag::Outside) },
        grown,
        medicine("Nitrofurantoin", "Susceptible"),
        medicine("Ampicillin", "Resistant"),
        Value {
            panel: "Medicines tested".to_owned(),
            means: Some(Meaning::Susceptible),
            ..number("Amoxicillin", "<=8", "")
        },
        Value {
            panel: "Medicines tested".to_owned(),
            means: Some(Meaning::Resistant),
            ..number("Ciprofloxacin", ">=4", "")
        },
        laid_out(),
        Value { ended: Some(Ended::Cancelled), ..words_only("Potassium", "Specimen hemolyzed", Flag::None) },
        Value { ended: Some(Ended::InLab), ..words_only("Second culture", "", Flag::None) },
    ]
}

/// A text in columns, wider than a phone.
fn laid_out() -> Value {
    let text = "CELL TYPE        PERCENT   ABSOLUTE   RANGE\n  Neutrophils       62       4.5      1.8-7.7\n    of these bands  3        0.2";
    words_only("Manual differential", text, Flag::None)
}

fn report() -> Value {
    let text = "The lungs are clear. The heart is of usual size.\n\nNo change since the last picture.";
    words_only("Impression", text, Flag::None)
}

/// Uneven gaps, a change of range, and a last value that is a little high.
fn over_time() -> Vec<Dated> {
    let measured = [
        (700, "4.1", "3.6-5.2"),
        (610, "4.40", "3.6-5.2"),
        (190, "4.6", "3.5-5.1"),
        (100, "4.9", "3.5-5.1"),
        (9, "5.2", "3.5-5.1"),
    ];
    let dated = measured.map(|(days, text, range)| {
        let observed_at = instant(NOW - days * DAY);
        let value = Value { observed_at, ..number("Potassium", text, range) };
        Dated { result: ResultId::from_bits([1; 16]), day: day(observed_at, &TimeZone::UTC), value }
    });
    dated.into()
}

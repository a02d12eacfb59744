//! Values: typed, read with their results, and over time.

use super::*;
use crate::features::results::goals::model::NewGoal;
use crate::features::results::model::{ActPoint, End, NewActMark, Range, Status, Value};
use crate::features::results::reading::model::{Filter, Part, Summary, Trend};
use crate::features::results::store::values;
use crate::features::results::typing::model::{Entered, Entry, series_of};
use crate::kit::id::ValueId;
use crate::kit::side::Side;
use crate::vault::purpose::{KeepPrivate, ReadTrend, SetGoal, WithholdResult};

fn entry(on: Date, values: &[(&str, &str, &str, &str)]) -> Entry {
    let values = values.iter().map(|(test, text, unit, range)| Entered::read(test, text, unit, range, None)).collect();
    Entry { title: Phi::from("Kidney function"), laboratory: "Elm Labs".to_owned(), collected_on: on, values }
}

fn potassium(on: Date, text: &str) -> Entry {
    entry(on, &[("Potassium", text, "mmol/L", "3.5-5.1")])
}

const fn may(day: i8) -> Date {
    Date::constant(2026, 5, day)
}

impl Clinic {
    /// Types a result for somebody and releases it.
    async fn type_in(&self, patient: PatientId, entry: Entry) -> ResultId {
        let doorway = Doorway::new(&self.vault, &self.clock);
        let id = doorway.type_values(&self.ito, patient, entry).await.unwrap();
        doorway.release(&self.ito, patient, id).await.unwrap();
        id
    }

    async fn read_values(&self, result: ResultId) -> Vec<Value> {
        let chart: Chart<ReadResult> = self.chart(&self.maya.1, self.maya.0, Some(result)).await;
        chart.read(move |tx| reading::store::released_one(tx, result, &TimeZone::UTC)).await.unwrap().values
    }

    async fn trend(&self, of: (ResultId, ValueId)) -> Result<Trend, Fault> {
        let chart: Chart<ReadTrend> = self.chart(&self.maya.1, self.maya.0, Some(of.0)).await;
        chart.read(move |tx| reading::store::trend(tx, of, &TimeZone::UTC)).await.map(|(_, trend)| trend)
    }
}

#[tokio::test]
async fn what_was_typed_is_read_as_it_was_typed_and_remembered_for_its_laboratory() {
    let clinic = Clinic::open().await;
    let typed = [("Potassium", "5.20", "mmol/L", "3.50 - 5.10"), ("Nitrite, urine", "negative", "", "")];
    let result = clinic.type_in(clinic.maya.0, entry(may(1), &typed)).await;
    let values = clinic.read_values(result).await;
    assert_eq!(values[0].text.reveal(), "5.20");
    assert_eq!(values[0].range_text, "3.50 - 5.10");
    assert!(matches!(values[0].status(), Status::Outside(Side::Above, _)) && values[1].status() == Status::Unjudged);
    let chart: Chart<ReviewResults> = clinic.chart(&clinic.ito, clinic.nils.0, None).await;
    let usual = chart.read(|tx| typing::store::usual(tx, "elm labs")).await.unwrap();
    let found = usual.iter().find(|one| one.series == series_of("potassium")).unwrap();
    assert_eq!((found.unit.as_str(), found.range.as_str()), ("mmol/L", "3.50 - 5.10"));
    assert_eq!(chart.read(typing::store::laboratories).await.unwrap(), ["Elm Labs"]);
}

#[tokio::test]
async fn a_line_holds_one_test_in_one_unit_and_nothing_that_its_reader_may_not_see() {
    let clinic = Clinic::open().await;
    let maya = clinic.maya.0;
    let first = clinic.type_in(maya, potassium(may(1), "4.1")).await;
    let taken_back = clinic.type_in(maya, potassium(may(2), "9.9")).await;
    let doorway = Doorway::new(&clinic.vault, &clinic.clock);
    doorway.type_values(&clinic.ito, maya, potassium(may(3), "8.8")).await.unwrap();
    clinic.type_in(maya, entry(may(4), &[("Potassium", "17", "mg/dL", ""), ("Sodium", "140", "mmol/L", "")])).await;
    let last = clinic.type_in(maya, potassium(may(5), "5.2")).await;
    clinic.type_in(clinic.nils.0, potassium(may(6), "7.7")).await;
    let chart: Chart<RetractResult> = clinic.chart(&clinic.ito, maya, Some(taken_back)).await;
    chart.write(move |tx| review::store::retract(tx, taken_back, Reason::Other)).await.unwrap();
    let values = clinic.read_values(last).await;
    assert!(values[0].has_trend);
    let line = clinic.trend((last, values[0].id)).await.unwrap();
    let points: Vec<_> = line.points().map(|dated| (dated.result, dated.value.text.reveal().as_str())).collect();
    assert_eq!((points, line.left_out), (vec![(first, "4.1"), (last, "5.2")], 1));
    assert!(is_not_found(&clinic.trend((first, values[0].id)).await), "a value is found through its own result");
}

#[tokio::test]
async fn a_value_that_is_hidden_from_its_reader_has_no_line() {
    let clinic = Clinic::open().await;
    let (maya, nils) = (clinic.maya.0, clinic.nils.0);
    let result = clinic.type_in(maya, potassium(may(1), "4.1")).await;
    let foreign = clinic.type_in(nils, potassium(may(1), "7.7")).await;
    let chart: Chart<ReviewResults> = clinic.chart(&clinic.ito, nils, None).await;
    let value =
        chart.read(move |tx| review::store::values_to_review(tx, (foreign, ""), &TimeZone::UTC)).await.unwrap().values
            [0]
        .id;
    assert!(is_not_found(&clinic.trend((foreign, value)).await));
    let own = clinic.read_values(result).await[0].id;
    let preview = Target::thing(maya, result).seen_as("results".parse().unwrap());
    let caller = Doorway::new(&clinic.vault, &clinic.clock).caller(&clinic.maya.1).await.unwrap();
    let line = async || {
        let chart: Chart<ReadTrend> = clinic.vault.chart(&caller, preview).await.unwrap();
        chart.read(move |tx| reading::store::trend(tx, (result, own), &TimeZone::UTC)).await
    };
    assert!(line().await.is_ok());
    let chart: Chart<KeepPrivate> = clinic.chart(&clinic.maya.1, maya, Some(result)).await;
    chart.write(move |tx| reading::store::keep_private(tx, result, true)).await.unwrap();
    assert!(is_not_found(&line().await), "kept from proxies");
    chart.write(move |tx| reading::store::keep_private(tx, result, false)).await.unwrap();
    let chart: Chart<WithholdResult> = clinic.chart(&clinic.ito, maya, Some(result)).await;
    chart.write(move |tx| review::store::withhold(tx, result, true)).await.unwrap();
    assert!(is_not_found(&line().await), "withheld from proxies");
}

#[tokio::test]
async fn a_goal_counts_on_its_days_and_for_its_patient_alone() {
    let clinic = Clinic::open().await;
    let maya = clinic.maya.0;
    let before = clinic.type_in(maya, potassium(may(1), "5.2")).await;
    let after = clinic.type_in(maya, potassium(may(20), "5.2")).await;
    let chart: Chart<SetGoal> = clinic.chart(&clinic.ito, maya, None).await;
    let range = Range::UpTo(End { at: 5.5, within: true });
    let new = NewGoal {
        key: "potassium".to_owned(),
        test: String::new(),
        text: "<=5.5".to_owned(),
        range,
        unit: "mmol/L".to_owned(),
        since: may(10),
        until: None,
    };
    chart.write(move |tx| goals::store::set(tx, &new)).await.unwrap();
    assert!(matches!(clinic.read_values(before).await[0].status(), Status::Outside(..)));
    let value = clinic.read_values(after).await.remove(0);
    assert_eq!(
        (value.status(), value.goal.as_ref().map(|goal| goal.set_by.as_str())),
        (Status::Inside, Some("ito.dr"))
    );
    let foreign: Chart<ReviewResults> = clinic.chart(&clinic.ito, clinic.nils.0, None).await;
    assert!(foreign.read(store::goals::goals).await.unwrap().is_empty());
    let id = value.goal.unwrap().id;
    let wrong: Chart<SetGoal> = clinic.chart(&clinic.ito, clinic.nils.0, None).await;
    assert!(is_not_found(&wrong.write(move |tx| goals::store::end(tx, id, may(15))).await));
    chart.write(move |tx| goals::store::end(tx, id, may(15))).await.unwrap();
    assert!(
        matches!(chart.write(move |tx| goals::store::end(tx, id, may(15))).await, Err(Fault::Stale)),
        "it ends once"
    );
    assert!(clinic.read_values(after).await[0].goal.is_none());
}

#[tokio::test]
async fn a_goal_without_a_unit_takes_the_tests_and_a_new_one_ends_the_old() {
    let clinic = Clinic::open().await;
    let maya = clinic.maya.0;
    let result = clinic.type_in(maya, entry(may(1), &[("Potassium", "5.2", "mEq/L", "3.5-5.1")])).await;
    let chart: Chart<SetGoal> = clinic.chart(&clinic.ito, maya, None).await;
    let goal = |key: &str, unit: &str, since: Date| NewGoal {
        key: key.to_owned(),
        test: String::new(),
        text: "<=5.5".to_owned(),
        range: Range::UpTo(End { at: 5.5, within: true }),
        unit: unit.to_owned(),
        since,
        until: None,
    };
    for new in [
        goal("potassium", "", may(1)),
        goal("potassium", "mEq / L", may(10)),
        goal("sodium", "", may(1)),
        goal("inr", "", may(1)),
    ] {
        chart.write(move |tx| goals::store::set(tx, &new)).await.unwrap();
    }
    let mut listed = chart.read(store::goals::goals).await.unwrap();
    listed.sort_by_key(|goal| (goal.key.clone(), goal.since));
    let said: Vec<_> = listed.iter().map(|goal| (goal.key.as_str(), goal.unit.as_str(), goal.until)).collect();
    let units = [
        ("inr", "", None),
        ("potassium", "mEq/L", Some(may(9))),
        ("potassium", "mEq / L", None),
        ("sodium", "mmol/L", None),
    ];
    assert_eq!(
        said, units,
        "the patient's own unit, else the usual one, else none; and the old goal ended the day before"
    );
    assert!(clinic.read_values(result).await[0].goal.is_some());
    for (unit, text) in [("", "5.0"), (" mEq/L", "5.5")] {
        let point = ActPoint { text: text.to_owned(), number: text.parse().unwrap() };
        let (key, test) = ("potassium".to_owned(), String::new());
        let mark = NewActMark { key, test, unit: unit.to_owned(), point };
        chart.write(move |tx| goals::store::draw(tx, &mark)).await.unwrap();
    }
    let marks = chart.read(store::goals::act_marks).await.unwrap();
    assert_eq!(marks.iter().map(|one| one.mark.point.text.as_str()).collect::<Vec<_>>(), ["5.5"]);
}

#[tokio::test]
async fn a_page_of_the_list_holds_twelve_results_and_says_what_their_values_come_to() {
    let clinic = Clinic::open().await;
    for day in 1..=14 {
        clinic.type_in(clinic.maya.0, potassium(may(day), if day == 14 { "5.2" } else { "4.1" })).await;
    }
    let chart: Chart<ReadResults> = clinic.chart(&clinic.maya.1, clinic.maya.0, None).await;
    let page = async |filter, page| {
        chart.read(move |tx| reading::store::released(tx, ListPage { filter, page }, &TimeZone::UTC)).await.unwrap()
    };
    let (first, has_more) = page(Filter::All, 1).await;
    assert_eq!((first.len(), has_more, first[0].collected_on), (12, true, may(14)));
    let outside = Summary { judged: 1, ..Summary::default() };
    assert_eq!((first[0].summary, first[1].summary), (outside, Summary { inside: 1, ..outside }));
    let (second, has_more) = page(Filter::All, 2).await;
    assert_eq!((second.len(), has_more), (3, false), "fourteen of these and the one of the beginning");
    assert!(page(Filter::Part(Part::Imaging), 1).await.0.is_empty());
    drop(clinic.chart::<ReadResult>(&clinic.maya.1, clinic.maya.0, Some(first[0].id)).await);
    assert_eq!(page(Filter::New, 2).await.0.len(), 2, "one of fifteen is read");
}

#[tokio::test]
async fn a_result_of_many_values_and_a_long_row_of_earlier_ones_is_read_in_one_go() {
    let end = |id: u32| ValueId::from_bits(u128::from(id).to_be_bytes());
    let value = |id: u32| Value { id: end(id), text: Phi::from(id.to_string().as_str()), ..entered().shown() };
    // Value 0 stands; each of the others was replaced by the one before it.
    let rows = (0_u32..60_000).map(|id| (id.checked_sub(1).map(end), value(id))).collect();
    let read = values::with_earlier(rows);
    assert_eq!((read.len(), read[0].earlier.len()), (1, 59_999));
    // Two that name each other are nowhere, and end.
    let rows = vec![(Some(end(2)), value(1)), (Some(end(1)), value(2)), (None, value(3))];
    assert_eq!(values::with_earlier(rows).len(), 1);
}

fn entered() -> Entered {
    Entered::read("Potassium", "4.1", "mmol/L", "3.5-5.1", None)
}

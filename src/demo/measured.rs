//! Invented values, written by us: enough of some tests for a line over time, one of them a little high, one with a goal.

use super::enrol::{Doorway, Login};
use crate::features::results::goals::model::NewGoal;
use crate::features::results::model::{End, Range};
use crate::features::results::typing::model::{Entered, Entry};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::{Date, TimeZone, day};
use crate::kit::id::{PatientId, ResultId};
use crate::kit::phi::Phi;
use crate::vault::Fault;

/// A result: whose, its title, how many days ago its sample was taken, and its values: test, value, unit, range.
pub(super) struct Measured {
    pub patient: usize,
    pub title: &'static str,
    pub days: i64,
    pub values: &'static [[&'static str; 4]],
}

const KIDNEYS: &str = "Kidneys and salts";

const fn measured(patient: usize, title: &'static str, days: i64, values: &'static [[&'static str; 4]]) -> Measured {
    Measured { patient, title, days, values }
}

/// What was on paper when the clinic began: typed in on its first day.
pub(super) const OF_OLD: [Measured; 9] = [
    measured(
        0,
        KIDNEYS,
        731,
        &[
            ["Potassium", "4.1", "mmol/L", "3.6-5.2"],
            ["Sodium", "140", "mmol/L", "135-145"],
            ["Creatinine", "0.82", "mg/dL", "0.60-1.10"],
            ["eGFR", ">90", "mL/min/1.73 m²", ">=60"],
        ],
    ),
    measured(
        0,
        KIDNEYS,
        548,
        &[
            ["Potassium", "4.4", "mmol/L", "3.6-5.2"],
            ["Sodium", "138", "mmol/L", "135-145"],
            ["Creatinine", "0.86", "mg/dL", "0.60-1.10"],
            ["eGFR", "79", "mL/min/1.73 m²", ">=60"],
        ],
    ),
    measured(
        0,
        KIDNEYS,
        206,
        &[
            ["Potassium", "4.6", "mmol/L", "3.5-5.1"],
            ["Sodium", "141", "mmol/L", "135-145"],
            ["Creatinine", "0.90", "mg/dL", "0.60-1.10"],
            ["eGFR", "74", "mL/min/1.73 m²", ">=60"],
        ],
    ),
    measured(
        0,
        KIDNEYS,
        95,
        &[
            ["Potassium", "4.9", "mmol/L", "3.5-5.1"],
            ["Sodium", "139", "mmol/L", "135-145"],
            ["Creatinine", "0.94", "mg/dL", "0.60-1.10"],
            ["eGFR", "70", "mL/min/1.73 m²", ">=60"],
        ],
    ),
    measured(2, "Long-term sugar", 560, &[["Hemoglobin A1c", "8.2", "%", "<5.7"]]),
    measured(2, "Long-term sugar", 373, &[["Hemoglobin A1c", "7.6", "%", "<5.7"]]),
    measured(2, "Long-term sugar", 190, &[["Hemoglobin A1c", "7.1", "%", "<5.7"]]),
    measured(
        2,
        "Cholesterol and fats",
        190,
        &[
            ["Total cholesterol", "204", "mg/dL", "<200"],
            ["LDL cholesterol", "128", "mg/dL", "<130"],
            ["HDL cholesterol", "51", "mg/dL", ">=40"],
            ["Triglycerides", "118", "mg/dL", "<150"],
        ],
    ),
    measured(1, "Thyroid test", 120, &[["TSH", "2.30", "mIU/L", "0.40-4.00"]]),
];

/// What came lately.
pub(super) const OF_LATE: [Measured; 3] = [
    measured(
        0,
        KIDNEYS,
        8,
        &[
            ["Potassium", "5.2", "mmol/L", "3.5-5.1"],
            ["Sodium", "139", "mmol/L", "135-145"],
            ["Creatinine", "0.91", "mg/dL", "0.60-1.10"],
            ["eGFR", "73", "mL/min/1.73 m²", ">=60"],
        ],
    ),
    measured(2, "Long-term sugar", 7, &[["Hemoglobin A1c", "6.8", "%", "<5.7"]]),
    measured(
        1,
        "Blood count",
        5,
        &[
            ["White blood cells", "6.4", "10³/µL", "4.0-10.5"],
            ["Red blood cells", "4.92", "10⁶/µL", "4.30-5.70"],
            ["Hemoglobin", "15.1", "g/dL", "13.5-17.5"],
            ["Hematocrit", "44.8", "%", "39.0-50.0"],
            ["Platelets", "231", "10³/µL", "150-400"],
        ],
    ),
];

/// Types a result in and releases it.
pub(super) async fn enter(
    doorway: &Doorway<'_>,
    (nurse, clinician): (&Login, &Login),
    patient: PatientId,
    (of, now): (&Measured, Timestamp),
) -> Result<ResultId, Fault> {
    let collected = now - SignedDuration::from_hours(24 * of.days);
    let values = of.values.iter().map(|[test, value, unit, range]| Entered::read(test, value, unit, range, None));
    let entry = Entry {
        title: Phi::from(of.title),
        laboratory: "Elm Street Laboratory".to_owned(),
        collected_on: day(collected, &TimeZone::UTC),
        values: values.collect(),
    };
    let result = doorway.type_values(nurse, patient, entry).await?;
    doorway.release(clinician, patient, result).await?;
    Ok(result)
}

/// The goal that a clinician agreed on with a patient who has diabetes.
pub(super) fn sugar_goal(now: Timestamp) -> NewGoal {
    let since: Date = day(now - SignedDuration::from_hours(24 * 400), &TimeZone::UTC);
    NewGoal {
        key: "a1c".to_owned(),
        test: String::new(),
        text: "<7.0".to_owned(),
        range: Range::UpTo(End { at: 7.0, within: false }),
        unit: "%".to_owned(),
        since,
        until: None,
    }
}

//! Values of results: a value to be, and its row.

use serde::{Deserialize, Deserializer, Serialize};

use crate::kit::clock::Timestamp;
use crate::kit::id::{ResultId, ValueId};
use crate::kit::stage::Stage;
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Tx};

/// A word of a closed list.
pub type Word = &'static str;

/// A value to be. Every text is as the laboratory wrote it; numbers are what we understood of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewValue {
    pub panel: String,
    /// Which values may stand on one line with it.
    pub series: String,
    pub code: String,
    /// Whose code it is: `LN`, or the laboratory.
    pub system: String,
    /// Tells values of one test apart.
    pub sub_id: String,
    pub test: String,
    /// `number`, `beyond`, `words` or `none`.
    #[serde(deserialize_with = "known")]
    pub content: Word,
    pub value: String,
    pub number: Option<f64>,
    /// The sign before a number that is not reached.
    #[serde(deserialize_with = "known")]
    pub beyond: Word,
    pub unit: String,
    pub range: String,
    /// The range's ends, each with whether it is inside.
    pub low: Option<(f64, bool)>,
    pub high: Option<(f64, bool)>,
    /// The word of the laboratory's flag.
    #[serde(deserialize_with = "known")]
    pub flag: Word,
    /// What a code of the laboratory's means that says nothing of high or low: `susceptible` and the like.
    #[serde(deserialize_with = "known")]
    pub means: Word,
    /// The day, or day and time, that the value itself is, on the clinic's wall.
    pub moment: String,
    pub stage: Stage,
    /// How it ended, or why there is nothing yet: a word of table 0085, spelled out.
    #[serde(deserialize_with = "known")]
    pub ended: Word,
    /// Notes, and flags that are no flags of ours.
    pub note: String,
    #[serde(with = "millis")]
    pub observed_at: Timestamp,
    /// How exactly that is known.
    #[serde(deserialize_with = "known")]
    pub observed: Word,
    /// For how many values of its message it stands: a text may come line by line. No row says so.
    pub lines: usize,
}

/// Makes a row of it, at this place of its result. What another took the place of names that one.
pub fn insert<P: Changes>(
    tx: &Tx<'_, P>,
    (result, id, position): (ResultId, ValueId, i64),
    value: &NewValue,
    replaced_by: Option<ValueId>,
) -> Result<(), Fault> {
    tx.change_one(
        "insert into result_values (patient_id, id, result_id, position, panel, series, code, code_system, sub_id, test,
                                    content, value, number, beyond, unit, range, low, low_within, high, high_within,
                                    flag, means, moment, stage, note, observed_at, observed, replaced_by, ended)
         values (:patient, :id, :result, :position, :panel, :series, :code, :system, :sub_id, :test, :content, :value,
                 :number, :beyond, :unit, :range, :low, :low_within, :high, :high_within, :flag, :means, :moment,
                 :stage, :note, :observed_at, :observed, :replaced_by, :ended)",
        &[
            (":id", &id),
            (":result", &result),
            (":position", &position),
            (":panel", &value.panel),
            (":series", &value.series),
            (":code", &value.code),
            (":system", &value.system),
            (":sub_id", &value.sub_id),
            (":test", &value.test),
            (":content", &value.content),
            (":value", &value.value),
            (":number", &value.number),
            (":beyond", &value.beyond),
            (":unit", &value.unit),
            (":range", &value.range),
            (":low", &value.low.map(|end| end.0)),
            (":low_within", &value.low.is_none_or(|end| end.1)),
            (":high", &value.high.map(|end| end.0)),
            (":high_within", &value.high.is_none_or(|end| end.1)),
            (":flag", &value.flag),
            (":means", &value.means),
            (":moment", &value.moment),
            (":stage", &value.stage.word()),
            (":note", &value.note),
            (":observed_at", &value.observed_at.as_millisecond()),
            (":observed", &value.observed),
            (":replaced_by", &replaced_by),
            (":ended", &value.ended),
        ],
    )
}

/// The words that rows and statements share, besides none.
const WORDS: &str = "number beyond words none < <= > >= low high outside critical_low critical_high critical inside \
    application/pdf image/jpeg image/png text/plain laboratory imaging pathology cancelled deleted not_asked \
    in_lab ordered partial image/heic image/tiff time day report unknown susceptible intermediate dose_dependent \
    resistant non_susceptible positive negative indeterminate detected not_detected reactive non_reactive \
    weakly_reactive up down better worse";

/// A word of the list. What an older program wrote and this one does not know reads as nothing.
pub fn known<'de, D: Deserializer<'de>>(from: D) -> Result<Word, D::Error> {
    let word = String::deserialize(from)?;
    Ok(WORDS.split(' ').find(|known| *known == word).unwrap_or_default())
}

/// An instant in milliseconds, as rows keep it.
mod millis {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::kit::clock::{Timestamp, instant};

    pub(super) fn serialize<S: Serializer>(at: &Timestamp, into: S) -> Result<S::Ok, S::Error> {
        into.serialize_i64(at.as_millisecond())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
        i64::deserialize(from).map(instant)
    }
}

//! What it takes to bring a result to what stands of its order, worked out beforehand.

use super::{kept_back, values};
use crate::features::laboratory::model::standing::Order;
use crate::kit::id::ResultId;
use crate::kit::stage::Stage;
use crate::records::release::{Contents, Value};
use crate::records::values::NewValue;
use crate::vault::purpose::Purpose;
use crate::vault::{Fault, Tx};

/// What it takes to bring a result to its order. Of very many values that is worked out while others write.
pub struct Ready {
    /// The result.
    pub(super) result: ResultId,
    pub(super) values: values::Difference,
    pub(super) kept_back: Vec<kept_back::Step>,
    pub(super) contents: Contents,
}

/// Works that out; `kept_back` says whether something of it is out of sight, or was.
pub(super) fn ready<P: Purpose>(
    tx: &Tx<'_, P>,
    (result, kept_back): (ResultId, bool),
    order: &Order,
) -> Result<Ready, Fault> {
    let kept_back = if kept_back { kept_back::difference(tx, result, &order.kept_back)? } else { Vec::new() };
    let contents = Contents::of(order.values.iter().map(|(value, _)| value_of(value)).collect());
    Ok(Ready { result, values: values::difference(tx, result, &order.values)?, kept_back, contents })
}

fn value_of(value: &NewValue) -> Value {
    Value {
        series: value.series.clone(),
        says: value.value.clone(),
        unit: value.unit.clone(),
        system: value.system.clone(),
        code: value.code.clone(),
        test: value.test.clone(),
        is_early: matches!(value.stage, Stage::Preliminary | Stage::Pending),
        flag: value.flag.to_owned(),
    }
}

//! What an order and its values are called.

use super::Unique;
use super::line::{Line, What};
use super::order::Order;
use super::said::Said;
use crate::records::values::NewValue;

/// The end of a whole order names no test: it is said of the one that the line is about.
pub fn named_as_before(value: NewValue, line: &Line<'_>) -> NewValue {
    match line.entries.first().map(|first| first.what) {
        Some(What::Value(first)) if value.code.is_empty() && !first.value.code.is_empty() => NewValue {
            panel: first.value.panel.clone(),
            series: first.value.series.clone(),
            code: first.value.code.clone(),
            system: first.value.system.clone(),
            sub_id: first.value.sub_id.clone(),
            test: first.value.test.clone(),
            observed_at: first.value.observed_at,
            ..value
        },
        _ => value,
    }
}

/// What an order is called, and when its sample was taken, as far as the most telling of its statements says.
pub fn described(order: Order, members: &[&Unique<'_>], panels: &[String]) -> Order {
    let founder = members.first().map(|one| one.said);
    let telling = members.iter().map(|one| one.said).max_by_key(|one| (one.taken.len(), one.sorted_by()));
    let number = |one: &Said| [&one.filler.0, &one.placer.0].into_iter().find(|one| !one.is_empty()).cloned();
    let title: String = panels.join(", ").chars().take(200).collect();
    Order {
        title: title.trim().to_owned(),
        kind: founder.map(|one| one.kind.clone()).unwrap_or_default(),
        collected_on: telling.map(|one| one.collected_on.clone()).unwrap_or_default(),
        dated: telling.map(|one| one.dated.clone()).unwrap_or_default(),
        number: founder.and_then(number),
        ..order
    }
}

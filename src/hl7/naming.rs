//! What a thing is called: codes, names, and numbers of orders.

use super::report::{Coding, OrderNumber};
use super::wire::{Field, Segment};

/// A number of an order, and who gave it.
pub(super) fn order_number(segment: &Segment<'_>, field: usize) -> OrderNumber {
    let part = |component| segment.text(field, component);
    let (number, name, id) = (part(1), part(2), part(3));
    let namespace = if name.is_empty() { id } else { name };
    OrderNumber { number: number.into_owned(), namespace: namespace.into_owned() }
}

/// Code, whether it is of LOINC, and name: LOINC may stand first or as the alternate, under its short name or its
/// number in the world (OID); the name may stand without a code.
pub(super) fn coded(segment: &Segment<'_>, field: usize) -> (String, bool, String) {
    let field = segment.field(field).first();
    let part = |number| field.component(number).text();
    let (first, second) = (is_loinc(&part(3)), is_loinc(&part(6)));
    let code = if second && !first { [4, 1] } else { [1, 4] }.map(part).into_iter().find(|code| !code.is_empty());
    let name = [2, 5, 9, 1, 4].map(part).into_iter().find(|name| !name.is_empty());
    (code.unwrap_or_default().into_owned(), first || second, name.unwrap_or_default().into_owned())
}

/// Every code of a field, in all its repetitions: two that share one mean the same thing, whichever of them stands first.
pub(super) fn codes(segment: &Segment<'_>, field: usize) -> Vec<Coding> {
    let both = |one: Field<'_>| {
        [(1, 3), (4, 6)].map(|(code, system)| [code, system].map(|part| one.component(part).text().into_owned()))
    };
    let mut codes: Vec<Coding> = segment
        .field(field)
        .repetitions()
        .take(MOST_CODES)
        .flat_map(both)
        .filter(|[code, _]| !code.is_empty())
        .map(|[code, system]| Coding { system: if is_loinc(&system) { "LN".to_owned() } else { system }, code })
        .collect();
    codes.sort();
    codes.dedup();
    codes
}

/// More repetitions than anybody sends for one thing.
const MOST_CODES: usize = 16;

fn is_loinc(system: &str) -> bool {
    matches!(system, "LN" | "LOINC" | "2.16.840.1.113883.6.1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hl7::{Moment, head, messages, read, reports};

    #[test]
    fn a_code_is_found_wherever_it_stands() {
        let coded = |field: &str| {
            let text = format!("MSH|^~\\&|LAB|ELM|||20260814||ORU^R01|77\nOBX|1|NM|{field}||1");
            let text = read(text.as_bytes());
            let report = reports(&messages(&text)[0]).expect("a report").remove(0);
            let one = &report.orders[0].observations[0];
            (one.code.clone(), one.is_loinc, one.name.clone())
        };
        assert_eq!(coded("2823-3^Potassium^LN"), ("2823-3".to_owned(), true, "Potassium".to_owned()));
        assert_eq!(
            coded("K^Potassium, serum^L^2823-3^Potassium^LN"),
            ("2823-3".to_owned(), true, "Potassium, serum".to_owned())
        );
        assert_eq!(coded("^^^^Glucose"), (String::new(), false, "Glucose".to_owned()));
        assert_eq!(coded("GLU"), ("GLU".to_owned(), false, "GLU".to_owned()));
    }

    #[test]
    fn what_tells_orders_and_values_apart_is_kept_as_written() {
        let text = "MSH|^~\\&|LAB|ELM|||20260814093000-0400||ORU^R01|77\nOBR|1|C1^EHR|L1^LAB^1.2^ISO|24317-0^Panel^LN^BMP^Panel^L|||202608140730|||||||||||||||202608141000|||F\nOBX|3|NM|K^Potassium^L^2823-3^Potassium^LOINC|1|5.3||||||c\nOBX|4|NM|GLU";
        let read = read(text.as_bytes());
        let message = &messages(&read)[0];
        assert_eq!(head(message).said_at, Moment::read("20260814093000-0400"));
        let order = reports(message).expect("a report").remove(0).orders.remove(0);
        let number =
            |number: &str, namespace: &str| OrderNumber { number: number.to_owned(), namespace: namespace.to_owned() };
        assert_eq!((order.placer, order.filler), (number("C1", "EHR"), number("L1", "LAB")));
        assert_eq!((order.taken, order.reported), (Moment::read("202608140730"), Moment::read("202608141000")));
        let codes =
            |codes: &[Coding]| codes.iter().map(|one| format!("{}:{}", one.system, one.code)).collect::<Vec<_>>();
        assert_eq!(
            (codes(&order.codes), order.status_word.as_str()),
            (vec!["LN:24317-0".to_owned(), "L:BMP".to_owned()], "F")
        );
        let [potassium, glucose] = &order.observations[..] else { panic!("two values") };
        assert_eq!(codes(&potassium.codes), ["LN:2823-3", "L:K"]);
        assert_eq!((potassium.set_id.as_str(), potassium.status_word.as_str()), ("3", "c"));
        assert_eq!((codes(&glucose.codes), glucose.status_word.as_str()), (vec![":GLU".to_owned()], ""));
    }
}

//! Whose a message may be: who has one of its numbers, and who was born on a day that it says.

use std::collections::HashMap;

use crate::features::laboratory::model::{Candidate, Name, Namesake};
use crate::kit::date::Date;
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Fault, FromRow, IntakeTx, Row, day};

/// Everybody who has one of these numbers: as their chart number, or as a number of somebody else's that a person has
/// confirmed. With the names that they had before they were corrected, each with the other part as it is now.
pub fn candidates(tx: &IntakeTx<'_, TakeInLabFile>, numbers: &str) -> Result<Vec<Candidate>, Fault> {
    tx.rows(
        "select wanted.value as number, null as authority, patients.id, birth_date, given_name, family_name,
                (select json_group_array(json_array(field, was)) from corrections
                  where corrections.patient_id = patients.id and field in ('given_name', 'family_name')) as earlier
           from json_each(:numbers) as wanted join patients on patients.number = wanted.value
          union all
         select laboratory_numbers.number, authority, patients.id, birth_date, given_name, family_name,
                (select json_group_array(json_array(field, was)) from corrections
                  where corrections.patient_id = patients.id and field in ('given_name', 'family_name')) as earlier
           from json_each(:numbers) as wanted
           join laboratory_numbers on laboratory_numbers.number = wanted.value
           join patients on patients.id = patient_id",
        &[(":numbers", &numbers)],
        |row| {
            Ok(Candidate {
                number: row.get("number")?,
                authority: row.get("authority")?,
                patient: row.get("id")?,
                born: day(row, "birth_date")?,
                names: names(row)?,
            })
        },
    )
}

fn names(row: &Row<'_>) -> FromRow<Vec<Name>> {
    let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
    let earlier: String = row.get("earlier")?;
    let earlier: Vec<(String, Option<String>)> = serde_json::from_str(&earlier).unwrap_or_default();
    let mut parts = [vec![given], vec![family]];
    for (field, was) in earlier {
        parts[usize::from(field == "family_name")].extend(was);
    }
    let [given, family] = parts;
    Ok(given.iter().flat_map(|given| family.iter().map(|family| Name::new(given, family))).collect())
}

/// Everybody who was born on one of these days, by day.
pub fn born_then(tx: &IntakeTx<'_, TakeInLabFile>, days: &str) -> Result<HashMap<Date, Vec<Namesake>>, Fault> {
    let mut by_day: HashMap<Date, Vec<Namesake>> = HashMap::new();
    let all = tx.rows(
        "select patients.id, birth_date, given_name, family_name
           from json_each(:days) as wanted join patients on birth_date = wanted.value",
        &[(":days", &days)],
        |row| {
            let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
            Ok((day(row, "birth_date")?, Namesake { patient: row.get("id")?, name: Name::new(&given, &family) }))
        },
    )?;
    for (born, one) in all {
        by_day.entry(born).or_default().push(one);
    }
    Ok(by_day)
}

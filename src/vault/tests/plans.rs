//! No statement walks through a table that grows: each is planned by SQLite on an empty database and looked at.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::Place;

const GROWING: [&str; 22] = [
    "trail",
    "trail_shown",
    "results",
    "documents",
    "result_values",
    "patients",
    "name_words",
    "sessions",
    "activations",
    "grants",
    "notices",
    "addresses",
    "result_holds",
    "result_retractions",
    "result_reviews",
    "critical_alerts",
    "laboratory_files",
    "laboratory_messages",
    "result_messages",
    "laboratory_statements",
    "laboratory_said",
    "laboratory_documents",
];

/// What grows within one chart, and what a statement names that means a few of its rows: it must not walk all of them.
const OF_CHART: [(&str, &str); 2] = [("result_values", "result_id = :"), ("results", "order_number = :")];

/// Statements that walk on purpose: how they begin, which table, and why.
const ON_PURPOSE: [(&str, &str, &str); 12] = [
    ("select seq, hash from trail order by seq desc limit 1", "trail", "the last row only"),
    ("select 1 from trail limit 1", "trail", "whether there is any row"),
    ("select seq, entry, detail from trail where act = 'trail.checkpoint'", "trail", "the last hundred rows or so"),
    ("select seq, at, entry, act, outcome,", "trail", "verifying reads the whole trail"),
    ("delete from laboratory_messages", "laboratory_files", "the few that never became live, by an index of their own"),
    ("delete from laboratory_files where live_at is null", "laboratory_files", "the same"),
    (
        "select laboratory_messages.id, laboratory_messages.came_at",
        "laboratory_messages",
        "what waits has an index of its own",
    ),
    ("select reason, count(*) as waiting", "laboratory_messages", "the same"),
    ("delete from laboratory_to_file", "laboratory_files", "the few that never became live, by an index of their own"),
    ("select grants.patient_id, grants.account_id, reason", "grants", "the parents' grants, once a day"),
    ("select count(*) as charts,", "patients", "charts without a care team are counted before a manager switches"),
    ("select patients.id as chart,", "patients", "and listed until each has one"),
];

#[tokio::test]
async fn no_statement_walks_a_growing_table() {
    let place = Place::new();
    place.open().stop().await;
    let connection = place.connection();
    let (mut planned, mut broken, mut walked) = (0, Vec::new(), BTreeSet::new());
    for (path, source) in sources() {
        for text in statements(&source) {
            match scans(&connection, &text) {
                Err(fault) => broken.push(format!("{}: {fault}: {text}", path.display())),
                Ok(scans) => {
                    planned += 1;
                    for (table, plan) in scans {
                        match on_purpose(&text, &table) {
                            Some(start) => _ = walked.insert(start),
                            None => broken.push(format!("{}: {plan}: {text}", path.display())),
                        }
                    }
                }
            }
        }
    }
    assert!(planned > 50, "only {planned} statements were found");
    assert!(broken.is_empty(), "give the statement an index, or say in plans.rs why it may:\n{}", broken.join("\n"));
    assert_eq!(walked.len(), ON_PURPOSE.len(), "plans.rs allows more than there is; these are used: {walked:#?}");
}

/// The beginning under which the statement may walk the table.
fn on_purpose(text: &str, table: &str) -> Option<(&'static str, &'static str)> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let allowed = ON_PURPOSE.iter().find(|(start, walked, _)| text.starts_with(start) && *walked == table);
    allowed.map(|(start, walked, _)| (*start, *walked))
}

#[tokio::test]
async fn a_statement_without_its_index_is_noticed() {
    let place = Place::new();
    place.open().stop().await;
    let connection = place.connection();
    let text = "select g.kind from grants as g where g.account_id = :account";
    assert!(scans(&connection, text).unwrap().is_empty());
    let drop = "drop index grants_by_account; drop index one_chart_of_ones_own";
    connection.execute_batch(drop).unwrap();
    assert_eq!(scans(&connection, text).unwrap()[0].0, "grants");
    let of_chart = "select id from results where patient_id = :patient and order_number = :number";
    connection.execute_batch("drop index results_by_order").unwrap();
    assert_eq!(scans(&connection, of_chart).unwrap()[0].0, "results");
}

/// The growing tables that a statement walks through, with SQLite's words for it.
fn scans(connection: &Connection, text: &str) -> rusqlite::Result<Vec<(String, String)>> {
    let mut plan = connection.prepare(&format!("explain query plan {text}"))?;
    let mut rows = plan.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let step: String = row.get("detail")?;
        let name = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next()).unwrap_or_default();
        let table = behind(text, name);
        if GROWING.contains(&table) {
            found.push((table.to_owned(), step.clone()));
        }
        let is_of_chart = |(table, _): &&(&str, &str)| {
            step.starts_with(&format!("SEARCH {table} ")) && step.ends_with("(patient_id=?)")
        };
        if let Some((table, _)) = OF_CHART.iter().filter(|(_, named)| text.contains(named)).find(is_of_chart) {
            found.push(((*table).to_owned(), step.clone()));
        }
    }
    Ok(found)
}

/// The table behind a name that a statement gave it.
fn behind<'t>(text: &'t str, name: &'t str) -> &'t str {
    let words: Vec<&str> = text.split([' ', '\n', ',', '(', ')']).filter(|word| !word.is_empty()).collect();
    let given = words.windows(3).find(|words| words[1] == "as" && words[2] == name && GROWING.contains(&words[0]));
    given.map_or(name, |words| words[0])
}

/// Every file that holds statements, with its text. A beginning that several files share stands in each that uses it,
/// and not where it is declared.
pub fn sources() -> Vec<(PathBuf, String)> {
    let all: Vec<_> = files().into_iter().map(|path| (fs::read_to_string(&path).unwrap(), path)).collect();
    let shared: Vec<(String, String)> = all.iter().flat_map(|(text, _)| beginnings(text)).collect();
    let with_shared = |(text, path): (String, PathBuf)| {
        let own = shared.iter().fold(text, |text, (_, declared)| text.replace(declared, ""));
        let words: BTreeSet<&str> = own.split(|sign: char| !sign.is_alphanumeric() && sign != '_').collect();
        let used = shared.iter().filter(|(name, _)| words.contains(name.as_str()));
        let used: String = used.map(|(_, declared)| declared.as_str()).collect();
        (path, [used, own].concat())
    };
    all.into_iter().map(with_shared).collect()
}

/// The beginnings of statements that a file declares for others: the name of each, and its declaration.
fn beginnings(source: &str) -> Vec<(String, String)> {
    let declared = source.split("\npub const ").skip(1);
    let of = |rest: &str| {
        let (name, text) = rest.split_once(": &str = \"")?;
        let text = &text[..text.find('"')?];
        let is_beginning = text.trim_start().starts_with("select ") && text.ends_with(char::is_whitespace);
        is_beginning.then(|| (name.to_owned(), format!("\npub const {name}: &str = \"{text}\";")))
    };
    declared.filter_map(of).collect()
}

/// Every file that holds statements.
fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files
}

/// The files that hold statements: the vault's, those of records and logins, and the features' stores.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let words = path.to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, files);
        } else if words.ends_with("/store.rs")
            || words.contains("/store/")
            || ["/src/vault/", "/src/records/", "/src/logins/"].iter().any(|home| words.contains(home))
        {
            let is_test = words.contains("/tests/") || words.ends_with("/tests.rs");
            if path.extension().is_some_and(|end| end == "rs") && !is_test {
                files.push(path);
            }
        }
    }
}

/// The statements in a source: what stands in quotes and begins like one. A beginning that is kept for several ends,
/// and so closes with a space, is joined with each end of its file.
pub fn statements(source: &str) -> Vec<String> {
    let shipped = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let quoted = quotations(shipped);
    let ends: Vec<&String> = quoted.iter().filter(|text| text.trim_start().starts_with("where ")).collect();
    let starts = ["select ", "update ", "delete ", "with ", "insert ", "replace "];
    let begins = |text: &String| starts.iter().any(|start| text.trim_start().starts_with(start));
    let mut all = Vec::new();
    for text in quoted.iter().filter(|text| begins(text)) {
        if text.ends_with(char::is_whitespace) && !ends.is_empty() {
            all.extend(ends.iter().map(|end| [text.trim(), " ", end].concat()));
        } else {
            all.push(text.trim().to_owned());
        }
    }
    all
}

/// What stands between double quotes outside comments.
fn quotations(source: &str) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), source);
    while let Some(at) = rest.find(['"', '/', '\'']) {
        rest = match &rest[at..] {
            comment if comment.starts_with("//") => comment.split_once('\n').map_or("", |(_, after)| after),
            quote if quote.starts_with('"') => {
                let end = closing(quote);
                found.push(quote[1..end].replace("\\n", "\n").replace("\\\\", "\\"));
                &quote[end + 1..]
            }
            letter if letter.starts_with("'\"'") => &letter[3..],
            other => &other[1..],
        };
    }
    found
}

fn closing(quote: &str) -> usize {
    let mut escaped = false;
    for (at, sign) in quote.char_indices().skip(1) {
        match sign {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    quote.len() - 1
}

#[test]
fn statements_are_found_in_a_source() {
    let source = "// \"select no\"\nconst A: &str = \"select a from b \";\nlet c = '\"';\n[A, \"where d = :d\"];\n\"delete from e\"";
    assert_eq!(statements(source), ["select a from b where d = :d", "delete from e"]);
}

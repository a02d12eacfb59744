//! How long files and functions may be.

use crate::Rule;
use crate::source::{Source, partner, sources};

const LONGEST_FILE: usize = 300;
const LONG_FILE: usize = 250;
const MEDIAN_FILE: usize = 120;
const LONGEST_FUNCTION: usize = 40;
const LONGEST_HANDLER: usize = 15;
const MOST_PARAMETERS: usize = 5;

#[test]
fn files_are_short() {
    let mut lengths: Vec<(usize, String)> =
        sources().into_iter().map(|source| (source.text.lines().count(), source.path)).collect();
    lengths.sort();
    let longest = lengths.iter().filter(|(length, _)| *length > LONGEST_FILE);
    let mut broken: Vec<String> = longest.map(|(length, path)| format!("{path} has {length} lines")).collect();
    let long: Vec<String> =
        lengths.iter().filter(|file| file.0 > LONG_FILE).map(|(length, path)| format!("{path} ({length})")).collect();
    if long.len() * 10 > lengths.len() {
        broken.push(format!(
            "{} of {} files have over {LONG_FILE} lines: {}",
            long.len(),
            lengths.len(),
            long.join(", ")
        ));
    }
    let median = lengths[lengths.len() / 2].0;
    if median > MEDIAN_FILE {
        broken.push(format!("half of the files have {median} lines or more"));
    }
    Rule {
        says: "no file of src has over 300 lines, nine in ten have at most 250, half at most 120.",
        why: "a file that is read in one go is understood; what is long usually holds two nouns.",
        fix: "split by noun (`pages/release.rs`), never into helpers.",
    }
    .check(&broken);
}

#[test]
fn functions_are_short() {
    let mut broken = Vec::new();
    for source in sources() {
        for function in functions(&source) {
            let Function { name, line, lines, parameters, is_handler } = function;
            let longest = if is_handler { LONGEST_HANDLER } else { LONGEST_FUNCTION };
            if lines > longest {
                broken.push(format!("{}:{line} {name} has {lines} lines, over {longest}", source.path));
            }
            if is_handler && parameters > MOST_PARAMETERS {
                broken.push(format!(
                    "{}:{line} {name} takes {parameters} parameters, over {MOST_PARAMETERS}",
                    source.path
                ));
            }
        }
    }
    Rule {
        says: "functions have at most 40 lines inside; handlers at most 15, and 5 parameters.",
        why: "a handler says what happens in the clinic's words: check leave, do the one thing, show the page.",
        fix: "give a part of it a name; rules go to the model, statements to the store, forms to forms.",
    }
    .check(&broken);
}

struct Function {
    name: String,
    line: usize,
    lines: usize,
    parameters: usize,
    is_handler: bool,
}

/// The functions of a file that have a body.
fn functions(source: &Source) -> Vec<Function> {
    let code = &source.shipped;
    let is_page = source.path.starts_with("src/features/") && source.path.contains("/pages");
    let starts = code.match_indices("fn ").filter(|(at, _)| {
        let before = code[..*at].chars().next_back();
        before.is_none_or(char::is_whitespace)
            && code[at + 3..].starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
    });
    let read = starts.filter_map(|(at, _)| {
        let name: String = code[at + 3..].chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
        let open = at + code[at..].find('(')?;
        let close = partner(code, open);
        let end = close + code[close..].find(['{', ';'])?;
        if code[end..].starts_with(';') {
            return None;
        }
        let lines = counted(&code[end..partner(code, end)]);
        let start = code[..at].rfind('\n').map_or(0, |line| line + 1);
        let is_handler = is_page && code[start..at].trim_start().starts_with("pub async");
        Some(Function {
            name,
            line: source.line(at),
            lines,
            parameters: parameters(&code[open + 1..close - 1]),
            is_handler,
        })
    });
    read.collect()
}

/// The lines inside a body. Further alternatives of a pattern, each on a line of its own, are a list and not counted:
/// the policy is one match over every act, and must stay one.
fn counted(body: &str) -> usize {
    let lines = body.lines().skip(1).filter(|line| !line.trim_start().starts_with("| "));
    lines.count().saturating_sub(1)
}

/// How many parameters a list has.
fn parameters(list: &str) -> usize {
    let list = list.replace("->", "  ");
    let mut depth = 0_i32;
    let parts = list.split(|sign| {
        depth += i32::from("([{<".contains(sign)) - i32::from(")]}>".contains(sign));
        sign == ',' && depth == 0
    });
    parts.filter(|part| !part.trim().is_empty()).count()
}

#[test]
fn functions_are_measured_between_their_braces() {
    let text = "pub async fn index(\n  page: Page,\n  chart: Chart<A, B>,\n) -> Reply {\n  one;\n  two\n}\nfn declared(&self);";
    let source = Source::new("src/features/results/pages.rs", text.to_owned());
    let found = functions(&source);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].lines, found[0].parameters, found[0].is_handler), (2, 2, true));
}

//! Rust sources as the rules see them: code without comments, words and tests; and the words in quotes.

use crate::{ends, files, text};

/// One file of `src/`.
pub struct Source {
    /// From the repository's root.
    pub path: String,
    /// As written.
    pub text: String,
    /// Comments and the insides of quotes blanked; lines stay where they are.
    pub code: String,
    /// `code` without what is only compiled for tests.
    pub shipped: String,
    /// What stands in quotes, with its line.
    pub quoted: Vec<(usize, String)>,
    /// The lines, first and last, of what is only compiled for tests.
    tests: Vec<(usize, usize)>,
}

/// Every file of `src/`, read.
pub fn sources() -> Vec<Source> {
    let paths = files("src").into_iter().filter(|path| ends(path, "rs"));
    paths.map(|path| Source::new(&path, text(&path))).collect()
}

impl Source {
    /// Reads a file's text.
    pub fn new(path: &str, text: String) -> Self {
        let (code, quoted) = blank(&text);
        let (shipped, tests) =
            if is_test(path) { (String::new(), vec![(1, usize::MAX)]) } else { without_tests(&code) };
        Self { path: path.to_owned(), text, code, shipped, quoted, tests }
    }

    /// What stands in quotes in shipped code, with its line.
    pub fn shipped_quotes(&self) -> impl Iterator<Item = &(usize, String)> {
        self.quoted.iter().filter(|(line, _)| !self.tests.iter().any(|(first, last)| (first..=last).contains(&line)))
    }

    /// The lines of shipped code that use one of these names as a whole word.
    pub fn uses<'a>(&'a self, names: &'a [&'a str]) -> impl Iterator<Item = (usize, &'a str)> {
        (1..).zip(self.shipped.lines()).flat_map(move |(number, line)| {
            names.iter().filter(move |name| has_word(line, name)).map(move |name| (number, *name))
        })
    }

    /// The line of a byte of the code.
    pub fn line(&self, byte: usize) -> usize {
        self.code[..byte].matches('\n').count() + 1
    }
}

/// Whether a name stands in a line on its own. A name that ends in `!` is a macro's.
pub fn has_word(line: &str, name: &str) -> bool {
    let part = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    line.match_indices(name).any(|(at, _)| {
        !part(line[..at].chars().next_back()) && (name.ends_with('!') || !part(line[at + name.len()..].chars().next()))
    })
}

/// The end of the bracket that opens at this byte: one past its partner.
pub fn partner(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, sign) in code[open..].char_indices() {
        match sign {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return open + at + 1;
        }
    }
    code.len()
}

fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// The code with what is only compiled for tests blanked, and the lines of that.
fn without_tests(code: &str) -> (String, Vec<(usize, usize)>) {
    let (mut shipped, mut tests) = (code.to_owned(), Vec::new());
    while let Some(start) = shipped.find("#[cfg(test)]") {
        let rest = &shipped[start..];
        let semicolon = rest.find(';').map_or(shipped.len(), |at| start + at + 1);
        let brace = rest.find('{').map_or(shipped.len(), |at| start + at);
        let end = if semicolon < brace { semicolon } else { partner(&shipped, brace) };
        let blanked: String = shipped[start..end].chars().map(|sign| if sign == '\n' { '\n' } else { ' ' }).collect();
        let line = |at: usize| shipped[..at].matches('\n').count() + 1;
        tests.push((line(start), line(end)));
        shipped.replace_range(start..end, &blanked);
    }
    (shipped, tests)
}

fn blank(text: &str) -> (String, Vec<(usize, String)>) {
    let (mut code, mut quoted, mut rest, mut line) = (String::new(), Vec::new(), text, 1);
    while let Some(sign) = rest.chars().next() {
        let (length, words) = token(rest, code.chars().next_back());
        let taken = &rest[..length];
        if length == sign.len_utf8() && words.is_none() {
            code.push(sign);
        } else {
            code.extend(taken.chars().map(|sign| if sign == '\n' { '\n' } else { ' ' }));
        }
        quoted.extend(words.map(|words| (line, words.to_owned())));
        line += taken.matches('\n').count();
        rest = &rest[length..];
    }
    (code, quoted)
}

/// The length of the comment or quotation that starts here, or of one sign; and the words inside quotes.
fn token(rest: &str, before: Option<char>) -> (usize, Option<&str>) {
    let until = |from: usize, end: &str| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
    let one = rest.chars().next().map_or(1, char::len_utf8);
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), None);
    }
    if rest.starts_with("/*") {
        return (until(2, "*/"), None);
    }
    let in_name = before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    if rest.starts_with('r') && (!in_name || before == Some('b')) {
        let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
        if rest[1 + hashes..].starts_with('"') {
            let end = until(hashes + 2, &format!("\"{}", "#".repeat(hashes)));
            return (end, rest.get(hashes + 2..end - hashes - 1));
        }
    }
    if rest.starts_with('"') {
        let end = quotation(rest);
        return (end, rest.get(1..end - 1));
    }
    (letter(rest).unwrap_or(one), None)
}

fn quotation(rest: &str) -> usize {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// The length of a letter in single quotes; nothing for a lifetime.
fn letter(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if inside.starts_with('\\') {
        return inside[2..].find('\'').map(|at| at + 4);
    }
    let sign = inside.chars().next()?;
    inside[sign.len_utf8()..].starts_with('\'').then_some(sign.len_utf8() + 2)
}

#[test]
fn comments_quotes_and_tests_are_not_code() {
    let text =
        "// axum\nfn a<'a>() { \"ma\\\"ud\"; r#\"x\"y\"#; '\"'; /* b */ }\n#[cfg(test)]\nmod tests { rusqlite }\nlast";
    let source = Source::new("src/x.rs", text.to_owned());
    assert_eq!(source.quoted, [(2, "ma\\\"ud".to_owned()), (2, "x\"y".to_owned())]);
    assert!(
        source.code.contains("rusqlite") && !source.shipped.contains("rusqlite") && source.shipped.ends_with("\nlast")
    );
    assert!(!source.code.contains("axum") && source.code.contains("fn a<'a>()"));
    let text = "\"a\"\n#[cfg(test)]\nmod tests {\n \"b\"\n}\n\"c\"";
    let quotes: Vec<String> =
        Source::new("src/x.rs", text.to_owned()).shipped_quotes().map(|(_, words)| words.clone()).collect();
    assert_eq!(quotes, ["a", "c"]);
}

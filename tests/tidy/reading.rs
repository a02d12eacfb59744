//! How hard a text is to read: the Flesch-Kincaid grade, from Kincaid and others, "Derivation of new readability
//! formulas for Navy enlisted personnel" (1975).

/// A message as it reads: values stand for a short word, each case of a choice for itself.
pub fn plain(message: &str) -> String {
    let mut words = String::new();
    let mut rest = message;
    while let Some(start) = rest.find('{') {
        words.push_str(&rest[..start]);
        let inside = &rest[start + 1..];
        let end = inside.find(['{', '}', '>']).unwrap_or(inside.len());
        if inside[..end].trim_end().ends_with('-') {
            // The head of a choice: its cases follow as lines.
            rest = &inside[end + 1..];
        } else {
            words.push_str("them");
            rest = inside.get(end + 1..).unwrap_or_default();
        }
    }
    words.push_str(rest);
    let cases = words.lines().map(|line| match line.trim_start_matches('*').strip_prefix('[') {
        Some(case) => format!("{}.", case.split_once(']').map_or("", |(_, words)| words).trim()),
        None => line.replace('}', "").trim().to_owned(),
    });
    cases.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The sentences of a text.
pub fn sentences(text: &str) -> Vec<&str> {
    let parts = text.split_inclusive(['.', '!', '?', ':']);
    let mut found: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for part in parts {
        at += part.len();
        if text[at..].starts_with(' ') || at == text.len() {
            found.push(text[start..at].trim());
            start = at;
        }
    }
    found.retain(|sentence| word_count(sentence) > 0);
    found
}

/// How many words a text has.
pub fn word_count(text: &str) -> usize {
    words(text).count()
}

/// The grade of school that a text needs.
#[expect(clippy::cast_precision_loss, reason = "texts are short")]
pub fn grade(text: &str) -> f64 {
    let (count, sentences) = (word_count(text).max(1) as f64, sentences(text).len().max(1) as f64);
    let syllables = words(text).map(syllables).sum::<usize>() as f64;
    0.39 * count / sentences + 11.8 * syllables / count - 15.59
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '\'' && sign != '’').filter(|word| !word.is_empty())
}

fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |sign: &char| "aeiouy".contains(*sign);
    let signs: Vec<char> = word.chars().collect();
    let groups =
        signs.iter().enumerate().filter(|(at, sign)| is_vowel(sign) && (*at == 0 || !is_vowel(&signs[at - 1])));
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
    groups.count().saturating_sub(usize::from(silent)).max(1)
}

#[test]
fn syllables_and_sentences_are_counted() {
    let counted: Vec<usize> =
        ["the", "sheet", "table", "signed", "opened", "result", "authenticator"].into_iter().map(syllables).collect();
    assert_eq!(counted, [1, 1, 2, 1, 2, 2, 5]);
    assert_eq!(sentences("Call 2.5 times. Then wait!"), ["Call 2.5 times.", "Then wait!"]);
    assert_eq!(
        plain("{ $n ->\n[one] { $n } new result\n*[other] { $n } new results\n}"),
        "them new result. them new results."
    );
    assert!(grade("The cat sat on the mat.") < 2.0);
}

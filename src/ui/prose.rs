//! Longer texts that people wrote as plain text: paragraphs between empty lines, headings and points.

use maud::{Markup, html};

/// A text: lines that begin with `# ` are headings, lines that begin with `- ` points, all others belong together until
/// an empty line.
pub fn prose(text: &str) -> Markup {
    let blocks: Vec<&str> = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty()).collect();
    html! { div.stack { @for block in blocks { (paragraph(block)) } } }
}

/// A text as a laboratory wrote it: every line stays a line, and nothing of it is read as a heading or a point. Where
/// columns are seen, the signs keep their width and blanks their number, and what is wider than the page moves in a box
/// of its own; `label` names that box for those who hear the page.
pub fn laid_out(text: &str, label: &str) -> Markup {
    let mut blocks: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        match blocks.last_mut() {
            Some(block) if !line.trim().is_empty() => block.push(line.trim_end()),
            Some(block) if block.is_empty() => {}
            _ => blocks.push(Vec::new()),
        }
    }
    blocks.retain(|block| !block.is_empty());
    let is_table = |block: &[&str]| block.iter().any(|line| has_columns(line));
    // What stands between two tables is one with them: a row apart from the others has its columns too.
    let (first, last) = (blocks.iter().position(|one| is_table(one)), blocks.iter().rposition(|one| is_table(one)));
    let (before, rest) = blocks.split_at(first.unwrap_or(blocks.len()));
    let (within, behind) = rest.split_at(last.map_or(0, |last| last + 1 - before.len()));
    html! {
        div.stack {
            @for block in before { (lines(block)) }
            @if !within.is_empty() {
                div.columns-kept tabindex="0" role="region" aria-label=(label) {
                    pre { @for (at, block) in within.iter().enumerate() { @if at > 0 { "\n\n" } (block.join("\n")) } }
                }
            }
            @for block in behind { (lines(block)) }
        }
    }
}

fn lines(block: &[&str]) -> Markup {
    html! { p { @for (at, line) in block.iter().enumerate() { @if at > 0 { br; } (line.trim_start()) } } }
}

/// Whether a line is laid out: blanks before its first word, a run of them between two words that is no end of a
/// sentence, a tab, or a rule.
fn has_columns(line: &str) -> bool {
    let bare = line.trim();
    let is_end = |before: &str| before.ends_with(['.', '!', '?', ':', ';']);
    let runs = bare.match_indices("  ").any(|(at, _)| bare[at..].starts_with("   ") || !is_end(&bare[..at]));
    let is_rule = bare.len() >= 4 && bare.chars().all(|sign| "-=_+|*".contains(sign));
    line.starts_with("  ")
        || bare.contains('\t')
        || line.starts_with('\t')
        || runs
        || is_rule
        || bare.matches('|').count() > 1
}

/// A name in which short words with a hyphen stay whole: "X-ray" does not end a line after its X.
pub fn unbroken(name: &str) -> Markup {
    html! {
        @for (at, word) in name.split(' ').enumerate() {
            @if at > 0 { " " }
            @if is_short(word) { span.whole { (word) } } @else { (word) }
        }
    }
}

/// Short enough for the narrowest line, with a part that says nothing alone.
fn is_short(word: &str) -> bool {
    word.chars().count() <= LONGEST_WHOLE && word.contains('-') && word.split('-').any(|part| part.chars().count() <= 2)
}

/// Letters of a word that stays whole.
const LONGEST_WHOLE: usize = 12;

fn paragraph(block: &str) -> Markup {
    let (heading, rest) = match block.strip_prefix("# ") {
        Some(headed) => headed.split_once('\n').map_or((Some(headed), ""), |(heading, rest)| (Some(heading), rest)),
        None => (None, block),
    };
    let lines: Vec<&str> = rest.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let points: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("- ")).collect();
    html! {
        @if let Some(heading) = heading { h2 { (heading) } }
        @if !points.is_empty() && points.len() == lines.len() { ul { @for point in points { li { (point) } } } }
        @else if !lines.is_empty() { p { @for (at, line) in lines.iter().enumerate() { @if at > 0 { br; } (line) } } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_word_with_a_hyphen_stays_whole() {
        let whole = |name: &str| unbroken(name).into_string().matches("whole").count();
        assert_eq!(unbroken("Chest X-ray").into_string(), "Chest <span class=\"whole\">X-ray</span>");
        assert_eq!([whole("Vitamin B-12"), whole("C-reactive protein"), whole("T-cell count")], [1, 1, 1]);
        assert_eq!([whole("Blood count"), whole("Non-fasting"), whole("beta-2-microglobulin")], [0, 0, 0]);
        assert_eq!(unbroken("a  <b>").into_string(), "a  &lt;b&gt;");
    }

    #[test]
    fn a_text_keeps_its_headings_points_and_lines() {
        let drawn = prose("# Yours\nKeep it.\nAlways.\n\n- one\n- <two>\n\n").into_string();
        assert!(drawn.contains("<h2>Yours</h2><p>Keep it.<br>Always.</p>"), "{drawn}");
        assert!(drawn.contains("<ul><li>one</li><li>&lt;two&gt;</li></ul>"), "{drawn}");
    }

    #[test]
    fn columns_keep_their_blanks_and_words_stay_words() {
        let written = |text: &str| laid_out(text, "Table").into_string();
        let table =
            "CELL TYPE        PERCENT   ABSOLUTE\n  Neutrophils       62       4.5\n    of these bands  3       0.2";
        assert!(written(table).contains(&format!("<pre>{table}</pre>")), "{}", written(table));
        let apart = "Antibiotic        MIC   Interp\n  Ampicillin     >=32   R\n\n  Nitrofurantoin <=16   S";
        let kept = apart.replace('<', "&lt;").replace('>', "&gt;");
        assert!(written(apart).contains(&format!("<pre>{kept}</pre>")), "{}", written(apart));
        for table in ["one\ttwo", "+----+----+", "a | b | c", "------"] {
            assert!(written(table).contains("<pre>"), "{table}");
        }
        for words in
            ["Stable.  Follow up in May.", "one\ntwo", "# no heading", "- no point\n- nor this", "a | b", " one"]
        {
            assert!(!written(words).contains("<pre>"), "{words}");
        }
        assert_eq!(written("# 1\n- two\n\n\nthree\n"), "<div class=\"stack\"><p># 1<br>- two</p><p>three</p></div>");
        let mixed = written("Seen:\n\na   b\n\n<end>");
        assert!(
            mixed.contains("<p>Seen:</p>")
                && mixed.contains("<pre>a   b</pre>")
                && mixed.contains("<p>&lt;end&gt;</p>"),
            "{mixed}"
        );
        assert_eq!(written(" \n"), "<div class=\"stack\"></div>");
    }
}

//! Longer texts that people wrote as plain text: paragraphs between empty lines, headings and points.

use maud::{Markup, html};

/// A text: lines that begin with `# ` are headings, lines that begin with `- ` points, all others belong together until
/// an empty line.
pub fn prose(text: &str) -> Markup {
    let blocks: Vec<&str> = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty()).collect();
    html! { div.stack { @for block in blocks { (paragraph(block)) } } }
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
}

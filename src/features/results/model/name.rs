//! Names and titles that other people typed, made safe to keep and to show.

use crate::kit::phi::Phi;

/// In characters, the ending included.
const LONGEST: usize = 120;

/// A name that is safe to keep and to hand out: the last part of what the browser sent, without signs that nobody
/// sees or that turn the writing around, and always ending in what the file is.
pub fn file_name(sent: &str) -> Phi {
    let last: String = sent.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| is_seen(*c)).collect();
    let stem: String = trim(without_ending(trim(&last))).chars().take(LONGEST - ".pdf".len()).collect();
    let stem = trim(&stem);
    Phi::new(format!("{}.pdf", if stem.is_empty() { "result" } else { stem }))
}

/// A title without line breaks and signs that nobody sees.
pub fn tidy(typed: &str) -> String {
    let spaced: String =
        typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_seen(*c)).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_ending(name: &str) -> &str {
    let split = name.len().checked_sub(".pdf".len()).and_then(|at| name.split_at_checked(at));
    split.filter(|(_, end)| end.eq_ignore_ascii_case(".pdf")).map_or(name, |(stem, _)| stem)
}

fn trim(name: &str) -> &str {
    name.trim_matches(['.', ' '])
}

/// Not a control sign, not one that turns the direction of writing, not one without width.
fn is_seen(c: char) -> bool {
    let hidden = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !c.is_control() && !hidden
}

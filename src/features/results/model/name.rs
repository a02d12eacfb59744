//! Lines that other people typed, made safe to keep and to show.

/// A title without line breaks and signs that nobody sees.
pub fn tidy(typed: &str) -> String {
    let spaced: String =
        typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_seen(*c)).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Not a control sign, not one that turns the direction of writing, not one without width.
fn is_seen(c: char) -> bool {
    let hidden = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !c.is_control() && !hidden
}

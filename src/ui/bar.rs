//! The block bar: below, inside, above, each a block with its words, and a mark where a value stands. Colour is the least
//! of it: the blocks outside are hatched, every block says what it is, and who does not see it hears a sentence.
//!
//! The blocks are HTML, whose words wrap and grow with the reader's text; their widths are three fixed sets. Only the mark
//! is a drawing, placed by percentage and not scaled.

use maud::{Markup, PreEscaped, html};

use crate::kit::side::Blocks;
use crate::kit::side::Side;

/// A bar to be drawn.
pub struct Bar {
    pub blocks: Blocks,
    /// Where the mark stands, in hundredths of the width.
    pub at: f64,
    /// In which block.
    pub side: Side,
    /// To which side the true value lies off the mark.
    pub off: Option<Side>,
    /// Where a line stands, in hundredths of the width, if there is one: what it means is said below the bar.
    pub act: Option<f64>,
    /// What stands at the mark.
    pub value: String,
    /// What stands at the lower and at the upper end of the inside block.
    pub ends: (String, String),
    /// What the blocks are called: below, inside, above.
    pub names: [String; 3],
    /// All of it as a sentence.
    pub says: String,
}

/// Draws it.
pub fn bar(bar: &Bar) -> Markup {
    let (layout, shown): (_, &[Side]) = match bar.blocks {
        Blocks::Three => ("three", &[Side::Below, Side::Inside, Side::Above]),
        Blocks::UpTo => ("up-to", &[Side::Inside, Side::Above]),
        Blocks::From => ("from", &[Side::Below, Side::Inside]),
    };
    html! {
        div class={ "range " (layout) } role="img" aria-label=(bar.says) {
            (mark(bar))
            div.blocks { @for side in shown { div class=(block(*side, bar.side)) {} } }
            div.ends { span { (bar.ends.0) } span { (bar.ends.1) } }
            div.names { @for side in shown { span { (bar.names[*side as usize]) } } }
        }
    }
}

fn block(side: Side, stands: Side) -> &'static str {
    match (side == Side::Inside, side == stands) {
        (true, true) => "in here",
        (true, false) => "in",
        (false, true) => "out here",
        (false, false) => "out",
    }
}

/// The mark with the value above it. Near an edge the value stands beside it, so that it stays on the page.
fn mark(bar: &Bar) -> Markup {
    let anchor = match bar.at {
        ..18.0 => "start",
        at if at > 82.0 => "end",
        _ => "middle",
    };
    let path = match bar.off {
        None | Some(Side::Inside) => "M-8-12H8L0 0z",
        Some(Side::Above) => "M-9-9h9v-5L11-6 0 2v-5h-9z",
        Some(Side::Below) => "M9-9H0v-5L-11-6 0 2v-5h9z",
    };
    let nudge = match anchor {
        "start" => "-8",
        "end" => "8",
        _ => "0",
    };
    html! {
        svg.mark aria-hidden="true" focusable="false" {
            @if let Some(at) = bar.act {
                svg x=(PreEscaped(format!("{at:.1}%"))) y="100%" overflow="visible" { path.act d="M0-6V27" {} }
            }
            svg x=(PreEscaped(format!("{:.1}%", bar.at))) y="100%" overflow="visible" {
                text x=(nudge) y="-18" text-anchor=(anchor) { (bar.value) }
                path d=(path) {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(blocks: Blocks, at: f64, side: Side, off: Option<Side>) -> Bar {
        let words = |text: &str| text.to_owned();
        Bar {
            blocks,
            at,
            side,
            off,
            act: None,
            value: words("5.2"),
            ends: (words("3.5"), words("5.1")),
            names: [words("Below"), words("Usual range"), words("Above")],
            says: words("5.2 is a little above the usual range"),
        }
    }

    #[test]
    fn a_bar_says_in_words_what_it_shows() {
        let drawn = bar(&sample(Blocks::Three, 78.1, Side::Above, None)).into_string();
        assert!(drawn.contains(r#"role="img" aria-label="5.2 is a little above the usual range""#), "{drawn}");
        assert!(drawn.contains(r#"x="78.1%""#) && drawn.contains(r#"<div class="out here"></div></div>"#), "{drawn}");
        assert!(["Below", "Usual range", "Above"].iter().all(|name| drawn.contains(name)));
    }

    #[test]
    fn a_line_stands_where_it_is_said_to() {
        let plain = sample(Blocks::Three, 78.1, Side::Above, None);
        assert!(!bar(&plain).into_string().contains("class=\"act\""));
        let drawn = bar(&Bar { act: Some(87.5), ..plain }).into_string();
        assert!(drawn.contains(r#"x="87.5%" y="100%" overflow="visible"><path class="act""#), "{drawn}");
    }

    #[test]
    fn one_end_means_two_blocks_and_off_the_bar_is_an_arrow() {
        let two = bar(&sample(Blocks::UpTo, 98.5, Side::Above, Some(Side::Above))).into_string();
        assert!(!two.contains("Below") && two.contains(r#"text-anchor="end""#));
        let inside = bar(&sample(Blocks::UpTo, 50.0, Side::Inside, None)).into_string();
        assert_ne!(two.split("d=\"").nth(1), inside.split("d=\"").nth(1));
    }
}

//! The block bar: where its blocks end and where the value stands, in hundredths of its width.

use super::range::{Measured, Range};
use crate::kit::side::{Blocks, Side};

impl Blocks {
    /// Where the inside block begins and ends.
    pub const fn inside(self) -> (f64, f64) {
        match self {
            Self::Three => (25.0, 75.0),
            Self::UpTo => (0.0, 70.0),
            Self::From => (40.0, 100.0),
        }
    }
}

/// A bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    pub blocks: Blocks,
    /// Where the value stands.
    pub at: f64,
    /// To which side the true value lies off the bar, or beyond the mark.
    pub off: Option<Side>,
    /// In which block it stands.
    pub side: Side,
    /// Where somebody acts, if that is on the bar.
    pub act: Option<f64>,
}

/// How near a mark comes to an end of its block.
const AIR: f64 = 1.5;

impl Bar {
    /// The bar of a value in a range; none where one cannot tell in which block it belongs, or the range has no width.
    pub fn of(value: Measured, range: &Range) -> Option<Self> {
        let side = range.side(value)?;
        let (blocks, at) = position(value.number, range)?;
        let (is_more, is_less) = match value.beyond {
            Some(beyond) => (beyond.is_more(), !beyond.is_more()),
            None => (at > 100.0, at < 0.0),
        };
        let off = is_more.then_some(Side::Above).or(is_less.then_some(Side::Below));
        let (start, end) = blocks.inside();
        let (from, to) = match side {
            Side::Below => (0.0, start),
            Side::Inside => (start, end),
            Side::Above => (end, 100.0),
        };
        Some(Self { blocks, at: at.clamp(from + AIR, to - AIR), off, side, act: None })
    }

    /// The same with a line where somebody acts; without one where that lies off the bar.
    #[must_use]
    pub fn acting_above(self, number: f64, range: &Range) -> Self {
        let on_it = |(blocks, at): &(Blocks, f64)| *blocks == self.blocks && (0.0..=100.0).contains(at);
        Self { act: position(number, range).filter(on_it).map(|(_, at)| at), ..self }
    }
}

/// Which blocks a range has, and where a number lies in them: off the bar below 0 and above 100.
fn position(number: f64, range: &Range) -> Option<(Blocks, f64)> {
    match *range {
        // Nothing lies below nothing: a block for it would only ask what it means.
        Range::Between(low, high) if low.at == 0.0 && number >= 0.0 => up_to(number, high.at),
        Range::Between(low, high) if low.at < high.at => {
            Some((Blocks::Three, 25.0 + 50.0 * (number - low.at) / (high.at - low.at)))
        }
        Range::UpTo(high) => up_to(number, high.at),
        Range::From(low) if low.at > 0.0 => Some((Blocks::From, 40.0 * number / low.at)),
        Range::Between(..) | Range::From(_) => None,
    }
}

fn up_to(number: f64, high: f64) -> Option<(Blocks, f64)> {
    (high > 0.0).then(|| (Blocks::UpTo, 70.0 * number / high))
}

#[cfg(test)]
mod tests {
    use super::super::range::{Beyond, End};
    use super::*;

    fn bar(number: f64, low: Option<f64>, high: Option<f64>) -> Option<Bar> {
        let end = |at| End { at, within: true };
        Bar::of(Measured { number, beyond: None }, &Range::new(low.map(end), high.map(end))?)
    }

    #[test]
    fn a_value_stands_in_its_block_even_at_the_very_end_of_it() {
        let at = |number| bar(number, Some(3.5), Some(5.1)).map(|bar| (bar.at, bar.off));
        assert_eq!(at(4.3), Some((50.0, None)));
        assert_eq!(at(5.1), Some((73.5, None)));
        assert!(at(5.100_1).is_some_and(|(at, _)| (at - 76.5).abs() < 0.01));
        assert_eq!(at(3.5), Some((26.5, None)));
    }

    #[test]
    fn what_is_off_the_bar_stands_at_its_edge_with_an_arrow() {
        let at = |number| bar(number, Some(3.5), Some(5.1)).map(|bar| (bar.at, bar.off));
        assert_eq!(at(60.0), Some((98.5, Some(Side::Above))));
        assert_eq!(at(0.1), Some((1.5, Some(Side::Below))));
        let beyond = Measured { number: 90.0, beyond: Some(Beyond::More) };
        let drawn = Bar::of(beyond, &Range::From(End { at: 60.0, within: true })).unwrap();
        assert_eq!((drawn.at, drawn.off), (60.0, Some(Side::Above)));
    }

    #[test]
    fn a_range_with_one_end_has_two_blocks() {
        assert_eq!(bar(65.0, None, Some(130.0)).map(|bar| (bar.blocks, bar.at)), Some((Blocks::UpTo, 35.0)));
        assert_eq!(bar(80.0, Some(40.0), None).map(|bar| (bar.blocks, bar.at)), Some((Blocks::From, 80.0)));
        assert_eq!(bar(5.0, Some(0.0), Some(10.0)).map(|bar| bar.blocks), Some(Blocks::UpTo));
        assert_eq!(bar(0.0, Some(-2.0), Some(2.0)).map(|bar| (bar.blocks, bar.at)), Some((Blocks::Three, 50.0)));
    }

    #[test]
    fn the_line_where_somebody_acts_stands_on_the_same_scale_or_not_at_all() {
        let end = |at| End { at, within: true };
        let range = Range::Between(end(3.5), end(5.1));
        let acting = |number| bar(5.2, Some(3.5), Some(5.1)).map(|bar| bar.acting_above(number, &range).act);
        assert_eq!(acting(5.1), Some(Some(75.0)));
        assert_eq!(acting(3.5), Some(Some(25.0)));
        assert_eq!([acting(9.0), acting(1.0)], [Some(None), Some(None)]);
    }

    #[test]
    fn a_range_without_width_has_no_bar() {
        assert_eq!(bar(1.0, Some(0.0), Some(0.0)), None);
        assert_eq!(bar(1.0, Some(2.0), Some(2.0)), None);
        assert_eq!(bar(1.0, None, Some(0.0)), None);
    }
}

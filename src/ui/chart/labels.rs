//! The words on a chart, where there is room for them: the last value first, then the first, the extremes, the others.

use maud::{Markup, html};

use super::{BOTTOM, Chart, LEFT, Point, RIGHT, Scale, TOP, coordinate};

/// About as wide as a digit of the labels, and as high as a line of them.
const DIGIT: f64 = 9.2;
const LINE: f64 = 17.0;

/// A rectangle that is taken: left, top, right, bottom.
type Taken = [f64; 4];

/// The values at their points.
pub(super) fn values(scale: &Scale, chart: &Chart) -> Markup {
    let points: Vec<&Point> = chart.stretches.iter().flat_map(|stretch| &stretch.points).collect();
    let mut taken: Vec<Taken> = points.iter().map(|point| around(scale, point)).collect();
    let mut placed = Vec::new();
    for (rank, at) in by_weight(&points).into_iter().enumerate() {
        let covers = |spot: &Taken, from: usize| {
            taken.iter().enumerate().skip(from).any(|(of, one)| of != at && overlap(one, spot))
        };
        let spots = spots(scale, &points, at);
        let clear = spots.iter().find(|spot| !covers(&spot.1, 0));
        // The first four are worth covering other points; no label covers another.
        let worth = || spots.iter().filter(|_| rank < 4).find(|spot| !covers(&spot.1, points.len()));
        if let Some((y, spot)) = clear.or_else(worth).copied() {
            taken.push(spot);
            placed.push((at, f64::midpoint(spot[0], spot[2]), y));
        }
    }
    placed.sort_by_key(|(at, ..)| *at);
    html! {
        @for (at, x, y) in placed {
            text.value.out[points[at].is_outside] x=(coordinate(x)) y=(coordinate(y)) text-anchor="middle" { (points[at].text) }
        }
    }
}

/// The days under the axis: the ends always, the others where there is room.
pub(super) fn days(scale: &Scale, chart: &Chart) -> Markup {
    let count = chart.days.len();
    let mut taken: Vec<Taken> = Vec::new();
    let mut placed = Vec::new();
    for at in ends_first(count) {
        let (x, text) = (scale.x(chart.days[at].0), &chart.days[at].1);
        let wide = width(text);
        // The first and the last stand inside the drawing, not around its edges.
        let start = (x - wide / 2.0).clamp(0.0, RIGHT + 44.0 - wide);
        let spot = [start - 6.0, 0.0, start + wide + 6.0, LINE];
        if !taken.iter().any(|one| overlap(one, &spot)) {
            taken.push(spot);
            placed.push((x, start, text));
        }
    }
    html! {
        @for (x, start, text) in placed {
            path.axis d={ "M" (coordinate(x)) " " (coordinate(BOTTOM)) "v6" } {}
            text.day x=(coordinate(start)) y=(coordinate(BOTTOM + 24.0)) { (text) }
        }
    }
}

fn ends_first(count: usize) -> impl Iterator<Item = usize> {
    let ends = if count > 1 { vec![0, count - 1] } else { (0..count).collect() };
    let others = 1..count.saturating_sub(1);
    ends.into_iter().chain(others)
}

/// Which values are wanted most.
fn by_weight(points: &[&Point]) -> Vec<usize> {
    let by_number = |one: &usize, other: &usize| points[*one].number.total_cmp(&points[*other].number);
    let all = 0..points.len();
    let wanted =
        [all.clone().next_back(), all.clone().next(), all.clone().max_by(by_number), all.clone().min_by(by_number)];
    let outside = all.clone().rev().filter(|at| points[*at].is_outside);
    let mut order: Vec<usize> = Vec::new();
    for at in wanted.into_iter().flatten().chain(outside).chain(all.clone().rev()) {
        if !order.contains(&at) {
            order.push(at);
        }
    }
    order
}

/// Above a peak, below a dip; the other side where that is taken. With the height of the text's foot.
fn spots(scale: &Scale, points: &[&Point], at: usize) -> [(f64, Taken); 2] {
    let point = points[at];
    let (x, y) = (scale.x(point.at), scale.y(point.number));
    let half = width(&point.text) / 2.0;
    let middle = x.clamp(LEFT - 12.0 + half, RIGHT + 12.0 - half);
    let spot = |foot: f64| (foot, [middle - half, foot - LINE + 2.0, middle + half, foot + 2.0]);
    let (above, below) = (spot((y - 11.0).max(TOP - 14.0)), spot((y + 22.0).min(BOTTOM - 4.0)));
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|near| points.get(near));
    let is_dip = beside.map(|near| near.number).sum::<f64>() / 2.0 > point.number && at > 0 && at + 1 < points.len();
    if is_dip { [below, above] } else { [above, below] }
}

fn around(scale: &Scale, point: &Point) -> Taken {
    let (x, y) = (scale.x(point.at), scale.y(point.number));
    [x - 7.0, y - 7.0, x + 7.0, y + 7.0]
}

fn width(text: &str) -> f64 {
    f64::from(u16::try_from(text.chars().count()).unwrap_or(u16::MAX)) * DIGIT
}

fn overlap(one: &Taken, other: &Taken) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

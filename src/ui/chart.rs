//! A line over time, drawn by the server as SVG of about a phone's width, so that nothing is shrunk: a band for what is
//! usual, a real axis of time, the values at their points. A line breaks where its stretches end.
//!
//! Points outside are diamonds and not only of another colour. What the drawing shows, its description says; the table
//! that belongs to it is the page's.

mod labels;

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};

/// A chart to be drawn.
pub struct Chart {
    pub title: String,
    /// All that it shows, in a sentence.
    pub description: String,
    /// What belongs on one line, in the order of time.
    pub stretches: Vec<Stretch>,
    /// Words on the axis of time, the first and the last included.
    pub days: Vec<(f64, String)>,
}

/// Points on one line, and what they are compared with.
pub struct Stretch {
    pub points: Vec<Point>,
    /// The band behind them.
    pub band: Option<Band>,
}

/// A value at an instant. The unit of time is the caller's.
pub struct Point {
    pub at: f64,
    pub number: f64,
    pub text: String,
    /// Whether it lies outside.
    pub is_outside: bool,
}

/// From, to, or both, with what stands there.
pub struct Band {
    /// The lower end.
    pub low: Option<(f64, String)>,
    /// The upper end.
    pub high: Option<(f64, String)>,
}

/// The drawing's size, and the part of it in which points lie. Right of that stand the ends of the band.
const WIDE: f64 = 340.0;
const HIGH: f64 = 232.0;
const LEFT: f64 = 14.0;
const RIGHT: f64 = 294.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 192.0;

/// From values to places on the drawing.
struct Scale {
    start: f64,
    end: f64,
    low: f64,
    high: f64,
}

impl Scale {
    /// Over all points and all ends of bands; never from zero, but always with the band in sight.
    fn of(chart: &Chart) -> Self {
        let points = || chart.stretches.iter().flat_map(|stretch| &stretch.points);
        let ends = chart.stretches.iter().filter_map(|stretch| stretch.band.as_ref());
        let ends = ends.flat_map(|band| [&band.low, &band.high].into_iter().flatten().map(|end| end.0));
        let numbers: Vec<f64> = points().map(|point| point.number).chain(ends).collect();
        let (low, high) = extent(numbers.iter().copied());
        let (start, end) = extent(points().map(|point| point.at));
        let air = if high > low { (high - low) * 0.14 } else { high.abs().max(1.0) * 0.1 };
        Self { start, end, low: low - air, high: high + air }
    }

    fn x(&self, at: f64) -> f64 {
        let whole = self.end - self.start;
        let part = if whole > 0.0 { (at - self.start) / whole } else { 0.5 };
        LEFT + part * (RIGHT - LEFT)
    }

    fn y(&self, number: f64) -> f64 {
        BOTTOM - (number - self.low) / (self.high - self.low) * (BOTTOM - TOP)
    }
}

fn extent(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| (low.min(one), high.max(one)))
}

/// Draws it. `id` tells its parts from those of other charts on the page.
pub fn chart(id: &str, chart: &Chart) -> Markup {
    let scale = Scale::of(chart);
    let (title, description) = (format!("{id}-title"), format!("{id}-says"));
    html! {
        svg.chart viewBox={ "0 0 " (WIDE) " " (HIGH) } role="img" aria-labelledby={ (title) " " (description) } {
            title id=(title) { (chart.title) }
            desc id=(description) { (chart.description) }
            @for (at, stretch) in chart.stretches.iter().enumerate() {
                @if let Some(band) = &stretch.band { (draw_band(&scale, chart, at, band)) }
            }
            path.axis d={ "M" (coordinate(LEFT - 6.0)) " " (coordinate(BOTTOM)) "H" (coordinate(RIGHT + 6.0)) } {}
            @for stretch in &chart.stretches { path.line d=(line(&scale, &stretch.points)) {} }
            @for point in chart.stretches.iter().flat_map(|stretch| &stretch.points) { (draw_point(&scale, point)) }
            (labels::values(&scale, chart))
            (labels::days(&scale, chart))
        }
    }
}

/// The band reaches half-way to the stretches beside it, and off the drawing where it has no end.
fn draw_band(scale: &Scale, chart: &Chart, at: usize, band: &Band) -> Markup {
    let (from, to) = reach(scale, chart, at);
    let high = band.high.as_ref().map_or(TOP - 12.0, |end| scale.y(end.0));
    let low = band.low.as_ref().map_or(BOTTOM, |end| scale.y(end.0));
    let is_last = at + 1 == chart.stretches.len();
    let ends = [&band.low, &band.high];
    html! {
        rect.band x=(coordinate(from)) y=(coordinate(high)) width=(coordinate(to - from)) height=(coordinate(low - high)) {}
        @for (number, text) in ends.into_iter().flatten() {
            path.end d={ "M" (coordinate(from)) " " (coordinate(scale.y(*number))) "H" (coordinate(to)) } {}
            @if is_last { text.end x=(coordinate(RIGHT + 10.0)) y=(coordinate(scale.y(*number) + 4.5)) { (text) } }
        }
    }
}

fn reach(scale: &Scale, chart: &Chart, at: usize) -> (f64, f64) {
    let first = |stretch: &Stretch| stretch.points.first().map(|point| scale.x(point.at));
    let last = |stretch: &Stretch| stretch.points.last().map(|point| scale.x(point.at));
    let half_way = |left: usize| {
        let (end, start) = (chart.stretches.get(left).and_then(last)?, chart.stretches.get(left + 1).and_then(first)?);
        Some(f64::midpoint(end, start))
    };
    let from = at.checked_sub(1).and_then(half_way).map_or(LEFT - 6.0, |half| half + 1.5);
    let to = half_way(at).map_or(RIGHT + 6.0, |half| half - 1.5);
    (from, to)
}

fn line(scale: &Scale, points: &[Point]) -> Markup {
    let mut path = String::new();
    for (at, point) in points.iter().enumerate() {
        let letter = if at == 0 { 'M' } else { 'L' };
        _ = write!(path, "{letter}{:.1} {:.1}", scale.x(point.at), scale.y(point.number));
    }
    PreEscaped(path)
}

fn draw_point(scale: &Scale, point: &Point) -> Markup {
    let (x, y) = (scale.x(point.at), scale.y(point.number));
    html! {
        @if point.is_outside { path.point.out d={ "M" (coordinate(x)) " " (coordinate(y - 7.0)) "l7 7-7 7-7-7z" } {} }
        @else { circle.point cx=(coordinate(x)) cy=(coordinate(y)) r="4.5" {} }
    }
}

/// A place on the drawing, to a tenth.
fn coordinate(number: f64) -> Markup {
    PreEscaped(format!("{number:.1}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(at: f64, number: f64, text: &str, is_outside: bool) -> Point {
        Point { at, number, text: text.to_owned(), is_outside }
    }

    fn sample(stretches: Vec<Stretch>) -> String {
        let days = vec![(0.0, "Jan 2026".to_owned()), (100.0, "Apr 2026".to_owned())];
        let (title, description) = ("Potassium <over> time".to_owned(), "4 values".to_owned());
        chart("c", &Chart { title, description, stretches, days }).into_string()
    }

    fn band(low: f64, high: f64) -> Band {
        Band { low: Some((low, low.to_string())), high: Some((high, high.to_string())) }
    }

    #[test]
    fn uneven_gaps_stay_uneven_and_every_value_is_printed_as_written() {
        let points =
            vec![point(0.0, 4.0, "4.00", false), point(10.0, 4.4, "4.4", false), point(100.0, 5.2, "5.2", true)];
        let drawn = sample(vec![Stretch { points, band: Some(band(3.5, 5.1)) }]);
        assert!(drawn.contains(r#"cx="14.0""#) && drawn.contains(r#"cx="42.0""#), "{drawn}");
        assert!(drawn.contains(r#"<path class="point out" d="M294.0"#), "outside is another shape: {drawn}");
        for text in [">4.00<", ">4.4<", ">5.2<", ">3.5<", ">5.1<", "Potassium &lt;over&gt; time", "Apr 2026"] {
            assert!(drawn.contains(text), "{text}: {drawn}");
        }
        assert!(drawn.contains(r#"role="img" aria-labelledby="c-title c-says""#));
    }

    #[test]
    fn a_line_breaks_between_its_stretches() {
        let one = Stretch {
            points: vec![point(0.0, 4.0, "4", false), point(40.0, 4.2, "4.2", false)],
            band: Some(band(3.5, 5.1)),
        };
        let two = Stretch { points: vec![point(60.0, 4.1, "4.1", false), point(100.0, 4.3, "4.3", false)], band: None };
        let drawn = sample(vec![one, two]);
        assert_eq!(drawn.matches(r#"class="line""#).count(), 2);
        assert_eq!(drawn.matches(r#"class="band""#).count(), 1);
    }

    #[test]
    fn equal_values_and_one_instant_draw_inside_the_page() {
        let points = vec![point(5.0, 4.0, "4", false), point(5.0, 4.0, "4", false)];
        let drawn = sample(vec![Stretch { points, band: None }]);
        assert!(!drawn.contains("NaN") && !drawn.contains("inf"), "{drawn}");
    }

    #[test]
    fn where_points_crowd_the_ends_and_extremes_keep_their_values() {
        let points = (0..200_i32).map(|n| point(f64::from(n), f64::from(n % 7), &format!("{n}v"), false)).collect();
        let drawn = sample(vec![Stretch { points, band: None }]);
        assert!(drawn.contains(">0v<") && drawn.contains(">199v<"));
        assert!(drawn.matches("class=\"value").count() < 40, "the others would cover each other");
    }
}

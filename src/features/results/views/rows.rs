//! Values in a table, page by page, and what files took the place of.

use maud::{Markup, html};

use super::status::{status_alone, tone};
use super::value::{is_report, picture, with_unit};
use super::when::When;
use crate::features::results::model::{EarlierFile, Names, Value, ValuePage};
use crate::kit::date::{TimeZone, day, spelled};
use crate::kit::text::Words;
use crate::ui::layout::Link;
use crate::ui::parts;
use crate::ui::prose::laid_out;
use crate::ui::table::{Column, table};
use crate::{links, say};

/// The values with what the patient will read of each: its plain name, its status in words, the bar, the note. Values that
/// came are said to be taken `when` that is not clear.
pub fn values_table<'v>(words: Words, values: impl Iterator<Item = &'v Value>, when: Option<&When<'_>>) -> Markup {
    let columns = [
        Column::new(say!(words, "enter-test")),
        Column::new(say!(words, "enter-value")),
        Column::new(say!(words, "enter-range")),
        Column::new(say!(words, "enter-patient-reads")),
    ];
    let row = |value: &Value| {
        vec![
            html! {
                (value.test)
                @if let Some(when) = when.and_then(|when| when.said(words, value)) { br; span.hint { (when) } }
            },
            html! { (written(words, value)) (before(words, value)) },
            html! { @if value.range_text.is_empty() { "–" } @else { (with_unit(&value.range_text, &value.unit)) } },
            reads(words, value),
        ]
    };
    html! { div.checked { (table(&say!(words, "enter-values"), &columns, values.map(row).collect())) } }
}

/// The value as the laboratory wrote it: a text keeps its lines and columns.
fn written(words: Words, value: &Value) -> Markup {
    let text = value.text.reveal();
    html! {
        @if is_report(text) { (laid_out(text, &say!(words, "values-columns"))) }
        @else { strong { (text) } " " (value.unit) }
    }
}

/// What it was before.
fn before(words: Words, value: &Value) -> Markup {
    html! { @for earlier in &value.earlier {
        br; span.hint { (say!(words, "enter-before", value = with_unit(earlier.text.reveal(), &earlier.unit))) }
    } }
}

fn reads(words: Words, value: &Value) -> Markup {
    let heading = Names::default().heading(words, value);
    let status = value.status();
    html! {
        (heading.name) " " (parts::tag(tone(status), &status_alone(words, value)))
        (picture(words, value, &heading))
        @if !value.note.reveal().is_empty() { (laid_out(value.note.reveal(), &say!(words, "values-columns"))) }
    }
}

/// What a file took the place of, each a click away.
pub fn earlier(words: Words, file: &str, earlier: &[EarlierFile], zone: &TimeZone) -> Markup {
    html! {
        @if !earlier.is_empty() { ul.plain { @for one in earlier { li {
            a href=(links::earlier_file(file, one.at)) target="_blank" rel="noopener" {
                @match one.replaced_at {
                    Some(at) => (say!(words, "results-earlier-file", date = spelled(words, day(at, zone)))),
                    None => (say!(words, "results-earlier-file-undated")),
                }
                span.unseen { " " (say!(words, "results-open-tab")) }
            }
        } } } }
    }
}

/// Which of many values are on the page, and the way to the others.
pub fn paging(words: Words, page: ValuePage, result: &str) -> Markup {
    if !page.is_one_of_several() {
        return html! {};
    }
    let (from, to) = (page.before() + 1, page.until());
    let link = |number, label| Link::new(links::page_of_values(result, number), label);
    let before = (page.number > 1).then(|| link(page.number - 1, say!(words, "values-page-before")));
    let after = (to < page.all).then(|| link(page.number + 1, say!(words, "values-page-after")));
    html! {
        p { (say!(words, "values-page", from = from, to = to, all = page.all)) }
        (parts::paging(words, before.as_ref(), after.as_ref()))
    }
}

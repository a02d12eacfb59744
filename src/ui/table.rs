//! Tables that become lists on a phone: each cell then carries its column's name.

use maud::{Markup, html};

/// A column: its name, and whether it holds numbers.
pub struct Column {
    label: String,
    numbers: bool,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), numbers: false }
    }

    /// A column of numbers, which line up at their end.
    pub fn numbers(label: impl Into<String>) -> Self {
        Self { label: label.into(), numbers: true }
    }
}

/// A table. The first cell of each row names the row. The caption is read out, not seen.
pub fn table(caption: &str, columns: &[Column], rows: Vec<Vec<Markup>>) -> Markup {
    draw(&html! { caption.unseen { (caption) } }, columns, rows)
}

/// A table whose caption everybody sees.
pub fn captioned(caption: &str, columns: &[Column], rows: Vec<Vec<Markup>>) -> Markup {
    draw(&html! { caption { (caption) } }, columns, rows)
}

// The roles are written out because browsers take them away from a table that is laid out as a list.
fn draw(caption: &Markup, columns: &[Column], rows: Vec<Vec<Markup>>) -> Markup {
    html! {
        table role="table" {
            (caption)
            thead role="rowgroup" { tr role="row" {
                @for column in columns { th.number[column.numbers] scope="col" role="columnheader" { (column.label) } }
            } }
            tbody role="rowgroup" {
                @for row in rows { tr role="row" {
                    @for (at, (cell, column)) in row.into_iter().zip(columns).enumerate() {
                        @if at == 0 { th scope="row" role="rowheader" { (cell) } }
                        @else { td.number[column.numbers] role="cell" data-label=(column.label) { span { (cell) } } }
                    }
                } }
            }
        }
    }
}

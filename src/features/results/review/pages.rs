//! The handlers of those who look at results: the queue, one result, what becomes of it.

pub mod files;
pub mod holding;
pub mod queue;
pub mod release;
pub mod result;
pub mod retraction;
pub mod signing;
pub mod withholding;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::model::Narrowed;
use super::views::queue::keeping;
use crate::kit::id::{ResultId, kind};
use crate::links;
use crate::vault::Chart;
use crate::vault::purpose::OfChart;
use crate::web::form::Filter;
use crate::web::{Error, InPath, Notice, Page, Portal, Reply};

/// The result that an address names, and the part of the queue from which its reader came.
#[derive(Clone, Copy)]
pub struct Asked {
    id: ResultId,
    queue: Narrowed,
}

impl FromRequestParts<Portal> for Asked {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let id = InPath::<kind::Result>::from_request_parts(parts, portal).await?.0;
        let Filter(asked) = Filter::from_request_parts(parts, portal).await?;
        Ok(Self { id, queue: queue::narrowed(&asked) })
    }
}

impl Asked {
    /// Back to the page of the result.
    fn back<P: OfChart>(self, page: Page, chart: &Chart<P>, notice: Notice) -> Reply {
        page.go(&keeping(self.queue, &links::review_result(chart.patient(), self.id)), notice)
    }
}

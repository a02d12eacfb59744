//! Uploading: two identifiers on screen, then files, each looked at before it is kept. What was kept waits on the same
//! page until somebody says what it is.

pub mod staged;

use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::forms::say_fault;
use super::inspection::Checks;
use super::model::{FileFault, kind_by_name};
use super::views;
use crate::features::results::pages::who;
use crate::kit::phi::Phi;
use crate::links;
use crate::ui::form::Filled;
use crate::vault::purpose::{ReviewResults, StageFile};
use crate::vault::{Chart, Panel};
use crate::web::upload::{Arrived, Came, Files, MOST_FILES};
use crate::web::{Error, Kept, Page, Portal, Reply, SignedIn};
use staged::{MEGABYTES, shown};

/// `GET /staff/patients/{patient}/results/new`. With leave to review, which cannot write.
pub async fn new(
    page: Page,
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReviewResults>,
    kept: Kept,
) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    let (shown, filled) = shown(&portal, &visitor.0.caller, &chart, filled).await?;
    let view = views::page(page.words(), &who(&chart)?, &shown, &[], &filled);
    page.show(view)
}

/// `POST /staff/patients/{patient}/results/new`
pub async fn create(page: Page, chart: Chart<StageFile>, checks: Checks, mut files: Files) -> Reply {
    let faults = take(&chart, &checks, &mut files).await?;
    let (words, status) = (page.words(), status(&faults));
    if files.by_script {
        let said = faults.first().map(|(_, fault)| say_fault(words, *fault)).unwrap_or_default();
        return page.say(status, said);
    }
    if faults.is_empty() {
        return page.go(&links::upload(chart.patient()), None);
    }
    let (shown, filled) = shown(&checks.portal, &checks.caller, &chart, Filled::empty()).await?;
    let said: Vec<_> = faults.into_iter().map(|(name, fault)| (name, say_fault(words, fault))).collect();
    page.show_as(status, views::page(words, &who(&chart)?, &shown, &said, &filled))
}

/// Takes the files one by one: that one is refused loses none of the others.
async fn take(chart: &Chart<StageFile>, checks: &Checks, files: &mut Files) -> Result<Vec<(Phi, FileFault)>, Error> {
    let (mut faults, mut taken) = (Vec::new(), 0);
    loop {
        let full =
            if taken < MOST_FILES { checks.room(chart).await? } else { Some(FileFault::TooMany { most: MOST_FILES }) };
        let wants = |name: &str| full.is_none() && !matches!(kind_by_name(name), Err(FileFault::TwoEndings));
        let Some(arrived) = files.next(wants).await? else { break };
        taken += 1;
        let name = Phi::new(arrived.name.clone());
        if let Err(fault) = one(chart, checks, arrived, full).await? {
            faults.push((name, fault));
        }
    }
    if taken == 0 {
        faults.push((Phi::default(), FileFault::Missing));
    }
    Ok(faults)
}

async fn one(
    chart: &Chart<StageFile>,
    checks: &Checks,
    arrived: Arrived,
    full: Option<FileFault>,
) -> Result<Result<(), FileFault>, Error> {
    match (arrived.came, full) {
        (Came::Empty, _) => Ok(Err(FileFault::Empty)),
        (_, Some(fault)) => Ok(Err(fault)),
        (Came::TooLarge, None) => Ok(Err(FileFault::TooLarge { most: MEGABYTES })),
        (Came::Unwanted, None) => Ok(Err(kind_by_name(&arrived.name).err().unwrap_or(FileFault::WrongType))),
        (Came::Whole(stored), None) => checks.stage(chart, &arrived.name, stored).await,
    }
}

/// Too large is a status of its own; everything else is a form that was not right.
fn status(faults: &[(Phi, FileFault)]) -> StatusCode {
    match faults {
        [] => StatusCode::CREATED,
        [(_, FileFault::TooLarge { .. })] => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

impl FromRequestParts<Portal> for Checks {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let panel = Panel::from_request_parts(parts, portal).await?;
        let SignedIn(visitor) = SignedIn::from_request_parts(parts, portal).await?;
        Ok(Self { portal: portal.clone(), caller: visitor.caller, panel })
    }
}

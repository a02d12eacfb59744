//! At the front desk: what the person says, then the person or a call, then the code.

use axum::extract::State;

use super::sheet;
use crate::features::recovery::forms::{Caller, Seen};
use crate::features::recovery::model::{self, Refused, Whose};
use crate::features::recovery::views::{desk as views, sheet as paper};
use crate::kit::id::kind;
use crate::kit::mistake::Mistake;
use crate::links;
use crate::logins::{Blocked, Claimed, IdentityRefusal, IssueRefusal, Matched, SeenBy};
use crate::ui::form::Filled;
use crate::ui::layout::Link;
use crate::vault::Chart;
use crate::vault::purpose::RecoverLogin;
use crate::web::{Error, Form, InPath, Kept, Page, Portal, Reply};

/// `GET /staff/patients/{patient}/recovery`
pub async fn ask(page: Page, State(portal): State<Portal>, chart: Chart<RecoverLogin>, kept: Kept) -> Reply {
    let (page, filled) = kept.put_back(page, Filled::empty());
    show(page, &portal, &chart, &filled, None).await
}

/// `POST /staff/patients/{patient}/recovery`
pub async fn compare(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<RecoverLogin>,
    form: Form<Caller>,
) -> Reply {
    let (caller, filled) = match form.typed() {
        Ok(typed) => typed,
        Err(filled) => return show(page, &portal, &chart, &filled, None).await,
    };
    match chart.match_identity(claimed(caller)).await {
        Ok(recovery) => page.go(&links::recovery_of(chart.patient(), recovery), None),
        Err(IdentityRefusal::Wrong) => {
            show(page, &portal, &chart, &filled, Some(Refused::Mistaken(Mistake::Wrong))).await
        }
        Err(IdentityRefusal::Wait(wait)) => {
            show(page, &portal, &chart, &filled, Some(Refused::Mistaken(Mistake::wait(wait)))).await
        }
        Err(IdentityRefusal::Blocked) => show(page, &portal, &chart, &Filled::empty(), None).await,
        Err(IdentityRefusal::Fault(fault)) => Err(fault.into()),
    }
}

fn claimed(caller: Caller) -> Claimed {
    let Caller { account, born, number, email, chart } = caller;
    Claimed { account, born, number, email, chart }
}

async fn show(
    page: Page,
    portal: &Portal,
    chart: &Chart<RecoverLogin>,
    filled: &Filled,
    trouble: Option<Refused>,
) -> Reply {
    let found = chart.recoverable().await?;
    let login = |login: crate::logins::RecoverableLogin| model::Login {
        account: login.account,
        name: login.name,
        is_own: login.is_own,
        is_locked: login.is_locked,
        waiting: login.waiting.map(|(_, until)| until),
    };
    let around = model::Chart {
        patient: chart.patient(),
        logins: found.logins.into_iter().map(login).collect(),
        is_blocked: found.blocked == Some(Blocked::ChangedContact),
        zone: portal.vault.settings().zone(),
    };
    let view = views::ask(page.words(), filled, &around, trouble);
    match trouble {
        Some(Refused::Mistaken(Mistake::Wait(_))) => page.show_busy(view),
        _ if view.has_errors => page.show_invalid(view),
        _ => page.show(view),
    }
}

/// `GET /staff/patients/{patient}/recovery/{recovery}`
pub async fn make_sure(page: Page, chart: Chart<RecoverLogin>, recovery: InPath<kind::Recovery>) -> Reply {
    let matched = matched(&chart, chart.matched(recovery.0).await?);
    let words = page.words();
    page.show(views::make_sure(words, &Filled::empty(), &matched))
}

/// `POST /staff/patients/{patient}/recovery/{recovery}`: answers with the sheet, the only place where the code is.
pub async fn issue(
    page: Page,
    State(portal): State<Portal>,
    chart: Chart<RecoverLogin>,
    recovery: InPath<kind::Recovery>,
    form: Form<Seen>,
) -> Reply {
    let found = matched(&chart, chart.matched(recovery.0).await?);
    let words = page.words();
    let seen = match form.typed() {
        Ok((seen, _)) if seen.in_person => SeenBy::InPerson,
        Ok(_) => SeenBy::CallBack,
        Err(filled) => return page.show_invalid(views::make_sure(words, &filled, &found)),
    };
    match chart.issue_recovery(recovery.0, seen).await {
        Ok(made) => hand_over(page, &chart, &sheet(&portal, &made, Whose::Person)),
        Err(IssueRefusal::Blocked | IssueRefusal::NoNumber) => Err(Error::NotAllowed),
        Err(IssueRefusal::Fault(fault)) => Err(fault.into()),
    }
}

fn hand_over(page: Page, chart: &Chart<RecoverLogin>, sheet: &model::Sheet) -> Reply {
    let words = page.words();
    let back = Link::back(words, links::card(chart.patient()));
    page.show_sheet(&paper::title(words), back, paper::note(words, sheet), &paper::pages(sheet))
}

fn matched(chart: &Chart<RecoverLogin>, matched: Matched) -> model::Matched {
    let Matched { recovery, name, numbers, .. } = matched;
    model::Matched { patient: chart.patient(), recovery, name, numbers }
}

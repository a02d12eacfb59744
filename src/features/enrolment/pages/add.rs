//! The chart of a code is added to the login that somebody has.

use super::under_way;
use crate::features::enrolment::views::add::{self as views, Becomes};
use crate::logins::{Enrolment, Fresh, Goal};
use crate::vault::Fault;
use crate::web::{Error, Newcomer, Page, Reply};
use crate::{done, links};

/// `GET /enrol/add`
pub async fn ask(page: Page, newcomer: Newcomer, by: Fresh) -> Reply {
    let (_, enrolment) = under_way(&newcomer).await?;
    let becomes = becomes(&enrolment, &newcomer)?;
    if by.is_staff {
        return Err(Error::NotAllowed);
    }
    let (words, whose) = (page.words(), enrolment.patient_name.clone().unwrap_or_default());
    page.show(views::ask(words, &whose, &by.name, becomes))
}

/// `POST /enrol/add`
pub async fn create(page: Page, newcomer: Newcomer, by: Fresh) -> Reply {
    let (token, _) = under_way(&newcomer).await?;
    let patient = newcomer.lobby().add_chart(&by, &token).await?;
    page.enrolled().go(&links::chart(patient), done!("notice-chart-added"))
}

/// What the login becomes to the patient; an enrolment without a chart adds none.
fn becomes(enrolment: &Enrolment, newcomer: &Newcomer) -> Result<Becomes, Fault> {
    let is_parents = enrolment.is_a_parents(&newcomer.portal().vault.rules());
    match enrolment.goal {
        Goal::Proxy(..) => Ok(Becomes::Proxy),
        Goal::Activation(..) if is_parents => Ok(Becomes::Parent),
        Goal::Activation(..) => Ok(Becomes::Oneself),
        Goal::SetUp | Goal::Invitation(_) | Goal::Recovery(..) | Goal::Factor(_) => Err(Fault::Stale),
    }
}

//! A link for a new password, sent by the front desk to the address that the patient has proven.

use axum::extract::State;

use crate::features::people::{store, views};
use crate::logins::ENOUGH_LINKS;
use crate::vault::Chart;
use crate::vault::purpose::SendReset;
use crate::web::{Page, Portal, Reply};
use crate::{done, links};

/// `POST /staff/patients/{patient}/reset`: nobody at the desk sees the link.
pub async fn send(page: Page, State(portal): State<Portal>, chart: Chart<SendReset>) -> Reply {
    let (words, patient) = (page.words(), chart.patient());
    if !portal.sends_links() {
        return page.show_invalid(views::card::held_back(words, patient));
    }
    match chart.write(store::send_reset).await {
        Ok(()) => page.go(&links::card(patient), done!("notice-reset-sent")),
        Err(fault) if fault.is_rule(ENOUGH_LINKS) => page.show_invalid(views::card::enough_links(words, patient)),
        Err(fault) => Err(fault.into()),
    }
}

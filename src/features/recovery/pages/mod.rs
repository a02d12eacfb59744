//! The handlers of recovery, by who meets them.

pub mod begin;
pub mod cancel;
pub mod contact;
pub mod desk;
pub mod managers;

use super::model::{Sheet, Whose};
use crate::kit::clock::Timestamp;
use crate::logins::Recovering;
use crate::vault::settings::{CLINIC_NAME, CLINIC_PHONE};
use crate::web::Portal;

fn sheet(portal: &Portal, made: &Recovering, whose: Whose) -> Sheet {
    let settings = portal.vault.settings();
    let from = Some(made.open_from).filter(|from: &Timestamp| *from > portal.vault.now());
    Sheet {
        name: made.name.clone(),
        language: made.language,
        code: made.code.grouped(),
        from,
        until: made.until,
        whose,
        url: portal.address.url(),
        clinic: settings.text(&CLINIC_NAME).to_owned(),
        phone: settings.text(&CLINIC_PHONE).to_owned(),
        zone: settings.zone(),
    }
}

//! Journeys through the portal in a real browser, as people take them.

mod backup_code;
mod compromised;
mod critical;
mod desk_enrolment;
mod every_page;
mod first_result;
mod four_orders;
mod from_laboratory;
mod gets_her_notice;
mod harness;
mod idle;
mod keyboard;
mod laboratory_files;
mod lost_phone;
mod mother;
mod passkeys;
mod reading;
mod release;
mod slow;
mod support;
mod typing;
mod uploads;
mod wishes;
mod without_script;

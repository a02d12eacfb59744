//! What follows when a code has opened its chart: the address that the code was sent to counts as proven, and the contact
//! on file hears that there is a login now.

use crate::kit::id::{AccountId, ActivationId, PatientId};
use crate::kit::text::Language;
use crate::logins::address::keep_proven;
use crate::vault::Fault;
use crate::vault::lobby::Writing;
use crate::vault::outbox::{self, Channel, Kind, Post, To};

/// How the code came, and whom the clinic has on file.
struct Contact {
    sent: Option<(Channel, String)>,
    email: Option<String>,
    mobile: Option<String>,
    agreed_at: Option<i64>,
    language: Language,
}

/// Tells the contact on file, wherever else the code may have gone.
pub(super) fn tell_contact_on_file(
    writing: &Writing<'_>,
    (patient, activation): (PatientId, ActivationId),
) -> Result<(), Fault> {
    let contact = contact(writing, patient, activation)?;
    let on_file = match (contact.email, contact.mobile.filter(|_| contact.agreed_at.is_some())) {
        (Some(email), _) => Some((Channel::Email, email)),
        (None, Some(mobile)) => Some((Channel::Text, mobile)),
        (None, None) => None,
    };
    let sent = contact.sent.filter(|sent| on_file.as_ref() != Some(sent));
    for (channel, address) in on_file.into_iter().chain(sent) {
        let to = To::Address { channel, address, language: contact.language, account: None };
        let post = Post { to, ..Post::to_chart(Kind::Activated, patient) };
        outbox::queue(writing, &post)?;
    }
    Ok(())
}

/// Whoever used the code has read what was sent to that address. A number needs the agreement that is on file.
pub(super) fn keep_proven_address(
    writing: &Writing<'_>,
    (patient, activation): (PatientId, ActivationId),
    account: AccountId,
) -> Result<(), Fault> {
    let contact = contact(writing, patient, activation)?;
    let Some((channel, address)) = contact.sent else { return Ok(()) };
    let agreed_at = contact.agreed_at.filter(|_| channel == Channel::Text);
    keep_proven(writing, account, (channel, &address), agreed_at).map(|_| ())
}

fn contact(writing: &Writing<'_>, patient: PatientId, activation: ActivationId) -> Result<Contact, Fault> {
    writing.sql.one(
        "select sent_by, sent_to, email, mobile, texts_agreed_at, language
           from activations join patients on patients.id = patient_id
          where patient_id = :patient and activations.id = :id",
        &[(":patient", &patient), (":id", &activation)],
        |row| {
            let channel = Channel::from_word(row.get_ref("sent_by")?.as_str()?);
            Ok(Contact {
                sent: channel.zip(row.get("sent_to")?),
                email: row.get("email")?,
                mobile: row.get("mobile")?,
                agreed_at: row.get("texts_agreed_at")?,
                language: Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default(),
            })
        },
    )
}

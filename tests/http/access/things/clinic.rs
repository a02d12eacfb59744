//! What is a login's, what is the clinic's, and what came by mail.

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::secret::Secret;
use anteroom::links;
use anteroom::vault::outbox::{Channel, Kind, Post, To};

use super::people::recovery;
use super::{NO_TOKEN, NOBODYS, PATIENTS, Whose, found, id_in};
use crate::access::world::World;
use crate::support::Member;

/// A session, device or factor of a login, where it is signed in elsewhere.
pub(super) async fn of_login(world: &World, name: &str, whose: Whose, member: Member) -> String {
    let other = if member == Member::Nils { Member::Maya } else { Member::Nils };
    let owner = if whose == Whose::Anothers { other } else { member };
    if !World::has_login(owner) {
        return NOBODYS.to_owned();
    }
    let page = world.browser(owner).get(links::SECURITY).await.text();
    let (before, after) = match name {
        "session" => ("/account/sessions/", "/end"),
        "device" => ("/account/devices/", "/distrust"),
        _ => ("/account/factors/", ""),
    };
    // Staff trust no device.
    id_in(&page, before, after).unwrap_or_else(|| NOBODYS.to_owned())
}

/// A thing of the clinic itself.
pub(super) async fn of_clinic(world: &mut World, name: &str) -> String {
    match name {
        "notice" => notice(world).await,
        "absence" => absence(world).await,
        "closure" => closure(world).await,
        "held_test" => held_test(world).await,
        "cover" => cover(world).await,
        other => panic!("say here how a real {{{other}}} is made, or in tests/http/access/things.rs of a chart"),
    }
}

/// A notice that could not leave: there is no mail server.
async fn notice(world: &World) -> String {
    let down = [
        ("mail.host", "localhost"),
        ("mail.port", "9"),
        ("mail.encryption", "tls"),
        ("mail.user", "elm"),
        ("mail.password", "quiet harbor"),
        ("mail.from", "portal@elm.example"),
    ];
    let vera = world.browser(Member::Vera);
    vera.post(links::MAIL_SERVER, &down).await;
    let language = anteroom::kit::text::Language::English;
    let to = To::Address { channel: Channel::Email, address: "maya@example.org".to_owned(), language, account: None };
    let post = Post {
        kind: Kind::PasswordChanged,
        to,
        patient: None,
        secret: Some(Secret::new(NO_TOKEN)),
        about: None,
        delay: SignedDuration::ZERO,
    };
    world.portal.portal.vault.outbox().post(post).await.expect("it is queued");
    Box::pin(world.portal.portal.outside.round(Channel::Email)).await.expect("the outbox can be worked through");
    found(&vera.get(links::STUCK_NOTICES).await, "/staff/notices/", "/")
}

async fn held_test(world: &mut World) -> String {
    let (number, vera) = (world.next(), world.browser(Member::Vera));
    vera.post(links::HELD_TESTS, &[("name", &*format!("potassium {number}")), ("why", "We call first"), ("days", "2")])
        .await;
    found(&vera.get(links::HELD_TESTS).await, "/staff/held-tests/", "/end")
}

/// Vera is away for a day, another one each time, and before anybody else who is.
async fn absence(world: &mut World) -> String {
    let number = world.next();
    let [fern, vera] = [Member::Fern, Member::Vera].map(|member| world.portal.cast.login(member).account.to_string());
    let (month, day) = ((number / 28 % 6 + 6).to_string(), (number % 28 + 1).to_string());
    let people = [("who", &*vera), ("cover", &*fern)];
    let first = [("first_year", "2026"), ("first_month", &*month), ("first_day", &*day)];
    let last = [("last_year", "2026"), ("last_month", &*month), ("last_day", &*day)];
    let fields: Vec<(&str, &str)> = people.into_iter().chain(first).chain(last).collect();
    let browser = world.browser(Member::Vera);
    browser.post(links::AWAY, &fields).await;
    found(&browser.get(links::AWAY).await, "/staff/away/", "/end")
}

async fn closure(world: &mut World) -> String {
    let (number, vera) = (world.next() % 28 + 1, world.browser(Member::Vera));
    let first = [("first_year", "2027"), ("first_month", "3"), ("first_day", &*number.to_string())];
    vera.post(links::CLOSURES, &first).await;
    found(&vera.get(links::HOURS).await, "/staff/hours/closures/", "/end")
}

async fn cover(world: &World) -> String {
    let sand = world.portal.cast.login(Member::Sand).account.to_string();
    let vera = world.browser(Member::Vera);
    vera.post(links::COVER, &[("clinician", &sand)]).await;
    found(&vera.get(links::COVER).await, "/staff/cover/", "/end")
}

/// The token of a link that came by mail, or the code of a sheet.
pub(super) async fn token(world: &mut World, path: &str) -> String {
    match path {
        "/activate/{token}" => world.portal.cast.open_code.reveal().to_owned(),
        "/verify-address/{token}" => {
            let number = world.next();
            let asker = PATIENTS[number as usize % PATIENTS.len()];
            let fields = [("email", &*format!("new{number}@example.org"))];
            let sent = world.browser(asker).post(links::DETAILS_EMAIL, &fields).await;
            mailed(world, "/verify-address/").await.unwrap_or_else(|| panic!("{} {}", sent.location(), sent.text()))
        }
        "/reset/{token}" => {
            let number = world.next() as usize;
            let login = world.portal.cast.login(PATIENTS[number % PATIENTS.len()]);
            let link = world.portal.reset_link(&login.username).await;
            link.rsplit('/').next().expect("a token").to_owned()
        }
        "/not-me/{token}" => {
            world.portal.prove_email(world.browser(Member::Maya), "maya.okafor@example.org").await;
            mailed(world, "/not-me/").await.expect("a link")
        }
        "/cancel-recovery/{token}" => {
            let place = format!(
                "{}/{}",
                links::recovery(world.portal.cast.maya),
                recovery(world, world.portal.cast.maya).await
            );
            world.browser(Member::Fern).post(place, &[("proof", "in_person"), ("sure", "yes")]).await;
            mailed(world, "/cancel-recovery/").await.expect("a link")
        }
        _ => NO_TOKEN.to_owned(),
    }
}

/// The secret of the last letter with a link to such a page.
async fn mailed(world: &World, part: &str) -> Option<String> {
    let letters = world.portal.post().await;
    let letter = letters.iter().rfind(|letter| letter.body.contains(part))?;
    letter.secret.as_ref().map(|secret| secret.reveal().to_owned())
}

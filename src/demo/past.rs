//! The invented past: who came when, what was measured, what was read.

use super::enrol::{Doorway, Login};
use super::invented::{Invented, MEMBERS, PAPERS, PATIENTS, Paper, STAFF};
use super::measured::{self, Measured, OF_LATE, OF_OLD};
use super::reached::Post;
use super::{Person, paper};
use crate::features::people::model::NewPatient;
use crate::features::proxies::model::{Reason, Wish};
use crate::features::results::upload::model::NewResult;
use crate::kit::clock::{Clock, SignedDuration, Timestamp};
use crate::kit::date::{Date, TimeZone, day};
use crate::kit::id::{PatientId, ResultId};
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::actor::{Role, Scope, Scopes};
use crate::vault::purpose::ReadResult;
use crate::vault::{Fault, Target, Vault};

/// Lives through the past, up to `now`.
pub(super) async fn live(vault: &Vault, past: &Clock, now: Timestamp) -> Result<Vec<Person>, Fault> {
    let (mut doorway, mut people, mail) = (Doorway::new(vault, past), Vec::new(), Post::new(vault));
    let staff = staff(&doorway, &mut people).await?;
    let [_, clinician, _, nurse, desk] = &staff;
    let mut patients = Vec::new();
    for (index, invented) in PATIENTS.iter().enumerate() {
        patients.push(doorway.register(desk, patient(index, invented)).await?);
    }
    let logins = members(&doorway, desk, &patients, &mut people).await?;
    mail.reach_all(&doorway, &staff, &logins).await?;
    // Whoever proves an address is signed out everywhere else.
    doorway = Doorway::new(vault, past);
    doorway.issue(desk, patients[3]).await?;
    doorway.set_goal(clinician, patients[2], measured::sugar_goal(now)).await?;
    let hands = (nurse, clinician);
    for (of, result) in values(&doorway, hands, &patients, (&OF_OLD, now)).await? {
        read(vault, &doorway, &logins[of.patient], patients[of.patient], result).await?;
    }
    let mut papers: Vec<&Paper> = PAPERS.iter().collect();
    papers.sort_by_key(|paper| -paper.3);
    for paper in papers {
        let collected = now - SignedDuration::from_hours(24 * paper.3 + 5);
        past.advance(collected.duration_since(vault.now()).max(SignedDuration::ZERO));
        // Sessions of days ago are over.
        doorway = Doorway::new(vault, past);
        let result = upload(&doorway, nurse, patients[paper.0], paper, collected).await?;
        if paper.4 {
            past.advance(SignedDuration::from_mins(50));
            doorway.release(clinician, patients[paper.0], result).await?;
        }
        if paper.1 == "Blood count" && paper.4 {
            read(vault, &doorway, &logins[0], patients[paper.0], result).await?;
        }
        past.advance(SignedDuration::from_mins(20));
        mail.deliver().await?;
    }
    values(&doorway, hands, &patients, (&OF_LATE, now)).await?;
    past.advance(now.duration_since(vault.now()).max(SignedDuration::ZERO));
    mail.deliver().await?;
    Ok(people)
}

/// What was measured, as somebody typed it.
async fn values<'m>(
    doorway: &Doorway<'_>,
    hands: (&Login, &Login),
    patients: &[PatientId],
    (measured, now): (&'m [Measured], Timestamp),
) -> Result<Vec<(&'m Measured, ResultId)>, Fault> {
    let mut entered = Vec::new();
    for of in measured {
        entered.push((of, measured::enter(doorway, hands, patients[of.patient], (of, now)).await?));
    }
    Ok(entered)
}

/// The staff in the order of [`STAFF`]: the manager first, since she invites the others.
async fn staff(doorway: &Doorway<'_>, people: &mut Vec<Person>) -> Result<[Login; 5], Fault> {
    let [vera, ito, sand, noor, fern] = &STAFF;
    let manager = doorway.set_up(vera.name, vera.username, vera.password).await?;
    people.push(person(vera.name, vera.role, &manager));
    let mut joined = Vec::new();
    for colleague in [ito, sand, noor, fern] {
        let role = Role::from_word(colleague.role).ok_or(Fault::Broken("an invented role is no role"))?;
        let login = doorway.join(&manager, (colleague.name, &[role]), colleague.username, colleague.password).await?;
        people.push(person(colleague.name, colleague.role, &login));
        joined.push(login);
    }
    let [ito, sand, noor, fern] = <[Login; 4]>::try_from(joined).map_err(|_| Fault::Broken("somebody did not join"))?;
    Ok([manager, ito, sand, noor, fern])
}

/// The patients with a login, and the son who may see his mother's results.
async fn members(
    doorway: &Doorway<'_>,
    desk: &Login,
    patients: &[PatientId],
    people: &mut Vec<Person>,
) -> Result<Vec<Login>, Fault> {
    let mut logins = Vec::new();
    for member in &MEMBERS {
        let invented = &PATIENTS[member.patient];
        let code = doorway.issue(desk, patients[member.patient]).await?;
        let login = doorway.activate(code, born(invented), member.username, member.password).await?;
        people.push(person(&format!("{} {}", invented.0, invented.1), member.role, &login));
        logins.push(login);
    }
    let (_, code) = doorway.invite_proxy(desk, patients[0], &son()).await?;
    doorway.act_for(&logins[1], code, born(&PATIENTS[0])).await?;
    Ok(logins)
}

/// What the front desk wrote down when Maya's son showed her letter.
fn son() -> Wish {
    Wish {
        name: Phi::from("Omar Okafor"),
        reason: Reason::Carer,
        scopes: Scopes::NONE.with(Scope::Results).with(Scope::Appointments),
        last_day: None,
        language: Language::English,
        email: None,
    }
}

async fn upload(
    doorway: &Doorway<'_>,
    nurse: &Login,
    patient: PatientId,
    of: &Paper,
    at: Timestamp,
) -> Result<ResultId, Fault> {
    let kind = of.2.parse().map_err(|_| Fault::Broken("an invented kind is no kind"))?;
    let new = NewResult { title: Phi::from(of.1), kind, collected_on: day(at, &TimeZone::UTC) };
    let Invented(given, family, ..) = &PATIENTS[of.0];
    let born = born(&PATIENTS[of.0]);
    let mut lines = vec![format!("Patient: {given} {family}"), format!("Date of birth: {born}"), String::new()];
    lines.extend(of.5.iter().map(|line| (*line).to_owned()));
    doorway.upload(nurse, patient, new, &paper::pdf(of.1, &lines)).await
}

async fn read(
    vault: &Vault,
    doorway: &Doorway<'_>,
    who: &Login,
    patient: PatientId,
    result: ResultId,
) -> Result<(), Fault> {
    let caller = doorway.caller(who).await?;
    vault.chart::<ReadResult>(&caller, Target::thing(patient, result)).await.map(|_| ())
}

fn patient(index: usize, Invented(given, family, (year, month, day), language): &Invented) -> NewPatient {
    NewPatient {
        given: Phi::from(*given),
        family: Phi::from(*family),
        born: Phi::new(Date::new(*year, *month, *day).unwrap_or_default()),
        number: Phi::new(format!("E{:04}", 1001 + index)),
        // Every other one left an address, so that the desk can send something.
        email: index.is_multiple_of(2).then(|| Phi::new(email(given, family))),
        mobile: (index % 3 == 1).then(|| Phi::new(format!("(555) 010-01{index:02}"))),
        agrees_to_texts: false,
        language: Language::from_tag(language).unwrap_or_default(),
    }
}

/// An address that nobody has: letters of the name, at a domain that is kept for examples.
fn email(given: &str, family: &str) -> String {
    let letters = |name: &str| name.to_lowercase().chars().filter(char::is_ascii_lowercase).collect::<String>();
    format!("{}.{}@example.org", letters(given), letters(family))
}

fn born(Invented(_, _, (year, month, day), _): &Invented) -> Date {
    Date::new(*year, *month, *day).unwrap_or_default()
}

fn person(name: &str, role: &str, login: &Login) -> Person {
    Person {
        name: name.to_owned(),
        role: role.to_owned(),
        username: login.username.clone(),
        password: login.password.reveal().to_owned(),
        totp_secret: login.totp.typed().reveal().replace(' ', ""),
    }
}

//! A clinic in which one feature is asked, and everybody's browser there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anteroom::demo::enrol::Login;
use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::features::results::review::store;
use anteroom::features::results::typing::model::{Entered, Entry};
use anteroom::kit::clock::{SignedDuration, Timestamp};
use anteroom::kit::date::{Date, TimeZone};
use anteroom::kit::id::{PatientId, ResultId, ValueId};
use anteroom::kit::phi::Phi;
use anteroom::links;
use anteroom::outside::{Trust, Way};
use anteroom::vault::Target;
use anteroom::vault::actor::Role;
use anteroom::vault::purpose::ReviewResults;
use anteroom::web::route::Route;

use super::forms::Forms;
use super::things::{Things, Whose, of};
use super::{Charts, name};
use crate::support::{Answer, Browser, Member, TestPortal};

/// A clinic, everybody in it, and what they are asked with.
pub struct World {
    pub portal: TestPortal,
    browsers: Vec<(Member, Browser)>,
    /// Where those with a login are signed in too.
    elsewhere: Vec<(Member, Browser)>,
    signed_in_at: Timestamp,
    /// Released ones of Maya and Nils, with their values.
    pub measured: [(ResultId, ValueId); 2],
    /// The things that nobody has used up, by route and target.
    made: BTreeMap<(String, &'static str), Things>,
    /// Managers help each other.
    pub other_manager: Option<Login>,
    /// Who has proven an address.
    reached: Vec<Member>,
    count: u32,
}

/// Routes after which whoever came signs in anew.
const LEAVES: [&str; 3] = ["/sign-out", "/sign-in/code", "/enrol/code"];

/// Longer, and the first who signed in would have to show again who they are.
const FRESH: SignedDuration = SignedDuration::from_secs(60);

impl World {
    /// The clinic for a feature: with charts kept to care teams where that is what the feature is about, and with a mail
    /// server that is down where it is about what could not leave.
    pub(super) async fn of(feature: &str, charts: Charts) -> Self {
        let way = match feature {
            "notices" => Way::Out(Trust::load(Path::new(""), true).expect("nothing is read")),
            _ => Way::kept(),
        };
        let portal = TestPortal::sending(way).await;
        let measured = [measured(&portal, portal.cast.maya).await, measured(&portal, portal.cast.nils).await];
        if feature == "care_team" {
            portal.set("access.charts", "team").await;
        }
        let mut other_manager = None;
        if feature == "recovery" {
            let (doorway, vera) = (portal.doorway(), portal.cast.login(Member::Vera));
            let max = doorway.join(vera, ("Max Field", &[Role::Manager]), "max", "seven paper lanterns glow").await;
            other_manager = Some(max.expect("a second manager joins"));
        }
        let signed_in_at = portal.clock.now();
        let (browsers, elsewhere, made) = (Vec::new(), Vec::new(), BTreeMap::new());
        let mut world = Self {
            portal,
            browsers,
            elsewhere,
            signed_in_at,
            measured,
            made,
            other_manager,
            reached: Vec::new(),
            count: 0,
        };
        if feature == "account" {
            world.sign_in_elsewhere().await;
        }
        world.sign_in().await;
        if charts == Charts::OfTeams {
            world.keep_charts_to_teams().await;
        }
        world
    }

    async fn keep_charts_to_teams(&self) {
        let cast = &self.portal.cast;
        for member in [Member::Ito, Member::Noor] {
            let account = cast.login(member).account.to_string();
            for chart in [cast.maya, cast.nils, cast.theo] {
                let added = self.browser(Member::Fern).post(links::care_team(chart), &[("member", &account)]).await;
                assert!(added.status.is_redirection(), "{}", added.text());
            }
        }
        self.portal.set("access.charts", "team").await;
    }

    pub fn heading() -> String {
        let mut text = format!("{:<92}", "route, and whose");
        text.extend(Member::ALL.map(|member| format!("{:<10}", format!("{member:?}"))));
        text.trim_end().to_owned() + "\n"
    }

    pub fn members(&self) -> &[(Member, Browser)] {
        &self.browsers
    }

    pub fn browser(&self, member: Member) -> &Browser {
        &self.browsers.iter().find(|(known, _)| *known == member).expect("everybody is there").1
    }

    pub fn has_login(member: Member) -> bool {
        !matches!(member, Member::Anonymous | Member::Half | Member::Invited | Member::Locked)
    }

    /// Whether this member is reached from now on; says so once.
    pub fn is_reached(&mut self, member: Member) -> bool {
        let is_known = self.reached.contains(&member);
        self.reached.push(member);
        is_known
    }

    /// One more, so that no two things are the same.
    pub fn next(&mut self) -> u32 {
        self.count += 1;
        self.count
    }

    async fn sign_in(&mut self) {
        self.browsers.clear();
        for member in Member::ALL {
            self.browsers.push((member, self.portal.as_(member).await));
        }
        self.signed_in_at = self.portal.clock.now();
    }

    /// Patients on a device that they trust; staff are not offered that.
    async fn sign_in_elsewhere(&mut self) {
        for member in Member::ALL {
            if !Self::has_login(member) {
                continue;
            }
            let (browser, login) = (self.portal.browser(), self.portal.cast.login(member));
            self.portal.wait(SignedDuration::from_secs(31));
            browser.give_password(login).await;
            let code = login.totp.code(self.portal.clock.now()).expect("a code");
            browser.post(links::SIGN_IN_CODE, &[("code", code.reveal()), ("trust", "yes")]).await;
            self.elsewhere.push((member, browser));
        }
    }

    /// Nobody has to show again who they are because of what was asked before.
    pub async fn keep_fresh(&mut self) {
        if self.portal.clock.now().duration_since(self.signed_in_at) > FRESH {
            self.sign_in().await;
        }
    }

    /// Asks for a route as this member.
    pub async fn ask(&mut self, forms: &Forms, route: &Route, whose: Whose, at: usize) -> Answer {
        let member = self.browsers[at].0;
        let things = self.things(route, whose, member).await;
        let (path, page) = (things.path(route.path), things.path(route.page.map_or(route.path, |page| page.pattern())));
        if route.method == "GET" {
            return self.browsers[at].1.get(&path).await;
        }
        let sent = forms.sent(self, route, (&page, &path), member).await;
        let fields: Vec<(&str, &str)> =
            sent.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let Some(file) = sent.file else { return self.browsers[at].1.post(&path, &fields).await };
        let number = self.next();
        let content = if Path::new(&file).extension().is_some_and(|end| end == "hl7") {
            let patient = "PID|1||X-1||Berg^Bo||19580314|F";
            message(&format!("U{number}"), patient, &potassium(&format!("U{number}"), "5.3", "H"))
        } else {
            format!("Patient: Maya Okafor, born March 14, 1958. Sodium {number} mmol/L.")
        };
        self.browsers[at].1.upload(&path, &fields, &[(&file, content.as_bytes())]).await
    }

    /// The thing is used up: the next one gets another.
    pub async fn has_done(&mut self, forms: &Forms, route: &Route, at: usize) {
        if route.method != "POST" || forms.is_once(route) {
            return;
        }
        let done = name(route);
        self.made.retain(|(made_for, _), _| *made_for != done);
        if LEAVES.contains(&route.path) {
            let member = self.browsers[at].0;
            self.browsers[at].1 = self.portal.as_(member).await;
        }
    }

    async fn things(&mut self, route: &Route, whose: Whose, member: Member) -> Things {
        let key = (name(route), whose.name());
        if let Some(made) = self.made.get(&key).filter(|_| !whose.is_of_login()) {
            return made.clone();
        }
        let things = of(self, route, whose, member).await;
        self.made.insert(key, things.clone());
        things
    }

    /// A laboratory sends a message; the messages that wait since then.
    pub async fn sends(&mut self, patient: &str, lines: &[String]) -> Vec<String> {
        let (before, control) = (self.waiting().await, self.next());
        let text = message(&control.to_string(), patient, lines);
        let (vault, file) = (
            &self.portal.portal.vault,
            File { name: format!("day{control}.hl7"), bytes: text.into_bytes(), via: Via::Folder },
        );
        take_in(vault, &self.portal.portal.parser, &vault.laboratory_watch(), file).await.expect("it is taken in");
        self.waiting().await.difference(&before).cloned().collect()
    }

    /// The messages that wait for a person.
    async fn waiting(&self) -> BTreeSet<String> {
        let queue = self.browser(Member::Ito).get(links::LABORATORY).await.text();
        let ids = queue.split("/staff/laboratory/messages/").skip(1).filter_map(|rest| rest.get(..26));
        ids.map(str::to_owned).collect()
    }
}

fn message(control: &str, patient: &str, lines: &[String]) -> String {
    let head = format!("MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01^ORU_R01|{control}|P|2.5.1");
    [&[head, patient.to_owned()], lines].concat().join("\r")
}

/// A potassium, in an order of its own.
pub fn potassium(order: &str, value: &str, flag: &str) -> Vec<String> {
    vec![
        format!("OBR|1||{order}|24323-8^Panel{order}^LN|||202605010730|||||||||||||||||CH|F"),
        format!("OBX|1|NM|2823-3^Potassium^LN||{value}|mmol/L|3.5-5.1|{flag}|||F"),
    ]
}

/// A released value in a chart.
async fn measured(portal: &TestPortal, patient: PatientId) -> (ResultId, ValueId) {
    let (doorway, ito) = (portal.doorway(), portal.cast.login(Member::Ito));
    let entry = Entry {
        title: Phi::from("Kidney function"),
        laboratory: "Elm Labs".to_owned(),
        collected_on: Date::constant(2026, 5, 3),
        values: vec![Entered::read("Potassium", "5.2", "mmol/L", "3.5-5.1", None)],
    };
    let result = doorway.type_values(ito, patient, entry).await.expect("a result");
    doorway.release(ito, patient, result).await.expect("a release");
    let caller = doorway.caller(ito).await.expect("Dr Ito");
    let chart = portal.portal.vault.chart::<ReviewResults>(&caller, Target::chart(patient)).await.expect("leave");
    let values = chart.read(move |tx| store::values_to_review(tx, (result, ""), &TimeZone::UTC)).await;
    (result, values.expect("values").values[0].id)
}

//! The cast: named people with fixed relations.
//!
//! Maya (patient), Omar (her son and proxy, results and visits only), Pia (her proxy for everything), Quin (her proxy
//! for visits only), Rhea (her proxy until her access ended), Nils (another patient), Tara (the mother of Theo, who has
//! turned twelve), Dr Ito and Dr Sand (clinicians), Noor (nurse), Fern (front desk), Vera (manager); and the
//! half-states: nobody, Maya with her password alone, Ada with an unused sheet, Tess whose login was closed while she
//! was signed in.

use anteroom::demo::enrol::{Doorway, Login};
use anteroom::demo::paper;
use anteroom::features::clinic;
use anteroom::features::people::model::NewPatient;
use anteroom::features::proxies::model::{Reason, Wish};
use anteroom::features::results::model::Kind;
use anteroom::features::results::upload::model::NewResult;
use anteroom::kit::clock::Clock;
use anteroom::kit::date::Date;
use anteroom::kit::id::{AccountId, Id, PatientId, ProxyInvitationId, ResultId};
use anteroom::kit::phi::Phi;
use anteroom::kit::secret::Secret;
use anteroom::kit::text::Language;
use anteroom::logins::TotpSecret;
use anteroom::vault::Vault;
use anteroom::vault::actor::{Role, Scope};
use anteroom::vault::purpose::CloseStaff;
use serde_json::{Value, json};

/// A member of the cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    Anonymous,
    Half,
    Invited,
    Locked,
    Maya,
    Omar,
    Pia,
    Quin,
    Rhea,
    Tara,
    Nils,
    Ito,
    Sand,
    Noor,
    Fern,
    Vera,
}

impl Member {
    pub const ALL: [Self; 16] = [
        Self::Anonymous,
        Self::Half,
        Self::Invited,
        Self::Locked,
        Self::Maya,
        Self::Omar,
        Self::Pia,
        Self::Quin,
        Self::Rhea,
        Self::Tara,
        Self::Nils,
        Self::Ito,
        Self::Sand,
        Self::Noor,
        Self::Fern,
        Self::Vera,
    ];
}

/// Everybody, and what is in their charts.
pub struct Cast {
    logins: Vec<(Member, Login)>,
    /// Maya's chart, which Omar may see parts of.
    pub maya: PatientId,
    /// Omar's own chart.
    pub omar: PatientId,
    /// Nils's chart.
    pub nils: PatientId,
    /// Ada's chart: a sheet is out, nobody has used it.
    pub ada: PatientId,
    /// Theo's chart: a child who has turned twelve, and has no login.
    pub theo: PatientId,
    /// In Theo's chart, released.
    pub of_theo: ResultId,
    /// An open invitation to act for Maya.
    pub invitation: ProxyInvitationId,
    /// In Maya's chart, released.
    pub released: ResultId,
    /// In Maya's chart, waiting.
    pub waiting: ResultId,
    /// In Nils's chart, released.
    pub of_nils: ResultId,
    /// The code on Ada's sheet.
    pub open_code: Secret,
    /// Ada's birth date: year, month, day.
    pub open_born: (&'static str, &'static str, &'static str),
    /// A member of staff who was invited and has not joined: somebody to act on.
    pub newcomer: AccountId,
    /// The token of Tess's session, whose login was closed.
    pub closed_session: String,
}

const NOBODY: [u8; 16] = [0; 16];
/// Ada's birth date.
const OPEN_BORN: (&str, &str, &str) = ("1937", "5", "3");

impl Cast {
    /// Before anybody has come.
    pub fn nobody() -> Self {
        let (patient, result) = (PatientId::from_bits(NOBODY), ResultId::from_bits(NOBODY));
        Self {
            logins: Vec::new(),
            maya: patient,
            omar: patient,
            nils: patient,
            theo: patient,
            of_theo: result,
            invitation: ProxyInvitationId::from_bits(NOBODY),
            ada: patient,
            released: result,
            waiting: result,
            of_nils: result,
            open_code: Secret::default(),
            open_born: ("", "", ""),
            newcomer: AccountId::from_bits(NOBODY),
            closed_session: String::new(),
        }
    }

    /// Lets everybody in.
    pub async fn enrol(vault: &Vault, clock: &Clock) -> Self {
        let doorway = Doorway::new(vault, clock);
        let mut cast = Self::nobody();
        cast.staff(&doorway).await;
        cast.patients(&doorway).await;
        cast.results(&doorway).await;
        cast.somebody_closed(&doorway, vault).await;
        cast
    }

    async fn staff(&mut self, doorway: &Doorway<'_>) {
        let vera = doorway.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("Vera sets up");
        let colleagues = [
            (Member::Ito, "Dr. Hana Ito", Role::Clinician, "ito"),
            (Member::Sand, "Dr. Paul Sand", Role::Clinician, "sand"),
            (Member::Noor, "Noor Haddad", Role::Nurse, "noor"),
            (Member::Fern, "Fern Walsh", Role::FrontDesk, "fern"),
        ];
        for (member, name, role, username) in colleagues {
            let login = doorway.join(&vera, (name, &[role]), username, "seven paper lanterns glow").await;
            self.logins.push((member, login.expect("a colleague joins")));
        }
        let newcomer = doorway.invite(&vera, "Nell Newcomer", &[Role::Nurse]).await.expect("somebody is invited");
        self.newcomer = newcomer.0;
        self.logins.push((Member::Vera, vera));
    }

    async fn patients(&mut self, doorway: &Doorway<'_>) {
        let fern = self.login(Member::Fern).clone();
        self.maya = doorway.register(&fern, patient("Maya", "Okafor", (1958, 3, 14), "E1001")).await.expect("Maya");
        self.omar = doorway.register(&fern, patient("Omar", "Okafor", (1984, 11, 2), "E1002")).await.expect("Omar");
        self.nils = doorway.register(&fern, patient("Nils", "Lund", (1949, 7, 30), "E1003")).await.expect("Nils");
        self.ada = doorway.register(&fern, patient("Ada", "Whitcombe", (1937, 5, 3), "E1004")).await.expect("Ada");
        let members = [
            (Member::Maya, self.maya, (1958, 3, 14), "maya"),
            (Member::Omar, self.omar, (1984, 11, 2), "omar"),
            (Member::Nils, self.nils, (1949, 7, 30), "nils"),
        ];
        for (member, chart, (year, month, day), username) in members {
            let code = doorway.issue(&fern, chart).await.expect("a sheet");
            let born = Date::new(year, month, day).expect("a day");
            let login = doorway.activate(code, born, username, "blue kettle sunday garden").await;
            self.logins.push((member, login.expect("a patient activates")));
        }
        self.proxies(doorway, &fern).await;
        self.open_code = doorway.issue(&fern, self.ada).await.expect("Ada's sheet").grouped();
        self.open_born = OPEN_BORN;
    }

    async fn proxies(&mut self, doorway: &Doorway<'_>, fern: &Login) {
        let born = Date::new(1958, 3, 14).expect("a day");
        let son = wish("Omar Okafor", Reason::Carer, &[Scope::Results, Scope::Appointments]);
        let (_, code) = doorway.invite_proxy(fern, self.maya, &son).await.expect("a code");
        doorway.act_for(self.login(Member::Omar), code, born).await.expect("Omar acts for Maya");
        let others = [
            (Member::Pia, "Pia Okafor", "pia", Scope::GIVEN.as_slice()),
            (Member::Quin, "Quin Okafor", "quin", &[Scope::Appointments]),
            (Member::Rhea, "Rhea Okafor", "rhea", Scope::GIVEN.as_slice()),
        ];
        for (member, name, username, scopes) in others {
            let (_, code) =
                doorway.invite_proxy(fern, self.maya, &wish(name, Reason::Carer, scopes)).await.expect("a code");
            let login = doorway.activate(code, born, username, "blue kettle sunday garden").await;
            self.logins.push((member, login.expect("a proxy makes a login")));
        }
        let open = wish("Ines Okafor", Reason::Carer, &[Scope::Messages]);
        self.invitation = doorway.invite_proxy(fern, self.maya, &open).await.expect("a code that nobody uses").0;
        doorway.end_proxy(fern, self.maya, self.login(Member::Rhea).account).await.expect("an end");
        self.theo = doorway.register(fern, patient("Theo", "Lang", (2014, 5, 1), "E1005")).await.expect("Theo");
        let mother = wish("Tara Lang", Reason::Parent, &Scope::GIVEN);
        let (_, code) = doorway.invite_proxy(fern, self.theo, &mother).await.expect("a code");
        let born = Date::new(2014, 5, 1).expect("a day");
        let login = doorway.activate(code, born, "tara", "blue kettle sunday garden").await;
        self.logins.push((Member::Tara, login.expect("Tara makes a login")));
    }

    async fn results(&mut self, doorway: &Doorway<'_>) {
        let (noor, ito) = (self.login(Member::Noor).clone(), self.login(Member::Ito).clone());
        let pdf = paper::pdf("Blood count", &["Hemoglobin 13.1 g/dL".to_owned()]);
        self.released = doorway.upload(&noor, self.maya, result("Blood count"), &pdf).await.expect("a result");
        doorway.release(&ito, self.maya, self.released).await.expect("it is released");
        self.of_theo = doorway.upload(&noor, self.theo, result("Allergy test"), &pdf).await.expect("a result");
        doorway.release(&ito, self.theo, self.of_theo).await.expect("it is released");
        self.waiting = doorway.upload(&noor, self.maya, result("Kidney function"), &pdf).await.expect("a result");
        self.of_nils = doorway.upload(&noor, self.nils, result("Cholesterol"), &pdf).await.expect("a result");
        doorway.release(&ito, self.nils, self.of_nils).await.expect("it is released");
    }

    async fn somebody_closed(&mut self, doorway: &Doorway<'_>, vault: &Vault) {
        let vera = self.login(Member::Vera).clone();
        let tess = doorway.join(&vera, ("Tess Leaver", &[Role::Clinician]), "tess", "seven paper lanterns glow").await;
        let tess = tess.expect("Tess joins");
        let (token, _) = doorway.sign_in(&tess).await.expect("Tess signs in");
        let desk = vault.desk::<CloseStaff>(&doorway.caller(&vera).await.expect("Vera")).await.expect("leave");
        desk.write(move |tx| clinic::store::close(tx, tess.account)).await.expect("Tess leaves");
        token.reveal().clone_into(&mut self.closed_session);
    }

    /// Everybody as they are written down, and what time it is.
    pub fn written(&self, now: i64) -> Value {
        let login = |(member, login): &(Member, Login)| {
            let codes: Vec<&str> = login.recovery_codes.iter().map(Secret::reveal).collect();
            json!({
                "member": Member::ALL.iter().position(|known| known == member),
                "account": login.account.to_string(),
                "username": login.username,
                "password": login.password.reveal(),
                "totp": login.totp.typed().reveal(),
                "recovery_codes": codes,
            })
        };
        json!({
            "now": now,
            "logins": self.logins.iter().map(login).collect::<Vec<_>>(),
            "maya": self.maya.to_string(),
            "omar": self.omar.to_string(),
            "nils": self.nils.to_string(),
            "ada": self.ada.to_string(),
            "theo": self.theo.to_string(),
            "of_theo": self.of_theo.to_string(),
            "invitation": self.invitation.to_string(),
            "released": self.released.to_string(),
            "waiting": self.waiting.to_string(),
            "of_nils": self.of_nils.to_string(),
            "open_code": self.open_code.reveal(),
            "newcomer": self.newcomer.to_string(),
            "closed_session": self.closed_session,
        })
    }

    /// Everybody, read back, and what time it is.
    pub fn read(written: &Value) -> (Self, i64) {
        let login = |one: &Value| {
            let member = one["member"].as_u64().and_then(|place| Member::ALL.get(usize::try_from(place).ok()?));
            let codes = one["recovery_codes"].as_array().into_iter().flatten();
            let login = Login {
                account: id(&one["account"]),
                username: text(&one["username"]),
                password: Secret::new(text(&one["password"])),
                totp: TotpSecret::from_typed(&text(&one["totp"])).expect("a secret"),
                recovery_codes: codes.map(|code| Secret::new(text(code))).collect(),
            };
            (*member.expect("a member"), login)
        };
        let cast = Self {
            logins: written["logins"].as_array().expect("logins").iter().map(login).collect(),
            maya: id(&written["maya"]),
            omar: id(&written["omar"]),
            nils: id(&written["nils"]),
            ada: id(&written["ada"]),
            theo: id(&written["theo"]),
            of_theo: id(&written["of_theo"]),
            invitation: id(&written["invitation"]),
            released: id(&written["released"]),
            waiting: id(&written["waiting"]),
            of_nils: id(&written["of_nils"]),
            open_code: Secret::new(text(&written["open_code"])),
            open_born: OPEN_BORN,
            newcomer: id(&written["newcomer"]),
            closed_session: text(&written["closed_session"]),
        };
        (cast, written["now"].as_i64().expect("a time"))
    }

    /// The login of a member.
    pub fn login(&self, member: Member) -> &Login {
        let found = self.logins.iter().find(|(known, _)| *known == member);
        &found.unwrap_or_else(|| panic!("{member:?} has no login")).1
    }
}

fn text(written: &Value) -> String {
    written.as_str().expect("a text").to_owned()
}

fn id<K>(written: &Value) -> Id<K> {
    text(written).parse().unwrap_or_else(|_| panic!("{written} is no id"))
}

/// An invented patient.
pub fn patient(given: &str, family: &str, (year, month, day): (i16, i8, i8), number: &str) -> NewPatient {
    NewPatient {
        given: Phi::from(given),
        family: Phi::from(family),
        born: Phi::new(Date::new(year, month, day).expect("a day")),
        number: Phi::from(number),
        email: None,
        mobile: None,
        agrees_to_texts: false,
        language: Language::English,
    }
}

/// An invitation as the front desk writes it down.
pub fn wish(name: &str, reason: Reason, scopes: &[Scope]) -> Wish {
    let scopes = scopes.iter().copied().collect();
    Wish { name: Phi::from(name), reason, scopes, last_day: None, language: Language::English, email: None }
}

/// A laboratory result of the third of May.
pub fn result(title: &str) -> NewResult {
    NewResult { title: Phi::from(title), kind: Kind::Laboratory, collected_on: Date::new(2026, 5, 3).expect("a day") }
}

//! What each door may touch. Every table is filed here, under whoever reads it; the clinic's own say so in the schema.

use std::sync::LazyLock;

use rusqlite::hooks::AuthAction;

use super::actor::{Actor, Kind};
use super::migrate::MIGRATIONS;

/// Which door a statement goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Door {
    /// The vault's own statements.
    Vault,
    /// One patient, for a person: the patient or a proxy.
    Person,
    /// One patient, for staff, the terminal and the clock.
    Staff,
    /// Lists across patients.
    Panel,
    /// Files of many patients.
    Intake,
    /// The clinic itself.
    Desk,
    /// Ways in, and who may open what.
    Logins,
}

/// Of a chart, what a person writes in too.
const OWN: &[&str] = &["result_wishes", "proxy_invitations", "corrections"];
/// Of a chart, what a person reads. Marks above which somebody acts are the clinic's, and stay: no page calms anybody about
/// a value that cannot wait.
const READ_BY_PERSONS: &[&str] = &[
    "patients",
    "grants",
    "results",
    "documents",
    "result_values",
    "goals",
    "act_marks",
    "result_reviews",
    "result_retractions",
    "laboratory_documents",
    "earlier_documents",
];
/// Of a chart, what only staff sees.
const OF_STAFF: &[&str] = &[
    "name_words",
    "activations",
    "laboratory_tests",
    "care_team",
    "break_glass",
    "result_messages",
    "staged_files",
    "storage",
    "upload_days",
    "guard_overrides",
    "result_holds",
    "critical_alerts",
    "laboratory_statements",
    "laboratory_said",
    "laboratory_decisions",
    "kept_back",
];
/// What a person may know of these all the same: that something is out of sight, and not what; that a code is taken.
const KNOWN_TO_PERSONS: &[(&str, &[&str])] =
    &[("kept_back", &["patient_id", "result_id", "is_withdrawn"]), ("activations", &["selector"])];
/// The columns that a person changes in rows that are the clinic's.
const CHANGED_BY_PERSONS: &[(&str, &[&str])] = &[
    ("patients", &["pharmacy"]),
    ("results", &["is_private"]),
    (
        "grants",
        &[
            "results",
            "appointments",
            "medicines",
            "messages",
            "documents",
            "own_threads",
            "ends_at",
            "ended_by",
            "by_patient",
            "given_by",
            "granted_at",
            "narrowed_at",
        ],
    ),
];
const CLINICAL: &[&[&str]] = &[OWN, READ_BY_PERSONS, OF_STAFF];
const LABORATORY: &[&str] =
    &["laboratory_files", "laboratory_messages", "laboratory_numbers", "laboratory_to_file", "laboratory_readings"];
/// What the clinic says to everybody: names of people and of tests.
const SAID: &[&str] = &["accounts", "test_names"];
/// What is the clinic's own, and no secret: the tables that say `-- desk` where the schema makes them.
static CLINIC: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines = MIGRATIONS.iter().flat_map(|(_, sql)| sql.lines());
    lines.filter_map(|line| line.strip_prefix("create table ")?.strip_suffix(" ( -- desk")).collect()
});
const SECRET: &[&str] = &[
    "credentials",
    "factors",
    "recovery_codes",
    "addresses",
    "devices",
    "sessions",
    "sent_codes",
    "links",
    "resets",
    "ceremonies",
    "recoveries",
    "locks",
    "limits",
    "enrolments",
    "notices",
    "notice_choices",
    "drafts",
    "terms_accepted",
];
/// Of charts, what logins read and write: who may open them, and what lets somebody in.
const ENTRANCE: &[&str] = &["grants", "activations", "proxy_invitations"];
/// Of charts, what logins read: whose they are, how that person is reached, and who changed it.
const IDENTITY: &[(&str, &[&str])] = &[
    (
        "patients",
        &[
            "id",
            "number",
            "full_name",
            "birth_date",
            "email",
            "mobile",
            "texts_agreed_at",
            "language",
            "state",
            "access",
            "access_at",
        ],
    ),
    ("corrections", &["patient_id", "field", "changed_at", "changed_by"]),
];
/// Of charts, what the entrance's triggers keep for the front desk.
const ACCESS: &[(&str, &[&str])] = &[("patients", &["access", "access_at"])];
/// Of the clinic, what logins write: who works there.
const STAFF: &[&str] = &["accounts", "invitations"];
const TRAIL: &[&str] = &["trail", "trail_shown"];

/// Every table and where it is filed, for the test that looks for unfiled ones.
pub static FILED: LazyLock<[(&str, &[&str]); 8]> = LazyLock::new(|| {
    [
        ("own", OWN),
        ("person", READ_BY_PERSONS),
        ("staff", OF_STAFF),
        ("laboratory", LABORATORY),
        ("said", SAID),
        ("desk", &CLINIC),
        ("lobby", SECRET),
        ("trail", TRAIL),
    ]
});

impl Door {
    /// Every door.
    pub const ALL: [Self; 7] =
        [Self::Vault, Self::Person, Self::Staff, Self::Panel, Self::Intake, Self::Desk, Self::Logins];

    /// The door to a chart for whoever acts.
    pub const fn to_chart(actor: &Actor) -> Self {
        match actor.0 {
            Kind::Person(_) => Self::Person,
            Kind::Staff(..) | Kind::Operator | Kind::Job(_) => Self::Staff,
        }
    }

    /// A comment before the statement, so that the cache keeps each door's statements apart.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Vault => "",
            Self::Person => "/*person*/",
            Self::Staff => "/*staff*/",
            Self::Panel => "/*panel*/",
            Self::Intake => "/*intake*/",
            Self::Desk => "/*desk*/",
            Self::Logins => "/*logins*/",
        }
    }

    fn may_read(self, table: &str, column: &str) -> bool {
        let is_clinical = || CLINICAL.iter().any(|part| part.contains(&table));
        let is_clinics = || SAID.contains(&table) || CLINIC.contains(&table);
        match self {
            Self::Vault => true,
            Self::Logins => {
                [SECRET, SAID, &CLINIC, ENTRANCE, &["trail"]].iter().any(|part| part.contains(&table))
                    || is_listed(IDENTITY, table, column)
            }
            Self::Person => {
                [OWN, READ_BY_PERSONS, SAID, TRAIL].iter().any(|part| part.contains(&table))
                    || is_listed(KNOWN_TO_PERSONS, table, column)
            }
            Self::Staff => {
                is_clinical() || is_clinics() || [LABORATORY, TRAIL].iter().any(|part| part.contains(&table))
            }
            Self::Panel | Self::Intake => is_clinical() || LABORATORY.contains(&table) || is_clinics(),
            Self::Desk => is_clinics(),
        }
    }

    fn may_write(self, table: &str) -> bool {
        match self {
            Self::Vault => true,
            Self::Logins => [SECRET, ENTRANCE, STAFF].iter().any(|part| part.contains(&table)),
            Self::Person => OWN.contains(&table),
            Self::Staff => CLINICAL.iter().any(|part| part.contains(&table)) || LABORATORY.contains(&table),
            Self::Panel => false,
            Self::Intake => LABORATORY.contains(&table),
            Self::Desk => SAID.contains(&table) || CLINIC.contains(&table),
        }
    }

    /// Where a door opens a table by columns.
    fn may_update(self, table: &str, column: &str) -> bool {
        match self {
            Self::Logins => is_listed(ACCESS, table, column),
            Self::Person => is_listed(CHANGED_BY_PERSONS, table, column),
            Self::Vault | Self::Staff | Self::Panel | Self::Intake | Self::Desk => false,
        }
    }

    /// Whether a statement through this door may do this; asked by `SQLite` of each part of each statement.
    pub fn allows(self, action: AuthAction<'_>) -> bool {
        match action {
            // A list that is handed in as a parameter is no table.
            AuthAction::Select
            | AuthAction::Function { .. }
            | AuthAction::Recursive
            | AuthAction::Read { table_name: "json_each", .. } => true,
            AuthAction::Read { table_name, column_name } => self.may_read(table_name, column_name),
            AuthAction::Update { table_name, column_name } => {
                self.may_write(table_name) || self.may_update(table_name, column_name)
            }
            AuthAction::Insert { table_name } | AuthAction::Delete { table_name } => self.may_write(table_name),
            _ => self == Self::Vault,
        }
    }
}

fn is_listed(list: &[(&str, &[&str])], table: &str, column: &str) -> bool {
    list.iter().any(|(of, columns)| *of == table && columns.contains(&column))
}

//! The invented people: written by us, nobody's records.

/// A member of the invented staff.
pub(super) struct Colleague {
    pub name: &'static str,
    pub role: &'static str,
    pub username: &'static str,
    pub password: &'static str,
}

/// The staff, the manager first: the set-up link makes her.
pub(super) const STAFF: [Colleague; 5] = [
    Colleague { name: "Vera Lindqvist", role: "manager", username: "vera", password: "quiet harbor morning bell" },
    Colleague { name: "Dr. Hana Ito", role: "clinician", username: "ito", password: "seven paper lanterns glow" },
    Colleague { name: "Dr. Paul Sand", role: "clinician", username: "sand", password: "old bridge over clear water" },
    Colleague { name: "Noor Haddad", role: "nurse", username: "noor", password: "warm bread on the window" },
    Colleague { name: "Fern Walsh", role: "front_desk", username: "fern", password: "green umbrella by the door" },
];

/// A patient with a login.
pub(super) struct Member {
    /// Their place in [`PATIENTS`].
    pub patient: usize,
    pub role: &'static str,
    pub username: &'static str,
    pub password: &'static str,
}

/// The patients who have activated.
pub(super) const MEMBERS: [Member; 3] = [
    Member { patient: 0, role: "patient", username: "maya", password: "blue kettle sunday garden" },
    Member { patient: 1, role: "proxy", username: "omar", password: "small boat on a wide lake" },
    Member { patient: 2, role: "patient", username: "nils", password: "red bicycle without a bell" },
];

/// An invented patient: given name, family name, birth date, language.
pub(super) struct Invented(pub &'static str, pub &'static str, pub (i16, i8, i8), pub &'static str);

/// Everybody on the books of the invented clinic.
pub(super) const PATIENTS: [Invented; 44] = [
    Invented("Maya", "Okafor", (1958, 3, 14), "en"),
    Invented("Omar", "Okafor", (1984, 11, 2), "en"),
    Invented("Nils", "Lund", (1949, 7, 30), "en"),
    Invented("Rosa", "Méndez", (1962, 1, 19), "es"),
    Invented("Ignacio", "Beltrán", (1955, 9, 8), "es"),
    Invented("Ada", "Whitcombe", (1937, 5, 3), "en"),
    Invented("Gus", "Pettersen", (1971, 12, 24), "en"),
    Invented("Lena", "Moravec", (1990, 2, 11), "en"),
    Invented("Tomás", "Villalobos", (2001, 6, 6), "es"),
    Invented("Priya", "Raman", (1979, 8, 27), "en"),
    Invented("Walter", "Osgood", (1941, 10, 15), "en"),
    Invented("June", "Abernathy", (1946, 4, 22), "en"),
    Invented("Samir", "Khalil", (1968, 3, 3), "en"),
    Invented("Dolores", "Quiroga", (1939, 12, 1), "es"),
    Invented("Hugh", "Tanaka", (1985, 7, 19), "en"),
    Invented("Marta", "Sandoval", (1993, 9, 30), "es"),
    Invented("Elias", "Brandt", (1960, 11, 11), "en"),
    Invented("Bea", "Carlisle", (1952, 2, 28), "en"),
    Invented("Noel", "Fairweather", (1976, 1, 5), "en"),
    Invented("Carmen", "Ibarra", (1965, 6, 18), "es"),
    Invented("Otis", "Grandy", (1948, 8, 8), "en"),
    Invented("Petra", "Novák", (1988, 10, 29), "en"),
    Invented("Luis", "Escamilla", (1974, 5, 25), "es"),
    Invented("Wanda", "Kessler", (1943, 3, 17), "en"),
    Invented("Amara", "Diallo", (1997, 12, 12), "en"),
    Invented("Felix", "Harrow", (2004, 4, 1), "en"),
    Invented("Greta", "Holm", (1956, 9, 21), "en"),
    Invented("Jorge", "Peñaloza", (1950, 7, 7), "es"),
    Invented("Ivy", "Sutherland", (1934, 1, 31), "en"),
    Invented("Ken", "Matsuda", (1969, 2, 14), "en"),
    Invented("Alma", "Rentería", (1982, 11, 20), "es"),
    Invented("Boris", "Pavlov", (1959, 6, 9), "en"),
    Invented("Clara", "Whitlock", (1995, 8, 16), "en"),
    Invented("Desmond", "Akintola", (1972, 10, 4), "en"),
    Invented("Edith", "Marlowe", (1940, 12, 19), "en"),
    Invented("Fatima", "Benali", (1986, 3, 26), "en"),
    Invented("Graham", "Tull", (1963, 5, 13), "en"),
    Invented("Hilda", "Vance", (1945, 9, 2), "en"),
    Invented("Inés", "Carrasco", (2008, 1, 23), "es"),
    Invented("Jonah", "Pike", (2012, 6, 30), "en"),
    Invented("Kira", "Solberg", (1991, 4, 8), "en"),
    Invented("Leopold", "Ames", (1953, 11, 27), "en"),
    Invented("Mirela", "Costa", (1978, 7, 14), "en"),
    Invented("Ned", "Farrow", (1966, 2, 2), "en"),
];

/// An invented result: whose, its title, kind, how many days ago it was collected, whether it is released, and what
/// its paper says.
pub(super) struct Paper(pub usize, pub &'static str, pub &'static str, pub i64, pub bool, pub &'static [&'static str]);

/// The invented results.
pub(super) const PAPERS: [Paper; 12] = [
    Paper(
        0,
        "Blood count",
        "laboratory",
        41,
        true,
        &["Hemoglobin 13.1 g/dL (12.0 to 15.5)", "White cells 6.4 (4.0 to 10.5)"],
    ),
    Paper(
        0,
        "Kidney function",
        "laboratory",
        20,
        true,
        &["Potassium 5.2 mmol/L (3.5 to 5.1)", "Creatinine 0.9 mg/dL (0.6 to 1.1)"],
    ),
    Paper(0, "Chest X-ray report", "imaging", 12, true, &["The lungs are clear. The heart is of usual size."]),
    Paper(0, "Letter to your heart specialist", "letter", 3, false, &["Thank you for seeing this patient."]),
    Paper(2, "Cholesterol", "laboratory", 33, true, &["LDL 128 mg/dL (below 130)", "HDL 51 mg/dL (above 40)"]),
    Paper(2, "Long-term sugar (A1c)", "laboratory", 6, false, &["A1c 6.1 % (below 5.7)"]),
    Paper(3, "Thyroid test", "laboratory", 5, false, &["TSH 2.3 mIU/L (0.4 to 4.0)"]),
    Paper(5, "Bone density", "imaging", 4, false, &["T-score -1.8 at the hip."]),
    Paper(9, "Skin sample", "pathology", 2, false, &["No sign of cancer was found."]),
    Paper(12, "Blood count", "laboratory", 2, false, &["Hemoglobin 15.0 g/dL (13.5 to 17.5)"]),
    Paper(16, "Urine test", "laboratory", 1, false, &["No bacteria grew."]),
    Paper(23, "Kidney function", "laboratory", 1, false, &["Creatinine 1.3 mg/dL (0.6 to 1.1)"]),
];

//! Messages that look random and are the same in each run.

use anteroom::demo::paper;
use data_encoding::BASE64;

/// Numbers that look random and are the same in each run.
pub struct Dice(pub u64);

impl Dice {
    pub fn of(&mut self, sides: usize) -> usize {
        // SplitMix64 (Steele, Lea, Flood, 2014).
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap_or_default()
    }

    pub fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.of(from.len())]
    }

    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.of(at + 1));
        }
    }
}

/// One message without its patient: when it was sent, and its lines.
#[derive(Clone, Debug)]
pub struct Sent {
    sent: &'static str,
    lines: Vec<String>,
}

impl Sent {
    pub fn random(dice: &mut Dice) -> Self {
        let sent = dice.pick(&["", "20260501", "202605011200", "202605021200"]);
        let mut lines = Vec::new();
        for _ in 0..=usize::from(dice.of(5) == 0) {
            order(dice, &mut lines);
        }
        Self { sent, lines }
    }

    /// The same corrected under a new number of the laboratory's, and with the clinic's number.
    pub fn corrected(&self) -> Self {
        let line = |line: &String| {
            let mut fields: Vec<&str> = line.split('|').collect();
            match fields[0] {
                "OBR" => {
                    fields[2] = if fields[2].is_empty() { "P-1" } else { fields[2] };
                    fields[3] = "F-9";
                }
                "OBX" => fields[11] = "C",
                _ => {}
            }
            fields.join("|")
        };
        Self { sent: "202605031200", lines: self.lines.iter().map(line).collect() }
    }

    pub fn text(&self, control: &str, who: &str) -> String {
        let head = format!("MSH|^~\\&|CORE|Northside Lab|||{}||ORU^R01^ORU_R01|{control}|P|2.5.1", self.sent);
        [&[head, who.to_owned()], self.lines.as_slice()].concat().join("\r")
    }
}

fn order(dice: &mut Dice, lines: &mut Vec<String>) {
    let placer = dice.pick(&["", "", "P-1", "P-1^CLINIC", "P-2"]);
    let filler = dice.pick(&["", "F-1", "F-1", "F-1^LAB", "F-1^OTHER", "F-2"]);
    let panel = dice.pick(&["CBC^Blood count^L", "CBC^Blood^L", "BMP^Basic panel^L", "^Findings"]);
    let taken = dice.pick(&["", "20260501", "202605010730", "202605010730", "202605010930"]);
    let reported = dice.pick(&["", "", "202605011000", "202605021000"]);
    let whole = dice.pick(&["P", "F", "F", "F", "C", "X", ""]);
    lines.push(format!("OBR|1|{placer}|{filler}|{panel}|||{taken}|||||||||||||||{reported}||CH|{whole}"));
    if dice.of(6) == 0 {
        lines.push(format!("NTE|1||{}", dice.pick(&["The sample was cloudy.", "Call us."])));
    }
    for at in 1..=dice.of(4) {
        if dice.of(7) == 0 {
            document(dice, at, lines);
        } else {
            value(dice, at, lines);
        }
        if dice.of(6) == 0 {
            lines.push(format!("NTE|1||{}", dice.pick(&["Drawn twice.", "Seen by the lab."])));
        }
    }
}

const STATUS: [&str; 14] = ["P", "P", "F", "F", "F", "F", "C", "C", "W", "D", "X", "I", "", "S"];

fn value(dice: &mut Dice, at: usize, lines: &mut Vec<String>) {
    let code = dice.pick(&[
        "2823-3^Potassium^LN",
        "K^Kalium^L",
        "2823-3^Potassium^LN^K^Kalium^L",
        "2951-2^Sodium^LN",
        "^Comment",
    ]);
    let (sub_id, own) = (dice.pick(&["", "", "", "1", "2"]), dice.pick(&["", "", "", "202605010800", "202605011200"]));
    let (says, status) = (dice.pick(&["4.2", "4.9", "5.3", ""]), dice.pick(&STATUS));
    let flag = dice.pick(&["", "", "H"]);
    lines.push(format!("OBX|{at}|NM|{code}|{sub_id}|{says}|mmol/L|3.5-5.1|{flag}|||{status}|||{own}"));
}

fn document(dice: &mut Dice, at: usize, lines: &mut Vec<String>) {
    let data = match dice.of(5) {
        0 => "!!".to_owned(),
        which => BASE64.encode(&paper::pdf("Northside", &[format!("Report {}", which / 2)])),
    };
    let (code, status) =
        (dice.pick(&["PDF^Report", "PDF^Report", "IMG^Picture"]), dice.pick(&["P", "F", "F", "C", "W"]));
    lines.push(format!("OBX|{at}|ED|{code}||L^IM^PDF^Base64^{data}||||||{status}"));
}

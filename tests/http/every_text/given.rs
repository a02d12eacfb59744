//! What no form on the walk asks for: values and messages of a laboratory, and files.

use std::collections::BTreeSet;

use anteroom::features::laboratory::{File, Via, take_in};
use anteroom::features::results::typing::model::{Entered, Entry};
use anteroom::kit::date::Date;
use anteroom::kit::id::ResultId;
use anteroom::kit::phi::Phi;
use anteroom::links;

use super::Typed;
use crate::support::{Member, TestPortal};

/// Results whose every text holds markup: what a laboratory or a nurse may have written.
pub async fn values_with_markup(portal: &TestPortal, typed: &mut Typed) {
    let (cast, doorway) = (&portal.cast, portal.doorway());
    let ito = cast.login(Member::Ito);
    let texts: Vec<String> = ["title", "laboratory", "test", "unit", "panel"]
        .iter()
        .map(|field| typed.mark(&format!("a value's {field}")))
        .collect();
    let mut value = Entered::read(&texts[2], "5.2", "mmol/L", "3.5-5.1", None);
    value.unit.clone_from(&texts[3]);
    value.panel.clone_from(&texts[4]);
    let entry = Entry {
        title: Phi::from(texts[0].as_str()),
        laboratory: texts[1].clone(),
        collected_on: Date::constant(2026, 5, 3),
        values: vec![value],
    };
    for is_released in [true, false] {
        let result = doorway.type_values(ito, cast.maya, entry.clone()).await.expect("a result");
        if is_released {
            doorway.release(ito, cast.maya, result).await.expect("a release");
        }
    }
    let (name, text) = (typed.mark("a file's name"), typed.mark("a file's text"));
    let noor = portal.as_(Member::Noor).await;
    let brought = noor.bring(cast.maya, &[(&format!("{name}.txt"), text.as_bytes())]).await;
    typed.look(Member::Noor, "upload", &brought);
}

/// Messages whose every text holds markup: one that is filed and shown, one that waits since it fits nobody.
pub async fn messages_with_markup(portal: &TestPortal, typed: &mut Typed) {
    let (cast, vault) = (&portal.cast, &portal.portal.vault);
    for (number, name) in [("E1001", Some("Okafor^Maya")), ("X9", None)] {
        let mut mark = |field: &str| typed.mark(&format!("a message's {field}"));
        let name = name.map_or_else(|| format!("{}^{}", mark("family name"), mark("given name")), str::to_owned);
        let (from, by, id, panel) = (mark("sender"), mark("laboratory"), mark("order"), mark("panel"));
        let (test, unit, range, note) = (mark("test"), mark("unit"), mark("range"), mark("note"));
        let (words, flag, of_order) = (mark("words"), mark("flag"), mark("order's note"));
        let message = format!(
            "MSH|^~\\&|{from}|{by}|||20260501||ORU^R01|{id}|P|2.5.1\rPID|1||{number}||{name}||19580314|F\r\
             OBR|1|{id}|{id}|{panel}^{panel}^L|||20260501\rNTE|1||{of_order}\r\
             OBX|1|NM|{test}^{test}^L||5.2|{unit}|{range}|{flag}|||F\rNTE|1||{note}\r\
             OBX|2|ST|COLOR^Color^L||{words}||||||F"
        );
        let file = File { name: mark("file") + ".hl7", bytes: message.into_bytes(), via: Via::Command };
        take_in(vault, &portal.portal.parser, &vault.laboratory_terminal(), file).await.expect("it is taken in");
    }
    let (noor, ito) = (portal.as_(Member::Noor).await, cast.login(Member::Ito));
    for result in ids_in(&noor.get(links::review(cast.maya)).await.text()) {
        _ = portal.doorway().release(ito, cast.maya, result).await;
    }
}

/// The ids of results that a page links to.
fn ids_in(page: &str) -> BTreeSet<ResultId> {
    page.split("/results/").skip(1).filter_map(|rest| rest.get(..26)?.parse().ok()).collect()
}

//! Every table that names a file: what is lost is found, what is named is never collected, and what nobody names goes.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use anteroom::demo::paper;
use anteroom::features::laboratory::{Via, take_in};
use anteroom::vault::verify;
use data_encoding::BASE64;

use crate::support::{Member, TestPortal};

/// The files that an act adds.
async fn added(portal: &TestPortal, act: impl Future<Output = ()>) -> Vec<PathBuf> {
    let before: BTreeSet<PathBuf> = portal.objects().into_iter().collect();
    act.await;
    portal.objects().into_iter().filter(|path| !before.contains(path)).collect()
}

/// One file of each table.
async fn one_of_each(portal: &TestPortal) -> Vec<PathBuf> {
    let noor = portal.as_(Member::Noor).await;
    let staged = added(portal, async {
        noor.bring(portal.cast.maya, &[("cholesterol.pdf", &paper::pdf("Northside", &["Cholesterol".to_owned()]))])
            .await;
    });
    let staged = staged.await;
    let report = BASE64.encode(&paper::pdf("Northside", &["Potassium 5.3".to_owned()]));
    let text = format!(
        "MSH|^~\\&|CORE|Northside Lab|||20260501||ORU^R01|1|P|2.5.1\rPID|1||E1001||Okafor^Maya||19580314|F\r\
         OBR|1||N-77|PDF^Report\rOBX|1|ED|PDF^Report||L^IM^PDF^Base64^{report}||||||F"
    );
    let of_laboratory = added(portal, async {
        let file = anteroom::features::laboratory::File {
            name: "day.hl7".to_owned(),
            bytes: text.into_bytes(),
            via: Via::Command,
        };
        let (vault, parser) = (&portal.portal.vault, &portal.portal.parser);
        let taken = take_in(vault, parser, &vault.laboratory_terminal(), file).await.expect("it is taken in");
        assert_eq!(taken.documents(), 1);
    });
    let of_laboratory = of_laboratory.await;
    assert_eq!((staged.len(), of_laboratory.len()), (1, 2), "a file that waits, a message, and the document in it");
    [staged, of_laboratory].concat()
}

/// Tables that keep the key of a file: of each, one is lost and one is left to be collected below.
const WITH_FILES: [&str; 4] = ["documents", "staged_files", "laboratory_files", "laboratory_documents"];

#[test]
fn every_table_with_files_is_tried() {
    let schema: String = anteroom::vault::MIGRATIONS.iter().map(|(_, sql)| *sql).collect();
    for table in schema.split("create table ").skip(1) {
        let columns = table.split_once(';').map_or(table, |(columns, _)| columns);
        let name = columns.split_whitespace().next().expect("a name");
        let has_files = columns.lines().any(|line| line.trim_start().starts_with("object_key "));
        assert_eq!(has_files, WITH_FILES.contains(&name), "{name}: let one_of_each() make one of its files");
    }
}

#[tokio::test]
async fn whichever_file_is_lost_verify_names_it() {
    let portal = TestPortal::open().await;
    let key = portal.folder().parent().expect("a folder around it").join("key");
    let files = one_of_each(&portal).await;
    assert!(verify(&portal.folder(), &key).is_ok());
    for lost in &files {
        let away = lost.with_extension("away");
        fs::rename(lost, &away).expect("it goes");
        let says = verify(&portal.folder(), &key).expect_err("it is missed").to_string();
        let name = lost.file_name().expect("a name").to_string_lossy();
        assert!(says.contains(&*name) && says.contains("missing"), "{says}");
        fs::rename(&away, lost).expect("it comes back");
    }
    assert!(verify(&portal.folder(), &key).is_ok());
}

#[tokio::test]
async fn a_week_later_every_named_file_is_there_and_no_other() {
    let portal = TestPortal::open().await;
    let files = one_of_each(&portal).await;
    let folder = portal.folder().join("objects");
    let (old, unfinished, young) = (folder.join("nobodys"), folder.join("begun.part"), folder.join("just-begun.part"));
    for orphan in [&old, &unfinished, &young] {
        fs::write(orphan, "of nobody").expect("an orphan");
    }
    #[expect(clippy::disallowed_methods, reason = "the age of files is the machine's")]
    let long_ago = SystemTime::now() - Duration::from_hours(8 * 24);
    for path in portal.objects().iter().filter(|path| **path != young) {
        File::options().write(true).open(path).and_then(|file| file.set_modified(long_ago)).expect("it ages");
    }
    assert_eq!(portal.portal.vault.collect_orphans().await.expect("a look"), 2);
    assert!(files.iter().all(|file| file.exists()) && young.exists(), "what is named stays, and what was just begun");
    assert!(!old.exists() && !unfinished.exists());
    fs::remove_file(young).expect("it goes");
}

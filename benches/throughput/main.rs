//! What the portal costs: requests per second of the signed-in patient's results page beside a static route and beside
//! the bare queries, in one run with the same client; memory; start; and the same page in a clinic a hundred times
//! larger; how a flood of bad sign-ins is borne; what a day's work adds to the database; and how fast a laboratory's file
//! is taken in. `--json` prints one line per figure; `--quick` leaves the flood, the day and the large clinic out;
//! `--laboratory` measures the laboratory's file alone, `--day` the day.

mod client;
mod clinic;
mod day;
mod flood;
mod laboratory;
mod report;
mod server;

use std::time::Duration;

use client::Load;
use clinic::Clinic;
use report::Report;
use server::Server;

/// Patients of the small clinic.
const PATIENTS: usize = 1_000;
const CONNECTIONS: usize = 64;
const WARM_UP: Duration = Duration::from_secs(1);
const RUN: Duration = Duration::from_secs(5);

fn main() {
    let asked = |name: &str| std::env::args().any(|argument| argument == name);
    let (json, quick, laboratory, day) = (asked("--json"), asked("--quick"), asked("--laboratory"), asked("--day"));
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let report = runtime.block_on(async {
        if day {
            let mut report = Report::default();
            day::measure(&mut report).await;
            return report;
        }
        let mut report = if laboratory { Report::default() } else { measure(quick).await };
        laboratory::measure(&Clinic::of(PATIENTS).await, PATIENTS, &mut report).await;
        report
    });
    report.print(json);
}

async fn measure(quick: bool) -> Report {
    let mut report = Report::default();
    let small = Clinic::of(PATIENTS).await;

    let server = Server::start(&small);
    report.add("start on an existing database", server.started_in.as_secs_f64() * 1_000.0, "ms");
    report.add("memory when idle", server.memory(), "MB");
    let hello = load(&server, &["/healthz".to_owned()], &small).await;
    let page = load(&server, &small.result_pages(), &small).await;
    report.add("memory after the load", server.memory(), "MB");
    drop(server);
    let queries = small.queries_alone(CONNECTIONS, WARM_UP, RUN).await;

    for (name, load) in [("hello", &hello), ("results page", &page)] {
        report.add(&format!("{name}: requests"), load.per_second(), "1/s");
        report.add(&format!("{name}: p50"), load.percentile(50), "ms");
        report.add(&format!("{name}: p99"), load.percentile(99), "ms");
        report.add(&format!("{name}: answers other than 200"), load.failures(), "");
    }
    report.add("queries alone", queries, "1/s");
    report.add("results page : hello (aim at least 0.12)", page.per_second() / hello.per_second(), "");
    report.add("results page : queries alone (aim at least 0.5)", page.per_second() / queries, "");
    if !quick {
        flood::measure(&small, &mut report).await;
        day::measure(&mut report).await;
        report.add("cost with 100,000 patients : with 1,000 (aim at most 1.2)", growth().await, "");
    }
    report
}

/// How much dearer the page is in a clinic a hundred times larger. The two take turns, so that a busy minute of the
/// machine meets both; both are fresh, so that neither has the longer trail.
async fn growth() -> f64 {
    let (small, large) = (Clinic::of(PATIENTS).await, Clinic::of(100_000).await);
    let (mut small_pages, mut large_pages) = (0.0, 0.0);
    for _ in 0..3 {
        small_pages += load(&Server::start(&small), &small.result_pages(), &small).await.per_second();
        large_pages += load(&Server::start(&large), &large.result_pages(), &large).await.per_second();
    }
    small_pages / large_pages
}

async fn load(server: &Server, paths: &[String], clinic: &Clinic) -> Load {
    client::run(server.address, paths, &clinic.tokens, CONNECTIONS, WARM_UP, RUN).await
}

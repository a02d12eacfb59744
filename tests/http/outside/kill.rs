//! `kill -9` in the middle of sending: nothing that was queued is lost, and what leaves twice says so.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anteroom::demo::enrol::Doorway;
use anteroom::features::clinic::store;
use anteroom::kit::clock::{Clock, SignedDuration};
use anteroom::kit::random::Entropy;
use anteroom::kit::secret::Secret;
use anteroom::kit::text::Language;
use anteroom::outside::settings::{MAIL_FROM, MAIL_HOST, MAIL_PASSWORD, MAIL_PORT, MAIL_USER};
use anteroom::vault::outbox::{Channel, Kind, Post, To};
use anteroom::vault::purpose::ChangeServers;
use anteroom::vault::settings::Spec;
use anteroom::vault::{Cost, Opening, Vault};

use super::sink::{Certificate, Sink};

const LETTERS: usize = 40;
const KILLS: usize = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_queued_is_lost_by_a_kill_and_what_leaves_twice_has_the_same_id() {
    let mut sink = Sink::start("slow", Certificate::Good);
    let place = tempfile::tempdir().expect("a folder");
    queue(place.path(), &sink).await;
    let mut reached: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut taken = 0;
    for round in 0..=KILLS {
        let mut server = serve(place.path());
        let enough = if round == KILLS { LETTERS } else { (round + 1) * LETTERS / (KILLS + 2) };
        while reached.len() < enough {
            let letter = sink.letter();
            let (to, data) = (letter["to"][0].as_str().expect("an address"), letter["data"].as_str().expect("text"));
            let id = data.split("Message-ID: ").nth(1).and_then(|rest| rest.lines().next()).expect("an id");
            reached.entry(to.to_owned()).or_default().insert(id.to_owned());
            taken += 1;
        }
        server.kill().expect("it can be killed");
        server.wait().expect("it ends");
    }
    println!("{KILLS} kills, {} of {LETTERS} letters arrived, {} twice", reached.len(), taken - reached.len());
    assert!(reached.values().all(|ids| ids.len() == 1), "a letter that leaves twice keeps its id: {reached:?}");
    assert!(taken - LETTERS <= KILLS, "a kill repeats one letter at most: {taken} were taken");
}

#[expect(clippy::disallowed_methods, reason = "a test may start the program that it tests")]
fn serve(place: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_anteroom"));
    command.arg("serve").arg("--config").arg(place.join("config.toml"));
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
}

/// Makes a clinic whose mail goes to this server, with letters in its outbox.
async fn queue(place: &Path, sink: &Sink) {
    // In the past, so that what is queued is due.
    let clock = Clock::settable(Clock::system().now() - SignedDuration::from_mins(10));
    let opening = Opening {
        folder: place.join("data"),
        unlock_file: place.join("key"),
        clock: clock.clone(),
        entropy: Entropy::system(),
        cost: Cost::Cheap,
    };
    let (vault, threads) = Vault::open(&opening).expect("an empty folder opens");
    set_up(&vault, &clock, sink.port).await;
    for letter in 0..LETTERS {
        let address = format!("letter{letter}@example.org");
        let to = To::Address { channel: Channel::Email, address, language: Language::English, account: None };
        let nobody = anteroom::kit::id::AccountId::from_bits([0; 16]);
        let post = Post { to, ..Post::to_account(Kind::PasswordChanged, nobody) };
        assert_eq!(vault.outbox().post(post).await.expect("it is queued"), 1);
    }
    drop(vault);
    threads.stopped().await;
    let path = |name: &str| place.join(name).display().to_string();
    let config = format!(
        "data = {:?}\nkey_file = {:?}\nlisten = \"127.0.0.1:0\"\nca_file = {:?}\n",
        path("data"),
        path("key"),
        sink.authorities().display().to_string(),
    );
    std::fs::write(place.join("config.toml"), config).expect("a file");
}

async fn set_up(vault: &Vault, clock: &Clock, port: u16) {
    let doorway = Doorway::new(vault, clock);
    let vera = doorway.set_up("Vera Lindqvist", "vera", "quiet harbor morning bell").await.expect("Vera sets up");
    let caller = doorway.caller(&vera).await.expect("Vera signs in");
    let set = |spec: &'static Spec, after: String| (spec, spec.default.to_owned(), after);
    let password = vault.seal_setting(MAIL_PASSWORD.spec(), &Secret::new("quiet harbor")).expect("it is sealed");
    let changes = vec![
        set(MAIL_HOST.spec(), "localhost".to_owned()),
        set(MAIL_PORT.spec(), port.to_string()),
        set(MAIL_USER.spec(), "elm".to_owned()),
        set(MAIL_PASSWORD.spec(), password),
        set(MAIL_FROM.spec(), "portal@elm.example".to_owned()),
    ];
    let desk = vault.desk::<ChangeServers>(&caller).await.expect("leave");
    desk.write(move |tx| store::save(tx, &changes)).await.expect("it is set");
}

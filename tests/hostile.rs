//! The parse worker as a real process: what it refuses, what kills it, and that the next file is served.

#[path = "../src/hostile/fixture.rs"]
#[cfg(test)]
mod fixture;

use anteroom::kit::file_kind::FileKind;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anteroom::hostile::{Examined, Inspection, LARGEST, PATIENCE, ParseWorker, Refusal, Source};
use fixture::pictures;

const QUIET: Result<Inspection, Refusal> = Ok(Inspection { kind: FileKind::Pdf, pages: 1, active: false });

fn quiet(kind: FileKind) -> Inspection {
    Inspection { kind, pages: 1, active: false }
}

async fn worker() -> ParseWorker {
    ParseWorker::start(env!("CARGO_BIN_EXE_anteroom").into()).await.expect("the parse worker starts")
}

#[tokio::test]
async fn every_file_of_the_corpus_gets_its_answer() {
    let worker = worker().await;
    let active = Ok(Inspection { kind: FileKind::Pdf, pages: 1, active: true });
    let valid = fixture::valid();
    let corpus = [
        (valid.clone(), QUIET),
        (fixture::javascript(), active),
        (fixture::disguised_javascript(), active),
        (fixture::compressed_javascript(), active),
        (fixture::launch(), active),
        (fixture::embedded(), active),
        (fixture::encrypted(""), QUIET),
        (fixture::encrypted("secret"), Err(Refusal::Encrypted)),
        (Vec::new(), Err(Refusal::Empty)),
        (fixture::HTML.to_vec(), Err(Refusal::WrongType)),
        (fixture::SVG.to_vec(), Err(Refusal::WrongType)),
        (fixture::ZIP.to_vec(), Err(Refusal::WrongType)),
        (fixture::GARBAGE.to_vec(), Err(Refusal::WrongType)),
        ([fixture::HTML, &valid].concat(), Err(Refusal::TwoTypes)),
        ([&valid, fixture::ZIP].concat(), Err(Refusal::TwoTypes)),
        (
            pictures::jpeg(640, 480, &[pictures::exif(6), pictures::segment(0xfe, b"a comment")]),
            Ok(quiet(FileKind::Jpeg)),
        ),
        (pictures::jpeg(9_000, 9_000, &[]), Err(Refusal::TooManyPixels)),
        (pictures::png(640, 480, &[pictures::chunk(*b"tEXt", b"Author\0Nils")]), Ok(quiet(FileKind::Png))),
        (pictures::png(90_000, 90_000, &[]), Err(Refusal::TooManyPixels)),
        (b"Potassium 5.2 mmol/L".to_vec(), Ok(quiet(FileKind::Text))),
        (b"An\xe1lisis".to_vec(), Err(Refusal::NotUtf8)),
        (valid[..valid.len() / 2].to_vec(), Err(Refusal::Damaged)),
        (fixture::nested(10_000), Err(Refusal::Damaged)),
        (fixture::bombs(1, 64 << 20), Err(Refusal::TooComplex)),
        (vec![b'x'; LARGEST + 1], Err(Refusal::TooComplex)),
        (valid, QUIET),
    ];
    for (number, (file, expected)) in corpus.into_iter().enumerate() {
        let begin = Instant::now();
        assert_eq!(worker.inspect(&file).await, expected, "file {number}");
        assert!(begin.elapsed() < PATIENCE, "file {number}");
    }
}

async fn examined(file: Vec<u8>) -> Examined {
    let length = file.len() as u64;
    let open = move || Ok(Box::new(Cursor::new(file.clone())) as Box<dyn Read + Send>);
    worker().await.examine(Source { length, open: &open }).await.expect("the file may be kept")
}

#[tokio::test]
async fn what_a_file_says_comes_with_the_verdict() {
    let pdf = examined(fixture::saying(&["Maya Okafor", "born 3/14/1958"])).await;
    assert_eq!(pdf.text.as_deref(), Some("Maya Okafor\nborn 3/14/1958\n"));
    assert_eq!(examined(b"Maya Okafor".to_vec()).await.text.as_deref(), Some("Maya Okafor"));
    assert_eq!(examined(fixture::valid()).await.text, None);
}

#[tokio::test]
async fn a_file_whose_words_take_too_long_is_kept_without_them() {
    // Ten thousand times the same drawing, which again draws ten thousand times.
    let within = |name: &str| format!("/{name} Do ").repeat(10_000);
    let file = fixture::drawing_within(&within("A"), &within("B"), "BT /F1 12 Tf (word) Tj ET");
    let begin = Instant::now();
    let examined = examined(file).await;
    assert_eq!((examined.inspection.kind, examined.cleaning), (FileKind::Pdf, None));
    assert!(begin.elapsed() < PATIENCE * 3);
}

#[tokio::test]
async fn of_a_picture_the_worker_names_the_parts_without_metadata() {
    let plain = pictures::jpeg(64, 64, &[]);
    assert_eq!(examined(plain.clone()).await.cleaning, None);
    let full = pictures::jpeg(64, 64, &[pictures::exif(1), pictures::segment(0xfe, b"taken by Nils")]);
    let cleaning = examined(full.clone()).await.cleaning.expect("something is to be left out");
    let mut kept = Vec::new();
    cleaning.apply(FileKind::Jpeg, full.as_slice(), &mut kept).expect("it can be copied");
    assert_eq!(kept, plain);
}

#[tokio::test]
async fn a_file_of_the_largest_size_fits_into_the_limits() {
    let content = vec![b'x'; LARGEST - 2_000];
    let head = format!("<< /Length {} >>\nstream\n", content.len());
    let file = fixture::with("", &[&[head.as_bytes(), &content, b"\nendstream"].concat()]);
    assert_eq!(worker().await.inspect(&file).await, QUIET);
}

#[tokio::test]
async fn a_file_that_takes_too_long_is_refused_in_time_and_the_next_is_served() {
    let worker = worker().await;
    let begin = Instant::now();
    assert_eq!(worker.inspect(&fixture::bombs(1_500, 15 << 20)).await, Err(Refusal::TooComplex));
    assert!(begin.elapsed() < PATIENCE * 2);
    assert_eq!(worker.inspect(&fixture::valid()).await, QUIET);
}

#[tokio::test]
async fn a_worker_is_replaced_after_many_files() {
    let worker = worker().await;
    for _ in 0..120 {
        assert_eq!(worker.inspect(&fixture::valid()).await, QUIET);
    }
}

#[tokio::test]
async fn an_abandoned_call_disturbs_nobody() {
    let worker = worker().await;
    let slow = fixture::bombs(1_500, 15 << 20);
    for milliseconds in [1, 10, 100] {
        let patience = std::time::Duration::from_millis(milliseconds);
        let abandoned = tokio::time::timeout(patience, worker.inspect(&slow)).await;
        assert!(abandoned.is_err());
    }
    assert_eq!(worker.inspect(&fixture::valid()).await, QUIET);
}

#[tokio::test]
async fn of_a_crowd_some_are_told_to_try_again() {
    let worker = worker().await;
    let crowd = (0..40)
        .map(|_| worker.clone())
        .map(|worker| tokio::spawn(async move { worker.inspect(&fixture::valid()).await }));
    let mut served = 0;
    for visitor in crowd.collect::<Vec<_>>() {
        match visitor.await.expect("nobody panics") {
            QUIET => served += 1,
            refused => assert_eq!(refused, Err(Refusal::Unavailable)),
        }
    }
    assert!(served >= 8);
}

#[tokio::test]
async fn a_program_that_is_no_worker_is_noticed_at_the_start() {
    for program in ["/nowhere/anteroom", "/bin/true", "/bin/echo"] {
        assert!(ParseWorker::start(program.into()).await.is_err());
    }
}

/// What the children of this process have open, when each of them is a worker by then.
fn open_in_workers() -> Vec<(u32, PathBuf)> {
    let mut found = Vec::new();
    for task in std::fs::read_dir("/proc/self/task").expect("our threads").flatten() {
        let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        for child in children.split_whitespace().map(|pid| Path::new("/proc").join(pid)) {
            let Ok(said) = std::fs::read(child.join("cmdline")) else { continue };
            if !said.ends_with(b"parse-worker\0") {
                continue;
            }
            for entry in std::fs::read_dir(child.join("fd")).expect("this test must run as root").flatten() {
                let number = entry.file_name().to_string_lossy().parse().expect("a number");
                found.push((number, std::fs::read_link(entry.path()).unwrap_or_default()));
            }
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn the_worker_holds_nothing_but_its_pipes_whatever_the_server_was_started_with() {
    use rustix::io::{FdFlags, fcntl_getfd, fcntl_setfd};
    let file = std::fs::File::open("/etc/hostname").expect("a file");
    let socket = std::net::TcpListener::bind("127.0.0.1:0").expect("a socket");
    let (pipe, _other) = std::io::pipe().expect("a pipe");
    // As a shell or a supervisor hands them over.
    fcntl_setfd(&file, FdFlags::empty()).expect("it can be inherited");
    fcntl_setfd(&socket, FdFlags::empty()).expect("it can be inherited");
    fcntl_setfd(&pipe, FdFlags::empty()).expect("it can be inherited");
    let worker = worker().await;
    assert_eq!(worker.inspect(&fixture::valid()).await, QUIET);
    let open = open_in_workers();
    assert!(open.len() >= 3, "{open:?}");
    for (number, what) in &open {
        let expected = if *number == 2 { "/dev/null" } else { "pipe:[" };
        assert!(*number < 3 && what.to_string_lossy().starts_with(expected), "{open:?}");
    }
    assert!(fcntl_getfd(&file).is_ok_and(|flags| flags.contains(FdFlags::CLOEXEC)), "the next worker gets none either");
}

#[cfg(debug_assertions)]
mod probes {
    use super::*;
    use anteroom::hostile::Probe;

    const SIGABRT: i32 = 6;
    const SIGSYS: i32 = 31;

    #[tokio::test]
    async fn the_kernel_kills_a_worker_that_reaches_out_and_the_next_file_is_served() {
        let worker = worker().await;
        assert_eq!(worker.probe(Probe::Nothing).await, Ok(None));
        for probe in [Probe::OpenFile, Probe::OpenSocket, Probe::StartProcess] {
            assert_eq!(worker.probe(probe).await, Ok(Some(SIGSYS)), "{probe:?}");
            assert_eq!(worker.inspect(&fixture::valid()).await, QUIET);
        }
    }

    #[tokio::test]
    async fn a_worker_that_takes_too_much_dies_alone() {
        let worker = worker().await;
        for probe in [Probe::Memory, Probe::Stack] {
            let ended = worker.probe(probe).await;
            assert!(matches!(ended, Ok(Some(SIGSYS | SIGABRT))), "{probe:?}: {ended:?}");
            assert_eq!(worker.inspect(&fixture::valid()).await, QUIET);
        }
    }

    #[tokio::test]
    async fn a_worker_that_hangs_is_killed_in_time() {
        let worker = worker().await;
        let begin = Instant::now();
        assert_eq!(worker.probe(Probe::Hang).await, Err(Refusal::TooComplex));
        assert!(begin.elapsed() < PATIENCE * 2);
        assert_eq!(worker.inspect(&fixture::valid()).await, QUIET);
    }

    #[tokio::test]
    async fn a_panic_counts_as_a_damaged_file() {
        assert_eq!(worker().await.probe(Probe::Panic).await, Err(Refusal::Damaged));
    }

    #[tokio::test]
    async fn no_environment_reaches_the_worker() {
        assert_eq!(worker().await.probe(Probe::Environment).await, Ok(None));
    }
}

/// Real files, where the variable `ANTEROOM_SAMPLES` names a folder of them.
#[tokio::test]
async fn the_samples_get_an_answer() {
    let Some(folder) = std::env::var_os("ANTEROOM_SAMPLES") else { return };
    let worker = worker().await;
    let files = pdfs(Path::new(&folder));
    assert!(!files.is_empty(), "there are no samples");
    for path in files {
        let begin = Instant::now();
        let bytes = std::fs::read(&path).expect("the sample can be read");
        let length = bytes.len() as u64;
        let open = move || Ok(Box::new(Cursor::new(bytes.clone())) as Box<dyn Read + Send>);
        let examined = worker.examine(Source { length, open: &open }).await;
        let text = examined.as_ref().ok().and_then(|examined| examined.text.clone()).unwrap_or_default();
        let verdict = examined.map(|examined| examined.inspection);
        println!("{verdict:?} with {} bytes of text in {:?}: {}", text.len(), begin.elapsed(), path.display());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match &*name {
            // Its user's password is not empty.
            "aes-128.pdf" => assert_eq!(verdict, Err(Refusal::Encrypted)),
            "zen_of_python_corrupted.pdf" => assert!(matches!(verdict, Ok(_) | Err(Refusal::Damaged))),
            "simple1.pdf" => assert!(text.contains("Hello") && text.contains("World"), "{text}"),
            _ if name.starts_with("simple") || name.starts_with("170.315") => {
                assert!(verdict.is_ok() && !text.is_empty());
            }
            _ => assert_ne!(verdict, Err(Refusal::Unavailable)),
        }
    }
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of samples can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(pdfs(&path));
        } else if path.extension().is_some_and(|extension| extension == "pdf") {
            found.push(path);
        }
    }
    found.sort();
    found
}

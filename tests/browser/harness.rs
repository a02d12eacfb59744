//! The checks of the journeys can fail: each is shown a page that breaks its rule.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::{Browser, Scheme, decode_qr, one_page_pdf, print_to_images, sha256};

const GOOD: &str = r#"<!doctype html><html lang="en"><head><title>Good</title>
<meta name="viewport" content="width=device-width"></head><body><main><h1>Good</h1>
<form method="get" action="/next"><label for="who">Your name</label> <input id="who" name="who">
<label><input type="checkbox" name="sure" value="yes">I am sure</label>
<label for="colour">Color</label> <select id="colour" name="colour"><option value="">Choose</option>
<option value="b">Blue</option></select>
<label for="file">File</label> <input type="file" id="file" name="file">
<button>Send</button></form><a style="line-height:3" href="/file" download="file.pdf">Get the file</a></main>
<script>document.body.dataset.script = 'ran'</script></body></html>"#;

const BAD: &str = r#"<!doctype html><html lang="en"><head><title>Bad</title></head><body><main><h1>Bad</h1>
<p style="color:#999;background:#aaa">Pale words</p><input><div style="width:2000px">wide</div>
<img alt="" src="http://127.0.0.2:9/foreign.png"><script>localStorage.setItem('left', 'behind')</script></main></body></html>"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_can_be_used_as_a_person_uses_it() {
    let address = serve().await;
    let browser = Browser::start().await;
    let tab = browser.person().await;
    tab.goto(&format!("http://{address}/good")).await;
    assert_eq!(tab.heading().await, "Good");
    tab.fill("Your name", "Maya Ortiz").await;
    tab.check("I am sure").await;
    tab.select("Color", "Blue").await;
    assert_eq!(sha256(&tab.download("Get the file").await), sha256(&one_page_pdf("A file")));
    tab.click("Send").await;
    assert!(tab.url().await.ends_with("/next?who=Maya+Ortiz&sure=yes&colour=b&file="), "{}", tab.url().await);
    tab.back().await;
    assert_eq!(tab.axe().await, Vec::<String>::new());
    assert_eq!(tab.sideways().await, Vec::<String>::new());
    assert_eq!(tab.kept().await, Vec::<String>::new());
    assert_eq!(tab.foreign(&format!("http://{address}/")), Vec::<String>::new());
    assert_eq!(tab.string("document.body.dataset.script").await, "ran");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_keyboard_works_and_script_can_be_off() {
    let address = serve().await;
    let browser = Browser::start().await;
    let tab = browser.person().await;
    tab.script(false).await;
    tab.goto(&format!("http://{address}/good")).await;
    assert_eq!(tab.string("document.body.dataset.script ?? 'off'").await, "off");
    tab.press("Tab").await;
    assert_eq!(tab.focus().await, "Your name");
    tab.type_text("Nils").await;
    tab.press_and_leave("Enter").await;
    assert!(tab.url().await.contains("who=Nils"), "{}", tab.url().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bad_page_is_noticed() {
    let address = serve().await;
    let browser = Browser::start().await;
    let tab = browser.person().await;
    tab.scheme(Scheme::Dark).await;
    tab.goto(&format!("http://{address}/bad")).await;
    let findings = tab.axe().await.join("\n");
    assert!(findings.contains("color-contrast") && findings.contains("label"), "{findings}");
    assert_eq!(tab.sideways().await.len(), 3);
    assert_eq!(tab.kept().await, ["left"]);
    assert_eq!(tab.foreign(&format!("http://{address}/")), ["http://127.0.0.2:9/foreign.png"]);
}

#[tokio::test]
async fn a_file_made_for_uploads_prints() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sheet.pdf");
    std::fs::write(&file, one_page_pdf("Printed")).expect("a file");
    let pages = print_to_images(&file).await;
    assert_eq!(pages.len(), 1);
    assert_eq!(decode_qr(&pages[0]).await, Vec::<String>::new());
}

/// A server of three pages on a free port.
async fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut request = [0; 4096];
                let read = stream.read(&mut request).await.unwrap_or_default();
                let path = String::from_utf8_lossy(&request[..read]);
                let (kind, body) = match path.split_whitespace().nth(1).unwrap_or_default() {
                    "/good" => ("text/html", GOOD.as_bytes().to_vec()),
                    "/bad" => ("text/html", BAD.as_bytes().to_vec()),
                    "/file" => ("application/pdf", one_page_pdf("A file")),
                    _ => ("text/html", b"<!doctype html><title>Next</title><h1>Next</h1>".to_vec()),
                };
                let head = format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                    body.len()
                );
                stream.write_all(&[head.as_bytes(), &body].concat()).await.ok();
            });
        }
    });
    address
}

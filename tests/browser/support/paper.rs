//! Paper: a document for uploads, printed pages as pictures, and what a phone's camera reads off them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Output;

use tokio::process::Command;

/// A PDF of one page with these words: small, valid, and different for different words.
pub fn one_page_pdf(words: &str) -> Vec<u8> {
    let drawn = format!("BT /F1 24 Tf 72 700 Td ({words}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(&objects) {
        writeln!(table, "{:010} 00000 n ", file.len()).expect("text grows");
        write!(file, "{number} 0 obj\n{object}\nendobj\n").expect("text grows");
    }
    let start = file.len();
    write!(file, "{table}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1)
        .expect("text grows");
    file.into_bytes()
}

/// Prints a PDF at 150 dots per inch: one picture for each page, beside the PDF.
pub async fn print_to_images(pdf: &Path) -> Vec<PathBuf> {
    for earlier in pages(pdf) {
        std::fs::remove_file(earlier).expect("an earlier picture can be removed");
    }
    let stem = pdf.with_extension("");
    let printed = output("pdftoppm", &["-png", "-r", "150", &pdf.to_string_lossy(), &stem.to_string_lossy()]).await;
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    pages(pdf)
}

fn pages(pdf: &Path) -> Vec<PathBuf> {
    let folder = pdf.parent().expect("a file stands in a folder");
    let name = pdf.file_stem().expect("a file has a name").to_string_lossy();
    let files = std::fs::read_dir(folder).expect("the folder can be read").filter_map(|file| Some(file.ok()?.path()));
    let mut pages: Vec<PathBuf> = files.filter(|file| is_page(file, &name)).collect();
    pages.sort();
    pages
}

fn is_page(file: &Path, name: &str) -> bool {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    file.extension().is_some_and(|end| end == "png")
        && stem.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'))
}

/// The words of each page of a PDF, as they can be read off it, however its lines break.
pub async fn printed_text(pdf: &Path) -> Vec<String> {
    let read = output("pdftotext", &[&pdf.to_string_lossy(), "-"]).await;
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let text = String::from_utf8_lossy(&read.stdout);
    let plain = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    text.split('\u{c}').map(plain).filter(|page| !page.is_empty()).collect()
}

/// What every QR code of a picture says, as a phone's camera would read it.
pub async fn decode_qr(picture: &Path) -> Vec<String> {
    let only_qr = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"];
    let output = output("zbarimg", &[&only_qr[..], &[&picture.to_string_lossy()]].concat()).await;
    // Four is its way of saying that the picture holds none.
    assert!([Some(0), Some(4)].contains(&output.status.code()), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

/// The SHA-256 of some bytes, in hex.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes))
}

#[expect(clippy::disallowed_methods, reason = "a test may start the tools that read paper")]
async fn output(program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program).args(arguments).output().await;
    output.unwrap_or_else(|fault| panic!("{program}: {fault}; `tests/run prepare` installs it"))
}

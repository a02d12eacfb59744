use data_encoding::BASE64 as PLAIN;

use super::*;
use crate::hl7::messages;

fn value(kind: &str, text: &str) -> Content {
    let text = format!("MSH|^~\\&|\rOBX|1|{kind}|R^Report^L||{text}||||||F");
    Content::read(&messages(&text)[0].segments().nth(1).expect("two segments"))
}

fn pdf() -> Vec<u8> {
    [b"%PDF-1.4\n%\xff\xfe~\n".as_slice(), &b"1 0 obj <</Type /Catalog>> endobj ".repeat(40), b"%%EOF\n"].concat()
}

fn is_pdf(content: &Content) -> bool {
    matches!(content, Content::Document { bytes, .. } if *bytes == pdf())
}

#[test]
fn a_document_is_one_under_any_type_and_in_any_component() {
    let data = PLAIN.encode(&pdf());
    for kind in ["ED", "TX", "FT", "ST", "", "CE", "CWE", "RP", "NM", "ed"] {
        for text in [
            format!("LAB^IM^PDF^Base64^{data}"),
            format!("^^PDF^BASE64^{data}"),
            data.clone(),
            format!("^{data}"),
            format!("^^^^{data}"),
            format!("LAB^application^pdf^^{data}"),
            format!("data:application/pdf;base64,{data}"),
            format!("PDF^Base64^{data}"),
        ] {
            assert!(is_pdf(&value(kind, &text)), "{kind} {}", &text[..40]);
        }
    }
    assert!(is_pdf(&value("TX", &data_encoding::HEXLOWER.encode(&pdf()))));
    assert!(is_pdf(&value("ED", &format!("L^AP^PDF^Hex^{}", data_encoding::HEXUPPER.encode(&pdf())))));
}

#[test]
fn it_is_the_same_however_its_letters_are_broken() {
    let data = PLAIN.encode(&pdf());
    for every in [4, 60, 76, 77, 1000] {
        for mark in
            ["\\.br\\", "\\.BR\\", "\\X0D0A\\", "\\X0A\\", "\\x0d\\", "\n", "\n\n", " ", "~", "\u{feff}", "\\.sp\\"]
        {
            let wrapped: Vec<_> =
                data.as_bytes().chunks(every).map(|line| std::str::from_utf8(line).unwrap()).collect();
            for kind in ["ED", "TX"] {
                let text = format!("LAB^IM^PDF^Base64^{}", wrapped.join(mark));
                assert!(is_pdf(&value(kind, &text)), "{kind} {every} {mark:?}");
            }
        }
    }
    assert!(is_pdf(&value("ED", &format!("L^IM^PDF^Base64^{}", data.trim_end_matches('=')))), "no padding");
    assert!(is_pdf(&value("ED", &format!("L^IM^PDF^Base64^\"{data}\""))));
    let pieces: String = pdf().chunks(31).map(|piece| PLAIN.encode(piece)).collect();
    assert!(is_pdf(&value("ED", &format!("L^IM^PDF^Base64^{pieces}"))), "in pieces");
    assert!(is_pdf(&value("ED", &data.replace('+', "-").replace('/', "_"))), "the other alphabet");
    let marked = [b"\xef\xbb\xbf".as_slice(), &pdf()].concat();
    assert!(is_pdf(&value("ED", &format!("L^IM^PDF^Base64^{}", PLAIN.encode(&marked)))), "a mark before it");
}

#[test]
fn letters_of_a_file_are_never_the_words_of_a_value() {
    let tiff = PLAIN.encode(&[b"II*\0".as_slice(), &[7; 300]].concat());
    assert!(matches!(value("TX", &tiff), Content::Document { .. }));
    assert_eq!(value("TX", "LAB^IM^PDF^Base64^!!"), Content::Garbled);
    assert_eq!(value("TX", "%PDF-1.4 raw"), Content::Garbled);
    assert_eq!(value("ED", "LAB^IM^PDF^Base64^!!"), Content::Garbled);
    let cut = &PLAIN.encode(&pdf())[..101];
    assert!(matches!(value("TX", cut), Content::Document { bytes, .. } if pdf().starts_with(&bytes)));
}

#[test]
fn words_that_look_a_little_like_it_stay_words() {
    for text in ["ACGTACGTACGT".repeat(40).as_str(), "JVBER", "Base64", "R^Resistant", "a/b+c=d", "/9j/"] {
        assert!(matches!(value("TX", text), Content::Words(_)), "{text}");
    }
}

#[test]
fn texts_with_looks_become_words() {
    let words = |text: &str| Content::Words(text.to_owned());
    let rich = "{\\rtf1\\ansi Benign\\par seen {\\b twice}}";
    assert_eq!(
        value("ED", &format!("L^TEXT^RTF^Base64^{}", PLAIN.encode(rich.as_bytes()))),
        words("Benign\nseen twice")
    );
    assert_eq!(value("TX", &rich.replace('\\', "\\E\\")), words("Benign\nseen twice"));
    assert_eq!(value("FT", rich), words("Benign\nseen twice"), "written without escapes");
    assert_eq!(value("TX", "<html><p>Benign</p></html>"), words("Benign"));
    assert_eq!(
        value("ED", &format!("L^TEXT^HTML^Base64^{}", PLAIN.encode(b"<html><p>a &lt; b</p></html>"))),
        words("a < b")
    );
}

#[test]
fn a_document_in_pieces_is_one() {
    let data = PLAIN.encode(&pdf());
    for (every, kind, before) in [(76, "TX", ""), (101, "ED", "L^IM^PDF^Base64^"), (64, "ED", "^^^^"), (400, "FT", "")]
    {
        let pieces = data.as_bytes().chunks(every).map(|piece| std::str::from_utf8(piece).unwrap());
        let lines: Vec<String> = (1..)
            .zip(pieces)
            .map(|(at, piece)| format!("OBX|{at}|{kind}|R^Report^L|{at}|{before}{piece}||||||F\r"))
            .collect();
        let lines = lines.concat();
        let text = format!("MSH|^~\\&|||||||ORU^R01|1\rOBR|1\r{lines}OBX|99|TX|N^Next^L||fine\r");
        let report = crate::hl7::reports(&messages(&text)[0]).unwrap().remove(0);
        let [document, next] = &report.orders[0].observations[..] else { panic!("two values: {every}") };
        assert!(is_pdf(&document.content), "{every} {kind}");
        assert_eq!(next.content, Content::Words("fine".to_owned()));
        assert_eq!(report.values(), crate::hl7::values_in(&messages(&text)[0]));
    }
    let whole = format!("OBX|1|ED|R||{data}\rOBX|2|ED|R||{data}\r");
    let text = format!("MSH|^~\\&|||||||ORU^R01|1\r{whole}");
    let report = crate::hl7::reports(&messages(&text)[0]).unwrap().remove(0);
    assert_eq!(report.orders[0].observations.len(), 2, "two documents are two");
}

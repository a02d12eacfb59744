//! Papers of the invented laboratory: one-page PDFs of our own making.

/// A PDF with a heading and lines of text, in the fonts that every reader has.
pub fn pdf(heading: &str, lines: &[String]) -> Vec<u8> {
    let mut content = format!("BT /F2 18 Tf 72 740 Td ({}) Tj ET\n", escaped(heading));
    for (index, line) in lines.iter().enumerate() {
        let y = 700 - 22 * index;
        content.extend(["BT /F1 12 Tf 72 ", &y.to_string(), " Td (", &escaped(line), ") Tj ET\n"]);
    }
    document(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}endstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>".to_owned(),
    ])
}

/// Numbered objects, their table of places, and the trailer (ISO 32000-1 §7.5).
fn document(objects: &[String]) -> Vec<u8> {
    let mut text = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(text.len());
        text.extend([&(index + 1).to_string(), " 0 obj\n", object.as_str(), "\nendobj\n"]);
    }
    let table = text.len();
    let size = objects.len() + 1;
    text += &format!("xref\n0 {size}\n0000000000 65535 f \n");
    for place in places {
        text += &format!("{place:010} 00000 n \n");
    }
    text += &format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    text.into_bytes()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)")
}

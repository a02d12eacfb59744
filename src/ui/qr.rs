//! QR codes as inline SVG, black on white in every theme, with the quiet zone of four modules that ISO 18004 asks for.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

const QUIET: usize = 4;

/// The picture of `data`; `label` says in words what scanning it does. Data too long for a code (about 2,300 bytes)
/// gives no picture: what it leads to stands beside it in letters anyway.
pub fn qr(data: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(data, EcLevel::M) else {
        return html! {};
    };
    let side = code.width() + 2 * QUIET;
    html! {
        svg.qr role="img" aria-label=(label) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            path fill="#fff" d={ "M0 0h" (side) "v" (side) "H0z" } {}
            path fill="#000" d=(modules(&code)) {}
        }
    }
}

/// One stroke for each run of black modules in a row.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let length = run.len();
                _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_quiet_zone_and_its_first_finder_pattern() {
        let drawn = qr("https://portal.example/a#7K3M", "Opens the activation page").into_string();
        assert!(drawn.contains(r#"viewBox="0 0 37 37""#), "{drawn}");
        assert!(drawn.contains(r#"d="M4 4h7v1h-7z"#), "{drawn}");
        assert!(drawn.contains(r#"aria-label="Opens the activation page""#));
    }

    #[test]
    fn too_much_data_gives_no_picture() {
        assert!(qr(&"x".repeat(4_000), "x").into_string().is_empty());
    }
}

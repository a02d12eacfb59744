//! Pages (HTML) into words: what a reader would see of one, without its looks.

/// Marks that begin a page or a piece of one.
const BEGINNINGS: [&str; 18] = [
    "!doctype", "html", "body", "p", "div", "table", "pre", "span", "b", "br", "h1", "h2", "h3", "ul", "font",
    "center", "head", "strong",
];

/// Bytes of the longest mark.
const LONGEST_MARK: usize = 4_000;

/// Whether a text is one: it begins with a mark of a page, and a mark ends in it.
pub(super) fn is_page(text: &str) -> bool {
    let text = text.trim_start();
    let Some(inside) = text.strip_prefix('<').and_then(|inside| inside.get(..inside.floor_char_boundary(12))) else {
        return false;
    };
    let end = inside.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '!').unwrap_or(inside.len());
    let name = inside[..end].to_ascii_lowercase();
    BEGINNINGS.contains(&name.as_str()) && (text.contains("</") || text.contains("/>") || name == "br")
}

/// Its words.
pub(super) fn words(page: &str) -> String {
    let mut reader = Reader { text: String::new(), keeps_blanks: false };
    let mut rest = page;
    while let Some((before, behind)) = rest.split_once('<') {
        reader.push(before);
        rest = reader.mark(behind);
    }
    reader.push(rest);
    let lines: Vec<&str> = reader.text.lines().map(str::trim_end).collect();
    let mut words = String::new();
    for line in lines {
        // Blocks inside blocks end more than once.
        if !(line.is_empty() && (words.is_empty() || words.ends_with("\n\n"))) {
            words.push_str(line);
            words.push('\n');
        }
    }
    words.trim_end().to_owned()
}

struct Reader {
    text: String,
    keeps_blanks: bool,
}

impl Reader {
    fn push(&mut self, words: &str) {
        let words = entities(words);
        if self.keeps_blanks {
            self.text.push_str(&words);
            return;
        }
        for sign in words.chars() {
            let is_blank = sign.is_ascii_whitespace();
            if !is_blank {
                self.text.push(sign);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }

    /// A mark; what follows it. A `<` that begins none stands for itself.
    fn mark<'t>(&mut self, behind: &'t str) -> &'t str {
        if let Some(comment) = behind.strip_prefix("!--") {
            return comment.split_once("-->").map_or("", |(_, rest)| rest);
        }
        let is_mark = behind.starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!' | '?'));
        let near = &behind[..behind.floor_char_boundary(LONGEST_MARK)];
        let Some(end) = near.find('>').filter(|_| is_mark) else {
            self.text.push('<');
            return behind;
        };
        let (inside, rest) = (&behind[..end], &behind[end + 1..]);
        let name = inside.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '/').next().unwrap_or_default();
        match name.trim_end_matches('/').to_ascii_lowercase().as_str() {
            name @ ("script" | "style" | "head" | "title") => return after(rest, name),
            "pre" => self.keeps_blanks = true,
            "/pre" => self.keeps_blanks = false,
            "br" => self.text.push('\n'),
            "td" | "th" if !self.text.is_empty() && !self.text.ends_with('\n') => self.text.push_str("  "),
            "p" | "/p" | "div" | "/div" | "tr" | "/tr" | "li" | "table" | "/table" | "h1" | "h2" | "h3" | "/h1"
            | "/h2" | "/h3" | "hr" | "ul" | "/ul" => self.end_line(),
            _ => {}
        }
        rest
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

/// What follows the end of a part whose words nobody sees.
fn after<'t>(rest: &'t str, name: &str) -> &'t str {
    let end = format!("</{name}");
    let found = rest
        .match_indices("</")
        .find(|(at, _)| rest[*at..].get(..end.len()).is_some_and(|mark| mark.eq_ignore_ascii_case(&end)));
    found.and_then(|(at, _)| rest[at..].split_once('>')).map_or("", |(_, behind)| behind)
}

/// Signs by their names (`&lt;`) and numbers (`&#181;`).
fn entities(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, behind)) = rest.split_once('&') {
        text.push_str(before);
        let named = behind.get(..behind.floor_char_boundary(10)).and_then(|near| near.split_once(';'));
        if let Some((name, sign)) = named.and_then(|(name, _)| Some((name, entity(name)?))) {
            text.push(sign);
            rest = &behind[name.len() + 1..];
        } else {
            text.push('&');
            rest = behind;
        }
    }
    text.push_str(rest);
    text
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "micro" => 'µ',
        "deg" => '°',
        "plusmn" => '±',
        "le" => '≤',
        "ge" => '≥',
        "ndash" => '–',
        "mdash" => '—',
        "aacute" => 'á',
        "eacute" => 'é',
        "iacute" => 'í',
        "oacute" => 'ó',
        "uacute" => 'ú',
        "ntilde" => 'ñ',
        "uuml" => 'ü',
        "ouml" => 'ö',
        "auml" => 'ä',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_its_words() {
        let page = "<html><head><title>T</title><STYLE>p{}</STYLE></head><body><p>Size  5&nbsp;mm &lt; 1 cm &amp; <b>benign</b></p>\n<div><div>Second</div></div><!-- no --><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table><pre> x   y\n z</pre></body></html>";
        assert!(is_page(page));
        assert_eq!(words(page), "Size 5 mm < 1 cm & benign\nSecond\na  b\nc\n x   y\n z");
        assert_eq!(
            words("one<br/>two<BR>three &#181;g &#xB5; &unknown; 3 < 5"),
            "one\ntwo\nthree µg µ &unknown; 3 < 5"
        );
    }

    #[test]
    fn a_text_with_such_a_sign_is_no_page() {
        for text in ["< 0.01", "<5", "<10 cells/uL", "<b", "a <b>c</b>", "<not detected>", "<pH 7>"] {
            assert!(!is_page(text), "{text}");
        }
        assert!(is_page("<p>x</p>") && is_page(" <!DOCTYPE html><html></html>") && is_page("<br>one"));
    }
}

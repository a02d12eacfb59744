//! Where somebody is reached: e-mail addresses as they can be sent to, and numbers as a telephone dials them.

use lettre::Address;
use unicode_normalization::UnicodeNormalization as _;

use super::seen::seen;

/// The longest address that mail servers take (RFC 5321), in the form in which they see it.
const LONGEST: usize = 254;

/// An e-mail address as it was typed, where mail can be sent to it: judged by what sends. Whether somebody reads it, only
/// a mail can tell.
pub fn email(typed: &str) -> Option<String> {
    let typed = seen(typed);
    let typed = typed.trim();
    sendable(typed).map(|_| typed.to_owned())
}

/// The address in the form that mail servers know: a name of many scripts in letters and digits. None for what is no
/// address, or lies in no public domain.
pub fn sendable(address: &str) -> Option<String> {
    let (user, domain) = address.rsplit_once('@')?;
    let domain = idna::domain_to_ascii(domain).ok()?;
    let address = format!("{user}@{domain}");
    let last = domain.rsplit_once('.')?.1;
    let is_public = last.len() >= 2 && last.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let is_plain = user.bytes().all(|byte| byte.is_ascii_graphic());
    let fits = is_public && is_plain && address.len() <= LONGEST && address.parse::<Address>().is_ok();
    fits.then_some(address)
}

/// A number as a telephone dials it: 7 to 15 digits (ITU-T E.164), perhaps with a plus before.
pub fn number(typed: &str) -> Option<String> {
    let plain: String = seen(typed).nfkc().collect();
    let is_between =
        |sign: char| matches!(sign, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let kept: String = plain.trim().chars().filter(|sign| !is_between(*sign)).collect();
    let digits = kept.strip_prefix('+').unwrap_or(&kept);
    let fits = (7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_mail_can_be_sent_to() {
        for (typed, kept) in [
            (" maya@example.org ", "maya@example.org"),
            ("maya@exam\u{200b}ple.org\u{a0}", "maya@example.org"),
            ("o'brien+lab@mail.example.co", "o'brien+lab@mail.example.co"),
            ("maya@bücher.example", "maya@bücher.example"),
            ("maya@例え.テスト", "maya@例え.テスト"),
        ] {
            assert_eq!(email(typed).as_deref(), Some(kept), "{typed:?}");
        }
        let long = format!("maya@{}.org", "a".repeat(64));
        for wrong in [
            "maya",
            "maya@home",
            "a b@c.org",
            "a@b@c.org",
            "a@c.org\r\nBcc: x@y.org",
            "@c.org",
            "a@.org",
            "a@c.org.",
            "a@c..org",
            "a..b@c.org",
            ".a@c.org",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "maya@ex ample.org",
            "Maya <maya@example.org>",
            "maya@example.org, omar@example.org",
            "\"a b\"@c.org",
            "ma\u{ff}a@example.org",
            long.as_str(),
        ] {
            assert_eq!(email(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn what_is_sent_to_is_what_servers_know() {
        assert_eq!(sendable("maya@Bücher.example").as_deref(), Some("maya@xn--bcher-kva.example"));
        assert_eq!(sendable("Maya@example.org").as_deref(), Some("Maya@example.org"));
    }

    #[test]
    fn a_number_is_read_as_people_type_it() {
        for (typed, kept) in [
            ("+1 (555) 010-0142", "+15550100142"),
            ("555.010/0142", "5550100142"),
            ("\u{202a}+1\u{a0}555\u{2011}010\u{2013}0142\u{202c}", "+15550100142"),
            ("５５５０１００１４２", "5550100142"),
        ] {
            assert_eq!(number(typed).as_deref(), Some(kept), "{typed:?}");
        }
        for wrong in ["call me", "555", "1+5550100142", "1234567890123456", ""] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }
}

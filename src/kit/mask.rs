//! Contact data with most of it covered: enough for its owner to know it by, too little for anybody else to use.

/// `m••••@example.org`.
pub fn email(address: &str) -> String {
    let (user, host) = address.split_once('@').unwrap_or((address, ""));
    let first: String = user.chars().take(1).collect();
    format!("{first}••••@{host}")
}

/// `••• 0142`.
pub fn number(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits.iter().skip(digits.len().saturating_sub(4)).collect();
    format!("••• {last}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enough_is_left_to_know_it_by() {
        assert_eq!(email("maya@example.org"), "m••••@example.org");
        assert_eq!(number("+1 (555) 010-0142"), "••• 0142");
    }
}

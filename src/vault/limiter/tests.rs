use super::*;
use crate::kit::clock::instant;

const PLACE: &str = "192.0.2.0/24";

fn limiter() -> Limiter {
    Limiter::new([7; 32], HashMap::new())
}

/// Guesses as fast as the limiter lets, for so long; returns how many guesses that were.
fn guesses(limiter: &Limiter, key: Key<'_>, seconds: i64) -> usize {
    (0..seconds).map(|second| instant(second * 1000)).fold(0, |guesses, now| {
        let mut here = 0;
        while limiter.admit(PLACE, &[key], now).is_ok() {
            here += 1;
        }
        guesses + here
    })
}

impl Limiter {
    /// One that has counted nothing.
    pub fn fresh() -> Self {
        limiter()
    }

    /// How many failures are held against this.
    pub fn failures(&self, key: Key<'_>) -> u32 {
        self.state().counters.get(&key.hash(&self.secret)).map_or(0, |counter| counter.failures)
    }
}

#[test]
fn at_most_ten_guesses_at_a_password_in_fifteen_minutes() {
    assert!(guesses(&limiter(), Key::Password("maya"), 900) <= 10);
}

#[test]
fn one_name_slowed_down_does_not_slow_another() {
    let limiter = limiter();
    guesses(&limiter, Key::Password("maya"), 60);
    assert!(limiter.admit(PLACE, &[Key::Password("maya")], instant(59_000)).is_err());
    assert!(limiter.admit(PLACE, &[Key::Password("nils")], instant(59_000)).is_ok());
}

#[test]
fn success_and_an_hour_of_peace_forget() {
    let limiter = limiter();
    guesses(&limiter, Key::Password("maya"), 1);
    limiter.succeeded(&[Key::Password("maya")]);
    assert!(limiter.admit(PLACE, &[Key::Password("maya")], instant(1_000)).is_ok());
    guesses(&limiter, Key::Password("nils"), 1);
    assert!(limiter.admit(PLACE, &[Key::Password("nils")], instant(1_000)).is_err());
    assert_eq!(guesses(&limiter, Key::Password("omar"), 1), 5);
    for _ in 0..5 {
        assert!(limiter.admit(PLACE, &[Key::Password("nils")], instant(3_700_000)).is_ok(), "five are free again");
    }
}

#[test]
fn an_address_gets_back_the_tries_that_succeeded_and_no_others() {
    let limiter = limiter();
    let (key, now) = (Key::Address("192.0.2.0/24"), instant(0));
    for _ in 0..200 {
        assert!(limiter.admit(PLACE, &[key], now).is_ok());
        limiter.succeeded(&[key]);
    }
    assert_eq!(guesses(&limiter, key, 1), 50);
}

#[test]
fn codes_of_sheets_have_fifty_tries_an_hour_from_one_address() {
    let limiter = limiter();
    let key = Key::Codes(PLACE);
    assert_eq!(guesses(&limiter, key, 3600), 50);
    assert!(limiter.admit(PLACE, &[key], instant(3_600_000)).is_ok(), "the next hour begins");
}

#[test]
fn all_strangers_together_leave_room_for_those_who_are_known() {
    let limiter = limiter();
    assert_eq!(guesses(&limiter, Key::Everybody, 60), 600);
    assert_eq!(guesses(&limiter, Key::KnownPassword(&[1; 16]), 1), 5);
}

#[test]
fn a_known_browser_gets_in_while_others_guess() {
    let limiter = limiter();
    let guesser = [Key::Password("maya"), Key::Address("198.51.100.0/24"), Key::Everybody];
    for second in 0..900 {
        let now = instant(second * 1000);
        _ = limiter.admit("198.51.100.0/24", &guesser, now);
        let owner = [Key::KnownPassword(&[1; 16])];
        assert!(limiter.admit(PLACE, &owner, now).is_ok(), "in second {second}");
        limiter.succeeded(&owner);
    }
}

#[test]
fn what_is_turned_away_is_summed_in_sixty_rows_at_most() {
    let limiter = limiter();
    let names: Vec<String> = (0..1000).map(|number| format!("name{number}")).collect();
    for name in &names {
        guesses(&limiter, Key::Password(name), 1);
        assert!(limiter.admit(PLACE, &[Key::Password(name)], instant(500)).is_err());
    }
    let sums = limiter.refused();
    assert_eq!(sums.len(), 60);
    assert_eq!(sums.iter().map(|sum| sum.tries).sum::<u32>(), 2000, "each was turned away twice");
    assert!(limiter.refused().is_empty(), "and told once");
}

#[test]
fn the_name_of_a_counter_says_nothing_without_the_secret() {
    assert_ne!(Key::Password("maya").hash(&[1; 32]), Key::Password("maya").hash(&[2; 32]));
    assert_ne!(Key::Address("x").hash(&[1; 32]), Key::Codes("x").hash(&[1; 32]));
}

//! Somebody at a page: with a finger, by keyboard alone, or with script switched off.

use super::Tab;

/// How somebody works a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// With a finger or a mouse.
    Finger,
    /// By keyboard alone.
    Keyboard,
    /// With a finger, script switched off.
    WithoutScript,
}

/// Somebody at a page, and what it costs them.
pub struct Hand<'t> {
    /// The page.
    pub tab: &'t Tab,
    /// How it is worked.
    pub how: How,
    /// Pages seen so far.
    pub pages: usize,
    /// Fields filled so far.
    pub fields: usize,
    /// Boxes ticked so far.
    pub ticks: usize,
    journey: &'static str,
}

impl<'t> Hand<'t> {
    /// Takes a tab in hand, at this width.
    pub async fn of(tab: &'t Tab, how: How, width: u32, journey: &'static str) -> Self {
        tab.viewport(width).await;
        if how == How::WithoutScript {
            tab.script(false).await;
        }
        Self { tab, how, pages: 0, fields: 0, ticks: 0, journey }
    }

    /// Fills a field.
    pub async fn fill(&mut self, label: &str, value: &str) {
        self.fields += 1;
        if self.how == How::Keyboard {
            reach(self.tab, label).await;
            self.tab.type_text(value).await;
        } else {
            self.tab.fill(label, value).await;
        }
    }

    /// Picks one of a list, by its words and its number.
    pub async fn pick(&mut self, label: &str, (words, number): (&str, usize)) {
        self.fields += 1;
        if self.how == How::Keyboard {
            reach(self.tab, label).await;
            for _ in 0..number {
                self.tab.press("ArrowDown").await;
            }
        } else {
            self.tab.select(label, words).await;
        }
    }

    /// Picks the month, by its name and number, and types day and year.
    pub async fn birth_date(&mut self, month: (&str, usize), day: &str, year: &str) {
        self.pick("Month", month).await;
        self.fill("Day", day).await;
        self.fill("Year", year).await;
    }

    /// Ticks a box or picks an answer.
    pub async fn tick(&mut self, words: &str) {
        self.ticks += 1;
        if self.how == How::Keyboard {
            reach(self.tab, words).await;
            self.tab.press(" ").await;
        } else {
            self.tab.check(words).await;
        }
    }

    /// Presses a button or a link and waits for the next page.
    pub async fn go(&mut self, words: &str) {
        self.pages += 1;
        if self.how == How::Keyboard {
            reach(self.tab, words).await;
            self.tab.press_and_leave("Enter").await;
        } else {
            self.tab.click(words).await;
        }
    }

    /// Opens a page.
    pub async fn open(&mut self, address: &str) {
        self.pages += 1;
        self.tab.goto(address).await;
    }

    /// Looks at the page: nothing beside the screen, and a picture to keep.
    pub async fn looks_right(&self, name: &str) {
        assert_eq!(self.tab.sideways().await, Vec::<String>::new(), "{name} scrolls sideways");
        self.tab.screenshot(&format!("{}-{:?}-{name}", self.journey, self.how).to_lowercase()).await;
    }
}

/// Presses Tab until the focus is there.
async fn reach(tab: &Tab, words: &str) {
    let mut stops = Vec::new();
    for _ in 0..60 {
        tab.press("Tab").await;
        let stop = tab.focus().await;
        if stop.starts_with(words) {
            return;
        }
        stops.push(stop);
    }
    panic!("Tab never reaches “{words}”, only {stops:?}");
}

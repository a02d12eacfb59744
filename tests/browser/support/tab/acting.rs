//! What a person does on a page.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use chromiumoxide::cdp::browser_protocol::dom::SetFileInputFilesParams;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams, SetScriptExecutionDisabledParams,
};
use chromiumoxide::cdp::browser_protocol::input::InsertTextParams;
use chromiumoxide::cdp::browser_protocol::network;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use serde_json::Value;

use super::{PATIENCE, Scheme, Tab, pause};
use crate::support::find::{literal, with_find};

impl Tab {
    /// Types into the field with this label, name or id, over what stands there.
    pub async fn fill(&self, field: &str, value: &str) {
        let expression = format!(
            "(e => {{ if (!e) return false; e.focus(); e.select?.(); return document.activeElement === e }})(find.field({}))",
            literal(field)
        );
        let found = self.eval(&with_find(&expression)).await;
        assert_eq!(found, Value::Bool(true), "no field “{field}” on this page:\n{}", self.describe().await);
        self.type_text(value).await;
    }

    /// Picks an option of a list by its words.
    pub async fn select(&self, field: &str, option: &str) {
        let expression = format!(
            "(e => {{ const o = [...(e?.options ?? [])].find(o => plain(o.text) === {option}); if (!o) return false; \
             e.value = o.value; e.dispatchEvent(new Event('change', {{ bubbles: true }})); return true }})(find.field({field}))",
            field = literal(field),
            option = literal(option),
        );
        let found = self.eval(&with_find(&expression)).await;
        assert_eq!(found, Value::Bool(true), "no “{option}” in “{field}” on this page:\n{}", self.describe().await);
    }

    /// Ticks a box or picks a choice by the words beside it.
    pub async fn check(&self, choice: &str) {
        let spot = self.spot(&format!("find.choice({})", literal(choice)), choice).await;
        self.page.click(spot).await.expect("a click");
    }

    /// Follows a link or presses a button by its words, and waits for the page it leads to.
    pub async fn click(&self, words: &str) {
        let spot = self.spot(&format!("find.button({})", literal(words)), words).await;
        self.leave(async {
            self.page.click(spot).await.expect("a click");
        })
        .await;
    }

    /// Presses a button twice, as people do where nothing seems to happen, and waits for the page it leads to.
    pub async fn click_twice(&self, words: &str) {
        let spot = self.spot(&format!("find.button({})", literal(words)), words).await;
        self.leave(async {
            self.page.click(spot).await.expect("a click");
            self.page.click(spot).await.expect("another click");
        })
        .await;
    }

    /// Each answer takes so long from now on.
    #[expect(deprecated, reason = "what takes its place sets conditions by address, and needs more than one call")]
    pub async fn answers_after(&self, delay: Duration) {
        let conditions = network::EmulateNetworkConditionsParams::builder()
            .offline(false)
            .latency(delay.as_secs_f64() * 1000.0)
            .download_throughput(-1.0)
            .upload_throughput(-1.0)
            .build();
        self.page.execute(conditions.expect("complete parameters")).await.expect("a slow network");
    }

    /// Presses what does not lead to another page.
    pub async fn touch(&self, words: &str) {
        let spot = self.spot(&format!("find.button({})", literal(words)), words).await;
        self.page.click(spot).await.expect("a click");
    }

    /// Presses a link or button that hands over a file; its bytes.
    pub async fn download(&self, words: &str) -> Vec<u8> {
        // An earlier download of the same name would be written over, unseen.
        for earlier in self.downloaded() {
            std::fs::remove_file(earlier).expect("an earlier download can be removed");
        }
        self.touch(words).await;
        let begin = Instant::now();
        while self.downloaded().is_empty() {
            assert!(begin.elapsed() < PATIENCE, "no file came from:\n{}", self.describe().await);
            pause().await;
        }
        std::fs::read(&self.downloaded()[0]).expect("a downloaded file can be read")
    }

    /// Chooses a file in an upload field.
    pub async fn upload(&self, field: &str, file: &Path) {
        self.upload_all(field, &[file.to_owned()]).await;
    }

    /// Chooses several files in an upload field.
    pub async fn upload_all(&self, field: &str, files: &[PathBuf]) {
        let found = EvaluateParams::new(with_find(&format!("find.field({})", literal(field))));
        let found = self.page.execute(found).await.expect("a look at the page").result.result.object_id;
        let object = found.unwrap_or_else(|| panic!("no upload field “{field}”"));
        let names = files.iter().map(|file| file.to_string_lossy());
        let files = SetFileInputFilesParams::builder().files(names).object_id(object).build();
        self.page.execute(files.expect("complete parameters")).await.expect("a file is chosen");
    }

    /// Presses one key: `Tab`, `Enter`, `ArrowDown` …
    pub async fn press(&self, key: &str) {
        let body = self.page.find_element("html").await.expect("a page");
        body.press_key(key).await.expect("a key that exists");
    }

    /// Presses a key that leads to another page.
    pub async fn press_and_leave(&self, key: &str) {
        self.leave(self.press(key)).await;
    }

    /// Types wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        self.page.execute(InsertTextParams::new(text)).await.expect("typing");
    }

    /// Makes the window so many CSS pixels wide.
    pub async fn viewport(&self, width: u32) {
        let height = if width < 600 { 844 } else { 900 };
        let metrics = SetDeviceMetricsOverrideParams::new(width, height, 1.0, false);
        self.page.execute(metrics).await.expect("a window size");
        *self.width.lock().unwrap_or_else(PoisonError::into_inner) = width;
    }

    /// Prefers light or dark.
    pub async fn scheme(&self, scheme: Scheme) {
        let feature = MediaFeature::new("prefers-color-scheme", scheme.word());
        let media = SetEmulatedMediaParams::builder().feature(feature).build();
        self.page.execute(media).await.expect("a colour scheme");
        *self.scheme.lock().unwrap_or_else(PoisonError::into_inner) = scheme;
    }

    /// Draws the page with the few colours of somebody who chose their own, or no longer.
    pub async fn forced_colours(&self, on: bool) {
        let feature = MediaFeature::new("forced-colors", if on { "active" } else { "none" });
        let media = SetEmulatedMediaParams::builder().feature(feature).build();
        self.page.execute(media).await.expect("forced colours");
    }

    /// Turns the page's own script off or on, from the next page on.
    pub async fn script(&self, on: bool) {
        self.page.execute(SetScriptExecutionDisabledParams::new(!on)).await.expect("a script setting");
    }

    fn downloaded(&self) -> Vec<PathBuf> {
        let files = std::fs::read_dir(&self.downloads).expect("the downloads");
        let files = files.filter_map(|file| file.ok().map(|file| file.path()));
        let is_whole = |file: &PathBuf| {
            let is_under_way = file.extension().is_some_and(|end| end == "crdownload");
            !is_under_way && file.metadata().is_ok_and(|about| about.len() > 0)
        };
        files.filter(is_whole).collect()
    }
}

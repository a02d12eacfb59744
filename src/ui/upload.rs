//! Forms that bring files, and what is said of those that were refused.

use maud::{Markup, html};

use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;

/// A form that posts files.
pub fn upload(action: &str, body: Markup) -> Markup {
    html! { form method="post" action=(action) enctype="multipart/form-data" novalidate { (body) } }
}

/// What the script says while it sends files. Words between braces are put in by the script.
pub struct Progress {
    /// While one is on its way: `{name}`, `{at}`, `{of}`.
    pub sending: String,
    /// After all, where some were refused: `{count}`.
    pub done: String,
    /// Of one that did not arrive.
    pub failed: String,
    /// The way to those that did.
    pub go_on: String,
    pub page: String,
}

/// A form that posts files: with script one by one, with how far each has come, and files may be dropped on it.
pub fn upload_one_by_one(action: &str, progress: &Progress, body: Markup) -> Markup {
    html! {
        form.drop method="post" action=(action) enctype="multipart/form-data" novalidate data-upload
            data-sending=(progress.sending) data-done=(progress.done) data-failed=(progress.failed)
            data-go-on=(progress.go_on) data-page=(progress.page) { (body) }
    }
}

/// The box above the form that says what was refused, file by file. The script moves the focus here.
pub fn refused(words: Words, refused: &[(Phi, String)]) -> Markup {
    html! {
        div.panel.bad #errors tabindex="-1" role="alert" aria-labelledby="errors-title" {
            h2 #errors-title { (say!(words, "upload-refused", count = refused.len())) }
            ul.plain {
                @for (name, why) in refused {
                    li { @if !name.reveal().is_empty() { strong { (name) } ": " } (why) }
                }
            }
        }
    }
}

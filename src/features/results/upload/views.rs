//! The page that takes in files, and asks what each of them is.

use maud::{Markup, html};

use super::model::{Asks, Belongs, ShownFile, StagedFile};
use crate::features::results::model::{Kind, Who};
use crate::features::results::views::{identifiers, kind, reasons, size};
use crate::kit::date::spelled;
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::ui::form::{self, Choice, Filled, Progress, Weight, Width};
use crate::ui::layout::Link;
use crate::ui::parts::{self, Line, Tone};
use crate::ui::view::View;
use crate::{links, say};

/// What browsers offer to choose from; what comes is looked at all the same.
const ACCEPTED: &str = ".pdf,.jpg,.jpeg,.png,.txt";
/// Megabytes of a file, and files at a time: told before they are chosen.
const MOST: (usize, usize) = (25, 20);

/// The patient's identifiers on top; then what was refused and why, the files that wait for words, and the form that
/// brings more.
pub fn page(words: Words, who: &Who, files: &[ShownFile], refused: &[(Phi, String)], filled: &Filled) -> View {
    let body = html! {
        (form::error_summary(words, filled))
        @if !refused.is_empty() { (form::refused(words, refused)) }
        div.narrow { (identifiers(words, who)) }
        @if !files.is_empty() { (descriptions(words, who, files, filled)) }
        @if !files.is_empty() { h2 { (say!(words, "upload-more")) } }
        (choose(words, who, files.is_empty()))
    };
    let view = View::form(say!(words, "upload-title"), filled, body).with_uploads();
    let view = view.back(Link::back(words, links::review(who.patient)));
    View { has_errors: view.has_errors || !refused.is_empty(), ..view }
}

/// The same page after a file was moved to another record.
pub fn moved(words: Words, there: &Who, view: View) -> View {
    let body = html! {
        (parts::confirmation(&say!(words, "upload-moved", name = there.name.reveal().as_str()), html! {
            p { a href=(links::upload(there.patient)) { (say!(words, "upload-moved-go")) } }
        }))
        (view.body)
    };
    View { body, ..view }
}

fn choose(words: Words, who: &Who, is_first: bool) -> Markup {
    let progress = Progress {
        sending: say!(words, "upload-sending", name = "{name}", at = "{at}", of = "{of}"),
        done: say!(words, "upload-sent", count = "{count}"),
        failed: say!(words, "upload-not-sent"),
        go_on: say!(words, "upload-go-on"),
        page: links::upload(who.patient),
    };
    let (megabytes, files) = MOST;
    let body = html! {
        (form::file("files", say!(words, "upload-files"), ACCEPTED)
            .hint(say!(words, "upload-files-hint", megabytes = megabytes, files = files))
            .multiple().show(words, &Filled::empty()))
        (form::button(if is_first { Weight::Primary } else { Weight::Secondary }, &say!(words, "upload-button")))
    };
    form::upload_one_by_one(&links::upload(who.patient), &progress, body)
}

fn descriptions(words: Words, who: &Who, files: &[ShownFile], filled: &Filled) -> Markup {
    let body = html! {
        // Return in a field adds the files; without this it would press the first button, which takes one away.
        button.unseen type="submit" tabindex="-1" aria-hidden="true" {}
        @for shown in files { (description(words, who, shown, filled)) }
        (form::button(Weight::Primary, &say!(words, "upload-add", count = files.len())))
    };
    html! {
        h2 { (say!(words, "upload-describe")) }
        p { (say!(words, "upload-describe-means")) }
        (form::form(&links::staged(who.patient), body))
    }
}

fn description(words: Words, who: &Who, shown: &ShownFile, filled: &Filled) -> Markup {
    let file = &shown.file;
    let pages = say!(words, "review-pages", count = file.pages);
    let heading = file.field("file");
    html! {
        section.card role="group" aria-labelledby=(heading) {
            h3 id=(heading) { (file.name) }
            p.hint { (file.kind.name()) ", " (size(file.size)) ", " (pages) }
            (form::actions(html! {
                a href=(links::staged_file(who.patient, file.id)) target="_blank" rel="noopener" {
                    (say!(words, "upload-look")) span.unseen { " " (file.name) }
                }
                button.quiet type="submit" formaction=(links::remove_staged(who.patient, file.id)) {
                    (say!(words, "upload-remove")) span.unseen { " " (file.name) }
                }
            }))
            div.pair {
                div.stack {
                    @if file.active { (parts::notice(html! { p { (say!(words, "review-active-next")) } })) }
                    (guard(words, who, shown, filled))
                }
                div.stack { (fields(words, file, filled)) }
            }
        }
    }
}

fn fields(words: Words, file: &StagedFile, filled: &Filled) -> Markup {
    html! {
        (form::text(&file.field("title"), say!(words, "upload-name")).hint(say!(words, "upload-name-hint"))
            .autocomplete("off").show(words, filled))
        (form::select(&file.field("kind"), say!(words, "review-kind"), kinds(words)).show(words, filled))
        (form::birth_date(words, filled, &file.field("collected"), &say!(words, "upload-collected"), false))
    }
}

fn kinds(words: Words) -> Vec<Choice> {
    Kind::ALL.into_iter().map(|one| Choice::new(one.word(), kind(words, one))).collect()
}

/// What the file says beside whom it is meant for, and what has to be typed where the two do not agree.
fn guard(words: Words, who: &Who, shown: &ShownFile, filled: &Filled) -> Markup {
    let (file, guarded) = (&shown.file, &shown.file.guarded);
    html! {
        @match guarded.asks() {
            Asks::Nothing => {
                p { (parts::tag(Tone::Good, &say!(words, "guard-agrees"))) }
                (comparison(words, who, file))
            }
            Asks::BirthYear => {
                (parts::notice(html! { p { (say!(words, "guard-no-text")) } }))
                (form::text(&file.field("year"), say!(words, "guard-year")).hint(say!(words, "guard-year-hint"))
                    .input_mode("numeric").autocomplete("off").width(Width::Short).show(words, filled))
            }
            Asks::Reason => {
                (parts::alarm(&say!(words, "guard-stops"), html! {
                    ul { @for why in reasons(words, guarded.missing, guarded.belongs != Belongs::ToNobodyElse) { li { (why) } } }
                    @if let Some(other) = &shown.other { (belongs_to(words, (who, file), other)) }
                    p { (say!(words, "guard-stops-next")) }
                }))
                (comparison(words, who, file))
                (form::text(&file.field("reason"), say!(words, "guard-reason")).hint(say!(words, "guard-reason-hint"))
                    .autocomplete("off").show(words, filled))
            }
        }
    }
}

fn comparison(words: Words, who: &Who, file: &StagedFile) -> Markup {
    let guarded = &file.guarded;
    let found = |found: &Option<Phi>| html! { @if let Some(found) = found { (found) } @else { (say!(words, "guard-not-found")) } };
    let lines = [
        Line::new(
            say!(words, "guard-in-file"),
            html! { (found(&guarded.found_name)) br; (found(&guarded.found_born)) },
        ),
        Line::new(say!(words, "guard-patient"), html! { (who.name) br; (spelled(words, *who.born.reveal())) }),
    ];
    parts::summary(words, &lines)
}

fn belongs_to(words: Words, (who, file): (&Who, &StagedFile), other: &Who) -> Markup {
    let born = spelled(words, *other.born.reveal());
    html! {
        p { (say!(words, "guard-belongs", name = other.name.reveal().as_str(), born = born, number = other.number.reveal().as_str())) }
        button.button.secondary type="submit" formaction=(links::move_staged(who.patient, file.id)) {
            (say!(words, "guard-move")) span.unseen { " " (file.name) }
        }
    }
}

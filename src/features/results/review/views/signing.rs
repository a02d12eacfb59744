//! What a clinician says about a result, and what stands between it and its patient.

use maud::{Markup, html};

use super::queue::{keeping, was};
use super::result::About;
use crate::features::results::model::Who;
use crate::features::results::review::model::{Alert, Rule, Standing, Then, Wish, Written};
use crate::kit::date::{TimeZone, day, spelled, spelled_with_time};
use crate::kit::notified::{Alerted, ToCall};
use crate::kit::text::Words;
use crate::ui::call_list;
use crate::ui::form::{self, Filled, Weight};
use crate::ui::parts::{self, Line, Tone};
use crate::ui::prose::prose;
use crate::{links, say};

/// That it cannot wait: who has it, or the button to take it on.
pub fn alert(words: Words, who: &Who, about: &About<'_>) -> Markup {
    let Some(alert) = &about.standing.alert else { return html! {} };
    let when = |at| spelled_with_time(words, at, about.zone);
    if let Some((name, at)) = &alert.taken_on {
        let says = if alert.is_undecided {
            say!(words, "critical-undecided-taken-on", name = name.as_str(), date = when(*at))
        } else {
            say!(words, "critical-taken-on", name = name.as_str(), date = when(*at))
        };
        return parts::notice(html! { p { (says) } });
    }
    parts::alarm(
        &heading(words, alert, about),
        html! {
            (alerted(words, alert.alerted, &alert.to_call, about.zone))
            (form::button_form(&keeping(about.queue, &links::take_on(who.patient, about.result.id)), Weight::Primary, &say!(words, "critical-take-on")))
        },
    )
}

/// Who was alerted of what cannot wait: what left, not what was tried; and whom to call where nobody has.
pub fn alerted(words: Words, alerted: Alerted, to_call: &[ToCall], zone: &TimeZone) -> Markup {
    let says = match alerted {
        Alerted::Sent { at, sent, failed: 0 } => {
            say!(words, "critical-told", date = spelled_with_time(words, at, zone), times = sent)
        }
        Alerted::Sent { at, sent, failed } => {
            let date = spelled_with_time(words, at, zone);
            say!(words, "critical-told-and-failed", date = date, times = sent, failed = failed)
        }
        Alerted::OnItsWay => say!(words, "critical-on-its-way"),
        Alerted::NoAddress => say!(words, "critical-no-address"),
        Alerted::NotDelivered => say!(words, "critical-not-delivered"),
    };
    html! {
        @if alerted.is_nobody() { p { strong { (says) } } (call_list::to_call(words, to_call)) }
        @else { p { (says) } }
    }
}

/// That the laboratory corrected what the patient could read, and what it said before.
pub fn corrected(words: Words, about: &About<'_>) -> Markup {
    let standing = about.standing;
    let Some((at, corrected)) = standing.corrected_at.zip(standing.corrected.as_ref()) else { return html! {} };
    let date = spelled_with_time(words, at, about.zone);
    parts::warning(
        &say!(words, "corrected-title", date = date),
        html! {
            @if !corrected.was.is_empty() { p { (was(words, corrected)) } }
            p {
                @if standing.is_looked_at_first { (say!(words, "corrected-looked-at-first")) }
                @else if about.result.release.is_some() { (say!(words, "corrected-is-seen")) }
            }
        },
    )
}

fn heading(words: Words, alert: &Alert, about: &About<'_>) -> String {
    let is_overdue = about.now.duration_since(alert.raised_at) >= about.patience;
    if alert.is_undecided {
        return say!(words, "critical-undecided");
    }
    if is_overdue { say!(words, "critical-overdue") } else { say!(words, "critical-title") }
}

/// Why it waits, until when, and what the patient wishes.
pub fn facts(words: Words, about: &About<'_>) -> Vec<Line> {
    let (standing, when) = (about.standing, |at| spelled_with_time(words, at, about.zone));
    let mut lines = Vec::new();
    if about.result.release.is_none() && about.result.retraction.is_none() {
        lines.push(Line::new(say!(words, "standing-rule"), html! { (rule(words, standing)) }));
        let due = standing.due_at.map_or_else(|| say!(words, "standing-by-hand"), when);
        lines.push(Line::new(say!(words, "standing-due"), html! { (due) }));
    }
    if let Some(hold) = &standing.hold {
        let held = say!(words, "standing-held", name = hold.by.as_str(), date = when(hold.until));
        let then = match hold.then {
            Then::Shows => say!(words, "standing-then-shows"),
            Then::Waits => say!(words, "standing-then-waits"),
        };
        lines.push(Line::new(say!(words, "standing-hold"), html! { p { (held) ": " (hold.why) } p { (then) } }));
    }
    if let Some(wish) = standing.wish {
        lines.push(Line::new(say!(words, "standing-wish"), html! { (self::wish(words, wish, about)) }));
    }
    lines
}

fn rule(words: Words, standing: &Standing) -> String {
    match standing.rule {
        Rule::AtOnce => say!(words, "standing-at-once"),
        Rule::Review => say!(words, "standing-review"),
        Rule::Within => say!(words, "standing-within"),
        Rule::HeldTest => say!(words, "standing-held-test", why = standing.rule_why.as_deref().unwrap_or_default()),
        Rule::Preliminary => say!(words, "standing-preliminary"),
    }
}

fn wish(words: Words, wish: Wish, about: &About<'_>) -> String {
    let since = spelled(words, day(wish.since, about.zone));
    match wish.days {
        Some(days) => say!(words, "standing-wish-days", days = days, date = since),
        None => say!(words, "standing-wish-review", date = since),
    }
}

/// The form of whoever has looked.
pub fn form(words: Words, who: &Who, about: &About<'_>, filled: &Filled) -> Markup {
    if !about.may_sign {
        return parts::notice(html! { p { (say!(words, "sign-clinician")) } });
    }
    let (id, standing) = (about.result.id, about.standing);
    let waits = about.result.release.is_none();
    let born = spelled(words, *who.born.reveal());
    let release = say!(words, "review-release", name = who.name.reveal().as_str(), born = born);
    let heading = if standing.is_reviewed { say!(words, "sign-again") } else { say!(words, "sign-title") };
    parts::card(
        Some(&heading),
        html! {
            p { @if waits { (say!(words, "review-release-means")) } @else { (say!(words, "sign-is-seen")) } }
            @if standing.is_file_unopened { (unopened(words, who, about)) }
            @if waits && standing.wish.is_some() { (parts::notice(html! { p { (say!(words, "sign-wish")) } })) }
            (form::form(&keeping(about.queue, &links::sign(who.patient, id)), html! {
                (form::hidden("came", &standing.changed_at.as_millisecond().to_string()))
                (form::area("note", say!(words, "sign-note")).hint(say!(words, "sign-note-hint")).rows(4).show(words, filled))
                (form::area("next", say!(words, "sign-next")).hint(say!(words, "sign-next-hint")).rows(2).show(words, filled))
                (form::checkbox(words, filled, "call_today", say!(words, "sign-call-today")))
                (form::actions(html! {
                    @if waits {
                        (form::button_with(Weight::Primary, &release, "then", "release"))
                        (form::button_with(Weight::Secondary, &say!(words, "sign-and-wait"), "then", "wait"))
                    } @else {
                        (form::button_with(Weight::Primary, &say!(words, "sign-button"), "then", "wait"))
                    }
                }))
            }))
        },
    )
}

/// That the file comes before the review; and the way to release what nothing keeps without one.
fn unopened(words: Words, who: &Who, about: &About<'_>) -> Markup {
    let standing = about.standing;
    let is_kept = standing.is_critical || standing.corrected_at.is_some() || standing.hold.is_some();
    let may_go =
        about.result.release.is_none() && !is_kept && standing.rule != Rule::HeldTest && standing.wish.is_none();
    let release = keeping(about.queue, &links::release(who.patient, about.result.id));
    parts::notice(html! {
        p { (say!(words, "sign-file-first")) }
        @if may_go {
            p { (say!(words, "sign-unseen-means")) }
            (form::button_form(&release, Weight::Secondary, &say!(words, "sign-unseen")))
        }
    })
}

/// What keeps it longer, and what ends that.
pub fn holding(words: Words, who: &Who, about: &About<'_>) -> Markup {
    let (id, standing) = (about.result.id, about.standing);
    let is_opened = about.result.opened_at.is_some() || about.result.opened_by_proxy_at.is_some();
    let waits = about.result.release.is_none();
    let act = |href: String| keeping(about.queue, &href);
    html! {
        @if about.may_sign && (waits || !is_opened) {
            (parts::card(Some(&say!(words, "hold-title")), html! {
                p { (say!(words, "hold-means")) }
                (form::actions(html! {
                    (form::button_link(Weight::Secondary, &act(links::hold(who.patient, id)), &say!(words, "hold-begin")))
                    @if standing.hold.is_some() {
                        (form::button_form(&act(links::end_hold(who.patient, id)), Weight::Secondary, &say!(words, "hold-end")))
                    }
                    @if waits && standing.is_reviewed {
                        (form::button_form(&act(links::release(who.patient, id)), Weight::Secondary, &say!(words, "hold-release-now")))
                    }
                }))
            }))
        }
    }
}

/// What was written about it, the newest first.
pub fn written(words: Words, about: &About<'_>) -> Markup {
    let one = |written: &Written| {
        let date = spelled_with_time(words, written.at, about.zone);
        html! {
            p { strong { (say!(words, "written-by", name = written.by.as_str(), date = date)) }
                @if written.call_today { " " (parts::tag(Tone::Heed, &say!(words, "written-call-today"))) } }
            @if !written.note.reveal().is_empty() { (parts::inset(prose(written.note.reveal()))) }
            @if !written.next.reveal().is_empty() { p { (say!(words, "written-next")) } (parts::inset(prose(written.next.reveal()))) }
        }
    };
    let all = &about.standing.written;
    let corrected_at = about.standing.corrected_at;
    let (old, new): (Vec<&Written>, Vec<&Written>) =
        all.iter().partition(|written| corrected_at.is_some_and(|at| written.at < at));
    html! {
        @if !all.is_empty() { h2 { (say!(words, "written-title")) } }
        @for written in new { (one(written)) }
        @if !old.is_empty() {
            (parts::details(&say!(words, "written-before-correction"), html! { @for written in old { (one(written)) } }))
        }
    }
}

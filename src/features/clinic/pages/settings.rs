//! The settings page, drawn from the registry and saved as a whole.

use axum::extract::State;

use crate::features::clinic::forms::Everything;
use crate::features::clinic::model::{self, Input, Question, Teams};
use crate::features::clinic::store::{self, Saved};
use crate::features::clinic::views;
use crate::kit::text::Words;
use crate::records::teams::without_team;
use crate::ui::colour::{TooFaint, accent};
use crate::ui::form::Filled;
use crate::vault::actor::Role;
use crate::vault::purpose::{ChangeSecurity, ChangeSettings, ReadSettings};
use crate::vault::settings::{Kind, Misfit, OPEN_CHARTS, Section, Settings, Spec, TO_THE_TEAM};
use crate::vault::{Caller, Desk, Fault};
use crate::web::{Form, Kept, Page, Portal, Reply, SignedIn};
use crate::{done, links, say};

/// `GET /staff/settings`
pub async fn edit(page: Page, State(portal): State<Portal>, desk: Desk<ReadSettings>, kept: Kept) -> Reply {
    let words = page.words();
    let (page, filled) = kept.put_back(page, filled(&portal.vault.settings(), &asked(&portal)));
    let teams = teams(&portal, &desk).await?;
    page.show(views::settings::settings(words, &filled, &sections(words, &asked(&portal)), teams))
}

/// `POST /staff/settings`
pub async fn update(
    page: Page,
    State(portal): State<Portal>,
    SignedIn(visitor): SignedIn,
    (desk, reading): (Desk<ChangeSettings>, Desk<ReadSettings>),
    form: Form<Everything>,
) -> Reply {
    let words = page.words();
    let mut filled = form.typed().map_or_else(|filled| filled, |(_, filled)| filled);
    let changes = judge(words, &portal.vault.settings(), &mut filled, &asked(&portal));
    let guarded = leave_for(&portal, &visitor.caller, &changes).await?;
    let teams = teams(&portal, &reading).await?;
    judge_teams(words, &mut filled, &changes, teams);
    if filled.has_errors() {
        return page.show_invalid(views::settings::settings(words, &filled, &sections(words, &asked(&portal)), teams));
    }
    match guarded {
        Some(desk) => desk.write(move |tx| store::save(tx, &changes)).await?,
        None if changes.is_empty() => {}
        None => desk.write(move |tx| store::save(tx, &changes)).await?,
    }
    page.go(links::SETTINGS, done!("notice-settings-saved"))
}

/// Leave for rules of who gets in, where one of them changes: whoever has to show again who they are does so first.
async fn leave_for(portal: &Portal, caller: &Caller, changes: &[Saved]) -> Result<Option<Desk<ChangeSecurity>>, Fault> {
    if !changes.iter().any(|(spec, ..)| spec.section.is_security()) {
        return Ok(None);
    }
    portal.vault.desk(caller).await.map(Some)
}

/// The charts without a care team, while every chart is open to all who treat.
async fn teams(portal: &Portal, desk: &Desk<ReadSettings>) -> Result<Option<Teams>, Fault> {
    if portal.vault.rules().keeps_to_teams() {
        return Ok(None);
    }
    let [without, all] = desk.counts(without_team).await?;
    let may_fill = desk.actor().roles().has(Role::FrontDesk);
    Ok((without > 0).then_some(Teams { without, all, may_fill }))
}

/// Charts are kept to teams that are missing only when somebody says so.
fn judge_teams(words: Words, filled: &mut Filled, changes: &[Saved], teams: Option<Teams>) {
    let switches = changes.iter().any(|(spec, _, after)| spec.name == OPEN_CHARTS.spec().name && after == TO_THE_TEAM);
    if switches && teams.is_some() && filled.value(model::ANYWAY) != "yes" {
        filled.fail(model::ANYWAY, say!(words, "settings-without-team-missing"));
    }
}

/// What is set now of these. Secrets are never shown.
pub(super) fn filled(settings: &Settings, asked: &[&Spec]) -> Filled {
    let mut filled = Filled::empty();
    for spec in asked.iter().filter(|spec| spec.kind != Kind::Secret) {
        filled.set(spec.name, settings.raw(spec));
    }
    filled
}

/// What changes of these, with its value before and after; what does not fit says so on its field. A setting
/// that the form lacks (the page was older than the program) stays as it is.
pub(super) fn judge(words: Words, settings: &Settings, filled: &mut Filled, asked: &[&'static Spec]) -> Vec<Saved> {
    let mut changes = Vec::new();
    for spec in asked.iter().copied().filter(|spec| spec.kind != Kind::Secret) {
        let Some(typed) = filled.values(spec.name).next() else { continue };
        match fit(words, spec, typed) {
            Ok(after) if after == settings.raw(spec) => {}
            Ok(after) => changes.push((spec, settings.raw(spec).to_owned(), after)),
            Err(why) => filled.fail(spec.name, why),
        }
    }
    changes
}

fn fit(words: Words, spec: &Spec, typed: &str) -> Result<String, String> {
    let after = spec.fit(typed).map_err(|misfit| match misfit {
        Misfit::Empty => say!(words, "settings-empty"),
        Misfit::TooLong(longest) => say!(words, "settings-too-long", longest = longest),
        Misfit::NotBetween(least, most) => say!(words, "settings-not-between", least = least, most = most),
        Misfit::NoColour => say!(words, "settings-no-colour"),
        Misfit::NoZone => say!(words, "settings-no-zone"),
        Misfit::NoChoice => say!(words, "settings-no-choice"),
        Misfit::NoHost => say!(words, "settings-no-host"),
        Misfit::NoEmail => say!(words, "settings-no-email"),
        Misfit::NoUrl => say!(words, "settings-no-url"),
    })?;
    match accent(&after) {
        Err(TooFaint { contrast: Some(contrast) }) if spec.kind == Kind::Colour => {
            // Rounded down: 4.46 must not read as the 4.5 that it lacks.
            let ratio = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
            Err(say!(words, "settings-colour-pale", ratio = ratio))
        }
        _ => Ok(after),
    }
}

/// What the page asks; what has a page of its own is left to that.
fn asked(portal: &Portal) -> Vec<&'static Spec> {
    portal.settings().iter().copied().filter(|spec| !spec.section.is_guarded()).collect()
}

fn sections(words: Words, asked: &[&Spec]) -> Vec<model::Section> {
    asked.chunk_by(|one, next| one.section == next.section).map(|part| section(words, part, |_| false)).collect()
}

/// The settings of one section, as a page asks them. `is_set` says of a secret whether there is one.
pub(super) fn section(words: Words, asked: &[&Spec], is_set: impl Fn(&Spec) -> bool) -> model::Section {
    let question = |spec: &Spec| Question {
        name: spec.name,
        label: (spec.label)(words),
        consequence: (spec.consequence)(words),
        input: match spec.kind {
            Kind::Line { .. } | Kind::MaybeLine { .. } => Input::Line,
            Kind::Lines { .. } => Input::Lines,
            Kind::Number { .. } => Input::Number,
            Kind::Colour | Kind::Zone | Kind::Host | Kind::Email | Kind::Url => Input::Verbatim,
            Kind::Secret => Input::Secret(is_set(spec)),
            Kind::Choice(choices) => {
                Input::OneOf(choices.iter().map(|choice| (choice.word, (choice.label)(words))).collect())
            }
        },
    };
    model::Section {
        heading: asked.first().map(|spec| heading(words, spec.section)).unwrap_or_default(),
        questions: asked.iter().copied().map(question).collect(),
    }
}

fn heading(words: Words, of: Section) -> String {
    match of {
        Section::Clinic => say!(words, "settings-clinic"),
        Section::SignIn => say!(words, "settings-sign-in"),
        Section::Notices => say!(words, "settings-notices"),
        Section::Mail => say!(words, "settings-mail"),
        Section::Texts => say!(words, "settings-texts"),
        Section::Access => say!(words, "settings-access"),
        Section::Results => say!(words, "settings-results"),
        Section::Uploads => say!(words, "settings-uploads"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;
    use crate::vault::settings::{CLINIC_ADDRESS, CLINIC_NAME, IDLE_MINUTES};
    use crate::web::portal::COLOUR;

    #[test]
    fn only_what_changed_is_saved_with_its_value_before() {
        let mut filled = Filled::with(&[
            (CLINIC_NAME.spec().name, " Elm  Street Clinic "),
            (IDLE_MINUTES.spec().name, IDLE_MINUTES.spec().default),
        ]);
        let changes = judge(Language::English.words(), &Settings::default(), &mut filled, &every());
        let name = (CLINIC_NAME.spec().name, CLINIC_NAME.spec().default.to_owned(), "Elm Street Clinic".to_owned());
        assert_eq!(
            changes.into_iter().map(|(spec, before, after)| (spec.name, before, after)).collect::<Vec<_>>(),
            [name]
        );
        assert!(filled.values(CLINIC_ADDRESS.spec().name).next().is_none() && !filled.has_errors());
    }

    #[test]
    fn a_pale_colour_is_refused_with_its_contrast() {
        let mut filled = Filled::with(&[(COLOUR.spec().name, "#ffd400"), (IDLE_MINUTES.spec().name, "90")]);
        assert!(judge(Language::English.words(), &Settings::default(), &mut filled, &every()).is_empty());
        assert!(
            filled.error(COLOUR.spec().name).is_some_and(|error| error.contains("1.3 to 1")),
            "{:?}",
            filled.error(COLOUR.spec().name)
        );
        assert!(filled.error(IDLE_MINUTES.spec().name).is_some_and(|error| error.contains("60")));
    }

    fn every() -> Vec<&'static Spec> {
        crate::web::feature::settings(crate::features::ALL)
    }

    #[test]
    fn each_section_has_one_heading() {
        let headings: Vec<_> =
            sections(Language::English.words(), &every()).into_iter().map(|section| section.heading).collect();
        let several: std::collections::BTreeSet<_> = headings.iter().collect();
        assert_eq!((headings.len(), several.len()), (8, 8), "{headings:?}");
    }
}

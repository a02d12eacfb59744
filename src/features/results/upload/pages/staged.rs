//! Files that wait for words: each becomes a result when it is described, or is taken away.

use axum::extract::State;

use crate::features::results::model::Who;
use crate::features::results::pages::files::{self, hand_out};
use crate::features::results::pages::{who, zone};
use crate::features::results::upload::forms::{Described, describe, say_fault, with_titles};
use crate::features::results::upload::inspection::Checks;
use crate::features::results::upload::model::{FileFault, ShownFile, StagedFile};
use crate::features::results::upload::store::{self, Filing};
use crate::features::results::upload::views;
use crate::hostile::LARGEST;
use crate::kit::date::day;
use crate::kit::id::{ResultId, StagedId, kind};
use crate::kit::phi::Phi;
use crate::ui::form::Filled;
use crate::vault::purpose::{FindInFile, OfChart, ReviewDocument, StageFile, UploadResult};
use crate::vault::{Caller, Chart, Fault, Target};
use crate::web::files::Wanted;
use crate::web::{Error, Form, InPath, Page, Portal, Reply, SignedIn};
use crate::{done, links};

/// `GET /staff/patients/{patient}/results/staged/{staged}`. What was brought, before it is described.
pub async fn file(
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<ReviewDocument>,
    staged: InPath<kind::Staged>,
    wanted: Wanted,
) -> Reply {
    let kept = chart.read(move |tx| store::staged_file(tx, staged.0)).await?;
    let disposition = files::shown(&kept, visitor.0.shared);
    hand_out(&portal.vault, &kept, disposition, &wanted).await
}

/// The largest file, in megabytes, as people count them.
pub const MEGABYTES: usize = LARGEST / 1024 / 1024;

/// `POST /staff/patients/{patient}/results/staged`. What is described rightly is added; the rest comes back.
pub async fn create(
    page: Page,
    State(portal): State<Portal>,
    visitor: SignedIn,
    chart: Chart<UploadResult>,
    form: Form<Described>,
) -> Reply {
    let (Ok((_, mut filled)) | Err(mut filled)) = form.typed();
    let added = add(&page, &portal, &chart, &mut filled).await?;
    let (shown, filled) = shown(&portal, &visitor.0.caller, &chart, filled).await?;
    match (added.as_slice(), shown.is_empty()) {
        ([one], true) => page.go(&links::review_result(chart.patient(), *one), done!("notice-result-uploaded")),
        // Nothing waited: it was added or taken away in another window.
        ([], true) => page.go(&links::upload(chart.patient()), None),
        (_, true) => page.go(&links::review(chart.patient()), done!("notice-results-uploaded")),
        _ => {
            let view = views::page(page.words(), &who(&chart)?, &shown, &[], &filled);
            page.show_invalid(view)
        }
    }
}

/// `POST /staff/patients/{patient}/results/staged/{staged}/remove`. What was typed about the others stays.
pub async fn remove(
    page: Page,
    chart: Chart<StageFile>,
    checks: Checks,
    staged: InPath<kind::Staged>,
    form: Form<Described>,
) -> Reply {
    let object = chart.write(move |tx| store::discard(tx, staged.0)).await?;
    checks.portal.vault.objects().remove(object);
    let (Ok((_, filled)) | Err(filled)) = form.typed();
    let (shown, filled) = shown(&checks.portal, &checks.caller, &chart, filled).await?;
    let view = views::page(page.words(), &who(&chart)?, &shown, &[], &filled);
    page.show(view)
}

/// `POST /staff/patients/{patient}/results/staged/{staged}/move`. Brings a file for the chart that it seems to belong to,
/// as if it had been brought there: it is compared anew. What was typed about the others stays.
pub async fn move_there(
    page: Page,
    chart: Chart<StageFile>,
    checks: Checks,
    staged: InPath<kind::Staged>,
    form: Form<Described>,
) -> Reply {
    let (there, refused) = moved(&chart, &checks, staged.0).await?;
    let (Ok((_, filled)) | Err(filled)) = form.typed();
    let (shown, filled) = shown(&checks.portal, &checks.caller, &chart, filled).await?;
    let words = page.words();
    let refused: Vec<_> = refused.into_iter().map(|(name, fault)| (name, say_fault(words, fault))).collect();
    let view = views::page(words, &who(&chart)?, &shown, &refused, &filled);
    if refused.is_empty() { page.show(views::moved(words, &there, view)) } else { page.show_invalid(view) }
}

/// Whose it is now, or why it is not taken in there.
async fn moved(
    chart: &Chart<StageFile>,
    checks: &Checks,
    id: StagedId,
) -> Result<(Who, Option<(Phi, FileFault)>), Error> {
    let (name, stored, other) = chart.read(move |tx| store::movable(tx, id)).await?;
    let there: Chart<StageFile> = checks.portal.vault.chart(&checks.caller, Target::chart(other)).await?;
    let whose = who(&there)?;
    if let Some(fault) = checks.room(&there).await? {
        return Ok((whose, Some((name, fault))));
    }
    // Its row goes first: no two rows name one object. What is refused there is gone here too, and said.
    chart.write(move |tx| store::discard(tx, id)).await?;
    let staged = checks.stage(&there, name.reveal(), stored).await?;
    Ok((whose, staged.err().map(|fault| (name, fault))))
}

/// Adds each file that was described rightly; what is wrong with the others is said on their fields.
async fn add(
    page: &Page,
    portal: &Portal,
    chart: &Chart<UploadResult>,
    filled: &mut Filled,
) -> Result<Vec<ResultId>, Error> {
    let (who, today) = (who(chart)?, day(portal.vault.now(), &zone(&portal.vault)));
    let mut added = Vec::new();
    for file in chart.read(store::staged).await? {
        let described = describe(filled, page.words(), (&file, *who.born.reveal(), today));
        let Some((new, says)) = described else { continue };
        let filing = Filing { id: file.id, new, says };
        match chart.write(move |tx| store::file_one(tx, &filing)).await {
            Ok(id) => added.push(id),
            // Added or taken away in another window meanwhile.
            Err(Fault::Stale) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(added)
}

/// What the page shows: the files that wait, each with whom else it seems to belong to, on that chart's trail and only
/// with leave for it; and titles to begin with.
pub async fn shown<P: OfChart>(
    portal: &Portal,
    caller: &Caller,
    chart: &Chart<P>,
    filled: Filled,
) -> Result<(Vec<ShownFile>, Filled), Error> {
    let (files, whose) = (chart.read(store::staged).await?, who(chart)?);
    let filled = with_titles(filled, &files, (whose.name.reveal(), whose.number.reveal()));
    let mut shown = Vec::new();
    for file in files {
        let other = other(portal, caller, &file).await?;
        shown.push(ShownFile { file, other });
    }
    Ok((shown, filled))
}

async fn other(portal: &Portal, caller: &Caller, file: &StagedFile) -> Result<Option<Who>, Error> {
    let Some(patient) = file.guarded.belongs.known() else { return Ok(None) };
    match portal.vault.chart::<FindInFile>(caller, Target::chart(patient)).await {
        Ok(chart) => who(&chart).map(Some),
        Err(Fault::NotFound | Fault::NotAllowed | Fault::StepUp | Fault::NeedsReason(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

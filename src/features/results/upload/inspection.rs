//! What happens to a file between its arrival and its row: it is opened in the parse worker, freed of metadata, compared
//! with the patient, and looked for in other charts.

use std::io;
use std::sync::Arc;

use super::model::guard::Reading;
use super::model::{Belongs, FileFault, Guarded, file_name, kind_by_name, misnamed};
use super::store::{self, NewStaged, Room};
use crate::features::results::FILES_PER_PATIENT;
use crate::features::results::model::Missing;
use crate::hostile::{Cleaning, Examined, MEGAPIXELS, Refusal, Source};
use crate::kit::date::{Date, day};
use crate::kit::file_kind::FileKind;
use crate::records::documents::NewFile;
use crate::records::settings::{FILES_PER_DAY, STORAGE_GIGABYTES};
use crate::vault::purpose::{CompareFile, StageFile};
use crate::vault::{Caller, Chart, Fault, Panel, Stored};
use crate::web::{Error, Portal};

/// Everything that a file is checked with.
pub struct Checks {
    /// The running portal.
    pub portal: Portal,
    /// Whose files these are.
    pub caller: Caller,
    /// Leave to look in other charts.
    pub panel: Panel<CompareFile>,
}

impl Checks {
    /// What there is no room for any more. Looked at before each file: the few that come in at the same time may each
    /// go beyond it by one.
    pub async fn room(&self, chart: &Chart<StageFile>) -> Result<Option<FileFault>, Error> {
        let settings = self.portal.vault.settings();
        let most = Room {
            bytes: u64::from(settings.number(&STORAGE_GIGABYTES)) * 1_000_000_000,
            of_chart: settings.number(&FILES_PER_PATIENT),
            of_day: settings.number(&FILES_PER_DAY),
        };
        let today = self.today();
        Ok(chart.read(move |tx| store::room(tx, most, today)).await?)
    }

    /// Checks a stored file and gives it its row. Of one that is refused nothing stays.
    pub async fn stage(
        &self,
        chart: &Chart<StageFile>,
        name: &str,
        stored: Stored,
    ) -> Result<Result<(), FileFault>, Error> {
        let (first, mut last) = (stored.id, stored.id);
        let done = self.staged(chart, name, stored, &mut last).await;
        let objects = self.portal.vault.objects();
        if first != last {
            objects.remove(first);
        }
        // Only of one that was refused. After a fault nobody knows whether its row stands: a commit that could not be
        // synced may be there when the data is opened again. What no row names is collected.
        if matches!(done, Ok(Err(_))) {
            objects.remove(last);
        }
        done
    }

    async fn staged(
        &self,
        chart: &Chart<StageFile>,
        name: &str,
        stored: Stored,
        last: &mut crate::kit::id::ObjectId,
    ) -> Result<Result<(), FileFault>, Error> {
        let Examined { inspection, cleaning, text } = match self.examined(&stored).await {
            Ok(examined) => examined,
            Err(refusal) => return Ok(Err(fault(refusal, name))),
        };
        let kind = inspection.kind;
        if let Some(fault) = misnamed(name, kind) {
            return Ok(Err(fault));
        }
        let stored = match cleaning {
            Some(cleaning) => self.cleaned(stored, inspection.kind, cleaning).await?,
            None => stored,
        };
        *last = stored.id;
        let sha256 = stored.sha256;
        if chart.read(move |tx| store::holds(tx, sha256)).await? {
            return Ok(Err(FileFault::AlreadyThere));
        }
        let guarded = self.guarded(chart, text.unwrap_or_default()).await?;
        let file = NewFile {
            stored,
            name: file_name(name, kind),
            media_type: kind.media_type(),
            pages: inspection.pages,
            active: inspection.active,
        };
        let new = NewStaged { file, guarded, today: self.today() };
        chart.write(move |tx| store::stage(tx, &new)).await?;
        Ok(Ok(()))
    }

    /// The worker reads the object itself, a piece at a time.
    async fn examined(&self, stored: &Stored) -> Result<Examined, Refusal> {
        let objects = self.portal.vault.objects();
        let open = || {
            let opened = objects.read(stored).map_err(io::Error::other)?;
            Ok(Box::new(opened) as Box<dyn io::Read + Send>)
        };
        self.portal.parser.examine(Source { length: stored.size, open: &open }).await
    }

    /// The same file without its metadata, as an object of its own.
    async fn cleaned(&self, stored: Stored, kind: FileKind, cleaning: Cleaning) -> Result<Stored, Error> {
        let (objects, entropy) = (self.portal.vault.objects().clone(), self.portal.vault.entropy().clone());
        let clean = tokio::task::spawn_blocking(move || {
            let mut clean = objects.begin(&entropy)?;
            let mut to = io::BufWriter::with_capacity(64 * 1024, &mut clean);
            cleaning.apply(kind, objects.read(&stored)?, &mut to)?;
            drop(to);
            clean.finish()
        });
        Ok(clean.await.map_err(|_| Error::Broken)??)
    }

    /// Compares what the file says with the patient, and with whoever else it may speak of.
    async fn guarded(&self, chart: &Chart<StageFile>, text: String) -> Result<Guarded, Error> {
        let Some(reading) = Reading::of(&text, self.today()) else {
            let (missing, belongs) = (Missing::default(), Belongs::ToNobodyElse);
            return Ok(Guarded { has_text: false, missing, found_name: None, found_born: None, belongs });
        };
        let patient = chart.read(store::person).await?;
        let found = reading.compare(&patient);
        let belongs = self.elsewhere(chart, reading).await?;
        let (found_name, found_born) = (found.found_name, found.found_born);
        Ok(Guarded { has_text: true, missing: found.missing, found_name, found_born, belongs })
    }

    async fn elsewhere(&self, chart: &Chart<StageFile>, reading: Reading) -> Result<Belongs, Fault> {
        if reading.days().is_empty() {
            return Ok(Belongs::ToNobodyElse);
        }
        let (but, reading) = (chart.patient(), Arc::new(reading));
        let same = Arc::clone(&reading);
        let known = self.panel.list(move |tx| store::elsewhere(tx, but, &same)).await?;
        if let Some(found) = known.first() {
            return Ok(Belongs::To(found.0));
        }
        let [hidden] = self.panel.counts(move |tx| store::elsewhere_hidden(tx, but, &reading)).await?;
        Ok(if hidden > 0 { Belongs::ToSomebody } else { Belongs::ToNobodyElse })
    }

    fn today(&self) -> Date {
        day(self.portal.vault.now(), &self.portal.vault.settings().zone())
    }
}

/// A file that is nothing we know is not what its name says, as far as its name says something.
fn fault(refusal: Refusal, name: &str) -> FileFault {
    match refusal {
        Refusal::Empty => FileFault::Empty,
        Refusal::WrongType => kind_by_name(name).map_or_else(|fault| fault, |named| FileFault::NameDisagrees { named }),
        Refusal::TwoTypes => FileFault::TwoTypes,
        Refusal::NotUtf8 if kind_by_name(name).is_ok_and(|named| named != FileKind::Text) => {
            fault(Refusal::WrongType, name)
        }
        Refusal::Controls if kind_by_name(name).is_ok_and(|named| named != FileKind::Text) => {
            fault(Refusal::WrongType, name)
        }
        Refusal::Controls => FileFault::Controls,
        Refusal::NotUtf8 => FileFault::NotUtf8,
        Refusal::Damaged => FileFault::Damaged,
        Refusal::Encrypted => FileFault::Encrypted,
        Refusal::TooManyPixels => FileFault::TooManyPixels { most: MEGAPIXELS },
        Refusal::TooComplex => FileFault::TooComplex,
        Refusal::Unavailable => FileFault::Unavailable,
    }
}

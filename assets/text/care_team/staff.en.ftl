## Notices and navigation

nav-care-teams = Care teams
nav-reasons = Reasons given

## Care team and break-glass

care-team-kept = Only these people open the chart without giving a reason.
care-team-not-kept = Right now every clinician and nurse may open every chart. A manager can change this in the settings.
care-team-empty = Nobody is of the care team yet
care-team-empty-next = Add the clinician who treats this patient. Nobody can add themselves.
care-team-who = Colleague
care-team-missing = Choose a colleague
care-team-add = Add to the care team
care-team-remove = Take out
without-team-count = { $without } of { $all } charts have no care team.
without-team-kept = Clinicians and nurses open these charts only with a reason.
without-team-not-kept = Right now every clinician and nurse may open every chart. Once charts are kept to care teams, they open these only with a reason.
without-team-none = Every chart has a care team
without-team-none-means = You can change a patient’s care team on the patient’s card.
without-team-who = First on the care team
without-team-who-for = First on the care team of { $name }
without-team-later = Choose later
without-team-rest = Everyone else on this page
without-team-rest-means = Goes to each patient above for whom you chose no one.
without-team-save = Save care teams
without-team-none-chosen = Choose someone for one patient, or for everyone else on this page
glass-title = Open this chart with a reason
glass-not-yours = You are not of this patient’s care team
glass-means = You can open the chart for an hour. The portal writes to the managers at once, and the patient reads that you opened it and why.
glass-why = Reason
glass-why-missing = Choose a reason
glass-why-emergency = Emergency
glass-why-cover = I stand in for a colleague
glass-why-asked = The patient asked me to
glass-why-other = Something else
glass-says = In your own words
glass-says-theirs = In their own words
glass-says-hint = A manager reads this. Write nothing about the patient's health.
glass-says-missing = Write { $shortest } to { $longest } characters
glass-open = Open the chart for an hour
glass-review = Charts opened with a reason
glass-review-intro = Look at each opening within a week, ask where something is unclear, then sign it. The patients see these openings too.
glass-review-empty = Nothing to look at
glass-review-empty-next = When somebody opens a chart without being of its care team, it stands here until a manager signs it.
glass-when = When
glass-who = Who
glass-told = Managers were told.
glass-told-waits = A message to the managers has not left yet.
glass-told-failed = No manager could be told: no message could be delivered.
glass-told-no-address = No manager could be told: none had an address.
glass-late = Older than a week
glass-own = Another manager has to sign your own opening.
glass-sign = I looked at it

## After a form

notice-care-team-changed = The care team was changed.
notice-care-teams-filled = The care teams were saved.
notice-care-teams-partly-filled = Some care teams were not saved: the chart or the colleague changed in the meantime, or you opened that chart with a reason. Look at the list again.
notice-chart-opened = The chart is open for an hour. A message to the managers is on its way.
notice-chart-opened-untold = The chart is open for an hour. No manager could be told: none has an address. Tell one yourself.
notice-opening-reviewed = You signed that you looked at this opening.

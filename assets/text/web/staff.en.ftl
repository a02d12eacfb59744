## The settings themselves

setting-colour = Brand color
setting-colour-does = Colors buttons and links. A color that is too pale to read is refused.

## Notices and navigation

notice-terms-saved = The new terms were saved. Patients are asked at their next sign-in.
notice-activation-sent = The code is on its way. It works for 24 hours.
notice-reset-sent = The link is on its way to the address that the patient has proven. It works for 30 minutes.
notice-patient-corrected = The data were corrected.
notice-chart-state-changed = The chart was changed.
notice-results-uploaded = The results were added. The list says which of them the patient can see.
notice-result-uploaded = The result was added. Below it says whether the patient can see it.
notice-result-released = The result was released. The patient can read it now.
notice-result-retracted = The result is taken back. The patient no longer sees it.
notice-patient-registered = The patient was registered.
notice-settings-saved = The settings were saved.
notice-login-locked = The login is locked. The patient gets back in by a recovery.
notice-staff-closed = The login was closed. Its sessions have ended.
notice-recovery-proposed = It is proposed. Please ask a second manager.
notice-recovery-withdrawn = It was taken back. No code was made.
notice-tried-again = The notice is tried again now.
notice-stopped = The notice was stopped. It will not be sent.
notice-result-withheld = People who act for the patient no longer see this result.
notice-result-given-back = People who act for the patient see this result again, if nothing else keeps it from them.
notice-care-team-changed = The care team was changed.
notice-care-teams-filled = The care teams were saved.
notice-care-teams-partly-filled = Some care teams were not saved: the chart or the colleague changed in the meantime, or you opened that chart with a reason. Look at the list again.
notice-chart-opened = The chart is open for an hour. A message to the managers is on its way.
notice-chart-opened-untold = The chart is open for an hour. No manager could be told: none has an address. Tell one yourself.
notice-number-to-call-saved = The number is saved.
notice-opening-reviewed = You signed that you looked at this opening.

## Typed values, goals and names of tests

notice-values-saved = The values were saved. Below is when the patient can read them.
notice-goal-saved = Saved. The patient's bars show it.
notice-test-name-saved = The name was saved. Patients read it from now on.

## Tests to hold, and who covers

notice-hours-saved = The hours were saved. They count at once.
notice-held-tests-changed = The list was changed. It counts for results that come from now on.
notice-cover-changed = Who covers was changed. It counts at once.

## Care team and break-glass

page-break-glass = You opened this chart with a reason. It stays open for you until { $time }.
page-called = You opened this because a critical result cannot wait. The patient reads that you did.

## Settings and staff list

staff-closed = Closed

## What laboratories send

notice-message-filed = The message is in this chart. Its results go the way of all new results.
notice-message-decided = Decided. The patient can see what stands now, by the rule for its kind of result.
notice-message-settled = The message is off the list.

## Laboratory files

notice-laboratory-files-again = It is tried again within a minute. What became of it then stands below.
notice-laboratory-files-taken = Taken in. What became of each file stands below.
notice-messages-settled = Set aside. What others had settled meanwhile stays as they left it.

## Results on the way to the patient

notice-result-reviewed = Reviewed.
notice-result-taken-on = You have it. Nobody is told again.
notice-result-held = Held. It is released by itself after that day.
notice-result-hold-ended = The hold has ended.

## The settings themselves

setting-upload-storage = Room for all files (gigabytes)
setting-upload-storage-does = Beyond this no more files are taken in. 1 to 10,000. What is there stays.
setting-upload-day = Most files that one person brings in a day
setting-upload-day-does = Beyond this somebody's uploads wait until tomorrow. 1 to 5,000. A bound on mistakes and on stolen logins.

## Settings of results

setting-release-at-once = At once
setting-release-within = { $days ->
    [one] After review, but after { $days } day at the latest
   *[other] After review, but after { $days } days at the latest
  }
setting-release-review = Only after review
setting-release-laboratory = Laboratory results are shown
setting-release-laboratory-does = At once: patients see results as soon as they come in, often before anybody here does. US law asks for that unless a patient wants to wait. What is waiting already goes by the rule it came under.
setting-release-imaging = Imaging is shown
setting-release-pathology = Pathology is shown
setting-release-letter = Letters are shown
setting-release-other = Other results are shown
setting-release-does = As for laboratory results. Single tests can be held on a list of their own.
setting-preliminary = Preliminary results
setting-preliminary-show = Go by the rule of their kind, marked as preliminary
setting-preliminary-wait = Wait until they are final
setting-preliminary-does = A result that waits can still be released by hand.
setting-corrections = Corrections
setting-corrections-rule = Go by the rule of their kind
setting-corrections-at-once = Show at once, whatever the rule of their kind
setting-corrections-does = When the lab corrects a value that a patient could read. Until the correction may be seen, the patient reads neither value, only that the care team is looking at it first.
setting-wish-days = Longest wait that a patient may choose, in days
setting-wish-days-does = Patients may ask to see results later, or only after review. After so many days they see them anyway, so that nothing is lost.
setting-critical-minutes = Minutes until a critical value is told to everybody
setting-critical-minutes-does = The covering clinician hears at once. If nobody says “I have it”, all clinicians hear after so many minutes, and again each time as many have passed.
